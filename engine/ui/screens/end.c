/* The end: the five ledgers side by side, never added; the gap beside them, belonging to none; the
 * endings that hold, what was decided and what followed, questions, sources. */
#include <math.h>
#include <stdio.h>

#include "game/debrief.h"
#include "ui/screens/book_pages.h"

enum { LEDGER_CARD = 210, PAST_MAX = MONTHS_MAX };

struct ending_page {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct debrief *debrief;
  float x, w;
};

static const struct face_of_ledger {
  const char *icon, *name, *unit;
  uint8_t variable;
  uint8_t span;
} faces[LEDGER_COUNT] = {
    {"icons/goods", "Goods", "good output for each working day of 100", VARIABLE_OUTPUT, SPAN_CAMPAIGN},
    {"icons/people", "People", "wellbeing, of 100", VARIABLE_FATIGUE, SPAN_CAMPAIGN},
    {"icons/skill", "Skill", "what is left behind, of 100", VARIABLE_METHODS, SPAN_CAMPAIGN},
    {"icons/bonds", "Bonds", "solidarity, of 100", VARIABLE_BOND, SPAN_CAMPAIGN},
    {"icons/standing", "Standing", "of 100, and ten for each title", VARIABLE_STANDING, SPAN_CAMPAIGN},
};

static int hundred(q16 value) { return (int)fdiv((int64_t)value * 100 + Q_HALF, Q_ONE); }

static int32_t past_value(const struct month_row *row, int ledger) {
  switch (ledger) {
  case LEDGER_GOODS: return row->team[0].plan > 0 ? (int32_t)fdiv(row->team[0].good * 100, row->team[0].plan) : 0;
  case LEDGER_PEOPLE: return hundred(row->wellbeing);
  case LEDGER_SKILL: return hundred(row->skill_ledger);
  case LEDGER_BONDS: return hundred(row->bond);
  default: return hundred(row->team[0].standing);
  }
}

/* ---- the five ----------------------------------------------------------------------------------- */

static void draw_curve(const struct ending_page *page, int ledger, struct rect rect) {
  const struct history *history = page->session->sim.history;
  int32_t past[PAST_MAX], low = INT32_MAX, high = INT32_MIN;
  int count = history->month_count;
  for (int i = 0; i < count; i++) {
    past[i] = past_value(&history->month[i], ledger);
    low = past[i] < low ? past[i] : low;
    high = past[i] > high ? past[i] : high;
  }
  if (count < 2) return;
  struct series series = {.value = past, .count = count, .book = BOOK_LEDGER};
  ui_sparkline(page->ui, rect, &series, low - 2, high + 2, TOKEN_LEDGER);
}

/* Where other ways of leading ended with the same luck: a band without labels, and our place in it. */
static void draw_yardstick(const struct ending_page *page, const struct ledger_line *line, struct rect rect) {
  struct ui *ui = page->ui;
  float span = fmaxf(1, (float)(line->high - line->low));
  float least = (float)(line->low < line->now ? line->low : line->now) - span * 0.1f;
  float most = (float)(line->high > line->now ? line->high : line->now) + span * 0.1f;
  float scale = rect.w / fmaxf(1, most - least), y = rect.y + rect.h / 2;
  draw_line(&ui->draw, (struct point){rect.x, y}, (struct point){rect.x + rect.w, y}, ui_color(ui, TOKEN_LINE), 2, 0);
  struct rect band = {rect.x + ((float)line->low - least) * scale, y - 7, span * scale, 14};
  draw_rect(&ui->draw, band, ui_color(ui, TOKEN_LEDGER_TINT), 7);
  draw_frame(&ui->draw, band, ui_color(ui, TOKEN_EDGE), 2, 7, 0);
  draw_disc(&ui->draw, (struct point){rect.x + ((float)line->now - least) * scale, y}, 9, ui_color(ui, TOKEN_LEDGER));
}

static void draw_ledger_card(const struct ending_page *page, int ledger, struct rect card) {
  struct ui *ui = page->ui;
  const struct face_of_ledger *face = &faces[ledger];
  const struct ledger_line *line = &page->debrief->ledger[ledger];
  ui_card(ui, card, false);
  ui_icon(ui, face->icon, card.x + 20, card.y + 20, 28, TOKEN_LEDGER);
  struct text_look name = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, card.x + 58, card.y + 44, name, ui_tr(ui, face->name));
  char text[24];
  snprintf(text, sizeof text, "%d", hundred(line->now));
  struct why why = {.kind = WHY_VARIABLE, .variable = face->variable, .span = face->span, .team = 0, .worker = -1, .scale = 100};
  ui_number(ui, ui_make_id("end.ledger", ledger), card.x + 22, card.y + 104, STYLE_NUMBER_L, BOOK_LEDGER, ALIGN_LEFT, text, face->name, &why, TOKEN_CARD);
  draw_curve(page, ledger, (struct rect){card.x + 110, card.y + 68, card.w - 134, 40});
  struct text_look unit = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 2};
  ui_text(ui, (struct rect){card.x + 22, card.y + 120, card.w - 40, 48}, unit, ui_tr(ui, face->unit));
  draw_yardstick(page, line, (struct rect){card.x + 24, card.y + card.h - 38, card.w - 48, 24});
}

