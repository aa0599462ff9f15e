#include "game/inspect.h"

#include <inttypes.h>

#include "base/json.h"
#include "game/session_internal.h"
#include "sim/evidence.h"
#include "sim/quantity.h"

/* ---- questions ---------------------------------------------------------------------------- */

static enum function_said function_said(const struct session *session, int index) {
  if (session->scenario.decisions[index].when_function == 0) return FUNCTION_NONE;
  if (session->sim.model.decision[index].opened_day >= 0) return FUNCTION_TRUE;
  bool today = session->refused_on[index] == session->sim.model.day + 1;
  return today ? FUNCTION_FALSE : FUNCTION_NOT_ASKED;
}

/* Without looking at what it follows on. */
static enum asking asking_by_itself(const struct session *session, int index) {
  const struct decision *decision = &session->scenario.decisions[index];
  const struct decision_state *state = &session->sim.model.decision[index];
  int day = session->sim.model.day;
  if (state->taken_day >= 0) return ASKING_ANSWERED;
  if (state->opened_day >= 0) return ASKING_OPEN;
  if (!evidence_has_decision(&session->scenario, decision)) return ASKING_LEFT_OUT;
  if (day > decision->to_day || session->ended) return ASKING_MISSED;
  return day < decision->from_day ? ASKING_EARLY : ASKING_WAITS;
}

static bool may_still_come(enum asking asking) {
  return asking == ASKING_EARLY || asking == ASKING_WAITS;
}

static enum barred bar_of_link(const struct session *session, const struct decision *decision) {
  const struct scenario *scenario = &session->scenario;
  const struct decision *before = &scenario->decisions[decision->after_decision];
  const struct decision_state *state = &session->sim.model.decision[decision->after_decision];
  int option = decision->after_option;
  if (state->taken_day >= 0)
    return option < 0 || option == state->option ? BARRED_NOT : BARRED_BY_ANSWER;
  if (option >= 0 && !evidence_has_option(scenario, &before->options[option]))
    return BARRED_BY_EVIDENCE;
  enum asking asking = asking_by_itself(session, decision->after_decision);
  return asking == ASKING_OPEN || may_still_come(asking) ? BARRED_NOT : BARRED_BY_ABSENCE;
}

/* Up the chain of questions, as far as none of them has come; one that leads back into itself ends.
 */
static enum barred bar_of(const struct session *session, int index) {
  const struct scenario *scenario = &session->scenario;
  int at = index;
  for (int steps = 0; steps < scenario->decision_count; steps++) {
    const struct decision *decision = &scenario->decisions[at];
    if (decision->after_decision < 0) return BARRED_NOT;
    enum barred barred = bar_of_link(session, decision);
    if (barred != BARRED_NOT) return at == index ? barred : BARRED_BY_ABSENCE;
    if (session->sim.model.decision[decision->after_decision].opened_day >= 0) return BARRED_NOT;
    at = decision->after_decision;
  }
  return BARRED_BY_ABSENCE;
}

struct asking_reading inspect_decision(const struct session *session, int index) {
  const struct decision *decision = &session->scenario.decisions[index];
  enum asking asking = asking_by_itself(session, index);
  enum barred barred = may_still_come(asking) ? bar_of(session, index) : BARRED_NOT;
  return (struct asking_reading){
      .asking = (uint8_t)(barred == BARRED_NOT ? asking : ASKING_BARRED),
      .barred = (uint8_t)barred,
      .follows = decision_follows_on(&session->sim, decision),
      .conditions = conditions_hold(&session->sim, decision->conditions, decision->condition_count),
      .function_said = (uint8_t)function_said(session, index),
  };
}

/* ---- other events ------------------------------------------------------------------------- */

enum coming inspect_hazard(const struct session *session, int index) {
  const struct hazard *hazard = &session->scenario.hazards[index];
  if (!evidence_has_hazard(&session->scenario, hazard)) return COMING_LEFT_OUT;
  if (session->sim.model.hazard_left[index] > 0) return COMING_NOW;
  return session->sim.model.day < hazard->to_day - 1 ? COMING_LATER : COMING_OVER;
}

