#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

static void *or_end(void *bytes) {
  if (bytes) return bytes;
  fputs("out of memory\n", stderr);
  abort();
}

void *memory_new(size_t size) {
  return or_end(calloc(1, size));
}

void *memory_resize(void *bytes, size_t size) {
  return or_end(realloc(bytes, size));
}
