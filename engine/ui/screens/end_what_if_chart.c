/* Good output against plan from the choice on: as played, with the same luck again, and the band of
 * other luck. Months before the choice are the same by nature and are left out. */
#include <limits.h>
#include <math.h>
#include <stdio.h>

#include "ui/components/chart.h"
#include "ui/screens/end_what_if.h"

enum { AXIS_ROOM = 56, END_ROOM = 150, NAMES_APART = 58, MONTHS_ROOM = 40, SLACK = 4 };

struct months {
  int first, count;
  int32_t played[MONTHS_MAX], again[MONTHS_MAX];
  struct what_if_band band[MONTHS_MAX];
  bool banded;
  int32_t low, high;
};

static void widen(struct months *months, int32_t value) {
  if (value < months->low) months->low = value;
  if (value > months->high) months->high = value;
}

static void read_month(const struct what_if *now, struct months *months, int i) {
  const int month = months->first + i;
  months->played[i] = now->played.percent[month];
  months->again[i] = now->same_luck.percent[month];
  widen(months, months->played[i]);
  widen(months, months->again[i]);
  months->banded = what_if_band_of_month(now, month, &months->band[i]);
  if (!months->banded) return;
  widen(months, months->band[i].low);
  widen(months, months->band[i].high);
}

/* One month before the choice, where there is one: from there the lines part. */
static void read_months(const struct what_if *now, struct months *months) {
  const int first = what_if_first_month(now) - 1;
  *months = (struct months){.first = first > 0 ? first : 0, .low = 95, .high = 105};
  months->count = now->played.month_count - months->first;
  for (int i = 0; i < months->count; i++) read_month(now, months, i);
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void draw_band(struct ui *ui, const struct chart_scale *scale, const struct months *months) {
  struct point low[MONTHS_MAX], high[MONTHS_MAX], middle[MONTHS_MAX];
  for (int i = 0; i < months->count; i++) {
    const float x = chart_x(scale, i);
    low[i] = (struct point){x, chart_y(scale, months->band[i].low)};
    high[i] = (struct point){x, chart_y(scale, months->band[i].high)};
    middle[i] = (struct point){x, chart_y(scale, months->band[i].middle)};
  }
  for (int i = 0; i + 1 < months->count; i++) {
    const struct point strip[] = {low[i], low[i + 1], high[i + 1], high[i]};
    draw_polygon(&ui->draw, strip, 4, ui_color(ui, TOKEN_LEDGER_TINT));
  }
  draw_polyline(&ui->draw, low, months->count, ui_color(ui, TOKEN_EDGE), 1, 0);
  draw_polyline(&ui->draw, high, months->count, ui_color(ui, TOKEN_EDGE), 1, 0);
  draw_polyline(&ui->draw, middle, months->count, ui_color(ui, TOKEN_LEDGER), 1.5F, 0);
}

/* The re-run is a hollow line: broken ones are the record's. */
static void draw_values(struct ui *ui, const struct chart_scale *scale, const int32_t *value,
                        bool again) {
  struct point points[MONTHS_MAX];
  const struct color ink = ui_color(ui, TOKEN_LEDGER);
  for (int i = 0; i < scale->count; i++)
    points[i] = (struct point){chart_x(scale, i), chart_y(scale, value[i])};
  const struct point end = points[scale->count - 1];
  draw_polyline(&ui->draw, points, scale->count, ink, again ? 7 : 4, 0);
  draw_disc(&ui->draw, end, again ? 9 : 6.5F, ink);
  if (!again) return;
  draw_polyline(&ui->draw, points, scale->count, ui_color(ui, TOKEN_CARD), 3, 0);
  draw_disc(&ui->draw, end, 5, ui_color(ui, TOKEN_CARD));
}

static void name_end(const struct what_if_sheet *sheet, const struct chart_scale *scale,
                     const struct months *months, bool again, float y) {
  struct ui *ui = sheet->ui;
  const int last = months->count - 1;
  char figure[16];
  struct why why = {.kind = WHY_GAP,
                    .month = (int16_t)(months->first + last),
                    .worker = -1,
                    .scale = 100,
                    .rerun = again};
  const float x = scale->rect.x + scale->rect.w + 20;
  const char *name = ui_tr(ui, again ? "re-run" : "as played");
  struct text_look look = {STYLE_LABEL, TOKEN_LEDGER, TOKEN_CARD, ALIGN_LEFT, 1};
  snprintf(figure, sizeof figure, "%d", (int)(again ? months->again : months->played)[last]);
  ui_number(ui, ui_make_id("end.what-if.last", again), x, y + 2, STYLE_H3, BOOK_LEDGER, ALIGN_LEFT,
            figure, name, &why, TOKEN_CARD);
  ui_line(ui, x, y + 26, look, name);
}

/* Where both end close by, they are moved apart. */
static void name_ends(const struct what_if_sheet *sheet, const struct chart_scale *scale,
                      const struct months *months) {
  const int last = months->count - 1;
  float played = chart_y(scale, months->played[last]), again = chart_y(scale, months->again[last]);
  const bool below = played >= again;
  const float apart = (NAMES_APART - fabsf(played - again)) / 2;
  if (apart > 0) {
    played += below ? apart : -apart;
    again += below ? -apart : apart;
  }
  const float below_axis =
      fmaxf(played, again) + NAMES_APART / 2.0F - (scale->rect.y + scale->rect.h);
  const float up = fmaxf(0, below_axis);
  name_end(sheet, scale, months, true, again - up);
  name_end(sheet, scale, months, false, played - up);
}

static void draw_months(struct ui *ui, const struct chart_scale *scale, int first) {
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_CENTRE, 1};
  const float pitch = scale->rect.w / (float)(scale->count > 1 ? scale->count - 1 : 1);
  const int step = (int)fmaxf(1, ceilf(34 / pitch));
  for (int i = 0; i < scale->count; i += step) {
    char text[16];
    snprintf(text, sizeof text, "%d", first + i + 1);
    ui_line(ui, chart_x(scale, i), scale->rect.y + scale->rect.h + 30, look, text);
  }
}

float what_if_chart(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  struct months months;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  read_months(sheet->now, &months);
  if (months.count < 2)
    return ui_text(ui, box, look, ui_tr(ui, "Too few months are left after it to draw a line.")) +
           16;
  const float head =
      ui_text(ui, box, look, ui_tr(ui, "Good output in per cent of plan, by month")) + 10;
  const struct rect inner = {box.x + AXIS_ROOM, box.y + head + 8, box.w - AXIS_ROOM - END_ROOM,
                             box.h - head - MONTHS_ROOM};
  const struct chart_scale scale = {inner, months.low - SLACK, months.high + SLACK, months.count};
  if (months.banded) draw_band(ui, &scale, &months);
  chart_axis(ui, &scale, TOKEN_CARD);
  draw_line(&ui->draw, (struct point){inner.x, chart_y(&scale, 100)},
            (struct point){inner.x + inner.w, chart_y(&scale, 100)}, ui_color(ui, TOKEN_INK), 2,
            12);
  draw_values(ui, &scale, months.again, true);
  draw_values(ui, &scale, months.played, false);
  name_ends(sheet, &scale, &months);
  draw_months(ui, &scale, months.first);
  return box.h + 12;
}
