#include "platform/painter.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { CLIPS_MAX = 32, COORDINATE_MOST = 30000, THIN = 4, ARC_STEPS = 6 };

struct work {
  const struct painter *painter;
  struct canvas *canvas;
  const struct draw_list *list;
  float scale;
  struct span_box clips[CLIPS_MAX];
  int clip_depth, clips_beyond;
};

static int whole(float physical) {
  if (!(physical > -COORDINATE_MOST)) return -COORDINATE_MOST;
  return physical < COORDINATE_MOST ? (int)lroundf(physical) : COORDINATE_MOST;
}

static int stroke_px(float stroke, float scale) {
  int px = whole(stroke * scale);
  return px < 1 ? 1 : px;
}

/* Thin things keep their thickness wherever they stand; wide ones keep their edges. */
static void extent(float from, float length, float scale, int *low, int *high) {
  *low = whole(from * scale);
  *high = length * scale < THIN ? *low + (length > 0 ? stroke_px(length, scale) : 0)
                                : whole((from + length) * scale);
}

static struct span_box box_of(struct rect rect, float scale) {
  struct span_box box;
  extent(rect.x, rect.w, scale, &box.left, &box.right);
  extent(rect.y, rect.h, scale, &box.top, &box.bottom);
  return box;
}

static struct point *scaled_points(const struct work *work, const struct draw *item) {
  struct point *points = malloc((size_t)item->point_count * sizeof *points);
  if (!points) abort();
  for (int i = 0; i < item->point_count; i++) {
    struct point p = work->list->points[item->first_point + i];
    points[i] = (struct point){fmaxf(-COORDINATE_MOST, fminf(COORDINATE_MOST, p.x * work->scale)),
                               fmaxf(-COORDINATE_MOST, fminf(COORDINATE_MOST, p.y * work->scale))};
  }
  return points;
}

/* ---- lines ----------------------------------------------------------------------------------- */

static bool is_upright(const struct point *points, int count) {
  return count == 2 &&
         (fabsf(points[0].x - points[1].x) < 0.01f || fabsf(points[0].y - points[1].y) < 0.01f);
}

/* The middle of a stroke of whole pixels whose edges lie on whole pixels. */
static float middle_on_grid(float at, int stroke) {
  return (float)whole(at - (float)stroke / 2) + (float)stroke / 2;
}

static void put_on_grid(struct point *points, int stroke) {
  bool flat = fabsf(points[0].y - points[1].y) < 0.01f;
  for (int i = 0; i < 2; i++) {
    points[i].x = flat ? (float)whole(points[i].x) : middle_on_grid(points[i].x, stroke);
    points[i].y = flat ? middle_on_grid(points[i].y, stroke) : (float)whole(points[i].y);
  }
}

static void paint_upright(const struct work *work, const struct draw *item,
                          const struct point *points, int stroke) {
  float half = (float)stroke / 2;
  bool flat = fabsf(points[0].y - points[1].y) < 0.01f;
  struct point low = {fminf(points[0].x, points[1].x), fminf(points[0].y, points[1].y)};
  struct point high = {fmaxf(points[0].x, points[1].x), fmaxf(points[0].y, points[1].y)};
  struct span_box box = {whole(flat ? low.x : low.x - half), whole(flat ? low.y - half : low.y),
                         whole(flat ? high.x : high.x + half),
                         whole(flat ? high.y + half : high.y)};
  paint_round_rect(work->canvas, box, 0, item->color);
}

static void paint_line(const struct work *work, const struct draw *item) {
  struct point *points = scaled_points(work, item);
  bool upright = is_upright(points, item->point_count);
  int px = stroke_px(item->stroke, work->scale);
  float stroke = upright ? (float)px : fmaxf(1, item->stroke * work->scale);
  float dash = item->dash * work->scale;
  bool dots = item->dash > 0 && item->dash < item->stroke;
  if (upright && !dots) {
    put_on_grid(points, px);
    dash = item->dash > 0 ? fmaxf(1, (float)whole(dash)) : 0;
  }
  if (dash > 0)
    paint_dashes(work->canvas, points, item->point_count, stroke, dash, item->color);
  else if (upright)
    paint_upright(work, item, points, px);
  else
    paint_polyline(work->canvas, points, item->point_count, stroke, item->color);
  free(points);
}

