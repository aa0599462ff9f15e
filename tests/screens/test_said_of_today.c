/* What screens say fits the day: who is expected after a rest day, how old somebody has become, and
 * that a card has no empty column where nothing is known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "screens/scenes.h"

enum { WIDTH = 1280, HEIGHT = 2400 };

static bool shows(const struct game *game, const char *words) {
  for (int i = 0; i < game->ui.emitted_count; i++)
    if (strstr(game->ui.dump_text.bytes + game->ui.emitted[i].label, words)) return true;
  return false;
}

static void open_stage(struct game *game, const struct stage *stage) {
  assert_true(stage_reach(game, stage));
  stage_draw(game, stage, WIDTH, HEIGHT);
}

static void after_a_rest_day_people_are_expected(void **state) {
  struct game *game = *state;
  const struct stage people = {.screen = SCREEN_PEOPLE, .day = 36};
  open_stage(game, &people);
  assert_true(shows(game, " of 24 came"));
  struct workers *workers = &game->session->sim.model.workers;
  for (int w = 0; w < game->session->scenario.person_count; w++) {
    workers->status[w] = STATUS_REST_DAY;
    workers->sick[w] = 0;
    workers->absence[w] = ABSENCE_NONE;
  }
  workers->sick[3] = 2;
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_true(shows(game, " of 24 expected"));
  assert_true(shows(game, "23"));
  assert_false(shows(game, " of 24 came"));
}

static void at_new_year_everybody_is_a_year_older(void **state) {
  struct game *game = *state;
  open_stage(game, &(struct stage){.screen = SCREEN_PEOPLE, .day = 2});
  assert_true(shows(game, "Kwon Tok Su, lathe operator, 49"));
  open_stage(game, &(struct stage){.screen = SCREEN_PEOPLE, .day = 345});
  assert_true(shows(game, "Kwon Tok Su, lathe operator, 50"));
}

static void a_list_without_lines_has_no_heading(void **state) {
  struct game *game = *state;
  const struct stage card = {.screen = SCREEN_DECISION, .day = 1};
  open_stage(game, &card);
  assert_true(shows(game, "We know"));
  assert_true(shows(game, "We do not know"));
  game->session->scenario.decisions[game->view.decision].known_count = 0;
  stage_draw(game, &card, WIDTH, HEIGHT);
  assert_false(shows(game, "We know"));
  assert_true(shows(game, "We do not know"));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(after_a_rest_day_people_are_expected),
      cmocka_unit_test(at_new_year_everybody_is_a_year_older),
      cmocka_unit_test(a_list_without_lines_has_no_heading),
  };
  return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
