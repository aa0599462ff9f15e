/* What a person would say now: the first of their lines whose condition fits their own state. */
#ifndef GAME_SPEECH_H
#define GAME_SPEECH_H

#include "sim/sim.h"

/* Does line `line` of person `person` fit? The bars in its condition are the person's own; every
 * other measure is the team's. */
bool speech_fits(const struct sim *sim, int person, int line);
/* NULL when nothing fits. */
const struct words *speech_now(const struct sim *sim, int person);

#endif
