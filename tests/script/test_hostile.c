/* The corpus of tests/hostile: each scenario is stopped in time with exactly the messages of its
 * first lines, and a good scenario afterwards is what it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "script/allowance.h"
#include "script/level_folder.h"

#define HOSTILE WORKTEAM_SOURCE_DIR "/tests/hostile"
#define GOOD    WORKTEAM_SOURCE_DIR "/tests/script/good/minimal"
#define EXPECT  "-- expect: "

#define SECONDS_TO_TELL 0.5 /* a hole in the prices, but for those that only the clock stops */

enum {
  SECONDS_MAX = 2,
  GROWTH_MAX_KIB = 48 * 1024 /* a sandbox's 32 MiB and what stands around it */
};

static long most_memory_kib(void) {
  struct rusage usage;
  assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
  return usage.ru_maxrss;
}

/* A slow machine may reach the clock's limit before the one of steps. */
static void append_message(struct text *out, const char *message) {
  static const char late[] = "stopped: more than 1 second of computing";
  static const char steps[] =
      "stopped: more than 10 million steps; is there a loop without an end?";
  const char *found = strstr(message, late);
  if (!found) {
    text_append(out, message);
  } else {
    text_append_bytes(out, message, (size_t)(found - message));
    text_append(out, steps);
    text_append(out, found + strlen(late));
  }
  text_append_char(out, '\n');
}

static void expected_messages(const char *bytes, struct text *out) {
  for (const char *line = bytes; strncmp(line, EXPECT, strlen(EXPECT)) == 0;) {
    size_t size = strcspn(line, "\n");
    struct text message;
    text_init(&message);
    text_append_bytes(&message, line + strlen(EXPECT), size - strlen(EXPECT));
    append_message(out, message.bytes);
    text_release(&message);
    line += size + 1;
  }
}

static void actual_messages(const struct level_folder *folder, const struct diagnostics *problems,
                            struct text *out) {
  for (int i = 0; i < problems->count; i++) {
    char line[800];
    diagnostic_format(&problems->item[i], line, sizeof line);
    assert_true(utf8_valid(line, strlen(line)));
    assert_true(strncmp(line, folder->path, strlen(folder->path)) == 0);
    append_message(out, line + strlen(folder->path) + 1);
  }
}

/* Loads and calls all; returns the processor's time in seconds. */
static double run(const struct level_folder *folder, struct diagnostics *problems) {
  struct scenario scenario;
  clock_t start = clock();
  struct script *script = level_load(folder->path, &scenario, problems);
  if (script) {
    level_call_all(script, &scenario, problems);
    script_free(script);
    scenario_release(&scenario);
  }
  return (double)(clock() - start) / CLOCKS_PER_SEC;
}

static uint64_t good_hash(void) {
  struct diagnostics problems;
  struct scenario scenario;
  struct script *script = level_load(GOOD, &scenario, &problems);
  assert_non_null(script);
  level_call_all(script, &scenario, &problems);
  assert_int_equal(problems.count, 0);
  uint64_t hash = scenario.content_hash;
  script_free(script);
  scenario_release(&scenario);
  return hash;
}

/* The same, or, where a last line of "..." says so, as far as that. */
static bool is_expected(const struct text *expected, const struct text *actual) {
  static const char more[] = "...\n";
  size_t length = expected->length, tail = strlen(more);
  if (length <= tail || strcmp(expected->bytes + length - tail, more) != 0)
    return strcmp(expected->bytes, actual->bytes) == 0;
  return strncmp(expected->bytes, actual->bytes, length - tail) == 0;
}

static bool check_hostile(const char *name) {
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct text expected, actual;
  char path[400];
  size_t length;
  text_init(&expected);
  text_init(&actual);
  snprintf(path, sizeof path, HOSTILE "/%s", name);
  char *bytes = read_whole_file(path, &length);
  level_folder_put(&folder, "scenario.lua", bytes, length);
  double seconds = run(&folder, &problems);
  expected_messages(bytes, &expected);
  actual_messages(&folder, &problems, &actual);
  bool fine = is_expected(&expected, &actual) && expected.length > 0 && seconds < SECONDS_MAX;
  if (seconds > SECONDS_TO_TELL) print_message("%s: %.2f s\n", name, seconds);
  if (!fine)
    print_error("%s: %.2f s\nexpected\n%sgot\n%s", name, seconds, expected.bytes, actual.bytes);
  text_release(&expected);
  text_release(&actual);
  free(bytes);
  level_folder_remove(&folder);
  return fine;
}

