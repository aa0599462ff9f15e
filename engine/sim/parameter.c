#include "sim/parameter.h"

#include <string.h>

const struct parameter_row parameter_rows[PARAMETER_COUNT] = {
#define X(id, name, value, low, high, whole, unit, provenance, meaning)                            \
  [PARAMETER_##id] = {name, value, low, high, whole, unit, provenance, meaning},
    PARAMETER_TABLE(X)
#undef X
};

const struct curve_row curve_rows[CURVE_COUNT] = {
#define X(id, name, meaning, provenance, count, ...)                                               \
  [CURVE_##id] = {name, meaning, provenance, {count, {__VA_ARGS__}}},
    CURVE_TABLE(X)
#undef X
};

enum parameter parameter_by_name(const char *name) {
  int found = 0;
  while (found < PARAMETER_COUNT && strcmp(parameter_rows[found].name, name) != 0) found++;
  return (enum parameter)found;
}

enum curve_id curve_by_name(const char *name) {
  int found = 0;
  while (found < CURVE_COUNT && strcmp(curve_rows[found].name, name) != 0) found++;
  return (enum curve_id)found;
}
