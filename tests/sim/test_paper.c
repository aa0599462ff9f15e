/* docs/MODEL.md prints every curve and parameter; it must print those that the engine uses. */
#include <stdio.h>
#include <string.h>

#include "play.h"

static char *read_paper(void) {
  FILE *file = fopen(WORKTEAM_SOURCE_DIR "/docs/MODEL.md", "rb");
  assert_non_null(file);
  enum { MOST = 1 << 20 };
  char *text = malloc(MOST);
  assert_non_null(text);
  const size_t length = fread(text, 1, MOST - 1, file);
  text[length] = '\0';
  fclose(file);
  return text;
}

/* What follows the name in its row of the table. */
static const char *row_of(const char *paper, const char *name) {
  char start[64];
  snprintf(start, sizeof start, "\n| `%s` | ", name);
  const char *found = strstr(paper, start);
  if (!found) fail_msg("docs/MODEL.md has no row for %s", name);
  return found + strlen(start);
}

static int32_t stored(double printed, bool whole) {
  const double value = whole ? printed : printed * Q_ONE;
  return (int32_t)(value < 0 ? value - 0.5 : value + 0.5);
}

static void parameters_are_printed_as_they_are(void **state) {
  char *paper = *state;
  for (int i = 0; i < PARAMETER_COUNT; i++) {
    const struct parameter_row *row = &parameter_rows[i];
    double value, low, high;
    assert_int_equal(sscanf(row_of(paper, row->name), "%lf | %lf to %lf |", &value, &low, &high),
                     3);
    assert_int_equal(stored(value, row->whole), row->value);
    assert_int_equal(stored(low, row->whole), row->low);
    assert_int_equal(stored(high, row->whole), row->high);
  }
}

static void curves_are_printed_as_they_are(void **state) {
  char *paper = *state;
  for (int i = 0; i < CURVE_COUNT; i++) {
    const struct curve *curve = &curve_rows[i].value;
    const char *points = row_of(paper, curve_rows[i].name);
    for (int p = 0; p < curve->count; p++) {
      double x, y;
      int length;
      assert_int_equal(sscanf(points, "%lf:%lf %n", &x, &y, &length), 2);
      assert_int_equal(stored(x, false), curve->point[p].x);
      assert_int_equal(stored(y, false), curve->point[p].y);
      points += length;
    }
    assert_int_equal(*points, '|');
  }
}

int main(void) {
  char *paper = read_paper();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_prestate(parameters_are_printed_as_they_are, paper),
      cmocka_unit_test_prestate(curves_are_printed_as_they_are, paper),
  };
  const int failed = cmocka_run_group_tests(tests, NULL, NULL);
  free(paper);
  return failed;
}
