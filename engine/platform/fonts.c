#include "platform/fonts.h"

#include <SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "platform/font_files.h"

enum {
  RUN_BYTES_MAX = 1000, /* a line on the widest screen has fewer */
  PX_LEAST = 6,
  PX_MOST = 400,
  WIDTHS = 8192,
  FACES_IN_COLLECTION = 10
};
static const size_t run_budget = 8u << 20;

struct fonts {
  struct font_files files;
  TTF_Font *handle[FACE_COUNT]; /* NULL: not yet needed, or broken */
  int px[FACE_COUNT];
  bool broken[FACE_COUNT];
  struct cache *runs;
  struct {
    uint64_t key;
    int width;
  } width[WIDTHS];
};

/* A rendered run, cropped to its inked rows. */
struct run {
  int width, height;
  int left, above; /* from the pen's place: to the left edge, from the baseline up to the top */
  uint8_t coverage[];
};

struct fonts *fonts_open(char *error, int size) {
  struct font_files files;
  if (!font_files_find(&files, error, size)) return NULL;
  if (TTF_Init() != 0) {
    snprintf(error, (size_t)size, "The font library did not start: %s", TTF_GetError());
    return NULL;
  }
  struct fonts *fonts = calloc(1, sizeof *fonts);
  if (!fonts) abort();
  fonts->files = files;
  fonts->runs = cache_new(run_budget);
  return fonts;
}

void fonts_close(struct fonts *fonts) {
  if (!fonts) return;
  for (int face = 0; face < FACE_COUNT; face++)
    if (fonts->handle[face]) TTF_CloseFont(fonts->handle[face]);
  cache_free(fonts->runs);
  free(fonts);
  TTF_Quit();
}

/* ---- handles --------------------------------------------------------------------------------- */

static bool is_korean(TTF_Font *font, bool mono) {
  const char *family = TTF_FontFaceFamilyName(font);
  const char *kr = family ? strstr(family, " KR") : NULL;
  return kr && (strstr(family, "Mono") != NULL) == mono;
}

/* In a collection the Korean cut is the one whose family ends in KR (faces 1 and, of one width, 6
 * of Noto CJK). */
static TTF_Font *open_korean(const char *path, int px, bool mono) {
  TTF_Font *first = TTF_OpenFontIndex(path, px, mono ? 6 : 1);
  if (first && is_korean(first, mono)) return first;
  if (first) TTF_CloseFont(first);
  for (long index = 0; index < FACES_IN_COLLECTION; index++) {
    TTF_Font *font = TTF_OpenFontIndex(path, px, index);
    if (font && is_korean(font, mono)) return font;
    if (font) TTF_CloseFont(font);
  }
  return TTF_OpenFontIndex(path, px, 0);
}

static TTF_Font *open_face(const char *path, int px, bool mono) {
  const char *dot = strrchr(path, '.');
  bool collection = dot && !strcmp(dot, ".ttc");
  TTF_Font *font = collection ? open_korean(path, px, mono) : TTF_OpenFont(path, px);
  if (!font) return NULL;
  TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
  TTF_SetFontKerning(font, 1);
  TTF_SetFontScriptName(font, "Hang");
  return font;
}

static TTF_Font *handle_at(struct fonts *fonts, enum face face, int px) {
  if (fonts->broken[face]) return NULL;
  if (!fonts->handle[face]) {
    fonts->handle[face] = open_face(fonts->files.path[face], px, face == FACE_MONO);
    fonts->px[face] = px;
    fonts->broken[face] = !fonts->handle[face];
  }
  if (fonts->handle[face] && fonts->px[face] != px) {
    TTF_SetFontSize(fonts->handle[face], px);
    fonts->px[face] = px;
  }
  return fonts->handle[face];
}

/* ---- text ------------------------------------------------------------------------------------ */

