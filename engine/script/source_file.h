/* A scenario's text file, as far as it may be trusted to be one. */
#ifndef SCRIPT_SOURCE_FILE_H
#define SCRIPT_SOURCE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/bundle.h"

struct source_text {
  const char *bytes; /* in the arena */
  size_t length;
};

struct source_fault {
  const char *why; /* "no such file" */
  int line;        /* 0: the whole file */
};

/* False with the fault: no such file, too large, not text. */
bool source_file_read(struct arena *arena, const char *path, struct source_text *text,
                      struct source_fault *fault);
/* Likewise, a file of a scenario. */
bool source_file_read_from(const struct bundle *bundle, const char *name, struct arena *arena,
                           struct source_text *text, struct source_fault *fault);

/* The lines of what scenarios can't use of the language; 0 when it isn't there. `_ENV` must not
 * even reach the compiler: some releases of Lua compile it wrongly. */
struct source_forbidden {
  int environment_line, power_line;
  int joints_line; /* one "or", "and" or "elseif" more than compile in time */
};
struct source_forbidden source_find_forbidden(const struct source_text *text);

#endif
