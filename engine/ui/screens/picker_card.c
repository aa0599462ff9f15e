/* A card of the picker: the era's picture, its year on a plate, title, two lines, how long, how
 * many people, and what to know beforehand. A card that has room lies down, picture left, words
 * right. A broken story keeps its card and says where it is broken. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/picker.h"

enum {
  PICTURE_W = 584,
  PICTURE_H = 300,
  PADDING = 28,
  PLATE_W = 126,
  PLATE_H = 62,
  BUTTON_W = 166
};

struct card {
  struct ui *ui;
  struct view *view;
  const struct level_entry *level;
  int index;
  bool picked, lies;
  struct rect rect, picture;
  float x, width; /* of the words */
};

static bool starts_story(const struct card *card) {
  return !card->level->broken && card->level->scenario;
}

static void layout_card(struct card *card) {
  struct rect rect = card->rect;
  card->lies = rect.w > rect.h * 1.45F;
  if (card->lies) {
    card->picture = (struct rect){rect.x, rect.y,
                                  fminf(rect.h * PICTURE_W / PICTURE_H, rect.w * 0.58F), rect.h};
    card->x = card->picture.x + card->picture.w + 44;
    card->width = rect.x + rect.w - 40 - card->x;
    return;
  }
  float height =
      fminf(rect.w * PICTURE_H / PICTURE_W * (rect.h > rect.w ? 1.4F : 1), rect.h * 0.573F);
  card->picture = (struct rect){rect.x, rect.y, rect.w, height};
  card->x = rect.x + PADDING;
  card->width = rect.w - 2 * PADDING;
}

/* Filled to its edges: cut where the frame is lower or narrower than the drawing. */
static void draw_picture(const struct card *card) {
  struct ui *ui = card->ui;
  struct rect frame = card->picture;
  const char *era = card->level->scenario && card->level->scenario->picture[0]
                        ? card->level->scenario->picture
                        : "1959";
  char sprite[48];
  float zoom = fmaxf(frame.w / PICTURE_W, frame.h / PICTURE_H);
  struct rect whole = {frame.x + (frame.w - PICTURE_W * zoom) / 2,
                       frame.y + (frame.h - PICTURE_H * zoom) / 2, PICTURE_W * zoom,
                       PICTURE_H * zoom};
  snprintf(sprite, sizeof sprite, "eras/%s", era);
  draw_clip(&ui->draw, frame);
  draw_sprite(&ui->draw, sprite, whole, (struct color){255, 255, 255, 255}, false);
  draw_unclip(&ui->draw);
}

static void draw_year(const struct card *card, struct rect plate) {
  struct ui *ui = card->ui;
  char year[8] = "–";
  struct text_look look = {STYLE_H1, TOKEN_CARD, TOKEN_INK, ALIGN_CENTRE, 1};
  if (card->level->scenario) snprintf(year, sizeof year, "%d", card->level->scenario->start_year);
  draw_rect(&ui->draw, plate, ui_color(ui, TOKEN_INK), 0);
  ui_line(ui, plate.x + plate.w / 2, ui_baseline(STYLE_H1, plate.y, plate.h), look, year);
}

/* ---- words ----------------------------------------------------------------------------------- */

static float draw_title(const struct card *card, float y) {
  struct ui *ui = card->ui;
  const struct scenario *scenario = card->level->scenario;
  struct text_look title = {card->lies ? STYLE_H1 : STYLE_TITLE, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT,
                            2};
  int lines = (int)((card->rect.y + card->rect.h - 24 - 54 - y - 48) / 32);
  struct text_look summary = {STYLE_BODY, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT,
                              card->lies && lines >= 1 ? lines : 3};
  const char *name = scenario ? ui_words(ui, &scenario->title) : card->level->folder;
  y += ui_text(ui, (struct rect){card->x, y, card->width, 0}, title, name) + 6;
  const char *words = scenario ? ui_words(ui, &scenario->summary) : "";
  if (ui_text_height(ui, summary.style, card->width, words) > 32 * (float)summary.max_lines) {
    summary.style = STYLE_LABEL;
    summary.max_lines = summary.max_lines * 32 / 24;
  }
  return y + ui_text(ui, (struct rect){card->x, y, card->width, 0}, summary, words);
}

