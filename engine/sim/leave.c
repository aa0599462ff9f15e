/* Leave for the market (docs/MODEL.md 7.10): a standing order gives a share of the team a day off
 * to find food. On plan day d of a team of N
 *
 *   places   n = floor((d + 1) share N) - floor(d share N), so that the share is kept over the days
 *   by need  those at hand with the least body reserve go; the others stay more readily, for their
 *            turn comes: hunger's part of the chance to be away x (1 - lv_wait min(1,
 * share/lv_full)) paid     those with the strongest market habit go, and each pays lv_pay norm-days
 * into the fund; the others' grievance +g_paid share, solidarity -b_paid share month    standing
 * -lv_stand x share x surveillance: the roll call is short
 *
 * Whoever is on leave eats and learns as on any market day, and isn't missed. Nothing is drawn.
 * Grounds: absence for the market, tolerated or paid for, TH 3.2.2; sizes are assumptions. */
#include "sim/rule.h"

static int places_of(const struct workday *day) {
  const struct sim *sim = day->sim;
  const int64_t plan_day = calendar_plan_days_before(sim->scenario, sim->model.day);
  const int64_t a_day = (int64_t)day->team->orders.leave_share * day->count;
  return (int)(fdiv((plan_day + 1) * a_day, Q_ONE) - fdiv(plan_day * a_day, Q_ONE));
}

/* The lower number goes first among equals. */
static bool goes_before(const struct workday *day, int w, int other) {
  const struct workers *workers = &day->sim->model.workers;
  if (day->team->orders.leave == LEAVE_PAID) return workers->market[w] > workers->market[other];
  if (workers->nourishment[w] != workers->nourishment[other])
    return workers->nourishment[w] < workers->nourishment[other];
  return workers->dependants[w] > workers->dependants[other];
}

static int next_in_turn(const struct workday *day) {
  const struct workers *workers = &day->sim->model.workers;
  int next = -1;
  for (int w = day->first; w < day->first + day->count; w++)
    if (workers->status[w] == STATUS_AT_WORK && (next < 0 || goes_before(day, w, next))) next = w;
  return next;
}

static void pay_for_leave(struct workday *day) {
  struct team *team = day->team;
  const int64_t paid = team->leave_count * param(day->sim, PARAMETER_LV_PAY);
  post_team(day->sim, VARIABLE_FUND, day->id, CAUSE_LEAVE_PAID, paid);
  team->fund += paid;
}

/* Of those who would be at work. */
void leave_grant(struct workday *day) {
  struct workers *workers = &day->sim->model.workers;
  struct team *team = day->team;
  team->leave_count = 0;
  if (team->orders.leave == LEAVE_CLOSED) return;
  for (int places = places_of(day); places > 0; places--) {
    const int w = next_in_turn(day);
    if (w < 0) break;
    workers->status[w] = STATUS_LEAVE;
    team->leave_count++;
  }
  if (team->orders.leave == LEAVE_PAID) pay_for_leave(day);
}

int64_t leave_patience(const struct sim *sim, const struct orders *orders) {
  if (orders->leave != LEAVE_BY_NEED) return Q_ONE;
  const int64_t full = qdiv(orders->leave_share, max64(1, param(sim, PARAMETER_LV_FULL)));
  return Q_ONE - qmul(param(sim, PARAMETER_LV_WAIT), min64(Q_ONE, full));
}

void leave_review(struct sim *sim, int t) {
  struct team *team = &sim->model.team[t];
  const int64_t short_by = qmul(param(sim, PARAMETER_LV_STAND), team->orders.leave_share);
  team_add(sim, t, VARIABLE_STANDING, &team->standing, CAUSE_ROLL_CALL,
           -qmul(short_by, sim->model.vigil_today));
}
