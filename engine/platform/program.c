#include "platform/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool program_find(const char *name, char *found, size_t size) {
  const char *path = getenv("PATH");
  while (path && *path) {
    size_t length = strcspn(path, ":");
    int written = snprintf(found, size, "%.*s/%s", (int)length, path, name);
    if (written > 0 && (size_t)written < size && access(found, X_OK) == 0) return true;
    path += length;
    path += *path == ':';
  }
  return false;
}
