/* The month's review (docs/MODEL.md 7.9), three passes over the teams.
 *
 *   1  report    plan = norm x people x plan days; cover x paper of this month's gross output fills
 *                what earlier months only reported; the stance makes the report from the rest;
 *                what is reported beyond it is new paper. Inspectors find paper by chance.
 *   2  assess    standing follows rank and plan; three good months together with solidarity and
 *                knowledge make a title (work, learn, live), as does a team led to its plan
 *   3  norm      + rho x over-fulfilment - sigma x shortfall + leaders and records + drift;
 *                a raised norm teaches caution and leaves a grievance
 *
 * Grounds: ratchet, Weitzman 1980, Berliner 1957; false reports, Harrison 2011; norms after
 * records, Siegelbaum 1988; titles and helping, OA, RF. */
#include <string.h>

#include "sim/review.h"

struct close {
  struct team_month team[TEAMS_MAX]; /* as the history keeps it */
  int plan_days;
};

/* ---- 1: report ------------------------------------------------------------------------------- */

int64_t month_reported(const struct sim *sim, int64_t base, int64_t plan, enum report report) {
  const int64_t most = qmul(base, Q_ONE + param(sim, PARAMETER_PAD_MAX));
  const int64_t round = qmul(base, Q_ONE + param(sim, PARAMETER_PAD_ROUND));
  switch (report) {
  case REPORT_ROUND:
    return round;
  case REPORT_UNDER:
    return qmul(base, Q_ONE - param(sim, PARAMETER_UNDER));
  case REPORT_PAD:
    return max64(max64(base, round), min64(qmul(plan, param(sim, PARAMETER_PAD_GOAL)), most));
  default:
    return base;
  }
}

static int stance_cause(enum report report) {
  if (report == REPORT_UNDER) return CAUSE_HELD_FROM_REPORT;
  return report == REPORT_ROUND ? CAUSE_ROUNDING : CAUSE_PADDING;
}

static void inspect(struct sim *sim, int t, int64_t plan) {
  struct team *team = &sim->model.team[t];
  const int64_t share = qdiv(team->paper, plan);
  const int64_t chance =
      qmul(qmul(param(sim, PARAMETER_INSP), sim->model.vigil_today), min64(Q_ONE, 4 * share));
  if (share <= param(sim, PARAMETER_EXPO_FROM)) return;
  if (sim_random16(sim, STREAM_INSP, t, 0) >= chance) return;
  note_event(sim, EVENT_EXPOSED, t, min64(team->paper, INT32_MAX), 0);
  post_team(sim, VARIABLE_PAPER, t, CAUSE_EXPOSED, -team->paper);
  team->paper = 0;
  team->exposures++;
  team->titles = (int32_t)max64(0, team->titles - 1);
  team_add(sim, t, VARIABLE_STANDING, &team->standing, CAUSE_EXPOSED,
           -param(sim, PARAMETER_EXPO_STAND));
  workers_add(sim, t, VARIABLE_ZEAL, sim->model.workers.zeal, CAUSE_EXPOSED,
              -param(sim, PARAMETER_Z_EXPO));
}

static void write_report(struct sim *sim, int t, struct team_month *month) {
  struct team *team = &sim->model.team[t];
  const enum report report = (enum report)team->orders.report;
  const int64_t filled = qmul(param(sim, PARAMETER_COVER), team->paper);
  const int64_t base = month->gross - filled;
  month->reported = month_reported(sim, base, month->plan, report);
  const int64_t invented = max64(0, month->reported - base);
  post_team(sim, VARIABLE_REPORTED, t, CAUSE_GROSS, month->gross);
  post_team(sim, VARIABLE_REPORTED, t, CAUSE_FILLED, -filled);
  post_team(sim, VARIABLE_REPORTED, t, stance_cause(report), month->reported - base);
  post_team(sim, VARIABLE_PAPER, t, stance_cause(report), invented);
  post_team(sim, VARIABLE_PAPER, t, CAUSE_FILLED, -filled);
  team->paper += invented - filled;
  team->fulfilment = q16_saturated(qdiv(month->reported, month->plan));
  inspect(sim, t, month->plan);
  if (invented > 0)
    workers_add(sim, t, VARIABLE_ZEAL, sim->model.workers.zeal, CAUSE_FALSE_REPORT,
                -qmul(param(sim, PARAMETER_Z_CYN), qdiv(invented, month->plan)));
}

