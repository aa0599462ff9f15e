/* The debrief while the six other runs of its bands are being played: all of it stands and fits,
 * and says how far they are; then the bands come, and nothing else moves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "app/game_internal.h"
#include "screens/checks.h"
#include "screens/scenes.h"

static const struct scene end = {"end, half measured",
                                 {.screen = SCREEN_END, .policy = POLICY_PADDER}};

static bool shows(const struct ui *ui, const char *words) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (strstr(ui->dump_text.bytes + ui->emitted[i].label, words)) return true;
  return false;
}

static void it_fits_while_it_is_measured(void **state) {
  (void)state;
  static const char *const languages[] = {"en", "ko", "xx"};
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct text faults;
  int found = 0;
  text_init(&faults);
  for (int i = 0; i < 3; i++) {
    speak(game, languages[i]);
    assert_true(scene_reach(game, &end));
    for (const struct size *size = screen_sizes; size->width; size++) {
      char where[80];
      game_forget_debrief(game);
      scene_draw(game, &end, *size);
      assert_true(game_debrief_waits(game));
      snprintf(where, sizeof where, "%dx%d, %s", size->width, size->height, languages[i]);
      found += checks_run(&game->ui, sim_of(game), where, &faults);
    }
  }
  if (found > 0) fprintf(stderr, "%s", faults.bytes);
  text_release(&faults);
  close_game(game, platform);
  assert_int_equal(found, 0);
}

static void it_says_how_far_it_is(void **state) {
  (void)state;
  static const struct size size = {1920, 1080, 1};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(scene_reach(game, &end));
  game_forget_debrief(game);
  scene_draw(game, &end, size);
  assert_true(shows(&game->ui, "0 of 6 played"));
  assert_int_equal(game_wait_ms(game, game->ui.time_ms), 0);
  while (game_debrief_waits(game)) scene_draw(game, &end, size);
  scene_draw(game, &end, size);
  assert_false(shows(&game->ui, "of 6 played"));
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(it_fits_while_it_is_measured),
      cmocka_unit_test(it_says_how_far_it_is),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
