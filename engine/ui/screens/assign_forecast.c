/* What the draft would bring until the next close, beside the orders in force: the lowest and the
 * highest of some runs of the model with other luck. Always a range, in the ledger's dress. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/assign.h"
#include "ui/ui_internal.h"

enum {
  PADDING = 18,
  TITLE = 38,
  ROW = 48,
  NAME = 164,
  GOODS = 172,
  FATIGUE = 148,
  BUTTON = 176,
  COLUMN = 36
};

static const struct why runs_why = {
    .kind = WHY_TEXT,
    .worker = -1,
    .text = "The model was run eight times from this morning to the next close, each time with "
            "other luck. "
            "The other teams keep their orders. This is the lowest and the highest result."};

struct range {
  int low, high;
};

/* ---- figures -----------------------------------------------------------------------------------
 */

/* In pieces where the story has a product, otherwise in norm-days. */
static struct range goods_of(const struct assign *assign, const struct forecast *forecast) {
  int64_t pieces = assign->sim->scenario->products_per_norm_day;
  if (pieces <= 0) pieces = Q_ONE;
  return (struct range){(int)fdiv(qmul(forecast->good_low, pieces) + Q_HALF, Q_ONE),
                        (int)fdiv(qmul(forecast->good_high, pieces) + Q_HALF, Q_ONE)};
}

static const char *goods_word(const struct assign *assign) {
  const struct scenario *scenario = assign->sim->scenario;
  const char *words = ui_words(assign->ui, &scenario->product_plural);
  return scenario->products_per_norm_day > 0 && *words ? words : ui_tr(assign->ui, "norm-days");
}

static void range_words(const struct ui *ui, struct range range, char *out, size_t size) {
  if (range.low == range.high)
    snprintf(out, size, "%d", range.low);
  else
    snprintf(out, size, ui_tr(ui, "%d to %d"), range.low, range.high);
}

/* ---- a row -------------------------------------------------------------------------------------
 */

struct scale {
  int low, high;
};

static struct scale scale_of(struct range a, struct range b) {
  struct scale scale = {a.low < b.low ? a.low : b.low, a.high > b.high ? a.high : b.high};
  int room = (scale.high - scale.low) / 4 + 2;
  return (struct scale){scale.low - room, scale.high + room};
}

static void draw_beam(struct ui *ui, struct rect rect, struct scale scale, struct range range,
                      bool own) {
  float unit = rect.w / (float)(scale.high - scale.low), y = rect.y + rect.h / 2;
  float from = rect.x + unit * (float)(range.low - scale.low),
        to = rect.x + unit * (float)(range.high - scale.low);
  struct color ink = ui_color(ui, TOKEN_LEDGER);
  draw_line(&ui->draw, (struct point){rect.x, y}, (struct point){rect.x + rect.w, y}, ink, 1, 4);
  draw_rect(&ui->draw, (struct rect){from, y - (own ? 7 : 3), fmaxf(3, to - from), own ? 14 : 6},
            ink, 0);
  for (int end = 0; end < 2; end++) {
    float x = end ? fmaxf(to, from + 3) : from;
    draw_line(&ui->draw, (struct point){x, y - 11}, (struct point){x, y + 11}, ink, 3, 0);
  }
}

static void draw_row(const struct assign *assign, int index, const char *name,
                     const struct forecast *forecast, struct scale scale, struct rect row) {
  struct ui *ui = assign->ui;
  struct text_look look = {index ? STYLE_BODY_S_BOLD : STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_TINT,
                           ALIGN_LEFT, 1};
  struct range goods = goods_of(assign, forecast),
               fatigue = {forecast->fatigue_low, forecast->fatigue_high};
  float baseline = ui_baseline(STYLE_BODY_S, row.y, row.h), right = row.x + row.w;
  char figure[48];
  int32_t first = ui->focus_count;
  ui_line(ui, row.x, baseline, look, ui_tr(ui, name));
  range_words(ui, fatigue, figure, sizeof figure);
  ui_number(ui, ui_make_id("assign.fatigue", index), right, baseline, STYLE_BODY_BOLD, BOOK_LEDGER,
            ALIGN_RIGHT, figure, ui_tr(ui, "Fatigue"), &runs_why, TOKEN_LEDGER_TINT);
  range_words(ui, goods, figure, sizeof figure);
  float x = right - FATIGUE;
  ui_number(ui, ui_make_id("assign.goods", index), x, baseline, STYLE_BODY_BOLD, BOOK_LEDGER,
            ALIGN_RIGHT, figure, goods_word(assign), &runs_why, TOKEN_LEDGER_TINT);
  ui_order_by_rows(ui, first);
  float beam = x - GOODS - row.x - NAME;
  if (beam > 80)
    draw_beam(ui, (struct rect){row.x + NAME, row.y, beam, row.h}, scale, goods, index == 1);
}

