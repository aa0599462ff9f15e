/* A story played in a session: what opens, what is asked, what is kept, and that going on from a
 * save is the same as never having stopped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/run.h"
#include "story.h"

enum { FITTER, THANKS, LETTER, LAST_SHEET };
enum { LEND, KEEP };

static int begin_small(void **state) {
  struct story *story = malloc(sizeof *story);
  if (!story) return -1;
  story_begin(story, STORY("small"));
  *state = story;
  return 0;
}

static int end(void **state) {
  story_end(*state);
  free(*state);
  return 0;
}

static void pass_days(struct session *session, int days) {
  for (int i = 0; i < days; i++) {
    session_end_day(session);
    if (session->at_review) session_close_review(session);
  }
}

static const struct decision_state *decision(const struct session *session, int index) {
  return &session->sim.model.decision[index];
}

/* ---- decisions ---------------------------------------------------------------------------- */

static void test_a_decision_opens_on_its_day_and_stops_the_days(void **state) {
  struct session *session = story_open(*state);
  assert_int_equal(decision(session, FITTER)->opened_day, -1);
  assert_int_equal(session_end_day(session), STOP_DECISION);
  assert_int_equal(decision(session, FITTER)->opened_day, 1);
  int open[4];
  assert_int_equal(session_open_decisions(session, open, 4), 1);
  assert_int_equal(open[0], FITTER);
  session_free(session);
}

static void test_an_answer_acts_and_is_asked_once(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 1);
  assert_int_equal(session_answer(session, FITTER, LEND).code, REFUSAL_NONE);
  assert_int_equal(session->sim.model.workers.absence[1], ABSENCE_LENT);
  assert_int_equal(session->sim.model.state[0], 2);
  assert_int_not_equal(session_answer(session, FITTER, KEEP).code, REFUSAL_NONE);
  assert_int_equal(decision(session, FITTER)->option, LEND);
  session_free(session);
}

static void test_what_is_not_asked_cannot_be_answered(void **state) {
  struct session *session = story_open(*state);
  uint64_t before = sim_hash(&session->sim);
  assert_int_not_equal(session_answer(session, FITTER, LEND).code, REFUSAL_NONE);
  assert_int_not_equal(session_answer(session, 99, 0).code, REFUSAL_NONE);
  assert_int_not_equal(session_answer(session, -1, 0).code, REFUSAL_NONE);
  pass_days(session, 1);
  before = sim_hash(&session->sim);
  assert_int_not_equal(session_answer(session, FITTER, 7).code, REFUSAL_NONE);
  assert_int_not_equal(session_answer(session, FITTER, -1).code, REFUSAL_NONE);
  assert_int_equal(sim_hash(&session->sim), before);
  session_free(session);
}

static void test_neglect_answers_when_the_time_is_up(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 3);
  assert_int_equal(decision(session, FITTER)->taken_day, -1);
  pass_days(session, 1);
  assert_int_equal(decision(session, FITTER)->taken_day, 4);
  assert_int_equal(decision(session, FITTER)->option, KEEP);
  session_free(session);
}

static void test_a_decision_follows_on_a_choice_and_a_function(void **state) {
  struct session *lent = story_open(*state);
  pass_days(lent, 1);
  session_answer(lent, FITTER, LEND);
  pass_days(lent, 10);
  assert_int_equal(decision(lent, THANKS)->opened_day, -1);
  pass_days(lent, 1);
  assert_int_equal(decision(lent, THANKS)->opened_day, 12);
  assert_int_equal(session_answer(lent, THANKS, 0).code, REFUSAL_NONE);
  assert_true(lent->sim.model.team[0].orders.allotted[ALLOT_STUDY] > 0);
  session_free(lent);
}

static void test_the_other_choice_leads_elsewhere(void **state) {
  struct session *kept = story_open(*state);
  pass_days(kept, 1);
  session_answer(kept, FITTER, KEEP);
  story_play_to_end(kept);
  assert_int_equal(decision(kept, THANKS)->opened_day, -1);
  session_free(kept);
}

static void test_nothing_is_left_open_at_the_end(void **state) {
  struct session *session = story_open(*state);
  while (!session->ended) pass_days(session, 1);
  assert_int_equal(decision(session, LETTER)->option, 1);
  assert_int_equal(decision(session, LAST_SHEET)->option, 1);
  session_free(session);
}

