/* The scenario's text in a journal, laid out as files again: it may come from a stranger. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "game/scenario_text.h"

static char base[] = "/tmp/workteam-unpack-XXXXXX";

static int begin(void **state) {
  (void)state;
  if (!mkdtemp(base)) return -1;
  return setenv("TMPDIR", base, 1);
}

static int end(void **state) {
  (void)state;
  return rmdir(base); /* not when anything is left in it */
}

static void check_refused(const char *text) {
  char folder[SCENARIO_FOLDER_SIZE];
  assert_false(scenario_text_unpack(text, folder));
  DIR *left = opendir(base);
  assert_non_null(left);
  for (struct dirent *entry; (entry = readdir(left));) assert_true(entry->d_name[0] == '.');
  closedir(left);
}

static void test_what_is_laid_out_is_the_same_text(void **state) {
  (void)state;
  char folder[SCENARIO_FOLDER_SIZE];
  const char *text = "-- file a.lua 2\nxy\n-- file scenario.lua 0\n\n";
  struct text again;
  text_init(&again);
  assert_true(scenario_text_unpack(text, folder));
  scenario_text_of(folder, &again);
  assert_string_equal(again.bytes, text);
  scenario_text_remove(folder);
  text_release(&again);
}

static void test_strange_texts_are_refused_and_leave_nothing(void **state) {
  (void)state;
  check_refused("");
  check_refused("return {}");
  check_refused("-- file ../a.lua 0\n\n");
  check_refused("-- file .lua 0\n\n");
  check_refused("-- file a.txt 0\n\n");
  check_refused("-- file a.lua 9\nx\n");
  check_refused("-- file a.lua 18446744073709551615\nx\n");
  check_refused("-- file a.lua -1\nx\n");
}

static void test_a_name_that_comes_twice_is_refused(void **state) {
  (void)state;
  check_refused("-- file a.lua 0\n\n-- file a.lua 0\n\n");
}

static void test_a_great_many_files_are_refused_in_time(void **state) {
  (void)state;
  enum { FILES = 300000, SECONDS_MAX = 2 };
  struct text text;
  text_init(&text);
  for (int i = 0; i < FILES; i++) text_printf(&text, "-- file %d.lua 0\n\n", i);
  clock_t start = clock();
  check_refused(text.bytes);
  assert_true((double)(clock() - start) / CLOCKS_PER_SEC < SECONDS_MAX);
  text_release(&text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_what_is_laid_out_is_the_same_text),
      cmocka_unit_test(test_strange_texts_are_refused_and_leave_nothing),
      cmocka_unit_test(test_a_name_that_comes_twice_is_refused),
      cmocka_unit_test(test_a_great_many_files_are_refused_in_time),
  };
  return cmocka_run_group_tests(tests, begin, end);
}
