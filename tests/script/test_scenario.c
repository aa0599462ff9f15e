/* What a good scenario becomes: numbers in the engine's units, references resolved, orders as
 * commands, functions that see the model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/level_folder.h"

#define GOOD WORKTEAM_SOURCE_DIR "/tests/script/good/"

struct fixture {
  struct scenario scenario;
  struct script *script;
  struct diagnostics problems;
  struct sim sim;
};

static struct fixture *load(const char *name) {
  struct fixture *fixture = calloc(1, sizeof *fixture);
  char folder[300];
  assert_non_null(fixture);
  snprintf(folder, sizeof folder, GOOD "%s", name);
  fixture->script = level_load(folder, &fixture->scenario, &fixture->problems);
  for (int i = 0; i < fixture->problems.count; i++)
    print_error("%s\n", fixture->problems.item[i].message);
  assert_int_equal(fixture->problems.count, 0);
  assert_non_null(fixture->script);
  sim_init(&fixture->sim, &fixture->scenario, 7);
  return fixture;
}

static void unload(struct fixture *fixture) {
  sim_release(&fixture->sim);
  script_free(fixture->script);
  scenario_release(&fixture->scenario);
  free(fixture);
}

static int set_up(void **state) {
  *state = load("full");
  return 0;
}
static int tear_down(void **state) {
  unload(*state);
  return 0;
}
static const struct scenario *scenario_of(void **state) {
  return &((struct fixture *)*state)->scenario;
}

static void test_twenty_lines_make_a_scenario(void **state) {
  (void)state;
  struct fixture *fixture = load("minimal");
  const struct scenario *scenario = &fixture->scenario;
  assert_int_equal(scenario->day_count, 60);
  assert_int_equal(scenario->team_count, 8);
  assert_int_equal(scenario->person_count, scenario->team[0].worker_count);
  assert_string_equal(scenario->team[2].name.source, "Workteam 3");
  assert_string_equal(scenario->person[4].id, "worker_5");
  assert_int_equal(scenario->sun_close_count, 6);
  assert_int_equal(scenario->stop_close_count, 2);
  unload(fixture);
}

/* The fixture asserts; loading it runs them. */
static void test_the_library_works_as_the_manual_says(void **state) {
  (void)state;
  unload(load("library"));
}

static void test_closing_days_are_kept_from_zero(void **state) {
  const struct scenario *scenario = scenario_of(state);
  assert_int_equal(scenario->sun_close_count, 11);
  assert_int_equal(scenario->sun_close[9], 104);
  assert_int_equal(scenario->month_close[3], 119);
  assert_int_equal(scenario->stop_close_count, 3);
  assert_true(scenario_stops(scenario, 29));
  assert_true(scenario_stops(scenario, 119));
  assert_false(scenario_stops(scenario, 89));
}

static void test_numbers_are_the_nearest(void **state) {
  const struct scenario *scenario = scenario_of(state);
  assert_int_equal(scenario->parameter[PARAMETER_MU], Q(0.4));
  assert_int_equal(scenario->parameter[PARAMETER_NEED8], 620);
  assert_int_equal(scenario->delivery[1], Q(0.3));
  assert_int_equal(scenario->team[1].conviction_shift, Q(-0.05));
  assert_int_equal(scenario->hazards[0].chance, Q(0.01));
  assert_int_equal(scenario->curve[CURVE_PLAN].count, 3);
  assert_int_equal(scenario->curve[CURVE_PLAN].point[0].x, Q(-0.1));
  assert_int_equal(scenario->products_per_norm_day, Q(0.5));
}

static void test_the_schedule_is_in_order_of_days(void **state) {
  const struct scenario *scenario = scenario_of(state);
  assert_int_equal(scenario->schedule_count, 8);
  for (int i = 1; i < scenario->schedule_count; i++)
    assert_true(scenario->schedule[i - 1].day <= scenario->schedule[i].day);
  assert_int_equal(scenario->schedule[7].day, 59);
  assert_int_equal(scenario->schedule[7].variable, VARIABLE_BATTLE);
  assert_int_equal(scenario->schedule[7].value, 20);
  assert_string_equal(scenario->notes[0].text.source, "A speed battle begins.");
}

static void test_a_hazard_may_begin_on_its_last_day(void **state) {
  const struct hazard *hazard = &scenario_of(state)->hazards[0];
  assert_int_equal(hazard->from_day, 19);
  assert_int_equal(hazard->to_day, 100); /* before the 101st, that is on day 100 */
  assert_int_equal(hazard->variable, VARIABLE_SUPPLY);
  assert_true(hazard->documented_only_off);
}

