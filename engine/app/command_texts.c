/* The texts of a scenario as a gettext template (.pot), or merged with a catalogue that exists:
 * what is translated stays, what is new is empty, what has changed is left out. */
#include <stdio.h>

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

static void print_texts(const struct scenario *scenario, const struct catalogue *catalogue) {
  puts("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
       "\"Content-Transfer-Encoding: 8bit\\n\"");
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
  print_texts(&scenario, catalogue);
  catalogue_free(catalogue);
  scenario_release(&scenario);
  script_free(script);
  return EXIT_HOLDS;
}
