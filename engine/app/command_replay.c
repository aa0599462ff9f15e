/* Plays a journal again and compares every hash in it. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "game/session.h"

static bool find_level(const struct paths *paths, const char *journal, char *out, size_t size,
                       struct diagnostics *problems) {
  struct journal_reading reading;
  char level[PATH_SIZE];
  if (!journal_read(journal, &reading, problems)) return false;
  snprintf(out, size, "%s", paths_scenario(paths, reading.header.level, level));
  journal_reading_release(&reading);
  return true;
}

struct replay_options {
  const char *level; /* NULL: the one that came with the program */
  bool verify, as_saved;
};

static int replay(const struct paths *paths, const char *journal,
                  const struct replay_options *wanted) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  char folder[PATH_SIZE] = "", level[PATH_SIZE];
  if (wanted->level)
    snprintf(folder, sizeof folder, "%s", paths_scenario(paths, wanted->level, level));
  if (!wanted->level && !find_level(paths, journal, folder, sizeof folder, &problems)) {
    problems_print(&problems);
    return EXIT_DOES_NOT_HOLD;
  }
  diagnostics_init(&problems);
  struct session_options options = {
      .level_folder = folder, .prelude = paths->prelude, .journal_path = journal};
  struct session *session = wanted->as_saved ? session_open_debrief(&options, &problems)
                                             : session_replay(&options, &problems);
  problems_print(&problems);
  if (!session) return EXIT_DOES_NOT_HOLD;
  printf("%s: day %d, state %016" PRIx64 "%s\n", session->scenario.id, session->sim.model.day,
         sim_hash(&session->sim), problems.count == 0 ? ", every hash agrees" : "");
  session_free(session);
  return problems.count > 0 && wanted->verify ? EXIT_DOES_NOT_HOLD : EXIT_HOLDS;
}

int command_replay(int argc, char **argv) {
  struct replay_options wanted = {0};
  const struct option_row rows[] = {
      {"--verify", OPTION_FLAG, &wanted.verify, 0, 0, NULL, NULL,
       "fail on any damage or difference"},
      {"--level", OPTION_STRING, &wanted.level, 0, 0, NULL, "FOLDER", "where the story lies"},
      {"--as-saved", OPTION_FLAG, &wanted.as_saved, 0, 0, NULL, NULL,
       "use the story's text in the journal"},
      {0}};
  const struct usage usage = {"replay JOURNAL", "Plays a journal again.", rows, 1, 1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  return replay(&paths, argv[1], &wanted);
}