static void test_each_hostile_scenario_is_stopped(void **state) {
  (void)state;
  int checked = 0, wrong = 0;
  uint64_t hash = good_hash();
  long memory = most_memory_kib();
  DIR *directory = opendir(HOSTILE);
  assert_non_null(directory);
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (!strstr(entry->d_name, ".lua")) continue;
    checked++;
    if (!check_hostile(entry->d_name)) wrong++;
    assert_true(good_hash() == hash);
  }
  closedir(directory);
  assert_int_equal(wrong, 0);
  assert_true(checked >= 170);
#ifndef __SANITIZE_ADDRESS__ /* which keeps what was freed */
  assert_true(most_memory_kib() - memory < GROWTH_MAX_KIB);
#else
  (void)memory;
#endif
}

/* ---- texts too long to keep ----------------------------------------------------------------- */

/* `head`, then `unit` until the file is nearly as long as it may be, then `tail`. */
static void check_long(const char *head, const char *unit, const char *tail, const char *message) {
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct text text;
  text_init(&text);
  text_append(&text, head);
  while (text.length < 130000) text_append(&text, unit);
  text_append(&text, tail);
  level_folder_put(&folder, "scenario.lua", text.bytes, text.length);
  assert_true(run(&folder, &problems) < SECONDS_MAX);
  assert_true(problems.errors > 0);
  if (!strstr(problems.item[0].message, message)) print_error("%s\n", problems.item[0].message);
  assert_non_null(strstr(problems.item[0].message, message));
  text_release(&text);
  level_folder_remove(&folder);
}

static void test_long_conditions_compile_in_time(void **state) {
  (void)state;
  check_long("local a\nlocal b = a", " or a", "\nreturn {}", "");
}
static void test_deep_brackets_are_refused(void **state) {
  (void)state;
  check_long("return ", "(", "", "C stack overflow");
  check_long("return ", "{", "", "C stack overflow");
  check_long("return ", "- ", "1", "C stack overflow");
  check_long("return ", "function() return ", "", "C stack overflow");
  check_long("return ", "not ", "1", "C stack overflow");
}
static void test_long_chains_are_refused(void **state) {
  (void)state;
  check_long("local a = 'a'\nreturn a", "..a", "", "");
  check_long("local a\nreturn a", ".a", "", "");
  check_long("", "do ", "", "");
  check_long("", "local a ", "", "too many local variables");
}
static void test_long_tables_are_read(void **state) {
  (void)state;
  check_long("return {", "{},", "}", "");
  check_long("return {", "x=1,", "}", "unknown field 'x'");
  check_long("return {[", "[", "]]", "");
  check_long("--[[", "[", "", "");
  check_long("return '", "\\z ", "'", "");
}

/* ---- folders that are none ------------------------------------------------------------------ */

static void check_strange_file(const char *message) {
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  char path[160];
  snprintf(path, sizeof path, "%s/scenario.lua", folder.path);
  assert_int_equal(strcmp(message, "folder") == 0 ? mkdir(path, 0700) : mkfifo(path, 0600), 0);
  assert_true(run(&folder, &problems) < SECONDS_MAX);
  assert_string_equal(problems.item[0].message, "is no file");
  remove(path);
  level_folder_remove(&folder);
}

static void test_a_folder_or_pipe_is_no_scenario(void **state) {
  (void)state;
  check_strange_file("folder");
  check_strange_file("pipe");
}

static void test_a_link_leads_nowhere(void **state) {
  (void)state;
  static const char *const targets[] = {"/dev/zero", "/etc/passwd", "scenario.lua",
                                        GOOD "/scenario.lua"};
  for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
    struct level_folder folder = level_folder_new();
    struct diagnostics problems;
    char path[160];
    snprintf(path, sizeof path, "%s/scenario.lua", folder.path);
    assert_int_equal(symlink(targets[i], path), 0);
    assert_true(run(&folder, &problems) < SECONDS_MAX);
    assert_string_equal(problems.item[0].message, "is a link; put the file itself here");
    level_folder_remove(&folder);
  }
}

/* ---- many files, many days ------------------------------------------------------------------ */

/* Sixteen files of 40,000 tables each: places are kept for some of them. */
static void test_many_large_files_are_read(void **state) {
  (void)state;
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct text text, main;
  char name[24];
  text_init(&text);
  text_init(&main);
  text_append(&text, "return {");
  while (text.length < 120000) text_append(&text, "{},");
  text_append(&text, "}");
  for (int i = 0; i < 15; i++) {
    snprintf(name, sizeof name, "a%d.lua", i);
    level_folder_put(&folder, name, text.bytes, text.length);
    text_printf(&main, "local a%d = include \"%s\"\n", i, name);
  }
  text_append(&main, "return { id = \"many\", title = \"Many\", questions = a14 }");
  level_folder_put(&folder, "scenario.lua", main.bytes, main.length);
  assert_true(run(&folder, &problems) < SECONDS_MAX);
  assert_true(problems.errors > 0);
  text_release(&text);
  text_release(&main);
  level_folder_remove(&folder);
}

