/* The plays of a proof, made by several processes: a scenario from a stranger may burn its whole
 * budget in every call, and still the proof ends when its time is up. Which process plays what
 * doesn't show in the result. */
#ifndef APP_PROOF_WORKERS_H
#define APP_PROOF_WORKERS_H

#include "game/proof.h"

enum { PROOF_PROCESSES_MAX = 16 };

struct proof_workers {
  struct proof_level level; /* `journal` is given to each worker here */
  int count;                /* of processes */
  int64_t deadline;         /* milliseconds of the monotonic clock */
  const char *name;         /* told with the progress on stderr; NULL: nothing is told */
  int plays;                /* so far */
  char folder[64];          /* where stories are saved midway; "" = nowhere */
  bool interrupted;         /* Ctrl-C */
};

/* `count`: wanted processes; what is beyond 1 to PROOF_PROCESSES_MAX is cut. `seconds`: after which
 * all is stopped. What `level` points to must outlive it. */
void proof_workers_start(struct proof_workers *workers, const struct proof_level *level, int count,
                         int seconds);
void proof_workers_end(struct proof_workers *workers);

/* A proof_runner; `self` is the struct proof_workers. */
const char *proof_workers_run(void *self, const struct proof_job *jobs, int count,
                              struct proof_play *plays);

#endif
