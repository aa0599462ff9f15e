/* "Why is fatigue 81?" as a part of the card: a sheet of the ledger that points at the bar. One or
 * two columns, by the length of the names; the parts add up to the figure. */
#include <stdio.h>

#include "ui/components/causes.h"
#include "ui/screens/people.h"

enum {
  PADDING = 20,
  TITLE = 48,
  ROW = 30,
  ROW_TALL = 58,
  COLUMN_GAP = 30,
  FIGURE_ROOM = 56,
  WORD_ROOM = 150,
  FOOT = 12
};

struct why_sheet {
  struct ui *ui;
  const struct sim *sim;
  enum bar bar;
  int person, cells, columns, rows; /* cells: a start, the causes, the total */
  float row;                        /* height: tall where a name needs two lines */
  bool in_words;                    /* hunger where no bar shows it: no figure tells it either */
  struct causes causes;
  float width, note_height;
  struct text note; /* where nothing has moved it */
};

/* Hunger is what nourishment lacks: the same causes, turned round. */
static void turn_round(struct causes *causes) {
  causes->opening = 100 - causes->opening;
  causes->total = 100 - causes->total;
  for (int i = 0; i < causes->count; i++) causes->line[i].value = -causes->line[i].value;
}

static const char *total_name(const struct why_sheet *sheet, char *out, size_t size) {
  snprintf(out, size, ui_tr(sheet->ui, "%s today"), ui_tr(sheet->ui, bar_names[sheet->bar]));
  return out;
}

static float figure_room(const struct why_sheet *sheet) {
  return sheet->in_words ? WORD_ROOM : FIGURE_ROOM;
}

static bool names_fit(struct why_sheet *sheet, float room) {
  char total[80];
  total_name(sheet, total, sizeof total);
  if (ui_text_width(sheet->ui, STYLE_BODY_S_BOLD, total) > room ||
      ui_text_width(sheet->ui, STYLE_BODY_S, sheet->causes.opening_name) > room)
    return false;
  for (int i = 0; i < sheet->causes.count; i++)
    if (ui_text_width(sheet->ui, STYLE_BODY_S, sheet->causes.line[i].name) > room) return false;
  return true;
}

static void ask(struct why_sheet *sheet) {
  struct explanation explanation;
  query_explain(sheet->sim, query_bar_variable(sheet->bar), 0, sheet->person, SPAN_MONTH, 100,
                &explanation);
  causes_from(&sheet->causes, &explanation, sheet->sim, sheet->ui);
  if (sheet->bar == BAR_HUNGER) turn_round(&sheet->causes);
  text_init(&sheet->note);
  if (explanation.count == 0) {
    explain_stillness(sheet->ui, sheet->sim, &explanation, &sheet->note);
    sheet->note_height =
        ui_text_height(sheet->ui, STYLE_BODY_S, sheet->width - 2 * PADDING, sheet->note.bytes) + 8;
  }
  float half = (sheet->width - 2 * PADDING - COLUMN_GAP) / 2 - figure_room(sheet);
  sheet->cells = sheet->causes.count + 2;
  sheet->columns = !sheet->in_words && names_fit(sheet, half) ? 2 : 1;
  sheet->row =
      names_fit(sheet, sheet->width - 2 * PADDING - figure_room(sheet) + 8) ? ROW : ROW_TALL;
  sheet->rows = (sheet->cells + sheet->columns - 1) / sheet->columns;
}

static float height_of(const struct why_sheet *sheet) {
  return TITLE + (float)sheet->rows * sheet->row + sheet->note_height + FOOT;
}

/* ---- drawing -------------------------------------------------------------------------------- */

static void draw_plate(const struct why_sheet *sheet, struct rect rect, float pointer_x) {
  struct ui *ui = sheet->ui;
  plate_draw(ui, rect, TOKEN_LEDGER_TINT, TOKEN_LEDGER, 2, 6);
  struct point tip[] = {
      {pointer_x - 15, rect.y + 1}, {pointer_x, rect.y - 15}, {pointer_x + 15, rect.y + 1}};
  struct point fill[] = {
      {pointer_x - 13, rect.y + 3}, {pointer_x, rect.y - 12}, {pointer_x + 13, rect.y + 3}};
  draw_polygon(&ui->draw, fill, 3, ui_color(ui, TOKEN_LEDGER_TINT));
  draw_polyline(&ui->draw, tip, 3, ui_color(ui, TOKEN_LEDGER), 2, 0);
}

