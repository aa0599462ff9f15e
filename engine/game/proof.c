/* The course of a proof: which plays are made, in which order, and when it is given up. */
#include "game/proof.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/proof_internal.h"

enum {
  OTHERS_LEAST = 5,    /* seeds of each policy that is not by-the-book: so many, */
  OTHERS_DAYS = 20000, /* and as many as make this number of days */
  EXPLORED_AT_ONCE = 12,
  EXPLORED_MAX = 60
};

/* ---- batches of plays ------------------------------------------------------------------------ */

void batch_add(struct batch *batch, struct proof_job job) {
  if (batch->count == batch->capacity) {
    batch->capacity = batch->capacity > 0 ? batch->capacity * 2 : 64;
    batch->job = memory_resize(batch->job, sizeof *batch->job * (size_t)batch->capacity);
  }
  batch->job[batch->count++] = job;
}

void batch_release(struct batch *batch) {
  free(batch->job);
  free(batch->play);
  *batch = (struct batch){0};
}

static void add_met(struct proof_met *into, const struct proof_met *from) {
  uint8_t *to = (uint8_t *)into;
  const uint8_t *more = (const uint8_t *)from;
  for (size_t i = 0; i < sizeof *into; i++) to[i] |= more[i];
}

static bool is_known(const struct diagnostics *list, const struct diagnostic *item) {
  for (int i = 0; i < list->count; i++)
    if (list->item[i].line == item->line && strcmp(list->item[i].file, item->file) == 0)
      return true;
  return false;
}

/* One failure a line: the same function may fail in many ways. */
static void add_problems(struct prover *prover, const struct proof_play *play) {
  struct diagnostics *findings = &prover->out->findings;
  for (int i = 0; i < play->problem_count; i++)
    if (!is_known(findings, &play->problem[i]))
      diagnostics_add(findings, play->problem[i].severity, play->problem[i].file,
                      play->problem[i].line, "%s", play->problem[i].message);
}

bool prover_play(struct prover *prover, struct batch *batch) {
  int done = 0;
  if (prover->stopped) return false;
  batch->play = memory_new(sizeof *batch->play * (size_t)(batch->count + 1));
  prover->why_stopped =
      prover->options->run(prover->options->self, batch->job, batch->count, batch->play);
  for (int i = 0; i < batch->count; i++) {
    done += batch->play[i].done;
    add_met(&prover->out->met, &batch->play[i].met);
    add_problems(prover, &batch->play[i]);
  }
  prover->out->plays += done;
  if (!prover->why_stopped && done < batch->count) prover->why_stopped = "a play broke off";
  prover->stopped = prover->why_stopped != NULL;
  return !prover->stopped;
}

const struct proof_play *led_play(const struct prover *prover, int policy, int number) {
  return &prover->led.play[prover->first_of[policy] + number];
}

int led_count(const struct prover *prover, int policy) {
  return prover->first_of[policy + 1] - prover->first_of[policy];
}

double ledger_of(const struct proof_play *play, int ledger) {
  return play->ledger[ledger] / 65536.0;
}

/* ---- what is said ---------------------------------------------------------------------------- */

void claim(struct prover *prover, enum proof_claim which, enum proof_verdict verdict,
           const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  prover->out->claim[which].verdict = verdict;
  vsnprintf(prover->out->claim[which].figures, sizeof prover->out->claim[which].figures, format,
            arguments);
  va_end(arguments);
}

void finding(struct prover *prover, enum severity severity, const struct text_place *place,
             const char *format, ...) {
  struct diagnostics *list = &prover->out->findings;
  const char *file = place && place->file && place->file[0] ? place->file : "scenario.lua";
  char path[192], message[400];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  snprintf(path, sizeof path, "%s%s", prover->scenario->path ? prover->scenario->path : "", file);
  diagnostics_add(list, severity, path, place ? place->line : 0, "%s", message);
  if (place) diagnostics_column(list, place->column);
}

/* ---- led plays ------------------------------------------------------------------------------- */

static int seeds_of(const struct prover *prover, int policy) {
  int seeds = prover->options->seeds, fewer = OTHERS_DAYS / prover->scenario->day_count;
  if (policy == POLICY_BY_THE_BOOK || seeds <= OTHERS_LEAST || seeds <= fewer) return seeds;
  return fewer > OTHERS_LEAST ? fewer : OTHERS_LEAST;
}

static void add_led(struct batch *batch, int policy, int seed) {
  batch_add(batch, (struct proof_job){PROOF_LED, (uint8_t)policy, -1, -1, seed});
}

/* One play of each first: where a function fails, there is no need for hundreds. */
static bool scripts_hold(struct prover *prover) {
  struct batch first = {0};
  for (int policy = 0; policy < PROOF_POLICIES; policy++) add_led(&first, policy, 1);
  prover_play(prover, &first);
  batch_release(&first);
  if (prover->out->findings.errors == 0) return !prover->stopped;
  prover->stopped = true;
  prover->why_stopped = "a function of the scenario fails; mend it first";
  return false;
}

