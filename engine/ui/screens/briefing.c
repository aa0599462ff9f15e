/* Before a story begins: where, when and who you are, what you will learn, what is real in it and
 * what is invented, and what to know beforehand. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/screens_internal.h"

enum {
  PICTURE_W = 584,
  PICTURE_H = 300,
  GAP = 60,
  FOOT_HEIGHT = 96,
  ASSIST_GAP = 40,
  SWITCH_ROOM = 150
};

struct sheet {
  struct ui *ui;
  struct view *view;
  const struct scenario *scenario;
  struct intent *intent;
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

static void draw_view(struct sheet *sheet, float height) {
  struct ui *ui = sheet->ui;
  struct text_look era = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  struct rect frame = {sheet->x, sheet->y, sheet->w, height};
  briefing_picture_draw(ui, sheet->scenario, frame);
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

/* Whoever does not want to see that begins nothing. */
static void draw_content_note(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  const char *note = ui_words(ui, &sheet->scenario->content_note);
  const char *words = ui_tr(ui, "Choose another story");
  if (!*note) return;
  draw_note(sheet, "Before you begin", note, true);
  struct settings *settings = &sheet->view->settings;
  content_theme_set before = settings->skipped_themes;
  struct rect choice = {sheet->x, sheet->y - 6, sheet->w, 0};
  sheet->y += content_choice_draw(ui, settings, sheet->scenario, choice);
  if (settings->skipped_themes != before) *sheet->intent = intent_of(INTENT_SETTING);
  struct rect link = {sheet->x, sheet->y - 12, 34 + ui_text_width(ui, STYLE_BODY_S_BOLD, words),
                      44};
  if (ui_button(ui, ui_make_id("briefing.another", 0), link, BUTTON_QUIET, "icons/back", words,
                NULL))
    *sheet->intent = intent_go(SCREEN_PICKER);
  sheet->y += 44;
}

/* Folded away until somebody asks for them: they are not for who plays. */
static void draw_instructor_notes(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct view *view = sheet->view;
  const char *note = ui_words(ui, &sheet->scenario->instructor_note);
  if (!*note) return;
  const char *words =
      ui_tr(ui, view->instructor_notes ? "Fold the instructor notes" : "Notes for instructors");
  struct rect link = {sheet->x, sheet->y, 34 + ui_text_width(ui, STYLE_BODY_S_BOLD, words), 44};
  if (ui_button(ui, ui_make_id("briefing.notes", 0), link, BUTTON_QUIET,
                view->instructor_notes ? "icons/chevron-up" : "icons/chevron-down", words, NULL) ||
      letter_key(ui, view, 'n'))
    view->instructor_notes = !view->instructor_notes;
  sheet->y += 56;
  if (view->instructor_notes) draw_note(sheet, "For instructors", note, false);
}

/* Nobody begins without having seen it: in a famine it comes before everything else, and on a small
 * screen what lies behind the goals would not be seen. */
static bool warns_first(const struct sheet *sheet) {
  return sheet->scenario->famine || sheet->ui->layout == LAYOUT_COMPACT;
}

/* ---- help along the way ---------------------------------------------------------------------- */

/* Side by side as long as there is room. */
static struct rect next_place(const struct sheet *sheet, struct rect last, float width) {
  float x = last.x + last.w + ASSIST_GAP;
  bool fits = x + width <= sheet->x + sheet->w;
  return (struct rect){fits ? x : sheet->x, fits ? last.y : last.y + 62, width, 54};
}

static struct rect draw_toggle(struct sheet *sheet, struct rect last, const char *name,
                               const char *label, bool *on) {
  struct ui *ui = sheet->ui;
  const char *words = ui_tr(ui, label);
  struct rect rect = next_place(sheet, last, ui_text_width(ui, STYLE_BODY, words) + SWITCH_ROOM);
  bool now = ui_toggle(ui, ui_make_id(name, 0), rect, words, *on);
  if (now != *on) *sheet->intent = intent_of(INTENT_SETTING);
  *on = now;
  return rect;
}

