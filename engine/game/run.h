/* Headless runs of a level: the player's part is played by a policy, its decisions too. */
#ifndef GAME_RUN_H
#define GAME_RUN_H

#include "game/session.h"

struct run {
  const char *level;
  uint64_t seed;
  enum policy policy;
  struct leader *leader;   /* owned; NULL: the policy plays */
  struct session *session; /* owned; run_release() */
};

/* From the first day on for `days` days (INT32_MAX: to the end). False: `problems` says why. */
bool run_start(struct run *run, const struct session_options *options, enum policy policy, int days,
               struct diagnostics *problems);
/* The same, played by the leader that the file `leader` describes. */
bool run_start_leader(struct run *run, const struct session_options *options, const char *leader,
                      int days, struct diagnostics *problems);
void run_release(struct run *run);

const char *run_policy_name(const struct run *run); /* "by-the-book", or the leader's id */
/* Reported less good output so far, as a share of the plan so far. */
int64_t run_gap(const struct sim *sim);

/* The same with a scenario that is loaded already; `sim` is left at the end, to be released by
 * sim_release(). Nothing is saved. */
void run_level(const struct scenario *scenario, struct script *script, uint64_t seed,
               enum policy policy, struct sim *sim);

/* A session around a scenario that belongs to someone else, on its first morning; nothing is saved.
 * Give it back with run_return(), which leaves scenario and script alone. */
struct session *run_borrow(const struct scenario *scenario, struct script *script, uint64_t seed);
void run_return(struct session *session);
/* The same before its first morning has come, to be played again line by line: no newspaper is
 * kept, no note is written. */
struct session *run_borrow_unbegun(const struct scenario *scenario, struct script *script,
                                   uint64_t seed);
/* Both were begun so, with the same scenario and script: `to` stands where `from` does. */
void run_copy(struct session *to, const struct session *from);

void run_print_json(const struct run *run, struct text *out);
void run_print_csv(const struct run *run, struct text *out);
void run_print_text(const struct run *run, struct text *out);

#endif
