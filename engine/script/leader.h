/* A leader who is written down in Lua, by whoever plays or studies a story: a file that returns
 *
 *   { id = "cautious", label = "Cautious", based_on = "by-the-book",
 *     morning = function(now) return { shift { hours = 8 }, ... } end,
 *     answer = function(now, decision) return "option" end,
 *     report = function(now) return "truth" end }
 *
 * It is as untrusted as a scenario and runs in a sandbox of its own. What a function doesn't say,
 * or says wrongly, the built-in policy that it is based on does. */
#ifndef SCRIPT_LEADER_H
#define SCRIPT_LEADER_H

#include "base/diagnostic.h"
#include "sim/scenario.h"
#include "sim/sim.h"

struct leader;
struct script;

enum { LEADER_ORDERS_MAX = 24 };

/* NULL: `problems` says what and where. The names that the functions use are those of `script`,
 * which must outlive the leader. */
struct leader *leader_load(const struct script *script, const char *path, const char *prelude,
                           struct diagnostics *problems);
void leader_free(struct leader *leader);

const char *leader_id(const struct leader *leader);
const char *leader_label(const struct leader *leader);
enum policy leader_base(const struct leader *leader);
uint64_t leader_hash(const struct leader *leader); /* of its files */
/* Processor time that its functions have taken so far. */
int64_t leader_nanoseconds(const struct leader *leader);

/* The day's orders, at most LEADER_ORDERS_MAX. -1: the function failed (reported). */
int leader_morning(struct leader *leader, const struct sim *sim, struct command *out,
                   struct diagnostics *problems);
/* The option that it takes of those in `open`, a bit each. -1: it doesn't say. */
int leader_answer(struct leader *leader, const struct sim *sim, int decision, unsigned open,
                  struct diagnostics *problems);
/* enum report for the review that is being written; -1: it doesn't say. */
int leader_report(struct leader *leader, const struct sim *sim, struct diagnostics *problems);

/* Tells once for each verb that an order of it was refused. */
void leader_refused(struct leader *leader, const struct sim *sim, const struct command *command,
                    const struct refusal *refusal, struct diagnostics *problems);

/* As if it had not played yet: what was told is told again. */
void leader_forget(struct leader *leader);

#endif
