/* The page: its figures are those of the two books, it never prints the same pattern twice running,
 * nobody says the same thing twice, and looking at it changes nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/figure.h"
#include "story.h"

/* Without a journal. */
static struct session *open_level(const char *folder, uint64_t seed) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {.level_folder = folder, .prelude = TEST_PRELUDE, .seed = seed};
  struct session *session = session_new(&options, &problems);
  assert_non_null(session);
  return session;
}

typedef void check_pages(const struct session *session);

/* The level to its end by every policy, and by the player of the tests. */
static void for_each_policy(check_pages *check) {
  for (int policy = 0; policy <= POLICY_NEGLECT; policy++) {
    struct session *session = open_level(LEVEL_1959, 7 + (uint64_t)policy);
    session_play(session, (enum policy)policy, DAYS_MAX);
    check(session);
    session_free(session);
  }
  struct session *session = open_level(LEVEL_1959, 3);
  story_play_to_end(session);
  check(session);
  session_free(session);
}

static void advance_to_review(struct session *session, int month_closes) {
  while (session->sim.history->month_count < month_closes || !session->at_review)
    story_step(session);
}

/* ---- patterns and voices ------------------------------------------------------------------ */

static void check_no_pattern_twice_running(const struct session *session) {
  const struct edition_list *list = session->editions;
  assert_int_equal(list->count, session->scenario.stop_close_count);
  for (int i = 0; i < list->count; i++) {
    assert_true(list->edition[i].text[NEWS_HEADLINE][0] != '\0');
    for (int slot = 0; i > 0 && slot < NEWS_SLOT_COUNT; slot++) {
      int used = list->edition[i].template_used[slot];
      if (used >= 0) assert_int_not_equal(used, list->edition[i - 1].template_used[slot]);
    }
  }
}

static void test_no_pattern_twice_running(void **state) {
  (void)state;
  for_each_policy(check_no_pattern_twice_running);
}

static void check_nobody_says_it_twice(const struct session *session) {
  const char *said[240];
  int count = 0;
  for (int i = 0; i < session->editions->count; i++) {
    const struct edition *edition = &session->editions->edition[i];
    for (int v = 0; v < 3; v++) {
      if (!edition->voice[v][0]) continue;
      assert_in_range(edition->voice_person[v], 0, session->scenario.person_count - 1);
      for (int k = 0; k < count; k++) assert_string_not_equal(said[k], edition->voice[v]);
      for (int w = 0; w < v; w++)
        assert_int_not_equal(edition->voice_person[w], edition->voice_person[v]);
      said[count++] = edition->voice[v];
    }
  }
  assert_int_equal(count, 3 * session->editions->count);
}

static void test_nobody_says_the_same_twice(void **state) {
  (void)state;
  for_each_policy(check_nobody_says_it_twice);
}

static void test_a_voice_fits_its_persons_state(void **state) {
  (void)state;
  struct session *session = open_level(STORY("small"), 7);
  struct edition tired, rested;
  while (!session->at_review) session_end_day(session);
  edition_compose(&session->sim, session->editions, REPORT_TRUTH, &rested);
  session->sim.model.workers.fatigue[0] = Q(0.95);
  edition_compose(&session->sim, session->editions, REPORT_TRUTH, &tired);
  bool heard = false;
  for (int v = 0; v < 3; v++) {
    assert_string_not_equal(rested.voice[v], "Han is tired.");
    heard = heard || strcmp(tired.voice[v], "Han is tired.") == 0;
  }
  assert_true(heard);
  session_free(session);
}

static void test_who_is_away_without_a_word_says_nothing(void **state) {
  (void)state;
  struct session *session = open_level(STORY("small"), 7);
  struct edition page;
  while (!session->at_review) session_end_day(session);
  session->sim.model.workers.fatigue[0] = Q(0.95);
  session->sim.model.workers.absence[0] = ABSENCE_NO_WORD;
  session->sim.model.workers.absent_until[0] = 100;
  edition_compose(&session->sim, session->editions, REPORT_TRUTH, &page);
  for (int v = 0; v < 3; v++) assert_int_not_equal(page.voice_person[v], 0);
  session_free(session);
}

