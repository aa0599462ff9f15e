/* Every (pattern, seed) is one piece of work with its own place for its results; threads take the
 * next piece until none is left, and the means are taken afterwards in order of seeds. So the
 * figures are the same on one thread and on many. */
#include "game/patterns.h"

#include <assert.h>
#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#include "game/pattern_rows.h"

const struct pattern *const patterns[PATTERN_COUNT] = {
    &pattern_ratchet,      &pattern_speed_battle, &pattern_sharing,       &pattern_helping,
    &pattern_agitation,    &pattern_rations,      &pattern_market_habit,  &pattern_import_shock,
    &pattern_records,      &pattern_padding,      &pattern_public_graph,  &pattern_knowledge,
    &pattern_storming,     &pattern_maintenance,  &pattern_long_hours,    &pattern_honours,
    &pattern_two_truths,   &pattern_care,         &pattern_leave_by_need, &pattern_paid_leave,
    &pattern_closed_lines, &pattern_dealings,
};

/* ---- measuring ------------------------------------------------------------------------------- */

struct work {
  const struct pattern *const *list;
  int count, seeds;
  double (*value)[CLAUSES_MAX]; /* [pattern * seeds + seed - 1] */
  pthread_mutex_t lock;
  int next; /* piece of work; under `lock` */
};

static void *allocate(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (memory == NULL) abort();
  return memory;
}

static void measure_seed(const struct pattern *pattern, uint64_t seed, struct trace *traces,
                         double *value) {
  int arms = pattern_arm_count(pattern), clauses = pattern_clause_count(pattern);
  for (int arm = 0; arm < arms; arm++) {
    arm_run(&pattern->arm[arm], pattern->days, seed, &traces[arm]);
  }
  for (int i = 0; i < clauses; i++) {
    value[i] = pattern->clause[i].measure(traces, &pattern->clause[i]);
  }
}

static int take(struct work *work) {
  pthread_mutex_lock(&work->lock);
  int piece = work->next++;
  pthread_mutex_unlock(&work->lock);
  return piece;
}

static void *measure_until_done(void *context) {
  struct work *work = context;
  struct trace *traces = allocate(ARMS_MAX, sizeof *traces);
  for (int piece = take(work); piece < work->count * work->seeds; piece = take(work)) {
    int number = piece / work->seeds, seed = 1 + piece % work->seeds;
    measure_seed(work->list[number], (uint64_t)seed, traces, work->value[piece]);
  }
  free(traces);
  return NULL;
}

/* The calling thread works too; one that can't be started leaves its part to the others. */
static void measure_all(struct work *work, int jobs) {
  pthread_t thread[PATTERN_JOBS_MAX];
  int started = 0;
  while (started < jobs - 1 &&
         pthread_create(&thread[started], NULL, measure_until_done, work) == 0) {
    started++;
  }
  measure_until_done(work);
  for (int i = 0; i < started; i++) pthread_join(thread[i], NULL);
}

/* ---- judging --------------------------------------------------------------------------------- */

static bool bound_holds(const struct bound *bound, double mean) {
  switch (bound->kind) {
  case BOUND_AT_LEAST:
    return mean >= bound->low;
  case BOUND_AT_MOST:
    return mean <= bound->high;
  case BOUND_ABOVE:
    return mean > bound->low;
  case BOUND_BELOW:
    return mean < bound->high;
  case BOUND_BETWEEN:
    return mean >= bound->low && mean <= bound->high;
  default:
    return true;
  }
}

static bool has_sign(const struct bound *bound, double value) {
  bool downwards = bound->kind == BOUND_AT_MOST || bound->kind == BOUND_BELOW;
  return downwards ? value < 0 : value > 0;
}

static struct clause_result judge(const struct clause *clause, int number,
                                  const double (*value)[CLAUSES_MAX], int seeds) {
  double sum = 0, squares = 0, signs = 0;
  for (int seed = 0; seed < seeds; seed++) {
    sum += value[seed][number];
    signs += has_sign(&clause->bound, value[seed][number]);
  }
  struct clause_result result = {.mean = sum / seeds, .same_sign = 100 * signs / seeds};
  for (int seed = 0; seed < seeds; seed++) {
    double off = value[seed][number] - result.mean;
    squares += off * off;
  }
  result.spread = seeds > 1 ? sqrt(squares / (seeds - 1)) : 0;
  result.holds = bound_holds(&clause->bound, result.mean) && result.same_sign >= clause->same_sign;
  return result;
}

static struct pattern_result judge_pattern(const struct work *work, int number) {
  const struct pattern *pattern = work->list[number];
  const double(*value)[CLAUSES_MAX] = &work->value[number * work->seeds];
  struct pattern_result result = {.pattern = pattern, .holds = true};
  for (int i = 0; i < pattern_clause_count(pattern); i++) {
    result.clause[i] = judge(&pattern->clause[i], i, value, work->seeds);
    result.holds = result.holds && result.clause[i].holds;
  }
  return result;
}

int patterns_run(const struct pattern *const *list, int count, int seeds, int jobs,
                 struct patterns_report *report) {
  assert(count <= PATTERN_COUNT && seeds >= 1 && jobs >= 1 && jobs <= PATTERN_JOBS_MAX);
  struct work work = {.list = list, .count = count, .seeds = seeds};
  work.value = allocate((size_t)(count * seeds), sizeof *work.value);
  pthread_mutex_init(&work.lock, NULL);
  measure_all(&work, jobs);
  pthread_mutex_destroy(&work.lock);
  *report = (struct patterns_report){.seeds = seeds, .count = count};
  for (int i = 0; i < count; i++) {
    report->result[i] = judge_pattern(&work, i);
    report->failing += !report->result[i].holds;
  }
  free(work.value);
  return report->failing;
}
