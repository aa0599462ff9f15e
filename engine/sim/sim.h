/* One simulation: a constant scenario and a seed, the model, and what is written down about it.
 *
 * The day has two halves (docs/MODEL.md section 3):
 *   orders   PHASE_ORDERS: the conditions of the day are set (step 1); commands come in (step 2)
 *   sim_day  supply, then every team: food, attendance, production, equipment, people, methods
 *   review   PHASE_REVIEW on a closing day: only REPORT may come in
 *   sim_review  sun review, month review, the date moves on, and step 1 of the next day
 * A run that never stops between the halves is identical byte for byte. Memory: sim_init allocates
 * the ledger, history and events; sim_release frees them. Pure: no I/O, clock or globals. */
#ifndef SIM_SIM_H
#define SIM_SIM_H

#include "base/random.h"
#include "sim/event.h"
#include "sim/history.h"
#include "sim/ledger.h"
#include "sim/model.h"
#include "sim/scenario.h"

struct sim {
  const struct scenario *scenario; /* not owned */
  uint64_t seed;
  uint64_t later_seed; /* a what-if's other luck, used from `later_day` on */
  int32_t later_day;   /* INT32_MAX: never */
  struct model model;
  struct ledger *ledger;
  struct history *history;
  struct event_log *events;
};

void sim_init(struct sim *sim, const struct scenario *scenario, uint64_t seed);
void sim_release(struct sim *sim);
void sim_copy(struct sim *to, const struct sim *from); /* `to` was sim_init'ed or is a copy */

void sim_day(struct sim *sim);    /* PHASE_ORDERS -> PHASE_REVIEW */
void sim_review(struct sim *sim); /* PHASE_REVIEW -> PHASE_ORDERS of the next day, or PHASE_ENDED */
uint64_t sim_hash(const struct sim *sim); /* = model_hash */

/* The model's version: raised when any rule changes what a run computes. Journals carry it. */
enum { MODEL_VERSION = 2 };

/* 64-bit draw in 0..65535 of this run. */
uint32_t sim_random16(const struct sim *sim, enum random_stream stream, int entity, int k);

#endif
