/* One file of the disk, whole, if it is one and no larger than is asked for. The folder may come
 * from a stranger: a pipe there must not make the program wait, a device must not feed it for ever,
 * and a link must not lead out of it. */
#ifndef BASE_REGULAR_FILE_H
#define BASE_REGULAR_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct file_bytes {
  const char *bytes; /* in the arena; a zero stands behind them */
  size_t length;
};

/* What regular_file_read() says when there is none, and when it has more than `most` bytes. */
extern const char file_is_missing[];
const char *file_is_too_large(size_t most);

/* NULL, or what is wrong: "no such file". Never waits, also not for a pipe of that name. */
const char *regular_file_read(struct arena *arena, const char *path, size_t most,
                              struct file_bytes *out);

bool regular_file_exists(const char *path); /* a link is none */

#endif
