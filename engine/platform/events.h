/* SDL's events as the interface's, and back for tests. */
#ifndef PLATFORM_EVENTS_H
#define PLATFORM_EVENTS_H

#include <SDL.h>
#include <stdbool.h>

#include "ui/input.h"

/* What translating one event to the next must remember. */
struct event_reader {
  int width, height; /* canvas, physical pixels */
  float density;     /* physical pixels to a window unit */
  bool text_input;   /* characters come from the input method */
  bool finger_down;
  SDL_FingerID finger; /* the one that points; others are ignored */
};

/* False: of no interest. */
bool event_translate(struct event_reader *reader, const SDL_Event *from, struct ui_event *to);
/* The SDL event that a device would have made. False: there is none. */
bool event_synthesise(const struct event_reader *reader, const struct ui_event *from,
                      SDL_Event *to);

#endif
