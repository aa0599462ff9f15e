/* `workteam check --proof`: one level proved, within its time. */
#ifndef APP_PROOF_LEVEL_H
#define APP_PROOF_LEVEL_H

#include "app/paths.h"
#include "base/json.h"
#include "game/proof.h"

struct proof_request {
  int64_t seeds, seconds, jobs; /* jobs 0: as many as there are processors */
};

/* A level that was proved; its scenario stands behind the names in it. */
struct proved_level {
  struct scenario scenario;
  struct script *script;
  struct proof proof;
  bool interrupted; /* the user wants no more */
};

/* NULL: it doesn't load (told by `check`). Release with proved_level_release(). */
struct proved_level *prove_level(const struct paths *paths, const char *folder,
                                 const struct proof_request *request);
void proved_level_release(struct proved_level *level);

#endif