/* ---- figures ------------------------------------------------------------------------------ */

static const struct ledger_claim *find_claim(const struct edition *edition, const char *what) {
  for (int i = 0; i < edition->claim_count; i++)
    if (strstr(edition->claim[i].what, what)) return &edition->claim[i];
  fail_msg("no claim about %s", what);
  return NULL;
}

static int64_t whole(int64_t q) {
  return figure_scaled(q, 1);
}

static void check_claims_of_month(const struct scenario *scenario, const struct edition *edition,
                                  const struct month_row *row) {
  const struct team_month *own = &row->team[0];
  const struct ledger_claim *plan = find_claim(edition, "Plan carried out");
  assert_int_equal(atoi(plan->record), figure_scaled(own->fulfilment, 100));
  assert_int_equal(atoi(plan->ledger), figure_scaled(qdiv(own->good, own->plan), 100));
  const struct ledger_claim *made = find_claim(edition, "ump housings finished");
  q16 each = scenario->products_per_norm_day;
  assert_int_equal(atoi(made->record), whole(qmul(own->reported, each)));
  assert_int_equal(atoi(made->ledger), whole(qmul(own->good, each)));
  const struct ledger_claim *rejects = find_claim(edition, "rejected");
  assert_int_equal(atoi(rejects->ledger), whole(qmul(row->rejects, each)));
  const struct ledger_claim *people = find_claim(edition, "People at work");
  int64_t days = row->rostered_days / scenario->team[0].worker_count;
  assert_true(labs(atol(people->ledger) - (long)(row->worked_days / days)) <= 1);
  const struct ledger_claim *machines = find_claim(edition, "Machines running");
  assert_in_range(atoi(machines->ledger), 0, scenario->machine_count);
  if (edition->report == REPORT_PAD || edition->report == REPORT_ROUND) {
    assert_int_equal(atoi(people->record), scenario->team[0].worker_count);
    assert_int_equal(atoi(machines->record), scenario->machine_count);
    assert_string_equal(rejects->record, "none");
  }
}

static void check_claims(const struct session *session) {
  int months = 0;
  for (int i = 0; i < session->editions->count; i++) {
    const struct edition *edition = &session->editions->edition[i];
    if (edition->month < 0) continue;
    check_claims_of_month(&session->scenario, edition,
                          &session->sim.history->month[edition->month]);
    for (int k = 1; k < edition->claim_count; k++)
      assert_true(edition->claim[k].slot >= edition->claim[k - 1].slot); /* the page's order */
    for (int k = 0; k < edition->claim_count; k++)
      assert_int_equal(edition->claim[k].differs,
                       edition->claim[k].measure == MEASURE_GAP
                           ? atoi(edition->claim[k].ledger) > 0
                           : strcmp(edition->claim[k].record, edition->claim[k].ledger) != 0);
    months++;
  }
  assert_int_equal(months, session->scenario.month_close_count);
}

static void test_claims_are_those_of_the_books(void **state) {
  (void)state;
  for_each_policy(check_claims);
}

/* What stands without power is not told as running, in either book. */
static void test_machines_without_power_are_not_running(void **state) {
  (void)state;
  struct session *session = open_level(LEVEL_1959, 7);
  struct edition page;
  session_play(session, POLICY_BY_THE_BOOK, 25);
  while (!session->at_review) session_end_day(session);
  edition_compose(&session->sim, session->editions, REPORT_TRUTH, &page);
  find_claim(&page, "Machines running");
  session->sim.model.team[0].line_run = Q_HALF;
  edition_compose(&session->sim, session->editions, REPORT_TRUTH, &page);
  assert_int_equal(atoi(find_claim(&page, "Machines kept going")->ledger), 3);
  session->sim.model.energy = 0;
  edition_compose(&session->sim, session->editions, REPORT_TRUTH, &page);
  assert_true(atoi(find_claim(&page, "Machines in good order")->ledger) > 3);
  session_free(session);
}

