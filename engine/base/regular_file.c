#include "base/regular_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *reason_of(int error) {
  if (error == ENOENT || error == ENOTDIR) return "no such file";
  return error == ELOOP ? "is a link; put the file itself here" : "can't be opened";
}

/* O_NONBLOCK: opening a pipe returns at once. */
static int open_regular(const char *path, struct stat *status, const char **why) {
  int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) {
    *why = reason_of(errno);
  } else if (fstat(file, status) != 0 || !S_ISREG(status->st_mode)) {
    *why = "is no file";
    close(file);
    file = -1;
  }
  return file;
}

FILE *regular_file_open(const char *path, size_t *size, const char **why) {
  struct stat status;
  const char *ignored;
  if (!why) why = &ignored;
  int file = open_regular(path, &status, why);
  if (file < 0) return NULL;
  FILE *stream = fdopen(file, "rb");
  if (!stream) {
    *why = "can't be opened";
    close(file);
    return NULL;
  }
  if (size) *size = (size_t)status.st_size;
  return stream;
}

bool regular_file_exists(const char *path) {
  struct stat status;
  return lstat(path, &status) == 0 && S_ISREG(status.st_mode);
}
