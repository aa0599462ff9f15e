/* Pointer presses act on release inside the target they began on; components answer as they say. */
#include "ui/driver.h"

static struct driver d;
static const char *const stops[] = {"a", "b", "c", "d"};

enum { PLAIN, DISABLED, SMALL };

static void page(struct driver *driver) {
  struct ui *ui = &driver->ui;
  driver->pressed[PLAIN] += ui_button(ui, ui_make_id("plain", 0), (struct rect){100, 100, 200, 54},
                                      BUTTON_PRIMARY, NULL, "Plain", NULL);
  driver->pressed[DISABLED] +=
      ui_button(ui, ui_make_id("disabled", 0), (struct rect){400, 100, 200, 54}, BUTTON_SECONDARY,
                NULL, "Disabled", "Needs 2 people");
  driver->pressed[SMALL] += ui_target(ui, ui_make_id("small", 0), ROLE_LINK,
                                      (struct rect){700, 100, 20, 20}, "Small", false);
  driver->value = ui_slider(ui, ui_make_id("slider", 0), (struct rect){100, 300, 544, 48},
                            driver->value, 4, stops, "Slider");
  driver->value += ui_stepper(ui, ui_make_id("stepper", 0), (struct rect){100, 500, 240, 48}, "2",
                              "Steps", driver->value > 0, driver->value < 3);
  driver->open = ui_toggle(ui, ui_make_id("toggle", 0), (struct rect){100, 600, 400, 44}, "Toggle",
                           driver->open);
}

static int start(void **state) {
  (void)state;
  driver_init(&d, 1920, 1080, page);
  driver_frame(&d);
  return 0;
}

static int stop(void **state) {
  (void)state;
  driver_release(&d);
  return 0;
}

static void a_press_acts_on_release(void **state) {
  (void)state;
  driver_pointer(&d, INPUT_POINTER_DOWN, 150, 120, false);
  assert_int_equal(d.pressed[PLAIN], 0);
  driver_frame(&d);
  driver_pointer(&d, INPUT_POINTER_UP, 160, 130, false);
  assert_int_equal(d.pressed[PLAIN], 1);
  driver_frame(&d);
  assert_int_equal(d.pressed[PLAIN], 1);
}

static void sliding_off_cancels(void **state) {
  (void)state;
  driver_pointer(&d, INPUT_POINTER_DOWN, 150, 120, false);
  driver_pointer(&d, INPUT_POINTER_MOVE, 150, 250, false);
  driver_pointer(&d, INPUT_POINTER_UP, 150, 250, false);
  assert_int_equal(d.pressed[PLAIN], 0);
  driver_pointer(&d, INPUT_POINTER_DOWN, 150, 250, false); /* and sliding on does nothing */
  driver_pointer(&d, INPUT_POINTER_UP, 150, 120, false);
  assert_int_equal(d.pressed[PLAIN], 0);
}

static void both_ends_of_a_quick_press_in_one_frame(void **state) {
  (void)state;
  for (int i = 0; i < 2; i++)
    driver_event(&d, (struct ui_event){
                         .type = i ? INPUT_POINTER_UP : INPUT_POINTER_DOWN, .x = 150, .y = 120});
  driver_frame(&d);
  assert_int_equal(d.pressed[PLAIN], 1);
}

static void disabled_says_why_and_does_nothing(void **state) {
  (void)state;
  driver_press(&d, 450, 120);
  assert_int_equal(d.pressed[DISABLED], 0);
  const struct ui_emitted *disabled = driver_find(&d, "Disabled");
  assert_true(disabled->disabled);
  assert_true(color_contrast(disabled->fg, disabled->bg) >= 4.5);
  assert_true(driver_shows(&d, "Needs 2 people"));
  driver_key(&d, KEY_TAB); /* the press left the focus on it; it can be reached */
  driver_key(&d, KEY_BACKTAB);
  assert_string_equal(driver_focused(&d), "Disabled");
  driver_key(&d, KEY_ENTER);
  assert_int_equal(d.pressed[DISABLED], 0);
}

static void small_targets_are_padded(void **state) {
  (void)state;
  assert_true(driver_find(&d, "Small")->hit.w >= 44);
  driver_press(&d, 690, 92);
  assert_int_equal(d.pressed[SMALL], 1);
}

static void every_target_can_be_hit(void **state) {
  (void)state;
  for (int i = 0; i < d.ui.emitted_count; i++)
    if (d.ui.emitted[i].target)
      assert_true(d.ui.emitted[i].hit.w >= 44 && d.ui.emitted[i].hit.h >= 44);
}

static void sliders_stand_on_detents(void **state) {
  (void)state;
  driver_press(&d, 172 + 400.0f / 3 + 20, 320); /* nearest to the second */
  assert_int_equal(d.value, 1);
  driver_pointer(&d, INPUT_POINTER_DOWN, 180, 320, false);
  driver_pointer(&d, INPUT_POINTER_MOVE, 900, 500, false);
  driver_pointer(&d, INPUT_POINTER_UP, 900, 500, false);
  assert_int_equal(d.value, 3);
  driver_key(&d, KEY_LEFT); /* still focused */
  assert_int_equal(d.value, 2);
  driver_key(&d, KEY_PAGE_DOWN);
  assert_int_equal(d.value, 0);
  driver_press(&d, 630, 320); /* plus at the end */
  assert_int_equal(d.value, 1);
}

/* As a touch pad sends it, on the outer half of the last place. */
static void a_tap_within_one_frame_moves_a_slider(void **state) {
  (void)state;
  struct ui_event down = {.type = INPUT_POINTER_DOWN, .x = 580, .y = 320}, up = down;
  up.type = INPUT_POINTER_UP;
  d.input.event[d.input.count++] = down;
  d.input.event[d.input.count++] = up;
  driver_frame(&d);
  assert_int_equal(d.value, 3);
  driver_key(&d, KEY_ENTER); /* which has no place on the track */
  assert_int_equal(d.value, 3);
}

static void steppers_repeat_while_held(void **state) {
  (void)state;
  driver_press(&d, 320, 520);
  assert_int_equal(d.value, 1);
  driver_pointer(&d, INPUT_POINTER_DOWN, 320, 520, false);
  d.input.time_ms += 370; /* a frame is 16 ms */
  driver_frame(&d);
  assert_int_equal(d.value, 1);
  d.input.time_ms += 20;
  driver_frame(&d);
  assert_int_equal(d.value, 2);
  d.input.time_ms += 125;
  driver_frame(&d);
  assert_int_equal(d.value, 3);
  driver_pointer(&d, INPUT_POINTER_UP, 320, 520, false);
  assert_int_equal(d.value, 3); /* the release is no further step */
}

static void toggles_toggle(void **state) {
  (void)state;
  driver_press(&d, 200, 620);
  assert_true(d.open);
  driver_press(&d, 200, 620);
  assert_false(d.open);
}

#define PRESS_TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      PRESS_TEST(a_press_acts_on_release),
      PRESS_TEST(sliding_off_cancels),
      PRESS_TEST(both_ends_of_a_quick_press_in_one_frame),
      PRESS_TEST(disabled_says_why_and_does_nothing),
      PRESS_TEST(small_targets_are_padded),
      PRESS_TEST(every_target_can_be_hit),
      PRESS_TEST(sliders_stand_on_detents),
      PRESS_TEST(a_tap_within_one_frame_moves_a_slider),
      PRESS_TEST(steppers_repeat_while_held),
      PRESS_TEST(toggles_toggle),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
