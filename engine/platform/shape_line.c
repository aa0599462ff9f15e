/* Thick lines. Each piece covers a pixel by its distance from it; pieces of one line meet by the
 * larger coverage, so that joints and translucent colours show no seam. */
#include <math.h>
#include <stddef.h>

#include "platform/canvas.h"

struct pen {
  struct canvas *canvas;
  struct span_box box; /* of the mask, inside the clip */
  uint8_t *mask;
  float half; /* of the stroke */
};

static bool pen_start(struct pen *pen, struct canvas *canvas, const struct point *points, int count,
                      float stroke) {
  float left = points[0].x, right = left, top = points[0].y, bottom = top;
  for (int i = 1; i < count; i++) {
    left = fminf(left, points[i].x);
    right = fmaxf(right, points[i].x);
    top = fminf(top, points[i].y);
    bottom = fmaxf(bottom, points[i].y);
  }
  float reach = stroke / 2 + 1;
  struct span_box clip = canvas->clip;
  struct span_box box = {(int)floorf(fmaxf(left - reach, (float)clip.left)),
                         (int)floorf(fmaxf(top - reach, (float)clip.top)),
                         (int)ceilf(fminf(right + reach, (float)clip.right)),
                         (int)ceilf(fminf(bottom + reach, (float)clip.bottom))};
  box = box_intersection(box, clip);
  if (box_is_empty(box)) return false;
  pen->canvas = canvas;
  pen->box = box;
  pen->half = stroke / 2;
  pen->mask = canvas_mask(canvas, box.right - box.left, box.bottom - box.top);
  return true;
}

static void pen_finish(struct pen *pen, struct color color) {
  canvas_blend_mask(pen->canvas, pen->box, pen->mask, color);
}

static void cover(struct pen *pen, int x, int y, float share) {
  if (share <= 0) return;
  uint8_t coverage = share >= 1 ? 255 : (uint8_t)(share * 255 + 0.5f);
  uint8_t *at = pen->mask + (ptrdiff_t)(y - pen->box.top) * (pen->box.right - pen->box.left) +
                (x - pen->box.left);
  if (coverage > *at) *at = coverage;
}

/* The pixels of row y that a thick segment can touch. */
static void row_reach(const struct pen *pen, struct point a, struct point b, int y, int *from,
                      int *to) {
  float reach = pen->half + 1, dx = b.x - a.x, dy = b.y - a.y;
  float low = fminf(a.x, b.x) - reach, high = fmaxf(a.x, b.x) + reach;
  if (fabsf(dy) > 0.01f) {
    float middle = a.x + ((float)y + 0.5f - a.y) * dx / dy;
    float aside = reach * sqrtf(dx * dx + dy * dy) / fabsf(dy) + 1;
    low = fmaxf(low, middle - aside);
    high = fminf(high, middle + aside);
  }
  *from = (int)floorf(fmaxf(low, (float)pen->box.left));
  *to = (int)ceilf(fminf(high, (float)pen->box.right));
}

static void rows_of(const struct pen *pen, struct point a, struct point b, int *from, int *to) {
  float reach = pen->half + 1;
  *from = (int)floorf(fmaxf(fminf(a.y, b.y) - reach, (float)pen->box.top));
  *to = (int)ceilf(fminf(fmaxf(a.y, b.y) + reach, (float)pen->box.bottom));
}

/* Round ends. */
static void capsule(struct pen *pen, struct point a, struct point b) {
  float dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  int top, bottom;
  rows_of(pen, a, b, &top, &bottom);
  for (int y = top; y < bottom; y++) {
    int from, to;
    row_reach(pen, a, b, y, &from, &to);
    for (int x = from; x < to; x++) {
      float px = (float)x + 0.5f - a.x, py = (float)y + 0.5f - a.y;
      float along = square > 0 ? fmaxf(0, fminf(1, (px * dx + py * dy) / square)) : 0;
      px -= along * dx;
      py -= along * dy;
      cover(pen, x, y, pen->half - sqrtf(px * px + py * py) + 0.5f);
    }
  }
}

/* Square ends. */
static void plank(struct pen *pen, struct point a, struct point b) {
  float dx = b.x - a.x, dy = b.y - a.y, length = sqrtf(dx * dx + dy * dy);
  if (length <= 0) return;
  int top, bottom;
  rows_of(pen, a, b, &top, &bottom);
  for (int y = top; y < bottom; y++) {
    int from, to;
    row_reach(pen, a, b, y, &from, &to);
    for (int x = from; x < to; x++) {
      float px = (float)x + 0.5f - a.x, py = (float)y + 0.5f - a.y;
      float along = (px * dx + py * dy) / length, aside = fabsf(px * dy - py * dx) / length;
      float ends = fminf(along, length - along) + 0.5f;
      cover(pen, x, y,
            fminf(ends, 1) * fminf(pen->half - aside + 0.5f, 1) *
                (ends > 0 && pen->half - aside + 0.5f > 0 ? 1.0f : 0.0f));
    }
  }
}

void paint_polyline(struct canvas *canvas, const struct point *points, int count, float stroke,
                    struct color color) {
  struct pen pen;
  if (!pen_start(&pen, canvas, points, count, stroke)) return;
  for (int i = 0; i + 1 < count; i++) capsule(&pen, points[i], points[i + 1]);
  pen_finish(&pen, color);
}

/* ---- dashes ---------------------------------------------------------------------------------- */

struct dash_walk {
  float dash, gap, left; /* left: of the present dash or gap */
  bool on, dots;
};

static struct point between(struct point a, struct point b, float share) {
  return (struct point){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

static void dash_segment(struct pen *pen, struct dash_walk *walk, struct point a, struct point b) {
  float length = hypotf(b.x - a.x, b.y - a.y), at = 0;
  while (at < length) {
    float step = fminf(walk->left, length - at);
    struct point from = between(a, b, at / length), to = between(a, b, (at + step) / length);
    if (walk->on && !walk->dots) plank(pen, from, to);
    if (walk->on && walk->dots && walk->left >= walk->dash) capsule(pen, from, from);
    at += step;
    walk->left -= step;
    if (walk->left > 0.001f) continue;
    walk->on = !walk->on;
    walk->left = walk->on ? walk->dash : walk->gap;
  }
}

static struct dash_walk dash_start(float stroke, float dash) {
  bool dots = dash < stroke - 0.01f;
  float gap = dots ? 2 * stroke - dash : fmaxf(dash * 0.7f, stroke * 1.5f);
  return (struct dash_walk){.dash = dash, .gap = gap, .left = dash, .on = true, .dots = dots};
}

void paint_dashes(struct canvas *canvas, const struct point *points, int count, float stroke,
                  float dash, struct color color) {
  struct pen pen;
  if (!pen_start(&pen, canvas, points, count, stroke)) return;
  struct dash_walk walk = dash_start(stroke, fmaxf(dash, 0.5f));
  for (int i = 0; i + 1 < count; i++) dash_segment(&pen, &walk, points[i], points[i + 1]);
  pen_finish(&pen, color);
}
