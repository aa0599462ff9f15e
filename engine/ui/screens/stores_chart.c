/* Deliveries month by month: what the plan promised, as the record's dotted line, and what was seen
 * at the gate, as the ledger's bars; both in per cent of what a month's plan uses. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/stores.h"

enum { PADDING = 28, BARS = 120, MONTHS_SHOWN = 8 };

static int promised_percent(const struct stores *stores) {
  return (int)fdiv((int64_t)stores->scenario->parameter[PARAMETER_MARGIN] * 100 + Q_HALF, Q_ONE);
}

static int seen_percent(const struct month_row *month) {
  int64_t seen = 0, plan = month->team[0].plan;
  for (int i = 0; i < month->posting_count; i++)
    if (month->posting[i].variable == VARIABLE_STOCK && month->posting[i].cause == CAUSE_DELIVERY)
      seen += month->posting[i].delta;
  return plan > 0 ? (int)fdiv(seen * 100 + plan / 2, plan) : 0;
}

static void draw_promise(const struct stores *stores, struct rect area, int promised, float unit) {
  struct ui *ui = stores->ui;
  static const struct why why = {
      .kind = WHY_TEXT,
      .worker = -1,
      .text = "What the supply plan promises: the month's need and a small margin."};
  float y = area.y + area.h - (float)promised * unit;
  char figure[16];
  struct text_look look = {STYLE_SERIF_LABEL, TOKEN_RECORD, TOKEN_CARD, ALIGN_LEFT, 1};
  draw_line(&ui->draw, (struct point){area.x, y}, (struct point){area.x + area.w, y},
            ui_color(ui, TOKEN_RECORD), 3, 3);
  snprintf(figure, sizeof figure, "%d", promised);
  float x = area.x + area.w + 12;
  ui_number(ui, ui_make_id("stores.promised", 0), x, y + 4, STYLE_BODY_S_BOLD, BOOK_RECORD,
            ALIGN_LEFT, figure, ui_tr(ui, "promised"), &why, TOKEN_CARD);
  ui_line(ui, x, y + 34, look, ui_tr(ui, "promised"));
}

static void draw_month(const struct stores *stores, int month, struct rect column, float unit) {
  struct ui *ui = stores->ui;
  int seen = seen_percent(&stores->sim->history->month[month]);
  struct why why = {.kind = WHY_MONTH,
                    .variable = VARIABLE_STOCK,
                    .month = (int16_t)month,
                    .worker = -1,
                    .scale = Q_ONE,
                    .per = (int32_t)((int64_t)stores->team->norm * stores->team->worker_count)};
  struct date date = scenario_date(stores->scenario, stores->sim->history->month[month].day);
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_CENTRE, 1};
  char text[16];
  float height = fmaxf((float)seen * unit, 2), middle = column.x + column.w / 2;
  struct rect bar = {middle - 13, column.y + column.h - height, 26, height};
  draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_LEDGER), 0);
  snprintf(text, sizeof text, "%d", seen);
  float width = ui_text_width(ui, STYLE_LABEL_BOLD, text) + 6; /* a plate over the promise's line */
  draw_rect(&ui->draw, (struct rect){middle - width / 2, bar.y - 28, width, 26},
            ui_color(ui, TOKEN_CARD), 0);
  ui_number(ui, ui_make_id("stores.seen", month), middle, bar.y - 12, STYLE_LABEL_BOLD, BOOK_LEDGER,
            ALIGN_CENTRE, text, ui_tr(ui, "seen at the gate"), &why, TOKEN_CARD);
  snprintf(text, sizeof text, "%d", date.month);
  ui_line(ui, middle, column.y + column.h + 24, look, text);
}

static void draw_bars(const struct stores *stores, struct rect area, int first, int count) {
  int most = promised_percent(stores);
  for (int i = first; i < first + count; i++) {
    int seen = seen_percent(&stores->sim->history->month[i]);
    most = seen > most ? seen : most;
  }
  float unit = (area.h - 30) / (float)most, pitch = area.w / (float)count;
  draw_promise(stores, area, promised_percent(stores), unit);
  for (int i = 0; i < count; i++)
    draw_month(stores, first + i, (struct rect){area.x + (float)i * pitch, area.y, pitch, area.h},
               unit);
  draw_rect(&stores->ui->draw, (struct rect){area.x, area.y + area.h, area.w, 2},
            ui_color(stores->ui, TOKEN_INK), 0);
}

float stores_chart(const struct stores *stores, struct rect box) {
  struct ui *ui = stores->ui;
  int months = stores->sim->history->month_count,
      count = months < MONTHS_SHOWN ? months : MONTHS_SHOWN;
  struct text_look head = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look note = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  struct backing backing = backing_begin(ui, box);
  struct rect in = {box.x + PADDING, box.y + 18, box.w - 2 * PADDING, 0};
  in.y += ui_text(ui, in, head, ui_tr(ui, "Deliveries, month by month")) + 2;
  in.y +=
      ui_text(ui, in, note,
              ui_tr(ui, count > 0 ? "Per cent of what a month's plan uses. Bars: seen at the gate."
                                  : "No month has been closed yet.")) +
      10;
  if (count > 0) {
    draw_bars(stores, (struct rect){in.x, in.y, in.w - 110, BARS}, months - count, count);
    in.y += BARS + 34;
  }
  backing_end(ui, &backing, in.y + 14 - box.y);
  return in.y + 14 - box.y;
}