static void test_people_are_the_first_team(void **state) {
  const struct scenario *scenario = scenario_of(state);
  const struct person *person = &scenario->person[0];
  assert_int_equal(scenario->person_count, 12);
  assert_string_equal(person->id, "ri_myong_ok");
  assert_string_equal(person->name.id, "people.ri_myong_ok.name");
  assert_int_equal(person->bond, Q(0.6));
  assert_int_equal(person->ties[0].person, 1);
  assert_int_equal(person->line_count, 2);
  assert_int_equal(person->lines[0].conditions[0].measure, MEASURE_FATIGUE);
  assert_int_equal(person->lines[0].conditions[0].value, Q(0.6));
  assert_int_equal(scenario->person[1].zeal, START_UNSET);
  assert_string_equal(scenario->person[3].name.source, "Worker 4");
}

static void test_a_decision_keeps_its_references(void **state) {
  const struct scenario *scenario = scenario_of(state);
  const struct decision *fitter = &scenario->decisions[0], *coke = &scenario->decisions[1];
  assert_string_equal(fitter->options[0].label.id, "decisions.fitter.options.lend.label");
  assert_int_equal(fitter->person, 2);
  assert_int_equal(fitter->from_day, 0);
  assert_int_equal(fitter->to_day, 4);
  assert_int_equal(fitter->condition_count, 2);
  assert_int_equal(fitter->conditions[1].team, 1);
  assert_int_equal(coke->after_decision, 0);
  assert_int_equal(coke->after_option, 0);
  assert_true(coke->when_function > 0);
  assert_string_equal(fitter->mechanics, "emulation morale");
}

static void test_each_policy_has_one_answer(void **state) {
  const struct scenario *scenario = scenario_of(state);
  for (int d = 0; d < scenario->decision_count; d++) {
    uint32_t all = 0;
    for (int o = 0; o < scenario->decisions[d].option_count; o++) {
      assert_int_equal(all & scenario->decisions[d].options[o].policies, 0);
      all |= scenario->decisions[d].options[o].policies;
    }
    assert_int_equal(all, (1u << (POLICY_NEGLECT + 1)) - 1);
  }
}

static void test_options_and_hazards_are_causes(void **state) {
  const struct scenario *scenario = scenario_of(state);
  assert_int_equal(scenario->cause_count, 7);
  assert_int_equal(scenario->decisions[0].options[0].cause, CAUSE_SCENARIO);
  assert_string_equal(scenario->cause_id[0], "fitter.lend");
  assert_string_equal(scenario->cause_label[0].source, "Kim Ok Bun lent out");
  assert_string_equal(scenario->cause_label[1].source, "Keep her here");
  assert_int_equal(scenario->hazards[0].cause, CAUSE_SCENARIO + 6);
  assert_string_equal(scenario->cause_label[6].source, "Late wagons");
}

/* ---- effects -------------------------------------------------------------------------------- */

static int effects_of(struct fixture *fixture, int decision, int option, struct command *out) {
  int count =
      script_effects(fixture->script, &fixture->sim, decision, option, out, 64, &fixture->problems);
  assert_int_equal(fixture->problems.count, 0);
  return count;
}

static void assert_command(const struct command *command, enum verb verb, const int32_t *arg) {
  assert_int_equal(command->verb, verb);
  assert_int_equal(command->origin, ORIGIN_SCRIPT);
  for (int i = 0; i < COMMAND_ARGUMENTS; i++) assert_int_equal(command->arg[i], arg[i]);
}

static void test_effects_are_commands(void **state) {
  struct fixture *fixture = *state;
  struct command out[64];
  assert_int_equal(effects_of(fixture, 0, 0, out), 8);
  assert_command(&out[0], VERB_ABSENT, (int32_t[]){2, ABSENCE_LENT, 2, 0, 0, 0});
  assert_command(&out[1], VERB_CONTRIBUTE,
                 (int32_t[]){-1, VARIABLE_BOND, CONTRIBUTION_DELTA, Q(0.03), 1, CAUSE_SCENARIO});
  assert_command(&out[2], VERB_CONTRIBUTE,
                 (int32_t[]){0, VARIABLE_FATIGUE, CONTRIBUTION_FACTOR, Q(0.5), 3, CAUSE_SCENARIO});
  assert_command(&out[6], VERB_CONTRIBUTE,
                 (int32_t[]){-1, VARIABLE_RATION, CONTRIBUTION_DELTA, -20, 5, CAUSE_SCENARIO});
  assert_int_equal(out[5].team, 1);
  assert_int_equal(out[0].team, 0);
}

