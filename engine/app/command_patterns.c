#include <stdio.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/options.h"
#include "game/patterns.h"

enum format { FORMAT_TEXT, FORMAT_JSON };
static const char *const formats[] = {"text", "json", NULL};

/* The ids from the table, as choices: first "all". */
static void list_ids(const char *ids[PATTERN_COUNT + 2]) {
  ids[0] = "all";
  for (int i = 0; i < PATTERN_COUNT; i++) ids[1 + i] = patterns[i]->id;
  ids[1 + PATTERN_COUNT] = NULL;
}

static int64_t processors(void) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : count > PATTERN_JOBS_MAX ? PATTERN_JOBS_MAX : count;
}

int command_patterns(int argc, char **argv) {
  const char *ids[PATTERN_COUNT + 2];
  int64_t seeds = PATTERN_SEEDS_DEFAULT, jobs = processors();
  int format = FORMAT_TEXT, only = 0, count;
  list_ids(ids);
  const struct option_row rows[] = {
      {"--seeds", OPTION_NUMBER, &seeds, 1, PATTERN_SEEDS_MAX, NULL, "N",
       "seeds 1..N (30; the paper's figures were taken with 100)"},
      {"--only", OPTION_CHOICE, &only, 0, 0, ids, "ID", "one pattern, such as P04"},
      {"--jobs", OPTION_NUMBER, &jobs, 1, PATTERN_JOBS_MAX, NULL, "N",
       "threads (as many as there are processors)"},
      {"--format", OPTION_CHOICE, &format, 0, 0, formats, "text|json", "how to print"},
      {NULL, 0, NULL, 0, 0, NULL, NULL, NULL}};
  const struct usage usage = {
      "patterns", "Measures the patterns that the model must reproduce against their thresholds.",
      rows, 0, 0};
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;

  struct patterns_report report;
  int failing = only > 0 ? patterns_run(&patterns[only - 1], 1, (int)seeds, (int)jobs, &report)
                         : patterns_run(patterns, PATTERN_COUNT, (int)seeds, (int)jobs, &report);
  struct text out;
  text_init(&out);
  (format == FORMAT_JSON ? patterns_print_json : patterns_print_text)(&report, &out);
  fputs(out.bytes, stdout);
  text_release(&out);
  return failing == 0 ? EXIT_HOLDS : EXIT_DOES_NOT_HOLD;
}
