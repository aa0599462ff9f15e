/* The picker's list: levels in their order, a broken one with its first problem, and the story that
 * can be gone on with. */
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

#include "game/library.h"
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

static struct library *open_library(const struct story *story, const char *journals) {
  struct library *library = malloc(sizeof *library);
  assert_non_null(library);
  const struct library_places places = {
      .levels = story->folder, .prelude = TEST_PRELUDE, .journals = journals};
  library_open(library, &places);
  return library;
}

static void close_library(struct library *library) {
  library_release(library);
  free(library);
}

static void play_days(const struct story *story, const char *journal, int days) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  options.journal_path = journal;
  struct session *session = session_new(&options, &problems);
  assert_non_null(session);
  assert_int_equal(problems.count, 0);
  while (session->sim.model.day < days) story_step(session);
  session_free(session);
}

static void test_a_level_is_listed(void **state) {
  struct library *library = open_library(*state, "");
  assert_int_equal(library->count, 1);
  assert_false(library->level[0].broken);
  assert_string_equal(library->level[0].scenario->id, "small");
  assert_string_equal(library->level[0].journal, "");
  close_library(library);
}

static void test_a_broken_level_stays_with_its_problem(void **state) {
  struct story *story = *state;
  char path[140];
  snprintf(path, sizeof path, "%s/scenario.lua", story->level);
  file_write(path, "return {\n  titel = 5,\n}\n", 24);
  struct library *library = open_library(story, "");
  assert_int_equal(library->count, 1);
  assert_true(library->level[0].broken);
  assert_null(library->level[0].scenario);
  assert_string_equal(library->level[0].problem.file, path);
  assert_true(library->level[0].problem.message[0] != '\0');
  close_library(library);
}

static void test_folders_that_are_not_there(void **state) {
  (void)state;
  struct library *library = malloc(sizeof *library);
  const char *none = "/tmp/no-such-folder";
  const struct library_places places = {none, none, none, TEST_PRELUDE, none};
  library_open(library, &places);
  assert_int_equal(library->count, 0);
  close_library(library);
}

static void test_the_latest_journal_is_offered(void **state) {
  struct story *story = *state;
  char first[120], second[120];
  snprintf(first, sizeof first, "%s/small-00001.journal", story->folder);
  snprintf(second, sizeof second, "%s/small-00002.journal", story->folder);
  play_days(story, first, 30);
  play_days(story, second, 12);
  struct library *library = open_library(story, story->folder);
  assert_string_equal(library->level[0].journal, second);
  assert_int_equal(library->level[0].journal_day, 12);
  close_library(library);
}

static void test_an_order_leaves_the_day_on_which_a_story_goes_on(void **state) {
  struct story *story = *state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  play_days(story, story->journal, 12);
  struct session *session = session_resume(&options, &problems);
  assert_non_null(session);
  const struct command agitate = {.verb = VERB_AGITATE, .origin = ORIGIN_PLAYER};
  assert_int_equal(session_command(session, &agitate).code, REFUSAL_NONE);
  session_free(session);
  struct library *library = open_library(story, story->folder);
  assert_int_equal(library->level[0].journal_day, 12);
  close_library(library);
}

static void test_what_cannot_be_gone_on_with_is_not_offered(void **state) {
  struct story *story = *state;
  char ended[120], junk[120], path[140];
  snprintf(ended, sizeof ended, "%s/small-00003.journal", story->folder);
  snprintf(junk, sizeof junk, "%s/small-00004.journal", story->folder);
  play_days(story, ended, 60);
  file_write(junk, "not a journal", 13);
  struct library *library = open_library(story, story->folder);
  assert_string_equal(library->level[0].journal, "");
  close_library(library);
  play_days(story, story->journal, 5);
  snprintf(path, sizeof path, "%s/scenario.lua", story->level);
  size_t length;
  char *text = file_read(path, &length);
  memcpy(strstr(text, "Sixty days"), "Sixty Days", 10);
  file_write(path, text, length);
  free(text);
  library = open_library(story, story->folder);
  assert_false(library->level[0].broken);
  assert_string_equal(library->level[0].journal, "");
  close_library(library);
}

static const char greedy[] = "local n = 0 while true do n = n + 1 end\n";

static void put_greedy(const char *folder, int count) {
  char path[200];
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "%s/greedy-%02d", folder, i);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/greedy-%02d/scenario.lua", folder, i);
    file_write(path, greedy, strlen(greedy));
  }
}

static void remove_greedy(const char *folder, int count) {
  char path[200];
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "%s/greedy-%02d/scenario.lua", folder, i);
    unlink(path);
    snprintf(path, sizeof path, "%s/greedy-%02d", folder, i);
    rmdir(path);
  }
  rmdir(folder);
}

/* It stands behind all of them. */
static void put_small(const struct story *story, const char *folder) {
  char from[200], to[200];
  snprintf(from, sizeof from, "%s", story->level);
  snprintf(to, sizeof to, "%s/small", folder);
  assert_int_equal(rename(from, to), 0);
}

static void put_small_back(const struct story *story, const char *folder) {
  char path[200];
  snprintf(path, sizeof path, "%s/small", folder);
  assert_int_equal(rename(path, story->level), 0);
}

static void test_a_folder_full_of_greedy_scenarios_opens_in_time(void **state) {
  enum { GREEDY = 40, SECONDS_MAX = 3 };
  struct story *story = *state;
  char folder[140];
  snprintf(folder, sizeof folder, "%s/own", story->folder);
  assert_int_equal(mkdir(folder, 0700), 0);
  put_greedy(folder, GREEDY);
  put_small(story, folder);
  struct library *library = malloc(sizeof *library);
  assert_non_null(library);
  const struct library_places places = {.scenarios = folder, .prelude = TEST_PRELUDE};
  clock_t start = clock();
  library_open(library, &places);
  assert_true((double)(clock() - start) / CLOCKS_PER_SEC < SECONDS_MAX);
  assert_int_equal(library->count, GREEDY + 1);
  assert_non_null(strstr(library->level[0].folder, "/small"));
  assert_false(library->level[0].broken);
  assert_non_null(strstr(library->level[1].problem.message, "more than"));
  assert_non_null(strstr(library->level[GREEDY].problem.message, "is not read"));
  close_library(library);
  put_small_back(story, folder);
  remove_greedy(folder, GREEDY);
}

int main(void) {
#define WITH_STORY(test) cmocka_unit_test_setup_teardown(test, begin, end)
  const struct CMUnitTest tests[] = {
      WITH_STORY(test_a_level_is_listed),
      WITH_STORY(test_a_broken_level_stays_with_its_problem),
      cmocka_unit_test(test_folders_that_are_not_there),
      WITH_STORY(test_the_latest_journal_is_offered),
      WITH_STORY(test_an_order_leaves_the_day_on_which_a_story_goes_on),
      WITH_STORY(test_what_cannot_be_gone_on_with_is_not_offered),
      WITH_STORY(test_a_folder_full_of_greedy_scenarios_opens_in_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
