/* A story goes on with its files changed: same luck, same day, and what the player did is kept as
 * far as it fits. What doesn't is said, and nothing that was saved is lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "game/session_reload.h"
#include "story.h"

struct reloaded {
  struct story story;
  struct session *old, *now;
  struct diagnostics problems, not_kept;
  char journal[120];
};

static int begin(void **state) {
  struct reloaded *test = calloc(1, sizeof *test);
  if (!test) return -1;
  story_begin(&test->story, STORY("small"));
  snprintf(test->journal, sizeof test->journal, "%s/two.journal", test->story.folder);
  test->old = story_open(&test->story);
  *state = test;
  return 0;
}

static int end(void **state) {
  struct reloaded *test = *state;
  session_free(test->old);
  session_free(test->now);
  story_end(&test->story);
  free(test);
  return 0;
}

static void play_to_day(struct session *session, int day) {
  while (session->sim.model.day < day - 1 && story_step(session)) continue;
}

/* The first `from` in the scenario becomes `to`. */
static void change(const struct reloaded *test, const char *from, const char *to) {
  char path[140];
  size_t length;
  snprintf(path, sizeof path, "%s/scenario.lua", test->story.level);
  char *text = file_read(path, &length);
  char *at = strstr(text, from);
  if (!at) fail_msg("not in the story: %s", from);
  char *changed = malloc(length + strlen(to) + 1);
  if (!changed) abort();
  sprintf(changed, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
  file_write(path, changed, strlen(changed));
  free(changed);
  free(text);
}

static void reload(struct reloaded *test) {
  diagnostics_init(&test->problems);
  diagnostics_init(&test->not_kept);
  struct session_options options = story_options(&test->story);
  options.journal_path = test->journal;
  options.seed = 4711; /* the old session's counts */
  test->now = session_reload(test->old, &options, &test->problems, &test->not_kept);
}

static void assert_same_place(const struct reloaded *test) {
  char text[2000];
  assert_non_null(test->now);
  assert_string_equal(problems_text(&test->not_kept, text, sizeof text), "");
  assert_int_equal(test->now->sim.model.day, test->old->sim.model.day);
  assert_int_equal(test->now->at_review, test->old->at_review);
  assert_int_equal(test->now->ended, test->old->ended);
  assert_int_equal(test->now->sim.seed, test->old->sim.seed);
  assert_int_equal(sim_hash(&test->now->sim), sim_hash(&test->old->sim));
}

/* Exactly one thing is not kept, and this says it. */
static void assert_told(const struct reloaded *test, const char *words) {
  char text[2000];
  assert_non_null(test->now);
  problems_text(&test->not_kept, text, sizeof text);
  if (test->not_kept.count != 1 || !strstr(text, words))
    fail_msg("expected: %s\ngot: %s", words, text);
}

static const struct decision_state *state_of(const struct session *session, const char *id) {
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (strcmp(session->scenario.decisions[i].id, id) == 0) return &session->sim.model.decision[i];
  fail_msg("no decision %s", id);
  return NULL;
}

/* ---- what is kept --------------------------------------------------------------------------- */

static void test_nothing_changed(void **state) {
  struct reloaded *test = *state;
  static const int days[] = {1, 2, 9, 26, 45};
  for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
    play_to_day(test->old, days[i]);
    reload(test);
    assert_same_place(test);
    assert_int_equal(test->now->today.count, test->old->today.count);
    assert_int_equal(test->now->editions->count, test->old->editions->count);
    session_free(test->now);
    remove(test->journal);
  }
  story_play_to_end(test->old);
  reload(test);
  assert_same_place(test);
  assert_true(test->now->ended);
}

static void test_at_a_review(void **state) {
  struct reloaded *test = *state;
  while (!test->old->at_review) story_step(test->old);
  struct command padded = {.verb = VERB_REPORT, .arg = {REPORT_PAD}};
  assert_int_equal(session_command(test->old, &padded).code, REFUSAL_NONE);
  reload(test);
  assert_same_place(test);
  assert_true(test->now->at_review);
}

static void test_a_resumed_story(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 33);
  session_free(test->old);
  test->old = story_resume(&test->story);
  reload(test);
  assert_same_place(test);
}