/* Where the pattern names the fulfilment, the page holds the figure of the first row. */
static void check_texts(const struct session *session) {
  int found = 0;
  for (int i = 0; i < session->editions->count; i++) {
    const struct edition *edition = &session->editions->edition[i];
    char wanted[24];
    if (edition->month < 0) continue;
    snprintf(wanted, sizeof wanted, "{r:%d}", atoi(find_claim(edition, "Plan")->record));
    for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++) {
      int used = edition->template_used[slot];
      if (used < 0 || !strstr(session->scenario.news[used].text.source, "{r:fulfilment}")) continue;
      assert_non_null(strstr(edition->text[slot], wanted));
      assert_null(strstr(edition->text[slot], "fulfilment}"));
      found++;
    }
  }
  assert_true(found > 5);
}

static void test_the_text_says_what_the_row_says(void **state) {
  (void)state;
  for_each_policy(check_texts);
}

static void check_not_printed(const struct session *session) {
  int told = 0;
  for (int i = 0; i < session->editions->count; i++) {
    const struct edition *edition = &session->editions->edition[i];
    if (edition->month < 0) continue;
    const struct month_row *row = &session->sim.history->month[edition->month];
    char wanted[60];
    snprintf(wanted, sizeof wanted, "{l:%d} long shift", row->long_shifts);
    for (int k = 0; k < edition->not_printed_count; k++) {
      assert_non_null(strstr(edition->not_printed[k].text, "{l:"));
      told += strstr(edition->not_printed[k].text, wanted) != NULL;
    }
    if (row->long_shifts == 0)
      for (int k = 0; k < edition->not_printed_count; k++)
        assert_null(strstr(edition->not_printed[k].text, "long shift"));
  }
  assert_true(told > 0);
}

static void test_what_is_not_printed_is_counted(void **state) {
  (void)state;
  struct session *session = open_level(LEVEL_1959, 7);
  session_play(session, POLICY_STORMER, DAYS_MAX);
  check_not_printed(session);
  session_free(session);
}

/* ---- the write step ----------------------------------------------------------------------- */

static void test_looking_at_a_page_changes_nothing(void **state) {
  (void)state;
  struct session *session = open_level(LEVEL_1959, 7);
  struct edition *page = malloc(sizeof *page);
  advance_to_review(session, 2);
  uint64_t before = sim_hash(&session->sim);
  int months = session->sim.history->month_count, events = session->sim.events->count;
  for (int report = 0; report < REPORT_COUNT; report++)
    edition_compose(&session->sim, session->editions, (enum report)report, page);
  assert_int_equal(sim_hash(&session->sim), before);
  assert_int_equal(session->sim.history->month_count, months);
  assert_int_equal(session->sim.events->count, events);
  free(page);
  session_free(session);
}

static void test_the_page_shown_is_the_page_printed(void **state) {
  (void)state;
  struct session *session = open_level(LEVEL_1959, 7);
  struct edition *shown = malloc(sizeof *shown);
  advance_to_review(session, 2);
  struct command pad = {.verb = VERB_REPORT, .arg = {REPORT_PAD}};
  assert_int_equal(session_command(session, &pad).code, REFUSAL_NONE);
  edition_compose(&session->sim, session->editions, REPORT_PAD, shown);
  session_close_review(session);
  const struct edition *printed = &session->editions->edition[session->editions->count - 1];
  for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++)
    assert_string_equal(shown->text[slot], printed->text[slot]);
  for (int i = 0; i < printed->claim_count; i++)
    assert_string_equal(shown->claim[i].record, printed->claim[i].record);
  free(shown);
  session_free(session);
}

