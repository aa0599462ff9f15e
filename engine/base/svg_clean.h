/* A stranger's drawing made harmless. What a library that draws SVG sees is never the stranger's
 * bytes: a small strict reader understands shapes and colours, and writes a drawing of its own that
 * holds nothing else. Whatever it doesn't understand refuses the whole file, in one message.
 *
 *     svg (viewBox, or width and height), g, rect, circle, ellipse, line, polyline, polygon, path
 *     transform: translate, scale, rotate; fill and stroke: #rgb, #rrggbb or none
 *
 * What is written is read again as itself: numbers with four decimals, paths with absolute places.
 * Drawing it takes about a second at most. */
#ifndef BASE_SVG_CLEAN_H
#define BASE_SVG_CLEAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diagnostic.h"
#include "base/text.h"

enum {
  SVG_BYTES_MAX = 64 * 1024,
  SVG_SHAPES_MAX = 4000,
  SVG_NUMBERS_MAX = 20000,
  SVG_NUMBER_MOST = 100000, /* no number is further from 0 */
  SVG_DEPTH_MAX = 16,       /* of groups, the svg included */
  SVG_SIDES_MOST = 4,       /* times as wide as high, or as high as wide */
  SVG_REACH_SIDES = 50,     /* nothing lies further out than this many of its longer sides */
  SVG_COLOURS_MAX = 16      /* that are noted */
};

enum { SVG_ONE = 10000 }; /* what is kept as a whole number, in ten-thousandths */

struct svg_picture {
  int64_t width, height; /* of what is shown, in ten-thousandths */
  int shapes;
  int unseen_line;  /* of the first shape that has neither fill nor stroke; 0: there is none */
  bool filled;      /* some shape is */
  int colour_count; /* different ones of shapes that are seen */
  uint32_t colour[SVG_COLOURS_MAX]; /* 0xRRGGBB, in the order met */
};

/* Appends the clean drawing to `out`. False: refused in one warning that names `path`, and `out` is
 * as it was. */
bool svg_clean(const char *bytes, size_t length, const char *path, struct text *out,
               struct svg_picture *picture, struct diagnostics *problems);

#endif
