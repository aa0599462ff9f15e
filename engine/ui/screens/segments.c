/* A few words side by side of which one is chosen: sorts, hours, stances. */
#include "ui/screens/screens_internal.h"

enum { HIT_INSET = 5 }; /* they touch, but what can be pressed keeps its distance */

float segments_width(struct ui *ui, const char *const *labels, int count) {
  float width = 0;
  for (int i = 0; i < count; i++)
    width += ui_text_width(ui, STYLE_BODY_S_BOLD, labels[i]) + SEGMENT_PADDING;
  return width;
}

static bool draw_segment(struct ui *ui, ui_id id, struct rect rect, const char *label, bool chosen,
                         bool disabled) {
  enum token fill = chosen ? TOKEN_INK : disabled ? TOKEN_SUNK : TOKEN_CARD;
  enum token ink = chosen ? TOKEN_CARD : disabled ? TOKEN_INK2 : TOKEN_INK;
  struct rect hit = {rect.x + HIT_INSET, rect.y, rect.w - 2 * HIT_INSET, rect.h};
  bool pressed = ui_target(ui, id, ROLE_OPTION, hit, label, disabled);
  enum style style = chosen ? STYLE_BODY_S_BOLD : STYLE_BODY_S;
  ui_mark(ui, &ui->emitted[ui->emitted_count - 1], style, ink, fill);
  draw_rect(&ui->draw, rect, ui_color(ui, fill), 0);
  draw_frame(&ui->draw, rect, ui_color(ui, disabled && !chosen ? TOKEN_EDGE : TOKEN_INK), 2, 0, 0);
  struct type type = theme_type(style);
  float width = ui_text_width(ui, style, label);
  draw_text(&ui->draw, rect.x + (rect.w - width) / 2, ui_baseline(style, rect.y, rect.h),
            (enum face)type.face, type.size, ui_color(ui, ink), label, -1);
  return pressed;
}

int segments_draw(struct ui *ui, ui_id id, struct rect rect, const char *const *labels, int count,
                  int chosen, bool disabled) {
  float spare = (rect.w - segments_width(ui, labels, count)) / (float)count;
  int now = chosen;
  float x = rect.x;
  for (int i = 0; i < count; i++) {
    float width = ui_text_width(ui, STYLE_BODY_S_BOLD, labels[i]) + SEGMENT_PADDING + spare;
    struct rect segment = {x, rect.y, width + (i + 1 < count ? 2 : 0), rect.h};
    if (draw_segment(ui, id + (ui_id)i, segment, labels[i], i == chosen, disabled)) now = i;
    x += width;
  }
  return now;
}
