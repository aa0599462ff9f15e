/* What a level promises its players, measured over policies and seeds: it can be finished by every
 * way of leading and goes badly when nobody leads; ways of leading differ by more than luck does,
 * and none is ahead in everything; every question and answer is met; something needs the player
 * often enough and never too often. The figures are printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/debrief.h"
#include "game/policy.h"
#include "game/run.h"
#include "levels/shelf.h"

enum {
  SEEDS = 12,
  EXPLORING_RUNS = 200,
  QUIET_DAYS_MAX = 40,
  DECISIONS_A_CHAPTER_MAX = 2,
  ENDINGS_LEAST = 4,
  POLICIES = POLICY_COUNT + 1 /* and neglect */
};

static const char *const levels[] = {"levels/1959-title", "levels/1994-plant-without-plan",
                                     "levels/2016-ten-thousand-li", "levels/2020-eighty-days"};
enum { LEVELS = sizeof levels / sizeof levels[0] };

struct measured {
  double ledger[POLICIES][SEEDS][LEDGER_COUNT];
  bool ended[POLICIES][SEEDS];
  bool opened[DECISIONS_MAX], taken[DECISIONS_MAX][4];
  uint32_t endings; /* bit per ending met */
  int longest_quiet, most_in_a_chapter;
  const struct scenario *scenario;
  struct session *last; /* keeps the scenario alive */
};

/* ---- measuring ---------------------------------------------------------------------------------
 */

static void note_decisions(struct measured *measured, const struct session *session) {
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    measured->opened[i] |= state->opened_day >= 0;
    if (state->option >= 0) measured->taken[i][state->option] = true;
  }
}

static bool is_halted(const struct scenario *scenario, int day) {
  for (int i = 0; i < scenario->note_count; i++)
    if (scenario->notes[i].day == day && scenario->notes[i].stops &&
        scenario->notes[i].condition_count == 0)
      return true;
  return scenario_stops(scenario, day);
}

/* Days on which a question opens, a note halts or a review waits, and the longest stretch between
 * two. */
static void note_rhythm(struct measured *measured, const struct session *session) {
  const struct scenario *scenario = &session->scenario;
  int last = 0, in_chapter = 0;
  for (int day = 0; day < scenario->day_count; day++) {
    int opened = 0;
    for (int i = 0; i < scenario->decision_count; i++)
      opened += session->sim.model.decision[i].opened_day == day;
    in_chapter += opened;
    if (in_chapter > measured->most_in_a_chapter) measured->most_in_a_chapter = in_chapter;
    bool stop = scenario_stops(scenario, day);
    if (stop) in_chapter = 0;
    if (opened == 0 && !is_halted(scenario, day)) continue;
    if (day - last > measured->longest_quiet) measured->longest_quiet = day - last;
    last = day;
  }
}

static void note_run(struct measured *measured, const struct run *run, int seed) {
  const struct session *session = run->session;
  for (int i = 0; i < LEDGER_COUNT; i++)
    measured->ledger[run->policy][seed][i] =
        query_ledger(&session->sim, (enum ledger_id)i, 0) / 65536.0;
  measured->ended[run->policy][seed] = session->ended;
  int16_t endings[DEBRIEF_ENDINGS_MAX];
  int count = endings_of(&session->sim, endings, DEBRIEF_ENDINGS_MAX);
  for (int i = 0; i < count; i++) measured->endings |= UINT32_C(1) << endings[i];
  note_decisions(measured, session);
  note_rhythm(measured, session);
}

static void measure(struct measured *measured, const char *level) {
  memset(measured, 0, sizeof *measured);
  for (int policy = 0; policy < POLICIES; policy++) {
    for (int seed = 0; seed < SEEDS; seed++) {
      struct diagnostics problems;
      diagnostics_init(&problems);
      struct session_options options = {
          .level_folder = level, .prelude = "scripts/prelude.lua", .seed = (uint64_t)seed + 1};
      struct run run;
      if (!run_start(&run, &options, (enum policy)policy, INT_MAX, &problems))
        fail_msg("%s: %s", level, problems.item[0].message);
      assert_int_equal(run.session->problems.count, 0);
      note_run(measured, &run, seed);
      if (measured->last) session_free(measured->last);
      measured->last = run.session;
      measured->scenario = &run.session->scenario;
    }
  }
}

