/* The card: fill, edge, one flat shadow. */
#include "ui/ui_internal.h"

enum { SHADOW_OFFSET = 6, CARD_RADIUS = 6 };

void ui_card(struct ui *ui, struct rect rect, bool selected) {
  struct rect shadow = {rect.x + SHADOW_OFFSET, rect.y + SHADOW_OFFSET, rect.w, rect.h};
  draw_rect(&ui->draw, shadow, ui_color(ui, TOKEN_SHADOW), CARD_RADIUS);
  plate_draw(ui, rect, TOKEN_CARD, selected ? TOKEN_INK : TOKEN_EDGE, selected ? 3 : 2,
             CARD_RADIUS);
}
