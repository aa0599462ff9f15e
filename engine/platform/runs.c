#include "platform/runs.h"

#include <SDL.h>
#include <SDL_image.h>
#include <stdlib.h>
#include <string.h>

#include "platform/drawing.h"

enum { RUN_LEAST = 4 };

/* A row is a sequence of runs: one word of kind and length, then the colours it needs. */
enum run_kind { RUN_SKIP, RUN_SOLID, RUN_PIXELS };
enum { KIND_SHIFT = 30 };

size_t runs_bytes(const struct runs *runs) {
  return sizeof *runs + runs->words * sizeof(uint32_t);
}

/* ---- from pixels to runs --------------------------------------------------------------------- */

struct encoder {
  uint32_t *word;
  uint32_t count, capacity;
};

static void reserve(struct encoder *encoder, uint32_t more) {
  if (encoder->count + more <= encoder->capacity) return;
  while (encoder->count + more > encoder->capacity)
    encoder->capacity = encoder->capacity ? encoder->capacity * 2 : 4096;
  encoder->word = realloc(encoder->word, encoder->capacity * sizeof *encoder->word);
  if (!encoder->word) abort();
}

static void put(struct encoder *encoder, uint32_t word) {
  reserve(encoder, 1);
  encoder->word[encoder->count++] = word;
}

static void put_run(struct encoder *encoder, enum run_kind kind, int length) {
  put(encoder, (uint32_t)kind << KIND_SHIFT | (uint32_t)length);
}

static void put_pixels(struct encoder *encoder, const uint32_t *row, int from, int to) {
  if (from == to) return;
  put_run(encoder, RUN_PIXELS, to - from);
  reserve(encoder, (uint32_t)(to - from));
  memcpy(encoder->word + encoder->count, row + from, (size_t)(to - from) * sizeof *row);
  encoder->count += (uint32_t)(to - from);
}

static int same_from(const uint32_t *row, int at, int width) {
  int end = at + 1;
  while (end < width && row[end] == row[at]) end++;
  return end - at;
}

static void encode_row(struct encoder *encoder, const uint32_t *row, int width) {
  int pending = 0;
  for (int at = 0; at < width;) {
    int same = same_from(row, at, width);
    bool clear = row[at] >> 24 == 0;
    if (same >= RUN_LEAST || (clear && same > 1)) {
      put_pixels(encoder, row, pending, at);
      put_run(encoder, clear ? RUN_SKIP : RUN_SOLID, same);
      if (!clear) put(encoder, row[at]);
      pending = at + same;
    }
    at += same;
  }
  put_pixels(encoder, row, pending, width);
}

/* Red and blue change places; whatever cannot be seen becomes one value. */
static void read_row(const SDL_Surface *surface, int y, uint32_t *to) {
  const char *bytes = (const char *)surface->pixels + (size_t)y * (size_t)surface->pitch;
  const uint32_t *from = (const uint32_t *)(const void *)bytes;
  for (int x = 0; x < surface->w; x++) {
    uint32_t p = from[x];
    uint32_t swapped = (p & 0xFF00FF00) | (p >> 16 & 0xFF) | (p & 0xFF) << 16;
    to[x] = p >> 24 ? swapped : 0;
  }
}

static struct runs *runs_from(int width, int height, const struct encoder *encoder) {
  struct runs *runs = malloc(sizeof *runs + encoder->count * sizeof(uint32_t));
  if (!runs) abort();
  *runs = (struct runs){.width = width, .height = height, .words = encoder->count};
  if (encoder->count) memcpy(runs->word, encoder->word, encoder->count * sizeof(uint32_t));
  return runs;
}

struct runs *runs_none(void) {
  return runs_from(0, 0, &(struct encoder){0});
}

static struct runs *encode(const SDL_Surface *surface) {
  struct encoder encoder = {0};
  uint32_t *row = malloc((size_t)surface->w * sizeof *row);
  if (!row) abort();
  for (int y = 0; y < surface->h; y++) put(&encoder, 0);
  for (int y = 0; y < surface->h; y++) {
    encoder.word[y] = encoder.count;
    read_row(surface, y, row);
    encode_row(&encoder, row, surface->w);
  }
  struct runs *runs = runs_from(surface->w, surface->h, &encoder);
  free(encoder.word);
  free(row);
  return runs;
}

/* ---- loading --------------------------------------------------------------------------------- */

static SDL_Surface *in_known_format(SDL_Surface *drawn) {
  if (!drawn || drawn->format->format == SDL_PIXELFORMAT_ABGR8888) return drawn;
  SDL_Surface *converted = SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_ABGR8888, 0);
  SDL_FreeSurface(drawn);
  return converted;
}

struct runs *runs_draw(const char *svg, size_t length, int width, int height) {
  SDL_RWops *memory = SDL_RWFromConstMem(svg, (int)length);
  SDL_Surface *surface = in_known_format(IMG_LoadSizedSVG_RW(memory, width, height));
  if (memory) SDL_RWclose(memory);
  if (!surface) return runs_none();
  struct runs *runs = encode(surface);
  SDL_FreeSurface(surface);
  return runs;
}

struct runs *runs_load(const char *path, int width, int height) {
  size_t length;
  char *svg = drawing_read(path, &length);
  if (!svg) return runs_none();
  struct runs *runs = runs_draw(svg, length, width, height);
  free(svg);
  return runs;
}

/* ---- painting -------------------------------------------------------------------------------- */

struct brush {
  const struct canvas *canvas;
  uint32_t *row;
  struct color tint;
  bool tinted, mirror;
};

static uint8_t times(uint8_t a, uint8_t b) {
  return (uint8_t)((a * b + 127) / 255);
}

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

void runs_paint(const struct runs *runs, struct canvas *canvas, int left, int top,
                struct color tint, bool mirror) {
  struct span_box box = {left, top, left + runs->width, top + runs->height};
  struct span_box seen = box_intersection(box, canvas->clip);
  if (box_is_empty(seen)) return;
  struct brush brush = {canvas, NULL, tint, false, mirror};
  brush.tinted = tint.r != 255 || tint.g != 255 || tint.b != 255 || tint.a != 255;
  for (int y = seen.top; y < seen.bottom; y++) {
    brush.row = canvas->pixel + (ptrdiff_t)y * canvas->stride;
    paint_row(&brush, runs->word + runs->word[y - top], left, runs->width);
  }
}
