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

bool ui_toggle(struct ui *ui, ui_id id, struct rect rect, const char *label, bool on) {
  if (ui_target(ui, id, ROLE_TOGGLE, rect, label, false)) on = !on;
  ui_mark(ui, &ui->emitted[ui->emitted_count - 1], STYLE_BODY, TOKEN_INK, TOKEN_CARD);
  struct text_look words = {.style = STYLE_BODY, .color = TOKEN_INK, .ground = TOKEN_CARD};
  float baseline = ui_baseline(STYLE_BODY, rect.y, rect.h);
  draw_text(&ui->draw, rect.x, baseline, FACE_SANS, theme_type(STYLE_BODY).size,
            ui_color(ui, TOKEN_INK), label, -1);
  struct rect body = {rect.x + rect.w - STATE_ROOM - SWITCH_WIDTH,
                      rect.y + (rect.h - SWITCH_HEIGHT) / 2, SWITCH_WIDTH, SWITCH_HEIGHT};
  draw_switch(ui, body, on);
  words.style = STYLE_BODY_S_BOLD;
  ui_line(ui, body.x + body.w + 14, ui_baseline(words.style, rect.y, rect.h), words,
          ui_tr(ui, on ? "On" : "Off"));
  return on;
}
