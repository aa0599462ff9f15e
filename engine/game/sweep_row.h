/* One row of a sweep's table; shared by sweep*.c only. */
#ifndef GAME_SWEEP_ROW_H
#define GAME_SWEEP_ROW_H

#include "game/sweep.h"

struct sweep_row {
  const struct sweep_plan *plan;
  int64_t run;
  struct sweep_point point;
  const struct session *session; /* NULL: the run failed, and has no figures */
  int month;                     /* a row a review: which close */
  const char *message;           /* "" = nothing to tell */
};

void sweep_print_row(const struct sweep_row *row, struct text *out);

#endif
