/* The line of years below the picker's cards: where each story lies, and how far its era reaches.
 */
#include <math.h>
#include <stdio.h>

#include "ui/screens/picker.h"

enum { FIRST_YEAR = 1945, LAST_YEAR = 2025, INSET = 120 };

static float year_x(const struct ui *ui, float year) {
  float inset = fminf(INSET, ui->width * 0.0625F);
  float width = ui->width - 2 * inset;
  return inset + width * (year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR);
}

static void draw_axis(struct ui *ui, float y) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_CENTRE, 1};
  struct color ink = ui_color(ui, TOKEN_INK);
  bool every_second = ui->width < 1200;
  draw_line(&ui->draw, (struct point){year_x(ui, FIRST_YEAR), y},
            (struct point){year_x(ui, LAST_YEAR), y}, ink, 3, 0);
  for (int year = FIRST_YEAR; year <= LAST_YEAR; year += 5) {
    bool decade = year % 10 == 0;
    float x = year_x(ui, (float)year), reach = decade ? 10 : 6;
    draw_line(&ui->draw, (struct point){x, y - reach}, (struct point){x, y + reach}, ink, 2, 0);
    if (!decade || (every_second && year % 20 != 0)) continue;
    char words[8];
    snprintf(words, sizeof words, "%d", year);
    ui_line(ui, x, y + 40, look, words);
  }
}

static void draw_era(struct ui *ui, float y, const struct scenario *scenario, enum token color) {
  float left = year_x(ui, scenario->era_from), right = year_x(ui, (float)scenario->era_to + 1);
  draw_rect(&ui->draw, (struct rect){left, y - 13, fmaxf(right - left, 12), 26},
            ui_color(ui, color), 3);
}

static void draw_mark(struct ui *ui, float y, const struct scenario *scenario) {
  struct point at = {
      year_x(ui, (float)scenario->start_year + (float)(scenario->start_month - 1) / 12), y};
  draw_disc(&ui->draw, at, 15, ui_color(ui, TOKEN_INK));
  draw_disc(&ui->draw, at, 11, ui_color(ui, TOKEN_CARD));
}

/* From the foot of a card down to its year. */
static void draw_lead(struct ui *ui, struct point from, float y, const struct scenario *scenario,
                      enum token color) {
  float x = year_x(ui, (float)scenario->start_year + (float)(scenario->start_month - 1) / 12);
  float bend = from.y + (y - 24 - from.y) * 0.4F;
  struct point line[] = {from, {from.x, bend}, {x, bend}, {x, y - 24}};
  draw_polyline(&ui->draw, line, 4, ui_color(ui, color), 3, 0);
}

void picker_timeline(struct ui *ui, const struct view *view, const struct library *library,
                     const struct rect *cards, int first, int count, float y) {
  struct text_look note = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  draw_axis(ui, y);
  for (int pass = 0; pass < 2; pass++) {
    for (int i = 0; i < count; i++) {
      const struct scenario *scenario = library->level[first + i].scenario;
      bool picked = view->picked_level == first + i;
      if (!scenario || picked != (pass == 1)) continue;
      enum token color = picked ? TOKEN_INK : TOKEN_EDGE;
      draw_era(ui, y, scenario, color);
      if (ui->layout != LAYOUT_NARROW)
        draw_lead(ui, (struct point){cards[i].x + cards[i].w / 2, cards[i].y + cards[i].h + 6}, y,
                  scenario, color);
    }
  }
  for (int i = 0; i < count; i++) {
    if (library->level[first + i].scenario) draw_mark(ui, y, library->level[first + i].scenario);
  }
  ui_line(ui, year_x(ui, FIRST_YEAR), y + 76, note,
          ui_tr(ui, "Bars show the years that each set of stories covers."));
}