static void test_a_text(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 26);
  change(test, "title = \"Sixty days\"", "title = \"Twelve weeks\"");
  reload(test);
  assert_same_place(test);
  assert_string_equal(test->now->scenario.title.source, "Twelve weeks");
}

static void test_a_decision_before_others(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 26);
  change(test, "decisions = {",
         "decisions = { { id = \"new\", title = \"New\", text = \"New.\", from = 40, to = 50,"
         " answer_days = 3, assumption = \"to try it out\", options = {"
         " { id = \"a\", label = \"A\", consequence = \"A\", taken_by = { \"neglect\","
         " \"by-the-book\", \"stormer\", \"padder\" },"
         " effect = { change { what = \"joy\", who = \"everyone\", by = 0.01 } } },"
         " { id = \"b\", label = \"B\", consequence = \"B\","
         " taken_by = { \"helper\", \"caretaker\", \"innovator\" },"
         " effect = { change { what = \"joy\", who = \"everyone\", by = -0.01 } } } } },");
  reload(test);
  assert_non_null(test->now);
  assert_int_equal(test->not_kept.count, 0);
  assert_int_equal(state_of(test->now, "fitter")->taken_day,
                   test->old->sim.model.decision[0].taken_day);
  assert_int_equal(state_of(test->now, "new")->opened_day, -1);
}

static void test_changed_numbers_change_what_followed(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 26);
  change(test, "supply = 0.9", "supply = 0.5");
  reload(test);
  assert_non_null(test->now);
  assert_int_equal(test->now->sim.model.day, test->old->sim.model.day);
  assert_true(test->now->sim.model.team[0].stock < test->old->sim.model.team[0].stock);
}

/* ---- what can't be kept --------------------------------------------------------------------- */

static void test_an_answered_decision_is_gone(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 26);
  assert_true(test->old->sim.model.decision[1].taken_day >= 0);
  change(test, "id = \"thanks\"", "id = \"gift\"");
  reload(test);
  assert_told(test, "the answer to 'thanks' on day 13 is left out: the decision is gone");
  assert_int_equal(test->now->sim.model.day, 25);
}

static void test_an_option_is_gone(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 4);
  change(test, "id = \"lend\"", "id = \"give\"");
  change(test, "{ \"fitter\", \"lend\" }", "{ \"fitter\", \"give\" }");
  reload(test);
  assert_told(test, "the answer to 'fitter' on day 2 no longer fits: the question waits again");
  assert_int_equal(state_of(test->now, "fitter")->taken_day, -1);
}

static void test_an_option_is_gone_for_long(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 8);
  change(test, "id = \"lend\"", "id = \"give\"");
  change(test, "{ \"fitter\", \"lend\" }", "{ \"fitter\", \"give\" }");
  reload(test);
  assert_told(test, "the answer to 'fitter' on day 2 no longer fits: neglect has answered");
}

static void test_a_question_that_comes_later(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 8);
  change(test, "from = 2, to = 10", "from = 5, to = 10");
  reload(test);
  assert_told(test, "the answer to 'fitter' on day 2 is given on day 5");
  assert_int_equal(state_of(test->now, "fitter")->taken_day, 4);
}

static void test_a_question_that_comes_after_today(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 4);
  change(test, "from = 2, to = 10", "from = 9, to = 10");
  reload(test);
  assert_told(test, "the answer to 'fitter' on day 2 is left out: the question has not come up");
}

static void test_a_shortened_story(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 45);
  change(test, "days = 60, stops = { 10, 30, 60 }", "days = 30, stops = { 10, 30 }");
  change(test, "from = 58, to = 60", "from = 28, to = 30");
  change(test, "from = 8, to = 50", "from = 8, to = 30");
  reload(test);
  assert_told(test, "the story is shorter than today: it now ends on day 30, and it was day 45");
  assert_true(test->now->ended);
}

static void test_an_order_that_is_refused(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 6);
  change(test, "calendar = {", "verbs = { off = { \"agitate\" } },\n  calendar = {");
  reload(test);
  assert_told(test, "the order 'Agitate' of day 5 is not given again");
}

