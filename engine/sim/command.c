/* What the verbs do (docs/MODEL.md section 8): one function a verb, in a table. They run only after
 * command_check() has allowed the command. */
#include "sim/command.h"

#include "sim/command_check.h"
#include "sim/rule.h"

static struct team *own(struct sim *sim, const struct command *command) {
  return &sim->model.team[command->team];
}

/* ---- standing orders ------------------------------------------------------------------------- */

static void allot(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.allotted[command->arg[0]] = command->arg[1];
}

static void shift(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.hours = (uint8_t)command->arg[0];
  own(sim, command)->orders.rest = command->arg[1] != 0;
}

static void try_next(struct sim *sim, const struct command *command) {
  uint8_t *order = own(sim, command)->method_order;
  const uint8_t method = (uint8_t)command->arg[0];
  int at = 0;
  while (order[at] != method) at++;
  for (; at > 0; at--) order[at] = order[at - 1];
  order[0] = method;
}

static void share(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.share = (uint8_t)command->arg[0];
}

static void report(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.report = (uint8_t)command->arg[0];
}

static void challenge(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.rival = (int16_t)command->arg[0];
}

static void pledge(struct sim *sim, const struct command *command) {
  own(sim, command)->pledge = command->arg[0];
}

static void leave(struct sim *sim, const struct command *command) {
  struct orders *orders = &own(sim, command)->orders;
  orders->leave = (uint8_t)command->arg[0];
  orders->leave_share = orders->leave == LEAVE_CLOSED ? 0 : command->arg[1];
}

static void keep_lines(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.line = command->arg[0];
}

static void deal(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.deal_share = command->arg[0];
  own(sim, command)->orders.deal_use = (uint8_t)command->arg[1];
}

/* ---- acts of the day ------------------------------------------------------------------------- */

static void agitate(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.agitate = true;
}

static void culture(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.culture = true;
  own(sim, command)->last_culture = (int16_t)sim->model.day;
}

static void care(struct sim *sim, const struct command *command) {
  own(sim, command)->orders.care = true;
  own(sim, command)->last_care = (int16_t)sim->model.day;
}

static void honour(struct sim *sim, const struct command *command) {
  struct team *team = own(sim, command);
  team->orders.honour = (uint8_t)command->arg[0];
  team->last_honour = (int16_t)sim->model.day;
  if (command->arg[0] == HONOUR_STAR) team->star = (int16_t)command->arg[1];
  note_event(sim, EVENT_HONOUR, command->team, command->arg[0], command->arg[1]);
}

static void admire_record(struct sim *sim, int t, int star) {
  struct workers *workers = &sim->model.workers;
  const int first = sim->model.first_worker[t];
  for (int w = first; w < sim->model.first_worker[t + 1]; w++) {
    const bool is_star = w - first == star;
    struct change change = {sim->ledger, is_star ? VARIABLE_ZEAL : VARIABLE_GRIEVANCE, t, w, 0};
    q16 *value = is_star ? &workers->zeal[w] : &workers->grievance[w];
    change_add(&change, CAUSE_RECORD, param(sim, is_star ? PARAMETER_REC_ZEAL : PARAMETER_REC_GRV));
    *value = change_settle_share(&change, *value);
  }
}

static void record(struct sim *sim, const struct command *command) {
  struct team *team = own(sim, command);
  team->orders.record = true;
  team->star = (int16_t)command->arg[0];
  team->last_record = (int16_t)sim->model.day;
  sim->model.record_bump = (q16)(sim->model.record_bump + param(sim, PARAMETER_REC_BUMP));
  team_add(sim, command->team, VARIABLE_STANDING, &team->standing, CAUSE_RECORD,
           param(sim, PARAMETER_REC_STAND));
  admire_record(sim, command->team, team->star);
  note_event(sim, EVENT_RECORD, command->team, command->arg[0], 0);
}

/* ---- other teams ----------------------------------------------------------------------------- */

