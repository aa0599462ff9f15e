/* A key as it looks on a keyboard; wider for words ("Enter"). Decoration: the target it stands on
 * carries the label. */
#include <math.h>

#include "ui/ui_internal.h"

enum { CAP_HEIGHT = 40, CAP_RADIUS = 5 };

void ui_key_cap(struct ui *ui, float x, float y, const char *key) {
  float text = ui_text_width(ui, STYLE_LABEL_BOLD, key);
  struct rect cap = {x, y, fmaxf(CAP_HEIGHT, text + 20), CAP_HEIGHT};
  plate_draw(ui, cap, TOKEN_CARD, TOKEN_EDGE, 2, CAP_RADIUS);
  struct text_look look = {
      .style = STYLE_LABEL_BOLD, .color = TOKEN_INK, .ground = TOKEN_CARD, .align = ALIGN_CENTRE};
  ui_line(ui, cap.x + cap.w / 2, ui_baseline(look.style, cap.y, cap.h), look, key);
}
