/* What all plays together met and what they did not, and why a branch stayed dead. */
#include <stdio.h>

#include "game/proof_internal.h"

/* ---- decisions and options ------------------------------------------------------------------- */

static uint8_t all_options(const struct decision *decision) {
  return (uint8_t)((1u << decision->option_count) - 1);
}

bool every_option_was_taken(const struct prover *prover) {
  for (int i = 0; i < prover->scenario->decision_count; i++)
    if (prover->out->met.taken[i] != all_options(&prover->scenario->decisions[i])) return false;
  return true;
}

static const char *after_of(const struct scenario *scenario, const struct decision *decision,
                            char *out, size_t size) {
  const struct decision *earlier = &scenario->decisions[decision->after_decision];
  if (decision->after_option < 0)
    snprintf(out, size, "after '%s' was answered", earlier->id);
  else
    snprintf(out, size, "after '%s' was answered with '%s'", earlier->id,
             earlier->options[decision->after_option].id);
  return out;
}

static int first_not_met(uint8_t bits, int count) {
  for (int i = 0; i < count; i++)
    if (!(bits >> i & 1)) return i;
  return -1;
}

static void explain_never_asked(const struct prover *prover, int index, char *out, size_t size) {
  const struct decision *decision = &prover->scenario->decisions[index];
  const struct proof_met *met = &prover->out->met;
  int condition = first_not_met(met->condition[index], decision->condition_count);
  char after[120] = "";
  if (!met->followed[index] && decision->after_decision >= 0)
    snprintf(out, size, "on days %d to %d no play was %s", decision->from_day + 1,
             decision->to_day + 1, after_of(prover->scenario, decision, after, sizeof after));
  else if (condition >= 0)
    snprintf(out, size, "condition %d of its 'when' never held on days %d to %d", condition + 1,
             decision->from_day + 1, decision->to_day + 1);
  else if (!met->asked[index])
    snprintf(out, size, "the conditions of its 'when' never held on the same day");
  else
    snprintf(out, size, "its function 'when' never answered true");
}

static void report_options(struct prover *prover, int index) {
  const struct decision *decision = &prover->scenario->decisions[index];
  for (int k = 0; k < decision->option_count; k++) {
    const struct option *option = &decision->options[k];
    if (prover->out->met.taken[index] >> k & 1) continue;
    bool was_open = prover->out->met.allowed[index] >> k & 1;
    finding(prover, SEVERITY_WARNING, &option->place,
            "decisions.%s.options.%s: never taken in %d plays: %s", decision->id, option->id,
            prover->out->plays,
            was_open ? "nobody chose it" : "what it 'needs' never held while it could be chosen");
  }
}

void prove_decisions(struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  int opened = 0, options = 0, taken = 0;
  if (prover->stopped) return;
  for (int i = 0; i < scenario->decision_count; i++) {
    const struct decision *decision = &scenario->decisions[i];
    options += decision->option_count;
    for (int k = 0; k < decision->option_count; k++) taken += prover->out->met.taken[i] >> k & 1;
    opened += prover->out->met.opened[i];
    if (prover->out->met.opened[i]) {
      report_options(prover, i);
      continue;
    }
    char why[200];
    explain_never_asked(prover, i, why, sizeof why);
    finding(prover, SEVERITY_WARNING, &decision->place,
            "decisions.%s: never came up in %d plays: %s", decision->id, prover->out->plays, why);
  }
  bool all = opened == scenario->decision_count && taken == options;
  claim(prover, CLAIM_DECISIONS, all ? PROOF_PASS : PROOF_FAIL,
        "%d of %d decisions came up, %d of %d options were taken", opened, scenario->decision_count,
        taken, options);
}

/* ---- endings --------------------------------------------------------------------------------- */

void prove_endings(struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  int met = 0;
  if (prover->stopped) return;
  for (int i = 0; i < scenario->ending_count; i++) {
    met += prover->out->met.endings[i];
    if (!prover->out->met.endings[i])
      finding(prover, SEVERITY_WARNING, &scenario->endings[i].place,
              "endings.%s: never met in %d plays", scenario->endings[i].id, prover->out->plays);
  }
  claim(prover, CLAIM_ENDINGS, met == scenario->ending_count ? PROOF_PASS : PROOF_NOTE,
        "%d of %d endings were met", met, scenario->ending_count);
}

/* ---- what is told ---------------------------------------------------------------------------- */

static int count_met(const uint8_t *met, int count) {
  int sum = 0;
  for (int i = 0; i < count; i++) sum += met[i];
  return sum;
}

static int at_most(int count, int most) {
  return count < most ? count : most;
}

/* How many of each kind. */
struct shown {
  int hazards, notes, news;
};

static struct shown what_showed(const struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  const struct proof_met *met = &prover->out->met;
  return (struct shown){count_met(met->hazards, scenario->hazard_count),
                        count_met(met->notes, at_most(scenario->note_count, PROOF_NOTES_MAX)),
                        count_met(met->news, at_most(scenario->news_count, PROOF_NEWS_MAX))};
}

bool everything_showed(const struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  struct shown shown = what_showed(prover);
  return shown.hazards == scenario->hazard_count && shown.notes == scenario->note_count &&
         shown.news == scenario->news_count;
}

static void report_news(struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  for (int i = 0; i < scenario->news_count && i < PROOF_NEWS_MAX; i++)
    if (!prover->out->met.news[i])
      finding(prover, SEVERITY_NOTE, &scenario->news[i].place, "news: never printed: \"%.60s\"",
              scenario->news[i].text.source);
}

static void report_notes(struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  for (int i = 0; i < scenario->note_count && i < PROOF_NOTES_MAX; i++)
    if (!prover->out->met.notes[i])
      finding(prover, SEVERITY_NOTE, &scenario->notes[i].place,
              "notes: never shown on day %d: \"%.60s\"", scenario->notes[i].day + 1,
              scenario->notes[i].text.source);
}

static void report_hazards(struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  for (int i = 0; i < scenario->hazard_count; i++)
    if (!prover->out->met.hazards[i])
      finding(prover, SEVERITY_NOTE, &scenario->hazards[i].place, "hazards.%s: never began",
              scenario->hazards[i].id);
}

void prove_shown(struct prover *prover) {
  const struct scenario *scenario = prover->scenario;
  if (prover->stopped) return;
  report_hazards(prover);
  report_notes(prover);
  report_news(prover);
  struct shown shown = what_showed(prover);
  claim(prover, CLAIM_SHOWN, everything_showed(prover) ? PROOF_PASS : PROOF_NOTE,
        "%d of %d news patterns, %d of %d notes and %d of %d hazards showed", shown.news,
        scenario->news_count, shown.notes, scenario->note_count, shown.hazards,
        scenario->hazard_count);
}
