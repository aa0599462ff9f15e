/* What the leaders order: the rows of MODEL section 9 as a player would see them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "game/field.h"

enum { COMMANDS_MAX = 64 };
struct heard {
  int count;
  struct command command[COMMANDS_MAX];
};

static void hear(void *context, const struct command *command) {
  struct heard *heard = context;
  assert_true(heard->count < COMMANDS_MAX);
  heard->command[heard->count++] = *command;
}

static int times(const struct heard *heard, enum verb verb) {
  int count = 0;
  for (int i = 0; i < heard->count; i++) count += heard->command[i].verb == verb;
  return count;
}

struct world {
  struct scenario scenario;
  struct sim sim;
};

static void world_begin(struct world *world, int days, int ration_g) {
  scenario_init_default(&world->scenario, days);
  world->scenario.parameter[PARAMETER_RATION] = ration_g;
  sim_init(&world->sim, &world->scenario, 1);
}

static void world_end(struct world *world) {
  sim_release(&world->sim);
  scenario_release(&world->scenario);
}

static int per_cent(const struct world *world, enum allotment kind) {
  q16 share = world->sim.model.team[0].orders.allotted[kind];
  return (int)((share * (int64_t)100 + Q_HALF) / Q_ONE);
}

static struct heard heard_on(const struct world *world, enum policy policy) {
  struct heard heard = {0};
  policy_act(&world->sim, 0, policy, hear, &heard);
  return heard;
}

struct expected {
  enum policy policy;
  int ration_g, hours, repair, study, trial, substitute, plots;
  enum report report;
  enum share share;
};

static void orders_on_a_calm_day(void **state) {
  static const struct expected rows[] = {
      {POLICY_BY_THE_BOOK, 700, 8, 6, 3, 0, 0, 0, REPORT_TRUTH, SHARE_OPEN},
      {POLICY_STORMER, 700, 8, 6, 2, 0, 0, 0, REPORT_ROUND, SHARE_OPEN},
      {POLICY_CARETAKER, 700, 8, 7, 3, 0, 0, 2, REPORT_TRUTH, SHARE_OPEN},
      {POLICY_CARETAKER, 570, 8, 7, 3, 0, 0, 6, REPORT_TRUTH, SHARE_OPEN},
      {POLICY_HELPER, 570, 8, 6, 4, 2, 0, 0, REPORT_TRUTH, SHARE_LECTURE},
      {POLICY_HELPER, 500, 8, 6, 4, 2, 0, 4, REPORT_TRUTH, SHARE_LECTURE},
      {POLICY_INNOVATOR, 500, 8, 7, 5, 3, 3, 0, REPORT_TRUTH, SHARE_LECTURE},
      {POLICY_PADDER, 500, 8, 4, 1, 0, 0, 0, REPORT_PAD, SHARE_HOARD},
      {POLICY_NEGLECT, 700, 8, 6, 3, 0, 0, 0, REPORT_TRUTH, SHARE_OPEN},
  };
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const struct expected *row = &rows[i];
    struct world world;
    world_begin(&world, 30, row->ration_g);
    field_orders(&world.sim, 0, row->policy);
    const struct orders *orders = &world.sim.model.team[0].orders;
    assert_int_equal(orders->hours, row->hours);
    assert_true(orders->rest);
    assert_int_equal(per_cent(&world, ALLOT_REPAIR), row->repair);
    assert_int_equal(per_cent(&world, ALLOT_STUDY), row->study);
    assert_int_equal(per_cent(&world, ALLOT_TRIAL), row->trial);
    assert_int_equal(per_cent(&world, ALLOT_SUBSTITUTE), row->substitute);
    assert_int_equal(per_cent(&world, ALLOT_PLOTS), row->plots);
    assert_int_equal(orders->report, row->report);
    assert_int_equal(orders->share, row->share);
    world_end(&world);
  }
}

struct hot_day {
  enum policy policy;
  int hours, repair;
  bool rest;
};

static void orders_in_a_speed_battle(void **state) {
  static const struct hot_day rows[] = {
      {POLICY_BY_THE_BOOK, 10, 4, false}, {POLICY_STORMER, 12, 3, false},
      {POLICY_CARETAKER, 10, 7, true},    {POLICY_HELPER, 10, 6, false},
      {POLICY_INNOVATOR, 10, 7, false},   {POLICY_PADDER, 10, 4, false},
  };
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    struct world world;
    world_begin(&world, 30, 700);
    world.sim.model.battle_days = 5;
    field_orders(&world.sim, 0, rows[i].policy);
    const struct orders *orders = &world.sim.model.team[0].orders;
    assert_int_equal(orders->hours, rows[i].hours);
    assert_int_equal(orders->rest, rows[i].rest);
    assert_int_equal(per_cent(&world, ALLOT_REPAIR), rows[i].repair);
    world_end(&world);
  }
}

/* Without a battle only the stormer works the last sun of a month through. */
static void the_stormer_storms_the_last_sun(void **state) {
  (void)state;
  struct world world;
  world_begin(&world, 60, 700);
  for (int day = 0; day < 35; day++) {
    field_day(&world.sim, POLICY_STORMER);
    int hours = world.sim.model.team[0].orders.hours;
    assert_int_equal(hours, day >= 20 && day < 30 ? 12 : 8);
    assert_int_equal(world.sim.model.team[1].orders.hours, 8);
  }
  world_end(&world);
}

