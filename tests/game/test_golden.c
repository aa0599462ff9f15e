/* The level's state hashes at its end, for 8 seeds and every policy, as written down in
 * tests/golden/1959-title.txt. Every build has to give them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/policy.h"
#include "game/run.h"
#include "story.h"

#define GOLDEN WORKTEAM_SOURCE_DIR "/tests/golden/1959-title.txt"
enum { GOLDEN_RUNS = 8 * (POLICY_COUNT + 1) };

static struct run load_level(void) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {.level_folder = LEVEL_1959, .prelude = TEST_PRELUDE, .seed = 1};
  struct run run;
  char text[1000];
  if (!run_start(&run, &options, POLICY_NEGLECT, 1, &problems))
    fail_msg("%s", problems_text(&problems, text, sizeof text));
  return run;
}

static uint64_t hash_at_the_end(const struct run *run, uint64_t seed, enum policy policy) {
  struct sim sim;
  run_level(&run->session->scenario, run->session->script, seed, policy, &sim);
  uint64_t hash = sim_hash(&sim);
  sim_release(&sim);
  return hash;
}

static void test_every_hash_is_as_written_down(void **state) {
  (void)state;
  struct run run = load_level();
  FILE *golden = fopen(GOLDEN, "r");
  char line[200], name[40];
  uint64_t seed, expected;
  int count = 0, differ = 0;
  assert_non_null(golden);
  while (fgets(line, sizeof line, golden)) {
    if (line[0] == '#') continue;
    assert_int_equal(sscanf(line, "%" SCNu64 " %39s %" SCNx64, &seed, name, &expected), 3);
    enum policy policy = policy_by_name(name);
    assert_in_range(policy, 0, POLICY_NEGLECT);
    uint64_t got = hash_at_the_end(&run, seed, policy);
    count++;
    if (got == expected) continue;
    if (differ++ == 0)
      print_error("%-6s %-12s %-16s  %s\n", "seed", "policy", "written down", "this build");
    print_error("%-6" PRIu64 " %-12s %016" PRIx64 "  %016" PRIx64 "\n", seed, name, expected, got);
  }
  fclose(golden);
  run_release(&run);
  assert_int_equal(count, GOLDEN_RUNS);
  if (differ > 0)
    fail_msg("%d of %d runs give another state. If the model or the level was changed on purpose: "
             "tests/golden/update.sh",
             differ, count);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_hash_is_as_written_down)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
