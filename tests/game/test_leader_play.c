/* A story led by a leader in Lua: its orders reach the team, what is refused is told once and the
 * policy below gives its own, and the journal is played again without the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/run.h"
#include "story.h"

struct led {
  struct story story;
  struct run run;
};

static void lead(struct led *led, const char *lua) {
  char path[160];
  struct diagnostics problems;
  diagnostics_init(&problems);
  story_begin(&led->story, STORY("small"));
  snprintf(path, sizeof path, "%s/mine.lua", led->story.level);
  file_write(path, lua, strlen(lua));
  struct session_options options = story_options(&led->story);
  assert_true(run_start_leader(&led->run, &options, path, INT_MAX, &problems));
  assert_int_equal(problems.count, 0);
}

static void end(struct led *led) {
  run_release(&led->run);
  story_end(&led->story);
}

static uint64_t hash_of(enum policy policy) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {
      .level_folder = STORY("small"), .prelude = TEST_PRELUDE, .seed = 7};
  struct run run;
  assert_true(run_start(&run, &options, policy, INT_MAX, &problems));
  uint64_t hash = sim_hash(&run.session->sim);
  run_release(&run);
  return hash;
}

static void test_a_leader_without_functions_is_its_base(void **state) {
  (void)state;
  struct led led;
  for (int policy = 0; policy <= POLICY_NEGLECT; policy++) {
    char lua[120];
    snprintf(lua, sizeof lua, "return { id = \"mine\", based_on = \"%s\" }", policy_names[policy]);
    lead(&led, lua);
    assert_int_equal(sim_hash(&led.run.session->sim), hash_of((enum policy)policy));
    end(&led);
  }
}

static const char everything[] =
    "return { id = \"mine\", based_on = \"neglect\",\n"
    "  morning = function(now)\n"
    "    if now.day > 5 then return { shift { hours = 10, rest = false }, agitate(),\n"
    "      allot { repair = 0.3, study = now.day % 2 == 0 and 0.1 or 0.02 } } end\n"
    "  end,\n"
    "  answer = function(now, decision)\n"
    "    if decision.id == \"fitter\" then return \"lend\" end\n"
    "    return decision.options[#decision.options]\n"
    "  end,\n"
    "  report = function(now) return \"pad\" end }\n";

static void test_orders_answers_and_reports_are_carried_out(void **state) {
  (void)state;
  struct led led;
  lead(&led, everything);
  const struct session *session = led.run.session;
  const struct team *own = &session->sim.model.team[0];
  assert_int_equal(session->problems.count, 0);
  assert_int_equal(own->orders.hours, 10);
  assert_int_equal(own->orders.report, REPORT_PAD);
  assert_int_equal(session->sim.model.decision[0].option, 0);
  assert_int_equal(session->sim.model.decision[2].option, 1);
  assert_true(session->sim.history->reported_total[0] > session->sim.history->gross_total[0]);
  end(&led);
}

/* What the policy below does, in the leader's place, is not said to be the leader's. */
static void test_the_log_tells_leader_and_policy_apart(void **state) {
  (void)state;
  struct led led;
  int by[ORIGIN_COUNT] = {0};
  lead(&led, "return { id = \"mine\", based_on = \"helper\",\n"
             "  morning = function(now) return { shift { hours = 10, rest = false } } end,\n"
             "  answer = function(now, decision)\n"
             "    if decision.id == \"fitter\" then return \"lend\" end\n"
             "  end }\n");
  const struct session_record *record = led.run.session->record;
  for (int i = 0; i < record->count; i++) {
    const struct command *command = &record->line[i].command;
    if (record->line[i].kind != JOURNAL_COMMAND) continue;
    if (command->verb == VERB_SHIFT) assert_int_equal(command->origin, ORIGIN_LEADER);
    if (command->verb == VERB_ALLOT && command->origin != ORIGIN_SCRIPT)
      assert_int_equal(command->origin, ORIGIN_POLICY);
    by[command->origin]++;
  }
  assert_true(by[ORIGIN_LEADER] >= 2 && by[ORIGIN_POLICY] > 0);
  assert_int_equal(led.run.session->answered_by[0], ORIGIN_LEADER);
  assert_int_equal(led.run.session->answered_by[2], ORIGIN_POLICY);
  end(&led);
}

static void test_the_journal_needs_no_leader(void **state) {
  (void)state;
  struct led led;
  char path[160];
  struct diagnostics problems;
  diagnostics_init(&problems);
  lead(&led, everything);
  uint64_t hash = sim_hash(&led.run.session->sim);
  run_release(&led.run);
  snprintf(path, sizeof path, "%s/mine.lua", led.story.level);
  remove(path);
  struct session_options options = story_options(&led.story);
  struct session *again = session_replay(&options, &problems);
  assert_non_null(again);
  assert_int_equal(sim_hash(&again->sim), hash);
  session_free(again);
  story_end(&led.story);
}

static void test_a_refused_order_is_told_once_and_the_base_gives_its_own(void **state) {
  (void)state;
  struct led led;
  lead(&led, "return { id = \"mine\", based_on = \"by-the-book\",\n"
             "  morning = function(now)\n"
             "    return { allot { repair = 0.35, study = 0.3 }, invite() }\n"
             "  end,\n"
             "}\n");
  const struct session *session = led.run.session;
  const struct diagnostics *problems = &session->problems;
  assert_int_equal(problems->count, 2);
  assert_int_equal(problems->errors, 0);
  for (int i = 0; i < 2; i++) {
    assert_int_equal(problems->item[i].severity, SEVERITY_WARNING);
    assert_int_equal(problems->item[i].line, 2);
  }
  assert_string_equal(problems->item[0].message,
                      "morning: day 1: 'allot' is refused: No hands left: "
                      "at most 40 of 100 can do other work.");
  assert_string_equal(problems->item[1].message,
                      "morning: day 1: 'invite' is refused: Not before 1973.");
  const struct orders *orders = &session->sim.model.team[0].orders;
  assert_int_equal(orders->allotted[ALLOT_REPAIR], Q(0.35));
  assert_int_equal(orders->allotted[ALLOT_STUDY], (3 * Q_ONE + 50) / 100);
  end(&led);
}

static void test_a_function_that_fails_leaves_the_base_in_charge(void **state) {
  (void)state;
  struct led led;
  lead(&led, "return { id = \"mine\", based_on = \"stormer\",\n"
             "  morning = function(now) return { shift { hours = now.day } } end,\n"
             "  answer = function(now, decision) return \"nothing of the kind\" end,\n"
             "  report = function(now) while true do end end,\n"
             "}\n");
  assert_int_equal(led.run.session->problems.errors, 3);
  assert_int_equal(led.run.session->sim.history->month_count, 2);
  end(&led);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_leader_without_functions_is_its_base),
      cmocka_unit_test(test_orders_answers_and_reports_are_carried_out),
      cmocka_unit_test(test_the_log_tells_leader_and_policy_apart),
      cmocka_unit_test(test_the_journal_needs_no_leader),
      cmocka_unit_test(test_a_refused_order_is_told_once_and_the_base_gives_its_own),
      cmocka_unit_test(test_a_function_that_fails_leaves_the_base_in_charge)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
