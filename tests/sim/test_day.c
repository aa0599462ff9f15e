/* The rules of one team's day, where the standard run does not reach: hunger, long hours, lost
 * rest, wear, surveillance. */
#include "play.h"
#include "sim/rule.h"

static int64_t today(const struct sim *sim, enum variable variable, int worker, int cause) {
  return ledger_sum(sim->ledger, variable, 0, worker, cause, SPAN_DAY);
}

/* ---- hours and rest ------------------------------------------------------------------------ */

static void a_lost_rest_day_and_long_hours_are_resented(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_SHIFT, 0, 12, 0);
  days_pass(sim, 9);
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 0, CAUSE_LONG_HOURS), 4 * Q(0.0005));
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 0, CAUSE_NO_REST_DAY), 0);
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 0, CAUSE_NO_REST_DAY), Q(0.015));
  must(sim, VERB_SHIFT, 0, 12, 1);
  days_pass(sim, 10);
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 0, CAUSE_NO_REST_DAY), 0);
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 0, CAUSE_LONG_HOURS), 0);
  assert_int_equal(today(sim, VARIABLE_JOY, 0, CAUSE_REST_DAY), Q(0.02));
  play_free(play);
}

/* 650 g feed eight hours and a rest day, but not twelve hours. */
static void long_hours_need_more_food_except_on_the_rest_day(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_RATION] = 650;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_SHIFT, 0, 12, 1);
  days_pass(sim, 9);
  assert_true(today(sim, VARIABLE_NOURISHMENT, 3, CAUSE_TOO_LITTLE_FOOD) < 0);
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_NOURISHMENT, 3, CAUSE_TOO_LITTLE_FOOD), 0);
  assert_true(today(sim, VARIABLE_NOURISHMENT, 3, CAUSE_RECOVERY) > 0);
  play_free(play);
}

/* ---- hunger -------------------------------------------------------------------------------- */

static void people_share_a_short_ration_with_their_families(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_RATION] = 300;
  struct sim *sim = play_start(play, 1);
  sim->model.workers.dependants[0] = 0;
  sim->model.workers.dependants[1] = 3;
  sim_day(sim);
  const int64_t alone = today(sim, VARIABLE_NOURISHMENT, 0, CAUSE_TOO_LITTLE_FOOD);
  const int64_t family = today(sim, VARIABLE_NOURISHMENT, 1, CAUSE_TOO_LITTLE_FOOD);
  const int64_t slowed = Q(0.4) + qmul(Q_ONE - Q(0.4), Q(0.95));
  if (sim->model.workers.status[0] == STATUS_AT_WORK)
    assert_int_equal(alone, -qmul(qmul(Q(0.01), Q_HALF), slowed));
  assert_true(family < alone);
  play_free(play);
}

static void plots_feed(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_RATION] = 540;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_ALLOT, 0, ALLOT_PLOTS, Q(0.05)); /* 75 g a head make up for the missing 60 */
  sim_day(sim);
  assert_int_equal(today(sim, VARIABLE_NOURISHMENT, -1, CAUSE_TOO_LITTLE_FOOD), 0);
  assert_true(
      ledger_sum(sim->ledger, VARIABLE_NOURISHMENT, 1, -1, CAUSE_TOO_LITTLE_FOOD, SPAN_DAY) < 0);
  play_free(play);
}

static void agitation_turns_on_hungry_people(void **state) {
  (void)state;
  for (int ration = 300; ration <= 700; ration += 400) {
    struct play *play = play_new(30);
    play->scenario.parameter[PARAMETER_RATION] = ration;
    struct sim *sim = play_start(play, 1);
    must(sim, VERB_AGITATE, 0, 0, 0);
    sim_day(sim);
    const int64_t lift = today(sim, VARIABLE_ZEAL, -1, CAUSE_AGITATION);
    assert_true(ration == 700 ? lift > 0 : lift < 0);
    play_free(play);
  }
}

static void agitation_wears_off_with_use(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_AGITATE, 0, 0, 0);
  whole_day(sim);
  assert_int_equal(sim->model.team[0].staleness, Q(0.2));
  must(sim, VERB_AGITATE, 0, 0, 0);
  whole_day(sim);
  const q16 faded = (q16)(Q(0.2) - qmul(Q(0.06), Q(0.2)));
  assert_int_equal(sim->model.team[0].staleness, faded + qmul(Q(0.2), Q_ONE - faded));
  play_free(play);
}

/* ---- surveillance -------------------------------------------------------------------------- */

static void surveillance_beyond_the_usual_is_resented(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_VIGIL] = Q(0.9);
  struct sim *sim = play_start(play, 1);
  sim_day(sim);
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 0, CAUSE_SURVEILLANCE),
                   qmul(Q(0.006), Q(0.9) - Q(0.4)));
  play_free(play);
}

