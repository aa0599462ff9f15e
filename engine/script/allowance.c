#include "script/allowance.h"

struct allowance allowance_full(void) {
  return (struct allowance){.day = -1, .nanoseconds = ALLOWANCE_NANOSECONDS};
}

void allowance_on_day(struct allowance *allowance, int day) {
  if (allowance->day == day) return;
  int64_t filled = allowance->nanoseconds + ALLOWANCE_NANOSECONDS_A_DAY;
  bool full = allowance->was_switched_off || filled > ALLOWANCE_NANOSECONDS;
  *allowance = (struct allowance){.day = day, .nanoseconds = full ? ALLOWANCE_NANOSECONDS : filled};
}

void allowance_take(struct allowance *allowance, int64_t nanoseconds) {
  allowance->nanoseconds -= nanoseconds;
}

bool allowance_is_empty(const struct allowance *allowance) {
  return allowance->nanoseconds <= 0;
}
