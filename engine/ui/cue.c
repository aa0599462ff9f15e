#include "ui/cue.h"

const struct cue_row cue_rows[CUE_COUNT] = {
#define X(id, name, caption) {name, caption},
    CUE_TABLE(X)
#undef X
};
