/* Icons are white on nothing, so that a token can tint them. */
#include "ui/ui_internal.h"

void ui_icon(struct ui *ui, const char *name, float x, float y, float size, enum token color) {
  draw_sprite(&ui->draw, name, (struct rect){x, y, size, size}, ui_color(ui, color), false);
}
