#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"

/* ---- text ------------------------------------------------------------------------------------ */

static void an_empty_text_is_a_string(void **state) {
  (void)state;
  struct text text;
  text_init(&text);
  assert_string_equal(text.bytes, "");
  text_append(&text, "");
  assert_string_equal(text.bytes, "");
  text_clear(&text);
  text_release(&text);
  assert_string_equal(text.bytes, "");
}

static void a_text_grows_and_keeps_its_nul(void **state) {
  (void)state;
  struct text text;
  text_init(&text);
  for (int i = 0; i < 1000; i++) text_printf(&text, "%d,", i);
  text_append_char(&text, '!');
  assert_int_equal(strlen(text.bytes), text.length);
  assert_memory_equal(text.bytes, "0,1,2,3,", 8);
  assert_string_equal(text.bytes + text.length - 5, "999,!");
  text_clear(&text);
  assert_string_equal(text.bytes, "");
  text_append_bytes(&text, "abcdef", 3);
  assert_string_equal(text.bytes, "abc");
  text_release(&text);
}

/* ---- UTF-8 ----------------------------------------------------------------------------------- */

static uint32_t decode(const char *s, size_t size, int *length) {
  return utf8_decode(s, s + size, length);
}

static void characters_of_all_lengths_are_read(void **state) {
  (void)state;
  int length;
  assert_int_equal(decode("A", 1, &length), 'A');
  assert_int_equal(decode("\xC3\xA9", 2, &length), 0xE9);
  assert_int_equal(length, 2);
  assert_int_equal(decode("\xEC\xB2\x9C", 3, &length), 0xCC9C);
  assert_int_equal(length, 3);
  assert_int_equal(decode("\xF0\x9F\x98\x80", 4, &length), 0x1F600);
  assert_int_equal(length, 4);
}

/* Overlong, surrogate, too large, cut off, stray continuation, never-used byte. */
static void bad_bytes_are_one_replacement_each(void **state) {
  (void)state;
  static const char *const bad[] = {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                    "\xEC\xB2", "\x80",         "\xFF",         "\xEC|"};
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    int length;
    assert_int_equal(decode(bad[i], strlen(bad[i]), &length), 0xFFFD);
    assert_int_equal(length, 1);
    assert_false(utf8_valid(bad[i], strlen(bad[i])));
  }
  assert_true(utf8_valid("천리마 é\xEF\xBF\xBD", strlen("천리마 é\xEF\xBF\xBD")));
}

static void characters_are_counted_not_bytes(void **state) {
  (void)state;
  assert_int_equal(utf8_count(""), 0);
  assert_int_equal(utf8_count("천리마"), 3);
  assert_int_equal(utf8_count("a\xFF"
                              "b"),
                   3);
}

static void a_copy_is_cut_between_characters(void **state) {
  (void)state;
  char out[8];
  assert_string_equal(utf8_copy(out, sizeof out, "천리마"), "천리");
  assert_string_equal(utf8_copy(out, sizeof out, "abcdefghij"), "abcdefg");
  assert_string_equal(utf8_copy(out, 1, "abc"), "");
  assert_string_equal(utf8_copy(out, sizeof out, "a\xFF"), "a\xEF\xBF\xBD");
}

/* ---- arena ----------------------------------------------------------------------------------- */

static void an_arena_keeps_what_it_gave(void **state) {
  (void)state;
  struct arena arena;
  arena_init(&arena);
  char *strings[500];
  for (int i = 0; i < 500; i++) {
    char text[32];
    memset(text, 'a' + i % 26, sizeof text - 1);
    text[31] = '\0';
    strings[i] = arena_string(&arena, text);
  }
  unsigned char *large = arena_alloc(&arena, 300000);
  for (int i = 0; i < 300000; i++) assert_int_equal(large[i], 0);
  memset(large, 0xAA, 300000);
  for (int i = 0; i < 500; i++) assert_int_equal(strings[i][30], 'a' + i % 26);
  int64_t *aligned = arena_alloc(&arena, sizeof *aligned);
  assert_int_equal((uintptr_t)aligned % _Alignof(max_align_t), 0);
  arena_release(&arena);
  arena_release(&arena);
}

/* ---- diagnostics ----------------------------------------------------------------------------- */

static void diagnostics_say_where(void **state) {
  (void)state;
  struct diagnostics list;
  char line[256];
  diagnostics_init(&list);
  diagnostics_add(&list, SEVERITY_ERROR, "a.lua", 41, "rations.grain_g: expected %d..%d", 0, 900);
  diagnostics_add(&list, SEVERITY_WARNING, "a.lua", 0, "no texts");
  diagnostics_add(&list, SEVERITY_NOTE, NULL, 0, "done");
  assert_string_equal(diagnostic_format(&list.item[0], line, sizeof line),
                      "a.lua:41: rations.grain_g: expected 0..900");
  assert_string_equal(diagnostic_format(&list.item[1], line, sizeof line), "a.lua: no texts");
  assert_string_equal(diagnostic_format(&list.item[2], line, sizeof line), "done");
  assert_int_equal(list.errors, 1);
}

