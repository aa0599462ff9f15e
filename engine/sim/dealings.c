/* Dealings outside the plan (docs/MODEL.md 7.10). Part of the good output is traded (production.c
 * takes it off, after scrap: neither plan nor board counts it), and its value goes to the team's
 * fund, which also takes what is paid for leave. In the morning the fund buys what it is for:
 *
 *   inputs   working days: stock +spent x deal_in, as far as the store has room
 *   food     every day: spent x deal_food_g / people, at most deal_food_max                   [g]
 *   month    found by chance deal_insp x surveillance x min(1, 4 x share): the fund is lost,
 *            standing -deal_stand
 *
 * Grounds: trade by factories, TH 3.2.2; punished when found, MV-67; sizes are assumptions. */
#include "sim/rule.h"

/* An experiment may set any price. */
static int64_t price_of(const struct sim *sim, enum parameter price) {
  return max64(1, param(sim, price));
}

static void spend(struct workday *day, int64_t value) {
  post_team(day->sim, VARIABLE_FUND, day->id, CAUSE_SPENT, -value);
  day->team->fund -= value;
}

static void buy_inputs(struct workday *day) {
  const struct sim *sim = day->sim;
  struct team *team = day->team;
  const int64_t price = price_of(sim, PARAMETER_DEAL_IN);
  const int64_t room = param(sim, PARAMETER_STOCK_CAP) * team_day_plan(team) - team->stock;
  if (room <= 0) return;
  const int64_t value = min64(team->fund, qdiv(room, price)), bought = qmul(value, price);
  spend(day, value);
  post_team(sim, VARIABLE_STOCK, day->id, CAUSE_BOUGHT, bought);
  team->stock += bought;
}

/* Whole grams a head; what is too little for one stays in the fund. */
static void buy_food(struct workday *day) {
  const struct sim *sim = day->sim;
  const int64_t each = price_of(sim, PARAMETER_DEAL_FOOD_G);
  const int64_t afford_g = fdiv(day->team->fund * each, (int64_t)Q_ONE * day->count);
  day->bought_g = min64(afford_g, param(sim, PARAMETER_DEAL_FOOD_MAX));
  spend(day, fdiv(day->bought_g * day->count * Q_ONE, each));
}

void dealings_spend(struct workday *day) {
  const uint8_t use = day->team->orders.deal_use;
  if (day->team->fund == 0) return;
  if (use == DEAL_INPUTS && !day->rest_day) buy_inputs(day);
  if (use == DEAL_FOOD) buy_food(day);
}

void dealings_review(struct sim *sim, int t) {
  struct team *team = &sim->model.team[t];
  const int64_t share = team->orders.deal_share;
  const int64_t chance =
      qmul(qmul(param(sim, PARAMETER_DEAL_INSP), sim->model.vigil_today), min64(Q_ONE, 4 * share));
  if (sim_random16(sim, STREAM_INSP, t, 1) >= chance) return;
  note_event(sim, EVENT_DEALINGS_FOUND, t, min64(team->fund, INT32_MAX), 0);
  post_team(sim, VARIABLE_FUND, t, CAUSE_DEALINGS_FOUND, -team->fund);
  team->fund = 0;
  team_add(sim, t, VARIABLE_STANDING, &team->standing, CAUSE_DEALINGS_FOUND,
           -param(sim, PARAMETER_DEAL_STAND));
}
