/* A picture in memory and the few ways to put colour on it: every shape becomes coverage (0..255 a
 * pixel) that is blended once. Coordinates are physical pixels, float where shapes may lie between
 * them. The same bits on every machine: no GPU, no driver.
 *
 * `pixel` is 0xAARRGGBB, rows are `stride` pixels long; not owned. */
#ifndef PLATFORM_CANVAS_H
#define PLATFORM_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ui/draw.h"

struct span_box { /* half open: left <= x < right */
  int left, top, right, bottom;
};

struct canvas {
  uint32_t *pixel;
  int width, height, stride;
  struct span_box clip;
  /* scratch of the shapes; owned, canvas_release() frees it */
  uint8_t *mask;
  float *area;
  int mask_size, area_size;
};

void canvas_release(struct canvas *canvas);

bool box_is_empty(struct span_box box);
struct span_box box_intersection(struct span_box a, struct span_box b);

/* blend.c */
void canvas_clear(struct canvas *canvas, struct color color);
/* `count` pixels from (x, y), inside the clip. */
void blend_solid(uint32_t *to, int count, struct color color);
void blend_mask(uint32_t *to, const uint8_t *coverage, int count, struct color color);
void blend_one(uint32_t *to, struct color color, unsigned coverage);

/* shape_*.c; all are cut to the clip. `radius` is held to half of the shorter side. */
void paint_round_rect(struct canvas *canvas, struct span_box box, float radius, struct color color);
void paint_round_frame(struct canvas *canvas, struct span_box box, float radius, int stroke,
                       struct color color);
void paint_disc(struct canvas *canvas, struct point centre, float radius, struct color color);
void paint_ring(struct canvas *canvas, struct point centre, float radius, float stroke,
                struct color color);
/* Round joins and ends. */
void paint_polyline(struct canvas *canvas, const struct point *points, int count, float stroke,
                    struct color color);
/* Square ends; `dash` on, `gap` off. dash < stroke: dots of the stroke's size. */
void paint_dashes(struct canvas *canvas, const struct point *points, int count, float stroke,
                  float dash, struct color color);
/* Exact area coverage; any simple polygon. */
void paint_polygon(struct canvas *canvas, const struct point *points, int count,
                   struct color color);

/* Scratch for a mask of `width` x `height`, cleared. */
uint8_t *canvas_mask(struct canvas *canvas, int width, int height);
void canvas_blend_mask(struct canvas *canvas, struct span_box box, const uint8_t *mask,
                       struct color color);

#endif