static float fact(const struct card *card, float x, float y, const char *icon, const char *words,
                  enum token color) {
  struct ui *ui = card->ui;
  struct text_look look = {STYLE_BODY_S, color, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_icon(ui, icon, x, y - 20, 24, color);
  return x + 32 + ui_line(ui, x + 32, y, look, words) + 32;
}

static void draw_note_link(const struct card *card, float x, float y, const char *words) {
  struct rect link = {x - 8, y - 32, ui_text_width(card->ui, STYLE_BODY_S, words) + 48, 46};
  ui_id id = ui_make_id("picker.note", card->index);
  if (press_area(card->ui, id, ROLE_LINK, link, ui_tr(card->ui, "Content note"), false)) {
    card->view->picked_level = card->index;
    card->view->reading_note = true;
  }
  fact(card, x, y, "icons/note", words, TOKEN_INK);
}

/* Minutes, people, and what to know beforehand. */
static void draw_facts(const struct card *card, float y) {
  struct ui *ui = card->ui;
  const struct scenario *scenario = card->level->scenario;
  char words[64];
  snprintf(words, sizeof words, ui_tr(ui, "%d min"), scenario->minutes);
  float x = fact(card, card->x, y, "icons/clock", words, TOKEN_INK2);
  snprintf(words, sizeof words, ui_tr(ui, "%d people"), scenario->person_count);
  x = fact(card, x, y, "icons/people", words, TOKEN_INK2);
  const char *note = ui_words(ui, &scenario->content_note);
  float room = card->x + card->width - (card->lies ? 0 : BUTTON_W + 24) - x - 32;
  if (*note && ui_text_width(ui, STYLE_BODY_S, note) > room) note = ui_tr(ui, "Content note");
  if (*note && ui_text_width(ui, STYLE_BODY_S, note) <= room) draw_note_link(card, x, y, note);
}

static void draw_broken(const struct card *card, float y) {
  struct ui *ui = card->ui;
  char where[600], words[700];
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_ATTENTION_TINT, ALIGN_LEFT, 4};
  diagnostic_format(&card->level->problem, where, sizeof where);
  snprintf(words, sizeof words, ui_tr(ui, "This story has an error: %s"), where);
  struct rect box = {card->x - 8, y, card->width + 16, 0};
  box.h = fminf(ui_text_height(ui, STYLE_BODY_S, card->width, words), 112) + 16;
  draw_rect(&ui->draw, box, ui_color(ui, TOKEN_ATTENTION_TINT), 4);
  ui_text(ui, (struct rect){card->x, y + 8, card->width, 0}, look, words);
}

/* ---- buttons --------------------------------------------------------------------------------- */

static void open_briefing(const struct card *card, struct intent *intent) {
  if (!starts_story(card)) return;
  *intent = (struct intent){.kind = INTENT_GO, .screen = SCREEN_BRIEFING, .level = card->index};
}

static void draw_begin(const struct card *card, float y, struct intent *intent) {
  float x = card->lies ? card->x : card->rect.x + card->rect.w - 24 - BUTTON_W;
  if (!card->picked || !starts_story(card)) return;
  if (ui_button(card->ui, ui_make_id("picker.begin", card->index),
                (struct rect){x, y, BUTTON_W, 54}, BUTTON_PRIMARY, "icons/arrow-right",
                ui_tr(card->ui, "Begin"), NULL))
    open_briefing(card, intent);
}

/* Only a card that lies has room for it. */
static void draw_resume(const struct card *card, float y, struct intent *intent) {
  struct ui *ui = card->ui;
  char words[64];
  if (!card->level->journal[0] || !starts_story(card)) return;
  snprintf(words, sizeof words, ui_tr(ui, "Continue on day %d"), card->level->journal_day + 1);
  struct rect rect = {card->x + BUTTON_W + 16, y, 270, 54};
  if (ui_button(ui, ui_make_id("picker.resume", card->index), rect, BUTTON_SECONDARY, NULL, words,
                NULL))
    *intent = (struct intent){.kind = INTENT_CONTINUE, .level = card->index};
}

static float draw_role(const struct card *card, float y) {
  struct ui *ui = card->ui;
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 3};
  const char *words = ui_words(ui, &card->level->scenario->you);
  if (!*words) return y;
  ui_rule(ui, card->x, y, card->width);
  ui_line(ui, card->x, y + 34, head, ui_tr(ui, "You are"));
  return y + 44 + ui_text(ui, (struct rect){card->x, y + 44, card->width, 0}, look, words) + 20;
}

