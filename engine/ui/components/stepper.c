/* Minus, value, plus. Holding repeats; left and right do the same while one of them is focused. */
#include "ui/ui_internal.h"

enum { STEP_SIZE = 48 };

static bool step_button(struct ui *ui, ui_id id, struct rect rect, const char *icon,
                        const char *label, bool can) {
  bool pressed = ui_target(ui, id, ROLE_BUTTON, rect, label, !can);
  enum token ink = can ? TOKEN_INK : TOKEN_INK2;
  enum token fill = !can || ui_is_pressed(ui, id) ? TOKEN_SUNK : TOKEN_CARD;
  struct ui_emitted *emitted = &ui->emitted[ui->emitted_count - 1];
  ui_mark(ui, emitted, STYLE_BODY_BOLD, ink, fill);
  draw_rect(&ui->draw, rect, ui_color(ui, fill), 6);
  draw_frame(&ui->draw, rect, ui_color(ui, can ? TOKEN_INK : TOKEN_EDGE), 2, 6, can ? 0 : 6);
  ui_icon(ui, icon, rect.x + (rect.w - 24) / 2, rect.y + (rect.h - 24) / 2, 24, ink);
  return pressed || (can && ui_is_repeating(ui, id));
}

static void draw_value(struct ui *ui, struct rect rect, const char *value) {
  struct text_look look = {
      .style = STYLE_BODY_BOLD, .color = TOKEN_INK, .ground = TOKEN_CARD, .align = ALIGN_CENTRE};
  ui_line(ui, rect.x + rect.w / 2, ui_baseline(look.style, rect.y, rect.h), look, value);
}

int ui_stepper(struct ui *ui, ui_id id, struct rect rect, const char *value, const char *label,
               bool can_decrease, bool can_increase) {
  float top = rect.y + (rect.h - STEP_SIZE) / 2;
  struct rect less = {rect.x, top, STEP_SIZE, STEP_SIZE};
  struct rect more = {rect.x + rect.w - STEP_SIZE, top, STEP_SIZE, STEP_SIZE};
  struct text words;
  text_init(&words);
  text_printf(&words, "%s: %s", label, ui_tr(ui, "less"));
  int step = -step_button(ui, id, less, "icons/minus", words.bytes, can_decrease);
  draw_value(ui, (struct rect){less.x + less.w, top, more.x - less.x - less.w, STEP_SIZE}, value);
  text_clear(&words);
  text_printf(&words, "%s: %s", label, ui_tr(ui, "more"));
  step += step_button(ui, id + 1, more, "icons/plus", words.bytes, can_increase);
  text_release(&words);
  return step;
}
