/* Korean texts with names and figures in them read as a Korean would say them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/particle.h"

static void assert_reads(const char *written, const char *read) {
  char text[200];
  snprintf(text, sizeof text, "%s", written);
  assert_true(particles_in(text));
  particles_resolve(text);
  assert_string_equal(text, read);
}

static void test_a_name_is_followed_by_its_form(void **state) {
  (void)state;
  assert_reads("김옥분{은/는} 쉰다.", "김옥분은 쉰다.");
  assert_reads("황민우{은/는} 쉰다.", "황민우는 쉰다.");
  assert_reads("5작업반{이/가} 3작업반{과/와} 겨룬다.", "5작업반이 3작업반과 겨룬다.");
  assert_reads("코크스{을/를} 센다.", "코크스를 센다.");
}

static void test_a_figure_is_read_aloud(void **state) {
  (void)state;
  assert_reads("0{이/가} 1{이/가} 2{이/가} 3{이/가} 4{이/가}", "0이 1이 2가 3이 4가");
  assert_reads("5{이/가} 6{이/가} 7{이/가} 8{이/가} 9{이/가}", "5가 6이 7이 8이 9가");
  assert_reads("100{은/는} 많고 105{은/는} 더 많다.", "100은 많고 105는 더 많다.");
  assert_reads("피로는 47{이다/다}. 44{이다/다}.", "피로는 47이다. 44다.");
}

static void test_rieul_takes_the_short_road(void **state) {
  (void)state;
  assert_reads("1{으로/로} 3{으로/로} 4{으로/로}", "1로 3으로 4로");
  assert_reads("솔골{으로/로} 공장{으로/로} 창고{으로/로}", "솔골로 공장으로 창고로");
  assert_reads("솔골{을/를}", "솔골을");
}

static void test_what_is_not_read_aloud_does_not_count(void **state) {
  (void)state;
  assert_reads("{r:103}{을/를} 보고했다.", "{r:103}을 보고했다.");
  assert_reads("'식당'{이라}라는 말{을/를}", "'식당'{이라}라는 말을");
  assert_reads("'창고'{이/가} (옛 창고){이/가} 94%{을/를}", "'창고'가 (옛 창고)가 94%를");
}

static void test_other_marks_stay(void **state) {
  (void)state;
  char text[] = "{r:104} {k:title} { {은} {은/";
  assert_false(particles_in(text));
  particles_resolve(text);
  assert_string_equal(text, "{r:104} {k:title} { {은} {은/");
}

static void test_behind_nothing_stands_the_short_form(void **state) {
  (void)state;
  assert_reads("{은/는}", "는");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_name_is_followed_by_its_form),
      cmocka_unit_test(test_a_figure_is_read_aloud),
      cmocka_unit_test(test_rieul_takes_the_short_road),
      cmocka_unit_test(test_what_is_not_read_aloud_does_not_count),
      cmocka_unit_test(test_other_marks_stay),
      cmocka_unit_test(test_behind_nothing_stands_the_short_form),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
