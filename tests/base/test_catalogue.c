/* Translators' files come from many hands: what is right is found, what is wrong is told and left
 * out, and no bytes make the reader fail. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/catalogue.h"
#include "base/hash.h"
#include "base/text.h"

static const char sample[] = "# comment\n"
                             "msgid \"\"\n"
                             "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                             "\n"
                             "msgid \"Go on\"\n"
                             "msgstr \"계속\"\n"
                             "\n"
                             "msgctxt \"decisions.fitter.title\"\n"
                             "msgid \"Lend \"\n"
                             "\"a fitter\"\n"
                             "msgstr \"수리공을 \"\n"
                             "\"\\\"빌려\\\" 준다\"\n"
                             "\n"
                             "#, fuzzy\n"
                             "msgid \"Back\"\n"
                             "msgstr \"뒤?\"\n"
                             "\n"
                             "msgid \"One day\"\n"
                             "msgid_plural \"%d days\"\n"
                             "msgstr[0] \"%d일\"\n"
                             "#~ msgid \"Old\"\n"
                             "#~ msgstr \"옛\"\n"
                             "msgid \"Empty\"\n"
                             "msgstr \"\"\n";

static struct catalogue *parse(const char *bytes, size_t length, struct diagnostics *problems) {
  diagnostics_init(problems);
  return catalogue_parse(bytes, length, "ko.po", problems);
}

static void finds_by_context_and_source(void **state) {
  (void)state;
  struct diagnostics problems;
  struct catalogue *catalogue = parse(sample, sizeof sample - 1, &problems);
  assert_non_null(catalogue);
  assert_int_equal(problems.count, 0);
  assert_string_equal(catalogue_find(catalogue, "", "Go on"), "계속");
  assert_string_equal(catalogue_find(catalogue, "decisions.fitter.title", "Lend a fitter"),
                      "수리공을 \"빌려\" 준다");
  assert_null(catalogue_find(catalogue, "", "Lend a fitter"));
  assert_string_equal(catalogue_find(catalogue, NULL, "Lend a fitter"), "수리공을 \"빌려\" 준다");
  assert_string_equal(catalogue_find(catalogue, "", "One day"), "%d일");
  catalogue_free(catalogue);
}

static void leaves_out_what_is_not_ready(void **state) {
  (void)state;
  struct diagnostics problems;
  struct catalogue *catalogue = parse(sample, sizeof sample - 1, &problems);
  assert_null(catalogue_find(catalogue, "", "Back"));
  assert_null(catalogue_find(catalogue, "", "Old"));
  assert_null(catalogue_find(catalogue, "", "Empty"));
  assert_int_equal(catalogue_count(catalogue), 3);
  catalogue_free(catalogue);
}

static void tells_the_line_of_a_fault(void **state) {
  (void)state;
  struct diagnostics problems;
  const char broken[] = "msgid \"A\"\nmsgstr \"가\"\nmsgtxt \"b\"\n";
  struct catalogue *catalogue = parse(broken, sizeof broken - 1, &problems);
  assert_int_equal(problems.count, 1);
  assert_int_equal(problems.item[0].line, 3);
  assert_string_equal(catalogue_find(catalogue, "", "A"), "가");
  catalogue_free(catalogue);
}

static void survives_every_cut_and_every_flip(void **state) {
  (void)state;
  struct diagnostics problems;
  for (size_t length = 0; length < sizeof sample; length++)
    catalogue_free(parse(sample, length, &problems));
  char *bytes = malloc(sizeof sample);
  for (size_t bit = 0; bit < (sizeof sample - 1) * 8; bit++) {
    memcpy(bytes, sample, sizeof sample);
    bytes[bit / 8] = (char)(bytes[bit / 8] ^ (1 << bit % 8));
    catalogue_free(parse(bytes, sizeof sample - 1, &problems));
  }
  free(bytes);
}

/* 20,000 words whose hashes lie together: a table of hashes would go through half of them for each.
 */
static void words_that_hash_alike_are_read_in_time(void **state) {
  (void)state;
  enum { WORDS = 20000, SLOTS = 2 * WORDS + 1, TOGETHER = SLOTS / 50, SECONDS_MAX = 2 };
  struct diagnostics problems;
  struct text text;
  text_init(&text);
  for (int number = 0, words = 0; words < WORDS; number++) {
    char word[16];
    int length = snprintf(word, sizeof word, "%d", number);
    uint64_t hash = hash_bytes(hash_bytes(HASH_START, "", 1), word, (size_t)length);
    if (hash % SLOTS >= TOGETHER) continue;
    text_printf(&text, "msgid \"%s\"\nmsgstr \"-%s\"\n", word, word);
    words++;
  }
  clock_t start = clock();
  struct catalogue *catalogue = parse(text.bytes, text.length, &problems);
  assert_true((double)(clock() - start) / CLOCKS_PER_SEC < SECONDS_MAX);
  assert_int_equal(catalogue_count(catalogue), WORDS);
  const char *context, *source, *translation;
  catalogue_entry(catalogue, WORDS / 2, &context, &source, &translation);
  assert_ptr_equal(catalogue_find(catalogue, NULL, source), translation);
  catalogue_free(catalogue);
  text_release(&text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(finds_by_context_and_source),
      cmocka_unit_test(leaves_out_what_is_not_ready),
      cmocka_unit_test(tells_the_line_of_a_fault),
      cmocka_unit_test(survives_every_cut_and_every_flip),
      cmocka_unit_test(words_that_hash_alike_are_read_in_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
