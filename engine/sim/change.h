/* A change of one variable in the making: parts are added with their causes and posted at once; the
 * sum is applied and held in the range at the end, so that the order of parts doesn't matter. */
#ifndef SIM_CHANGE_H
#define SIM_CHANGE_H

#include "sim/ledger.h"

struct change {
  struct ledger *ledger;
  enum variable variable;
  int team, worker; /* worker: global index, -1 for a team's variable */
  int64_t sum;
};

static inline void change_add(struct change *change, int cause, int64_t delta) {
  if (delta == 0) return;
  change->sum += delta;
  ledger_post(change->ledger, change->variable, change->team, change->worker, cause, delta);
}

/* The new value; what low .. high cuts off is posted under CAUSE_LIMIT. */
static inline int64_t change_settle(const struct change *change, int64_t value, int64_t low,
                                    int64_t high) {
  const int64_t wanted = value + change->sum, allowed = clamp64(wanted, low, high);
  if (allowed != wanted)
    ledger_post(change->ledger, change->variable, change->team, change->worker, CAUSE_LIMIT,
                allowed - wanted);
  return allowed;
}

/* For shares, 0 .. 1. */
static inline q16 change_settle_share(const struct change *change, q16 value) {
  return (q16)change_settle(change, value, 0, Q_ONE);
}

#endif
