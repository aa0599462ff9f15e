/* Pictures by name, drawn from SVG at their final size in pixels and kept as runs.
 *
 * "sprites/1959/lathe" is <assets>/sprites/1959/lathe.svg; a name that starts with '/' is a path of
 * its own, one that starts with '<' is the SVG itself (from the game: base/svg_clean.h). What a frame needs and is not there yet is drawn on all cores before it is painted. */
#ifndef PLATFORM_SPRITE_H
#define PLATFORM_SPRITE_H

#include "platform/cache.h"
#include "platform/canvas.h"

struct sprites {
  char *assets; /* owned */
  struct cache *cache;
};

/* A picture in a size. */
struct sprite_size {
  const char *name; /* not owned */
  int width, height;
};

void sprites_init(struct sprites *sprites, const char *assets);
void sprites_release(struct sprites *sprites);
/* Loads those that are missing. Asking for one twice does no harm. */
void sprites_prepare(struct sprites *sprites, const struct sprite_size *size, int count);
/* Multiplied by `tint`. False: there is no such picture, nothing was painted. */
bool sprites_paint(struct sprites *sprites, struct canvas *canvas, struct sprite_size size,
                   int left, int top, struct color tint, bool mirror);

#endif
