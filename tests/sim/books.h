/* The ledger's identity: every value = its value at the start of a span + what was posted since. */
#ifndef TESTS_SIM_BOOKS_H
#define TESTS_SIM_BOOKS_H

#include "play.h"
#include "sim/quantity.h"

/* Values at the start of each span: of every team, and of every worker of team 0. */
struct books {
  int64_t team[SPAN_COUNT][VARIABLE_COUNT][TEAMS_MAX];
  int64_t worker[SPAN_COUNT][VARIABLE_COUNT][TEAM_WORKERS_MAX];
};

static inline bool is_stock(enum variable variable) {
  return !variable_is_flow(variable) && !variable_is_condition(variable);
}

static inline int64_t team_value(const struct sim *sim, enum variable variable, int team) {
  int64_t sum = 0;
  if (variable_rows[variable].owner != OWNER_WORKER)
    return quantity_get(&sim->model, variable, team, 0);
  for (int k = 0; k < sim->model.team[team].worker_count; k++)
    sum += quantity_get(&sim->model, variable, team, k);
  return sum;
}

static inline void books_open(struct books *books, const struct sim *sim, enum span span) {
  for (int v = 0; v < VARIABLE_COUNT; v++) {
    const enum variable variable = (enum variable)v;
    if (!is_stock(variable)) continue;
    for (int t = 0; t < sim->model.team_count; t++)
      books->team[span][v][t] = team_value(sim, variable, t);
    for (int k = 0; k < sim->model.team[0].worker_count; k++)
      if (variable_rows[v].owner == OWNER_WORKER)
        books->worker[span][v][k] = quantity_get(&sim->model, variable, 0, k);
  }
}

static inline void check_stock(const struct books *books, const struct sim *sim,
                               enum variable variable, enum span span) {
  const bool enterprise = variable_rows[variable].owner == OWNER_ENTERPRISE;
  for (int t = 0; t < (enterprise ? 1 : sim->model.team_count); t++) {
    const int64_t moved = team_value(sim, variable, t) - books->team[span][variable][t];
    if (moved != ledger_total(sim->ledger, variable, t, -1, span))
      fail_msg("day %d: %s of team %d", sim->model.day, variable_rows[variable].name, t);
  }
  if (variable_rows[variable].owner != OWNER_WORKER) return;
  for (int k = 0; k < sim->model.team[0].worker_count; k++) {
    const int64_t moved =
        quantity_get(&sim->model, variable, 0, k) - books->worker[span][variable][k];
    if (moved != ledger_total(sim->ledger, variable, 0, k, span))
      fail_msg("day %d: %s of worker %d", sim->model.day, variable_rows[variable].name, k);
  }
}

static inline void books_check(const struct books *books, const struct sim *sim) {
  for (int v = 0; v < VARIABLE_COUNT; v++)
    for (int span = 0; span < SPAN_COUNT && is_stock((enum variable)v); span++)
      check_stock(books, sim, (enum variable)v, (enum span)span);
}

/* Conditions of the day: their parts are their value. */
static inline void conditions_check(const struct sim *sim) {
  for (int v = 0; v < VARIABLE_COUNT; v++)
    if (variable_is_condition((enum variable)v))
      assert_int_equal(quantity_get(&sim->model, (enum variable)v, 0, 0),
                       ledger_total(sim->ledger, (enum variable)v, -1, -1, SPAN_DAY));
}

/* The waterfall of every team ends at its good output; gross is good and scrap. */
static inline void waterfall_check(const struct sim *sim) {
  for (int t = 0; t < sim->model.team_count; t++) {
    const struct team *team = &sim->model.team[t];
    const bool rested = sim->model.workers.status[sim->model.first_worker[t]] == STATUS_REST_DAY;
    const int64_t total = ledger_total(sim->ledger, VARIABLE_OUTPUT, t, -1, SPAN_DAY);
    const int64_t scrap = ledger_sum(sim->ledger, VARIABLE_OUTPUT, t, -1, CAUSE_SCRAP, SPAN_DAY);
    assert_int_equal(total, rested ? 0 : team->good);
    if (!rested) assert_int_equal(total - scrap, team->gross);
    assert_int_equal(ledger_total(sim->ledger, VARIABLE_OUTPUT, t, -1, SPAN_MONTH),
                     team->month_good);
  }
}

/* Effort is split as it is summed. */
static inline void effort_check(const struct sim *sim) {
  for (int t = 0; t < sim->model.team_count; t++) {
    const struct team *team = &sim->model.team[t];
    const int64_t total = ledger_total(sim->ledger, VARIABLE_EFFORT, t, -1, SPAN_DAY);
    if (total == 0) continue;
    assert_int_equal(fdiv(total, team->present), team->effort_mean);
  }
}

#endif
