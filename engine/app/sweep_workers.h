/* The runs of a sweep on several processes. A run that ends its process, or computes without end,
 * becomes a row that says so; the sweep goes on. */
#ifndef APP_SWEEP_WORKERS_H
#define APP_SWEEP_WORKERS_H

#include <signal.h>

#include "game/sweep.h"

struct sweep_sink {
  void *self;
  /* Rows of the n-th run of the part, in order. False stops the sweep. */
  bool (*take)(void *self, int64_t n, const char *rows, size_t length);
};

/* From the `first` run of the part on to its end. False: stopped (by `stop`, or by the sink). */
bool sweep_workers_run(const struct sweep_plan *plan, int64_t first, int jobs,
                       const volatile sig_atomic_t *stop, const struct sweep_sink *sink);

#endif
