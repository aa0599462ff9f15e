/* The model's constants, one row each: default, admissible range, unit, ground and meaning.
 *
 * X(id, name, default, low, high, unit, provenance, meaning). Whole-number parameters (grams, days,
 * counts) are stored as such, all others in Q16.16; `scale` in the row says which. The curves are
 * rows too. A scenario may override both within the range. See docs/MODEL.md section 7.11. */
#ifndef SIM_PARAMETER_H
#define SIM_PARAMETER_H

#include <stdbool.h>

#include "base/fixed.h"
#include "sim/parameter_table.h" /* PARAMETER_TABLE(X), CURVE_TABLE(X) */

enum parameter {
#define X(id, ...) PARAMETER_##id,
  PARAMETER_TABLE(X)
#undef X
      PARAMETER_COUNT
};

enum curve_id {
#define X(id, ...) CURVE_##id,
  CURVE_TABLE(X)
#undef X
      CURVE_COUNT
};

struct parameter_row {
  const char *name;
  int32_t value, low, high;
  bool whole; /* plain integer; otherwise Q16.16 */
  const char *unit, *provenance, *meaning;
};
struct curve_row {
  const char *name, *meaning, *provenance;
  struct curve value;
};

extern const struct parameter_row parameter_rows[PARAMETER_COUNT];
extern const struct curve_row curve_rows[CURVE_COUNT];
/* PARAMETER_COUNT / CURVE_COUNT when there is none of that name. */
enum parameter parameter_by_name(const char *name);
enum curve_id curve_by_name(const char *name);

#endif
