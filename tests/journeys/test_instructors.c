/* An instructor's way through the picker: an empty list that says where to put a scenario, a zip
 * put there while the game runs, played and left; and a broken one that says what is wrong with it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/bundle.h"
#include "journeys/driver.h"

struct evening {
  struct driver driver;
  char place[64];
};

static void below(const struct evening *evening, const char *name, char out[128]) {
  snprintf(out, 128, "%s/%s", evening->place, name);
}

static int begin(void **state) {
  struct evening *evening = calloc(1, sizeof *evening);
  if (!evening) return -1;
  snprintf(evening->place, sizeof evening->place, "/tmp/workteam-evening-XXXXXX");
  if (!mkdtemp(evening->place)) return -1;
  struct driver *driver = &evening->driver;
  driver_start(driver, "", 1280, 720);
  snprintf(driver->game.paths.scenarios, sizeof driver->game.paths.scenarios, "%s", evening->place);
  game_reread_library(&driver->game);
  driver_frame(driver, 16);
  *state = evening;
  return 0;
}

static int end(void **state) {
  struct evening *evening = *state;
  char path[128];
  driver_stop(&evening->driver);
  static const char *const names[] = {"lesson.zip", "broken.zip"};
  for (int i = 0; i < 2; i++) {
    below(evening, names[i], path);
    remove(path);
  }
  rmdir(evening->place);
  free(evening);
  return 0;
}

static void put_lesson(const struct evening *evening) {
  char path[128];
  struct diagnostics problems;
  diagnostics_init(&problems);
  below(evening, "lesson.zip", path);
  struct bundle *bundle = bundle_open(WORKTEAM_SOURCE_DIR "/scripts/new/lesson", &problems);
  assert_true(bundle && bundle_pack(bundle, path, &problems));
  bundle_close(bundle);
}

static void put_broken(const struct evening *evening) {
  char path[128];
  below(evening, "broken.zip", path);
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  fputs("this is no zip", file);
  fclose(file);
}

static bool says(const struct driver *driver, const char *words) {
  for (int i = 0; i < driver->game.ui.emitted_count; i++)
    if (strstr(driver_label(driver, &driver->game.ui.emitted[i]), words)) return true;
  return false;
}

static void press(struct driver *driver, const char *label) {
  driver_frame(driver, 16);
  if (!driver_press(driver, label)) fail_msg("there is no %s to press", label);
  driver_frame(driver, 16);
}

static void the_list_names_the_place(void **state) {
  struct evening *evening = *state;
  struct driver *driver = &evening->driver;
  assert_true(says(driver, "Choose a time"));
  driver_type(driver, 'i');
  assert_true(says(driver, "Instructor scenarios"));
  assert_true(says(driver, "put a folder or a zip"));
  assert_true(says(driver, evening->place));
  assert_null(driver_find(driver, "The title"));
  driver_key(driver, KEY_ESCAPE);
  assert_true(says(driver, "Choose a time"));
  assert_int_equal(driver->game.view.screen, SCREEN_PICKER);
  assert_non_null(driver_find(driver, "The title"));
}

static void a_zip_is_found_and_played(void **state) {
  struct evening *evening = *state;
  struct driver *driver = &evening->driver;
  press(driver, "Instructor scenarios");
  put_lesson(evening);
  assert_null(driver_find(driver, "A new scenario"));
  press(driver, "Reload");
  assert_non_null(driver_find(driver, "A new scenario"));
  press(driver, "A new scenario"); /* chosen among the others, then opened */
  assert_int_equal(driver->game.view.screen, SCREEN_PICKER);
  press(driver, "A new scenario");
  assert_int_equal(driver->game.view.screen, SCREEN_BRIEFING);
  press(driver, "Begin");
  assert_non_null(driver->game.session);
  assert_string_equal(driver->game.session->scenario.id, "new-scenario");
  session_play(driver->game.session, POLICY_HELPER, 200);
  assert_true(driver->game.session->ended);
  driver->game.view.screen = SCREEN_END;
  driver_frame(driver, 16);
  assert_non_null(driver->game.view.debrief);
}

static void a_broken_one_says_what_is_wrong(void **state) {
  struct evening *evening = *state;
  struct driver *driver = &evening->driver;
  put_lesson(evening);
  put_broken(evening);
  press(driver, "Instructor scenarios");
  press(driver, "Reload");
  assert_true(says(driver, "This story has an error"));
  press(driver, "broken.zip");
  press(driver, "Read the error");
  assert_true(says(driver, "This story does not load"));
  assert_true(says(driver, "broken.zip"));
  assert_int_equal(setenv("PATH", evening->place, 1), 0); /* where no program is */
  press(driver, "Open folder");
  assert_true(says(driver, "The story's folder: "));
  press(driver, "Back to the stories");
  assert_false(says(driver, "This story does not load"));
  assert_int_equal(driver->game.view.screen, SCREEN_PICKER);
  assert_non_null(driver_find(driver, "A new scenario")); /* still on the instructors' list */
}

/* Its files are watched before it was ever begun. */
static void a_broken_one_is_mended_while_it_is_read(void **state) {
  struct evening *evening = *state;
  struct driver *driver = &evening->driver;
  char broken[128], lesson[128];
  put_broken(evening);
  press(driver, "Instructor scenarios");
  press(driver, "Reload");
  press(driver, "broken.zip");
  press(driver, "Read the error");
  driver_key(driver, KEY_RELOAD);
  assert_true(says(driver, "This story does not load"));
  put_lesson(evening);
  below(evening, "lesson.zip", lesson);
  below(evening, "broken.zip", broken);
  assert_int_equal(rename(lesson, broken), 0);
  for (int i = 1; i <= 4; i++)
    instructor_poll(&driver->game, driver->time_ms + (uint64_t)(i * WATCH_POLL_MS));
  driver_frame(driver, 16);
  assert_false(says(driver, "This story does not load"));
  assert_true(says(driver, "The story loads now."));
  assert_non_null(driver_find(driver, "A new scenario"));
  press(driver, "A new scenario");
  assert_int_equal(driver->game.view.screen, SCREEN_BRIEFING);
}

/* As `workteam play PATH` does. */
static void one_is_named_by_its_path(void **state) {
  struct evening *evening = *state;
  struct game *game = &evening->driver.game;
  char path[128];
  put_lesson(evening);
  game->paths.scenarios[0] = '\0';
  game_reread_library(game);
  int listed = game->library.count;
  below(evening, "lesson.zip", path);
  int level = game_take_level(game, path);
  assert_in_range(level, game->library.era_count, listed);
  assert_int_equal(game->library.count, listed + 1);
  assert_true(game_begin(game, level));
  game_leave(game);
  game_reread_library(game);
  assert_int_equal(game_find_level(game, path), level);
  assert_int_equal(game_take_level(game, "/nowhere/else.zip"), -1);
}

int main(void) {
#define EVENING(test) cmocka_unit_test_setup_teardown(test, begin, end)
  const struct CMUnitTest tests[] = {
      EVENING(the_list_names_the_place),        EVENING(a_zip_is_found_and_played),
      EVENING(a_broken_one_says_what_is_wrong), EVENING(a_broken_one_is_mended_while_it_is_read),
      EVENING(one_is_named_by_its_path),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