int inspect_hazard_day(const struct session *session, int index) {
  const struct event_log *log = session->sim.events;
  for (int i = log->count - 1; i >= 0; i--)
    if (log->event[i].type == EVENT_HAZARD_BEGINS && log->event[i].a == index)
      return log->event[i].day;
  return -1;
}

enum coming inspect_note(const struct session *session, int index) {
  int day = session->scenario.notes[index].day, today = session->sim.model.day;
  return day > today ? COMING_LATER : day == today ? COMING_NOW : COMING_OVER;
}

/* ---- in words ----------------------------------------------------------------------------- */

void inspect_value(enum unit unit, int64_t value, struct text *out) {
  switch (unit) {
  case UNIT_DAYS:
  case UNIT_GRAMS:
  case UNIT_COUNT_OF:
    text_printf(out, "%" PRId64, value);
    break;
  case UNIT_POINTS:
    decimal_print(out, value * 100, Q_ONE, 1);
    break;
  default:
    decimal_print(out, value, Q_ONE, 2);
    break;
  }
}

void inspect_condition(const struct session *session, const struct condition *condition,
                       struct text *out) {
  static const char *const signs[] = {"<", "<=", "==", ">=", ">"};
  const struct measure_row *row = &measure_rows[condition->measure];
  int64_t now = measure_read(&session->sim, (enum measure)condition->measure, condition->team);
  if (condition->team > 0)
    text_printf(out, "%s: ", session->scenario.team[condition->team].name.source);
  text_printf(out, "%s ", row->name);
  inspect_value((enum unit)row->unit, now, out);
  text_printf(out, " %s ", signs[condition->comparison]);
  inspect_value((enum unit)row->unit, condition->value, out);
  text_append(out, condition_compares(condition, now) ? ": yes" : ": no");
}

static const char *name_of_decision(const struct session *session, int32_t index) {
  bool known = index >= 0 && index < session->scenario.decision_count;
  return known ? session->scenario.decisions[index].id : "?";
}

static const char *name_of_option(const struct session *session, int32_t index, int32_t option) {
  if (index < 0 || index >= session->scenario.decision_count) return "?";
  const struct decision *decision = &session->scenario.decisions[index];
  return option >= 0 && option < decision->option_count ? decision->options[option].id : "-";
}

static const char *name_of_cause(const struct session *session, int cause) {
  if (cause < CAUSE_SCENARIO) return cause_rows[cause].name;
  return session->scenario.cause_id[cause - CAUSE_SCENARIO];
}

static const char *name_of_slot(const struct session *session, int32_t slot) {
  bool known = slot >= 0 && slot < session->scenario.slot_count;
  return known ? session->scenario.slots[slot].name : "?";
}

static void print_arguments(const struct command *command, struct text *out) {
  const struct argument_row *argument = verb_rows[command->verb].argument;
  for (int i = 0; i < COMMAND_ARGUMENTS && argument[i].name; i++)
    text_printf(out, " %s=%" PRId32, argument[i].name, command->arg[i]);
}

static void print_amount(int kind, enum variable variable, int32_t amount, struct text *out) {
  text_append(out, kind == CONTRIBUTION_FACTOR ? " x " : amount < 0 ? " " : " +");
  inspect_value(kind == CONTRIBUTION_FACTOR ? UNIT_FACTOR : variable_rows[variable].unit, amount,
                out);
}

static void print_command(const struct session *session, const struct command *command,
                          struct text *out) {
  const int32_t *arg = command->arg;
  text_append(out, verb_rows[command->verb].name);
  switch (command->verb) {
  case VERB_OPEN:
    text_printf(out, " %s", name_of_decision(session, arg[0]));
    break;
  case VERB_DECIDE:
    text_printf(out, " %s %s", name_of_decision(session, arg[0]),
                name_of_option(session, arg[0], arg[1]));
    break;
  case VERB_STATE:
    text_printf(out, " %s = %" PRId32, name_of_slot(session, arg[0]), arg[1]);
    break;
  case VERB_CONTRIBUTE:
    text_printf(out, " %s", variable_rows[arg[1]].name);
    print_amount(arg[2], (enum variable)arg[1], arg[3], out);
    text_printf(out, ", %s", name_of_cause(session, arg[5]));
    break;
  default:
    print_arguments(command, out);
    break;
  }
}

