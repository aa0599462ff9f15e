/* Leave for the market, closed lines, dealings outside the plan: what they give, cost and leave
 * alone. */
#include "play.h"
#include "sim/rule.h"

/* The least share that gives two of twelve a place on the first day. */
enum { TWO_OF_TWELVE = Q_ONE / 6 + 1 };

static struct play *story_with_all_verbs(int days) {
  struct play *play = play_new(days);
  play->scenario.verbs_off = 0;
  return play;
}

static int64_t today(const struct sim *sim, enum variable variable, int worker, int cause) {
  return ledger_sum(sim->ledger, variable, 0, worker, cause, SPAN_DAY);
}

static int64_t so_far(const struct sim *sim, enum variable variable, int cause) {
  return ledger_sum(sim->ledger, variable, 0, -1, cause, SPAN_CAMPAIGN);
}

static void a_story_has_these_verbs_only_where_it_says_so(void **state) {
  (void)state;
  static const enum verb verbs[] = {VERB_LEAVE, VERB_LINE, VERB_DEAL};
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  for (int i = 0; i < 3; i++) {
    assert_int_equal(give(sim, verbs[i], 0, 0, 0).code, REFUSAL_SWITCHED_OFF);
    const struct command own = command_of(verbs[i], ORIGIN_SCRIPT, 0, 0, 0, 0);
    assert_int_equal(command_check(sim, &own).code, REFUSAL_NONE);
    play->scenario.verbs_off &= ~(UINT32_C(1) << verbs[i]);
    assert_int_equal(give(sim, verbs[i], 0, 0, 0).code, REFUSAL_NONE);
  }
  play_free(play);
}

/* ---- leave ----------------------------------------------------------------------------------- */

static void leave_goes_to_the_hungriest(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30);
  play->scenario.parameter[PARAMETER_SICK0] = 0;
  struct sim *sim = play_start(play, 1);
  struct workers *workers = &sim->model.workers;
  for (int w = 0; w < 12; w++) workers->dependants[w] = 0;
  workers->nourishment[7] = workers->nourishment[3] = workers->nourishment[5] = Q(0.5);
  workers->dependants[5] = 2;
  must(sim, VERB_LEAVE, 0, LEAVE_BY_NEED, TWO_OF_TWELVE);
  sim_day(sim);
  assert_int_equal(sim->model.team[0].leave_count, 2);
  assert_int_equal(workers->status[5], STATUS_LEAVE); /* a family first, then the lower number */
  assert_int_equal(workers->status[3], STATUS_LEAVE);
  assert_int_not_equal(workers->status[7], STATUS_LEAVE);
  assert_int_equal(today(sim, VARIABLE_OUTPUT, -1, CAUSE_ON_LEAVE), -2 * Q_ONE);
  assert_true(today(sim, VARIABLE_MARKET, 3, CAUSE_MARKET_DAY) > 0);
  assert_int_equal(measure_read(sim, MEASURE_LEAVE_TODAY, 0), 2);
  play_free(play);
}

static void the_share_is_kept_over_the_days(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(60);
  struct sim *sim = play_start(play, 1);
  int places = 0;
  must(sim, VERB_LEAVE, 0, LEAVE_BY_NEED, Q(0.05));
  for (int day = 0; day < 50; day++) {
    sim_day(sim);
    if (!scenario_is_rest_day(sim->scenario, day)) places += sim->model.team[0].leave_count;
    sim_review(sim);
  }
  assert_int_equal(places, fdiv((int64_t)Q(0.05) * 12 * 45, Q_ONE));
  play_free(play);
}

/* Of a hungry team fewer stay away on their own account, and nobody on leave is missed. */
static void those_whose_turn_comes_wait_for_it(void **state) {
  (void)state;
  int away[2] = {0, 0};
  int64_t missing[2];
  for (int leave = 0; leave <= 1; leave++) {
    struct play *play = story_with_all_verbs(60);
    play->scenario.parameter[PARAMETER_RATION] = 300;
    struct sim *sim = play_start(play, 1);
    if (leave) must(sim, VERB_LEAVE, 0, LEAVE_BY_NEED, Q(0.15));
    for (int day = 0; day < 59; day++) {
      whole_day(sim);
      away[leave] += sim->model.team[0].away_count;
    }
    missing[leave] = so_far(sim, VARIABLE_BOND, CAUSE_ABSENCES);
    play_free(play);
  }
  assert_true(away[1] * 5 < away[0] * 4);
  assert_true(missing[1] * 5 > missing[0] * 4); /* both below zero */
}

