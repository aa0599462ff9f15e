/* The debrief's sheet of causes holds the bars of layout for every number and every group, and what
 * it shows by month is what the months' books add up to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/checks.h"
#include "screens/scenes.h"
#include "ui/screens/end_causes.h"

static const struct stage stage = {
    .screen = SCREEN_END, .step = END_CAUSES, .policy = POLICY_HELPER};

static int check(struct game *game, const char *group, int number, struct text *faults) {
  char where[80];
  game->view.debrief_number = (uint8_t)number;
  game->view.debrief_group = group;
  snprintf(where, sizeof where, "number %d of %s", number, group ? group : "all");
  stage_draw(game, &stage, 1280, 720);
  return checks_run(&game->ui, &game->session->sim, where, faults);
}

static void every_number_and_group_fits(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct text faults;
  text_init(&faults);
  int found = 0;
  assert_true(stage_reach(game, &stage));
  for (int number = 0; number < 10; number++) {
    found += check(game, NULL, number, &faults);
    found += check(game, game->session->scenario.person[0].trade_id, number, &faults);
  }
  if (found > 0) fprintf(stderr, "%s", faults.bytes);
  text_release(&faults);
  close_game(game, platform);
  assert_int_equal(found, 0);
}

static double sum_of(const struct matrix *matrix) {
  double sum = 0;
  for (int r = 0; r < matrix->count; r++) sum += (double)matrix->total[r];
  return sum;
}

static void the_causes_of_fatigue_add_up(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &stage));
  stage_draw(game, &stage, 1280, 720);
  const struct sim *sim = &game->session->sim;
  struct ending_page page = {.session = game->session, .sim = sim};
  struct number number = {"", "", VARIABLE_FATIGUE};
  struct matrix matrix;
  struct causes_page sheet = {.page = &page, .number = &number, .matrix = &matrix};
  causes_read(&sheet);
  struct explanation all;
  query_explain(sim, VARIABLE_FATIGUE, 0, -1, SPAN_CAMPAIGN, 100, &all);
  double moved = (double)(all.value - all.opening) * 100 / Q_ONE / all.divisor;
  assert_float_equal(sum_of(&matrix), moved, 0.1);
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_number_and_group_fits),
      cmocka_unit_test(the_causes_of_fatigue_add_up),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
