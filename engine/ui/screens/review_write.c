/* Write: four ways to report the same month, as detents that show the figure each computes. The gap
 * between what will be said and what was counted is drawn, and the page at the right is the page
 * that this figure would print. Warnings are facts. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/hints.h"
#include "ui/screens/review.h"
#include "ui/ui_internal.h"

enum { PADDING = 36, SLIDER = 48, SLIDER_END = 72, FIGURES = 72, FACE = 56, PAGE_HIGH = 920 };
enum { KNOWN_MAX = 400 };
enum { LABEL = 32, BAR = 50, BAR_TIGHT = 40 }; /* tight: on low canvases */

/* From the lowest figure to the highest. */
static const struct stance {
  enum report report;
  const char *name, *what;
} stances[REPORT_COUNT] = {
    {REPORT_UNDER, "Write less",
     "Part of what was made is kept out of the report. The norm follows the lower figure."},
    {REPORT_TRUTH, "As counted",
     "What was counted for plan is written. Rejects count for plan, as the rule has it."},
    {REPORT_ROUND, "Round up",
     "A little is added. Inspectors do not look at so little; next month has to make it good."},
    {REPORT_PAD, "Pad",
     "More is written than was made. It stays open as paper: next months must fill it, deliveries "
     "shrink, an inspection may find it."},
};

static int stance_index(const struct review *review) {
  for (int i = 0; i < REPORT_COUNT; i++)
    if (stances[i].report == (enum report)review->sim->model.team[0].orders.report) return i;
  return 1;
}

/* In a short review only the board is painted: what is posted, not what a month reports. */
static int figure_of(const struct review *review, enum report report) {
  return q_percent(review->preview.fulfilment[report]);
}

static int figure_now(const struct review *review) {
  return figure_of(review, stances[stance_index(review)].report);
}

/* ---- the stances ---------------------------------------------------------------------------- */

static void choose(struct review *review, int index) {
  *review->intent = intent_of(INTENT_COMMAND);
  review->intent->command = (struct command){.verb = VERB_REPORT,
                                             .origin = ORIGIN_PLAYER,
                                             .team = 0,
                                             .arg = {(int32_t)stances[index].report}};
}

/* The figure that each detent computes, in the record's dress, with its name. */
static void draw_figures(const struct review *review, struct rect box, int now) {
  struct ui *ui = review->ui;
  float track = box.w - 2 * SLIDER_END;
  for (int i = 0; i < REPORT_COUNT; i++) {
    char text[16];
    float x = box.x + SLIDER_END + track * (float)i / (REPORT_COUNT - 1);
    struct why why = {.kind = WHY_TEXT, .text = stances[i].what};
    snprintf(text, sizeof text, "%d%%", figure_of(review, stances[i].report));
    ui_number(ui, ui_make_id("write.figure", i), x, box.y + 30, STYLE_SERIF_H3, BOOK_RECORD,
              ALIGN_CENTRE, text, ui_tr(ui, stances[i].name), &why, TOKEN_CARD);
    struct text_look look = {i == now ? STYLE_LABEL_BOLD : STYLE_LABEL,
                             i == now ? TOKEN_INK : TOKEN_INK2, TOKEN_CARD, ALIGN_CENTRE, 1};
    ui_line(ui, x, box.y + 62, look, ui_tr(ui, stances[i].name));
  }
}

static float draw_stances(struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  int now = stance_index(review);
  struct rect slider = {box.x, box.y, box.w, SLIDER};
  int chosen = ui_slider(ui, ui_make_id("write.stance", 0), slider, now, REPORT_COUNT, NULL,
                         ui_tr(ui, "What we will say"));
  if (chosen != now) choose(review, chosen);
  draw_figures(review, (struct rect){box.x, box.y + SLIDER, box.w, FIGURES}, now);
  return SLIDER + FIGURES + 10;
}

/* ---- the gap -------------------------------------------------------------------------------- */

struct two_bars {
  struct rect record, ledger;
  float plan_x;
  int said, good, most;
};

static float bar_height(const struct review *review) {
  return review->ui->height < 1000 ? BAR_TIGHT : BAR;
}

static float bars_height(const struct review *review) {
  return 2 * (LABEL + bar_height(review)) + 24;
}

static struct two_bars fit_bars(const struct review *review, struct rect box) {
  struct two_bars bars = {.said = figure_now(review),
                          .good = q_percent(review->preview.fulfilment_good)};
  bars.most = bars.said > bars.good ? bars.said : bars.good;
  if (bars.most < 100) bars.most = 100;
  float room = box.w - 128;
  float bar = bar_height(review);
  bars.record = (struct rect){box.x, box.y + LABEL, room, bar};
  bars.ledger = (struct rect){box.x, box.y + 2 * LABEL + bar + 6, room, bar};
  bars.plan_x = box.x + room * 100 / (float)bars.most;
  return bars;
}

