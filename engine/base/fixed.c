#include "base/fixed.h"

int64_t curve_at(const struct curve *curve, int64_t x) {
  const struct curve_point *point = curve->point;
  const int last = curve->count - 1;
  if (x <= point[0].x) return point[0].y;
  if (x >= point[last].x) return point[last].y;
  int i = 1;
  while (x >= point[i].x) i++;
  int64_t rise = (int64_t)point[i].y - point[i - 1].y;
  int64_t width = (int64_t)point[i].x - point[i - 1].x;
  return point[i - 1].y + fdiv(rise * (x - point[i - 1].x), width);
}
