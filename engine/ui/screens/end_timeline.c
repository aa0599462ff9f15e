/* The two books over the story, the decisions as letters on the same time, and the card of the one
 * that is chosen. Below, what moved the ledger against the plan, and what else was counted. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/components/causes.h"
#include "ui/components/chart.h"
#include "ui/screens/end.h"

enum {
  DISC = 40,
  DISC_APART = 53,
  ROW_APART = 53,
  LABELLED_FROM = 176,
  LEADER = 44,
  AXIS_ROOM = 56,
  NAME_ROOM = 150
};
enum { BAR_PITCH = 41, BAR_HEIGHT = 27, LOSS_ROOM = 110 /* a short bar and its figure */ };

/* ---- the two books -------------------------------------------------------------------------- */

struct two_books {
  int count;
  int32_t record[MONTHS_MAX], ledger[MONTHS_MAX], low, high;
};

static void read_books(const struct history *history, struct two_books *books) {
  *books = (struct two_books){.low = 90, .high = 110};
  for (int i = 0; i < history->month_count; i++) {
    const struct team_month *month = &history->month[i].team[0];
    int64_t plan = month->plan > 0 ? month->plan : 1;
    int32_t record = (int32_t)fdiv(month->reported * 100 + plan / 2, plan);
    int32_t ledger = (int32_t)fdiv(month->good * 100 + plan / 2, plan);
    books->record[i] = record;
    books->ledger[i] = ledger;
    books->high = record > books->high ? record : books->high;
    books->low = ledger < books->low ? ledger : books->low;
    books->count++;
  }
}

/* Where a day lies on the chart's axis of closed months. */
static float x_of_day(const struct history *history, const struct chart_scale *scale, int day) {
  int i = 0;
  while (i < history->month_count && history->month[i].day < day) i++;
  if (i == 0) return scale->rect.x;
  if (i == history->month_count) return scale->rect.x + scale->rect.w;
  float from = (float)history->month[i - 1].day, to = (float)history->month[i].day;
  float left = chart_x(scale, i - 1), right = chart_x(scale, i);
  return left + (right - left) * ((float)day - from) / fmaxf(1, to - from);
}

static void draw_month_numbers(const struct ending_page *page, const struct chart_scale *scale) {
  struct ui *ui = page->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_CENTRE, 1};
  float baseline = scale->rect.y + scale->rect.h + 32;
  int step = scale->rect.w / (float)(scale->count > 1 ? scale->count - 1 : 1) < 34 ? 2 : 1;
  for (int i = 0; i < scale->count; i += step) {
    char text[16];
    snprintf(text, sizeof text, "%d", i + 1);
    ui_line(ui, chart_x(scale, i), baseline, look, text);
  }
}

static struct chart_scale draw_chart(const struct ending_page *page, const struct two_books *books,
                                     struct rect rect) {
  struct why last = {
      .kind = WHY_GAP, .month = (int16_t)(books->count - 1), .worker = -1, .scale = 100};
  struct series series[] = {
      {books->record, books->count, BOOK_RECORD, ui_tr(page->ui, "Record"), &last},
      {books->ledger, books->count, BOOK_LEDGER, ui_tr(page->ui, "Ledger"), &last}};
  ui_line_chart(page->ui, rect, series, 2, books->low - 4, books->high + 4, 100, true);
  struct rect inner = {rect.x + AXIS_ROOM, rect.y + 8, rect.w - AXIS_ROOM - NAME_ROOM, rect.h - 16};
  struct chart_scale scale = {inner, books->low - 4, books->high + 4, books->count};
  draw_month_numbers(page, &scale);
  return scale;
}

/* ---- letters -------------------------------------------------------------------------------- */

static int chosen_letter(const struct ending_page *page) {
  int chosen = page->view->debrief_letter;
  return chosen >= 0 && chosen < page->debrief->lettered_count ? chosen : 0;
}

static void draw_disc_letter(const struct ending_page *page, int index, struct point centre) {
  struct ui *ui = page->ui;
  bool chosen = index == chosen_letter(page);
  char letter[2] = {page->debrief->lettered[index].letter, '\0'};
  draw_disc(&ui->draw, centre, DISC / 2 - 1, ui_color(ui, chosen ? TOKEN_INK : TOKEN_CARD));
  draw_ring(&ui->draw, centre, DISC / 2 - 1, ui_color(ui, TOKEN_INK), 2);
  struct text_look look = {STYLE_BODY_S_BOLD, chosen ? TOKEN_CARD : TOKEN_INK,
                           chosen ? TOKEN_INK : TOKEN_CARD, ALIGN_CENTRE, 1};
  ui_line(ui, centre.x, centre.y + 7, look, letter);
}

