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

/* Whatever is asked in a story, its card has room for it. */
static void every_decision_fits(void **state) {
  struct matrix *matrix = *state;
  struct game *game = matrix->game;
  struct scene scene = {"", {.screen = SCREEN_DECISION, .day = 1}};
  assert_true(scene_reach(game, &scene));
  matrix->reached_ms = game->ui.time_ms;
  for (int i = 0; i < game->session->scenario.decision_count; i++) {
    scene.name = game->session->scenario.decisions[i].id;
    game->view.decision = i;
    for (const struct size *size = screen_sizes; size->width; size++)
      check_theme(matrix, &scene, *size, THEME_PAPER);
  }
  if (matrix->found > 0) fprintf(stderr, "%s", matrix->faults.bytes);
  assert_int_equal(matrix->found, 0);
}

/* The first place where a target was seen; asks that it stays there. */
static void keeps_its_place(struct matrix *matrix, ui_id id, struct rect *place,
                            const char *where) {
  for (int i = 0; i < matrix->game->ui.emitted_count; i++) {
    const struct ui_emitted *item = &matrix->game->ui.emitted[i];
    if (!item->target || item->id != id) continue;
    if (place->w > 0 && memcmp(place, &item->rect, sizeof *place) != 0)
      fail_msg("%s: the way back is not where it was", where);
    *place = item->rect;
  }
}

/* Bar 8: the way back to the site, and the menu, are at one place on all screens. */
static void ways_back_keep_their_place(void **state) {
  struct matrix *matrix = *state;
  const ui_id ways[] = {ui_make_id("frame.back", 0), ui_make_id("frame.dock", '1'),
                        ui_make_id("frame.corner", 2)};
  matrix->game->view.settings.theme = THEME_PAPER;
  for (const struct size *size = screen_sizes; size->width; size++) {
    struct rect place[3] = {{0, 0, 0, 0}};
    for (const struct scene *scene = scenes; scene->name; scene++) {
      assert_true(scene_reach(matrix->game, scene));
      scene_draw(matrix->game, scene, *size);
      for (int i = 0; i < 3; i++) keeps_its_place(matrix, ways[i], &place[i], scene->name);
    }
    assert_true(place[0].w > 0 || place[1].w > 0);
    assert_true(place[2].w > 0);
  }
}

static int open_matrix(void **state) {
  struct matrix *matrix = *state;
  matrix->found = 0;
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
#define MATRIX_TEST(name)                                                                          \
  cmocka_unit_test_prestate_setup_teardown(name, open_matrix, close_matrix, &matrix)
  const struct CMUnitTest tests[] = {
      MATRIX_TEST(every_screen_holds_its_bars),
      MATRIX_TEST(every_decision_fits),
      MATRIX_TEST(ways_back_keep_their_place),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
