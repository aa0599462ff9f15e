/* The model's paper gives a run in numbers; every build must reproduce them bit for bit. */
#include "play.h"
#include "sim/rule.h"

static void curves_match_the_golden_values(void **state) {
  (void)state;
  const struct curve_row *rows = curve_rows;
  assert_int_equal(curve_at(&rows[CURVE_AWAY].value, Q(0.25)), 5734);
  assert_int_equal(curve_at(&rows[CURVE_AGITATION].value, Q(0.25)), 20164);
  assert_int_equal(curve_at(&rows[CURVE_PLAN].value, -Q(0.2)), -656);
  assert_int_equal(curve_at(&rows[CURVE_GAP].value, Q(0.0999)), 4215);
}

static void the_first_state_of_seed_1_is_known(void **state) {
  (void)state;
  static const uint8_t order[] = {4, 6, 0, 5, 3, 2, 8, 1, 7};
  struct play *play = play_new(30);
  const struct model *model = &play_start(play, 1)->model;
  assert_int_equal(model->workers.skill[0], 73871);
  assert_int_equal(model->workers.conviction[0], 39995);
  assert_int_equal(model->workers.dependants[0], 3);
  assert_int_equal(model->workers.bond[0], 35372);
  assert_int_equal(model->workers.study[0], 7200);
  assert_int_equal(model->team[0].equipment, 57315);
  assert_int_equal(model->team[0].place, 68968);
  assert_memory_equal(model->team[0].method_order, order, sizeof order);
  assert_int_equal(model->method_gain[0], 2140);
  play_free(play);
}

struct golden_day {
  int day;
  int64_t gross, good_to_date, zeal, fatigue, grievance, equipment, norm, stock, away_to_date;
};

/* docs/MODEL.md section 13.2: standard run, 8 teams of 12, seed 1, sums at the end of the day. */
static const struct golden_day golden[] = {
    {0, 5638652, 5469503, 3246345, 1279527, 629184, 451955, 461376, 89085270, 0},
    {8, 5500358, 47940679, 3371197, 1379919, 629184, 450940, 461376, 45300642, 0},
    {29, 0, 146420114, 3509525, 1137479, 837708, 456428, 466769, 48036202, 2},
    {89, 0, 441370550, 3621919, 1122873, 860700, 460678, 471443, 64790915, 20},
    {359, 0, 1783795507, 3680988, 1107138, 719136, 459273, 479358, 91664264, 137},
};

static void count_flows(const struct sim *sim, struct golden_day *seen) {
  const struct model *model = &sim->model;
  const bool rest_day = model->workers.status[0] == STATUS_REST_DAY;
  seen->gross = 0;
  for (int t = 0; t < model->team_count && !rest_day; t++) {
    seen->gross += model->team[t].gross;
    seen->good_to_date += model->team[t].good;
    seen->away_to_date += model->team[t].away_count;
  }
}

static void sum_states(const struct sim *sim, struct golden_day *seen) {
  const struct model *model = &sim->model;
  const int people = model->first_worker[model->team_count];
  seen->zeal = sum_of(model->workers.zeal, people);
  seen->fatigue = sum_of(model->workers.fatigue, people);
  seen->grievance = sum_of(model->workers.grievance, people);
  seen->equipment = seen->norm = seen->stock = 0;
  for (int t = 0; t < model->team_count; t++) {
    seen->equipment += model->team[t].equipment;
    seen->norm += model->team[t].norm;
    seen->stock += model->team[t].stock;
  }
}

static void the_standard_run_matches_the_golden_table(void **state) {
  (void)state;
  struct play *play = play_new(360);
  struct sim *sim = play_start(play, 1);
  struct golden_day seen = {0};
  const struct golden_day *wanted = golden;
  while (sim->model.phase != PHASE_ENDED) {
    seen.day = sim->model.day;
    standard_orders(sim);
    sim_day(sim);
    count_flows(sim, &seen);
    sim_review(sim);
    if (seen.day != wanted->day) continue;
    sum_states(sim, &seen);
    assert_memory_equal(&seen, wanted, sizeof seen);
    wanted++;
  }
  assert_ptr_equal(wanted, golden + sizeof golden / sizeof golden[0]);
  play_free(play);
}

/* Raise MODEL_VERSION together with this number when a rule changes. */
static void the_whole_state_at_the_end_is_known(void **state) {
  (void)state;
  struct play *play = play_new(360);
  struct sim *sim = play_start(play, 1);
  while (sim->model.phase != PHASE_ENDED) {
    standard_orders(sim);
    whole_day(sim);
  }
  assert_int_equal(MODEL_VERSION, 2);
  assert_true(sim_hash(sim) == UINT64_C(0xca74c631055e73a3));
  play_free(play);
}

static uint64_t wild_hash(uint64_t seed) {
  struct play *play = play_new(150);
  add_hardship(play);
  struct sim *sim = play_start(play, seed);
  while (sim->model.phase != PHASE_ENDED) {
    wild_orders(sim);
    whole_day(sim);
  }
  const uint64_t hash = sim_hash(sim);
  play_free(play);
  return hash;
}

/* Hunger, battle, hazards and random orders: the rules that the standard run doesn't reach. */
static void the_state_after_a_wild_run_is_known(void **state) {
  (void)state;
  assert_true(wild_hash(1) == UINT64_C(0x3ed3f801f2a9d116));
}

static void same_inputs_give_the_same_state(void **state) {
  (void)state;
  for (uint64_t seed = 1; seed <= 3; seed++) assert_true(wild_hash(seed) == wild_hash(seed));
  assert_true(wild_hash(1) != wild_hash(2));
}

/* Each field of the state must move the hash, or a damaged save could pass for a good one. */
static void the_hash_sees_changes_everywhere(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  struct model *model = &sim->model;
  const uint64_t before = sim_hash(sim);
  model->team[7].orders.honour ^= 1;
  assert_true(sim_hash(sim) != before);
  model->team[7].orders.honour ^= 1;
  model->workers.absent_until[95] ^= 1;
  assert_true(sim_hash(sim) != before);
  model->workers.absent_until[95] ^= 1;
  model->state[STATE_SLOTS_MAX - 1] ^= 1;
  assert_true(sim_hash(sim) != before);
  model->state[STATE_SLOTS_MAX - 1] ^= 1;
  assert_true(sim_hash(sim) == before);
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(curves_match_the_golden_values),
      cmocka_unit_test(the_first_state_of_seed_1_is_known),
      cmocka_unit_test(the_standard_run_matches_the_golden_table),
      cmocka_unit_test(the_whole_state_at_the_end_is_known),
      cmocka_unit_test(the_state_after_a_wild_run_is_known),
      cmocka_unit_test(same_inputs_give_the_same_state),
      cmocka_unit_test(the_hash_sees_changes_everywhere),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
