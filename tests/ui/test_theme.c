/* The colours hold what docs/UI.md section 2 promises: text 4.5, high contrast 7, edges 3. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sim/measure.h"
#include "ui/theme.h"

struct pair {
  enum token ink, ground;
};

static const struct pair texts[] = {
    {TOKEN_INK, TOKEN_BG},
    {TOKEN_INK, TOKEN_CARD},
    {TOKEN_INK, TOKEN_SUNK},
    {TOKEN_INK2, TOKEN_BG},
    {TOKEN_INK2, TOKEN_CARD},
    {TOKEN_INK2, TOKEN_SUNK},
    {TOKEN_RECORD, TOKEN_BG},
    {TOKEN_RECORD, TOKEN_CARD},
    {TOKEN_RECORD, TOKEN_SUNK},
    {TOKEN_RECORD, TOKEN_RECORD_TINT},
    {TOKEN_RECORD, TOKEN_NEWSPRINT},
    {TOKEN_LEDGER, TOKEN_BG},
    {TOKEN_LEDGER, TOKEN_CARD},
    {TOKEN_LEDGER, TOKEN_SUNK},
    {TOKEN_LEDGER, TOKEN_LEDGER_TINT},
    {TOKEN_LEDGER, TOKEN_LEDGER_PAPER},
    {TOKEN_ON_ATTENTION, TOKEN_ATTENTION},
    {TOKEN_INK, TOKEN_ATTENTION_TINT},
    {TOKEN_INK, TOKEN_LEDGER_TINT},
    {TOKEN_INK, TOKEN_RECORD_TINT},
    {TOKEN_CARD, TOKEN_INK},
    {TOKEN_INK, TOKEN_NEWSPRINT},
    {TOKEN_NIGHT_INK, TOKEN_NIGHT},
    {TOKEN_NIGHT_INK, TOKEN_NIGHT_CARD},
    {TOKEN_NIGHT_INK2, TOKEN_NIGHT},
    {TOKEN_NIGHT_INK2, TOKEN_NIGHT_CARD},
    {TOKEN_NIGHT_RECORD, TOKEN_NIGHT},
    {TOKEN_NIGHT_LEDGER, TOKEN_NIGHT},
    {TOKEN_NIGHT, TOKEN_NIGHT_INK},
};

static const struct pair edges[] = {
    {TOKEN_EDGE, TOKEN_BG},          {TOKEN_EDGE, TOKEN_CARD},        {TOKEN_EDGE, TOKEN_SUNK},
    {TOKEN_NIGHT_EDGE, TOKEN_NIGHT}, {TOKEN_FOCUS, TOKEN_FOCUS_EDGE},
};

static double contrast(enum theme_id theme, struct pair pair) {
  return color_contrast(theme_color(theme, pair.ink), theme_color(theme, pair.ground));
}

static void text_can_be_read_in_every_theme(void **state) {
  (void)state;
  for (int theme = 0; theme < THEME_COUNT; theme++) {
    double least = theme_is_contrast((enum theme_id)theme) ? 7.0 : 4.5;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
      double found = contrast((enum theme_id)theme, texts[i]);
      if (found < least)
        fail_msg("theme %d: token %d on %d is %.2f", theme, texts[i].ink, texts[i].ground, found);
    }
  }
}

static void edges_can_be_seen_in_every_theme(void **state) {
  (void)state;
  for (int theme = 0; theme < THEME_COUNT; theme++)
    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++)
      if (contrast((enum theme_id)theme, edges[i]) < 3.0)
        fail_msg("theme %d: edge %d on %d is %.2f", theme, edges[i].ink, edges[i].ground,
                 contrast((enum theme_id)theme, edges[i]));
}

static void contrast_is_that_of_wcag(void **state) {
  (void)state;
  struct color black = {0, 0, 0, 255}, white = {255, 255, 255, 255};
  assert_float_equal(color_contrast(black, white), 21.0, 0.001);
  assert_float_equal(color_contrast(white, white), 1.0, 0.001);
  assert_float_equal(contrast(THEME_PAPER, (struct pair){TOKEN_RECORD, TOKEN_BG}), 6.05, 0.01);
  assert_float_equal(contrast(THEME_PAPER, (struct pair){TOKEN_LEDGER, TOKEN_BG}), 7.38, 0.01);
}

/* Told apart without colour: the faces of the two books differ in every weight. */
static void books_differ_by_face(void **state) {
  (void)state;
  for (int bold = 0; bold < 2; bold++)
    for (int face = 0; face < FACE_COUNT; face++)
      assert_int_not_equal(face_for_book((enum face)face, BOOK_RECORD, bold),
                           face_for_book((enum face)face, BOOK_LEDGER, bold));
  assert_int_equal(face_for_book(FACE_SANS_BOLD, BOOK_RECORD, true), FACE_SERIF_BOLD);
  assert_int_equal(face_for_book(FACE_SERIF, BOOK_NONE, false), FACE_SERIF);
}

static void no_style_is_smaller_than_a_label(void **state) {
  (void)state;
  for (int style = 0; style < STYLE_COUNT; style++) {
    assert_true(theme_type((enum style)style).size >= 18);
    assert_true(theme_type((enum style)style).line >= theme_type((enum style)style).size);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(text_can_be_read_in_every_theme),
      cmocka_unit_test(edges_can_be_seen_in_every_theme),
      cmocka_unit_test(contrast_is_that_of_wcag),
      cmocka_unit_test(books_differ_by_face),
      cmocka_unit_test(no_style_is_smaller_than_a_label),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
