/* workteam check: everything wrong with a scenario, each mistake with its place and its line. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "base/json.h"
#include "base/regular_file.h"
#include "game/findings.h"
#include "script/script.h"

enum format { FORMAT_TEXT, FORMAT_JSON };
static const char *const formats[] = {"text", "json", NULL};
static const char *const severities[] = {"error", "warning", "note"};

enum { LINE_BYTES = 512, LINE_SHOWN = 96 };

/* ---- as text -------------------------------------------------------------------------------- */

/* Line `number` of a file, without its end. */
static bool read_line(const char *path, int number, char *line, int size) {
  FILE *file = number > 0 ? regular_file_open(path, NULL, NULL) : NULL;
  bool found = false;
  if (!file) return false;
  for (int at = 0; at < number && fgets(line, size, file);) {
    bool complete = strchr(line, '\n') != NULL;
    found = at == number - 1;
    if (found) break;
    if (complete) at++;
  }
  fclose(file);
  line[strcspn(line, "\r\n")] = '\0';
  return found;
}

/* The line, and a caret below the place; a long line is shown from near it. */
static void print_line(const struct diagnostic *item, struct text *out) {
  char line[LINE_BYTES];
  if (!read_line(item->file, item->line, line, sizeof line)) return;
  int column = item->column < 1 ? 1 : item->column, length = (int)strlen(line);
  int from = column > LINE_SHOWN ? column - LINE_SHOWN / 2 : 1;
  if (from > length) return;
  utf8_make_printable(line);
  while (from > 1 && ((unsigned char)line[from - 1] & 0xC0) == 0x80) from--;
  char shown[LINE_SHOWN + 4];
  text_printf(out, "    %s\n", utf8_copy(shown, sizeof shown, line + from - 1));
  if (item->column < 1) return;
  text_append(out, "    ");
  for (int i = from; i < column && i <= length; i++)
    if (((unsigned char)line[i - 1] & 0xC0) != 0x80) text_append_char(out, ' ');
  text_append(out, "^\n");
}

static void print_item(const struct diagnostic *item, struct text *out) {
  if (item->file[0]) text_append(out, item->file);
  if (item->line > 0) text_printf(out, ":%d", item->line);
  if (item->column > 0) text_printf(out, ":%d", item->column);
  text_printf(out, ": %s: %s\n", severities[item->severity], item->message);
  print_line(item, out);
  if (item->fix[0]) text_printf(out, "    Write: %s\n", item->fix);
}

/* Errors first: they stop the story. */
static void print_text(const char *level, const struct diagnostics *problems, struct text *out) {
  for (int severity = SEVERITY_ERROR; severity <= SEVERITY_NOTE; severity++)
    for (int i = 0; i < problems->count; i++)
      if ((int)problems->item[i].severity == severity) print_item(&problems->item[i], out);
  if (problems->dropped > 0) text_printf(out, "and %d more\n", problems->dropped);
  int warnings = problems->count + problems->dropped - problems->errors;
  text_printf(out, "%s: %d error%s, %d warning%s\n", level, problems->errors,
              problems->errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s");
}

/* ---- as JSON -------------------------------------------------------------------------------- */

static void print_json(struct json *json, const char *level, const struct diagnostics *problems) {
  json_object(json, NULL);
  json_string(json, "level", level);
  json_integer(json, "errors", problems->errors);
  json_integer(json, "dropped", problems->dropped);
  json_array(json, "problems");
  for (int i = 0; i < problems->count; i++) {
    const struct diagnostic *item = &problems->item[i];
    json_object(json, NULL);
    json_string(json, "severity", severities[item->severity]);
    json_string(json, "file", item->file);
    json_integer(json, "line", item->line);
    json_integer(json, "column", item->column);
    json_string(json, "message", item->message);
    json_string(json, "fix", item->fix);
    json_end_object(json);
  }
  json_end_array(json);
  json_end_object(json);
}

/* ---- the command ---------------------------------------------------------------------------- */

/* A folder, or the name of a level that came with the program. */
static const char *find_level(const struct paths *paths, const char *level, char *out,
                              size_t size) {
  struct stat status;
  snprintf(out, size, "%s/%s", paths->levels, level);
  bool is_path = strchr(level, '/') || stat(level, &status) == 0;
  return !is_path && stat(out, &status) == 0 ? out : level;
}

static void check_level(const struct paths *paths, const char *level,
                        struct diagnostics *problems) {
  char folder[PATH_SIZE * 2];
  static const enum evidence evidence = EVIDENCE_FULL_MODEL;
  struct scenario scenario;
  diagnostics_init(problems);
  struct script *script = script_load(find_level(paths, level, folder, sizeof folder),
                                      paths->prelude, evidence, &scenario, problems);
  if (!script) return;
  findings_collect(&scenario, problems);
  script_free(script);
  scenario_release(&scenario);
}

static bool check_levels(const struct paths *paths, int count, char **levels, int format) {
  struct diagnostics problems;
  struct text out;
  struct json json;
  bool fine = true;
  text_init(&out);
  json_init(&json, &out);
  if (format == FORMAT_JSON) json_array(&json, NULL);
  for (int i = 0; i < count; i++) {
    check_level(paths, levels[i], &problems);
    if (problems.errors > 0) fine = false;
    if (format == FORMAT_JSON)
      print_json(&json, levels[i], &problems);
    else
      print_text(levels[i], &problems, &out);
  }
  if (format == FORMAT_JSON) json_end_array(&json);
  fputs(out.bytes, stdout);
  if (format == FORMAT_JSON) fputc('\n', stdout);
  text_release(&out);
  return fine;
}

int command_check_level(int argc, char **argv) {
  int format = FORMAT_TEXT, count;
  const struct option_row rows[] = {
      {"--format", OPTION_CHOICE, &format, 0, 0, formats, "text|json", "how to print"},
      {NULL, 0, NULL, 0, 0, NULL, NULL, NULL}};
  const struct usage usage = {
      "check LEVEL...", "Says everything that is wrong with a scenario, and where.", rows, 1, -1};
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  if (!paths_find(&paths)) {
    fprintf(stderr, "workteam: the game's data was not found (looked in %s)\n", paths.tried);
    return EXIT_DOES_NOT_HOLD;
  }
  return check_levels(&paths, count, argv + 1, format) ? EXIT_HOLDS : EXIT_DOES_NOT_HOLD;
}
