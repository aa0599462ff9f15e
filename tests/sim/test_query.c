/* Measures, conditions, ledgers, previews, forecasts, history, copies. */
#include "play.h"
#include "sim/rule.h"

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

/* ---- previews and forecasts ------------------------------------------------------------------ */

/* What the button shows is what the report will say. */
static void a_preview_is_what_the_report_becomes(void **state) {
  (void)state;
  for (int stance = 0; stance < REPORT_COUNT; stance++) {
    struct play *play = play_new(90);
    struct sim *sim = play_start(play, 5);
    sim->model.team[0].paper = Q(10);
    days_pass(sim, 29);
    sim_day(sim);
    struct report_preview preview;
    query_report_preview(sim, &preview);
    must(sim, VERB_REPORT, 0, stance, 0);
    sim_review(sim);
    const struct team_month *own = &sim->history->month[0].team[0];
    assert_int_equal(preview.plan, own->plan);
    assert_int_equal(preview.good, own->good);
    assert_int_equal(preview.reported[stance], own->reported);
    assert_int_equal(preview.fulfilment[stance], own->fulfilment);
    assert_int_equal(preview.fulfilment_good, measure_read(sim, MEASURE_FULFILMENT_TRUE, 0));
    play_free(play);
  }
}

static void on_a_sun_the_preview_is_the_boards(void **state) {
  (void)state;
  for (int stance = 0; stance < REPORT_COUNT; stance++) {
    struct play *play = play_new(90);
    struct sim *sim = play_start(play, 5);
    days_pass(sim, 9);
    sim_day(sim);
    struct report_preview preview;
    query_report_preview(sim, &preview);
    must(sim, VERB_REPORT, 0, stance, 0);
    sim_review(sim);
    assert_int_equal(preview.fulfilment[stance], sim->model.team[0].posted);
    assert_int_equal(preview.good, sim->history->good_total[0]);
    assert_int_equal(sim->history->sun[0].true_perf, preview.fulfilment_good);
    play_free(play);
  }
}

static void a_forecast_changes_nothing_and_holds_what_comes(void **state) {
  (void)state;
  struct play *play = play_new(60);
  struct sim *sim = play_start(play, 5);
  days_pass(sim, 13);
  const uint64_t before = sim_hash(sim);
  const int events = sim->events->count;
  const int64_t booked = ledger_total(sim->ledger, VARIABLE_OUTPUT, 0, -1, SPAN_CAMPAIGN);
  struct forecast forecast;
  query_forecast(sim, &sim->model.team[0].orders, 40, &forecast);
  assert_true(sim_hash(sim) == before);
  assert_int_equal(sim->events->count, events);
  assert_int_equal(ledger_total(sim->ledger, VARIABLE_OUTPUT, 0, -1, SPAN_CAMPAIGN), booked);
  assert_int_equal(forecast.days, 7);
  const int64_t made = sim->history->good_total[0];
  days_pass(sim, 7);
  const int64_t actual = sim->history->good_total[0] - made;
  assert_true(forecast.good_low < forecast.good_high);
  assert_in_range(actual, forecast.good_low * 98 / 100, forecast.good_high * 102 / 100);
  play_free(play);
}

static void a_forecast_tells_orders_apart(void **state) {
  (void)state;
  struct play *play = play_new(60);
  struct sim *sim = play_start(play, 5);
  struct orders hard = sim->model.team[0].orders;
  hard.hours = 12;
  hard.rest = false;
  struct forecast easy_way, hard_way;
  query_forecast(sim, &sim->model.team[0].orders, 20, &easy_way);
  query_forecast(sim, &hard, 20, &hard_way);
  assert_true(hard_way.good_low > easy_way.good_high);
  assert_true(hard_way.fatigue_low > easy_way.fatigue_high);
  sim_day(sim);
  query_forecast(sim, &hard, 20, &hard_way);
  assert_int_equal(hard_way.days, 0);
  play_free(play);
}

/* ---- copies ---------------------------------------------------------------------------------- */

