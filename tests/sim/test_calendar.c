/* Closing days are the scenario's: reviews, plans, deliveries, rest days and dates follow them. */
#include "play.h"
#include "sim/calendar.h"
#include "sim/rule.h"

static void close_on(int16_t *close, int16_t *count, const int *days) {
  for (*count = 0; days[*count] >= 0; ++*count) close[*count] = (int16_t)days[*count];
}

static void the_default_is_ten_days_and_thirty(void **state) {
  (void)state;
  struct play *play = play_new(90);
  const struct scenario *scenario = &play->scenario;
  assert_true(scenario_closes_sun(scenario, 9) && scenario_closes_sun(scenario, 89));
  assert_false(scenario_closes_sun(scenario, 8));
  assert_true(scenario_closes_month(scenario, 29));
  assert_int_equal(scenario_sun_of(scenario, 9), 0);
  assert_int_equal(scenario_sun_of(scenario, 10), 1);
  assert_int_equal(scenario_month_of(scenario, 60), 2);
  assert_int_equal(calendar_sun(scenario, 15).plan_days, 9);
  assert_int_equal(calendar_month(scenario, 15).plan_days, 27);
  assert_int_equal(calendar_plan_days_before(scenario, 30), 27);
  assert_int_equal(calendar_delivery_share(scenario, 12), 21845);
  play_start(play, 1);
  play_free(play);
}

/* 80 days in suns of five, months of 40. */
static struct play *eighty_days(void) {
  struct play *play = play_new(80);
  struct scenario *scenario = &play->scenario;
  scenario->sun_close_count = 0;
  for (int day = 4; day < 80; day += 5)
    scenario->sun_close[scenario->sun_close_count++] = (int16_t)day;
  close_on(scenario->month_close, &scenario->month_close_count, (const int[]){39, 79, -1});
  close_on(scenario->stop_close, &scenario->stop_close_count, (const int[]){4, 14, 79, -1});
  scenario->start_year = 2016;
  scenario->start_month = 11;
  return play;
}

static void short_suns_have_their_own_plan_and_rest(void **state) {
  (void)state;
  struct play *play = eighty_days();
  assert_int_equal(calendar_sun(&play->scenario, 7).plan_days, 4);
  assert_int_equal(calendar_month(&play->scenario, 7).plan_days, 32);
  assert_int_equal(calendar_month(&play->scenario, 7).suns, 8);
  assert_int_equal(calendar_delivery_share(&play->scenario, 7), Q_ONE / 8);
  assert_true(scenario_stops(&play->scenario, 14));
  assert_false(scenario_stops(&play->scenario, 9));
  struct sim *sim = play_start(play, 1);
  for (int day = 0; day < 80; day++) {
    whole_day(sim);
    assert_int_equal(sim->model.workers.status[0] == STATUS_REST_DAY, day % 5 == 4);
  }
  assert_int_equal(sim->model.phase, PHASE_ENDED);
  assert_int_equal(sim->history->sun_count, 16);
  assert_int_equal(sim->history->month_count, 2);
  play_free(play);
}

/* A run by the book stays near its plan whatever the length of a sun: else the plan of a period
 * would not fit its days. */
/* Suns close every five days, and every tenth day is free: the others that close are worked. */
static void a_campaign_may_have_its_own_rest_days(void **state) {
  (void)state;
  struct play *play = eighty_days();
  struct scenario *scenario = &play->scenario;
  scenario->own_rest_days = true;
  for (int day = 9; day < 80; day += 10)
    scenario->rest_day[scenario->rest_day_count++] = (int16_t)day;
  assert_int_equal(calendar_sun(scenario, 3).plan_days, 5);
  assert_int_equal(calendar_sun(scenario, 7).plan_days, 4);
  assert_int_equal(calendar_month(scenario, 7).plan_days, 36);
  assert_int_equal(calendar_month(scenario, 7).suns, 8);
  assert_int_equal(calendar_plan_days_before(scenario, 20), 18);
  struct sim *sim = play_start(play, 1);
  for (int day = 0; day < 80; day++) {
    whole_day(sim);
    assert_int_equal(sim->model.workers.status[0] == STATUS_REST_DAY, day % 10 == 9);
  }
  assert_int_equal(sim->history->sun_count, 16);
  play_free(play);
}

