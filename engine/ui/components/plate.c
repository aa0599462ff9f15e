/* Plates and hatching, which several components stand on. */
#include <math.h>

#include "ui/ui_internal.h"

static bool is_tint(enum token fill) {
  return fill == TOKEN_RECORD_TINT || fill == TOKEN_LEDGER_TINT || fill == TOKEN_ATTENTION_TINT;
}

void plate_draw(struct ui *ui, struct rect rect, enum token fill, enum token edge, float stroke,
                float radius) {
  if (theme_is_contrast(ui->theme) && is_tint(fill)) stroke = 3;
  draw_rect(&ui->draw, rect, ui_color(ui, fill), radius);
  if (stroke > 0) draw_frame(&ui->draw, rect, ui_color(ui, edge), stroke, radius, 0);
}

void hatch_draw(struct ui *ui, struct rect rect, enum token color, float pitch) {
  float lean = rect.h * 0.24f;
  draw_clip(&ui->draw, rect);
  for (float x = rect.x - lean; x < rect.x + rect.w; x += pitch)
    draw_line(&ui->draw, (struct point){x, rect.y + rect.h}, (struct point){x + lean, rect.y},
              ui_color(ui, color), 1.6f, 0);
  draw_unclip(&ui->draw);
}
