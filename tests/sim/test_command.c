/* Every verb: when it is refused, and what it does. */
#include <string.h>

#include "play.h"
#include "sim/rule.h"

static void refused(struct sim *sim, enum verb verb, int team, int32_t a, int32_t b,
                    enum refusal_code code) {
  const uint64_t before = sim_hash(sim);
  assert_int_equal(give(sim, verb, team, a, b).code, code);
  assert_true(sim_hash(sim) == before);
}

static int64_t posted(const struct sim *sim, enum variable variable, int team, int cause) {
  return ledger_sum(sim->ledger, variable, team, -1, cause, SPAN_CAMPAIGN);
}

/* ---- tables ---------------------------------------------------------------------------------- */

static void every_verb_has_words_and_is_found_by_name(void **state) {
  (void)state;
  for (int verb = 0; verb < VERB_COUNT; verb++) {
    assert_int_equal(verb_by_name(verb_rows[verb].name), verb);
    assert_true(strlen(verb_rows[verb].label) > 0 && strlen(verb_rows[verb].help) > 0);
  }
  assert_int_equal(verb_by_name("levitate"), VERB_COUNT);
}

/* ---- what holds for all ---------------------------------------------------------------------- */

static void nonsense_is_refused(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_COUNT, 0, 0, 0, REFUSAL_ARGUMENT);
  refused(sim, VERB_CARE, 8, 0, 0, REFUSAL_ARGUMENT);
  refused(sim, VERB_CARE, -1, 0, 0, REFUSAL_ARGUMENT);
  refused(sim, VERB_ALLOT, 0, ALLOT_COUNT, 0, REFUSAL_ARGUMENT);
  refused(sim, VERB_ALLOT, 0, ALLOT_REPAIR, -1, REFUSAL_ARGUMENT);
  refused(sim, VERB_REPORT, 0, REPORT_COUNT, 0, REFUSAL_ARGUMENT);
  struct command command = command_of(VERB_CARE, ORIGIN_POLICY, 0, 0, 0, 0);
  command.origin = 9;
  assert_int_equal(command_apply(sim, &command).code, REFUSAL_ARGUMENT);
  command = command_of(VERB_CARE, ORIGIN_PLAYER, 3, 0, 0, 0);
  assert_int_equal(command_apply(sim, &command).code, REFUSAL_ARGUMENT);
  play_free(play);
}

static void only_the_report_may_change_in_a_review(void **state) {
  (void)state;
  struct play *play = play_new(1);
  struct sim *sim = play_start(play, 1);
  sim_day(sim);
  refused(sim, VERB_AGITATE, 0, 0, 0, REFUSAL_PHASE);
  must(sim, VERB_REPORT, 0, REPORT_PAD, 0);
  assert_int_equal(sim->model.team[0].orders.report, REPORT_PAD);
  sim_review(sim);
  refused(sim, VERB_REPORT, 0, REPORT_TRUTH, 0, REFUSAL_ENDED);
  play_free(play);
}

static void some_verbs_are_the_scenarios_own(void **state) {
  (void)state;
  struct play *play = play_new(30);
  add_hardship(play);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_OPEN, 0, 0, 0, REFUSAL_SCRIPT_ONLY);
  refused(sim, VERB_STATE, 0, 0, 0, REFUSAL_SCRIPT_ONLY);
  const struct command command = {VERB_CONTRIBUTE,
                                  ORIGIN_PLAYER,
                                  0,
                                  {-1, VARIABLE_JOY, CONTRIBUTION_DELTA, 1, 1, CAUSE_DECISION}};
  assert_int_equal(command_apply(sim, &command).code, REFUSAL_SCRIPT_ONLY);
  play_free(play);
}

static void verbs_arrive_one_at_a_time_for_the_players_team(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.verb_from_day[VERB_CARE] = 4;
  struct sim *sim = play_start(play, 1);
  const struct refusal early = give(sim, VERB_CARE, 0, 0, 0);
  assert_int_equal(early.code, REFUSAL_TOO_SOON);
  assert_int_equal(early.first, 4);
  must(sim, VERB_CARE, 1, 0, 0);
  const struct command scripted = command_of(VERB_CARE, ORIGIN_SCRIPT, 0, 0, 0, 0);
  assert_int_equal(command_apply(sim, &scripted).code, REFUSAL_NONE);
  days_pass(sim, 5);
  must(sim, VERB_CARE, 0, 0, 0);
  play_free(play);
}

