#include "ui/ui_internal.h"

float ui_rule(struct ui *ui, float x, float y, float w) {
  draw_rect(&ui->draw, (struct rect){x, y, w, 2}, ui_color(ui, TOKEN_LINE), 0);
  return y + 2;
}
