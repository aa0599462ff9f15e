/* What moved each number, month by month: a row a cause, a column a month, all bars on one scale,
 * so that what worked slowly is seen beside what struck once. Single groups are known over the
 * whole story only. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/components/causes.h"
#include "ui/screens/end_causes.h"
#include "ui/screens/people.h"

enum {
  ROW = 46,
  ROW_MOST = 84,
  NAME_WIDE = 300,
  NAME_SMALL = 210,
  TOTAL = 116,
  CHIP = 46,
  CHIP_GAP = 10,
  GROUPS_MOST = 12
};

/* ---- what can be asked for ------------------------------------------------------------------- */

static const struct number numbers[] = {
    {"Good output", "%s, against plan", VARIABLE_OUTPUT},
    {"Fatigue", "points of 100", VARIABLE_FATIGUE},
    {"Zeal", "points of 100", VARIABLE_ZEAL},
    {"Joy", "points of 100", VARIABLE_JOY},
    {"Solidarity", "points of 100", VARIABLE_BOND},
    {"Grievance", "points of 100", VARIABLE_GRIEVANCE},
    {"Knowledge", "points of 100", VARIABLE_STUDY},
    {"Norm", "%s a person in a hundred days", VARIABLE_NORM},
    {"Equipment", "points of 100", VARIABLE_EQUIPMENT},
    {"Standing", "points of 100", VARIABLE_STANDING},
};
enum { NUMBERS = sizeof numbers / sizeof numbers[0] };

/* ---- choosing -------------------------------------------------------------------------------- */

struct flow {
  float left, right, x, y;
};

static bool draw_chip(struct ui *ui, struct flow *flow, ui_id id, const char *label, bool chosen) {
  enum style style = chosen ? STYLE_BODY_S_BOLD : STYLE_BODY_S;
  float width = ui_text_width(ui, STYLE_BODY_S_BOLD, label) + 32;
  if (flow->x + width > flow->right && flow->x > flow->left) {
    flow->x = flow->left;
    flow->y += CHIP + CHIP_GAP;
  }
  struct rect chip = {flow->x, flow->y, width, CHIP};
  enum token ground = chosen ? TOKEN_INK : TOKEN_CARD;
  struct text_look look = {style, chosen ? TOKEN_CARD : TOKEN_INK, ground, ALIGN_CENTRE, 1};
  bool pressed = press_area(ui, id, ROLE_OPTION, chip, label, false);
  draw_rect(&ui->draw, chip, ui_color(ui, ground), 6);
  draw_frame(&ui->draw, chip, ui_color(ui, TOKEN_INK), 2, 6, 0);
  ui_line(ui, chip.x + width / 2, ui_baseline(style, chip.y, chip.h), look, label);
  flow->x += width + CHIP_GAP;
  return pressed;
}

static float draw_numbers(const struct causes_page *sheet, float x, float y, float w) {
  struct ui *ui = sheet->ui;
  struct flow flow = {x, x + w, x, y};
  for (int i = 0; i < NUMBERS; i++)
    if (draw_chip(ui, &flow, ui_make_id("end.number", i), ui_tr(ui, numbers[i].name),
                  sheet->number == &numbers[i]))
      sheet->page->view->debrief_number = (uint8_t)i;
  return flow.y + CHIP + 12 - y;
}

static int groups_of(const struct causes_page *sheet, const char *out[GROUPS_MOST]) {
  const struct scenario *scenario = &sheet->page->session->scenario;
  int count = 0;
  for (int i = 0; i < scenario->person_count && count < GROUPS_MOST; i++) {
    const char *group = scenario->person[i].trade_id;
    bool known = !group || !group[0];
    for (int k = 0; k < count && !known; k++) known = strcmp(out[k], group) == 0;
    if (!known) out[count++] = group;
  }
  return count;
}

static float draw_groups(const struct causes_page *sheet, float x, float y, float w) {
  struct ui *ui = sheet->ui;
  const char *groups[GROUPS_MOST];
  char words[64];
  int count = groups_of(sheet, groups);
  struct flow flow = {x, x + w, x, y};
  if (!causes_of_people(sheet)) return 0;
  if (draw_chip(ui, &flow, ui_make_id("end.group", 0), ui_tr(ui, "Whole team"), !sheet->group))
    sheet->page->view->debrief_group = NULL;
  for (int i = 0; i < count; i++)
    if (draw_chip(ui, &flow, ui_make_id("end.group", i + 1),
                  group_words(ui, groups[i], words, sizeof words),
                  sheet->group && strcmp(sheet->group, groups[i]) == 0))
      sheet->page->view->debrief_group = groups[i];
  return flow.y + CHIP + 12 - y;
}

/* ---- the bars -------------------------------------------------------------------------------- */

struct grid {
  float x, y, name, total, pitch, row; /* row: least height of one */
};

