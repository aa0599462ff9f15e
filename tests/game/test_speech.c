/* What people say fits what was chosen: nobody speaks of what has not happened in this story. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "game/policy.h"
#include "game/run.h"
#include "game/speech.h"
#include "story.h"

static int person_by_id(const struct scenario *scenario, const char *id) {
  for (int i = 0; i < scenario->person_count; i++)
    if (strcmp(scenario->person[i].id, id) == 0) return i;
  fail_msg("nobody is called %s", id);
  return -1;
}

static int line_about_the_sheet(const struct person *person) {
  for (int i = 0; i < person->line_count; i++)
    if (strncmp(person->lines[i].text.source, "The sheet said", 14) == 0) return i;
  fail_msg("%s has no line about the sheet", person->id);
  return -1;
}

static bool says_it_after(enum policy policy, int days) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {.level_folder = LEVEL_1959, .prelude = TEST_PRELUDE, .seed = 1};
  struct run run;
  if (!run_start(&run, &options, policy, days, &problems)) fail_msg("the level can't be read");
  const struct scenario *scenario = &run.session->scenario;
  int person = person_by_id(scenario, "mun_kyong_ae");
  bool fits =
      speech_fits(&run.session->sim, person, line_about_the_sheet(&scenario->person[person]));
  run_release(&run);
  return fits;
}

static void test_a_line_waits_for_its_choice(void **state) {
  (void)state;
  assert_false(says_it_after(POLICY_PADDER, 60));     /* the sheet is written in April */
  assert_true(says_it_after(POLICY_PADDER, 100));     /* it said that she was there */
  assert_false(says_it_after(POLICY_CARETAKER, 100)); /* it said that she was away */
}

static void test_a_line_leaves_with_its_season(void **state) {
  (void)state;
  assert_false(says_it_after(POLICY_PADDER, 240));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_line_waits_for_its_choice),
      cmocka_unit_test(test_a_line_leaves_with_its_season),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
