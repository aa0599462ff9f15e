/* Every screen in every size, theme and language holds the bars that a machine can check, read off
 * the record of its frame: nothing is painted. One language a run (its code is the argument), so
 * that runs share the processors.
 *
 * A theme changes colours alone: that the layout is the same in all four is checked, and what
 * follows from layout is then checked once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "screens/checks.h"
#include "screens/scenes.h"

static const char *const theme_names[THEME_COUNT] = {"paper", "colour-safe", "contrast-light",
                                                     "contrast-dark"};

struct matrix {
  const char *language;
  struct platform *platform;
  struct game *game;
  struct text faults;
  int found;
  uint64_t reached_ms; /* each frame of a scene is laid out at one moment: captions fade */
};

static void name_place(const struct matrix *matrix, const struct scene *scene, struct size size,
                       int theme, char *out, size_t room) {
  snprintf(out, room, "%s at %dx%d, text %.0f %%, %s, %s", scene->name, size.width, size.height,
           (double)size.user * 100, theme_names[theme], matrix->language);
}

static uint64_t check_theme(struct matrix *matrix, const struct scene *scene, struct size size,
                            int theme) {
  struct game *game = matrix->game;
  char where[160];
  name_place(matrix, scene, size, theme, where, sizeof where);
  game->view.settings.theme = (uint8_t)theme;
  game->ui.time_ms = matrix->reached_ms;
  scene_draw(game, scene, size);
  enum check_group group = theme == THEME_PAPER ? CHECK_ALL : CHECK_COLOUR;
  matrix->found += checks_run_group(&game->ui, sim_of(game), group, where, &matrix->faults);
  return layout_hash(&game->ui);
}

static void check_size(struct matrix *matrix, const struct scene *scene, struct size size) {
  uint64_t first = check_theme(matrix, scene, size, THEME_PAPER);
  for (int theme = THEME_PAPER + 1; theme < THEME_COUNT; theme++) {
    if (check_theme(matrix, scene, size, theme) == first) continue;
    char where[160];
    name_place(matrix, scene, size, theme, where, sizeof where);
    text_printf(&matrix->faults, "%s: laid out otherwise than on paper\n", where);
    matrix->found++;
  }
}

/* The gallery shows components with samples that no player sees. */
static bool is_in_language(const struct scene *scene, const char *language) {
  return scene->stage.screen != SCREEN_COUNT || strcmp(language, "en") == 0;
}

static void every_screen_holds_its_bars(void **state) {
  struct matrix *matrix = *state;
  for (const struct scene *scene = scenes; scene->name; scene++) {
    if (!is_in_language(scene, matrix->language)) continue;
    assert_true(scene_reach(matrix->game, scene));
    matrix->reached_ms = matrix->game->ui.time_ms;
    for (const struct size *size = screen_sizes; size->width; size++)
      check_size(matrix, scene, *size);
  }
  if (matrix->found > 0) fprintf(stderr, "%s", matrix->faults.bytes);
  assert_int_equal(matrix->found, 0);
}

static int open_matrix(void **state) {
  struct matrix *matrix = *state;
  matrix->game = open_game(&matrix->platform);
  text_init(&matrix->faults);
  speak(matrix->game, matrix->language);
  return 0;
}

static int close_matrix(void **state) {
  struct matrix *matrix = *state;
  text_release(&matrix->faults);
  close_game(matrix->game, matrix->platform);
  return 0;
}

int main(int argc, char **argv) {
  struct matrix matrix = {.language = argc > 1 ? argv[1] : "en"};
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_prestate_setup_teardown(every_screen_holds_its_bars, open_matrix,
                                               close_matrix, &matrix),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