static void draw_bar(const struct review *review, const struct two_bars *bars, enum book book,
                     const char *name, const struct why *why) {
  struct ui *ui = review->ui;
  bool record = book == BOOK_RECORD;
  struct rect room = record ? bars->record : bars->ledger;
  int points = record ? bars->said : bars->good;
  float width = room.w * (float)points / (float)bars->most;
  enum token ink = record ? TOKEN_RECORD : TOKEN_LEDGER;
  struct text_look look = {record ? STYLE_SERIF_LABEL : STYLE_BODY_S_BOLD, ink, TOKEN_CARD,
                           ALIGN_LEFT, 1};
  ui_line(ui, room.x, room.y - 9, look, name);
  draw_rect(&ui->draw, (struct rect){room.x, room.y, width, room.h}, ui_color(ui, ink), 0);
  char text[16];
  snprintf(text, sizeof text, "%d%%", points);
  ui_number(ui, ui_make_id("write.bar", book), room.x + room.w + 14, room.y + room.h / 2 + 13,
            STYLE_NUMBER_L, book, ALIGN_LEFT, text, name, why, TOKEN_CARD);
}

/* What one bar has beyond the other, beside the shorter one. */
static void draw_difference(const struct review *review, const struct two_bars *bars) {
  struct ui *ui = review->ui;
  bool over = bars->said > bars->good;
  struct rect room = over ? bars->ledger : bars->record;
  float unit = room.w / (float)bars->most;
  float from = room.x + unit * (float)(over ? bars->good : bars->said);
  struct rect gap = {from, room.y, unit * fabsf((float)(bars->said - bars->good)), room.h};
  if (gap.w < 2) return;
  draw_rect(&ui->draw, gap, ui_color(ui, TOKEN_RECORD_TINT), 0);
  hatch_draw(ui, gap, TOKEN_RECORD, 9);
  draw_frame(&ui->draw, gap, ui_color(ui, TOKEN_RECORD), 2, 0, 0);
}

static void draw_plan(const struct review *review, const struct two_bars *bars) {
  struct ui *ui = review->ui;
  const struct rect *const pair[] = {&bars->record, &bars->ledger};
  for (int i = 0; i < 2; i++) {
    struct point top = {bars->plan_x, pair[i]->y - (i == 0 ? 24 : 3)};
    struct point foot = {bars->plan_x, pair[i]->y + pair[i]->h + 3};
    draw_line(&ui->draw, top, foot, ui_color(ui, TOKEN_INK), 2, 8);
  }
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_RIGHT, 1};
  ui_line(ui, bars->plan_x - 8, bars->record.y - 10, look, ui_tr(ui, "plan 100"));
}

static float draw_gap(const struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  struct two_bars bars = fit_bars(review, box);
  struct why said = {.kind = WHY_TEXT, .text = stances[stance_index(review)].what};
  struct why good = {.kind = WHY_VARIABLE,
                     .variable = VARIABLE_OUTPUT,
                     .span = SPAN_MONTH,
                     .worker = -1,
                     .scale = review->sim->scenario->products_per_norm_day,
                     .per = Q_ONE};
  draw_bar(review, &bars, BOOK_RECORD, ui_tr(ui, "The record will say"), &said);
  draw_bar(review, &bars, BOOK_LEDGER, ui_tr(ui, "The ledger holds"), &good);
  draw_difference(review, &bars);
  draw_plan(review, &bars);
  char text[96];
  int points = bars.said - bars.good;
  snprintf(text, sizeof text,
           ui_tr(ui, points == 1 ? "%d point between the books" : "%d points between the books"),
           points);
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_CARD, ALIGN_RIGHT, 1};
  float left = ui_text_width(ui, STYLE_BODY_S_BOLD, ui_tr(ui, "The ledger holds")) + 16;
  float right = fmaxf(bars.ledger.w, left + ui_text_width(ui, STYLE_LABEL, text));
  ui_line(ui, bars.ledger.x + right, bars.ledger.y - 9, look, text);
  return bars_height(review);
}

/* ---- what is known about it ----------------------------------------------------------------- */

/* Who keeps the stores keeps the count. */
static int keeper_of_the_count(const struct scenario *scenario) {
  for (int i = 0; i < scenario->person_count; i++)
    if (strcmp(scenario->person[i].trade_id, "stores") == 0) return i;
  return scenario->person_count > 0 ? 0 : -1;
}

static int64_t pieces(const struct review *review, int64_t norm_days) {
  return fdiv(qmul(norm_days, review->sim->scenario->products_per_norm_day) + Q_HALF, Q_ONE);
}