static void same_history(const struct history *a, const struct history *b) {
  assert_int_equal(a->sun_count, b->sun_count);
  assert_int_equal(a->month_count, b->month_count);
  for (int sun = 0; sun < a->sun_count; sun++)
    assert_int_equal(a->sun[sun].true_perf, b->sun[sun].true_perf);
  for (int month = 0; month <= a->month_count; month++) {
    const struct month_row *one = &a->month[month], *two = &b->month[month];
    assert_int_equal(one->worked_days, two->worked_days);
    assert_int_equal(one->posting_count, two->posting_count);
    for (int i = 0; i < one->posting_count; i++)
      assert_int_equal(one->posting[i].delta, two->posting[i].delta);
    for (int t = 0; t < 8; t++) assert_int_equal(one->team[t].good, two->team[t].good);
  }
  assert_memory_equal(a->good_total, b->good_total, sizeof a->good_total);
  assert_memory_equal(a->present, b->present, sizeof a->present);
  assert_memory_equal(a->trace, b->trace, sizeof a->trace);
}

static void same_books(const struct sim *a, const struct sim *b) {
  assert_true(sim_hash(a) == sim_hash(b));
  assert_int_equal(a->events->count, b->events->count);
  assert_memory_equal(a->events->event, b->events->event,
                      (size_t)a->events->count * sizeof(struct event));
  same_history(a->history, b->history);
  for (int v = 0; v < VARIABLE_COUNT; v++)
    for (int span = 0; span < SPAN_COUNT; span++)
      assert_int_equal(ledger_total(a->ledger, (enum variable)v, 0, -1, (enum span)span),
                       ledger_total(b->ledger, (enum variable)v, 0, -1, (enum span)span));
}

/* A copy, made over a later state of another run, goes on exactly as its original does. */
static void a_copy_goes_on_like_its_original(void **state) {
  (void)state;
  struct play *play = lively(70, 2), *other = lively(95, 3);
  struct sim *sim = &play->sim, *copy = &other->sim;
  sim_copy(copy, sim);
  same_books(sim, copy);
  for (int day = 0; day < 25; day++) {
    wild_orders(sim);
    wild_orders(copy);
    whole_day(sim);
    whole_day(copy);
  }
  same_books(sim, copy);
  play_free(play);
  play_free(other);
}

/* ---- measures -------------------------------------------------------------------------------- */

static void every_measure_can_be_read_at_any_time(void **state) {
  (void)state;
  struct play *play = play_new(65);
  add_hardship(play);
  struct sim *sim = play_start(play, 2);
  while (sim->model.phase != PHASE_ENDED) {
    wild_orders(sim);
    sim_day(sim);
    for (int m = 0; m < MEASURE_COUNT; m++)
      for (int t = 0; t < 8; t++) {
        const int64_t value = measure_read(sim, (enum measure)m, t);
        const struct condition exactly = {(uint8_t)m, COMPARE_EQUAL, (int16_t)t, value};
        const struct condition more = {(uint8_t)m, COMPARE_MORE, (int16_t)t, value};
        assert_true(condition_holds(sim, &exactly));
        assert_false(condition_holds(sim, &more));
        if (measure_rows[m].unit == UNIT_SHARE) assert_in_range(value + 2 * Q_ONE, 0, 8 * Q_ONE);
      }
    sim_review(sim);
  }
  assert_int_equal(measure_read(sim, MEASURE_DAY, 0), 65);
  play_free(play);
}

static void comparisons_compare(void **state) {
  (void)state;
  struct play *play = play_new(30);
  const struct sim *sim = play_start(play, 2); /* day 1 */
  static const bool holds[][3] = {             /* against 0, 1, 2 */
                                  [COMPARE_LESS] = {false, false, true},
                                  [COMPARE_AT_MOST] = {false, true, true},
                                  [COMPARE_EQUAL] = {false, true, false},
                                  [COMPARE_AT_LEAST] = {true, true, false},
                                  [COMPARE_MORE] = {true, false, false}};
  for (int comparison = COMPARE_LESS; comparison <= COMPARE_MORE; comparison++)
    for (int value = 0; value <= 2; value++) {
      const struct condition condition = {MEASURE_DAY, (uint8_t)comparison, 0, value};
      assert_int_equal(condition_holds(sim, &condition), holds[comparison][value]);
    }
  play_free(play);
}

