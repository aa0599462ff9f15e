#include "game/file_layer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATH_MAX_LENGTH = 600 };

static int system_open(void *self, const char *path, int flags, mode_t mode) {
  (void)self;
  return open(path, flags, mode);
}
static ssize_t system_write(void *self, int file, const void *bytes, size_t length) {
  (void)self;
  return write(file, bytes, length);
}
static int system_sync(void *self, int file) {
  (void)self;
  return fdatasync(file);
}
static int system_close(void *self, int file) {
  (void)self;
  return close(file);
}
static int system_rename(void *self, const char *from, const char *to) {
  (void)self;
  return rename(from, to);
}
static int system_remove(void *self, const char *path) {
  (void)self;
  return unlink(path);
}
static int system_lock(void *self, int file) {
  (void)self;
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  return fcntl(file, F_SETLK, &whole);
}
static int system_truncate(void *self, int file, off_t length) {
  (void)self;
  return ftruncate(file, length);
}

static int no_sync(void *self, int file) {
  (void)self, (void)file;
  return 0;
}

#define SYSTEM_BUT_FOR_SYNC                                                                        \
  .open = system_open, .write = system_write, .close = system_close, .rename = system_rename,      \
  .remove = system_remove, .lock = system_lock, .truncate = system_truncate

const struct file_layer file_layer_system = {SYSTEM_BUT_FOR_SYNC, .sync = system_sync};
const struct file_layer file_layer_hasty = {SYSTEM_BUT_FOR_SYNC, .sync = no_sync};

bool file_write_all(const struct file_layer *layer, int file, const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t written = layer->write(layer->self, file, at, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    at += written;
    length -= (size_t)written;
  }
  return true;
}

static bool write_and_close(const struct file_layer *layer, int file, const void *bytes,
                            size_t length) {
  bool written = file_write_all(layer, file, bytes, length) && layer->sync(layer->self, file) == 0;
  int why = errno;
  bool closed = layer->close(layer->self, file) == 0;
  if (!written) errno = why;
  return written && closed;
}

static bool sync_folder_of(const struct file_layer *layer, const char *path) {
  char folder[PATH_MAX_LENGTH];
  snprintf(folder, sizeof folder, "%s", path);
  char *slash = strrchr(folder, '/');
  if (slash)
    slash[slash == folder ? 1 : 0] = '\0';
  else
    snprintf(folder, sizeof folder, ".");
  int file = layer->open(layer->self, folder, O_RDONLY | O_DIRECTORY, 0);
  if (file < 0) return false;
  bool synced = layer->sync(layer->self, file) == 0;
  return layer->close(layer->self, file) == 0 && synced;
}

/* An empty file that says: this name is taken. The whole one is renamed over it. */
static bool claim(const struct file_layer *layer, const char *path) {
  int file = layer->open(layer->self, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file >= 0) layer->close(layer->self, file);
  return file >= 0;
}

static bool write_temp(const struct file_layer *layer, const char *temp, const void *bytes,
                       size_t length) {
  int file = layer->open(layer->self, temp, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  return file >= 0 && write_and_close(layer, file, bytes, length);
}

static void clear_away(const struct file_layer *layer, const char *path, const char *temp) {
  int why = errno;
  layer->remove(layer->self, temp);
  layer->remove(layer->self, path);
  errno = why;
}

bool file_create(const struct file_layer *layer, const char *path, const void *bytes,
                 size_t length) {
  char temp[PATH_MAX_LENGTH];
  if (snprintf(temp, sizeof temp, "%s.new", path) >= (int)sizeof temp) {
    errno = ENAMETOOLONG;
    return false;
  }
  if (!claim(layer, path)) return false;
  if (write_temp(layer, temp, bytes, length) && layer->rename(layer->self, temp, path) == 0 &&
      sync_folder_of(layer, path))
    return true;
  clear_away(layer, path, temp);
  return false;
}
