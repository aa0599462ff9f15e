/* Zip archives, read from memory and written to a file. The only place that knows the library. */
#ifndef BASE_ZIP_ARCHIVE_H
#define BASE_ZIP_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"

enum { ZIP_ENTRIES_MAX = 200, ZIP_TOTAL_MAX = 16 * 1024 * 1024 };

struct zip_file {
  const char *name;  /* below the archive's own folder, if it has one */
  const char *bytes; /* a zero stands behind them */
  size_t length;
};

/* The most bytes that a file of this name may have; 0: it isn't wanted, and is left alone. */
typedef size_t zip_wants(const char *name);

/* The files that are wanted, in the arena. The archive may come from anybody: names that lead out
 * of it, links, encryption, two files of one name, and what is larger than it may be or than it
 * says are refused. False: said in one message. `path` is for messages; `key` is the file that
 * stands where the archive's own files do: at the top, or in one folder. */
bool zip_archive_read(const char *bytes, size_t length, const char *path, const char *key,
                      zip_wants *wants, struct arena *arena, struct zip_file *out, int *count,
                      struct diagnostics *problems);

/* Writes the files in their order, with one date for all: the same files give the same bytes.
 * False: said in `problems`, and nothing is left at `path` that wasn't there. */
bool zip_archive_write(const char *path, const struct zip_file *files, int count,
                       struct diagnostics *problems);

#endif
