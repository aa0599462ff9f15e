#include "ui/screens/sheet.h"

#include <math.h>

#include "ui/screens/screens_internal.h"

struct rect sheet_in_the_middle(const struct ui *ui, float width, float height) {
  float w = fminf(width, ui->width - 48);
  return (struct rect){(ui->width - w) / 2, fmaxf((ui->height - height) / 2, 16), w, height};
}

struct sheet sheet_begin(struct ui *ui, ui_id owner, struct rect rect, const char *title) {
  struct text_look look = {STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  float inner = rect.w - 2 * SHEET_PADDING;
  draw_rect(&ui->draw, (struct rect){0, 0, ui->width, ui->height}, ui_color(ui, TOKEN_VEIL), 0);
  ui_modal_begin(ui, owner);
  ui_region(ui, "panel");
  ui_card(ui, rect, true);
  ui_text(ui, (struct rect){rect.x + SHEET_PADDING, rect.y + 20, inner - 52, 38}, look, title);
  return (struct sheet){rect, rect.y + SHEET_HEAD, ui->focus_count};
}

bool sheet_end(struct ui *ui, const struct sheet *sheet) {
  struct rect close = {sheet->rect.x + sheet->rect.w - 64, sheet->rect.y + 14, 48, 48};
  bool closed = press_area(ui, ui_make_id("frame.panel.close", 0), ROLE_BUTTON, close,
                           ui_tr(ui, "Close"), false);
  ui_icon(ui, "icons/close", close.x + 10, close.y + 10, 28, TOKEN_INK);
  closed |= ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE) || ui->outside_pressed;
  ui_order_by_rows(ui, sheet->first);
  ui_modal_end(ui);
  return closed;
}
