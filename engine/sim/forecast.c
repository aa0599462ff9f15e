/* What would these orders do? Copies of the simulation run to the next close, each with other luck
 * from today on. Rivals keep their orders; nothing is booked. */
#include "sim/query.h"
#include "sim/rule.h"

#define RUN_SEED UINT64_C(0x5DEECE66D0F0F0F1) /* odd: keeps the seeds of all runs apart */

struct outcome {
  int64_t good;
  int32_t fatigue; /* 0..100 */
};

/* Nothing of a copy needs releasing: it has no books. */
static struct sim fork_without_books(const struct sim *sim, const struct orders *orders, int run) {
  struct sim fork = *sim;
  fork.ledger = NULL;
  fork.history = NULL;
  fork.events = NULL;
  fork.later_day = sim->model.day;
  fork.later_seed = sim->seed + RUN_SEED * (uint64_t)(run + 1);
  fork.model.team[0].orders = *orders;
  return fork;
}

static struct outcome run_days(struct sim *sim, int days) {
  struct outcome outcome = {0, 0};
  for (int i = 0; i < days; i++) {
    const int64_t before = sim->model.team[0].month_good;
    sim_day(sim);
    outcome.good += sim->model.team[0].month_good - before;
    if (i + 1 < days) sim_review(sim);
  }
  const int64_t fatigue = team_mean(&sim->model, 0, sim->model.workers.fatigue);
  outcome.fatigue = (int32_t)fdiv(fatigue * 100 + Q_HALF, Q_ONE);
  return outcome;
}

static void widen(struct forecast *forecast, const struct outcome *outcome) {
  forecast->good_low = min64(forecast->good_low, outcome->good);
  forecast->good_high = max64(forecast->good_high, outcome->good);
  if (outcome->fatigue < forecast->fatigue_low) forecast->fatigue_low = outcome->fatigue;
  if (outcome->fatigue > forecast->fatigue_high) forecast->fatigue_high = outcome->fatigue;
}

void query_forecast(const struct sim *sim, const struct orders *orders, int runs,
                    struct forecast *out) {
  *out = (struct forecast){0};
  if (sim->model.phase != PHASE_ORDERS || runs < 1) return;
  const struct period sun = calendar_sun(sim->scenario, sim->model.day);
  *out = (struct forecast){
      .days = sun.last - sim->model.day + 1, .good_low = INT64_MAX, .fatigue_low = INT32_MAX};
  for (int run = 0; run < runs; run++) {
    struct sim fork = fork_without_books(sim, orders, run);
    const struct outcome outcome = run_days(&fork, out->days);
    widen(out, &outcome);
  }
}
