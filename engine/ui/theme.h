/* Colours by role, type by style. No screen names a colour or a size of its own. Ratios are tested
 * (tests/ui/test_theme.c). Two grounds: paper (pages, panels) and night (bars, the books' desk). */
#ifndef UI_THEME_H
#define UI_THEME_H

#include "ui/draw.h"

enum theme_id { THEME_PAPER, THEME_COLOUR_SAFE, THEME_CONTRAST_LIGHT, THEME_CONTRAST_DARK, THEME_COUNT };

enum token {
  TOKEN_BG, TOKEN_CARD, TOKEN_SUNK, TOKEN_INK, TOKEN_INK2, TOKEN_RECORD, TOKEN_RECORD_TINT,
  TOKEN_LEDGER, TOKEN_LEDGER_TINT, TOKEN_ATTENTION, TOKEN_ATTENTION_TINT, TOKEN_ON_ATTENTION,
  TOKEN_EDGE, TOKEN_LINE, TOKEN_SHADOW, TOKEN_FOCUS,
  TOKEN_NEWSPRINT, TOKEN_NEWSPRINT_EDGE, TOKEN_LEDGER_PAPER, TOKEN_LEDGER_PAPER_EDGE,
  TOKEN_NIGHT, TOKEN_NIGHT_CARD, TOKEN_NIGHT_INK, TOKEN_NIGHT_INK2, TOKEN_NIGHT_RECORD,
  TOKEN_NIGHT_LEDGER, TOKEN_NIGHT_EDGE, TOKEN_VEIL, /* over a dimmed picture */
  TOKEN_WOOD, TOKEN_WOOD_DARK, TOKEN_WHITE,
  TOKEN_FOCUS_EDGE,     /* both sides of the focus ring */
  TOKEN_NIGHT_LINE,     /* decorative rules on night */
  TOKEN_OTHER_TEAM,     /* bars of the board that are not ours */
  TOKEN_COUNT
};

enum style {
  STYLE_DISPLAY, STYLE_H1, STYLE_DECISION, STYLE_H2, STYLE_H3, STYLE_BODY_L, STYLE_BODY,
  STYLE_BODY_BOLD, STYLE_BODY_S, STYLE_BODY_S_BOLD, STYLE_LABEL, STYLE_LABEL_BOLD,
  STYLE_SERIF_BODY, STYLE_SERIF_BODY_BOLD, STYLE_SERIF_H3, STYLE_HEADLINE,
  STYLE_NUMBER_L, STYLE_NUMBER_XL,
  STYLE_TITLE,       /* of a story, on its card */
  STYLE_SERIF_LABEL, /* the record's word in a small label */
  STYLE_MONO,        /* lines of a script, and what is written as in one */
  STYLE_COUNT
};

struct type {
  uint8_t face;
  float size, line;
};

bool theme_is_contrast(enum theme_id theme);  /* one of the two high-contrast themes */
bool theme_is_night(enum token ground);       /* is this ground one of the dark ones? */
enum token theme_book_token(int book, enum token ground); /* ink of a book on a ground */
struct color theme_color(enum theme_id theme, enum token token);
struct type theme_type(enum style style);
/* The face of the other book at the same size: record = serif, ledger = sans. */
enum face face_for_book(enum face face, int book, bool bold);
double color_contrast(struct color a, struct color b); /* WCAG 2.x */

#endif
