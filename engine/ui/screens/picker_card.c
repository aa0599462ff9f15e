/* A card of the picker: the era's picture, its year on a plate, title, two lines, how long, how
 * many people, and what to know beforehand. A card that has room lies down, picture left, words
 * right. A broken story keeps its card, without a picture, and says where it is broken. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/picker.h"

enum {
  PICTURE_W = 584,
  PICTURE_H = 300,
  PADDING = 28,
  PLATE_W = 126,
  PLATE_H = 62,
  TITLE_BELOW_EDGE = 50, /* of the picture */
  LYING_PAD = 20,
  FOOT_ROW = 54,
  FOOT_PAD = 20,
  FACT_ICON = 30,
  FACT_GAP = 18,
  NOTE_TARGET = 46,
  NOTE_INSET = 11 /* of its mark */
};

struct card {
  struct ui *ui;
  struct view *view;
  const struct level_entry *level;
  int index;
  bool picked, lies;
  struct rect rect, picture;
  float x, width, title_y; /* of the words */
};

static bool starts_story(const struct card *card) {
  return !card->level->broken && card->level->scenario;
}

bool picker_card_lies(float width, float height) {
  return width > height * 1.45F;
}

static const char *folder_name(const struct level_entry *level) {
  const char *slash = strrchr(level->folder, '/');
  return slash ? slash + 1 : level->folder;
}

static const char *title_of(struct ui *ui, const struct level_entry *level) {
  return level->scenario ? ui_words(ui, &level->scenario->title) : folder_name(level);
}

/* ---- layout ---------------------------------------------------------------------------------- */

/* Not all of a low card is picture: its words stay two lines wide. */
static float lying_picture(float width, float height) {
  return fminf(height * PICTURE_W / PICTURE_H, width * (width < 1200 ? 0.42F : 0.58F));
}

static float words_width(float width, float height, bool lies) {
  return lies ? width - lying_picture(width, height) - 44 - PADDING : width - 2 * PADDING;
}

/* Of an instructor's: which file it is, so that two of one title can be told apart. */
static void name_origin(struct ui *ui, const struct level_entry *level, char *out, size_t size) {
  out[0] = '\0';
  if (level->users)
    snprintf(out, size, "%.80s%s%s", folder_name(level), level->same_id ? ". " : "",
             level->same_id ? ui_tr(ui, "Another story has the same id.") : "");
  else if (level->instructors)
    snprintf(out, size, "%s", ui_tr(ui, "An example that came with the program"));
}

/* "scenario.lua, line 42": below the story's own folder. */
static void name_place(struct ui *ui, const struct level_entry *level, char *out, size_t size) {
  const char *file = level->problem.file;
  size_t folder = strlen(level->folder);
  if (strncmp(file, level->folder, folder) == 0 && file[folder] == '/') file += folder + 1;
  if (strcmp(file, level->folder) == 0) /* the zip itself: nothing in it can be named */
    snprintf(out, size, "%.200s", level->problem.message);
  else if (level->problem.line > 0)
    snprintf(out, size, ui_tr(ui, "%s, line %d"), file, level->problem.line);
  else
    snprintf(out, size, "%s", file);
}

/* The name of a folder is no title. */
static enum style title_style(const struct level_entry *level) {
  return level->scenario ? STYLE_TITLE : STYLE_H3;
}

/* Above the title: the plate reaches there. */
static float above_title(const struct level_entry *level, bool lies) {
  if (!level->scenario) return PADDING;
  return lies ? LYING_PAD + PLATE_H + 10 : TITLE_BELOW_EDGE;
}

