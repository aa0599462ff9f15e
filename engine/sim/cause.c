#include "sim/cause.h"

const struct cause_row cause_rows[CAUSE_BUILT_IN_COUNT] = {
#define X(id, name, label) [CAUSE_##id] = {name, label},
    CAUSE_TABLE(X)
#undef X
};
