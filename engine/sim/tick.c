/* The day, as the rules in their order (docs/MODEL.md section 3).
 *
 *   dawn     schedule and hazards; flags of the day are cleared; contributions
 *   orders   commands come in
 *   day      supply on the first day of a sun; a day of battle passes; then every team, one after
 *            another, goes through the rules below
 *   review   goodwill returns; sun's and month's reviews on their closing days; the date moves on
 *
 * Within a day a team reads only what others posted, know and lead, which changes at dawn, by
 * orders and in reviews (and when a charge runs out). */
#include "sim/tick.h"

#include "sim/history.h"

static void (*const team_rules[])(struct workday *day) = {
    dealings_spend, food_set,    attendance_take, production_run,
    equipment_wear, people_live, experiments_run,
};

/* ---- dawn ------------------------------------------------------------------------------------ */

static void clear_flags(struct sim *sim) {
  for (int t = 0; t < sim->model.team_count; t++) {
    struct orders *orders = &sim->model.team[t].orders;
    orders->agitate = orders->culture = orders->care = orders->record = false;
    orders->honour = HONOUR_NONE;
  }
}

static void call_back_absent(struct model *model) {
  struct workers *workers = &model->workers;
  for (int w = 0; w < model->first_worker[model->team_count]; w++) {
    if (workers->absence[w] == ABSENCE_NONE || model->day < workers->absent_until[w]) continue;
    workers->absence[w] = ABSENCE_NONE;
    workers->absent_until[w] = 0;
  }
}

void tick_dawn(struct sim *sim) {
  conditions_set(sim);
  clear_flags(sim);
  call_back_absent(&sim->model);
  contributions_apply(sim);
}

/* ---- day ------------------------------------------------------------------------------------- */

static void pass_battle_day(struct sim *sim) {
  struct model *model = &sim->model;
  if (model->battle_days == 0) return;
  model->battle_days--;
  model->battle_month = true;
  post_team(sim, VARIABLE_BATTLE, -1, CAUSE_SCHEDULE, -1);
  if (model->battle_days == 0) note_event(sim, EVENT_BATTLE_ENDS, -1, 0, 0);
}

static void pass_team_day(struct sim *sim, int t, bool rest_due) {
  struct team *team = &sim->model.team[t];
  struct workday day = {
      .sim = sim,
      .team = team,
      .id = t,
      .first = sim->model.first_worker[t],
      .count = team->worker_count,
      .rest_day = rest_due && team->orders.rest,
      .rest_due = rest_due,
  };
  for (size_t i = 0; i < sizeof team_rules / sizeof team_rules[0]; i++) team_rules[i](&day);
}

void tick_day(struct sim *sim) {
  const struct scenario *scenario = sim->scenario;
  const int day = sim->model.day;
  const bool rest_due = scenario_is_rest_day(scenario, day);
  ledger_begin_day(sim->ledger);
  if (day == 0 || scenario_closes_sun(scenario, day - 1)) supply_deliver(sim);
  pass_battle_day(sim);
  for (int t = 0; t < sim->model.team_count; t++) pass_team_day(sim, t, rest_due);
  history_note_day(sim);
}

/* ---- review ---------------------------------------------------------------------------------- */

static void goodwill_returns(struct sim *sim) {
  struct model *model = &sim->model;
  struct change change = {sim->ledger, VARIABLE_CREDIT, -1, -1, 0};
  change_add(&change, CAUSE_GOODWILL, param(sim, PARAMETER_CRED_UP));
  model->credit = (q16)change_settle(&change, model->credit, 0, param(sim, PARAMETER_CREDIT));
}

/* Goodwill, which no review reads, comes first, so that a month's books are whole when it closes.
 */
void tick_review(struct sim *sim) {
  const struct scenario *scenario = sim->scenario;
  const int day = sim->model.day;
  goodwill_returns(sim);
  if (scenario_closes_sun(scenario, day)) sun_review_hold(sim);
  if (scenario_closes_month(scenario, day)) month_review_hold(sim);
  if (scenario_closes_sun(scenario, day)) ledger_clear(sim->ledger, SPAN_SUN);
  if (scenario_closes_month(scenario, day)) ledger_clear(sim->ledger, SPAN_MONTH);
  sim->model.day++;
}
