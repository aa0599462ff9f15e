/* A scenario's folder for one test: a temporary place into which texts are put. Trouble with the
 * disk ends the test program. */
#ifndef TESTS_SCRIPT_LEVEL_FOLDER_H
#define TESTS_SCRIPT_LEVEL_FOLDER_H

#include <stddef.h>

#include "script/script.h"

#define TEST_PRELUDE WORKTEAM_SOURCE_DIR "/scripts/prelude.lua"

struct level_folder {
  char path[64];
};

struct level_folder level_folder_new(void);
void level_folder_put(const struct level_folder *folder, const char *name, const void *bytes,
                      size_t length);
void level_folder_remove(const struct level_folder *folder);

/* The whole of a file, with a zero behind it; free() it. */
char *read_whole_file(const char *path, size_t *length);

/* Empties `problems` first. */
struct script *level_load(const char *folder, struct scenario *scenario,
                          struct diagnostics *problems);
/* Calls every `when` twice and every effect once, on the first day. */
void level_call_all(struct script *script, const struct scenario *scenario,
                    struct diagnostics *problems);

#endif
