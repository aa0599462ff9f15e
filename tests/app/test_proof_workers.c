/* However many processors there are, the proof starts no more processes than it keeps account of.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/proof_workers.h"

static int count_for(int wanted) {
  const struct proof_level level = {0};
  struct proof_workers workers;
  proof_workers_start(&workers, &level, wanted, 1);
  int count = workers.count;
  proof_workers_end(&workers);
  return count;
}

static void test_no_more_than_there_is_room_for(void **state) {
  (void)state;
  assert_int_equal(count_for(0), 1);
  assert_int_equal(count_for(PROOF_PROCESSES_MAX), PROOF_PROCESSES_MAX);
  assert_int_equal(count_for(PROOF_PROCESSES_MAX + 1), PROOF_PROCESSES_MAX);
  assert_int_equal(count_for(1000), PROOF_PROCESSES_MAX);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_no_more_than_there_is_room_for)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
