/* The picture of the works can be read: what is counted in it is what is true, and what is pinned
 * to it lies on nothing that one wants to see. */
#include "story.h"
#include "ui/screens/site_picture.h"

static const char *sprite_name(const struct ui *ui, const struct draw *item) {
  return item->kind == DRAW_SPRITE ? ui->draw.text + item->sprite : "";
}

static int count_sprites(struct story *story, const char *stem) {
  int count = 0;
  driver_frame(&story->driver);
  for (int i = 0; i < story->driver.ui.draw.count; i++) {
    const char *name = sprite_name(&story->driver.ui, &story->driver.ui.draw.items[i]);
    const char *file = strrchr(name, '/');
    count += file && strncmp(file + 1, stem, strlen(stem)) == 0;
  }
  return count;
}

static int count_people(struct story *story) {
  return count_sprites(story, "worker-") + count_sprites(story, "walker-") +
         count_sprites(story, "stand-");
}

static void who_stays_away_leaves_an_empty_peg_and_no_figure(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  assert_int_equal(count_sprites(story, "peg") - count_sprites(story, "pegboard"), 24);
  assert_int_equal(count_sprites(story, "tag-"), 24);
  assert_int_equal(count_people(story), 24);
  story->session.sim.model.workers.status[5] = STATUS_AWAY;
  story->session.sim.model.workers.status[17] = STATUS_SICK;
  assert_int_equal(count_sprites(story, "tag-"), 22);
  assert_int_equal(count_people(story), 22);
  assert_true(driver_shows(&story->driver, "22 of 24 came"));
  story_free(story);
}

static void nobody_works_on_the_rest_day(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  story->session.sim.model.day = story->session.scenario.sun_close[0];
  story->session.sim.model.team[0].orders.rest = true;
  assert_int_equal(count_people(story), 0);
  assert_int_equal(count_sprites(story, "lathe-running"), 0);
  assert_true(driver_shows(&story->driver, "Rest day"));
  story_free(story);
}

static struct site_state state_with_equipment(struct story *story, q16 equipment) {
  struct site_state state;
  story->session.sim.model.team[0].equipment = equipment;
  site_state_read(&story->session, &state);
  return state;
}

static void a_lathe_that_stands_still_stays_the_same_one(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  struct site_state sound = state_with_equipment(story, Q_ONE);
  struct site_state worn = state_with_equipment(story, Q(0.8));
  struct site_state worse = state_with_equipment(story, Q(0.5));
  assert_int_equal(sound.stopped, -1);
  assert_int_equal(worn.running, 5);
  assert_int_equal(worse.running, 3);
  assert_int_equal(worn.stopped, worse.stopped);
  assert_false(worse.runs[worn.stopped]);
  story_free(story);
}

/* The plate counts; which machine it is only the story can know. */
static void the_plate_tells_the_share_of_machines_that_stand(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  story->session.scenario.machine_plural = story_words("lathes");
  story->session.sim.model.team[0].equipment = Q(0.8);
  driver_frame(&story->driver);
  assert_true(driver_shows(&story->driver, "1 of 6 lathes stopped"));
  assert_false(driver_shows(&story->driver, "Lathe 4 stopped"));
  story_free(story);
}

static void more_machines_than_bays_are_counted_all_and_drawn_in_proportion(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  story->session.scenario.machine_count = 8;
  story->session.scenario.machine_plural = story_words("frames");
  struct site_state worn = state_with_equipment(story, Q(0.87));
  assert_int_equal(worn.running, 7);
  assert_int_equal(worn.bays_running, SITE_BAYS - 1);
  driver_frame(&story->driver);
  assert_true(driver_shows(&story->driver, "1 of 8 frames stopped"));
  story_free(story);
}

static void lamps_go_out_with_the_power(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  assert_true(count_sprites(story, "lamp-on") >= 5);
  story->session.sim.model.energy_today = Q(0.2);
  assert_int_equal(count_sprites(story, "lamp-on"), 0);
  assert_int_equal(count_sprites(story, "lathe-shop-dim"), 1);
  assert_true(driver_shows(&story->driver, "No power"));
  assert_true(driver_shows(&story->driver, "Furnace cold"));
  assert_int_equal(count_sprites(story, "furnace-cold"), 1);
  assert_int_equal(count_sprites(story, "puff"), 0);
  story_free(story);
}

static void stores_and_canteen_empty_with_what_they_hold(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  struct model *model = &story->session.sim.model;
  model->team[0].stock = (int64_t)model->team[0].norm * 24 * 20;
  assert_int_equal(count_sprites(story, "coke-heap-4"), 1);
  model->team[0].stock = 0;
  assert_int_equal(count_sprites(story, "coke-heap"), 0);
  assert_true(driver_shows(&story->driver, "No coke"));
  int full = count_sprites(story, "sack");
  model->ration_today_g = 300;
  assert_true(count_sprites(story, "sack") < full);
  model->ration_today_g = 0;
  assert_int_equal(count_sprites(story, "sack"), 0);
  assert_int_equal(count_sprites(story, "canteen-steam"), 0);
  assert_true(driver_shows(&story->driver, "No ration"));
  assert_false(driver_shows(&story->driver, "Full ration"));
  story_free(story);
}

static void winter_brings_snow(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  assert_int_equal(count_sprites(story, "snowflake"), 0);
  story->session.scenario.start_month = 1;
  assert_true(count_sprites(story, "snowflake") > 0);
  assert_int_equal(count_sprites(story, "lathe-shop-snow"), 1);
  story_free(story);
}

