/* A word-sized line: no axis, one mark at its end. */
#include "ui/components/chart.h"

#include <limits.h>
#include <math.h>

float chart_x(const struct chart_scale *scale, int i) {
  if (scale->count < 2) return scale->rect.x + scale->rect.w;
  return scale->rect.x + scale->rect.w * (float)i / (float)(scale->count - 1);
}

float chart_y(const struct chart_scale *scale, int32_t value) {
  float range = (float)((int64_t)scale->high - scale->low);
  float share = range > 0 ? (float)((int64_t)value - scale->low) / range : 0.5f;
  share = fmaxf(0, fminf(1, share));
  return scale->rect.y + scale->rect.h * (1 - share);
}

int chart_points(const struct chart_scale *scale, const struct series *series, struct point *out) {
  int stride = 1 + (series->count - 1) / CHART_POINTS_MAX, count = 0;
  for (int i = 0; i < series->count; i++) {
    bool kept = i % stride == 0 || i == series->count - 1;
    if (!kept || series->value[i] == INT32_MIN || count == CHART_POINTS_MAX) continue;
    out[count++] = (struct point){chart_x(scale, i), chart_y(scale, series->value[i])};
  }
  return count;
}

void chart_mark(struct ui *ui, struct point at, float radius, int book, struct color color) {
  if (book != BOOK_RECORD) {
    draw_disc(&ui->draw, at, radius, color);
    return;
  }
  float r = radius * 1.3f;
  struct point diamond[] = {{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}};
  draw_polygon(&ui->draw, diamond, 4, color);
}

void ui_sparkline(struct ui *ui, struct rect rect, const struct series *series, int32_t low,
                  int32_t high, enum token color) {
  struct chart_scale scale = {rect, low, high, series->count};
  struct point points[CHART_POINTS_MAX];
  int count = chart_points(&scale, series, points);
  if (!count) return;
  struct color ink = ui_color(ui, color);
  draw_polyline(&ui->draw, points, count, ink, 2.5f, series->book == BOOK_RECORD ? 2 : 0);
  chart_mark(ui, points[count - 1], 4, series->book, ink);
}
