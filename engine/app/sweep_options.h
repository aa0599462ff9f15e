/* From a command line to the plan of a sweep: what is given is checked before the first run. */
#ifndef APP_SWEEP_OPTIONS_H
#define APP_SWEEP_OPTIONS_H

#include "app/options.h"
#include "app/paths.h"
#include "base/arena.h"
#include "game/sweep.h"

struct sweep_options {
  int level_count;
  char **levels;
  const char *seeds, *evidence, *shard;
  struct option_list policies, set;
  int each; /* 0: run, 1: review */
};

/* Fills the plan; its texts live in `arena`. Returns -1, or an exit code after the messages. */
int sweep_plan_from(const struct sweep_options *options, const struct paths *paths,
                    struct arena *arena, struct sweep_plan *plan);

#endif
