/* Colour and type, one row a token: what the four themes make of it. The hexes are those of the
 * interface's specification (docs/UI.md section 2); decorative tokens follow its pictures. */
#include "ui/theme.h"

#include "base/contrast.h"
#include "sim/measure.h"

#define THEME_TABLE(X)                                                                             \
  /* token, paper, colour-safe, contrast light, contrast dark */                                   \
  X(BG, 0xF3ECDD, 0xF5F1E8, 0xFFFFFF, 0x000000)                                                    \
  X(CARD, 0xFCF8EF, 0xFFFFFF, 0xFFFFFF, 0x000000)                                                  \
  X(SUNK, 0xE7DDC8, 0xE8E2D4, 0xF0F0F0, 0x1C1C1C)                                                  \
  X(INK, 0x1C2630, 0x16202A, 0x000000, 0xFFFFFF)                                                   \
  X(INK2, 0x4A5560, 0x444E58, 0x1F1F1F, 0xE6E6E6)                                                  \
  X(RECORD, 0x9E3322, 0xA34700, 0x7A0C00, 0xFFB38A)                                                \
  X(RECORD_TINT, 0xF4DCD0, 0xFBE9DA, 0xFFFFFF, 0x000000)                                           \
  X(LEDGER, 0x1D4F73, 0x00528A, 0x002F5F, 0x8FD3FF)                                                \
  X(LEDGER_TINT, 0xD9E6EC, 0xDBE8F2, 0xFFFFFF, 0x000000)                                           \
  X(ATTENTION, 0xF0C25C, 0xF2D24B, 0xFFD400, 0xFFE066)                                             \
  X(ATTENTION_TINT, 0xFAEBC4, 0xFAF0C4, 0xFFFFFF, 0x000000)                                        \
  X(ON_ATTENTION, 0x1C2630, 0x16202A, 0x000000, 0x000000)                                          \
  X(EDGE, 0x857657, 0x7A715F, 0x000000, 0xFFFFFF)                                                  \
  X(LINE, 0xCDBF9F, 0xCFC6B4, 0x767676, 0x8C8C8C)                                                  \
  X(FOCUS, 0xF2B632, 0xF2B632, 0xF2B632, 0xF2B632)                                                 \
  X(NEWSPRINT, 0xF1E8D4, 0xF7F1E4, 0xFFFFFF, 0x000000)                                             \
  X(NEWSPRINT_EDGE, 0xE6DCC9, 0xE9E0CC, 0x000000, 0xFFFFFF)                                        \
  X(LEDGER_PAPER, 0xEEF2F1, 0xF3F6F8, 0xFFFFFF, 0x000000)                                          \
  X(LEDGER_PAPER_EDGE, 0xD5DFE1, 0xD0DBE4, 0x000000, 0xFFFFFF)                                     \
  X(NIGHT, 0x16212B, 0x16212B, 0x000000, 0x000000)                                                 \
  X(NIGHT_CARD, 0x22313E, 0x22313E, 0x000000, 0x000000)                                            \
  X(NIGHT_INK, 0xF3ECDD, 0xF5F1E8, 0xFFFFFF, 0xFFFFFF)                                             \
  X(NIGHT_INK2, 0xB9C3C9, 0xB9C3C9, 0xE6E6E6, 0xE6E6E6)                                            \
  X(NIGHT_RECORD, 0xF0A58F, 0xF5AC6E, 0xFFB38A, 0xFFB38A)                                          \
  X(NIGHT_LEDGER, 0x8FC4E4, 0x8FC4E4, 0x8FD3FF, 0x8FD3FF)                                          \
  X(NIGHT_EDGE, 0x8496A3, 0x8496A3, 0xFFFFFF, 0xFFFFFF)                                            \
  X(WOOD, 0x8C6644, 0x8C6644, 0x4A4A4A, 0xB4B4B4)                                                  \
  X(WOOD_DARK, 0x684830, 0x684830, 0x000000, 0xFFFFFF)                                             \
  X(WHITE, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF)                                                 \
  X(FOCUS_EDGE, 0x1C2630, 0x16202A, 0x000000, 0x000000)                                            \
  X(NIGHT_LINE, 0x3B4C5A, 0x3B4C5A, 0x8C8C8C, 0x8C8C8C)                                            \
  X(OTHER_TEAM, 0x8797A1, 0x8797A1, 0x767676, 0x8C8C8C)