static void a_verb_that_is_not_in_the_story_is_nobodys(void **state) {
  (void)state;
  struct play *play = play_new(30);
  play->scenario.verbs_off = 1u << VERB_RECORD;
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_RECORD, 0, 0, 0, REFUSAL_SWITCHED_OFF);
  refused(sim, VERB_RECORD, 5, 0, 0, REFUSAL_SWITCHED_OFF);
  play_free(play);
}

/* ---- standing orders ------------------------------------------------------------------------- */

static void hands_for_other_work_are_limited(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_ALLOT, 0, ALLOT_TRIAL, Q(0.31)); /* 6 and 3 of 100 are in other work already */
  refused(sim, VERB_ALLOT, 0, ALLOT_PLOTS, Q(0.01), REFUSAL_HANDS);
  must(sim, VERB_ALLOT, 0, ALLOT_TRIAL, 0);
  must(sim, VERB_ALLOT, 0, ALLOT_PLOTS, Q(0.01));
  for (int kind = 0; kind < ALLOT_COUNT; kind++) must(sim, VERB_ALLOT, 1, kind, 0);
  for (int kind = 0; kind < ALLOT_COUNT; kind++) must(sim, VERB_ALLOT, 1, kind, Q(0.08));
  days_pass(sim, 12);
  assert_int_equal(sim->model.team[0].orders.allotted[ALLOT_PLOTS], Q(0.01));
  play_free(play);
}

static void hours_and_rest_day_are_set(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_SHIFT, 0, 9, 1, REFUSAL_ARGUMENT);
  must(sim, VERB_SHIFT, 0, 12, 0);
  days_pass(sim, 10);
  assert_int_equal(sim->model.workers.status[12], STATUS_REST_DAY);
  assert_int_not_equal(sim->model.workers.status[0], STATUS_REST_DAY);
  assert_true(posted(sim, VARIABLE_OUTPUT, 0, CAUSE_HOURS) > 0);
  play_free(play);
}

static void a_deficiency_is_moved_to_the_front(void **state) {
  (void)state;
  static const uint8_t order[] = {8, 4, 6, 0, 5, 3, 2, 1, 7};
  struct play *play = play_new(30);
  play->scenario.team[0].known = 1u << 5;
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_TRY, 0, 8, 0);
  assert_memory_equal(sim->model.team[0].method_order, order, sizeof order);
  refused(sim, VERB_TRY, 0, 9, 0, REFUSAL_ARGUMENT);
  refused(sim, VERB_TRY, 0, 5, 0, REFUSAL_ALREADY_KNOWN);
  play_free(play);
}

/* ---- acts of the day ------------------------------------------------------------------------- */

static void agitation_is_for_once_a_day(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_AGITATE, 0, 0, 0);
  refused(sim, VERB_AGITATE, 0, 0, 0, REFUSAL_ONCE_A_DAY);
  whole_day(sim);
  assert_true(posted(sim, VARIABLE_ZEAL, 0, CAUSE_AGITATION) > 0);
  assert_int_equal(posted(sim, VARIABLE_ZEAL, 1, CAUSE_AGITATION), 0);
  must(sim, VERB_AGITATE, 0, 0, 0);
  play_free(play);
}

static void culture_and_care_need_days_between(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_CULTURE, 0, 0, 0);
  must(sim, VERB_CARE, 0, 0, 0);
  assert_int_equal(give(sim, VERB_CULTURE, 0, 0, 0).first, 10);
  days_pass(sim, 4);
  assert_int_equal(give(sim, VERB_CARE, 0, 0, 0).first, 1);
  whole_day(sim);
  must(sim, VERB_CARE, 0, 0, 0);
  assert_int_equal(give(sim, VERB_CULTURE, 0, 0, 0).first, 5);
  assert_true(posted(sim, VARIABLE_JOY, 0, CAUSE_CULTURE) > 0);
  assert_true(posted(sim, VARIABLE_BOND, 0, CAUSE_CULTURE) > 0);
  assert_true(posted(sim, VARIABLE_BOND, 0, CAUSE_CARE) > 0);
  play_free(play);
}