/* ---- equipment ----------------------------------------------------------------------------- */

static void poor_equipment_is_patched_up_even_at_rest(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 9);
  sim->model.team[0].equipment = Q(0.4);
  sim_day(sim);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_PATCHING),
                   qmul(Q(0.03), Q(0.6) - Q(0.4)));
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_WEAR), 0);
  play_free(play);
}

/* Without supply, substitutes made at home serve as parts. */
static void repair_needs_parts_from_outside_or_home(void **state) {
  (void)state;
  int64_t repaired[3];
  for (int i = 0; i < 3; i++) {
    struct play *play = play_new(30);
    play->scenario.parameter[PARAMETER_AVAIL] = i == 0 ? Q_ONE : 0;
    struct sim *sim = play_start(play, 1);
    sim->model.team[0].domestic = i == 2 ? Q_ONE : 0;
    sim_day(sim);
    repaired[i] = today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_REPAIR);
    play_free(play);
  }
  assert_int_equal(repaired[2], repaired[0]);
  assert_in_range(repaired[1], repaired[0] * 2 / 5 - 1, repaired[0] * 2 / 5 + 1);
}

static void a_breakdown_costs_equipment_and_is_told(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.curve[CURVE_BREAKDOWN] = (struct curve){1, {{0, Q_ONE}}};
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 5);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_BREAKDOWN), -Q(0.06));
  assert_int_equal(measure_read(sim, MEASURE_BREAKDOWNS, 0), 5);
  play_free(play);
}

/* ---- output -------------------------------------------------------------------------------- */

static void other_work_takes_time_from_the_plan(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_CULTURE, 0, 0, 0);
  must(sim, VERB_SHARE, 1, SHARE_LECTURE, 0);
  sim_day(sim);
  const int64_t standing = Q(0.06) + Q(0.03);
  assert_int_equal(today(sim, VARIABLE_OUTPUT, -1, CAUSE_OTHER_WORK),
                   -(standing + Q(0.3)) * sim->model.team[0].present);
  assert_int_equal(ledger_sum(sim->ledger, VARIABLE_OUTPUT, 1, -1, CAUSE_OTHER_WORK, SPAN_DAY),
                   -(standing + Q(0.01)) * sim->model.team[1].present);
  play_free(play);
}

static void the_ill_are_missing_from_the_output_as_the_ill(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.curve[CURVE_AWAY] = (struct curve){1, {{0, 0}}};
  struct sim *sim = play_start(play, 1);
  sim->model.workers.sick[4] = sim->model.workers.sick[5] = 3;
  sim_day(sim);
  assert_int_equal(sim->model.workers.status[4], STATUS_SICK);
  assert_int_equal(today(sim, VARIABLE_OUTPUT, -1, CAUSE_SICK),
                   -Q_ONE * sim->model.team[0].sick_count);
  assert_true(sim->model.team[0].sick_count >= 2);
  assert_int_equal(today(sim, VARIABLE_OUTPUT, -1, CAUSE_AWAY), 0);
  play_free(play);
}

static void the_board_pulls_by_the_next_team_not_the_best(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_GRAPH, 1, 1, 0);
  sim->model.team[3].posted = Q(1.2);
  sim->model.team[5].posted = Q(1.03);
  sim->model.team[6].posted = Q(1.1);
  sim_day(sim);
  const int64_t pull = curve_at(&curve_rows[CURVE_GAP].value, Q(1.03) - Q_ONE);
  assert_int_equal(today(sim, VARIABLE_EFFORT, -1, CAUSE_EMULATION),
                   pull * sim->model.team[0].present);
  play_free(play);
}

static void care_keeps_people_from_staying_away(void **state) {
  (void)state;
  int away[2] = {0};
  for (int care = 0; care <= 1; care++) {
    struct play *play = play_new(30);
    play->scenario.curve[CURVE_AWAY] = (struct curve){1, {{0, Q_HALF}}};
    struct sim *sim = play_start(play, 1);
    for (int t = 0; t < 8 && care; t++) must(sim, VERB_CARE, t, 0, 0);
    sim_day(sim);
    for (int t = 0; t < 8; t++) away[care] += sim->model.team[t].away_count;
    play_free(play);
  }
  assert_true(away[1] < away[0]);
}

static void the_exhausted_lose_joy_and_culture_gives_less_to_the_hungry(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_RATION] = 300;
  struct sim *sim = play_start(play, 1);
  sim->model.workers.fatigue[2] = Q(0.9);
  must(sim, VERB_CULTURE, 0, 0, 0);
  sim_day(sim);
  assert_int_equal(today(sim, VARIABLE_JOY, 2, CAUSE_EXHAUSTION),
                   -qmul(Q(0.02), sim->model.workers.fatigue[2] - Q(0.3)));
  for (int k = 0; k < 12; k++)
    if (sim->model.workers.status[k] == STATUS_AT_WORK)
      assert_int_equal(today(sim, VARIABLE_JOY, k, CAUSE_CULTURE),
                       qmul(qmul(Q(0.1), Q_HALF), Q_HALF));
  play_free(play);
}

