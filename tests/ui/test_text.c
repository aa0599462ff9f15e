/* Wrapping and marks. The estimate makes a Latin letter half an em, a Hangul syllable 0.92 em. */
#include "ui/driver.h"

#include <stdio.h>

#include "ui/ui_internal.h"

static struct driver d;

static void no_page(struct driver *driver) {
  (void)driver;
}

static int start(void **state) {
  (void)state;
  driver_init(&d, 1920, 1080, no_page);
  driver_frame(&d);
  ui_begin(&d.ui, &d.input);
  return 0;
}

static int stop(void **state) {
  (void)state;
  ui_end(&d.ui);
  driver_release(&d);
  return 0;
}

/* The lines of `text` in a box, joined by '|'. */
static const char *wrapped(const char *text, float width) {
  static char joined[2000];
  struct wrap wrap = wrap_start(&d.ui, theme_type(STYLE_BODY_S), width, text);
  struct wrapped_line line;
  joined[0] = '\0';
  for (int i = 0; wrap_next(&wrap, &line); i++)
    snprintf(joined + strlen(joined), sizeof joined - strlen(joined), "%s%.*s", i ? "|" : "",
             line.length, line.start);
  return joined;
}

static void latin_breaks_at_spaces(void **state) { /* 20 px: a letter is 10 wide */
  (void)state;
  assert_string_equal(wrapped("two of them went to the hills", 130),
                      "two of them|went to the|hills");
  assert_string_equal(wrapped("one", 30), "one");
  assert_string_equal(wrapped("", 30), "");
  assert_string_equal(wrapped("a\nb c", 500), "a|b c");
}

static void korean_breaks_at_spaces_only(void **state) { /* a syllable is 18.4 wide */
  (void)state;
  assert_string_equal(wrapped("두 사람이 산으로 갔다", 100), "두 사람이|산으로|갔다");
}

static void overlong_words_break_inside(void **state) {
  (void)state;
  assert_string_equal(wrapped("abcdefghij", 40), "abcd|efgh|ij");
  assert_string_equal(wrapped("가나다라", 40), "가나|다라");
  assert_string_equal(wrapped("in abcdefgh", 40), "in|abcd|efgh");
  assert_string_equal(wrapped("abc", 1), "a|b|c"); /* always gets on */
}

static void no_line_is_wider_than_its_box(void **state) {
  (void)state;
  static const char *const texts[] = {
      "No ration has been issued for 19 days. Neighbours say two of them went to the hills.",
      "십구일째 배급이 나오지 않았다. 두 사람이 산으로 먹을 것을 찾으러 갔다고 한다.",
      "mixed 한글 and Latin, abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"};
  for (int t = 0; t < 3; t++)
    for (float width = 60; width < 700; width += 37) {
      struct wrap wrap = wrap_start(&d.ui, theme_type(STYLE_BODY), width, texts[t]);
      struct wrapped_line line;
      while (wrap_next(&wrap, &line))
        assert_true(run_width(&d.ui, FACE_SANS, 22, line.start, line.length) <= width);
    }
}

static void bad_bytes_do_no_harm(void **state) {
  (void)state;
  char bad[] = "a\xC3 \xFF\xFE\x80 \xED\xA0\x80 z\xF0\x9F";
  for (float width = 1; width < 200; width += 7) wrapped(bad, width);
  struct text_look look = {.style = STYLE_BODY};
  ui_text(&d.ui, (struct rect){0, 0, 50, 0}, look, bad);
  ui_rich(&d.ui, 1, (struct rect){0, 0, 50, 0}, look, "{r:", NULL);
  ui_rich(&d.ui, 1, (struct rect){0, 0, 50, 0}, look, "{x:1} {r:} {l:\xFF} ** {", NULL);
}

static void height_said_is_height_used(void **state) {
  (void)state;
  const char *text = "No ration has been issued for 19 days. Neighbours say two of them went.";
  struct text_look look = {.style = STYLE_BODY};
  float said = ui_text_height(&d.ui, STYLE_BODY, 300, text);
  assert_float_equal(ui_text(&d.ui, (struct rect){0, 0, 300, 0}, look, text), said, 0.01);
  const char *rich = "Made {l:94%}, said {r:118%}: **why?** because of {k:emulation} and haste.";
  said = ui_rich_height(&d.ui, STYLE_BODY, 200, rich, NULL);
  assert_float_equal(ui_rich(&d.ui, 1, (struct rect){0, 0, 200, 0}, look, rich, NULL), said, 0.01);
}

