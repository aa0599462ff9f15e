/* The title: one works, two books. The left half is printed in the record's ink, the right half in
 * the ledger's. */
#include <math.h>

#include "ui/screens/screens_internal.h"

enum { PICTURE_W = 584, PICTURE_H = 300 };

static void draw_half(struct ui *ui, struct rect half, float canvas_width, enum token ink) {
  float zoom = fmaxf(canvas_width / PICTURE_W, half.h / PICTURE_H);
  struct rect whole = {(canvas_width - PICTURE_W * zoom) / 2,
                       half.y + (half.h - PICTURE_H * zoom) / 2, PICTURE_W * zoom,
                       PICTURE_H * zoom};
  struct color veil = ui_color(ui, ink);
  veil.a = 150;
  draw_clip(&ui->draw, half);
  draw_sprite(&ui->draw, "eras/1959", whole, (struct color){255, 255, 255, 255}, false);
  draw_rect(&ui->draw, half, veil, 0);
  draw_unclip(&ui->draw);
}

static void draw_names(struct ui *ui, float x, float y) {
  struct text_look name = {STYLE_DISPLAY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look hangul = {STYLE_H1, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look line = {STYLE_BODY_L, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  float used = ui_line(ui, x, y, name, "Workteam");
  ui_line(ui, x + used + 24, y - 2, hangul, "작업반");
  ui_line(ui, x, y + 48, line, ui_tr(ui, "Two books were kept."));
}

static bool any_journal(const struct library *library) {
  for (int i = 0; i < library->count; i++) {
    if (library->level[i].journal[0]) return true;
  }
  return false;
}

static struct intent draw_choices(struct ui *ui, const struct library *library, struct rect card) {
  struct intent intent = intent_none();
  struct rect row = {card.x + 48, card.y + 168, card.w - 96, 54};
  bool saved = any_journal(library);
  if (ui_button(ui, ui_make_id("title.choose", 0), row, BUTTON_PRIMARY, "icons/arrow-right",
                ui_tr(ui, "Choose a time"), NULL))
    intent = intent_go(SCREEN_PICKER);
  row.y += 70;
  if (ui_button(ui, ui_make_id("title.continue", 0), row, BUTTON_SECONDARY, NULL,
                ui_tr(ui, saved ? "Continue" : "No story saved yet"), saved ? NULL : ""))
    intent = (struct intent){.kind = INTENT_CONTINUE, .level = -1};
  row.y += 70;
  if (ui_button(ui, ui_make_id("title.quit", 0), row, BUTTON_SECONDARY, NULL, ui_tr(ui, "Quit"),
                NULL))
    intent = intent_of(INTENT_QUIT);
  return intent;
}

struct intent title_screen(struct ui *ui, struct view *view, const struct library *library) {
  (void)view;
  float w = ui->width, h = ui->height;
  draw_half(ui, (struct rect){0, 0, w / 2, h}, w, TOKEN_RECORD);
  draw_half(ui, (struct rect){w / 2, 0, w / 2, h}, w, TOKEN_LEDGER);
  float width = fminf(640, w - 48);
  struct rect card = {(w - width) / 2, (h - 404) / 2, width, 404};
  ui_region(ui, "content");
  ui_card(ui, card, true);
  draw_names(ui, card.x + 48, card.y + 88);
  return draw_choices(ui, library, card);
}
