/* Every change of every quantity is in the ledger, to the last bit (V1 of the model's paper). */
#include "books.h"
#include "sim/tick.h"

typedef void orders(struct sim *sim);

/* A review, with a look at the books between the evening and the next dawn. */
static void review_with_books(struct sim *sim, struct books *books) {
  const int day = sim->model.day;
  tick_review(sim);
  if (scenario_closes_sun(sim->scenario, day)) books_open(books, sim, SPAN_SUN);
  if (scenario_closes_month(sim->scenario, day)) books_open(books, sim, SPAN_MONTH);
  books_check(books, sim);
  sim->model.phase = PHASE_ORDERS;
  tick_dawn(sim);
}

static void run_with_books(struct play *play, uint64_t seed, orders *give_orders) {
  struct sim *sim = play_start(play, seed);
  struct books *books = calloc(1, sizeof *books);
  for (int span = 0; span < SPAN_COUNT; span++) books_open(books, sim, (enum span)span);
  while (sim->model.day < sim->scenario->day_count - 1) {
    give_orders(sim);
    books_check(books, sim);
    conditions_check(sim);
    books_open(books, sim, SPAN_DAY);
    sim_day(sim);
    books_check(books, sim);
    conditions_check(sim);
    waterfall_check(sim);
    effort_check(sim);
    review_with_books(sim, books);
  }
  free(books);
}

static void sums_are_exact_in_the_standard_run(void **state) {
  (void)state;
  struct play *play = play_new(130);
  run_with_books(play, 3, standard_orders);
  play_free(play);
}

static void sums_are_exact_in_wild_runs(void **state) {
  (void)state;
  for (uint64_t seed = 1; seed <= 2; seed++) {
    struct play *play = play_new(200);
    add_hardship(play);
    /* The campaign's books open after the first dawn, so nothing may be scheduled for it. */
    play->scenario.schedule++;
    play->scenario.schedule_count--;
    run_with_books(play, seed, wild_orders);
    play_free(play);
  }
}

static void sums_are_exact_when_teams_differ_in_size(void **state) {
  (void)state;
  struct play *play = play_new(100);
  play->scenario.team[0].worker_count = 24;
  play->scenario.team[3].worker_count = 40;
  play->scenario.team[7].worker_count = 1;
  run_with_books(play, 5, wild_orders);
  play_free(play);
}

/* More causes of a scenario than there are rows; the built-in ones keep theirs. */
static void a_full_ledger_stays_exact(void **state) {
  (void)state;
  struct ledger *ledger = ledger_new();
  int64_t expected = 0;
  for (int cause = CAUSE_SCENARIO; cause < CAUSE_COUNT; cause++)
    for (int v = 0; v < VARIABLE_COUNT; v++) {
      ledger_post(ledger, (enum variable)v, 0, 2, cause, cause + v + 1);
      if (v == VARIABLE_JOY) expected += cause + v + 1;
    }
  ledger_post(ledger, VARIABLE_JOY, 0, 2, CAUSE_CULTURE, 7);
  assert_int_equal(ledger_sum(ledger, VARIABLE_JOY, 0, 2, CAUSE_CULTURE, SPAN_SUN), 7);
  expected += 7;
  assert_int_equal(ledger_total(ledger, VARIABLE_JOY, 0, 2, SPAN_MONTH), expected);
  assert_int_equal(ledger_total(ledger, VARIABLE_JOY, 0, -1, SPAN_CAMPAIGN), expected);
  assert_int_equal(ledger_total(ledger, VARIABLE_JOY, 0, 3, SPAN_MONTH), 0);
  ledger_free(ledger);
}

