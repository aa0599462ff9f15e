/* Blocks of bytes by 64-bit key, the least recently used dropped first. A set of eight places a
 * key; within the budget of bytes a block stays until its set is full. The key is a hash of what
 * the block was made from: equal keys are taken to be equal things. */
#ifndef PLATFORM_CACHE_H
#define PLATFORM_CACHE_H

#include <stddef.h>
#include <stdint.h>

enum { CACHE_SETS = 512, CACHE_WAYS = 8 };

struct cache_entry {
  uint64_t key; /* 0: empty */
  uint64_t used;
  size_t size;
  void *block;
};

struct cache {
  struct cache_entry entry[CACHE_SETS][CACHE_WAYS];
  uint64_t clock;
  size_t bytes, budget;
};

struct cache *cache_new(size_t budget);
void cache_free(struct cache *cache);
void *cache_find(struct cache *cache, uint64_t key); /* NULL: not there */
/* Takes ownership of `block` (malloc). It stays valid until the next cache_add. */
void cache_add(struct cache *cache, uint64_t key, void *block, size_t size);

#endif
