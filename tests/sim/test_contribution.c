/* Contributions of decisions, and people whom an order keeps away. */
#include "play.h"
#include "sim/quantity.h"

enum { MINE = CAUSE_SCENARIO + 3 };

static struct play *story(int days) {
  struct play *play = play_new(days);
  play->scenario.cause_count = 10;
  return play;
}

static int64_t posted(const struct sim *sim, enum variable variable, int team, int worker,
                      enum span span) {
  return ledger_sum(sim->ledger, variable, team, worker, MINE, span);
}

static void ok(struct refusal refusal) {
  assert_int_equal(refusal.code, REFUSAL_NONE);
}

static void a_delta_acts_at_once_and_each_day_of_its_term(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  const q16 before = sim->model.workers.joy[4];
  ok(contribute(sim, 0, 4, VARIABLE_JOY, CONTRIBUTION_DELTA, Q(0.01), 3, MINE));
  assert_int_equal(sim->model.workers.joy[4], before + Q(0.01));
  assert_int_equal(sim->model.workers.joy[5], before);
  whole_day(sim);
  assert_int_equal(posted(sim, VARIABLE_JOY, 0, 4, SPAN_CAMPAIGN), 2 * Q(0.01));
  days_pass(sim, 5);
  assert_int_equal(posted(sim, VARIABLE_JOY, 0, 4, SPAN_CAMPAIGN), 3 * Q(0.01));
  assert_int_equal(sim->model.contribution_count, 0);
  play_free(play);
}

static void without_an_owner_it_acts_on_every_worker(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  ok(contribute(sim, 2, -1, VARIABLE_BOND, CONTRIBUTION_DELTA, -100, 1, MINE));
  assert_int_equal(posted(sim, VARIABLE_BOND, 2, -1, SPAN_DAY), -1200);
  assert_int_equal(posted(sim, VARIABLE_BOND, 0, -1, SPAN_DAY), 0);
  play_free(play);
}

static void a_factor_posts_the_difference_once_a_day(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  const int64_t stock = sim->model.team[0].stock;
  ok(contribute(sim, 0, -1, VARIABLE_STOCK, CONTRIBUTION_FACTOR, Q(0.5), 1, MINE));
  assert_int_equal(sim->model.team[0].stock, qmul(stock, Q(0.5)));
  assert_int_equal(posted(sim, VARIABLE_STOCK, 0, -1, SPAN_DAY), qmul(stock, Q(0.5)) - stock);
  play_free(play);
}

static void what_the_range_cuts_off_is_booked_as_limit(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  sim->model.workers.zeal[0] = Q(0.9);
  ok(contribute(sim, 0, 0, VARIABLE_ZEAL, CONTRIBUTION_DELTA, Q(0.5), 1, MINE));
  assert_int_equal(sim->model.workers.zeal[0], Q_ONE);
  assert_int_equal(posted(sim, VARIABLE_ZEAL, 0, 0, SPAN_DAY), Q(0.5));
  assert_int_equal(ledger_sum(sim->ledger, VARIABLE_ZEAL, 0, 0, CAUSE_LIMIT, SPAN_DAY),
                   Q_ONE - Q(0.9) - Q(0.5));
  play_free(play);
}

static void what_a_parameter_led_out_of_range_is_not_pulled_back(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  sim->model.workers.skill[0] = Q(1.4); /* skill_max may be set to 1.6 */
  ok(contribute(sim, 0, 0, VARIABLE_SKILL, CONTRIBUTION_DELTA, Q(0.1), 1, MINE));
  assert_int_equal(sim->model.workers.skill[0], Q(1.4));
  ok(contribute(sim, 0, 0, VARIABLE_SKILL, CONTRIBUTION_DELTA, -Q(0.1), 1, MINE));
  assert_int_equal(sim->model.workers.skill[0], Q(1.4) - Q(0.1));
  play_free(play);
}

