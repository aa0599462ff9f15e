/* The processor time that the functions of a story may take together, so that no day of it takes
 * long: forty of them are asked every morning. It fills a little each day. While it is empty no
 * function is called, and the one that took most is to be switched off.
 *
 * A clock can decide nothing that another machine, or a story taken up from its journal, is to
 * decide again. So this is no measure of what a function may do, which is SANDBOX_CALL_STEPS, the
 * same at each call whatever was called before: forty functions that spend all of it at each call
 * take this long, and those of a story that is told no error don't come near it. It is the last
 * resort against work that costs time and few steps. */
#ifndef SCRIPT_ALLOWANCE_H
#define SCRIPT_ALLOWANCE_H

#include <stdbool.h>
#include <stdint.h>

#include "script/sandbox.h"

#define ALLOWANCE_NANOSECONDS       SANDBOX_NANOSECONDS
#define ALLOWANCE_NANOSECONDS_A_DAY (SANDBOX_NANOSECONDS / 4)

struct allowance {
  int day;               /* of the model, from 0; -1: before the first call */
  bool was_switched_off; /* a function, since the day began: the next day begins afresh */
  int64_t nanoseconds;   /* left; below 0 after a call that took more than was left */
};

struct allowance allowance_full(void);
/* A story that took long to load has less at first. */
struct allowance allowance_after_loading(int64_t nanoseconds);
void allowance_on_day(struct allowance *allowance, int day);
void allowance_take(struct allowance *allowance, int64_t nanoseconds);
/* Enough for a modest function that is asked after a greedy one. */
int64_t allowance_of_a_call(const struct allowance *allowance);
bool allowance_is_empty(const struct allowance *allowance);

#endif
