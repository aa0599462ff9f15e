#include "game/figure.h"

#include <inttypes.h>
#include <string.h>

#include "base/json.h"

enum { NAME_MAX_LENGTH = 40, FIGURES_MAX = 16 };

int64_t figure_scaled(int64_t value, int64_t factor) {
  int64_t product = value * factor;
  return product < 0 ? -((-product + Q_HALF) / Q_ONE) : (product + Q_HALF) / Q_ONE;
}

void figure_append(struct text *out, const struct sim *sim, enum measure measure) {
  int64_t value = measure_read(sim, measure, 0);
  switch (measure_rows[measure].unit) {
  case UNIT_SHARE:
  case UNIT_POINTS:
    text_printf(out, "%" PRId64, figure_scaled(value, 100));
    break;
  case UNIT_FACTOR:
    decimal_print(out, value, Q_ONE, 2);
    break;
  case UNIT_NORM_DAYS:
    decimal_print(out, value, Q_ONE, 1);
    break;
  default:
    text_printf(out, "%" PRId64, value);
    break;
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

/* ---- the same figures in other words -----------------------------------------------------------
 */

struct printed {
  enum measure measure;
  const char *figure;
  size_t length;
};

/* The two texts are the same but for what stands in the braces of measures. */
static int read_printed(const char *source, const char *filled, struct printed *out) {
  int count = 0;
  while (*source && *filled && count < FIGURES_MAX) {
    const char *end = *source == '{' ? strchr(source, '}') : NULL;
    enum measure measure = end ? named_measure(source, end) : MEASURE_COUNT;
    if (measure == MEASURE_COUNT) {
      source++;
      filled++;
      continue;
    }
    const char *close = strchr(filled, '}');
    if (!close || close < filled + 3) return count;
    out[count++] = (struct printed){measure, filled + 3, (size_t)(close - filled - 3)};
    source = end + 1;
    filled = close + 1;
  }
  return count;
}

static const struct printed *find_printed(const struct printed *printed, int count,
                                          enum measure measure) {
  for (int i = 0; i < count; i++)
    if (printed[i].measure == measure) return &printed[i];
  return NULL;
}

void figure_refill(struct text *out, const char *translation, const char *source,
                   const char *filled) {
  struct printed printed[FIGURES_MAX];
  int count = read_printed(source, filled, printed);
  for (const char *s = translation; *s;) {
    const char *end = *s == '{' ? strchr(s, '}') : NULL;
    enum measure measure = end ? named_measure(s, end) : MEASURE_COUNT;
    const struct printed *known = find_printed(printed, count, measure);
    if (measure == MEASURE_COUNT || !known) {
      text_append_char(out, *s++);
      continue;
    }
    text_append_bytes(out, s, 3);
    text_append_bytes(out, known->figure, known->length);
    text_append_char(out, '}');
    s = end + 1;
  }
}