static void without_rest_days_none_is_lost(void **state) {
  (void)state;
  struct play *play = eighty_days();
  play->scenario.own_rest_days = true;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_SHIFT, 0, 8, 0);
  days_pass(sim, 79);
  assert_int_equal(calendar_month(&play->scenario, 0).plan_days, 40);
  assert_int_equal(
      ledger_sum(sim->ledger, VARIABLE_GRIEVANCE, 0, -1, CAUSE_NO_REST_DAY, SPAN_CAMPAIGN), 0);
  play_free(play);
}

static void plans_fit_their_periods(void **state) {
  (void)state;
  struct play *play = eighty_days();
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 80);
  for (int month = 0; month < 2; month++) {
    const struct team_month *own = &sim->history->month[month].team[0];
    assert_in_range(own->fulfilment, Q(0.85), Q(1.15));
  }
  for (int sun = 0; sun < 16; sun++)
    assert_in_range(sim->history->sun[sun].perf[0], Q(0.8), Q(1.2));
  play_free(play);
}

static int64_t delivered(const struct sim *sim, int team) {
  return ledger_sum(sim->ledger, VARIABLE_STOCK, team, -1, CAUSE_DELIVERY, SPAN_DAY);
}

static void inputs_arrive_on_the_first_day_of_a_sun(void **state) {
  (void)state;
  struct play *play = eighty_days();
  play->scenario.parameter[PARAMETER_SUP_NOISE] = 0;
  play->scenario.parameter[PARAMETER_PRIO] = 0;
  struct sim *sim = play_start(play, 1);
  const int64_t month = team_day_plan(&sim->model.team[0]) * 32;
  for (int day = 0; day < 20; day++) {
    sim_day(sim);
    if (day % 5 == 0)
      assert_int_equal(delivered(sim, 0), qmul(qmul(month, Q(1.05)), Q_ONE / 8));
    else
      assert_int_equal(delivered(sim, 0), 0);
    sim_review(sim);
  }
  play_free(play);
}

/* A report of a long month must not bring a long month's inputs into a short one. */
static void the_last_report_is_read_at_this_months_length(void **state) {
  (void)state;
  struct play *play = play_new(60);
  close_on(play->scenario.month_close, &play->scenario.month_close_count,
           (const int[]){39, 49, 59, -1});
  play->scenario.parameter[PARAMETER_SUP_NOISE] = 0;
  play->scenario.parameter[PARAMETER_PRIO] = 0;
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 40);
  const struct team *team = &sim->model.team[0];
  const int64_t report = fdiv(team->last_reported * 9, 36);
  sim_day(sim);
  assert_int_equal(delivered(sim, 0),
                   qmul(qmul(max64(team_day_plan(team) * 9, report), Q(1.05)), Q_ONE));
  play_free(play);
}

static void uneven_deliveries_follow_the_suns_of_a_month(void **state) {
  (void)state;
  struct play *play = play_new(60);
  play->scenario.delivery[0] = Q(0.1);
  play->scenario.delivery[1] = Q(0.3);
  play->scenario.delivery[2] = Q(0.6);
  assert_int_equal(calendar_delivery_share(&play->scenario, 30), Q(0.1));
  assert_int_equal(calendar_delivery_share(&play->scenario, 59), Q(0.6));
  play_start(play, 1);
  play_free(play);
}

/* ---- dates ----------------------------------------------------------------------------------- */

static void check_date(const struct scenario *scenario, int day, int year, int month, int shown) {
  const struct date date = scenario_date(scenario, day);
  assert_int_equal(date.year, year);
  assert_int_equal(date.month, month);
  assert_int_equal(date.day, shown);
}

static void a_model_month_is_a_calendar_month(void **state) {
  (void)state;
  struct play *play = play_new(800);
  const struct scenario *scenario = &play->scenario;
  check_date(scenario, 0, 1959, 1, 1);
  check_date(scenario, 29, 1959, 1, 31);
  check_date(scenario, 30, 1959, 2, 1);
  check_date(scenario, 59, 1959, 2, 28);
  check_date(scenario, 59 + 360, 1960, 2, 29);
  check_date(scenario, 360, 1960, 1, 1);
  check_date(scenario, -5, 1959, 1, 1);
  check_date(scenario, 5000, 1961, 3, 30); /* the story's last day */
  play_start(play, 1);
  play_free(play);
}

