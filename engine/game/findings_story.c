/* Answers that make no difference, and questions that can't come, as far as it can be seen without
 * playing. */
#include <stdio.h>
#include <string.h>

#include "game/findings_internal.h"

enum { ID_BYTES = 160 };

static const char *text_id(char out[ID_BYTES], const struct decision *decision,
                           const struct option *option) {
  if (option)
    snprintf(out, ID_BYTES, "decisions.%s.options.%s.label", decision->id, option->id);
  else
    snprintf(out, ID_BYTES, "decisions.%s.title", decision->id);
  return out;
}

/* ---- options -------------------------------------------------------------------------------- */

/* What an order does, without the name that explanations give it. */
static bool same_order(const struct effect *a, const struct effect *b) {
  struct command one = a->command, two = b->command;
  if (one.verb != two.verb || one.team != two.team || a->relative_day != b->relative_day ||
      a->in_plan_days != b->in_plan_days || a->function > 0 || b->function > 0)
    return false;
  if (one.verb == VERB_CONTRIBUTE) one.arg[5] = two.arg[5] = 0;
  return memcmp(one.arg, two.arg, sizeof one.arg) == 0;
}

static bool same_effects(const struct option *a, const struct option *b) {
  if (a->effect_count != b->effect_count || a->effect_count == 0) return false;
  for (int i = 0; i < a->effect_count; i++)
    if (!same_order(&a->effects[i], &b->effects[i])) return false;
  return true;
}

static void find_same_options(const struct findings *findings, const struct decision *decision) {
  char id[ID_BYTES];
  for (int b = 1; b < decision->option_count; b++)
    for (int a = 0; a < b; a++) {
      if (!same_effects(&decision->options[a], &decision->options[b])) continue;
      finding_at(findings, SEVERITY_WARNING, text_id(id, decision, &decision->options[b]),
                 "does the same as option '%s'", decision->options[a].id);
      diagnostics_fix(findings->problems, "another effect, or one option instead of two");
    }
}

/* ---- questions that can't come -------------------------------------------------------------- */

static void find_never_after(const struct findings *findings, const struct decision *decision) {
  const struct scenario *scenario = findings->scenario;
  const struct decision *first = decision;
  char id[ID_BYTES];
  for (int steps = 0; first->after_decision >= 0; steps++) {
    if (steps > scenario->decision_count) {
      finding_at(findings, SEVERITY_WARNING, text_id(id, decision, NULL),
                 "never opens: it comes after '%s', which comes after it",
                 scenario->decisions[decision->after_decision].id);
      return;
    }
    first = &scenario->decisions[first->after_decision];
    if (first->from_day <= decision->to_day) continue;
    finding_at(findings, SEVERITY_WARNING, text_id(id, decision, NULL),
               "never opens: its last day is %d, and it comes after '%s', which opens from day %d",
               decision->to_day + 1, first->id, first->from_day + 1);
    diagnostics_fix(findings->problems, "to = a day after %d", first->from_day + 1);
    return;
  }
}

static void find_beyond_the_end(const struct findings *findings, const struct decision *decision) {
  char id[ID_BYTES];
  int last = findings->scenario->day_count;
  if (decision->to_day < last) return;
  finding_at(findings, SEVERITY_NOTE, text_id(id, decision, NULL),
             "'to' is day %d, and the story ends on day %d", decision->to_day + 1, last);
  diagnostics_fix(findings->problems, "to = %d", last);
}

static void find_hazards_beyond(const struct findings *findings) {
  const struct scenario *scenario = findings->scenario;
  char id[ID_BYTES];
  for (int i = 0; i < scenario->hazard_count; i++) {
    if (scenario->hazards[i].from_day < scenario->day_count) continue;
    snprintf(id, sizeof id, "hazards.%s.ledger", scenario->hazards[i].id);
    finding_at(findings, SEVERITY_WARNING, id,
               "never happens: it begins on day %d at the earliest, and the story ends on day %d",
               scenario->hazards[i].from_day + 1, scenario->day_count);
  }
}

/* ---- state ---------------------------------------------------------------------------------- */

enum setting { SET_NEVER, SET_SOMEWHERE };

/* A function may set anything. */
static enum setting setting_by(const struct option *option, int slot) {
  for (int i = 0; i < option->effect_count; i++) {
    const struct effect *effect = &option->effects[i];
    if (effect->function > 0) return SET_SOMEWHERE;
    if (effect->command.verb == VERB_STATE && effect->command.arg[0] == slot) return SET_SOMEWHERE;
  }
  return SET_NEVER;
}

static enum setting setting_of(const struct scenario *scenario, int slot) {
  for (int d = 0; d < scenario->decision_count; d++)
    for (int o = 0; o < scenario->decisions[d].option_count; o++)
      if (setting_by(&scenario->decisions[d].options[o], slot) == SET_SOMEWHERE)
        return SET_SOMEWHERE;
  return setting_by(&scenario->unanswered, slot);
}

static void find_state_never_set(const struct findings *findings) {
  const struct scenario *scenario = findings->scenario;
  char id[ID_BYTES];
  for (int i = 0; i < scenario->slot_count; i++) {
    if (setting_of(scenario, i) == SET_SOMEWHERE) continue;
    snprintf(id, sizeof id, "state.%s", scenario->slots[i].name);
    finding_at(findings, SEVERITY_WARNING, id, "no option sets it: it stays at %d",
               scenario->slots[i].start);
    diagnostics_fix(findings->problems, "effect = { set { %s = %d } }", scenario->slots[i].name,
                    scenario->slots[i].high);
  }
}

void findings_of_story(const struct findings *findings) {
  for (int i = 0; i < findings->scenario->decision_count; i++) {
    const struct decision *decision = &findings->scenario->decisions[i];
    find_same_options(findings, decision);
    find_never_after(findings, decision);
    find_beyond_the_end(findings, decision);
  }
  find_hazards_beyond(findings);
  find_state_never_set(findings);
}
