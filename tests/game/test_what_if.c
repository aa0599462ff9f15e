/* What if: the choice as played gives the played story again to the last bit; another one changes
 * only what follows; nothing of it touches the story that was played. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/export.h"
#include "game/run.h"
#include "game/session_reload.h"
#include "game/what_if.h"
#include "story.h"

struct ended {
  struct story story;
  struct session *session;
  struct what_if_subject subject[WHAT_IF_SUBJECTS_MAX];
  int count;
};

static int play(void **state) {
  struct ended *ended = calloc(1, sizeof *ended);
  if (!ended) return -1;
  story_begin(&ended->story, STORY("small"));
  ended->session = story_open(&ended->story);
  story_play_to_end(ended->session);
  ended->count = what_if_subjects(ended->session, ended->subject, WHAT_IF_SUBJECTS_MAX);
  *state = ended;
  return 0;
}

static int leave(void **state) {
  struct ended *ended = *state;
  session_free(ended->session);
  story_end(&ended->story);
  free(ended);
  return 0;
}

static const struct what_if_subject *of_decision(const struct ended *ended, const char *id) {
  for (int i = 0; i < ended->count; i++)
    if (ended->subject[i].kind == WHAT_IF_DECISION &&
        strcmp(ended->session->scenario.decisions[ended->subject[i].decision].id, id) == 0)
      return &ended->subject[i];
  fail_msg("%s was not chosen", id);
  return NULL;
}

static const struct what_if_subject *of_kind(const struct ended *ended, enum what_if_kind kind) {
  for (int i = 0; i < ended->count; i++)
    if (ended->subject[i].kind == kind) return &ended->subject[i];
  fail_msg("none of that kind");
  return NULL;
}

static int another(const struct what_if *what_if) {
  for (int i = 0; i < WHAT_IF_OPTIONS_MAX; i++)
    if (i != what_if->subject.played && what_if_is_open(what_if, i)) return i;
  return -1;
}

static struct what_if *reached(const struct ended *ended, const struct what_if_subject *subject) {
  struct what_if *what_if = what_if_new(ended->session, subject);
  while (what_if->state == WHAT_IF_REACHING) what_if_play(what_if, 1);
  return what_if;
}

/* To the end of the re-run with the same luck. */
static struct what_if *answered(const struct ended *ended, const struct what_if_subject *subject) {
  struct what_if *what_if = reached(ended, subject);
  what_if_ask(what_if, another(what_if));
  while (what_if_has_work(what_if) && !what_if_is_answered(what_if)) what_if_play(what_if, 1);
  return what_if;
}

static void assert_same(const struct what_if_figures *one, const struct what_if_figures *other) {
  assert_memory_equal(one, other, sizeof *one);
}

/* ---- what was chosen ------------------------------------------------------------------------- */

static void test_all_that_was_chosen_is_listed_in_order(void **state) {
  struct ended *ended = *state;
  int kinds[4] = {0};
  for (int i = 0; i < ended->count; i++) {
    kinds[ended->subject[i].kind]++;
    if (i > 0) assert_true(ended->subject[i].line > ended->subject[i - 1].line);
  }
  assert_int_equal(kinds[WHAT_IF_DECISION], 4);
  assert_int_equal(kinds[WHAT_IF_REPORT], 2);
  assert_true(kinds[WHAT_IF_SHIFT] > 0);
  assert_true(of_decision(ended, "letter")->by_neglect);
  assert_false(of_decision(ended, "fitter")->by_neglect);
}

static void test_open_is_what_the_button_said(void **state) {
  struct ended *ended = *state;
  for (int i = 0; i < ended->count; i++) {
    struct what_if *what_if = reached(ended, &ended->subject[i]);
    assert_int_equal(what_if->state, WHAT_IF_OPEN);
    assert_true(what_if_is_open(what_if, ended->subject[i].played));
    what_if_free(what_if);
  }
}

/* ---- the same again -------------------------------------------------------------------------- */

