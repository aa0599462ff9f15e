/* A scenario that was cut short or damaged is refused with a located message, or is another
 * scenario that still loads: never a crash, never silence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "script/level_folder.h"

#define GOOD WORKTEAM_SOURCE_DIR "/tests/script/good/"

static char *put_good(const struct level_folder *folder, const char *name, size_t *length) {
  size_t people_length;
  char path[300];
  char *people = read_whole_file(GOOD "full/people.lua", &people_length);
  level_folder_put(folder, "people.lua", people, people_length);
  free(people);
  strcpy(path, GOOD);
  strcat(path, name);
  strcat(path, "/scenario.lua");
  return read_whole_file(path, length);
}

/* Loads, and says whether it was refused with an error that names the file. */
static bool is_refused(const struct level_folder *folder) {
  struct diagnostics problems;
  struct scenario scenario;
  struct script *script = level_load(folder->path, &scenario, &problems);
  if (script) {
    assert_int_equal(problems.errors, 0);
    level_call_all(script, &scenario, &problems);
    script_free(script);
    scenario_release(&scenario);
    return false;
  }
  assert_true(problems.errors > 0);
  for (int i = 0; i < problems.count; i++)
    assert_true(strncmp(problems.item[i].file, folder->path, strlen(folder->path)) == 0);
  return true;
}

static void check_cuts(const char *name, size_t step) {
  struct level_folder folder = level_folder_new();
  size_t length;
  char *text = put_good(&folder, name, &length);
  for (size_t cut = 0; cut + 3 < length; cut += step) { /* the last bytes are "}\n" */
    level_folder_put(&folder, "scenario.lua", text, cut);
    assert_true(is_refused(&folder));
  }
  free(text);
  level_folder_remove(&folder);
}

static void test_every_cut_of_a_small_scenario_is_told(void **state) {
  (void)state;
  check_cuts("minimal", 1);
}

static void test_cuts_of_a_large_scenario_are_told(void **state) {
  (void)state;
  check_cuts("full", 23);
}

static void test_damaged_bytes_do_no_harm(void **state) {
  (void)state;
  static const char damage[] = "{}\",0\n-[=a(\x80";
  struct level_folder folder = level_folder_new();
  size_t length;
  char *text = put_good(&folder, "full", &length);
  for (size_t at = 0; at < length; at += 29)
    for (const char *byte = damage + at % 3; byte < damage + sizeof damage - 1; byte += 3) {
      char kept = text[at];
      text[at] = *byte;
      level_folder_put(&folder, "scenario.lua", text, length);
      is_refused(&folder);
      text[at] = kept;
    }
  free(text);
  level_folder_remove(&folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_cut_of_a_small_scenario_is_told),
      cmocka_unit_test(test_cuts_of_a_large_scenario_are_told),
      cmocka_unit_test(test_damaged_bytes_do_no_harm),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
