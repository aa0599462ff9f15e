/* Schedule and hazards, luck that stays the same whatever is decided, and the first state. */
#include "play.h"

static void schedule(struct play *play, int day, enum variable variable, int32_t value) {
  struct scenario *scenario = &play->scenario;
  if (!scenario->schedule) scenario->schedule = play_array(play, 10, sizeof *scenario->schedule);
  scenario->schedule[scenario->schedule_count++] =
      (struct schedule_row){.day = (int16_t)day, .variable = (uint8_t)variable, .value = value};
}

static struct hazard *one_hazard(struct play *play, enum variable variable, q16 factor) {
  struct hazard *hazard = play_array(play, 1, sizeof *hazard);
  *hazard = (struct hazard){.id = "h",
                            .from_day = 5,
                            .to_day = 20,
                            .chance = Q_ONE,
                            .days = 4,
                            .variable = (uint8_t)variable,
                            .factor = factor,
                            .cause = CAUSE_SCENARIO};
  play->scenario.hazards = hazard;
  play->scenario.hazard_count = 1;
  play->scenario.cause_count = 1;
  return hazard;
}

static int events_of(const struct sim *sim, enum event_type type) {
  int count = 0;
  for (int i = 0; i < sim->events->count; i++) count += sim->events->event[i].type == type;
  return count;
}

/* ---- schedule -------------------------------------------------------------------------------- */

static void conditions_hold_from_their_day_on(void **state) {
  (void)state;
  struct play *play = play_new(30);
  schedule(play, 0, VARIABLE_VIGIL, Q(0.8));
  schedule(play, 3, VARIABLE_RATION, 500);
  schedule(play, 6, VARIABLE_SUPPLY, Q(0.5));
  schedule(play, 6, VARIABLE_ENERGY, Q(0.6));
  struct sim *sim = play_start(play, 1);
  assert_int_equal(sim->model.vigil_today, Q(0.8));
  days_pass(sim, 2);
  assert_int_equal(sim->model.ration_today_g, 700);
  whole_day(sim);
  assert_int_equal(sim->model.ration_today_g, 500);
  days_pass(sim, 5);
  assert_int_equal(sim->model.supply_today, Q(0.5));
  assert_int_equal(sim->model.energy_today, Q(0.6));
  assert_int_equal(events_of(sim, EVENT_SCHEDULE), 4);
  play_free(play);
}

static void a_speed_battle_lifts_zeal_once_and_ends(void **state) {
  (void)state;
  struct play *play = play_new(60);
  schedule(play, 4, VARIABLE_BATTLE, 10);
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 4);
  assert_int_equal(ledger_sum(sim->ledger, VARIABLE_ZEAL, 3, -1, CAUSE_SPEED_BATTLE, SPAN_DAY),
                   12 * Q(0.1));
  assert_int_equal(sim->model.battle_days, 10);
  sim_day(sim);
  assert_true(ledger_sum(sim->ledger, VARIABLE_EFFORT, 3, -1, CAUSE_SPEED_BATTLE, SPAN_DAY) > 0);
  assert_true(sim->model.battle_month);
  sim_review(sim);
  days_pass(sim, 9);
  assert_int_equal(sim->model.battle_days, 0);
  assert_int_equal(events_of(sim, EVENT_BATTLE_ENDS), 1);
  sim_day(sim);
  assert_int_equal(ledger_sum(sim->ledger, VARIABLE_EFFORT, 3, -1, CAUSE_SPEED_BATTLE, SPAN_DAY),
                   0);
  play_free(play);
}

static void an_invited_team_leaves_the_scheduled_one_in_place(void **state) {
  (void)state;
  struct play *play = play_new(100);
  play->scenario.start_year = 1980;
  schedule(play, 0, VARIABLE_SCIENCE, Q(0.25));
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_INVITE, 0, 0, 0);
  days_pass(sim, 60);
  assert_int_equal(sim->model.science, Q(0.25));
  play_free(play);
}

/* ---- hazards --------------------------------------------------------------------------------- */

static void a_hazard_strikes_for_its_days_in_its_season(void **state) {
  (void)state;
  struct play *play = play_new(40);
  one_hazard(play, VARIABLE_RATION, Q(0.8));
  struct sim *sim = play_start(play, 1);
  int struck = 0;
  for (int day = 0; day < 30; day++) {
    const bool low = sim->model.ration_today_g == 560;
    assert_true(low || sim->model.ration_today_g == 700);
    if (low)
      assert_int_equal(ledger_sum(sim->ledger, VARIABLE_RATION, -1, -1, CAUSE_SCENARIO, SPAN_DAY),
                       -140);
    struck += low;
    if (day < 5 || day > 24) assert_false(low);
    whole_day(sim);
  }
  /* Certain to begin when it may: 4 days on, 1 day off, from day 5 to 19. */
  assert_int_equal(struck, 12);
  assert_int_equal(events_of(sim, EVENT_HAZARD_BEGINS), 3);
  assert_int_equal(events_of(sim, EVENT_HAZARD_ENDS), 3);
  play_free(play);
}

static void hazards_on_assumption_alone_can_be_switched_off(void **state) {
  (void)state;
  struct play *play = play_new(40);
  one_hazard(play, VARIABLE_SUPPLY, Q(0.4))->documented_only_off = true;
  play->scenario.evidence = EVIDENCE_DOCUMENTED_ONLY;
  struct sim *sim = play_start(play, 1);
  days_pass(sim, 25);
  assert_int_equal(events_of(sim, EVENT_HAZARD_BEGINS), 0);
  play_free(play);
}

/* ---- luck ------------------------------------------------------------------------------------ */