static void append_sentence(char *out, size_t size, const char *sentence) {
  size_t used = strlen(out);
  if (used < size) snprintf(out + used, size - used, "%s%s", used ? " " : "", sentence);
}

static void append_figure(char *out, size_t size, const char *format, int figure,
                          const char *what) {
  char sentence[160];
  snprintf(sentence, sizeof sentence, format, figure, what);
  append_sentence(out, size, sentence);
}

static void append_pieces(const struct review *review, char *out, size_t size, int count,
                          const char *one, const char *several) {
  const struct ui *ui = review->ui;
  const struct scenario *scenario = review->sim->scenario;
  append_figure(out, size, ui_tr(ui, count == 1 ? one : several), count,
                ui_words(ui, count == 1 ? &scenario->product : &scenario->product_plural));
}

/* More than was made is paper from now on; less is norm-days that nobody hears of. */
static void append_stance(const struct review *review, char *out, size_t size) {
  static const char *const owed = "{l:%d} %s of it will be owed to later months.";
  const struct ui *ui = review->ui;
  const struct report_preview *preview = &review->preview;
  enum report report = stances[stance_index(review)].report;
  int beyond = (int)pieces(review, preview->reported[report] - preview->base);
  if (review->edition.month < 0)
    append_sentence(out, size,
                    ui_tr(ui, "Only the board is painted. The norm waits for the month."));
  else if (beyond > 0)
    append_pieces(review, out, size, beyond, owed, owed);
  else if (beyond < 0)
    append_pieces(review, out, size, -beyond,
                  "{l:%d} %s stays out of it. The norm will not know it.",
                  "{l:%d} %s stay out of it. The norm will not know them.");
  else
    append_sentence(out, size, ui_tr(ui, "The next norm follows this report."));
}

static void append_store(const struct review *review, char *out, size_t size) {
  const struct ui *ui = review->ui;
  int days = query_stock_days(review->sim, 0);
  if (days == 0)
    append_sentence(out, size, ui_tr(ui, "The store is empty."));
  else
    append_figure(out, size,
                  ui_tr(ui, days == 1 ? "The store will last {l:%d} day."
                                      : "The store will last {l:%d} days."),
                  days, "");
}

static void write_known(const struct review *review, char *out, size_t size) {
  int paper = (int)pieces(review, review->sim->model.team[0].paper);
  out[0] = '\0';
  append_stance(review, out, size);
  if (paper > 0)
    append_pieces(review, out, size, paper, "{l:%d} %s written before is still to be made.",
                  "{l:%d} %s written before are still to be made.");
  append_store(review, out, size);
}

static const char *not_known(const struct review *review) {
  static const char *const by_report[REPORT_COUNT] = {
      [REPORT_TRUTH] = "What other teams write about the same days.",
      [REPORT_ROUND] = "Whether next month makes it good. What other teams write.",
      [REPORT_UNDER] = "Whether somebody counts the shed. What other teams write.",
      [REPORT_PAD] = "Whether anybody compares the books, this month or later."};
  return ui_tr(review->ui, by_report[stances[stance_index(review)].report]);
}

static float known_height(const struct review *review, float w) {
  char known[KNOWN_MAX];
  struct ui *ui = review->ui;
  float column = (w - 3 * 24) / 2;
  write_known(review, known, sizeof known);
  float left = ui_rich_height(ui, STYLE_LABEL, column, known, NULL);
  float right = ui_text_height(ui, STYLE_LABEL, column, not_known(review));
  return 16 + 26 + fmaxf(left, right) + 16;
}

static float draw_known(const struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  char known[KNOWN_MAX];
  float column = (box.w - 3 * 24) / 2, height = known_height(review, box.w);
  struct rect left = {box.x + 24, box.y + 16, column, 0},
              right = {left.x + column + 24, left.y, column, 0};
  struct text_look head = {STYLE_LABEL_BOLD, TOKEN_INK, TOKEN_SUNK, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_SUNK, ALIGN_LEFT, 0};
  draw_rect(&ui->draw, (struct rect){box.x, box.y, box.w, height}, ui_color(ui, TOKEN_SUNK), 6);
  ui_text(ui, left, head, ui_tr(ui, "We know"));
  ui_text(ui, right, head, ui_tr(ui, "We do not know"));
  left.y += 26;
  right.y += 26;
  write_known(review, known, sizeof known);
  ui_rich(ui, ui_make_id("write.known", 0), left, look, known, NULL);
  ui_text(ui, right, look, not_known(review));
  return height + 16;
}

