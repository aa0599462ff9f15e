/* Everyone of the team, a row each. Where a story keeps hunger out of bars and orders, it is kept
 * out here too. */
#include <stdio.h>

#include "ui/screens/instructor.h"

enum { ROW = 40, NAME_LEAST = 180, FIGURE = 52, BAR_HEIGHT = 16, BAR_LEAST = 80 };

static const struct bar_row {
  enum bar bar;
  const char *label;
} bar_rows[] = {{BAR_ZEAL, "Zeal"},
                {BAR_JOY, "Joy"},
                {BAR_SOLIDARITY, "Solidarity"},
                {BAR_FATIGUE, "Fatigue"},
                {BAR_HUNGER, "Hunger"}};
enum { BARS = sizeof bar_rows / sizeof bar_rows[0] };

static int bars_shown(const struct instructor *sheet) {
  return sheet->session->scenario.famine ? BARS - 1 : BARS; /* hunger is the last */
}

static float bar_width(const struct instructor *sheet, struct rect box) {
  float name = box.w * 0.26f < NAME_LEAST ? NAME_LEAST : box.w * 0.26f;
  return (box.w - name) / (float)bars_shown(sheet);
}

static float draw_heads(const struct instructor *sheet, struct rect box) {
  float width = bar_width(sheet, box);
  float x = box.x + box.w - width * (float)bars_shown(sheet);
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 2};
  float most = 0;
  for (int i = 0; i < bars_shown(sheet); i++, x += width) {
    struct rect head = {x, box.y, width - 12, 0};
    float height = ui_text(sheet->ui, head, look, ui_tr(sheet->ui, bar_rows[i].label));
    if (height > most) most = height;
  }
  return most + 8;
}

static void draw_bar(const struct instructor *sheet, int worker, const struct bar_row *row,
                     struct rect cell) {
  struct ui *ui = sheet->ui;
  int value = query_bar(&sheet->session->sim, 0, worker, row->bar);
  char figure[12];
  snprintf(figure, sizeof figure, "%d", value);
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_RIGHT, 1};
  ui_line(ui, cell.x + FIGURE - 12, ui_baseline(STYLE_BODY_S, cell.y, cell.h), look, figure);
  struct rect bar = {cell.x + FIGURE, cell.y + (cell.h - BAR_HEIGHT) / 2, cell.w - FIGURE - 16,
                     BAR_HEIGHT};
  if (bar.w < BAR_LEAST) return; /* the figure says it alone */
  ui_bar(ui, ui_make_id("instructor.bar", worker * BARS + (int)row->bar), bar, value, TOKEN_LEDGER,
         ui_tr(ui, row->label));
}

static void draw_person(const struct instructor *sheet, int worker, struct rect row) {
  struct ui *ui = sheet->ui;
  float width = bar_width(sheet, row);
  float x = row.x + row.w - width * (float)bars_shown(sheet);
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, row.x, ui_baseline(STYLE_BODY_S, row.y, row.h), look,
          ui_words(ui, &sheet->session->scenario.person[worker].name));
  for (int i = 0; i < bars_shown(sheet); i++, x += width)
    draw_bar(sheet, worker, &bar_rows[i], (struct rect){x, row.y, width, row.h});
}

float instructor_people(const struct instructor *sheet, struct rect box) {
  float y = box.y + draw_heads(sheet, box);
  for (int k = 0; k < sheet->session->scenario.person_count; k++, y += ROW)
    draw_person(sheet, k, (struct rect){box.x, y, box.w, ROW});
  return y - box.y;
}