static void report_all(struct sim *sim, struct close *close) {
  for (int t = 0; t < sim->model.team_count; t++) {
    const struct team *team = &sim->model.team[t];
    struct team_month *month = &close->team[t];
    month->plan = team_day_plan(team) * close->plan_days;
    month->gross = team->month_gross;
    month->good = team->month_good;
    month->paper_before = team->paper;
    month->report = team->orders.report;
    write_report(sim, t, month);
  }
}

/* ---- 2: assess ------------------------------------------------------------------------------- */

static void award_title(struct sim *sim, int t) {
  struct team *team = &sim->model.team[t];
  team->titles++;
  team_add(sim, t, VARIABLE_STANDING, &team->standing, CAUSE_TITLE,
           param(sim, PARAMETER_STAND_TITLE));
  workers_add(sim, t, VARIABLE_ZEAL, sim->model.workers.zeal, CAUSE_TITLE,
              param(sim, PARAMETER_Z_TITLE));
  workers_add(sim, t, VARIABLE_JOY, sim->model.workers.joy, CAUSE_TITLE,
              param(sim, PARAMETER_J_TITLE));
  note_event(sim, EVENT_TITLE, t, team->titles, 0);
}

static void assess_standing(struct sim *sim, int t, int64_t mean_fulfilment) {
  struct team *team = &sim->model.team[t];
  const int64_t most = param(sim, PARAMETER_STAND_K);
  const bool met = team->fulfilment >= Q_ONE;
  struct change change = {sim->ledger, VARIABLE_STANDING, t, -1, 0};
  change_add(&change, CAUSE_RANK, clamp64(team->fulfilment - mean_fulfilment, -most, most));
  change_add(&change, CAUSE_PLAN_RESULT,
             met ? param(sim, PARAMETER_STAND_OK) : -param(sim, PARAMETER_STAND_NO));
  team->standing = change_settle_share(&change, team->standing);
}

/* Three months in a row, and a team that works, learns and lives together. */
static void assess_title(struct sim *sim, int t) {
  enum { TITLE_MONTHS = 3 };
  const struct workers *workers = &sim->model.workers;
  struct team *team = &sim->model.team[t];
  team->streak = team->fulfilment >= param(sim, PARAMETER_TITLE_FUL) ? team->streak + 1 : 0;
  if (team->streak < TITLE_MONTHS) return;
  if (team_mean(&sim->model, t, workers->bond) < param(sim, PARAMETER_TITLE_BOND)) return;
  if (team_mean(&sim->model, t, workers->study) < param(sim, PARAMETER_TITLE_STU)) return;
  team->streak = 0;
  award_title(sim, t);
}

/* A title for each team led to its plan. */
static void assess_charge(struct sim *sim, int t) {
  struct team *team = &sim->model.team[t];
  if (team->charge < 0 || sim->model.team[team->charge].fulfilment < Q_ONE) return;
  note_event(sim, EVENT_CHARGE_ENDS, t, team->charge, 1);
  team->charge = -1;
  team->charge_days = 0;
  team->teams_raised++;
  award_title(sim, t);
}

static void assess_all(struct sim *sim) {
  int64_t sum = 0;
  for (int t = 0; t < sim->model.team_count; t++) sum += sim->model.team[t].fulfilment;
  const int64_t mean = fdiv(sum, sim->model.team_count);
  for (int t = 0; t < sim->model.team_count; t++) {
    assess_standing(sim, t, mean);
    assess_title(sim, t);
    assess_charge(sim, t);
    leave_review(sim, t);
    dealings_review(sim, t);
  }
}

/* ---- 3: norm --------------------------------------------------------------------------------- */

struct norm_rule {
  int64_t ratchet; /* rho of this month */
  int64_t leaders; /* share that all norms rise by: the best, and records */
};

