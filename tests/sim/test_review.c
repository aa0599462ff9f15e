/* Reports, paper, inspections, titles, norms, methods that pass on. */
#include "play.h"
#include "sim/rule.h"

static int64_t posted(const struct sim *sim, enum variable variable, int team, int cause) {
  return ledger_sum(sim->ledger, variable, team, -1, cause, SPAN_CAMPAIGN);
}

static const struct team_month *month_of(const struct sim *sim, int month, int team) {
  return &sim->history->month[month].team[team];
}

/* ---- reports --------------------------------------------------------------------------------- */

static void each_stance_writes_its_own_report(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_INSP] = 0;
  struct sim *sim = play_start(play, 1);
  for (int t = 0; t < 8; t++) must(sim, VERB_REPORT, t, t % REPORT_COUNT, 0);
  for (int t = 0; t < 8; t++) sim->model.team[t].norm = Q(0.93); /* padding has something to do */
  days_pass(sim, 30);
  for (int t = 0; t < 8; t++) {
    const struct team_month *month = month_of(sim, 0, t);
    const int64_t gross = month->gross;
    const int64_t goal = qmul(month->plan, Q(1.05)), most = qmul(gross, Q_ONE + Q(0.15));
    assert_int_equal(month->plan, Q(0.93) * 12 * 27);
    switch (t % REPORT_COUNT) {
    case REPORT_TRUTH:
      assert_int_equal(month->reported, gross);
      break;
    case REPORT_ROUND:
      assert_int_equal(month->reported, qmul(gross, Q_ONE + Q(0.02)));
      break;
    case REPORT_UNDER:
      assert_int_equal(month->reported, qmul(gross, Q_ONE - Q(0.05)));
      break;
    default:
      assert_int_equal(month->reported, max64(gross, min64(goal, most)));
      break;
    }
    assert_int_equal(month->paper_after, max64(0, month->reported - gross));
    assert_true(month->good < month->gross);
  }
  play_free(play);
}

/* A team far above its plan pads at least as much as one that rounds up. */
static void padding_is_never_below_rounding_up(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  sim->model.team[0].norm = Q(0.5);
  must(sim, VERB_REPORT, 0, REPORT_PAD, 0);
  days_pass(sim, 30);
  const struct team_month *month = month_of(sim, 0, 0);
  assert_true(month->gross > qmul(month->plan, Q(1.05)));
  assert_int_equal(month->reported, qmul(month->gross, Q_ONE + Q(0.02)));
  play_free(play);
}

static void titles_may_be_switched_off(void **state) {
  (void)state;
  struct play *play = play_new(120);
  play->scenario.parameter[PARAMETER_TITLE_FUL] = parameter_rows[PARAMETER_TITLE_FUL].high;
  play->scenario.parameter[PARAMETER_TITLE_BOND] = 0;
  play->scenario.parameter[PARAMETER_TITLE_STU] = 0;
  struct sim *sim = play_start(play, 1);
  for (int day = 0; day < 119; day++) {
    sim->model.team[0].norm = Q(0.2);
    whole_day(sim);
  }
  assert_true(sim->model.team[0].fulfilment > Q(1.1));
  assert_int_equal(sim->model.team[0].titles, 0);
  play_free(play);
}

static void a_false_report_costs_belief(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_INSP] = 0;
  struct sim *sim = play_start(play, 1);
  sim->model.team[0].norm = Q(0.93);
  must(sim, VERB_REPORT, 0, REPORT_PAD, 0);
  days_pass(sim, 30);
  const struct team_month *month = month_of(sim, 0, 0);
  const int64_t invented = month->reported - month->gross;
  assert_int_equal(posted(sim, VARIABLE_ZEAL, 0, CAUSE_FALSE_REPORT),
                   12 * -qmul(Q(0.3), qdiv(invented, month->plan)));
  assert_int_equal(posted(sim, VARIABLE_ZEAL, 1, CAUSE_FALSE_REPORT), 0);
  play_free(play);
}

