/* Count: what the ledger holds, before anybody writes anything. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "ui/components/causes.h"
#include "ui/screens/review.h"

enum { ROW = 52, ROW_MOST = 66, ROWS_MAX = 12, LINE_MS = 220 };

struct count_row {
  const char *label;
  char value[32];
  struct why why;
};

struct count_table {
  int count;
  struct count_row row[ROWS_MAX];
};

static struct count_row *add(struct count_table *table, const char *label, struct why why) {
  struct count_row *row = &table->row[table->count++];
  row->label = label;
  row->why = why;
  return row;
}

/* A review between two closes of the plan is of the days since the last sheet. */
static bool is_of_a_sun(const struct review *review) {
  return review->edition.month < 0;
}

static enum span span_of(const struct review *review) {
  return is_of_a_sun(review) ? SPAN_SUN : SPAN_MONTH;
}

static struct why flow(const struct review *review, enum variable variable, int32_t scale) {
  return (struct why){.kind = WHY_VARIABLE,
                      .variable = (uint8_t)variable,
                      .span = (uint8_t)span_of(review),
                      .team = 0,
                      .worker = -1,
                      .scale = scale};
}

static struct why told(const char *text) {
  return (struct why){.kind = WHY_TEXT, .text = text};
}

static int64_t units(const struct review *review, int64_t norm_days) {
  return fdiv(qmul(norm_days, review->sim->scenario->products_per_norm_day) + Q_HALF, Q_ONE);
}

static void count_output(const struct review *review, struct count_table *table) {
  const struct report_preview *preview = &review->preview;
  const struct team *team = &review->sim->model.team[0];
  const int64_t counted = is_of_a_sun(review) ? team->sun_gross : team->month_gross;
  struct count_row *row = add(table, "Planned",
                              told("The norm times the people on the roster times the working "
                                   "days. The norm follows what was reported before."));
  snprintf(row->value, sizeof row->value, "%" PRId64, units(review, preview->plan));
  row = add(table, "Counted for plan",
            told("All that was made, with what was rejected: it counts for plan all the same."));
  snprintf(row->value, sizeof row->value, "%" PRId64, units(review, counted));
  row = add(table, "Rejected",
            told("Made, counted for plan, and of no use. Tired hands and poor substitutes make "
                 "more of it."));
  /* A part of one sum: what the two figures around it leave. */
  snprintf(row->value, sizeof row->value, "%" PRId64,
           units(review, counted) - units(review, preview->good));
  row = add(table, "Good", flow(review, VARIABLE_OUTPUT, 1));
  row->why.scale = review->sim->scenario->products_per_norm_day;
  row->why.per = Q_ONE;
  snprintf(row->value, sizeof row->value, "%" PRId64, units(review, preview->good));
}

/* Only where someone had leave: other stories don't know the word. */
static void count_leave(struct count_table *table, int32_t days) {
  if (days == 0) return;
  struct count_row *row =
      add(table, "Days on leave",
          told("Days on which the leader let someone off for the market, summed over the team."));
  snprintf(row->value, sizeof row->value, "%" PRId32, days);
}

/* Days of people are counted by the month: a later sun has no share of its own. */
static bool counts_people(const struct review *review) {
  const struct scenario *scenario = review->sim->scenario;
  int day = review->edition.day, month = scenario_month_of(scenario, day);
  int month_began = month > 0 ? scenario->month_close[month - 1] + 1 : 0;
  return !is_of_a_sun(review) || day + 1 - scenario_sun_days(scenario, day) == month_began;
}

static void count_people(const struct review *review, struct count_table *table) {
  const struct history *history = review->sim->history;
  const struct month_row *month = &history->month[history->month_count];
  const struct {
    const char *label, *why;
    int32_t value;
  } rows[] = {
      {"Days of illness", "Days on which someone was ill, summed over the team.", month->sick_days},
      {"Days away without leave",
       "Days on which someone stayed away to look after their own, summed over the team.",
       month->away_days},
      {"Long shifts", "Shifts of more than eight hours, summed over the team.", month->long_shifts},
      {"Breakdowns", "Times a machine broke down. Worn machines break down more often.",
       month->breakdowns},
      {"Days short of inputs", "Working days on which the stock did not last.",
       month->days_without_inputs},
  };
  for (size_t i = 0; counts_people(review) && i < sizeof rows / sizeof rows[0]; i++) {
    struct count_row *row = add(table, rows[i].label, told(rows[i].why));
    snprintf(row->value, sizeof row->value, "%" PRId32, rows[i].value);
  }
  if (counts_people(review)) count_leave(table, month->leave_days);
  struct count_row *row =
      add(table, "Paper from earlier months",
          flow(review, VARIABLE_PAPER, review->sim->scenario->products_per_norm_day));
  row->why.per = Q_ONE;
  snprintf(row->value, sizeof row->value, "%" PRId64,
           units(review, review->sim->model.team[0].paper));
}

/* One line after the other, as a clerk reads them out; all at once where motion is reduced or the
 * player presses Space. */
static int lines_shown(const struct review *review, int total) {
  struct ui *ui = review->ui;
  struct view *view = review->view;
  if (view->count_since_ms == 0) view->count_since_ms = ui->time_ms > 0 ? ui->time_ms : 1;
  if (ui->reduced_motion || ui_key(ui, KEY_SPACE)) view->count_since_ms = 1;
  uint64_t due = 1 + (ui->time_ms - view->count_since_ms) / LINE_MS;
  if (due >= (uint64_t)total || view->count_since_ms == 1) return total;
  ui->animating = true;
  return (int)due;
}

