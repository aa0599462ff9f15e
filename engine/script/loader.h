/* Running a scenario's files: prelude.lua, scenario.lua and what it includes, until one value
 * stands on the stack. */
#ifndef SCRIPT_LOADER_H
#define SCRIPT_LOADER_H

#include "base/diagnostic.h"
#include "script/sandbox.h"
#include "script/source_file.h"
#include "script/source_map.h"

enum { LOADER_FILES_MAX = 16 };

struct loader {
  struct sandbox *sandbox;
  struct arena *arena; /* not owned: texts and the map */
  const char *folder;  /* "levels/1959-title/" */
  struct source_map map;
  uint64_t hash; /* of every file of the scenario, in the order in which they were read */
  int file_count;
  bool loading; /* include works now */
};

/* Makes the prelude's names known. False: reported. */
bool loader_run_prelude(struct loader *loader, const char *path, struct diagnostics *problems);

/* Leaves the value of scenario.lua on the stack. False: reported. The sandbox's owner must be a
 * struct whose first member is the loader. */
bool loader_run_scenario(struct loader *loader, struct diagnostics *problems);

/* The text of a file that was read already, while the loader's arena lives. */
bool loader_read_again(const struct loader *loader, const char *name, struct source_text *text);

/* A failure with the scenario's own path before the file; `context` as in "decisions.x.when". */
void loader_report(const struct loader *loader, const struct failure *failure, const char *context,
                   struct diagnostics *problems);

#endif