static enum season season_on(struct story *story, int month, int day) {
  struct site_state state;
  story->session.scenario.start_month = (int16_t)month;
  story->session.sim.model.day = day - 1;
  site_state_read(&story->session, &state);
  return state.season;
}

/* As in the hills of the north, whatever the model's day is called. */
static void trees_follow_the_calendar(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  assert_int_equal(season_on(story, 2, 28), SEASON_WINTER);
  assert_int_equal(season_on(story, 3, 1), SEASON_BARE);
  assert_int_equal(season_on(story, 4, 10), SEASON_BARE);
  assert_int_equal(season_on(story, 4, 25), SEASON_SPRING);
  assert_int_equal(season_on(story, 7, 1), SEASON_SUMMER);
  assert_int_equal(season_on(story, 11, 5), SEASON_AUTUMN);
  assert_int_equal(season_on(story, 11, 20), SEASON_BARE);
  assert_int_equal(season_on(story, 12, 1), SEASON_WINTER);
  story_free(story);
}

static void those_who_walk_move_their_legs(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  bool still = false, stepping = false;
  story->driver.ui.reduced_motion = false;
  for (int i = 0; i < 8; i++) {
    story->driver.input.time_ms += 125;
    int legs = count_sprites(story, "walker-01-step");
    still = still || legs == 0;
    stepping = stepping || legs > 0;
  }
  assert_true(still && stepping);
  story->driver.ui.reduced_motion = true;
  for (int i = 0; i < 8; i++) {
    story->driver.input.time_ms += 125;
    assert_int_equal(count_sprites(story, "walker-01-step"), 0);
  }
  story_free(story);
}

/* ---- labels ---------------------------------------------------------------------------------- */

static int labels_of(const struct story *story, struct rect *out) {
  static const char places[] = {'p', 'f', 'l', 's', 'c', 'b'};
  const struct ui *ui = &story->driver.ui;
  int count = 0;
  for (int i = 0; i < ui->emitted_count; i++)
    for (size_t p = 0; p < sizeof places; p++)
      if (ui->emitted[i].target && ui->emitted[i].id == ui_make_id("site.label", places[p]))
        out[count++] = ui->emitted[i].rect;
  return count;
}

static bool apart(struct rect a, struct rect b) {
  return a.x >= b.x + b.w || b.x >= a.x + a.w || a.y >= b.y + b.h || b.y >= a.y + a.h;
}

static void labels_lie_apart(void **state) {
  (void)state;
  static const int sizes[][2] = {
      {1280, 720}, {1920, 1080}, {1280, 1024}, {1080, 1920}, {2560, 1080}};
  for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
    struct story *story = story_new(sizes[s][0], sizes[s][1]);
    story_open_decision(story);
    story->session.sim.history->sun_count = 1;
    driver_frame(&story->driver);
    struct rect labels[8], panel = driver_find(&story->driver, "Decide")->rect;
    int count = labels_of(story, labels);
    assert_true(count >= 2);
    for (int i = 0; i < count; i++) {
      assert_true(apart(labels[i], panel));
      for (int k = 0; k < i; k++) assert_true(apart(labels[i], labels[k]));
    }
    story_free(story);
  }
}

static void walking_does_not_make_labels_hop(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  struct rect first[8], later[8];
  story->driver.ui.reduced_motion = false;
  driver_frame(&story->driver);
  int count = labels_of(story, first);
  for (int second = 0; second < 20; second++) {
    story->driver.input.time_ms += 1000;
    driver_frame(&story->driver);
    assert_int_equal(labels_of(story, later), count);
    assert_memory_equal(first, later, (size_t)count * sizeof first[0]);
  }
  story_free(story);
}

/* Smoke and steps don't need sixty frames a second. */
static void drifting_asks_for_a_few_frames_and_a_still_picture_for_none(void **state) {
  (void)state;
  struct story *story = story_new(1920, 1080);
  driver_frame(&story->driver);
  driver_frame(&story->driver);
  assert_int_equal(story->driver.ui.ambient_ms, 0);
  story->driver.ui.reduced_motion = false;
  driver_frame(&story->driver);
  assert_false(story->driver.ui.animating);
  assert_in_range(story->driver.ui.ambient_ms, 80, 150);
  story_type(story, 'm');
  driver_frame(&story->driver);
  driver_frame(&story->driver);
  assert_int_equal(story->driver.ui.ambient_ms, 0);
  story_free(story);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(who_stays_away_leaves_an_empty_peg_and_no_figure),
      cmocka_unit_test(nobody_works_on_the_rest_day),
      cmocka_unit_test(a_lathe_that_stands_still_stays_the_same_one),
      cmocka_unit_test(the_plate_tells_the_share_of_machines_that_stand),
      cmocka_unit_test(more_machines_than_bays_are_counted_all_and_drawn_in_proportion),
      cmocka_unit_test(lamps_go_out_with_the_power),
      cmocka_unit_test(stores_and_canteen_empty_with_what_they_hold),
      cmocka_unit_test(winter_brings_snow),
      cmocka_unit_test(trees_follow_the_calendar),
      cmocka_unit_test(those_who_walk_move_their_legs),
      cmocka_unit_test(labels_lie_apart),
      cmocka_unit_test(walking_does_not_make_labels_hop),
      cmocka_unit_test(drifting_asks_for_a_few_frames_and_a_still_picture_for_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