/* The check before each answer is just this: the choice as played, to the end, by the hash. */
static void test_the_choice_as_played_gives_the_played_story(void **state) {
  struct ended *ended = *state;
  for (int i = 0; i < ended->count; i++) {
    struct what_if *what_if = answered(ended, &ended->subject[i]);
    assert_true(what_if->checked);
    assert_true(what_if_is_answered(what_if));
    what_if_free(what_if);
  }
}

static void test_what_was_played_is_not_touched(void **state) {
  struct ended *ended = *state;
  const uint64_t hash = sim_hash(&ended->session->sim);
  const int lines = ended->session->record->count;
  size_t length, length_after;
  char *before = file_read(ended->story.journal, &length);
  struct what_if *what_if = answered(ended, of_decision(ended, "fitter"));
  what_if_play(what_if, 400);
  what_if_free(what_if);
  char *after = file_read(ended->story.journal, &length_after);
  assert_int_equal(sim_hash(&ended->session->sim), hash);
  assert_int_equal(ended->session->record->count, lines);
  assert_int_equal(length, length_after);
  assert_memory_equal(before, after, length);
  free(before);
  free(after);
}

static void test_however_it_is_cut_the_figures_are_the_same(void **state) {
  struct ended *ended = *state;
  struct what_if *whole = answered(ended, of_decision(ended, "fitter"));
  what_if_play(whole, INT_MAX);
  struct what_if *parts = answered(ended, of_decision(ended, "fitter"));
  for (int k = 1; what_if_has_work(parts); k++) {
    what_if_play(parts, k % 7 + 1);
    what_if_stop(parts);
    what_if_go_on(parts);
  }
  assert_int_equal(whole->state, WHAT_IF_DONE);
  assert_int_equal(whole->runs, WHAT_IF_RUNS);
  assert_same(&whole->same_luck, &parts->same_luck);
  assert_memory_equal(whole->percent, parts->percent, sizeof whole->percent);
  assert_memory_equal(whole->good, parts->good, sizeof whole->good);
  what_if_free(whole);
  what_if_free(parts);
}

/* ---- another way ----------------------------------------------------------------------------- */

static void test_only_what_follows_is_changed(void **state) {
  struct ended *ended = *state;
  struct what_if *what_if = answered(ended, of_decision(ended, "letter"));
  assert_int_equal(what_if_first_month(what_if), 0);
  assert_true(what_if->same_luck.ledger[LEDGER_STANDING] > what_if->played.ledger[LEDGER_STANDING]);
  what_if_free(what_if);
  what_if = answered(ended, of_decision(ended, "last"));
  assert_int_equal(what_if_first_month(what_if), 1);
  assert_int_equal(what_if->same_luck.percent[0], what_if->played.percent[0]);
  assert_true(what_if->same_luck.good == what_if->played.good);
  assert_int_equal(what_if->cause_count, 0);
  what_if_free(what_if);
}

/* "thanks" is asked only of those who lent the fitter: its answer has nothing to answer. */
static void test_what_can_no_longer_be_given_is_counted(void **state) {
  struct ended *ended = *state;
  struct what_if *what_if = answered(ended, of_decision(ended, "fitter"));
  const int thanks = of_decision(ended, "thanks")->decision;
  assert_int_equal(what_if->rerun->sim.model.decision[thanks].opened_day, -1);
  assert_int_equal(what_if->unasked, 1);
  assert_int_equal(what_if->refused, 0);
  assert_int_equal(what_if->unseen, 0);
  what_if_free(what_if);
}

static void test_the_causes_are_the_largest_of_the_difference(void **state) {
  struct ended *ended = *state;
  struct what_if *what_if = answered(ended, of_decision(ended, "fitter"));
  const int64_t whole = what_if->same_luck.good - what_if->played.good;
  assert_true(whole != 0);
  assert_true(what_if->cause_count > 0);
  for (int i = 1; i < what_if->cause_count; i++)
    assert_true(llabs(what_if->cause[i].delta) <= llabs(what_if->cause[i - 1].delta));
  what_if_free(what_if);
}

