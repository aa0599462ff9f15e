/* Fixed-point arithmetic: the values that every build must reproduce bit for bit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/fixed.h"

static void division_rounds_towards_minus_infinity(void **state) {
  (void)state;
  assert_int_equal(fdiv(7, 2), 3);
  assert_int_equal(fdiv(-7, 2), -4);
  assert_int_equal(fdiv(-8, 2), -4);
  assert_int_equal(fdiv(0, 5), 0);
  assert_int_equal(fdiv(-1, INT64_MAX), -1);
}

static void products_and_quotients_match_the_golden_values(void **state) {
  (void)state;
  assert_int_equal(qmul(-1, 1), -1);
  assert_int_equal(qmul(-65537, 32768), -32769);
  assert_int_equal(qdiv(-1, 3), -21846);
  assert_int_equal(qdiv(100000, 77777), 84261);
}

/* The product is computed without a division; it must be the same as with one. */
static void products_are_rounded_down_like_quotients(void **state) {
  (void)state;
  static const int64_t sizes[] = {1, 2, 65535, 65536, 65537, 1 << 20, INT64_C(1) << 40};
  for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
    for (int64_t b = -70000; b <= 70000; b += 331) {
      assert_int_equal(qmul(sizes[i], b), fdiv(sizes[i] * b, Q_ONE));
      assert_int_equal(qmul(-sizes[i], b), fdiv(-sizes[i] * b, Q_ONE));
    }
}

static void a_factor_of_one_changes_nothing(void **state) {
  (void)state;
  for (int64_t v = -100000; v < 100000; v += 777) assert_int_equal(qmul(v, Q_ONE), v);
}

static void literals_are_the_nearest_value(void **state) {
  (void)state;
  assert_int_equal(Q(0.06), 3932);
  assert_int_equal(Q(0.03), 1966);
  assert_int_equal(Q(-0.2), -13107);
  assert_int_equal(Q(1), Q_ONE);
}

static const struct curve slope = {3, {{Q(-1), Q(2)}, {Q(0), Q(0)}, {Q(1), Q(-0.5)}}};

static void a_curve_is_level_outside_its_points(void **state) {
  (void)state;
  assert_int_equal(curve_at(&slope, Q(-5)), Q(2));
  assert_int_equal(curve_at(&slope, Q(-1)), Q(2));
  assert_int_equal(curve_at(&slope, Q(1)), Q(-0.5));
  assert_int_equal(curve_at(&slope, INT64_C(1) << 40), Q(-0.5));
}

static void a_curve_is_straight_between_its_points(void **state) {
  (void)state;
  assert_int_equal(curve_at(&slope, Q(0)), 0);
  assert_int_equal(curve_at(&slope, Q(-0.5)), Q(1));
  assert_int_equal(curve_at(&slope, 1), -1); /* -0.5 of a bit, rounded down */
}

static void a_curve_of_one_point_is_a_constant(void **state) {
  (void)state;
  const struct curve constant = {1, {{Q(3), Q(7)}}};
  assert_int_equal(curve_at(&constant, Q(-100)), Q(7));
  assert_int_equal(curve_at(&constant, Q(100)), Q(7));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(division_rounds_towards_minus_infinity),
      cmocka_unit_test(products_and_quotients_match_the_golden_values),
      cmocka_unit_test(products_are_rounded_down_like_quotients),
      cmocka_unit_test(a_factor_of_one_changes_nothing),
      cmocka_unit_test(literals_are_the_nearest_value),
      cmocka_unit_test(a_curve_is_level_outside_its_points),
      cmocka_unit_test(a_curve_is_straight_between_its_points),
      cmocka_unit_test(a_curve_of_one_point_is_a_constant),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
