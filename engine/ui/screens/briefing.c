/* Before a story begins: where, when and who you are, what you will learn, what is real in it and
 * what is invented, and what to know beforehand. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/screens_internal.h"

enum { PICTURE_W = 584, PICTURE_H = 300, GAP = 60, FOOT_HEIGHT = 96 };

struct sheet {
  struct ui *ui;
  const struct scenario *scenario;
  float x, w, y;
};

static float margin_of(const struct ui *ui) {
  return ui->layout == LAYOUT_NARROW ? 36 : fmaxf(60, (ui->width - 2000) / 2);
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void draw_block(struct sheet *sheet, const char *head, const char *text) {
  struct ui *ui = sheet->ui;
  struct text_look title = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY_L, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  if (!*text) return;
  ui_line(ui, sheet->x, sheet->y + 22, title, ui_tr(ui, head));
  sheet->y += 32;
  sheet->y += ui_rich(ui, ui_make_id("briefing", (int)head[0]),
                      (struct rect){sheet->x, sheet->y, sheet->w, 0}, look, text, NULL);
  sheet->y += 22;
}

static void draw_goals(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct text_look title = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look number = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  if (!ui_words(ui, &sheet->scenario->goals[0])[0]) return;
  ui_line(ui, sheet->x, sheet->y + 22, title, ui_tr(ui, "What you will learn"));
  sheet->y += 36;
  for (int i = 0; i < 3; i++) {
    const char *goal = ui_words(ui, &sheet->scenario->goals[i]);
    const char digit[2] = {(char)('1' + i), '\0'};
    if (!*goal) continue;
    ui_line(ui, sheet->x, ui_baseline(STYLE_BODY, sheet->y, 32), number, digit);
    sheet->y +=
        ui_text(ui, (struct rect){sheet->x + 32, sheet->y, sheet->w - 32, 0}, look, goal) + 6;
  }
  sheet->y += 16;
}

/* A sunk panel; amber with its triangle where it is about what the story will show. */
static void draw_note(struct sheet *sheet, const char *head, const char *text, bool attention) {
  struct ui *ui = sheet->ui;
  enum token ground = attention ? TOKEN_ATTENTION_TINT : TOKEN_SUNK;
  struct text_look title = {STYLE_BODY_S_BOLD, TOKEN_INK, ground, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, ground, ALIGN_LEFT, 0};
  if (!*text) return;
  float inner = sheet->w - 48, left = attention ? 36 : 0;
  struct rect panel = {sheet->x, sheet->y, sheet->w,
                       62 + ui_text_height(ui, STYLE_BODY_S, inner, text)};
  draw_rect(&ui->draw, panel, ui_color(ui, ground), 6);
  if (attention) {
    draw_frame(&ui->draw, panel, ui_color(ui, TOKEN_INK), 2, 6, 0);
    ui_icon(ui, "icons/attention", panel.x + 24, panel.y + 14, 26, TOKEN_INK);
  }
  ui_line(ui, panel.x + 24 + left, panel.y + 34, title, ui_tr(ui, head));
  ui_text(ui, (struct rect){panel.x + 24, panel.y + 46, inner, 0}, look, text);
  sheet->y += panel.h + 20;
}

/* ---- halves ---------------------------------------------------------------------------------- */

static void draw_picture(struct ui *ui, const struct scenario *scenario, struct rect frame) {
  char sprite[48], year[8];
  float zoom = fmaxf(frame.w / PICTURE_W, frame.h / PICTURE_H);
  struct rect whole = {frame.x + (frame.w - PICTURE_W * zoom) / 2,
                       frame.y + (frame.h - PICTURE_H * zoom) / 2, PICTURE_W * zoom,
                       PICTURE_H * zoom};
  struct text_look look = {STYLE_H1, TOKEN_CARD, TOKEN_INK, ALIGN_CENTRE, 1};
  snprintf(sprite, sizeof sprite, "eras/%s", scenario->picture);
  snprintf(year, sizeof year, "%d", scenario->start_year);
  draw_rect(&ui->draw, (struct rect){frame.x + 6, frame.y + 6, frame.w, frame.h},
            ui_color(ui, TOKEN_SHADOW), 6);
  draw_clip(&ui->draw, frame);
  draw_sprite(&ui->draw, sprite, whole, (struct color){255, 255, 255, 255}, false);
  draw_unclip(&ui->draw);
  draw_frame(&ui->draw, frame, ui_color(ui, TOKEN_INK), 3, 6, 0);
  struct rect plate = {frame.x + 24, frame.y + frame.h - 31, 126, 62};
  draw_rect(&ui->draw, plate, ui_color(ui, TOKEN_INK), 0);
  ui_line(ui, plate.x + 63, ui_baseline(STYLE_H1, plate.y, plate.h), look, year);
}

static void draw_view(struct sheet *sheet, float height) {
  struct ui *ui = sheet->ui;
  struct text_look era = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  struct rect frame = {sheet->x, sheet->y, sheet->w, height};
  draw_picture(ui, sheet->scenario, frame);
  ui_line(ui, sheet->x + 168, sheet->y + height + 34, era, ui_words(ui, &sheet->scenario->era));
  sheet->y += height + 64;
}

