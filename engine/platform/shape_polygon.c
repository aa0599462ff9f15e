/* Polygons by exact area: a row at a time, every edge adds the area to its right, and the running
 * sum is the coverage. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "platform/canvas.h"

/* Part of an edge within one pixel row, y measured from the row's top (0..1), x from the left end
 * of `area`. Adds what it covers to the right of itself, differences first. */
static void add_edge(float *area, int width, float x0, float y0, float x1, float y1, float sign) {
  float height = (y1 - y0) * sign;
  float low = fminf(x0, x1), high = fmaxf(x0, x1);
  if (low >= (float)width) return;
  if (high <= 0) {
    area[0] += height;
    return;
  }
  int first = (int)floorf(fmaxf(low, 0)), last = (int)floorf(fminf(high, (float)width - 0.001f));
  float done = 0; /* share of the height left of pixel `x` */
  for (int x = first; x <= last; x++) {
    float right = fminf(high, (float)x + 1);
    float share = high > low ? (right - low) / (high - low) : 1;
    if (x == last && high >= (float)width) share = ((float)width - low) / (high - low);
    if (x == last && high < (float)width) share = 1;
    float part = (share - done) * height;
    float left_in = fmaxf(low, (float)x) - (float)x, right_in = right - (float)x;
    float covered = part * (1 - (left_in + right_in) / 2);
    area[x] += covered;
    area[x + 1] += part - covered;
    done = share;
  }
}

static void add_edge_in_row(float *area, struct span_box box, struct point a, struct point b,
                            int y) {
  float sign = 1;
  if (a.y > b.y) {
    struct point swapped = a;
    a = b;
    b = swapped;
    sign = -1;
  }
  float top = fmaxf(a.y, (float)y), bottom = fminf(b.y, (float)y + 1);
  if (top >= bottom) return;
  float slope = (b.x - a.x) / (b.y - a.y);
  float x0 = a.x + (top - a.y) * slope, x1 = a.x + (bottom - a.y) * slope;
  add_edge(area, box.right - box.left, x0 - (float)box.left, top - (float)y, x1 - (float)box.left,
           bottom - (float)y, sign);
}

static void blend_area(struct canvas *canvas, const float *area, struct span_box box, int y,
                       uint8_t *mask, struct color color) {
  float sum = 0;
  for (int i = 0; i < box.right - box.left; i++) {
    sum += area[i];
    float share = fminf(fabsf(sum), 1);
    mask[i] = (uint8_t)(share * 255 + 0.5f);
  }
  blend_mask(canvas->pixel + (ptrdiff_t)y * canvas->stride + box.left, mask, box.right - box.left,
             color);
}

static float *row_area(struct canvas *canvas, int size) {
  if (size > canvas->area_size) {
    free(canvas->area);
    canvas->area = malloc((size_t)size * sizeof *canvas->area);
    if (!canvas->area) abort();
    canvas->area_size = size;
  }
  memset(canvas->area, 0, (size_t)size * sizeof *canvas->area);
  return canvas->area;
}

static struct span_box bounds(const struct point *points, int count, struct span_box clip) {
  float left = points[0].x, right = left, top = points[0].y, bottom = top;
  for (int i = 1; i < count; i++) {
    left = fminf(left, points[i].x);
    right = fmaxf(right, points[i].x);
    top = fminf(top, points[i].y);
    bottom = fmaxf(bottom, points[i].y);
  }
  struct span_box box = {
      (int)floorf(fmaxf(left, (float)clip.left)), (int)floorf(fmaxf(top, (float)clip.top)),
      (int)ceilf(fminf(right, (float)clip.right)), (int)ceilf(fminf(bottom, (float)clip.bottom))};
  return box_intersection(box, clip);
}

void paint_polygon(struct canvas *canvas, const struct point *points, int count,
                   struct color color) {
  struct span_box box = bounds(points, count, canvas->clip);
  if (box_is_empty(box)) return;
  int width = box.right - box.left;
  uint8_t *mask = canvas_mask(canvas, width, 1);
  for (int y = box.top; y < box.bottom; y++) {
    float *area = row_area(canvas, width + 2);
    for (int i = 0; i < count; i++)
      add_edge_in_row(area, box, points[i], points[(i + 1) % count], y);
    blend_area(canvas, area, box, y, mask, color);
  }
}