static void honours_for_one_lift_one_and_sour_the_rest(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_HONOUR, 0, HONOUR_STAR, 12, REFUSAL_ARGUMENT);
  refused(sim, VERB_HONOUR, 0, HONOUR_NONE, 0, REFUSAL_ARGUMENT);
  must(sim, VERB_HONOUR, 0, HONOUR_STAR, 7);
  assert_int_equal(sim->model.team[0].star, 7);
  whole_day(sim);
  const struct ledger *ledger = sim->ledger;
  assert_int_equal(ledger_sum(ledger, VARIABLE_ZEAL, 0, 7, CAUSE_HONOUR, SPAN_DAY), Q(0.05));
  assert_int_equal(ledger_sum(ledger, VARIABLE_ZEAL, 0, 6, CAUSE_HONOUR, SPAN_DAY), 0);
  assert_int_equal(ledger_sum(ledger, VARIABLE_GRIEVANCE, 0, 7, CAUSE_STAR_HONOURS, SPAN_DAY), 0);
  assert_true(ledger_sum(ledger, VARIABLE_GRIEVANCE, 0, 6, CAUSE_STAR_HONOURS, SPAN_DAY) > 0);
  assert_int_equal(give(sim, VERB_HONOUR, 0, HONOUR_TEAM, 0).first, 4);
  play_free(play);
}

static void honours_for_all_lift_all_a_little(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  must(sim, VERB_HONOUR, 0, HONOUR_TEAM, 0);
  whole_day(sim);
  for (int k = 0; k < 12; k++)
    assert_int_equal(ledger_sum(sim->ledger, VARIABLE_ZEAL, 0, k, CAUSE_HONOUR, SPAN_DAY),
                     Q(0.05) / 4);
  assert_int_equal(posted(sim, VARIABLE_GRIEVANCE, 0, CAUSE_STAR_HONOURS), 0);
  play_free(play);
}

static void a_record_costs_output_and_is_felt(void **state) {
  (void)state;
  struct play *play = play_new(60);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_RECORD, 0, 12, 0, REFUSAL_ARGUMENT);
  assert_int_equal(send_away(sim, 0, 4, ABSENCE_LENT, 3).code, REFUSAL_NONE);
  refused(sim, VERB_RECORD, 0, 4, 0, REFUSAL_NOT_HERE);
  must(sim, VERB_RECORD, 0, 5, 0);
  assert_int_equal(sim->model.team[0].star, 5);
  assert_int_equal(sim->model.record_bump, Q(0.02));
  assert_int_equal(posted(sim, VARIABLE_ZEAL, 0, CAUSE_RECORD), Q(0.1));
  assert_int_equal(posted(sim, VARIABLE_GRIEVANCE, 0, CAUSE_RECORD), 11 * Q(0.02));
  sim_day(sim);
  assert_int_equal(posted(sim, VARIABLE_OUTPUT, 0, CAUSE_RECORD_SHOW), -Q_ONE);
  sim_review(sim);
  assert_int_equal(give(sim, VERB_RECORD, 0, 5, 0).first, 24);
  days_pass(sim, 30);
  assert_int_equal(sim->model.record_bump, 0);
  assert_true(posted(sim, VARIABLE_NORM, 7, CAUSE_LEADERS) > 0);
  play_free(play);
}

/* ---- other teams ----------------------------------------------------------------------------- */

