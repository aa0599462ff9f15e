/* The line of years below the picker's cards: where each story lies, and how far its era reaches.
 */
#include <math.h>
#include <stdio.h>

#include "ui/screens/picker.h"

enum { FIRST_YEAR = 1945, LAST_YEAR = 2025, TICK_YEARS = 5, INSET = 120 };

/* Whole ticks, so long that every listed story has its place. */
struct axis {
  int first, last;
};

static void make_room(struct axis *axis, const struct scenario *scenario) {
  int from = scenario->start_year, to = scenario->start_year + 1;
  if (scenario->era_from > 0 && scenario->era_from < from) from = scenario->era_from;
  if (scenario->era_to + 1 > to) to = scenario->era_to + 1;
  while (axis->first > from) axis->first -= TICK_YEARS;
  while (axis->last < to) axis->last += TICK_YEARS;
}

static struct axis axis_of(const struct library *library, const struct picker_page *page) {
  struct axis axis = {FIRST_YEAR, LAST_YEAR};
  for (int i = page->list.first; i < page->list.end; i++)
    if (library->level[i].scenario) make_room(&axis, library->level[i].scenario);
  return axis;
}

static float year_x(const struct ui *ui, struct axis axis, float year) {
  float inset = fminf(INSET, ui->width * 0.0625F);
  float width = ui->width - 2 * inset;
  return inset + width * (year - (float)axis.first) / (float)(axis.last - axis.first);
}

static void draw_axis(struct ui *ui, struct axis axis, float y) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_CENTRE, 1};
  struct color ink = ui_color(ui, TOKEN_INK);
  bool every_second = ui->width < 1200;
  draw_line(&ui->draw, (struct point){year_x(ui, axis, (float)axis.first), y},
            (struct point){year_x(ui, axis, (float)axis.last), y}, ink, 3, 0);
  for (int year = axis.first; year <= axis.last; year += TICK_YEARS) {
    bool decade = year % 10 == 0;
    float x = year_x(ui, axis, (float)year), reach = decade ? 10 : 6;
    draw_line(&ui->draw, (struct point){x, y - reach}, (struct point){x, y + reach}, ink, 2, 0);
    if (!decade || (every_second && year % 20 != 0)) continue;
    char words[8];
    snprintf(words, sizeof words, "%d", year);
    ui_line(ui, x, y + 40, look, words);
  }
}

static void draw_era(struct ui *ui, struct axis axis, float y, const struct scenario *scenario,
                     enum token color) {
  float left = year_x(ui, axis, scenario->era_from),
        right = year_x(ui, axis, (float)scenario->era_to + 1);
  draw_rect(&ui->draw, (struct rect){left, y - 13, fmaxf(right - left, 12), 26},
            ui_color(ui, color), 3);
}

static float start_x(const struct ui *ui, struct axis axis, const struct scenario *scenario) {
  return year_x(ui, axis, (float)scenario->start_year + (float)(scenario->start_month - 1) / 12);
}

static void draw_mark(struct ui *ui, struct axis axis, float y, const struct scenario *scenario,
                      bool picked) {
  struct point at = {start_x(ui, axis, scenario), y};
  draw_disc(&ui->draw, at, picked ? 17 : 14, ui_color(ui, TOKEN_INK));
  draw_disc(&ui->draw, at, picked ? 12 : 10, ui_color(ui, TOKEN_CARD));
  if (picked) draw_disc(&ui->draw, at, 6, ui_color(ui, TOKEN_INK));
}

/* From the foot of a card down to its year. Lines that go the same way bend at different heights,
 * so that none crosses another. */
static void draw_lead(struct ui *ui, struct axis axis, const struct picker_page *page, int i,
                      float y, const struct scenario *scenario, enum token color) {
  struct rect card = page->card[i];
  struct point from = {card.x + card.w / 2, card.y + card.h + 6};
  float x = start_x(ui, axis, scenario);
  float rank = (float)(x > from.x ? page->count - i : i + 1);
  float bend = from.y + (y - 24 - from.y) * rank / (float)(page->count + 1);
  struct point line[] = {from, {from.x, bend}, {x, bend}, {x, y - 24}};
  draw_polyline(&ui->draw, line, 4, ui_color(ui, color), 3, 0);
}

static void draw_story(struct ui *ui, struct axis axis, const struct library *library, int level,
                       const struct picker_page *page, bool picked, float y) {
  const struct scenario *scenario = library->level[level].scenario;
  enum token color = picked ? TOKEN_INK : TOKEN_EDGE;
  int shown = level - page->first;
  draw_era(ui, axis, y, scenario, color);
  if (!page->stacked && shown >= 0 && shown < page->count)
    draw_lead(ui, axis, page, shown, y, scenario, color);
}

void picker_timeline(struct ui *ui, const struct view *view, const struct library *library,
                     const struct picker_page *page, float y) {
  struct text_look note = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  int picked = view->picked_level;
  struct axis axis = axis_of(library, page);
  draw_axis(ui, axis, y);
  for (int i = page->list.first; i < page->list.end; i++)
    if (library->level[i].scenario && i != picked) draw_story(ui, axis, library, i, page, false, y);
  if (library->level[picked].scenario) draw_story(ui, axis, library, picked, page, true, y);
  for (int i = page->list.first; i < page->list.end; i++)
    if (library->level[i].scenario) draw_mark(ui, axis, y, library->level[i].scenario, i == picked);
  ui_line(ui, year_x(ui, axis, (float)axis.first), y + 68, note,
          ui_tr(ui, "Bars show the years that each set of stories covers."));
}