static void leave_for_pay_fills_the_fund_and_sours_the_rest(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(40);
  play->scenario.parameter[PARAMETER_SICK0] = 0;
  struct sim *sim = play_start(play, 1);
  sim->model.workers.market[9] = sim->model.workers.market[2] = Q(0.3);
  must(sim, VERB_LEAVE, 0, LEAVE_PAID, TWO_OF_TWELVE);
  sim_day(sim);
  assert_int_equal(sim->model.workers.status[9], STATUS_LEAVE);
  assert_int_equal(sim->model.workers.status[2], STATUS_LEAVE);
  assert_int_equal(sim->model.team[0].fund, 2 * Q(0.25));
  assert_int_equal(today(sim, VARIABLE_FUND, -1, CAUSE_LEAVE_PAID), 2 * Q(0.25));
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 9, CAUSE_LEAVE_FOR_PAY), 0);
  assert_int_equal(today(sim, VARIABLE_GRIEVANCE, 4, CAUSE_LEAVE_FOR_PAY),
                   qmul(Q(0.01), TWO_OF_TWELVE));
  assert_true(today(sim, VARIABLE_BOND, 4, CAUSE_LEAVE_FOR_PAY) < 0);
  sim_review(sim);
  days_pass(sim, 29);
  assert_int_equal(so_far(sim, VARIABLE_STANDING, CAUSE_ROLL_CALL),
                   -qmul(qmul(Q(0.25), TWO_OF_TWELVE), Q(0.3)));
  play_free(play);
}

static void the_ill_and_the_lent_get_no_leave(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30);
  struct sim *sim = play_start(play, 1);
  for (int w = 0; w < 11; w++) sim->model.workers.sick[w] = 5;
  assert_int_equal(send_away(sim, 0, 11, ABSENCE_LENT, 3).code, REFUSAL_NONE);
  must(sim, VERB_LEAVE, 0, LEAVE_BY_NEED, Q(0.4));
  sim_day(sim);
  assert_int_equal(sim->model.team[0].leave_count, 0);
  assert_int_equal(sim->model.workers.status[11], STATUS_ABSENT);
  play_free(play);
}

/* ---- lines ----------------------------------------------------------------------------------- */

static void half_of_the_machines_get_all_the_power(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30);
  play->scenario.parameter[PARAMETER_ENERGY] = Q_HALF;
  struct sim *sim = play_start(play, 1);
  assert_int_equal(give(sim, VERB_LINE, 0, Q(0.6), 0).code, REFUSAL_ARGUMENT);
  must(sim, VERB_LINE, 0, Q_HALF, 0);
  sim_day(sim);
  assert_true(today(sim, VARIABLE_OUTPUT, -1, CAUSE_LINES_CLOSED) < 0);
  assert_int_equal(today(sim, VARIABLE_OUTPUT, -1, CAUSE_POWER), 0);
  assert_true(ledger_sum(sim->ledger, VARIABLE_OUTPUT, 1, -1, CAUSE_POWER, SPAN_DAY) < 0);
  play_free(play);
}

static void what_stands_idle_rusts_unless_it_is_cared_for(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_LINE, 0, 0, 0);
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_STANDING_IDLE), 0);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_WEAR), 0);
  assert_int_equal(ledger_total(sim->ledger, VARIABLE_OUTPUT, 0, -1, SPAN_DAY), 0);
  must(sim, VERB_ALLOT, 0, ALLOT_REPAIR, 0);
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_STANDING_IDLE), -Q(0.0025));
  play_free(play);
}

static void starting_again_costs_once_and_only_when_done(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_LINE, 0, Q_HALF, 0);
  must(sim, VERB_LINE, 0, Q_ONE, 0); /* thought better of it */
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_STARTING_AGAIN), 0);
  must(sim, VERB_LINE, 0, Q_HALF, 0);
  whole_day(sim);
  must(sim, VERB_LINE, 0, Q_ONE, 0);
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_STARTING_AGAIN), -Q(0.06) / 2);
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_EQUIPMENT, -1, CAUSE_STARTING_AGAIN), 0);
  play_free(play);
}

/* ---- dealings -------------------------------------------------------------------------------- */

static void what_is_traded_counts_nowhere_and_fills_the_fund(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30), *usual = story_with_all_verbs(30);
  struct sim *sim = play_start(play, 1);
  const struct team *team = &sim->model.team[0], *other = &play_start(usual, 1)->model.team[0];
  must(sim, VERB_DEAL, 0, Q_ONE / 8, DEAL_SAVES);
  sim_day(sim);
  sim_day(&usual->sim);
  assert_int_equal(team->dealt, other->good / 8);
  assert_int_equal(team->fund, team->dealt);
  assert_int_equal(team->good, other->good - team->dealt);
  assert_int_equal(team->month_gross, other->month_gross - team->dealt);
  assert_int_equal(today(sim, VARIABLE_OUTPUT, -1, CAUSE_DEALT), -team->dealt);
  assert_int_equal(measure_read(sim, MEASURE_DEALT_SHARE, 0), qdiv(team->dealt, other->good));
  play_free(play);
  play_free(usual);
}

