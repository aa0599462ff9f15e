/* Where a finished frame goes.
 *
 * Frames are painted in memory. A window that offers its own memory (X11) is painted into directly
 * and shown with one copy, which needs no GPU and starts fastest; elsewhere (Wayland, a bare
 * console) the frame is uploaded as one texture. Without a window it stays where it is. */
#ifndef PLATFORM_WINDOW_H
#define PLATFORM_WINDOW_H

#include <SDL.h>
#include <stdbool.h>

#include "platform/canvas.h"
#include "platform/platform.h"

struct window {
  SDL_Window *window;     /* NULL: headless */
  SDL_Surface *memory;    /* owned; painted into unless the window's own memory can be */
  SDL_Renderer *renderer; /* NULL: the window's surface is used */
  SDL_Texture *texture;
  int width, height; /* physical */
};

bool window_open(struct window *window, const struct platform_options *options, char *error,
                 int size);
void window_close(struct window *window);
/* Points `canvas` to memory of the window's present size. False: none could be had. */
bool window_canvas(struct window *window, struct canvas *canvas);
void window_show(struct window *window);
/* The same where only these have changed. */
void window_show_boxes(struct window *window, const struct span_box *box, int count);
void window_measure(struct window *window, float *density); /* sets width and height */
bool window_save_png(struct window *window, const char *path, char *error, int size);

#endif
