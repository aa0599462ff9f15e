/* Measuring all patterns over many seeds, and printing what holds. */
#ifndef GAME_PATTERNS_H
#define GAME_PATTERNS_H

#include "base/text.h"
#include "game/pattern.h"

enum { PATTERN_SEEDS_DEFAULT = 30, PATTERN_SEEDS_MAX = 10000, PATTERN_JOBS_MAX = 64 };

struct clause_result {
  double mean, spread; /* over seeds; spread: standard deviation */
  double same_sign;    /* per cent of seeds */
  bool holds;
};

struct pattern_result {
  const struct pattern *pattern;
  bool holds;
  struct clause_result clause[CLAUSES_MAX];
};

struct patterns_report {
  int seeds, count, failing;
  struct pattern_result result[PATTERN_COUNT];
};

/* Runs seeds 1..`seeds` of `count` patterns (at most PATTERN_COUNT) on `jobs` threads. What comes
 * out does not depend on the number of threads. Returns the number that fail. */
int patterns_run(const struct pattern *const *list, int count, int seeds, int jobs,
                 struct patterns_report *report);

void patterns_print_text(const struct patterns_report *report, struct text *out);
void patterns_print_json(const struct patterns_report *report, struct text *out);

#endif
