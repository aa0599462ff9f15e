/* The leaders that a scenario brings along in policies/: each is loaded and plays the story once,
 * as `run --policy` would, so that a mistake in a function is found before somebody else meets it.
 * All of them share one measure of computing, since a folder has room for two hundred: what it
 * doesn't reach is counted and said. */
#include <stdio.h>
#include <string.h>

#include "game/findings_internal.h"
#include "game/run.h"
#include "script/leader.h"
#include "script/script.h"

enum { PATH_BYTES = 400, FOLDER_LENGTH = 9 /* of "policies/" */, SEED = 7 };
/* Of the processor's time: for the functions of one leader; and for all leaders together, with
 * reading their files and with what the story's functions take in their plays. */
#define LEADER_NANOSECONDS INT64_C(1000000000)
#define CHECK_NANOSECONDS  INT64_C(2000000000)

/* ---- which files are leaders ----------------------------------------------------------------- */

static bool names_file(const struct file_bytes *file, const char *name) {
  char quoted[PATH_BYTES];
  for (const char *quote = "\"'"; *quote; quote++) {
    snprintf(quoted, sizeof quoted, "%c%s%c", *quote, name, *quote);
    if (strstr(file->bytes, quoted)) return true;
  }
  return false;
}

/* A file that another one includes returns whatever that one needs. */
static bool is_included(const struct bundle *bundle, const char *name) {
  bool found = false;
  struct arena scratch;
  arena_init(&scratch);
  for (int i = 0; i < bundle_count(bundle) && !found; i++) {
    const char *other = bundle_name(bundle, i);
    struct file_bytes file;
    if (!bundle_is_policy(other) || strcmp(other, name) == 0) continue;
    found = !bundle_read(bundle, other, &scratch, &file) && names_file(&file, name + FOLDER_LENGTH);
  }
  arena_release(&scratch);
  return found;
}

/* ---- one leader ------------------------------------------------------------------------------ */

/* What the story's own functions do wrong is not the leader's mistake. */
static void take_over(const struct diagnostics *from, const char *folder,
                      struct diagnostics *problems) {
  for (int i = 0; i < from->count; i++)
    if (strncmp(from->item[i].file, folder, strlen(folder)) == 0)
      diagnostics_insert(problems, &from->item[i]);
}

/* What cut a play short, if nothing worse was told. */
static void tell_unplayed(const struct session *session, bool by_itself, const char *path,
                          struct diagnostics *problems) {
  const char *format =
      by_itself ? "its functions take more than a second of computing for %d days of the story"
                : "it was played for %d days only: the story's functions, or the leaders before "
                  "it, took the time of a check";
  diagnostics_add(problems, SEVERITY_WARNING, path, 0, format, session->sim.model.day + 1);
}

/* In this play: a story's own functions are asked in it too. */
static int64_t nanoseconds_of_play(const struct policy_check *check, const struct leader *leader) {
  return leader_nanoseconds(leader) + script_nanoseconds(check->script);
}

static void play(const struct policy_check *check, struct leader *leader, int64_t left,
                 const char *path, struct diagnostics *problems) {
  char folder[PATH_BYTES];
  int errors = problems->errors;
  struct session *session = run_borrow(check->scenario, check->script, SEED);
  while (!session->ended && leader_nanoseconds(leader) < LEADER_NANOSECONDS &&
         nanoseconds_of_play(check, leader) < left)
    session_play_leader(session, leader, 1);
  snprintf(folder, sizeof folder, "%spolicies/", check->scenario->path);
  take_over(&session->problems, folder, problems);
  if (!session->ended && problems->errors == errors)
    tell_unplayed(session, leader_nanoseconds(leader) >= LEADER_NANOSECONDS, path, problems);
  run_return(session);
}

/* NULL: it is none, or wrong. */
static struct leader *read_leader(const struct policy_check *check, const struct bundle *bundle,
                                  const char *name, const char *path,
                                  struct diagnostics *problems) {
  if (is_included(bundle, name)) return NULL;
  script_forget_calls(check->script);
  return leader_load(check->script, path, check->prelude, problems);
}

/* Returns what is left then. */
static int64_t find_in_policy(const struct policy_check *check, const struct bundle *bundle,
                              const char *name, int64_t left, struct diagnostics *problems) {
  char path[PATH_BYTES];
  snprintf(path, sizeof path, "%s%s", check->scenario->path, name);
  int64_t began = script_processor_time();
  struct leader *leader = read_leader(check, bundle, name, path, problems);
  left -= script_processor_time() - began;
  if (leader) play(check, leader, left, path, problems);
  if (leader) left -= nanoseconds_of_play(check, leader);
  leader_free(leader);
  return left;
}

/* ---- all of them ----------------------------------------------------------------------------- */

static void tell_left_out(const struct policy_check *check, const char *first, int count,
                          struct diagnostics *problems) {
  char path[PATH_BYTES];
  snprintf(path, sizeof path, "%s%s", check->scenario->path, first);
  diagnostics_add(
      problems, SEVERITY_WARNING, path, 0,
      "not checked, %d of the files in policies/ from this one on: those before it took the "
      "time of a check",
      count);
}

void findings_of_policies(const struct policy_check *check, struct diagnostics *problems) {
  struct bundle *bundle = findings_open_files(check->scenario);
  int64_t left = CHECK_NANOSECONDS;
  const char *first_left_out = NULL;
  int left_out = 0;
  for (int i = 0; bundle && i < bundle_count(bundle); i++) {
    const char *name = bundle_name(bundle, i);
    if (!bundle_is_policy(name)) continue;
    if (left <= 0) {
      first_left_out = left_out++ == 0 ? name : first_left_out;
      continue;
    }
    left = find_in_policy(check, bundle, name, left, problems);
  }
  if (left_out > 0) tell_left_out(check, first_left_out, left_out, problems);
  bundle_close(bundle);
}
