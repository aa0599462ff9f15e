/* Decisions: when they open, how they are answered, and what happens when nobody answers. All of it
 * is commands, so a replay needs neither the conditions nor the functions of the scenario. */
#include <string.h>

#include "game/policy.h"
#include "game/session_internal.h"

enum { EFFECTS_MAX = 64 };

static struct command script_command(enum verb verb, int first, int second) {
  return (struct command){
      .verb = (uint8_t)verb, .origin = ORIGIN_SCRIPT, .team = 0, .arg = {first, second}};
}

/* ---- opening ----------------------------------------------------------------------------------
 */

static bool follows_on(const struct sim *sim, const struct decision *decision) {
  if (decision->after_decision < 0) return true;
  const struct decision_state *before = &sim->model.decision[decision->after_decision];
  if (before->taken_day < 0) return false;
  return decision->after_option < 0 || decision->after_option == before->option;
}

static bool conditions_hold(const struct sim *sim, const struct decision *decision) {
  for (int i = 0; i < decision->condition_count; i++)
    if (!condition_holds(sim, &decision->conditions[i])) return false;
  return true;
}

static bool is_left_out(const struct scenario *scenario, const struct decision *decision) {
  return decision->documented_only_off && scenario->evidence == EVIDENCE_DOCUMENTED_ONLY;
}

static bool opens_today(struct session *session, int index) {
  const struct decision *decision = &session->scenario.decisions[index];
  int day = session->sim.model.day;
  if (session->sim.model.decision[index].opened_day >= 0) return false;
  if (day < decision->from_day || day > decision->to_day) return false;
  if (is_left_out(&session->scenario, decision)) return false;
  if (!follows_on(&session->sim, decision) || !conditions_hold(&session->sim, decision))
    return false;
  return decision->when_function == 0 ||
         script_when(session->script, &session->sim, index, &session->problems);
}

static bool is_open(const struct sim *sim, int index) {
  const struct decision_state *state = &sim->model.decision[index];
  return state->opened_day >= 0 && state->taken_day < 0;
}

static bool time_is_up(const struct session *session, int index) {
  const struct decision *decision = &session->scenario.decisions[index];
  int waited = session->sim.model.day - session->sim.model.decision[index].opened_day;
  bool last_day = session->sim.model.day >= session->scenario.day_count - 1;
  return waited >= decision->answer_days || (last_day && waited > 0);
}

/* A leader who does not answer is felt by the team, whatever comes of the matter itself. */
static void pay_for_silence(struct session *session) {
  const struct option *unanswered = &session->scenario.unanswered;
  for (int i = 0; i < unanswered->effect_count; i++) {
    struct command effect = unanswered->effects[i].command;
    effect.origin = ORIGIN_SCRIPT;
    session_apply(session, &effect);
  }
}

static void answer_by_neglect(struct session *session, int index) {
  const struct decision *decision = &session->scenario.decisions[index];
  int option = policy_option(&session->sim, decision, POLICY_NEGLECT);
  if (option < 0) return;
  session_take_option(session, index, option, ORIGIN_SCRIPT);
  pay_for_silence(session);
}

void session_open_morning(struct session *session) {
  if (session->sim.model.phase != PHASE_ORDERS) return;
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (is_open(&session->sim, i) && time_is_up(session, i)) answer_by_neglect(session, i);
  for (int i = 0; i < session->scenario.decision_count; i++) {
    if (!opens_today(session, i)) continue;
    struct command open = script_command(VERB_OPEN, i, 0);
    session_apply(session, &open);
  }
}

int session_open_decisions(const struct session *session, int *out, int capacity) {
  int count = 0;
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (is_open(&session->sim, i) && count < capacity) out[count++] = i;
  return count;
}

/* ---- answering --------------------------------------------------------------------------------
 */

bool session_option_allowed(const struct session *session, int decision, int option) {
  if (decision < 0 || decision >= session->scenario.decision_count) return false;
  const struct decision *asked = &session->scenario.decisions[decision];
  if (option < 0 || option >= asked->option_count) return false;
  return session->sim.model.phase == PHASE_ORDERS && is_open(&session->sim, decision) &&
         option_is_open(&session->sim, &asked->options[option]);
}

/* An effect that the model refuses is left out: the rest of what was decided still happens. Which
 * ones count is asked of the model one after the other, since each may change the next. */
static void take_effects(struct session *session, struct command *effects, int count,
                         const struct command *decide) {
  struct journal_line held = {.kind = JOURNAL_COMMAND,
                              .phase = session->sim.model.phase,
                              .day = (int16_t)session->sim.model.day,
                              .command = *decide};
  for (int i = 0; i < count; i++) {
    effects[i].origin = ORIGIN_SCRIPT;
    if (command_apply(&session->sim, &effects[i]).code != REFUSAL_NONE) continue;
    held.more = true;
    session_log(session, &held);
    held.command = effects[i];
  }
  held.more = false;
  session_log(session, &held);
}

struct refusal session_take_option(struct session *session, int decision, int option,
                                   enum origin origin) {
  struct command effects[EFFECTS_MAX];
  int count = script_effects(session->script, &session->sim, decision, option, effects, EFFECTS_MAX,
                             &session->problems);
  struct command decide = script_command(VERB_DECIDE, decision, option);
  decide.origin = (uint8_t)origin;
  struct refusal refusal = command_apply(&session->sim, &decide);
  if (refusal.code != REFUSAL_NONE) return refusal;
  take_effects(session, effects, count > 0 ? count : 0, &decide);
  return refusal;
}

struct refusal session_answer(struct session *session, int decision, int option) {
  if (!session_option_allowed(session, decision, option))
    return (struct refusal){REFUSAL_NOT_OPEN, 0, 0};
  return session_take_option(session, decision, option, ORIGIN_PLAYER);
}