/* ---- days and reviews --------------------------------------------------------------------- */

static void test_a_review_waits_and_lets_only_the_report_in(void **state) {
  struct session *session = story_open(*state);
  for (int day = 0; day < 9; day++)
    assert_false(session->at_review || session_end_day(session) == STOP_REVIEW);
  assert_int_equal(session_end_day(session), STOP_REVIEW);
  assert_int_equal(session->sim.model.day, 9);
  struct command shift = {.verb = VERB_SHIFT, .arg = {12, 1}};
  struct command report = {.verb = VERB_REPORT, .arg = {REPORT_PAD}};
  assert_int_equal(session_command(session, &shift).code, REFUSAL_PHASE);
  assert_int_equal(session_command(session, &report).code, REFUSAL_NONE);
  assert_int_equal(session_end_day(session), STOP_REVIEW);
  session_close_review(session);
  assert_int_equal(session->sim.model.day, 10);
  assert_int_equal(session->editions->count, 1);
  assert_int_equal(session->editions->edition[0].report, REPORT_PAD);
  session_free(session);
}

static void test_a_note_that_stops_halts_the_days_once(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 1);
  assert_int_equal(session_answer(session, FITTER, KEEP).code, REFUSAL_NONE);
  pass_days(session, 1);
  struct scenario *scenario = &session->scenario;
  scenario->notes[scenario->note_count++] = (struct note){
      .day = 3, .stops = true, .text = {"", "The gate is shut."}, .ground = {"", {"", ""}, ""}};
  assert_int_equal(session_end_day(session), STOP_NOTE);
  assert_int_equal(session->sim.model.day, 3);
  assert_int_not_equal(session_end_day(session), STOP_NOTE);
  session_free(session);
}

static void test_a_story_ends_and_stays_ended(void **state) {
  struct session *session = story_open(*state);
  story_play_to_end(session);
  uint64_t hash = sim_hash(&session->sim);
  assert_int_equal(session->sim.model.phase, PHASE_ENDED);
  assert_int_equal(session_end_day(session), STOP_END);
  session_close_review(session);
  assert_int_equal(sim_hash(&session->sim), hash);
  session_free(session);
}

static void test_the_player_cannot_pose_as_the_script(void **state) {
  struct session *session = story_open(*state);
  struct command change = {.verb = VERB_STATE, .origin = ORIGIN_SCRIPT, .arg = {0, 5}};
  assert_int_equal(session_command(session, &change).code, REFUSAL_SCRIPT_ONLY);
  struct command other = {.verb = VERB_SHIFT, .team = 1, .arg = {12, 0}};
  assert_int_equal(session_command(session, &other).code, REFUSAL_NONE);
  assert_int_equal(session->sim.model.team[0].orders.hours, 12);
  assert_int_not_equal(session->sim.model.team[1].orders.hours, 12);
  session_free(session);
}

/* ---- the Today panel ---------------------------------------------------------------------- */

static bool is_noted(const struct session *session, const char *text) {
  for (int i = 0; i < session->today.count; i++)
    if (strstr(session->today.note[i].text, text)) return true;
  return false;
}

static bool is_urgent(const struct session *session, const char *text) {
  for (int i = 0; i < session->today.count; i++)
    if (strstr(session->today.note[i].text, text)) return session->today.note[i].urgent;
  return false;
}

static void test_the_panel_tells_what_waits_what_followed_and_the_world(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 1);
  assert_true(is_noted(session, "A fitter for Workteam 5"));
  assert_true(session->today.note[0].urgent);
  session_answer(session, FITTER, LEND);
  pass_days(session, 1);
  assert_false(is_noted(session, "A fitter for Workteam 5"));
  assert_true(is_noted(session, "Kim is away."));
  pass_days(session, 12);
  assert_int_equal(session->sim.model.day, 14);
  assert_true(is_noted(session, "Wagons are late."));
  session_free(session);
}