static void test_a_broken_file_keeps_the_old_story(void **state) {
  struct reloaded *test = *state;
  size_t length, length_after;
  play_to_day(test->old, 26);
  uint64_t hash = sim_hash(&test->old->sim);
  char *before = file_read(test->story.journal, &length);
  change(test, "title = \"Sixty days\"", "title = ");
  reload(test);
  assert_null(test->now);
  assert_true(test->problems.errors > 0);
  assert_false(file_exists(test->journal));
  assert_int_equal(sim_hash(&test->old->sim), hash);
  char *after = file_read(test->story.journal, &length_after);
  assert_int_equal(length_after, length);
  assert_memory_equal(after, before, length);
  free(before);
  free(after);
  story_play_to_end(test->old);
}

/* ---- journals ------------------------------------------------------------------------------- */

static struct session *open_saved(const struct reloaded *test, bool go_on) {
  struct diagnostics problems;
  char text[2000];
  diagnostics_init(&problems);
  struct session_options options = story_options(&test->story);
  options.journal_path = test->journal;
  struct session *session =
      go_on ? session_resume(&options, &problems) : session_replay(&options, &problems);
  if (!session || problems.count > 0) fail_msg("%s", problems_text(&problems, text, sizeof text));
  return session;
}

static void test_the_new_journal_is_whole(void **state) {
  struct reloaded *test = *state;
  size_t length, length_after;
  play_to_day(test->old, 26);
  char *before = file_read(test->story.journal, &length);
  change(test, "supply = 0.9", "supply = 0.7");
  reload(test);
  assert_non_null(test->now);
  play_to_day(test->now, 40);
  uint64_t hash = sim_hash(&test->now->sim);
  session_free(test->now);
  test->now = open_saved(test, false);
  assert_int_equal(sim_hash(&test->now->sim), hash);
  assert_true(test->now->edited);
  session_free(test->now);
  test->now = open_saved(test, true);
  assert_true(test->now->edited);
  story_play_to_end(test->now);
  char *after = file_read(test->story.journal, &length_after);
  assert_int_equal(length_after, length);
  assert_memory_equal(after, before, length);
  free(before);
  free(after);
}

static void test_a_value_changed_by_hand(void **state) {
  struct reloaded *test = *state;
  play_to_day(test->old, 12);
  assert_false(test->old->edited);
  struct command promise = {.verb = VERB_STATE, .arg = {0, 4}};
  struct command joy = {.verb = VERB_CONTRIBUTE,
                        .arg = {-1, VARIABLE_JOY, CONTRIBUTION_DELTA, Q(0.05), 1, CAUSE_EDITED}};
  assert_int_equal(session_command(test->old, &promise).code, REFUSAL_SCRIPT_ONLY);
  assert_int_equal(session_edit(test->old, &promise).code, REFUSAL_NONE);
  assert_int_equal(session_edit(test->old, &joy).code, REFUSAL_NONE);
  assert_int_equal(test->old->sim.model.state[0], 4);
  assert_true(test->old->edited);
  play_to_day(test->old, 26);
  reload(test);
  assert_same_place(test);
  session_free(test->now);
  test->now = open_saved(test, false);
  assert_int_equal(sim_hash(&test->now->sim), sim_hash(&test->old->sim));
  assert_true(test->now->edited);
}

static void test_a_story_that_is_not_saved(void **state) {
  struct reloaded *test = *state;
  session_free(test->old);
  diagnostics_init(&test->problems);
  struct session_options options = story_options(&test->story);
  options.journal_path = NULL;
  test->old = session_new(&options, &test->problems);
  assert_non_null(test->old);
  play_to_day(test->old, 26);
  diagnostics_init(&test->not_kept);
  test->now = session_reload(test->old, &options, &test->problems, &test->not_kept);
  assert_same_place(test);
  assert_null(test->now->journal);
}

/* ---- files that turn against their reader --------------------------------------------------- */

static void scenario_path(const struct reloaded *test, char *path, size_t size) {
  snprintf(path, size, "%s/scenario.lua", test->story.level);
}

/* The new version is refused with these words, and the story goes on as if it weren't there. */
static void assert_refused(struct reloaded *test, const char *words) {
  char text[2000];
  uint64_t before = sim_hash(&test->old->sim);
  reload(test);
  assert_null(test->now);
  problems_text(&test->problems, text, sizeof text);
  if (test->problems.errors != 1 || !strstr(text, words))
    fail_msg("expected: %s\ngot: %s", words, text);
  assert_true(access(test->journal, F_OK) != 0);
  assert_true(sim_hash(&test->old->sim) == before);
  assert_true(story_step(test->old));
}

