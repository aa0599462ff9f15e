/* Decisions: when they open, how they are answered, and what happens when nobody answers. All of it
 * is commands, so a replay needs neither the conditions nor the functions of the scenario. */
#include <string.h>

#include "game/policy.h"
#include "game/session_internal.h"
#include "sim/evidence.h"

enum { EFFECTS_MAX = 64 };

static struct command script_command(enum verb verb, int first, int second) {
  return (struct command){
      .verb = (uint8_t)verb, .origin = ORIGIN_SCRIPT, .team = 0, .arg = {first, second}};
}

/* ---- opening ------------------------------------------------------------------------------ */

bool decision_follows_on(const struct sim *sim, const struct decision *decision) {
  if (decision->after_decision < 0) return true;
  const struct decision_state *before = &sim->model.decision[decision->after_decision];
  if (before->taken_day < 0) return false;
  return decision->after_option < 0 || decision->after_option == before->option;
}

static bool opens_today(struct session *session, int index) {
  const struct decision *decision = &session->scenario.decisions[index];
  int day = session->sim.model.day;
  if (session->sim.model.decision[index].opened_day >= 0) return false;
  if (day < decision->from_day || day > decision->to_day) return false;
  if (!evidence_has_decision(&session->scenario, decision)) return false;
  if (!decision_follows_on(&session->sim, decision) ||
      !conditions_hold(&session->sim, decision->conditions, decision->condition_count))
    return false;
  if (decision->when_function == 0) return true;
  bool opens = script_when(session->script, &session->sim, index, &session->problems);
  session->refused_on[index] = (int16_t)(opens ? 0 : day + 1);
  return opens;
}

static bool is_open(const struct sim *sim, int index) {
  const struct decision_state *state = &sim->model.decision[index];
  return state->opened_day >= 0 && state->taken_day < 0;
}

int session_open_decisions(const struct session *session, int *out, int capacity) {
  int count = 0;
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (is_open(&session->sim, i) && count < capacity) out[count++] = i;
  return count;
}

/* ---- answering ---------------------------------------------------------------------------- */

bool session_option_broken(const struct session *session, int decision, int option) {
  return session->broken_options[decision] >> option & 1;
}

bool session_option_allowed(const struct session *session, int decision, int option) {
  if (decision < 0 || decision >= session->scenario.decision_count) return false;
  const struct decision *asked = &session->scenario.decisions[decision];
  if (option < 0 || option >= asked->option_count) return false;
  return session->sim.model.phase == PHASE_ORDERS && is_open(&session->sim, decision) &&
         option_is_open(&session->sim, &asked->options[option]) &&
         !session_option_broken(session, decision, option);
}

int session_option_of(const struct session *session, int decision, enum policy policy) {
  const struct decision *asked = &session->scenario.decisions[decision];
  const enum policy leaders[] = {policy, POLICY_NEGLECT};
  for (size_t i = 0; i < sizeof leaders / sizeof leaders[0]; i++) {
    int option = policy_option(&session->sim, asked, leaders[i]);
    if (session_option_allowed(session, decision, option)) return option;
  }
  for (int i = 0; i < asked->option_count; i++)
    if (session_option_allowed(session, decision, i)) return i;
  return -1;
}

/* -1: a function of the option failed, which is kept in mind and told in the session's problems. */
static int effects_of(struct session *session, int decision, int option, struct command *out) {
  int count = script_effects(session->script, &session->sim, decision, option, out, EFFECTS_MAX,
                             &session->problems);
  if (count < 0) session->broken_options[decision] |= (uint8_t)(1u << option);
  return count;
}

static bool has_function(const struct option *option) {
  for (int i = 0; i < option->effect_count; i++)
    if (option->effects[i].function > 0) return true;
  return false;
}

void session_try_options(struct session *session, int decision) {
  const struct decision *asked = &session->scenario.decisions[decision];
  struct command unused[EFFECTS_MAX];
  session->broken_options[decision] = 0;
  for (int i = 0; i < asked->option_count; i++)
    if (has_function(&asked->options[i])) effects_of(session, decision, i, unused);
}

/* An effect that the model refuses is left out: the rest of what was decided still happens. Which
 * ones count is asked of the model one after the other, since each may change the next. */
static void take_effects(struct session *session, struct command *effects, int count,
                         const struct command *decide) {
  struct journal_line held = {
      .kind = JOURNAL_COMMAND, .day = (int16_t)session->sim.model.day, .command = *decide};
  for (int i = 0; i < count; i++) {
    effects[i].origin = ORIGIN_SCRIPT;
    if (command_apply(&session->sim, &effects[i]).code != REFUSAL_NONE) continue;
    session_note_command(session, &effects[i]);
    held.more = true;
    session_log(session, &held);
    held.command = effects[i];
  }
  held.more = false;
  session_log(session, &held);
}

