/* Why is this number so? What is shown must add up to the number shown, without a row for rounding.
 */
#include <string.h>

#include "books.h"
#include "sim/ground.h"

static void adds_up(const struct explanation *why) {
  int64_t raw = why->opening;
  int32_t shown = why->opening_shown;
  for (int i = 0; i < why->count; i++) {
    raw += why->row[i].delta;
    shown += why->row[i].shown;
  }
  assert_int_equal(raw, why->value);
  assert_int_equal(shown, why->value_shown);
}

static struct play *lively(int days, uint64_t seed) {
  struct play *play = play_new(days + 30);
  add_hardship(play);
  struct sim *sim = play_start(play, seed);
  for (int day = 0; day < days; day++) {
    wild_orders(sim);
    whole_day(sim);
  }
  return play;
}

static void every_explanation_adds_up(void **state) {
  (void)state;
  static const int32_t scales[] = {1, 100, 1000, 37};
  struct play *play = lively(75, 3);
  const struct sim *sim = &play->sim;
  for (int v = 0; v < VARIABLE_COUNT; v++)
    for (int team = 0; team < 8; team++)
      for (int span = 0; span < SPAN_COUNT; span++)
        for (int i = 0; i < 4; i++) {
          struct explanation why;
          query_explain(sim, (enum variable)v, team, -1, (enum span)span, scales[i], &why);
          adds_up(&why);
          assert_in_range(why.count, 0, EXPLAIN_ROWS_MAX);
        }
  play_free(play);
}

static void a_persons_bar_is_explained(void **state) {
  (void)state;
  struct play *play = lively(75, 4);
  const struct sim *sim = &play->sim;
  for (int worker = 0; worker < 12; worker++)
    for (int bar = 0; bar < BAR_COUNT; bar++) {
      struct explanation why;
      const enum variable variable = query_bar_variable((enum bar)bar);
      query_explain(sim, variable, 0, worker, SPAN_MONTH, 100, &why);
      adds_up(&why);
      assert_int_equal(why.value, quantity_get(&sim->model, variable, 0, worker));
      const int shown = bar == BAR_HUNGER ? 100 - why.value_shown : why.value_shown;
      assert_int_equal(shown, query_bar(sim, 0, worker, (enum bar)bar));
    }
  play_free(play);
}

static void a_teams_mean_is_explained_over_its_people(void **state) {
  (void)state;
  struct play *play = lively(75, 4);
  const struct sim *sim = &play->sim;
  struct explanation why;
  query_explain(sim, VARIABLE_FATIGUE, 0, -1, SPAN_SUN, 1000, &why);
  assert_int_equal(why.divisor, 12);
  assert_int_equal(why.kind, EXPLAIN_STOCK);
  const int64_t mean = query_value(sim, VARIABLE_FATIGUE, 0, -1);
  assert_in_range(why.value_shown, fdiv(mean * 1000, Q_ONE), fdiv(mean * 1000, Q_ONE) + 1);
  for (int i = 1; i < why.count; i++)
    assert_true(llabs(why.row[i - 1].delta) >= llabs(why.row[i].delta));
  play_free(play);
}

static void output_is_a_waterfall_in_the_models_order(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.cause_count = 2;
  struct sim *sim = play_start(play, 1);
  contribute(sim, 0, -1, VARIABLE_OUTPUT, CONTRIBUTION_FACTOR, Q(1.2), 5, CAUSE_SCENARIO + 1);
  days_pass(sim, 2);
  struct explanation why;
  query_explain(sim, VARIABLE_OUTPUT, 0, -1, SPAN_SUN, 10, &why);
  assert_int_equal(why.kind, EXPLAIN_FLOW);
  assert_int_equal(why.opening, 0);
  assert_int_equal(why.value, sim->history->good_total[0]);
  assert_int_equal(why.row[0].cause, CAUSE_ROSTER);
  assert_int_equal(why.row[why.count - 1].cause, CAUSE_SCRAP);
  int place = -1, decision = -1, held = -1;
  for (int i = 0; i < why.count; i++) {
    if (why.row[i].cause == CAUSE_WORKPLACE) place = i;
    if (why.row[i].cause == CAUSE_SCENARIO + 1) decision = i;
    if (why.row[i].cause == CAUSE_HELD_BACK) held = i;
  }
  assert_true(place < decision && decision > 0);
  assert_true(held < 0 || decision < held);
  play_free(play);
}

static void a_condition_is_explained_by_today(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.cause_count = 2;
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 3);
  contribute(sim, 0, -1, VARIABLE_RATION, CONTRIBUTION_DELTA, -120, 1, CAUSE_SCENARIO);
  struct explanation why;
  query_explain(sim, VARIABLE_RATION, 0, -1, SPAN_MONTH, 1, &why);
  assert_int_equal(why.kind, EXPLAIN_FLOW);
  assert_int_equal(why.value_shown, 580);
  assert_int_equal(why.count, 2);
  assert_int_equal(why.row[0].cause, CAUSE_SCHEDULE);
  assert_int_equal(why.row[0].shown, 700);
  assert_int_equal(why.row[1].shown, -120);
  play_free(play);
}