static void the_board_needs_standing_or_the_eras_custom(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  sim->model.team[0].standing = Q(0.29);
  const struct refusal low = give(sim, VERB_GRAPH, 0, 1, 0);
  assert_int_equal(low.code, REFUSAL_STANDING);
  assert_int_equal(low.first, 30);
  assert_int_equal(low.second, 29);
  must(sim, VERB_GRAPH, 1, 1, 0);
  assert_true(sim->model.graph);
  must(sim, VERB_GRAPH, 0, 0, 0); /* back to the custom: no standing needed */
  assert_false(sim->model.graph);
  play_free(play);
}

static void a_challenge_needs_another_team(void **state) {
  (void)state;
  struct play *play = play_new(30);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_CHALLENGE, 2, 2, 0, REFUSAL_SAME_TEAM);
  refused(sim, VERB_CHALLENGE, 2, 8, 0, REFUSAL_ARGUMENT);
  must(sim, VERB_CHALLENGE, 2, 3, 0);
  whole_day(sim);
  assert_true(posted(sim, VARIABLE_EFFORT, 2, CAUSE_EMULATION) > 0);
  must(sim, VERB_CHALLENGE, 2, -1, 0);
  whole_day(sim);
  assert_int_equal(ledger_sum(sim->ledger, VARIABLE_EFFORT, 2, -1, CAUSE_EMULATION, SPAN_DAY), 0);
  play_free(play);
}

static void a_place_is_given_to_a_team_with_a_worse_one(void **state) {
  (void)state;
  struct play *play = play_new(150);
  play->scenario.team[0].place = Q(1.1);
  play->scenario.team[1].place = Q(0.9);
  play->scenario.team[2].place = Q(1.2);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_YIELD, 0, 0, 0, REFUSAL_SAME_TEAM);
  refused(sim, VERB_YIELD, 0, 2, 0, REFUSAL_BETTER_PLACE);
  must(sim, VERB_YIELD, 0, 1, 0);
  assert_int_equal(sim->model.team[0].place, Q(0.9));
  assert_int_equal(sim->model.team[1].place, Q(1.1));
  assert_int_equal(sim->model.team[0].places_yielded, 1);
  assert_int_equal(sim->model.team[1].caution, Q(0.3) / 2);
  assert_int_equal(posted(sim, VARIABLE_STANDING, 0, CAUSE_HELPING), Q(0.05));
  assert_int_equal(posted(sim, VARIABLE_GRIEVANCE, 0, CAUSE_PLACE_GIVEN), 12 * Q(0.03));
  assert_int_equal(posted(sim, VARIABLE_ZEAL, 1, CAUSE_PLACE_RECEIVED), 12 * Q(0.06));
  sim->model.team[0].place = Q(1.3);
  assert_int_equal(give(sim, VERB_YIELD, 0, 1, 0).first, 120);
  days_pass(sim, 120);
  must(sim, VERB_YIELD, 0, 1, 0);
  play_free(play);
}

static void a_leader_takes_charge_of_a_team_behind(void **state) {
  (void)state;
  struct play *play = play_new(90);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_CHARGE, 0, 1, 0, REFUSAL_NOT_BEHIND);
  sim->model.team[1].perf = Q(0.8);
  must(sim, VERB_CHARGE, 0, 1, 0);
  refused(sim, VERB_CHARGE, 0, 2, 0, REFUSAL_CHARGE_RUNNING);
  refused(sim, VERB_CHARGE, 2, 1, 0, REFUSAL_IN_CHARGE_ALREADY);
  whole_day(sim);
  assert_true(posted(sim, VARIABLE_OUTPUT, 0, CAUSE_LEADER) < 0);
  assert_true(posted(sim, VARIABLE_OUTPUT, 1, CAUSE_LEADER) > 0);
  assert_int_equal(posted(sim, VARIABLE_OUTPUT, 2, CAUSE_LEADER), 0);
  sim->model.team[1].norm = 4 * Q_ONE; /* never led to its plan, so the term runs out */
  days_pass(sim, 58);
  assert_int_equal(sim->model.team[0].charge, 1);
  whole_day(sim);
  assert_int_equal(sim->model.team[0].charge, -1);
  play_free(play);
}

