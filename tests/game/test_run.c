/* Headless runs: the same again gives the same, and what is printed can be read by a program. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/run.h"
#include "story.h"

static struct run run_small(uint64_t seed, enum policy policy, int days, enum evidence evidence) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {
      .level_folder = STORY("small"), .prelude = TEST_PRELUDE, .seed = seed, .evidence = evidence};
  struct run run;
  assert_true(run_start(&run, &options, policy, days, &problems));
  assert_int_equal(problems.count, 0);
  return run;
}

static uint64_t hash_of(uint64_t seed, enum policy policy) {
  struct run run = run_small(seed, policy, DAYS_MAX, EVIDENCE_FULL_MODEL);
  uint64_t hash = sim_hash(&run.session->sim);
  run_release(&run);
  return hash;
}

static void test_the_same_run_twice_is_equal(void **state) {
  (void)state;
  assert_int_equal(hash_of(1, POLICY_HELPER), hash_of(1, POLICY_HELPER));
  assert_int_not_equal(hash_of(1, POLICY_HELPER), hash_of(2, POLICY_HELPER));
  assert_int_not_equal(hash_of(1, POLICY_HELPER), hash_of(1, POLICY_PADDER));
}

/* debrief and sweeps run a scenario that is loaded once; that must be the same run. */
static void test_a_loaded_scenario_gives_the_same_run(void **state) {
  (void)state;
  struct run first = run_small(5, POLICY_CARETAKER, 3, EVIDENCE_FULL_MODEL);
  for (int policy = 0; policy <= POLICY_NEGLECT; policy++) {
    struct sim sim;
    run_level(&first.session->scenario, first.session->script, 5, (enum policy)policy, &sim);
    assert_int_equal(sim_hash(&sim), hash_of(5, (enum policy)policy));
    sim_release(&sim);
  }
  run_release(&first);
}

static void test_a_run_stops_where_it_is_told(void **state) {
  (void)state;
  struct run run = run_small(5, POLICY_CARETAKER, 31, EVIDENCE_FULL_MODEL);
  assert_int_equal(run.session->sim.model.day, 31);
  assert_int_equal(run.session->editions->count, 2);
  run_release(&run);
}

static void test_each_policy_takes_its_option(void **state) {
  (void)state;
  for (int policy = 0; policy <= POLICY_NEGLECT; policy++) {
    struct run run = run_small(5, (enum policy)policy, DAYS_MAX, EVIDENCE_FULL_MODEL);
    const struct session *session = run.session;
    for (int i = 0; i < session->scenario.decision_count; i++) {
      const struct decision_state *taken = &session->sim.model.decision[i];
      if (taken->opened_day < 0) continue;
      assert_true(taken->option >= 0);
      assert_true(session->scenario.decisions[i].options[taken->option].policies >> policy & 1u);
    }
    run_release(&run);
  }
}

/* ---- what is printed ---------------------------------------------------------------------- */

static const char *after(const char *text, const char *key) {
  const char *at = strstr(text, key);
  if (!at) fail_msg("no %s in %s", key, text);
  return at + strlen(key);
}

static void assert_balanced(const char *json) {
  int depth = 0, objects = 0;
  bool quoted = false;
  for (const char *c = json; *c; c++) {
    if (*c == '"' && (c == json || c[-1] != '\\')) quoted = !quoted;
    if (quoted) continue;
    depth += (*c == '{' || *c == '[') - (*c == '}' || *c == ']');
    assert_true(depth >= 0);
    objects += depth == 0 && (*c == '}' || *c == ']');
  }
  assert_false(quoted);
  assert_int_equal(depth, 0);
  assert_int_equal(objects, 1);
}

