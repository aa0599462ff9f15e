/* From the draw list to pixels: logical pixels are multiplied by the list's scale here and nowhere
 * else. Straight edges and texts are put on whole pixels, strokes are whole pixels wide. */
#ifndef PLATFORM_PAINTER_H
#define PLATFORM_PAINTER_H

#include "platform/canvas.h"
#include "platform/fonts.h"
#include "platform/sprite.h"

struct painter {
  struct fonts *fonts; /* not owned */
  struct sprites *sprites;
};

void painter_paint(const struct painter *painter, struct canvas *canvas,
                   const struct draw_list *list);
/* The same within `part`; what is around it is left as it is. */
void painter_paint_part(const struct painter *painter, struct canvas *canvas,
                        const struct draw_list *list, struct span_box part);
int painter_text_px(float size, float scale); /* of text, whole physical pixels */

#endif
