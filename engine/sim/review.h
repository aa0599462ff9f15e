/* Reports as the reviews write them, and as a preview shows them. */
#ifndef SIM_REVIEW_H
#define SIM_REVIEW_H

#include "sim/history.h"
#include "sim/rule.h"

/* What a stance reports of `base`, the month's gross output less what fills old paper. */
int64_t month_reported(const struct sim *sim, int64_t base, int64_t plan, enum report report);

/* The share of plan that a stance posts on the board. */
int64_t sun_posted(const struct sim *sim, int64_t perf, enum report report);

#endif
