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
  ui_region(&driver->ui, "dock");
  ui_button(&driver->ui, ui_make_id("go", 0),
            (struct rect){driver->ui.width - 260, driver->ui.height - 80, 240, 60}, BUTTON_PRIMARY,
            NULL, "Go on", NULL);
  ui_region(&driver->ui, "content");
  ui_explain_draw_pinned(&driver->ui, driver->sim);
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
  assert_string_equal(driver_focused(&d), "Pin");
  driver_key(&d, KEY_TAB);
  assert_string_equal(driver_focused(&d), "Close");
  driver_key(&d, KEY_TAB); /* stays inside */
  assert_string_equal(driver_focused(&d), "Pin");
  driver_key(&d, KEY_TAB);
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

/* Of no team: there is none to ask for its plan. */
static void a_quantity_of_the_plant_is_explained(void **state) {
  (void)state;
  why = (struct why){
      .kind = WHY_VARIABLE, .variable = VARIABLE_RATION, .team = -1, .worker = -1, .scale = 1};
  open_by_press();
  assert_true(d.ui.explain.open);
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

/* ---- levels ---------------------------------------------------------------------------------- */

static const struct why output_of_month = {
    .kind = WHY_MONTH, .variable = VARIABLE_OUTPUT, .worker = -1, .month = 1, .scale = 100};
static const struct why fatigue_of_team = {.kind = WHY_VARIABLE,
                                           .variable = VARIABLE_FATIGUE,
                                           .span = SPAN_MONTH,
                                           .worker = -1,
                                           .scale = 100};

static void press_label(const char *label) {
  struct rect rect = driver_find(&d, label)->rect;
  driver_press(&d, rect.x + rect.w / 2, rect.y + rect.h / 2);
}

/* Pressing the row: the record of the target comes before that of its text. */
static void a_row_opens_its_own_causes_and_back(void **state) {
  (void)state;
  why = output_of_month;
  open_by_press();
  press_label("Effort");
  assert_int_equal(d.ui.explain.depth, 1);
  assert_true(driver_shows(&d, "Fatigue › Effort"));
  assert_adds_up();
  assert_true(driver_shows(&d, "Base effort"));
  press_label("Grievance");
  assert_int_equal(d.ui.explain.depth, 2);
  assert_adds_up();
  driver_key(&d, KEY_BACKSPACE);
  assert_true(driver_shows(&d, "Base effort"));
  press_label("Back");
  assert_int_equal(d.ui.explain.depth, 0);
  assert_true(driver_shows(&d, "All at the plain rate"));
  driver_key(&d, KEY_ESCAPE);
  assert_false(d.ui.explain.open);
}

static void a_mean_opens_the_people_behind_it(void **state) {
  (void)state;
  why = fatigue_of_team;
  open_by_press();
  press_label("Load of the day");
  assert_true(driver_shows(&d, "Load of the day: person by person"));
  assert_adds_up();
  press_label("Not named");
  assert_int_equal(d.ui.explain.depth, 2);
  assert_true(driver_shows(&d, "At the last close"));
  assert_adds_up();
}

static void escape_leaves_from_any_level(void **state) {
  (void)state;
  why = fatigue_of_team;
  open_by_press();
  press_label("Load of the day");
  driver_key(&d, KEY_ESCAPE);
  assert_false(d.ui.explain.open);
  open_by_press();
  assert_int_equal(d.ui.explain.depth, 0);
}

/* "Did not come" of one person has no rows behind it: nothing there takes the focus. */
static void a_row_without_causes_is_no_target(void **state) {
  (void)state;
  open_by_press();
  for (int i = 0; i < d.ui.emitted_count; i++) {
    const struct ui_emitted *e = &d.ui.emitted[i];
    if (!e->target || e->depth != 1) continue;
    const char *label = driver_label(&d, e);
    assert_true(!strcmp(label, "Pin") || !strcmp(label, "Close"));
  }
}

static void a_reports_figure_leads_to_what_was_counted(void **state) {
  (void)state;
  why = (struct why){.kind = WHY_MONTH, .variable = VARIABLE_REPORTED, .worker = -1, .scale = 100};
  open_by_press();
  press_label("Counted for plan");
  assert_true(driver_shows(&d, "All at the plain rate"));
  assert_adds_up();
  assert_false(driver_shows(&d, "Scrap"));
}

/* ---- the pin --------------------------------------------------------------------------------- */

static const struct ui_emitted *pinned_sheet(void) {
  const struct ui_emitted *found = NULL;
  for (int i = 0; i < d.ui.emitted_count; i++)
    if (d.ui.emitted[i].id == ui_make_id("explain-pinned", 0)) found = &d.ui.emitted[i];
  return found;
}

static void press_p(void) {
  driver_event(&d, (struct ui_event){.type = INPUT_KEY, .key = KEY_CHARACTER, .character = 'p'});
  driver_frame(&d);
  driver_frame(&d);
}

static void a_pinned_one_stays_while_others_open(void **state) {
  (void)state;
  open_by_press();
  press_p();
  assert_false(d.ui.explain.open);
  assert_non_null(pinned_sheet());
  driver_press(&d, 1550, 920);
  assert_non_null(pinned_sheet());
  why.variable = VARIABLE_ZEAL;
  open_by_press();
  assert_true(d.ui.explain.open);
  assert_true(driver_shows(&d, "Why is fatigue 81?"));
  driver_key(&d, KEY_ESCAPE);
  assert_false(d.ui.explain.open);
  assert_non_null(pinned_sheet());
  press_label("Unpin");
  assert_null(pinned_sheet());
}

/* Pinning a second one replaces the first. */
static void only_one_is_pinned(void **state) {
  (void)state;
  open_by_press();
  press_label("Pin");
  why.variable = VARIABLE_ZEAL;
  open_by_press();
  press_label("Pin");
  assert_int_equal(d.ui.explain.pin.why.variable, VARIABLE_ZEAL);
  press_label("Unpin");
  assert_null(pinned_sheet());
}

static void the_pin_is_reached_by_keys(void **state) {
  (void)state;
  open_by_press();
  press_p();
  for (int i = 0; i < 8 && strcmp(driver_focused(&d), "Unpin") != 0; i++) driver_key(&d, KEY_TAB);
  assert_string_equal(driver_focused(&d), "Unpin");
  driver_key(&d, KEY_ENTER);
  assert_null(pinned_sheet());
}

static bool overlap(struct rect a, struct rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static void the_pin_keeps_off_the_dock(void **state) {
  (void)state;
  static const struct { int width, height; } sizes[] = {{1280, 720}, {1080, 1920}, {1920, 1080}};
  open_by_press();
  press_p();
  for (int i = 0; i < 3; i++) {
    d.input.width = sizes[i].width;
    d.input.height = sizes[i].height;
    driver_frame(&d);
    driver_frame(&d);
    assert_false(overlap(pinned_sheet()->rect, driver_find(&d, "Go on")->rect));
    assert_true(pinned_sheet()->rect.x >= 0 && pinned_sheet()->rect.y >= 0);
  }
}

static void without_a_story_nothing_is_pinned(void **state) {
  (void)state;
  open_by_press();
  press_p();
  d.sim = NULL;
  driver_frame(&d);
  d.sim = &sim;
  driver_frame(&d);
  assert_null(pinned_sheet());
}

/* ---- where a value began --------------------------------------------------------------------- */

static bool some_text_holds(const char *words) {
  for (int i = 0; i < d.ui.emitted_count; i++)
    if (strstr(driver_label(&d, &d.ui.emitted[i]), words)) return true;
  return false;
}

static void the_first_day_says_where_the_start_comes_from(void **state) {
  (void)state;
  struct sim fresh;
  sim_init(&fresh, &scenario, 7);
  d.sim = &fresh;
  open_by_press();
  assert_true(driver_shows(&d, "At the start"));
  assert_true(some_text_holds("This start is an assumption of the model."));
  driver_key(&d, KEY_ESCAPE);
  why.variable = VARIABLE_ZEAL;
  open_by_press();
  assert_true(some_text_holds("drawn by chance"));
  driver_key(&d, KEY_ESCAPE);
  why = (struct why){.kind = WHY_NO_REPORT, .worker = -1};
  open_by_press();
  assert_true(some_text_holds("No period of the plan has closed yet. The first closes on "));
  d.sim = &sim;
  sim_release(&fresh);
}

static void the_foot_names_page_and_rule(void **state) {
  (void)state;
  open_by_press();
  assert_true(some_text_holds("Ledger, page "));
  assert_true(some_text_holds("Model rule: Fatigue and food."));
  assert_true(some_text_holds("Sizes: model assumption."));
}

#define EXPLAIN_TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      EXPLAIN_TEST(causes_add_up_to_the_total),
      EXPLAIN_TEST(output_and_reports_add_up),
      EXPLAIN_TEST(totals_are_what_was_printed),
      EXPLAIN_TEST(every_way_of_closing_closes),
      EXPLAIN_TEST(a_press_inside_keeps_it_open),
      EXPLAIN_TEST(keys_open_and_the_focus_returns),
      EXPLAIN_TEST(sentences_explain_without_causes),
      EXPLAIN_TEST(a_quantity_of_the_plant_is_explained),
      EXPLAIN_TEST(it_stays_on_the_canvas),
      EXPLAIN_TEST(a_row_opens_its_own_causes_and_back),
      EXPLAIN_TEST(a_mean_opens_the_people_behind_it),
      EXPLAIN_TEST(escape_leaves_from_any_level),
      EXPLAIN_TEST(a_row_without_causes_is_no_target),
      EXPLAIN_TEST(a_reports_figure_leads_to_what_was_counted),
      EXPLAIN_TEST(a_pinned_one_stays_while_others_open),
      EXPLAIN_TEST(only_one_is_pinned),
      EXPLAIN_TEST(the_pin_is_reached_by_keys),
      EXPLAIN_TEST(the_pin_keeps_off_the_dock),
      EXPLAIN_TEST(without_a_story_nothing_is_pinned),
      EXPLAIN_TEST(the_first_day_says_where_the_start_comes_from),
      EXPLAIN_TEST(the_foot_names_page_and_rule),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
