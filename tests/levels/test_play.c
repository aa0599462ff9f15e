/* What a level promises its players: all that a proof asks of any story, and more. Ways of leading
 * differ by more than luck does, and none is ahead in everything; neglect is below all of them;
 * something needs the player often enough and never too often. The figures are printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "game/proof.h"
#include "script/script.h"

enum { SEEDS = 12, QUIET_DAYS_MAX = 40, DECISIONS_A_CHAPTER_MAX = 2, ENDINGS_LEAST = 4 };

struct measured {
  struct proof proof;
  struct scenario scenario;
  struct script *script;
};

static void measure(struct measured *measured, const char *level) {
  struct diagnostics problems;
  char folder[128], journal[128];
  snprintf(folder, sizeof folder, "levels/%s", level);
  snprintf(journal, sizeof journal, "/tmp/workteam-play-%s.journal", level);
  diagnostics_init(&problems);
  measured->script = script_load(folder, "scripts/prelude.lua", EVIDENCE_FULL_MODEL,
                                 &measured->scenario, &problems);
  if (!measured->script) fail_msg("%s: %s", level, problems.item[0].message);
  struct proof_level played = {folder, "scripts/prelude.lua", &measured->scenario, measured->script,
                               journal};
  struct proof_options options = {SEEDS, proof_run_here, &played};
  proof_make(&measured->scenario, &options, &measured->proof);
}

static void release(struct measured *measured) {
  script_free(measured->script);
  scenario_release(&measured->scenario);
}

static double mean_of(const struct measured *measured, int policy, int ledger) {
  return measured->proof.policy[policy].mean[ledger];
}

static double policy_spread(const struct measured *measured, int ledger) {
  double mean = 0, sum = 0;
  for (int policy = 0; policy < POLICY_COUNT; policy++)
    mean += mean_of(measured, policy, ledger) / POLICY_COUNT;
  for (int policy = 0; policy < POLICY_COUNT; policy++)
    sum += pow(mean_of(measured, policy, ledger) - mean, 2);
  return sqrt(sum / (POLICY_COUNT - 1));
}

static double mean_seed_spread(const struct measured *measured, int ledger) {
  double sum = 0;
  for (int policy = 0; policy < POLICY_COUNT; policy++)
    sum += measured->proof.policy[policy].sd[ledger] / POLICY_COUNT;
  return sum;
}

/* ---- what must hold ----------------------------------------------------------------------------
 */

static void all_is_proved(const struct measured *measured) {
  const struct diagnostics *findings = &measured->proof.findings;
  char line[700];
  for (int i = 0; i < findings->count; i++)
    printf("%s\n", diagnostic_format(&findings->item[i], line, sizeof line));
  for (int i = 0; i < CLAIM_COUNT; i++)
    if (measured->proof.claim[i].verdict < PROOF_PASS ||
        measured->proof.claim[i].verdict == PROOF_FAIL)
      fail_msg("%s: %s", proof_claims[i], measured->proof.claim[i].figures);
}

static void no_way_is_ahead_in_everything(const struct measured *measured) {
  for (int policy = 0; policy < POLICY_COUNT; policy++) {
    int ahead = 0;
    for (int i = 0; i < LEDGER_COUNT; i++) {
      bool best = true;
      for (int other = 0; other < POLICY_COUNT; other++)
        best &= mean_of(measured, policy, i) >= mean_of(measured, other, i);
      ahead += best;
    }
    if (ahead == LEDGER_COUNT) fail_msg("%s is ahead in all five", policy_names[policy]);
  }
}

/* Nobody leads: below every way of leading in at least two ledgers, ahead in none. */
static void neglect_goes_badly(const struct measured *measured) {
  int below = 0, ahead = 0;
  for (int i = 0; i < LEDGER_COUNT; i++) {
    double least = INFINITY, most = -INFINITY, neglected = mean_of(measured, POLICY_NEGLECT, i);
    for (int policy = 0; policy < POLICY_COUNT; policy++) {
      least = fmin(least, mean_of(measured, policy, i));
      most = fmax(most, mean_of(measured, policy, i));
    }
    below += neglected < least;
    ahead += neglected > most;
  }
  assert_true(below >= 2);
  assert_int_equal(ahead, 0);
}

static void leading_matters_more_than_luck(const struct measured *measured) {
  int clear = 0;
  for (int i = 0; i < LEDGER_COUNT; i++) {
    double luck = mean_seed_spread(measured, i);
    assert_true(luck > 0);
    clear += policy_spread(measured, i) > luck;
  }
  assert_true(clear >= 3);
}

static void there_are_endings(const struct measured *measured) {
  int endings = 0;
  for (int i = 0; i < measured->scenario.ending_count; i++)
    endings += measured->proof.met.endings[i];
  assert_true(endings >= ENDINGS_LEAST);
}

static void the_rhythm_holds(const struct measured *measured) {
  for (int policy = 0; policy < PROOF_POLICIES; policy++) {
    const struct proof_row *row = &measured->proof.policy[policy];
    assert_in_range(row->longest_quiet, 1, QUIET_DAYS_MAX);
    assert_in_range(row->most_in_a_chapter, 1, DECISIONS_A_CHAPTER_MAX);
  }
}

static void print(const struct measured *measured) {
  struct text out;
  text_init(&out);
  proof_print_text(&measured->proof, &measured->scenario, &out);
  text_append(&out, "Spread of policies / of seeds:");
  for (int i = 0; i < LEDGER_COUNT; i++)
    text_printf(&out, " %.1f", policy_spread(measured, i) / mean_seed_spread(measured, i));
  printf("%s\n\n", out.bytes);
  text_release(&out);
}

static void the_level_keeps_its_promises(void **state) {
  struct measured *measured = malloc(sizeof *measured);
  assert_non_null(measured);
  measure(measured, *state);
  print(measured);
  all_is_proved(measured);
  no_way_is_ahead_in_everything(measured);
  neglect_goes_badly(measured);
  leading_matters_more_than_luck(measured);
  there_are_endings(measured);
  the_rhythm_holds(measured);
  release(measured);
  free(measured);
}

int main(int argc, char **argv) {
  if (argc != 2) return EXIT_FAILURE; /* the name of a level */
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_prestate(the_level_keeps_its_promises, argv[1])};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