static void many_decisions_share_a_row(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.cause_count = 60;
  struct sim *sim = play_start(play, 1);
  for (int i = 0; i < 50; i++)
    contribute(sim, 0, -1, VARIABLE_STOCK, CONTRIBUTION_DELTA, 1000 + i, 1, CAUSE_SCENARIO + i);
  struct explanation why;
  query_explain(sim, VARIABLE_STOCK, 0, -1, SPAN_DAY, 100, &why);
  adds_up(&why);
  assert_int_equal(why.count, EXPLAIN_ROWS_MAX);
  assert_int_equal(why.row[0].cause, CAUSE_DECISION); /* the rest together is the largest */
  query_explain(sim, VARIABLE_OUTPUT, 0, -1, SPAN_DAY, 100, &why);
  assert_int_equal(why.count, 0);
  play_free(play);
}

/* ---- closed months --------------------------------------------------------------------------- */

static void a_closed_month_is_explained_as_it_was(void **state) {
  (void)state;
  struct play *play = play_new(130);
  add_hardship(play);
  struct sim *sim = play_start(play, 6);
  int64_t at_close[4][VARIABLE_COUNT] = {{0}};
  while (sim->model.day < 125) {
    wild_orders(sim);
    const int day = sim->model.day;
    sim_day(sim);
    sim_review(sim);
    if (!scenario_closes_month(sim->scenario, day)) continue;
    /* What the next dawn changed doesn't belong to the month. */
    for (int v = 0; v < VARIABLE_COUNT; v++)
      if (is_stock((enum variable)v))
        at_close[day / 30][v] = team_value(sim, (enum variable)v, 0) -
                                ledger_total(sim->ledger, (enum variable)v, 0, -1, SPAN_MONTH);
  }
  for (int month = 0; month < 4; month++)
    for (int v = 0; v < VARIABLE_COUNT; v++) {
      struct explanation why;
      query_explain_month(sim, month, (enum variable)v, 100, &why);
      adds_up(&why);
      if (is_stock((enum variable)v)) assert_int_equal(why.value, at_close[month][v]);
    }
  play_free(play);
}

static void the_months_output_and_report_are_explained(void **state) {
  (void)state;
  struct play *play = lively(75, 9);
  const struct sim *sim = &play->sim;
  for (int month = 0; month < 2; month++) {
    const struct team_month *own = &sim->history->month[month].team[0];
    struct explanation why;
    query_explain_month(sim, month, VARIABLE_OUTPUT, 1, &why);
    assert_int_equal(why.value, own->good);
    query_explain_month(sim, month, VARIABLE_REPORTED, 100, &why);
    assert_int_equal(why.kind, EXPLAIN_RATIO);
    assert_int_equal(why.plan, own->plan);
    assert_int_equal(why.value, own->reported);
    assert_int_equal(why.row[0].cause, CAUSE_GROSS);
    assert_int_equal(why.value_shown, fdiv((int64_t)own->fulfilment * 100 + Q_HALF, Q_ONE));
  }
  play_free(play);
}

static void the_gap_leads_from_the_report_to_the_good_output(void **state) {
  (void)state;
  for (int stance = 0; stance < REPORT_COUNT; stance++) {
    struct play *play = play_new(90);
    struct sim *sim = play_start(play, 3);
    must(sim, VERB_REPORT, 0, stance, 0);
    days_pass(sim, 60);
    for (int month = 0; month < 2; month++) {
      const struct team_month *own = &sim->history->month[month].team[0];
      struct explanation why;
      query_explain_gap(sim, month, &why);
      adds_up(&why);
      assert_int_equal(why.opening, own->reported);
      assert_int_equal(why.value, own->good);
      assert_int_equal(why.row[0].cause, CAUSE_REJECTS);
      assert_int_equal(why.row[0].delta, own->good - own->gross);
      assert_true(why.row[0].delta < 0);
    }
    play_free(play);
  }
}

static int64_t by_decisions(const struct explanation *why) {
  int64_t sum = 0;
  for (int i = 0; i < why->count; i++)
    if (why->row[i].cause == CAUSE_DECISION || why->row[i].cause >= CAUSE_SCENARIO)
      sum += why->row[i].delta;
  return sum;
}

/* More kinds of postings than a month's row holds: the scenario's are put together, none is lost.
 */
