/* What the charts share: from a value to a place. */
#ifndef UI_COMPONENTS_CHART_H
#define UI_COMPONENTS_CHART_H

#include "ui/ui_internal.h"

enum { CHART_POINTS_MAX = 512 };

struct chart_scale {
  struct rect rect;
  int32_t low, high;
  int count; /* places along x */
};

float chart_x(const struct chart_scale *scale, int i);
float chart_y(const struct chart_scale *scale, int32_t value);
/* Points that exist; long series are thinned to CHART_POINTS_MAX. */
int chart_points(const struct chart_scale *scale, const struct series *series, struct point *out);
/* Lines across at round values, each with its figure on the left. */
void chart_axis(struct ui *ui, const struct chart_scale *scale, enum token ground);
/* The end mark of a book: record a diamond, ledger a disc. */
void chart_mark(struct ui *ui, struct point at, float radius, int book, struct color color);

#endif