/* Every `when` says yes, on dear days after so many turns. */
#define GREEDY_DECISION                                                                            \
  "{ id = 'd%d', title = 'A', text = 'A', assumption = 'a', when = function(now)\n"                \
  "local n = 0 if %s then for i = 1, %d do n = n + i end end return n >= 0 end,\n"                 \
  "options = { { id = 'a', label = 'A', consequence = 'A', effect = { care() },\n"                 \
  "taken_by = { 'by-the-book', 'stormer', 'caretaker' } },\n"                                      \
  "{ id = 'b', label = 'B', consequence = 'B', effect = { agitate() },\n"                          \
  "taken_by = { 'helper', 'innovator', 'padder', 'neglect' } } } },\n"

struct greed {
  int decisions;
  const char *dear; /* condition */
  int turns;
};

static struct script *load_greedy(const struct level_folder *folder, struct greed greed,
                                  struct scenario *scenario, struct diagnostics *problems) {
  struct text text;
  text_init(&text);
  text_append(&text, "return { id = 'greedy', title = 'Greedy', decisions = {\n");
  for (int i = 0; i < greed.decisions; i++)
    text_printf(&text, GREEDY_DECISION, i, greed.dear, greed.turns);
  text_append(&text, "} }");
  level_folder_put(folder, "scenario.lua", text.bytes, text.length);
  text_release(&text);
  struct script *script = level_load(folder->path, scenario, problems);
  assert_non_null(script);
  return script;
}

/* Time that it takes to ask all; *yes: how many say it. */
static double ask_all(struct script *script, struct sim *sim, struct diagnostics *problems,
                      int *yes) {
  clock_t start = clock();
  *yes = 0;
  for (int d = 0; d < sim->scenario->decision_count; d++)
    *yes += script_when(script, sim, d, problems);
  return (double)(clock() - start) / CLOCKS_PER_SEC;
}

/* Nine million steps each, every one of which is stopped: told once, and asked again on the next
 * day, which answers as if it were the first. */
static void test_no_day_takes_long_and_none_depends_on_the_days_before(void **state) {
  (void)state;
  enum { DECISIONS = 8, DAYS = 4, DEAR_DAY = 3, TURNS = 3000000 };
  struct level_folder folder = level_folder_new();
  struct scenario scenario;
  struct diagnostics problems;
  struct sim sim;
  int yes;
  struct script *script =
      load_greedy(&folder, (struct greed){DECISIONS, "now.day == 3", TURNS}, &scenario, &problems);
  sim_init(&sim, &scenario, 7);
  for (sim.model.day = 0; sim.model.day < DAYS; sim.model.day++)
    for (int times = 0; times < 3; times++) {
      assert_true(ask_all(script, &sim, &problems, &yes) < SECONDS_MAX);
      assert_int_equal(yes, sim.model.day == DEAR_DAY - 1 ? 0 : DECISIONS);
    }
  assert_int_equal(problems.count, DECISIONS);
  assert_non_null(strstr(problems.item[0].message, "when: stopped: more than 2 million steps"));
  sim_release(&sim);
  script_free(script);
  scenario_release(&scenario);
  level_folder_remove(&folder);
}

/* A function's steps cost more while there is a long text; the next function's must not, or a story
 * that is taken up from its journal would go on otherwise than it would have. */
static void test_what_one_function_makes_makes_no_other_dearer(void **state) {
  (void)state;
  enum { TURNS = 5000 };
  struct level_folder folder = level_folder_new();
  struct scenario scenario;
  struct diagnostics problems;
  struct sim sim;
  int yes;
  const struct greed greed = {2, "now.day == 2 then ('x'):rep(60000) end if true", TURNS};
  struct script *script = load_greedy(&folder, greed, &scenario, &problems);
  sim_init(&sim, &scenario, 7);
  for (sim.model.day = 0; sim.model.day < 3; sim.model.day++) {
    ask_all(script, &sim, &problems, &yes);
    assert_int_equal(yes, sim.model.day == 1 ? 0 : 2);
  }
  sim_release(&sim);
  script_free(script);
  scenario_release(&scenario);
  level_folder_remove(&folder);
}

static void test_modest_functions_stay_on(void **state) {
  (void)state;
  enum { DECISIONS = 40, DAYS = 400, TURNS = 1000 };
  struct level_folder folder = level_folder_new();
  struct scenario scenario;
  struct diagnostics problems;
  struct sim sim;
  int yes;
  struct script *script =
      load_greedy(&folder, (struct greed){DECISIONS, "true", TURNS}, &scenario, &problems);
  sim_init(&sim, &scenario, 7);
  for (sim.model.day = 0; sim.model.day < DAYS; sim.model.day++) {
    ask_all(script, &sim, &problems, &yes);
    assert_int_equal(yes, DECISIONS);
  }
  assert_int_equal(problems.count, 0);
  sim_release(&sim);
  script_free(script);
  scenario_release(&scenario);
  level_folder_remove(&folder);
}

