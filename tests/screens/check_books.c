/* Bar 7: what belongs to the record and what belongs to the ledger differ by face, by underline and
 * by colour, so that a grey picture still tells them apart: the record's lines are broken. */
#include <math.h>
#include <string.h>

#include "screens/checks.h"

static bool same_color(struct color a, struct color b) {
  return a.r == b.r && a.g == b.g && a.b == b.b;
}

static bool is_serif(uint8_t face) {
  return face == FACE_SERIF || face == FACE_SERIF_BOLD;
}

static bool is_label(const struct ui *ui, const struct draw *draw, const char *label) {
  return draw->text_length == (int)strlen(label) &&
         memcmp(ui->draw.text + draw->text, label, (size_t)draw->text_length) == 0;
}

static bool starts_in(struct rect rect, const struct draw *draw) {
  return draw->rect.x >= rect.x - 2 && draw->rect.x <= rect.x + 2 && draw->rect.y > rect.y &&
         draw->rect.y <= rect.y + rect.h + 4;
}

/* A figure inside a sentence takes the full stop after it with it, its underline does not. */
static float width_without_line(const struct ui_emitted *item) {
  return item->tight ? 0.5f * item->px : 6;
}

static const struct draw *find(const struct ui *ui, const struct ui_emitted *item,
                               enum draw_kind kind) {
  for (int i = 0; i < ui->draw.count; i++) {
    const struct draw *draw = &ui->draw.items[i];
    if (draw->kind != kind || !starts_in(item->rect, draw)) continue;
    if (kind == DRAW_TEXT && !is_label(ui, draw, label_of(ui, item))) continue;
    if (kind == DRAW_LINE &&
        (draw->rect.h > 0 || draw->rect.w < item->rect.w - width_without_line(item)))
      continue;
    return draw;
  }
  return NULL;
}

static struct color ink_of(const struct ui *ui, int book, bool night) {
  return ui_color(ui, theme_book_token(book, night ? TOKEN_NIGHT : TOKEN_BG));
}

static int figure_wears_its_dress(const struct ui *ui, const struct ui_emitted *item,
                                  struct text *faults) {
  bool record = item->book == BOOK_RECORD;
  const struct draw *words = find(ui, item, DRAW_TEXT), *line = find(ui, item, DRAW_LINE);
  if (!words) return fault(faults, ui, item, "a figure of a book is recorded and not drawn");
  int found = 0;
  if (is_serif(words->face) != record)
    found += fault(faults, ui, item, "has the face of the other book");
  if (!same_color(words->color, ink_of(ui, item->book, false)) &&
      !same_color(words->color, ink_of(ui, item->book, true)))
    found += fault(faults, ui, item, "has not the colour of its book");
  if (!line) return found + fault(faults, ui, item, "has no underline");
  if ((line->dash > 0) != record)
    found += fault(faults, ui, item, "has the underline of the other book");
  return found;
}

int books_wear_their_dress(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (item->book == BOOK_NONE || !is_text(item) || item->hidden) continue;
    found += figure_wears_its_dress(ui, item, faults);
  }
  return found;
}

/* ---- charts -----------------------------------------------------------------------------------
 */

static int book_of(const struct ui *ui, const struct draw *draw) {
  for (int night = 0; night < 2; night++)
    for (int book = BOOK_RECORD; book <= BOOK_LEDGER; book++)
      if (same_color(draw->color, ink_of(ui, book, night))) return book;
  return BOOK_NONE;
}

/* Lines of three points and more are series. */
int charts_differ_in_grey(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->draw.count; i++) {
    const struct draw *draw = &ui->draw.items[i];
    if (draw->kind != DRAW_LINE || draw->point_count < 3) continue;
    int book = book_of(ui, draw);
    if (book == BOOK_NONE || (draw->dash > 0) == (book == BOOK_RECORD)) continue;
    text_printf(faults, "  the line at %.0f,%.0f looks like the other book's in grey\n",
                (double)draw->rect.x, (double)draw->rect.y);
    found++;
  }
  return found;
}
