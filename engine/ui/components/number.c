/* A number in the dress of its book. Record: serif, brick, dotted underline. Ledger: sans, blue,
 * solid underline. Pressing it opens its causes. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/ui_internal.h"

static float underline_drop(float size) {
  return fmaxf(7, roundf(size * 0.22f));
}

void book_underline(struct ui *ui, float x, float baseline, float width, float size, int book,
                    enum token color) {
  if (book == BOOK_NONE) return;
  float y = baseline + underline_drop(size);
  float stroke = size > 30 ? 3 : 2;
  struct point from = {x, y}, to = {x + width, y};
  draw_line(&ui->draw, from, to, ui_color(ui, color), stroke, book == BOOK_RECORD ? stroke : 0);
}

static struct rect number_rect(float x, float baseline, float width, float size) {
  float top = baseline - size, bottom = baseline + underline_drop(size) + 2;
  return (struct rect){x, top, width, bottom - top};
}

static bool asked_why(struct ui *ui, ui_id id, struct rect rect, const char *label,
                      const struct why *why, struct ui_emitted **emitted) {
  bool pressed = false;
  if (why && why->kind != WHY_NONE) {
    pressed = ui_target(ui, id, ROLE_NUMBER, rect, label, false);
    pressed = pressed || (ui_is_focused(ui, id) && ui_character(ui, 'w'));
    *emitted = &ui->emitted[ui->emitted_count - 1];
    (*emitted)->why = *why;
  } else {
    *emitted = ui_emit(ui, id, ROLE_NUMBER, rect, label);
  }
  return pressed;
}

static void remember_name(struct ui *ui, const char *figure, const char *label) {
  utf8_copy(ui->explain.figure, sizeof ui->explain.figure, figure);
  utf8_copy(ui->explain.name, sizeof ui->explain.name, label ? label : "");
}

float ui_number(struct ui *ui, ui_id id, float x, float baseline, enum style style, enum book book,
                enum align align, const char *text, const char *label, const struct why *why,
                enum token ground) {
  struct type type = theme_type(style);
  bool bold = type.face == FACE_SANS_BOLD || type.face == FACE_SERIF_BOLD;
  enum face face = face_for_book((enum face)type.face, book, bold);
  float width = run_width(ui, face, type.size, text, (int)strlen(text));
  if (align == ALIGN_CENTRE) x -= width / 2;
  if (align == ALIGN_RIGHT) x -= width;
  enum token ink = theme_book_token(book, ground);
  struct rect rect = number_rect(x, baseline, width, type.size);
  struct ui_emitted *emitted;
  bool pressed = asked_why(ui, id, rect, text, why, &emitted);
  ui_mark(ui, emitted, style, ink, ground);
  emitted->book = (uint8_t)book;
  draw_text(&ui->draw, x, baseline, face, type.size, ui_color(ui, ink), text, -1);
  book_underline(ui, x, baseline, width, type.size, book, ink);
  if (pressed) {
    ui_explain_open(ui, why, rect, id);
    remember_name(ui, text, label);
  }
  return width;
}
