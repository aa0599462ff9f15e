/* The patterns that the model must reproduce (docs/MODEL.md section 13): each an experiment of up
 * to nine arms, and clauses measured on it. A clause is a number per seed; its mean over the seeds
 * must keep its bound, and where the paper asks for it, so must the sign in most seeds. */
#ifndef GAME_PATTERN_H
#define GAME_PATTERN_H

#include "game/experiment.h"

enum { ARMS_MAX = 9, CLAUSES_MAX = 14, PATTERN_COUNT = 22 };
enum { ARM_A, ARM_B, ARM_C };

enum bound_kind {
  BOUND_NONE,
  BOUND_AT_LEAST,
  BOUND_AT_MOST,
  BOUND_ABOVE,
  BOUND_BELOW,
  BOUND_BETWEEN
};
struct bound {
  uint8_t kind;
  double low, high;
};
/* clang-format off */
#define SHOWN         {BOUND_NONE, 0, 0} /* printed, not judged */
#define AT_LEAST(x)   {BOUND_AT_LEAST, (x), (x)}
#define AT_MOST(x)    {BOUND_AT_MOST, (x), (x)}
#define ABOVE(x)      {BOUND_ABOVE, (x), (x)}
#define BELOW(x)      {BOUND_BELOW, (x), (x)}
#define BETWEEN(x, y) {BOUND_BETWEEN, (x), (y)}
/* clang-format on */

struct clause;
/* The traces of one seed, one an arm. */
typedef double measure_clause(const struct trace *arms, const struct clause *clause);

struct clause {
  const char *label;
  measure_clause *measure;
  uint8_t scope, channel, over; /* enums; `over`: the denominator of ratios */
  uint8_t arm, base;            /* compared arms */
  int16_t from, to;             /* days */
  const char *unit;             /* "%", "points", "" */
  struct bound bound;
  int16_t same_sign; /* per cent of seeds that need the bound's sign, 0 = not asked */
};

struct pattern {
  const char *id, *name, *source;
  int16_t days;
  struct arm arm[ARMS_MAX];
  struct clause clause[CLAUSES_MAX]; /* ends with a NULL measure */
};

extern const struct pattern *const patterns[PATTERN_COUNT];

int pattern_arm_count(const struct pattern *pattern);
int pattern_clause_count(const struct pattern *pattern);

/* ---- measures that several patterns use
 * --------------------------------------------------- */
/* Sum of `channel` in `arm` against `base`, per cent. */
measure_clause change_per_cent;
/* 100 * sum of `channel` / sum of `over`, in `arm`; and the same less `base`'s. */
measure_clause ratio_per_cent;
measure_clause ratio_points;
/* Mean a day of a state, in its own unit: in `arm`; `arm` less `base`. */
measure_clause level_in_arm;
measure_clause level_difference;

double ratio_of(const struct trace *trace, const struct clause *clause, int from, int to);
double change_of(const struct trace *arm, const struct trace *base, enum scope scope,
                 enum channel channel, int from, int to);
/* Mean a worker or team and day, as a plain number. */
double level_of(const struct trace *trace, enum scope scope, enum channel channel, int from,
                int to);

#endif
