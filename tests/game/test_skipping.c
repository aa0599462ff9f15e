/* Scenes that a player skips: no word of them is shown, nothing else changes, and a save remembers
 * what was skipped. Played with the story of the famine, which names the most themes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/inspect.h"
#include "game/library.h"
#include "game/run.h"
#include "game/session_internal.h"
#include "game/speech.h"
#include "story.h"

#define LEVEL_1994 WORKTEAM_SOURCE_DIR "/levels/1994-plant-without-plan"

enum { HALF = 700, FEW = 40 };

static const content_theme_set ALL = UINT32_MAX;

static int begin(void **state) {
  struct story *story = malloc(sizeof *story);
  if (!story) return -1;
  story_begin(story, LEVEL_1994);
  *state = story;
  return 0;
}

static int end(void **state) {
  story_end(*state);
  free(*state);
  return 0;
}

static struct session *open_skipping(const struct story *story, content_theme_set themes) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  options.skipped = themes;
  options.journal_path = NULL;
  struct session *session = session_new(&options, &problems);
  assert_non_null(session);
  assert_int_equal(problems.count, 0);
  return session;
}

static const struct decision *decision_named(const struct session *session, const char *id) {
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (strcmp(session->scenario.decisions[i].id, id) == 0) return &session->scenario.decisions[i];
  fail_msg("no decision '%s'", id);
  return NULL;
}

/* ---- what a decision still says ------------------------------------------------------------- */

static void test_a_question_keeps_one_line_and_its_answers(void **state) {
  struct session *session = open_skipping(*state, content_theme_bit(CONTENT_DEATH));
  const struct decision *decision = decision_named(session, "mourning");
  assert_string_equal(decision->title.source, "A decision about death");
  assert_string_equal(decision->text.source, decision->skippable.in_short.source);
  assert_int_equal(decision->known_count + decision->unknown_count, 0);
  assert_int_equal(decision->option_count, 3);
  const struct option *option = &decision->options[0];
  assert_string_equal(option->label.source, "Clean and repair");
  assert_string_equal(option->consequence.source, "");
  assert_string_equal(option->record.source, "");
  assert_string_equal(option->ledger.source, "");
  assert_string_equal(option->aftermath.source, "");
  assert_string_equal(option->fate.source, "");
  assert_string_equal(session->scenario.cause_label[option->cause - CAUSE_SCENARIO].source,
                      "Clean and repair");
  session_free(session);
}

static void test_other_themes_are_told_in_full(void **state) {
  struct session *session = open_skipping(*state, content_theme_bit(CONTENT_DEATH));
  assert_string_equal(decision_named(session, "shop")->title.source, "The ration shop is empty");
  session_free(session);
}

static void test_an_answer_that_tells_is_in_other_words(void **state) {
  struct session *session = open_skipping(*state, content_theme_bit(CONTENT_HUNGER));
  const struct option *option = &decision_named(session, "shop")->options[2];
  assert_string_equal(option->label.source, "Give days of leave");
  assert_string_equal(session->scenario.cause_label[option->cause - CAUSE_SCENARIO].source,
                      "Give days of leave");
  session_free(session);
}

static void test_a_line_without_words_of_its_own_says_what_was_skipped(void **state) {
  struct session *session = open_skipping(*state, ALL);
  const struct note *without = NULL;
  for (int i = 0; i < session->scenario.note_count && !without; i++)
    if (session->scenario.notes[i].skippable.themes == content_theme_bit(CONTENT_MISSING))
      without = &session->scenario.notes[i];
  assert_non_null(without);
  assert_string_equal(without->text.source, "A scene about missing people was skipped here.");
  session_free(session);
}

static const struct person_line *line_about(const struct session *session,
                                            enum content_theme theme) {
  for (int p = 0; p < session->scenario.person_count; p++)
    for (int i = 0; i < session->scenario.person[p].line_count; i++)
      if (session->scenario.person[p].lines[i].skippable.themes == content_theme_bit(theme))
        return &session->scenario.person[p].lines[i];
  fail_msg("nobody speaks of theme %d", (int)theme);
  return NULL;
}

static void test_skipped_talk_is_reported_and_quotes_nobody(void **state) {
  struct session *session = open_skipping(*state, content_theme_bit(CONTENT_HUNGER));
  const struct person_line *line = line_about(session, CONTENT_HUNGER);
  assert_string_equal(line->text.source, "Speaks about hunger.");
  assert_true(speech_is_reported(line));
  session_skip(session, 0);
  assert_false(speech_is_reported(line));
  session_free(session);
}

static void test_a_theme_that_the_story_does_not_name_skips_nothing(void **state) {
  struct session *session = open_skipping(*state, content_theme_bit(CONTENT_VIOLENCE));
  assert_int_equal(session->skipped, 0);
  session_free(session);
}

