/* The rules of the day and what they tell one another. Each rule has a file of its own, which opens
 * with its equations; sim/tick.c has them in order. docs/MODEL.md section 7 is the paper. */
#ifndef SIM_RULE_H
#define SIM_RULE_H

#include "sim/calendar.h"
#include "sim/change.h"
#include "sim/sim.h"

/* One team's day, filled from rule to rule. */
struct workday {
  struct sim *sim;
  struct team *team;
  int id;           /* of the team */
  int first, count; /* its workers */
  bool rest_day;
  bool rest_due; /* a rest day, if the leader keeps it */

  /* food (7.2); whole grams */
  int64_t need_g, food_g;
  q16 food_gap;
  q16 pull_plan, pull_emulation, pull_battle;
  q16 knowledge;  /* mean of the team, before the day's changes */
  q16 productive; /* share of the day that is left for the plan */

  /* attendance (7.3): away by own choice; absent without a word is missed as well */
  int away, missed;

  int64_t bought_g; /* food from the fund, a head */

  /* production (7.4): of those at work */
  q16 effort[TEAM_WORKERS_MAX];
};

/* Step 1: schedule, hazards. Step 2 begins: flags of the day, contributions. */
void conditions_set(struct sim *sim);
void contributions_apply(struct sim *sim);
void contribution_apply_once(struct sim *sim, const struct contribution_run *run);
/* Step 3 */
void supply_deliver(struct sim *sim);
/* Step 4, for each team */
void dealings_spend(struct workday *day);
void food_set(struct workday *day);
void attendance_take(struct workday *day);
void production_run(struct workday *day);
void equipment_wear(struct workday *day);
void people_live(struct workday *day);
void experiments_run(struct workday *day);
/* Steps 5 and 6, for all teams */
void sun_review_hold(struct sim *sim);
void month_review_hold(struct sim *sim);

/* Parts of rules that a file of their own explains: leave.c, lines.c, dealings.c. */
void leave_grant(struct workday *day);
int64_t leave_patience(const struct sim *sim, const struct orders *orders);
void leave_review(struct sim *sim, int team);
int64_t lines_output(const struct workday *day);
int64_t lines_power(const struct workday *day);
int64_t lines_rust(const struct workday *day);
int64_t lines_start(const struct workday *day);
void dealings_review(struct sim *sim, int team);

/* ---- shorthand ------------------------------------------------------------------------------- */

static inline int64_t param(const struct sim *sim, enum parameter id) {
  return sim->scenario->parameter[id];
}

static inline int64_t curve(const struct sim *sim, enum curve_id id, int64_t x) {
  return curve_at(&sim->scenario->curve[id], x);
}

/* norm x people: output that one day's plan asks for. */
static inline int64_t team_day_plan(const struct team *team) {
  return (int64_t)team->norm * team->worker_count;
}

/* Mean of a worker's variable over a team. */
static inline int64_t team_mean(const struct model *model, int team, const q16 *values) {
  const int first = model->first_worker[team], end = model->first_worker[team + 1];
  int64_t sum = 0;
  for (int w = first; w < end; w++) sum += values[w];
  return fdiv(sum, end - first);
}

/* The same step for every worker of a team, as a share: `values` is the array of `variable`. */
static inline void workers_add(struct sim *sim, int team, enum variable variable, q16 *values,
                               int cause, int64_t delta) {
  for (int w = sim->model.first_worker[team]; w < sim->model.first_worker[team + 1]; w++) {
    struct change change = {sim->ledger, variable, team, w, 0};
    change_add(&change, cause, delta);
    values[w] = change_settle_share(&change, values[w]);
  }
}

/* A team's own variable, as a share. */
static inline void team_add(struct sim *sim, int team, enum variable variable, q16 *value,
                            int cause, int64_t delta) {
  struct change change = {sim->ledger, variable, team, -1, 0};
  change_add(&change, cause, delta);
  *value = change_settle_share(&change, *value);
}

static inline void post_team(const struct sim *sim, enum variable variable, int team, int cause,
                             int64_t delta) {
  ledger_post(sim->ledger, variable, team, -1, cause, delta);
}

static inline void note_event(const struct sim *sim, enum event_type type, int team, int64_t a,
                              int64_t b) {
  event_add(sim->events, sim->model.day, type, team, (int32_t)a, (int32_t)b);
}

#endif
