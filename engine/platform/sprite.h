/* Pictures by name, drawn from SVG at their final size in pixels and kept as runs.
 *
 * "sprites/1959/lathe" is <assets>/sprites/1959/lathe.svg; a name that starts with '/' is a path of
 * its own. Flat pictures are long runs of one colour: as runs they take a hundredth of their pixels
 * and are painted without reading what lies between. */
#ifndef PLATFORM_SPRITE_H
#define PLATFORM_SPRITE_H

#include "platform/cache.h"
#include "platform/canvas.h"

struct sprites {
  char *assets; /* owned */
  struct cache *cache;
};

void sprites_init(struct sprites *sprites, const char *assets);
void sprites_release(struct sprites *sprites);
/* Multiplied by `tint`. False: there is no such picture, nothing was painted. */
bool sprites_paint(struct sprites *sprites, struct canvas *canvas, const char *name,
                   struct span_box box, struct color tint, bool mirror);

#endif
