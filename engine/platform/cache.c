#include "platform/cache.h"

#include <stdlib.h>

struct cache *cache_new(size_t budget) {
  struct cache *cache = calloc(1, sizeof *cache);
  if (!cache) abort();
  cache->budget = budget;
  return cache;
}

static void drop(struct cache *cache, struct cache_entry *entry) {
  if (!entry->key) return;
  cache->bytes -= entry->size;
  free(entry->block);
  *entry = (struct cache_entry){0};
}

void cache_free(struct cache *cache) {
  if (!cache) return;
  for (int set = 0; set < CACHE_SETS; set++)
    for (int way = 0; way < CACHE_WAYS; way++) drop(cache, &cache->entry[set][way]);
  free(cache);
}

static struct cache_entry *set_of(struct cache *cache, uint64_t key) {
  return cache->entry[(key ^ key >> 32) % CACHE_SETS];
}

void *cache_find(struct cache *cache, uint64_t key) {
  struct cache_entry *set = set_of(cache, key);
  for (int way = 0; way < CACHE_WAYS; way++) {
    if (set[way].key != key) continue;
    set[way].used = ++cache->clock;
    return set[way].block;
  }
  return NULL;
}

static struct cache_entry *oldest_of(struct cache_entry *entry, int count) {
  struct cache_entry *oldest = &entry[0];
  for (int i = 1; i < count; i++)
    if (entry[i].used < oldest->used) oldest = &entry[i];
  return oldest;
}

static struct cache_entry *oldest_filled(struct cache *cache) {
  struct cache_entry *oldest = NULL, *all = cache->entry[0];
  for (int i = 0; i < CACHE_SETS * CACHE_WAYS; i++)
    if (all[i].key && (!oldest || all[i].used < oldest->used)) oldest = &all[i];
  return oldest;
}

void cache_add(struct cache *cache, uint64_t key, void *block, size_t size) {
  while (cache->bytes + size > cache->budget) {
    struct cache_entry *oldest = oldest_filled(cache);
    if (!oldest) break;
    drop(cache, oldest);
  }
  struct cache_entry *place = oldest_of(set_of(cache, key), CACHE_WAYS);
  drop(cache, place);
  *place = (struct cache_entry){key, ++cache->clock, size, block};
  cache->bytes += size;
}