/* ---- frames ---------------------------------------------------------------------------------- */

static int add_arc(struct point *points, int count, struct point centre, float radius, float from) {
  for (int i = 0; i <= ARC_STEPS; i++) {
    float angle = from + (float)i * 1.5707963f / ARC_STEPS;
    points[count++] =
        (struct point){centre.x + radius * cosf(angle), centre.y + radius * sinf(angle)};
  }
  return count;
}

static void paint_dashed_frame(const struct work *work, const struct draw *item,
                               struct span_box box, int stroke) {
  struct point points[4 * (ARC_STEPS + 1) + 1];
  float half = (float)stroke / 2, radius = fmaxf(0, item->radius * work->scale - half);
  float left = (float)box.left + half + radius, right = (float)box.right - half - radius;
  float top = (float)box.top + half + radius, bottom = (float)box.bottom - half - radius;
  int count = add_arc(points, 0, (struct point){left, top}, radius, 3.1415927f);
  count = add_arc(points, count, (struct point){right, top}, radius, 4.7123890f);
  count = add_arc(points, count, (struct point){right, bottom}, radius, 0);
  count = add_arc(points, count, (struct point){left, bottom}, radius, 1.5707963f);
  points[count++] = points[0];
  paint_dashes(work->canvas, points, count, (float)stroke,
               fmaxf(1, (float)whole(item->dash * work->scale)), item->color);
}

static void paint_frame(const struct work *work, const struct draw *item) {
  struct span_box box = box_of(item->rect, work->scale);
  int stroke = stroke_px(item->stroke, work->scale);
  if (item->dash > 0)
    paint_dashed_frame(work, item, box, stroke);
  else
    paint_round_frame(work->canvas, box, item->radius * work->scale, stroke, item->color);
}

/* ---- the others ------------------------------------------------------------------------------ */

static void paint_shape_polygon(const struct work *work, const struct draw *item) {
  struct point *points = scaled_points(work, item);
  paint_polygon(work->canvas, points, item->point_count, item->color);
  free(points);
}

static void paint_round(const struct work *work, const struct draw *item) {
  struct rect rect = item->rect;
  struct point centre = {(rect.x + rect.w / 2) * work->scale, (rect.y + rect.h / 2) * work->scale};
  float stroke = item->stroke > 0 ? fmaxf(1, item->stroke * work->scale) : 0;
  paint_ring(work->canvas, centre, rect.w / 2 * work->scale, stroke, item->color);
}

int painter_text_px(float size, float scale) {
  return whole(size * scale);
}

static void paint_text(const struct work *work, const struct draw *item) {
  fonts_paint(work->painter->fonts, work->canvas, (enum face)item->face,
              painter_text_px(item->size, work->scale), whole(item->rect.x * work->scale),
              whole(item->rect.y * work->scale), item->color, work->list->text + item->text,
              item->text_length);
}

/* A picture that isn't there: where it would be and what it is called. Play goes on. */
static void paint_missing(const struct work *work, struct span_box box, const char *name) {
  struct color ink = {0x4A, 0x55, 0x60, 255};
  int px = painter_text_px(18, work->scale), stroke = stroke_px(2, work->scale);
  struct span_box before = work->canvas->clip;
  paint_round_frame(work->canvas, box, 0, stroke, ink);
  work->canvas->clip = box_intersection(before, box);
  if (*name == '<') name = "picture";
  fonts_paint(work->painter->fonts, work->canvas, FACE_SANS, px, box.left + 2 * stroke,
              box.top + px + stroke, ink, name, (int)strlen(name));
  work->canvas->clip = before;
}

/* A sprite has one size wherever it stands, so that moving it needs no second drawing. */
static struct span_box sprite_box(const struct draw *item, float scale) {
  int left = whole(item->rect.x * scale), top = whole(item->rect.y * scale);
  return (struct span_box){left, top, left + stroke_px(item->rect.w, scale),
                           top + stroke_px(item->rect.h, scale)};
}

static struct sprite_size sprite_size(const struct draw_list *list, const struct draw *item,
                                      struct span_box box) {
  return (struct sprite_size){list->text + item->sprite, box.right - box.left,
                              box.bottom - box.top};
}

