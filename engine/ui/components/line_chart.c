/* The two books over time. Record: dotted, diamonds, serif. Ledger: solid, discs, sans. The plan is
 * a dashed ink line, the gap between the first two series is hatched, and every line is named where
 * it ends. */
#include <limits.h>
#include <math.h>
#include <string.h>

#include "ui/components/chart.h"

enum { AXIS_ROOM = 56, NAME_ROOM = 150, HATCH_PITCH = 12, NAME_PITCH = 36, SERIES_MAX = 8 };

static int32_t nice_step(int32_t range) {
  static const int32_t steps[] = {1,   2,   5,    10,   20,   25,    50,    100,
                                  200, 500, 1000, 2000, 5000, 10000, 50000, 100000};
  for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
    if (range / steps[i] <= 4) return steps[i];
  return range / 4;
}

void chart_axis(struct ui *ui, const struct chart_scale *scale, enum token ground) {
  int32_t step = nice_step(scale->high - scale->low);
  int32_t first = (int32_t)fdiv((int64_t)scale->low + step - 1, step) * step;
  struct text_look look = {
      .style = STYLE_LABEL, .color = TOKEN_INK2, .ground = ground, .align = ALIGN_RIGHT};
  for (int32_t value = first; value <= scale->high; value += step) {
    float y = chart_y(scale, value);
    draw_rect(&ui->draw, (struct rect){scale->rect.x, y - 1, scale->rect.w, 2},
              ui_color(ui, TOKEN_LINE), 0);
    char figure[FIGURE_MAX];
    ui_line(ui, scale->rect.x - 12, y + 7, look, figure_plain(figure, value));
  }
}

/* ---- the gap --------------------------------------------------------------------------------- */

static bool has_both(const struct series *a, const struct series *b, int i) {
  return i < a->count && i < b->count && a->value[i] != INT32_MIN && b->value[i] != INT32_MIN;
}

/* The part of the line a..b inside a convex polygon; false when there is none. */
static bool cut_to_convex(const struct point *polygon, int count, struct point *a,
                          struct point *b) {
  float enter = 0, leave = 1, area = 0;
  for (int i = 0; i < count; i++) {
    struct point p = polygon[i], q = polygon[(i + 1) % count];
    area += p.x * q.y - q.x * p.y;
  }
  for (int i = 0; i < count; i++) {
    struct point p = polygon[i], q = polygon[(i + 1) % count];
    float nx = area > 0 ? p.y - q.y : q.y - p.y, ny = area > 0 ? q.x - p.x : p.x - q.x;
    float from = (a->x - p.x) * nx + (a->y - p.y) * ny;
    float along = (b->x - a->x) * nx + (b->y - a->y) * ny;
    if (fabsf(along) < 1e-6f) {
      if (from < 0) return false;
      continue;
    }
    float at = -from / along;
    if (along > 0)
      enter = fmaxf(enter, at);
    else
      leave = fminf(leave, at);
  }
  if (enter >= leave) return false;
  struct point start = *a, way = {b->x - a->x, b->y - a->y};
  *a = (struct point){start.x + way.x * enter, start.y + way.y * enter};
  *b = (struct point){start.x + way.x * leave, start.y + way.y * leave};
  return true;
}

/* Lines of one family over the whole chart, so that strips join. */
static void hatch_convex(struct ui *ui, const struct point *polygon, int count) {
  struct color ink = ui_color(ui, TOKEN_RECORD);
  ink.a = 110;
  float left = polygon[0].x, right = left, top = polygon[0].y, bottom = top;
  for (int i = 1; i < count; i++) {
    left = fminf(left, polygon[i].x);
    right = fmaxf(right, polygon[i].x);
    top = fminf(top, polygon[i].y);
    bottom = fmaxf(bottom, polygon[i].y);
  }
  float first = floorf((left + top) / HATCH_PITCH) * HATCH_PITCH;
  for (float c = first; c <= right + bottom; c += HATCH_PITCH) {
    struct point a = {c - bottom, bottom}, b = {c - top, top};
    if (cut_to_convex(polygon, count, &a, &b)) draw_line(&ui->draw, a, b, ink, 1, 0);
  }
}

static void fill_convex(struct ui *ui, const struct point *polygon, int count) {
  draw_polygon(&ui->draw, polygon, count, ui_color(ui, TOKEN_RECORD_TINT));
  hatch_convex(ui, polygon, count);
}

/* Between two places; two triangles where the lines cross. */
static void fill_strip(struct ui *ui, const struct point *a, const struct point *b) {
  float before = b[0].y - a[0].y, after = b[1].y - a[1].y;
  if (before * after >= 0) {
    fill_convex(ui, (struct point[]){a[0], a[1], b[1], b[0]}, 4);
    return;
  }
  float share = before / (before - after);
  struct point cross = {a[0].x + (a[1].x - a[0].x) * share, a[0].y + (a[1].y - a[0].y) * share};
  fill_convex(ui, (struct point[]){a[0], cross, b[0]}, 3);
  fill_convex(ui, (struct point[]){a[1], cross, b[1]}, 3);
}

