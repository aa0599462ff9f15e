/* Blocks in a list, each filled from its start. A request larger than a usual block gets a block of
 * its own. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { BLOCK_BYTES = 64 * 1024 };

struct arena_block {
  struct arena_block *previous;
  size_t used, size;
  alignas(max_align_t) unsigned char bytes[];
};

void arena_init(struct arena *arena) {
  arena->last = NULL;
}

void arena_release(struct arena *arena) {
  while (arena->last) {
    struct arena_block *previous = arena->last->previous;
    free(arena->last);
    arena->last = previous;
  }
}

static struct arena_block *block_new(struct arena_block *previous, size_t at_least) {
  size_t size = at_least > BLOCK_BYTES ? at_least : BLOCK_BYTES;
  struct arena_block *block =
      memory_new(size > SIZE_MAX - sizeof *block ? SIZE_MAX : sizeof *block + size);
  block->previous = previous;
  block->size = size;
  return block;
}

void *arena_alloc(struct arena *arena, size_t size) {
  const size_t unit = alignof(max_align_t);
  size_t rounded = size > SIZE_MAX - unit ? SIZE_MAX - unit + 1 : (size + unit - 1) / unit * unit;
  struct arena_block *block = arena->last;
  if (!block || block->size - block->used < rounded)
    block = arena->last = block_new(arena->last, rounded);
  void *found = block->bytes + block->used;
  block->used += rounded;
  return found;
}

char *arena_string(struct arena *arena, const char *s) {
  size_t size = strlen(s) + 1;
  return memcpy(arena_alloc(arena, size), s, size);
}
