/* The card of one person. Above, who it is; five bars with their word and the last thirty days; the
 * causes of the one that is pressed; what they say; whom they are tied to and what happened to
 * them. Below, what can be done: a rest day is an order like any other and is refused like any
 * other. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "game/speech.h"
#include "ui/screens/hints.h"
#include "ui/screens/people.h"

enum { PADDING = 28, BUTTON = 54, TRACE_DAYS = 30, HAPPENED_MAX = 5 };
enum { ROOMY = 700, ROW = 50, ROW_TIGHT = 37 }; /* cards lower than ROOMY use tight rows */

struct panel {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct person *who;
  int person;
  struct intent *intent;
  float x, w; /* of the column inside the card */
  bool tight;
};

/* ---- who ------------------------------------------------------------------------------------ */

/* The Hangul beside trade and age where one line holds both; where someone is missing, after them.
 */
static float draw_trade(const struct panel *panel, float x, float y, float width) {
  struct ui *ui = panel->ui;
  char line[160];
  const char *hangul = ui_words(ui, &panel->who->hangul);
  if (strcmp(hangul, ui_words(ui, &panel->who->name)) == 0) hangul = "";
  const char *where = ui_tr(ui, person_whereabouts(panel->sim, panel->person).words);
  struct text_look korean = {STYLE_BODY_L, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look trade = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look away = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  int age = person_age(panel->sim->scenario, panel->who, panel->sim->model.day);
  snprintf(line, sizeof line, where[0] ? "%d, %s." : "%d, %s", age,
           ui_words(ui, &panel->who->trade));
  float beside = hangul[0] ? ui_text_width(ui, STYLE_BODY_L, hangul) + 20 : 0, used = 0;
  float trade_width = ui_text_width(ui, STYLE_BODY, line);
  if (hangul[0]) used = ui_text(ui, (struct rect){x, y, width, 0}, korean, hangul);
  bool one_line = panel->tight && beside + trade_width <= width;
  float left = one_line ? x + beside : x, top = one_line ? y + 2 : y + used;
  float below = top + ui_text(ui, (struct rect){left, top, x + width - left, 0}, trade, line);
  if (!where[0]) return below - y;
  bool fits = left + trade_width + 8 + ui_text_width(ui, STYLE_BODY_BOLD, where) <= x + width;
  if (!fits) below = fmaxf(below, y + used);
  struct rect box = fits ? (struct rect){left + trade_width + 8, below - 32, width, 0}
                         : (struct rect){x, below, width, 0};
  ui_text(ui, box, away, where);
  return (fits ? below : below + 32) - y;
}

static float draw_name(const struct panel *panel, float x, float y, float width) {
  struct text_look name = {STYLE_TITLE, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  float used = ui_text(panel->ui, (struct rect){x, y, width, 0}, name,
                       ui_words(panel->ui, &panel->who->name));
  return used + draw_trade(panel, x, y + used, width);
}

/* The life in two sentences stands beside the portrait where there is room, else below it. */
static float draw_who(const struct panel *panel, float y) {
  struct ui *ui = panel->ui;
  float face = panel->ui->is_short ? 80 : panel->w < 400 ? 96 : panel->tight ? 124 : 160;
  struct rect portrait = {panel->x, y, face, face};
  person_portrait(ui, panel->who, portrait, false);
  draw_frame(&ui->draw, portrait, ui_color(ui, TOKEN_EDGE), 2, 6, 0);
  float x = panel->x + face + 24, width = panel->w - face - 24;
  float used = draw_name(panel, x, y - 4, width);
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  const char *bio = ui_words(ui, &panel->who->bio);
  float beside = ui_text_height(ui, STYLE_LABEL, width, bio);
  if (used + beside <= face + 34) {
    used += ui_text(ui, (struct rect){x, y + used - 2, width, 0}, look, bio);
    return fmaxf(face, used);
  }
  used = fmaxf(face, used) + 10;
  return used + ui_text(ui, (struct rect){panel->x, y + used, panel->w, 0}, look, bio);
}

/* ---- how they are --------------------------------------------------------------------------- */

/* The ring of the last thirty days, oldest first. */
static int read_trace(const struct panel *panel, enum bar bar, int32_t *out) {
  const struct history *history = panel->sim->history;
  int count = history->trace_count < TRACE_DAYS ? history->trace_count : TRACE_DAYS;
  for (int i = 0; i < count; i++) {
    int day = history->trace_count - count + i;
    out[i] = history->trace[panel->person][bar][day % TRACE_DAYS];
  }
  return count;
}

static void draw_trace(const struct panel *panel, enum bar bar, struct rect rect) {
  int32_t value[TRACE_DAYS];
  int count = read_trace(panel, bar, value);
  if (count < 2) return;
  struct series series = {.value = value, .count = count, .book = BOOK_LEDGER};
  ui_sparkline(panel->ui, rect, &series, 0, 100, TOKEN_LEDGER);
}

struct columns { /* of a row: where its parts begin */
  float name, bar, word, trace;
};

static struct columns usual_columns(float w) {
  if (w >= 800) return (struct columns){44, 180, w * 0.5f, w * 0.66f};
  if (w >= 440) return (struct columns){40, 148, w * 0.573f, w * 0.79f};
  return (struct columns){36, 134, 134 + (w - 134) * 0.45f, w};
}

/* A long name pushes its bar, not the word behind it. */
static struct columns columns_of(const struct panel *panel) {
  struct columns at = usual_columns(panel->w);
  for (int bar = 0; bar < BAR_COUNT; bar++) {
    const char *name = ui_tr(panel->ui, bar_names[bar]);
    at.bar = fmaxf(at.bar, at.name + ui_text_width(panel->ui, STYLE_BODY_S, name) + 10);
  }
  return at;
}

static void draw_bar_row(const struct panel *panel, enum bar bar, struct rect row, bool chosen) {
  struct ui *ui = panel->ui;
  struct columns at = columns_of(panel);
  bool strained = bar_is_strained(panel->sim, panel->person, bar);
  enum token ground = !chosen ? TOKEN_CARD : strained ? TOKEN_ATTENTION_TINT : TOKEN_LEDGER_TINT;
  struct rect plate = {row.x - 8, row.y, row.w + 16, row.h - 2};
  if (chosen) draw_rect(&ui->draw, plate, ui_color(ui, ground), 4);
  if (chosen && theme_is_contrast(ui->theme))
    draw_frame(&ui->draw, plate, ui_color(ui, TOKEN_INK), 3, 4, 0);
  float baseline = ui_baseline(STYLE_BODY_S, row.y, row.h - 2);
  int value = query_bar(panel->sim, 0, panel->person, bar);
  struct text_look name = {STYLE_BODY_S, TOKEN_INK, ground, ALIGN_LEFT, 1};
  struct text_look word = {STYLE_BODY_S_BOLD, TOKEN_INK, ground, ALIGN_LEFT, 1};
  ui_icon(ui, bar_icons[bar], row.x + 4, row.y + (row.h - 26) / 2, 24, TOKEN_INK);
  ui_line(ui, row.x + at.name, baseline, name, ui_tr(ui, bar_names[bar]));
  struct rect well = {row.x + at.bar, row.y + row.h / 2 - 9, at.word - at.bar - 16, 16};
  bool told_in_words = bar == BAR_HUNGER && !hunger_has_bar(panel->sim->scenario);
  if (!told_in_words)
    ui_bar(ui, ui_make_id("person.bar", bar), well, value, bar_fill(panel->sim, panel->person, bar),
           ui_tr(ui, bar_names[bar]));
  ui_line(ui, row.x + at.word, baseline, word, person_bar_word(ui, panel->sim, bar, value));
  if (panel->w - at.trace > 60 && !told_in_words)
    draw_trace(panel, bar,
               (struct rect){row.x + at.trace, row.y + 9, panel->w - at.trace - 6, row.h - 20});
}

static ui_id bar_row_id(enum bar bar) {
  return ui_make_id("person.row", bar);
}

/* Pressing a row shows the causes of its bar below it. */
static bool press_bar_row(const struct panel *panel, enum bar bar, struct rect row) {
  struct ui *ui = panel->ui;
  char label[96];
  int value = query_bar(panel->sim, 0, panel->person, bar);
  snprintf(label, sizeof label, "%s: %s", ui_tr(ui, bar_names[bar]),
           person_bar_word(ui, panel->sim, bar, value));
  ui_id id = bar_row_id(bar);
  struct rect target = {row.x - 4, row.y + 1, row.w + 8, row.h - 4};
  bool pressed = ui_target(ui, id, ROLE_NUMBER, target, label, false);
  struct ui_emitted *emitted = &ui->emitted[ui->emitted_count - 1];
  emitted->book = BOOK_LEDGER;
  emitted->why = (struct why){.kind = WHY_VARIABLE,
                              .variable = (uint8_t)query_bar_variable(bar),
                              .span = SPAN_MONTH,
                              .worker = (int16_t)panel->person,
                              .scale = 100};
  return pressed || (ui_is_focused(ui, id) && ui_character(ui, 'w'));
}

static enum bar strained_bar(const struct panel *panel) {
  int fatigue = query_bar(panel->sim, 0, panel->person, BAR_FATIGUE);
  int hunger = query_bar(panel->sim, 0, panel->person, BAR_HUNGER);
  return hunger > fatigue && hunger_has_bar(panel->sim->scenario) ? BAR_HUNGER : BAR_FATIGUE;
}

static enum bar chosen_bar(const struct panel *panel) {
  int chosen = panel->view->people_bar;
  return chosen > 0 && chosen <= BAR_COUNT ? (enum bar)(chosen - 1) : strained_bar(panel);
}

static float draw_caption(const struct panel *panel, float y) {
  struct ui *ui = panel->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  int count = panel->sim->history->trace_count;
  char text[48];
  snprintf(text, sizeof text, ui_tr(ui, "last %d days"), count < TRACE_DAYS ? count : TRACE_DAYS);
  bool named = panel->w >= 440 && count > 1 && !panel->tight;
  if (named) ui_line(ui, panel->x + panel->w, y + 18, look, text);
  ui_rule(ui, panel->x, y + (named ? 25 : 8), panel->w);
  return named ? 30 : 14;
}

static float draw_nothing_known(const struct panel *panel, float y) {
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  ui_rule(panel->ui, panel->x, y + 8, panel->w);
  return 40 + ui_text(panel->ui, (struct rect){panel->x, y + 24, panel->w, 0}, look,
                      ui_tr(panel->ui, "Nobody has heard. The name stays."));
}

static float draw_bars(const struct panel *panel, float y) {
  if (person_is_without_word(panel->sim, panel->person)) return draw_nothing_known(panel, y);
  float top = y, height = panel->tight ? ROW_TIGHT : ROW;
  enum bar chosen = chosen_bar(panel);
  y += draw_caption(panel, y);
  for (int bar = 0; bar < BAR_COUNT; bar++) {
    struct rect row = {panel->x, y, panel->w, height};
    if (press_bar_row(panel, (enum bar)bar, row)) {
      panel->view->people_bar = (uint8_t)(bar + 1);
      panel->view->people_talking = false;
    }
    draw_bar_row(panel, (enum bar)bar, row,
                 (enum bar)bar == chosen && !panel->view->people_talking);
    y += height;
    if ((enum bar)bar != chosen || panel->view->people_talking) continue;
    float pointer = panel->x + columns_of(panel).bar + 36;
    y += 10;
    y += person_why(panel->ui, panel->sim, panel->person, chosen,
                    (struct rect){panel->x - 8, y, panel->w + 16, 0}, pointer) +
         10;
  }
  if (panel->view->hint == 1 + HINT_PEOPLE) ui_rest_focus(panel->ui, bar_row_id(chosen));
  return y - top;
}

/* ---- what they say -------------------------------------------------------------------------- */

void person_speech(const struct ui *ui, const struct person_line *line, struct text *out) {
  text_printf(out, speech_is_reported(line) ? "%s" : "“%s”", ui_words(ui, &line->text));
}

static float draw_quote(const struct panel *panel, float y) {
  struct ui *ui = panel->ui;
  const struct person_line *line = speech_now(panel->sim, panel->person);
  if (!line || person_is_without_word(panel->sim, panel->person)) return 0;
  bool talking = panel->view->people_talking;
  struct text quoted;
  text_init(&quoted);
  person_speech(ui, line, &quoted);
  enum style style = talking ? STYLE_SERIF_H3 : STYLE_SERIF_BODY;
  float inset = talking ? 24 : 0;
  struct rect box = {panel->x + inset, y + inset, panel->w - 2 * inset, 0};
  float height = ui_text_height(ui, style, box.w, quoted.bytes);
  struct rect plate = {panel->x - 8, y, panel->w + 16, height + 2 * inset};
  if (talking) draw_rect(&ui->draw, plate, ui_color(ui, TOKEN_SUNK), 6);
  struct text_look look = {style, TOKEN_INK, talking ? TOKEN_SUNK : TOKEN_CARD, ALIGN_LEFT, 0};
  ui_text(ui, box, look, quoted.bytes);
  text_release(&quoted);
  return height + 2 * inset + 14;
}

/* ---- ties and what happened ----------------------------------------------------------------- */

static float draw_heading(const struct panel *panel, const char *title, float y) {
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(panel->ui, panel->x, y + 22, look, ui_tr(panel->ui, title));
  return 34;
}

/* Pressing a tie goes to that person. */
static float draw_tie(const struct panel *panel, int index, float y) {
  struct ui *ui = panel->ui;
  const struct tie *tie = &panel->who->ties[index];
  const struct person *other = &panel->sim->scenario->person[tie->person];
  struct text line;
  text_init(&line);
  text_printf(&line, "**%s** %s", ui_words(ui, &other->name), ui_words(ui, &tie->text));
  struct rect words = {panel->x + 60, y + 8, panel->w - 60, 0};
  float height = fmaxf(48, ui_rich_height(ui, STYLE_BODY_S, words.w, line.bytes, NULL) + 16);
  struct rect row = {panel->x - 4, y, panel->w + 8, height};
  if (ui_target(ui, ui_make_id("person.tie", index), ROLE_LINK, row, ui_words(ui, &other->name),
                false))
    panel->view->person = tie->person;
  person_portrait(ui, other, (struct rect){panel->x, y + (height - 44) / 2, 44, 44}, false);
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  words.y = y + (height - ui_rich_height(ui, STYLE_BODY_S, words.w, line.bytes, NULL)) / 2;
  ui_rich(ui, ui_make_id("person.tie.words", index), words, look, line.bytes, NULL);
  text_release(&line);
  return height + 8;
}

static float draw_ties(const struct panel *panel, float y) {
  float top = y;
  if (panel->who->tie_count == 0) return 0;
  y += draw_heading(panel, "Ties", y);
  for (int i = 0; i < panel->who->tie_count; i++) y += draw_tie(panel, i, y);
  return y - top + 6;
}

static const char *happened_words(const struct event *event, int person) {
  bool about = event->team == 0 && event->a == person;
  switch (event->type) {
  case EVENT_ABSENT:
    return about ? (event->b == STATUS_SICK ? "fell ill" : "did not come") : NULL;
  case EVENT_RETURNED:
    return about ? "came back" : NULL;
  case EVENT_RECORD:
    return about ? "set a record" : NULL;
  case EVENT_HONOUR:
    return event->team == 0 && event->a == HONOUR_STAR && event->b == person ? "was honoured"
                                                                             : NULL;
  default:
    return NULL;
  }
}

static float draw_happened_line(const struct panel *panel, const struct event *event, float y) {
  struct ui *ui = panel->ui;
  char date[64], line[160];
  date_words(ui, panel->sim->scenario, event->day, date, sizeof date);
  snprintf(line, sizeof line, "%s: %s", date, ui_tr(ui, happened_words(event, panel->person)));
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  return ui_text(ui, (struct rect){panel->x, y, panel->w, 0}, look, line) + 2;
}

/* The last few things, newest first. */
static float draw_happened(const struct panel *panel, float y) {
  const struct event_log *log = panel->sim->events;
  float top = y;
  int shown = 0;
  for (int i = log->count - 1; i >= 0 && shown < HAPPENED_MAX; i--) {
    if (!happened_words(&log->event[i], panel->person)) continue;
    if (shown++ == 0) y += draw_heading(panel, "What happened", y);
    y += draw_happened_line(panel, &log->event[i], y);
  }
  return y - top + (shown ? 10 : 0);
}

/* ---- what can be done ----------------------------------------------------------------------- */

static bool is_resting(const struct panel *panel) {
  return panel->sim->model.workers.absence[panel->person] == ABSENCE_REST;
}

static struct command rest_command(const struct panel *panel) {
  bool resting = is_resting(panel);
  return (struct command){.verb = VERB_ABSENT,
                          .origin = ORIGIN_PLAYER,
                          .arg = {panel->person, resting ? ABSENCE_NONE : ABSENCE_REST,
                                  resting ? 0 : panel->sim->model.day + 1}};
}

/* Why a rest day is not to be had; "": it is. */
static const char *rest_refusal(const struct panel *panel, const struct command *command, char *out,
                                size_t size) {
  uint8_t absence = panel->sim->model.workers.absence[panel->person];
  if (absence == ABSENCE_LENT || absence == ABSENCE_NO_WORD)
    snprintf(out, size, "%s", ui_tr(panel->ui, refusal_formats[REFUSAL_NOT_HERE]));
  else
    refusal_words(panel->ui, panel->session, command, out, size);
  return out;
}

static void draw_actions(const struct panel *panel, float y, const char *reason) {
  struct ui *ui = panel->ui;
  struct command rest = rest_command(panel);
  float gap = 16, width = (panel->w - 2 * gap) / 3;
  struct rect button = {panel->x, y, width, BUTTON};
  bool talking = panel->view->people_talking;
  if (ui_button(ui, ui_make_id("person.assign", 0), button, BUTTON_SECONDARY, NULL,
                ui_tr(ui, "Assign"), NULL) ||
      letter_key(ui, panel->view, 'a'))
    *panel->intent = intent_go(SCREEN_ASSIGN);
  button.x += width + gap;
  if (ui_button(ui, ui_make_id("person.talk", 0), button, BUTTON_SECONDARY, NULL,
                ui_tr(ui, talking ? "Causes" : "Talk"), NULL) ||
      letter_key(ui, panel->view, 'k'))
    panel->view->people_talking = !talking;
  button.x += width + gap;
  if (ui_button(ui, ui_make_id("person.rest", 0), button, BUTTON_SECONDARY, NULL,
                ui_tr(ui, is_resting(panel) ? "Call back" : "Rest day"), reason[0] ? "" : NULL) ||
      (letter_key(ui, panel->view, 'r') && !reason[0])) {
    *panel->intent = intent_of(INTENT_COMMAND);
    panel->intent->command = rest;
  }
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  if (reason[0]) ui_text(ui, (struct rect){panel->x, y + BUTTON + 4, panel->w, 24}, look, reason);
}

/* ---- the card ------------------------------------------------------------------------------- */

static void draw_story(const struct panel *panel, struct rect area) {
  ui_id scroll = ui_make_id("person.scroll", panel->person);
  float top = ui_scroll_begin(panel->ui, scroll, area), y = top + (panel->tight ? 14 : 24);
  y += draw_who(panel, y) + 4;
  y += draw_bars(panel, y) + 10;
  y += draw_quote(panel, y);
  if (panel->view->people_talking) {
    y += draw_ties(panel, y);
    y += draw_happened(panel, y);
  }
  ui_scroll_end(panel->ui, scroll, y - top);
}

void person_panel(struct ui *ui, struct view *view, const struct session *session, int person,
                  struct rect card, struct intent *intent) {
  struct panel panel = {.ui = ui,
                        .view = view,
                        .session = session,
                        .sim = &session->sim,
                        .who = &session->scenario.person[person],
                        .person = person,
                        .intent = intent,
                        .x = card.x + PADDING,
                        .w = card.w - 2 * PADDING};
  char reason[160];
  struct command rest = rest_command(&panel);
  rest_refusal(&panel, &rest, reason, sizeof reason);
  panel.tight = card.h < ROOMY;
  float foot = BUTTON + (reason[0] ? 28.0f : 0) + (panel.tight ? 18.0f : 40.0f);
  ui_card(ui, card, false);
  draw_story(&panel, (struct rect){card.x + 3, card.y + 3, card.w - 6, card.h - 6 - foot});
  draw_actions(&panel, card.y + card.h - foot + (panel.tight ? 2 : 16), reason);
}
