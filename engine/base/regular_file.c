#include "base/regular_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>

const char file_is_missing[] = "no such file";

static bool read_all(int file, char *bytes, size_t most, size_t *length) {
  *length = 0;
  while (*length < most) {
    ssize_t got = read(file, bytes + *length, most - *length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) return true;
    *length += (size_t)got;
  }
  return true;
}

const char *file_is_too_large(size_t most) {
  return most <= 128 * 1024 ? "is larger than 128 KiB"
         : most <= 1 << 20  ? "is larger than 1 MiB"
         : most <= 4 << 20  ? "is larger than 4 MiB"
                            : "is larger than 16 MiB";
}

static const char *read_open(int file, struct arena *arena, size_t most, struct file_bytes *out) {
  struct stat status;
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) return "is no file";
  if ((size_t)status.st_size > most) return file_is_too_large(most);
  char *bytes = arena_alloc(arena, (size_t)status.st_size + 1);
  out->bytes = bytes;
  return read_all(file, bytes, (size_t)status.st_size, &out->length) ? NULL : "can't be read";
}

static const char *reason_of(int error) {
  if (error == ENOENT || error == ENOTDIR) return file_is_missing;
  return error == ELOOP ? "is a link; put the file itself here" : "can't be opened";
}

/* O_NONBLOCK: a pipe in a scenario's folder must not stop the program. */
const char *regular_file_read(struct arena *arena, const char *path, size_t most,
                              struct file_bytes *out) {
  *out = (struct file_bytes){"", 0};
  int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return reason_of(errno);
  const char *why = read_open(file, arena, most, out);
  close(file);
  return why;
}

bool regular_file_exists(const char *path) {
  struct stat status;
  return lstat(path, &status) == 0 && S_ISREG(status.st_mode);
}