/* Written otherwise at one review: what stood before stands again for the next. */
static void test_a_report_is_changed_at_its_review_alone(void **state) {
  struct ended *ended = *state;
  const struct what_if_subject *subject = of_kind(ended, WHAT_IF_REPORT);
  struct what_if *what_if = reached(ended, subject);
  const int option = subject->played == REPORT_PAD ? REPORT_TRUTH : REPORT_PAD;
  what_if_ask(what_if, option);
  while (!what_if_is_answered(what_if)) what_if_play(what_if, 10);
  const struct history *again = what_if->rerun->sim.history, *played = ended->session->sim.history;
  assert_int_equal(subject->month, 0);
  assert_int_equal(again->month[0].team[0].report, option);
  assert_int_equal(again->month[1].team[0].report, played->month[1].team[0].report);
  assert_true(what_if->same_luck.gap != what_if->played.gap);
  what_if_free(what_if);
}

static void test_a_shift_stands_until_the_players_next_order(void **state) {
  struct ended *ended = *state;
  struct what_if *what_if = reached(ended, of_kind(ended, WHAT_IF_SHIFT));
  what_if_ask(what_if, 4); /* twelve hours */
  while (!what_if_is_answered(what_if)) what_if_play(what_if, 10);
  assert_true(what_if->same_luck.good != what_if->played.good);
  assert_int_equal(what_if->rerun->sim.model.team[0].orders.hours,
                   ended->session->sim.model.team[0].orders.hours);
  what_if_free(what_if);
}

/* ---- other luck ------------------------------------------------------------------------------ */

static void test_other_luck_begins_at_the_choice(void **state) {
  struct ended *ended = *state;
  struct what_if *what_if = answered(ended, of_decision(ended, "last"));
  struct what_if_band band;
  assert_false(what_if_band_of_month(what_if, 0, &band));
  what_if_play(what_if, INT_MAX);
  assert_true(what_if_band_of_month(what_if, 0, &band));
  assert_int_equal(band.low, what_if->played.percent[0]);
  assert_int_equal(band.high, what_if->played.percent[0]);
  what_if_free(what_if);
  what_if = answered(ended, of_decision(ended, "fitter"));
  what_if_play(what_if, INT_MAX);
  assert_true(what_if_band_of_month(what_if, 1, &band));
  assert_true(band.low < band.high);
  assert_true(band.low <= band.middle && band.middle <= band.high);
  what_if_free(what_if);
}

static void test_stopped_it_keeps_what_it_has(void **state) {
  struct ended *ended = *state;
  struct what_if *what_if = answered(ended, of_decision(ended, "fitter"));
  while (what_if->runs < 12) what_if_play(what_if, 1);
  what_if_stop(what_if);
  what_if_play(what_if, INT_MAX);
  assert_int_equal(what_if->runs, 12);
  assert_true(what_if_is_answered(what_if));
  what_if_go_on(what_if);
  what_if_play(what_if, INT_MAX);
  assert_int_equal(what_if->state, WHAT_IF_DONE);
  what_if_free(what_if);
}

/* Stopped on its way to the choice, and asked there: it goes on and answers. */
static void test_asked_while_it_is_stopped_it_goes_on(void **state) {
  struct ended *ended = *state;
  struct what_if *what_if = what_if_new(ended->session, of_decision(ended, "last"));
  what_if_play(what_if, 1);
  what_if_stop(what_if);
  assert_int_equal(what_if->before_stop, WHAT_IF_REACHING);
  what_if_ask(what_if, what_if->subject.played == 0 ? 1 : 0);
  what_if_play(what_if, INT_MAX);
  assert_int_equal(what_if->state, WHAT_IF_DONE);
  what_if_free(what_if);
}

/* ---- carried away ---------------------------------------------------------------------------- */