static void a_crowded_month_still_adds_up(void **state) {
  (void)state;
  static const uint8_t variables[] = {VARIABLE_JOY, VARIABLE_STOCK, VARIABLE_EQUIPMENT};
  struct play *play = play_new(60);
  play->scenario.cause_count = CAUSE_SCENARIO_MAX;
  struct sim *sim = play_start(play, 1);
  for (int day = 0; day < 4; day++) {
    for (int i = 0; i < 120; i++)
      contribute(sim, 0, 0, variables[i % 3], CONTRIBUTION_DELTA, 10, 1,
                 CAUSE_SCENARIO + day * 40 + i / 3);
    whole_day(sim);
  }
  days_pass(sim, 40);
  const struct month_row *row = &sim->history->month[0];
  assert_true(row->posting_count < (int)(sizeof row->posting / sizeof row->posting[0]));
  struct explanation why;
  query_explain_month(sim, 0, VARIABLE_OUTPUT, 1, &why);
  assert_int_equal(why.value, row->team[0].good);
  for (int i = 0; i < 3; i++) {
    query_explain_month(sim, 0, (enum variable)variables[i], 100, &why);
    assert_int_equal(by_decisions(&why), 4 * 40 * 10);
  }
  play_free(play);
}

static void causes_have_words(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.cause_label[4] = (struct words){"x", "Kim lent to Workteam 5"};
  const struct sim *sim = play_start(play, 1);
  for (int cause = 0; cause < CAUSE_BUILT_IN_COUNT; cause++)
    assert_true(strlen(query_cause_label(sim, cause)) > 0);
  assert_string_equal(query_cause_label(sim, CAUSE_SCENARIO + 4), "Kim lent to Workteam 5");
  play_free(play);
}

/* ---- where a value began --------------------------------------------------------------------- */

/* To the morning after the month's close. */
static void pass_a_month(struct sim *sim) {
  const int months = sim->history->month_count;
  while (sim->history->month_count == months) {
    wild_orders(sim);
    whole_day(sim);
  }
}

static void the_morning_after_a_close_tells_its_month(void **state) {
  (void)state;
  struct play *play = play_new(130);
  add_hardship(play);
  struct sim *sim = play_start(play, 8);
  for (int month = 0; month < 3; month++) {
    int64_t before[VARIABLE_COUNT] = {0};
    for (int worker = -1; worker < 12; worker++) {
      struct explanation why;
      query_explain(sim, VARIABLE_FATIGUE, 0, worker, SPAN_MONTH, 100, &why);
      adds_up(&why);
      assert_int_equal(why.count > 0, month > 0);
      assert_int_equal(why.since, month > 1 ? SINCE_CLOSE_BEFORE : SINCE_START);
    }
    for (int v = 0; v < VARIABLE_COUNT; v++)
      if (is_stock((enum variable)v)) /* what was posted since the close is told with the rest */
        before[v] = team_value(sim, (enum variable)v, 0) -
                    ledger_total(sim->ledger, (enum variable)v, 0, -1, SPAN_MONTH);
    pass_a_month(sim);
    for (int v = 0; v < VARIABLE_COUNT; v++) {
      struct explanation why;
      query_explain(sim, (enum variable)v, 0, -1, SPAN_MONTH, 100, &why);
      adds_up(&why);
      if (!is_stock((enum variable)v)) continue;
      assert_int_equal(why.value, team_value(sim, (enum variable)v, 0));
      assert_int_equal(why.opening, before[v]);
    }
  }
  whole_day(sim);
  struct explanation why;
  query_explain(sim, VARIABLE_FATIGUE, 0, 3, SPAN_MONTH, 100, &why);
  assert_int_equal(why.since, SINCE_CLOSE);
  play_free(play);
}

static void starts_are_told_by_who_sets_them(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct scenario *scenario = &play->scenario;
  const struct person usual = {.skill = START_UNSET,
                               .zeal = START_UNSET,
                               .joy = START_UNSET,
                               .fatigue = Q(0.4),
                               .bond = START_UNSET,
                               .study = START_UNSET,
                               .conviction = START_UNSET,
                               .dependants = START_UNSET};
  scenario->person[0] = scenario->person[1] = usual;
  scenario->person_count = 2;
  assert_int_equal(ground_of_start(scenario, VARIABLE_FATIGUE, 1), START_OF_STORY);
  assert_int_equal(ground_of_start(scenario, VARIABLE_FATIGUE, 2), START_OF_MODEL);
  assert_int_equal(ground_of_start(scenario, VARIABLE_FATIGUE, -1), START_OF_MODEL);
  assert_int_equal(ground_of_start(scenario, VARIABLE_ZEAL, 1), START_OF_CHANCE);
  assert_int_equal(ground_of_start(scenario, VARIABLE_STOCK, -1), START_OF_MODEL);
  scenario->parameter[PARAMETER_STOCK0]++;
  assert_int_equal(ground_of_start(scenario, VARIABLE_STOCK, -1), START_OF_STORY);
  scenario->person_count = 0;
  play_free(play);
}

