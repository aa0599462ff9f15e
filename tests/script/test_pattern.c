/* The matcher against what Lua 5.4's own string.find answers, and against patterns that keep that
 * one busy for hours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "script/pattern.h"

enum { PLENTY = 1000000 };

struct pattern_case {
  const char *subject, *pattern;
  size_t init;
  const char *expected; /* "first-last,captures", "none"; made with lua5.4 */
};
static const struct pattern_case cases[] = {
    {"hello world", "o w", 1, "5-7"},
    {"hello", "l+", 1, "3-4"},
    {"hello", "^h", 1, "1-1"},
    {"hello", "^e", 1, "none"},
    {"hello", "o$", 1, "5-5"},
    {"hello", "$", 1, "6-5"},
    {"", "", 1, "1-0"},
    {"", "^$", 1, "1-0"},
    {"abc", "b*", 1, "1-0"},
    {"aaa", "a-", 1, "1-0"},
    {"aaa", "a-$", 1, "1-3"},
    {"aXb", "%u", 1, "2-2"},
    {"a.b", "%.", 1, "2-2"},
    {"key = value", "(%w+)%s*=%s*(%w+)", 1, "1-11,key,value"},
    {"2024-05-06", "(%d+)-(%d+)-(%d+)", 1, "1-10,2024,05,06"},
    {"f(a(b)c)d", "%b()", 1, "2-8"},
    {"f(a(b", "%b()", 1, "none"},
    {"THE (quick) fox", "%f[%a]%a+%f[%A]", 5, "6-10"},
    {"hello", "()ll()", 1, "3-4,3,5"},
    {"abcabc", "(abc)%1", 1, "1-6,abc"},
    {"abcabd", "(abc)%1", 1, "none"},
    {"x]y", "[]]", 1, "2-2"},
    {"x^y", "[%^]", 1, "2-2"},
    {"x-y", "[a%-z]", 1, "2-2"},
    {"m", "[a-z]", 1, "1-1"},
    {"M", "[^a-z]", 1, "1-1"},
    {"5", "[%d_]", 1, "1-1"},
    {"aab", "a?a?b", 1, "1-3"},
    {"aab", "a?a?a?aab", 1, "1-3"},
    {"ab", "((a)(b))", 1, "1-2,ab,a,b"},
    {"hello", "l", 4, "4-4"},
    {"hello", "h", 2, "none"},
    {"hello", "", 6, "6-5"},
    {"hello", "", 7, "none"},
    {"abc", ".-c", 1, "1-3"},
    {"tab\there", "%c", 1, "4-4"},
    {"0xFF", "%x+", 3, "3-4"},
    {"a b", "%S%s%S", 1, "1-3"},
    {"[x]", "%[(.-)%]", 1, "1-3,x"},
    {"$5", "%$%d", 1, "1-2"},
    {"a%b", "%%", 1, "2-2"},
    {"THE", "%l*", 1, "1-0"},
    {"ab12", "%a+()%d+", 1, "1-4,3"},
    {"banana", "(a)(n)%2", 1, "none"},
    {"banana", "(an)%1", 1, "2-5,an"},
    {"x", "[%a-z]", 1, "1-1"},
    {"-", "[a-]", 1, "1-1"},
    {"b", "[a-]", 1, "none"},
};

static void append_capture(const char *subject, const struct pattern_capture *capture, char *out,
                           size_t size) {
  size_t used = strlen(out);
  if (capture->length == PATTERN_POSITION)
    snprintf(out + used, size - used, ",%zu", capture->start + 1);
  else
    snprintf(out + used, size - used, ",%.*s", (int)capture->length, subject + capture->start);
}

static void find(const struct pattern_case *one, char *out, size_t size) {
  struct bytes subject = {one->subject, strlen(one->subject)};
  struct bytes pattern = {one->pattern, strlen(one->pattern)};
  struct pattern_match match;
  int64_t steps = PLENTY;
  snprintf(out, size, "none");
  if (one->init - 1 > subject.length) return;
  if (pattern_find(subject, pattern, one->init - 1, &steps, &match) != PATTERN_MATCH) return;
  snprintf(out, size, "%zu-%zu", match.start + 1, match.end);
  for (int i = 0; i < match.capture_count; i++)
    append_capture(one->subject, &match.capture[i], out, size);
}

