/* Which line a field stands on, through the ways in which authors write tables. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "script/level_folder.h"
#include "script/nearest.h"

/* The place of the first problem of a scenario whose `notes` have a mistake in them. */
static void assert_first_place(const char *text, const char *other, const char *file, int line,
                               int column) {
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct scenario scenario;
  level_folder_put(&folder, "scenario.lua", text, strlen(text));
  level_folder_put(&folder, "other.lua", other, strlen(other));
  struct script *script = level_load(folder.path, &scenario, &problems);
  assert_null(script);
  assert_true(problems.count > 0);
  assert_string_equal(problems.item[0].file + strlen(folder.path) + 1, file);
  assert_int_equal(problems.item[0].line, line);
  if (column > 0) assert_int_equal(problems.item[0].column, column);
  level_folder_remove(&folder);
}

#define HEAD "id = 'x', title = 'X',\n"

static void test_a_field_in_place(void **state) {
  (void)state;
  assert_first_place("return { " HEAD "notes = {\n{ day = 1,\n  text = 5 } } }", "", "scenario.lua",
                     4, 10);
}

static void test_keys_in_brackets(void **state) {
  (void)state;
  assert_first_place("return { " HEAD "['notes'] = {\n[1] = { ['day'] = 1,\n ['text'] = 5 } } }",
                     "", "scenario.lua", 4, 0);
}

static void test_a_local_table(void **state) {
  (void)state;
  assert_first_place("local notes = {\n{ day = 1,\n  text = 5 } }\nreturn { " HEAD
                     "notes = notes }",
                     "", "scenario.lua", 3, 0);
}

static void test_a_field_of_a_local_table(void **state) {
  (void)state;
  assert_first_place(
      "local all = { a = { notes = {\n{ day = 1,\n\n  text = 5 } } } }\nreturn { " HEAD
      "notes = all.a.notes }",
      "", "scenario.lua", 4, 0);
}

static void test_after_long_texts_and_comments(void **state) {
  (void)state;
  assert_first_place(
      "--[==[ return {\n]] ]==]\nlocal text = [[\n{ notes = \n]]\nif text == '' then return "
      "{} end\nlocal function f() return { notes = {} } end\nreturn { " HEAD
      "notes = {\n{ day = 1, text = 5 } } }",
      "", "scenario.lua", 10, 19);
}

static void test_after_expressions(void **state) {
  (void)state;
  assert_first_place("return { " HEAD
                     "minutes = (function() local t = {1, 2} if t then return 20 end end)(),\n"
                     "summary = ('a'):rep(3, ','), notes = {\n{ day = 1, text = 5 } } }",
                     "", "scenario.lua", 4, 19);
}

static void test_a_call_that_passes_its_table_on(void **state) {
  (void)state;
  assert_first_place("local function note(t) return t end\nreturn { " HEAD
                     "notes = {\nnote { day = 1,\n text = 5 },\nnote({ day = 1 }) } }",
                     "", "scenario.lua", 5, 0);
}

static void test_an_included_file(void **state) {
  (void)state;
  assert_first_place("return { " HEAD "notes = include 'other.lua' }",
                     "return {\n{ day = 1,\n text = 5 } }", "other.lua", 3, 0);
}

static void test_a_field_of_an_included_file(void **state) {
  (void)state;
  assert_first_place("local other = include('other.lua')\nreturn { " HEAD "notes = other.notes }",
                     "return {\nnotes = {\n{ day = 1,\n text = 5 } } }", "other.lua", 4, 0);
}

static void test_items_that_a_loop_collected(void **state) {
  (void)state;
  assert_first_place(
      "local notes = {}\nfor _, note in ipairs(include 'other.lua') do notes[#notes + "
      "1] = note end\nreturn { " HEAD "notes = notes }",
      "return {\n{ day = 1,\n text = 5 } }", "other.lua", 3, 0);
}

static void test_what_is_computed_has_its_parents_place(void **state) {
  (void)state;
  assert_first_place("local function make()\n return { { day = 1, text = 5 } }\nend\nreturn { " HEAD
                     "notes = make() }",
                     "", "scenario.lua", 5, 9);
}

/* ---- nearest names -------------------------------------------------------------------------- */

static const char *nearest_of_three(const char *wanted) {
  struct nearest nearest = nearest_start(wanted);
  nearest_offer(&nearest, "title");
  nearest_offer(&nearest, NULL);
  nearest_offer(&nearest, "text");
  nearest_offer(&nearest, "taken_by");
  return nearest.found;
}

static void test_the_nearest_name_is_found(void **state) {
  (void)state;
  assert_string_equal(nearest_of_three("tilte"), "title");
  assert_string_equal(nearest_of_three("Text"), "text");
  assert_string_equal(nearest_of_three("takenby"), "taken_by");
  assert_null(nearest_of_three("colour"));
  assert_null(nearest_of_three(""));
}

enum { ANY = 100 };

static void test_distances_count_letters(void **state) {
  (void)state;
  assert_int_equal(edit_distance("abc", "abc", ANY), 0);
  assert_int_equal(edit_distance("abc", "acb", ANY), 1);
  assert_int_equal(edit_distance("abc", "ab", ANY), 1);
  assert_int_equal(edit_distance("", "abc", ANY), 3);
  assert_int_equal(edit_distance("kitten", "sitting", ANY), 3);
}

/* Whatever is no farther than asked is told to the letter, and nothing else passes for it. */
static void test_a_distance_too_far_is_only_told_as_such(void **state) {
  (void)state;
  static const char *const words[] = {
      "",        "a",     "ab",    "abc",     "acb",      "bca",    "kitten",          "kit",
      "sitting", "title", "tilte", "takenby", "taken_by", "xxxxxx", "yyyyyyyyyyyyyyyy"};
  enum { COUNT = sizeof words / sizeof *words };
  for (int i = 0; i < COUNT; i++) {
    for (int j = 0; j < COUNT; j++) {
      int distance = edit_distance(words[i], words[j], ANY);
      for (int at_most = 0; at_most < 10; at_most++) {
        int told = edit_distance(words[i], words[j], at_most);
        if (distance <= at_most)
          assert_int_equal(told, distance);
        else
          assert_true(told > at_most);
      }
    }
  }
}

static void test_only_so_many_names_are_looked_at(void **state) {
  (void)state;
  struct nearest nearest = nearest_start("title");
  for (int i = 0; i < NEAREST_OFFERS_MAX + 5; i++) nearest_offer(&nearest, "far from it");
  nearest_offer(&nearest, "tilte");
  assert_null(nearest.found);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_field_in_place),
      cmocka_unit_test(test_keys_in_brackets),
      cmocka_unit_test(test_a_local_table),
      cmocka_unit_test(test_a_field_of_a_local_table),
      cmocka_unit_test(test_after_long_texts_and_comments),
      cmocka_unit_test(test_after_expressions),
      cmocka_unit_test(test_a_call_that_passes_its_table_on),
      cmocka_unit_test(test_an_included_file),
      cmocka_unit_test(test_a_field_of_an_included_file),
      cmocka_unit_test(test_items_that_a_loop_collected),
      cmocka_unit_test(test_what_is_computed_has_its_parents_place),
      cmocka_unit_test(test_the_nearest_name_is_found),
      cmocka_unit_test(test_distances_count_letters),
      cmocka_unit_test(test_a_distance_too_far_is_only_told_as_such),
      cmocka_unit_test(test_only_so_many_names_are_looked_at),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
