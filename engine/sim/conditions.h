/* What the schedule says, for those who need it later than on its day. */
#ifndef SIM_CONDITIONS_H
#define SIM_CONDITIONS_H

#include "sim/rule.h"

/* The value last scheduled for `variable` up to `day`; `otherwise` when there is none. */
int32_t conditions_scheduled(const struct scenario *scenario, enum variable variable, int day,
                             int32_t otherwise);

#endif
