/* What a frame changes in the picture on show, as boxes of pixels: only these need painting again.
 *
 * Frames are compared item by item, in order. That finds what moves or changes its colour or its
 * drawing; where items come or go, or texts and lines change, the whole frame is painted. */
#ifndef PLATFORM_DAMAGE_H
#define PLATFORM_DAMAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "platform/canvas.h"

enum { DAMAGE_BOXES_MAX = 192 };

struct item_trace {
  uint64_t hash;
  struct span_box box;
};

struct damage {
  struct item_trace *trace; /* of the frame on show, owned */
  int count, capacity;
  uint64_t ground; /* hash of size, scale and colour of the canvas */
  uint8_t *tile;   /* owned: which tiles are touched */
  int columns, rows;
  int box_count; /* the answer */
  struct span_box box[DAMAGE_BOXES_MAX];
};

/* Compares with the frame before and keeps this one. False: everything is to be painted. */
bool damage_find(struct damage *damage, const struct draw_list *list, int width, int height);
void damage_release(struct damage *damage);

#endif
