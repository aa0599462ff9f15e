#include "game/figure.h"

#include <inttypes.h>
#include <string.h>

#include "base/json.h"

enum { NAME_MAX_LENGTH = 40 };

int64_t figure_scaled(int64_t value, int64_t factor) {
  int64_t product = value * factor;
  return product < 0 ? -((-product + Q_HALF) / Q_ONE) : (product + Q_HALF) / Q_ONE;
}

void figure_append(struct text *out, const struct sim *sim, enum measure measure) {
  int64_t value = measure_read(sim, measure, 0);
  switch (measure_rows[measure].unit) {
  case UNIT_SHARE:
  case UNIT_POINTS: text_printf(out, "%" PRId64, figure_scaled(value, 100)); break;
  case UNIT_FACTOR: decimal_print(out, value, Q_ONE, 2); break;
  case UNIT_NORM_DAYS: decimal_print(out, value, Q_ONE, 1); break;
  default: text_printf(out, "%" PRId64, value); break;
  }
}

/* The measure named in "{r:name}" at `s`, or MEASURE_COUNT. */
static enum measure named_measure(const char *s, const char *end) {
  char name[NAME_MAX_LENGTH];
  size_t length = (size_t)(end - s) - 3;
  if (end - s < 4 || s[2] != ':' || (s[1] != 'r' && s[1] != 'l') || length >= sizeof name)
    return MEASURE_COUNT;
  memcpy(name, s + 3, length);
  name[length] = '\0';
  return measure_by_name(name);
}

void figure_fill(struct text *out, const char *pattern, const struct sim *sim) {
  for (const char *s = pattern; *s;) {
    const char *end = *s == '{' ? strchr(s, '}') : NULL;
    enum measure measure = end ? named_measure(s, end) : MEASURE_COUNT;
    if (measure == MEASURE_COUNT) {
      text_append_char(out, *s++);
      continue;
    }
    text_append_bytes(out, s, 3);
    figure_append(out, sim, measure);
    text_append_char(out, '}');
    s = end + 1;
  }
}