static float draw_ledgers(const struct ending_page *page, float y) {
  struct ui *ui = page->ui;
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, page->x, y + 32, head, ui_tr(ui, "Five ledgers"));
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  y += 44;
  y += ui_text(ui, (struct rect){page->x, y, page->w, 0}, quiet,
               ui_tr(ui, "They are not added together. The band shows where six other ways of leading ended, with the same luck.")) + 16;
  int columns = page->w >= 1400 ? 5 : page->w >= 900 ? 3 : 2;
  float gap = 20, width = (page->w - gap * (float)(columns - 1)) / (float)columns;
  for (int i = 0; i < LEDGER_COUNT; i++) {
    float x = page->x + (float)(i % columns) * (width + gap);
    draw_ledger_card(page, i, (struct rect){x, y + (float)(i / columns) * (LEDGER_CARD + gap), width, LEDGER_CARD});
  }
  return y + (float)((LEDGER_COUNT + columns - 1) / columns) * (LEDGER_CARD + gap) + 12;
}

/* ---- the gap ------------------------------------------------------------------------------------ */

static float draw_gap(const struct ending_page *page, float y) {
  struct ui *ui = page->ui;
  const struct history *history = page->session->sim.history;
  int32_t record[MONTHS_MAX], ledger[MONTHS_MAX], high = 110, low = 90;
  int count = history->month_count;
  for (int i = 0; i < count; i++) {
    const struct team_month *month = &history->month[i].team[0];
    int64_t plan = month->plan > 0 ? month->plan : 1;
    record[i] = (int32_t)fdiv(month->reported * 100 + plan / 2, plan);
    ledger[i] = (int32_t)fdiv(month->good * 100 + plan / 2, plan);
    high = record[i] > high ? record[i] : high;
    low = ledger[i] < low ? ledger[i] : low;
  }
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, page->x, y + 32, head, ui_tr(ui, "The two books, month by month"));
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  y += 44;
  y += ui_text(ui, (struct rect){page->x, y, page->w, 0}, quiet, ui_tr(ui, "Per cent of plan. The gap belongs to none of the five ledgers."));
  if (count >= 2) {
    struct why last = {.kind = WHY_GAP, .month = (int16_t)(count - 1), .worker = -1, .scale = 100};
    struct series series[] = {{record, count, BOOK_RECORD, ui_tr(ui, "Record"), &last}, {ledger, count, BOOK_LEDGER, ui_tr(ui, "Ledger"), &last}};
    ui_line_chart(ui, (struct rect){page->x, y + 16, page->w, 320}, series, 2, low - 6, high + 6, 100, true);
    y += 350;
  }
  return y + 20;
}

/* ---- words -------------------------------------------------------------------------------------- */

static float draw_heading(const struct ending_page *page, const char *title, float y) {
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(page->ui, page->x, y + 32, head, ui_tr(page->ui, title));
  return y + 50;
}

static float draw_endings(const struct ending_page *page, float y) {
  struct ui *ui = page->ui;
  const struct scenario *scenario = &page->session->scenario;
  y = draw_heading(page, "How it ended", y);
  for (int i = 0; i < page->debrief->ending_count; i++) {
    const struct ending *ending = &scenario->endings[page->debrief->ending[i]];
    struct text_look title = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
    struct text_look body = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
    y += ui_text(ui, (struct rect){page->x, y, page->w, 0}, title, ui_words(ui, &ending->title));
    y += ui_rich(ui, ui_make_id("end.ending", i), (struct rect){page->x, y + 2, fminf(page->w, 1100), 0}, body, ui_words(ui, &ending->text), &page->session->sim) + 18;
  }
  return y + 10;
}

