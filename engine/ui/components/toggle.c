/* On or off: a word on the left, a switch and the word of its state on the right. */
#include "ui/ui_internal.h"

enum { SWITCH_WIDTH = 60, SWITCH_HEIGHT = 32, STATE_ROOM = 56 };

static void draw_switch(struct ui *ui, struct rect body, bool on) {
  float radius = body.h / 2;
  draw_rect(&ui->draw, body, ui_color(ui, on ? TOKEN_INK : TOKEN_CARD), radius);
  draw_frame(&ui->draw, body, ui_color(ui, TOKEN_INK), 2, radius, 0);
  struct point knob = {on ? body.x + body.w - radius : body.x + radius, body.y + radius};
  draw_disc(&ui->draw, knob, radius - 6, ui_color(ui, on ? TOKEN_CARD : TOKEN_INK));
}

static void draw_words(struct ui *ui, float x, struct rect rect, enum style style,
                       const char *words) {
  struct type type = theme_type(style);
  draw_text(&ui->draw, x, ui_baseline(style, rect.y, rect.h), (enum face)type.face, type.size,
            ui_color(ui, TOKEN_INK), words, -1);
}

bool ui_toggle(struct ui *ui, ui_id id, struct rect rect, const char *label, bool on) {
  if (ui_target(ui, id, ROLE_TOGGLE, rect, label, false)) on = !on;
  struct ui_emitted *emitted = &ui->emitted[ui->emitted_count - 1];
  struct rect body = {rect.x + rect.w - STATE_ROOM - SWITCH_WIDTH,
                      rect.y + (rect.h - SWITCH_HEIGHT) / 2, SWITCH_WIDTH, SWITCH_HEIGHT};
  ui_mark(ui, emitted, STYLE_BODY, TOKEN_INK, TOKEN_CARD);
  emitted->clipped = ui_text_width(ui, STYLE_BODY, label) > body.x - rect.x;
  draw_words(ui, rect.x, rect, STYLE_BODY, label);
  draw_switch(ui, body, on);
  draw_words(ui, body.x + body.w + 14, rect, STYLE_BODY_S_BOLD, ui_tr(ui, on ? "On" : "Off"));
  return on;
}
