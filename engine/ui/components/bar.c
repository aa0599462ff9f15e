/* A horizontal bar from 0 to 100 in a well. Attention is never bare: it has an ink edge. */
#include "ui/ui_internal.h"

void ui_bar(struct ui *ui, ui_id id, struct rect rect, int value, enum token fill,
            const char *label) {
  value = value < 0 ? 0 : value > 100 ? 100 : value;
  struct rect filled = {rect.x, rect.y, rect.w * (float)value / 100, rect.h};
  draw_rect(&ui->draw, rect, ui_color(ui, TOKEN_SUNK), 0);
  if (theme_is_contrast(ui->theme)) draw_frame(&ui->draw, rect, ui_color(ui, TOKEN_EDGE), 1, 0, 0);
  draw_rect(&ui->draw, filled, ui_color(ui, fill), 0);
  if (fill == TOKEN_ATTENTION && value > 0)
    draw_frame(&ui->draw, filled, ui_color(ui, TOKEN_INK), 1.5f, 0, 0);
  ui_mark(ui, ui_emit(ui, id, ROLE_BAR, rect, label), STYLE_LABEL, fill, TOKEN_SUNK);
}
