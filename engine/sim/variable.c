#include "sim/variable.h"

#include <string.h>

const struct variable_row variable_rows[VARIABLE_COUNT] = {
#define X(id, name, owner, unit, low, high, start, contributable, label)                           \
  [VARIABLE_##id] = {name, OWNER_##owner, UNIT_##unit, low, high, start, contributable, label},
    VARIABLE_TABLE(X)
#undef X
};

enum variable variable_by_name(const char *name) {
  int found = 0;
  while (found < VARIABLE_COUNT && strcmp(variable_rows[found].name, name) != 0) found++;
  return (enum variable)found;
}
