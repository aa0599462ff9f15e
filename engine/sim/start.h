#ifndef SIM_START_H
#define SIM_START_H

#include "sim/rule.h"

/* The state before the first dawn; scenario and seed are set. */
void start_model(struct sim *sim);

#endif