static struct text_look summary_look(void) {
  return (struct text_look){STYLE_BODY, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
}

static float text_below_title(struct ui *ui, const struct level_entry *level, float width) {
  char place[240];
  if (level->scenario) {
    name_origin(ui, level, place, sizeof place);
    return ui_text_height(ui, STYLE_BODY, width, ui_words(ui, &level->scenario->summary)) +
           (place[0] ? 6 + ui_text_height(ui, STYLE_BODY_S, width, place) : 0);
  }
  name_place(ui, level, place, sizeof place);
  return ui_text_height(ui, STYLE_BODY_S_BOLD, width, ui_tr(ui, "This story has an error")) +
         ui_text_height(ui, STYLE_BODY_S, width, place) + 20;
}

float picker_card_words(struct ui *ui, const struct level_entry *level, float width, bool lies) {
  float inner = words_width(width, 1e6F, lies);
  return above_title(level, lies) +
         ui_text_height(ui, title_style(level), inner, title_of(ui, level)) + 4 +
         text_below_title(ui, level, inner) + 8 + FOOT_ROW + FOOT_PAD;
}

static void layout_card(struct card *card, float words) {
  struct rect rect = card->rect;
  card->width = words_width(rect.w, rect.h, card->lies);
  if (card->lies) {
    card->picture = (struct rect){rect.x, rect.y, lying_picture(rect.w, rect.h), rect.h};
    card->x = card->picture.x + card->picture.w + 44;
    card->title_y = rect.y + above_title(card->level, true);
    return;
  }
  if (!card->level->scenario)
    words = fmaxf(words, picker_card_words(card->ui, card->level, rect.w, false));
  card->picture = (struct rect){rect.x, rect.y, rect.w, fmaxf(rect.h - words, 0)};
  card->x = rect.x + PADDING;
  card->title_y = card->picture.y + card->picture.h + above_title(card->level, false);
}

/* ---- picture --------------------------------------------------------------------------------- */

static void draw_no_picture(const struct card *card) {
  struct rect frame = card->picture;
  draw_rect(&card->ui->draw, frame, ui_color(card->ui, TOKEN_SUNK), 6);
  ui_icon(card->ui, "icons/attention", frame.x + frame.w / 2 - 28, frame.y + frame.h / 2 - 28, 56,
          TOKEN_INK2);
}

/* Filled to its edges: cut where the frame is lower or narrower than the drawing. */
static void draw_picture(const struct card *card) {
  struct ui *ui = card->ui;
  struct rect frame = card->picture;
  if (!card->level->scenario) {
    draw_no_picture(card);
    return;
  }
  char sprite[48];
  float zoom = fmaxf(frame.w / PICTURE_W, frame.h / PICTURE_H);
  struct rect whole = {frame.x + (frame.w - PICTURE_W * zoom) / 2,
                       frame.y + (frame.h - PICTURE_H * zoom) / 2, PICTURE_W * zoom,
                       PICTURE_H * zoom};
  snprintf(sprite, sizeof sprite, "eras/%s", card->level->scenario->picture);
  draw_clip(&ui->draw, frame);
  draw_sprite(&ui->draw, sprite, whole, (struct color){255, 255, 255, 255}, false);
  draw_unclip(&ui->draw);
}

static void draw_edge(const struct card *card) {
  struct rect rect = card->rect, picture = card->picture;
  struct point from = {rect.x, picture.y + picture.h}, to = {rect.x + rect.w, from.y};
  if (card->lies) {
    from = (struct point){picture.x + picture.w, rect.y};
    to = (struct point){from.x, rect.y + rect.h};
  }
  draw_line(&card->ui->draw, from, to, ui_color(card->ui, TOKEN_EDGE), 2, 0);
}

static struct rect plate_of(const struct card *card) {
  struct rect picture = card->picture;
  if (card->lies)
    return (struct rect){picture.x + picture.w - 34, picture.y + LYING_PAD, PLATE_W, PLATE_H};
  return (struct rect){picture.x + 24, picture.y + picture.h - 34, PLATE_W, PLATE_H};
}

/* The year on its plate across the picture's edge, the era's name beside it. */
static void draw_year(const struct card *card) {
  struct ui *ui = card->ui;
  const struct scenario *scenario = card->level->scenario;
  struct text_look look = {STYLE_H1, TOKEN_CARD, TOKEN_INK, ALIGN_CENTRE, 1};
  struct text_look name = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct rect plate = plate_of(card);
  char year[8];
  if (!scenario) return;
  snprintf(year, sizeof year, "%d", scenario->start_year);
  draw_rect(&ui->draw, plate, ui_color(ui, TOKEN_INK), 0);
  ui_line(ui, plate.x + plate.w / 2, ui_baseline(STYLE_H1, plate.y, plate.h), look, year);
  const char *era = ui_words(ui, &scenario->era);
  float x = plate.x + plate.w + 18, room = card->rect.x + card->rect.w - 20 - x;
  float baseline = card->lies ? plate.y + 40 : card->picture.y + card->picture.h + 34;
  if (ui_text_width(ui, name.style, era) <= room) ui_line(ui, x, baseline, name, era);
}

/* ---- words ----------------------------------------------------------------------------------- */

static void draw_broken(const struct card *card, float y) {
  struct ui *ui = card->ui;
  char place[240];
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_ATTENTION_TINT, ALIGN_LEFT, 0};
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_ATTENTION_TINT, ALIGN_LEFT, 0};
  name_place(ui, card->level, place, sizeof place);
  struct rect box = {card->x - 8, y, card->width + 16,
                     text_below_title(ui, card->level, card->width) - 4};
  draw_rect(&ui->draw, box, ui_color(ui, TOKEN_ATTENTION_TINT), 4);
  struct rect line = {card->x, y + 8, card->width, 0};
  line.y += ui_text(ui, line, head, ui_tr(ui, "This story has an error"));
  ui_text(ui, line, look, place);
}