static void test_days_of_absence_count_from_the_choice(void **state) {
  struct fixture *fixture = *state;
  struct command out[64];
  fixture->sim.model.day = 17;
  effects_of(fixture, 0, 0, out);
  assert_int_equal(out[0].arg[2], 19);
}

static void test_stock_is_given_in_days_of_plan(void **state) {
  struct fixture *fixture = *state;
  struct command out[64];
  fixture->sim.model.team[0].norm = Q(0.5);
  effects_of(fixture, 0, 0, out);
  assert_int_equal(out[4].arg[1], VARIABLE_STOCK);
  assert_int_equal(out[4].arg[3], -Q_ONE * 12); /* -2 days of 12 people at half a norm-day */
}

static void test_the_rest_day_stays_as_it_is(void **state) {
  struct fixture *fixture = *state;
  struct command out[64];
  fixture->sim.model.team[0].orders.rest = false;
  effects_of(fixture, 0, 1, out);
  assert_command(&out[2], VERB_SHIFT, (int32_t[]){10, 0, 0, 0, 0, 0});
  fixture->sim.model.team[0].orders.rest = true;
  effects_of(fixture, 0, 1, out);
  assert_command(&out[2], VERB_SHIFT, (int32_t[]){10, 1, 0, 0, 0, 0});
}

static void test_every_order_is_one_that_the_model_has(void **state) {
  struct fixture *fixture = *state;
  struct command out[64];
  for (int d = 0; d < fixture->scenario.decision_count; d++)
    for (int o = 0; o < fixture->scenario.decisions[d].option_count; o++) {
      int count = effects_of(fixture, d, o, out);
      for (int i = 0; i < count; i++)
        assert_int_not_equal(command_check(&fixture->sim, &out[i]).code, REFUSAL_ARGUMENT);
    }
}

static void test_room_for_fewer_commands_is_kept(void **state) {
  struct fixture *fixture = *state;
  struct command out[3] = {{0}};
  assert_int_equal(script_effects(fixture->script, &fixture->sim, 0, 0, out, 2, &fixture->problems),
                   2);
  assert_int_equal(out[2].origin, 0);
}

static void test_a_campaign_has_its_own_rest_days_and_verbs(void **state) {
  (void)state;
  struct fixture *fixture = load("campaign");
  const struct scenario *scenario = &fixture->scenario;
  assert_int_equal(scenario->sun_close_count, 16);
  assert_int_equal(scenario->rest_day_count, 8);
  assert_true(scenario_is_rest_day(scenario, 9));
  assert_false(scenario_is_rest_day(scenario, 4));
  assert_int_equal(scenario->verbs_off >> VERB_LEAVE & 1, 0);
  assert_int_equal(scenario->verbs_off >> VERB_LINE & 1, 0);
  assert_int_equal(scenario->verbs_off >> VERB_DEAL & 1, 1);
  assert_int_equal(scenario->verbs_off >> VERB_INVITE & 1, 1);
  assert_true(script_when(fixture->script, &fixture->sim, 0, &fixture->problems));
  unload(fixture);
}

static void test_leave_lines_and_dealings_are_commands(void **state) {
  (void)state;
  struct fixture *fixture = load("campaign");
  struct command out[64];
  assert_int_equal(effects_of(fixture, 0, 0, out), 4);
  assert_command(&out[0], VERB_LINE, (int32_t[]){Q_HALF, 0, 0, 0, 0, 0});
  assert_command(&out[1], VERB_LEAVE, (int32_t[]){LEAVE_BY_NEED, Q(0.1), 0, 0, 0, 0});
  assert_command(&out[2], VERB_DEAL, (int32_t[]){Q(0.08), DEAL_INPUTS, 0, 0, 0, 0});
  assert_int_equal(out[3].arg[1], VARIABLE_FUND);
  assert_int_equal(out[3].arg[3], fixture->sim.model.team[0].norm * 12);
  assert_int_equal(effects_of(fixture, 0, 1, out), 3);
  assert_command(&out[0], VERB_LEAVE, (int32_t[]){LEAVE_CLOSED, 0, 0, 0, 0, 0});
  unload(fixture);
}

/* ---- functions ------------------------------------------------------------------------------ */

