#include "platform/damage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

enum { TILE = 32, MARGIN = 2, SIDE_MOST = 16384 };

void damage_release(struct damage *damage) {
  free(damage->trace);
  free(damage->tile);
  *damage = (struct damage){0};
}

/* ---- items ----------------------------------------------------------------------------------- */

/* Without the places of its texts and points in the pools, which move when others grow. */
static uint64_t item_hash(const struct draw_list *list, const struct draw *item) {
  struct draw own;
  memcpy(&own, item, sizeof own);
  own.text = own.first_point = own.sprite = 0;
  uint64_t hash = hash_bytes(HASH_START, &own, sizeof own);
  if (item->text_length > 0)
    hash = hash_bytes(hash, list->text + item->text, (size_t)item->text_length);
  if (item->point_count > 0)
    hash = hash_bytes(hash, list->points + item->first_point,
                      (size_t)item->point_count * sizeof *list->points);
  if (item->kind == DRAW_SPRITE) {
    const char *name = list->text + item->sprite;
    hash = hash_bytes(hash, name, strlen(name));
  }
  return hash;
}

static int held(float at) {
  return (int)fmaxf(-SIDE_MOST, fminf(SIDE_MOST, at));
}

static struct span_box item_box(const struct draw *item, float scale) {
  struct rect rect = item->rect;
  return (struct span_box){held(floorf(rect.x * scale)) - MARGIN,
                           held(floorf(rect.y * scale)) - MARGIN,
                           held(ceilf((rect.x + rect.w) * scale)) + MARGIN,
                           held(ceilf((rect.y + rect.h) * scale)) + MARGIN};
}

static bool has_plain_box(const struct draw *item) {
  return item->kind == DRAW_SPRITE || item->kind == DRAW_RECT || item->kind == DRAW_FRAME ||
         item->kind == DRAW_DISC;
}

/* ---- tiles ----------------------------------------------------------------------------------- */

static void clear_tiles(struct damage *damage, int width, int height) {
  int columns = (width + TILE - 1) / TILE, rows = (height + TILE - 1) / TILE;
  if (columns != damage->columns || rows != damage->rows) {
    free(damage->tile);
    damage->tile = malloc((size_t)columns * (size_t)rows + 1);
    if (!damage->tile) abort();
    damage->columns = columns;
    damage->rows = rows;
  }
  memset(damage->tile, 0, (size_t)columns * (size_t)rows);
}

static void touch(struct damage *damage, struct span_box box) {
  struct span_box all = {0, 0, damage->columns * TILE, damage->rows * TILE};
  struct span_box seen = box_intersection(box, all);
  if (box_is_empty(seen)) return;
  int left = seen.left / TILE, right = (seen.right - 1) / TILE;
  for (int row = seen.top / TILE; row <= (seen.bottom - 1) / TILE; row++)
    memset(damage->tile + row * damage->columns + left, 1, (size_t)(right - left + 1));
}

/* A run of tiles goes on downwards where the row above had the same one. */
static bool add_run(struct damage *damage, int row, int from, int to) {
  struct span_box run = {from * TILE, row * TILE, to * TILE, (row + 1) * TILE};
  for (int i = 0; i < damage->box_count; i++) {
    struct span_box *box = &damage->box[i];
    if (box->bottom != run.top || box->left != run.left || box->right != run.right) continue;
    box->bottom = run.bottom;
    return true;
  }
  if (damage->box_count == DAMAGE_BOXES_MAX) return false;
  damage->box[damage->box_count++] = run;
  return true;
}

static bool gather_boxes(struct damage *damage) {
  damage->box_count = 0;
  for (int row = 0; row < damage->rows; row++) {
    const uint8_t *tile = damage->tile + row * damage->columns;
    for (int from = 0, to; from < damage->columns; from = to + 1) {
      for (to = from; to < damage->columns && tile[to]; to++) {
      }
      if (to > from && !add_run(damage, row, from, to)) return false;
    }
  }
  return true;
}

static bool is_most_of_it(const struct damage *damage) {
  int touched = 0, all = damage->columns * damage->rows;
  for (int i = 0; i < all; i++) touched += damage->tile[i];
  return touched * 2 > all;
}

/* ---- frames ---------------------------------------------------------------------------------- */

static uint64_t ground_hash(const struct draw_list *list, int width, int height) {
  uint64_t hash = hash_bytes(HASH_START, &list->scale, sizeof list->scale);
  hash = hash_bytes(hash, &list->clear, sizeof list->clear);
  return hash_u64(hash, (uint64_t)width << 32 | (uint32_t)height);
}

static void reserve(struct damage *damage, int count) {
  if (count <= damage->capacity) return;
  damage->trace = realloc(damage->trace, (size_t)count * sizeof *damage->trace);
  if (!damage->trace) abort();
  damage->capacity = count;
}

bool damage_find(struct damage *damage, const struct draw_list *list, int width, int height) {
  uint64_t ground = ground_hash(list, width, height);
  bool partial = damage->count == list->count && damage->ground == ground;
  reserve(damage, list->count);
  clear_tiles(damage, width, height);
  for (int i = 0; i < list->count; i++) {
    struct item_trace *was = &damage->trace[i];
    struct item_trace now = {item_hash(list, &list->items[i]),
                             item_box(&list->items[i], list->scale)};
    if (partial && was->hash != now.hash) {
      partial = has_plain_box(&list->items[i]);
      touch(damage, was->box);
      touch(damage, now.box);
    }
    *was = now;
  }
  damage->count = list->count;
  damage->ground = ground;
  return partial && !is_most_of_it(damage) && gather_boxes(damage);
}