/* What was only reported is filled from what is made later, and the report shrinks by it. */
static void old_paper_is_filled_from_new_output(void **state) {
  (void)state;
  struct play *play = play_new(60);
  play->scenario.parameter[PARAMETER_INSP] = 0;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_REPORT, 0, REPORT_ROUND, 0);
  days_pass(sim, 30);
  must(sim, VERB_REPORT, 0, REPORT_TRUTH, 0);
  days_pass(sim, 30);
  const struct team_month *first = month_of(sim, 0, 0), *second = month_of(sim, 1, 0);
  const int64_t filled = qmul(Q(0.2), first->paper_after);
  assert_true(filled > 0);
  assert_int_equal(second->paper_before, first->paper_after);
  assert_int_equal(second->reported, second->gross - filled);
  assert_int_equal(second->paper_after, first->paper_after - filled);
  play_free(play);
}

static void inspectors_find_much_paper_when_they_look(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_INSP] = Q_ONE;
  play->scenario.parameter[PARAMETER_VIGIL] = Q_ONE;
  struct sim *sim = play_start(play, 1);
  struct team *team = &sim->model.team[0];
  team->paper = team_day_plan(team) * 27; /* a month of plan: a chance of 1 */
  team->titles = 1;
  sim->model.team[1].paper = team_day_plan(team) / 2; /* under 2 % of plan: not looked at */
  days_pass(sim, 30);
  assert_int_equal(team->exposures, 1);
  assert_int_equal(team->paper, 0);
  assert_int_equal(team->titles, 0);
  assert_int_equal(posted(sim, VARIABLE_STANDING, 0, CAUSE_EXPOSED), -Q(0.3));
  assert_true(posted(sim, VARIABLE_ZEAL, 0, CAUSE_EXPOSED) < 0);
  assert_int_equal(sim->model.team[1].exposures, 0);
  play_free(play);
}

/* A quarter of a month's plan on paper is found for certain at full vigil. */
static void the_more_paper_the_surer_it_is_found(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_INSP] = Q_ONE;
  play->scenario.parameter[PARAMETER_VIGIL] = Q_ONE;
  struct sim *sim = play_start(play, 1);
  for (int t = 0; t < 8; t++) sim->model.team[t].paper = team_day_plan(&sim->model.team[t]) * 9;
  days_pass(sim, 30);
  for (int t = 0; t < 8; t++) assert_int_equal(sim->model.team[t].exposures, 1);
  play_free(play);
}

/* ---- assessment ------------------------------------------------------------------------------ */

static void three_good_months_of_a_united_team_make_a_title(void **state) {
  (void)state;
  struct play *play = play_new(90);
  play->scenario.parameter[PARAMETER_RHO] = 0;
  struct sim *sim = play_start(play, 1);
  for (int t = 0; t < 2; t++) sim->model.team[t].norm = Q(0.6);
  for (int k = 0; k < 12; k++) {
    sim->model.workers.study[k] = Q(0.5);
    sim->model.workers.study[12 + k] = Q(0.05); /* works and lives, but doesn't learn */
  }
  days_pass(sim, 60);
  assert_int_equal(sim->model.team[0].titles, 0);
  days_pass(sim, 30);
  assert_int_equal(sim->model.team[0].titles, 1);
  assert_int_equal(sim->model.team[0].streak, 0);
  assert_int_equal(sim->model.team[1].titles, 0);
  assert_int_equal(sim->model.team[1].streak, 3);
  play_free(play);
}

/* ---- norms ----------------------------------------------------------------------------------- */

static void the_norm_follows_what_was_reported(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_RHO_ALL] = 0;
  struct sim *sim = play_start(play, 1);
  sim->model.team[0].norm = Q(0.7);
  sim->model.team[1].norm = Q(1.2);
  days_pass(sim, 30);
  const struct team_month *easy = month_of(sim, 0, 0), *hard = month_of(sim, 0, 1);
  const int64_t achieved = fdiv(easy->reported, 12 * 27);
  assert_int_equal(easy->norm_after, Q(0.7) + qmul(Q_HALF, achieved - Q(0.7)));
  assert_int_equal(hard->norm_after,
                   Q(1.2) - qmul(Q(0.15), Q(1.2) - fdiv(hard->reported, 12 * 27)));
  assert_true(posted(sim, VARIABLE_GRIEVANCE, 0, CAUSE_NORM_RAISED) > 0);
  assert_int_equal(posted(sim, VARIABLE_GRIEVANCE, 1, CAUSE_NORM_RAISED), 0);
  assert_true(sim->model.team[0].caution > sim->model.team[1].caution);
  play_free(play);
}

