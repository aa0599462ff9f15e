/* A tab on the night bar: its key, its word; the selected one is a sheet of the page below. */
#include <string.h>

#include "ui/ui_internal.h"

enum { TAB_RADIUS = 6, KEY_GAP = 12, PADDING = 16 };

static void draw_sheet(struct ui *ui, struct rect rect) {
  struct color page = ui_color(ui, TOKEN_BG);
  draw_rect(&ui->draw, rect, page, TAB_RADIUS);
  float feet = rect.h / 2; /* square where it joins the page */
  draw_rect(&ui->draw, (struct rect){rect.x, rect.y + feet, rect.w, rect.h - feet}, page, 0);
  if (theme_is_contrast(ui->theme)) /* where page and bar may be one colour */
    draw_frame(&ui->draw, rect, ui_color(ui, TOKEN_NIGHT_INK), 3, TAB_RADIUS, 0);
}

bool ui_tab(struct ui *ui, ui_id id, struct rect rect, const char *key, const char *label,
            bool selected) {
  bool pressed = ui_target(ui, id, ROLE_TAB, rect, label, false);
  struct ui_emitted *emitted = &ui->emitted[ui->emitted_count - 1];
  enum style style = selected ? STYLE_BODY_BOLD : STYLE_BODY;
  enum token ground = selected ? TOKEN_BG : TOKEN_NIGHT;
  enum token ink = selected ? TOKEN_INK : TOKEN_NIGHT_INK;
  struct type type = theme_type(style);
  float key_room = key ? ui_text_width(ui, STYLE_LABEL, key) + KEY_GAP : 0;
  float width = key_room + ui_text_width(ui, style, label);
  float x = rect.x + (rect.w - width) / 2;

  ui_mark(ui, emitted, style, ink, ground);
  emitted->clipped = width > rect.w - PADDING;
  if (selected) draw_sheet(ui, rect);
  enum token quiet = selected ? TOKEN_INK2 : TOKEN_NIGHT_INK2;
  if (key)
    draw_text(&ui->draw, x, ui_baseline(STYLE_LABEL, rect.y, rect.h), FACE_SANS,
              theme_type(STYLE_LABEL).size, ui_color(ui, quiet), key, -1);
  draw_text(&ui->draw, x + key_room, ui_baseline(style, rect.y, rect.h), (enum face)type.face,
            type.size, ui_color(ui, ink), label, -1);
  return pressed;
}