static void a_science_team_speeds_up_trials(void **state) {
  (void)state;
  int64_t progress[2];
  for (int science = 0; science <= 1; science++) {
    struct play *play = play_new(30);
    struct sim *sim = play_start(play, 1);
    sim->model.science = science * Q_ONE;
    must(sim, VERB_ALLOT, 0, ALLOT_TRIAL, Q(0.10));
    sim_day(sim);
    progress[science] = today(sim, VARIABLE_TRIAL, -1, CAUSE_WORK);
    play_free(play);
  }
  const int64_t hands = qmul(Q(0.6), Q(0.10));
  assert_in_range(progress[1] - progress[0], qmul(hands, Q(0.3)) * 10 / 12,
                  qmul(hands, Q(0.3)) + 1);
}

static void without_power_a_quarter_is_left(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_ENERGY] = 0;
  struct sim *sim = play_start(play, 1);
  sim_day(sim);
  const int64_t lost = today(sim, VARIABLE_OUTPUT, -1, CAUSE_POWER);
  const int64_t rest = sim->model.team[0].gross;
  assert_in_range(rest, -lost / 3 - 2, -lost / 3 + 2);
  play_free(play);
}

static void caution_hides_what_exceeds_a_safe_plan(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  sim->model.team[0].norm = Q(0.5);
  sim->model.team[0].caution = 0;
  sim->model.team[1].norm = Q(0.5);
  sim->model.team[1].caution = Q(0.9);
  sim_day(sim);
  assert_int_equal(sim->model.team[0].held, 0);
  assert_true(sim->model.team[1].held > Q_ONE);
  assert_int_equal(ledger_sum(sim->ledger, VARIABLE_OUTPUT, 1, -1, CAUSE_HELD_BACK, SPAN_DAY),
                   -sim->model.team[1].held);
  play_free(play);
}

/* ---- goodwill ------------------------------------------------------------------------------ */

static void goodwill_returns_slowly_and_a_refusal_costs_a_third(void **state) {
  (void)state;
  struct play *play = play_new(120);
  play->scenario.parameter[PARAMETER_AVAIL] = 0; /* so that every request is refused */
  struct sim *sim = play_start(play, 1);
  sim->model.team[0].stock = 0;
  must(sim, VERB_ASK, 0, 0, 0);
  const q16 left = (q16)(Q_HALF - Q(0.12) / 3);
  assert_int_equal(sim->model.credit, left);
  whole_day(sim);
  assert_int_equal(sim->model.credit, left + Q(0.003));
  days_pass(sim, 100);
  assert_int_equal(sim->model.credit, Q_HALF);
  play_free(play);
}

static void methods_are_counted_in_the_month_that_brought_them(void **state) {
  (void)state;
  struct play *play = play_new(60);
  play->scenario.team[0].known = 1;
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 5);
  sim->model.team[0].known |= 6;
  days_pass(sim, 55);
  assert_int_equal(sim->history->month[0].methods_found, 2);
  assert_int_equal(sim->history->month[1].methods_found, 0);
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_lost_rest_day_and_long_hours_are_resented),
      cmocka_unit_test(long_hours_need_more_food_except_on_the_rest_day),
      cmocka_unit_test(people_share_a_short_ration_with_their_families),
      cmocka_unit_test(plots_feed),
      cmocka_unit_test(agitation_turns_on_hungry_people),
      cmocka_unit_test(agitation_wears_off_with_use),
      cmocka_unit_test(surveillance_beyond_the_usual_is_resented),
      cmocka_unit_test(poor_equipment_is_patched_up_even_at_rest),
      cmocka_unit_test(repair_needs_parts_from_outside_or_home),
      cmocka_unit_test(a_breakdown_costs_equipment_and_is_told),
      cmocka_unit_test(other_work_takes_time_from_the_plan),
      cmocka_unit_test(the_ill_are_missing_from_the_output_as_the_ill),
      cmocka_unit_test(the_board_pulls_by_the_next_team_not_the_best),
      cmocka_unit_test(care_keeps_people_from_staying_away),
      cmocka_unit_test(the_exhausted_lose_joy_and_culture_gives_less_to_the_hungry),
      cmocka_unit_test(a_science_team_speeds_up_trials),
      cmocka_unit_test(without_power_a_quarter_is_left),
      cmocka_unit_test(caution_hides_what_exceeds_a_safe_plan),
      cmocka_unit_test(goodwill_returns_slowly_and_a_refusal_costs_a_third),
      cmocka_unit_test(methods_are_counted_in_the_month_that_brought_them),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