static const uint32_t hexes[TOKEN_COUNT][THEME_COUNT] = {
#define X(token, paper, safe, light, dark) [TOKEN_##token] = {paper, safe, light, dark},
    THEME_TABLE(X)
#undef X
};

enum { SHADOW_ALPHA = 33, VEIL_ALPHA = 102 }; /* 13 % and 40 % */

struct color theme_color(enum theme_id theme, enum token token) {
  if (token == TOKEN_SHADOW) return (struct color){0x1C, 0x26, 0x30, SHADOW_ALPHA};
  if (token == TOKEN_VEIL) return (struct color){0x16, 0x21, 0x2B, VEIL_ALPHA};
  uint32_t hex = hexes[token][theme];
  return (struct color){(uint8_t)(hex >> 16), (uint8_t)(hex >> 8 & 0xFF), (uint8_t)(hex & 0xFF),
                        255};
}

bool theme_is_contrast(enum theme_id theme) {
  return theme == THEME_CONTRAST_LIGHT || theme == THEME_CONTRAST_DARK;
}

bool theme_is_night(enum token ground) {
  return ground == TOKEN_NIGHT || ground == TOKEN_NIGHT_CARD;
}

enum token theme_book_token(int book, enum token ground) {
  bool night = theme_is_night(ground);
  switch (book) {
  case BOOK_RECORD:
    return night ? TOKEN_NIGHT_RECORD : TOKEN_RECORD;
  case BOOK_LEDGER:
    return night ? TOKEN_NIGHT_LEDGER : TOKEN_LEDGER;
  default:
    return night ? TOKEN_NIGHT_INK : TOKEN_INK;
  }
}

static const struct type types[STYLE_COUNT] = {
    [STYLE_DISPLAY] = {FACE_SERIF_BOLD, 52, 60},
    [STYLE_H1] = {FACE_SERIF_BOLD, 40, 48},
    [STYLE_DECISION] = {FACE_SERIF_BOLD, 46, 54},
    [STYLE_H2] = {FACE_SERIF_BOLD, 30, 38},
    [STYLE_H3] = {FACE_SANS_BOLD, 26, 34},
    [STYLE_BODY_L] = {FACE_SANS, 24, 36},
    [STYLE_BODY] = {FACE_SANS, 22, 32},
    [STYLE_BODY_BOLD] = {FACE_SANS_BOLD, 22, 32},
    [STYLE_BODY_S] = {FACE_SANS, 20, 28},
    [STYLE_BODY_S_BOLD] = {FACE_SANS_BOLD, 20, 28},
    [STYLE_LABEL] = {FACE_SANS, 18, 24},
    [STYLE_LABEL_BOLD] = {FACE_SANS_BOLD, 18, 24},
    [STYLE_SERIF_BODY] = {FACE_SERIF, 22, 32},
    [STYLE_SERIF_H3] = {FACE_SERIF_BOLD, 26, 34},
    [STYLE_SERIF_BODY_BOLD] = {FACE_SERIF_BOLD, 22, 32},
    [STYLE_HEADLINE] = {FACE_SERIF_BOLD, 42, 50},
    [STYLE_NUMBER_L] = {FACE_SANS_BOLD, 38, 44},
    [STYLE_NUMBER_XL] = {FACE_SANS_BOLD, 56, 60},
    [STYLE_TITLE] = {FACE_SERIF_BOLD, 34, 42},
    [STYLE_SERIF_LABEL] = {FACE_SERIF_BOLD, 20, 28},
    [STYLE_MONO] = {FACE_MONO, 20, 28},
};

struct type theme_type(enum style style) {
  return types[style];
}

enum face face_for_book(enum face face, int book, bool bold) {
  if (book == BOOK_RECORD) return bold ? FACE_SERIF_BOLD : FACE_SERIF;
  if (book == BOOK_LEDGER) return bold ? FACE_SANS_BOLD : FACE_SANS;
  return face;
}

static uint32_t rgb(struct color color) {
  return (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | color.b;
}

double color_contrast(struct color a, struct color b) {
  return contrast_of(rgb(a), rgb(b));
}
