/* Attendance (docs/MODEL.md 7.3): who comes to work. Working days, each worker.
 *
 *   already ill: one day less; else ill by chance sick0 + by fatigue + by body reserve, today and
 *   for sick_lo to sick_lo + 3 days more; else on leave by the team's order (leave.c); else away by
 *   chance
 *     a = (AWAY(food gap) x patience (dep0 + dep1 x dependants - care) (1 - away_bond x bond)
 *          + a_mkt x market habit) (1 - away_vig x vigil), at most away_max
 *
 * Someone whom an order keeps elsewhere (ABSENT) is neither: no draw is made, an illness runs on.
 * Grounds: absence rising with hunger, TH 3.2.2, RFA 2008; sizes are assumptions. */
#include "sim/rule.h"

static void move_sick_days(struct workday *day, int w, int cause, int days) {
  struct workers *workers = &day->sim->model.workers;
  workers->sick[w] = (uint8_t)(workers->sick[w] + days);
  ledger_post(day->sim->ledger, VARIABLE_SICK, day->id, w, cause, days);
}

static bool falls_ill(struct workday *day, int w) {
  struct sim *sim = day->sim;
  const struct workers *workers = &sim->model.workers;
  const int64_t chance = param(sim, PARAMETER_SICK0) +
                         curve(sim, CURVE_SICK_FATIGUE, workers->fatigue[w]) +
                         curve(sim, CURVE_SICK_NOURISHMENT, workers->nourishment[w]);
  if (sim_random16(sim, STREAM_SICK, w, 0) >= chance) return false;
  const int days =
      (int)param(sim, PARAMETER_SICK_LO) + (int)(sim_random16(sim, STREAM_SICK, w, 1) >> 14);
  move_sick_days(day, w, CAUSE_ILLNESS, days);
  return true;
}

static int64_t chance_away(const struct workday *day, int w, int64_t by_hunger) {
  const struct sim *sim = day->sim;
  const struct workers *workers = &sim->model.workers;
  int64_t family = param(sim, PARAMETER_DEP0) + workers->dependants[w] * param(sim, PARAMETER_DEP1);
  if (day->team->orders.care) family -= param(sim, PARAMETER_CARE_DEP);
  const int64_t bond = Q_ONE - qmul(param(sim, PARAMETER_AWAY_BOND), workers->bond[w]);
  const int64_t market = qmul(param(sim, PARAMETER_A_MKT), workers->market[w]);
  const int64_t vigil = Q_ONE - qmul(param(sim, PARAMETER_AWAY_VIG), sim->model.vigil_today);
  const int64_t chance = qmul(qmul(qmul(by_hunger, family), bond) + market, vigil);
  return min64(param(sim, PARAMETER_AWAY_MAX), chance);
}

static enum status find_well(struct workday *day, int w) {
  const struct workers *workers = &day->sim->model.workers;
  const bool ill = workers->sick[w] > 0;
  if (ill) move_sick_days(day, w, CAUSE_RECOVERY, -1);
  if (workers->absence[w] != ABSENCE_NONE) return STATUS_ABSENT;
  return ill || falls_ill(day, w) ? STATUS_SICK : STATUS_AT_WORK;
}

static void find_who_stays_away(struct workday *day) {
  const struct sim *sim = day->sim;
  uint8_t *status = day->sim->model.workers.status;
  const int64_t by_hunger =
      qmul(curve(sim, CURVE_AWAY, day->food_gap), leave_patience(sim, &day->team->orders));
  for (int w = day->first; w < day->first + day->count; w++)
    if (status[w] == STATUS_AT_WORK &&
        sim_random16(sim, STREAM_AWAY, w, 0) < chance_away(day, w, by_hunger))
      status[w] = STATUS_AWAY;
}

static void find_who_comes(struct workday *day) {
  for (int w = day->first; w < day->first + day->count; w++)
    day->sim->model.workers.status[w] = (uint8_t)find_well(day, w);
  leave_grant(day);
  find_who_stays_away(day);
}

static void rest(struct workday *day) {
  for (int w = day->first; w < day->first + day->count; w++)
    day->sim->model.workers.status[w] = STATUS_REST_DAY;
}

void attendance_take(struct workday *day) {
  const struct workers *workers = &day->sim->model.workers;
  int count[STATUS_COUNT] = {0};
  if (day->rest_day)
    rest(day);
  else
    find_who_comes(day);
  day->missed = 0;
  for (int w = day->first; w < day->first + day->count; w++) {
    count[workers->status[w]]++;
    if (workers->status[w] == STATUS_ABSENT && workers->absence[w] == ABSENCE_NO_WORD)
      day->missed++;
  }
  day->away = count[STATUS_AWAY];
  day->missed += day->away;
  if (day->rest_day) return;
  day->team->present = count[STATUS_AT_WORK];
  day->team->sick_count = count[STATUS_SICK];
  day->team->away_count = count[STATUS_AWAY];
}
