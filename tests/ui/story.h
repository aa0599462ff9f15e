/* A small story for screens to be drawn of, without files: the default rules, one decision, and a
 * driver whose page is the screen that `view` names. What a screen asked for last is kept. */
#ifndef TESTS_UI_STORY_H
#define TESTS_UI_STORY_H

#include <stdlib.h>

#include "driver.h"
#include "ui/screens.h"

struct story {
  struct driver driver; /* first: the driver's page finds the story by it */
  struct session session;
  struct library library;
  struct view view;
  struct intent asked; /* the last intent that was none */
  struct decision decision;
  struct option option[3];
  struct condition never;
};

static inline struct words story_words(const char *text) {
  return (struct words){text, text};
}

static inline void story_page(struct driver *driver) {
  struct story *story = (struct story *)driver;
  struct intent intent = screen_draw(&driver->ui, &story->view, &story->library, &story->session);
  if (intent.kind != INTENT_NONE) story->asked = intent;
}

static inline void story_write(struct story *story) {
  static const char *const labels[] = {"Lend the fitter", "Keep her here", "Ask the ministry"};
  story->never = (struct condition){
      .measure = MEASURE_STANDING_NOW, .comparison = COMPARE_AT_LEAST, .value = 2 * Q_ONE};
  for (int i = 0; i < 3; i++) {
    story->option[i] = (struct option){.id = labels[i],
                                       .label = story_words(labels[i]),
                                       .consequence = story_words("Something follows."),
                                       .record = story_words("24 of 24"),
                                       .ledger = story_words("23 at work"),
                                       .aftermath = story_words(""),
                                       .fate = story_words(""),
                                       .need_reason = story_words("Needs more standing.")};
  }
  story->option[2].needs = &story->never;
  story->option[2].need_count = 1;
  story->decision =
      (struct decision){.id = "fitter",
                        .title = story_words("A fitter is asked for"),
                        .text = story_words("Two lathes of another team stand still."),
                        .when_words = story_words("Before noon"),
                        .person = -1,
                        .place_in_picture = "lathe",
                        .options = story->option,
                        .option_count = 3,
                        .ground = {"", {"", ""}, ""}};
  story->session.scenario.decisions = &story->decision;
  story->session.scenario.decision_count = 1;
}

static inline struct story *story_new(int width, int height) {
  struct story *story = calloc(1, sizeof *story);
  assert_non_null(story);
  struct scenario *scenario = &story->session.scenario;
  scenario_init_default(scenario, 420);
  scenario->team[0].worker_count = 24;
  scenario->machine_count = 6;
  scenario->machine_name = story_words("lathe");
  scenario->input_plural = story_words("coke");
  scenario->start_month = 4;
  story_write(story);
  sim_init(&story->session.sim, scenario, 7);
  driver_init(&story->driver, width, height, story_page);
  story->view = (struct view){.screen = SCREEN_SITE,
                              .person = -1,
                              .decision = 0,
                              .chosen_option = -1,
                              .book_month = -1,
                              .settings = {.single_keys = true, .user_scale = 1}};
  story->driver.ui.reduced_motion = true;
  return story;
}

static inline void story_free(struct story *story) {
  driver_release(&story->driver);
  sim_release(&story->session.sim);
  scenario_release(&story->session.scenario);
  free(story);
}

static inline void story_open_decision(struct story *story) {
  story->session.sim.model.decision[0] = (struct decision_state){0, -1, -1};
}

static inline void story_type(struct story *story, char letter) {
  driver_event(
      &story->driver,
      (struct ui_event){.type = INPUT_KEY, .key = KEY_CHARACTER, .character = (uint32_t)letter});
  driver_frame(&story->driver);
}

static inline void story_press(struct story *story, const char *label) {
  struct rect rect = driver_find(&story->driver, label)->rect;
  driver_press(&story->driver, rect.x + 20, rect.y + rect.h / 2);
}

#endif
