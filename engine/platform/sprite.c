#include "platform/sprite.h"

#include <SDL.h>
#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"

enum { SIDE_MAX = 8192, RUN_LEAST = 4 };
static const size_t cache_budget = 16u << 20;

/* A row is a sequence of runs: one word of kind and length, then the colours it needs. */
enum run_kind { RUN_SKIP, RUN_SOLID, RUN_PIXELS };
enum { KIND_SHIFT = 30 };

struct runs {
  int width, height; /* 0: the picture is missing or broken */
  uint32_t words;
  uint32_t word[]; /* `height` offsets of rows, then the runs */
};

void sprites_init(struct sprites *sprites, const char *assets) {
  sprites->assets = strdup(assets);
  sprites->cache = cache_new(cache_budget);
  if (!sprites->assets) abort();
}

void sprites_release(struct sprites *sprites) {
  free(sprites->assets);
  cache_free(sprites->cache);
  sprites->assets = NULL;
  sprites->cache = NULL;
}

/* ---- from pixels to runs --------------------------------------------------------------------------- */

struct encoder {
  uint32_t *word;
  uint32_t count, capacity;
};

static void put(struct encoder *encoder, uint32_t word) {
  if (encoder->count == encoder->capacity) {
    encoder->capacity = encoder->capacity ? encoder->capacity * 2 : 1024;
    encoder->word = realloc(encoder->word, encoder->capacity * sizeof *encoder->word);
    if (!encoder->word) abort();
  }
  encoder->word[encoder->count++] = word;
}

static int same_from(const uint32_t *row, int at, int width) {
  bool clear = row[at] >> 24 == 0;
  int end = at + 1;
  while (end < width && (clear ? row[end] >> 24 == 0 : row[end] == row[at])) end++;
  return end - at;
}

static void put_pixels(struct encoder *encoder, const uint32_t *row, int from, int to) {
  if (from == to) return;
  put(encoder, (uint32_t)RUN_PIXELS << KIND_SHIFT | (uint32_t)(to - from));
  for (int i = from; i < to; i++) put(encoder, row[i]);
}

static void encode_row(struct encoder *encoder, const uint32_t *row, int width) {
  int pending = 0;
  for (int at = 0; at < width;) {
    int same = same_from(row, at, width);
    bool clear = row[at] >> 24 == 0;
    if (same < RUN_LEAST && !(clear && same > 1)) {
      at += same;
      continue;
    }
    put_pixels(encoder, row, pending, at);
    put(encoder, (uint32_t)(clear ? RUN_SKIP : RUN_SOLID) << KIND_SHIFT | (uint32_t)same);
    if (!clear) put(encoder, row[at]);
    at += same;
    pending = at;
  }
  put_pixels(encoder, row, pending, width);
}

static struct runs *runs_from(int width, int height, const struct encoder *encoder) {
  struct runs *runs = malloc(sizeof *runs + encoder->count * sizeof(uint32_t));
  if (!runs) abort();
  *runs = (struct runs){.width = width, .height = height, .words = encoder->count};
  if (encoder->count) memcpy(runs->word, encoder->word, encoder->count * sizeof(uint32_t));
  return runs;
}

static struct runs *encode(const SDL_Surface *surface) {
  struct encoder encoder = {0};
  for (int y = 0; y < surface->h; y++) put(&encoder, 0);
  for (int y = 0; y < surface->h; y++) {
    encoder.word[y] = encoder.count;
    const char *row = (const char *)surface->pixels + (size_t)y * (size_t)surface->pitch;
    encode_row(&encoder, (const uint32_t *)(const void *)row, surface->w);
  }
  struct runs *runs = runs_from(surface->w, surface->h, &encoder);
  free(encoder.word);
  return runs;
}

/* ---- loading ----------------------------------------------------------------------------------------- */

static void path_of(const struct sprites *sprites, const char *name, struct text *path) {
  size_t length = strlen(name);
  bool has_extension = length > 4 && !strcmp(name + length - 4, ".svg");
  text_printf(path, "%s%s%s%s", name[0] == '/' ? "" : sprites->assets, name[0] == '/' ? "" : "/",
              name, has_extension ? "" : ".svg");
}

static SDL_Surface *rasterise(const char *path, int width, int height) {
  SDL_RWops *file = SDL_RWFromFile(path, "rb");
  if (!file) return NULL;
  SDL_Surface *drawn = IMG_LoadSizedSVG_RW(file, width, height);
  SDL_RWclose(file);
  if (!drawn) return NULL;
  SDL_Surface *surface = SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_ARGB8888, 0);
  SDL_FreeSurface(drawn);
  return surface;
}

