/* "Why is fatigue 81?": a small sheet of the ledger that points at the number, lists its causes and
 * adds them up. It is a modal: Esc, Close and a press outside shut it and the focus goes back to
 * the number. A row that has causes of its own opens them in place, level by level. Pinned, the
 * sheet stays in sight (explain_pin.c) and the player goes on. */
#include <string.h>

#include "ui/components/explain.h"

void ui_explain_open(struct ui *ui, const struct why *why, struct rect anchor, ui_id from) {
  if (!why || why->kind == WHY_NONE) return;
  ui->explain.open = true;
  ui->explain.why = *why;
  ui->explain.anchor = anchor;
  ui->explain.from = from;
  ui->explain.figure[0] = '\0';
  ui->explain.name[0] = '\0';
  ui->explain.depth = 0;
  ui->animating = true;
}

/* ---- levels ---------------------------------------------------------------------------------- */

/* A level is called as its row was, but where a variable stands behind it, as that variable. */
static const char *level_name(const struct explain_level *level) {
  bool whole = (level->why.kind == WHY_VARIABLE || level->why.kind == WHY_MONTH) &&
               level->why.worker < 0 && level->why.variable != VARIABLE_EFFORT;
  return whole ? "" : level->name;
}

static void begin_at_level(struct sheet *sheet, struct ui *ui, const struct sim *sim) {
  int depth = ui->explain.depth;
  const struct explain_level *level = depth ? &ui->explain.level[depth - 1] : NULL;
  const struct why *why = level ? &level->why : &ui->explain.why;
  sheet_init(sheet, ui, why->rerun ? ui->rerun : sim, why);
  sheet->figure = level ? "" : ui->explain.figure;
  sheet->name = level ? level_name(level) : ui->explain.name;
  sheet->depth = depth;
}

static void open_row(struct ui *ui, const struct sheet_row *row) {
  if (ui->explain.depth == EXPLAIN_LEVELS_MAX) return;
  struct explain_level *level = &ui->explain.level[ui->explain.depth++];
  level->why = row->why;
  level->why.rerun = ui->explain.why.rerun;
  utf8_copy(level->name, sizeof level->name, row->name);
  ui->animating = true;
}

static void go_back(struct ui *ui) {
  if (ui->explain.depth > 0)
    ui->explain.depth--;
  else
    ui->explain.open = false;
  ui->animating = true;
}

/* ---- the pin --------------------------------------------------------------------------------- */

static void pin(struct ui *ui, const struct sheet *sheet) {
  struct explain_pin *pin = &ui->explain.pin;
  *pin = (struct explain_pin){.on = true, .why = sheet->why, .total = sheet->total};
  utf8_copy(pin->figure, sizeof pin->figure, sheet->figure);
  utf8_copy(pin->name, sizeof pin->name, sheet->name);
  ui->explain.open = false;
  ui->animating = true;
}

/* ---- calls ----------------------------------------------------------------------------------- */

float explain_draw_given(struct ui *ui, struct rect anchor, const struct why *why,
                         const struct explanation *explanation) {
  struct sheet sheet;
  int row;
  sheet_init(&sheet, ui, NULL, why);
  sheet_read_given(&sheet, explanation);
  sheet_measure(&sheet, ui->height);
  sheet_place_below(&sheet, anchor);
  sheet_draw(&sheet, &row);
  sheet_release(&sheet);
  return sheet.rect.y + sheet.rect.h - anchor.y;
}

static bool asked_to_close(struct ui *ui, struct rect rect) {
  bool outside = ui->outside_pressed && !rect_contains(rect, ui->pointer);
  return ui_key(ui, KEY_ESCAPE) || outside;
}

static void follow(struct ui *ui, const struct sheet *sheet, enum sheet_answer answer, int row) {
  bool pinnable = sheet->explained && sheet->row_count > 0;
  if (answer == SHEET_ROW) open_row(ui, &sheet->row[row]);
  if (answer == SHEET_BACK || ui_key(ui, KEY_BACKSPACE)) go_back(ui);
  if (answer == SHEET_PIN || (pinnable && ui_character(ui, 'p'))) pin(ui, sheet);
  if (answer == SHEET_CLOSE || asked_to_close(ui, sheet->rect)) ui->explain.open = false;
}

void ui_explain_draw(struct ui *ui, const struct sim *sim) {
  if (ui->explain.why.rerun && !ui->rerun) ui->explain.open = false;
  if (!ui->explain.open) return;
  struct sheet sheet;
  int row;
  begin_at_level(&sheet, ui, sim);
  sheet_read(&sheet);
  sheet_measure(&sheet, ui->height);
  sheet_place_beside(&sheet, ui->explain.anchor);
  ui_modal_begin(ui, ui_make_id("explain", 0));
  enum sheet_answer answer = sheet_draw(&sheet, &row);
  follow(ui, &sheet, answer, row);
  ui_modal_end(ui);
  sheet_release(&sheet);
}
