/* What the rule of experiments shares with the model's start. */
#ifndef SIM_EXPERIMENTS_H
#define SIM_EXPERIMENTS_H

#include "sim/rule.h"

/* Productivity that a set of methods adds when fully in use, Q16.16. */
int64_t experiments_gain_known(const struct sim *sim, uint32_t known);

#endif