void inspect_line(const struct session *session, const struct journal_line *line,
                  struct text *out) {
  static const char *const origins[ORIGIN_COUNT] = {"story", "player", "policy", "edited",
                                                    "leader in Lua"};
  text_printf(out, "day %d", line->day + 1);
  switch (line->kind) {
  case JOURNAL_COMMAND:
    text_printf(out, ", %s: ", origins[line->command.origin]);
    print_command(session, &line->command, out);
    break;
  case JOURNAL_SKIP:
    text_append(out, line->skipped ? ", skipped from now on:" : ", nothing is skipped from now on");
    for (int i = 0; i < CONTENT_THEME_COUNT; i++)
      if (line->skipped & content_theme_bit(i)) text_printf(out, " %s", content_themes[i].id);
    break;
  case JOURNAL_WORK:
    text_append(out, " worked, the review waits");
    break;
  case JOURNAL_REVIEW:
    text_printf(out, " reviewed, state %016" PRIx64, line->hash);
    break;
  default:
    text_printf(out, " over, state %016" PRIx64, line->hash);
    break;
  }
}

void inspect_contribution(const struct session *session, const struct contribution_run *run,
                          struct text *out) {
  text_append(out, variable_rows[run->variable].name);
  print_amount(run->kind, (enum variable)run->variable, run->amount, out);
  text_printf(out, " a day, %d days left: %s", run->days_left - 1,
              name_of_cause(session, run->cause));
}

/* ---- changing ----------------------------------------------------------------------------- */

int64_t inspect_own_value(const struct session *session, enum variable variable) {
  const struct model *model = &session->sim.model;
  int count = model->team[0].worker_count;
  if (variable_rows[variable].owner != OWNER_WORKER) return quantity_get(model, variable, 0, 0);
  int64_t sum = 0;
  for (int k = 0; k < count; k++) sum += quantity_get(model, variable, 0, k);
  return fdiv(sum, count);
}

/* A step that can be seen, in the variable's own unit; of stores, what a day's plan takes. */
static int64_t step_of(const struct session *session, enum variable variable) {
  const struct team *team = &session->sim.model.team[0];
  switch (variable_rows[variable].unit) {
  case UNIT_GRAMS:
    return 50;
  case UNIT_DAYS:
  case UNIT_COUNT_OF:
    return 1;
  case UNIT_NORM_DAYS:
    return variable == VARIABLE_NORM ? Q(0.05) : (int64_t)team->norm * team->worker_count;
  default:
    return Q(0.05);
  }
}

bool inspect_step(const struct session *session, enum variable variable, int direction,
                  struct command *out) {
  const struct variable_row *row = &variable_rows[variable];
  int64_t now = inspect_own_value(session, variable), step = step_of(session, variable);
  int64_t room = direction > 0 ? row->high - now : now - row->low;
  if (room <= 0) return false;
  int64_t amount = (room < step ? room : step) * direction;
  *out = (struct command){
      .verb = VERB_CONTRIBUTE,
      .origin = ORIGIN_EDITOR,
      .arg = {-1, (int32_t)variable, CONTRIBUTION_DELTA, (int32_t)amount, 1, CAUSE_EDITED}};
  return session_check(session, out).code == REFUSAL_NONE;
}

bool inspect_state_step(const struct session *session, int slot, int direction,
                        struct command *out) {
  int64_t value = (int64_t)session->sim.model.state[slot] + direction;
  if (value < INT32_MIN || value > INT32_MAX) return false;
  *out =
      (struct command){.verb = VERB_STATE, .origin = ORIGIN_EDITOR, .arg = {slot, (int32_t)value}};
  return session_check(session, out).code == REFUSAL_NONE;
}