static void test_json_is_one_object_with_what_was_promised(void **state) {
  (void)state;
  struct run run = run_small(7, POLICY_HELPER, DAYS_MAX, EVIDENCE_FULL_MODEL);
  struct text out;
  char wanted[64];
  text_init(&out);
  run_print_json(&run, &out);
  assert_balanced(out.bytes);
  assert_int_equal(out.bytes[out.length - 1], '\n');
  assert_null(memchr(out.bytes, '\n', out.length - 1));
  assert_memory_equal(after(out.bytes, "\"level\":"), "\"small\"", 7);
  assert_int_equal(atoi(after(out.bytes, "\"seed\":")), 7);
  assert_memory_equal(after(out.bytes, "\"policy\":"), "\"helper\"", 8);
  assert_int_equal(atoi(after(out.bytes, "\"days\":")), 60);
  snprintf(wanted, sizeof wanted, "\"%016" PRIx64 "\"", sim_hash(&run.session->sim));
  assert_memory_equal(after(out.bytes, "\"hash\":"), wanted, strlen(wanted));
  const char *ledgers = after(out.bytes, "\"ledgers\":{");
  for (int i = 0; i < LEDGER_COUNT; i++) {
    snprintf(wanted, sizeof wanted, "\"%s\":", ledger_names[i]);
    assert_true(after(ledgers, wanted) < strchr(ledgers, '}'));
  }
  assert_memory_equal(after(out.bytes, "\"endings\":"), "[\"steady\"]", 10);
  after(out.bytes, "\"gap");
  const char *decisions = after(out.bytes, "\"decisions\":[");
  after(decisions, "{\"id\":\"fitter\"");
  after(decisions, "\"option\":\"lend\"");
  text_release(&out);
  run_release(&run);
}

static int count_of(const char *text, char wanted, const char *end) {
  int count = 0;
  for (; text < end && *text; text++) count += *text == wanted;
  return count;
}

static void test_csv_has_a_row_a_month(void **state) {
  (void)state;
  struct run run = run_small(7, POLICY_HELPER, DAYS_MAX, EVIDENCE_FULL_MODEL);
  struct text out;
  text_init(&out);
  run_print_csv(&run, &out);
  const char *end = out.bytes + out.length;
  assert_int_equal(count_of(out.bytes, '\n', end), 1 + run.session->sim.history->month_count);
  int columns = count_of(out.bytes, ',', strchr(out.bytes, '\n'));
  for (const char *row = out.bytes; row < end; row = strchr(row, '\n') + 1)
    assert_int_equal(count_of(row, ',', strchr(row, '\n')), columns);
  assert_memory_equal(out.bytes, "month,", 6);
  text_release(&out);
  run_release(&run);
}

static void test_text_names_the_five_ledgers_and_no_score(void **state) {
  (void)state;
  struct run run = run_small(7, POLICY_HELPER, DAYS_MAX, EVIDENCE_FULL_MODEL);
  struct text out;
  text_init(&out);
  run_print_text(&run, &out);
  for (int i = 0; i < LEDGER_COUNT; i++) after(out.bytes, ledger_names[i]);
  after(out.bytes, "not added together");
  assert_null(strstr(out.bytes, "score"));
  text_release(&out);
  run_release(&run);
}

/* ---- its journal -------------------------------------------------------------------------- */

static void test_the_journal_of_a_run_can_be_resumed(void **state) {
  (void)state;
  struct story story;
  story_begin(&story, STORY("small"));
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(&story);
  struct run run;
  assert_true(run_start(&run, &options, POLICY_STORMER, 44, &problems));
  uint64_t hash = sim_hash(&run.session->sim);
  run_release(&run);
  struct session *session = story_resume(&story);
  assert_int_equal(sim_hash(&session->sim), hash);
  session_play(session, POLICY_STORMER, DAYS_MAX);
  assert_int_equal(sim_hash(&session->sim), hash_of(7, POLICY_STORMER));
  session_free(session);
  story_end(&story);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_same_run_twice_is_equal),
      cmocka_unit_test(test_a_loaded_scenario_gives_the_same_run),
      cmocka_unit_test(test_a_run_stops_where_it_is_told),
      cmocka_unit_test(test_each_policy_takes_its_option),
      cmocka_unit_test(test_json_is_one_object_with_what_was_promised),
      cmocka_unit_test(test_csv_has_a_row_a_month),
      cmocka_unit_test(test_text_names_the_five_ledgers_and_no_score),
      cmocka_unit_test(test_the_journal_of_a_run_can_be_resumed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
