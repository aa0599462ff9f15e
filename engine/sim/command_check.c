/* May this command be given now? First what holds for all verbs (ranges, phase, what the story
 * has), then what one verb needs: one function a verb, in a table. Nothing here changes anything.
 */
#include "sim/command_check.h"

#include <assert.h>

#include "sim/conditions.h"

#define ALLOWED ((struct refusal){REFUSAL_NONE, 0, 0})

static struct refusal refuse(enum refusal_code code) {
  return (struct refusal){code, 0, 0};
}

static struct refusal refuse_with(enum refusal_code code, int64_t first, int64_t second) {
  return (struct refusal){code, (int)first, (int)second};
}

/* Days that must pass since the last time. */
static struct refusal wait_since(const struct sim *sim, int last_day, int days) {
  const int passed = sim->model.day - last_day;
  return passed >= days ? ALLOWED : refuse_with(REFUSAL_TOO_SOON, days - passed, 0);
}

static int64_t as_points(q16 share) {
  return fdiv((int64_t)share * 100 + Q_HALF, Q_ONE);
}

/* Rounding must not make the two numbers equal: "needs 30; we have 30" would teach nothing. */
static struct refusal need_standing(const struct team *team, q16 needed) {
  if (team->standing >= needed) return ALLOWED;
  const int64_t points = as_points(needed);
  return refuse_with(REFUSAL_STANDING, points, min64(as_points(team->standing), points - 1));
}

static struct refusal need_other_team(const struct sim *sim, const struct command *command) {
  if (command->arg[0] >= sim->model.team_count) return refuse(REFUSAL_ARGUMENT);
  return command->arg[0] == command->team ? refuse(REFUSAL_SAME_TEAM) : ALLOWED;
}

static struct refusal need_worker(const struct sim *sim, int team, int worker) {
  return worker < sim->model.team[team].worker_count ? ALLOWED : refuse(REFUSAL_ARGUMENT);
}

static const struct team *own(const struct sim *sim, const struct command *command) {
  return &sim->model.team[command->team];
}

/* ---- orders ---------------------------------------------------------------------------------- */

static struct refusal check_allot(const struct sim *sim, const struct command *command) {
  /* Shares rounded to the nearest may add up to a little more than the limit. */
  const int64_t most = Q(0.40) + ALLOT_COUNT;
  int64_t hands = command->arg[1];
  for (int kind = 0; kind < ALLOT_COUNT; kind++)
    if (kind != command->arg[0]) hands += own(sim, command)->orders.allotted[kind];
  return hands <= most ? ALLOWED : refuse(REFUSAL_HANDS);
}

static struct refusal check_shift(const struct sim *sim, const struct command *command) {
  (void)sim;
  return command->arg[0] % 2 == 0 ? ALLOWED : refuse(REFUSAL_ARGUMENT);
}

static struct refusal check_try(const struct sim *sim, const struct command *command) {
  if (command->arg[0] >= param(sim, PARAMETER_NDEF)) return refuse(REFUSAL_ARGUMENT);
  const bool known = own(sim, command)->known >> command->arg[0] & 1;
  return known ? refuse(REFUSAL_ALREADY_KNOWN) : ALLOWED;
}

static struct refusal check_agitate(const struct sim *sim, const struct command *command) {
  return own(sim, command)->orders.agitate ? refuse(REFUSAL_ONCE_A_DAY) : ALLOWED;
}

static struct refusal check_culture(const struct sim *sim, const struct command *command) {
  return wait_since(sim, own(sim, command)->last_culture, CULTURE_DAYS);
}

static struct refusal check_care(const struct sim *sim, const struct command *command) {
  return wait_since(sim, own(sim, command)->last_care, CARE_DAYS);
}

static struct refusal check_honour(const struct sim *sim, const struct command *command) {
  const struct refusal early = wait_since(sim, own(sim, command)->last_honour, HONOUR_DAYS);
  if (early.code != REFUSAL_NONE || command->arg[0] == HONOUR_TEAM) return early;
  return need_worker(sim, command->team, command->arg[1]);
}

static struct refusal check_record(const struct sim *sim, const struct command *command) {
  const struct workers *workers = &sim->model.workers;
  const struct refusal worker = need_worker(sim, command->team, command->arg[0]);
  if (worker.code != REFUSAL_NONE) return worker;
  const int w = sim->model.first_worker[command->team] + command->arg[0];
  if (workers->absence[w] != ABSENCE_NONE || workers->sick[w] > 0) return refuse(REFUSAL_NOT_HERE);
  return wait_since(sim, own(sim, command)->last_record, RECORD_DAYS);
}

