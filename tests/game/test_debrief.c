/* The end of a story: which endings hold, the choices under letters with what followed, the five
 * ledgers beside what others made of the same luck. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
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

int main(void) {
#define WITH_END(test) cmocka_unit_test_setup_teardown(test, play, leave)
  const struct CMUnitTest tests[] = {
      WITH_END(test_the_endings_that_hold),
      WITH_END(test_choices_have_letters_in_their_order),
      WITH_END(test_what_nobody_answered_is_marked),
      WITH_END(test_the_range_is_that_of_the_six_policies),
      WITH_END(test_making_it_changes_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
