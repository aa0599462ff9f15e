/* The first state (docs/MODEL.md section 5): draws of stream INIT, then what the scenario sets. */
#include "sim/start.h"

#include <assert.h>
#include <string.h>

#include "sim/experiments.h"

/* Entities of the stream INIT. Workers use their global number, so these lie above it in use. */
enum { ENTITY_ORDER = 700, ENTITY_TEAM = 800, ENTITY_METHOD = 900 };
enum { NEVER = -10000 }; /* a day long before every story */

static q16 uniform(const struct sim *sim, int entity, int k, int64_t low, int64_t high) {
  return (q16)(low + qmul(sim_random16(sim, STREAM_INIT, entity, k), high - low));
}

static q16 usual(enum variable variable) {
  return (q16)variable_rows[variable].start;
}

static q16 set_or(q16 set, q16 drawn) {
  return set == START_UNSET ? drawn : set;
}

/* ---- workers --------------------------------------------------------------------------------- */

static void start_worker(struct sim *sim, int w, const struct team_setup *setup) {
  struct workers *workers = &sim->model.workers;
  workers->skill[w] = uniform(sim, w, 1, Q(0.85), Q(1.15));
  workers->conviction[w] =
      (q16)clamp64(uniform(sim, w, 2, Q(0.35), Q(0.65)) + setup->conviction_shift, 0, Q_ONE);
  workers->dependants[w] = (uint8_t)(sim_random16(sim, STREAM_INIT, w, 3) >> 14);
  workers->bond[w] = uniform(sim, w, 4, Q(0.45), Q(0.65));
  workers->study[w] = uniform(sim, w, 5, Q(0.10), Q(0.30));
  workers->zeal[w] = workers->conviction[w];
  workers->joy[w] = usual(VARIABLE_JOY);
  workers->fatigue[w] = usual(VARIABLE_FATIGUE);
  workers->nourishment[w] = usual(VARIABLE_NOURISHMENT);
  workers->grievance[w] = usual(VARIABLE_GRIEVANCE);
  workers->market[w] = setup->market;
  workers->status[w] = STATUS_AT_WORK;
}

/* A person of the story, where the scenario says how they start. */
static void start_person(struct sim *sim, int w, const struct person *person,
                         q16 conviction_shift) {
  struct workers *workers = &sim->model.workers;
  if (person->conviction != START_UNSET)
    workers->conviction[w] = (q16)clamp64(person->conviction + conviction_shift, 0, Q_ONE);
  workers->zeal[w] = set_or(person->zeal, workers->conviction[w]);
  workers->skill[w] = set_or(person->skill, workers->skill[w]);
  workers->joy[w] = set_or(person->joy, workers->joy[w]);
  workers->fatigue[w] = set_or(person->fatigue, workers->fatigue[w]);
  workers->bond[w] = set_or(person->bond, workers->bond[w]);
  workers->study[w] = set_or(person->study, workers->study[w]);
  if (person->dependants != START_UNSET) workers->dependants[w] = (uint8_t)person->dependants;
}

static void start_workers(struct sim *sim, int t) {
  const struct scenario *scenario = sim->scenario;
  const struct team_setup *setup = &scenario->team[t];
  for (int k = 0; k < setup->worker_count; k++) {
    const int w = sim->model.first_worker[t] + k;
    start_worker(sim, w, setup);
    if (t == 0 && k < scenario->person_count)
      start_person(sim, w, &scenario->person[k], setup->conviction_shift);
  }
}

/* ---- teams ----------------------------------------------------------------------------------- */

static void sort_deficiencies(const struct sim *sim, int t, struct team *team) {
  const int count = (int)param(sim, PARAMETER_NDEF);
  uint32_t key[METHODS_MAX];
  for (int m = 0; m < count; m++) {
    key[m] = sim_random16(sim, STREAM_INIT, ENTITY_ORDER + t, m);
    int at = m;
    for (; at > 0 && key[team->method_order[at - 1]] > key[m]; at--)
      team->method_order[at] = team->method_order[at - 1];
    team->method_order[at] = (uint8_t)m;
  }
}