/* A title, and another leader at the head of our team, are not to be passed over. */
static void test_a_title_and_a_new_leader_stop_the_days(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 3);
  event_add(session->sim.events, 2, EVENT_CHARGE_BEGINS, 1, 0, 0);
  session_speak(session, session->language);
  assert_true(is_urgent(session, "For sixty days the leader of"));
  event_add(session->sim.events, 2, EVENT_TITLE, 0, 1, 0);
  session_speak(session, session->language);
  assert_true(is_urgent(session, "given the title"));
  assert_true(session_has_urgent_note(session));
  session_free(session);
}

static void test_no_title_is_told_where_none_is_at_stake(void **state) {
  struct session *session = story_open(*state);
  session->scenario.parameter[PARAMETER_TITLE_FUL] = parameter_rows[PARAMETER_TITLE_FUL].high;
  pass_days(session, 3);
  event_add(session->sim.events, 2, EVENT_CHARGE_ENDS, 0, 1, 1);
  event_add(session->sim.events, 2, EVENT_TITLE, 0, 1, 0);
  session_speak(session, session->language);
  assert_false(is_noted(session, "given the title"));
  assert_true(is_noted(session, "has met its plan. You come back to us."));
  session_free(session);
}

/* What rivals do among themselves is not told here, nor what the player has ordered. */
static void test_charges_that_do_not_lead_us_are_not_told(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 3);
  event_add(session->sim.events, 2, EVENT_CHARGE_BEGINS, 1, 2, 0);
  event_add(session->sim.events, 2, EVENT_CHARGE_BEGINS, 0, 1, 0);
  session_speak(session, session->language);
  assert_false(is_noted(session, "has taken charge"));
  session_free(session);
}

/* ---- the same again ----------------------------------------------------------------------- */

static void test_two_plays_are_equal(void **state) {
  struct story *first = *state, second;
  story_begin(&second, STORY("small"));
  struct session *one = story_open(first), *two = story_open(&second);
  story_play_to_end(one);
  story_play_to_end(two);
  assert_int_equal(sim_hash(&one->sim), sim_hash(&two->sim));
  session_free(one);
  session_free(two);
  size_t length, other_length;
  char *bytes = file_read(first->journal, &length),
       *other = file_read(second.journal, &other_length);
  assert_int_equal(length, other_length);
  assert_memory_equal(bytes, other, length);
  free(bytes);
  free(other);
  story_end(&second);
}

static void assert_same_pages(const struct edition_list *left, const struct edition_list *right) {
  assert_int_equal(left->count, right->count);
  for (int i = 0; i < left->count; i++) {
    for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++)
      assert_string_equal(left->edition[i].text[slot], right->edition[i].text[slot]);
    for (int v = 0; v < 3; v++)
      assert_string_equal(left->edition[i].voice[v], right->edition[i].voice[v]);
  }
}

static void assert_same_notes(const struct session *left, const struct session *right) {
  assert_int_equal(left->today.count, right->today.count);
  for (int i = 0; i < left->today.count; i++)
    assert_string_equal(left->today.note[i].text, right->today.note[i].text);
}

/* Beside one that never stops, another is left and taken up again after every single step. */
static void play_beside_one_that_is_left_after_each_step(const char *from) {
  struct story straight, broken_up;
  story_begin(&straight, from);
  story_begin(&broken_up, from);
  struct session *one = story_open(&straight), *other = story_open(&broken_up);
  for (bool more = true; more;) {
    more = story_step(one);
    assert_int_equal(story_step(other), more);
    session_free(other);
    other = story_resume(&broken_up);
    assert_int_equal(sim_hash(&other->sim), sim_hash(&one->sim));
    assert_int_equal(other->at_review, one->at_review);
    assert_int_equal(other->ended, one->ended);
    assert_same_notes(other, one);
  }
  assert_same_pages(one->editions, other->editions);
  session_free(one);
  session_free(other);
  story_end(&straight);
  story_end(&broken_up);
}

static void test_left_and_taken_up_after_each_step(void **state) {
  (void)state;
  play_beside_one_that_is_left_after_each_step(STORY("small"));
}

