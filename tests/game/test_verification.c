/* Checks V3, V4, V6, V7 and V8 of MODEL section 13.2: known answers of single mechanisms. (V1, V2
 * and V9 are tests of sim/; V5 is test_balance.c.) */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include "game/field.h"
#include "game/pattern.h"
#include "sim/query.h"

enum { SEEDS = 30 };

#define PARAMETER(id, value)                                                                       \
  { SETTING_PARAMETER, PARAMETER_##id, 0, (value) }
#define FROM_DAY(day, id, value)                                                                   \
  { SETTING_SCHEDULE, VARIABLE_##id, (day), (value) }

/* Mean over the seeds of `arm` against `base`, per cent. */
static double mean_change(const struct arm *arm, const struct arm *base, int days, enum scope scope,
                          int from, int to) {
  struct trace *is = malloc(sizeof *is), *was = malloc(sizeof *was);
  double sum = 0;
  for (uint64_t seed = 1; seed <= SEEDS; seed++) {
    arm_run(arm, days, seed, is);
    arm_run(base, days, seed, was);
    sum += change_of(is, was, scope, CHANNEL_GOOD, from, to);
  }
  free(is);
  free(was);
  return sum / SEEDS;
}

#define assert_between(value, low, high)                                                           \
  do {                                                                                             \
    double between_ = (value);                                                                     \
    print_message("  %s = %.3f\n", #value, between_);                                              \
    assert_true(between_ >= (low) && between_ <= (high));                                          \
  } while (0)

/* ---- V3: peers ------------------------------------------------------------------------------- */

enum { PEER_DAYS = 60, TEAM_SIZE = 12, HALF_TEAM = TEAM_SIZE / 2 };

struct effort {
  double others, all; /* sums over worker-days */
};

/* The load of a day is a straight line in effort, so effort is read off what was posted as load. */
static double effort_of(const struct sim *sim, int worker) {
  double load = (double)ledger_sum(sim->ledger, VARIABLE_FATIGUE, 0, worker, CAUSE_LOAD, SPAN_DAY);
  double full = (double)curve_at(&sim->scenario->curve[CURVE_LOAD], 8 * Q_ONE);
  double idle = (double)sim->scenario->parameter[PARAMETER_LOAD0] / Q_ONE;
  return (load / full - idle) / (1 - idle);
}

static void peers_day(struct sim *sim, struct effort *effort) {
  for (int team = 0; team < sim->model.team_count; team++) {
    sim->model.team[team].perf = Q_ONE;
    field_orders(sim, team, POLICY_BY_THE_BOOK);
  }
  sim_day(sim);
  for (int worker = 0; worker < TEAM_SIZE; worker++) {
    if (sim->model.workers.status[worker] != STATUS_AT_WORK) continue;
    double each = effort_of(sim, worker);
    effort->all += each / TEAM_SIZE;
    if (worker >= HALF_TEAM) effort->others += each / HALF_TEAM;
  }
  sim_review(sim);
}

/* Convictions as the seed draws them, half of the team's raised. */
static void raise_half(struct scenario *scenario, uint64_t seed, q16 by) {
  struct sim sim;
  sim_init(&sim, scenario, seed);
  for (int worker = 0; worker < HALF_TEAM; worker++) {
    q16 conviction = sim.model.workers.conviction[worker] + by;
    scenario->person[worker].conviction = scenario->person[worker].zeal = conviction;
  }
  sim_release(&sim);
}

static struct effort peers_run(uint64_t seed, q16 raised_by) {
  struct scenario scenario;
  scenario_init_default(&scenario, PEER_DAYS);
  scenario.parameter[PARAMETER_RHO] = 0;
  scenario.person_count = TEAM_SIZE;
  raise_half(&scenario, seed, raised_by);
  struct sim sim;
  sim_init(&sim, &scenario, seed);
  struct effort effort = {0, 0};
  while (sim.model.phase != PHASE_ENDED) peers_day(&sim, &effort);
  sim_release(&sim);
  scenario_release(&scenario);
  return effort;
}

static void workmates_pull_each_other(void **state) {
  (void)state;
  struct effort with = {0, 0}, without = {0, 0};
  for (uint64_t seed = 1; seed <= SEEDS; seed++) {
    struct effort raised = peers_run(seed, Q(0.25)), plain = peers_run(seed, 0);
    with.others += raised.others;
    with.all += raised.all;
    without.others += plain.others;
    without.all += plain.all;
  }
  double elasticity = (with.others / without.others - 1) / (with.all / without.all - 1);
  assert_between(elasticity, 0.10, 0.20); /* the paper measured 0.14 */
}

/* ---- V4: the state's purse --------------------------------------------------------------------
 */

static void ask_when_low(struct sim *sim, int first_team, int last_team) {
  for (int team = first_team; team <= last_team; team++) {
    const struct team *own = &sim->model.team[team];
    bool low = own->stock < 3 * (int64_t)own->norm * own->worker_count;
    if (low) routine_emit(team, VERB_ASK, 0, 0, command_sink_apply, sim);
  }
}

static void one_asks(struct sim *sim, int day) {
  (void)day;
  ask_when_low(sim, 0, 0);
}

static void all_ask(struct sim *sim, int day) {
  (void)day;
  ask_when_low(sim, 0, sim->model.team_count - 1);
}

#define SHORT_SUPPLY .setting = {FROM_DAY(0, SUPPLY, Q(0.7))}, .duty = {STANDARD_DUTY}

static void asking_helps_one_but_not_all(void **state) {
  static const struct arm none = {.label = "none", SHORT_SUPPLY};
  static const struct arm one = {.label = "one", SHORT_SUPPLY, .orders = one_asks};
  static const struct arm all = {.label = "all", SHORT_SUPPLY, .orders = all_ask};
  (void)state;
  double alone = mean_change(&one, &none, 360, SCOPE_OWN, 0, 360);
  double together = mean_change(&all, &none, 360, SCOPE_FIELD, 0, 360);
  assert_between(alone, 3.0, 5.2);     /* +4.1 % */
  assert_between(together, -1.2, 0.0); /* -0.6 % */
}

/* ---- V6: science -------------------------------------------------------------------------------
 */

static double methods_at_the_end(const struct arm *arm) {
  struct trace *trace = malloc(sizeof *trace);
  double sum = 0;
  for (uint64_t seed = 1; seed <= SEEDS; seed++) {
    arm_run(arm, 360, seed, trace);
    sum += level_of(trace, SCOPE_FIELD, CHANNEL_METHODS, 359, 360);
  }
  free(trace);
  return sum / SEEDS;
}

static void a_science_team_brings_methods(void **state) {
  static const struct routine improving = {
      .hours = 8,
      .rest = true,
      .report = REPORT_TRUTH,
      .share = SHARE_OPEN,
      .per_cent = {[ALLOT_REPAIR] = 6, [ALLOT_STUDY] = 4, [ALLOT_TRIAL] = 3},
      .beat = {{RHYTHM_SUN, VERB_AGITATE, 0, 2, {0, 0}}}};
  static const struct arm alone = {.label = "alone",
                                   .duty = {{&improving, 0, TEAM_LAST, 0, DAY_LAST, false}}};
  static const struct arm helped = {.label = "science team",
                                    .setting = {FROM_DAY(0, SCIENCE, Q_ONE)},
                                    .duty = {{&improving, 0, TEAM_LAST, 0, DAY_LAST, false}}};
  (void)state;
  double more = methods_at_the_end(&helped) - methods_at_the_end(&alone);
  assert_between(more, 1.2, 2.0); /* +1.6 a team */
}

/* ---- V7: a challenge ----------------------------------------------------------------------------
 */

static void challenge_next(struct sim *sim, int day) {
  if (day == 0) routine_emit(0, VERB_CHALLENGE, 1, 0, command_sink_apply, sim);
}

#define PLACE(team, value)                                                                         \
  { SETTING_PLACE, (team), 0, (value) }
#define EIGHT_PER_CENT_BEHIND                                                                      \
  PARAMETER(RHO, 0), PLACE(0, Q(0.92)), PLACE(1, Q_ONE), PLACE(2, Q_ONE), PLACE(3, Q_ONE),         \
      PLACE(4, Q_ONE), PLACE(5, Q_ONE), PLACE(6, Q_ONE), PLACE(7, Q_ONE)

static void a_challenge_within_reach_pulls(void **state) {
  static const struct arm none = {
      .label = "none", .setting = {EIGHT_PER_CENT_BEHIND}, .duty = {STANDARD_DUTY}};
  static const struct arm challenged = {.label = "challenge",
                                        .setting = {EIGHT_PER_CENT_BEHIND},
                                        .duty = {STANDARD_DUTY},
                                        .orders = challenge_next};
  (void)state;
  double gain = mean_change(&challenged, &none, 120, SCOPE_OWN, 20, 120);
  assert_between(gain, 2.2, 3.6); /* +2.9 % */
}

/* ---- V8: three quiet years
 * ------------------------------------------------------------------------ */

enum { YEAR_DAYS = 360, YEARS = 3 };

static void three_years_by_the_book_run_away_nowhere(void **state) {
  (void)state;
  double year[YEARS] = {0, 0, 0};
  for (uint64_t seed = 1; seed <= SEEDS; seed++) {
    struct scenario scenario;
    scenario_init_default(&scenario, YEARS * YEAR_DAYS);
    struct sim sim;
    sim_init(&sim, &scenario, seed);
    int64_t before = 0;
    for (int day = 0; day < YEARS * YEAR_DAYS; day++) {
      field_day(&sim, POLICY_BY_THE_BOOK);
      if (day % YEAR_DAYS < YEAR_DAYS - 1) continue;
      int64_t good = 0;
      for (int team = 0; team < sim.model.team_count; team++) good += sim.history->good_total[team];
      double rostered = 96.0 * YEAR_DAYS * 9 / 10;
      year[day / YEAR_DAYS] += (double)(good - before) / Q_ONE / rostered / SEEDS;
      before = good;
    }
    sim_release(&sim);
    scenario_release(&scenario);
  }
  print_message("  output a rostered day: %.3f %.3f %.3f\n", year[0], year[1], year[2]);
  assert_true(year[0] < year[1] && year[1] < year[2]);
  assert_between(year[2], 0.906, 0.926); /* the paper measured 0.916 */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(workmates_pull_each_other),
      cmocka_unit_test(asking_helps_one_but_not_all),
      cmocka_unit_test(a_science_team_brings_methods),
      cmocka_unit_test(a_challenge_within_reach_pulls),
      cmocka_unit_test(three_years_by_the_book_run_away_nowhere),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
