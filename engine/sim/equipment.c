/* Equipment (docs/MODEL.md 7.5), as the share in good order:
 *
 *   patching   +patch x max(0, patch_at - equipment)                                  every day
 *   wear       -wear x load of the hours x mean effort x share present x share of machines that
 * run, and rec_wear for a show repair     +repair x hands on it x (1 - equipment) x share present
 *              x (parts0 + (1 - parts0) x max(supply, domestic share))
 *   idle lines -rust every day; -cost of starting again (lines.c)
 *   breakdown  -bd_hit, by chance of the state                                        working days
 *
 * All from the value before. Grounds: wear-out hazard in Weibull's form; sizes are
 * assumptions. */
#include "sim/rule.h"

/* A share of the roster is present, so much of a full day's effect. */
static int64_t by_presence(const struct workday *day, int64_t full) {
  return fdiv(full * day->team->present, day->count);
}

static int64_t wear(const struct workday *day) {
  const struct sim *sim = day->sim;
  const int64_t hours = curve(sim, CURVE_HOURS, Q(1) * day->team->orders.hours);
  const int64_t each = qmul(qmul(param(sim, PARAMETER_WEAR), hours), day->team->effort_mean);
  const int64_t full = qmul(each, day->team->orders.line);
  const int64_t show = day->team->orders.record ? param(sim, PARAMETER_REC_WEAR) : 0;
  return by_presence(day, full) + show;
}

static int64_t repair(const struct workday *day) {
  const struct sim *sim = day->sim;
  const struct team *team = day->team;
  const int64_t parts0 = param(sim, PARAMETER_PARTS0);
  const int64_t parts =
      parts0 + qmul(Q_ONE - parts0, max64(sim->model.supply_today, team->domestic));
  const int64_t hands = qmul(param(sim, PARAMETER_REPAIR), team->orders.allotted[ALLOT_REPAIR]);
  return by_presence(day, qmul(qmul(hands, Q_ONE - team->equipment), parts));
}

static bool breaks_down(const struct workday *day) {
  return sim_random16(day->sim, STREAM_BREAK, day->id, 0) <
         curve(day->sim, CURVE_BREAKDOWN, day->team->equipment);
}

static void use_up(struct workday *day, struct change *change) {
  change_add(change, CAUSE_WEAR, -wear(day));
  change_add(change, CAUSE_REPAIR, repair(day));
  change_add(change, CAUSE_STARTING_AGAIN, -lines_start(day));
  day->team->line_run = day->team->orders.line;
  if (!breaks_down(day)) return;
  change_add(change, CAUSE_BREAKDOWN, -param(day->sim, PARAMETER_BD_HIT));
  note_event(day->sim, EVENT_BREAKDOWN, day->id, 0, 0);
}

void equipment_wear(struct workday *day) {
  struct sim *sim = day->sim;
  struct team *team = day->team;
  struct change change = {sim->ledger, VARIABLE_EQUIPMENT, day->id, -1, 0};
  const int64_t below = max64(0, param(sim, PARAMETER_PATCH_AT) - team->equipment);
  change_add(&change, CAUSE_PATCHING, qmul(param(sim, PARAMETER_PATCH), below));
  change_add(&change, CAUSE_STANDING_IDLE, -lines_rust(day));
  if (!day->rest_day) use_up(day, &change);
  team->equipment = change_settle_share(&change, team->equipment);
}