static void measures_say_what_their_names_say(void **state) {
  (void)state;
  struct play *play = play_new(90);
  play->scenario.start_year = 1994;
  play->scenario.start_month = 12;
  struct sim *sim = play_start(play, 2);
  sim->model.team[2].titles = 3;
  sim->model.team[2].standing = Q(0.5);
  sim->model.team[2].domestic = Q(0.5);
  sim->model.team[2].substitute_quality = Q(0.5);
  sim->model.team[2].methods = Q(0.4);
  sim->model.team[2].equipment = Q(0.75);
  assert_int_equal(measure_read(sim, MEASURE_YEAR, 0), 1994);
  assert_int_equal(measure_read(sim, MEASURE_STANDING, 2), Q(0.5) + 3 * Q(0.1));
  const int64_t study = measure_read(sim, MEASURE_STUDY, 2);
  assert_int_equal(measure_read(sim, MEASURE_SKILL_LEDGER, 2),
                   fdiv(Q(0.75) + Q_ONE + study + Q(0.25), 4));
  assert_int_equal(measure_read(sim, MEASURE_STOCK_DAYS, 0), 8);
  assert_int_equal(measure_read(sim, MEASURE_GOODS, 0), 0);
  assert_int_equal(measure_read(sim, MEASURE_FULFILMENT, 0), Q_ONE);
  assert_int_equal(measure_read(sim, MEASURE_ATTENDANCE_60, 0), Q_ONE);
  days_pass(sim, 30);
  assert_int_equal(measure_read(sim, MEASURE_YEAR, 0), 1995);
  assert_int_equal(measure_read(sim, MEASURE_MONTH, 0), 1);
  const struct team_month *own = &sim->history->month[0].team[0];
  assert_int_equal(measure_read(sim, MEASURE_GOODS, 0), fdiv(own->good, 12 * 27));
  assert_int_equal(measure_read(sim, MEASURE_GAP, 0), qdiv(own->reported - own->good, own->plan));
  assert_int_equal(measure_read(sim, MEASURE_PEOPLE, 0), own->wellbeing);
  play_free(play);
}

static void shown_zeal_follows_control_and_private_zeal(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_VIGIL] = Q_HALF;
  struct sim *sim = play_start(play, 2);
  sim->model.workers.zeal[0] = Q(0.1);
  sim->model.workers.zeal[1] = Q(0.9);
  assert_int_equal(query_zeal_shown(sim, 0, 0), Q(0.3) + qmul(Q(0.7), Q_HALF));
  assert_int_equal(query_zeal_shown(sim, 0, 1), Q(0.9));
  assert_true(measure_read(sim, MEASURE_SHOWN_GAP, 0) > 0);
  play_free(play);
}

static void bars_run_from_0_to_100(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 2);
  sim->model.workers.nourishment[0] = 0;
  sim->model.workers.zeal[0] = Q_ONE;
  assert_int_equal(query_bar(sim, 0, 0, BAR_HUNGER), 100);
  assert_int_equal(query_bar(sim, 0, 0, BAR_ZEAL), 100);
  assert_int_equal(query_bar(sim, 0, 0, BAR_FATIGUE), 20);
  sim->model.workers.nourishment[0] = Q_ONE;
  assert_int_equal(query_bar(sim, 0, 0, BAR_HUNGER), 0);
  play->scenario.machine_count = 6;
  sim->model.team[0].equipment = Q(0.76);
  assert_int_equal(query_machines_running(sim), 5);
  sim->model.team[0].line_run = Q_HALF;
  assert_int_equal(query_machines_running(sim), 3);
  assert_int_equal(query_machines_in_order(sim), 5);
  play_free(play);
}

/* ---- history and events ---------------------------------------------------------------------- */

