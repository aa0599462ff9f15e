/* Leaders written in Lua: each of leaders/ gives exactly the messages of its first lines, called
 * twice over, and the hostile ones come to an end. */
#include "script/leader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/level_folder.h"

#define LEADERS WORKTEAM_SOURCE_DIR "/tests/script/leaders/"
#define LEVEL   WORKTEAM_SOURCE_DIR "/tests/script/good/minimal"
#define EXPECT  "-- expect: "

struct story {
  struct scenario scenario;
  struct script *script;
  struct sim sim;
  struct diagnostics problems;
};

static void open_story(struct story *story) {
  story->script = level_load(LEVEL, &story->scenario, &story->problems);
  assert_non_null(story->script);
  sim_init(&story->sim, &story->scenario, 7);
}

static void close_story(struct story *story) {
  sim_release(&story->sim);
  script_free(story->script);
  scenario_release(&story->scenario);
}

static struct leader *load(struct story *story, const char *name) {
  char path[300];
  snprintf(path, sizeof path, LEADERS "%s", name);
  return leader_load(story->script, path, TEST_PRELUDE, &story->problems);
}

static void call_all(struct story *story, struct leader *leader) {
  struct command orders[LEADER_ORDERS_MAX];
  leader_morning(leader, &story->sim, orders, &story->problems);
  leader_answer(leader, &story->sim, 0, 3, &story->problems);
  leader_report(leader, &story->sim, &story->problems);
}

static void append_line(struct text *out, const char *message) {
  static const char late[] = "stopped: more than 1 second of computing";
  static const char steps[] =
      "stopped: more than 10 million steps; is there a loop without an end?";
  const char *found = strstr(message, late);
  text_append(out, EXPECT);
  text_append_bytes(out, message, found ? (size_t)(found - message) : strlen(message));
  if (found) text_append(out, steps);
  text_append_char(out, '\n');
}

static void actual_lines(const char *name, struct text *out) {
  struct story story;
  open_story(&story);
  struct leader *leader = load(&story, name);
  for (int times = 0; leader && times < 2; times++) call_all(&story, leader);
  for (int i = 0; i < story.problems.count; i++) {
    char line[800];
    diagnostic_format(&story.problems.item[i], line, sizeof line);
    assert_true(strncmp(line, LEADERS, strlen(LEADERS)) == 0);
    append_line(out, line + strlen(LEADERS));
  }
  leader_free(leader);
  close_story(&story);
}

static void expected_lines(const char *name, struct text *out) {
  size_t length;
  char path[300];
  snprintf(path, sizeof path, LEADERS "%s", name);
  char *bytes = read_whole_file(path, &length);
  for (const char *line = bytes; strncmp(line, EXPECT, strlen(EXPECT)) == 0;) {
    size_t size = strcspn(line, "\n") + 1;
    text_append_bytes(out, line, size);
    line += size;
  }
  free(bytes);
}

static bool is_as_expected(const char *name) {
  struct text expected, actual;
  text_init(&expected);
  text_init(&actual);
  expected_lines(name, &expected);
  actual_lines(name, &actual);
  bool same = strcmp(expected.bytes, actual.bytes) == 0;
  if (!same) fprintf(stderr, "%s gives\n%s", name, actual.bytes);
  text_release(&expected);
  text_release(&actual);
  return same;
}

static void test_every_mistake_has_its_message(void **state) {
  (void)state;
  DIR *directory = opendir(LEADERS);
  assert_non_null(directory);
  int count = 0, wrong = 0;
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (!strstr(entry->d_name, ".lua")) continue;
    count++;
    wrong += !is_as_expected(entry->d_name);
  }
  closedir(directory);
  assert_true(count >= 20);
  assert_int_equal(wrong, 0);
}

/* ---- a good one ----------------------------------------------------------------------------- */

static void test_a_good_one_says_what_it_wants(void **state) {
  (void)state;
  struct story story;
  struct command orders[LEADER_ORDERS_MAX];
  open_story(&story);
  struct leader *leader = load(&story, "good.lua");
  assert_non_null(leader);
  assert_string_equal(leader_id(leader), "mine");
  assert_string_equal(leader_label(leader), "Mine");
  assert_int_equal(leader_base(leader), POLICY_BY_THE_BOOK);
  int most = 0;
  for (story.sim.model.day = 0; story.sim.model.day < 8; story.sim.model.day++) {
    int count = leader_morning(leader, &story.sim, orders, &story.problems);
    if (count > most) most = count;
    if (count == 0) continue;
    assert_int_equal(orders[0].verb, VERB_SHIFT);
    assert_int_equal(orders[0].arg[0], 10);
    assert_int_equal(orders[0].arg[1], story.sim.model.team[0].orders.rest);
  }
  assert_int_equal(most, 6);
  assert_int_equal(leader_answer(leader, &story.sim, 0, 3, &story.problems), 1);
  assert_int_equal(leader_answer(leader, &story.sim, 0, 1, &story.problems), 0);
  assert_int_equal(leader_report(leader, &story.sim, &story.problems), REPORT_UNDER);
  assert_int_equal(story.problems.count, 0);
  leader_free(leader);
  close_story(&story);
}

/* What it draws depends on the day and the seed, not on how often it was asked. */
static void test_the_same_morning_twice_is_the_same(void **state) {
  (void)state;
  struct story story;
  struct command first[LEADER_ORDERS_MAX], second[LEADER_ORDERS_MAX];
  open_story(&story);
  struct leader *leader = load(&story, "good.lua");
  for (story.sim.model.day = 0; story.sim.model.day < 8; story.sim.model.day++) {
    int count = leader_morning(leader, &story.sim, first, &story.problems);
    assert_int_equal(leader_morning(leader, &story.sim, second, &story.problems), count);
    assert_memory_equal(first, second, sizeof *first * (size_t)count);
  }
  leader_free(leader);
  close_story(&story);
}

static void test_a_run_begun_again_tells_again(void **state) {
  (void)state;
  struct story story;
  open_story(&story);
  struct leader *leader = load(&story, "reads_wrong_name.lua");
  call_all(&story, leader);
  call_all(&story, leader);
  assert_int_equal(story.problems.count, 1);
  leader_forget(leader);
  call_all(&story, leader);
  assert_int_equal(story.problems.count, 2);
  leader_free(leader);
  close_story(&story);
}

static void test_a_file_that_is_not_there(void **state) {
  (void)state;
  struct story story;
  open_story(&story);
  assert_null(load(&story, "none.lua"));
  assert_int_equal(story.problems.count, 1);
  assert_string_equal(story.problems.item[0].message, "no such file");
  close_story(&story);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_mistake_has_its_message),
                                     cmocka_unit_test(test_a_good_one_says_what_it_wants),
                                     cmocka_unit_test(test_the_same_morning_twice_is_the_same),
                                     cmocka_unit_test(test_a_run_begun_again_tells_again),
                                     cmocka_unit_test(test_a_file_that_is_not_there)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
