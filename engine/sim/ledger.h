/* The ledger: every change with its cause.
 *
 * ledger_post() is called wherever a variable moves; totals per day, sun, month and campaign are
 * kept per (team, variable, cause), and for the player's team per worker too. Nothing else is
 * stored, so that it can stay on in sweeps. Identity, tested daily: value = value at the start of
 * the span + sum of its causes. Flows (OUTPUT, EFFORT, REPORTED) start each span at zero.
 * RATION, SUPPLY, ENERGY and VIGIL are posted anew each dawn, in full: their day's sum is their
 * value.
 *
 * A day's span begins when the orders are closed (sim_day) and so holds, while the next orders are
 * given, the day worked, its review, and what this morning changed. Conditions of the day begin at
 * dawn. At a month's close the player's month totals are appended to the history (sim/history.h).
 *
 * A NULL ledger is allowed everywhere and books nothing: forecasts keep no books. */
#ifndef SIM_LEDGER_H
#define SIM_LEDGER_H

#include <stdint.h>

#include "sim/cause.h"
#include "sim/model.h"
#include "sim/variable.h"

/* LAST_MONTH is the month that was closed last: kept when a month's span is cleared, so that the
 * morning after a close can still say what moved a value. */
enum span {
  SPAN_DAY,
  SPAN_SUN,
  SPAN_MONTH,
  SPAN_CAMPAIGN,
  SPAN_COUNT, /* those that a posting counts in */
  SPAN_LAST_MONTH = SPAN_COUNT
};

struct ledger; /* flat: a copy is a snapshot */

struct ledger *ledger_new(void);
void ledger_free(struct ledger *ledger);
void ledger_copy(struct ledger *to, const struct ledger *from);
void ledger_clear(struct ledger *ledger, enum span span);
/* A day's span begins: of all but the conditions of the day, and of those. */
void ledger_begin_day(struct ledger *ledger);
void ledger_begin_dawn(struct ledger *ledger);

/* `worker` is a global index, -1 for a variable of a team; `team` -1 for the enterprise's. */
void ledger_post(struct ledger *ledger, enum variable variable, int team, int worker, int cause,
                 int64_t delta);

/* Sum of what `cause` did. For a worker's variable with worker -1: over the team's workers. Single
 * workers are kept for team 0 only. */
int64_t ledger_sum(const struct ledger *ledger, enum variable variable, int team, int worker,
                   int cause, enum span span);
/* The causes of which that sum isn't zero, in the order in which they first came up. Returns how
 * many there are, of which at most `max` are written. */
int ledger_causes(const struct ledger *ledger, enum variable variable, int team, int worker,
                  enum span span, int16_t *causes, int max);

/* Over all causes. Sums per worker may be asked for team 0 only. */
int64_t ledger_total(const struct ledger *ledger, enum variable variable, int team, int worker,
                     enum span span);

#endif
