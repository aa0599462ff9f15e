/* The screens that the tests of this folder draw, each reached as a player would reach it, and the
 * game that draws them without a window. */
#ifndef TESTS_SCREENS_SCENES_H
#define TESTS_SCREENS_SCENES_H

#include "app/stage.h"

extern const struct scene {
  const char *name;
  struct stage stage;
} scenes[]; /* ends with a NULL name */

/* Motion reduced, nothing saved. A platform that does not open fails the test. */
struct game *open_game(struct platform **platform);
void close_game(struct game *game, struct platform *platform);

#endif
