/* A scripted player: drives the whole game headless through the interface's own input, finding
 * what to press by id or label in the record of the last frame, as a person finds it by eye. */
#ifndef TESTS_JOURNEYS_DRIVER_H
#define TESTS_JOURNEYS_DRIVER_H

#include "app/game.h"
#include "platform/platform.h"

struct driver {
  struct game game;
  struct platform *platform;
  struct ui_input input;
  uint64_t time_ms;
  int width, height;
  bool touch; /* pointer events come from a finger */
};

/* Journals go to `journals` ("" = none). Ends the program with a message when nothing opens. */
void driver_start(struct driver *driver, const char *journals, int width, int height);
void driver_stop(struct driver *driver);

/* One frame without input, `ms` later. */
void driver_frame(struct driver *driver, int ms);
void driver_key(struct driver *driver, enum ui_key key);
void driver_type(struct driver *driver, uint32_t character);

/* The target with this label (or whose label begins so), NULL when it isn't on screen. */
const struct ui_emitted *driver_find(const struct driver *driver, const char *label);
const struct ui_emitted *driver_find_role(const struct driver *driver, enum ui_role role);
/* Presses its middle: down, up. False: not there or disabled. */
bool driver_press(struct driver *driver, const char *label);
void driver_press_at(struct driver *driver, struct rect rect);
const char *driver_label(const struct driver *driver, const struct ui_emitted *item);

#endif
