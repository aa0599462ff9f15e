/* Supply (docs/MODEL.md 7.1): on the first day of each sun, inputs arrive by plan.
 *
 *   q = max(plan, last report) x margin x share of this sun x supply of the day   [norm-days]
 *     x max(paper_min, 1 - paper / plan)     the books say these inputs were turned into output
 *     x (1 +- sup_noise)                     irregular deliveries
 *     x (1 + prio (standing - 1/2))          the advanced are served first
 *   stock = min(stock + q, stock_cap days of plan)
 *
 * Grounds: taut planning and priorities, Kornai 1980, Berliner 1957; sizes are assumptions. */
#include "sim/rule.h"

/* The last report in terms of a month as long as this one. */
static int64_t last_report(const struct sim *sim, const struct team *team,
                           const struct period *month) {
  if (month->number == 0) return team->last_reported;
  const struct period before = calendar_month(sim->scenario, month->first - 1);
  return fdiv(team->last_reported * month->plan_days, before.plan_days);
}

static int64_t delivery(const struct sim *sim, int t, const struct period *month) {
  const struct team *team = &sim->model.team[t];
  const int64_t plan = team_day_plan(team) * month->plan_days;
  const int64_t noise = param(sim, PARAMETER_SUP_NOISE);
  int64_t q = qmul(max64(plan, last_report(sim, team, month)), param(sim, PARAMETER_MARGIN));
  q = qmul(q, calendar_delivery_share(sim->scenario, sim->model.day));
  q = qmul(q, sim->model.supply_today);
  q = qmul(q, max64(param(sim, PARAMETER_PAPER_MIN), Q_ONE - qdiv(team->paper, plan)));
  q = qmul(q, Q_ONE - noise + qmul(sim_random16(sim, STREAM_SUPPLY, t, 0), 2 * noise));
  return qmul(q, Q_ONE + qmul(param(sim, PARAMETER_PRIO), team->standing - Q_HALF));
}

void supply_deliver(struct sim *sim) {
  const struct period month = calendar_month(sim->scenario, sim->model.day);
  for (int t = 0; t < sim->model.team_count; t++) {
    struct team *team = &sim->model.team[t];
    const int64_t arrived = delivery(sim, t, &month);
    const int64_t room = param(sim, PARAMETER_STOCK_CAP) * team_day_plan(team);
    const int64_t stock = min64(team->stock + arrived, room);
    post_team(sim, VARIABLE_STOCK, t, CAUSE_DELIVERY, arrived);
    post_team(sim, VARIABLE_STOCK, t, CAUSE_STORE_FULL, stock - team->stock - arrived);
    team->stock = stock;
  }
}
