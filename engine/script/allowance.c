#include "script/allowance.h"

static const struct sandbox_use full = {SANDBOX_STEPS, SANDBOX_NANOSECONDS};

static int64_t least(int64_t a, int64_t b) {
  return a < b ? a : b;
}

struct allowance allowance_full(void) {
  return (struct allowance){.day = -1, .left = full};
}

void allowance_on_day(struct allowance *allowance, int day) {
  if (allowance->day == day) return;
  struct sandbox_use *left = &allowance->left;
  left->steps = least(full.steps, left->steps + ALLOWANCE_STEPS_A_DAY);
  left->nanoseconds = least(full.nanoseconds, left->nanoseconds + ALLOWANCE_NANOSECONDS_A_DAY);
  if (allowance->was_switched_off) *left = full;
  allowance->was_switched_off = false;
  allowance->day = day;
}

void allowance_take(struct allowance *allowance, struct sandbox_use use) {
  allowance->left.steps -= use.steps;
  allowance->left.nanoseconds -= use.nanoseconds;
}

bool allowance_is_empty(const struct allowance *allowance) {
  return allowance->left.steps <= 0 || allowance->left.nanoseconds <= 0;
}
