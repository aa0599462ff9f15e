/* A story in a zip is the same story: one hash, and a journal of the one goes on with the other.
 * And where the picker's list takes its stories from. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bundle.h"
#include "game/library.h"
#include "story.h"

enum { DAYS_BEFORE = 25 };

struct zipped {
  struct story story; /* its level: where the zip is put */
  char unpacked[96];
};

static void pack(const char *folder, const char *zip) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct bundle *bundle = bundle_open(folder, &problems);
  assert_non_null(bundle);
  assert_true(bundle_pack(bundle, zip, &problems));
  bundle_close(bundle);
}

static int begin(void **state) {
  struct zipped *zipped = calloc(1, sizeof *zipped);
  if (!zipped) return -1;
  story_begin(&zipped->story, STORY("small"));
  memcpy(zipped->unpacked, zipped->story.level, sizeof zipped->unpacked);
  snprintf(zipped->story.level, sizeof zipped->story.level, "%s/level.zip", zipped->story.folder);
  pack(zipped->unpacked, zipped->story.level);
  *state = zipped;
  return 0;
}

static int end(void **state) {
  struct zipped *zipped = *state;
  remove(zipped->story.level);
  memcpy(zipped->story.level, zipped->unpacked, sizeof zipped->unpacked);
  story_end(&zipped->story);
  free(zipped);
  return 0;
}

static void play(struct session *session, int days) {
  while (session->sim.model.day < days && story_step(session)) continue;
}

/* The state at the end of a story that is left on a day and gone on with from another place. */
static uint64_t play_in_two(struct story *story, const char *first, const char *then) {
  struct story here = *story;
  remove(here.journal);
  snprintf(here.level, sizeof here.level, "%s", first);
  struct session *session = story_open(&here);
  play(session, DAYS_BEFORE);
  session_free(session);
  snprintf(here.level, sizeof here.level, "%s", then);
  session = story_resume(&here);
  assert_in_range(session->sim.model.day, DAYS_BEFORE - 1, DAYS_BEFORE + 1);
  story_play_to_end(session);
  assert_true(session->ended);
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  return hash;
}

static void test_it_is_the_same_story(void **state) {
  struct zipped *zipped = *state;
  const char *folder = zipped->unpacked, *zip = zipped->story.level;
  uint64_t hash = play_in_two(&zipped->story, folder, folder);
  assert_true(play_in_two(&zipped->story, zip, zip) == hash);
  assert_true(play_in_two(&zipped->story, folder, zip) == hash);
  assert_true(play_in_two(&zipped->story, zip, folder) == hash);
}

/* The journal keeps the story's text: also when the zip is gone. */
static void test_its_debrief_needs_no_zip(void **state) {
  struct zipped *zipped = *state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session *session = story_open(&zipped->story);
  story_play_to_end(session);
  uint64_t hash = sim_hash(&session->sim);
  session_free(session);
  remove(zipped->story.level);
  struct session_options options = story_options(&zipped->story);
  session = session_open_debrief(&options, &problems);
  assert_non_null(session);
  assert_int_equal(problems.count, 0);
  assert_true(sim_hash(&session->sim) == hash);
  session_free(session);
}

/* ---- the list -------------------------------------------------------------------------------- */

static struct library *open_library(const struct library_places *places) {
  struct library *library = malloc(sizeof *library);
  assert_non_null(library);
  library_open(library, places);
  return library;
}

static void close_library(struct library *library) {
  library_release(library);
  free(library);
}

static void make_place(const struct zipped *zipped, const char *name, char out[160]) {
  snprintf(out, 160, "%s/%s", zipped->story.folder, name);
  assert_int_equal(mkdir(out, 0755), 0);
}

static void link_below(const char *target, const char *place, const char *name) {
  char path[300];
  snprintf(path, sizeof path, "%s/%s", place, name);
  assert_int_equal(symlink(target, path), 0);
}

static void remove_below(const char *place, const char *name) {
  char path[300];
  snprintf(path, sizeof path, "%s/%s", place, name);
  remove(path);
}

static const struct level_entry *entry_of(const struct library *library, const char *name) {
  for (int i = 0; i < library->count; i++) {
    const char *folder = library->level[i].folder;
    size_t length = strlen(folder), end = strlen(name);
    if (length > end && strcmp(folder + length - end, name) == 0) return &library->level[i];
  }
  fail_msg("%s is not in the list", name);
  return NULL;
}

static void test_three_places(void **state) {
  struct zipped *zipped = *state;
  char shipped[160], users[160];
  make_place(zipped, "shipped", shipped);
  make_place(zipped, "users", users);
  link_below(zipped->unpacked, shipped, "1959-small");
  link_below(STORY("hostile"), shipped, "example-hostile");
  link_below(zipped->story.level, users, "mine.zip");
  char odd[300];
  snprintf(odd, sizeof odd, "%s/odd.zip", users);
  file_write(odd, "no zip", 6);
  const struct library_places places = {shipped, users, STORY("hostile"), TEST_PRELUDE, ""};
  struct library *library = open_library(&places);
  assert_int_equal(library->count, 4); /* the one named is the example's own folder */
  assert_int_equal(library->era_count, 1);
  assert_string_equal(library->scenarios, users);
  assert_true(strstr(library->level[0].folder, "1959-small") != NULL);
  assert_false(library->level[0].same_id);
  assert_true(entry_of(library, "example-hostile")->instructors);
  assert_false(entry_of(library, "example-hostile")->users);
  assert_true(entry_of(library, "mine.zip")->same_id);
  const struct level_entry *last = &library->level[3];
  assert_true(last->broken && last->users);
  assert_string_equal(last->problem.file, odd);
  close_library(library);
  remove(odd);
  remove_below(shipped, "1959-small");
  remove_below(shipped, "example-hostile");
  remove_below(users, "mine.zip");
  rmdir(shipped);
  rmdir(users);
}

static void test_one_by_its_path(void **state) {
  struct zipped *zipped = *state;
  const struct library_places places = {
      .named = zipped->story.level, .prelude = TEST_PRELUDE, .journals = zipped->story.folder};
  struct session *session = story_open(&zipped->story);
  play(session, DAYS_BEFORE);
  session_free(session);
  struct library *library = open_library(&places);
  assert_int_equal(library->count, 1);
  assert_int_equal(library->era_count, 0);
  assert_int_equal(library_find(library, zipped->story.level), 0);
  assert_int_equal(library_find(library, zipped->unpacked), -1);
  assert_string_equal(library->level[0].journal, zipped->story.journal);
  close_library(library);
}

int main(void) {
#define ZIPPED(test) cmocka_unit_test_setup_teardown(test, begin, end)
  const struct CMUnitTest tests[] = {
      ZIPPED(test_it_is_the_same_story),
      ZIPPED(test_its_debrief_needs_no_zip),
      ZIPPED(test_three_places),
      ZIPPED(test_one_by_its_path),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