static void test_a_when_sees_the_model(void **state) {
  struct fixture *fixture = *state;
  assert_true(script_when(fixture->script, &fixture->sim, 1, &fixture->problems));
  fixture->sim.model.state[0] = 5; /* "asked", the first by name */
  assert_false(script_when(fixture->script, &fixture->sim, 1, &fixture->problems));
  assert_int_equal(fixture->problems.count, 0);
}

static void test_a_decision_without_a_function_may_open(void **state) {
  struct fixture *fixture = *state;
  assert_true(script_when(fixture->script, &fixture->sim, 0, &fixture->problems));
}

static void test_what_was_chosen_is_seen(void **state) {
  struct fixture *fixture = *state;
  fixture->sim.model.decision[0].option = 1;
  assert_false(script_when(fixture->script, &fixture->sim, 1, &fixture->problems));
}

static void test_an_effect_draws_the_same_luck_again(void **state) {
  struct fixture *fixture = *state;
  struct command first[64], again[64];
  bool differs = false;
  int32_t before = 0;
  for (int day = 0; day < 20; day++) {
    fixture->sim.model.day = day;
    assert_int_equal(effects_of(fixture, 1, 0, first), 2);
    effects_of(fixture, 1, 0, again);
    assert_memory_equal(first, again, 2 * sizeof *first);
    if (day > 0 && first[0].arg[3] != before) differs = true;
    before = first[0].arg[3];
  }
  assert_true(differs);
}

static void test_a_person_away_is_seen(void **state) {
  struct fixture *fixture = *state;
  struct command out[64];
  fixture->sim.model.workers.absence[1] = ABSENCE_REST;
  fixture->sim.model.workers.absent_until[1] = 5;
  assert_int_equal(effects_of(fixture, 1, 0, out), 0);
}

/* ---- the hash of what was read -------------------------------------------------------------- */

static uint64_t hash_with(const char *people) {
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct scenario scenario;
  size_t length;
  char *text = read_whole_file(GOOD "full/scenario.lua", &length);
  level_folder_put(&folder, "scenario.lua", text, length);
  level_folder_put(&folder, "people.lua", people, strlen(people));
  struct script *script = level_load(folder.path, &scenario, &problems);
  assert_non_null(script);
  uint64_t hash = scenario.content_hash;
  script_free(script);
  scenario_release(&scenario);
  level_folder_remove(&folder);
  free(text);
  return hash;
}

static void test_the_hash_covers_included_files_and_no_path(void **state) {
  size_t length;
  char *people = read_whole_file(GOOD "full/people.lua", &length);
  assert_true(hash_with(people) == scenario_of(state)->content_hash);
  people[0] = '-';
  people[3] = 'X'; /* a letter of the first comment */
  assert_true(hash_with(people) != scenario_of(state)->content_hash);
  free(people);
}

#define WITH_FULL(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_twenty_lines_make_a_scenario),
      cmocka_unit_test(test_the_library_works_as_the_manual_says),
      cmocka_unit_test(test_a_campaign_has_its_own_rest_days_and_verbs),
      cmocka_unit_test(test_leave_lines_and_dealings_are_commands),
      WITH_FULL(test_closing_days_are_kept_from_zero),
      WITH_FULL(test_numbers_are_the_nearest),
      WITH_FULL(test_the_schedule_is_in_order_of_days),
      WITH_FULL(test_a_hazard_may_begin_on_its_last_day),
      WITH_FULL(test_people_are_the_first_team),
      WITH_FULL(test_a_decision_keeps_its_references),
      WITH_FULL(test_each_policy_has_one_answer),
      WITH_FULL(test_options_and_hazards_are_causes),
      WITH_FULL(test_effects_are_commands),
      WITH_FULL(test_days_of_absence_count_from_the_choice),
      WITH_FULL(test_stock_is_given_in_days_of_plan),
      WITH_FULL(test_the_rest_day_stays_as_it_is),
      WITH_FULL(test_every_order_is_one_that_the_model_has),
      WITH_FULL(test_room_for_fewer_commands_is_kept),
      WITH_FULL(test_a_when_sees_the_model),
      WITH_FULL(test_a_decision_without_a_function_may_open),
      WITH_FULL(test_what_was_chosen_is_seen),
      WITH_FULL(test_an_effect_draws_the_same_luck_again),
      WITH_FULL(test_a_person_away_is_seen),
      WITH_FULL(test_the_hash_covers_included_files_and_no_path),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
