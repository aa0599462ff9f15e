/* Playing a simulation in a test: the standard run, single commands, and a wild run in which every
 * team gives random orders, so that every rule comes up. */
#ifndef TESTS_SIM_PLAY_H
#define TESTS_SIM_PLAY_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "sim/query.h"
#include "sim/sim.h"

struct play {
  struct scenario scenario;
  struct sim sim;
};

/* A scenario to change before play_start. */
static inline struct play *play_new(int day_count) {
  struct play *play = malloc(sizeof *play);
  assert_non_null(play);
  scenario_init_default(&play->scenario, day_count);
  return play;
}

static inline struct sim *play_start(struct play *play, uint64_t seed) {
  sim_init(&play->sim, &play->scenario, seed);
  return &play->sim;
}

static inline void play_free(struct play *play) {
  sim_release(&play->sim);
  scenario_release(&play->scenario);
  free(play);
}

static inline void *play_array(struct play *play, size_t count, size_t size) {
  return arena_alloc(&play->scenario.arena, count * size);
}

static inline struct command command_of(enum verb verb, enum origin origin, int team, int32_t a,
                                        int32_t b, int32_t c) {
  return (struct command){(uint8_t)verb, (uint8_t)origin, (int16_t)team, {a, b, c}};
}

static inline struct refusal give(struct sim *sim, enum verb verb, int team, int32_t a, int32_t b) {
  const struct command command = command_of(verb, ORIGIN_POLICY, team, a, b, 0);
  return command_apply(sim, &command);
}

static inline void must(struct sim *sim, enum verb verb, int team, int32_t a, int32_t b) {
  assert_int_equal(give(sim, verb, team, a, b).code, REFUSAL_NONE);
}

static inline struct refusal contribute(struct sim *sim, int team, int owner, int variable,
                                        int kind, int32_t amount, int days, int cause) {
  const struct command command = {
      VERB_CONTRIBUTE, ORIGIN_SCRIPT, (int16_t)team, {owner, variable, kind, amount, days, cause}};
  return command_apply(sim, &command);
}

static inline struct refusal send_away(struct sim *sim, int team, int worker, int absence,
                                       int until) {
  const struct command command =
      command_of(VERB_ABSENT, ORIGIN_PLAYER, team, worker, absence, until);
  return command_apply(sim, &command);
}

/* The standard run of docs/MODEL.md section 13: agitation on day 2 of each sun. */
static inline void standard_orders(struct sim *sim) {
  if (sim->model.day % 10 != 2) return;
  for (int t = 0; t < sim->model.team_count; t++) must(sim, VERB_AGITATE, t, 0, 0);
}

static inline void whole_day(struct sim *sim) {
  sim_day(sim);
  sim_review(sim);
}

static inline void days_pass(struct sim *sim, int days) {
  for (int i = 0; i < days; i++) whole_day(sim);
}

static inline int64_t sum_of(const q16 *values, int count) {
  int64_t sum = 0;
  for (int i = 0; i < count; i++) sum += values[i];
  return sum;
}

/* A number for a test's own choices, apart from the simulation's luck. */
static inline int32_t pick(const struct sim *sim, int team, int k, int32_t low, int32_t high) {
  const uint32_t drawn =
      random16(~sim->seed, STREAM_COSMETIC, (uint32_t)sim->model.day, (uint32_t)team, (uint32_t)k);
  return (int32_t)(low + (int64_t)drawn * ((int64_t)high - low + 1) / 65536);
}