static void a_team_led_to_its_plan_earns_a_title(void **state) {
  (void)state;
  struct play *play = play_new(60);
  struct sim *sim = play_start(play, 1);
  sim->model.team[1].perf = Q(0.8);
  sim->model.team[1].norm = Q(0.5);
  must(sim, VERB_CHARGE, 0, 1, 0);
  days_pass(sim, 30);
  assert_int_equal(sim->model.team[0].charge, -1);
  assert_int_equal(sim->model.team[0].teams_raised, 1);
  assert_int_equal(sim->model.team[0].titles, 1);
  assert_true(posted(sim, VARIABLE_ZEAL, 0, CAUSE_TITLE) > 0);
  play_free(play);
}

/* ---- the state ------------------------------------------------------------------------------- */

static void asking_needs_empty_stores_and_uses_goodwill(void **state) {
  (void)state;
  struct play *play = play_new(60);
  struct sim *sim = play_start(play, 1);
  const struct refusal full = give(sim, VERB_ASK, 0, 0, 0);
  assert_int_equal(full.code, REFUSAL_STOCK_ENOUGH);
  assert_int_equal(full.first, 8);
  assert_int_equal(full.second, 5);
  sim->model.credit = Q_ONE;
  sim->model.team[0].stock = 0;
  must(sim, VERB_ASK, 0, 0, 0); /* at full goodwill and supply nobody is refused */
  const int64_t granted = posted(sim, VARIABLE_STOCK, 0, CAUSE_REQUEST);
  assert_int_equal(granted, 6 * team_day_plan(&sim->model.team[0]));
  assert_int_equal(sim->model.credit, Q_ONE - Q(0.12));
  assert_int_equal(posted(sim, VARIABLE_STANDING, 0, CAUSE_ASKING), -Q(0.01));
  sim->model.team[0].stock = 0;
  assert_int_equal(give(sim, VERB_ASK, 0, 0, 0).first, 10);
  sim->model.credit = 0;
  sim->model.team[1].stock = 0;
  must(sim, VERB_ASK, 1, 0, 0);
  assert_int_equal(posted(sim, VARIABLE_STOCK, 1, CAUSE_REQUEST), 0);
  play_free(play);
}

static void a_science_team_comes_from_1973_on_and_leaves(void **state) {
  (void)state;
  struct play *play = play_new(300);
  struct sim *sim = play_start(play, 1);
  const struct refusal early = give(sim, VERB_INVITE, 0, 0, 0);
  assert_int_equal(early.code, REFUSAL_YEAR);
  assert_int_equal(early.first, 1973);
  play->scenario.start_year = 1973;
  sim->model.team[0].standing = Q(0.4);
  refused(sim, VERB_INVITE, 0, 0, 0, REFUSAL_STANDING);
  sim->model.team[0].standing = Q(0.5);
  must(sim, VERB_INVITE, 0, 0, 0);
  days_pass(sim, 59);
  assert_int_equal(sim->model.science, Q_ONE);
  whole_day(sim);
  assert_int_equal(sim->model.science, 0);
  sim->model.team[0].standing = Q(0.9);
  assert_int_equal(give(sim, VERB_INVITE, 0, 0, 0).first, 120);
  play_free(play);
}

/* ---- the story ------------------------------------------------------------------------------- */

static struct refusal script(struct sim *sim, enum verb verb, int32_t a, int32_t b) {
  const struct command command = command_of(verb, ORIGIN_SCRIPT, 0, a, b, 0);
  return command_apply(sim, &command);
}

static void a_decision_is_opened_and_answered_once(void **state) {
  (void)state;
  struct play *play = play_new(30);
  add_hardship(play);
  struct sim *sim = play_start(play, 1);
  refused(sim, VERB_DECIDE, 0, 1, 0, REFUSAL_NOT_OPEN);
  days_pass(sim, 3);
  assert_int_equal(script(sim, VERB_OPEN, 1, 0).code, REFUSAL_NONE);
  assert_int_equal(script(sim, VERB_OPEN, 1, 0).code, REFUSAL_ARGUMENT);
  assert_int_equal(script(sim, VERB_OPEN, 3, 0).code, REFUSAL_ARGUMENT);
  refused(sim, VERB_DECIDE, 0, 1, 3, REFUSAL_ARGUMENT);
  refused(sim, VERB_DECIDE, 0, 1, -1, REFUSAL_ARGUMENT);
  must(sim, VERB_DECIDE, 0, 1, 2);
  refused(sim, VERB_DECIDE, 0, 1, 0, REFUSAL_NOT_OPEN);
  assert_int_equal(sim->model.decision[1].opened_day, 3);
  assert_int_equal(sim->model.decision[1].taken_day, 3);
  assert_int_equal(sim->model.decision[1].option, 2);
  play_free(play);
}

