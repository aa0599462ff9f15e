/* A student's whole lesson, through the interface's own input: from the picker to the end, by
 * mouse, by finger and by keyboard alone. The journal that it leaves is played again headless to
 * the same state, and the story can be left in the middle and taken up again. The argument is the story;
 * 1959 is played in every way, the others in one and left in the middle. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "journeys/driver.h"

enum hand { HAND_MOUSE, HAND_FINGER, HAND_KEYBOARD };
enum { STEPS_MAX = 12000, TABS_MAX = 400 };

static const char *story = "1959-title";

static bool focus_by_tab(struct driver *driver, ui_id id) {
  for (int i = 0; i < TABS_MAX; i++) {
    driver_key(driver, KEY_TAB);
    if (driver->game.ui.focus == id) return true;
  }
  return false;
}

static void activate(struct driver *driver, enum hand hand, const struct ui_emitted *item) {
  if (hand != HAND_KEYBOARD) {
    driver_press_at(driver, item->hit);
    return;
  }
  ui_id id = item->id;
  char label[120];
  snprintf(label, sizeof label, "%s", driver_label(driver, item));
  if (!focus_by_tab(driver, id)) fail_msg("Tab does not reach \"%s\"", label);
  driver_key(driver, KEY_ENTER);
}

static const struct ui_emitted *enabled(const struct driver *driver, const char *label) {
  const struct ui_emitted *item = driver_find(driver, label);
  return item && !item->disabled ? item : NULL;
}

static void press_label(struct driver *driver, enum hand hand, const char *label) {
  const struct ui_emitted *item = enabled(driver, label);
  if (!item)
    fail_msg("\"%s\" is not on the screen %s", label, screen_names[driver->game.view.screen]);
  activate(driver, hand, item);
}

static void answer(struct driver *driver, enum hand hand, int choice) {
  struct ui *ui = &driver->game.ui;
  int decision = driver->game.view.decision;
  const struct ui_emitted *options[8];
  int count = 0;
  for (int i = 0; i < ui->emitted_count && count < 8; i++)
    if (ui->emitted[i].role == ROLE_OPTION && ui->emitted[i].target && !ui->emitted[i].disabled)
      options[count++] = &ui->emitted[i];
  assert_true(count >= 1);
  ui_id id = options[choice % count]->id;
  for (int press = 0; press < 3; press++) {
    if (driver->game.view.screen != SCREEN_DECISION || driver->game.view.decision != decision)
      return;
    for (int i = 0; i < ui->emitted_count; i++) {
      if (ui->emitted[i].id != id || !ui->emitted[i].target) continue;
      activate(driver, hand, &ui->emitted[i]);
      break;
    }
  }
  if (driver->game.view.screen == SCREEN_DECISION && driver->game.view.decision == decision)
    fail_msg("the question stays open after pressing its option three times");
}

static void go_through_review(struct driver *driver, enum hand hand) {
  const struct ui_emitted *primary = driver_find_role(driver, ROLE_PRIMARY);
  if (!primary) fail_msg("no way on from step %d of the review", driver->game.view.review_step);
  activate(driver, hand, primary);
}

/* Keys press its card. The story of 1959 is the one picked first; others may stand on a later page. */
static void pick_story(struct driver *driver, enum hand hand) {
  struct game *game = &driver->game;
  int level = game_find_level(game, story);
  if (strcmp(story, "1959-title") == 0) assert_int_equal(game->view.picked_level, level);
  game->view.picked_level = level;
  driver_frame(driver, 16);
  driver_frame(driver, 16);
  const char *title = game->library.level[level].scenario->title.source;
  press_label(driver, hand, hand == HAND_KEYBOARD ? title : "Begin");
}

/* One thing that a student does next. */
static void step(struct driver *driver, enum hand hand, int choice) {
  struct view *view = &driver->game.view;
  driver_frame(driver, 16); /* what there is to press is what the last frame drew */
  switch (view->screen) {
  case SCREEN_PICKER:
    pick_story(driver, hand);
    break;
  case SCREEN_BRIEFING:
    press_label(driver, hand, "Begin");
    break;
  case SCREEN_DECISION:
    answer(driver, hand, choice);
    break;
  case SCREEN_REVIEW:
    go_through_review(driver, hand);
    break;
  case SCREEN_SITE:
    if (view->passing)
      driver_frame(driver, 1500);
    else
      press_label(driver, hand, "Go on");
    break;
  case SCREEN_PROBLEM:
    fail_msg("%s", view->problem);
    break;
  default:
    press_label(driver, hand, "Go on");
    break;
  }
}

