/* The texts of a scenario as a gettext template (.pot), or merged with a catalogue that exists:
 * what is translated stays, what is new is empty, what has changed is left out. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "base/catalogue.h"
#include "script/script.h"

static void print_string(const char *keyword, const char *text) {
  printf("%s \"", keyword);
  for (const char *c = text; *c; c++) {
    if (*c == '\n')
      fputs("\\n", stdout);
    else if (*c == '"' || *c == '\\')
      printf("\\%c", *c);
    else
      putchar(*c);
  }
  puts("\"");
}

static const char *known(const struct catalogue *catalogue, const struct words *words) {
  if (!catalogue) return "";
  const char *found = catalogue_find(catalogue, words->id, words->source);
  if (!found) found = catalogue_find(catalogue, NULL, words->source);
  return found ? found : "";
}

/* The comment at the top of the file that is merged: whose translation it is, and how far. */
static void print_top_comment(const char *path) {
  char line[1024];
  FILE *file = path ? fopen(path, "r") : NULL;
  bool whole = true; /* the line before ended in this buffer */
  while (file && fgets(line, sizeof line, file) && (!whole || line[0] == '#')) {
    fputs(line, stdout);
    whole = strchr(line, '\n') != NULL;
  }
  if (file) fclose(file);
}

/* "text/ko.po": ko. Empty for a template. */
static void language_of(const char *path, char *out, size_t size) {
  const char *slash = path ? strrchr(path, '/') : NULL;
  const char *name = slash ? slash + 1 : path ? path : "";
  snprintf(out, size, "%.*s", (int)strcspn(name, "."), name);
}

/* What msgfmt asks for, without dates: the same story gives the same bytes. */
static void print_header(const struct scenario *scenario, const char *merged) {
  char language[32];
  language_of(merged, language, sizeof language);
  print_top_comment(merged);
  puts("msgid \"\"\nmsgstr \"\"");
  printf("\"Project-Id-Version: %s\\n\"\n", scenario->id);
  puts("\"Report-Msgid-Bugs-To: \\n\"\n\"PO-Revision-Date: \\n\"\n"
       "\"Last-Translator: \\n\"\n\"Language-Team: \\n\"");
  printf("\"Language: %s\\n\"\n", language);
  puts("\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
       "\"Content-Transfer-Encoding: 8bit\\n\"");
}

static void print_texts(const struct scenario *scenario, const struct catalogue *catalogue) {
  for (const struct scenario_text *text = scenario->texts; text; text = text->next) {
    putchar('\n');
    print_string("msgctxt", text->words.id);
    print_string("msgid", text->words.source);
    print_string("msgstr", known(catalogue, &text->words));
  }
}

int command_texts(int argc, char **argv) {
  const char *merge = NULL;
  const struct option_row rows[] = {
      {"--merge", OPTION_STRING, &merge, 0, 0, NULL, "FILE.po", "keep what is translated there"},
      {0}};
  const struct usage usage = {"texts LEVEL", "The texts of a scenario, for translators.", rows, 1,
                              1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  char level[PATH_SIZE];
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct scenario scenario;
  struct script *script = NULL;
  if (paths_find_or_tell(&paths))
    script = script_load(paths_scenario(&paths, argv[1], level), paths.prelude, EVIDENCE_FULL_MODEL,
                         &scenario, &problems);
  struct catalogue *catalogue = script && merge ? catalogue_load(merge, &problems) : NULL;
  problems_print(&problems);
  if (!script) return EXIT_DOES_NOT_HOLD;
  print_header(&scenario, merge);
  print_texts(&scenario, catalogue);
  catalogue_free(catalogue);
  scenario_release(&scenario);
  script_free(script);
  return EXIT_HOLDS;
}
