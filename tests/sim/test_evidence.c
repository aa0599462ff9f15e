/* "Documented only": what a scenario marks is left out, each mechanism of the table really stops,
 * and what is not in the table goes on as before. */
#include "sim/evidence.h"

#include "play.h"

static void schedule_ratchet_and_board(struct play *play) {
  struct schedule_row *rows = play_array(play, 2, sizeof *rows);
  rows[0] = (struct schedule_row){.variable = VARIABLE_RATCHET, .value = Q(0.6)};
  rows[1] = (struct schedule_row){.variable = VARIABLE_GRAPH, .value = 1};
  play->scenario.schedule = rows;
  play->scenario.schedule_count = 2;
}

static struct play *standard_year(bool documented) {
  struct play *play = play_new(360);
  schedule_ratchet_and_board(play);
  if (documented) evidence_turn_off(&play->scenario);
  struct sim *sim = play_start(play, 3);
  must(sim, VERB_ALLOT, 0, ALLOT_TRIAL, Q(0.1));
  must(sim, VERB_SHARE, 0, SHARE_LECTURE, 0);
  for (int day = 0; day < 360; day++) {
    standard_orders(sim);
    whole_day(sim);
  }
  return play;
}

static int64_t booked(const struct play *play, enum variable variable, enum cause cause) {
  int64_t sum = 0;
  for (int t = 0; t < play->sim.model.team_count; t++)
    sum += llabs(ledger_sum(play->sim.ledger, variable, t, -1, cause, SPAN_CAMPAIGN));
  return sum;
}

static void undocumented_mechanisms_stop(void **state) {
  (void)state;
  struct play *full = standard_year(false), *documented = standard_year(true);
  static const struct {
    enum variable variable;
    enum cause cause;
  } stopped[] = {{VARIABLE_NORM, CAUSE_OVER_FULFILMENT},
                 {VARIABLE_OUTPUT, CAUSE_HELD_BACK},
                 {VARIABLE_ZEAL, CAUSE_AGITATION}};
  for (size_t i = 0; i < sizeof stopped / sizeof stopped[0]; i++) {
    assert_true(booked(full, stopped[i].variable, stopped[i].cause) > 0);
    assert_int_equal(booked(documented, stopped[i].variable, stopped[i].cause), 0);
  }
  assert_true(booked(documented, VARIABLE_FATIGUE, CAUSE_LOAD) > 0);
  assert_true(booked(documented, VARIABLE_EQUIPMENT, CAUSE_WEAR) > 0);
  play_free(full);
  play_free(documented);
}

static void what_a_scenario_marks_is_left_out(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct decision marked = {.documented_only_off = true}, kept = {0};
  struct option greyed = {.documented_only_off = true};
  struct hazard hazard = {.documented_only_off = true};
  assert_true(evidence_has_decision(&play->scenario, &marked));
  assert_true(evidence_has_option(&play->scenario, &greyed));
  assert_true(evidence_has_hazard(&play->scenario, &hazard));
  evidence_turn_off(&play->scenario);
  assert_false(evidence_has_decision(&play->scenario, &marked));
  assert_true(evidence_has_decision(&play->scenario, &kept));
  assert_false(evidence_has_option(&play->scenario, &greyed));
  assert_false(evidence_has_hazard(&play->scenario, &hazard));
  scenario_release(&play->scenario);
  free(play);
}

/* Every row names something that exists and has a default to turn off. */
static void every_switch_switches(void **state) {
  (void)state;
  struct scenario scenario;
  scenario_init_default(&scenario, 30);
  for (int i = 0; i < EVIDENCE_SWITCHES; i++) {
    assert_true(evidence_switches[i].label[0]);
    assert_int_not_equal(evidence_switches[i].change[0].target, EVIDENCE_NOTHING);
    for (int k = 0; k < EVIDENCE_CHANGES_MAX; k++) {
      const struct evidence_change *change = &evidence_switches[i].change[k];
      if (change->target == EVIDENCE_PARAMETER)
        assert_int_not_equal(scenario.parameter[change->which], change->value);
    }
  }
  scenario_release(&scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(undocumented_mechanisms_stop),
      cmocka_unit_test(what_a_scenario_marks_is_left_out),
      cmocka_unit_test(every_switch_switches),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