/* The level itself. */
static void test_the_level_left_at_every_review(void **state) {
  (void)state;
  struct story straight, broken_up;
  story_begin(&straight, LEVEL_1959);
  story_begin(&broken_up, LEVEL_1959);
  struct session *one = story_open(&straight), *other = story_open(&broken_up);
  while (story_step(one)) {
    story_step(other);
    if (!one->at_review) continue;
    session_free(other);
    other = story_resume(&broken_up);
    assert_int_equal(sim_hash(&other->sim), sim_hash(&one->sim));
  }
  assert_int_equal(other->sim.model.phase, PHASE_ENDED);
  assert_same_pages(one->editions, other->editions);
  session_free(one);
  session_free(other);
  story_end(&straight);
  story_end(&broken_up);
}

static void test_a_policys_play_is_resumed_too(void **state) {
  struct session *session = story_open(*state);
  session_play(session, POLICY_HELPER, 25);
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  session = story_resume(*state);
  assert_int_equal(sim_hash(&session->sim), hash);
  session_free(session);
}

/* ---- agreements --------------------------------------------------------------------------- */

static void assert_orders(const struct session *session, enum leave leave, q16 dealt, q16 line) {
  const struct orders *orders = &session->sim.model.team[0].orders;
  assert_int_equal(orders->leave, leave);
  assert_int_equal(orders->deal_share, dealt);
  assert_int_equal(orders->line, line);
}

/* A leader by the book knows no leave and no dealings; what an answer agreed holds all the same. */
static void test_a_routine_keeps_what_an_answer_agreed(void **state) {
  (void)state;
  struct story story;
  story_begin(&story, STORY("agreed"));
  struct session *session = story_open(&story);
  session_play(session, POLICY_BY_THE_BOOK, 15);
  assert_orders(session, LEAVE_BY_NEED, Q(0.10), Q_HALF);
  assert_true(session->sim.model.team[0].orders.allotted[ALLOT_STUDY] < Q(0.05));
  session_free(session);
  session = story_resume(&story);
  session_play(session, POLICY_BY_THE_BOOK, 15);
  assert_orders(session, LEAVE_BY_NEED, Q(0.10), Q_ONE); /* the second answer opened the line */
  session_free(session);
  story_end(&story);
}

static void test_an_order_of_the_player_ends_an_agreement(void **state) {
  (void)state;
  struct story story;
  story_begin(&story, STORY("agreed"));
  struct session *session = story_open(&story);
  session_play(session, POLICY_BY_THE_BOOK, 10);
  struct command more = {.verb = VERB_LEAVE, .arg = {LEAVE_BY_NEED, Q(0.30)}};
  assert_int_equal(session_command(session, &more).code, REFUSAL_NONE);
  session_play(session, POLICY_BY_THE_BOOK, 1);
  assert_orders(session, LEAVE_CLOSED, Q(0.10), Q_HALF);
  session_free(session);
  story_end(&story);
}

/* ---- scripts that fail -------------------------------------------------------------------- */

static void test_a_hostile_story_goes_on(void **state) {
  (void)state;
  struct story story;
  story_begin(&story, STORY("hostile"));
  struct session *session = story_open(&story);
  while (!session->ended) {
    int open[8];
    int count = session_open_decisions(session, open, 8);
    for (int i = 0; i < count; i++) session_answer(session, open[i], 0);
    pass_days(session, 1);
  }
  assert_int_equal(session->sim.model.day, 40);
  assert_int_equal(decision(session, 0)->opened_day, -1); /* its condition never ends */
  assert_int_equal(decision(session, 1)->option, 1);      /* closed without an effect */
  assert_int_equal(decision(session, 2)->option, 1);      /* neglect's is broken, the other works */
  char text[4000];
  problems_text(&session->problems, text, sizeof text);
  assert_non_null(strstr(text, "scenario.lua:"));
  assert_non_null(strstr(text, "this effect is broken"));
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  session = story_resume(&story);
  assert_int_equal(sim_hash(&session->sim), hash);
  session_free(session);
  story_end(&story);
}