/* A day on which nothing has to change costs no line in a journal. */
static void standing_orders_are_not_repeated(void **state) {
  (void)state;
  for (int policy = 0; policy < POLICY_COUNT; policy++) {
    struct world world;
    world_begin(&world, 30, 700);
    field_day(&world.sim, (enum policy)policy);
    struct heard heard = heard_on(&world, (enum policy)policy);
    assert_int_equal(heard.count, 0);
    world_end(&world);
  }
}

static void agitation_falls_silent_among_the_hungry(void **state) {
  static const struct {
    enum policy policy;
    int silent_g;
  } rows[] = {{POLICY_BY_THE_BOOK, 0},
              {POLICY_CARETAKER, 505},
              {POLICY_HELPER, 475},
              {POLICY_INNOVATOR, 475}};
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    for (int ration = 300; ration <= 700; ration += 50) {
      struct world world;
      world_begin(&world, 30, ration);
      field_day(&world.sim, POLICY_NEGLECT);
      field_day(&world.sim, POLICY_NEGLECT);
      struct heard heard = heard_on(&world, rows[i].policy); /* day 2 */
      assert_int_equal(times(&heard, VERB_AGITATE), ration >= rows[i].silent_g);
      world_end(&world);
    }
  }
}

static void the_helper_takes_charge_of_the_last(void **state) {
  (void)state;
  struct world world;
  world_begin(&world, 60, 700);
  world.sim.model.team[3].perf = Q(0.8);
  struct heard first_day = heard_on(&world, POLICY_HELPER);
  assert_int_equal(times(&first_day, VERB_CHARGE), 0); /* no review yet */
  for (int day = 0; day < 10; day++) field_day(&world.sim, POLICY_NEGLECT);
  world.sim.model.team[3].perf = world.sim.model.team[0].perf - Q(0.06);
  world.sim.model.team[0].place = world.sim.model.team[3].place + Q(0.06);
  for (int team = 1; team < world.sim.model.team_count; team++) {
    if (team != 3) world.sim.model.team[team].perf = world.sim.model.team[0].perf;
  }
  field_orders(&world.sim, 0, POLICY_HELPER);
  assert_int_equal(world.sim.model.team[0].charge, 3);
  assert_int_equal(world.sim.model.team[0].places_yielded, 1);
  struct heard again = heard_on(&world, POLICY_HELPER);
  assert_int_equal(times(&again, VERB_CHARGE), 0); /* one at a time */
  world_end(&world);
}

static void the_padder_asks_when_stores_run_low(void **state) {
  (void)state;
  struct world world;
  world_begin(&world, 30, 700);
  struct team *own = &world.sim.model.team[0];
  own->stock = 3 * (int64_t)own->norm * own->worker_count;
  struct heard heard = heard_on(&world, POLICY_PADDER);
  assert_int_equal(times(&heard, VERB_ASK), 0);
  own->stock--;
  heard = heard_on(&world, POLICY_PADDER);
  assert_int_equal(times(&heard, VERB_ASK), 1);
  world_end(&world);
}

/* Substitutes are worked on until four fifths are replaced. */
static void the_innovator_stops_at_the_goal(void **state) {
  (void)state;
  struct world world;
  world_begin(&world, 30, 700);
  world.sim.model.team[0].domestic = Q(0.80) - 1;
  field_orders(&world.sim, 0, POLICY_INNOVATOR);
  assert_int_equal(per_cent(&world, ALLOT_SUBSTITUTE), 3);
  world.sim.model.team[0].domestic = Q(0.80);
  field_orders(&world.sim, 0, POLICY_INNOVATOR);
  assert_int_equal(per_cent(&world, ALLOT_SUBSTITUTE), 0);
  world_end(&world);
}

static void a_refused_order_is_passed_over(void **state) {
  (void)state;
  struct world world;
  world_begin(&world, 30, 700);
  world.scenario.verbs_off = 1u << VERB_SHARE | 1u << VERB_REPORT;
  field_orders(&world.sim, 0, POLICY_PADDER);
  const struct orders *orders = &world.sim.model.team[0].orders;
  assert_int_equal(orders->share, SHARE_OPEN);
  assert_int_equal(orders->report, REPORT_TRUTH);
  assert_int_equal(per_cent(&world, ALLOT_REPAIR), 4);
  world_end(&world);
}