static void draw_goals(const struct card *card, float y) {
  struct ui *ui = card->ui;
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 2};
  ui_line(ui, card->x, y + 22, head, ui_tr(ui, "What you will learn"));
  y += 34;
  for (int i = 0; i < 3; i++) {
    const char *goal = ui_words(ui, &card->level->scenario->goals[i]);
    y += ui_text(ui, (struct rect){card->x, y, card->width, 0}, look, goal) + 4;
  }
}

/* What a high card has room for below its two lines. */
static void draw_more(const struct card *card, float y) {
  float room = card->rect.y + card->rect.h - 90 - y;
  if (!starts_story(card) || room < 150) return;
  y = draw_role(card, y + 20);
  if (room >= 330) draw_goals(card, y);
}

/* ---- the card -------------------------------------------------------------------------------- */

static void draw_standing(const struct card *card, struct intent *intent) {
  struct ui *ui = card->ui;
  struct rect rect = card->rect;
  float edge = card->picture.y + card->picture.h;
  struct text_look era = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  draw_line(&ui->draw, (struct point){rect.x, edge}, (struct point){rect.x + rect.w, edge},
            ui_color(ui, TOKEN_EDGE), 2, 0);
  draw_year(card, (struct rect){rect.x + 24, edge - 34, PLATE_W, PLATE_H});
  if (card->level->scenario)
    ui_line(ui, rect.x + 24 + PLATE_W + 18, edge + 34, era,
            ui_words(ui, &card->level->scenario->era));
  float y = draw_title(card, edge + 50);
  if (!starts_story(card))
    draw_broken(card, y + 8);
  else
    draw_facts(card, rect.y + rect.h - 31);
  draw_more(card, y);
  draw_begin(card, rect.y + rect.h - 72, intent);
}

static void draw_lying(const struct card *card, struct intent *intent) {
  struct ui *ui = card->ui;
  struct rect rect = card->rect;
  struct text_look era = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  float edge = card->picture.x + card->picture.w;
  draw_line(&ui->draw, (struct point){edge, rect.y}, (struct point){edge, rect.y + rect.h},
            ui_color(ui, TOKEN_EDGE), 2, 0);
  float pad = rect.h > 460 ? 40 : 22, foot = rect.y + rect.h - pad - 54;
  draw_year(card, (struct rect){edge - 34, rect.y + pad, PLATE_W, PLATE_H});
  if (card->level->scenario)
    ui_line(ui, edge - 34 + PLATE_W + 18, rect.y + pad + 40, era,
            ui_words(ui, &card->level->scenario->era));
  float y = draw_title(card, rect.y + pad + PLATE_H + (rect.h > 460 ? 26 : 10));
  if (!starts_story(card))
    draw_broken(card, y + 16);
  else if (y + 40 < foot)
    draw_facts(card, y + 34);
  if (starts_story(card) && rect.h > 460) draw_role(card, y + 64);
  draw_begin(card, foot, intent);
  draw_resume(card, foot, intent);
}

void picker_card(struct ui *ui, struct view *view, const struct library *library, int level,
                 struct rect rect, struct intent *intent) {
  struct card card = {.ui = ui,
                      .view = view,
                      .level = &library->level[level],
                      .index = level,
                      .picked = view->picked_level == level,
                      .rect = rect};
  ui_id id = ui_make_id("picker.card", level);
  const char *label =
      card.level->scenario ? ui_words(ui, &card.level->scenario->title) : card.level->folder;
  layout_card(&card);
  bool pressed = press_area(ui, id, ROLE_CARD, rect, label, false);
  if (ui_is_focused(ui, id)) view->picked_level = level;
  ui_card(ui, rect, card.picked);
  draw_picture(&card);
  if (card.lies)
    draw_lying(&card, intent);
  else
    draw_standing(&card, intent);
  draw_frame(&ui->draw, rect, ui_color(ui, card.picked ? TOKEN_INK : TOKEN_EDGE),
             card.picked ? 4 : 2, 6, 0);
  if (!pressed) return;
  if (card.picked) open_briefing(&card, intent);
  view->picked_level = level;
}