/* Periods of twenty days must not turn October into March. */
static void a_named_first_day_is_counted_from(void **state) {
  (void)state;
  struct play *play = eighty_days();
  struct scenario *scenario = &play->scenario;
  scenario->start_year = 2019;
  scenario->start_month = 12;
  scenario->start_day = 13;
  check_date(scenario, 0, 2019, 12, 13);
  check_date(scenario, 18, 2019, 12, 31);
  check_date(scenario, 19, 2020, 1, 1);
  check_date(scenario, 79, 2020, 3, 1); /* a leap year */
  play_start(play, 1);
  play_free(play);
}

static void dates_never_run_backwards(void **state) {
  (void)state;
  struct play *play = eighty_days();
  long last = 0;
  for (int day = 0; day < 80; day++) {
    const struct date date = scenario_date(&play->scenario, day);
    const long number = date.year * 10000L + date.month * 100 + date.day;
    assert_true(number >= last);
    last = number;
  }
  assert_int_equal(last, 20161231);
  play_start(play, 1);
  play_free(play);
}

/* A story may end before its month does; the rest is a month cut short, never reviewed. */
static void a_story_may_end_inside_a_month(void **state) {
  (void)state;
  struct play *play = play_new(35);
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 35);
  assert_int_equal(sim->model.phase, PHASE_ENDED);
  assert_int_equal(sim->history->month_count, 1);
  assert_int_equal(measure_read(sim, MEASURE_DAY, 0), 35);
  assert_int_equal(measure_read(sim, MEASURE_MONTH, 0), 1);
  play_free(play);
}

static void test_pictures_follow_the_year(void **state) {
  (void)state;
  assert_string_equal(picture_of_year(1959), "1959");
  assert_string_equal(picture_of_year(1989), "1959");
  assert_string_equal(picture_of_year(1990), "1997");
  assert_string_equal(picture_of_year(2016), "2016");
  assert_string_equal(picture_of_year(2020), "2020");
  assert_string_equal(picture_of_year(2031), "2020");
}

static void a_rush_is_the_one_that_runs_or_the_last_or_the_next(void **state) {
  (void)state;
  struct play *play = play_new(120);
  struct schedule_row rows[] = {{.day = 10, .variable = VARIABLE_BATTLE, .value = 20},
                                {.day = 15, .variable = VARIABLE_VIGIL, .value = Q(0.5)},
                                {.day = 60, .variable = VARIABLE_BATTLE, .value = 30}};
  struct rush rush;
  assert_false(scenario_rush(&play->scenario, 0, &rush));
  play->scenario.schedule = rows;
  play->scenario.schedule_count = 3;
  static const struct {
    int day, first, days;
  } told[] = {{0, 10, 20}, {10, 10, 20}, {29, 10, 20}, {59, 10, 20}, {60, 60, 30}, {119, 60, 30}};
  for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
    assert_true(scenario_rush(&play->scenario, told[i].day, &rush));
    assert_int_equal(rush.first, told[i].first);
    assert_int_equal(rush.days, told[i].days);
  }
  scenario_release(&play->scenario);
  free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_pictures_follow_the_year),
      cmocka_unit_test(the_default_is_ten_days_and_thirty),
      cmocka_unit_test(short_suns_have_their_own_plan_and_rest),
      cmocka_unit_test(a_campaign_may_have_its_own_rest_days),
      cmocka_unit_test(without_rest_days_none_is_lost),
      cmocka_unit_test(plans_fit_their_periods),
      cmocka_unit_test(inputs_arrive_on_the_first_day_of_a_sun),
      cmocka_unit_test(the_last_report_is_read_at_this_months_length),
      cmocka_unit_test(uneven_deliveries_follow_the_suns_of_a_month),
      cmocka_unit_test(a_model_month_is_a_calendar_month),
      cmocka_unit_test(a_named_first_day_is_counted_from),
      cmocka_unit_test(dates_never_run_backwards),
      cmocka_unit_test(a_story_may_end_inside_a_month),
      cmocka_unit_test(a_rush_is_the_one_that_runs_or_the_last_or_the_next),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
