/* A play to be read: every line that a player of this policy and seed would meet, with its date,
 * and the words of each chapter. For who writes a story: does each line fit its moment, is it too
 * much? */
#include <stdio.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/policy_choice.h"
#include "app/problems.h"
#include "game/reading.h"
#include "game/run.h"
#include "script/leader.h"

struct play {
  struct reading reading; /* first: what the printers are given */
  enum policy policy;
  struct leader *leader; /* NULL: the policy plays */
};

static void print_line(void *context, int day, const char *kind, const char *text) {
  const struct reading *reading = context;
  struct date date = scenario_date(&reading->session->scenario, day);
  printf("%d-%02d-%02d %-12s %s\n", date.year, date.month, date.day, kind, text);
}

static void print_chapter(void *context, int number, int words) {
  (void)context;
  printf("-- chapter %d: %d words\n\n", number, words);
}

static void read_play(struct play *play) {
  struct session *session = play->reading.session;
  while (!session->ended) {
    reading_of_morning(&play->reading);
    if (play->leader)
      session_play_leader(session, play->leader, 1);
    else
      session_play(session, play->policy, 1);
    reading_of_close(&play->reading);
  }
}

/* False: `problems` says why. */
static bool open_play(struct play *play, const struct session_options *options,
                      const struct policy_choice *who, struct diagnostics *problems) {
  play->policy = who->policy;
  play->reading.session = session_new(options, problems);
  if (play->reading.session && who->file[0])
    play->leader =
        leader_load(play->reading.session->script, who->file, options->prelude, problems);
  return play->reading.session && (play->leader || !who->file[0]);
}

static int read_level(struct play *play, const struct session_options *options,
                      const char *policy) {
  struct policy_choice who;
  if (!policy_choose(policy, options->level_folder, &who)) return EXIT_USAGE;
  struct diagnostics problems;
  diagnostics_init(&problems);
  bool opened = open_play(play, options, &who, &problems);
  problems_print(&problems);
  if (opened) read_play(play);
  if (opened) problems_print(&play->reading.session->problems);
  leader_free(play->leader);
  session_free(play->reading.session);
  return opened ? EXIT_HOLDS : EXIT_DOES_NOT_HOLD;
}

static int tell_unknown_theme(const char *list) {
  fprintf(stderr, "workteam: unknown theme in %s. Known:", list);
  for (int i = 0; i < CONTENT_THEME_COUNT; i++) fprintf(stderr, " %s", content_themes[i].id);
  fputc('\n', stderr);
  return EXIT_USAGE;
}

int command_read(int argc, char **argv) {
  struct play play = {.reading = {.line = print_line, .chapter = print_chapter}};
  play.reading.context = &play.reading;
  int64_t seed = 7;
  const char *policy = "by-the-book", *skipped = "none";
  const struct option_row rows[] = {
      {"--seed", OPTION_NUMBER, &seed, 0, INT64_MAX, NULL, "N", "luck (7)"},
      {"--policy", OPTION_STRING, &policy, 0, 0, NULL, "P", POLICY_HELP},
      {"--people", OPTION_FLAG, &play.reading.people, 0, 0, NULL, NULL,
       "also what each person would say"},
      {"--skip", OPTION_STRING, &skipped, 0, 0, NULL, "THEMES",
       "as it reads without scenes about these: hunger,death; all"},
      {0}};
  const struct usage usage = {
      "read LEVEL", "Every line of one play with its date, and the words of each chapter.", rows, 1,
      1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  char level[PATH_SIZE];
  struct session_options options = {.level_folder = paths_scenario(&paths, argv[1], level),
                                    .prelude = paths.prelude,
                                    .seed = (uint64_t)seed};
  if (!content_themes_parse(skipped, &options.skipped)) return tell_unknown_theme(skipped);
  return read_level(&play, &options, policy);
}