static void rewrite(const struct reloaded *test, const char *bytes, size_t length) {
  char path[140];
  scenario_path(test, path, sizeof path);
  remove(path);
  file_write(path, bytes, length);
}

static void test_a_file_that_is_none(void **state) {
  struct reloaded *test = *state;
  char path[140];
  scenario_path(test, path, sizeof path);
  play_to_day(test->old, 9);
  remove(path);
  assert_refused(test, "no such file");
  assert_int_equal(mkfifo(path, 0600), 0);
  assert_refused(test, "is no file");
  remove(path);
  assert_int_equal(symlink("/dev/zero", path), 0);
  assert_refused(test, "is a link");
  remove(path);
  assert_int_equal(mkdir(path, 0700), 0);
  assert_refused(test, "is no file");
  assert_int_equal(rmdir(path), 0);
}

static void test_a_hostile_version(void **state) {
  struct reloaded *test = *state;
  static char huge[200000];
  static const struct {
    const char *text, *words;
  } versions[] = {
      {"while true do end", "more than 10 million steps"},
      {"local t = {} while true do t = { t } end", "stopped:"},
      {"error({})", "no text but a table"},
      {"return setmetatable({}, {})", "'setmetatable' is not available"},
      {"\x1bLua", "is compiled Lua"},
      {"return {", "unexpected symbol near <eof>"},
      {"", "nothing"},
  };
  play_to_day(test->old, 9);
  for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
    rewrite(test, versions[i].text, strlen(versions[i].text));
    assert_refused(test, versions[i].words);
  }
  memset(huge, ' ', sizeof huge);
  rewrite(test, huge, sizeof huge);
  assert_refused(test, "is larger than 128 KiB");
  rewrite(test, "return {}\0", 10);
  assert_refused(test, "zero byte");
}

/* A file cut off at any place, as one is that is read while it is written. */
static void test_half_a_file(void **state) {
  struct reloaded *test = *state;
  char path[140];
  size_t length;
  scenario_path(test, path, sizeof path);
  char *text = file_read(path, &length);
  play_to_day(test->old, 9);
  for (size_t cut = 0; cut + 10 < length; cut += length / 23) {
    rewrite(test, text, cut);
    assert_refused(test, "");
  }
  rewrite(test, text, length);
  free(text);
  reload(test);
  assert_same_place(test);
}

/* Each question is asked on each day that is gone through again. */
static void test_functions_without_an_end(void **state) {
  struct reloaded *test = *state;
  struct text decisions;
  text_init(&decisions);
  text_append(&decisions, "decisions = {\n");
  for (int i = 0; i < 20; i++)
    text_printf(&decisions,
                "{ id = 'greedy%d', title = 'A', text = 'A', assumption = 'a',"
                " when = function(now) while true do end return true end, options = {"
                " { id = 'a', label = 'A', consequence = 'A', effect = { care() },"
                " taken_by = { 'by-the-book', 'stormer', 'caretaker' } },"
                " { id = 'b', label = 'B', consequence = 'B', effect = { agitate() },"
                " taken_by = { 'helper', 'innovator', 'padder', 'neglect' } } } },\n",
                i);
  play_to_day(test->old, 55);
  change(test, "decisions = {", decisions.bytes);
  text_release(&decisions);
  clock_t start = clock();
  assert_refused(test, "take too long to come back to day 55");
  assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 6);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_nothing_changed),
      TEST(test_at_a_review),
      TEST(test_a_resumed_story),
      TEST(test_a_text),
      TEST(test_a_decision_before_others),
      TEST(test_changed_numbers_change_what_followed),
      TEST(test_an_answered_decision_is_gone),
      TEST(test_an_option_is_gone),
      TEST(test_an_option_is_gone_for_long),
      TEST(test_a_question_that_comes_later),
      TEST(test_a_question_that_comes_after_today),
      TEST(test_a_shortened_story),
      TEST(test_an_order_that_is_refused),
      TEST(test_a_broken_file_keeps_the_old_story),
      TEST(test_the_new_journal_is_whole),
      TEST(test_a_value_changed_by_hand),
      TEST(test_a_story_that_is_not_saved),
      TEST(test_a_file_that_is_none),
      TEST(test_a_hostile_version),
      TEST(test_half_a_file),
      TEST(test_functions_without_an_end),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