static void draw_role(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  const struct scenario *scenario = sheet->scenario;
  draw_block(sheet, "Where", ui_words(ui, &scenario->where));
  draw_block(sheet, "When", ui_words(ui, &scenario->when));
  draw_block(sheet, "You are", ui_words(ui, &scenario->you));
  draw_goals(sheet);
}

static void draw_real(struct sheet *sheet) {
  draw_note(sheet, "What is real, what is invented",
            ui_words(sheet->ui, &sheet->scenario->real_and_invented), false);
}

static void draw_warnings(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  draw_note(sheet, "Before you begin", ui_words(ui, &sheet->scenario->content_note), true);
  draw_note(sheet, "For instructors", ui_words(ui, &sheet->scenario->instructor_note), false);
}

static float draw_stacked(struct ui *ui, const struct scenario *scenario, float top) {
  float margin = margin_of(ui), width = ui->width - 2 * margin;
  struct sheet sheet = {ui, scenario, margin, width, top};
  draw_view(&sheet, width * 0.56F);
  draw_role(&sheet);
  draw_real(&sheet);
  draw_warnings(&sheet);
  return sheet.y;
}

/* Beside each other where there is room, otherwise below; returns where they end. */
static float draw_halves(struct ui *ui, const struct scenario *scenario, float top) {
  if (ui->layout == LAYOUT_NARROW) return draw_stacked(ui, scenario, top);
  float margin = margin_of(ui), half = (ui->width - 2 * margin - GAP) / 2;
  struct sheet left = {ui, scenario, margin, half, top};
  draw_view(&left, fminf(half * PICTURE_H / PICTURE_W, 440));
  draw_real(&left);
  struct sheet right = {ui, scenario, margin + half + GAP, half, top - 6};
  draw_role(&right);
  draw_warnings(&right);
  return fmaxf(left.y, right.y);
}

/* ---- head and foot --------------------------------------------------------------------------- */

static float draw_head(struct ui *ui, const struct scenario *scenario, struct intent *intent) {
  struct text_look title = {STYLE_DISPLAY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  float margin = margin_of(ui), height = ui->is_short ? 76 : 116;
  struct rect back = {ui->width - margin - 150, height / 2 - 27, 150, 54};
  ui_region(ui, "head");
  ui_line(ui, margin, ui_baseline(STYLE_DISPLAY, 0, height), title, ui_words(ui, &scenario->title));
  if (ui_button(ui, ui_make_id("briefing.back", 0), back, BUTTON_SECONDARY, "icons/back",
                ui_tr(ui, "Back"), NULL))
    *intent = intent_go(SCREEN_PICKER);
  return ui_rule(ui, margin, height, ui->width - 2 * margin);
}

static void facts_line(struct ui *ui, const struct scenario *scenario, float x, float y) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  char words[80];
  snprintf(words, sizeof words, ui_tr(ui, "%d min · %d people · %d days"), scenario->minutes,
           scenario->person_count, scenario->day_count);
  ui_icon(ui, "icons/clock", x, y - 20, 24, TOKEN_INK2);
  ui_line(ui, x + 36, y, look, words);
}

static void draw_foot(struct ui *ui, const struct view *view, const struct level_entry *level,
                      struct intent *intent) {
  float margin = margin_of(ui), top = ui->height - FOOT_HEIGHT;
  struct rect begin = {ui->width - margin - 260, top + 21, 260, 54};
  struct rect again = {begin.x - 16 - 290, begin.y, 290, 54};
  char words[64];
  ui_region(ui, "foot");
  draw_rect(&ui->draw, (struct rect){0, top, ui->width, FOOT_HEIGHT}, ui_color(ui, TOKEN_BG), 0);
  ui_rule(ui, margin, top, ui->width - 2 * margin);
  if (ui->width > 1000) facts_line(ui, level->scenario, margin, top + 54);
  snprintf(words, sizeof words, ui_tr(ui, "Continue on day %d"), level->journal_day + 1);
  if (level->journal[0] &&
      ui_button(ui, ui_make_id("briefing.continue", 0), again, BUTTON_SECONDARY, NULL, words, NULL))
    *intent = (struct intent){.kind = INTENT_CONTINUE, .level = view->picked_level};
  ui_id id = ui_make_id("briefing.begin", 0);
  if (ui_button(ui, id, begin, BUTTON_PRIMARY, "icons/arrow-right", ui_tr(ui, "Begin"), NULL))
    *intent = (struct intent){.kind = INTENT_BEGIN, .level = view->picked_level};
  if (!ui->focus) ui_set_focus(ui, id);
}

struct intent briefing_screen(struct ui *ui, struct view *view, const struct library *library) {
  struct intent intent = intent_none();
  bool there = view->picked_level >= 0 && view->picked_level < library->count;
  if (!there || !library->level[view->picked_level].scenario) return intent_go(SCREEN_PICKER);
  const struct level_entry *level = &library->level[view->picked_level];
  float top = draw_head(ui, level->scenario, &intent);
  ui_id scroll = ui_make_id("briefing.scroll", 0);
  ui_region(ui, "content");
  struct rect area = {0, top, ui->width, ui->height - FOOT_HEIGHT - top};
  float start = ui_scroll_begin(ui, scroll, area);
  float end = draw_halves(ui, level->scenario, start + 36);
  ui_scroll_end(ui, scroll, end - start);
  draw_foot(ui, view, level, &intent);
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE)) intent = intent_go(SCREEN_PICKER);
  return intent;
}