static void test_a_broken_choice_is_known_before_it_is_made(void **state) {
  (void)state;
  struct story story;
  story_begin(&story, STORY("hostile"));
  struct session *session = story_open(&story);
  pass_days(session, 4);
  uint64_t before = sim_hash(&session->sim);
  assert_true(session_option_broken(session, 2, 0));
  assert_false(session_option_allowed(session, 2, 0));
  assert_true(session_option_allowed(session, 2, 1));
  assert_int_not_equal(session_answer(session, 2, 0).code, REFUSAL_NONE);
  assert_int_equal(sim_hash(&session->sim), before);
  session_free(session);
  session = story_resume(&story);
  assert_true(session_option_broken(session, 2, 0));
  assert_int_equal(session_answer(session, 2, 1).code, REFUSAL_NONE);
  session_free(session);
  story_end(&story);
}

static void test_the_last_day_is_still_the_players(void **state) {
  struct session *session = story_open(*state);
  while (session->sim.model.day < 59) pass_days(session, 1);
  assert_int_equal(decision(session, LAST_SHEET)->taken_day, -1);
  assert_int_equal(session_answer(session, LAST_SHEET, 0).code, REFUSAL_NONE);
  assert_int_equal(session->answered_by[LAST_SHEET], ORIGIN_PLAYER);
  assert_int_equal(session->answered_by[LETTER], ORIGIN_SCRIPT);
  session_free(session);
}

static void test_the_panel_tells_of_the_whole_stretch(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 4);
  assert_true(is_noted(session, "Nobody answered in time: A fitter for Workteam 5"));
  pass_days(session, 14);
  assert_int_equal(session->sim.model.day, 18);
  assert_true(is_noted(session, "Wagons are late.")); /* on day 14; nobody was asked since */
  pass_days(session, 3);
  assert_false(is_noted(session, "Wagons are late.")); /* the letter came on day 19 */
  session_free(session);
}

static void test_the_ledgers_are_kept_month_by_month(void **state) {
  struct session *session = story_open(*state);
  pass_days(session, 30);
  for (int i = 0; i < LEDGER_COUNT; i++)
    assert_int_equal(session->ledger_at[0][i], query_ledger(&session->sim, (enum ledger_id)i, 0));
  q16 goods = session->ledger_at[0][LEDGER_GOODS];
  session_free(session);
  session = story_resume(*state);
  assert_int_equal(session->ledger_at[0][LEDGER_GOODS], goods);
  session_free(session);
}

int main(void) {
#define WITH_STORY(test) cmocka_unit_test_setup_teardown(test, begin_small, end)
  const struct CMUnitTest tests[] = {
      WITH_STORY(test_a_decision_opens_on_its_day_and_stops_the_days),
      WITH_STORY(test_an_answer_acts_and_is_asked_once),
      WITH_STORY(test_what_is_not_asked_cannot_be_answered),
      WITH_STORY(test_neglect_answers_when_the_time_is_up),
      WITH_STORY(test_a_decision_follows_on_a_choice_and_a_function),
      WITH_STORY(test_the_other_choice_leads_elsewhere),
      WITH_STORY(test_nothing_is_left_open_at_the_end),
      WITH_STORY(test_a_review_waits_and_lets_only_the_report_in),
      WITH_STORY(test_a_note_that_stops_halts_the_days_once),
      WITH_STORY(test_a_story_ends_and_stays_ended),
      WITH_STORY(test_the_player_cannot_pose_as_the_script),
      WITH_STORY(test_the_panel_tells_what_waits_what_followed_and_the_world),
      WITH_STORY(test_two_plays_are_equal),
      cmocka_unit_test(test_left_and_taken_up_after_each_step),
      cmocka_unit_test(test_the_level_left_at_every_review),
      WITH_STORY(test_a_policys_play_is_resumed_too),
      cmocka_unit_test(test_a_routine_keeps_what_an_answer_agreed),
      cmocka_unit_test(test_an_order_of_the_player_ends_an_agreement),
      cmocka_unit_test(test_a_hostile_story_goes_on),
      cmocka_unit_test(test_a_broken_choice_is_known_before_it_is_made),
      WITH_STORY(test_the_last_day_is_still_the_players),
      WITH_STORY(test_the_panel_tells_of_the_whole_stretch),
      WITH_STORY(test_a_title_and_a_new_leader_stop_the_days),
      WITH_STORY(test_no_title_is_told_where_none_is_at_stake),
      WITH_STORY(test_charges_that_do_not_lead_us_are_not_told),
      WITH_STORY(test_the_ledgers_are_kept_month_by_month),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
