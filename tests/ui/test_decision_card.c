/* Nothing is decided by one press: the first takes an option up, the second on the same one chooses
 * it. Leaving decides nothing. */
#include "story.h"

static struct story *card(void) {
  struct story *story = story_new(1920, 1080);
  story->view.screen = SCREEN_DECISION;
  story_open_decision(story);
  driver_frame(&story->driver);
  driver_frame(&story->driver);
  return story;
}

static void the_second_press_chooses(void **state) {
  (void)state;
  struct story *story = card();
  story_press(story, "Keep her here");
  assert_int_equal(story->view.chosen_option, 1);
  assert_int_equal(story->asked.kind, INTENT_NONE);
  story_press(story, "Keep her here");
  assert_int_equal(story->asked.kind, INTENT_ANSWER);
  assert_int_equal(story->asked.decision, 0);
  assert_int_equal(story->asked.option, 1);
  story_free(story);
}

static void another_option_is_taken_up_instead(void **state) {
  (void)state;
  struct story *story = card();
  story_press(story, "Keep her here");
  story_press(story, "Lend the fitter");
  assert_int_equal(story->view.chosen_option, 0);
  assert_int_equal(story->asked.kind, INTENT_NONE);
  story_free(story);
}

static void number_keys_and_enter_do_the_same(void **state) {
  (void)state;
  struct story *story = card();
  story_type(story, '2');
  assert_int_equal(story->view.chosen_option, 1);
  assert_int_equal(story->asked.kind, INTENT_NONE);
  driver_key(&story->driver, KEY_ENTER);
  assert_int_equal(story->asked.kind, INTENT_ANSWER);
  assert_int_equal(story->asked.option, 1);
  story_free(story);
}

static void what_is_not_allowed_says_why_and_cannot_be_chosen(void **state) {
  (void)state;
  struct story *story = card();
  assert_true(driver_find(&story->driver, "Ask the ministry")->disabled);
  assert_true(driver_shows(&story->driver, "Needs more standing."));
  for (int i = 0; i < 3; i++) story_press(story, "Ask the ministry");
  story_type(story, '3');
  story_type(story, '3');
  assert_int_equal(story->view.chosen_option, -1);
  assert_int_equal(story->asked.kind, INTENT_NONE);
  story_free(story);
}

static void leaving_decides_nothing(void **state) {
  (void)state;
  struct story *story = card();
  story_type(story, '1');
  driver_key(&story->driver, KEY_ESCAPE);
  assert_int_equal(story->asked.kind, INTENT_GO);
  assert_int_equal(story->asked.screen, SCREEN_SITE);
  story_free(story);
}

static void keys_of_the_frame_are_not_heard_under_the_card(void **state) {
  (void)state;
  struct story *story = card();
  story_type(story, 'e');
  story_type(story, '7');
  assert_int_equal(story->asked.kind, INTENT_NONE);
  assert_int_equal(story->view.panel, PANEL_NONE);
  story_free(story);
}

static void help_and_the_menu_open_over_the_card_and_leave_it(void **state) {
  (void)state;
  static const enum ui_key keys[] = {KEY_F1, KEY_F10};
  static const int panels[] = {PANEL_HELP, PANEL_MENU};
  for (int i = 0; i < 2; i++) {
    struct story *story = card();
    driver_key(&story->driver, keys[i]);
    assert_int_equal(story->view.panel, panels[i]);
    driver_key(&story->driver, KEY_ESCAPE);
    assert_int_equal(story->view.panel, PANEL_NONE);
    assert_int_equal(story->view.screen, SCREEN_DECISION);
    assert_int_equal(story->asked.kind, INTENT_NONE);
    story_free(story);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_second_press_chooses),
      cmocka_unit_test(another_option_is_taken_up_instead),
      cmocka_unit_test(number_keys_and_enter_do_the_same),
      cmocka_unit_test(what_is_not_allowed_says_why_and_cannot_be_chosen),
      cmocka_unit_test(leaving_decides_nothing),
      cmocka_unit_test(help_and_the_menu_open_over_the_card_and_leave_it),
      cmocka_unit_test(keys_of_the_frame_are_not_heard_under_the_card),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
