/* A game controller is a keyboard with few keys: the D-pad moves the focus, A presses, B goes back, Y
 * opens causes, X the codex, the shoulders change screens, Start ends the day, Select helps. The left
 * stick moves the focus as the D-pad does, one step a push. */
#ifndef PLATFORM_CONTROLLER_H
#define PLATFORM_CONTROLLER_H

#include <SDL.h>
#include <stdbool.h>

#include "ui/input.h"

struct controllers {
  int8_t pushed_x, pushed_y; /* which way the stick was pushed: -1, 0, 1 */
};

/* Opens those that are plugged in; later ones open as they come (controller_event). No error where
 * there are none. */
void controllers_open(struct controllers *controllers);
/* False: of no interest to the interface. */
bool controller_event(struct controllers *controllers, const SDL_Event *from, struct ui_event *to);

#endif
