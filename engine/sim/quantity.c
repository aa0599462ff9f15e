#include "sim/quantity.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

struct place {
  size_t offset; /* in struct workers, struct team or struct model */
  uint8_t size;  /* bytes: 1, 4 or 8 */
};

#define SIZE_IN(type, field) sizeof(((type *)NULL)->field)
#define WORKER_PLACE(field)                                                                        \
  { offsetof(struct workers, field), SIZE_IN(struct workers, field[0]) }
#define TEAM_PLACE(field)                                                                          \
  { offsetof(struct team, field), SIZE_IN(struct team, field) }
#define MODEL_PLACE(field)                                                                         \
  { offsetof(struct model, field), SIZE_IN(struct model, field) }

static const struct place places[VARIABLE_COUNT] = {
    [VARIABLE_SKILL] = WORKER_PLACE(skill),
    [VARIABLE_ZEAL] = WORKER_PLACE(zeal),
    [VARIABLE_JOY] = WORKER_PLACE(joy),
    [VARIABLE_FATIGUE] = WORKER_PLACE(fatigue),
    [VARIABLE_NOURISHMENT] = WORKER_PLACE(nourishment),
    [VARIABLE_BOND] = WORKER_PLACE(bond),
    [VARIABLE_GRIEVANCE] = WORKER_PLACE(grievance),
    [VARIABLE_MARKET] = WORKER_PLACE(market),
    [VARIABLE_STUDY] = WORKER_PLACE(study),
    [VARIABLE_SICK] = WORKER_PLACE(sick),
    [VARIABLE_CONVICTION] = WORKER_PLACE(conviction),
    [VARIABLE_DEPENDANTS] = WORKER_PLACE(dependants),
    [VARIABLE_NORM] = TEAM_PLACE(norm),
    [VARIABLE_EQUIPMENT] = TEAM_PLACE(equipment),
    [VARIABLE_METHODS] = TEAM_PLACE(methods),
    [VARIABLE_TRIAL] = TEAM_PLACE(trial),
    [VARIABLE_STOCK] = TEAM_PLACE(stock),
    [VARIABLE_DOMESTIC] = TEAM_PLACE(domestic),
    [VARIABLE_SUBSTITUTE_QUALITY] = TEAM_PLACE(substitute_quality),
    [VARIABLE_FUND] = TEAM_PLACE(fund),
    [VARIABLE_PLACE] = TEAM_PLACE(place),
    [VARIABLE_STANDING] = TEAM_PLACE(standing),
    [VARIABLE_PAPER] = TEAM_PLACE(paper),
    [VARIABLE_CAUTION] = TEAM_PLACE(caution),
    [VARIABLE_STALENESS] = TEAM_PLACE(staleness),
    [VARIABLE_CREDIT] = MODEL_PLACE(credit),
    [VARIABLE_RATION] = MODEL_PLACE(ration_today_g),
    [VARIABLE_SUPPLY] = MODEL_PLACE(supply_today),
    [VARIABLE_ENERGY] = MODEL_PLACE(energy_today),
    [VARIABLE_VIGIL] = MODEL_PLACE(vigil_today),
    [VARIABLE_RATCHET] = MODEL_PLACE(ratchet),
    [VARIABLE_SCIENCE] = MODEL_PLACE(science),
    [VARIABLE_BATTLE] = MODEL_PLACE(battle_days),
    [VARIABLE_GRAPH] = MODEL_PLACE(graph),
};

static const char *address(const struct model *model, enum variable variable, int team,
                           int worker) {
  const struct place *place = &places[variable];
  assert(place->size != 0);
  switch (variable_rows[variable].owner) {
  case OWNER_WORKER:
    return (const char *)&model->workers + place->offset +
           (size_t)(model->first_worker[team] + worker) * place->size;
  case OWNER_TEAM:
    return (const char *)&model->team[team] + place->offset;
  default:
    return (const char *)model + place->offset;
  }
}

int64_t quantity_get(const struct model *model, enum variable variable, int team, int worker) {
  const char *from = address(model, variable, team, worker);
  if (places[variable].size == 1) return *(const uint8_t *)from;
  if (places[variable].size == sizeof(int32_t)) return *(const int32_t *)(const void *)from;
  return *(const int64_t *)(const void *)from;
}

static void quantity_set(struct model *model, enum variable variable, int team, int worker,
                         int64_t value) {
  char *to = (char *)model + (address(model, variable, team, worker) - (const char *)model);
  if (places[variable].size == 1)
    *(uint8_t *)to = (uint8_t)value;
  else if (places[variable].size == sizeof(int32_t))
    *(int32_t *)(void *)to = (int32_t)value;
  else
    *(int64_t *)(void *)to = value;
}

void quantity_move(struct sim *sim, enum variable variable, int team, int worker, int cause,
                   int64_t delta) {
  const struct variable_row *row = &variable_rows[variable];
  const int64_t value = quantity_get(&sim->model, variable, team, worker);
  const int64_t moved = clamp64(value + delta, min64(row->low, value), max64(row->high, value));
  const int global = row->owner == OWNER_WORKER ? sim->model.first_worker[team] + worker : -1;
  const int owner_team = row->owner == OWNER_ENTERPRISE ? -1 : team;
  quantity_set(&sim->model, variable, team, worker, moved);
  ledger_post(sim->ledger, variable, owner_team, global, cause, delta);
  ledger_post(sim->ledger, variable, owner_team, global, CAUSE_LIMIT, moved - value - delta);
}