static inline void wild_command(struct sim *sim, int team, int number) {
  struct command command = {.origin = ORIGIN_SCRIPT, .team = (int16_t)team};
  const int k = number * 10;
  command.verb = (uint8_t)pick(sim, team, k, 0, VERB_COUNT - 1);
  for (int i = 0; i < COMMAND_ARGUMENTS; i++) {
    const struct argument_row *row = &verb_rows[command.verb].argument[i];
    if (!row->name) break;
    command.arg[i] = pick(sim, team, k + 1 + i, row->low, row->high);
  }
  if (command.verb == VERB_ABSENT) command.arg[2] = sim->model.day + 1 + command.arg[2] % 9;
  if (command.verb == VERB_CONTRIBUTE) {
    const bool factor = command.arg[2] == CONTRIBUTION_FACTOR;
    const enum unit unit = variable_rows[command.arg[1]].unit;
    const bool whole = unit == UNIT_DAYS || unit == UNIT_GRAMS || unit == UNIT_COUNT_OF;
    command.arg[3] = factor
                         ? pick(sim, team, k + 8, Q(0.5), Q(1.5))
                         : pick(sim, team, k + 8, whole ? -9 : -Q_ONE / 4, whole ? 9 : Q_ONE / 4);
    command.arg[4] = 1 + command.arg[4] % 7;
    command.arg[5] = CAUSE_SCENARIO + command.arg[5] % 40;
  }
  command_apply(sim, &command);
}

/* Three tries a team and day; many are refused. */
static inline void wild_orders(struct sim *sim) {
  for (int t = 0; t < sim->model.team_count; t++)
    for (int number = 0; number < 3; number++) wild_command(sim, t, number);
}

/* Everything that a scenario can bring: hazards on all that hazards strike, a schedule with hunger,
 * a speed battle, an open board and a science team, decisions and slots to be set, more causes than
 * usual, late years. */
static inline void add_hardship(struct play *play) {
  struct scenario *scenario = &play->scenario;
  static const struct schedule_row rows[] = {
      {.day = 0, .variable = VARIABLE_GRAPH, .value = 1},
      {.day = 20, .variable = VARIABLE_BATTLE, .value = 25},
      {.day = 33, .variable = VARIABLE_VIGIL, .value = Q(0.7)},
      {.day = 60, .variable = VARIABLE_RATION, .value = 420},
      {.day = 70, .variable = VARIABLE_SUPPLY, .value = Q(0.55)},
      {.day = 80, .variable = VARIABLE_ENERGY, .value = Q(0.7)},
      {.day = 90, .variable = VARIABLE_SCIENCE, .value = Q(0.5)},
      {.day = 100, .variable = VARIABLE_RATCHET, .value = Q(0.2)},
      {.day = 130, .variable = VARIABLE_RATION, .value = 650},
  };
  static const struct hazard hazards[] = {
      {.id = "flood",
       .to_day = DAYS_MAX,
       .chance = Q(0.02),
       .days = 8,
       .variable = VARIABLE_RATION,
       .factor = Q(0.8),
       .cause = CAUSE_SCENARIO + 50},
      {.id = "cut",
       .to_day = DAYS_MAX,
       .chance = Q(0.02),
       .days = 5,
       .variable = VARIABLE_ENERGY,
       .factor = Q(0.5),
       .cause = CAUSE_SCENARIO + 51},
      {.id = "wagons",
       .from_day = 10,
       .to_day = DAYS_MAX,
       .chance = Q(0.03),
       .days = 12,
       .variable = VARIABLE_SUPPLY,
       .factor = Q(0.4),
       .cause = CAUSE_SCENARIO + 52},
  };
  scenario->schedule = (struct schedule_row *)rows;
  scenario->schedule_count = sizeof rows / sizeof rows[0];
  scenario->hazards = (struct hazard *)hazards;
  scenario->hazard_count = sizeof hazards / sizeof hazards[0];
  scenario->cause_count = 60;
  scenario->start_year = 1990;
  scenario->decisions = play_array(play, 3, sizeof *scenario->decisions);
  scenario->decision_count = 3;
  for (int i = 0; i < 3; i++) scenario->decisions[i].option_count = 3;
  scenario->slots = play_array(play, 2, sizeof *scenario->slots);
  scenario->slot_count = 2;
  scenario->slots[0] = (struct state_slot){"debt", 5, -100, 100};
  scenario->slots[1] = (struct state_slot){"letters", 0, 0, 9};
}

#endif
