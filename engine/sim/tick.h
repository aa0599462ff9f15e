/* The three parts of a day; sim/sim.h says who calls them when. */
#ifndef SIM_TICK_H
#define SIM_TICK_H

#include "sim/rule.h"

void tick_dawn(struct sim *sim);
void tick_day(struct sim *sim);
void tick_review(struct sim *sim);

#endif