static void conditions_are_changed_for_the_day_only(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  ok(contribute(sim, 0, -1, VARIABLE_RATION, CONTRIBUTION_FACTOR, Q(0.5), 2, MINE));
  ok(contribute(sim, 0, -1, VARIABLE_RATION, CONTRIBUTION_DELTA, 20, 1, MINE));
  assert_int_equal(sim->model.ration_today_g, 370);
  assert_int_equal(sim->model.ration_g, 700);
  whole_day(sim);
  assert_int_equal(sim->model.ration_today_g, 350);
  assert_int_equal(posted(sim, VARIABLE_RATION, -1, -1, SPAN_DAY), -350);
  whole_day(sim);
  assert_int_equal(sim->model.ration_today_g, 700);
  ok(contribute(sim, 0, -1, VARIABLE_SUPPLY, CONTRIBUTION_DELTA, Q(0.5), 1, MINE));
  assert_int_equal(sim->model.supply_today, Q_ONE);
  play_free(play);
}

static void output_is_split_among_its_decisions(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  ok(contribute(sim, 0, -1, VARIABLE_OUTPUT, CONTRIBUTION_FACTOR, Q(1.1), 1, MINE));
  ok(contribute(sim, 0, -1, VARIABLE_OUTPUT, CONTRIBUTION_DELTA, -Q(0.5), 2, MINE + 1));
  ok(contribute(sim, 1, -1, VARIABLE_OUTPUT, CONTRIBUTION_FACTOR, Q(0.9), 1, MINE));
  sim_day(sim);
  const struct ledger *ledger = sim->ledger;
  assert_true(posted(sim, VARIABLE_OUTPUT, 0, -1, SPAN_DAY) > Q(0.9));
  assert_true(posted(sim, VARIABLE_OUTPUT, 1, -1, SPAN_DAY) < -Q(0.9));
  assert_int_equal(ledger_sum(ledger, VARIABLE_OUTPUT, 0, -1, MINE + 1, SPAN_DAY), -Q(0.5));
  assert_int_equal(ledger_total(ledger, VARIABLE_OUTPUT, 0, -1, SPAN_DAY), sim->model.team[0].good);
  sim_review(sim);
  sim_day(sim);
  assert_int_equal(posted(sim, VARIABLE_OUTPUT, 0, -1, SPAN_DAY), 0);
  assert_int_equal(ledger_sum(ledger, VARIABLE_OUTPUT, 0, -1, MINE + 1, SPAN_DAY), -Q(0.5));
  play_free(play);
}

static void output_never_falls_below_nothing(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  ok(contribute(sim, 0, -1, VARIABLE_OUTPUT, CONTRIBUTION_DELTA, -Q(100), 1, MINE));
  must(sim, VERB_RECORD, 0, 0, 0);
  sim_day(sim);
  assert_int_equal(sim->model.team[0].good, 0);
  assert_int_equal(sim->model.team[0].gross, 0);
  play_free(play);
}

/* As many and as large as a scenario may ask for: no number may leave its range on the way. */
static void the_largest_factors_stay_inside_64_bits(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  for (int i = 0; i < CONTRIBUTIONS_MAX / 2; i++) {
    ok(contribute(sim, 0, -1, VARIABLE_STOCK, CONTRIBUTION_FACTOR, Q(16), 3, MINE));
    ok(contribute(sim, 0, -1, VARIABLE_OUTPUT, CONTRIBUTION_FACTOR, Q(16), 3, MINE + 1));
  }
  assert_int_equal(sim->model.team[0].stock, variable_rows[VARIABLE_STOCK].high);
  days_pass(sim, 30);
  assert_true(sim->model.team[0].fulfilment > Q(1000));
  assert_int_equal(sim->model.team[0].norm, variable_rows[VARIABLE_NORM].high);
  play_free(play);
}

/* The state differs by the run itself only, until it has ended. */
static void a_factor_of_one_changes_nothing(void **state) {
  (void)state;
  struct play *with = story(40), *without = story(40);
  struct sim *a = play_start(with, 7), *b = play_start(without, 7);
  for (int v = 0; v < VARIABLE_COUNT; v++)
    if (variable_rows[v].contributable)
      ok(contribute(a, 0, -1, v, CONTRIBUTION_FACTOR, Q_ONE, 20, MINE));
  days_pass(a, 35);
  days_pass(b, 35);
  assert_true(sim_hash(a) == sim_hash(b));
  assert_int_equal(posted(a, VARIABLE_OUTPUT, 0, -1, SPAN_CAMPAIGN), 0);
  play_free(with);
  play_free(without);
}

