/* The screens that the tests of this folder draw, each reached as a player would reach it, and the
 * game that draws them without a window. */
#ifndef TESTS_SCREENS_SCENES_H
#define TESTS_SCREENS_SCENES_H

#include "app/stage.h"

extern const struct scene {
  const char *name;
  struct stage stage;
} scenes[]; /* ends with a NULL name */

/* The windows that a layout must fit: pixels, and the player's size of text. */
struct size {
  int width, height;
  float user;
};
extern const struct size screen_sizes[]; /* ends with a width of 0 */

bool scene_reach(struct game *game, const struct scene *scene);
void scene_draw(struct game *game, const struct scene *scene, struct size size);
const struct sim *sim_of(const struct game *game);
/* "en", "ko", or "xx": words 40 % longer. */
void speak(struct game *game, const char *code);

/* Motion reduced, nothing saved. A platform that does not open fails the test. */
struct game *open_game(struct platform **platform);
/* The same, to be painted too. */
struct game *open_game_of_size(struct platform **platform, int width, int height);
void close_game(struct game *game, struct platform *platform);
/* The same for a group of tests: *state is the game. */
int open_fixture(void **state);
int close_fixture(void **state);

#endif