/* ---- words put away and back ---------------------------------------------------------------- */

static void print_words(struct text *out, const struct words *words) {
  text_printf(out, "%s=%s\n", words->id, words->source);
}

static void print_decision(struct text *out, const struct decision *decision) {
  print_words(out, &decision->title);
  print_words(out, &decision->text);
  print_words(out, &decision->when_words);
  for (int i = 0; i < decision->known_count; i++) print_words(out, &decision->known[i]);
  for (int i = 0; i < decision->unknown_count; i++) print_words(out, &decision->unknown[i]);
  for (int i = 0; i < decision->option_count; i++) {
    const struct option *option = &decision->options[i];
    const struct words *const told[] = {&option->label,      &option->consequence, &option->record,
                                        &option->ledger,     &option->aftermath,   &option->fate,
                                        &option->need_reason};
    for (size_t k = 0; k < sizeof told / sizeof told[0]; k++) print_words(out, told[k]);
  }
}

static void print_story(struct text *out, const struct scenario *scenario) {
  for (int i = 0; i < scenario->decision_count; i++) print_decision(out, &scenario->decisions[i]);
  for (int i = 0; i < scenario->note_count; i++) print_words(out, &scenario->notes[i].text);
  for (int i = 0; i < scenario->ending_count; i++) {
    print_words(out, &scenario->endings[i].title);
    print_words(out, &scenario->endings[i].text);
  }
  for (int i = 0; i < scenario->person_count; i++)
    for (int k = 0; k < scenario->person[i].line_count; k++)
      print_words(out, &scenario->person[i].lines[k].text);
  for (int i = 0; i < scenario->cause_count; i++) print_words(out, &scenario->cause_label[i]);
}

static void test_every_word_comes_back(void **state) {
  struct session *session = open_skipping(*state, 0);
  struct text before, skipped, after;
  text_init(&before);
  text_init(&skipped);
  text_init(&after);
  print_story(&before, &session->scenario);
  session_skip(session, ALL);
  session_skip(session, content_theme_bit(CONTENT_HUNGER));
  print_story(&skipped, &session->scenario);
  session_skip(session, 0);
  print_story(&after, &session->scenario);
  assert_string_not_equal(before.bytes, skipped.bytes);
  assert_string_equal(before.bytes, after.bytes);
  assert_int_equal(session->ever_skipped, session->scenario.themes);
  text_release(&before);
  text_release(&skipped);
  text_release(&after);
  session_free(session);
}

static const char *shout(void *self, const char *context, const char *source) {
  (void)self;
  if (strcmp(source, "A scene about %s was skipped here.") == 0) return "NOT SHOWN: %s";
  return strcmp(source, "missing people") == 0 ? "PEOPLE" : *context ? "TRANSLATED" : source;
}

static void test_the_line_follows_the_language(void **state) {
  struct session *session = open_skipping(*state, ALL);
  session_speak(session, (struct session_language){NULL, shout});
  const struct skippable scene = {content_theme_bit(CONTENT_MISSING), {"", ""}};
  char made[200];
  assert_string_equal(session_in_short(session, &scene, made, sizeof made), "NOT SHOWN: PEOPLE");
  bool found = false;
  for (int i = 0; i < session->scenario.note_count; i++)
    found |= strcmp(session->scenario.notes[i].text.source, "NOT SHOWN: PEOPLE") == 0;
  assert_true(found);
  session_free(session);
}

/* ---- the model runs the same ---------------------------------------------------------------- */

static void test_the_same_commands_give_the_same_state(void **state) {
  struct session *plain = open_skipping(*state, 0), *skipping = open_skipping(*state, ALL);
  while (story_step(plain)) {
    assert_true(story_step(skipping));
    if (plain->sim.model.day == HALF) session_skip(skipping, content_theme_bit(CONTENT_ILLNESS));
    assert_int_equal(sim_hash(&plain->sim), sim_hash(&skipping->sim));
  }
  assert_true(skipping->ended);
  assert_int_equal(plain->editions->count, skipping->editions->count);
  for (int i = 0; i < plain->editions->count; i++)
    assert_memory_equal(plain->editions->edition[i].voice_line,
                        skipping->editions->edition[i].voice_line,
                        sizeof plain->editions->edition[i].voice_line);
  session_free(plain);
  session_free(skipping);
}