/* From its day on the axis down to the disc. */
static void draw_leader(const struct ending_page *page, float day_x, float axis, struct point disc,
                        bool chosen) {
  struct point line[] = {{day_x, axis},
                         {day_x, axis + 8},
                         {disc.x, disc.y - DISC / 2 - 10},
                         {disc.x, disc.y - DISC / 2}};
  draw_polyline(&page->ui->draw, line, 4, ui_color(page->ui, chosen ? TOKEN_INK : TOKEN_EDGE),
                chosen ? 3 : 1.5f, 0);
}

static const char *letter_words(const struct ending_page *page, int index) {
  const struct lettered *row = &page->debrief->lettered[index];
  const struct decision *decision = &page->session->scenario.decisions[row->decision];
  return row->option >= 0 ? ui_words(page->ui, &decision->options[row->option].label)
                          : ui_words(page->ui, &decision->title);
}

static bool press_letter(const struct ending_page *page, int index, struct rect rect) {
  struct ui *ui = page->ui;
  char label[200];
  char letter = page->debrief->lettered[index].letter;
  snprintf(label, sizeof label, "%c. %s", letter, letter_words(page, index));
  bool pressed = ui_target(ui, ui_make_id("end.letter", index), ROLE_OPTION, rect, label, false);
  bool typed =
      letter >= 'A' && letter <= 'Z' && letter_key(ui, page->view, (char)(letter - 'A' + 'a'));
  return pressed || typed;
}

struct letter_row {
  float left, pitch, axis;
  int rows;
  bool labelled; /* few enough for words beside the discs */
};

/* Evenly, in time's order; in two rows by turns where one would be too close to press. */
static struct letter_row fit_letters(const struct ending_page *page, float left, float right,
                                     float axis) {
  int count = page->debrief->lettered_count;
  float room = right - left - DISC;
  struct letter_row row = {.left = left + DISC / 2.0f, .axis = axis, .rows = 1};
  row.labelled = (room + DISC) / (float)count >= LABELLED_FROM;
  row.pitch = row.labelled ? (room + DISC) / (float)count
              : count > 1  ? room / (float)(count - 1)
                           : room;
  while (row.pitch * (float)row.rows < DISC_APART && row.rows < 6) row.rows++;
  return row;
}

static struct point letter_place(const struct letter_row *row, int i) {
  return (struct point){row->left + row->pitch * (float)i,
                        row->axis + LEADER + (float)(i % row->rows) * ROW_APART};
}

static void draw_letter_at(const struct ending_page *page, const struct letter_row *row, int i) {
  struct ui *ui = page->ui;
  struct point at = letter_place(row, i);
  struct rect hit = {at.x - DISC / 2.0f, at.y - DISC / 2.0f, DISC, DISC};
  if (row->labelled) hit = (struct rect){hit.x - 8, hit.y - 8, row->pitch - 8, 92};
  if (press_letter(page, i, hit)) page->view->debrief_letter = i;
  if (row->labelled && i == chosen_letter(page)) {
    draw_rect(&ui->draw, hit, ui_color(ui, TOKEN_ATTENTION_TINT), 6);
    draw_frame(&ui->draw, hit, ui_color(ui, TOKEN_INK), 2, 6, 0);
  }
  draw_disc_letter(page, i, at);
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 3};
  if (row->labelled)
    ui_text(ui, (struct rect){at.x + 28, at.y - 16, row->pitch - 64, 72}, look,
            letter_words(page, i));
}

/* Each is joined to its day on the axis. */
static float draw_letters(const struct ending_page *page, const struct chart_scale *scale,
                          float right, float axis) {
  int count = page->debrief->lettered_count;
  if (count == 0) return 0;
  float from = scale->rect.x - DISC / 2.0f, to = scale->rect.x + scale->rect.w + DISC / 2.0f;
  bool along_axis = (to - from - DISC) / (float)count >= DISC_APART / 2.0f;
  struct letter_row row = along_axis ? fit_letters(page, from, to, axis)
                                     : fit_letters(page, scale->rect.x - AXIS_ROOM, right, axis);
  for (int i = 0; i < count; i++)
    draw_leader(page, x_of_day(page->sim->history, scale, page->debrief->lettered[i].day), axis,
                letter_place(&row, i), i == chosen_letter(page));
  for (int i = 0; i < count; i++) draw_letter_at(page, &row, i);
  return LEADER + (float)(row.rows - 1) * ROW_APART + (row.labelled ? 72.0f : DISC / 2.0f) + 8;
}

