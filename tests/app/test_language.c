/* What a player reads in another language: the translation where there is one, the source's words
 * where there is none (and tests learn which), figures and markup untouched. */
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

#include "app/language.h"
#include "base/text.h"

static void the_pseudo_locale_is_longer_and_keeps_figures(void **state) {
  (void)state;
  struct language language;
  struct diagnostics problems;
  diagnostics_init(&problems);
  language_init(&language);
  language_set(&language, "xx", "/nowhere", &problems);
  const char *source = "Stock for %d days: {l:stock_days} are left";
  const char *made = language_translate(&language, "", source);
  assert_non_null(strstr(made, "%d"));
  assert_non_null(strstr(made, "{l:stock_days}"));
  assert_true(utf8_count(made) >= utf8_count(source) * 14 / 10 - 1);
  assert_ptr_equal(made, language_translate(&language, "", source));
  language_release(&language);
}

static void a_missing_text_shows_the_source_and_is_named(void **state) {
  (void)state;
  char folder[] = "/tmp/workteam-language-XXXXXX", path[128];
  assert_non_null(mkdtemp(folder));
  snprintf(path, sizeof path, "%s/text", folder);
  assert_int_equal(mkdir(path, 0700), 0);
  snprintf(path, sizeof path, "%s/text/ko.po", folder);
  FILE *file = fopen(path, "w");
  assert_non_null(file);
  fputs("msgid \"Go on\"\nmsgstr \"계속\"\n", file);
  fclose(file);

  struct language language;
  struct diagnostics problems;
  diagnostics_init(&problems);
  language_init(&language);
  language_set(&language, "ko", folder, &problems);
  assert_string_equal(language_translate(&language, "", "Go on"), "계속");
  assert_string_equal(language_translate(&language, "", "Back"), "Back");
  assert_string_equal(language_translate(&language, "", "Back"), "Back");
  assert_int_equal(language.missing_count, 1);
  assert_string_equal(language.missing[0], "Back");
  language_release(&language);
  unlink(path);
  snprintf(path, sizeof path, "%s/text", folder);
  rmdir(path);
  rmdir(folder);
}

/* A story's catalogue may come from anyone; the interface prints through what it finds. */
static void a_story_can_not_change_what_a_format_takes(void **state) {
  (void)state;
  char folder[] = "/tmp/workteam-language-XXXXXX", path[128];
  assert_non_null(mkdtemp(folder));
  snprintf(path, sizeof path, "%s/text", folder);
  assert_int_equal(mkdir(path, 0700), 0);
  snprintf(path, sizeof path, "%s/text/ko.po", folder);
  FILE *file = fopen(path, "w");
  assert_non_null(file);
  fputs("msgctxt \"a\"\nmsgid \"%d left\"\nmsgstr \"%s%n\"\n\n"
        "msgctxt \"b\"\nmsgid \"No more\"\nmsgstr \"%s\"\n\n"
        "msgctxt \"c\"\nmsgid \"%d of %d\"\nmsgstr \"%d %%의 %d\"\n",
        file);
  fclose(file);

  struct language language;
  struct diagnostics problems;
  diagnostics_init(&problems);
  language_init(&language);
  language_set(&language, "ko", "/nowhere", &problems);
  language_set_story(&language, folder, &problems);
  assert_string_equal(language_translate(&language, "", "%d left"), "%d left");
  assert_string_equal(language_translate(&language, "", "No more"), "No more");
  assert_string_equal(language_translate(&language, "", "%d of %d"), "%d %%의 %d");
  language_release(&language);
  unlink(path);
  snprintf(path, sizeof path, "%s/text", folder);
  rmdir(path);
  rmdir(folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_pseudo_locale_is_longer_and_keeps_figures),
      cmocka_unit_test(a_missing_text_shows_the_source_and_is_named),
      cmocka_unit_test(a_story_can_not_change_what_a_format_takes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
