/* Keys: arrows go where they point, Tab in reading order, the ring is seen, modals hold the focus
 * and give it back, scroll areas follow it. */
#include "ui/driver.h"

#include <stdio.h>

static struct driver d;

/* A grid of three by three, "0" to "8". */
static void grid_page(struct driver *driver) {
  for (int i = 0; i < 9; i++) {
    char label[16];
    snprintf(label, sizeof label, "%d", i);
    struct rect rect = {100 + 200.0f * (float)(i % 3), 100 + 100.0f * (float)(i / 3), 160, 54};
    driver->pressed[i] +=
        ui_button(&driver->ui, ui_make_id("grid", i), rect, BUTTON_SECONDARY, NULL, label, NULL);
  }
  if (ui_character(&driver->ui, 'o')) driver->open = true;
  if (!driver->open) return;
  ui_modal_begin(&driver->ui, ui_make_id("modal", 0));
  if (ui_button(&driver->ui, ui_make_id("m", 0), (struct rect){900, 100, 160, 54}, BUTTON_SECONDARY,
                NULL, "yes", NULL))
    driver->value++;
  if (ui_button(&driver->ui, ui_make_id("m", 1), (struct rect){900, 200, 160, 54}, BUTTON_SECONDARY,
                NULL, "no", NULL) ||
      ui_key(&driver->ui, KEY_ESCAPE))
    driver->open = false;
  ui_modal_end(&driver->ui);
}

static int start_grid(void **state) {
  (void)state;
  driver_init(&d, 1920, 1080, grid_page);
  driver_frame(&d);
  return 0;
}

static int stop(void **state) {
  (void)state;
  driver_release(&d);
  return 0;
}

static void first_key_shows_the_first_target(void **state) {
  (void)state;
  assert_string_equal(driver_focused(&d), "");
  driver_key(&d, KEY_RIGHT);
  assert_string_equal(driver_focused(&d), "0");
}

static void arrows_go_where_they_point(void **state) {
  (void)state;
  static const struct {
    enum ui_key key;
    const char *at;
  } walk[] = {{KEY_RIGHT, "0"}, {KEY_RIGHT, "1"}, {KEY_RIGHT, "2"}, {KEY_RIGHT, "2"},
              {KEY_DOWN, "5"},  {KEY_DOWN, "8"},  {KEY_DOWN, "8"},  {KEY_LEFT, "7"},
              {KEY_UP, "4"},    {KEY_LEFT, "3"},  {KEY_LEFT, "3"},  {KEY_UP, "0"}};
  for (size_t i = 0; i < sizeof walk / sizeof walk[0]; i++) {
    driver_key(&d, walk[i].key);
    assert_string_equal(driver_focused(&d), walk[i].at);
  }
}

static void tab_goes_round_in_reading_order(void **state) {
  (void)state;
  char label[16];
  for (int i = 0; i < 18; i++) {
    driver_key(&d, KEY_TAB);
    snprintf(label, sizeof label, "%d", i % 9);
    assert_string_equal(driver_focused(&d), label);
  }
  driver_key(&d, KEY_BACKTAB);
  assert_string_equal(driver_focused(&d), "7");
}

static void enter_and_space_press_the_focused(void **state) {
  (void)state;
  driver_key(&d, KEY_TAB);
  driver_key(&d, KEY_TAB);
  driver_key(&d, KEY_ENTER);
  driver_key(&d, KEY_SPACE);
  assert_int_equal(d.pressed[1], 2);
  assert_int_equal(d.pressed[0], 0);
}

static bool ring_is_drawn(void) {
  struct color amber = ui_color(&d.ui, TOKEN_FOCUS);
  for (int i = 0; i < d.ui.draw.count; i++) {
    const struct draw *item = &d.ui.draw.items[i];
    if (item->kind == DRAW_FRAME && item->stroke == 4 &&
        !memcmp(&item->color, &amber, sizeof amber))
      return true;
  }
  return false;
}

static void the_pointer_hides_the_ring(void **state) {
  (void)state;
  assert_false(ring_is_drawn());
  driver_key(&d, KEY_TAB);
  assert_true(ring_is_drawn());
  driver_press(&d, 5, 5);
  assert_false(ring_is_drawn());
  driver_key(&d, KEY_TAB);
  assert_true(ring_is_drawn());
}

static void open_modal(void) {
  driver_event(&d, (struct ui_event){.type = INPUT_KEY, .key = KEY_CHARACTER, .character = 'o'});
  driver_frame(&d);
  driver_frame(&d);
}

static void modals_hold_the_focus_and_give_it_back(void **state) {
  (void)state;
  for (int i = 0; i < 5; i++) driver_key(&d, KEY_TAB);
  assert_string_equal(driver_focused(&d), "4");
  open_modal();
  assert_string_equal(driver_focused(&d), "yes");
  static const enum ui_key keys[] = {KEY_LEFT, KEY_TAB, KEY_TAB, KEY_UP, KEY_LEFT, KEY_BACKTAB};
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    driver_key(&d, keys[i]);
    assert_true(!strcmp(driver_focused(&d), "yes") || !strcmp(driver_focused(&d), "no"));
  }
  driver_key(&d, KEY_ESCAPE);
  assert_false(d.open);
  assert_string_equal(driver_focused(&d), "4");
}

static void what_lies_under_a_modal_hears_nothing(void **state) {
  (void)state;
  open_modal();
  driver_press(&d, 150, 120); /* button 0 */
  assert_int_equal(d.pressed[0], 0);
  driver_key(&d, KEY_ENTER);
  assert_int_equal(d.value, 1);
  driver_press(&d, 950, 120);
  assert_int_equal(d.value, 2);
}