static void graph(struct sim *sim, const struct command *command) {
  const bool on = command->arg[0] != 0;
  post_team(sim, VARIABLE_GRAPH, -1, CAUSE_DECISION, on - sim->model.graph);
  sim->model.graph = on;
}

static void swap_places(struct sim *sim, int giver, int receiver) {
  struct team *from = &sim->model.team[giver], *to = &sim->model.team[receiver];
  const q16 given = from->place;
  post_team(sim, VARIABLE_PLACE, giver, CAUSE_PLACE_GIVEN, to->place - given);
  post_team(sim, VARIABLE_PLACE, receiver, CAUSE_PLACE_RECEIVED, given - to->place);
  from->place = to->place;
  to->place = given;
}

static void yield_place(struct sim *sim, const struct command *command) {
  struct workers *workers = &sim->model.workers;
  const int giver = command->team, receiver = command->arg[0];
  struct team *from = &sim->model.team[giver], *to = &sim->model.team[receiver];
  const int64_t bond = param(sim, PARAMETER_YL_BOND);
  swap_places(sim, giver, receiver);
  workers_add(sim, giver, VARIABLE_GRIEVANCE, workers->grievance, CAUSE_PLACE_GIVEN,
              param(sim, PARAMETER_YL_GRV));
  workers_add(sim, giver, VARIABLE_BOND, workers->bond, CAUSE_PLACE_GIVEN, bond);
  team_add(sim, giver, VARIABLE_STANDING, &from->standing, CAUSE_HELPING,
           param(sim, PARAMETER_YL_STAND));
  workers_add(sim, receiver, VARIABLE_ZEAL, workers->zeal, CAUSE_PLACE_RECEIVED,
              param(sim, PARAMETER_YL_ZEAL));
  workers_add(sim, receiver, VARIABLE_BOND, workers->bond, CAUSE_PLACE_RECEIVED, bond);
  team_add(sim, receiver, VARIABLE_CAUTION, &to->caution, CAUSE_PLACE_RECEIVED,
           qmul(to->caution, param(sim, PARAMETER_YL_CAUT)) - to->caution);
  from->last_yield = (int16_t)sim->model.day;
  from->places_yielded++;
  note_event(sim, EVENT_PLACE_GIVEN, giver, receiver, 0);
}

static void take_charge(struct sim *sim, const struct command *command) {
  struct team *team = own(sim, command);
  team->charge = (int16_t)command->arg[0];
  team->charge_days = (int16_t)param(sim, PARAMETER_CH_DAYS);
  team_add(sim, command->team, VARIABLE_STANDING, &team->standing, CAUSE_HELPING,
           param(sim, PARAMETER_CH_STAND));
  note_event(sim, EVENT_CHARGE_BEGINS, command->team, command->arg[0], 0);
}

/* ---- the state ------------------------------------------------------------------------------- */

static void use_goodwill(struct sim *sim, int cause, int64_t amount) {
  struct change change = {sim->ledger, VARIABLE_CREDIT, -1, -1, 0};
  change_add(&change, cause, -amount);
  sim->model.credit = change_settle_share(&change, sim->model.credit);
}

static void grant(struct sim *sim, int t) {
  struct team *team = &sim->model.team[t];
  const int64_t granted = param(sim, PARAMETER_ASK_DAYS) * team_day_plan(team);
  team->stock += granted;
  post_team(sim, VARIABLE_STOCK, t, CAUSE_REQUEST, granted);
}

static void ask(struct sim *sim, const struct command *command) {
  struct team *team = own(sim, command);
  const int64_t cost = param(sim, PARAMETER_ASK_COST);
  const bool granted = sim_random16(sim, STREAM_ASK, command->team, 0) <
                       qmul(sim->model.credit, sim->model.supply_today);
  if (granted) grant(sim, command->team);
  use_goodwill(sim, CAUSE_ASKING, granted ? cost : fdiv(cost, 3));
  team_add(sim, command->team, VARIABLE_STANDING, &team->standing, CAUSE_ASKING,
           -param(sim, PARAMETER_STAND_OK));
  team->last_ask = (int16_t)sim->model.day;
  note_event(sim, granted ? EVENT_REQUEST_GRANTED : EVENT_REQUEST_REFUSED, command->team, 0, 0);
}