static void the_best_raises_the_norms_of_all(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  sim->model.team[3].norm = Q(0.6);
  days_pass(sim, 30);
  for (int t = 0; t < 8; t++) assert_true(posted(sim, VARIABLE_NORM, t, CAUSE_LEADERS) > 0);
  play_free(play);
}

static void a_month_of_battle_counts_half(void **state) {
  (void)state;
  int64_t risen[2];
  for (int battle = 0; battle <= 1; battle++) {
    struct play *play = play_new(30);
    play->scenario.parameter[PARAMETER_RHO_ALL] = 0;
    play->scenario.parameter[PARAMETER_BT_PULL] = 0;
    struct sim *sim = play_start(play, 1);
    sim->model.team[0].norm = Q(0.7);
    sim->model.battle_days = battle;
    days_pass(sim, 30);
    risen[battle] = posted(sim, VARIABLE_NORM, 0, CAUSE_OVER_FULFILMENT);
    assert_false(sim->model.battle_month);
    play_free(play);
  }
  assert_in_range(risen[1], risen[0] / 2 - 1, risen[0] / 2 + 1);
}

static void norms_stay_in_their_range(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_SIGMA] = Q_HALF;
  struct sim *sim = play_start(play, 1);
  sim->model.team[0].norm = Q(0.25);
  for (int k = 0; k < 12; k++)
    assert_int_equal(send_away(sim, 0, k, ABSENCE_NO_WORD, 30).code, REFUSAL_NONE);
  days_pass(sim, 30);
  assert_int_equal(sim->model.team[0].norm, Q(0.2));
  assert_true(posted(sim, VARIABLE_NORM, 0, CAUSE_LIMIT) > 0);
  play_free(play);
}

/* ---- the board and methods ------------------------------------------------------------------- */

static void a_hopeless_gap_is_felt_only_where_a_board_shows_it(void **state) {
  (void)state;
  for (int board = 0; board <= 1; board++) {
    struct play *play = play_new(30);
    play->scenario.team[0].place = Q(0.7);
    struct sim *sim = play_start(play, 1);
    must(sim, VERB_GRAPH, 1, board, 0);
    sim->model.team[0].norm = Q(1.2);
    days_pass(sim, 10);
    assert_int_equal(posted(sim, VARIABLE_GRIEVANCE, 0, CAUSE_HOPELESS_GAP),
                     board ? 12 * Q(0.01) : 0);
    play_free(play);
  }
}

static int holders_after(int share, int days) {
  struct play *play = play_new(days);
  play->scenario.team[0].known = 0x1FF;
  struct sim *sim = play_start(play, 2);
  must(sim, VERB_SHARE, 0, share, 0);
  days_pass(sim, days);
  int64_t learnt = 0;
  for (int t = 1; t < 8; t++) learnt += measure_read(sim, MEASURE_METHODS_KNOWN, t);
  play_free(play);
  return (int)learnt;
}

static void methods_pass_on_faster_the_more_they_are_shared(void **state) {
  (void)state;
  const int hoarded = holders_after(SHARE_HOARD, 180), open = holders_after(SHARE_OPEN, 180),
            lectured = holders_after(SHARE_LECTURE, 180);
  assert_true(hoarded < open && open < lectured);
}

static void what_nobody_knows_cannot_leak(void **state) {
  (void)state;
  struct play *play = play_new(360);
  play->scenario.parameter[PARAMETER_LEAK] = Q_ONE;
  struct sim *sim = play_start(play, 2);
  days_pass(sim, 360);
  for (int t = 0; t < 8; t++) assert_int_equal(sim->model.team[t].known, 0);
  play_free(play);
}

static void a_leader_in_charge_teaches(void **state) {
  (void)state;
  struct play *play = play_new(60);
  play->scenario.parameter[PARAMETER_CH_TEACH] = Q_ONE;
  play->scenario.team[0].known = 0x1FF;
  struct sim *sim = play_start(play, 2);
  must(sim, VERB_SHARE, 0, SHARE_HOARD, 0);
  sim->model.team[1].perf = Q(0.8);
  must(sim, VERB_CHARGE, 0, 1, 0);
  days_pass(sim, 30);
  assert_true(measure_read(sim, MEASURE_METHODS_KNOWN, 1) >= 7);
  assert_true(measure_read(sim, MEASURE_METHODS_KNOWN, 2) <= 2);
  play_free(play);
}

/* ---- trials and substitutes ------------------------------------------------------------------ */