static float draw_lettered(const struct ending_page *page, const struct lettered *row, int index, float y) {
  struct ui *ui = page->ui;
  const struct decision *decision = &page->session->scenario.decisions[row->decision];
  const struct option *option = row->option >= 0 ? &decision->options[row->option] : NULL;
  char letter[4] = {row->letter, 0}, date[48], title[240];
  draw_ring(&ui->draw, (struct point){page->x + 24, y + 24}, 22, ui_color(ui, TOKEN_INK), 2);
  struct text_look centre = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_CENTRE, 1};
  ui_line(ui, page->x + 24, y + 32, centre, letter);
  float x = page->x + 64, width = fminf(page->w - 64, 1100);
  date_words(ui, &page->session->scenario, row->day, date, sizeof date);
  snprintf(title, sizeof title, "%s: %s", ui_words(ui, &decision->title), option ? ui_words(ui, &option->label) : "");
  struct text_look head = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  struct text_look quiet = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look body = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  float start = y;
  y += ui_text(ui, (struct rect){x, y, width, 0}, head, title);
  char when[96];
  snprintf(when, sizeof when, row->by_neglect ? ui_tr(ui, "%s; nobody answered in time") : "%s", date);
  ui_line(ui, x, y + 19, quiet, when);
  y += 28;
  if (option && option->fate.source[0])
    y += ui_rich(ui, ui_make_id("end.fate", index), (struct rect){x, y, width, 0}, body, ui_words(ui, &option->fate), &page->session->sim);
  return fmaxf(y, start + 52) + 20;
}

static float draw_decisions(const struct ending_page *page, float y) {
  y = draw_heading(page, "What was decided, and what followed", y);
  for (int i = 0; i < page->debrief->lettered_count; i++)
    y = draw_lettered(page, &page->debrief->lettered[i], i, y);
  return y + 10;
}

static float draw_questions(const struct ending_page *page, float y) {
  struct ui *ui = page->ui;
  const struct scenario *scenario = &page->session->scenario;
  y = draw_heading(page, "To talk about", y);
  for (int i = 0; i < scenario->question_count; i++) {
    struct text_look look = {STYLE_BODY_L, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
    draw_disc(&ui->draw, (struct point){page->x + 10, y + 20}, 5, ui_color(ui, TOKEN_INK));
    y += ui_text(ui, (struct rect){page->x + 32, y, fminf(page->w - 32, 1100), 0}, look, ui_words(ui, &scenario->questions[i])) + 10;
  }
  return y + 20;
}

static float draw_sources(const struct ending_page *page, float y) {
  struct ui *ui = page->ui;
  const struct scenario *scenario = &page->session->scenario;
  y = draw_heading(page, "Sources, and what each cannot show", y);
  for (int i = 0; i < scenario->source_count; i++) {
    const struct source *source = &scenario->sources[i];
    char title[400];
    snprintf(title, sizeof title, "%s  %s (%s)", source->id, ui_words(ui, &source->citation), ui_words(ui, &source->kind));
    struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
    struct text_look body = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
    float width = fminf(page->w, 1160);
    y += ui_text(ui, (struct rect){page->x, y, width, 0}, head, title);
    y += ui_text(ui, (struct rect){page->x, y, width, 0}, body, ui_words(ui, &source->cannot_show)) + 14;
  }
  struct text_look last = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  y += ui_text(ui, (struct rect){page->x, y, fminf(page->w, 1160), 0}, last,
               ui_tr(ui, "No source measures these quantities inside North Korea. The sizes of effects are this model's assumptions, or come from other settings."));
  return y + 30;
}

/* ---- the screen --------------------------------------------------------------------------------- */

static void draw_bar(struct ending_page *page, struct intent *intent) {
  struct ui *ui = page->ui;
  night_bar(ui, ui_tr(ui, "The end"), ui_words(ui, &page->session->scenario.title));
  float right = ui->width - 40;
  struct rect again = {right - 220, 21, 220, 54}, books = {right - 220 - 12 - 200, 21, 200, 54};
  if (ui_button(ui, ui_make_id("end.books", 0), books, BUTTON_NIGHT, "icons/books", ui_tr(ui, "Two books"), NULL) ||
      letter_key(ui, page->view, '7'))
    *intent = intent_go(SCREEN_BOOKS);
  if (ui_button(ui, ui_make_id("end.again", 0), again, BUTTON_NIGHT_PRIMARY, NULL, ui_tr(ui, "Another time"), NULL))
    *intent = intent_of(INTENT_LEAVE);
}

struct intent end_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct ending_page page = {.ui = ui, .view = view, .session = session, .debrief = view->debrief};
  ui->draw.clear = ui_color(ui, TOKEN_BG);
  ui_region(ui, "end");
  draw_bar(&page, &intent);
  float margin = ui->layout == LAYOUT_WIDE ? 100 : ui->layout == LAYOUT_COMPACT ? 60 : 32;
  page.x = margin;
  page.w = ui->width - 2 * margin;
  struct rect area = {0, NIGHT_BAR, ui->width, ui->height - NIGHT_BAR};
  ui_id scroll = ui_make_id("end.scroll", 0);
  float top = ui_scroll_begin(ui, scroll, area), y = top + 36;
  if (view->debrief) {
    y = draw_ledgers(&page, y);
    y = draw_endings(&page, y);
    y = draw_gap(&page, y);
    y = draw_decisions(&page, y);
    y = draw_questions(&page, y);
  }
  y = draw_sources(&page, y);
  ui_scroll_end(ui, scroll, y - top);
  return intent;
}
