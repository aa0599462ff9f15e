/* The frame around a story: screens by number, days, and what opens over it. */
#include <stdio.h>

#include "story.h"
#include "ui/screens/screens_internal.h"

static void a_number_key_leads_to_its_screen_or_nowhere(void **state) {
  (void)state;
  static const enum screen screens[] = {SCREEN_SITE,     SCREEN_PEOPLE, SCREEN_ASSIGN, SCREEN_BOARD,
                                        SCREEN_WORKSHOP, SCREEN_STORES, SCREEN_BOOKS};
  for (int i = 0; i < 7; i++) {
    struct story *story = story_new(1920, 1080);
    driver_frame(&story->driver);
    story_type(story, (char)('1' + i));
    bool there = screen_available(screens[i]);
    assert_int_equal(story->asked.kind, there ? INTENT_GO : INTENT_NONE);
    if (there) assert_int_equal(story->asked.screen, screens[i]);
    story_free(story);
  }
}

static void a_day_over_an_open_decision_asks_first(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  story_open_decision(story);
  driver_frame(&story->driver);
  story_press(story, "One day");
  assert_int_equal(story->asked.kind, INTENT_NONE);
  assert_int_equal(story->view.panel, PANEL_ASK);
  driver_frame(&story->driver);
  story_press(story, "Let the day pass");
  assert_int_equal(story->asked.kind, INTENT_ONE_DAY);
  assert_int_equal(story->view.panel, PANEL_NONE);
  story_free(story);
}

static void a_day_without_one_just_passes(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  driver_frame(&story->driver);
  story_type(story, 'e');
  assert_int_equal(story->asked.kind, INTENT_ONE_DAY);
  story_free(story);
}

static void a_press_anywhere_stops_the_days(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  story->view.passing = true;
  driver_frame(&story->driver);
  driver_press(&story->driver, 1200, 250); /* the sky */
  assert_int_equal(story->asked.kind, INTENT_STOP);
  story_free(story);
}

static void every_ledger_opens_its_causes(void **state) {
  (void)state;
  static const char *const begins[] = {"Goods: ", "People: ", "Skill: ", "Bonds: ", "Standing: "};
  for (int i = 0; i < 5; i++) {
    struct story *story = story_new(1920, 1080);
    driver_frame(&story->driver);
    const struct ui *ui = &story->driver.ui;
    int found = -1;
    for (int k = 0; k < ui->emitted_count && found < 0; k++)
      if (!strncmp(driver_label(&story->driver, &ui->emitted[k]), begins[i], strlen(begins[i])))
        found = k;
    assert_true(found >= 0);
    struct rect rect = ui->emitted[found].rect;
    driver_press(&story->driver, rect.x + rect.w / 2, rect.y + rect.h / 2);
    assert_true(story->driver.ui.explain.open);
    if (i == 2) driver_find(&story->driver, "Why is the gain from methods +0%?");
    driver_key(&story->driver, KEY_ESCAPE);
    assert_false(story->driver.ui.explain.open);
    story_free(story);
  }
}

static void escape_closes_what_is_open_before_anything_else(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  driver_frame(&story->driver);
  driver_key(&story->driver, KEY_F1);
  assert_int_equal(story->view.panel, PANEL_HELP);
  driver_key(&story->driver, KEY_ESCAPE);
  assert_int_equal(story->view.panel, PANEL_NONE);
  assert_int_equal(story->asked.kind, INTENT_NONE);
  story_free(story);
}

/* Nothing that can be pressed lies under the caption of a sound while a question is read. */
static void a_caption_leaves_the_question_free(void **state) {
  (void)state;
  static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {1080, 1920}};
  for (int i = 0; i < 3; i++) {
    struct story *story = story_new(sizes[i][0], sizes[i][1]);
    story_open_decision(story);
    story->view.screen = SCREEN_DECISION;
    snprintf(story->view.caption, sizeof story->view.caption, "[a question waits]");
    driver_frame(&story->driver);
    struct rect caption = driver_find(&story->driver, "[a question waits]")->rect;
    for (int k = 0; k < story->driver.ui.emitted_count; k++) {
      const struct ui_emitted *other = &story->driver.ui.emitted[k];
      struct rect hit = other->hit;
      if (!other->target) continue;
      assert_false(caption.x < hit.x + hit.w && hit.x < caption.x + caption.w &&
                   caption.y < hit.y + hit.h && hit.y < caption.y + caption.h);
    }
    story_free(story);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_number_key_leads_to_its_screen_or_nowhere),
      cmocka_unit_test(a_day_over_an_open_decision_asks_first),
      cmocka_unit_test(a_day_without_one_just_passes),
      cmocka_unit_test(a_press_anywhere_stops_the_days),
      cmocka_unit_test(a_caption_leaves_the_question_free),
      cmocka_unit_test(every_ledger_opens_its_causes),
      cmocka_unit_test(escape_closes_what_is_open_before_anything_else),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