/* The same number gives the same luck: two students can compare what they did with it. */
static struct rect draw_seed(struct sheet *sheet, struct rect last) {
  static const struct why why = {
      .kind = WHY_TEXT,
      .worker = -1,
      .text = "Same seed, same luck: weather, breakdowns, illness and chance meetings fall on the "
              "same days for everyone who plays with this number. What you decide still changes "
              "what follows."};
  struct ui *ui = sheet->ui;
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  char figure[24];
  snprintf(figure, sizeof figure, "%" PRIu64, sheet->view->next_seed);
  const char *name = ui_tr(ui, "Seed");
  float words = ui_text_width(ui, STYLE_BODY, name) + 14;
  float width = words + ui_text_width(ui, STYLE_BODY_BOLD, figure);
  struct rect rect = next_place(sheet, last, width);
  float baseline = ui_baseline(STYLE_BODY, rect.y, rect.h);
  ui_line(ui, rect.x, baseline, look, name);
  ui_number(ui, ui_make_id("briefing.seed", 0), rect.x + words, baseline, STYLE_BODY_BOLD,
            BOOK_LEDGER, ALIGN_LEFT, figure, name, &why, TOKEN_BG);
  return rect;
}

static void draw_assists(struct sheet *sheet) {
  struct settings *settings = &sheet->view->settings;
  struct text_look title = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(sheet->ui, sheet->x, sheet->y + 22, title, ui_tr(sheet->ui, "Help along the way"));
  struct rect place = {sheet->x - ASSIST_GAP, sheet->y + 32, 0, 54};
  place = draw_toggle(sheet, place, "briefing.hints", "Hints", &settings->hints);
  place = draw_toggle(sheet, place, "briefing.slow", "Slower days", &settings->slow_days);
  place = draw_seed(sheet, place);
  sheet->y = place.y + place.h + 18;
}

static void draw_evidence(struct sheet *sheet) {
  sheet->y += evidence_choice_draw(sheet->ui, sheet->view, sheet->scenario,
                                   (struct rect){sheet->x, sheet->y, sheet->w, 0});
}

static float draw_stacked(struct sheet sheet, float width) {
  sheet.w = width;
  if (warns_first(&sheet)) draw_content_note(&sheet);
  draw_view(&sheet, width * 0.56F);
  if (!warns_first(&sheet)) draw_content_note(&sheet);
  draw_role(&sheet);
  draw_real(&sheet);
  draw_assists(&sheet);
  draw_evidence(&sheet);
  draw_instructor_notes(&sheet);
  return sheet.y;
}

/* Beside each other where there is room, otherwise below; returns where they end. */
static float draw_halves(struct sheet sheet) {
  float width = sheet.ui->width - 2 * sheet.x;
  if (sheet.ui->layout == LAYOUT_NARROW) return draw_stacked(sheet, width);
  float half = (width - GAP) / 2;
  struct sheet left = sheet, right = sheet;
  left.w = right.w = half;
  right.x += half + GAP;
  right.y -= 6;
  draw_view(&left, fminf(fminf(half * PICTURE_H / PICTURE_W, 440), left.ui->height * 0.36F));
  draw_real(&left);
  draw_assists(&left);
  if (warns_first(&right)) draw_content_note(&right);
  draw_role(&right);
  if (!warns_first(&right)) draw_content_note(&right);
  draw_instructor_notes(&right);
  draw_evidence(&right);
  return fmaxf(left.y, right.y);
}

/* ---- head and foot --------------------------------------------------------------------------- */

static float draw_head(struct ui *ui, const struct scenario *scenario, struct intent *intent) {
  struct text_look title = {STYLE_DISPLAY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  const char *words = ui_words(ui, &scenario->title);
  float margin = margin_of(ui), height = ui->is_short ? 76 : 116;
  struct rect back = {ui->width - margin - 150, height / 2 - 27, 150, 54};
  if (ui_text_width(ui, title.style, words) > back.x - margin - 16) title.style = STYLE_H1;
  ui_region(ui, "head");
  ui_line(ui, margin, ui_baseline(title.style, 0, height), title, words);
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
  float end =
      draw_halves((struct sheet){ui, view, level->scenario, &intent, margin_of(ui), 0, start + 36});
  ui_scroll_end(ui, scroll, end - start);
  draw_foot(ui, view, level, &intent);
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE)) intent = intent_go(SCREEN_PICKER);
  return intent;
}
