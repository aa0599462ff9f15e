/* Running files of Lua: prelude.lua, then scenario.lua (or a leader's file) and what it includes,
 * until one value stands on the stack. */
#ifndef SCRIPT_LOADER_H
#define SCRIPT_LOADER_H

#include "base/bundle.h"
#include "base/diagnostic.h"
#include "script/sandbox.h"
#include "script/source_file.h"
#include "script/source_map.h"

enum { LOADER_FILES_MAX = 16 };

struct loader {
  struct sandbox *sandbox;
  struct arena *arena;         /* not owned: texts and the map */
  const char *folder;          /* "levels/1959-title/", for messages */
  const char *file;            /* in it: "scenario.lua" */
  const struct bundle *bundle; /* the files in it; not owned, open while it loads */
  struct source_map map;
  uint64_t hash; /* of every file of the scenario, in the order in which they were read */
  int file_count;
  bool loading; /* include works now */
};

/* Makes the prelude's names known. False: reported. */
bool loader_run_prelude(struct loader *loader, const char *path, struct diagnostics *problems);

/* Leaves the file's value on the stack. False: reported. The sandbox's owner must be a struct whose
 * first member is the loader. */
bool loader_run_file(struct loader *loader, struct diagnostics *problems);

/* The text of a file that was read already, while the scenario loads. */
bool loader_read_again(const struct loader *loader, const char *name, struct source_text *text);

/* Warns of fields that stand twice, while the scenario loads. */
void loader_report_doubled(const struct loader *loader, struct diagnostics *problems);

/* A failure with the folder before the file; `context` as in "decisions.x.when". */
void loader_report(const struct loader *loader, const struct failure *failure, const char *context,
                   struct diagnostics *problems);

#endif
