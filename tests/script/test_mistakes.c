/* Every mistake in bad/ gives exactly the messages that its first lines expect, no more. A file
 * NAME.other.lua is put beside NAME.lua as other.lua. */
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

#define BAD    WORKTEAM_SOURCE_DIR "/tests/script/bad"
#define EXPECT "-- expect: "
#define WRITE  "-- write: " /* what the message before says to write instead */

static void put_file(const struct level_folder *folder, const char *from, const char *name) {
  size_t length;
  char path[300];
  snprintf(path, sizeof path, BAD "/%s", from);
  char *bytes = read_whole_file(path, &length);
  level_folder_put(folder, name, bytes, length);
  free(bytes);
}

/* "joined_files.first.lua" -> first.lua, when `name` is joined_files.lua. */
static void put_companions(const struct level_folder *folder, const char *name) {
  size_t stem = strcspn(name, ".");
  DIR *directory = opendir(BAD);
  assert_non_null(directory);
  for (struct dirent *entry; (entry = readdir(directory));) {
    const char *rest = entry->d_name + stem;
    if (strncmp(entry->d_name, name, stem) != 0 || *rest != '.') continue;
    if (strcmp(rest, ".lua") != 0) put_file(folder, entry->d_name, rest + 1);
  }
  closedir(directory);
}

/* The messages as the fixture writes them: without the temporary folder. */
static void print_problems(const struct level_folder *folder, const struct diagnostics *problems,
                           struct text *out) {
  for (int i = 0; i < problems->count; i++) {
    char line[800];
    const char *message = diagnostic_format(&problems->item[i], line, sizeof line);
    if (strncmp(message, folder->path, strlen(folder->path)) == 0)
      message += strlen(folder->path) + 1;
    bool warning = problems->item[i].severity == SEVERITY_WARNING;
    text_printf(out, EXPECT "%s%s\n", warning ? "warning: " : "", message);
    if (problems->item[i].fix[0]) text_printf(out, WRITE "%s\n", problems->item[i].fix);
  }
}

static bool is_expectation(const char *line) {
  return strncmp(line, EXPECT, strlen(EXPECT)) == 0 || strncmp(line, WRITE, strlen(WRITE)) == 0;
}

static void expected_lines(const char *name, struct text *out) {
  size_t length;
  char path[300];
  snprintf(path, sizeof path, BAD "/%s", name);
  char *bytes = read_whole_file(path, &length);
  for (const char *line = bytes; is_expectation(line);) {
    size_t size = strcspn(line, "\n") + 1;
    text_append_bytes(out, line, size);
    line += size;
  }
  free(bytes);
}

static void actual_lines(const char *name, struct text *out) {
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct scenario scenario;
  put_file(&folder, name, "scenario.lua");
  put_companions(&folder, name);
  struct script *script = level_load(folder.path, &scenario, &problems);
  if (script) {
    assert_int_equal(problems.errors, 0);
    level_call_all(script, &scenario, &problems);
    script_free(script);
    scenario_release(&scenario);
  }
  print_problems(&folder, &problems, out);
  level_folder_remove(&folder);
}

static bool check_mistake(const char *name) {
  struct text expected, actual;
  text_init(&expected);
  text_init(&actual);
  expected_lines(name, &expected);
  actual_lines(name, &actual);
  bool same = expected.length > 0 && strcmp(expected.bytes, actual.bytes) == 0;
  if (!same) print_error("%s\nexpected\n%sgot\n%s", name, expected.bytes, actual.bytes);
  text_release(&expected);
  text_release(&actual);
  return same;
}

static void test_each_mistake_has_its_message(void **state) {
  (void)state;
  int checked = 0, wrong = 0;
  DIR *directory = opendir(BAD);
  assert_non_null(directory);
  for (struct dirent *entry; (entry = readdir(directory));) {
    const char *dot = strchr(entry->d_name, '.');
    if (!dot || strcmp(dot, ".lua") != 0) continue;
    checked++;
    if (!check_mistake(entry->d_name)) wrong++;
  }
  closedir(directory);
  assert_int_equal(wrong, 0);
  assert_true(checked >= 240);
}

/* ---- files that are no scenario ------------------------------------------------------------- */

static void check_scenario_bytes(const void *bytes, size_t length, const char *message) {
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct scenario scenario;
  char expected[200], line[800];
  level_folder_put(&folder, "scenario.lua", bytes, length);
  assert_null(level_load(folder.path, &scenario, &problems));
  snprintf(expected, sizeof expected, "%s/scenario.lua%s", folder.path, message);
  assert_int_equal(problems.count, 1);
  assert_string_equal(diagnostic_format(&problems.item[0], line, sizeof line), expected);
  level_folder_remove(&folder);
}

static void test_compiled_lua_is_refused(void **state) {
  (void)state;
  check_scenario_bytes("\x1bLua\x54\x00\x19\x93", 8, ": is compiled Lua; only text is read");
}

static void test_zero_bytes_are_refused(void **state) {
  (void)state;
  check_scenario_bytes("return {\0}", 10, ": holds a zero byte: it is no text");
}

static void test_files_of_other_programs_are_named(void **state) {
  (void)state;
  check_scenario_bytes("\xFF\xFEr\0e\0", 6, ": is saved as UTF-16: save it as UTF-8");
  check_scenario_bytes(
      "PK\x03\x04", 4,
      ": is a document of a word processor, or a zip: save it as plain text, UTF-8");
  check_scenario_bytes("<!DOCTYPE html>", 15, ": is a web page, not the file that the page shows");
}

static void test_a_huge_file_is_refused(void **state) {
  (void)state;
  size_t size = 200000;
  char *blanks = malloc(size);
  assert_non_null(blanks);
  memset(blanks, ' ', size);
  check_scenario_bytes(blanks, size, ": is larger than 128 KiB");
  free(blanks);
}

static void test_an_empty_file_returns_nothing(void **state) {
  (void)state;
  check_scenario_bytes("", 0, ":1:1: expected a table of named fields { ... }, got nothing (nil)");
}

static void test_a_missing_folder_is_named(void **state) {
  (void)state;
  struct diagnostics problems;
  struct scenario scenario;
  char line[800];
  assert_null(level_load("levels/no-such-level", &scenario, &problems));
  assert_int_equal(problems.count, 1);
  assert_string_equal(diagnostic_format(&problems.item[0], line, sizeof line),
                      "levels/no-such-level/scenario.lua: no such file");
}

static void test_a_missing_prelude_is_named(void **state) {
  (void)state;
  struct diagnostics problems;
  struct scenario scenario;
  char line[800];
  diagnostics_init(&problems);
  assert_null(script_load(WORKTEAM_SOURCE_DIR "/tests/script/good/minimal", "/nowhere/prelude.lua",
                          EVIDENCE_FULL_MODEL, &scenario, &problems));
  assert_string_equal(diagnostic_format(&problems.item[0], line, sizeof line),
                      "/nowhere/prelude.lua: no such file");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_each_mistake_has_its_message),
      cmocka_unit_test(test_compiled_lua_is_refused),
      cmocka_unit_test(test_zero_bytes_are_refused),
      cmocka_unit_test(test_files_of_other_programs_are_named),
      cmocka_unit_test(test_a_huge_file_is_refused),
      cmocka_unit_test(test_an_empty_file_returns_nothing),
      cmocka_unit_test(test_a_missing_folder_is_named),
      cmocka_unit_test(test_a_missing_prelude_is_named),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