static bool is_allowed(const char *name, int width, int height) {
  return *name && !strstr(name, "..") && width > 0 && height > 0 && width <= SIDE_MAX &&
         height <= SIDE_MAX;
}

static struct runs *load(const struct sprites *sprites, const char *name, int width, int height) {
  struct text path;
  text_init(&path);
  path_of(sprites, name, &path);
  SDL_Surface *surface =
      is_allowed(name, width, height) ? rasterise(path.bytes, width, height) : NULL;
  struct runs *runs = surface ? encode(surface) : runs_from(0, 0, &(struct encoder){0});
  SDL_FreeSurface(surface);
  text_release(&path);
  return runs;
}

static const struct runs *find(struct sprites *sprites, const char *name, int width, int height) {
  uint64_t key = hash_bytes(HASH_START, name, strlen(name));
  key = hash_u64(key, (uint64_t)(uint32_t)width << 32 | (uint32_t)height) | 1;
  struct runs *runs = cache_find(sprites->cache, key);
  if (runs) return runs;
  runs = load(sprites, name, width, height);
  cache_add(sprites->cache, key, runs, sizeof *runs + runs->words * sizeof(uint32_t));
  return runs;
}

/* ---- painting ------------------------------------------------------------------------------------------ */

struct brush {
  struct canvas *canvas;
  uint32_t *row;
  struct color tint;
  bool tinted, mirror;
};

static uint8_t times(uint8_t a, uint8_t b) { return (uint8_t)((a * b + 127) / 255); }

static struct color tinted(const struct brush *brush, uint32_t pixel) {
  struct color color = {(uint8_t)(pixel >> 16), (uint8_t)(pixel >> 8), (uint8_t)pixel,
                        (uint8_t)(pixel >> 24)};
  if (!brush->tinted) return color;
  struct color tint = brush->tint;
  return (struct color){times(color.r, tint.r), times(color.g, tint.g), times(color.b, tint.b),
                        times(color.a, tint.a)};
}

static void paint_solid(const struct brush *brush, int from, int count, uint32_t pixel) {
  int to = from + count;
  if (from < brush->canvas->clip.left) from = brush->canvas->clip.left;
  if (to > brush->canvas->clip.right) to = brush->canvas->clip.right;
  if (from < to) blend_solid(brush->row + from, to - from, tinted(brush, pixel));
}

static void paint_pixels(const struct brush *brush, int from, int count, const uint32_t *pixel) {
  for (int i = 0; i < count; i++) {
    int x = brush->mirror ? from + count - 1 - i : from + i;
    if (x < brush->canvas->clip.left || x >= brush->canvas->clip.right) continue;
    blend_one(brush->row + x, tinted(brush, pixel[i]), 255);
  }
}

static void paint_row(const struct brush *brush, const uint32_t *word, int left, int width) {
  for (int at = 0; at < width;) {
    uint32_t kind = *word >> KIND_SHIFT;
    int count = (int)(*word++ & ((1u << KIND_SHIFT) - 1));
    int from = brush->mirror ? left + width - at - count : left + at;
    if (kind == RUN_SOLID) paint_solid(brush, from, count, *word);
    if (kind == RUN_PIXELS) paint_pixels(brush, from, count, word);
    word += kind == RUN_SOLID ? 1 : kind == RUN_PIXELS ? count : 0;
    at += count;
  }
}

bool sprites_paint(struct sprites *sprites, struct canvas *canvas, const char *name,
                   struct span_box box, struct color tint, bool mirror) {
  struct span_box seen = box_intersection(box, canvas->clip);
  if (box_is_empty(seen)) return true; /* not looked at, so not missed */
  const struct runs *runs = find(sprites, name, box.right - box.left, box.bottom - box.top);
  if (!runs->height) return false;
  struct brush brush = {canvas, NULL, tint, false, mirror};
  brush.tinted = tint.r != 255 || tint.g != 255 || tint.b != 255 || tint.a != 255;
  for (int y = seen.top; y < seen.bottom; y++) {
    if (y - box.top >= runs->height) break;
    brush.row = canvas->pixel + (ptrdiff_t)y * canvas->stride;
    paint_row(&brush, runs->word + runs->word[y - box.top], box.left, runs->width);
  }
  return true;
}
