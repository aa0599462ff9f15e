/* Is an option better than all others, in every ledger, whoever leads?
 *
 * One leader after the other: for each decision that came up in his plays, the other options are
 * forced with the same luck. An option stays suspect as long as it was better than every other it
 * could be compared with; once it was not, for one leader, the matter is settled. A large
 * difference settles it after one seed, a small one only in the mean over all, so that most
 * decisions cost one play an option. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/proof_internal.h"

enum {
  FORCED_SEEDS = 3,
  OPTIONS_MAX = 4,
  FIGURES = 2 * LEDGER_COUNT /* the ledgers at the end, then those of the month */
};

struct sample {
  bool there;
  double figure[FIGURES];
};

struct compared {
  struct sample sample[DECISIONS_MAX][OPTIONS_MAX][FORCED_SEEDS]; /* of the leader at hand */
  bool settled[DECISIONS_MAX][OPTIONS_MAX]; /* it isn't better than all others */
  bool compared[DECISIONS_MAX][OPTIONS_MAX][OPTIONS_MAX];
};

/* ---- plays ----------------------------------------------------------------------------------- */

static bool is_open(const struct prover *prover, const struct compared *compared, int index) {
  const struct decision *decision = &prover->scenario->decisions[index];
  for (int k = 0; k < decision->option_count; k++)
    if (!compared->settled[index][k]) return true;
  return false;
}

static void keep(struct compared *compared, int index, int option, int seed,
                 const struct proof_play *play) {
  struct sample *sample = &compared->sample[index][option][seed];
  sample->there = true;
  for (int k = 0; k < LEDGER_COUNT; k++) {
    sample->figure[k] = ledger_of(play, k);
    sample->figure[LEDGER_COUNT + k] = play->month[index][k] / 65536.0;
  }
}

/* The leader's own answer was played already; the others are to be. */
static void plan_decision(const struct prover *prover, struct compared *compared, int policy,
                          int seed, int index, struct batch *batch) {
  const struct decision *decision = &prover->scenario->decisions[index];
  const struct proof_play *own = led_play(prover, policy, seed);
  if (own->option[index] < 0) return;
  keep(compared, index, own->option[index], seed, own);
  for (int k = 0; k < decision->option_count; k++)
    if (k != own->option[index] && (own->met.allowed[index] >> k & 1))
      batch_add(batch, (struct proof_job){PROOF_FORCED, (uint8_t)policy, (int16_t)index, (int16_t)k,
                                          seed + 1});
}

static bool play_seed(struct prover *prover, struct compared *compared, int policy, int seed) {
  struct batch batch = {0};
  for (int i = 0; i < prover->scenario->decision_count; i++)
    if (is_open(prover, compared, i)) plan_decision(prover, compared, policy, seed, i, &batch);
  bool played = prover_play(prover, &batch);
  for (int i = 0; played && i < batch.count; i++) {
    const struct proof_job *job = &batch.job[i];
    if (batch.play[i].option[job->decision] == job->option)
      keep(compared, job->decision, job->option, job->seed - 1, &batch.play[i]);
  }
  batch_release(&batch);
  return played;
}

/* ---- comparing ------------------------------------------------------------------------------- */

/* Over the seeds that both have; returns how many those are. */
static int mean_over(const struct sample *one, const struct sample *other, double mean[FIGURES]) {
  int count = 0;
  for (int k = 0; k < FIGURES; k++) mean[k] = 0;
  for (int seed = 0; seed < FORCED_SEEDS; seed++) {
    if (!one[seed].there || !other[seed].there) continue;
    count++;
    for (int k = 0; k < FIGURES; k++) mean[k] += one[seed].figure[k] - other[seed].figure[k];
  }
  for (int k = 0; k < FIGURES && count > 0; k++) mean[k] /= count;
  return count;
}

/* Behind in the month, or clearly at the end; or, once all seeds are played, ahead in nothing. */
static bool is_not_better(const double mean[FIGURES], double clear, bool all_played) {
  bool ahead = false;
  for (int k = 0; k < FIGURES; k++) {
    if (mean[k] <= -(k < LEDGER_COUNT ? clear : PROOF_SEEN)) return true;
    ahead |= mean[k] >= PROOF_SEEN;
  }
  return all_played && !ahead;
}

/* `left`: seeds that are still to be played. */
static void compare(struct compared *compared, int index, int options, int left) {
  double mean[FIGURES], clear = PROOF_SEEN * (1 << left);
  for (int one = 0; one < options; one++) {
    for (int other = 0; other < options; other++) {
      if (other == one) continue;
      if (mean_over(compared->sample[index][one], compared->sample[index][other], mean) == 0)
        continue;
      compared->compared[index][one][other] = true;
      if (is_not_better(mean, clear, left == 0)) compared->settled[index][one] = true;
    }
  }
}

/* ---- what is said ---------------------------------------------------------------------------- */

static bool was_compared_with_all(const struct prover *prover, const struct compared *compared,
                                  int index, int option) {
  uint8_t allowed = prover->out->met.allowed[index];
  int others = 0;
  for (int k = 0; k < prover->scenario->decisions[index].option_count; k++) {
    if (k == option || !(allowed >> k & 1)) continue;
    if (!compared->compared[index][option][k]) return false;
    others++;
  }
  return others > 0;
}

static void say(struct prover *prover, const struct compared *compared) {
  const struct scenario *scenario = prover->scenario;
  int better = 0, decisions = 0;
  for (int i = 0; i < scenario->decision_count; i++) {
    const struct decision *decision = &scenario->decisions[i];
    bool any = false;
    for (int k = 0; k < decision->option_count; k++) {
      any |= was_compared_with_all(prover, compared, i, k);
      if (compared->settled[i][k] || !was_compared_with_all(prover, compared, i, k)) continue;
      better++;
      finding(prover, SEVERITY_WARNING, &decision->options[k].place,
              "decisions.%s.options.%s: better than every other answer in every ledger, whoever "
              "leads: there is nothing to decide",
              decision->id, decision->options[k].id);
    }
    decisions += any;
  }
  claim(prover, CLAIM_OPTIONS, better == 0 ? PROOF_PASS : PROOF_FAIL,
        "%d of %d decisions compared, %d with an option better than all others", decisions,
        scenario->decision_count, better);
}

static bool play_leader(struct prover *prover, struct compared *compared, int policy) {
  int count = led_count(prover, policy), seeds = count < FORCED_SEEDS ? count : FORCED_SEEDS;
  memset(compared->sample, 0, sizeof compared->sample);
  for (int seed = 0; seed < seeds; seed++) {
    if (!play_seed(prover, compared, policy, seed)) return false;
    for (int i = 0; i < prover->scenario->decision_count; i++)
      compare(compared, i, prover->scenario->decisions[i].option_count, seeds - 1 - seed);
  }
  return true;
}

void prove_options(struct prover *prover) {
  struct compared *compared = memory_new(sizeof *compared);
  bool played = true;
  for (int policy = 0; policy < POLICY_COUNT && played; policy++)
    played = play_leader(prover, compared, policy);
  if (played) say(prover, compared);
  free(compared);
}