/* ---- scrolling ------------------------------------------------------------------------------- */

static const struct rect view = {100, 100, 400, 300};

static void long_page(struct driver *driver) {
  ui_id id = ui_make_id("long", 0);
  float y = ui_scroll_begin(&driver->ui, id, view);
  for (int i = 0; i < 16; i++) {
    char label[16];
    snprintf(label, sizeof label, "%d", i);
    driver->pressed[i] +=
        ui_button(&driver->ui, ui_make_id("row", i), (struct rect){100, y + 70 * (float)i, 300, 54},
                  BUTTON_SECONDARY, NULL, label, NULL);
  }
  ui_scroll_end(&driver->ui, id, 16 * 70);
}

static int start_long(void **state) {
  (void)state;
  driver_init(&d, 1920, 1080, long_page);
  driver_frame(&d);
  driver_frame(&d);
  return 0;
}

static void focus_scrolls_into_view(void **state) {
  (void)state;
  for (int round = 0; round < 32; round++) {
    driver_key(&d, round < 16 ? KEY_TAB : KEY_BACKTAB);
    const struct ui_emitted *e = driver_find(&d, driver_focused(&d));
    assert_true(e->rect.y >= view.y && e->rect.y + e->rect.h <= view.y + view.h);
    bool at_end = !strcmp(driver_focused(&d), "0") || !strcmp(driver_focused(&d), "15");
    if (!at_end) /* with room to spare */
      assert_true(e->rect.y >= view.y + 47 && e->rect.y + e->rect.h <= view.y + view.h - 15);
  }
}

static void wheel_and_page_keys_scroll(void **state) {
  (void)state;
  driver_pointer(&d, INPUT_POINTER_MOVE, 200, 200, false);
  driver_event(&d, (struct ui_event){.type = INPUT_WHEEL, .y = -2});
  driver_frame(&d);
  assert_float_equal(d.ui.scroll[0].offset, 192, 0.1);
  driver_key(&d, KEY_END);
  assert_float_equal(d.ui.scroll[0].offset, 16 * 70 - 300, 0.1);
  driver_key(&d, KEY_PAGE_UP);
  assert_float_equal(d.ui.scroll[0].offset, 16 * 70 - 300 - 236, 0.1);
  driver_event(&d, (struct ui_event){.type = INPUT_WHEEL, .y = 99});
  driver_frame(&d);
  assert_float_equal(d.ui.scroll[0].offset, 0, 0.1);
}

/* What lies under the words could neither be read nor told from them. */
static void more_below_has_a_strip_of_its_own(void **state) {
  (void)state;
  const struct ui_emitted *more = driver_find(&d, "More below");
  assert_true(more->rect.h >= 44);
  for (int i = 0; i < d.ui.emitted_count; i++) {
    const struct ui_emitted *e = &d.ui.emitted[i];
    if (e->scroll >= 0) assert_true(e->shown.y + e->shown.h <= more->rect.y || e->hidden);
  }
}

static void more_below_turns_the_page_and_goes_at_the_end(void **state) {
  (void)state;
  const struct ui_emitted *more = driver_find(&d, "More below");
  driver_press(&d, more->rect.x + 20, more->rect.y + 20);
  assert_float_equal(d.ui.scroll[0].offset, 236, 0.1);
  driver_key(&d, KEY_END);
  assert_false(driver_shows(&d, "More below"));
}

static void a_finger_drags_without_pressing(void **state) {
  (void)state;
  driver_pointer(&d, INPUT_POINTER_DOWN, 200, 320, true);
  driver_pointer(&d, INPUT_POINTER_MOVE, 200, 220, true);
  driver_pointer(&d, INPUT_POINTER_UP, 200, 220, true);
  assert_float_equal(d.ui.scroll[0].offset, 100, 0.1);
  for (int i = 0; i < 16; i++) assert_int_equal(d.pressed[i], 0);
  driver_pointer(&d, INPUT_POINTER_DOWN, 200, 220, true);
  driver_pointer(&d, INPUT_POINTER_UP, 202, 223, true);
  int presses = 0;
  for (int i = 0; i < 16; i++) presses += d.pressed[i];
  assert_int_equal(presses, 1);
}

static void what_is_scrolled_away_cannot_be_pressed(void **state) {
  (void)state;
  const struct ui_emitted *last = driver_find(&d, "15");
  assert_true(last->hidden);
  driver_press(&d, last->rect.x + 10, last->rect.y + 10);
  assert_int_equal(d.pressed[15], 0);
}

#define GRID_TEST(name) cmocka_unit_test_setup_teardown(name, start_grid, stop)
#define LONG_TEST(name) cmocka_unit_test_setup_teardown(name, start_long, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      GRID_TEST(first_key_shows_the_first_target),
      GRID_TEST(arrows_go_where_they_point),
      GRID_TEST(tab_goes_round_in_reading_order),
      GRID_TEST(enter_and_space_press_the_focused),
      GRID_TEST(the_pointer_hides_the_ring),
      GRID_TEST(modals_hold_the_focus_and_give_it_back),
      GRID_TEST(what_lies_under_a_modal_hears_nothing),
      LONG_TEST(focus_scrolls_into_view),
      LONG_TEST(wheel_and_page_keys_scroll),
      LONG_TEST(more_below_has_a_strip_of_its_own),
      LONG_TEST(more_below_turns_the_page_and_goes_at_the_end),
      LONG_TEST(a_finger_drags_without_pressing),
      LONG_TEST(what_is_scrolled_away_cannot_be_pressed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
