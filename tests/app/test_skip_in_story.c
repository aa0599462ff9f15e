/* What a player asks to skip, from the settings into a story and back: a story that is begun, one
 * that is under way, and one that is gone on with. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/game.h"
#include "app/settings.h"

enum { WIDTH = 1280, HEIGHT = 720 };

struct place {
  struct game game;
  struct platform *platform;
  char folder[64];
  int level; /* the story of the famine */
};

static void open_program(struct place *place) {
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  snprintf(paths.settings, sizeof paths.settings, "%s/settings", place->folder);
  snprintf(paths.journals, sizeof paths.journals, "%s", place->folder);
  game_init(&place->game, &paths, place->platform, 7);
  place->level = game_find_level(&place->game, "1994-plant-without-plan");
  assert_true(place->level >= 0);
}

static int begin(void **state) {
  struct place *place = calloc(1, sizeof *place);
  assert_non_null(place);
  char error[400], assets[256];
  snprintf(assets, sizeof assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  struct platform_options options = {
      .assets = assets, .width = WIDTH, .height = HEIGHT, .headless = true};
  place->platform = platform_open(&options, error, sizeof error);
  if (!place->platform) fail_msg("%s", error);
  snprintf(place->folder, sizeof place->folder, "/tmp/workteam-skip-XXXXXX");
  assert_non_null(mkdtemp(place->folder));
  open_program(place);
  *state = place;
  return 0;
}

static int end(void **state) {
  struct place *place = *state;
  char command[100];
  game_release(&place->game);
  platform_close(place->platform);
  snprintf(command, sizeof command, "rm -r %s", place->folder);
  int failed = system(command);
  free(place);
  return failed;
}

static void frame(struct place *place) {
  struct ui_input input = {.width = WIDTH, .height = HEIGHT};
  game_frame(&place->game, &input);
}

static content_theme_set *wish(struct place *place) {
  return &place->game.view.settings.skipped_themes;
}

static const content_theme_set HUNGER = UINT32_C(1) << CONTENT_HUNGER,
                               DEATH = UINT32_C(1) << CONTENT_DEATH,
                               VIOLENCE = UINT32_C(1) << CONTENT_VIOLENCE;

static void test_a_story_begins_with_what_was_asked(void **state) {
  struct place *place = *state;
  *wish(place) = HUNGER | VIOLENCE; /* the second is no theme of this story */
  assert_true(game_begin(&place->game, place->level));
  frame(place);
  assert_int_equal(place->game.session->skipped, HUNGER);
  assert_int_equal(*wish(place), HUNGER | VIOLENCE);
}

static void test_a_setting_changes_the_story_under_way(void **state) {
  struct place *place = *state;
  assert_true(game_begin(&place->game, place->level));
  *wish(place) = DEATH;
  frame(place);
  assert_int_equal(place->game.session->skipped, DEATH);
  *wish(place) = 0;
  frame(place);
  assert_int_equal(place->game.session->skipped, 0);
  assert_int_equal(place->game.session->ever_skipped, DEATH);
}

static void test_going_on_shows_nothing_that_was_skipped(void **state) {
  struct place *place = *state;
  char journal[PATH_SIZE];
  *wish(place) = HUNGER;
  assert_true(game_begin(&place->game, place->level));
  frame(place);
  snprintf(journal, sizeof journal, "%s", place->game.session->journal_path);
  game_leave(&place->game);
  *wish(place) = DEATH;
  assert_true(game_continue(&place->game, place->level, journal));
  frame(place);
  assert_int_equal(*wish(place), HUNGER | DEATH);
  assert_int_equal(place->game.session->skipped, HUNGER | DEATH);
}

static void test_the_settings_keep_it(void **state) {
  struct place *place = *state;
  struct settings settings;
  *wish(place) = HUNGER | DEATH;
  assert_true(settings_save(&place->game.view.settings, place->game.paths.settings));
  settings_default(&settings);
  assert_int_equal(settings.skipped_themes, 0);
  assert_true(settings_load(&settings, place->game.paths.settings));
  assert_int_equal(settings.skipped_themes, HUNGER | DEATH);
}

int main(void) {
#define SKIPPING(test) cmocka_unit_test_setup_teardown(test, begin, end)
  const struct CMUnitTest tests[] = {
      SKIPPING(test_a_story_begins_with_what_was_asked),
      SKIPPING(test_a_setting_changes_the_story_under_way),
      SKIPPING(test_going_on_shows_nothing_that_was_skipped),
      SKIPPING(test_the_settings_keep_it),
  };
  return cmocka_run_group_tests_name("skip in a story", tests, NULL, NULL);
}
