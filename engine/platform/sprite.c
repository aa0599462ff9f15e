#include "platform/sprite.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "platform/runs.h"

enum { SIDE_MAX = 8192, THREADS_MAX = 4, WORTH_A_THREAD = 8 };
static const size_t cache_budget = 16u << 20;

void sprites_init(struct sprites *sprites, const char *assets) {
  sprites->assets = strdup(assets ? assets : ".");
  sprites->cache = cache_new(cache_budget);
  if (!sprites->assets) abort();
}

void sprites_release(struct sprites *sprites) {
  free(sprites->assets);
  cache_free(sprites->cache);
  sprites->assets = NULL;
  sprites->cache = NULL;
}

static uint64_t key_of(struct sprite_size size) {
  uint64_t key = hash_bytes(HASH_START, size.name, strlen(size.name));
  return hash_u64(key, (uint64_t)(uint32_t)size.width << 32 | (uint32_t)size.height) | 1;
}

static void path_of(const struct sprites *sprites, const char *name, struct text *path) {
  size_t length = strlen(name);
  bool has_extension = length > 4 && !strcmp(name + length - 4, ".svg");
  text_printf(path, "%s%s%s%s", name[0] == '/' ? "" : sprites->assets, name[0] == '/' ? "" : "/",
              name, has_extension ? "" : ".svg");
}

static bool is_drawing(const char *name) {
  return name[0] == '<';
}

static bool is_allowed(struct sprite_size size) {
  return *size.name && (is_drawing(size.name) || !strstr(size.name, "..")) && size.width > 0 &&
         size.height > 0 && size.width <= SIDE_MAX && size.height <= SIDE_MAX;
}

static struct runs *load(const struct sprites *sprites, struct sprite_size size) {
  if (!is_allowed(size)) return runs_none();
  if (is_drawing(size.name))
    return runs_draw(size.name, strlen(size.name), size.width, size.height);
  struct text path;
  text_init(&path);
  path_of(sprites, size.name, &path);
  struct runs *runs = runs_load(path.bytes, size.width, size.height);
  text_release(&path);
  return runs;
}

static void keep(struct sprites *sprites, uint64_t key, struct runs *runs) {
  cache_add(sprites->cache, key, runs, runs_bytes(runs));
}

/* ---- many at once ---------------------------------------------------------------------------- */

struct order {
  struct sprite_size size;
  uint64_t key;
  struct runs *runs;
};

/* Threads take the next order until none is left; each writes to its own orders only. */
struct workshop {
  const struct sprites *sprites;
  struct order *order;
  int count;
  SDL_atomic_t next;
};

static int SDLCALL work(void *data) {
  struct workshop *workshop = data;
  for (int i; (i = SDL_AtomicAdd(&workshop->next, 1)) < workshop->count;)
    workshop->order[i].runs = load(workshop->sprites, workshop->order[i].size);
  return 0;
}

static int helpers_for(int count) {
  int cores = SDL_GetCPUCount();
  if (cores > THREADS_MAX) cores = THREADS_MAX;
  return count < WORTH_A_THREAD ? 0 : cores - 1;
}

static void work_together(struct workshop *workshop) {
  SDL_Thread *thread[THREADS_MAX] = {NULL};
  int helpers = helpers_for(workshop->count);
  for (int i = 0; i < helpers; i++) thread[i] = SDL_CreateThread(work, "sprites", workshop);
  work(workshop);
  for (int i = 0; i < helpers; i++) SDL_WaitThread(thread[i], NULL); /* NULL is allowed */
}

static bool is_ordered(const struct workshop *workshop, uint64_t key) {
  for (int i = 0; i < workshop->count; i++)
    if (workshop->order[i].key == key) return true;
  return false;
}

static void place_orders(struct sprites *sprites, struct workshop *workshop,
                         const struct sprite_size *size, int count) {
  for (int i = 0; i < count; i++) {
    uint64_t key = key_of(size[i]);
    if (!cache_find(sprites->cache, key) && !is_ordered(workshop, key))
      workshop->order[workshop->count++] = (struct order){size[i], key, NULL};
  }
}

void sprites_prepare(struct sprites *sprites, const struct sprite_size *size, int count) {
  if (count <= 0) return;
  struct workshop workshop = {.sprites = sprites};
  workshop.order = malloc((size_t)count * sizeof *workshop.order);
  if (!workshop.order) abort();
  place_orders(sprites, &workshop, size, count);
  if (workshop.count) work_together(&workshop);
  for (int i = 0; i < workshop.count; i++)
    keep(sprites, workshop.order[i].key, workshop.order[i].runs);
  free(workshop.order);
}

/* ---- one
 * -------------------------------------------------------------------------------------------------
 */

static const struct runs *find(struct sprites *sprites, struct sprite_size size) {
  uint64_t key = key_of(size);
  struct runs *runs = cache_find(sprites->cache, key);
  if (runs) return runs;
  runs = load(sprites, size);
  keep(sprites, key, runs);
  return runs;
}

bool sprites_paint(struct sprites *sprites, struct canvas *canvas, struct sprite_size size,
                   int left, int top, struct color tint, bool mirror) {
  struct span_box box = {left, top, left + size.width, top + size.height};
  if (box_is_empty(box_intersection(box, canvas->clip))) return true; /* unseen is not missed */
  const struct runs *runs = find(sprites, size);
  if (!runs->height) return false;
  runs_paint(runs, canvas, left, top, tint, mirror);
  return true;
}