/* Suns of five days: what falls on a late day of the sun comes on its last day before the close. */
static void short_suns_keep_their_beats(void **state) {
  static const struct beat care = {.rhythm = RHYTHM_SUN, .verb = VERB_CARE, .day = 7};
  (void)state;
  struct world world;
  world_begin(&world, 60, 700);
  for (int sun = 0; sun < 12; sun++) world.scenario.sun_close[sun] = (int16_t)(sun * 5 + 4);
  world.scenario.sun_close_count = 12;
  for (int day = 0; day < 60; day++) {
    struct day_place place = day_place_of(&world.scenario, day);
    assert_int_equal(beat_falls_on(&care, &place), day % 5 == 3);
    assert_int_equal(place.last_sun, day % 30 >= 25);
  }
  world_end(&world);
}

/* ---- hard times ------------------------------------------------------------------------------ */

static struct orders orders_when_hungry_and_short(enum policy policy, bool in_story) {
  struct world world;
  world_begin(&world, 30, 450);
  if (in_story) world.scenario.verbs_off = 0;
  world.sim.model.team[0].stock = 0;
  field_orders(&world.sim, 0, policy);
  struct heard again = heard_on(&world, policy);
  struct orders orders = world.sim.model.team[0].orders;
  assert_int_equal(times(&again, VERB_LEAVE) + times(&again, VERB_DEAL), 0);
  world_end(&world);
  return orders;
}

static void leaders_bend_to_hard_times_where_the_story_lets_them(void **state) {
  static const struct {
    enum policy policy;
    uint8_t leave;
    double leave_share;
    uint8_t use;
    double deal_share;
  } rows[] = {
      {POLICY_BY_THE_BOOK, LEAVE_CLOSED, 0, DEAL_SAVES, 0},
      {POLICY_STORMER, LEAVE_CLOSED, 0, DEAL_SAVES, 0},
      {POLICY_CARETAKER, LEAVE_BY_NEED, 0.10, DEAL_SAVES, 0},
      {POLICY_HELPER, LEAVE_BY_NEED, 0.08, DEAL_SAVES, 0},
      {POLICY_INNOVATOR, LEAVE_CLOSED, 0, DEAL_INPUTS, 0.08},
      {POLICY_PADDER, LEAVE_PAID, 0.10, DEAL_INPUTS, 0},
  };
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const struct orders orders = orders_when_hungry_and_short(rows[i].policy, true);
    assert_int_equal(orders.leave, rows[i].leave);
    assert_int_equal(orders.leave_share, Q(rows[i].leave_share));
    assert_int_equal(orders.deal_use, rows[i].use);
    assert_int_equal(orders.deal_share, Q(rows[i].deal_share));
    const struct orders without = orders_when_hungry_and_short(rows[i].policy, false);
    assert_int_equal(without.leave + without.deal_use, 0);
  }
}

/* ---- decisions ------------------------------------------------------------------------------- */

static void options_fall_back_when_greyed(void **state) {
  (void)state;
  struct world world;
  world_begin(&world, 30, 700);
  struct condition never = {MEASURE_DAY, COMPARE_LESS, 0, 0};
  struct option options[3] = {
      {.policies = 1u << POLICY_STORMER},
      {.policies = 1u << POLICY_HELPER, .needs = &never, .need_count = 1},
      {.policies = 1u << POLICY_NEGLECT | 1u << POLICY_PADDER},
  };
  struct decision decision = {.options = options, .option_count = 3};
  assert_int_equal(policy_option(&world.sim, &decision, POLICY_STORMER), 0);
  assert_int_equal(policy_option(&world.sim, &decision, POLICY_PADDER), 2);
  assert_int_equal(policy_option(&world.sim, &decision, POLICY_HELPER), 2); /* as neglect */
  options[2].needs = &never;
  options[2].need_count = 1;
  assert_int_equal(policy_option(&world.sim, &decision, POLICY_HELPER), 0); /* the first open */
  options[0].needs = &never;
  options[0].need_count = 1;
  assert_int_equal(policy_option(&world.sim, &decision, POLICY_STORMER), -1);
  world_end(&world);
}

static void names_are_found(void **state) {
  (void)state;
  for (int policy = 0; policy <= POLICY_NEGLECT; policy++) {
    assert_int_equal(policy_by_name(policy_names[policy]), policy);
  }
  assert_true((int)policy_by_name("hero") > (int)POLICY_PLAYER);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(orders_on_a_calm_day),
      cmocka_unit_test(orders_in_a_speed_battle),
      cmocka_unit_test(the_stormer_storms_the_last_sun),
      cmocka_unit_test(standing_orders_are_not_repeated),
      cmocka_unit_test(agitation_falls_silent_among_the_hungry),
      cmocka_unit_test(the_helper_takes_charge_of_the_last),
      cmocka_unit_test(the_padder_asks_when_stores_run_low),
      cmocka_unit_test(the_innovator_stops_at_the_goal),
      cmocka_unit_test(a_refused_order_is_passed_over),
      cmocka_unit_test(short_suns_keep_their_beats),
      cmocka_unit_test(leaders_bend_to_hard_times_where_the_story_lets_them),
      cmocka_unit_test(options_fall_back_when_greyed),
      cmocka_unit_test(names_are_found),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
