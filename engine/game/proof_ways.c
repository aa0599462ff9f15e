/* What ways of leading come to: neglect goes badly, the last minute doesn't pay, and the same story
 * ends in the same state, also when it was saved midway. */
#include <math.h>

#include "game/proof_internal.h"

enum { SAME_OF_OTHERS = 2, SAVED_BY_THE_BOOK = 4, LAST_MINUTE_SEEDS = 4, BELOW_LEAST = 2 };

/* ---- neglect --------------------------------------------------------------------------------- */

/* What by-the-book has over neglect with the same luck: +1 more, -1 less, 0 no more than luck. */
static int over_neglect(const struct prover *prover, int ledger) {
  int book = led_count(prover, POLICY_BY_THE_BOOK), seeds = led_count(prover, POLICY_NEGLECT);
  double sum = 0, squares = 0;
  if (seeds > book) seeds = book;
  for (int i = 0; i < seeds; i++) {
    double over = ledger_of(led_play(prover, POLICY_BY_THE_BOOK, i), ledger) -
                  ledger_of(led_play(prover, POLICY_NEGLECT, i), ledger);
    sum += over;
    squares += over * over;
  }
  double mean = sum / seeds, variance = fmax(squares / seeds - mean * mean, 0);
  if (fabs(mean) < PROOF_SEEN || fabs(mean) <= 2 * sqrt(variance / seeds)) return 0;
  return mean > 0 ? 1 : -1;
}

void prove_neglect(struct prover *prover) {
  int below = 0, above = 0;
  for (int k = 0; k < LEDGER_COUNT; k++) {
    int over = over_neglect(prover, k);
    below += over > 0;
    above += over < 0;
  }
  bool badly = below >= BELOW_LEAST && above < below;
  claim(prover, CLAIM_GOES_BADLY, badly ? PROOF_PASS : PROOF_FAIL,
        "neglect ends clearly below by-the-book in %d of %d ledgers, above it in %d", below,
        LEDGER_COUNT, above);
  if (!badly)
    finding(prover, SEVERITY_WARNING, NULL,
            "it can't go badly: who gives no order and no answer ends clearly below 'by-the-book' "
            "in only %d ledgers (at least %d expected), and above it in %d",
            below, BELOW_LEAST, above);
}

/* ---- the last minute ------------------------------------------------------------------------- */

/* Means over the seeds; against by-the-book with the same luck. */
static bool comes_level(const struct prover *prover, const struct batch *batch, int first,
                        int seeds) {
  for (int k = 0; k < LEDGER_COUNT; k++) {
    double over = 0;
    for (int i = 0; i < seeds; i++)
      over += ledger_of(&batch->play[first + i], k) -
              ledger_of(led_play(prover, POLICY_BY_THE_BOOK, i), k);
    if (over < 0) return false;
  }
  return true;
}

void prove_last_minute(struct prover *prover) {
  struct batch batch = {0};
  int book = led_count(prover, POLICY_BY_THE_BOOK), level = -1;
  int seeds = book < LAST_MINUTE_SEEDS ? book : LAST_MINUTE_SEEDS;
  for (int policy = 0; policy < POLICY_COUNT; policy++)
    for (int i = 0; i < seeds; i++)
      batch_add(&batch, (struct proof_job){PROOF_LAST_MINUTE, (uint8_t)policy, -1, -1, i + 1});
  bool played = prover_play(prover, &batch);
  for (int policy = 0; played && policy < POLICY_COUNT; policy++)
    if (comes_level(prover, &batch, policy * seeds, seeds)) level = policy;
  batch_release(&batch);
  if (!played) return;
  claim(prover, CLAIM_LAST_MINUTE, level < 0 ? PROOF_PASS : PROOF_FAIL,
        "%d ways of acting on the last %d days of a month only: %s", POLICY_COUNT, PROOF_LAST_DAYS,
        level < 0 ? "none comes level with by-the-book" : policy_names[level]);
  if (level >= 0)
    finding(
        prover, SEVERITY_WARNING, NULL,
        "the last minute pays: who leads as '%s' on the last %d days of a month only ends level "
        "with 'by-the-book' in every ledger, or above",
        policy_names[level], PROOF_LAST_DAYS);
}

/* ---- the same again -------------------------------------------------------------------------- */

/* Plays again what was led; says how many ended in another state than before. */
static bool play_again(struct prover *prover, struct batch *batch, int *differ) {
  bool played = prover_play(prover, batch);
  *differ = 0;
  for (int i = 0; played && i < batch->count; i++) {
    const struct proof_job *job = &batch->job[i];
    *differ += batch->play[i].hash != led_play(prover, job->policy, job->seed - 1)->hash;
  }
  return played;
}

static void add_again(const struct prover *prover, enum proof_kind kind, int policy, int most,
                      struct batch *batch) {
  for (int i = 0; i < most && i < led_count(prover, policy); i++)
    batch_add(batch, (struct proof_job){(uint8_t)kind, (uint8_t)policy, -1, -1, i + 1});
}

void prove_sameness(struct prover *prover) {
  struct batch batch = {0};
  int differ, book = led_count(prover, POLICY_BY_THE_BOOK);
  add_again(prover, PROOF_LED, POLICY_BY_THE_BOOK, book, &batch);
  for (int policy = 1; policy < PROOF_POLICIES; policy++)
    add_again(prover, PROOF_LED, policy, SAME_OF_OTHERS, &batch);
  bool played = play_again(prover, &batch, &differ);
  int count = batch.count;
  batch_release(&batch);
  if (!played) return;
  claim(prover, CLAIM_SAME, differ == 0 ? PROOF_PASS : PROOF_FAIL,
        "%d of %d plays ended in the same state when played again (%d seeds of by-the-book, %d of "
        "each other)",
        count - differ, count, book, SAME_OF_OTHERS < book ? SAME_OF_OTHERS : book);
  if (differ > 0)
    finding(prover, SEVERITY_ERROR, NULL,
            "the same story with the same luck ended in another state");
}

static void claim_saving(struct prover *prover, const struct batch *batch, int differ) {
  int saved = 0, resumed = 0, count = batch->count;
  for (int i = 0; i < count; i++) {
    saved += batch->play[i].saved;
    resumed += batch->play[i].resumed;
  }
  if (saved < count) {
    claim(prover, CLAIM_SAVED, PROOF_NOT_PROVED, "there is no folder in which to save a story");
    return;
  }
  bool same = differ == 0 && resumed == count;
  claim(prover, CLAIM_SAVED, same ? PROOF_PASS : PROOF_FAIL,
        "%d of %d stories that were saved midway and resumed ended in the same state",
        count - differ, count);
  if (!same)
    finding(prover, SEVERITY_ERROR, NULL,
            "a story that is saved midway and resumed does not end in the same state");
}

void prove_saving(struct prover *prover) {
  struct batch batch = {0};
  int differ;
  add_again(prover, PROOF_RESUMED, POLICY_BY_THE_BOOK, SAVED_BY_THE_BOOK, &batch);
  for (int policy = 1; policy < PROOF_POLICIES; policy++)
    add_again(prover, PROOF_RESUMED, policy, 1, &batch);
  if (play_again(prover, &batch, &differ)) claim_saving(prover, &batch, differ);
  batch_release(&batch);
}