/* ---- head and foot -----------------------------------------------------------------------------
 */

static void draw_title(const struct assign *assign, struct rect line) {
  struct ui *ui = assign->ui;
  const struct forecast *forecast = &assign->view->forecast.draft;
  struct text_look title = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_LEDGER_TINT, ALIGN_LEFT, 1};
  struct text_look small = {STYLE_LABEL, TOKEN_LEDGER, TOKEN_LEDGER_TINT, ALIGN_RIGHT, 1};
  char date[48], words[120];
  date_words(ui, assign->sim->scenario, assign->sim->model.day + forecast->days - 1, date,
             sizeof date);
  snprintf(words, sizeof words, ui_tr(ui, "Forecast to %s"), date);
  ui_icon(ui, "icons/ledger", line.x, line.y + 2, 26, TOKEN_LEDGER);
  float used = 36 + ui_line(ui, line.x + 36, line.y + 24, title, words);
  float right = line.x + line.w;
  const char *fatigue = ui_tr(ui, "fatigue then"), *goods = goods_word(assign);
  if (line.w - FATIGUE - ui_text_width(ui, STYLE_LABEL, goods) < used + 16) return;
  ui_line(ui, right, line.y + 23, small, fatigue);
  ui_line(ui, right - FATIGUE, line.y + 23, small, goods);
}

/* Confirm above, Undo below it, beside the figures. */
static void draw_buttons(const struct assign *assign, struct rect box, bool differs) {
  struct ui *ui = assign->ui;
  const char *why_not = differs ? NULL : "";
  struct rect confirm = {box.x + box.w - BUTTON, box.y, BUTTON, 54};
  struct rect undo = {confirm.x, box.y + box.h - 54, BUTTON, 54};
  if (ui_button(ui, ui_make_id("assign.confirm", 0), confirm, BUTTON_PRIMARY, "icons/check",
                ui_tr(ui, "Confirm"), why_not))
    *assign->intent = intent_of(INTENT_ORDERS);
  if (ui_button(ui, ui_make_id("assign.undo", 0), undo, BUTTON_SECONDARY, "icons/undo",
                ui_tr(ui, "Undo"), why_not))
    assign->view->draft_valid = false;
}

/* ---- the sheet ---------------------------------------------------------------------------------
 */

float assign_forecast_height(void) {
  return 2 * PADDING + TITLE + 2 * ROW;
}

static void draw_words(const struct assign *assign, struct rect row, const char *words) {
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_LEDGER_TINT, ALIGN_LEFT, 2};
  ui_text(assign->ui, (struct rect){row.x, row.y + 2, row.w, 48}, look, ui_tr(assign->ui, words));
}

static const char *nothing_changed(const struct assign *assign) {
  bool only_rest = assign->view->forecast.standing.days == 1 && assign->team->orders.rest;
  return only_rest ? "Only the rest day is left before the close, and nothing is made on it."
                   : "These orders are in force. Change one: what it would bring stands here.";
}

static void draw_rows(const struct assign *assign, struct rect row, bool differs) {
  const struct view *view = assign->view;
  struct range draft = goods_of(assign, &view->forecast.draft);
  struct range standing = goods_of(assign, &view->forecast.standing);
  struct scale scale = scale_of(draft, standing);
  draw_title(assign, row);
  row.y += TITLE;
  draw_row(assign, 0, "As it stands", &view->forecast.standing, scale, row);
  row.y += ROW;
  if (differs)
    draw_row(assign, 1, "With this draft", &view->forecast.draft, scale, row);
  else
    draw_words(assign, row, nothing_changed(assign));
}

float assign_forecast(const struct assign *assign, struct rect box) {
  bool differs = draft_differs(&assign->view->draft, &assign->team->orders);
  box.h = assign_forecast_height();
  plate_draw(assign->ui, box, TOKEN_LEDGER_TINT, TOKEN_LEDGER, 2, 6);
  struct rect inner = {box.x + PADDING, box.y + PADDING, box.w - 2 * PADDING, box.h - 2 * PADDING};
  struct rect rows = {inner.x, inner.y, inner.w - BUTTON - COLUMN, ROW};
  if (assign->view->forecast.standing.days > 0)
    draw_rows(assign, rows, differs);
  else
    draw_words(assign, rows, "No forecast: the day is closed.");
  draw_buttons(assign, inner, differs);
  return box.h;
}
