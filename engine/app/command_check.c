/* workteam check: everything wrong with a scenario, each mistake with its place and its line. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "app/proof_level.h"
#include "app/proof_workers.h"
#include "base/bundle.h"
#include "base/json.h"
#include "game/findings.h"

enum format { FORMAT_TEXT, FORMAT_JSON };
static const char *const formats[] = {"text", "json", NULL};
static const char *const severities[] = {"error", "warning", "note"};

enum { LINE_BYTES = 512, LINE_SHOWN = 96 };

/* ---- as text -------------------------------------------------------------------------------- */

/* Line `number` of a text, without its end. */
static bool copy_line(const char *text, int number, char *line, size_t size) {
  for (; number > 1 && text; number--) {
    text = strchr(text, '\n');
    text += text ? 1 : 0;
  }
  if (number < 1 || !text || !*text) return false;
  size_t length = strcspn(text, "\r\n");
  snprintf(line, size, "%.*s", (int)(length < size ? length : size - 1), text);
  return true;
}

static bool read_line(const char *path, int number, char *line, size_t size) {
  struct arena scratch;
  struct file_bytes file;
  arena_init(&scratch);
  bool found = bundle_read_path(path, &scratch, &file) && copy_line(file.bytes, number, line, size);
  arena_release(&scratch);
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

/* Errors first. */
static void print_items(const struct diagnostics *problems, struct text *out) {
  for (int severity = SEVERITY_ERROR; severity <= SEVERITY_NOTE; severity++)
    for (int i = 0; i < problems->count; i++)
      if ((int)problems->item[i].severity == severity) print_item(&problems->item[i], out);
  if (problems->dropped > 0) text_printf(out, "and %d more\n", problems->dropped);
}

static void print_text(const char *level, const struct diagnostics *problems, struct text *out) {
  const int found[] = {problems->errors, problems->warnings, problems->notes};
  print_items(problems, out);
  text_printf(out, "%s:", level);
  for (int severity = SEVERITY_ERROR; severity <= SEVERITY_NOTE; severity++)
    text_printf(out, "%s %d %s%s", severity > SEVERITY_ERROR ? "," : "", found[severity],
                severities[severity], found[severity] == 1 ? "" : "s");
  text_append_char(out, '\n');
}

/* ---- as JSON -------------------------------------------------------------------------------- */

static void json_items(struct json *json, const struct diagnostics *problems) {
  json_integer(json, "errors", problems->errors);
  json_integer(json, "warnings", problems->warnings);
  json_integer(json, "notes", problems->notes);
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
}

/* ---- what playing it proves ----------------------------------------------------------------- */

struct check_options {
  int format;
  bool proof;
  struct proof_request request;
};

static void print_proof(const struct proved_level *proved, struct text *out) {
  proof_print_text(&proved->proof, &proved->scenario, out);
  print_items(&proved->proof.findings, out);
}

static void json_proof(struct json *json, const struct proved_level *proved) {
  json_object(json, "proof");
  proof_print_json(&proved->proof, &proved->scenario, json);
  json_items(json, &proved->proof.findings);
  json_end_object(json);
}

/* ---- the command ---------------------------------------------------------------------------- */

struct verdict {
  bool fine, interrupted;
};

static struct verdict check_one(const struct paths *paths, const char *level,
                                const struct check_options *options, struct text *out,
                                struct json *json) {
  char path[PATH_SIZE];
  const char *folder = paths_scenario(paths, level, path);
  struct diagnostics problems;
  diagnostics_init(&problems);
  findings_of_folder(folder, paths->prelude, &problems);
  struct proved_level *proved =
      options->proof && problems.errors == 0 ? prove_level(paths, folder, &options->request) : NULL;
  struct verdict verdict = {problems.errors == 0 && (!proved || proof_holds(&proved->proof)),
                            proved && proved->interrupted};
  if (options->format == FORMAT_JSON) {
    json_object(json, NULL);
    json_string(json, "level", level);
    json_items(json, &problems);
    if (proved) json_proof(json, proved);
    json_end_object(json);
  } else {
    print_text(level, &problems, out);
    if (proved) print_proof(proved, out);
  }
  proved_level_release(proved);
  return verdict;
}

static bool check_levels(const struct paths *paths, int count, char **levels,
                         const struct check_options *options) {
  struct text out;
  struct json json;
  struct verdict verdict = {true, false};
  bool fine = true;
  text_init(&out);
  json_init(&json, &out);
  if (options->format == FORMAT_JSON) json_array(&json, NULL);
  for (int i = 0; i < count && !verdict.interrupted; i++) {
    verdict = check_one(paths, levels[i], options, &out, &json);
    fine &= verdict.fine;
  }
  if (options->format == FORMAT_JSON) json_end_array(&json);
  fputs(out.bytes, stdout);
  if (options->format == FORMAT_JSON) fputc('\n', stdout);
  text_release(&out);
  return fine;
}

int command_check_level(int argc, char **argv) {
  struct check_options options = {.request = {.seeds = 50, .seconds = 300}};
  int count;
  const struct option_row rows[] = {
      {"--format", OPTION_CHOICE, &options.format, 0, 0, formats, "text|json", "how to print"},
      {"--proof", OPTION_FLAG, &options.proof, 0, 0, NULL, NULL,
       "also play it some hundreds of times, and say what that proves"},
      {"--seeds", OPTION_NUMBER, &options.request.seeds, 1, PROOF_SEEDS_MAX, NULL, "N",
       "of the proof (50)"},
      {"--seconds", OPTION_NUMBER, &options.request.seconds, 1, 86400, NULL, "N",
       "after which a level's proof is given up (300)"},
      {"--jobs", OPTION_NUMBER, &options.request.jobs, 1, PROOF_PROCESSES_MAX, NULL, "N",
       "processes that play (one for each processor)"},
      {NULL, 0, NULL, 0, 0, NULL, NULL, NULL}};
  const struct usage usage = {
      "check LEVEL...", "Says everything that is wrong with a scenario, and where.", rows, 1, -1};
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  return check_levels(&paths, count, argv + 1, &options) ? EXIT_HOLDS : EXIT_DOES_NOT_HOLD;
}
