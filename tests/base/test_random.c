#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/hash.h"
#include "base/random.h"

static void numbers_match_the_golden_values(void **state) {
  (void)state;
  assert_int_equal(random16(1, STREAM_INIT, 0, 0, 1), 60553);
  assert_int_equal(random16(1, STREAM_AWAY, 9, 95, 0), 63617);
  assert_int_equal(random16(7, STREAM_DIFF, 39, 3, 8), 124);
  assert_int_equal(random16(123456789, STREAM_EVENT, 1079, 2, 0), 60170);
}

/* Each argument must matter: else two teams, or two days, would share their luck. */
static void every_argument_changes_the_number(void **state) {
  (void)state;
  int same[5] = {0};
  for (uint32_t i = 0; i < 1000; i++) {
    const uint32_t base = random16(5, STREAM_SICK, i, 3, 2);
    same[0] += base == random16(6, STREAM_SICK, i, 3, 2);
    same[1] += base == random16(5, STREAM_AWAY, i, 3, 2);
    same[2] += base == random16(5, STREAM_SICK, i + 1, 3, 2);
    same[3] += base == random16(5, STREAM_SICK, i, 4, 2);
    same[4] += base == random16(5, STREAM_SICK, i, 3, 3);
  }
  for (int i = 0; i < 5; i++) assert_in_range(same[i], 0, 3);
}

static void numbers_are_spread_evenly(void **state) {
  (void)state;
  int bucket[16] = {0};
  for (uint32_t day = 0; day < 1000; day++)
    for (uint32_t entity = 0; entity < 16; entity++)
      bucket[random16(42, STREAM_BREAK, day, entity, 0) >> 12]++;
  for (int i = 0; i < 16; i++) assert_in_range(bucket[i], 900, 1100);
}

static void hash_matches_published_values_of_fnv_1a(void **state) {
  (void)state;
  assert_true(hash_bytes(HASH_START, "", 0) == UINT64_C(0xcbf29ce484222325));
  assert_true(hash_bytes(HASH_START, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
  assert_true(hash_bytes(HASH_START, "foobar", 6) == UINT64_C(0x85944171f73967e8));
}

static void hash_of_a_number_takes_its_lowest_byte_first(void **state) {
  (void)state;
  const unsigned char bytes[8] = {0x08, 0x07, 0x06, 0x05, 0x04, 0x03, 0x02, 0x01};
  assert_true(hash_u64(HASH_START, UINT64_C(0x0102030405060708)) ==
              hash_bytes(HASH_START, bytes, sizeof bytes));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(numbers_match_the_golden_values),
      cmocka_unit_test(every_argument_changes_the_number),
      cmocka_unit_test(numbers_are_spread_evenly),
      cmocka_unit_test(hash_matches_published_values_of_fnv_1a),
      cmocka_unit_test(hash_of_a_number_takes_its_lowest_byte_first),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