static void the_history_adds_up(void **state) {
  (void)state;
  struct play *play = play_new(120);
  add_hardship(play);
  play->scenario.parameter[PARAMETER_AVAIL] = Q(0.5);
  struct sim *sim = play_start(play, 7);
  while (sim->model.phase != PHASE_ENDED) {
    wild_orders(sim);
    whole_day(sim);
  }
  const struct history *history = sim->history;
  int64_t good = 0, reported = 0, sick = 0, away = 0, breakdowns = 0, short_days = 0;
  assert_int_equal(history->month_count, 4);
  for (int m = 0; m < 4; m++) {
    const struct month_row *row = &history->month[m];
    good += row->team[0].good;
    reported += row->team[0].reported;
    sick += row->sick_days;
    away += row->away_days;
    breakdowns += row->breakdowns;
    short_days += row->days_without_inputs;
    assert_int_equal(row->rejects, row->team[0].gross - row->team[0].good);
    assert_true(row->worked_days + row->sick_days + row->away_days <= row->rostered_days);
    assert_int_equal(row->day, 30 * m + 29);
  }
  assert_int_equal(good, history->good_total[0]);
  assert_int_equal(reported, history->reported_total[0]);
  assert_int_equal(sick, history->sick_total);
  assert_int_equal(away, history->away_total);
  assert_int_equal(breakdowns, history->breakdown_total);
  assert_int_equal(short_days, history->days_without_inputs);
  assert_true(short_days > 0 && sick > 0 && away > 0);
  play_free(play);
}

static void absences_begin_and_end_with_an_event(void **state) {
  (void)state;
  struct play *play = lively(120, 7);
  const struct event_log *log = play->sim.events;
  int balance[12] = {0};
  for (int i = 0; i < log->count; i++) {
    const struct event *event = &log->event[i];
    if (event->team != 0) continue;
    if (event->type == EVENT_ABSENT) balance[event->a] = 1;
    if (event->type == EVENT_RETURNED) balance[event->a] = 0;
  }
  for (int k = 0; k < 12; k++) {
    const uint8_t was = play->sim.history->was_status[k];
    if (was == STATUS_AT_WORK) assert_int_equal(balance[k], 0);
    if (was == STATUS_SICK || was == STATUS_AWAY) assert_int_equal(balance[k], 1);
  }
  play_free(play);
}

static void a_full_log_keeps_room_for_the_players_team(void **state) {
  (void)state;
  struct event_log *log = calloc(1, sizeof *log);
  for (int i = 0; i < 2 * EVENTS_MAX; i++) event_add(log, 1, EVENT_BREAKDOWN, 3, 0, 0);
  assert_true(log->count < EVENTS_MAX);
  event_add(log, 2, EVENT_TITLE, 0, 1, 0);
  assert_int_equal(log->event[log->count - 1].type, EVENT_TITLE);
  for (int i = 0; i < 2 * EVENTS_MAX; i++) event_add(log, 1, EVENT_BREAKDOWN, 0, 0, 0);
  assert_int_equal(log->count, EVENTS_MAX);
  free(log);
}

static void stock_that_runs_out_is_told_once(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.parameter[PARAMETER_AVAIL] = 0;
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 30);
  int told = 0;
  for (int i = 0; i < sim->events->count; i++) {
    const struct event *event = &sim->events->event[i];
    told += event->team == 0 && event->type == EVENT_STOCK_OUT;
  }
  assert_int_equal(told, 1);
  assert_true(sim->history->days_without_inputs > 15);
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_preview_is_what_the_report_becomes),
      cmocka_unit_test(on_a_sun_the_preview_is_the_boards),
      cmocka_unit_test(a_forecast_changes_nothing_and_holds_what_comes),
      cmocka_unit_test(a_forecast_tells_orders_apart),
      cmocka_unit_test(a_copy_goes_on_like_its_original),
      cmocka_unit_test(every_measure_can_be_read_at_any_time),
      cmocka_unit_test(comparisons_compare),
      cmocka_unit_test(measures_say_what_their_names_say),
      cmocka_unit_test(shown_zeal_follows_control_and_private_zeal),
      cmocka_unit_test(bars_run_from_0_to_100),
      cmocka_unit_test(the_history_adds_up),
      cmocka_unit_test(absences_begin_and_end_with_an_event),
      cmocka_unit_test(a_full_log_keeps_room_for_the_players_team),
      cmocka_unit_test(stock_that_runs_out_is_told_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
