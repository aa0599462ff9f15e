/* What the choice changed, row by row: as played, and again with the same luck; then what the
 * ledger says made the difference. */
#include <stdio.h>

#include "ui/screens/end_what_if.h"
#include "ui/ui_internal.h"

enum { ROW = 40, FIGURE_ROOM = 96 };

/* ---- what is compared ------------------------------------------------------------------------ */

enum row_id {
  ROW_GOOD,
  ROW_FATIGUE,
  ROW_PEOPLE,
  ROW_SKILL,
  ROW_BONDS,
  ROW_STANDING,
  ROW_PLACE,
  ROW_GAP,
  ROW_COUNT
};

static const struct row_face {
  const char *name, *why;
  uint8_t book;
} faces[ROW_COUNT] = {
    [ROW_GOOD] = {"Made: %s", "", BOOK_LEDGER},
    [ROW_FATIGUE] = {"Fatigue, of 100", "", BOOK_LEDGER},
    [ROW_PEOPLE] = {"People, of 100",
                    "The mean over all closes of joy and nourishment, and of what fatigue and "
                    "grievance have left.",
                    BOOK_LEDGER},
    [ROW_SKILL] = {"Skill, of 100",
                   "The mean of four: equipment in good order, methods in use, technical "
                   "knowledge, and good inputs made at home.",
                   BOOK_LEDGER},
    [ROW_BONDS] = {"Bonds, of 100", "Solidarity within the team, the mean over all closes.",
                   BOOK_LEDGER},
    [ROW_STANDING] = {"Standing, of 100",
                      "Standing with the committee, and ten for each title won.", BOOK_LEDGER},
    [ROW_PLACE] = {"Place on the board",
                   "By the share of plan that was posted last. 1 is the first place.", BOOK_RECORD},
    [ROW_GAP] = {"Only reported: %s",
                 "All that the months reported, less all good output, over the story.",
                 BOOK_RECORD},
};

static int pieces(const struct what_if_sheet *sheet, int64_t norm_days) {
  const q16 each = sheet->page->session->scenario.products_per_norm_day;
  return (int)fdiv(qmul(norm_days, each) + Q_HALF, Q_ONE);
}

static int value_of(const struct what_if_sheet *sheet, const struct what_if_figures *figures,
                    enum row_id row) {
  switch (row) {
  case ROW_GOOD:
    return pieces(sheet, figures->good);
  case ROW_FATIGUE:
    return q_percent(figures->fatigue);
  case ROW_PEOPLE:
    return q_percent(figures->ledger[LEDGER_PEOPLE]);
  case ROW_SKILL:
    return q_percent(figures->ledger[LEDGER_SKILL]);
  case ROW_BONDS:
    return q_percent(figures->ledger[LEDGER_BONDS]);
  case ROW_STANDING:
    return q_percent(figures->ledger[LEDGER_STANDING]);
  case ROW_PLACE:
    return figures->place;
  default:
    return pieces(sheet, figures->gap);
  }
}

static struct why why_of(const struct what_if_sheet *sheet, enum row_id row, bool rerun) {
  struct why why = {.kind = WHY_VARIABLE,
                    .variable = VARIABLE_FATIGUE,
                    .span = SPAN_CAMPAIGN,
                    .worker = -1,
                    .scale = 100,
                    .rerun = rerun};
  if (row == ROW_GOOD) {
    why.variable = VARIABLE_OUTPUT;
    why.scale = sheet->page->session->scenario.products_per_norm_day;
    why.per = Q_ONE;
  } else if (row != ROW_FATIGUE) {
    why = (struct why){.kind = WHY_TEXT, .text = faces[row].why};
  }
  return why;
}

