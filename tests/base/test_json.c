#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json.h"

static void nesting_and_commas_are_kept(void **state) {
  (void)state;
  struct text out;
  struct json json;
  text_init(&out);
  json_init(&json, &out);
  json_object(&json, NULL);
  json_integer(&json, "day", -3);
  json_array(&json, "teams");
  json_object(&json, NULL);
  json_string(&json, "name", "A");
  json_end_object(&json);
  json_object(&json, NULL);
  json_end_object(&json);
  json_integer(&json, NULL, INT64_MIN);
  json_end_array(&json);
  json_boolean(&json, "ok", true);
  json_decimal(&json, "share", 65536 / 2, 65536, 2);
  json_end_object(&json);
  assert_string_equal(out.bytes, "{\"day\":-3,\"teams\":[{\"name\":\"A\"},{},-9223372036854775808],"
                                 "\"ok\":true,\"share\":0.50}");
  text_release(&out);
}

static void strings_are_escaped(void **state) {
  (void)state;
  struct text out;
  struct json json;
  text_init(&out);
  json_init(&json, &out);
  json_string(&json, NULL, "a\"b\\c\n\t\x01\x7F 천\xFF");
  assert_string_equal(out.bytes, "\"a\\\"b\\\\c\\n\\t\\u0001\\u007f 천\\ufffd\"");
  text_release(&out);
}

static void check_decimal(int64_t value, int64_t scale, int decimals, const char *expected) {
  struct text out;
  text_init(&out);
  decimal_print(&out, value, scale, decimals);
  assert_string_equal(out.bytes, expected);
  text_release(&out);
}

static void decimals_are_exact_and_rounded_away_from_zero(void **state) {
  (void)state;
  check_decimal(1, 4, 2, "0.25");
  check_decimal(-1, 4, 2, "-0.25");
  check_decimal(1, 8, 2, "0.13");
  check_decimal(-1, 8, 2, "-0.13");
  check_decimal(65535, 65536, 3, "1.000");
  check_decimal(-65535, 65536, 0, "-1");
  check_decimal(5, 1, 0, "5");
  check_decimal(1, 65536, 15, "0.000015258789063");
  check_decimal(INT64_MIN, 1, 0, "-9223372036854775808");
  check_decimal(INT64_MAX, 65536, 4, "140737488355328.0000");
}

static void a_tiny_loss_is_not_shown_as_minus_zero(void **state) {
  (void)state;
  check_decimal(-1, 65536, 2, "0.00");
}

static void csv_fields_are_quoted_where_needed(void **state) {
  (void)state;
  struct text out;
  text_init(&out);
  csv_field(&out, true, "plain");
  csv_field(&out, false, "a,b");
  csv_field(&out, false, "say \"no\"");
  csv_field(&out, false, "two\nlines");
  csv_field(&out, false, "");
  assert_string_equal(out.bytes, "plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",");
  text_release(&out);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(nesting_and_commas_are_kept),
      cmocka_unit_test(strings_are_escaped),
      cmocka_unit_test(decimals_are_exact_and_rounded_away_from_zero),
      cmocka_unit_test(a_tiny_loss_is_not_shown_as_minus_zero),
      cmocka_unit_test(csv_fields_are_quoted_where_needed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
