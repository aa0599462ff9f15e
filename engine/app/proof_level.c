#include "app/proof_level.h"

#include <stdlib.h>
#include <unistd.h>

#include "app/proof_workers.h"
#include "base/memory.h"
#include "script/script.h"

static int worker_count(const struct proof_request *request) {
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  if (request->jobs > 0) return (int)request->jobs;
  return processors > 0 ? (int)processors : 1;
}

static void prove(struct proved_level *level, const char *folder, const struct paths *paths,
                  const struct proof_request *request) {
  struct proof_workers workers;
  struct proof_level played = {.folder = folder,
                               .prelude = paths->prelude,
                               .scenario = &level->scenario,
                               .script = level->script};
  proof_workers_start(&workers, &played, worker_count(request), (int)request->seconds);
  if (isatty(STDERR_FILENO)) workers.name = level->scenario.id;
  struct proof_options options = {(int)request->seeds, proof_workers_run, &workers};
  proof_make(&level->scenario, &options, &level->proof);
  level->interrupted = workers.interrupted;
  proof_workers_end(&workers);
}

struct proved_level *prove_level(const struct paths *paths, const char *folder,
                                 const struct proof_request *request) {
  struct proved_level *level = memory_new(sizeof *level);
  struct diagnostics told;
  diagnostics_init(&told);
  level->script = script_load(folder, paths->prelude, EVIDENCE_FULL_MODEL, &level->scenario, &told);
  if (!level->script) {
    free(level);
    return NULL;
  }
  prove(level, folder, paths, request);
  return level;
}

void proved_level_release(struct proved_level *level) {
  if (!level) return;
  script_free(level->script);
  scenario_release(&level->scenario);
  free(level);
}