static void test_a_copy_names_what_was_asked(void **state) {
  struct ended *ended = *state;
  struct debrief *debrief = calloc(1, sizeof *debrief);
  struct what_if *what_if = answered(ended, of_decision(ended, "fitter"));
  struct text page, table;
  text_init(&page);
  text_init(&table);
  debrief_begin(ended->session, debrief);
  what_if_keep(&debrief->asked, what_if);
  what_if_play(what_if, INT_MAX);
  what_if_keep(&debrief->asked, what_if);
  assert_int_equal(debrief->asked.count, 1);
  assert_int_equal(debrief->asked.note[0].runs, WHAT_IF_RUNS);
  assert_true(debrief->asked.note[0].good == what_if->same_luck.good);
  export_page(ended->session, debrief, &page);
  export_table(ended->session, debrief, &table);
  assert_non_null(strstr(page.bytes, "A model's answer, not history's."));
  assert_non_null(strstr(table.bytes, "A fitter for Workteam 5: Lend her -> Keep her"));
  assert_non_null(strstr(table.bytes, "other_luck_high"));
  text_release(&page);
  text_release(&table);
  debrief_release(debrief);
  what_if_free(what_if);
  free(debrief);
}

/* ---- where there is no answer ---------------------------------------------------------------- */

/* A record that the story no longer gives: one order in it was never accepted like that. */
static void test_another_story_is_not_answered_for(void **state) {
  struct ended *ended = *state;
  const struct what_if_subject *last = of_decision(ended, "last");
  struct journal_line *line = &ended->session->record->line[0];
  while (line->kind != JOURNAL_DAY) line++;
  line->hash ^= 1;
  struct what_if *what_if = what_if_new(ended->session, last);
  what_if_play(what_if, INT_MAX);
  assert_int_equal(what_if->state, WHAT_IF_DIFFERS);
  assert_false(what_if_is_answered(what_if));
  what_if_free(what_if);
  line->hash ^= 1;
}

/* And scenes that are skipped, a line of the journal too, change no run. */
static void test_a_value_changed_by_hand_is_changed_again(void **state) {
  struct story story;
  (void)state;
  story_begin(&story, STORY("small"));
  struct session *session = story_open(&story);
  for (int i = 0; i < 60; i++) story_step(session);
  const struct command edit = {.verb = VERB_STATE, .arg = {0, 1}};
  session_edit(session, &edit);
  session_skip(session, content_theme_bit(CONTENT_HUNGER));
  story_play_to_end(session);
  struct ended *ended = calloc(1, sizeof *ended);
  ended->session = session;
  ended->count = what_if_subjects(session, ended->subject, WHAT_IF_SUBJECTS_MAX);
  struct what_if *what_if = answered(ended, &ended->subject[0]);
  assert_true(what_if_is_answered(what_if));
  what_if_free(what_if);
  free(ended);
  session_free(session);
  story_end(&story);
}

static void assert_all_can_be_asked(struct session *session) {
  struct ended *ended = calloc(1, sizeof *ended);
  assert_non_null(ended);
  ended->session = session;
  ended->count = what_if_subjects(session, ended->subject, WHAT_IF_SUBJECTS_MAX);
  assert_true(ended->count > 2);
  for (int i = 0; i < ended->count; i++) {
    struct what_if *what_if = answered(ended, &ended->subject[i]);
    assert_true(what_if_is_answered(what_if) || another(what_if) < 0);
    what_if_free(what_if);
  }
  free(ended);
}

