/* A proof finds what was put into a story for it to find, with its line: one story that passes, and
 * the same with one thing wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "game/proof.h"
#include "script/script.h"
#include "story.h"

enum { SEEDS = 8 };
#define EVERYONE                                                                                   \
  "\"by-the-book\", \"stormer\", \"caretaker\", \"helper\", \"innovator\", \"padder\""

/* ---- stories --------------------------------------------------------------------------------- */

/* A line that is expected to be named holds "--HERE". */
struct parts {
  int days;
  const char *neglect_effect; /* of the answer that neglect takes */
  const char *decisions, *endings;
};
static const struct parts sound = {
    60, "change { what = 'solidarity', who = 'everyone', by = -0.2 }", "", ""};

static const char *const story_text =
    "return {\n"
    "  id = 'proved', title = 'Sixty days', picture = '1959',\n"
    "  calendar = { start = { year = 1959, month = 2 }, days = %d },\n"
    "  conditions = { { day = 1, ration_g = 700, supply = 0.9, assumption = 'a test' } },\n"
    "  unanswered = { label = 'No answer', assumption = 'a test',\n"
    "    effect = { change { what = 'joy', who = 'everyone', by = -0.1 } } },\n"
    "  decisions = {\n"
    "    { id = 'fitter', title = 'A fitter', text = 'Their lathe stands still.', from = 2, to = "
    "10,\n"
    "      assumption = 'a test', options = {\n"
    "        { id = 'lend', label = 'Lend', consequence = 'They work',\n"
    "          taken_by = { 'helper', 'caretaker', 'innovator' }, effect = {\n"
    "            change { what = 'solidarity', who = 'everyone', by = 0.1 },\n"
    "            change { what = 'output', times = 0.6, days = 20 } } },\n"
    "        { id = 'keep', label = 'Keep', consequence = 'We work',\n"
    "          taken_by = { 'by-the-book', 'stormer', 'padder' }, effect = {\n"
    "            change { what = 'solidarity', who = 'everyone', by = -0.1 } } },\n"
    "        { id = 'wait', label = 'Wait', consequence = 'Nobody works', taken_by = { 'neglect' "
    "},\n"
    "          effect = { %s } },\n"
    "      } },\n"
    "%s"
    "  },\n"
    "  endings = {\n"
    "    { id = 'over', title = 'It is over', text = 'So it was.',\n"
    "      when = { { 'solidarity', '>=', 0 } } },\n"
    "%s"
    "  },\n"
    "}\n";

#define DECISION(head, options)                                                                    \
  "    { id = 'more', title = 'More', text = 'There is more.', " head                              \
  ", assumption = 'a test', options = {\n" options "      } },\n"
#define OPTION(id, head, takers)                                                                   \
  "        { id = '" id "', label = 'Do', consequence = 'It is done', taken_by = { " takers        \
  " }, " head " },\n"
#define ORDINARY                                                                                   \
  OPTION("one", "effect = { change { what = 'joy', who = 'everyone', by = 0.01 } }", EVERYONE)     \
  OPTION("two", "effect = { change { what = 'joy', who = 'everyone', by = -0.01 } }", "'neglect'")

struct proved {
  char folder[64];
  struct text text; /* of the story */
  struct scenario scenario;
  struct script *script;
  struct proof proof;
};

static void write_story(struct proved *proved, const struct parts *parts) {
  char path[96];
  snprintf(proved->folder, sizeof proved->folder, "/tmp/workteam-proof-XXXXXX");
  assert_non_null(mkdtemp(proved->folder));
  text_init(&proved->text);
  text_printf(&proved->text, story_text, parts->days, parts->neglect_effect, parts->decisions,
              parts->endings);
  snprintf(path, sizeof path, "%s/scenario.lua", proved->folder);
  file_write(path, proved->text.bytes, proved->text.length);
}

static struct proved *prove_with(const struct parts *parts, proof_runner *run, void *self) {
  struct proved *proved = calloc(1, sizeof *proved);
  struct diagnostics problems;
  char journal[96], words[2000];
  diagnostics_init(&problems);
  write_story(proved, parts);
  snprintf(journal, sizeof journal, "%s/one.journal", proved->folder);
  proved->script =
      script_load(proved->folder, TEST_PRELUDE, EVIDENCE_FULL_MODEL, &proved->scenario, &problems);
  if (!proved->script) fail_msg("%s", problems_text(&problems, words, sizeof words));
  struct proof_level level = {proved->folder, TEST_PRELUDE, &proved->scenario, proved->script,
                              journal};
  struct proof_options options = {SEEDS, run ? run : proof_run_here, run ? self : &level};
  proof_make(&proved->scenario, &options, &proved->proof);
  return proved;
}

static struct proved *prove(const struct parts *parts) {
  return prove_with(parts, NULL, NULL);
}

