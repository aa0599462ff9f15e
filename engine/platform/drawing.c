#include "platform/drawing.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum {
  COLOURS_MAX = 256,
  FOLDER_MAX = 64,
  FOLDERS_MAX = 4,
  COLOUR_LENGTH = 7,
  FILE_BYTES_MAX = 1 << 18
};

struct palette {
  char from[FOLDER_MAX];
  int count;
  uint32_t old[COLOURS_MAX], own[COLOURS_MAX]; /* 0xRRGGBB */
  bool has_ink;
  uint32_t dark, light;
};

/* NULL: no such file. Ends with a 0. */
static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  char *bytes = malloc(FILE_BYTES_MAX + 1);
  if (!bytes) abort();
  *length = fread(bytes, 1, FILE_BYTES_MAX, file);
  bytes[*length] = '\0';
  fclose(file);
  return bytes;
}

/* ---- palettes -------------------------------------------------------------------------------- */

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

static bool read_colour(const char *text, uint32_t *out) {
  uint32_t colour = 0;
  if (*text != '#') return false;
  for (int i = 1; i < COLOUR_LENGTH; i++) {
    int digit = hex_digit(text[i]);
    if (digit < 0) return false;
    colour = colour << 4 | (uint32_t)digit;
  }
  *out = colour;
  return true;
}

static void read_row(struct palette *palette, const char *row) {
  char word[3][FOLDER_MAX] = {"", "", ""};
  if (sscanf(row, "%63s %63s %63s", word[0], word[1], word[2]) < 2) return;
  int at = palette->count;
  if (!strcmp(word[0], "from"))
    memcpy(palette->from, word[1], sizeof palette->from);
  else if (!strcmp(word[0], "ink"))
    palette->has_ink =
        read_colour(word[1], &palette->dark) && read_colour(word[2], &palette->light);
  else if (at < COLOURS_MAX && read_colour(word[0], &palette->old[at]) &&
           read_colour(word[1], &palette->own[at]))
    palette->count++;
}

static bool read_palette(const char *folder, int folder_length, struct palette *out) {
  struct text path;
  text_init(&path);
  text_printf(&path, "%.*s/palette.tsv", folder_length, folder);
  size_t length;
  char *rows = read_file(path.bytes, &length);
  text_release(&path);
  *out = (struct palette){.count = 0};
  if (!rows) return false;
  for (char *row = rows; row; row = strchr(row, '\n')) {
    if (*row == '\n') row++;
    if (*row) read_row(out, row);
  }
  free(rows);
  return out->from[0] && !strchr(out->from, '/') && out->from[0] != '.';
}

/* ---- recolouring ----------------------------------------------------------------------------- */

static uint32_t mix_channel(const struct palette *palette, uint32_t lightness, int shift) {
  uint32_t dark = palette->dark >> shift & 0xFF, light = palette->light >> shift & 0xFF;
  return (dark * (255 - lightness) + light * lightness + 127) / 255 << shift;
}

static uint32_t printed(const struct palette *palette, uint32_t colour) {
  uint32_t red = colour >> 16, green = colour >> 8 & 0xFF, blue = colour & 0xFF;
  uint32_t lightness = (red * 77 + green * 151 + blue * 28) >> 8;
  return mix_channel(palette, lightness, 16) | mix_channel(palette, lightness, 8) |
         mix_channel(palette, lightness, 0);
}

static uint32_t recoloured(const struct palette *palette, uint32_t colour) {
  for (int i = 0; i < palette->count; i++)
    if (palette->old[i] == colour) return palette->own[i];
  return palette->has_ink ? printed(palette, colour) : colour;
}

static void recolour(const struct palette *palette, char *svg) {
  uint32_t colour;
  for (char *at = strchr(svg, '#'); at; at = strchr(at + 1, '#')) {
    if (!read_colour(at, &colour)) continue;
    char written[COLOUR_LENGTH + 1];
    snprintf(written, sizeof written, "#%06X", recoloured(palette, colour) & 0xFFFFFFu);
    memcpy(at, written, COLOUR_LENGTH);
  }
}

/* ---- reading --------------------------------------------------------------------------------- */

static char *read_from(const char *path, int folders_left, size_t *length);

/* The same name in the folder beside this one that the palette names. */
static char *borrow(const char *path, int folders_left, size_t *length) {
  const char *file = strrchr(path, '/');
  struct palette palette;
  if (!file || !read_palette(path, (int)(file - path), &palette)) return NULL;
  const char *folder = file;
  while (folder > path && folder[-1] != '/') folder--;
  struct text beside;
  text_init(&beside);
  text_printf(&beside, "%.*s%s%s", (int)(folder - path), path, palette.from, file);
  char *svg = read_from(beside.bytes, folders_left - 1, length);
  text_release(&beside);
  if (svg) recolour(&palette, svg);
  return svg;
}

static char *read_from(const char *path, int folders_left, size_t *length) {
  char *svg = read_file(path, length);
  if (svg || folders_left == 0) return svg;
  return borrow(path, folders_left, length);
}

char *drawing_read(const char *path, size_t *length) {
  return read_from(path, FOLDERS_MAX - 1, length);
}
