/* Journals that can't simply be gone on with: each gets one located message, what was good in it is
 * taken up, and nothing that was written is lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "story.h"

static int begin(void **state) {
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

/* Plays `days` days and leaves. Returns the hash. */
static uint64_t play_and_leave(const struct story *story, int days) {
  struct session *session = story_open(story);
  while (session->sim.model.day < days) story_step(session);
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  return hash;
}

/* Resuming fails with one message that begins with the journal's path and holds `message`, and the
 * file is as it was. */
static void assert_refused(const struct story *story, const char *message) {
  size_t length, length_after;
  char *before = file_read(story->journal, &length);
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  assert_null(session_resume(&options, &problems));
  char text[1200];
  problems_text(&problems, text, sizeof text);
  assert_int_equal(problems.count, 1);
  if (strncmp(text, story->journal, strlen(story->journal)) != 0 || !strstr(text, message))
    fail_msg("expected: %s: ... %s\ngot: %s", story->journal, message, text);
  char *after = file_read(story->journal, &length_after);
  assert_int_equal(length_after, length);
  assert_memory_equal(after, before, length);
  free(before);
  free(after);
}

static void test_an_empty_journal(void **state) {
  struct story *story = *state;
  file_write(story->journal, "", 0);
  assert_refused(story, "empty");
}

static void test_another_file(void **state) {
  struct story *story = *state;
  file_write(story->journal, "Dear diary\n", 11);
  assert_refused(story, ":1: this is not a journal");
}

static void test_a_journal_of_another_story(void **state) {
  struct story *story = *state, other;
  story_begin(&other, STORY("hostile"));
  play_and_leave(&other, 3);
  file_copy(other.journal, story->journal);
  assert_refused(story, ":1: this journal is of the story hostile");
  story_end(&other);
}

static void edit_level(const struct story *story) {
  char path[140];
  snprintf(path, sizeof path, "%s/scenario.lua", story->level);
  size_t length;
  char *text = file_read(path, &length);
  memcpy(strstr(text, "Sixty days"), "Sixty Days", 10);
  file_write(path, text, length);
  free(text);
}

static void test_a_journal_of_a_changed_level(void **state) {
  struct story *story = *state;
  play_and_leave(story, 5);
  edit_level(story);
  assert_refused(story, ":1: the story small was changed");
}

/* A journal with these lines for the story as it is; model version `version`. */
static void forge(const struct story *story, int version, const struct journal_line *lines,
                  int count) {
  play_and_leave(story, 0);
  struct journal_reading reading;
  struct diagnostics problems;
  diagnostics_init(&problems);
  assert_true(journal_read(story->journal, &reading, &problems));
  struct journal_header header = reading.header;
  header.model_version = version;
  remove(story->journal);
  struct journal *journal =
      journal_create(story->journal, &header, reading.scenario_text.bytes, &problems);
  assert_non_null(journal);
  for (int i = 0; i < count; i++) assert_true(journal_append(journal, &lines[i]));
  journal_close(journal);
  journal_reading_release(&reading);
}

static void test_a_journal_of_another_model(void **state) {
  struct story *story = *state;
  forge(story, MODEL_VERSION + 1, NULL, 0);
  char message[80];
  snprintf(message, sizeof message, ":1: this journal was played with model version %d",
           MODEL_VERSION + 1);
  assert_refused(story, message);
}

static int first_line_after_the_text(const struct story *story) {
  size_t length;
  int line = 1;
  char *bytes = file_read(story->journal, &length);
  char *steps = strstr(bytes, "\nd 0 ");
  assert_non_null(steps);
  for (char *c = bytes; c <= steps; c++) line += *c == '\n';
  free(bytes);
  return line;
}

static void test_a_state_that_differs(void **state) {
  struct story *story = *state;
  const struct journal_line day = {.kind = JOURNAL_DAY, .day = 0, .hash = 12345};
  forge(story, MODEL_VERSION, &day, 1);
  char place[40];
  snprintf(place, sizeof place, ":%d: day 1 gives the state", first_line_after_the_text(story));
  assert_refused(story, place);
}

static void test_lines_that_cannot_be(void **state) {
  struct story *story = *state;
  static const struct journal_line impossible[] = {
      {.kind = JOURNAL_COMMAND, .command = {VERB_SHIFT, ORIGIN_PLAYER, 0, {99, 1}}},
      {.kind = JOURNAL_COMMAND, .command = {VERB_DECIDE, ORIGIN_PLAYER, 0, {60, 0}}},
      {.kind = JOURNAL_COMMAND, .command = {VERB_STATE, ORIGIN_PLAYER, 0, {0, 1}}},
      {.kind = JOURNAL_COMMAND, .command = {VERB_AGITATE, ORIGIN_PLAYER, 15, {0}}},
      {.kind = JOURNAL_DAY, .day = 7},
  };
  for (size_t i = 0; i < sizeof impossible / sizeof impossible[0]; i++) {
    if (file_exists(story->journal)) remove(story->journal);
    forge(story, MODEL_VERSION, &impossible[i], 1);
    assert_refused(story, "day ");
  }
}