static void bad_contributions_are_refused(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  const enum refusal_code bad = REFUSAL_ARGUMENT;
  assert_int_equal(contribute(sim, 0, 12, VARIABLE_JOY, CONTRIBUTION_DELTA, 1, 1, MINE).code, bad);
  assert_int_equal(contribute(sim, 0, 0, VARIABLE_CONVICTION, CONTRIBUTION_DELTA, 1, 1, MINE).code,
                   bad);
  assert_int_equal(contribute(sim, 0, 0, VARIABLE_JOY, CONTRIBUTION_DELTA, Q_ONE + 1, 1, MINE).code,
                   bad);
  assert_int_equal(contribute(sim, 0, 0, VARIABLE_JOY, CONTRIBUTION_FACTOR, -1, 1, MINE).code, bad);
  assert_int_equal(
      contribute(sim, 0, 0, VARIABLE_JOY, CONTRIBUTION_FACTOR, Q(16) + 1, 1, MINE).code, bad);
  assert_int_equal(contribute(sim, 0, 0, VARIABLE_JOY, CONTRIBUTION_DELTA, 1, 0, MINE).code, bad);
  assert_int_equal(
      contribute(sim, 0, 0, VARIABLE_JOY, CONTRIBUTION_DELTA, 1, 1, CAUSE_SCENARIO + 10).code, bad);
  for (int i = 0; i < CONTRIBUTIONS_MAX; i++)
    ok(contribute(sim, 0, 0, VARIABLE_JOY, CONTRIBUTION_DELTA, 1, 2, MINE));
  assert_int_equal(contribute(sim, 0, 0, VARIABLE_JOY, CONTRIBUTION_DELTA, 1, 2, MINE).code,
                   REFUSAL_ROOM);
  play_free(play);
}

/* ---- absences -------------------------------------------------------------------------------- */

static void the_absent_are_not_at_work_and_not_counted_away(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  ok(send_away(sim, 0, 3, ABSENCE_LENT, 2));
  sim_day(sim);
  assert_int_equal(sim->model.workers.status[3], STATUS_ABSENT);
  assert_int_equal(sim->model.team[0].away_count, 0);
  assert_int_equal(sim->model.team[0].present, 11 - sim->model.team[0].sick_count);
  assert_int_equal(ledger_sum(sim->ledger, VARIABLE_OUTPUT, 0, -1, CAUSE_ABSENT, SPAN_DAY), -Q_ONE);
  sim_review(sim);
  days_pass(sim, 2);
  assert_int_equal(sim->model.workers.absence[3], ABSENCE_NONE);
  assert_int_not_equal(sim->model.workers.status[3], STATUS_ABSENT);
  play_free(play);
}

static int64_t day_sum(const struct sim *sim, enum variable variable, int worker, int cause) {
  return ledger_sum(sim->ledger, variable, 0, worker, cause, SPAN_DAY);
}

static void each_kind_of_absence_has_its_own_day(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  sim->model.workers.market[3] = Q_HALF;
  ok(send_away(sim, 0, 1, ABSENCE_REST, 5));
  ok(send_away(sim, 0, 2, ABSENCE_LENT, 5));
  ok(send_away(sim, 0, 3, ABSENCE_NO_WORD, 5));
  sim_day(sim);
  const q16 start = Q(0.20);
  assert_int_equal(day_sum(sim, VARIABLE_FATIGUE, 1, CAUSE_REST), -qmul(Q(0.15), start));
  assert_int_equal(day_sum(sim, VARIABLE_FATIGUE, 1, CAUSE_LOAD), 0);
  assert_int_equal(day_sum(sim, VARIABLE_JOY, 1, CAUSE_REST_DAY), Q(0.02));
  assert_int_equal(day_sum(sim, VARIABLE_FATIGUE, 2, CAUSE_LOAD), Q(0.0133));
  assert_int_equal(day_sum(sim, VARIABLE_FATIGUE, 3, CAUSE_LOAD), Q(0.0133));
  assert_int_equal(day_sum(sim, VARIABLE_MARKET, 3, CAUSE_MARKET_DAY), 0);
  assert_true(day_sum(sim, VARIABLE_MARKET, 3, CAUSE_DISUSE) < 0);
  assert_int_equal(day_sum(sim, VARIABLE_SKILL, 2, CAUSE_PRACTICE), 0);
  /* Only who left without a word is missed by the others. */
  assert_int_equal(day_sum(sim, VARIABLE_BOND, 0, CAUSE_ABSENCES), -qmul(Q(0.02), fdiv(Q_ONE, 12)));
  play_free(play);
}