/* ---- time, the last resort ------------------------------------------------------------------- */

static void test_a_day_that_took_too_long_is_over_and_the_next_one_is_not(void **state) {
  (void)state;
  struct allowance allowance = allowance_full();
  allowance_on_day(&allowance, 0);
  allowance_take(&allowance, ALLOWANCE_NANOSECONDS);
  assert_true(allowance_is_empty(&allowance));
  allowance_on_day(&allowance, 0);
  assert_true(allowance_is_empty(&allowance));
  allowance_on_day(&allowance, 1);
  assert_false(allowance_is_empty(&allowance));
  allowance_take(&allowance, ALLOWANCE_NANOSECONDS_A_DAY + ALLOWANCE_NANOSECONDS);
  allowance_on_day(&allowance, 2);
  assert_true(allowance_is_empty(&allowance));
  allowance.was_switched_off = true;
  allowance_on_day(&allowance, 3);
  assert_int_equal(allowance.nanoseconds, ALLOWANCE_NANOSECONDS);
  allowance_on_day(&allowance, 4);
  assert_int_equal(allowance.nanoseconds, ALLOWANCE_NANOSECONDS);
}

/* ---- many functions, each dear to load or to report --------------------------------------------
 */

#define FUNCTION_OPTION(id, takers)                                                                \
  "{ id = '" id "', label = 'A', consequence = 'A', effect = e, taken_by = { " takers " } },\n"
#define FUNCTION_DECISION                                                                          \
  "{ id = 'd%d', title = 'A', text = 'A', assumption = 'a', when = w, options = "                  \
  "{\n" FUNCTION_OPTION("a", "'by-the-book', 'stormer'") FUNCTION_OPTION("b", "'caretaker'")       \
      FUNCTION_OPTION("c", "'helper', 'innovator'")                                                \
          FUNCTION_OPTION("d", "'padder', 'neglect'") "} },\n"

/* `before` declares `w`, every `when`, and `e`, every effect. */
static void check_many_functions(const char *before) {
  enum { DECISIONS = 39 };
  struct level_folder folder = level_folder_new();
  struct diagnostics problems;
  struct text text;
  text_init(&text);
  text_append(&text, before);
  text_append(&text, "\nreturn { id = 'many', title = 'Many', decisions = {\n");
  for (int i = 0; i < DECISIONS; i++) text_printf(&text, FUNCTION_DECISION, i);
  text_append(&text, "} }");
  level_folder_put(&folder, "scenario.lua", text.bytes, text.length);
  assert_true(run(&folder, &problems) < SECONDS_MAX);
  assert_true(problems.errors > 0);
  text_release(&text);
  level_folder_remove(&folder);
}

static void test_what_functions_reach_is_gone_through_in_time(void **state) {
  (void)state;
  check_many_functions("local t, slots = {}, (1 << 14) - 1\n"
                       "for i = 1, 9000 do t[i * slots] = 1 end\n"
                       "local w = function(now) return t and true end\n"
                       "local e = function(now) return t and {} end");
}

static void test_errors_in_a_long_file_are_told_in_time(void **state) {
  (void)state;
  struct text text;
  text_init(&text);
  text_append(&text, "local z = {");
  while (text.length < 90000) text_append(&text, "1,");
  text_append(&text, "}\n"
                     "local w = function(now) error(\"unexpected symbol near 'z'\") end\n"
                     "local e = function(now) error(\"'}' expected near 'z'\") end\n");
  check_many_functions(text.bytes);
  text_release(&text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_each_hostile_scenario_is_stopped),
      cmocka_unit_test(test_long_conditions_compile_in_time),
      cmocka_unit_test(test_deep_brackets_are_refused),
      cmocka_unit_test(test_long_chains_are_refused),
      cmocka_unit_test(test_long_tables_are_read),
      cmocka_unit_test(test_a_folder_or_pipe_is_no_scenario),
      cmocka_unit_test(test_a_link_leads_nowhere),
      cmocka_unit_test(test_many_large_files_are_read),
      cmocka_unit_test(test_no_day_takes_long_and_none_depends_on_the_days_before),
      cmocka_unit_test(test_what_one_function_makes_makes_no_other_dearer),
      cmocka_unit_test(test_modest_functions_stay_on),
      cmocka_unit_test(test_a_day_that_took_too_long_is_over_and_the_next_one_is_not),
      cmocka_unit_test(test_what_functions_reach_is_gone_through_in_time),
      cmocka_unit_test(test_errors_in_a_long_file_are_told_in_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
