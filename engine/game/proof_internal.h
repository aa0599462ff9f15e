/* Shared by the proof*.c files only. */
#ifndef GAME_PROOF_INTERNAL_H
#define GAME_PROOF_INTERNAL_H

#include "game/proof.h"

/* Jobs and what came of them, in the same order. */
struct batch {
  int count, capacity;
  struct proof_job *job;
  struct proof_play *play;
};

struct prover {
  const struct scenario *scenario;
  const struct proof_options *options;
  struct proof *out;
  struct batch led;                 /* first PROOF_LED of every policy, by policy and seed */
  int first_of[PROOF_POLICIES + 1]; /* where a policy's plays begin in it */
  bool stopped;                     /* nothing more is played */
  const char *why_stopped;
};

void batch_add(struct batch *batch, struct proof_job job);
void batch_release(struct batch *batch);
/* Plays what was added, and counts it. False: the prover stops here. */
bool prover_play(struct prover *prover, struct batch *batch);

/* The play of `policy` with the `number`th seed. */
const struct proof_play *led_play(const struct prover *prover, int policy, int number);
int led_count(const struct prover *prover, int policy);

void claim(struct prover *prover, enum proof_claim which, enum proof_verdict verdict,
           const char *format, ...) __attribute__((format(printf, 4, 5)));
/* `place` NULL: the scenario as a whole. */
void finding(struct prover *prover, enum severity severity, const struct text_place *place,
             const char *format, ...) __attribute__((format(printf, 4, 5)));

double ledger_of(const struct proof_play *play, int ledger);

/* Each plays what it needs and holds its claims. */
void prove_neglect(struct prover *prover);
void prove_last_minute(struct prover *prover);
void prove_saving(struct prover *prover);
void prove_sameness(struct prover *prover);
void prove_options(struct prover *prover);
/* Nothing is played: from what all plays met. */
void prove_decisions(struct prover *prover);
void prove_endings(struct prover *prover);
void prove_shown(struct prover *prover);
bool every_option_was_taken(const struct prover *prover);
bool everything_showed(const struct prover *prover);

#endif
