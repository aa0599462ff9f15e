/* People by name: after '/' letters are a name, not keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/stage.h"

static void press_key(struct game *game, enum ui_key key, uint32_t character) {
  struct ui_input input = {.width = 1920, .height = 1080, .time_ms = game->ui.time_ms + 16};
  input.count = 1;
  input.event[0] =
      (struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key, .character = character};
  game_frame(game, &input);
  input.count = 0;
  input.time_ms += 16;
  game_frame(game, &input);
}

static void type_words(struct game *game, const char *words) {
  for (; *words; words++) press_key(game, KEY_CHARACTER, (uint32_t)*words);
}

static int cards(const struct game *game) {
  int count = 0;
  for (int i = 0; i < game->ui.emitted_count; i++) count += game->ui.emitted[i].role == ROLE_CARD;
  return count;
}

static void letters_find_a_person_and_start_nothing(void **state) {
  (void)state;
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  char error[400];
  struct platform_options options = {
      .assets = paths.assets, .width = 640, .height = 480, .headless = true};
  struct platform *platform = platform_open(&options, error, sizeof error);
  struct game *game = malloc(sizeof *game);
  assert_non_null(platform);
  assert_non_null(game);
  game_init(game, &paths, platform, 7);
  struct stage stage = {.screen = SCREEN_PEOPLE, .day = 95};
  assert_true(stage_reach(game, &stage));
  stage_draw(game, &stage, 1920, 1080);
  assert_int_equal(cards(game), 24);
  int day = game->session->sim.model.day;
  type_words(game, "/kae"); /* k talks, a assigns, e ends the day: not now */
  assert_int_equal(cards(game), 0);
  for (int i = 0; i < 3; i++) press_key(game, KEY_BACKSPACE, 0);
  type_words(game, "myong");
  assert_int_equal(cards(game), 1);
  press_key(game, KEY_ENTER, 0);
  assert_int_equal(game->view.screen, SCREEN_PEOPLE);
  assert_int_equal(game->session->sim.model.day, day);
  assert_int_equal(cards(game), 24);
  assert_string_equal(game->session->scenario.person[game->view.person].id, "ri_myong_ok");
  game_release(game);
  free(game);
  platform_close(platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(letters_find_a_person_and_start_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
