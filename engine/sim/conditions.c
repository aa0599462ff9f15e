/* Conditions of the day (docs/MODEL.md sections 3 and 6), at dawn: the schedule sets them, hazards
 * that have struck multiply them, decisions' contributions come last.
 *
 *   hazard: if days are left, one less; else in its season it begins by chance; while days are left
 *           value of the day = value x factor
 *
 * Ration, supply, power and surveillance are posted in full each dawn, so that a day's value is
 * explained by its parts. A speed battle lifts everyone's zeal once. */
#include "sim/conditions.h"

#include "sim/evidence.h"

/* ---- schedule -------------------------------------------------------------------------------- */

static void begin_battle(struct sim *sim, int days) {
  for (int t = 0; t < sim->model.team_count; t++)
    workers_add(sim, t, VARIABLE_ZEAL, sim->model.workers.zeal, CAUSE_SPEED_BATTLE,
                param(sim, PARAMETER_BT_ZEAL));
  note_event(sim, EVENT_BATTLE_BEGINS, -1, days, 0);
}

static void post_schedule(const struct sim *sim, enum variable variable, int64_t delta) {
  post_team(sim, variable, -1, CAUSE_SCHEDULE, delta);
}

static void apply_row(struct sim *sim, const struct schedule_row *row) {
  struct model *model = &sim->model;
  switch (row->variable) {
  case VARIABLE_RATION:
    model->ration_g = row->value;
    break;
  case VARIABLE_SUPPLY:
    model->supply = row->value;
    break;
  case VARIABLE_ENERGY:
    model->energy = row->value;
    break;
  case VARIABLE_VIGIL:
    model->vigil = row->value;
    break;
  case VARIABLE_RATCHET:
    post_schedule(sim, VARIABLE_RATCHET, row->value - model->ratchet);
    model->ratchet = row->value;
    break;
  case VARIABLE_SCIENCE:
    post_schedule(sim, VARIABLE_SCIENCE, row->value - model->science);
    model->science = row->value;
    break;
  case VARIABLE_GRAPH:
    post_schedule(sim, VARIABLE_GRAPH, (row->value != 0) - model->graph);
    model->graph = row->value != 0;
    break;
  case VARIABLE_BATTLE:
    post_schedule(sim, VARIABLE_BATTLE, row->value - model->battle_days);
    model->battle_days = row->value;
    if (row->value > 0) begin_battle(sim, row->value);
    break;
  default:
    break;
  }
}

int32_t conditions_scheduled(const struct scenario *scenario, enum variable variable, int day,
                             int32_t otherwise) {
  int32_t value = otherwise;
  int latest = -1;
  for (int i = 0; i < scenario->schedule_count; i++) {
    const struct schedule_row *row = &scenario->schedule[i];
    if (row->variable != variable || row->day > day || row->day < latest) continue;
    latest = row->day;
    value = row->value;
  }
  return value;
}

static void follow_schedule(struct sim *sim) {
  const struct scenario *scenario = sim->scenario;
  for (int i = 0; i < scenario->schedule_count; i++) {
    if (scenario->schedule[i].day != sim->model.day) continue;
    apply_row(sim, &scenario->schedule[i]);
    note_event(sim, EVENT_SCHEDULE, -1, i, 0);
  }
}

/* A science team that was invited leaves; a scheduled one stays. */
static void end_invitation(struct sim *sim) {
  struct model *model = &sim->model;
  if (model->science_days == 0 || --model->science_days > 0) return;
  const int32_t scheduled = conditions_scheduled(sim->scenario, VARIABLE_SCIENCE, model->day, 0);
  post_team(sim, VARIABLE_SCIENCE, -1, CAUSE_INVITED, scheduled - model->science);
  model->science = scheduled;
}

/* ---- values of the day ----------------------------------------------------------------------- */

static void start_from_schedule(struct sim *sim) {
  struct model *model = &sim->model;
  model->ration_today_g = model->ration_g;
  model->supply_today = model->supply;
  model->energy_today = model->energy;
  model->vigil_today = model->vigil;
  ledger_begin_dawn(sim->ledger);
  post_schedule(sim, VARIABLE_RATION, model->ration_g);
  post_schedule(sim, VARIABLE_SUPPLY, model->supply);
  post_schedule(sim, VARIABLE_ENERGY, model->energy);
  post_schedule(sim, VARIABLE_VIGIL, model->vigil);
}

static void pass_hazard_day(struct sim *sim, int number) {
  const struct hazard *hazard = &sim->scenario->hazards[number];
  int32_t *left = &sim->model.hazard_left[number];
  const int day = sim->model.day;
  if (*left > 0) {
    if (--*left == 0) note_event(sim, EVENT_HAZARD_ENDS, -1, number, 0);
  } else if (day >= hazard->from_day && day < hazard->to_day &&
             (int64_t)sim_random16(sim, STREAM_EVENT, number, 0) < hazard->chance) {
    *left = hazard->days;
    note_event(sim, EVENT_HAZARD_BEGINS, -1, number, hazard->days);
  }
}

static int32_t *value_of_today(struct model *model, enum variable variable) {
  switch (variable) {
  case VARIABLE_RATION:
    return &model->ration_today_g;
  case VARIABLE_ENERGY:
    return &model->energy_today;
  default:
    return &model->supply_today;
  }
}

static void strike(struct sim *sim, const struct hazard *hazard) {
  const enum variable variable = (enum variable)hazard->variable;
  int32_t *value = value_of_today(&sim->model, variable);
  const int32_t struck = (int32_t)qmul(*value, hazard->factor);
  const int cause = hazard->cause >= CAUSE_SCENARIO ? hazard->cause : CAUSE_SCHEDULE;
  post_team(sim, variable, -1, cause, struck - *value);
  *value = struck;
}

static void draw_hazards(struct sim *sim) {
  for (int i = 0; i < sim->scenario->hazard_count; i++) {
    const struct hazard *hazard = &sim->scenario->hazards[i];
    if (!evidence_has_hazard(sim->scenario, hazard)) continue;
    pass_hazard_day(sim, i);
    if (sim->model.hazard_left[i] > 0) strike(sim, hazard);
  }
}

void conditions_set(struct sim *sim) {
  end_invitation(sim);
  follow_schedule(sim);
  start_from_schedule(sim);
  draw_hazards(sim);
}