static void draw_summary(const struct card *card, struct rect box) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  char origin[240];
  box.y +=
      ui_text(card->ui, box, summary_look(), ui_words(card->ui, &card->level->scenario->summary));
  name_origin(card->ui, card->level, origin, sizeof origin);
  box.y += 6;
  if (origin[0]) ui_text(card->ui, box, look, origin);
}

static void draw_words(const struct card *card) {
  struct ui *ui = card->ui;
  struct text_look title = {title_style(card->level), TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct rect box = {card->x, card->title_y, card->width, 0};
  box.y += ui_text(ui, box, title, title_of(ui, card->level)) + 4;
  if (card->level->scenario)
    draw_summary(card, box);
  else
    draw_broken(card, box.y);
}

/* ---- the lowest row -------------------------------------------------------------------------- */

static float row_y(const struct card *card) {
  return card->rect.y + card->rect.h - FOOT_PAD - FOOT_ROW;
}

static float button_width(const struct card *card) {
  return card->width < 460 ? 124 : 166;
}

static float fact_width(const struct card *card, const char *words) {
  return FACT_ICON + ui_text_width(card->ui, STYLE_BODY_S, words);
}

static float draw_fact(const struct card *card, float x, const char *icon, const char *words,
                       enum token color) {
  struct ui *ui = card->ui;
  struct text_look look = {STYLE_BODY_S, color, TOKEN_CARD, ALIGN_LEFT, 1};
  float y = row_y(card) + FOOT_ROW / 2.0F + 7;
  ui_icon(ui, icon, x, y - 20, 24, color);
  if (*words) ui_line(ui, x + FACT_ICON, y, look, words);
  return x + fact_width(card, words) + FACT_GAP;
}

/* In words where there is room, else as its mark alone. */
static void draw_note_link(const struct card *card, float x, float room) {
  struct ui *ui = card->ui;
  const char *note = ui_words(ui, &card->level->scenario->content_note);
  const char *name = ui_tr(ui, "Content note");
  const char *words = fact_width(card, note) <= room   ? note
                      : fact_width(card, name) <= room ? name
                                                       : "";
  float width = *words ? fact_width(card, words) + 16 : NOTE_TARGET;
  struct rect link = {x - NOTE_INSET, row_y(card) + (FOOT_ROW - NOTE_TARGET) / 2.0F, width,
                      NOTE_TARGET};
  if (press_area(ui, ui_make_id("picker.note", card->index), ROLE_LINK, link, name, false)) {
    card->view->picked_level = card->index;
    card->view->reading_note = true;
  }
  draw_fact(card, x, "icons/note", words, TOKEN_INK);
}

/* Minutes, people, and what to know beforehand. */
static void draw_facts(const struct card *card) {
  struct ui *ui = card->ui;
  const struct scenario *scenario = card->level->scenario;
  bool noted = ui_words(ui, &scenario->content_note)[0];
  float end = card->x + card->width - (card->picked ? button_width(card) + 12 : 0);
  float note = noted ? FACT_GAP + NOTE_TARGET - NOTE_INSET : 0;
  char words[64];
  float x = card->x;
  snprintf(words, sizeof words, ui_tr(ui, "%d min"), scenario->minutes);
  if (scenario->minutes > 0) x = draw_fact(card, x, "icons/clock", words, TOKEN_INK2);
  snprintf(words, sizeof words, ui_tr(ui, "%d people"), scenario->person_count);
  if (x + fact_width(card, words) + note <= end)
    x = draw_fact(card, x, "icons/people", words, TOKEN_INK2);
  if (noted) draw_note_link(card, x, end - x);
}

/* A broken one shows what is wrong with it. */
static void open_story(const struct card *card, struct intent *intent) {
  *intent = (struct intent){.kind = starts_story(card) ? INTENT_GO : INTENT_BEGIN,
                            .screen = SCREEN_BRIEFING,
                            .level = card->index};
}

/* For the pointer: keys press the card itself, so that Tab meets each story once. */
static void draw_begin(const struct card *card, struct intent *intent) {
  struct ui *ui = card->ui;
  float width = starts_story(card) ? button_width(card) : 220;
  struct rect rect = {card->x + card->width - width, row_y(card), width, FOOT_ROW};
  int at = ui->emitted_count;
  if (!card->picked) return;
  bool pressed = starts_story(card)
                     ? ui_button(ui, ui_make_id("picker.begin", card->index), rect, BUTTON_PRIMARY,
                                 width > 140 ? "icons/arrow-right" : NULL, ui_tr(ui, "Begin"), NULL)
                     : ui_button(ui, ui_make_id("picker.error", card->index), rect,
                                 BUTTON_SECONDARY, NULL, ui_tr(ui, "Read the error"), NULL);
  ui->emitted[at].pointer_only = true;
  if (pressed) open_story(card, intent);
}

/* ---- the card -------------------------------------------------------------------------------- */

void picker_card(struct ui *ui, struct view *view, const struct library *library, int level,
                 struct rect rect, float words, struct intent *intent) {
  struct picker_list list = picker_list(view, library);
  bool alone = list.end - list.first < 2;
  struct card card = {.ui = ui,
                      .view = view,
                      .level = &library->level[level],
                      .index = level,
                      .picked = view->picked_level == level,
                      .lies = ui->layout == LAYOUT_NARROW ||
                              (alone && picker_card_lies(rect.w, rect.h)),
                      .rect = rect};
  ui_id id = ui_make_id("picker.card", level);
  layout_card(&card, words);
  bool pressed = press_area(ui, id, ROLE_CARD, rect, title_of(ui, card.level), false);
  if (ui_is_focused(ui, id)) view->picked_level = level;
  ui_card(ui, rect, card.picked);
  draw_picture(&card);
  draw_edge(&card);
  draw_year(&card);
  draw_words(&card);
  if (starts_story(&card)) draw_facts(&card);
  draw_begin(&card, intent);
  draw_frame(&ui->draw, rect, ui_color(ui, card.picked ? TOKEN_INK : TOKEN_EDGE),
             card.picked ? 4 : 2, 6, 0);
  if (!pressed) return;
  if (card.picked) open_story(&card, intent);
  view->picked_level = level;
}
