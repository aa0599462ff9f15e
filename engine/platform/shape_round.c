/* Rectangles with round corners, frames, discs and rings. Straight edges lie on whole pixels; along
 * a curve coverage falls off with the distance from the centre, half a pixel to each side. */
#include <math.h>

#include "platform/canvas.h"

static uint32_t *row_at(const struct canvas *canvas, int x, int y) {
  return canvas->pixel + (ptrdiff_t)y * canvas->stride + x;
}

static unsigned coverage_of(float distance_inside) {
  float share = distance_inside + 0.5f;
  return share <= 0 ? 0 : share >= 1 ? 255 : (unsigned)(share * 255 + 0.5f);
}

static void solid_run(struct canvas *canvas, int from, int to, int y, struct color color) {
  if (from < canvas->clip.left) from = canvas->clip.left;
  if (to > canvas->clip.right) to = canvas->clip.right;
  if (from < to) blend_solid(row_at(canvas, from, y), to - from, color);
}

static void soft_pixel(struct canvas *canvas, int x, int y, unsigned coverage, struct color color) {
  if (coverage && x >= canvas->clip.left && x < canvas->clip.right)
    blend_one(row_at(canvas, x, y), color, coverage);
}

static float held_radius(struct span_box box, float radius) {
  float most = 0.5f * (float)(box.right - box.left < box.bottom - box.top ? box.right - box.left
                                                                          : box.bottom - box.top);
  return radius > most ? most : radius < 0 ? 0 : radius;
}

/* How far above (or below) its nearest corner centre a pixel row lies; 0 between the corners. */
static float corner_offset(int low, int high, float radius, int at) {
  float middle = (float)at + 0.5f;
  float before = (float)low + radius - middle, after = middle - ((float)high - radius);
  float offset = before > after ? before : after;
  return offset > 0 ? offset : 0;
}

static unsigned corner_coverage(struct span_box box, float radius, int x, float dy) {
  float dx = corner_offset(box.left, box.right, radius, x);
  return dx > 0 && dy > 0 ? coverage_of(radius - sqrtf(dx * dx + dy * dy)) : 255;
}

static void round_row(struct canvas *canvas, struct span_box box, float radius, int y,
                      struct color color) {
  float dy = corner_offset(box.top, box.bottom, radius, y);
  int corner = dy > 0 ? (int)ceilf(radius) : 0;
  for (int i = 0; i < corner; i++) {
    soft_pixel(canvas, box.left + i, y, corner_coverage(box, radius, box.left + i, dy), color);
    int right = box.right - 1 - i;
    if (right > box.left + corner - 1)
      soft_pixel(canvas, right, y, corner_coverage(box, radius, right, dy), color);
  }
  solid_run(canvas, box.left + corner, box.right - corner, y, color);
}

void paint_round_rect(struct canvas *canvas, struct span_box box, float radius,
                      struct color color) {
  struct span_box seen = box_intersection(box, canvas->clip);
  if (box_is_empty(seen)) return;
  radius = held_radius(box, radius);
  for (int y = seen.top; y < seen.bottom; y++) round_row(canvas, box, radius, y, color);
}

/* ---- frames ---------------------------------------------------------------------------------- */

static void frame_pixel(struct canvas *canvas, struct span_box outer, struct span_box inner,
                        float radius, float inner_radius, int x, int y, struct color color) {
  float dy = corner_offset(outer.top, outer.bottom, radius, y);
  unsigned coverage = corner_coverage(outer, radius, x, dy);
  bool inside = x >= inner.left && x < inner.right && y >= inner.top && y < inner.bottom;
  if (inside) {
    float inner_dy = corner_offset(inner.top, inner.bottom, inner_radius, y);
    coverage = coverage * (255 - corner_coverage(inner, inner_radius, x, inner_dy)) / 255;
  }
  soft_pixel(canvas, x, y, coverage, color);
}

static void frame_row(struct canvas *canvas, struct span_box outer, struct span_box inner,
                      float radius, float inner_radius, int y, struct color color) {
  int stroke = inner.left - outer.left;
  int edge = (int)ceilf(radius) > stroke ? (int)ceilf(radius) : stroke;
  if (2 * edge > outer.right - outer.left) edge = (outer.right - outer.left + 1) / 2;
  for (int i = 0; i < edge; i++) {
    int left = outer.left + i, right = outer.right - 1 - i;
    frame_pixel(canvas, outer, inner, radius, inner_radius, left, y, color);
    if (right > left) frame_pixel(canvas, outer, inner, radius, inner_radius, right, y, color);
  }
  if (y < inner.top || y >= inner.bottom)
    solid_run(canvas, outer.left + edge, outer.right - edge, y, color);
}

void paint_round_frame(struct canvas *canvas, struct span_box box, float radius, int stroke,
                       struct color color) {
  struct span_box seen = box_intersection(box, canvas->clip);
  struct span_box inner = {box.left + stroke, box.top + stroke, box.right - stroke,
                           box.bottom - stroke};
  if (box_is_empty(seen)) return;
  radius = held_radius(box, radius);
  if (box_is_empty(inner)) {
    paint_round_rect(canvas, box, radius, color);
    return;
  }
  float inner_radius = held_radius(inner, radius - (float)stroke);
  for (int y = seen.top; y < seen.bottom; y++)
    frame_row(canvas, box, inner, radius, inner_radius, y, color);
}

/* ---- discs ----------------------------------------------------------------------------------- */

void paint_ring(struct canvas *canvas, struct point centre, float radius, float stroke,
                struct color color) {
  struct span_box box = {(int)floorf(centre.x - radius - 1), (int)floorf(centre.y - radius - 1),
                         (int)ceilf(centre.x + radius + 1), (int)ceilf(centre.y + radius + 1)};
  struct span_box seen = box_intersection(box, canvas->clip);
  for (int y = seen.top; y < seen.bottom; y++)
    for (int x = seen.left; x < seen.right; x++) {
      float dx = (float)x + 0.5f - centre.x, dy = (float)y + 0.5f - centre.y;
      float distance = sqrtf(dx * dx + dy * dy);
      float inside = radius - distance;
      if (stroke > 0) inside = fminf(inside, distance - (radius - stroke));
      unsigned coverage = coverage_of(inside);
      if (coverage) blend_one(row_at(canvas, x, y), color, coverage);
    }
}

void paint_disc(struct canvas *canvas, struct point centre, float radius, struct color color) {
  paint_ring(canvas, centre, radius, 0, color);
}
