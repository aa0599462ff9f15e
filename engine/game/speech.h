/* What a person would say now: the first of their lines whose conditions fit their own state. */
#ifndef GAME_SPEECH_H
#define GAME_SPEECH_H

#include "sim/sim.h"

/* Does a line of a person fit? The bars in its conditions are the person's own; every other measure
 * is the team's. */
bool speech_fits(const struct sim *sim, int person, int number);
/* Does it tell of a state or a choice, more than of the time of year? */
bool speech_tells(const struct person_line *line);
/* Was the line skipped, so that its text reports what was said and quotes nobody? */
bool speech_is_reported(const struct person_line *line);
/* NULL when nothing fits. */
const struct person_line *speech_now(const struct sim *sim, int person);

#endif