/* A leader who does not answer is felt by the team, whatever comes of the matter itself. */
static int add_price_of_silence(const struct session *session, struct command *effects, int count) {
  const struct option *unanswered = &session->scenario.unanswered;
  for (int i = 0; i < unanswered->effect_count && count < EFFECTS_MAX; i++) {
    if (unanswered->effects[i].function > 0) continue; /* orders only */
    effects[count] = unanswered->effects[i].command;
    if (unanswered->effects[i].relative_day) effects[count].arg[2] += session->sim.model.day;
    count++;
  }
  return count;
}

/* `effects` has room for EFFECTS_MAX. */
static struct refusal decide(struct session *session, int decision, int option, enum origin origin,
                             struct command *effects, int count) {
  struct command answer = script_command(VERB_DECIDE, decision, option);
  answer.origin = (uint8_t)origin;
  struct refusal refusal = command_apply(&session->sim, &answer);
  if (refusal.code != REFUSAL_NONE) return refusal;
  session_note_command(session, &answer);
  if (origin == ORIGIN_SCRIPT) count = add_price_of_silence(session, effects, count);
  take_effects(session, effects, count, &answer);
  return refusal;
}

struct refusal session_take_option(struct session *session, int decision, int option,
                                   enum origin origin) {
  struct command effects[EFFECTS_MAX];
  int count = effects_of(session, decision, option, effects);
  if (count < 0) return (struct refusal){REFUSAL_NOT_OPEN, 0, 0};
  return decide(session, decision, option, origin, effects, count);
}

/* ---- what is kept of commands -------------------------------------------------------------- */

static bool is_agreed_with_others(enum verb verb) {
  return verb == VERB_LEAVE || verb == VERB_LINE || verb == VERB_DEAL;
}

bool session_has_agreed(const struct session *session, enum verb verb) {
  return session->agreed >> verb & 1u;
}

static void note_agreement(struct session *session, const struct command *command) {
  const uint32_t bit = UINT32_C(1) << command->verb;
  if (command->origin == ORIGIN_SCRIPT) session->agreed |= bit;
  if (command->origin == ORIGIN_PLAYER) session->agreed &= ~bit;
}

void session_note_command(struct session *session, const struct command *command) {
  const enum verb verb = (enum verb)command->verb;
  if (verb == VERB_DECIDE) session->answered_by[command->arg[0]] = command->origin;
  if (command->team == 0 && is_agreed_with_others(verb)) note_agreement(session, command);
}

struct refusal session_answer(struct session *session, int decision, int option) {
  if (decision >= 0 && decision < session->scenario.decision_count)
    session_try_options(session, decision);
  if (!session_option_allowed(session, decision, option))
    return (struct refusal){REFUSAL_NOT_OPEN, 0, 0};
  struct refusal refusal = session_take_option(session, decision, option, ORIGIN_PLAYER);
  session_write_notes(session);
  return refusal;
}

/* ---- mornings, and the last evening -------------------------------------------------------- */

static bool time_is_up(const struct session *session, int index) {
  int waited = session->sim.model.day - session->sim.model.decision[index].opened_day;
  return waited >= session->scenario.decisions[index].answer_days;
}

static int option_of_neglect(const struct decision *decision) {
  for (int i = 0; i < decision->option_count; i++)
    if (decision->options[i].policies >> POLICY_NEGLECT & 1u) return i;
  return 0;
}

/* Where no option works, the decision is closed under neglect's and none of its effects follow. */
static void answer_by_neglect(struct session *session, int index) {
  session_try_options(session, index);
  int option = session_option_of(session, index, POLICY_NEGLECT);
  if (option >= 0) {
    session_take_option(session, index, option, ORIGIN_SCRIPT);
    return;
  }
  struct command effects[EFFECTS_MAX];
  option = option_of_neglect(&session->scenario.decisions[index]);
  decide(session, index, option, ORIGIN_SCRIPT, effects, 0);
}

void session_close_decisions(struct session *session) {
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (is_open(&session->sim, i)) answer_by_neglect(session, i);
}

void session_open_morning(struct session *session) {
  if (session->sim.model.phase != PHASE_ORDERS) return;
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (is_open(&session->sim, i) && time_is_up(session, i)) answer_by_neglect(session, i);
  for (int i = 0; i < session->scenario.decision_count; i++) {
    if (!opens_today(session, i)) continue;
    struct command open = script_command(VERB_OPEN, i, 0);
    session_apply(session, &open);
    session_try_options(session, i);
  }
}
