/* Opening and closing in the right order, the event queue, and the frame: whatever equals what is
 * already shown is not painted again. */
#include "platform/platform.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "platform/controller.h"
#include "platform/damage.h"
#include "platform/events.h"
#include "platform/painter.h"
#include "platform/window.h"

struct platform {
  struct window window;
  struct canvas canvas;
  struct fonts *fonts;
  struct sprites sprites;
  struct event_reader reader;
  struct controllers controllers;
  uint32_t subsystems; /* of SDL, to be left */
  uint64_t shown;      /* hash of the frame on show; 0: none */
  struct damage damage;
};

/* ---- opening --------------------------------------------------------------------------------- */

static void set_hints(const char *title) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_APP_NAME, title);
}

static bool start_sdl(struct platform *platform, const struct platform_options *options,
                      char *error, int size) {
  set_hints(options->title);
  if (options->headless) SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  platform->subsystems = options->headless ? SDL_INIT_EVENTS : SDL_INIT_VIDEO;
  if (SDL_InitSubSystem(platform->subsystems) == 0) return true;
  platform->subsystems = 0;
  snprintf(error, (size_t)size, "The display could not be used: %s", SDL_GetError());
  return false;
}

struct platform *platform_open(const struct platform_options *options, char *error, int size) {
  struct platform *platform = calloc(1, sizeof *platform);
  if (!platform) abort();
  sprites_init(&platform->sprites, options->assets);
  bool open = start_sdl(platform, options, error, size) &&
              (platform->fonts = fonts_open(error, size)) != NULL &&
              window_open(&platform->window, options, error, size);
  if (!open) {
    platform_close(platform);
    return NULL;
  }
  if (platform->window.window) {
    SDL_StopTextInput();
    controllers_open(&platform->controllers);
  }
  return platform;
}

void platform_close(struct platform *platform) {
  if (!platform) return;
  window_close(&platform->window);
  fonts_close(platform->fonts);
  sprites_release(&platform->sprites);
  canvas_release(&platform->canvas);
  damage_release(&platform->damage);
  if (platform->subsystems) SDL_QuitSubSystem(platform->subsystems);
  free(platform);
}

/* Drivers that open no window that anyone sees. */
static bool shows_nothing(const char *driver) {
  return !driver || !strcmp(driver, "dummy") || !strcmp(driver, "offscreen") ||
         !strcmp(driver, "evdev");
}

bool platform_has_display(void) {
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return false;
  bool shows = !shows_nothing(SDL_GetCurrentVideoDriver()) && SDL_GetNumVideoDisplays() > 0;
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
  return shows;
}

/* ---- input ----------------------------------------------------------------------------------- */

static void read_window_event(struct platform *platform, const SDL_WindowEvent *event) {
  if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED) platform->shown = 0;
  if (event->event == SDL_WINDOWEVENT_EXPOSED && platform->shown) window_show(&platform->window);
}

static bool is_move(const struct ui_event *event) {
  return event->type == INPUT_POINTER_MOVE;
}

/* Moves in a row are one move. */
static void append_event(struct ui_input *input, const struct ui_event *event) {
  bool merged = input->count && is_move(event) && is_move(&input->event[input->count - 1]);
  input->event[merged ? input->count - 1 : input->count++] = *event;
}

static void read_event(struct platform *platform, struct ui_input *input, const SDL_Event *event) {
  struct ui_event translated;
  if (event->type == SDL_WINDOWEVENT) read_window_event(platform, &event->window);
  if (event->type == SDL_RENDER_TARGETS_RESET || event->type == SDL_RENDER_DEVICE_RESET)
    platform->shown = 0;
  if (event_translate(&platform->reader, event, &translated) ||
      controller_event(&platform->controllers, event, &translated))
    append_event(input, &translated);
}

static void measure(struct platform *platform) {
  window_measure(&platform->window, &platform->reader.density);
  platform->reader.width = platform->window.width;
  platform->reader.height = platform->window.height;
}

void platform_input(struct platform *platform, struct ui_input *input, int wait_ms) {
  SDL_Event event;
  memset(input, 0, sizeof *input);
  measure(platform);
  if (wait_ms > 0 && SDL_WaitEventTimeout(&event, wait_ms)) read_event(platform, input, &event);
  while (input->count < UI_EVENTS_MAX && SDL_PollEvent(&event)) read_event(platform, input, &event);
  measure(platform);
  input->width = platform->window.width;
  input->height = platform->window.height;
  input->time_ms = platform_time_ms();
}

void platform_push(struct platform *platform, const struct ui_event *event) {
  SDL_Event made;
  measure(platform);
  if (event_synthesise(&platform->reader, event, &made)) SDL_PushEvent(&made);
}

/* ---- frames ---------------------------------------------------------------------------------- */

static uint64_t frame_hash(const struct platform *platform, const struct draw_list *list) {
  uint64_t size = (uint64_t)platform->window.width << 32 | (uint32_t)platform->window.height;
  return hash_u64(draw_list_hash(list), size) | 1;
}

static void paint_changes(struct platform *platform, const struct draw_list *list) {
  struct painter painter = {platform->fonts, &platform->sprites};
  struct canvas *canvas = &platform->canvas;
  struct damage *damage = &platform->damage;
  bool partial = damage_find(damage, list, canvas->width, canvas->height);
  if (!partial || !platform->shown) {
    painter_paint(&painter, canvas, list);
    window_show(&platform->window);
    return;
  }
  for (int i = 0; i < damage->box_count; i++)
    painter_paint_part(&painter, canvas, list, damage->box[i]);
  window_show_boxes(&platform->window, damage->box, damage->box_count);
}

void platform_draw(struct platform *platform, const struct draw_list *list) {
  measure(platform);
  uint64_t hash = frame_hash(platform, list);
  if (hash == platform->shown || !window_canvas(&platform->window, &platform->canvas)) return;
  paint_changes(platform, list);
  platform->shown = hash;
}

bool platform_save_png(struct platform *platform, const char *path, char *error, int size) {
  return window_save_png(&platform->window, path, error, size);
}

const uint32_t *platform_pixels(const struct platform *platform, int *width, int *height,
                                int *stride) {
  *width = platform->canvas.width;
  *height = platform->canvas.height;
  *stride = platform->canvas.stride;
  return platform->canvas.pixel;
}

float platform_text_width(struct platform *platform, enum face face, float size, float scale,
                          const char *utf8, int length) {
  int px = painter_text_px(size, scale);
  return (float)fonts_width(platform->fonts, face, px, utf8, length) / scale;
}

void platform_set_text_input(struct platform *platform, bool on) {
  platform->reader.text_input = on;
  if (!platform->window.window) return;
  if (on)
    SDL_StartTextInput();
  else
    SDL_StopTextInput();
}

void platform_set_fullscreen(struct platform *platform, bool fullscreen) {
  if (!platform->window.window) return;
  SDL_SetWindowFullscreen(platform->window.window, fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

bool platform_copy(const char *text) {
  return SDL_WasInit(SDL_INIT_VIDEO) && SDL_SetClipboardText(text) == 0;
}

uint64_t platform_time_ms(void) {
  return SDL_GetTicks64();
}
