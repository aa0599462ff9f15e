/* Runs and their numbers. */
#include "game/sweep.h"

static int64_t seed_count(const struct sweep_plan *plan) {
  int64_t count = 0;
  for (int i = 0; i < plan->range_count && count <= SWEEP_RUNS_MAX; i++) {
    uint64_t more = plan->range[i].last - plan->range[i].first;
    count += more < (uint64_t)SWEEP_RUNS_MAX ? (int64_t)more + 1 : SWEEP_RUNS_MAX + 1;
  }
  return count;
}

int64_t sweep_run_count(const struct sweep_plan *plan) {
  const int64_t ways[] = {plan->level_count, plan->evidence_count, plan->policy_count};
  int64_t count = seed_count(plan);
  for (size_t i = 0; i < sizeof ways / sizeof ways[0] && count <= SWEEP_RUNS_MAX; i++)
    count *= ways[i];
  for (int i = 0; i < plan->axis_count && count <= SWEEP_RUNS_MAX; i++)
    count *= plan->axis[i].count;
  return count <= SWEEP_RUNS_MAX ? count : -1;
}

int64_t sweep_part_runs(const struct sweep_plan *plan) {
  return (sweep_run_count(plan) - plan->part + plan->part_count - 1) / plan->part_count;
}

int64_t sweep_run_of_part(const struct sweep_plan *plan, int64_t n) {
  return n * plan->part_count + plan->part;
}

static uint64_t seed_at(const struct sweep_plan *plan, int64_t index) {
  const struct sweep_range *range = plan->range;
  for (; (uint64_t)index > range->last - range->first; range++)
    index -= (int64_t)(range->last - range->first) + 1;
  return range->first + (uint64_t)index;
}

/* Takes the fastest digit off a number in mixed bases. */
static int digit(int64_t *number, int base) {
  int value = (int)(*number % base);
  *number /= base;
  return value;
}

struct sweep_point sweep_point_of(const struct sweep_plan *plan, int64_t run) {
  struct sweep_point point = {.level = 0};
  int64_t seeds = seed_count(plan), rest = run / seeds;
  point.seed = seed_at(plan, run % seeds);
  point.policy = digit(&rest, plan->policy_count);
  for (int i = plan->axis_count - 1; i >= 0; i--)
    point.value[i] = digit(&rest, plan->axis[i].count);
  point.evidence = digit(&rest, plan->evidence_count);
  point.level = (int)rest;
  return point;
}
