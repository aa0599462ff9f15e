#include "platform/window.h"

#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>

enum {
  PREFERRED_WIDTH = 1920,
  PREFERRED_HEIGHT = 1080,
  LEAST_WIDTH = 960,
  LEAST_HEIGHT = 540,
  SIDE_MOST = 16384
};

static bool fail(char *error, int size, const char *what) {
  snprintf(error, (size_t)size, "%s: %s", what, SDL_GetError());
  return false;
}

/* ---- opening --------------------------------------------------------------------------------- */

/* The preferred size, or the largest of its shape that the desktop has room for. */
static void choose_size(const struct platform_options *options, int *width, int *height) {
  *width = options->width;
  *height = options->height;
  if (*width > 0 && *height > 0) return;
  *width = PREFERRED_WIDTH;
  *height = PREFERRED_HEIGHT;
  SDL_Rect room;
  if (SDL_GetDisplayUsableBounds(0, &room) != 0) return;
  if (room.w <= *width || room.h <= *height) {
    *width = room.w * 9 / 10;
    *height = *width * 9 / 16;
    if (*height > room.h * 9 / 10) {
      *height = room.h * 9 / 10;
      *width = *height * 16 / 9;
    }
  }
}

static SDL_Window *create_window(const struct platform_options *options) {
  int width, height;
  choose_size(options, &width, &height);
  Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  if (options->fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  return SDL_CreateWindow(options->title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width,
                          height, flags);
}

static bool open_real(struct window *window, const struct platform_options *options, char *error,
                      int size) {
  window->window = create_window(options);
  if (!window->window) return fail(error, size, "No window could be opened");
  SDL_SetWindowMinimumSize(window->window, LEAST_WIDTH, LEAST_HEIGHT);
  if (SDL_GetWindowSurface(window->window)) return true;
  window->renderer = SDL_CreateRenderer(window->window, -1, 0);
  return window->renderer ? true : fail(error, size, "Nothing can be drawn in the window");
}

bool window_open(struct window *window, const struct platform_options *options, char *error,
                 int size) {
  *window = (struct window){.width = options->width, .height = options->height};
  if (!options->headless) return open_real(window, options, error, size);
  if (window->width <= 0) window->width = PREFERRED_WIDTH;
  if (window->height <= 0) window->height = PREFERRED_HEIGHT;
  if (window->width <= SIDE_MOST && window->height <= SIDE_MOST) return true;
  snprintf(error, (size_t)size, "A picture of %d x %d is too large", window->width, window->height);
  return false;
}

void window_close(struct window *window) {
  if (window->texture) SDL_DestroyTexture(window->texture);
  if (window->renderer) SDL_DestroyRenderer(window->renderer);
  SDL_FreeSurface(window->memory);
  if (window->window) SDL_DestroyWindow(window->window);
  *window = (struct window){0};
}

/* ---- memory ---------------------------------------------------------------------------------- */

void window_measure(struct window *window, float *density) {
  *density = 1;
  if (!window->window) return;
  int logical_width;
  SDL_GetWindowSize(window->window, &logical_width, NULL);
  SDL_GetWindowSizeInPixels(window->window, &window->width, &window->height);
  if (logical_width > 0) *density = (float)window->width / (float)logical_width;
}

static bool has_our_format(const SDL_Surface *surface) {
  const SDL_PixelFormat *format = surface->format;
  return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Gmask == 0xFF00 &&
         format->Bmask == 0xFF && !SDL_MUSTLOCK(surface);
}

static SDL_Surface *own_memory(struct window *window) {
  SDL_Surface *memory = window->memory;
  if (memory && memory->w == window->width && memory->h == window->height) return memory;
  SDL_FreeSurface(memory);
  window->memory =
      SDL_CreateRGBSurfaceWithFormat(0, window->width, window->height, 32, SDL_PIXELFORMAT_RGB888);
  return window->memory;
}

static SDL_Surface *painted_surface(struct window *window) {
  if (!window->window || window->renderer) return own_memory(window);
  SDL_Surface *surface = SDL_GetWindowSurface(window->window);
  if (surface && has_our_format(surface)) {
    window->width = surface->w;
    window->height = surface->h;
    return surface;
  }
  return own_memory(window);
}

bool window_canvas(struct window *window, struct canvas *canvas) {
  SDL_Surface *surface = painted_surface(window);
  if (!surface) return false;
  canvas->pixel = surface->pixels;
  canvas->width = surface->w;
  canvas->height = surface->h;
  canvas->stride = surface->pitch / 4;
  return true;
}

/* ---- showing --------------------------------------------------------------------------------- */

static bool texture_fits(struct window *window) {
  int width = 0, height = 0;
  if (window->texture) SDL_QueryTexture(window->texture, NULL, NULL, &width, &height);
  if (width == window->memory->w && height == window->memory->h) return true;
  if (window->texture) SDL_DestroyTexture(window->texture);
  window->texture =
      SDL_CreateTexture(window->renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STREAMING,
                        window->memory->w, window->memory->h);
  return window->texture != NULL;
}

static void show_texture(struct window *window) {
  if (!window->memory || !texture_fits(window)) return;
  SDL_UpdateTexture(window->texture, NULL, window->memory->pixels, window->memory->pitch);
  SDL_RenderCopy(window->renderer, window->texture, NULL, NULL);
  SDL_RenderPresent(window->renderer);
}

void window_show(struct window *window) {
  if (!window->window) return;
  if (window->renderer) {
    show_texture(window);
    return;
  }
  SDL_Surface *surface = SDL_GetWindowSurface(window->window);
  if (surface && window->memory) SDL_BlitSurface(window->memory, NULL, surface, NULL);
  if (surface) SDL_UpdateWindowSurface(window->window);
}

void window_show_boxes(struct window *window, const struct span_box *box, int count) {
  SDL_Surface *surface = NULL;
  if (window->window && !window->renderer && !window->memory)
    surface = SDL_GetWindowSurface(window->window);
  if (!surface) {
    window_show(window);
    return;
  }
  SDL_Rect whole = {0, 0, surface->w, surface->h};
  SDL_Rect *rects = malloc((size_t)count * sizeof *rects + 1);
  if (!rects) abort();
  int seen = 0;
  for (int i = 0; i < count; i++) {
    SDL_Rect rect = {box[i].left, box[i].top, box[i].right - box[i].left,
                     box[i].bottom - box[i].top};
    if (SDL_IntersectRect(&rect, &whole, &rects[seen])) seen++;
  }
  SDL_UpdateWindowSurfaceRects(window->window, rects, seen);
  free(rects);
}

bool window_save_png(struct window *window, const char *path, char *error, int size) {
  SDL_Surface *surface = painted_surface(window);
  if (!surface) return fail(error, size, "Nothing has been drawn");
  if (IMG_SavePNG(surface, path) == 0) return true;
  snprintf(error, (size_t)size, "%s could not be written: %s", path, SDL_GetError());
  return false;
}