static void test_it_answers_as_lua_does(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    char answer[200];
    find(&cases[i], answer, sizeof answer);
    if (strcmp(answer, cases[i].expected) != 0)
      print_error("'%s' in '%s'\n", cases[i].pattern, cases[i].subject);
    assert_string_equal(answer, cases[i].expected);
  }
}

static enum pattern_result result_of(const char *subject, const char *pattern, int64_t steps) {
  struct pattern_match match;
  return pattern_find((struct bytes){subject, strlen(subject)},
                      (struct bytes){pattern, strlen(pattern)}, 0, &steps, &match);
}

static void test_malformed_patterns_are_refused(void **state) {
  (void)state;
  static const char *const malformed[] = {"%",  "[a", "[a%", "(",    "%b", "%bx",
                                          "%f", "%1", "(()", "(%1)", "[^", "a(b)%2"};
  for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++)
    assert_int_equal(result_of("aaab", malformed[i], PLENTY), PATTERN_MALFORMED);
}

static void test_zero_bytes_are_bytes(void **state) {
  (void)state;
  struct pattern_match match;
  int64_t steps = PLENTY;
  assert_int_equal(
      pattern_find((struct bytes){"a\0b", 3}, (struct bytes){"\0b", 2}, 0, &steps, &match),
      PATTERN_MATCH);
  assert_int_equal(match.start, 1);
  assert_int_equal(match.end, 3);
}

static void test_a_slow_pattern_runs_out_of_steps(void **state) {
  (void)state;
  char subject[60], pattern[80] = "";
  memset(subject, 'a', sizeof subject - 1);
  subject[sizeof subject - 1] = '\0';
  for (int i = 0; i < 20; i++) strcat(pattern, "a*");
  strcat(pattern, "b");
  assert_int_equal(result_of(subject, pattern, PLENTY), PATTERN_OUT_OF_STEPS);
}

static void test_steps_are_the_same_every_time(void **state) {
  (void)state;
  struct bytes subject = {"one two three", 13}, pattern = {"(%a+) %a+ (%a+)$", 16};
  struct pattern_match match;
  int64_t first = PLENTY, second = PLENTY;
  pattern_find(subject, pattern, 0, &first, &match);
  pattern_find(subject, pattern, 0, &second, &match);
  assert_true(first == second && first < PLENTY);
}

static void test_deep_patterns_end(void **state) {
  (void)state;
  char pattern[2001] = "";
  for (int i = 0; i < 1000; i++) memcpy(pattern + 2 * i, "a?", 3);
  assert_int_equal(result_of("b", pattern, PLENTY), PATTERN_MATCH);
  char subject[1001];
  memset(subject, 'a', 1000);
  subject[1000] = '\0';
  assert_int_equal(result_of(subject, pattern, PLENTY), PATTERN_MALFORMED);
}

static void test_a_plain_text_is_found(void **state) {
  (void)state;
  struct pattern_match match;
  int64_t steps = PLENTY;
  struct bytes subject = {"a%b%c", 5};
  assert_int_equal(pattern_find_plain(subject, (struct bytes){"%c", 2}, 0, &steps, &match),
                   PATTERN_MATCH);
  assert_int_equal(match.start, 3);
  assert_int_equal(pattern_find_plain(subject, (struct bytes){"%d", 2}, 0, &steps, &match),
                   PATTERN_NO_MATCH);
  assert_int_equal(pattern_find_plain(subject, (struct bytes){"", 0}, 5, &steps, &match),
                   PATTERN_MATCH);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_it_answers_as_lua_does),
      cmocka_unit_test(test_malformed_patterns_are_refused),
      cmocka_unit_test(test_zero_bytes_are_bytes),
      cmocka_unit_test(test_a_slow_pattern_runs_out_of_steps),
      cmocka_unit_test(test_steps_are_the_same_every_time),
      cmocka_unit_test(test_deep_patterns_end),
      cmocka_unit_test(test_a_plain_text_is_found),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
