/* The title: one works, two books. The left half is printed in the record's ink, the right half in
 * the ledger's. While nobody touches anything the eras of the works fade into one another. */
#include <math.h>

#include "ui/screens/screens_internal.h"

enum { PICTURE_W = 584, PICTURE_H = 300, CARD_H = 484 };

/* ---- the picture ----------------------------------------------------------------------------- */

static const char *const eras[] = {"eras/1959", "eras/1997", "eras/2016"};
enum {
  ERAS = sizeof eras / sizeof eras[0],
  SHOWN_MS = 8000,
  FADE_MS = 2000,
  FADE_STEP_MS = 250,
  FADE_WIDTH_MAX = 2048 /* pixels: two larger pictures at once are too much for the cache */
};

struct scene {
  const char *era, *next;
  uint8_t next_alpha; /* 0: the era alone */
};

static struct scene scene_now(struct ui *ui, const struct view *view) {
  if (ui->reduced_motion || view->motion_paused) return (struct scene){eras[0], eras[0], 0};
  uint64_t rested = ui->time_ms - view->touched_ms;
  uint64_t into = rested % SHOWN_MS, shown = SHOWN_MS - FADE_MS;
  size_t at = (size_t)(rested / SHOWN_MS) % ERAS;
  ui->ambient_ms = FADE_STEP_MS;
  bool fades = ui->width * ui->scale <= FADE_WIDTH_MAX;
  uint64_t faded = fades && into > shown ? (into - shown) / FADE_STEP_MS * FADE_STEP_MS : 0;
  return (struct scene){eras[at], eras[(at + 1) % ERAS], (uint8_t)(faded * 255 / FADE_MS)};
}

static void draw_half(struct ui *ui, const struct scene *scene, struct rect half,
                      float canvas_width, enum token ink) {
  float zoom = fmaxf(canvas_width / PICTURE_W, half.h / PICTURE_H);
  struct rect whole = {(canvas_width - PICTURE_W * zoom) / 2,
                       half.y + (half.h - PICTURE_H * zoom) / 2, PICTURE_W * zoom,
                       PICTURE_H * zoom};
  struct color veil = ui_color(ui, ink);
  veil.a = 150;
  draw_clip(&ui->draw, half);
  draw_sprite(&ui->draw, scene->era, whole, (struct color){255, 255, 255, 255}, false);
  if (scene->next_alpha > 0)
    draw_sprite(&ui->draw, scene->next, whole, (struct color){255, 255, 255, scene->next_alpha},
                false);
  draw_rect(&ui->draw, half, veil, 0);
  draw_unclip(&ui->draw);
}

/* ---- the card -------------------------------------------------------------------------------- */

static void draw_names(struct ui *ui, float x, float y) {
  struct text_look name = {STYLE_DISPLAY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look hangul = {STYLE_H1, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look line = {STYLE_BODY_L, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  float used = ui_line(ui, x, y, name, "Workteam");
  ui_line(ui, x + used + 24, y - 2, hangul, "작업반");
  ui_line(ui, x, y + 48, line, ui_tr(ui, "Two books were kept."));
}

static struct intent draw_choices(struct ui *ui, const struct library *library, struct rect card) {
  struct intent intent = intent_none();
  struct rect row = {card.x + 48, card.y + 168, card.w - 96, 54};
  bool saved = library_has_saved_story(library);
  if (ui_button(ui, ui_make_id("title.choose", 0), row, BUTTON_PRIMARY, "icons/arrow-right",
                ui_tr(ui, "Choose a time"), NULL))
    intent = intent_go(SCREEN_PICKER);
  row.y += 70;
  if (ui_button(ui, ui_make_id("title.continue", 0), row, BUTTON_SECONDARY, NULL,
                ui_tr(ui, saved ? "Continue" : "No story saved yet"), saved ? NULL : ""))
    intent = (struct intent){.kind = INTENT_CONTINUE, .level = -1};
  row.y += 70;
  struct rect left = {row.x, row.y, (row.w - 16) / 2, row.h};
  struct rect right = {left.x + left.w + 16, row.y, left.w, row.h};
  if (ui_button(ui, ui_make_id("title.codex", 0), left, BUTTON_SECONDARY, "icons/codex",
                ui_tr(ui, "Codex"), NULL))
    intent = intent_go(SCREEN_CODEX);
  if (ui_button(ui, ui_make_id("title.settings", 0), right, BUTTON_SECONDARY, "icons/settings",
                ui_tr(ui, "Settings"), NULL))
    intent = intent_go(SCREEN_SETTINGS);
  row.y += 70;
  if (ui_button(ui, ui_make_id("title.quit", 0), row, BUTTON_SECONDARY, NULL, ui_tr(ui, "Quit"),
                NULL))
    intent = intent_of(INTENT_QUIT);
  return intent;
}

struct intent title_screen(struct ui *ui, struct view *view, const struct library *library) {
  float w = ui->width, h = ui->height;
  struct scene scene = scene_now(ui, view);
  draw_half(ui, &scene, (struct rect){0, 0, w / 2, h}, w, TOKEN_RECORD);
  draw_half(ui, &scene, (struct rect){w / 2, 0, w / 2, h}, w, TOKEN_LEDGER);
  float width = fminf(640, w - 48);
  struct rect card = {(w - width) / 2, (h - CARD_H) / 2, width, CARD_H};
  ui_region(ui, "content");
  ui_card(ui, card, true);
  draw_names(ui, card.x + 48, card.y + 88);
  return draw_choices(ui, library, card);
}