static void release(struct proved *proved) {
  char path[96];
  snprintf(path, sizeof path, "%s/scenario.lua", proved->folder);
  remove(path);
  assert_int_equal(rmdir(proved->folder), 0); /* no journal is left behind */
  script_free(proved->script);
  scenario_release(&proved->scenario);
  text_release(&proved->text);
  free(proved);
}

/* ---- what is expected ------------------------------------------------------------------------ */

static int line_of_mark(const struct proved *proved) {
  const char *mark = strstr(proved->text.bytes, "--HERE");
  int line = 1;
  for (const char *c = proved->text.bytes; mark && c < mark; c++) line += *c == '\n';
  return mark ? line : 0;
}

/* Exactly the claims of `failing` (bits) don't pass. */
static void expect_claims(const struct proved *proved, unsigned failing, enum proof_verdict as) {
  for (int i = 0; i < CLAIM_COUNT; i++) {
    enum proof_verdict wanted = failing >> i & 1 ? as : PROOF_PASS;
    if (proved->proof.claim[i].verdict != wanted)
      fail_msg("%s: %s (%s)", proof_claims[i], proof_verdicts[proved->proof.claim[i].verdict],
               proved->proof.claim[i].figures);
  }
}

/* One finding, at the mark, that begins so. */
static void expect_finding(const struct proved *proved, const char *message) {
  const struct diagnostics *findings = &proved->proof.findings;
  char words[4000];
  problems_text(findings, words, sizeof words);
  if (findings->count != 1 || strstr(findings->item[0].message, message) == NULL ||
      findings->item[0].line != line_of_mark(proved))
    fail_msg("expected at line %d: %s\ngot: %s", line_of_mark(proved), message, words);
}

static void expect(struct parts parts, enum proof_claim claim, enum proof_verdict verdict,
                   const char *message) {
  struct proved *proved = prove(&parts);
  expect_claims(proved, 1u << claim, verdict);
  expect_finding(proved, message);
  assert_int_equal(proof_holds(&proved->proof), verdict == PROOF_NOTE);
  release(proved);
}

static struct parts with_decision(const char *decision) {
  struct parts parts = sound;
  parts.decisions = decision;
  return parts;
}

/* ---- the stories ----------------------------------------------------------------------------- */

static void test_a_sound_story_passes(void **state) {
  (void)state;
  struct proved *proved = prove(&sound);
  char words[2000];
  expect_claims(proved, 0, PROOF_PASS);
  assert_string_equal(problems_text(&proved->proof.findings, words, sizeof words), "");
  assert_true(proof_holds(&proved->proof));
  const struct proof_row *book = &proved->proof.policy[POLICY_BY_THE_BOOK];
  assert_int_equal(book->plays, SEEDS);
  assert_true(book->answered == 1 && book->words > 20 && book->endings[0]);
  assert_true(proved->proof.policy[POLICY_NEGLECT].answered == 0);
  assert_true(book->sd[LEDGER_GOODS] > 0 && book->mean[LEDGER_GOODS] > 0.3);
  release(proved);
}

static void test_a_decision_whose_condition_never_holds(void **state) {
  (void)state;
  expect(with_decision(
             DECISION("--HERE\n when = { { 'joy', '>=', 0 }, { 'titles', '>=', 30 } }", ORDINARY)),
         CLAIM_DECISIONS, PROOF_FAIL, "decisions.more: never came up");
}

static void test_a_decision_whose_function_never_answers_true(void **state) {
  (void)state;
  expect(with_decision(DECISION("--HERE\n when = function(now) return now.day > 90 end", ORDINARY)),
         CLAIM_DECISIONS, PROOF_FAIL, "its function 'when' never answered true");
}

static void test_a_decision_after_what_comes_too_late(void **state) {
  (void)state;
  expect(
      with_decision(DECISION("--HERE\n after = { 'fitter', 'lend' }, from = 1, to = 2", ORDINARY)),
      CLAIM_DECISIONS, PROOF_FAIL, "no play was after 'fitter' was answered with 'lend'");
}

static void test_an_option_that_is_never_open(void **state) {
  (void)state;
  expect(
      with_decision(DECISION(
          "from = 20",
          ORDINARY OPTION("three",
                          "--HERE\n needs = { { 'titles', '>=', 30 } }, need_reason = 'No title', "
                          "effect = { change { what = 'joy', who = 'everyone', by = 0.01 } }",
                          ""))),
      CLAIM_DECISIONS, PROOF_FAIL, "decisions.more.options.three: never taken");
}

static void test_an_ending_that_is_never_met(void **state) {
  (void)state;
  struct parts parts = sound;
  parts.endings = "    { id = 'fame', title = 'Fame', text = 'Much.', --HERE\n"
                  "      when = { { 'titles', '>=', 30 } } },\n";
  expect(parts, CLAIM_ENDINGS, PROOF_NOTE, "endings.fame: never met");
}