static void trials_find_methods_in_the_teams_order(void **state) {
  (void)state;
  struct play *play = play_new(400);
  play->scenario.parameter[PARAMETER_TR_P0] = Q_ONE;
  play->scenario.parameter[PARAMETER_BASS_P] = play->scenario.parameter[PARAMETER_BASS_Q] = 0;
  play->scenario.parameter[PARAMETER_LEAK] = 0;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_ALLOT, 0, ALLOT_TRIAL, Q(0.10));
  const uint8_t *order = sim->model.team[0].method_order;
  uint32_t expected = 0;
  for (int found = 0; found < 3; found++) {
    while (sim->model.team[0].known == expected) whole_day(sim);
    expected |= 1u << order[found];
    assert_int_equal(sim->model.team[0].known, expected);
    assert_int_equal(sim->model.team[0].trial, 0);
  }
  assert_true(posted(sim, VARIABLE_METHODS, 0, CAUSE_METHOD) > 0);
  play_free(play);
}

static void a_failed_trial_leaves_something_learned(void **state) {
  (void)state;
  struct play *play = play_new(100);
  play->scenario.parameter[PARAMETER_TR_P0] = play->scenario.parameter[PARAMETER_TR_PK] = 0;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_ALLOT, 0, ALLOT_TRIAL, Q(0.20));
  while (posted(sim, VARIABLE_TRIAL, 0, CAUSE_FAILURE) == 0) whole_day(sim);
  assert_int_equal(sim->model.team[0].trial, Q(0.4));
  assert_int_equal(sim->model.team[0].known, 0);
  play_free(play);
}

static void a_trial_without_a_deficiency_ends(void **state) {
  (void)state;
  struct play *play = play_new(100);
  play->scenario.team[0].known = 0x1FF;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_ALLOT, 0, ALLOT_TRIAL, Q(0.30));
  sim->model.team[0].trial = Q(0.99);
  days_pass(sim, 3);
  assert_true(sim->model.team[0].trial < Q(0.5));
  assert_int_equal(sim->model.team[0].known, 0x1FF);
  play_free(play);
}

static void substitutes_replace_inputs_and_grow_better(void **state) {
  (void)state;
  struct play *play = play_new(200);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_ALLOT, 0, ALLOT_SUBSTITUTE, Q(0.10));
  days_pass(sim, 100);
  const struct team *team = &sim->model.team[0];
  assert_true(team->domestic > Q(0.3));
  assert_true(team->substitute_quality > Q(0.55));
  const int64_t used = posted(sim, VARIABLE_STOCK, 0, CAUSE_USED);
  assert_true(used > posted(sim, VARIABLE_STOCK, 1, CAUSE_USED));
  must(sim, VERB_ALLOT, 0, ALLOT_SUBSTITUTE, 0);
  const q16 quality = team->substitute_quality;
  days_pass(sim, 20);
  assert_true(team->substitute_quality > quality); /* by use alone */
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_stance_writes_its_own_report),
      cmocka_unit_test(padding_is_never_below_rounding_up),
      cmocka_unit_test(titles_may_be_switched_off),
      cmocka_unit_test(a_false_report_costs_belief),
      cmocka_unit_test(old_paper_is_filled_from_new_output),
      cmocka_unit_test(inspectors_find_much_paper_when_they_look),
      cmocka_unit_test(the_more_paper_the_surer_it_is_found),
      cmocka_unit_test(three_good_months_of_a_united_team_make_a_title),
      cmocka_unit_test(the_norm_follows_what_was_reported),
      cmocka_unit_test(the_best_raises_the_norms_of_all),
      cmocka_unit_test(a_month_of_battle_counts_half),
      cmocka_unit_test(norms_stay_in_their_range),
      cmocka_unit_test(a_hopeless_gap_is_felt_only_where_a_board_shows_it),
      cmocka_unit_test(methods_pass_on_faster_the_more_they_are_shared),
      cmocka_unit_test(what_nobody_knows_cannot_leak),
      cmocka_unit_test(a_leader_in_charge_teaches),
      cmocka_unit_test(trials_find_methods_in_the_teams_order),
      cmocka_unit_test(a_failed_trial_leaves_something_learned),
      cmocka_unit_test(a_trial_without_a_deficiency_ends),
      cmocka_unit_test(substitutes_replace_inputs_and_grow_better),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
