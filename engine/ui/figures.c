/* Numbers for people, and what explains them. */
#include <stdio.h>
#include <string.h>

#include "game/figure.h"
#include "ui/ui_internal.h"

#define MINUS "\xE2\x88\x92" /* U+2212, as wide as a plus */

char *figure_plain(char *out, int32_t value) {
  int64_t size = value < 0 ? -(int64_t)value : value;
  snprintf(out, FIGURE_MAX, "%s%lld", value < 0 ? MINUS : "", (long long)size);
  return out;
}

char *figure_signed(char *out, int32_t value) {
  if (value <= 0) return figure_plain(out, value);
  snprintf(out, FIGURE_MAX, "+%d", value);
  return out;
}

static void print_tenths(char *out, int32_t tenths) {
  int32_t size = tenths < 0 ? -tenths : tenths;
  snprintf(out, FIGURE_MAX, "%s%d.%d", tenths < 0 ? MINUS : "", size / 10, size % 10);
}

static void print_hundredths(char *out, int32_t hundredths) {
  int32_t size = hundredths < 0 ? -hundredths : hundredths;
  snprintf(out, FIGURE_MAX, "%s%d.%02d", hundredths < 0 ? MINUS : "", size / 100, size % 100);
}

char *figure_measure(char *out, const struct sim *sim, enum measure measure) {
  int64_t value = measure_read(sim, measure, 0);
  switch (measure_rows[measure].unit) {
  case UNIT_SHARE:
  case UNIT_POINTS:
    figure_plain(out, (int32_t)figure_scaled(value, 100));
    break;
  case UNIT_FACTOR:
    print_hundredths(out, (int32_t)figure_scaled(value, 100));
    break;
  case UNIT_NORM_DAYS:
    if (value < 10 * Q_ONE && value > -10 * Q_ONE)
      print_tenths(out, (int32_t)figure_scaled(value, 10));
    else
      figure_plain(out, (int32_t)figure_scaled(value, 1));
    break;
  default:
    figure_plain(out, (int32_t)value);
    break;
  }
  return out;
}

/* ---- what explains a measure ----------------------------------------------------------------- */

/* Measures that are a variable of the team or the mean of its people, or a month's figure, have
 * causes in the same unit; the others are told in a sentence. */
static const struct {
  uint8_t measure, kind, variable;
} causes_of[] = {
    {MEASURE_ZEAL, WHY_VARIABLE, VARIABLE_ZEAL},
    {MEASURE_JOY, WHY_VARIABLE, VARIABLE_JOY},
    {MEASURE_FATIGUE, WHY_VARIABLE, VARIABLE_FATIGUE},
    {MEASURE_NOURISHMENT, WHY_VARIABLE, VARIABLE_NOURISHMENT},
    {MEASURE_BOND, WHY_VARIABLE, VARIABLE_BOND},
    {MEASURE_GRIEVANCE, WHY_VARIABLE, VARIABLE_GRIEVANCE},
    {MEASURE_STUDY, WHY_VARIABLE, VARIABLE_STUDY},
    {MEASURE_EQUIPMENT, WHY_VARIABLE, VARIABLE_EQUIPMENT},
    {MEASURE_TRIAL, WHY_VARIABLE, VARIABLE_TRIAL},
    {MEASURE_STANDING_NOW, WHY_VARIABLE, VARIABLE_STANDING},
    {MEASURE_DOMESTIC, WHY_VARIABLE, VARIABLE_DOMESTIC},
    {MEASURE_CAUTION, WHY_VARIABLE, VARIABLE_CAUTION},
    {MEASURE_GAP, WHY_GAP, 0},
    {MEASURE_FULFILMENT_TRUE, WHY_MONTH, VARIABLE_OUTPUT},
    {MEASURE_FULFILMENT, WHY_MONTH, VARIABLE_REPORTED},
};

struct why measure_why(const struct sim *sim, enum measure measure) {
  int16_t month = (int16_t)(measure_read(sim, MEASURE_MONTH, 0) - 1);
  for (size_t i = 0; i < sizeof causes_of / sizeof causes_of[0]; i++) {
    if (causes_of[i].measure != measure) continue;
    if (causes_of[i].kind != WHY_VARIABLE && month < 0) break;
    return (struct why){.kind = causes_of[i].kind,
                        .variable = causes_of[i].variable,
                        .span = SPAN_MONTH,
                        .worker = -1,
                        .month = month,
                        .scale = 100};
  }
  return (struct why){.kind = WHY_TEXT, .text = measure_rows[measure].help};
}