static void draw_gap(struct ui *ui, const struct chart_scale *scale, const struct series *a,
                     const struct series *b) {
  for (int i = 0; i + 1 < scale->count; i++) {
    if (!has_both(a, b, i) || !has_both(a, b, i + 1)) continue;
    float left = ui_snap(ui, chart_x(scale, i)), right = ui_snap(ui, chart_x(scale, i + 1));
    struct point first[] = {{left, chart_y(scale, a->value[i])},
                            {right, chart_y(scale, a->value[i + 1])}};
    struct point second[] = {{left, chart_y(scale, b->value[i])},
                             {right, chart_y(scale, b->value[i + 1])}};
    fill_strip(ui, first, second);
  }
}

/* ---- the lines ------------------------------------------------------------------------------- */

static void draw_series(struct ui *ui, const struct chart_scale *scale,
                        const struct series *series) {
  struct point points[CHART_POINTS_MAX];
  int count = chart_points(scale, series, points);
  if (!count) return;
  bool record = series->book == BOOK_RECORD;
  struct color ink = ui_color(ui, theme_book_token(series->book, TOKEN_BG));
  draw_polyline(&ui->draw, points, count, ink, record ? 5 : 4, record ? 3 : 0);
  for (int i = 0; i < count && count <= 40; i++) chart_mark(ui, points[i], 6.5f, series->book, ink);
}

static void name_line(struct ui *ui, const struct series *series, float x, float y, int index) {
  char figure[FIGURE_MAX];
  figure_plain(figure, series->value[series->count - 1]);
  enum token ink = theme_book_token(series->book, TOKEN_BG);
  enum style style = series->book == BOOK_RECORD ? STYLE_SERIF_H3 : STYLE_H3;
  ui_id id = ui_make_id("chart-end", ui->chart_count * SERIES_MAX + index);
  float width = ui_number(ui, id, x, y, style, series->book, ALIGN_LEFT, figure, series->name,
                          series->why, TOKEN_BG);
  struct type type = theme_type(STYLE_LABEL_BOLD);
  enum face face = face_for_book((enum face)type.face, series->book, true);
  draw_text(&ui->draw, x + width + 10, y, face, type.size, ui_color(ui, ink), series->name, -1);
  struct rect rect = {x + width + 10, y - 16,
                      run_width(ui, face, type.size, series->name, (int)strlen(series->name)), 22};
  ui_mark(ui, ui_emit(ui, 0, ROLE_TEXT, rect, series->name), STYLE_LABEL_BOLD, ink, TOKEN_BG);
}

static int32_t last_value(const struct series *series) {
  return series->value[series->count - 1];
}

/* The series whose end is next below `y`; -1 when none is left. */
static int next_below(const struct chart_scale *scale, const struct series *series, int count,
                      const bool *named) {
  int next = -1;
  for (int s = 0; s < count; s++) {
    if (named[s] || !series[s].name || !series[s].count || last_value(&series[s]) == INT32_MIN)
      continue;
    if (next < 0 ||
        chart_y(scale, last_value(&series[s])) < chart_y(scale, last_value(&series[next])))
      next = s;
  }
  return next;
}

/* From the top down; names that would touch are moved apart. */
static void name_lines(struct ui *ui, const struct chart_scale *scale, const struct series *series,
                       int count) {
  bool named[SERIES_MAX] = {false};
  float free_from = -1e6f;
  for (int s; (s = next_below(scale, series, count, named)) >= 0;) {
    float y = fmaxf(chart_y(scale, last_value(&series[s])), free_from);
    name_line(ui, &series[s], scale->rect.x + scale->rect.w + 16, y + 9, s);
    named[s] = true;
    free_from = y + NAME_PITCH;
  }
}

static int longest(const struct series *series, int count) {
  int most = 0;
  for (int s = 0; s < count; s++) most = series[s].count > most ? series[s].count : most;
  return most;
}

void ui_line_chart(struct ui *ui, struct rect rect, const struct series *series, int series_count,
                   int32_t low, int32_t high, int32_t plan, bool hatch_gap) {
  ui->chart_count++;
  if (series_count > SERIES_MAX) series_count = SERIES_MAX;
  bool named = series_count > 0 && series[0].name;
  struct rect inner = {rect.x + AXIS_ROOM, rect.y + 8,
                       rect.w - AXIS_ROOM - (named ? NAME_ROOM : 12), rect.h - 16};
  struct chart_scale scale = {inner, low, high, longest(series, series_count)};
  chart_axis(ui, &scale, TOKEN_BG);
  if (hatch_gap && series_count >= 2) draw_gap(ui, &scale, &series[0], &series[1]);
  if (plan != INT32_MIN)
    draw_line(&ui->draw, (struct point){inner.x, chart_y(&scale, plan)},
              (struct point){inner.x + inner.w, chart_y(&scale, plan)}, ui_color(ui, TOKEN_INK), 2,
              12);
  for (int s = 0; s < series_count; s++) draw_series(ui, &scale, &series[s]);
  name_lines(ui, &scale, series, series_count);
}