static struct grid fit_grid(const struct causes_page *sheet, float x, float y, float w) {
  struct grid grid = {.x = x, .y = y, .total = TOTAL};
  grid.name = w > 1100 ? NAME_WIDE : NAME_SMALL;
  int columns = sheet->group ? 1 : sheet->matrix->months;
  grid.pitch = (w - grid.name - grid.total) / (float)(columns > 0 ? columns : 1);
  float room = sheet->page->top + sheet->page->room - y - 130;
  grid.row = fmaxf(ROW, fminf(ROW_MOST, room / (float)(sheet->matrix->count + 1)));
  return grid;
}

static const char *cause_name(const struct causes_page *sheet, int cause) {
  const struct scenario *scenario = &sheet->page->session->scenario;
  if (cause == CAUSE_OTHERS) return ui_tr(sheet->ui, "Others");
  if (cause == CAUSE_ROSTER) return ui_tr(sheet->ui, "All at the plain rate, less plan");
  if (cause >= CAUSE_SCENARIO)
    return ui_words(sheet->ui, &scenario->cause_label[cause - CAUSE_SCENARIO]);
  return ui_tr(sheet->ui, query_cause_label(sheet->page->sim, cause));
}

static void draw_column(const struct causes_page *sheet, struct rect cell, float value) {
  struct ui *ui = sheet->ui;
  float middle = cell.y + cell.h / 2, unit = (cell.h / 2 - 4) / fmaxf(sheet->matrix->most, 1e-6F);
  float height = fabsf(value) * unit, width = fminf(26, cell.w * 0.6F);
  struct rect bar = {cell.x + (cell.w - width) / 2, value > 0 ? middle - height : middle, width,
                     height};
  if (height < 0.75F) return;
  if (value > 0)
    draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_LEDGER), 0);
  else
    plate_draw(ui, bar, TOKEN_LEDGER_TINT, TOKEN_LEDGER, 1.5F, 0);
}

/* A group has no months: one bar along the row. */
static void draw_along(const struct causes_page *sheet, struct rect cell, float value) {
  struct ui *ui = sheet->ui;
  float middle = cell.x + cell.w / 2, unit = (cell.w / 2 - 8) / fmaxf(sheet->matrix->most, 1e-6F);
  float length = fmaxf(fabsf(value) * unit, 2);
  struct rect bar = {value > 0 ? middle : middle - length, cell.y + 9, length, cell.h - 18};
  if (value > 0)
    draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_LEDGER), 0);
  else
    plate_draw(ui, bar, TOKEN_LEDGER_TINT, TOKEN_LEDGER, 2, 0);
  draw_rect(&ui->draw, (struct rect){middle - 1, cell.y, 2, cell.h}, ui_color(ui, TOKEN_INK), 0);
}

static void draw_total(const struct causes_page *sheet, int row, float x, float baseline) {
  char figure[FIGURE_MAX];
  struct why why = {.kind = WHY_TEXT,
                    .worker = -1,
                    .text =
                        ui_tr(sheet->ui, "All that this cause added and took in the months that "
                                         "were closed, out of the ledger.")};
  figure_signed(figure, (int32_t)lroundf(sheet->matrix->total[row]));
  ui_number(sheet->ui, ui_make_id("end.cause", row), x, baseline, STYLE_BODY_S_BOLD, BOOK_LEDGER,
            ALIGN_RIGHT, figure, cause_name(sheet, sheet->matrix->cause[row]), &why, TOKEN_BG);
}

static float draw_row(const struct causes_page *sheet, const struct grid *grid, int row, float y) {
  struct ui *ui = sheet->ui;
  struct matrix *matrix = sheet->matrix;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  const char *name = cause_name(sheet, matrix->cause[row]);
  float words = ui_text_height(ui, STYLE_BODY_S, grid->name - 16, name);
  float height = fmaxf(grid->row, words + 8), left = grid->x + grid->name;
  int columns = sheet->group ? 1 : matrix->months;
  float right = left + grid->pitch * (float)columns;
  ui_text(ui, (struct rect){grid->x, y + (height - words) / 2, grid->name - 16, 0}, look, name);
  if (sheet->group)
    draw_along(sheet, (struct rect){left, y, right - left, height}, matrix->total[row]);
  for (int m = 0; m < matrix->months; m++)
    draw_column(sheet, (struct rect){left + grid->pitch * (float)m, y, grid->pitch, height},
                matrix->cell[row][m]);
  if (!sheet->group)
    draw_rect(&ui->draw, (struct rect){left, y + height / 2 - 0.75F, right - left, 1.5F},
              ui_color(ui, TOKEN_EDGE), 0);
  draw_total(sheet, row, right + grid->total, ui_baseline(STYLE_BODY_S_BOLD, y, height));
  ui_rule(ui, grid->x, y + height, right + grid->total - grid->x);
  return height + 2;
}

