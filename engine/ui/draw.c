/* The draw list: items, their strings and their points in three growing pools. A string is named by
 * its offset, so the pools may move while they grow. Items are zeroed before they are filled, which
 * lets the hash run over them as bytes. */
#include "ui/draw.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

static void *grown(void *pool, int32_t *capacity, int32_t needed, size_t unit) {
  if (needed <= *capacity) return pool;
  int32_t wanted = *capacity ? *capacity : 256;
  while (wanted < needed) wanted *= 2;
  void *larger = realloc(pool, (size_t)wanted * unit);
  if (!larger) abort();
  *capacity = wanted;
  return larger;
}

static struct draw *append_item(struct draw_list *list, enum draw_kind kind, struct rect rect,
                                struct color color) {
  list->items = grown(list->items, &list->capacity, list->count + 1, sizeof *list->items);
  struct draw *item = &list->items[list->count++];
  memset(item, 0, sizeof *item);
  item->kind = (uint8_t)kind;
  item->rect = rect;
  item->color = color;
  return item;
}

static int32_t append_text(struct draw_list *list, const char *bytes, int length) {
  int32_t offset = list->text_length;
  list->text = grown(list->text, &list->text_capacity, offset + length + 1, 1);
  memcpy(list->text + offset, bytes, (size_t)length);
  list->text[offset + length] = '\0';
  list->text_length += length + 1;
  return offset;
}

static int32_t append_points(struct draw_list *list, const struct point *points, int count) {
  int32_t first = list->point_count;
  list->points = grown(list->points, &list->point_capacity, first + count, sizeof *list->points);
  memcpy(list->points + first, points, (size_t)count * sizeof *points);
  list->point_count += count;
  return first;
}

void draw_list_init(struct draw_list *list) {
  *list = (struct draw_list){.scale = 1};
}

void draw_list_release(struct draw_list *list) {
  free(list->items);
  free(list->text);
  free(list->points);
  draw_list_init(list);
}

void draw_list_clear(struct draw_list *list) {
  list->count = 0;
  list->text_length = 0;
  list->point_count = 0;
}

uint64_t draw_list_hash(const struct draw_list *list) {
  uint64_t hash = hash_bytes(HASH_START, &list->scale, sizeof list->scale);
  hash = hash_bytes(hash, &list->width, sizeof list->width);
  hash = hash_bytes(hash, &list->height, sizeof list->height);
  hash = hash_bytes(hash, &list->clear, sizeof list->clear);
  hash = hash_u64(hash, (uint64_t)list->count);
  if (list->count) hash = hash_bytes(hash, list->items, (size_t)list->count * sizeof *list->items);
  if (list->text_length) hash = hash_bytes(hash, list->text, (size_t)list->text_length);
  if (list->point_count)
    hash = hash_bytes(hash, list->points, (size_t)list->point_count * sizeof *list->points);
  return hash;
}

void draw_rect(struct draw_list *list, struct rect rect, struct color color, float radius) {
  append_item(list, DRAW_RECT, rect, color)->radius = radius;
}

void draw_frame(struct draw_list *list, struct rect rect, struct color color, float stroke,
                float radius, float dash) {
  struct draw *item = append_item(list, DRAW_FRAME, rect, color);
  item->stroke = stroke;
  item->radius = radius;
  item->dash = dash;
}

static struct rect bounds_of(const struct point *points, int count) {
  struct point low = points[0], high = points[0];
  for (int i = 1; i < count; i++) {
    if (points[i].x < low.x) low.x = points[i].x;
    if (points[i].y < low.y) low.y = points[i].y;
    if (points[i].x > high.x) high.x = points[i].x;
    if (points[i].y > high.y) high.y = points[i].y;
  }
  return (struct rect){low.x, low.y, high.x - low.x, high.y - low.y};
}

static struct draw *append_shape(struct draw_list *list, enum draw_kind kind,
                                 const struct point *points, int count, struct color color) {
  int32_t first = append_points(list, points, count);
  struct draw *item = append_item(list, kind, bounds_of(points, count), color);
  item->first_point = first;
  item->point_count = count;
  return item;
}

void draw_polyline(struct draw_list *list, const struct point *points, int count,
                   struct color color, float stroke, float dash) {
  if (count < 2) return;
  struct draw *item = append_shape(list, DRAW_LINE, points, count, color);
  item->stroke = stroke;
  item->dash = dash;
}

void draw_line(struct draw_list *list, struct point a, struct point b, struct color color,
               float stroke, float dash) {
  draw_polyline(list, (struct point[]){a, b}, 2, color, stroke, dash);
}

void draw_polygon(struct draw_list *list, const struct point *points, int count,
                  struct color color) {
  if (count >= 3) append_shape(list, DRAW_POLYGON, points, count, color);
}

static struct rect around(struct point centre, float radius) {
  return (struct rect){centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
}

void draw_disc(struct draw_list *list, struct point centre, float radius, struct color color) {
  append_item(list, DRAW_DISC, around(centre, radius), color);
}

void draw_ring(struct draw_list *list, struct point centre, float radius, struct color color,
               float stroke) {
  append_item(list, DRAW_DISC, around(centre, radius), color)->stroke = stroke;
}

void draw_text(struct draw_list *list, float x, float baseline, enum face face, float size,
               struct color color, const char *utf8, int length) {
  if (length < 0) length = (int)strlen(utf8);
  if (length == 0) return;
  int32_t offset = append_text(list, utf8, length);
  struct draw *item = append_item(list, DRAW_TEXT, (struct rect){x, baseline, 0, 0}, color);
  item->face = (uint8_t)face;
  item->size = size;
  item->text = offset;
  item->text_length = length;
}

void draw_sprite(struct draw_list *list, const char *name, struct rect rect, struct color tint,
                 bool mirror) {
  int32_t offset = append_text(list, name, (int)strlen(name));
  struct draw *item = append_item(list, DRAW_SPRITE, rect, tint);
  item->sprite = offset;
  item->mirror = mirror;
}

void draw_clip(struct draw_list *list, struct rect rect) {
  append_item(list, DRAW_CLIP, rect, (struct color){0});
}

void draw_unclip(struct draw_list *list) {
  append_item(list, DRAW_UNCLIP, (struct rect){0}, (struct color){0});
}
