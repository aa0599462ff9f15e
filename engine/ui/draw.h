/* The draw list: all that a frame shows, as plain data in logical pixels. platform/ multiplies by
 * `scale` once and paints; tests read it. Strings and points live in the list's own pools. */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stdbool.h>
#include <stdint.h>

struct rect {
  float x, y, w, h;
};
struct point {
  float x, y;
};
struct color {
  uint8_t r, g, b, a;
};

/* MONO: the lines of a script. */
enum face { FACE_SANS, FACE_SANS_BOLD, FACE_SERIF, FACE_SERIF_BOLD, FACE_MONO, FACE_COUNT };

enum draw_kind {
  DRAW_RECT,   /* filled, corners rounded by `radius` */
  DRAW_FRAME,  /* outline `stroke` wide, inside the rect; dash > 0: dashed */
  DRAW_LINE,   /* polyline over points, `stroke` wide, dash > 0: dashed, dotted when dash < stroke */
  DRAW_POLYGON,/* filled, convex, over points */
  DRAW_DISC,   /* filled circle in rect; stroke > 0: ring */
  DRAW_TEXT,   /* one line; baseline at rect.y, left edge at rect.x */
  DRAW_SPRITE, /* an SVG in rect, by its name; or its own text, which begins with "<" */
  DRAW_CLIP,   /* intersect with rect until the matching UNCLIP */
  DRAW_UNCLIP
};

struct draw {
  uint8_t kind, face;
  bool mirror;      /* sprites: left and right exchanged */
  struct color color; /* sprites: multiplied (white = as drawn) */
  struct rect rect;
  float radius, stroke, dash, size; /* size: of text, logical px */
  int32_t text, text_length;        /* in draw_list.text */
  int32_t first_point, point_count; /* in draw_list.points */
  int32_t sprite;                   /* offset of its name in draw_list.text: "sprites/1959/lathe" */
};

struct draw_list {
  float scale; /* physical pixels per logical pixel */
  float width, height; /* of the canvas, logical */
  struct color clear;
  int32_t count, capacity;
  struct draw *items;
  int32_t text_length, text_capacity;
  char *text;
  int32_t point_count, point_capacity;
  struct point *points;
};

void draw_list_init(struct draw_list *list);
void draw_list_release(struct draw_list *list);
void draw_list_clear(struct draw_list *list);
/* Over everything that is painted: equal hashes need no repaint. */
uint64_t draw_list_hash(const struct draw_list *list);

void draw_rect(struct draw_list *list, struct rect rect, struct color color, float radius);
void draw_frame(struct draw_list *list, struct rect rect, struct color color, float stroke,
                float radius, float dash);
void draw_line(struct draw_list *list, struct point a, struct point b, struct color color,
               float stroke, float dash);
void draw_polyline(struct draw_list *list, const struct point *points, int count,
                   struct color color, float stroke, float dash);
void draw_polygon(struct draw_list *list, const struct point *points, int count,
                  struct color color);
void draw_disc(struct draw_list *list, struct point centre, float radius, struct color color);
void draw_ring(struct draw_list *list, struct point centre, float radius, struct color color,
               float stroke);
void draw_text(struct draw_list *list, float x, float baseline, enum face face, float size,
               struct color color, const char *utf8, int length);
void draw_sprite(struct draw_list *list, const char *name, struct rect rect, struct color tint,
                 bool mirror);
void draw_clip(struct draw_list *list, struct rect rect);
void draw_unclip(struct draw_list *list);

#endif