static void the_storys_own_numbers_keep_their_range(void **state) {
  (void)state;
  struct play *play = play_new(30);
  add_hardship(play);
  struct sim *sim = play_start(play, 1);
  assert_int_equal(sim->model.state[0], 5);
  assert_int_equal(script(sim, VERB_STATE, 0, -100).code, REFUSAL_NONE);
  assert_int_equal(sim->model.state[0], -100);
  assert_int_equal(script(sim, VERB_STATE, 0, 101).code, REFUSAL_ARGUMENT);
  assert_int_equal(script(sim, VERB_STATE, 2, 0).code, REFUSAL_ARGUMENT);
  must(sim, VERB_PLEDGE, 0, 118, 0);
  assert_int_equal(measure_read(sim, MEASURE_PLEDGE, 0), 118);
  play_free(play);
}

/* What a button allowed must not be refused by the command behind it. */
static void check_and_apply_agree(void **state) {
  (void)state;
  struct play *play = play_new(120);
  add_hardship(play);
  struct sim *sim = play_start(play, 2);
  int allowed = 0, denied = 0;
  while (sim->model.phase != PHASE_ENDED) {
    for (int verb = 0; verb < VERB_COUNT; verb++) {
      const struct command command =
          command_of((enum verb)verb, ORIGIN_PLAYER, 0, pick(sim, 0, verb, 0, 12),
                     pick(sim, 1, verb, 0, 5), 0);
      const struct refusal told = command_check(sim, &command);
      assert_int_equal(command_apply(sim, &command).code, told.code);
      *(told.code == REFUSAL_NONE ? &allowed : &denied) += 1;
    }
    whole_day(sim);
  }
  assert_true(allowed > 500 && denied > 500);
  play_free(play);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_verb_has_words_and_is_found_by_name),
      cmocka_unit_test(nonsense_is_refused),
      cmocka_unit_test(only_the_report_may_change_in_a_review),
      cmocka_unit_test(some_verbs_are_the_scenarios_own),
      cmocka_unit_test(verbs_arrive_one_at_a_time_for_the_players_team),
      cmocka_unit_test(a_verb_that_is_not_in_the_story_is_nobodys),
      cmocka_unit_test(hands_for_other_work_are_limited),
      cmocka_unit_test(hours_and_rest_day_are_set),
      cmocka_unit_test(a_deficiency_is_moved_to_the_front),
      cmocka_unit_test(agitation_is_for_once_a_day),
      cmocka_unit_test(culture_and_care_need_days_between),
      cmocka_unit_test(honours_for_one_lift_one_and_sour_the_rest),
      cmocka_unit_test(honours_for_all_lift_all_a_little),
      cmocka_unit_test(a_record_costs_output_and_is_felt),
      cmocka_unit_test(the_board_needs_standing_or_the_eras_custom),
      cmocka_unit_test(a_challenge_needs_another_team),
      cmocka_unit_test(a_place_is_given_to_a_team_with_a_worse_one),
      cmocka_unit_test(a_leader_takes_charge_of_a_team_behind),
      cmocka_unit_test(a_team_led_to_its_plan_earns_a_title),
      cmocka_unit_test(asking_needs_empty_stores_and_uses_goodwill),
      cmocka_unit_test(a_science_team_comes_from_1973_on_and_leaves),
      cmocka_unit_test(a_decision_is_opened_and_answered_once),
      cmocka_unit_test(the_storys_own_numbers_keep_their_range),
      cmocka_unit_test(check_and_apply_agree),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