static struct refusal check_line(const struct sim *sim, const struct command *command) {
  (void)sim;
  return command->arg[0] % (Q_ONE / 4) == 0 ? ALLOWED : refuse(REFUSAL_ARGUMENT);
}

/* ---- other teams ----------------------------------------------------------------------------- */

/* What the era does anyway needs no standing. */
static struct refusal check_graph(const struct sim *sim, const struct command *command) {
  const int32_t usual = conditions_scheduled(sim->scenario, VARIABLE_GRAPH, sim->model.day,
                                             (int32_t)variable_rows[VARIABLE_GRAPH].start);
  if (command->arg[0] == (usual != 0)) return ALLOWED;
  return need_standing(own(sim, command), GRAPH_STANDING);
}

static struct refusal check_challenge(const struct sim *sim, const struct command *command) {
  return command->arg[0] < 0 ? ALLOWED : need_other_team(sim, command);
}

static struct refusal check_yield(const struct sim *sim, const struct command *command) {
  const struct refusal other = need_other_team(sim, command);
  if (other.code != REFUSAL_NONE) return other;
  if (own(sim, command)->place <= sim->model.team[command->arg[0]].place)
    return refuse(REFUSAL_BETTER_PLACE);
  return wait_since(sim, own(sim, command)->last_yield, YIELD_DAYS);
}

static struct refusal check_charge(const struct sim *sim, const struct command *command) {
  const struct refusal other = need_other_team(sim, command);
  if (other.code != REFUSAL_NONE) return other;
  if (own(sim, command)->charge >= 0) return refuse(REFUSAL_CHARGE_RUNNING);
  if (sim->model.team[command->arg[0]].perf >= own(sim, command)->perf)
    return refuse(REFUSAL_NOT_BEHIND);
  for (int t = 0; t < sim->model.team_count; t++)
    if (sim->model.team[t].charge == command->arg[0]) return refuse(REFUSAL_IN_CHARGE_ALREADY);
  return ALLOWED;
}

/* ---- the state ------------------------------------------------------------------------------- */

static struct refusal check_ask(const struct sim *sim, const struct command *command) {
  const struct team *team = own(sim, command);
  const int64_t day_plan = team_day_plan(team);
  if (team->stock >= ASK_BELOW_DAYS * day_plan)
    return refuse_with(REFUSAL_STOCK_ENOUGH, team->stock / day_plan, ASK_BELOW_DAYS);
  return wait_since(sim, team->last_ask, ASK_DAYS);
}

static struct refusal check_invite(const struct sim *sim, const struct command *command) {
  const struct team *team = own(sim, command);
  if (scenario_date(sim->scenario, sim->model.day).year < INVITE_YEAR)
    return refuse_with(REFUSAL_YEAR, INVITE_YEAR, 0);
  const struct refusal standing = need_standing(team, INVITE_STANDING);
  if (standing.code != REFUSAL_NONE) return standing;
  return wait_since(sim, team->last_invite, INVITE_DAYS);
}

/* ---- the scenario ---------------------------------------------------------------------------- */

static struct refusal check_absent(const struct sim *sim, const struct command *command) {
  const struct refusal worker = need_worker(sim, command->team, command->arg[0]);
  if (worker.code != REFUSAL_NONE || command->arg[1] == ABSENCE_NONE) return worker;
  return command->arg[2] > sim->model.day ? ALLOWED : refuse(REFUSAL_ARGUMENT);
}

static struct refusal check_contribute(const struct sim *sim, const struct command *command) {
  const struct variable_row *row = &variable_rows[command->arg[1]];
  const int64_t amount = command->arg[3], range = row->high - row->low;
  const bool factor = command->arg[2] == CONTRIBUTION_FACTOR;
  if (!row->contributable) return refuse(REFUSAL_ARGUMENT);
  if (factor && (amount < 0 || amount > CONTRIBUTION_FACTOR_MAX)) return refuse(REFUSAL_ARGUMENT);
  if (!factor && (amount > range || amount < -range)) return refuse(REFUSAL_ARGUMENT);
  if (command->arg[5] >= CAUSE_BUILT_IN_COUNT + sim->scenario->cause_count &&
      command->arg[5] != CAUSE_EDITED)
    return refuse(REFUSAL_ARGUMENT);
  const struct refusal worker = need_worker(sim, command->team, command->arg[0]);
  if (row->owner == OWNER_WORKER && worker.code != REFUSAL_NONE) return worker;
  const bool room = sim->model.contribution_count < CONTRIBUTIONS_MAX;
  return room ? ALLOWED : refuse(REFUSAL_ROOM);
}