/* V2 of the model's paper: a decision of one team leaves everyone's luck as it was. */
static void another_decision_meets_the_same_luck(void **state) {
  (void)state;
  struct play *one = play_new(120), *two = play_new(120);
  add_hardship(one);
  add_hardship(two);
  struct sim *a = play_start(one, 4), *b = play_start(two, 4);
  must(b, VERB_CULTURE, 0, 0, 0);
  must(b, VERB_ALLOT, 0, ALLOT_REPAIR, 0);
  for (int day = 0; day < 119; day++) {
    assert_memory_equal(a->model.hazard_left, b->model.hazard_left, sizeof a->model.hazard_left);
    sim_day(a);
    sim_day(b);
    /* Teams meet in the reviews only; until the first, the others notice nothing. */
    for (int t = 1; t < 8 && day < 9; t++)
      assert_int_equal(a->model.team[t].good, b->model.team[t].good);
    sim_review(a);
    sim_review(b);
  }
  assert_true(sim_hash(a) != sim_hash(b));
  play_free(one);
  play_free(two);
}

static void later_luck_changes_nothing_before_its_day(void **state) {
  (void)state;
  struct play *one = play_new(60), *two = play_new(60);
  struct sim *a = play_start(one, 4), *b = play_start(two, 4);
  b->later_seed = 99;
  b->later_day = 30;
  days_pass(a, 30);
  days_pass(b, 30);
  assert_true(sim_hash(a) == sim_hash(b));
  days_pass(a, 25);
  days_pass(b, 25);
  assert_true(sim_hash(a) != sim_hash(b));
  play_free(one);
  play_free(two);
}

/* ---- the first state ------------------------------------------------------------------------- */

static void named_people_start_as_the_story_says(void **state) {
  (void)state;
  struct play *drawn = play_new(30), *told = play_new(30);
  struct person *person = told->scenario.person;
  told->scenario.person_count = 12;
  person[2].skill = Q(1.2);
  person[2].conviction = Q(0.9);
  person[2].dependants = 3;
  person[3].zeal = Q(0.1);
  person[3].fatigue = 0;
  told->scenario.team[1].conviction_shift = -Q(0.5);
  told->scenario.team[1].place = Q(0.8);
  told->scenario.team[1].equipment = Q(0.5);
  told->scenario.team[1].known = 5;
  told->scenario.team[1].norm = Q(0.7);
  told->scenario.team[1].market = Q(0.35);
  const struct model *a = &play_start(drawn, 6)->model, *b = &play_start(told, 6)->model;
  assert_int_equal(b->workers.skill[2], Q(1.2));
  assert_int_equal(b->workers.zeal[2], Q(0.9)); /* zeal starts at conviction */
  assert_int_equal(b->workers.dependants[2], 3);
  assert_int_equal(b->workers.zeal[3], Q(0.1));
  assert_int_equal(b->workers.fatigue[3], 0);
  assert_int_equal(b->workers.conviction[3], a->workers.conviction[3]);
  assert_int_equal(b->workers.skill[3], a->workers.skill[3]);
  for (int w = 12; w < 24; w++)
    assert_int_equal(b->workers.zeal[w], max64(0, a->workers.conviction[w] - Q(0.5)));
  assert_int_equal(b->team[1].place, Q(0.8));
  assert_int_equal(b->team[1].equipment, Q(0.5));
  assert_int_equal(b->team[1].methods, b->method_gain[0] + b->method_gain[2]);
  assert_int_equal(b->team[1].norm, Q(0.7));
  assert_int_equal(b->workers.market[23], Q(0.35));
  assert_int_equal(b->team[2].place, a->team[2].place);
  assert_int_equal(b->team[2].norm, a->team[2].norm);
  play_free(drawn);
  play_free(told);
}

static void tables_are_sound(void **state) {
  (void)state;
  for (int i = 0; i < PARAMETER_COUNT; i++) {
    const struct parameter_row *row = &parameter_rows[i];
    assert_int_equal(parameter_by_name(row->name), i);
    assert_true(row->low <= row->value && row->value <= row->high && row->low < row->high);
  }
  for (int i = 0; i < CURVE_COUNT; i++) {
    const struct curve *curve = &curve_rows[i].value;
    assert_int_equal(curve_by_name(curve_rows[i].name), i);
    for (int p = 1; p < curve->count; p++) assert_true(curve->point[p - 1].x < curve->point[p].x);
  }
  for (int i = 0; i < VARIABLE_COUNT; i++) {
    assert_int_equal(variable_by_name(variable_rows[i].name), i);
    assert_true(variable_rows[i].low < variable_rows[i].high);
  }
  for (int i = 0; i < MEASURE_COUNT; i++)
    assert_int_equal(measure_by_name(measure_rows[i].name), i);
  assert_int_equal(parameter_by_name("no such"), PARAMETER_COUNT);
  assert_int_equal(curve_by_name("no such"), CURVE_COUNT);
  assert_int_equal(variable_by_name("no such"), VARIABLE_COUNT);
  assert_int_equal(measure_by_name("no such"), MEASURE_COUNT);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(conditions_hold_from_their_day_on),
      cmocka_unit_test(a_speed_battle_lifts_zeal_once_and_ends),
      cmocka_unit_test(an_invited_team_leaves_the_scheduled_one_in_place),
      cmocka_unit_test(a_hazard_strikes_for_its_days_in_its_season),
      cmocka_unit_test(hazards_on_assumption_alone_can_be_switched_off),
      cmocka_unit_test(another_decision_meets_the_same_luck),
      cmocka_unit_test(later_luck_changes_nothing_before_its_day),
      cmocka_unit_test(named_people_start_as_the_story_says),
      cmocka_unit_test(tables_are_sound),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