static float draw_signature(const struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  int keeper = keeper_of_the_count(review->sim->scenario);
  if (keeper < 0) return 0;
  const struct person *person = &review->sim->scenario->person[keeper];
  char sprite[48], text[200];
  struct rect face = {box.x, box.y, FACE, FACE};
  snprintf(sprite, sizeof sprite, "portraits/%s", person->portrait);
  draw_sprite(&ui->draw, sprite, face, (struct color){255, 255, 255, 255}, false);
  snprintf(text, sizeof text, ui_tr(ui, "%s keeps the count and will have to sign."),
           ui_words(ui, &person->name));
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 2};
  float height = ui_text_height(ui, STYLE_BODY_S, box.w - FACE - 18, text);
  ui_text(ui, (struct rect){box.x + FACE + 18, box.y + (FACE - height) / 2, box.w - FACE - 18, 56},
          look, text);
  return FACE + 16;
}

/* ---- the form ------------------------------------------------------------------------------- */

/* The sentence of each stance has the room of the longest, so that nothing jumps. */
static float sentence_room(const struct review *review, float width) {
  float most = 0;
  for (int i = 0; i < REPORT_COUNT; i++)
    most = fmaxf(
        most, ui_text_height(review->ui, STYLE_BODY_S, width, ui_tr(review->ui, stances[i].what)));
  return most;
}

/* The first report is the figure and the two bars, and no more. */
static bool is_first_report(const struct review *review) {
  return !review->session->editions || review->session->editions->count == 0;
}

static float ground_height(const struct review *review, float width) {
  return is_first_report(review) ? 0 : known_height(review, width) + 16 + FACE;
}

static float hint_height(const struct review *review, float width) {
  const struct rect box = {0, 0, width, 0};
  return -hint_strip_leaves(review->ui, review->view, box).h;
}

static float form_height(const struct review *review, float width) {
  return hint_height(review, width) + 24 + 48 + SLIDER + FIGURES + 10 +
         sentence_room(review, width) + 8 + bars_height(review) + ground_height(review, width) + 18;
}

static float spare_room(const struct review *review, struct rect card, float width) {
  int parts = is_first_report(review) ? 3 : 5;
  return fmaxf(0, card.h - form_height(review, width)) / (float)parts;
}

/* Spare room goes between the parts. */
static void draw_form(struct review *review, struct rect card) {
  struct ui *ui = review->ui;
  ui_card(ui, card, false);
  struct rect in = {card.x + PADDING, card.y + 24, card.w - 2 * PADDING, card.h - 48};
  float spare = spare_room(review, card, in.w);
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, in.x, in.y + 32, head, ui_tr(ui, "What will we say?"));
  float y = in.y + 48;
  y = hint_strip_draw(ui, review->view, (struct rect){in.x, y, in.w, 0}).y + spare;
  y += draw_stances(review, (struct rect){in.x, y, in.w, 0});
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  ui_text(ui, (struct rect){in.x, y, in.w, 0}, look, ui_tr(ui, stances[stance_index(review)].what));
  y += sentence_room(review, in.w) + 8 + spare;
  y += draw_gap(review, (struct rect){in.x, y, in.w, 0}) + spare;
  if (is_first_report(review)) return;
  y += draw_known(review, (struct rect){in.x, y, in.w, 0}) + spare;
  draw_signature(review, (struct rect){in.x, y, in.w, 0});
}

static void draw_stacked(struct review *review, struct rect content, struct rect column) {
  ui_id scroll = ui_make_id("write.scroll", 0);
  float top = ui_scroll_begin(review->ui, scroll, content);
  float height = form_height(review, column.w - 2 * PADDING);
  draw_form(review, (struct rect){column.x, top + 24, column.w, height});
  struct rect page = {column.x, top + height + 56, column.w, PAGE_HIGH};
  newspaper_page(review->ui, review->session, &review->edition, page, review->view->plain_wording);
  ui_scroll_end(review->ui, scroll, height + PAGE_HIGH + 90);
}

/* It scrolls where the sheet is lower than it needs. */
static void draw_sheet(struct review *review, struct rect content, struct rect left) {
  struct ui *ui = review->ui;
  float needed = form_height(review, left.w - 2 * PADDING);
  if (needed <= left.h) {
    draw_form(review, left);
    return;
  }
  ui_id scroll = ui_make_id("write.form", 0);
  struct rect area = {left.x - 16, content.y, left.w + 34, content.h};
  float top = ui_scroll_begin(ui, scroll, area);
  draw_form(review, (struct rect){left.x, top + left.y - content.y, left.w, needed});
  ui_scroll_end(ui, scroll, needed + 2 * (left.y - content.y));
}

void review_write(struct review *review, struct rect content) {
  struct ui *ui = review->ui;
  struct rect left, right;
  if (!review_split(ui, content, 0.5f, &left, &right)) {
    draw_stacked(review, content, left);
    return;
  }
  draw_sheet(review, content, left);
  newspaper_page(ui, review->session, &review->edition, right, review->view->plain_wording);
}
