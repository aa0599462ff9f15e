/* A scenario's files: a folder, or a zip that is read as if it were one. Only files with the plain
 * names below are ever read; whatever else lies there is left alone:
 *
 *     scenario.lua  people.lua  policies/cautious.lua  text/ko.po  pictures/yard.svg  README.md
 *
 * A zip is read whole into memory when it is opened, and nothing of it is written to the disk. A
 * path may lead on into a zip: "x.zip/policies" is a folder, "x.zip/scenario.lua" a file. */
#ifndef BASE_BUNDLE_H
#define BASE_BUNDLE_H

#include <stdbool.h>

#include "base/diagnostic.h"
#include "base/regular_file.h"

enum {
  BUNDLE_SCRIPT_MAX = 128 * 1024, /* bytes of one .lua */
  BUNDLE_FILE_MAX = 1024 * 1024,  /* of any other */
  BUNDLE_FILES_MAX = 200
};

struct bundle;

/* NULL: a zip that is refused; said in one message that names it. A folder that isn't there opens
 * as an empty one: what is read from it says which file is missing. */
struct bundle *bundle_open(const char *path, struct diagnostics *problems);
void bundle_close(struct bundle *bundle); /* NULL: nothing */

/* The names of the files in it, sorted. */
int bundle_count(const struct bundle *bundle);
const char *bundle_name(const struct bundle *bundle, int i);
bool bundle_has(const struct bundle *bundle, const char *name);

/* A file whole, in the arena. NULL, or what is wrong: "no such file". */
const char *bundle_read(const struct bundle *bundle, const char *name, struct arena *arena,
                        struct file_bytes *out);

/* All of them as a zip at `to`, which is written over: the same files give the same bytes. False:
 * said in `problems`. */
bool bundle_pack(const struct bundle *bundle, const char *to, struct diagnostics *problems);

/* The file that a message names: "levels/x/scenario.lua", "x.zip/scenario.lua". */
bool bundle_read_path(const char *path, struct arena *arena, struct file_bytes *out);
bool bundle_has_path(const char *path);

/* Is there a scenario at this path: a folder with scenario.lua, or a file called .zip? */
bool bundle_is_at(const char *path);
/* "people.lua": letters, digits, _ and - before .lua. */
bool bundle_is_script(const char *name);
/* "policies/cautious.lua", likewise: a leader whom the scenario brings along. */
bool bundle_is_policy(const char *name);
/* "pictures/yard.svg", likewise. */
bool bundle_is_picture(const char *name);

#endif
