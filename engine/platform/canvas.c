/* Blending, clips and scratch memory. Colours are blended as they are written (no linear light), as
 * the mockups' renderer and browsers do. */
#include "platform/canvas.h"

#include <stdlib.h>
#include <string.h>

bool box_is_empty(struct span_box box) {
  return box.left >= box.right || box.top >= box.bottom;
}

struct span_box box_intersection(struct span_box a, struct span_box b) {
  if (b.left > a.left) a.left = b.left;
  if (b.top > a.top) a.top = b.top;
  if (b.right < a.right) a.right = b.right;
  if (b.bottom < a.bottom) a.bottom = b.bottom;
  return a;
}

void canvas_release(struct canvas *canvas) {
  free(canvas->mask);
  free(canvas->area);
  canvas->mask = NULL;
  canvas->area = NULL;
  canvas->mask_size = canvas->area_size = 0;
}

uint8_t *canvas_mask(struct canvas *canvas, int width, int height) {
  int size = width * height;
  if (size > canvas->mask_size) {
    free(canvas->mask);
    canvas->mask = malloc((size_t)size);
    if (!canvas->mask) abort();
    canvas->mask_size = size;
  }
  memset(canvas->mask, 0, (size_t)size);
  return canvas->mask;
}

static uint32_t packed(struct color color) {
  return 0xFF000000u | (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
}

/* (a * alpha + b * (255 - alpha)) / 255, rounded, on red+blue and green at once. */
static uint32_t mixed(uint32_t to, uint32_t from, uint32_t alpha) {
  uint32_t rest = 255 - alpha;
  uint32_t red_blue = (from & 0xFF00FF) * alpha + (to & 0xFF00FF) * rest + 0x800080;
  uint32_t green = (from >> 8 & 0xFF) * alpha + (to >> 8 & 0xFF) * rest + 0x80;
  red_blue = (red_blue + (red_blue >> 8 & 0xFF00FF)) >> 8 & 0xFF00FF;
  green = (green + (green >> 8)) >> 8 & 0xFF;
  return 0xFF000000u | red_blue | green << 8;
}

static uint32_t product255(uint32_t a, uint32_t b) {
  uint32_t x = a * b + 128;
  return (x + (x >> 8)) >> 8;
}

void blend_solid(uint32_t *to, int count, struct color color) {
  uint32_t from = packed(color);
  if (color.a == 255)
    for (int i = 0; i < count; i++) to[i] = from;
  else
    for (int i = 0; i < count; i++) to[i] = mixed(to[i], from, color.a);
}

void blend_one(uint32_t *to, struct color color, unsigned coverage) {
  *to = mixed(*to, packed(color), product255(coverage, color.a));
}

void blend_mask(uint32_t *to, const uint8_t *coverage, int count, struct color color) {
  uint32_t from = packed(color);
  for (int i = 0; i < count; i++) {
    if (!coverage[i]) continue;
    uint32_t alpha = color.a == 255 ? coverage[i] : product255(coverage[i], color.a);
    to[i] = alpha == 255 ? from : mixed(to[i], from, alpha);
  }
}

void canvas_clear(struct canvas *canvas, struct color color) {
  color.a = 255;
  for (int y = 0; y < canvas->height; y++)
    blend_solid(canvas->pixel + (size_t)y * (size_t)canvas->stride, canvas->width, color);
}

void canvas_blend_mask(struct canvas *canvas, struct span_box box, const uint8_t *mask,
                       struct color color) {
  int width = box.right - box.left;
  struct span_box seen = box_intersection(box, canvas->clip);
  for (int y = seen.top; y < seen.bottom; y++)
    blend_mask(canvas->pixel + (size_t)y * (size_t)canvas->stride + seen.left,
               mask + (size_t)(y - box.top) * (size_t)width + (seen.left - box.left),
               seen.right - seen.left, color);
}
