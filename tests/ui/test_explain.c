/* The popover: opens in one press, adds up to the number, closes in one press, and gives the focus
 * back. The simulation is a real one, a month old. */
#include "ui/driver.h"

#include <stdio.h>
#include <stdlib.h>

#include "sim/query.h"

static struct driver d;
static struct scenario scenario;
static struct sim sim;
static struct why why;

static void page(struct driver *driver) {
  ui_number(&driver->ui, ui_make_id("number", 0), 400, 300, STYLE_BODY_BOLD, BOOK_LEDGER,
            ALIGN_LEFT, "81", "Fatigue", &why, TOKEN_BG);
  ui_button(&driver->ui, ui_make_id("other", 0), (struct rect){1500, 900, 160, 54},
            BUTTON_SECONDARY, NULL, "Other", NULL);
  if (driver->ui.explain.open) driver->value++;
  ui_explain_draw(&driver->ui, driver->sim);
}

static int start(void **state) {
  (void)state;
  scenario_init_default(&scenario, 120);
  sim_init(&sim, &scenario, 7);
  while (sim.history->month_count < 2) {
    sim_day(&sim);
    sim_review(&sim);
  }
  for (int day = 0; day < 12; day++) {
    sim_day(&sim);
    sim_review(&sim);
  }
  driver_init(&d, 1920, 1080, page);
  d.sim = &sim;
  why = (struct why){.kind = WHY_VARIABLE,
                     .variable = VARIABLE_FATIGUE,
                     .span = SPAN_MONTH,
                     .worker = 3,
                     .scale = 100};
  driver_frame(&d);
  return 0;
}

static int stop(void **state) {
  (void)state;
  driver_release(&d);
  sim_release(&sim);
  scenario_release(&scenario);
  return 0;
}

/* "+9", "−12" or "12" as a number; false: it is something else. */
static bool read_figure(const char *label, int *value) {
  int sign = 1;
  if (!strncmp(label, "\xE2\x88\x92", 3)) {
    sign = -1;
    label += 3;
  } else if (*label == '+') {
    label++;
  }
  char *end;
  long found = strtol(label, &end, 10);
  if (end == label || *end) return false;
  *value = sign * (int)found;
  return true;
}

/* Every figure printed on the sheet: all but the last add up to the last. */
static void assert_adds_up(void) {
  int figures[32], count = 0, sum = 0, value;
  for (int i = 0; i < d.ui.emitted_count; i++) {
    const struct ui_emitted *e = &d.ui.emitted[i];
    if (e->depth == 1 && e->role == ROLE_TEXT && read_figure(driver_label(&d, e), &value))
      figures[count++] = value;
  }
  assert_true(count >= 2);
  for (int i = 0; i + 1 < count; i++) sum += figures[i];
  assert_int_equal(sum, figures[count - 1]);
  assert_true(count <= 9); /* a start, seven causes, a total */
}

static void open_by_press(void) {
  driver_press(&d, 410, 295);
}

static void causes_add_up_to_the_total(void **state) {
  (void)state;
  static const uint8_t variables[] = {VARIABLE_FATIGUE, VARIABLE_ZEAL,  VARIABLE_JOY,
                                      VARIABLE_BOND,    VARIABLE_SKILL, VARIABLE_NOURISHMENT};
  for (size_t v = 0; v < sizeof variables; v++)
    for (int worker = -1; worker < 12; worker++) {
      why.variable = variables[v];
      why.worker = (int16_t)worker;
      open_by_press();
      assert_adds_up();
      driver_key(&d, KEY_ESCAPE);
    }
}

static void output_and_reports_add_up(void **state) {
  (void)state;
  static const struct why rows[] = {
      {.kind = WHY_MONTH, .variable = VARIABLE_OUTPUT, .worker = -1, .month = 1, .scale = 1},
      {.kind = WHY_MONTH, .variable = VARIABLE_OUTPUT, .worker = -1, .month = 1, .scale = 100},
      {.kind = WHY_MONTH, .variable = VARIABLE_REPORTED, .worker = -1, .month = 0, .scale = 100},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    why = rows[i];
    open_by_press();
    assert_adds_up();
    driver_key(&d, KEY_ESCAPE);
  }
}

static int shown_total(void) {
  int value = 0;
  for (int i = 0; i < d.ui.emitted_count; i++)
    if (d.ui.emitted[i].depth == 1) read_figure(driver_label(&d, &d.ui.emitted[i]), &value);
  return value;
}