static void grounds_are_read_off_the_table(void **state) {
  (void)state;
  struct text sources;
  text_init(&sources);
  assert_string_equal(ground_chapter(VARIABLE_FATIGUE), "Fatigue and food");
  assert_string_equal(ground_chapter(VARIABLE_BOND), "Zeal, joy, solidarity, grievance");
  assert_null(ground_chapter(VARIABLE_RATION));
  assert_true(ground_is_assumed(VARIABLE_EFFORT));
  ground_sources(VARIABLE_EFFORT, &sources);
  assert_non_null(strstr(sources.bytes, "Mas & Moretti 2009"));
  assert_null(strstr(sources.bytes, "A;"));
  text_release(&sources);
}

/* ---- one level further down ------------------------------------------------------------------ */

static void a_mean_is_split_over_its_people(void **state) {
  (void)state;
  struct play *play = lively(75, 4);
  const struct sim *sim = &play->sim;
  struct explanation mean, people;
  query_explain(sim, VARIABLE_FATIGUE, 0, -1, SPAN_MONTH, 100, &mean);
  assert_true(mean.count > 1);
  for (int i = 0; i < mean.count; i++) {
    query_explain_people(sim, VARIABLE_FATIGUE, mean.row[i].cause, SPAN_MONTH, 100, &people);
    adds_up(&people);
    assert_int_equal(people.value, mean.row[i].delta);
    assert_int_equal(people.count, 12);
  }
  play_free(play);
}

static void what_was_counted_is_output_before_scrap(void **state) {
  (void)state;
  struct play *play = lively(75, 9);
  const struct sim *sim = &play->sim;
  for (int month = 0; month < 2; month++) {
    struct explanation gross;
    query_explain_gross(sim, month, 100, &gross);
    adds_up(&gross);
    assert_int_equal(gross.value, sim->history->month[month].team[0].gross);
    assert_true(query_begins_with_base(&gross));
  }
  play_free(play);
}

static void effort_is_a_mean_over_days_worked(void **state) {
  (void)state;
  struct play *play = lively(70, 5);
  const struct sim *sim = &play->sim;
  int64_t days = query_worker_days(sim, SPAN_CAMPAIGN);
  for (int m = 0; m < sim->history->month_count; m++) days -= sim->history->month[m].worked_days;
  assert_int_equal(days, query_worker_days(sim, SPAN_MONTH));
  assert_int_equal(query_variable_behind(VARIABLE_OUTPUT, CAUSE_EFFORT), VARIABLE_EFFORT);
  assert_int_equal(query_variable_behind(VARIABLE_OUTPUT, CAUSE_SCRAP), VARIABLE_COUNT);
  play_free(play);
}

/* At each sheet, before it is handed in, as the report counts it. */
static void a_short_sheet_counts_its_own_worker_days(void **state) {
  (void)state;
  enum { DAYS = 70 };
  struct play *play = play_new(DAYS + 30);
  struct sim *sim = play_start(play, 5);
  int64_t days = 0;
  int sheets = 0;
  for (int day = 0; day < DAYS; day++) {
    sim_day(sim);
    if (sim->model.workers.status[0] != STATUS_REST_DAY) days += sim->model.team[0].present;
    assert_int_equal(query_worker_days(sim, SPAN_SUN), days);
    if (scenario_closes_sun(sim->scenario, sim->model.day)) {
      sheets++;
      days = 0;
    }
    sim_review(sim);
  }
  assert_true(sheets > 3);
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_short_sheet_counts_its_own_worker_days),
      cmocka_unit_test(every_explanation_adds_up),
      cmocka_unit_test(a_persons_bar_is_explained),
      cmocka_unit_test(a_teams_mean_is_explained_over_its_people),
      cmocka_unit_test(output_is_a_waterfall_in_the_models_order),
      cmocka_unit_test(a_condition_is_explained_by_today),
      cmocka_unit_test(many_decisions_share_a_row),
      cmocka_unit_test(a_closed_month_is_explained_as_it_was),
      cmocka_unit_test(the_months_output_and_report_are_explained),
      cmocka_unit_test(the_gap_leads_from_the_report_to_the_good_output),
      cmocka_unit_test(a_crowded_month_still_adds_up),
      cmocka_unit_test(causes_have_words),
      cmocka_unit_test(the_morning_after_a_close_tells_its_month),
      cmocka_unit_test(starts_are_told_by_who_sets_them),
      cmocka_unit_test(grounds_are_read_off_the_table),
      cmocka_unit_test(a_mean_is_split_over_its_people),
      cmocka_unit_test(what_was_counted_is_output_before_scrap),
      cmocka_unit_test(effort_is_a_mean_over_days_worked),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
