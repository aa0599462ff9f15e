/* The window and all that it stands for: the only layer that knows SDL.
 *
 * Two kinds with one interface: a real window, and a null platform that draws into memory with the
 * software renderer for tests and `shot`. Failures of the environment are returned with a message
 * that can be shown. Ownership: platform_open gives, platform_close frees. */
#ifndef PLATFORM_PLATFORM_H
#define PLATFORM_PLATFORM_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/draw.h"
#include "ui/input.h"

struct platform;

struct platform_options {
  const char *title;
  const char *assets; /* folder: sprites, fonts list */
  int width, height;  /* window's, or the picture's for the null platform */
  bool headless, fullscreen;
};

/* NULL: `error` (size bytes) says what failed and what to do. */
struct platform *platform_open(const struct platform_options *options, char *error, int size);
void platform_close(struct platform *platform);

/* Is there a display to open a window on? Cheap; opens and closes the video subsystem. */
bool platform_has_display(void);

/* Waits at most `wait_ms` for input (0: polls), then fills `input`. */
void platform_input(struct platform *platform, struct ui_input *input, int wait_ms);
/* Wakes with input of our own: tests put events in through SDL's queue. */
void platform_push(struct platform *platform, const struct ui_event *event);

/* Paints and shows the list; nothing happens when it equals what is already shown. */
void platform_draw(struct platform *platform, const struct draw_list *list);
bool platform_save_png(struct platform *platform, const char *path, char *error, int size);
/* What was last painted: 0xAARRGGBB, rows of `stride` pixels; NULL before the first frame. */
const uint32_t *platform_pixels(const struct platform *platform, int *width, int *height,
                                int *stride);
/* Width of a run in logical pixels when `scale` physical pixels make one. */
float platform_text_width(struct platform *platform, enum face face, float size, float scale,
                          const char *utf8, int length);
/* On: characters come as the input method composes them (a search field). Off: as keys. */
void platform_set_text_input(struct platform *platform, bool on);
void platform_set_fullscreen(struct platform *platform, bool fullscreen);
/* To the clipboard. False: there is none. */
bool platform_copy(const char *text);
uint64_t platform_time_ms(void);

#endif
