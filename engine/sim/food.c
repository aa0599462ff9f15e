/* Food and targets (docs/MODEL.md 7.2): what the team finds in the morning.
 *
 *   need  = need8 + need_h per hour beyond 8 (not on a rest day)                        [g a day]
 *   food  = ration + garden_g x hands on the plots + bought with the fund (dealings.c)  [g a day]
 *   gap   = max(0, 1 - food / need)
 *   pulls = PLAN(1 - last result) + GAP(posted result of the next better team, or of the rival,
 *           less own) + bt_pull in a speed battle
 *   time for the plan = 1 - other work - lectures - a session - a performance, at least prod_min
 *
 * Grounds: need about 600 g as quoted by Asmolov 2016; pulls by the gap to the next: Berger & Pope
 * 2011, Freeman & Gelber 2010; realistic targets: RF. */
#include "sim/rule.h"

static void set_food(struct workday *day) {
  const struct sim *sim = day->sim;
  const struct orders *orders = &day->team->orders;
  const int overtime = day->rest_day ? 0 : orders->hours - 8;
  day->need_g = param(sim, PARAMETER_NEED8) + overtime * param(sim, PARAMETER_NEED_H);
  day->food_g = sim->model.ration_today_g + day->bought_g +
                fdiv(orders->allotted[ALLOT_PLOTS] * param(sim, PARAMETER_GARDEN_G), Q_ONE);
  day->food_gap = (q16)max64(0, Q_ONE - fdiv(day->food_g * Q_ONE, day->need_g));
}

/* The smallest posted result above our own; our own if we lead. */
static q16 next_better(const struct model *model, const struct team *own) {
  q16 next = own->posted;
  for (int t = 0; t < model->team_count; t++) {
    const q16 posted = model->team[t].posted;
    if (posted > own->posted && (next == own->posted || posted < next)) next = posted;
  }
  return next;
}

static void set_pulls(struct workday *day) {
  const struct sim *sim = day->sim;
  const struct model *model = &sim->model;
  const struct team *own = day->team;
  const int rival = own->orders.rival;
  day->pull_plan = (q16)curve(sim, CURVE_PLAN, Q_ONE - own->perf);
  day->pull_emulation = 0;
  if (rival >= 0)
    day->pull_emulation = (q16)curve(sim, CURVE_GAP, model->team[rival].posted - own->posted);
  else if (model->graph)
    day->pull_emulation = (q16)curve(sim, CURVE_GAP, next_better(model, own) - own->posted);
  day->pull_battle = model->battle_days > 0 ? (q16)param(sim, PARAMETER_BT_PULL) : 0;
}

static void set_time(struct workday *day) {
  const struct sim *sim = day->sim;
  const struct orders *orders = &day->team->orders;
  int64_t left = Q_ONE;
  for (int kind = 0; kind < ALLOT_COUNT; kind++) left -= orders->allotted[kind];
  if (orders->share == SHARE_LECTURE) left -= param(sim, PARAMETER_SHARE_COST);
  if (orders->agitate) left -= param(sim, PARAMETER_AGIT_COST);
  if (orders->culture) left -= param(sim, PARAMETER_CULT_COST);
  day->productive = (q16)max64(param(sim, PARAMETER_PROD_MIN), left);
}

void food_set(struct workday *day) {
  set_food(day);
  set_pulls(day);
  set_time(day);
  day->knowledge = (q16)team_mean(&day->sim->model, day->id, day->sim->model.workers.study);
}