static void invite(struct sim *sim, const struct command *command) {
  post_team(sim, VARIABLE_SCIENCE, -1, CAUSE_INVITED, Q_ONE - sim->model.science);
  sim->model.science = Q_ONE;
  sim->model.science_days = INVITE_TERM_DAYS;
  use_goodwill(sim, CAUSE_INVITED, param(sim, PARAMETER_ASK_COST));
  own(sim, command)->last_invite = (int16_t)sim->model.day;
}

/* ---- the scenario ---------------------------------------------------------------------------- */

static void absent(struct sim *sim, const struct command *command) {
  struct workers *workers = &sim->model.workers;
  const int w = sim->model.first_worker[command->team] + command->arg[0];
  const bool back = command->arg[1] == ABSENCE_NONE;
  workers->absence[w] = (uint8_t)command->arg[1];
  workers->absent_until[w] = back ? 0 : (int16_t)command->arg[2];
}

static void contribute(struct sim *sim, const struct command *command) {
  const struct contribution_run run = {
      .owner = (int16_t)command->arg[0],
      .team = command->team,
      .variable = (uint8_t)command->arg[1],
      .kind = (uint8_t)command->arg[2],
      .amount = command->arg[3],
      .days_left = (int16_t)command->arg[4],
      .cause = (int16_t)command->arg[5],
  };
  sim->model.contribution[sim->model.contribution_count++] = run;
  contribution_apply_once(sim, &run);
}

static void open_decision(struct sim *sim, const struct command *command) {
  sim->model.decision[command->arg[0]].opened_day = (int16_t)sim->model.day;
  note_event(sim, EVENT_DECISION_OPENED, command->team, command->arg[0], 0);
}

static void decide(struct sim *sim, const struct command *command) {
  struct decision_state *state = &sim->model.decision[command->arg[0]];
  state->taken_day = (int16_t)sim->model.day;
  state->option = (int8_t)command->arg[1];
  note_event(sim, EVENT_DECISION_TAKEN, command->team, command->arg[0], command->arg[1]);
}

static void set_state(struct sim *sim, const struct command *command) {
  sim->model.state[command->arg[0]] = command->arg[1];
}

/* ---------------------------------------------------------------------------------------------- */

static void (*const effects[VERB_COUNT])(struct sim *sim, const struct command *command) = {
    [VERB_ALLOT] = allot,        [VERB_SHIFT] = shift,
    [VERB_TRY] = try_next,       [VERB_AGITATE] = agitate,
    [VERB_CULTURE] = culture,    [VERB_CARE] = care,
    [VERB_GRAPH] = graph,        [VERB_CHALLENGE] = challenge,
    [VERB_SHARE] = share,        [VERB_YIELD] = yield_place,
    [VERB_CHARGE] = take_charge, [VERB_RECORD] = record,
    [VERB_HONOUR] = honour,      [VERB_ASK] = ask,
    [VERB_INVITE] = invite,      [VERB_REPORT] = report,
    [VERB_ABSENT] = absent,      [VERB_CONTRIBUTE] = contribute,
    [VERB_OPEN] = open_decision, [VERB_DECIDE] = decide,
    [VERB_PLEDGE] = pledge,      [VERB_STATE] = set_state,
    [VERB_LEAVE] = leave,        [VERB_LINE] = keep_lines,
    [VERB_DEAL] = deal,
};

struct refusal command_apply(struct sim *sim, const struct command *command) {
  const struct refusal refusal = command_check(sim, command);
  if (refusal.code == REFUSAL_NONE) effects[command->verb](sim, command);
  return refusal;
}
