#include "screens/painted.h"

#include <math.h>
#include <string.h>

enum { CLIPS_MAX = 64 };

bool point_in(struct rect rect, struct point at) {
  return at.x >= rect.x && at.x < rect.x + rect.w && at.y >= rect.y && at.y < rect.y + rect.h;
}

static struct rect common(struct rect a, struct rect b) {
  float left = fmaxf(a.x, b.x), top = fmaxf(a.y, b.y);
  float right = fminf(a.x + a.w, b.x + b.w), bottom = fminf(a.y + a.h, b.y + b.h);
  return (struct rect){left, top, fmaxf(0, right - left), fmaxf(0, bottom - top)};
}

void painted_clips(const struct draw_list *list, struct rect *clips) {
  struct rect stack[CLIPS_MAX] = {{0, 0, list->width, list->height}};
  int depth = 0;
  for (int i = 0; i < list->count; i++) {
    const struct draw *item = &list->items[i];
    if (item->kind == DRAW_CLIP && depth + 1 < CLIPS_MAX) {
      stack[depth + 1] = common(stack[depth], item->rect);
      depth++;
    }
    if (item->kind == DRAW_UNCLIP && depth > 0) depth--;
    clips[i] = stack[depth];
  }
}

static bool in_convex(const struct point *points, int count, struct point at) {
  bool left = false, right = false;
  for (int i = 0; i < count; i++) {
    struct point a = points[i], b = points[(i + 1) % count];
    float side = (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
    left |= side > 0;
    right |= side < 0;
  }
  return !(left && right);
}

static bool in_disc(const struct draw *item, struct point at) {
  float radius = item->rect.w / 2;
  float dx = at.x - item->rect.x - radius, dy = at.y - item->rect.y - radius;
  float distance = sqrtf(dx * dx + dy * dy);
  return distance <= radius && (item->stroke <= 0 || distance >= radius - item->stroke);
}

static bool in_frame(const struct draw *item, struct point at) {
  float s = item->stroke;
  struct rect hole = {item->rect.x + s, item->rect.y + s, item->rect.w - 2 * s,
                      item->rect.h - 2 * s};
  return point_in(item->rect, at) && !point_in(hole, at);
}

static bool is_icon(const struct draw_list *list, const struct draw *item) {
  return strncmp(list->text + item->sprite, "icons/", 6) == 0;
}

static bool covers(const struct draw_list *list, const struct draw *item, struct point at) {
  switch (item->kind) {
  case DRAW_RECT:
    return fminf(item->rect.w, item->rect.h) >= 4 && point_in(item->rect, at);
  case DRAW_FRAME:
    return in_frame(item, at);
  case DRAW_DISC:
    return in_disc(item, at);
  case DRAW_POLYGON:
    return in_convex(list->points + item->first_point, item->point_count, at);
  case DRAW_SPRITE:
    return point_in(item->rect, at) && !is_icon(list, item);
  default:
    return false;
  }
}

static uint8_t blended(uint8_t over, uint8_t under, uint8_t alpha) {
  return (uint8_t)((over * alpha + under * (255 - alpha) + 127) / 255);
}

static struct color laid_over(struct color over, struct color under) {
  return (struct color){blended(over.r, under.r, over.a), blended(over.g, under.g, over.a),
                        blended(over.b, under.b, over.a), 255};
}

struct painted painted_under(const struct draw_list *list, const struct rect *clips, int before,
                             struct point at) {
  for (int i = before - 1; i >= 0; i--) {
    const struct draw *item = &list->items[i];
    if (item->color.a == 0 || !point_in(clips[i], at) || !covers(list, item, at)) continue;
    if (item->kind == DRAW_SPRITE) return (struct painted){false, item->color};
    if (item->color.a == 255) return (struct painted){true, item->color};
    struct painted under = painted_under(list, clips, i, at);
    return (struct painted){under.known, laid_over(item->color, under.color)};
  }
  return (struct painted){true, list->clear};
}