/* ---- damage ------------------------------------------------------------------------------- */

static struct session *resume_with_one_warning(const struct story *story, const char *message) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  struct session *session = session_resume(&options, &problems);
  char text[1200];
  problems_text(&problems, text, sizeof text);
  assert_non_null(session);
  assert_int_equal(problems.count, 1);
  assert_int_equal(problems.item[0].severity, SEVERITY_WARNING);
  if (!strstr(text, message)) fail_msg("expected: %s\ngot: %s", message, text);
  return session;
}

static void test_a_torn_journal_goes_on_from_its_last_step(void **state) {
  struct story *story = *state;
  play_and_leave(story, 20);
  size_t length;
  char *bytes = file_read(story->journal, &length);
  file_write(story->journal, bytes, length - 7);
  struct session *session = resume_with_one_warning(story, "not written whole");
  assert_int_equal(session->sim.model.day, 19);
  story_play_to_end(session);
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  remove(story->journal);
  assert_int_equal(play_and_leave(story, 60), hash);
  free(bytes);
}

static void test_a_damaged_journal_goes_on_from_before_the_damage(void **state) {
  struct story *story = *state;
  play_and_leave(story, 20);
  size_t length, kept_length;
  char *bytes = file_read(story->journal, &length);
  char *line = strstr(bytes, "\nd 14 ");
  line[8] ^= 4;
  file_write(story->journal, bytes, length);
  struct session *session = resume_with_one_warning(story, "damaged here");
  assert_int_equal(session->sim.model.day, 14);
  session_free(session);
  char aside[140];
  snprintf(aside, sizeof aside, "%s.damaged-1", story->journal);
  char *kept = file_read(aside, &kept_length);
  assert_int_equal(kept_length, length);
  assert_memory_equal(kept, bytes, length);
  session = story_resume(story);
  assert_int_equal(session->sim.model.day, 14);
  session_free(session);
  free(kept);
  free(bytes);
}

/* Cut at every byte of the last day's step, and at some of the steps before: never refused, never a
 * day that wasn't confirmed. */
static void test_torn_anywhere_it_can_be_gone_on_with(void **state) {
  struct story *story = *state;
  play_and_leave(story, 4);
  size_t length;
  char *bytes = file_read(story->journal, &length);
  for (size_t cut = length - 120; cut < length; cut++) {
    file_write(story->journal, bytes, cut);
    struct diagnostics problems;
    diagnostics_init(&problems);
    struct session_options options = story_options(story);
    struct session *session = session_resume(&options, &problems);
    assert_non_null(session);
    assert_in_range(session->sim.model.day, 1, 3);
    session_free(session);
  }
  free(bytes);
}

/* ---- nowhere to write --------------------------------------------------------------------- */

static void test_a_story_is_played_unsaved(void **state) {
  struct story *story = *state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  options.journal_path = "/proc/no-such-place/one.journal";
  struct session *session = session_new(&options, &problems);
  assert_non_null(session);
  assert_null(session->journal);
  assert_int_equal(problems.count, 1);
  assert_int_equal(problems.errors, 0);
  story_play_to_end(session);
  assert_true(session->ended);
  session_free(session);
}

static void test_replaying_writes_nothing(void **state) {
  struct story *story = *state;
  uint64_t hash = play_and_leave(story, 33);
  size_t length, length_after;
  char *before = file_read(story->journal, &length);
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  struct session *session = session_replay(&options, &problems);
  assert_non_null(session);
  assert_int_equal(sim_hash(&session->sim), hash);
  session_free(session);
  char *after = file_read(story->journal, &length_after);
  assert_int_equal(length_after, length);
  assert_memory_equal(after, before, length);
  free(before);
  free(after);
}

int main(void) {
#define WITH_STORY(test) cmocka_unit_test_setup_teardown(test, begin, end)
  const struct CMUnitTest tests[] = {
      WITH_STORY(test_an_empty_journal),
      WITH_STORY(test_another_file),
      WITH_STORY(test_a_journal_of_another_story),
      WITH_STORY(test_a_journal_of_a_changed_level),
      WITH_STORY(test_a_journal_of_another_model),
      WITH_STORY(test_a_state_that_differs),
      WITH_STORY(test_lines_that_cannot_be),
      WITH_STORY(test_a_torn_journal_goes_on_from_its_last_step),
      WITH_STORY(test_a_damaged_journal_goes_on_from_before_the_damage),
      WITH_STORY(test_torn_anywhere_it_can_be_gone_on_with),
      WITH_STORY(test_a_story_is_played_unsaved),
      WITH_STORY(test_replaying_writes_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
