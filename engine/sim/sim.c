#include "sim/sim.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "sim/start.h"
#include "sim/tick.h"

void sim_init(struct sim *sim, const struct scenario *scenario, uint64_t seed) {
  sim->scenario = scenario;
  sim->seed = sim->later_seed = seed;
  sim->later_day = INT32_MAX;
  sim->ledger = ledger_new();
  sim->history = memory_new(sizeof *sim->history);
  sim->events = memory_new(sizeof *sim->events);
  start_model(sim);
  history_begin(sim);
  tick_dawn(sim);
}

void sim_release(struct sim *sim) {
  ledger_free(sim->ledger);
  free(sim->history);
  free(sim->events);
  sim->ledger = NULL;
  sim->history = NULL;
  sim->events = NULL;
}

static void events_copy(struct event_log *to, const struct event_log *from) {
  to->count = from->count;
  memcpy(to->event, from->event, (size_t)from->count * sizeof from->event[0]);
}

void sim_copy(struct sim *to, const struct sim *from) {
  assert(to != from && to->ledger && from->ledger);
  to->scenario = from->scenario;
  to->seed = from->seed;
  to->later_seed = from->later_seed;
  to->later_day = from->later_day;
  to->model = from->model;
  ledger_copy(to->ledger, from->ledger);
  history_copy(to->history, from->history);
  events_copy(to->events, from->events);
}

void sim_day(struct sim *sim) {
  assert(sim->model.phase == PHASE_ORDERS);
  tick_day(sim);
  sim->model.phase = PHASE_REVIEW;
}

void sim_review(struct sim *sim) {
  assert(sim->model.phase == PHASE_REVIEW);
  tick_review(sim);
  const bool over = sim->model.day >= sim->scenario->day_count;
  sim->model.phase = over ? PHASE_ENDED : PHASE_ORDERS;
  if (!over) tick_dawn(sim);
}

uint64_t sim_hash(const struct sim *sim) {
  return model_hash(&sim->model);
}

uint32_t sim_random16(const struct sim *sim, enum random_stream stream, int entity, int k) {
  const uint64_t seed = sim->model.day >= sim->later_day ? sim->later_seed : sim->seed;
  return random16(seed, stream, (uint32_t)sim->model.day, (uint32_t)entity, (uint32_t)k);
}