/* It has the very words of the session it is borrowed from. */
static void test_a_run_that_nobody_reads_leaves_the_words_alone(void **state) {
  struct session *session = open_skipping(*state, content_theme_bit(CONTENT_HUNGER));
  struct session *run = run_borrow_unbegun(&session->scenario, session->script, session->sim.seed);
  struct text before, after;
  text_init(&before);
  text_init(&after);
  print_story(&before, &session->scenario);
  struct diagnostics problems;
  diagnostics_init(&problems);
  const struct journal_line line = {.kind = JOURNAL_SKIP, .skipped = session->scenario.themes};
  assert_true(session_replay_line(run, &line, SEVERITY_ERROR, "", &problems));
  print_story(&after, &session->scenario);
  assert_string_equal(before.bytes, after.bytes);
  run_return(run);
  text_release(&before);
  text_release(&after);
  session_free(session);
}

/* ---- the save ------------------------------------------------------------------------------- */

static void play_days(struct session *session, int day) {
  while (session->sim.model.day < day) story_step(session);
}

static void test_a_save_remembers_what_was_skipped(void **state) {
  struct story *story = *state;
  struct session_options options = story_options(story);
  struct diagnostics problems;
  diagnostics_init(&problems);
  options.skipped = content_theme_bit(CONTENT_DEATH) | content_theme_bit(CONTENT_HUNGER);
  struct session *session = session_new(&options, &problems);
  play_days(session, FEW);
  session_skip(session, content_theme_bit(CONTENT_HUNGER));
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  session = story_resume(story);
  assert_int_equal(session->skipped, content_theme_bit(CONTENT_HUNGER));
  assert_int_equal(session->ever_skipped, options.skipped);
  assert_int_equal(sim_hash(&session->sim), hash);
  assert_string_equal(decision_named(session, "mourning")->title.source, "The days after");
  assert_string_equal(decision_named(session, "shop")->title.source, "A decision about hunger");
  session_free(session);
}

static void test_a_save_without_such_a_line_skips_nothing(void **state) {
  struct session *session = story_open(*state);
  play_days(session, FEW);
  session_free(session);
  size_t length;
  char *bytes = file_read(((struct story *)*state)->journal, &length);
  assert_null(strstr(bytes, "\ns "));
  free(bytes);
  session = story_resume(*state);
  assert_int_equal(session->skipped, 0);
  session_free(session);
}

static void test_an_ended_story_is_not_offered_because_of_a_later_wish(void **state) {
  struct story *story = *state;
  struct session *session = story_open(story);
  story_play_to_end(session);
  session_skip(session, ALL);
  session_free(session);
  struct library *library = malloc(sizeof *library);
  assert_non_null(library);
  const struct library_places places = {
      .levels = story->folder, .prelude = TEST_PRELUDE, .journals = story->folder};
  library_open(library, &places);
  assert_int_equal(library->count, 1);
  assert_string_equal(library->level[0].journal, "");
  library_release(library);
  free(library);
}

static void test_the_log_says_what_was_skipped(void **state) {
  struct session *session = open_skipping(*state, content_theme_bit(CONTENT_HUNGER));
  session_skip(session, 0);
  struct text text;
  text_init(&text);
  inspect_line(session, &session->record->line[0], &text);
  assert_string_equal(text.bytes, "day 1, skipped from now on: hunger");
  text_clear(&text);
  for (int i = 0; i < session->record->count; i++)
    if (session->record->line[i].kind == JOURNAL_SKIP)
      inspect_line(session, &session->record->line[i], &text);
  assert_non_null(strstr(text.bytes, "nothing is skipped from now on"));
  text_release(&text);
  session_free(session);
}

int main(void) {
#define SKIPPING(test) cmocka_unit_test_setup_teardown(test, begin, end)
  const struct CMUnitTest tests[] = {
      SKIPPING(test_a_question_keeps_one_line_and_its_answers),
      SKIPPING(test_other_themes_are_told_in_full),
      SKIPPING(test_an_answer_that_tells_is_in_other_words),
      SKIPPING(test_a_line_without_words_of_its_own_says_what_was_skipped),
      SKIPPING(test_skipped_talk_is_reported_and_quotes_nobody),
      SKIPPING(test_a_theme_that_the_story_does_not_name_skips_nothing),
      SKIPPING(test_every_word_comes_back),
      SKIPPING(test_the_line_follows_the_language),
      SKIPPING(test_the_same_commands_give_the_same_state),
      SKIPPING(test_a_run_that_nobody_reads_leaves_the_words_alone),
      SKIPPING(test_a_save_remembers_what_was_skipped),
      SKIPPING(test_a_save_without_such_a_line_skips_nothing),
      SKIPPING(test_an_ended_story_is_not_offered_because_of_a_later_wish),
      SKIPPING(test_the_log_says_what_was_skipped),
  };
  return cmocka_run_group_tests_name("skipping", tests, NULL, NULL);
}