static void encode_utf8(struct text *out, uint32_t c) {
  if (c < 0x80) {
    text_append_char(out, (char)c);
  } else if (c < 0x800) {
    text_append_char(out, (char)(0xC0 | c >> 6));
    text_append_char(out, (char)(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    text_append_char(out, (char)(0xE0 | c >> 12));
    text_append_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
    text_append_char(out, (char)(0x80 | (c & 0x3F)));
  } else {
    text_append_char(out, (char)(0xF0 | c >> 18));
    text_append_char(out, (char)(0x80 | (c >> 12 & 0x3F)));
    text_append_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
    text_append_char(out, (char)(0x80 | (c & 0x3F)));
  }
}

/* What the library can take: terminated, valid, no control characters, of bounded length. */
static void clean(struct text *out, const char *utf8, int length) {
  const char *end = utf8 + length;
  int step = 0;
  for (; utf8 < end && out->length < RUN_BYTES_MAX; utf8 += step) {
    uint32_t c = utf8_decode(utf8, end, &step);
    encode_utf8(out, c < 0x20 || c == 0x7F ? ' ' : c);
  }
}

static uint64_t key_of(enum face face, int px, const char *utf8, int length) {
  uint64_t key = hash_u64(HASH_START, (uint64_t)face << 32 | (uint32_t)px);
  return hash_bytes(key, utf8, (size_t)length) | 1;
}

static int held(int px) {
  return px < PX_LEAST ? PX_LEAST : px > PX_MOST ? PX_MOST : px;
}

static int measure(struct fonts *fonts, enum face face, int px, const char *utf8, int length) {
  TTF_Font *font = handle_at(fonts, face, px);
  struct text cleaned;
  int width = 0;
  text_init(&cleaned);
  clean(&cleaned, utf8, length);
  if (!font || TTF_SizeUTF8(font, cleaned.bytes, &width, NULL) != 0) width = length * px / 2;
  text_release(&cleaned);
  return width;
}

int fonts_width(struct fonts *fonts, enum face face, int px, const char *utf8, int length) {
  if (length <= 0) return 0;
  px = held(px);
  uint64_t key = key_of(face, px, utf8, length);
  size_t at = (key ^ key >> 29) % WIDTHS;
  if (fonts->width[at].key != key) {
    fonts->width[at].width = measure(fonts, face, px, utf8, length);
    fonts->width[at].key = key;
  }
  return fonts->width[at].width;
}

/* ---- runs ------------------------------------------------------------------------------------ */

static bool row_has_ink(const SDL_Surface *surface, int y) {
  const uint32_t *row =
      (const uint32_t *)(const void *)((const char *)surface->pixels + y * surface->pitch);
  for (int x = 0; x < surface->w; x++)
    if (row[x] >> 24) return true;
  return false;
}

static struct run *run_alloc(int width, int height) {
  struct run *run = malloc(sizeof *run + (size_t)width * (size_t)height);
  if (!run) abort();
  *run = (struct run){.width = width, .height = height};
  return run;
}

/* The alpha of white text on nothing is its coverage. */
static struct run *run_from(const SDL_Surface *surface, int ascent) {
  int top = 0, bottom = surface->h;
  while (top < bottom && !row_has_ink(surface, top)) top++;
  while (bottom > top && !row_has_ink(surface, bottom - 1)) bottom--;
  struct run *run = run_alloc(surface->w, bottom - top);
  run->above = ascent - top;
  uint8_t *to = run->coverage;
  for (int y = top; y < bottom; y++) {
    const uint32_t *row =
        (const uint32_t *)(const void *)((const char *)surface->pixels + y * surface->pitch);
    for (int x = 0; x < surface->w; x++) *to++ = (uint8_t)(row[x] >> 24);
  }
  return run;
}

/* The library moves a run right so that its first glyph's overhang fits; this moves it back. */
static int overhang(TTF_Font *font, const char *utf8) {
  int step, least = 0;
  uint32_t first = utf8_decode(utf8, utf8 + strlen(utf8), &step);
  if (TTF_GlyphMetrics32(font, first, &least, NULL, NULL, NULL, NULL) != 0) return 0;
  return least < 0 ? least : 0;
}

static struct run *render(struct fonts *fonts, enum face face, int px, const char *utf8,
                          int length) {
  TTF_Font *font = handle_at(fonts, face, px);
  struct text cleaned;
  text_init(&cleaned);
  clean(&cleaned, utf8, length);
  SDL_Surface *surface =
      font ? TTF_RenderUTF8_Blended(font, cleaned.bytes, (SDL_Color){255, 255, 255, 255}) : NULL;
  struct run *run = surface ? run_from(surface, TTF_FontAscent(font)) : run_alloc(0, 0);
  if (surface) run->left = overhang(font, cleaned.bytes);
  SDL_FreeSurface(surface);
  text_release(&cleaned);
  return run;
}

static const struct run *find(struct fonts *fonts, enum face face, int px, const char *utf8,
                              int length) {
  uint64_t key = key_of(face, px, utf8, length);
  struct run *run = cache_find(fonts->runs, key);
  if (run) return run;
  run = render(fonts, face, px, utf8, length);
  cache_add(fonts->runs, key, run, sizeof *run + (size_t)run->width * (size_t)run->height);
  return run;
}

void fonts_paint(struct fonts *fonts, struct canvas *canvas, enum face face, int px, int x,
                 int baseline, struct color color, const char *utf8, int length) {
  if (length <= 0) return;
  const struct run *run = find(fonts, face, held(px), utf8, length);
  int left = x + run->left, top = baseline - run->above;
  struct span_box box = {left, top, left + run->width, top + run->height};
  canvas_blend_mask(canvas, box, run->coverage, color);
}