static void a_fund_buys_inputs_as_far_as_the_store_has_room(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30);
  struct sim *sim = play_start(play, 1);
  struct team *team = &sim->model.team[0];
  const int64_t full = 25 * team_day_plan(team);
  team->fund = 10 * Q_ONE;
  must(sim, VERB_DEAL, 0, 0, DEAL_INPUTS);
  whole_day(sim);
  assert_int_equal(today(sim, VARIABLE_STOCK, -1, CAUSE_BOUGHT), 10 * Q(2.5));
  assert_int_equal(today(sim, VARIABLE_FUND, -1, CAUSE_SPENT), -10 * Q_ONE);
  team->fund = 20 * Q_ONE;
  team->stock = full - Q_ONE;
  whole_day(sim);
  assert_true(today(sim, VARIABLE_STOCK, -1, CAUSE_BOUGHT) <= Q_ONE);
  assert_in_range(team->fund, 19 * Q_ONE, 20 * Q_ONE);
  play_free(play);
}

static void a_fund_feeds_also_on_the_rest_day(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(30);
  play->scenario.parameter[PARAMETER_RATION] = 540;
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 9);
  sim->model.team[0].fund = 2 * Q_ONE; /* 75 g a head make up for the missing 60 */
  must(sim, VERB_DEAL, 0, 0, DEAL_FOOD);
  sim_day(sim);
  assert_int_equal(sim->model.workers.status[0], STATUS_REST_DAY);
  assert_int_equal(today(sim, VARIABLE_NOURISHMENT, -1, CAUSE_TOO_LITTLE_FOOD), 0);
  assert_int_equal(sim->model.team[0].fund, 0);
  play_free(play);
}

static void found_dealings_cost_the_fund_and_standing(void **state) {
  (void)state;
  struct play *play = story_with_all_verbs(60);
  play->scenario.parameter[PARAMETER_DEAL_INSP] = Q_ONE;
  play->scenario.parameter[PARAMETER_VIGIL] = Q_ONE;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_DEAL, 0, Q_ONE / 4, DEAL_SAVES);
  days_pass(sim, 29);
  assert_true(sim->model.team[0].fund > 0);
  whole_day(sim);
  assert_int_equal(sim->model.team[0].fund, 0);
  assert_int_equal(so_far(sim, VARIABLE_STANDING, CAUSE_DEALINGS_FOUND), -Q(0.1));
  sim->model.team[0].fund = Q_ONE;
  must(sim, VERB_DEAL, 0, 0, DEAL_SAVES); /* whoever trades nothing isn't found */
  days_pass(sim, 30);
  assert_int_equal(sim->model.team[0].fund, Q_ONE);
  play_free(play);
}

static void a_decision_may_move_the_fund(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  const int32_t two_days = (int32_t)(2 * team_day_plan(&sim->model.team[0]));
  contribute(sim, 0, -1, VARIABLE_FUND, CONTRIBUTION_DELTA, two_days, 1, CAUSE_DECISION);
  assert_int_equal(measure_read(sim, MEASURE_FUND_DAYS, 0), 2);
  contribute(sim, 0, -1, VARIABLE_FUND, CONTRIBUTION_DELTA, -2 * two_days, 1, CAUSE_DECISION);
  assert_int_equal(sim->model.team[0].fund, 0);
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_story_has_these_verbs_only_where_it_says_so),
      cmocka_unit_test(leave_goes_to_the_hungriest),
      cmocka_unit_test(the_share_is_kept_over_the_days),
      cmocka_unit_test(those_whose_turn_comes_wait_for_it),
      cmocka_unit_test(leave_for_pay_fills_the_fund_and_sours_the_rest),
      cmocka_unit_test(the_ill_and_the_lent_get_no_leave),
      cmocka_unit_test(half_of_the_machines_get_all_the_power),
      cmocka_unit_test(what_stands_idle_rusts_unless_it_is_cared_for),
      cmocka_unit_test(starting_again_costs_once_and_only_when_done),
      cmocka_unit_test(what_is_traded_counts_nowhere_and_fills_the_fund),
      cmocka_unit_test(a_fund_buys_inputs_as_far_as_the_store_has_room),
      cmocka_unit_test(a_fund_feeds_also_on_the_rest_day),
      cmocka_unit_test(found_dealings_cost_the_fund_and_standing),
      cmocka_unit_test(a_decision_may_move_the_fund),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
