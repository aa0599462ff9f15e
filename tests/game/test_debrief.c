/* The end of a story: which endings hold, the choices under letters with what followed, the five
 * ledgers beside what others made of the same luck. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/debrief.h"
#include "game/run.h"
#include "story.h"

struct ended {
  struct story story;
  struct session *session;
  struct debrief debrief;
};

static int play(void **state) {
  struct ended *ended = calloc(1, sizeof *ended);
  if (!ended) return -1;
  story_begin(&ended->story, STORY("small"));
  ended->session = story_open(&ended->story);
  story_play_to_end(ended->session);
  debrief_make(ended->session, &ended->debrief);
  *state = ended;
  return 0;
}

static int leave(void **state) {
  struct ended *ended = *state;
  session_free(ended->session);
  story_end(&ended->story);
  free(ended);
  return 0;
}

static void test_the_endings_that_hold(void **state) {
  struct ended *ended = *state;
  assert_int_equal(ended->debrief.ending_count, 1);
  assert_string_equal(ended->session->scenario.endings[ended->debrief.ending[0]].id, "steady");
}

static void test_choices_have_letters_in_their_order(void **state) {
  struct ended *ended = *state;
  const struct debrief *debrief = &ended->debrief;
  assert_int_equal(debrief->lettered_count, 4);
  for (int i = 0; i < debrief->lettered_count; i++) {
    const struct lettered *choice = &debrief->lettered[i];
    assert_int_equal(choice->letter, 'A' + i);
    assert_int_equal(choice->option, ended->session->sim.model.decision[choice->decision].option);
    if (i > 0) assert_true(choice->day >= debrief->lettered[i - 1].day);
  }
  assert_string_equal(ended->session->scenario.decisions[debrief->lettered[0].decision].id,
                      "fitter");
}

static void test_what_nobody_answered_is_marked(void **state) {
  struct ended *ended = *state;
  for (int i = 0; i < ended->debrief.lettered_count; i++) {
    const struct lettered *choice = &ended->debrief.lettered[i];
    const char *id = ended->session->scenario.decisions[choice->decision].id;
    assert_int_equal(choice->by_neglect, strcmp(id, "letter") == 0);
  }
}

static void test_the_range_is_that_of_the_six_policies(void **state) {
  struct ended *ended = *state;
  q16 low[LEDGER_COUNT], high[LEDGER_COUNT];
  for (int policy = 0; policy < POLICY_COUNT; policy++) {
    struct diagnostics problems;
    diagnostics_init(&problems);
    struct session_options options = story_options(&ended->story);
    options.journal_path = NULL;
    struct run run;
    assert_true(run_start(&run, &options, (enum policy)policy, DAYS_MAX, &problems));
    for (int i = 0; i < LEDGER_COUNT; i++) {
      q16 value = query_ledger(&run.session->sim, (enum ledger_id)i, 0);
      if (policy == 0 || value < low[i]) low[i] = value;
      if (policy == 0 || value > high[i]) high[i] = value;
    }
    run_release(&run);
  }
  for (int i = 0; i < LEDGER_COUNT; i++) {
    assert_int_equal(ended->debrief.ledger[i].low, low[i]);
    assert_int_equal(ended->debrief.ledger[i].high, high[i]);
    assert_int_equal(ended->debrief.ledger[i].now,
                     query_ledger(&ended->session->sim, (enum ledger_id)i, 0));
  }
}

static void test_making_it_changes_nothing(void **state) {
  struct ended *ended = *state;
  uint64_t hash = sim_hash(&ended->session->sim);
  struct debrief *again = malloc(sizeof *again);
  debrief_make(ended->session, again);
  assert_int_equal(sim_hash(&ended->session->sim), hash);
  assert_memory_equal(again->ledger, ended->debrief.ledger, sizeof again->ledger);
  free(again);
}

static void test_made_in_parts_it_is_the_same(void **state) {
  enum { A_FEW_DAYS = 7 };
  struct ended *ended = *state;
  struct debrief *parts = malloc(sizeof *parts);
  debrief_begin(ended->session, parts);
  assert_false(debrief_is_measured(parts));
  assert_int_equal(parts->lettered_count, ended->debrief.lettered_count);
  assert_int_equal(parts->ledger[0].now, ended->debrief.ledger[0].now);
  int calls = 0;
  for (; !debrief_is_measured(parts); calls++) debrief_measure(ended->session, parts, A_FEW_DAYS);
  assert_true(calls > POLICY_COUNT);
  assert_memory_equal(parts->ledger, ended->debrief.ledger, sizeof parts->ledger);
  assert_null(parts->other);
  free(parts);
}

static void test_it_may_be_left_half_made(void **state) {
  struct ended *ended = *state;
  struct debrief *parts = malloc(sizeof *parts);
  debrief_begin(ended->session, parts);
  debrief_measure(ended->session, parts, 1);
  assert_non_null(parts->other);
  debrief_release(parts);
  assert_null(parts->other);
  free(parts);
}

static void test_each_choice_has_its_fate(void **state) {
  struct ended *ended = *state;
  assert_string_equal(debrief_fate(ended->session, &ended->debrief.lettered[0])->source,
                      "They paid it back.");
  assert_string_equal(debrief_choice(ended->session, &ended->debrief.lettered[0])->source,
                      "Lend her");
}

static void test_the_ledgers_run_over_the_months(void **state) {
  struct ended *ended = *state;
  assert_int_equal(ended->debrief.month_count, 2);
  for (int i = 0; i < LEDGER_COUNT; i++)
    assert_int_equal(ended->debrief.ledger[i].month[1], ended->debrief.ledger[i].now);
}

static void edit_level(const struct story *story) {
  char path[140];
  snprintf(path, sizeof path, "%s/scenario.lua", story->level);
  file_write(path, "return {}", 9);
}

static void test_it_opens_when_the_level_was_changed(void **state) {
  struct ended *ended = *state;
  edit_level(&ended->story);
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(&ended->story);
  assert_null(session_resume(&options, &problems));
  diagnostics_init(&problems);
  struct session *session = session_open_debrief(&options, &problems);
  assert_non_null(session);
  assert_int_equal(problems.count, 0);
  assert_true(session->ended);
  assert_int_equal(sim_hash(&session->sim), sim_hash(&ended->session->sim));
  assert_int_equal(session->editions->count, ended->session->editions->count);
  struct debrief *again = malloc(sizeof *again);
  debrief_make(session, again);
  assert_memory_equal(again->ledger, ended->debrief.ledger, sizeof again->ledger);
  free(again);
  session_free(session);
}

/* Another model version gives other figures: said once, and read on to the end. */
static void test_it_opens_with_another_model(void **state) {
  struct ended *ended = *state;
  struct journal_reading reading;
  struct diagnostics problems;
  char path[140], text[1000];
  diagnostics_init(&problems);
  assert_true(journal_read(ended->story.journal, &reading, &problems));
  struct journal_header header = reading.header;
  header.model_version++;
  snprintf(path, sizeof path, "%s/other.journal", ended->story.folder);
  struct journal *journal = journal_create(path, &header, reading.scenario_text.bytes, &problems);
  for (int i = 0; i < reading.count; i++) {
    reading.lines[i].hash ^= 1;
    journal_append(journal, &reading.lines[i]);
  }
  journal_close(journal);
  journal_reading_release(&reading);
  struct session_options options = story_options(&ended->story);
  options.journal_path = path;
  struct session *session = session_open_debrief(&options, &problems);
  assert_non_null(session);
  assert_true(session->ended);
  assert_int_equal(problems.count, 2);
  assert_int_equal(problems.errors, 0);
  problems_text(&problems, text, sizeof text);
  assert_non_null(strstr(text, "may give other figures"));
  session_free(session);
}

int main(void) {
#define WITH_END(test) cmocka_unit_test_setup_teardown(test, play, leave)
  const struct CMUnitTest tests[] = {
      WITH_END(test_the_endings_that_hold),
      WITH_END(test_choices_have_letters_in_their_order),
      WITH_END(test_what_nobody_answered_is_marked),
      WITH_END(test_the_range_is_that_of_the_six_policies),
      WITH_END(test_making_it_changes_nothing),
      WITH_END(test_made_in_parts_it_is_the_same),
      WITH_END(test_it_may_be_left_half_made),
      WITH_END(test_each_choice_has_its_fate),
      WITH_END(test_the_ledgers_run_over_the_months),
      WITH_END(test_it_opens_when_the_level_was_changed),
      WITH_END(test_it_opens_with_another_model),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