/* ---- at the closes --------------------------------------------------------------------------- */

static struct why why_of_month(const struct causes_page *sheet, int month) {
  if (sheet->number->variable == VARIABLE_NORM)
    return why_norm(&sheet->page->session->scenario, month, 100);
  struct why why = {.kind = WHY_MONTH,
                    .variable = sheet->number->variable,
                    .month = (int16_t)month,
                    .worker = -1,
                    .scale = 100};
  if (sheet->number->variable == VARIABLE_OUTPUT) {
    why.scale = sheet->page->session->scenario.products_per_norm_day;
    why.per = Q_ONE;
  }
  return why;
}

static int32_t value_at_close(const struct causes_page *sheet, const struct why *why) {
  struct explanation explanation;
  query_explain_month(sheet->page->sim, why->month, (enum variable)why->variable, why->scale,
                      &explanation);
  if (why->per > 1) explanation_round(&explanation, why->scale, (int64_t)Q_ONE * why->per);
  return explanation.value_shown;
}

static void draw_close(const struct causes_page *sheet, int month, float x, float baseline) {
  struct ui *ui = sheet->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_CENTRE, 1};
  struct why why = why_of_month(sheet, month);
  char text[FIGURE_MAX];
  figure_plain(text, value_at_close(sheet, &why));
  ui_number(ui, ui_make_id("end.month", month), x, baseline, STYLE_LABEL_BOLD, BOOK_LEDGER,
            ALIGN_CENTRE, text, ui_tr(ui, sheet->number->name), &why, TOKEN_BG);
  snprintf(text, sizeof text, "%d", month + 1);
  ui_line(ui, x, baseline + 38, look, text);
}

/* Years of months are told by every second, third or so, where figures would run into each other. */
static int months_apart(const struct grid *grid) {
  enum { FIGURE_ROOM = 46 };
  int apart = (int)ceilf(FIGURE_ROOM / grid->pitch);
  return apart > 1 ? apart : 1;
}

/* Below each month what it came to, which opens that month's causes. */
static float draw_closes(const struct causes_page *sheet, const struct grid *grid, float y) {
  struct ui *ui = sheet->ui;
  struct text_look name = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look month = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  float baseline = ui_baseline(STYLE_BODY_S, y, 44);
  ui_line(ui, grid->x, baseline, name,
          ui_tr(ui, sheet->number->variable == VARIABLE_OUTPUT ? "Made" : "At the close"));
  ui_line(ui, grid->x, baseline + 38, month, ui_tr(ui, "Month"));
  for (int m = 0, step = months_apart(grid); m < sheet->matrix->months; m += step)
    draw_close(sheet, m, grid->x + grid->name + grid->pitch * ((float)m + 0.5F), baseline);
  return 84;
}

static void subtitle(const struct causes_page *sheet, char *out, size_t size) {
  struct ui *ui = sheet->ui;
  char unit[96];
  snprintf(unit, sizeof unit, ui_tr(ui, sheet->number->unit),
           ui_words(ui, &sheet->page->session->scenario.product_plural));
  if (sheet->group)
    snprintf(out, size, ui_tr(ui, "Mean of the group over the whole story, in %s."), unit);
  else
    snprintf(out, size, ui_tr(ui, "Filled bars add, hollow ones take, all on one scale, in %s."),
             unit);
}

static float draw_matrix(const struct causes_page *sheet, float x, float y, float w) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  struct grid grid = fit_grid(sheet, x, y, w);
  char words[240];
  float top = y;
  if (sheet->matrix->count == 0)
    return ui_text(sheet->ui, (struct rect){x, y, w, 0}, look,
                   ui_tr(sheet->ui, "Nothing moved it in the months that were closed."));
  subtitle(sheet, words, sizeof words);
  y += ui_text(sheet->ui, (struct rect){x, y, w, 0}, look, words) + 12;
  for (int r = 0; r < sheet->matrix->count; r++) y += draw_row(sheet, &grid, r, y);
  if (!sheet->group) y += draw_closes(sheet, &grid, y + 4);
  return y - top;
}

float end_causes(const struct ending_page *page, float y) {
  struct matrix matrix;
  int chosen = page->view->debrief_number < NUMBERS ? page->view->debrief_number : 0;
  struct causes_page sheet = {
      .page = page, .ui = page->ui, .number = &numbers[chosen], .matrix = &matrix};
  if (causes_of_people(&sheet)) sheet.group = page->view->debrief_group;
  causes_read(&sheet);
  y += end_heading(page, "What moved each number", "", page->x, y, page->w);
  y += draw_numbers(&sheet, page->x, y, page->w);
  y += draw_groups(&sheet, page->x, y, page->w);
  return y + draw_matrix(&sheet, page->x, y, page->w) + 12;
}