static bool lead(struct prover *prover) {
  for (int policy = 0; policy < PROOF_POLICIES; policy++) {
    prover->first_of[policy] = prover->led.count;
    for (int i = 0; i < seeds_of(prover, policy); i++) add_led(&prover->led, policy, i + 1);
  }
  prover->first_of[PROOF_POLICIES] = prover->led.count;
  return prover_play(prover, &prover->led);
}

static void fill_row(const struct prover *prover, int policy, struct proof_row *row) {
  row->plays = led_count(prover, policy);
  for (int i = 0; i < row->plays; i++) {
    const struct proof_play *play = led_play(prover, policy, i);
    for (int k = 0; k < LEDGER_COUNT; k++) row->mean[k] += ledger_of(play, k) / row->plays;
    for (int k = 0; k < PROOF_ENDINGS_MAX; k++) row->endings[k] |= play->met.endings[k];
    row->answered += (double)play->answered / row->plays;
    row->words += (double)play->words / row->plays;
    if (play->longest_quiet > row->longest_quiet) row->longest_quiet = play->longest_quiet;
    if (play->most_in_a_chapter > row->most_in_a_chapter)
      row->most_in_a_chapter = play->most_in_a_chapter;
  }
  for (int k = 0; k < LEDGER_COUNT && row->plays > 1; k++) {
    double sum = 0;
    for (int i = 0; i < row->plays; i++)
      sum += pow(ledger_of(led_play(prover, policy, i), k) - row->mean[k], 2);
    row->sd[k] = sqrt(sum / (row->plays - 1));
  }
}

static void prove_finishing(struct prover *prover) {
  int ended = 0, unfinished = -1;
  for (int policy = 0; policy < PROOF_POLICIES; policy++) {
    for (int i = 0; i < led_count(prover, policy); i++) {
      ended += led_play(prover, policy, i)->ended;
      if (!led_play(prover, policy, i)->ended) unfinished = policy;
    }
  }
  claim(prover, CLAIM_FINISHES, unfinished < 0 ? PROOF_PASS : PROOF_FAIL,
        "%d of %d plays came to the end, led in %d ways", ended, prover->led.count, PROOF_POLICIES);
  if (unfinished < 0) return;
  prover->stopped = true;
  prover->why_stopped = "it can't be finished";
  finding(prover, SEVERITY_ERROR, NULL, "it can't be finished: a play led '%s' broke off",
          policy_names[unfinished]);
}

/* ---- exploring ------------------------------------------------------------------------------- */

static void explore(struct prover *prover) {
  for (int seed = 1; seed <= EXPLORED_MAX && !prover->stopped;) {
    if (every_option_was_taken(prover) && everything_showed(prover)) return;
    struct batch batch = {0};
    for (int i = 0; i < EXPLORED_AT_ONCE; i++, seed++)
      batch_add(&batch,
                (struct proof_job){PROOF_EXPLORED, (uint8_t)(seed % POLICY_COUNT), -1, -1, seed});
    prover_play(prover, &batch);
    batch_release(&batch);
  }
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void prove_scripts(struct prover *prover) {
  int errors = prover->out->findings.errors;
  if (errors > 0)
    claim(prover, CLAIM_SCRIPTS, PROOF_FAIL, "%d place%s where a function fails", errors,
          errors == 1 ? "" : "s");
  else if (!prover->stopped)
    claim(prover, CLAIM_SCRIPTS, PROOF_PASS, "no function failed in %d plays", prover->out->plays);
}

static void play_all(struct prover *prover) {
  if (!scripts_hold(prover)) return;
  if (!lead(prover)) return;
  prove_finishing(prover);
  if (prover->stopped) return;
  for (int policy = 0; policy < PROOF_POLICIES; policy++)
    fill_row(prover, policy, &prover->out->policy[policy]);
  prove_neglect(prover);
  prove_sameness(prover);
  prove_saving(prover);
  explore(prover);
  prove_options(prover);
  prove_last_minute(prover);
}

static void say_what_was_not_proved(struct prover *prover) {
  for (int i = 0; i < CLAIM_COUNT; i++)
    if (prover->out->claim[i].verdict == PROOF_NOT_PROVED && !prover->out->claim[i].figures[0])
      claim(prover, (enum proof_claim)i, PROOF_NOT_PROVED, "%s", prover->why_stopped);
}

void proof_make(const struct scenario *scenario, const struct proof_options *options,
                struct proof *out) {
  struct prover prover = {.scenario = scenario, .options = options, .out = out};
  memset(out, 0, sizeof *out);
  diagnostics_init(&out->findings);
  play_all(&prover);
  prove_scripts(&prover);
  prove_decisions(&prover);
  prove_endings(&prover);
  prove_shown(&prover);
  say_what_was_not_proved(&prover);
  batch_release(&prover.led);
}

bool proof_holds(const struct proof *proof) {
  for (int i = 0; i < CLAIM_COUNT; i++)
    if (proof->claim[i].verdict == PROOF_FAIL || proof->claim[i].verdict == PROOF_NOT_PROVED)
      return false;
  return true;
}