static float draw_books(const struct ending_page *page, float x, float y, float w, float height) {
  struct two_books books;
  float top = y;
  y += end_heading(page, "The two books, month by month",
                   ui_tr(page->ui, "Per cent of plan. The letters are what was decided."), x, y, w);
  read_books(page->sim->history, &books);
  if (books.count < 2) {
    struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
    y += ui_text(page->ui, (struct rect){x, y, w, 0}, look,
                 ui_tr(page->ui, "Too short to compare: fewer than two months were closed."));
    return y - top;
  }
  struct chart_scale scale = draw_chart(page, &books, (struct rect){x, y, w, height});
  y += height + 34;
  return y + draw_letters(page, &scale, x + w, y) - top;
}

/* ---- what moved the ledger ------------------------------------------------------------------ */

/* Everyone at the plain rate less the plan, then every cause: together, what was made less the
 * plan. */
static void ask_moved(const struct ending_page *page, struct causes *causes) {
  struct explanation moved;
  query_explain(page->sim, VARIABLE_OUTPUT, 0, -1, SPAN_CAMPAIGN, 1, &moved);
  for (int i = 0; i < moved.count; i++)
    if (moved.row[i].cause == CAUSE_ROSTER) moved.row[i].delta -= page->sim->history->plan_total[0];
  moved.value -= page->sim->history->plan_total[0];
  explanation_round(&moved, page->session->scenario.products_per_norm_day, (int64_t)Q_ONE * Q_ONE);
  causes_from(causes, &moved, page->sim, page->ui);
  for (int i = 0; i < causes->count; i++)
    if (strcmp(causes->line[i].name, ui_tr(page->ui, query_cause_label(page->sim, CAUSE_ROSTER))) ==
        0)
      causes->line[i].name = ui_tr(page->ui, "All at the plain rate, less plan");
}

struct bars {
  struct rect box;
  float axis, unit; /* x of zero; pixels for one */
};

/* Losses stand between their names and the axis, gains behind it: long names move it. */
static float bars_share(const struct ending_page *page, const struct causes *causes, float width) {
  float most = 0.68f;
  for (int i = 0; i < causes->count; i++) {
    const struct cause_line *line = &causes->line[i];
    float needed = ui_text_width(page->ui, STYLE_BODY_S, line->name) + LOSS_ROOM;
    if (line->value < 0) most = fmaxf(most, needed / width);
  }
  return fminf(most, 0.85f);
}

static struct bars fit_bars(const struct ending_page *page, const struct causes *causes,
                            struct rect box) {
  struct bars bars = {box, box.x + box.w * bars_share(page, causes, box.w), 1e6f};
  for (int i = 0; i < causes->count; i++) {
    char figure[FIGURE_MAX];
    const struct cause_line *line = &causes->line[i];
    figure_signed(figure, line->value);
    float words = ui_text_width(page->ui, STYLE_BODY_S_BOLD, figure) + 20;
    float room = line->value < 0 ? bars.axis - box.x - words -
                                       ui_text_width(page->ui, STYLE_BODY_S, line->name) - 12
                                 : box.x + box.w - bars.axis - words;
    float size = fabsf((float)line->value);
    if (size > 0) bars.unit = fminf(bars.unit, fmaxf(4, room) / size);
  }
  return bars;
}

static void draw_moved_row(const struct ending_page *page, const struct bars *bars,
                           const struct cause_line *line, float y) {
  struct ui *ui = page->ui;
  char figure[FIGURE_MAX];
  struct text_look name = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look value = {STYLE_BODY_S_BOLD, TOKEN_LEDGER, TOKEN_BG,
                            line->value < 0 ? ALIGN_RIGHT : ALIGN_LEFT, 1};
  float baseline = ui_baseline(STYLE_BODY_S, y, BAR_PITCH),
        length = fabsf((float)line->value) * bars->unit;
  struct rect bar = {line->value < 0 ? bars->axis - length : bars->axis,
                     y + (BAR_PITCH - BAR_HEIGHT) / 2.0f, fmaxf(length, 2), BAR_HEIGHT};
  ui_line(ui, bars->box.x, baseline, name, line->name);
  if (line->value < 0)
    plate_draw(ui, bar, TOKEN_LEDGER_TINT, TOKEN_LEDGER, 2, 0);
  else
    draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_LEDGER), 0);
  figure_signed(figure, line->value);
  ui_line(ui, line->value < 0 ? bar.x - 10 : bar.x + bar.w + 10, baseline, value, figure);
}

