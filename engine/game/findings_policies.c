/* The leaders that a scenario brings along in policies/: each is loaded and plays the story once,
 * as `run --policy` would, so that a mistake in a function is found before somebody else meets it.
 */
#include <stdio.h>
#include <string.h>

#include "game/findings_internal.h"
#include "game/run.h"
#include "script/leader.h"
#include "script/script.h"

enum { PATH_BYTES = 400, FOLDER_LENGTH = 9 /* of "policies/" */, SEED = 7 };
#define PLAY_NANOSECONDS INT64_C(1000000000) /* of a leader's functions, in one play */

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

static void play(const struct policy_check *check, struct leader *leader, const char *path,
                 struct diagnostics *problems) {
  char folder[PATH_BYTES];
  int errors = problems->errors;
  struct session *session = run_borrow(check->scenario, check->script, SEED);
  while (!session->ended && leader_nanoseconds(leader) < PLAY_NANOSECONDS)
    session_play_leader(session, leader, 1);
  snprintf(folder, sizeof folder, "%spolicies/", check->scenario->path);
  take_over(&session->problems, folder, problems);
  if (!session->ended && problems->errors == errors)
    diagnostics_add(problems, SEVERITY_WARNING, path, 0,
                    "its functions take more than a second of computing for %d days of the story",
                    session->sim.model.day + 1);
  run_return(session);
}

static void find_in_policy(const struct policy_check *check, const char *name,
                           struct diagnostics *problems) {
  char path[PATH_BYTES];
  snprintf(path, sizeof path, "%s%s", check->scenario->path, name);
  script_forget_calls(check->script);
  struct leader *leader = leader_load(check->script, path, check->prelude, problems);
  if (leader) play(check, leader, path, problems);
  leader_free(leader);
}

void findings_of_policies(const struct policy_check *check, struct diagnostics *problems) {
  struct bundle *bundle = findings_open_files(check->scenario);
  for (int i = 0; bundle && i < bundle_count(bundle); i++) {
    const char *name = bundle_name(bundle, i);
    if (bundle_is_policy(name) && !is_included(bundle, name)) find_in_policy(check, name, problems);
  }
  bundle_close(bundle);
}