/* Hunger, which wellbeing counts in, is told in words where a story is one of famine. */
static bool is_left_out(const struct what_if_sheet *sheet, enum row_id row) {
  return row == ROW_PEOPLE && sheet->page->session->scenario.famine;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void draw_value(const struct what_if_sheet *sheet, enum row_id row, bool rerun, float x,
                       float baseline) {
  struct ui *ui = sheet->ui;
  const struct what_if *now = sheet->now;
  const struct why why = why_of(sheet, row, rerun);
  char figure[FIGURE_MAX];
  figure_plain(figure, value_of(sheet, rerun ? &now->same_luck : &now->played, row));
  ui_number(ui, ui_make_id(rerun ? "end.what-if.now" : "end.what-if.then", row), x, baseline,
            rerun ? STYLE_BODY_S_BOLD : STYLE_BODY_S, (enum book)faces[row].book, ALIGN_RIGHT,
            figure, ui_tr(ui, rerun ? "the re-run" : "as played"), &why, TOKEN_CARD);
}

static float draw_row(const struct what_if_sheet *sheet, enum row_id row, struct rect box) {
  struct ui *ui = sheet->ui;
  char name[120];
  const float right = box.x + box.w, room = box.w - 2 * FIGURE_ROOM - 8;
  snprintf(name, sizeof name, ui_tr(ui, faces[row].name),
           ui_words(ui, &sheet->page->session->scenario.product_plural));
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  const float text = ui_text_height(ui, STYLE_BODY_S, room, name);
  const float height = text + 14 > ROW ? text + 14 : ROW;
  const float baseline = ui_baseline(STYLE_BODY_S, box.y, height);
  ui_text(ui, (struct rect){box.x, box.y + (height - text) / 2, room, 0}, look, name);
  draw_value(sheet, row, false, right - FIGURE_ROOM - 8, baseline);
  ui_icon(ui, "icons/arrow-right", right - FIGURE_ROOM + 10, box.y + height / 2 - 9, 18,
          TOKEN_INK2);
  draw_value(sheet, row, true, right, baseline);
  ui_rule(ui, box.x, box.y + height, box.w);
  return height + 2;
}

static float draw_heads(struct ui *ui, struct rect box) {
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  const float used = ui_text(ui, box, look, ui_tr(ui, "As played, and again with the same luck"));
  ui_rule(ui, box.x, box.y + used + 6, box.w);
  return used + 8;
}

float what_if_rows(const struct what_if_sheet *sheet, struct rect box) {
  float y = box.y + draw_heads(sheet->ui, box);
  for (int row = 0; row < ROW_COUNT; row++)
    if (!is_left_out(sheet, (enum row_id)row))
      y += draw_row(sheet, (enum row_id)row, (struct rect){box.x, y, box.w, 0});
  return y - box.y;
}

/* ---- causes ---------------------------------------------------------------------------------- */

static const char *cause_name(const struct what_if_sheet *sheet, int cause) {
  const struct scenario *scenario = &sheet->page->session->scenario;
  if (cause >= CAUSE_SCENARIO)
    return ui_words(sheet->ui, &scenario->cause_label[cause - CAUSE_SCENARIO]);
  return ui_tr(sheet->ui, query_cause_label(sheet->page->sim, cause));
}

static float draw_cause(const struct what_if_sheet *sheet, int index, struct rect box) {
  static const struct why why = {
      .kind = WHY_TEXT,
      .text = "What the ledger booked under this cause in the re-run, less what it booked "
              "as played, over the whole story."};
  struct ui *ui = sheet->ui;
  const struct what_if_cause *cause = &sheet->now->cause[index];
  const char *name = cause_name(sheet, cause->cause);
  char figure[FIGURE_MAX];
  const float text = ui_text_height(ui, STYLE_BODY_S, box.w - 90, name);
  const float height = text + 14 > ROW ? text + 14 : ROW;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  ui_text(ui, (struct rect){box.x, box.y + (height - text) / 2, box.w - 90, 0}, look, name);
  figure_signed(figure, pieces(sheet, cause->delta));
  ui_number(ui, ui_make_id("end.what-if.cause", index), box.x + box.w,
            ui_baseline(STYLE_BODY_S, box.y, height), STYLE_BODY_S_BOLD, BOOK_LEDGER, ALIGN_RIGHT,
            figure, name, &why, TOKEN_CARD);
  ui_rule(ui, box.x, box.y + height, box.w);
  return height + 2;
}

float what_if_causes(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  char head[160];
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  snprintf(head, sizeof head, ui_tr(ui, "What moved the output most, in %s"),
           ui_words(ui, &sheet->page->session->scenario.product_plural));
  float y = box.y + ui_text(ui, box, look, head) + 6;
  ui_rule(ui, box.x, y, box.w);
  y += 2;
  for (int i = 0; i < sheet->now->cause_count; i++)
    y += draw_cause(sheet, i, (struct rect){box.x, y, box.w, 0});
  look = (struct text_look){STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  if (sheet->now->cause_count == 0)
    y += 8 + ui_text(ui, (struct rect){box.x, y + 8, box.w, 0}, look,
                     ui_tr(ui, "Nothing in the output moved."));
  if (sheet->page->session->scenario.famine)
    y += 8 + ui_text(ui, (struct rect){box.x, y + 8, box.w, 0}, look,
                     ui_tr(ui, "Hunger moved it too. That is not counted from one choice to "
                               "another."));
  return y - box.y + 6;
}
