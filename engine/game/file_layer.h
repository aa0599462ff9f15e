/* The few calls that saving makes, behind one struct, so that a test can let each of them fail
 * once, fill the disk or cut the power. NULL members aren't allowed; file_layer_system is the real
 * one. */
#ifndef GAME_FILE_LAYER_H
#define GAME_FILE_LAYER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct file_layer {
  void *self;
  int (*open)(void *self, const char *path, int flags, mode_t mode);
  ssize_t (*write)(void *self, int file, const void *bytes, size_t length);
  int (*sync)(void *self, int file);
  int (*close)(void *self, int file);
  int (*rename)(void *self, const char *from, const char *to);
  int (*remove)(void *self, const char *path);
  int (*truncate)(void *self, int file, off_t length);
  int (*lock)(void *self, int file); /* against other processes; -1 when one of them holds it */
};

extern const struct file_layer file_layer_system;
/* The same, but nothing waits for the disk: for files that nobody would miss. */
extern const struct file_layer file_layer_hasty;

/* All bytes or false. */
bool file_write_all(const struct file_layer *layer, int file, const void *bytes, size_t length);
/* A new file with these bytes, whole or not at all: its name is claimed, then temp file, sync,
 * rename, sync of the folder. False with errno: EEXIST when the name is taken; what was there stays
 * as it was, and nothing half written is left behind. */
bool file_create(const struct file_layer *layer, const char *path, const void *bytes,
                 size_t length);

#endif
