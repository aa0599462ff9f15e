/* A play to be read: every line that a player of this policy and seed would meet, with its date,
 * and the words of each chapter. For who writes a story: does each line fit its moment, is it too
 * much? */
#include <stdio.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "game/reading.h"

static void print_line(void *context, int day, const char *kind, const char *text) {
  const struct reading *reading = context;
  struct date date = scenario_date(&reading->session->scenario, day);
  printf("%d-%02d-%02d %-12s %s\n", date.year, date.month, date.day, kind, text);
}

static void print_chapter(void *context, int number, int words) {
  (void)context;
  printf("-- chapter %d: %d words\n\n", number, words);
}

static void read_play(struct reading *reading, enum policy policy) {
  struct session *session = reading->session;
  while (!session->ended) {
    reading_of_morning(reading);
    session_play(session, policy, 1);
    reading_of_close(reading);
  }
}

int command_read(int argc, char **argv) {
  const char *policies[POLICY_COUNT + 2] = {NULL};
  for (int i = 0; i <= POLICY_COUNT; i++) policies[i] = policy_names[i];
  int64_t seed = 7;
  int policy = 0;
  bool people = false;
  const struct option_row rows[] = {
      {"--seed", OPTION_NUMBER, &seed, 0, INT64_MAX, NULL, "N", "luck (7)"},
      {"--policy", OPTION_CHOICE, &policy, 0, 0, policies, "P",
       "by-the-book, stormer, caretaker, helper, innovator, padder, neglect"},
      {"--people", OPTION_FLAG, &people, 0, 0, NULL, NULL, "also what each person would say"},
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
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {.level_folder = paths_scenario(&paths, argv[1], level),
                                    .prelude = paths.prelude,
                                    .seed = (uint64_t)seed};
  struct reading reading = {.people = people, .line = print_line, .chapter = print_chapter};
  reading.context = &reading;
  reading.session = session_new(&options, &problems);
  problems_print(&problems);
  if (!reading.session) return EXIT_DOES_NOT_HOLD;
  read_play(&reading, (enum policy)policy);
  session_free(reading.session);
  return EXIT_HOLDS;
}