static void draw_title(const struct why_sheet *sheet, struct rect rect) {
  struct ui *ui = sheet->ui;
  char name[48], title[120], page[48];
  snprintf(name, sizeof name, "%s", ui_tr(ui, bar_names[sheet->bar]));
  if (name[0] >= 'A' && name[0] <= 'Z') name[0] = (char)(name[0] - 'A' + 'a');
  if (sheet->in_words)
    snprintf(title, sizeof title, ui_tr(ui, "%s: what moved it"), ui_tr(ui, bar_names[sheet->bar]));
  else
    snprintf(title, sizeof title, ui_tr(ui, "Why is %s %d?"), name, sheet->causes.total);
  snprintf(page, sizeof page, ui_tr(ui, "Ledger, page %d"), (int)sheet->sim->model.day + 1);
  struct text_look look = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_LEDGER_TINT, ALIGN_LEFT, 1};
  ui_icon(ui, "icons/why", rect.x + PADDING, rect.y + 15, 22, TOKEN_LEDGER);
  float used = 32 + ui_line(ui, rect.x + PADDING + 32, rect.y + 33, look, title);
  look = (struct text_look){STYLE_LABEL, TOKEN_LEDGER, TOKEN_LEDGER_TINT, ALIGN_RIGHT, 1};
  if (used + ui_text_width(ui, STYLE_LABEL, page) + 24 < rect.w - 2 * PADDING)
    ui_line(ui, rect.x + rect.w - PADDING, rect.y + 33, look, page);
}

static struct rect cell_rect(const struct why_sheet *sheet, struct rect rect, int cell) {
  float width =
      (rect.w - 2 * PADDING - (float)(sheet->columns - 1) * COLUMN_GAP) / (float)sheet->columns;
  int column = cell / sheet->rows, row = cell % sheet->rows;
  return (struct rect){rect.x + PADDING + (float)column * (width + COLUMN_GAP),
                       rect.y + TITLE + (float)row * sheet->row, width, sheet->row};
}

static const char *level_words(const struct why_sheet *sheet, int32_t level,
                               char figure[FIGURE_MAX]) {
  if (sheet->in_words) return hunger_word(sheet->ui, level);
  return figure_plain(figure, level);
}

static const char *change_words(const struct why_sheet *sheet, int32_t change,
                                char figure[FIGURE_MAX]) {
  if (sheet->in_words) return ui_tr(sheet->ui, change > 0 ? "more" : "less");
  return figure_signed(figure, change);
}

static void draw_cell(const struct why_sheet *sheet, struct rect cell, const char *name,
                      const char *figure, bool bold) {
  struct ui *ui = sheet->ui;
  struct text_look look = {bold ? STYLE_BODY_S_BOLD : STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_TINT,
                           ALIGN_LEFT, 2};
  ui_text(ui, (struct rect){cell.x, cell.y + 1, cell.w - figure_room(sheet) + 8, 28}, look, name);
  look = (struct text_look){STYLE_BODY_S_BOLD, TOKEN_LEDGER, TOKEN_LEDGER_TINT, ALIGN_RIGHT, 1};
  ui_line(ui, cell.x + cell.w, ui_baseline(STYLE_BODY_S_BOLD, cell.y + 1, 28), look, figure);
}

static void draw_total(const struct why_sheet *sheet, struct rect rect) {
  struct ui *ui = sheet->ui;
  char figure[FIGURE_MAX], words[80];
  struct rect cell = cell_rect(sheet, rect, sheet->cells - 1);
  draw_rect(&ui->draw, (struct rect){cell.x, cell.y, cell.w, 2}, ui_color(ui, TOKEN_LEDGER), 0);
  draw_cell(sheet, cell, total_name(sheet, words, sizeof words),
            level_words(sheet, sheet->causes.total, figure), true);
}

static void draw_note(const struct why_sheet *sheet, struct rect rect) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_TINT, ALIGN_LEFT, 0};
  float top = rect.y + TITLE + (float)sheet->rows * sheet->row + 4;
  struct rect box = {rect.x + PADDING, top, rect.w - 2 * PADDING, 0};
  if (sheet->note.length) ui_text(sheet->ui, box, look, sheet->note.bytes);
}

float person_why(struct ui *ui, const struct sim *sim, int person, enum bar bar, struct rect box,
                 float pointer_x) {
  struct why_sheet sheet = {.ui = ui,
                            .sim = sim,
                            .bar = bar,
                            .person = person,
                            .width = box.w,
                            .in_words = bar == BAR_HUNGER && !hunger_has_bar(sim->scenario)};
  char figure[FIGURE_MAX];
  ask(&sheet);
  struct rect rect = {box.x, box.y, box.w, height_of(&sheet)};
  draw_plate(&sheet, rect, pointer_x);
  draw_title(&sheet, rect);
  draw_cell(&sheet, cell_rect(&sheet, rect, 0), sheet.causes.opening_name,
            level_words(&sheet, sheet.causes.opening, figure), false);
  for (int i = 0; i < sheet.causes.count; i++)
    draw_cell(&sheet, cell_rect(&sheet, rect, i + 1), sheet.causes.line[i].name,
              change_words(&sheet, sheet.causes.line[i].value, figure), false);
  draw_total(&sheet, rect);
  draw_note(&sheet, rect);
  text_release(&sheet.note);
  return rect.h;
}
