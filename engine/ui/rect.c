/* Rectangles in logical pixels. */
#include <math.h>

#include "ui/ui_internal.h"

bool rect_contains(struct rect rect, struct point point) {
  return point.x >= rect.x && point.x < rect.x + rect.w && point.y >= rect.y &&
         point.y < rect.y + rect.h;
}

bool rect_touches(struct rect a, struct rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

struct rect rect_intersection(struct rect a, struct rect b) {
  float left = fmaxf(a.x, b.x), top = fmaxf(a.y, b.y);
  float right = fminf(a.x + a.w, b.x + b.w), bottom = fminf(a.y + a.h, b.y + b.h);
  return (struct rect){left, top, fmaxf(0, right - left), fmaxf(0, bottom - top)};
}

struct rect rect_grown(struct rect rect, float by) {
  return (struct rect){rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

struct rect rect_padded_to(struct rect rect, float least) {
  float dx = fmaxf(0, least - rect.w) / 2, dy = fmaxf(0, least - rect.h) / 2;
  return (struct rect){rect.x - dx, rect.y - dy, rect.w + 2 * dx, rect.h + 2 * dy};
}

struct point rect_centre(struct rect rect) {
  return (struct point){rect.x + rect.w / 2, rect.y + rect.h / 2};
}
