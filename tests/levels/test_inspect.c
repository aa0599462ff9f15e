/* The inspector's reasons agree with what happens: at every morning of every level, each question
 * is in one state, whatever it names as missing is missing, what lacks nothing is open, and what is
 * said to come no longer doesn't. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "game/inspect.h"
#include "levels/shelf.h"

static const char *const levels[] = {"levels/1959-title", "levels/1994-plant-without-plan",
                                     "levels/2016-ten-thousand-li", "levels/2020-eighty-days"};
enum { LEVELS = sizeof levels / sizeof levels[0], DAYS_BETWEEN = 7 };

struct tally {
  int seen[ASKING_COUNT];
  bool barred[DECISIONS_MAX]; /* in the story that is played */
};

static bool lacks_something(const struct asking_reading *reading) {
  return !reading->follows || !reading->conditions || reading->function_said == FUNCTION_FALSE;
}

static void read_one(const struct session *session, int index, struct tally *tally) {
  const struct decision_state *state = &session->sim.model.decision[index];
  const struct decision *decision = &session->scenario.decisions[index];
  struct asking_reading reading = inspect_decision(session, index);
  int day = session->sim.model.day;
  tally->seen[reading.asking]++;
  assert_int_equal(reading.asking == ASKING_ANSWERED, state->taken_day >= 0);
  assert_int_equal(reading.asking == ASKING_OPEN, state->opened_day >= 0 && state->taken_day < 0);
  if (reading.asking == ASKING_EARLY) assert_true(day < decision->from_day);
  assert_int_equal(reading.asking == ASKING_BARRED, reading.barred != BARRED_NOT);
  tally->barred[index] |= reading.asking == ASKING_BARRED;
  if (tally->barred[index] && state->opened_day >= 0)
    fail_msg("%s: day %d: %s came although it was to come no longer", session->scenario.id, day + 1,
             decision->id);
  if (reading.asking == ASKING_WAITS && !lacks_something(&reading))
    fail_msg("%s: day %d: %s lacks nothing and is not open", session->scenario.id, day + 1,
             decision->id);
  if (state->opened_day == day && state->taken_day < 0 && lacks_something(&reading))
    fail_msg("%s: day %d: %s opened although something is missing", session->scenario.id, day + 1,
             decision->id);
}

static void read_all(const struct session *session, struct tally *tally) {
  for (int i = 0; i < session->scenario.decision_count; i++) read_one(session, i, tally);
}

static void play(const char *level, enum policy policy, struct tally *tally) {
  struct session *session = level_begin(level, 5);
  memset(tally->barred, 0, sizeof tally->barred);
  read_all(session, tally);
  while (!session->ended) {
    session_play(session, policy, session->sim.model.day % DAYS_BETWEEN + 1);
    if (!session->ended) read_all(session, tally);
  }
  session_free(session);
}

static void test_reasons_agree(void **state) {
  (void)state;
  struct tally tally = {.seen = {0}};
  for (int level = 0; level < LEVELS; level++) {
    play(levels[level], POLICY_HELPER, &tally);
    play(levels[level], POLICY_PADDER, &tally);
  }
  assert_true(tally.seen[ASKING_EARLY] > 0 && tally.seen[ASKING_WAITS] > 0);
  assert_true(tally.seen[ASKING_OPEN] > 0 && tally.seen[ASKING_ANSWERED] > 0);
  assert_true(tally.seen[ASKING_MISSED] > 0 && tally.seen[ASKING_BARRED] > 0);
}

/* ---- in words ------------------------------------------------------------------------------- */

static void test_a_condition_in_words(void **state) {
  (void)state;
  struct session *session = level_begin("levels/1959-title", 5);
  struct condition condition = {MEASURE_DAY, COMPARE_AT_LEAST, 0, 31};
  struct text text;
  text_init(&text);
  inspect_condition(session, &condition, &text);
  assert_string_equal(text.bytes, "day 1 >= 31: no");
  text_clear(&text);
  condition = (struct condition){MEASURE_RATION, COMPARE_LESS, 0, 10000};
  inspect_condition(session, &condition, &text);
  assert_non_null(strstr(text.bytes, "ration_g "));
  assert_non_null(strstr(text.bytes, " < 10000: yes"));
  text_release(&text);
  session_free(session);
}

/* ---- changing ------------------------------------------------------------------------------- */

/* Every value that can be changed goes down to its least and up to its most, a step at a time, and
 * never out of its range. */
static void test_steps_stay_in_range(void **state) {
  (void)state;
  for (int v = 0; v < VARIABLE_COUNT; v++) {
    const struct variable_row *row = &variable_rows[v];
    if (!row->contributable || variable_is_flow((enum variable)v)) continue;
    struct session *session = level_begin("levels/1959-title", 5);
    struct command step;
    int64_t before = inspect_own_value(session, (enum variable)v);
    for (int direction = -1; direction <= 1; direction += 2)
      for (int i = 0; i < 30 && inspect_step(session, (enum variable)v, direction, &step); i++) {
        int64_t was = inspect_own_value(session, (enum variable)v);
        assert_int_equal(session_edit(session, &step).code, REFUSAL_NONE);
        int64_t now = inspect_own_value(session, (enum variable)v);
        if (direction < 0 ? now >= was : now <= was) fail_msg("%s does not move", row->name);
        assert_true(now >= row->low && now <= row->high);
      }
    assert_true(session->edited || before == row->low);
    session_free(session);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_reasons_agree),
      cmocka_unit_test(test_a_condition_in_words),
      cmocka_unit_test(test_steps_stay_in_range),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