static void a_copy_is_a_snapshot(void **state) {
  (void)state;
  struct ledger *one = ledger_new(), *two = ledger_new();
  ledger_post(two, VARIABLE_STOCK, 3, -1, CAUSE_USED, 99);
  ledger_post(one, VARIABLE_ZEAL, 0, 1, CAUSE_TITLE, 5);
  ledger_copy(two, one);
  ledger_post(one, VARIABLE_ZEAL, 0, 1, CAUSE_TITLE, 7);
  assert_int_equal(ledger_sum(two, VARIABLE_ZEAL, 0, 1, CAUSE_TITLE, SPAN_SUN), 5);
  assert_int_equal(ledger_sum(one, VARIABLE_ZEAL, 0, 1, CAUSE_TITLE, SPAN_SUN), 12);
  assert_int_equal(ledger_sum(two, VARIABLE_STOCK, 3, -1, CAUSE_USED, SPAN_SUN), 0);
  ledger_free(one);
  ledger_free(two);
}

static void spans_are_cleared_one_by_one(void **state) {
  (void)state;
  struct ledger *ledger = ledger_new();
  ledger_post(ledger, VARIABLE_RATION, -1, -1, CAUSE_SCHEDULE, 700);
  ledger_post(ledger, VARIABLE_PAPER, 2, -1, CAUSE_PADDING, 10);
  ledger_begin_day(ledger);
  assert_int_equal(ledger_total(ledger, VARIABLE_PAPER, 2, -1, SPAN_DAY), 0);
  assert_int_equal(ledger_total(ledger, VARIABLE_RATION, -1, -1, SPAN_DAY), 700);
  ledger_begin_dawn(ledger);
  assert_int_equal(ledger_total(ledger, VARIABLE_RATION, -1, -1, SPAN_DAY), 0);
  ledger_clear(ledger, SPAN_SUN);
  assert_int_equal(ledger_total(ledger, VARIABLE_PAPER, 2, -1, SPAN_SUN), 0);
  assert_int_equal(ledger_total(ledger, VARIABLE_PAPER, 2, -1, SPAN_MONTH), 10);
  ledger_free(ledger);
}

static void causes_are_listed_when_they_have_done_something(void **state) {
  (void)state;
  int16_t causes[4];
  struct ledger *ledger = ledger_new();
  ledger_post(ledger, VARIABLE_STOCK, 1, -1, CAUSE_USED, -4);
  ledger_post(ledger, VARIABLE_STOCK, 1, -1, CAUSE_DELIVERY, 9);
  ledger_post(ledger, VARIABLE_STOCK, 1, -1, CAUSE_REQUEST, 3);
  ledger_post(ledger, VARIABLE_STOCK, 1, -1, CAUSE_REQUEST, -3);
  assert_int_equal(ledger_causes(ledger, VARIABLE_STOCK, 1, -1, SPAN_DAY, causes, 4), 2);
  assert_int_equal(causes[0], CAUSE_USED);
  assert_int_equal(causes[1], CAUSE_DELIVERY);
  assert_int_equal(ledger_causes(ledger, VARIABLE_STOCK, 2, -1, SPAN_DAY, causes, 4), 0);
  ledger_free(ledger);
}

/* Books must not matter to the run: a forecast without them is the same run. */
static void a_run_without_books_is_the_same_run(void **state) {
  (void)state;
  struct play *play = play_new(90);
  add_hardship(play);
  struct sim *sim = play_start(play, 8);
  struct sim bare = *sim;
  bare.ledger = NULL;
  bare.history = NULL;
  bare.events = NULL;
  while (sim->model.phase != PHASE_ENDED) {
    wild_orders(sim);
    wild_orders(&bare);
    whole_day(sim);
    whole_day(&bare);
    assert_true(sim_hash(sim) == sim_hash(&bare));
  }
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(sums_are_exact_in_the_standard_run),
      cmocka_unit_test(sums_are_exact_in_wild_runs),
      cmocka_unit_test(sums_are_exact_when_teams_differ_in_size),
      cmocka_unit_test(a_full_ledger_stays_exact),
      cmocka_unit_test(a_copy_is_a_snapshot),
      cmocka_unit_test(spans_are_cleared_one_by_one),
      cmocka_unit_test(causes_are_listed_when_they_have_done_something),
      cmocka_unit_test(a_run_without_books_is_the_same_run),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