static char *new_folder(void) {
  static char folder[64];
  snprintf(folder, sizeof folder, "/tmp/workteam-journey-XXXXXX");
  assert_non_null(mkdtemp(folder));
  return folder;
}

static uint64_t replayed_hash(const struct driver *driver, const char *journal) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {.level_folder =
                                        driver->game.library.level[driver->game.level].folder,
                                    .prelude = driver->game.paths.prelude,
                                    .journal_path = journal};
  struct session *session = session_resume(&options, &problems);
  if (!session) fail_msg("the journal can't be played again: %s", problems.item[0].message);
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  return hash;
}

static void play_to_the_end(enum hand hand, int width, int height) {
  struct driver *driver = malloc(sizeof *driver);
  assert_non_null(driver);
  driver_start(driver, new_folder(), width, height);
  driver->touch = hand == HAND_FINGER;
  int steps = 0;
  while (driver->game.view.screen != SCREEN_END && steps < STEPS_MAX) step(driver, hand, steps++);
  assert_int_equal(driver->game.view.screen, SCREEN_END);
  assert_true(driver->game.session->ended);
  assert_non_null(driver->game.session->journal);
  uint64_t played = sim_hash(&driver->game.session->sim);
  char journal[512];
  snprintf(journal, sizeof journal, "%s", driver->game.session->journal_path);
  assert_true(played == replayed_hash(driver, journal));
  unlink(journal);
  driver_stop(driver);
  free(driver);
}

static void by_mouse(void **state) {
  (void)state;
  play_to_the_end(HAND_MOUSE, 1280, 720);
}

static void by_finger_in_portrait(void **state) {
  (void)state;
  play_to_the_end(HAND_FINGER, 1080, 1920);
}

static void by_keyboard_alone(void **state) {
  (void)state;
  play_to_the_end(HAND_KEYBOARD, 1920, 1080);
}

static void left_in_the_middle_and_taken_up_again(void **state) {
  (void)state;
  struct driver *driver = malloc(sizeof *driver);
  assert_non_null(driver);
  driver_start(driver, new_folder(), 1280, 720);
  int steps = 0;
  while (!driver->game.session || driver->game.session->sim.model.day < 70)
    step(driver, HAND_MOUSE, steps++);
  uint64_t left = sim_hash(&driver->game.session->sim);
  int day = driver->game.session->sim.model.day;
  char journal[512], folder[PATH_SIZE];
  snprintf(journal, sizeof journal, "%s", driver->game.session->journal_path);
  snprintf(folder, sizeof folder, "%s", driver->game.paths.journals);
  driver_stop(driver);

  driver_start(driver, folder, 1280, 720);
  press_label(driver, HAND_MOUSE, "Continue a story");
  assert_non_null(driver->game.session);
  assert_int_equal(driver->game.session->sim.model.day, day);
  assert_true(sim_hash(&driver->game.session->sim) == left);
  while (driver->game.view.screen != SCREEN_END && steps < STEPS_MAX)
    step(driver, HAND_MOUSE, steps++);
  assert_int_equal(driver->game.view.screen, SCREEN_END);
  unlink(journal);
  driver_stop(driver);
  free(driver);
}

int main(int argc, char **argv) {
  const struct CMUnitTest others[] = {
      cmocka_unit_test(by_keyboard_alone),
      cmocka_unit_test(left_in_the_middle_and_taken_up_again),
  };
  if (argc > 1) story = argv[1];
  if (strcmp(story, "1959-title") != 0) return cmocka_run_group_tests(others, NULL, NULL);
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(by_mouse),
      cmocka_unit_test(by_finger_in_portrait),
      cmocka_unit_test(by_keyboard_alone),
      cmocka_unit_test(left_in_the_middle_and_taken_up_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
