/* The five faces and their runs of text.
 *
 * One handle a face, resized as needed: each handle of Noto CJK costs 2.6 MB. A run of text in one
 * face and size is rendered once, kept as coverage and blended in any colour. Sizes are whole
 * physical pixels. */
#ifndef PLATFORM_FONTS_H
#define PLATFORM_FONTS_H

#include "platform/cache.h"
#include "platform/canvas.h"

struct fonts;

/* NULL: `error` says which fonts are wanted and where they were looked for. */
struct fonts *fonts_open(char *error, int size);
void fonts_close(struct fonts *fonts);

/* Width in physical pixels; what fonts_paint covers. */
int fonts_width(struct fonts *fonts, enum face face, int px, const char *utf8, int length);
void fonts_paint(struct fonts *fonts, struct canvas *canvas, enum face face, int px, int x,
                 int baseline, struct color color, const char *utf8, int length);

#endif