static struct refusal check_open(const struct sim *sim, const struct command *command) {
  if (command->arg[0] >= sim->scenario->decision_count) return refuse(REFUSAL_ARGUMENT);
  const bool opened = sim->model.decision[command->arg[0]].opened_day >= 0;
  return opened ? refuse(REFUSAL_ARGUMENT) : ALLOWED;
}

static struct refusal check_decide(const struct sim *sim, const struct command *command) {
  if (command->arg[0] >= sim->scenario->decision_count) return refuse(REFUSAL_ARGUMENT);
  const struct decision_state *state = &sim->model.decision[command->arg[0]];
  if (state->opened_day < 0 || state->taken_day >= 0) return refuse(REFUSAL_NOT_OPEN);
  const int options = sim->scenario->decisions[command->arg[0]].option_count;
  return command->arg[1] < options ? ALLOWED : refuse(REFUSAL_ARGUMENT);
}

static struct refusal check_state(const struct sim *sim, const struct command *command) {
  if (command->arg[0] >= sim->scenario->slot_count) return refuse(REFUSAL_ARGUMENT);
  const struct state_slot *slot = &sim->scenario->slots[command->arg[0]];
  const int32_t value = command->arg[1];
  return value >= slot->low && value <= slot->high ? ALLOWED : refuse(REFUSAL_ARGUMENT);
}

/* ---- all verbs ------------------------------------------------------------------------------- */

typedef struct refusal check(const struct sim *sim, const struct command *command);

/* A verb without a row needs nothing beyond its ranges. */
static check *const checks[VERB_COUNT] = {
    [VERB_ALLOT] = check_allot,     [VERB_SHIFT] = check_shift,
    [VERB_TRY] = check_try,         [VERB_AGITATE] = check_agitate,
    [VERB_CULTURE] = check_culture, [VERB_CARE] = check_care,
    [VERB_GRAPH] = check_graph,     [VERB_CHALLENGE] = check_challenge,
    [VERB_YIELD] = check_yield,     [VERB_CHARGE] = check_charge,
    [VERB_RECORD] = check_record,   [VERB_HONOUR] = check_honour,
    [VERB_ASK] = check_ask,         [VERB_INVITE] = check_invite,
    [VERB_ABSENT] = check_absent,   [VERB_CONTRIBUTE] = check_contribute,
    [VERB_OPEN] = check_open,       [VERB_DECIDE] = check_decide,
    [VERB_STATE] = check_state,     [VERB_LINE] = check_line,
};

static bool is_well_formed(const struct sim *sim, const struct command *command) {
  if (command->verb >= VERB_COUNT || command->origin >= ORIGIN_COUNT) return false;
  if (command->team < 0 || command->team >= sim->model.team_count) return false;
  if (command->origin == ORIGIN_PLAYER && command->team != 0) return false;
  for (int i = 0; i < COMMAND_ARGUMENTS; i++) {
    const struct argument_row *row = &verb_rows[command->verb].argument[i];
    if (!row->name) break;
    if (command->arg[i] < row->low || command->arg[i] > row->high) return false;
  }
  return true;
}

static struct refusal check_phase(const struct sim *sim, const struct command *command) {
  if (sim->model.phase == PHASE_ENDED) return refuse(REFUSAL_ENDED);
  if (sim->model.phase == PHASE_REVIEW && command->verb != VERB_REPORT)
    return refuse(REFUSAL_PHASE);
  return ALLOWED;
}

/* Verbs arrive one at a time for the player's team, whoever leads it; what a story does not have,
 * no leader has. The scenario itself is bound by neither, nor is who tries it out. */
static struct refusal check_story(const struct sim *sim, const struct command *command) {
  const struct scenario *scenario = sim->scenario;
  if (command->origin == ORIGIN_SCRIPT || command->origin == ORIGIN_EDITOR) return ALLOWED;
  if (verb_rows[command->verb].script_only) return refuse(REFUSAL_SCRIPT_ONLY);
  if (scenario->verbs_off >> command->verb & 1) return refuse(REFUSAL_SWITCHED_OFF);
  const int from = scenario->verb_from_day[command->verb];
  if (command->team == 0 && sim->model.day < from)
    return refuse_with(REFUSAL_TOO_SOON, from - sim->model.day, 0);
  return ALLOWED;
}

struct refusal command_check(const struct sim *sim, const struct command *command) {
  static check *const first[] = {check_phase, check_story};
  if (!is_well_formed(sim, command)) return refuse(REFUSAL_ARGUMENT);
  for (size_t i = 0; i < sizeof first / sizeof first[0]; i++) {
    const struct refusal refusal = first[i](sim, command);
    if (refusal.code != REFUSAL_NONE) return refusal;
  }
  check *const own_check = checks[command->verb];
  return own_check ? own_check(sim, command) : ALLOWED;
}