/* A player who answers as no policy does: by seed and question. */
static void answer_anyhow(struct session *session, uint64_t seed) {
  int open[DECISIONS_MAX], count = session_open_decisions(session, open, DECISIONS_MAX);
  for (int i = 0; i < count; i++) {
    int options = session->scenario.decisions[open[i]].option_count;
    int first = (int)(random16(seed, STREAM_COSMETIC, 0, (uint32_t)open[i], 0) % (uint32_t)options);
    for (int k = 0; k < options; k++) {
      int option = (first + k) % options;
      if (!session_option_allowed(session, open[i], option)) continue;
      assert_int_equal(session_answer(session, open[i], option).code, REFUSAL_NONE);
      break;
    }
  }
}

static bool every_answer_was_given(const struct measured *measured) {
  for (int i = 0; i < measured->scenario->decision_count; i++)
    for (int k = 0; k < measured->scenario->decisions[i].option_count; k++)
      if (!measured->taken[i][k]) return false;
  return true;
}

/* Until every answer of every question was given, or for so many runs. */
static void explore(struct measured *measured, const char *level) {
  for (uint64_t seed = 1; seed <= EXPLORING_RUNS && !every_answer_was_given(measured); seed++) {
    struct session *session = level_begin(level, seed);
    while (!session->ended) {
      answer_anyhow(session, seed);
      session_play(session, (enum policy)(seed % POLICY_COUNT), 1);
    }
    assert_int_equal(session->problems.count, 0);
    note_decisions(measured, session);
    session_free(session);
  }
}

static double mean_of(const struct measured *measured, int policy, int ledger) {
  double sum = 0;
  for (int seed = 0; seed < SEEDS; seed++) sum += measured->ledger[policy][seed][ledger];
  return sum / SEEDS;
}

static double seed_spread(const struct measured *measured, int policy, int ledger) {
  double mean = mean_of(measured, policy, ledger), sum = 0;
  for (int seed = 0; seed < SEEDS; seed++)
    sum += pow(measured->ledger[policy][seed][ledger] - mean, 2);
  return sqrt(sum / (SEEDS - 1));
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
    sum += seed_spread(measured, policy, ledger) / POLICY_COUNT;
  return sum;
}

/* ---- what must hold ----------------------------------------------------------------------------
 */

static void everyone_can_finish(const struct measured *measured) {
  for (int policy = 0; policy < POLICIES; policy++)
    for (int seed = 0; seed < SEEDS; seed++) assert_true(measured->ended[policy][seed]);
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

static void everything_is_met(const struct measured *measured) {
  for (int i = 0; i < measured->scenario->decision_count; i++) {
    const struct decision *decision = &measured->scenario->decisions[i];
    if (!measured->opened[i]) fail_msg("%s: never asked", decision->id);
    for (int k = 0; k < decision->option_count; k++)
      if (!measured->taken[i][k])
        fail_msg("%s: never answered with %s", decision->id, decision->options[k].id);
  }
  int endings = 0;
  for (uint32_t bits = measured->endings; bits; bits &= bits - 1) endings++;
  assert_true(endings >= ENDINGS_LEAST);
}

static void the_rhythm_holds(const struct measured *measured) {
  assert_in_range(measured->longest_quiet, 1, QUIET_DAYS_MAX);
  assert_in_range(measured->most_in_a_chapter, 1, DECISIONS_A_CHAPTER_MAX);
}

static void print(const struct measured *measured, const char *level) {
  printf("%s, %d seeds: mean (sd over seeds)\n%-12s", level, SEEDS, "");
  for (int i = 0; i < LEDGER_COUNT; i++) printf(" %-14s", ledger_names[i]);
  for (int policy = 0; policy < POLICIES; policy++) {
    printf("\n%-12s", policy_names[policy]);
    for (int i = 0; i < LEDGER_COUNT; i++)
      printf(" %.3f (%.3f) ", mean_of(measured, policy, i), seed_spread(measured, policy, i));
  }
  printf("\nspread of policies / of seeds:");
  for (int i = 0; i < LEDGER_COUNT; i++)
    printf(" %.1f", policy_spread(measured, i) / mean_seed_spread(measured, i));
  printf("\nlongest quiet stretch %d days, at most %d questions a chapter\n",
         measured->longest_quiet, measured->most_in_a_chapter);
}

static void each_level_keeps_its_promises(void **state) {
  (void)state;
  struct measured *measured = malloc(sizeof *measured);
  assert_non_null(measured);
  for (int i = 0; i < LEVELS; i++) {
    measure(measured, levels[i]);
    explore(measured, levels[i]);
    print(measured, levels[i]);
    everyone_can_finish(measured);
    no_way_is_ahead_in_everything(measured);
    neglect_goes_badly(measured);
    leading_matters_more_than_luck(measured);
    everything_is_met(measured);
    the_rhythm_holds(measured);
    session_free(measured->last);
  }
  free(measured);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(each_level_keeps_its_promises)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
