/* A picture as runs of one colour. Flat pictures are long runs: so they take a hundredth of their
 * pixels and are painted without reading what lies between. */
#ifndef PLATFORM_RUNS_H
#define PLATFORM_RUNS_H

#include "platform/canvas.h"

struct runs {
  int width, height; /* 0: the picture is missing or broken */
  uint32_t words;
  uint32_t word[]; /* `height` offsets of rows, then the runs */
};

/* From an SVG, or a file of one, drawn at this size. Never NULL; free() it. May be called from any
 * thread. */
struct runs *runs_draw(const char *svg, size_t length, int width, int height);
struct runs *runs_load(const char *path, int width, int height);
struct runs *runs_none(void);
size_t runs_bytes(const struct runs *runs);

/* Multiplied by `tint`, cut to the clip. */
void runs_paint(const struct runs *runs, struct canvas *canvas, int left, int top,
                struct color tint, bool mirror);

#endif
