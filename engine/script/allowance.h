/* What the functions of a story may cost together, so that no day of it takes long: the budget of
 * one call is large, but forty functions are asked every morning. The allowance fills a little each
 * day. While it is empty no function is called, and the one that took most is to be switched off.
 */
#ifndef SCRIPT_ALLOWANCE_H
#define SCRIPT_ALLOWANCE_H

#include <stdbool.h>

#include "script/sandbox.h"

#define ALLOWANCE_STEPS_A_DAY       (SANDBOX_STEPS / 10)
#define ALLOWANCE_NANOSECONDS_A_DAY (SANDBOX_NANOSECONDS / 10)

struct allowance {
  int day;
  bool was_switched_off; /* a function, since the day began: the next day begins afresh */
  struct sandbox_use left;
};

struct allowance allowance_full(void);
void allowance_on_day(struct allowance *allowance, int day);
void allowance_take(struct allowance *allowance, struct sandbox_use use);
bool allowance_is_empty(const struct allowance *allowance);

#endif
