/* A scenario's text file, as far as it may be trusted to be one. */
#ifndef SCRIPT_SOURCE_FILE_H
#define SCRIPT_SOURCE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum { SOURCE_FILE_MAX = 128 * 1024 };

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

/* A name of the language that scenarios can't use: its line, and what to do; 0 when there is none.
 * `_ENV` must not even reach the compiler: some releases of Lua compile it wrongly. */
int source_forbids_environment(const struct source_text *text);
int source_forbids_power(const struct source_text *text);

#endif
