/* Machines kept going (docs/MODEL.md 7.10): a leader who is short of power, parts or hands may
 * close lines. With the share `line` of the machines running
 *
 *   output      x LINE(line): more hands at each machine that runs
 *   power       min(1, power / max(line, 1/4)): it goes to the machines that run
 *   wear        x line (equipment.c)
 *   rust        equipment -ln_rust (1 - line) (1 - min(1, repair / ln_keep)) every day: what stands
 *               idle wants care as well
 *   start       equipment -ln_start x rise on the first day worked with more machines than before
 *
 * Grounds: plants that ran below half of their capacity, Lankov 2005b, TH 3.2.2; sizes are
 * assumptions. */
#include "sim/rule.h"

enum { LEAST_SHARE = Q_ONE / 4 }; /* the smallest that runs at all */

int64_t lines_output(const struct workday *day) {
  return curve(day->sim, CURVE_LINE, day->team->orders.line);
}

int64_t lines_power(const struct workday *day) {
  const int64_t running = max64(LEAST_SHARE, day->team->orders.line);
  return min64(Q_ONE, qdiv(day->sim->model.energy_today, running));
}

int64_t lines_rust(const struct workday *day) {
  const struct sim *sim = day->sim;
  const struct orders *orders = &day->team->orders;
  const int64_t keep = max64(1, param(sim, PARAMETER_LN_KEEP));
  const int64_t care = qdiv(orders->allotted[ALLOT_REPAIR], keep);
  const int64_t idle = qmul(param(sim, PARAMETER_LN_RUST), Q_ONE - orders->line);
  return qmul(idle, Q_ONE - min64(Q_ONE, care));
}

int64_t lines_start(const struct workday *day) {
  const int64_t rise = max64(0, day->team->orders.line - day->team->line_run);
  return qmul(param(day->sim, PARAMETER_LN_START), rise);
}
