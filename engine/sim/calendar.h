/* Periods as the rules see them. The questions that views ask are in sim/scenario.h.
 *
 * The plan of a period is norm x people x plan days: its days less the rest days in it. A sun's
 * last day is one unless the scenario lists its own, so 9 in a sun of ten days and 27 in a month of
 * three suns. Leaders who work through the rest day have the same plan. Source: docs/MODEL.md
 * section 3. */
#ifndef SIM_CALENDAR_H
#define SIM_CALENDAR_H

#include "sim/scenario.h"

struct period {
  int number;      /* 0-based */
  int first, last; /* days; the last period may be cut off by the end of the story */
  int suns;        /* that close in it */
  int plan_days;   /* at least 1 */
};
struct period calendar_sun(const struct scenario *scenario, int day);
struct period calendar_month(const struct scenario *scenario, int day);

/* Plan days from the first day up to, but without, `day`. */
int calendar_plan_days_before(const struct scenario *scenario, int day);

/* The share of a month's supply that arrives with the sun of `day`. */
q16 calendar_delivery_share(const struct scenario *scenario, int day);

#endif
