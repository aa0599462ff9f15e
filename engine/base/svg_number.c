/* Numbers of a drawing: decimals, kept in ten-thousandths, so that reading and writing them depends
 * on no machine and no language. */
#include <string.h>

#include "base/svg_reading.h"

enum { DECIMALS = 4, EXPONENT_MOST = 999 };

static const int64_t mantissa_most = INT64_C(1000000000000);

bool svg_is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void svg_skip_blanks(struct svg_span *span) {
  while (span->at < span->end && svg_is_blank(*span->at)) span->at++;
}

void svg_skip_between(struct svg_span *span) {
  while (span->at < span->end && (svg_is_blank(*span->at) || *span->at == ',')) span->at++;
}

int64_t svg_size_of(int64_t number) {
  return number < 0 ? -number : number;
}

bool svg_is(struct svg_span span, const char *word) {
  size_t length = strlen(word);
  return (size_t)(span.end - span.at) == length && memcmp(span.at, word, length) == 0;
}

static bool digit_at(const char *at, const char *end) {
  return at < end && *at >= '0' && *at <= '9';
}

static bool take_sign(struct svg_span *span) {
  bool minus = span->at < span->end && *span->at == '-';
  if (minus || (span->at < span->end && *span->at == '+')) span->at++;
  return minus;
}

/* ---- reading -------------------------------------------------------------------------------- */

struct decimal {
  int64_t mantissa;
  int exponent, digits; /* mantissa * 10^exponent; digits written */
};

/* Digits that no drawing can show are passed over. */
static void take_digits(struct svg_span *span, struct decimal *decimal, bool fraction) {
  for (; digit_at(span->at, span->end); span->at++, decimal->digits++) {
    bool kept = decimal->mantissa < mantissa_most;
    if (kept) decimal->mantissa = decimal->mantissa * 10 + (*span->at - '0');
    decimal->exponent += kept ? -fraction : !fraction;
  }
}

static void take_exponent(struct svg_span *span, struct decimal *decimal) {
  if (span->at == span->end || (*span->at | 0x20) != 'e') return;
  struct svg_span ahead = {span->at + 1, span->end};
  bool minus = take_sign(&ahead);
  if (!digit_at(ahead.at, ahead.end)) return;
  int exponent = 0;
  for (; digit_at(ahead.at, ahead.end); ahead.at++)
    if (exponent < EXPONENT_MOST) exponent = exponent * 10 + (*ahead.at - '0');
  decimal->exponent += minus ? -exponent : exponent;
  *span = ahead;
}

/* In ten-thousandths, rounded; beyond the most it is more than that, however much. */
static int64_t scaled(struct decimal decimal) {
  int64_t value = decimal.mantissa;
  int exponent = decimal.exponent + DECIMALS;
  for (; exponent > 0 && value > 0 && value < mantissa_most; exponent--) value *= 10;
  for (; exponent < -1 && value > 0; exponent++) value /= 10;
  return exponent < 0 ? (value + 5) / 10 : value;
}

static bool count_number(struct svg_reading *svg, const char *at) {
  if (++svg->numbers <= SVG_NUMBERS_MAX) return true;
  svg_refuse(svg, at, "more than %d numbers", SVG_NUMBERS_MAX);
  return svg_advise(svg, "a simpler drawing");
}

bool svg_read_number(struct svg_reading *svg, struct svg_span *span, int64_t *number) {
  svg_skip_between(span);
  const char *start = span->at;
  struct decimal decimal = {0, 0, 0};
  bool minus = take_sign(span);
  take_digits(span, &decimal, false);
  if (span->at < span->end && *span->at == '.') {
    span->at++;
    take_digits(span, &decimal, true);
  }
  if (decimal.digits == 0) return svg_refuse(svg, start, "expected a number");
  take_exponent(span, &decimal);
  int64_t value = scaled(decimal);
  if (value > (int64_t)SVG_NUMBER_MOST * SVG_ONE)
    return svg_refuse(svg, start, "a number is beyond %d", SVG_NUMBER_MOST);
  *number = minus ? -value : value;
  return count_number(svg, start);
}

bool svg_read_only_number(struct svg_reading *svg, struct svg_span span, int64_t low, int64_t high,
                          int64_t *number) {
  const char *start = span.at;
  if (!svg_read_number(svg, &span, number)) return false;
  svg_skip_blanks(&span);
  if (span.at < span.end) return svg_refuse(svg, span.at, "expected a number without a unit");
  if (*number >= low && *number <= high) return true;
  return svg_refuse(svg, start, "expected %d..%d", (int)(low / SVG_ONE), (int)(high / SVG_ONE));
}

/* ---- writing -------------------------------------------------------------------------------- */

void svg_put_number(struct text *out, int64_t number) {
  int64_t size = svg_size_of(number), fraction = size % SVG_ONE;
  text_printf(out, "%s%lld", number < 0 ? "-" : "", (long long)(size / SVG_ONE));
  if (fraction == 0) return;
  int digits = DECIMALS;
  for (; fraction % 10 == 0; digits--) fraction /= 10;
  text_printf(out, ".%0*lld", digits, (long long)fraction);
}