static void the_absent_rest_with_the_others_and_can_be_called_back(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  ok(send_away(sim, 0, 2, ABSENCE_LENT, 25));
  days_pass(sim, 10);
  assert_int_equal(sim->model.workers.status[2], STATUS_REST_DAY);
  whole_day(sim);
  assert_int_equal(sim->model.workers.status[2], STATUS_ABSENT);
  ok(send_away(sim, 0, 2, ABSENCE_NONE, 0));
  whole_day(sim);
  assert_int_not_equal(sim->model.workers.status[2], STATUS_ABSENT);
  assert_int_equal(send_away(sim, 0, 2, ABSENCE_REST, sim->model.day).code, REFUSAL_ARGUMENT);
  assert_int_equal(send_away(sim, 0, 12, ABSENCE_REST, 29).code, REFUSAL_ARGUMENT);
  play_free(play);
}

static void an_illness_runs_on_while_absent(void **state) {
  (void)state;
  struct play *play = story(30);
  struct sim *sim = play_start(play, 1);
  ok(contribute(sim, 0, 2, VARIABLE_SICK, CONTRIBUTION_DELTA, 3, 1, MINE));
  ok(send_away(sim, 0, 2, ABSENCE_REST, 2));
  whole_day(sim);
  assert_int_equal(sim->model.workers.status[2], STATUS_ABSENT);
  assert_int_equal(sim->model.workers.sick[2], 2);
  whole_day(sim);
  whole_day(sim);
  assert_int_equal(sim->model.workers.status[2], STATUS_SICK);
  assert_int_equal(sim->model.workers.sick[2], 0);
  play_free(play);
}

static void nobody_at_work_makes_nothing_and_breaks_nothing(void **state) {
  (void)state;
  struct play *play = story(40);
  struct sim *sim = play_start(play, 1);
  for (int k = 0; k < 12; k++) ok(send_away(sim, 0, k, ABSENCE_NO_WORD, 39));
  const q16 effort = sim->model.team[0].effort_mean;
  days_pass(sim, 30);
  assert_int_equal(sim->history->good_total[0], 0);
  assert_int_equal(sim->model.team[0].effort_mean, effort);
  assert_int_equal(sim->model.team[0].fulfilment, 0);
  assert_int_equal(measure_read(sim, MEASURE_ATTENDANCE_60, 0), 0);
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_delta_acts_at_once_and_each_day_of_its_term),
      cmocka_unit_test(without_an_owner_it_acts_on_every_worker),
      cmocka_unit_test(a_factor_posts_the_difference_once_a_day),
      cmocka_unit_test(what_the_range_cuts_off_is_booked_as_limit),
      cmocka_unit_test(what_a_parameter_led_out_of_range_is_not_pulled_back),
      cmocka_unit_test(conditions_are_changed_for_the_day_only),
      cmocka_unit_test(output_is_split_among_its_decisions),
      cmocka_unit_test(output_never_falls_below_nothing),
      cmocka_unit_test(the_largest_factors_stay_inside_64_bits),
      cmocka_unit_test(a_factor_of_one_changes_nothing),
      cmocka_unit_test(bad_contributions_are_refused),
      cmocka_unit_test(the_absent_are_not_at_work_and_not_counted_away),
      cmocka_unit_test(each_kind_of_absence_has_its_own_day),
      cmocka_unit_test(the_absent_rest_with_the_others_and_can_be_called_back),
      cmocka_unit_test(an_illness_runs_on_while_absent),
      cmocka_unit_test(nobody_at_work_makes_nothing_and_breaks_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