/* What stops a story is told, however many warnings came before it. */
static void an_error_finds_room_among_warnings(void **state) {
  (void)state;
  static struct diagnostics list;
  diagnostics_init(&list);
  for (int i = 0; i <= DIAGNOSTICS_MAX; i++)
    diagnostics_add(&list, i < 2 ? SEVERITY_NOTE : SEVERITY_WARNING, "x", i, "%d", i);
  diagnostics_column(&list, 7);
  diagnostics_fix(&list, "of what was dropped");
  diagnostics_add(&list, SEVERITY_ERROR, "x", 1, "stops");
  diagnostics_column(&list, 5);
  diagnostics_fix(&list, "go on");
  const struct diagnostic *last = &list.item[DIAGNOSTICS_MAX - 1];
  assert_string_equal(last->message, "stops");
  assert_int_equal(last->column, 5);
  assert_string_equal(last->fix, "go on");
  assert_int_equal(list.item[DIAGNOSTICS_MAX - 2].column, 0);
  assert_string_equal(list.item[DIAGNOSTICS_MAX - 2].fix, "");
  assert_int_equal(list.count, DIAGNOSTICS_MAX);
  assert_int_equal(list.dropped, 2);
  assert_int_equal(list.errors, 1);
  assert_int_equal(list.warnings, DIAGNOSTICS_MAX - 1);
  assert_int_equal(list.notes, 2);
}

static void diagnostics_are_inserted_by_what_they_stop(void **state) {
  (void)state;
  static struct diagnostics from, list;
  static const enum severity found[] = {SEVERITY_NOTE, SEVERITY_ERROR, SEVERITY_WARNING,
                                        SEVERITY_ERROR};
  static const int order[] = {1, 3, 2, 0};
  diagnostics_init(&from);
  diagnostics_init(&list);
  for (int i = 0; i < 4; i++) {
    diagnostics_add(&from, found[i], "x", i, "%d", i);
    diagnostics_insert(&list, &from.item[i]);
  }
  for (int i = 0; i < 4; i++) assert_int_equal(list.item[i].line, order[i]);
  diagnostics_remove(&list, 0);
  assert_int_equal(list.errors, 1);
  assert_int_equal(list.count, 3);
  assert_int_equal(list.item[0].line, 3);
}

static void diagnostics_beyond_the_limit_are_counted(void **state) {
  (void)state;
  static struct diagnostics list;
  diagnostics_init(&list);
  for (int i = 0; i < DIAGNOSTICS_MAX + 5; i++)
    diagnostics_add(&list, SEVERITY_ERROR, "x", i, "%d", i);
  assert_int_equal(list.count, DIAGNOSTICS_MAX);
  assert_int_equal(list.dropped, 5);
  assert_int_equal(list.errors, DIAGNOSTICS_MAX + 5);
  assert_string_equal(list.item[0].message, "0");
}

static void a_long_message_stays_valid_text(void **state) {
  (void)state;
  static struct diagnostics list;
  struct text text;
  text_init(&text);
  for (int i = 0; i < 300; i++) text_append(&text, "천");
  diagnostics_init(&list);
  diagnostics_add(&list, SEVERITY_ERROR, text.bytes, 1, "%s", text.bytes);
  assert_true(utf8_valid(list.item[0].message, strlen(list.item[0].message)));
  assert_true(utf8_valid(list.item[0].file, strlen(list.item[0].file)));
  assert_true(strlen(list.item[0].message) > 390);
  text_release(&text);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_empty_text_is_a_string),
      cmocka_unit_test(a_text_grows_and_keeps_its_nul),
      cmocka_unit_test(characters_of_all_lengths_are_read),
      cmocka_unit_test(bad_bytes_are_one_replacement_each),
      cmocka_unit_test(characters_are_counted_not_bytes),
      cmocka_unit_test(a_copy_is_cut_between_characters),
      cmocka_unit_test(an_arena_keeps_what_it_gave),
      cmocka_unit_test(diagnostics_say_where),
      cmocka_unit_test(an_error_finds_room_among_warnings),
      cmocka_unit_test(diagnostics_are_inserted_by_what_they_stop),
      cmocka_unit_test(diagnostics_beyond_the_limit_are_counted),
      cmocka_unit_test(a_long_message_stays_valid_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
