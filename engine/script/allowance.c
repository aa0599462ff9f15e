#include "script/allowance.h"

struct allowance allowance_full(void) {
  return (struct allowance){.day = -1, .nanoseconds = ALLOWANCE_NANOSECONDS};
}

static int64_t at_least_of_a_day(int64_t nanoseconds) {
  return nanoseconds > ALLOWANCE_NANOSECONDS_A_DAY ? nanoseconds : ALLOWANCE_NANOSECONDS_A_DAY;
}

struct allowance allowance_after_loading(int64_t nanoseconds) {
  struct allowance allowance = allowance_full();
  allowance.nanoseconds = at_least_of_a_day(ALLOWANCE_NANOSECONDS - nanoseconds);
  return allowance;
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

int64_t allowance_of_a_call(const struct allowance *allowance) {
  return at_least_of_a_day(allowance->nanoseconds);
}

bool allowance_is_empty(const struct allowance *allowance) {
  return allowance->nanoseconds <= 0;
}
