/* One factor and three layout classes, from the window's size and the user's. */
#include "ui/driver.h"

static void empty_page(struct driver *d) {
  (void)d;
}

struct expected {
  int width, height;
  float user, scale, canvas_width, canvas_height;
  enum layout layout;
  bool is_short;
};

static const struct expected rows[] = {
    {1280, 720, 1, 0.8f, 1600, 900, LAYOUT_COMPACT, false},
    {1920, 1080, 1, 1, 1920, 1080, LAYOUT_WIDE, false},
    {3840, 2160, 1, 2, 1920, 1080, LAYOUT_WIDE, false},
    {1080, 1920, 1, 1, 1080, 1920, LAYOUT_NARROW, false},
    {1920, 1080, 2, 2, 960, 540, LAYOUT_NARROW, true},
    {1920, 1080, 1.5f, 1.5f, 1280, 720, LAYOUT_COMPACT, true},
    {1920, 1080, 1.15f, 1.15f, 1669.57f, 939.13f, LAYOUT_COMPACT, false},
    {2560, 1080, 1, 1, 2560, 1080, LAYOUT_WIDE, false},
    /* held back: the canvas stays at least 960 x 540 */
    {1280, 720, 2, 1.3333f, 960, 540, LAYOUT_NARROW, true},
    {1080, 1920, 2, 1.125f, 960, 1706.67f, LAYOUT_NARROW, false},
    /* never below 0.8 nor above 4 */
    {640, 480, 1, 0.8f, 800, 600, LAYOUT_NARROW, true},
    {9600, 5400, 1, 4, 2400, 1350, LAYOUT_WIDE, false},
};

static void canvas_and_layout_follow_the_window(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const struct expected *row = &rows[i];
    static struct driver d;
    driver_init(&d, row->width, row->height, empty_page);
    d.ui.user_scale = row->user;
    driver_frame(&d);
    assert_float_equal(d.ui.scale, row->scale, 0.001);
    assert_float_equal(d.ui.width, row->canvas_width, 0.01);
    assert_float_equal(d.ui.height, row->canvas_height, 0.01);
    assert_int_equal(d.ui.layout, row->layout);
    assert_int_equal(d.ui.is_short, row->is_short);
    driver_release(&d);
  }
}

static void small_windows_are_told(void **state) {
  (void)state;
  static struct driver d;
  driver_init(&d, 1024, 600, empty_page);
  driver_frame(&d);
  assert_true(ui_too_small(&d.ui));
  d.input.width = 1280;
  d.input.height = 720;
  driver_frame(&d);
  assert_false(ui_too_small(&d.ui));
  d.input.width = 720;
  d.input.height = 1280;
  driver_frame(&d);
  assert_false(ui_too_small(&d.ui));
  driver_release(&d);
}

/* Capitals stand in the middle: as much above them as below. */
static void capitals_are_centred(void **state) {
  (void)state;
  for (int style = 0; style < STYLE_COUNT; style++) {
    float cap = 0.733f * theme_type((enum style)style).size;
    float baseline = ui_baseline((enum style)style, 100, 54);
    assert_float_equal(baseline - cap - 100, 154 - baseline, 0.01);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(canvas_and_layout_follow_the_window),
      cmocka_unit_test(small_windows_are_told),
      cmocka_unit_test(capitals_are_centred),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
