/* Variables by number: where each stands in the model, and moving one with its cause.
 *
 * Rules that know what they change use the fields; this is for callers to whom the variable is
 * data: contributions, schedules, explanations. `team` is ignored for the enterprise's variables,
 * `worker` (index in the team) for all but workers'. Flows have no place: asking for one is a bug.
 */
#ifndef SIM_QUANTITY_H
#define SIM_QUANTITY_H

#include "sim/sim.h"

int64_t quantity_get(const struct model *model, enum variable variable, int team, int worker);

/* value += delta, posted under `cause`; what the range cuts off is posted under CAUSE_LIMIT. A
 * value that a parameter has led out of its range already is not pulled back. */
void quantity_move(struct sim *sim, enum variable variable, int team, int worker, int cause,
                   int64_t delta);

#endif