static void paint_sprite(const struct work *work, const struct draw *item) {
  struct span_box box = sprite_box(item, work->scale);
  struct sprite_size size = sprite_size(work->list, item, box);
  if (!sprites_paint(work->painter->sprites, work->canvas, size, box.left, box.top, item->color,
                     item->mirror))
    paint_missing(work, box, size.name);
}

/* All that lie on the canvas are there before the first is painted. */
static void prepare_sprites(const struct work *work) {
  const struct draw_list *list = work->list;
  struct sprite_size *sizes = malloc((size_t)list->count * sizeof *sizes + 1);
  int count = 0;
  if (!sizes) abort();
  for (int i = 0; i < list->count; i++) {
    if (list->items[i].kind != DRAW_SPRITE) continue;
    struct span_box box = sprite_box(&list->items[i], work->scale);
    if (!box_is_empty(box_intersection(box, work->canvas->clip)))
      sizes[count++] = sprite_size(list, &list->items[i], box);
  }
  sprites_prepare(work->painter->sprites, sizes, count);
  free(sizes);
}

/* ---- clips ----------------------------------------------------------------------------------- */

static void enter_clip(struct work *work, const struct draw *item) {
  if (work->clip_depth == CLIPS_MAX) {
    work->clips_beyond++;
    return;
  }
  work->clips[work->clip_depth++] = work->canvas->clip;
  work->canvas->clip = box_intersection(work->canvas->clip, box_of(item->rect, work->scale));
}

static void leave_clip(struct work *work) {
  if (work->clips_beyond)
    work->clips_beyond--;
  else if (work->clip_depth)
    work->canvas->clip = work->clips[--work->clip_depth];
}

static void paint_item(struct work *work, const struct draw *item) {
  switch ((enum draw_kind)item->kind) {
  case DRAW_RECT:
    paint_round_rect(work->canvas, box_of(item->rect, work->scale), item->radius * work->scale,
                     item->color);
    break;
  case DRAW_FRAME:
    paint_frame(work, item);
    break;
  case DRAW_LINE:
    paint_line(work, item);
    break;
  case DRAW_POLYGON:
    paint_shape_polygon(work, item);
    break;
  case DRAW_DISC:
    paint_round(work, item);
    break;
  case DRAW_TEXT:
    paint_text(work, item);
    break;
  case DRAW_SPRITE:
    paint_sprite(work, item);
    break;
  case DRAW_CLIP:
    enter_clip(work, item);
    break;
  case DRAW_UNCLIP:
    leave_clip(work);
    break;
  }
}

/* Texts are as long as they are; the others have a rect. */
static bool may_touch_clip(const struct work *work, const struct draw *item) {
  if (item->kind == DRAW_CLIP || item->kind == DRAW_UNCLIP) return true;
  struct span_box clip = work->canvas->clip;
  bool text = item->kind == DRAW_TEXT;
  float scale = work->scale, around = text ? 2 * item->size : item->stroke + 3;
  struct rect rect = item->rect;
  return (rect.x - around) * scale < (float)clip.right &&
         (rect.y - around) * scale < (float)clip.bottom &&
         (text || (rect.x + rect.w + around) * scale > (float)clip.left) &&
         (rect.y + (text ? 0 : rect.h) + around) * scale > (float)clip.top;
}

void painter_paint_part(const struct painter *painter, struct canvas *canvas,
                        const struct draw_list *list, struct span_box part) {
  struct work work = {.painter = painter, .canvas = canvas, .list = list, .scale = list->scale};
  struct color clear = list->clear;
  clear.a = 255;
  canvas->clip = box_intersection((struct span_box){0, 0, canvas->width, canvas->height}, part);
  paint_round_rect(canvas, part, 0, clear);
  for (int i = 0; i < list->count; i++)
    if (may_touch_clip(&work, &list->items[i])) paint_item(&work, &list->items[i]);
}

void painter_paint(const struct painter *painter, struct canvas *canvas,
                   const struct draw_list *list) {
  struct work work = {.painter = painter, .canvas = canvas, .list = list, .scale = list->scale};
  canvas->clip = (struct span_box){0, 0, canvas->width, canvas->height};
  canvas_clear(canvas, list->clear);
  prepare_sprites(&work);
  for (int i = 0; i < list->count; i++) paint_item(&work, &list->items[i]);
}