static struct norm_rule norm_rule_of(const struct sim *sim) {
  const struct model *model = &sim->model;
  int64_t best = model->team[0].fulfilment, ratchet = model->ratchet;
  for (int t = 1; t < model->team_count; t++) best = max64(best, model->team[t].fulfilment);
  if (model->battle_month) ratchet = qmul(ratchet, param(sim, PARAMETER_BT_RHO));
  const int64_t excess =
      clamp64(best - param(sim, PARAMETER_ALL_FROM), 0, param(sim, PARAMETER_ALL_CAP));
  return (struct norm_rule){
      .ratchet = ratchet,
      .leaders = qmul(qmul(param(sim, PARAMETER_RHO_ALL), 2 * ratchet), excess) +
                 qmul(model->record_bump, model->ratchet),
  };
}

static void react_to_rise(struct sim *sim, int t, q16 before) {
  struct team *team = &sim->model.team[t];
  const int64_t rise = qdiv(max64(0, team->norm - before), before);
  struct change caution = {sim->ledger, VARIABLE_CAUTION, t, -1, 0};
  change_add(&caution, CAUSE_NORM_RAISED, qmul(param(sim, PARAMETER_CAUT_UP), rise));
  change_add(&caution, CAUSE_FORGETTING, -qmul(param(sim, PARAMETER_CAUT_DN), team->caution));
  team->caution = (q16)change_settle(&caution, team->caution, 0, param(sim, PARAMETER_CAUT_MAX));
  workers_add(sim, t, VARIABLE_GRIEVANCE, sim->model.workers.grievance, CAUSE_NORM_RAISED,
              qmul(param(sim, PARAMETER_G_NORM), rise));
}

static void set_norm(struct sim *sim, int t, const struct norm_rule *rule, struct close *close) {
  struct team *team = &sim->model.team[t];
  struct team_month *month = &close->team[t];
  const q16 norm = team->norm;
  const int64_t roster_days = (int64_t)team->worker_count * close->plan_days;
  const int64_t achieved = fdiv(month->reported, roster_days);
  const int64_t growth = qmul(norm, rule->leaders + param(sim, PARAMETER_DRIFT));
  const int64_t by_leaders = qmul(norm, rule->leaders);
  const struct variable_row *range = &variable_rows[VARIABLE_NORM];
  struct change change = {sim->ledger, VARIABLE_NORM, t, -1, 0};
  change_add(&change, CAUSE_OVER_FULFILMENT, qmul(rule->ratchet, max64(0, achieved - norm)));
  change_add(&change, CAUSE_SHORTFALL,
             -qmul(param(sim, PARAMETER_SIGMA), max64(0, norm - achieved)));
  change_add(&change, CAUSE_LEADERS, by_leaders);
  change_add(&change, CAUSE_GROWTH, growth - by_leaders);
  team->norm = (q16)change_settle(&change, norm, range->low, range->high);
  month->norm_before = norm;
  month->norm_after = team->norm;
  if (team->norm != norm) note_event(sim, EVENT_NORM_CHANGED, t, norm, team->norm);
  react_to_rise(sim, t, norm);
}

static void set_norms(struct sim *sim, struct close *close) {
  const struct norm_rule rule = norm_rule_of(sim);
  for (int t = 0; t < sim->model.team_count; t++) set_norm(sim, t, &rule, close);
  sim->model.record_bump = 0;
  sim->model.battle_month = false;
}

void month_review_hold(struct sim *sim) {
  struct close close = {.plan_days = calendar_month(sim->scenario, sim->model.day).plan_days};
  report_all(sim, &close);
  assess_all(sim);
  set_norms(sim, &close);
  for (int t = 0; t < sim->model.team_count; t++) {
    struct team *team = &sim->model.team[t];
    close.team[t].paper_after = team->paper;
    close.team[t].fulfilment = team->fulfilment;
    close.team[t].standing = team->standing;
    team->last_reported = close.team[t].reported;
  }
  history_close_month(sim, close.team);
  for (int t = 0; t < sim->model.team_count; t++)
    sim->model.team[t].month_gross = sim->model.team[t].month_good = 0;
}