static void draw_row(const struct review *review, const struct count_row *row, int index,
                     struct rect rect) {
  struct ui *ui = review->ui;
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  float baseline = ui_baseline(STYLE_BODY, rect.y, rect.h);
  ui_line(ui, rect.x, baseline, look, ui_tr(ui, row->label));
  ui_number(ui, ui_make_id("count.row", index), rect.x + rect.w, baseline, STYLE_BODY_BOLD,
            BOOK_LEDGER, ALIGN_RIGHT, row->value, ui_tr(ui, row->label), &row->why,
            TOKEN_LEDGER_PAPER);
  draw_rect(&ui->draw, (struct rect){rect.x, rect.y + rect.h - 2, rect.w, 2},
            ui_color(ui, TOKEN_LEDGER_PAPER_EDGE), 0);
}

static void draw_rows(const struct review *review, const struct count_table *table,
                      struct rect box) {
  float pitch = fmaxf(ROW - 6, fminf(ROW_MOST, box.h / (float)table->count));
  int shown = lines_shown(review, table->count);
  for (int i = 0; i < shown; i++)
    draw_row(review, &table->row[i], i,
             (struct rect){box.x, box.y + (float)i * pitch, box.w, pitch});
}

static float draw_waterfall(const struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  char title[96];
  snprintf(title, sizeof title, ui_tr(ui, "What made the %s"),
           ui_words(ui, &review->sim->scenario->product_plural));
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 2};
  float y = box.y + ui_text(ui, (struct rect){box.x, box.y, box.w, 40}, head, title) + 4;
  struct text_look quiet = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 2};
  y += ui_text(ui, (struct rect){box.x, y, box.w, 48}, quiet,
               ui_tr(ui, "The largest causes, in order. A later one is measured on what the "
                         "earlier left over.")) +
       12;
  struct explanation explanation;
  query_explain(review->sim, VARIABLE_OUTPUT, 0, -1, span_of(review), 1, &explanation);
  explanation_round(&explanation, review->sim->scenario->products_per_norm_day,
                    (int64_t)Q_ONE * Q_ONE);
  y += ui_waterfall(ui, ui_make_id("count.waterfall", 0), (struct rect){box.x, y, box.w, 0},
                    &explanation, review->sim, NULL, ui_tr(ui, "Good"));
  return y - box.y;
}

/* Effort is a sum of motives: its mean over the worker-days that this report counts, 100 being the
 * plain rate. */
static float draw_effort(const struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  int64_t days = query_worker_days(review->sim, span_of(review));
  if (days <= 0) return 0;
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, box.x, box.y + 34, head, ui_tr(ui, "What moved effort"));
  struct explanation explanation;
  query_explain(review->sim, VARIABLE_EFFORT, 0, -1, span_of(review), 1, &explanation);
  explanation_round(&explanation, 100, Q_ONE * days);
  return 56 + ui_waterfall(ui, ui_make_id("count.effort", 0),
                           (struct rect){box.x, box.y + 52, box.w, 0}, &explanation, review->sim,
                           NULL, ui_tr(ui, "Effort, mean"));
}

static const char *ledger_title(const struct review *review, char *out, size_t size) {
  snprintf(out, size, ui_tr(review->ui, "The ledger of %d days"),
           edition_days(review->sim->scenario, &review->edition));
  return out;
}

void review_count(struct review *review, struct rect content) {
  struct ui *ui = review->ui;
  struct count_table table = {0};
  count_output(review, &table);
  count_people(review, &table);
  char title[64], subtitle[96];
  ledger_title(review, title, sizeof title);
  snprintf(subtitle, sizeof subtitle, "%s", ui_words(ui, &review->sim->scenario->product_plural));
  struct rect left, right;
  if (review_split(ui, content, 0.46f, &left, &right)) {
    struct rect in = ledger_sheet(ui, left, title, subtitle);
    draw_rows(review, &table, in);
    ui_id causes = ui_make_id("count.causes", 0);
    struct rect area = {right.x - 8, content.y, right.w + 40, content.h};
    float start = ui_scroll_begin(ui, causes, area), y = start + 24;
    y += draw_waterfall(review, (struct rect){right.x, y, right.w, 0}) + 20;
    y += draw_effort(review, (struct rect){right.x, y, right.w, 0});
    ui_scroll_end(ui, causes, y - start);
    return;
  }
  ui_id scroll = ui_make_id("count.scroll", 0);
  float top = ui_scroll_begin(ui, scroll, content);
  struct rect sheet = {left.x, top + 24, left.w, 100 + (float)table.count * ROW + 20};
  struct rect in = ledger_sheet(ui, sheet, title, subtitle);
  draw_rows(review, &table, in);
  float used = draw_waterfall(review, (struct rect){left.x, sheet.y + sheet.h + 40, left.w, 0});
  float below = sheet.y + sheet.h + 60 + used;
  used += draw_effort(review, (struct rect){left.x, below, left.w, 0});
  ui_scroll_end(ui, scroll, sheet.h + used + 120);
}
