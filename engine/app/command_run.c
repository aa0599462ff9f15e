/* One headless run. */
#include <limits.h>
#include <stdio.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/policy_choice.h"
#include "app/problems.h"
#include "game/run.h"

struct run_options {
  const char *level, *journal, *policy;
  int64_t seed, days;
  int format, evidence;
};

static bool start(const struct run_options *options, const struct session_options *session,
                  const struct policy_choice *who, struct run *result,
                  struct diagnostics *problems) {
  int days = (int)options->days;
  return who->file[0] ? run_start_leader(result, session, who->file, days, problems)
                      : run_start(result, session, who->policy, days, problems);
}

static int run(const struct run_options *options, const struct paths *paths) {
  struct policy_choice who;
  if (!policy_choose(options->policy, options->level, &who)) return EXIT_USAGE;
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options session = {.level_folder = options->level,
                                    .prelude = paths->prelude,
                                    .seed = (uint64_t)options->seed,
                                    .evidence = (enum evidence)options->evidence,
                                    .journal_path = options->journal};
  struct run result;
  bool started = start(options, &session, &who, &result, &problems);
  problems_print(&problems);
  if (!started) return EXIT_DOES_NOT_HOLD;
  if (options->journal && (!result.session->journal || result.session->journal_failed)) {
    fprintf(stderr, "%s: the journal that was asked for could not be kept\n", options->journal);
    run_release(&result);
    return EXIT_DOES_NOT_HOLD;
  }
  problems_print(&result.session->problems);
  static void (*const print[])(const struct run *, struct text *) = {run_print_text, run_print_json,
                                                                     run_print_csv};
  struct text out;
  text_init(&out);
  print[options->format](&result, &out);
  fputs(out.bytes, stdout);
  text_release(&out);
  run_release(&result);
  return EXIT_HOLDS;
}

int command_run(int argc, char **argv) {
  static const char *const formats[] = {"text", "json", "csv", NULL};
  static const char *const evidence[] = {"full", "documented", NULL};
  struct run_options options = {.policy = "by-the-book", .seed = 7, .days = INT_MAX};
  const struct option_row rows[] = {
      {"--seed", OPTION_NUMBER, &options.seed, 0, INT64_MAX, NULL, "N", "luck (7)"},
      {"--policy", OPTION_STRING, &options.policy, 0, 0, NULL, "P", POLICY_HELP},
      {"--days", OPTION_NUMBER, &options.days, 1, INT_MAX, NULL, "N", "stop after so many days"},
      {"--journal", OPTION_STRING, &options.journal, 0, 0, NULL, "FILE",
       "keep the journal (a new file)"},
      {"--evidence", OPTION_CHOICE, &options.evidence, 0, 0, evidence, "E", "full or documented"},
      {"--format", OPTION_CHOICE, &options.format, 0, 0, formats, "F", "text, json or csv"},
      {0}};
  const struct usage usage = {"run LEVEL",
                              "One headless run; prints the five ledgers, the endings, the state "
                              "hash.",
                              rows, 1, 1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  char level[PATH_SIZE];
  options.level = paths_scenario(&paths, argv[1], level);
  return run(&options, &paths);
}