static void test_the_stance_moves_the_record_only(void **state) {
  (void)state;
  struct session *session = open_level(LEVEL_1959, 7);
  struct edition *page = calloc(REPORT_COUNT, sizeof *page);
  struct report_preview preview;
  advance_to_review(session, 3);
  query_report_preview(&session->sim, &preview);
  for (int report = 0; report < REPORT_COUNT; report++) {
    edition_compose(&session->sim, session->editions, (enum report)report, &page[report]);
    const struct ledger_claim *plan = find_claim(&page[report], "Plan carried out");
    assert_int_equal(atoi(plan->record), figure_scaled(preview.fulfilment[report], 100));
    assert_string_equal(plan->ledger, find_claim(&page[0], "Plan carried out")->ledger);
  }
  assert_true(atoi(page[REPORT_PAD].claim[0].record) > atoi(page[REPORT_TRUTH].claim[0].record));
  free(page);
  session_free(session);
}

static void test_a_story_without_patterns_has_a_headline(void **state) {
  (void)state;
  struct session *session = open_level(STORY("hostile"), 7);
  while (!session->ended) {
    session_end_day(session);
    if (session->at_review) session_close_review(session);
  }
  assert_true(session->editions->count > 0);
  for (int i = 0; i < session->editions->count; i++)
    assert_non_null(strstr(session->editions->edition[i].text[NEWS_HEADLINE], "Per Cent"));
  session_free(session);
}

static void test_a_short_first_review_claims_what_was_posted(void **state) {
  (void)state;
  struct session *session = open_level(LEVEL_1959, 7);
  struct edition *page = malloc(sizeof *page);
  advance_to_review(session, 0);
  edition_compose(&session->sim, session->editions, REPORT_ROUND, page);
  assert_int_equal(page->month, -1);
  assert_int_equal(page->number, 1);
  assert_int_equal(page->claim[0].measure, MEASURE_POSTED);
  assert_int_equal(page->claim_count, 1); /* the first write step sets one claim */
  assert_true(atoi(page->claim[0].record) > 50);
  free(page);
  session_free(session);
}

/* ---- news of a choice --------------------------------------------------------------------- */

static void test_a_choice_is_news_until_the_next_page(void **state) {
  (void)state;
  enum { LETTER = 2 };
  struct session *session = open_level(STORY("small"), 7);
  while (!session->ended) {
    int open[4], count = session_open_decisions(session, open, 4);
    for (int i = 0; i < count; i++) session_answer(session, open[i], 0);
    session_end_day(session);
    if (session->at_review) session_close_review(session);
  }
  const struct edition *edition = session->editions->edition;
  assert_int_equal(session->sim.model.decision[LETTER].option, 0);
  assert_string_not_equal(edition[0].text[NEWS_SUCCESS], "A letter was opened.");
  assert_string_equal(edition[1].text[NEWS_SUCCESS], "A letter was opened.");
  assert_string_not_equal(edition[2].text[NEWS_SUCCESS], "A letter was opened.");
  session_free(session);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_no_pattern_twice_running),
      cmocka_unit_test(test_nobody_says_the_same_twice),
      cmocka_unit_test(test_a_voice_fits_its_persons_state),
      cmocka_unit_test(test_who_is_away_without_a_word_says_nothing),
      cmocka_unit_test(test_claims_are_those_of_the_books),
      cmocka_unit_test(test_machines_without_power_are_not_running),
      cmocka_unit_test(test_the_text_says_what_the_row_says),
      cmocka_unit_test(test_what_is_not_printed_is_counted),
      cmocka_unit_test(test_looking_at_a_page_changes_nothing),
      cmocka_unit_test(test_the_page_shown_is_the_page_printed),
      cmocka_unit_test(test_the_stance_moves_the_record_only),
      cmocka_unit_test(test_a_short_first_review_claims_what_was_posted),
      cmocka_unit_test(test_a_choice_is_news_until_the_next_page),
      cmocka_unit_test(test_a_story_without_patterns_has_a_headline),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