/* The number that opened the sheet and its total are the same number. */
static void totals_are_what_was_printed(void **state) {
  (void)state;
  char text[64];
  static const struct {
    enum measure measure;
    const char *mark;
  } rows[] = {{MEASURE_FULFILMENT, "{r:fulfilment}"},
              {MEASURE_FULFILMENT_TRUE, "{l:fulfilment_true}"},
              {MEASURE_GAP, "{l:gap}"},
              {MEASURE_FATIGUE, "{l:fatigue}"},
              {MEASURE_EQUIPMENT, "{l:equipment}"},
              {MEASURE_ZEAL, "{l:zeal}"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    struct text_look look = {.style = STYLE_BODY};
    ui_begin(&d.ui, &d.input);
    ui_rich(&d.ui, 99, (struct rect){100, 100, 500, 0}, look, rows[i].mark, &sim);
    const struct ui_emitted *number = &d.ui.emitted[d.ui.emitted_count - 1];
    snprintf(text, sizeof text, "%s", driver_label(&d, number));
    why = number->why;
    ui_end(&d.ui);
    driver_frame(&d);
    int printed = 0;
    assert_true(read_figure(text, &printed));
    open_by_press();
    if (printed != shown_total())
      fail_msg("%s prints %d and is explained as %d", rows[i].mark, printed, shown_total());
    driver_key(&d, KEY_ESCAPE);
  }
}

static void every_way_of_closing_closes(void **state) {
  (void)state;
  open_by_press();
  assert_true(d.ui.explain.open);
  driver_key(&d, KEY_ESCAPE);
  assert_false(d.ui.explain.open);
  open_by_press();
  driver_press(&d, 1550, 920); /* outside, on a button that must not hear it */
  assert_false(d.ui.explain.open);
  open_by_press();
  const struct ui_emitted *close = driver_find(&d, "Close");
  driver_press(&d, close->rect.x + 20, close->rect.y + 20);
  assert_false(d.ui.explain.open);
}

static void a_press_inside_keeps_it_open(void **state) {
  (void)state;
  open_by_press();
  const struct ui_emitted *title = driver_find(&d, "Why is fatigue 81?");
  driver_press(&d, title->rect.x + 5, title->rect.y + 5);
  assert_true(d.ui.explain.open);
}

static void keys_open_and_the_focus_returns(void **state) {
  (void)state;
  driver_key(&d, KEY_TAB);
  assert_string_equal(driver_focused(&d), "81");
  driver_event(&d, (struct ui_event){.type = INPUT_KEY, .key = KEY_CHARACTER, .character = 'w'});
  driver_frame(&d);
  driver_frame(&d);
  assert_string_equal(driver_focused(&d), "Close");
  driver_key(&d, KEY_TAB); /* stays inside */
  assert_string_equal(driver_focused(&d), "Close");
  driver_key(&d, KEY_ENTER);
  assert_false(d.ui.explain.open);
  assert_string_equal(driver_focused(&d), "81");
}

static void sentences_explain_without_causes(void **state) {
  (void)state;
  why = (struct why){.kind = WHY_TEXT, .text = "People at work on the last day."};
  open_by_press();
  assert_true(driver_shows(&d, "People at work on the last day."));
  assert_true(driver_shows(&d, "Fatigue: 81"));
}

static void it_stays_on_the_canvas(void **state) {
  (void)state;
  static const struct { int width, height; } sizes[] = {{1280, 720}, {1080, 1920}, {1920, 1080}};
  for (int i = 0; i < 3; i++)
    for (int corner = 0; corner < 4; corner++) {
      d.input.width = sizes[i].width;
      d.input.height = sizes[i].height;
      driver_frame(&d);
      struct rect anchor = {corner & 1 ? d.ui.width - 40 : 4, corner & 2 ? d.ui.height - 30 : 4, 36,
                            26};
      ui_explain_open(&d.ui, &why, anchor, 0);
      driver_frame(&d);
      const struct ui_emitted *panel = NULL;
      for (int e = 0; e < d.ui.emitted_count; e++)
        if (d.ui.emitted[e].role == ROLE_PANEL) panel = &d.ui.emitted[e];
      assert_non_null(panel);
      assert_true(panel->rect.x >= 0 && panel->rect.x + panel->rect.w <= d.ui.width);
      assert_true(panel->rect.y >= 0 && panel->rect.y + panel->rect.h <= d.ui.height);
      driver_key(&d, KEY_ESCAPE);
    }
}

#define EXPLAIN_TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      EXPLAIN_TEST(causes_add_up_to_the_total),       EXPLAIN_TEST(output_and_reports_add_up),
      EXPLAIN_TEST(totals_are_what_was_printed),      EXPLAIN_TEST(every_way_of_closing_closes),
      EXPLAIN_TEST(a_press_inside_keeps_it_open),     EXPLAIN_TEST(keys_open_and_the_focus_returns),
      EXPLAIN_TEST(sentences_explain_without_causes), EXPLAIN_TEST(it_stays_on_the_canvas),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
