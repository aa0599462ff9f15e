/* Reading aloud: a question is read with its text and answers, and nothing of what lies behind it;
 * once something has the focus, that alone is read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "app/aloud.h"
#include "screens/scenes.h"

static void press_tab(struct game *game) {
  struct ui_input input = {
      .width = 1920, .height = 1080, .time_ms = game->ui.time_ms + 16, .count = 1};
  input.event[0] = (struct ui_event){.type = INPUT_KEY, .key = KEY_TAB};
  game_frame(game, &input);
  input.count = 0;
  game_frame(game, &input);
}

static void a_question_is_read_whole_then_by_focus(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct stage stage = {.screen = SCREEN_DECISION, .day = 1};
  assert_true(stage_reach(game, &stage));
  stage_draw(game, &stage, 1920, 1080);
  const struct decision *decision = &game->session->scenario.decisions[game->view.decision];
  struct text words;
  text_init(&words);
  aloud_collect(&game->ui, &words);
  assert_non_null(strstr(words.bytes, decision->title.source));
  for (int i = 0; i < decision->option_count; i++)
    assert_non_null(strstr(words.bytes, decision->options[i].label.source));
  assert_null(strstr(words.bytes, "Go on"));
  size_t whole = words.length;
  text_release(&words);

  press_tab(game);
  text_init(&words);
  aloud_collect(&game->ui, &words);
  assert_true(words.length > 0 && words.length < whole);
  text_release(&words);
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_question_is_read_whole_then_by_focus)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