static void what_does_not_fit_is_marked(void **state) {
  (void)state;
  struct text_look look = {.style = STYLE_BODY, .max_lines = 1};
  ui_text(&d.ui, (struct rect){0, 0, 100, 0}, look, "much more than fits here");
  assert_true(d.ui.emitted[d.ui.emitted_count - 1].clipped);
  ui_text(&d.ui, (struct rect){0, 0, 100, 0}, look, "fits");
  assert_false(d.ui.emitted[d.ui.emitted_count - 1].clipped);
}

/* ---- marks ----------------------------------------------------------------------------------- */

static const struct ui_emitted *emitted(const char *label) {
  return driver_find(&d, label);
}

static void marks_become_numbers_of_their_book(void **state) {
  (void)state;
  struct text_look look = {.style = STYLE_BODY, .color = TOKEN_INK, .ground = TOKEN_BG};
  ui_rich(&d.ui, 7, (struct rect){0, 0, 900, 0}, look,
          "Printed {r:118%}, counted {l:94%}. See {k:emulation|the contest}.", NULL);
  assert_int_equal(emitted("118%")->book, BOOK_RECORD);
  assert_int_equal(emitted("94%")->book, BOOK_LEDGER);
  assert_true(emitted("118%")->target && emitted("94%")->target);
  assert_int_not_equal(emitted("118%")->why.kind, WHY_NONE);
  assert_int_equal(emitted("the contest")->role, ROLE_LINK);
  assert_non_null(emitted("Printed 118%, counted 94%. See the contest."));
}

static void runs_of(const char *wanted, enum face face) {
  for (int i = 0; i < d.ui.draw.count; i++) {
    const struct draw *item = &d.ui.draw.items[i];
    if (item->kind == DRAW_TEXT && item->face == face &&
        !strncmp(d.ui.draw.text + item->text, wanted, (size_t)item->text_length))
      return;
  }
  fail_msg("\"%s\" is not drawn in face %d", wanted, face);
}

static void short_figures_keep_their_unit(void **state) {
  (void)state;
  struct text_look look = {.style = STYLE_BODY, .color = TOKEN_INK, .ground = TOKEN_BG};
  for (float width = 60; width < 300; width += 11) {
    ui_rich(&d.ui, 7, (struct rect){0, 0, width, 0}, look, "some of {l:14 kg} left", NULL);
    emitted("14 kg");
    assert_false(driver_shows(&d, "kg"));
  }
}

static void books_have_their_faces(void **state) {
  (void)state;
  struct text_look look = {.style = STYLE_BODY, .color = TOKEN_INK, .ground = TOKEN_BG};
  ui_rich(&d.ui, 7, (struct rect){0, 0, 900, 0}, look, "{r:118%} {l:94%} **so**", NULL);
  runs_of("118%", FACE_SERIF_BOLD);
  runs_of("94%", FACE_SANS_BOLD);
  runs_of("so", FACE_SANS_BOLD);
}

static void figures_use_the_minus_sign(void **state) {
  (void)state;
  char out[FIGURE_MAX];
  assert_string_equal(figure_signed(out, 9), "+9");
  assert_string_equal(figure_signed(out, 0), "0");
  assert_string_equal(figure_signed(out, -12), "\xE2\x88\x92"
                                               "12");
  assert_string_equal(figure_plain(out, INT32_MIN), "\xE2\x88\x92"
                                                    "2147483648");
}

#define TEXT_TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEXT_TEST(latin_breaks_at_spaces),        TEXT_TEST(korean_breaks_at_spaces_only),
      TEXT_TEST(overlong_words_break_inside),   TEXT_TEST(no_line_is_wider_than_its_box),
      TEXT_TEST(bad_bytes_do_no_harm),          TEXT_TEST(height_said_is_height_used),
      TEXT_TEST(what_does_not_fit_is_marked),   TEXT_TEST(marks_become_numbers_of_their_book),
      TEXT_TEST(short_figures_keep_their_unit), TEXT_TEST(books_have_their_faces),
      TEXT_TEST(figures_use_the_minus_sign),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