static void draw_together(const struct ending_page *page, const struct bars *bars, int32_t total,
                          float y) {
  struct ui *ui = page->ui;
  char figure[FIGURE_MAX];
  struct why why = {.kind = WHY_VARIABLE,
                    .variable = VARIABLE_OUTPUT,
                    .span = SPAN_CAMPAIGN,
                    .worker = -1,
                    .scale = page->session->scenario.products_per_norm_day,
                    .per = Q_ONE};
  ui_rule(ui, bars->box.x, y, bars->box.w);
  struct text_look name = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, bars->box.x, y + 30, name, ui_tr(ui, "Together"));
  figure_signed(figure, total);
  ui_number(ui, ui_make_id("end.together", 0), bars->axis, y + 30, STYLE_BODY_BOLD, BOOK_LEDGER,
            ALIGN_CENTRE, figure, ui_tr(ui, "all good output"), &why, TOKEN_BG);
}

static int64_t products(const struct ending_page *page, int64_t norm_days) {
  return fdiv(qmul(norm_days, page->session->scenario.products_per_norm_day) + Q_HALF, Q_ONE);
}

static float draw_moved(const struct ending_page *page, float x, float y, float w) {
  struct causes causes;
  char plan[160];
  float top = y;
  const struct history *history = page->sim->history;
  snprintf(plan, sizeof plan, ui_tr(page->ui, "plan %d %s, good %d"),
           (int)products(page, history->plan_total[0]),
           ui_words(page->ui, &page->session->scenario.product_plural),
           (int)products(page, history->good_total[0]));
  y += end_heading(page, "What moved the ledger", plan, x, y, w);
  ask_moved(page, &causes);
  struct bars bars = fit_bars(page, &causes, (struct rect){x, y, w, 0});
  for (int i = 0; i < causes.count; i++)
    draw_moved_row(page, &bars, &causes.line[i], y + (float)i * BAR_PITCH);
  float bottom = y + (float)causes.count * BAR_PITCH;
  draw_rect(&page->ui->draw, (struct rect){bars.axis - 1.5f, y - 4, 3, bottom - y + 8},
            ui_color(page->ui, TOKEN_INK), 0);
  draw_together(page, &bars, causes.total, bottom + 6);
  return bottom + 46 - top;
}

/* ---- beside --------------------------------------------------------------------------------- */

static const char *const beside[] = {
    "{l:attendance_60} of 100 came in the last sixty days",
    "Grievance {l:grievance} of 100",
    "The norm is {l:norm_rise} times the first",
    "Methods in use: {l:methods}",
    "Teams raised: {l:teams_raised}. Places given up: {l:places_yielded}",
    "Titles: {r:titles}. Padding exposed: {l:exposures}",
    "Breakdowns: {l:breakdowns}. Days short of inputs: {l:days_without_inputs}",
};
enum { BESIDE = sizeof beside / sizeof beside[0], BESIDE_TITLES = 5 };

static const char *beside_text(const struct sim *sim, int i) {
  bool untitled = i == BESIDE_TITLES && !query_has_titles(sim);
  return untitled ? "Padding exposed: {l:exposures}" : beside[i];
}

static float draw_beside(const struct ending_page *page, float x, float y, float w) {
  struct ui *ui = page->ui;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  float top = y;
  y += end_heading(page, "Counted beside", ui_tr(ui, "Part of no ledger."), x, y, w);
  ui_rule(ui, x, y - 4, w);
  for (int i = 0; i < BESIDE; i++) {
    float used = ui_rich(ui, ui_make_id("end.beside", i), (struct rect){x, y + 7, w, 0}, look,
                         ui_tr(ui, beside_text(page->sim, i)), page->sim);
    ui_rule(ui, x, y + used + 14, w);
    y += used + 16;
  }
  return y - top;
}

/* ---- the sheet ------------------------------------------------------------------------------ */

static float draw_below(const struct ending_page *page, float x, float y, float w) {
  if (w < 900) {
    float moved = draw_moved(page, x, y, w) + 24;
    return moved + draw_beside(page, x, y + moved, w);
  }
  float left = w * 0.54f;
  float moved = draw_moved(page, x, y, left);
  float counted = draw_beside(page, x + left + 48, y, w - left - 48);
  return fmaxf(moved, counted);
}

float end_timeline(const struct ending_page *page, float y) {
  if (!end_is_wide(page)) {
    y += draw_books(page, page->x, y, page->w, 300) + 24;
    if (page->debrief->lettered_count > 0)
      y += end_letter(page, (struct rect){page->x, y, page->w, 0}) + 32;
    return y + draw_below(page, page->x, y, page->w);
  }
  float panel = page->ui->layout == LAYOUT_WIDE ? 564 : 480, left = page->w - panel - 40;
  float end = y + draw_books(page, page->x, y, left, page->room > 860 ? 236 : 210) + 18;
  end += draw_below(page, page->x, end, left);
  if (page->debrief->lettered_count == 0) return end;
  struct rect card = {page->x + left + 40, y, panel, page->room};
  return fmaxf(end, y + end_letter(page, card));
}