static struct orders starting_orders(void) {
  return (struct orders){
      .hours = 8,
      .rest = true,
      .allotted = {[ALLOT_REPAIR] = Q(0.06), [ALLOT_STUDY] = Q(0.03)},
      .report = REPORT_TRUTH,
      .share = SHARE_OPEN,
      .rival = -1,
      .line = Q_ONE,
  };
}

static void start_team(struct sim *sim, int t) {
  const struct team_setup *setup = &sim->scenario->team[t];
  struct team *team = &sim->model.team[t];
  *team = (struct team){
      .worker_count = setup->worker_count,
      .orders = starting_orders(),
      .norm = set_or(setup->norm, (q16)param(sim, PARAMETER_NORM0)),
      .equipment = set_or(setup->equipment, uniform(sim, ENTITY_TEAM + t, 1, Q(0.80), Q(0.90))),
      .place = set_or(setup->place, uniform(sim, ENTITY_TEAM + t, 2, Q(0.90), Q(1.10))),
      .substitute_quality = (q16)param(sim, PARAMETER_SUBQ0),
      .standing = usual(VARIABLE_STANDING),
      .caution = (q16)param(sim, PARAMETER_CAUT0),
      .known = setup->known,
      .methods = (q16)experiments_gain_known(sim, setup->known),
      .perf = Q_ONE,
      .posted = Q_ONE,
      .fulfilment = Q_ONE,
      .effort_mean = Q_ONE,
      .zeal_mean = Q_HALF,
      .charge = -1,
      .line_run = Q_ONE,
      .last_culture = NEVER,
      .last_care = NEVER,
      .last_yield = NEVER,
      .last_record = NEVER,
      .last_honour = NEVER,
      .last_ask = NEVER,
      .last_invite = NEVER,
      .present = setup->worker_count,
  };
  team->stock = param(sim, PARAMETER_STOCK0) * team_day_plan(team);
  team->last_reported = team_day_plan(team) * calendar_month(sim->scenario, 0).plan_days;
  sort_deficiencies(sim, t, team);
}

/* ---- enterprise ------------------------------------------------------------------------------ */

static void start_enterprise(struct sim *sim) {
  struct model *model = &sim->model;
  model->phase = PHASE_ORDERS;
  model->ration_g = (int32_t)param(sim, PARAMETER_RATION);
  model->supply = (q16)param(sim, PARAMETER_AVAIL);
  model->energy = (q16)param(sim, PARAMETER_ENERGY);
  model->vigil = (q16)param(sim, PARAMETER_VIGIL);
  model->ratchet = (q16)param(sim, PARAMETER_RHO);
  model->credit = (q16)param(sim, PARAMETER_CREDIT);
  for (int m = 0; m < param(sim, PARAMETER_NDEF); m++)
    model->method_gain[m] = uniform(sim, ENTITY_METHOD + m, 0, param(sim, PARAMETER_GAIN_LO),
                                    param(sim, PARAMETER_GAIN_HI));
  for (int i = 0; i < DECISIONS_MAX; i++)
    model->decision[i] = (struct decision_state){.opened_day = -1, .taken_day = -1, .option = -1};
  for (int i = 0; i < sim->scenario->slot_count; i++)
    model->state[i] = sim->scenario->slots[i].start;
}

void start_model(struct sim *sim) {
  struct model *model = &sim->model;
  const struct scenario *scenario = sim->scenario;
  assert(scenario->team_count >= 1 && scenario->team_count <= TEAMS_MAX);
  assert(scenario->hazard_count <= HAZARDS_MAX && scenario->decision_count <= DECISIONS_MAX);
  assert(scenario->slot_count <= STATE_SLOTS_MAX);
  assert(scenario->parameter[PARAMETER_NDEF] <= METHODS_MAX);
  memset(model, 0, sizeof *model);
  start_enterprise(sim);
  model->team_count = scenario->team_count;
  for (int t = 0; t < model->team_count; t++) {
    const int count = scenario->team[t].worker_count;
    assert(count >= 1 && count <= TEAM_WORKERS_MAX);
    model->first_worker[t + 1] = model->first_worker[t] + count;
    start_team(sim, t);
    start_workers(sim, t);
  }
}