/* From the journal, in another program's memory: not one figure is another. */
static void test_a_story_taken_up_again_gives_the_same_figures(void **state) {
  struct ended *ended = *state, *again = calloc(1, sizeof *again);
  char *bytes;
  size_t length;
  assert_non_null(again);
  bytes = file_read(ended->story.journal, &length);
  again->story = ended->story;
  snprintf(again->story.journal, sizeof again->story.journal, "%s/copy", ended->story.folder);
  file_write(again->story.journal, bytes, length);
  free(bytes);
  again->session = story_resume(&again->story);
  again->count = what_if_subjects(again->session, again->subject, WHAT_IF_SUBJECTS_MAX);
  assert_int_equal(again->count, ended->count);
  for (int i = 0; i < ended->count; i++) {
    struct what_if *first = answered(ended, &ended->subject[i]);
    struct what_if *second = answered(again, &again->subject[i]);
    what_if_play(first, 500);
    what_if_play(second, 500);
    assert_int_equal(first->runs, second->runs);
    assert_same(&first->same_luck, &second->same_luck);
    assert_memory_equal(first->good, second->good, sizeof first->good);
    what_if_free(first);
    what_if_free(second);
  }
  session_free(again->session);
  remove(again->story.journal);
  free(again);
}

/* Whose orders stand in the record under an origin of their own. */
static void test_a_story_led_by_a_leader_in_lua(void **state) {
  static const char lua[] =
      "return { id = \"mine\", based_on = \"helper\",\n"
      "  morning = function(now) return { shift { hours = now.day % 2 == 0 and 10 or 8 } } end,\n"
      "  answer = function(now, decision) if decision == \"fitter\" then return \"keep\" end end,\n"
      "  report = function(now) return \"pad\" end,\n"
      "}\n";
  struct story story;
  struct run run;
  struct diagnostics problems;
  char path[160];
  (void)state;
  diagnostics_init(&problems);
  story_begin(&story, STORY("small"));
  snprintf(path, sizeof path, "%s/mine.lua", story.level);
  file_write(path, lua, strlen(lua));
  struct session_options options = story_options(&story);
  assert_true(run_start_leader(&run, &options, path, INT_MAX, &problems));
  assert_all_can_be_asked(run.session);
  run_release(&run);
  story_end(&story);
}

/* Its record is of the version that was read last. */
static void test_a_story_that_was_read_again_under_way(void **state) {
  struct story story;
  struct diagnostics problems, not_kept;
  (void)state;
  diagnostics_init(&problems);
  diagnostics_init(&not_kept);
  story_begin(&story, STORY("small"));
  struct session *old = story_open(&story);
  for (int i = 0; i < 60; i++) story_step(old);
  session_skip(old, content_theme_bit(CONTENT_HUNGER));
  struct session_options options = story_options(&story);
  options.journal_path = NULL;
  struct session *now = session_reload(old, &options, &problems, &not_kept);
  assert_non_null(now);
  session_free(old);
  story_play_to_end(now);
  assert_all_can_be_asked(now);
  session_free(now);
  story_end(&story);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_all_that_was_chosen_is_listed_in_order),
      cmocka_unit_test(test_open_is_what_the_button_said),
      cmocka_unit_test(test_the_choice_as_played_gives_the_played_story),
      cmocka_unit_test(test_what_was_played_is_not_touched),
      cmocka_unit_test(test_however_it_is_cut_the_figures_are_the_same),
      cmocka_unit_test(test_only_what_follows_is_changed),
      cmocka_unit_test(test_what_can_no_longer_be_given_is_counted),
      cmocka_unit_test(test_the_causes_are_the_largest_of_the_difference),
      cmocka_unit_test(test_a_report_is_changed_at_its_review_alone),
      cmocka_unit_test(test_a_shift_stands_until_the_players_next_order),
      cmocka_unit_test(test_other_luck_begins_at_the_choice),
      cmocka_unit_test(test_stopped_it_keeps_what_it_has),
      cmocka_unit_test(test_asked_while_it_is_stopped_it_goes_on),
      cmocka_unit_test(test_a_copy_names_what_was_asked),
      cmocka_unit_test(test_another_story_is_not_answered_for),
      cmocka_unit_test(test_a_value_changed_by_hand_is_changed_again),
      cmocka_unit_test(test_a_story_taken_up_again_gives_the_same_figures),
      cmocka_unit_test(test_a_story_led_by_a_leader_in_lua),
      cmocka_unit_test(test_a_story_that_was_read_again_under_way),
  };
  return cmocka_run_group_tests(tests, play, leave);
}
