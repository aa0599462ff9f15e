/* The model is judged by its patterns: all must hold, with the number of seeds that the paper asks
 * for. The judge is tested too: it must see a pattern whose mechanism is switched off. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "game/patterns.h"

static struct patterns_report report;

static void all_hold(void **state) {
  (void)state;
  int failing = patterns_run(patterns, PATTERN_COUNT, PATTERN_SEEDS_DEFAULT, 2, &report);
  struct text text;
  text_init(&text);
  patterns_print_text(&report, &text);
  fputs(text.bytes, stdout);
  text_release(&text);
  assert_int_equal(failing, 0);
}

static void ids_count_up_and_every_pattern_is_judged(void **state) {
  (void)state;
  for (int i = 0; i < PATTERN_COUNT; i++) {
    char id[8];
    snprintf(id, sizeof id, "P%02d", i + 1);
    assert_string_equal(patterns[i]->id, id);
    int bounds = 0;
    for (int k = 0; k < pattern_clause_count(patterns[i]); k++) {
      bounds += patterns[i]->clause[k].bound.kind != BOUND_NONE;
    }
    assert_true(bounds >= 2);
    assert_true(patterns[i]->days <= TRACE_DAYS_MAX);
  }
}

static void threads_do_not_change_the_figures(void **state) {
  (void)state;
  struct patterns_report one, three;
  const struct pattern *few[] = {patterns[5], patterns[10]};
  patterns_run(few, 2, 3, 1, &one);
  patterns_run(few, 2, 3, 3, &three);
  for (int i = 0; i < 2; i++) {
    assert_memory_equal(one.result[i].clause, three.result[i].clause, sizeof one.result[i].clause);
  }
}

/* With caution switched off in both arms nothing is held back, and the ratchet can't be seen. */
static void a_missing_mechanism_is_seen(void **state) {
  (void)state;
  struct pattern without = *patterns[0];
  for (int arm = 0; arm < 2; arm++) {
    struct setting *setting = without.arm[arm].setting;
    setting[1] = (struct setting){SETTING_PARAMETER, PARAMETER_CAUT0, 0, 0};
    setting[2] = (struct setting){SETTING_PARAMETER, PARAMETER_CAUT_UP, 0, 0};
  }
  const struct pattern *list[] = {&without};
  assert_int_equal(patterns_run(list, 1, 4, 2, &report), 1);
}

static void both_prints_say_the_same(void **state) {
  (void)state;
  const struct pattern *one[] = {patterns[13]};
  patterns_run(one, 1, 2, 1, &report);
  struct text text, json;
  text_init(&text);
  text_init(&json);
  patterns_print_text(&report, &text);
  patterns_print_json(&report, &json);
  assert_non_null(strstr(text.bytes, report.failing ? "0 of 1" : "1 of 1"));
  assert_non_null(strstr(json.bytes, report.failing ? "\"failing\":1" : "\"failing\":0"));
  assert_non_null(strstr(json.bytes, "\"id\":\"P14\""));
  text_release(&text);
  text_release(&json);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(ids_count_up_and_every_pattern_is_judged),
      cmocka_unit_test(threads_do_not_change_the_figures),
      cmocka_unit_test(a_missing_mechanism_is_seen),
      cmocka_unit_test(both_prints_say_the_same),
      cmocka_unit_test(all_hold),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