/* It holds on its own day, on which days pass, and no longer where they stop. */
static void test_a_note_that_nobody_reads(void **state) {
  (void)state;
  struct parts parts = sound;
  parts.endings = "  },\n  notes = {\n"
                  "    { day = 12, text = 'It thaws.', assumption = 'a test', --HERE\n"
                  "      when = { { 'day', '<=', 13 } } },\n"
                  "    { day = 12, text = 'It freezes.', assumption = 'a test' },\n";
  expect(parts, CLAIM_SHOWN, PROOF_NOTE, "never shown on day 12: \"It thaws.\"");
}

/* None of the policies holds output back from a report; a player may. */
static void test_news_of_a_report_that_no_policy_writes(void **state) {
  (void)state;
  struct parts parts = sound;
  parts.endings = "  },\n  news = {\n"
                  "    { slot = 'headline', text = 'Less', source = 'T-1',\n"
                  "      when = { { 'report', '==', 2 } } },\n";
  struct proved *proved = prove(&parts);
  assert_string_equal(proved->proof.claim[CLAIM_SHOWN].figures,
                      "1 of 1 news patterns, 0 of 0 notes and 0 of 0 hazards showed");
  release(proved);
}

static void test_an_option_that_is_better_in_everything(void **state) {
  (void)state;
  expect(with_decision(DECISION(
             "from = 20",
             OPTION("gift",
                    "--HERE\n effect = { change { what = 'joy', who = 'everyone', by = 0.1 } }",
                    "'by-the-book', 'helper', 'caretaker', 'stormer'")
                 OPTION("blow",
                        "effect = { change { what = 'joy', who = 'everyone', by = -0.5 }, "
                        "change { what = 'solidarity', who = 'everyone', by = -0.5 }, "
                        "change { what = 'knowledge', who = 'everyone', by = -0.2 }, "
                        "change { what = 'equipment', by = -0.2 }, "
                        "change { what = 'standing', by = -0.2 } }",
                        "'innovator', 'padder', 'neglect'"))),
         CLAIM_OPTIONS, PROOF_FAIL, "decisions.more.options.gift: better than every other");
}

static void test_a_story_that_cannot_go_badly(void **state) {
  (void)state;
  struct parts parts = sound;
  parts.neglect_effect = "change { what = 'solidarity', who = 'everyone', by = 0.3 }, "
                         "change { what = 'joy', who = 'everyone', by = 0.5 }, "
                         "change { what = 'knowledge', who = 'everyone', by = 0.3 }, "
                         "change { what = 'output', times = 1.4, days = 40 }";
  struct proved *proved = prove(&parts);
  assert_int_equal(proved->proof.claim[CLAIM_GOES_BADLY].verdict, PROOF_FAIL);
  assert_false(proof_holds(&proved->proof));
  release(proved);
}

static void test_a_function_that_fails_on_day_200(void **state) {
  (void)state;
  struct parts parts =
      with_decision(DECISION("when = function(now)\n"
                             "  if now.day == 200 then return now.day.before end --HERE\n"
                             "  return now.day > 210 end",
                             ORDINARY));
  parts.days = 240;
  struct proved *proved = prove(&parts);
  assert_int_equal(proved->proof.claim[CLAIM_SCRIPTS].verdict, PROOF_FAIL);
  expect_finding(proved, "decisions.more.when: ");
  assert_int_equal(proved->proof.findings.errors, 1);
  assert_int_equal(proved->proof.claim[CLAIM_DECISIONS].verdict, PROOF_NOT_PROVED);
  assert_false(proof_holds(&proved->proof));
  release(proved);
}

/* ---- stopped --------------------------------------------------------------------------------- */

static const char *play_nothing(void *self, const struct proof_job *jobs, int count,
                                struct proof_play *plays) {
  (void)self, (void)jobs, (void)count, (void)plays;
  return "no time is left";
}

static void test_without_time_nothing_is_proved(void **state) {
  (void)state;
  struct proved *proved = prove_with(&sound, play_nothing, NULL);
  for (int i = 0; i < CLAIM_COUNT; i++) {
    assert_int_equal(proved->proof.claim[i].verdict, PROOF_NOT_PROVED);
    assert_string_equal(proved->proof.claim[i].figures, "no time is left");
  }
  assert_false(proof_holds(&proved->proof));
  release(proved);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_sound_story_passes),
      cmocka_unit_test(test_a_decision_whose_condition_never_holds),
      cmocka_unit_test(test_a_decision_whose_function_never_answers_true),
      cmocka_unit_test(test_a_decision_after_what_comes_too_late),
      cmocka_unit_test(test_an_option_that_is_never_open),
      cmocka_unit_test(test_an_ending_that_is_never_met),
      cmocka_unit_test(test_a_note_that_nobody_reads),
      cmocka_unit_test(test_news_of_a_report_that_no_policy_writes),
      cmocka_unit_test(test_an_option_that_is_better_in_everything),
      cmocka_unit_test(test_a_story_that_cannot_go_badly),
      cmocka_unit_test(test_a_function_that_fails_on_day_200),
      cmocka_unit_test(test_without_time_nothing_is_proved),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
