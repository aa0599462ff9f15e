#include "sim/model.h"
#include "base/hash.h"

/* Signed values enter as their 64-bit two's complement. */
static uint64_t add(uint64_t hash, int64_t value) {
  return hash_u64(hash, (uint64_t)value);
}

static uint64_t add_q16(uint64_t hash, const q16 *values, int count) {
  for (int i = 0; i < count; i++) hash = add(hash, values[i]);
  return hash;
}

static uint64_t add_bytes(uint64_t hash, const uint8_t *values, int count) {
  return hash_bytes(hash, values, (size_t)count);
}

static uint64_t add_workers(uint64_t hash, const struct workers *workers, int count) {
  const q16 *const arrays[] = {
      workers->skill, workers->zeal,      workers->joy,    workers->fatigue, workers->nourishment,
      workers->bond,  workers->grievance, workers->market, workers->study,   workers->conviction,
  };
  for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
    hash = add_q16(hash, arrays[i], count);
  hash = add_bytes(hash, workers->sick, count);
  hash = add_bytes(hash, workers->dependants, count);
  hash = add_bytes(hash, workers->status, count);
  hash = add_bytes(hash, workers->absence, count);
  for (int w = 0; w < count; w++) hash = add(hash, workers->absent_until[w]);
  return hash;
}

static uint64_t add_orders(uint64_t hash, const struct orders *orders) {
  hash = add(add(hash, orders->hours), orders->rest);
  hash = add_q16(hash, orders->allotted, ALLOT_COUNT);
  const int64_t rest[] = {orders->report, orders->share,    orders->agitate,     orders->culture,
                          orders->care,   orders->record,   orders->honour,      orders->rival,
                          orders->leave,  orders->deal_use, orders->leave_share, orders->deal_share,
                          orders->line};
  for (size_t i = 0; i < sizeof rest / sizeof rest[0]; i++) hash = add(hash, rest[i]);
  return hash;
}

static uint64_t add_team(uint64_t hash, const struct team *team) {
  hash = add_orders(add(hash, team->worker_count), &team->orders);
  const int64_t before[] = {team->norm,      team->equipment, team->methods,
                            team->trial,     team->domestic,  team->substitute_quality,
                            team->place,     team->standing,  team->caution,
                            team->staleness, team->stock,     team->paper,
                            team->known,     team->fund,      team->line_run};
  for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) hash = add(hash, before[i]);
  hash = add_bytes(hash, team->method_order, METHODS_MAX);
  const int64_t after[] = {
      team->titles,       team->streak,        team->exposures,  team->places_yielded,
      team->teams_raised, team->perf,          team->posted,     team->fulfilment,
      team->effort_mean,  team->zeal_mean,     team->sun_gross,  team->month_gross,
      team->month_good,   team->last_reported, team->star,       team->charge,
      team->charge_days,  team->last_culture,  team->last_care,  team->last_yield,
      team->last_record,  team->last_honour,   team->last_ask,   team->last_invite,
      team->pledge,       team->present,       team->sick_count, team->away_count,
      team->gross,        team->good,          team->held,       team->leave_count,
      team->dealt};
  for (size_t i = 0; i < sizeof after / sizeof after[0]; i++) hash = add(hash, after[i]);
  return hash;
}

static uint64_t add_enterprise(uint64_t hash, const struct model *model) {
  const int64_t values[] = {model->day,
                            model->phase,
                            model->ration_g,
                            model->supply,
                            model->energy,
                            model->vigil,
                            model->ratchet,
                            model->science,
                            model->credit,
                            model->supply_today,
                            model->energy_today,
                            model->vigil_today,
                            model->ration_today_g,
                            model->battle_days,
                            model->science_days,
                            model->graph,
                            model->battle_month,
                            model->record_bump};
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) hash = add(hash, values[i]);
  hash = add_q16(hash, model->method_gain, METHODS_MAX);
  for (int i = 0; i < HAZARDS_MAX; i++) hash = add(hash, model->hazard_left[i]);
  return add(hash, model->team_count);
}

static uint64_t add_contribution(uint64_t hash, const struct contribution_run *run) {
  const int64_t values[] = {run->owner,  run->team,      run->variable, run->kind,
                            run->amount, run->days_left, run->cause};
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) hash = add(hash, values[i]);
  return hash;
}

uint64_t model_hash(const struct model *model) {
  uint64_t hash = add_enterprise(HASH_START, model);
  for (int t = 0; t <= model->team_count; t++) hash = add(hash, model->first_worker[t]);
  for (int t = 0; t < model->team_count; t++) hash = add_team(hash, &model->team[t]);
  hash = add_workers(hash, &model->workers, model->first_worker[model->team_count]);
  hash = add(hash, model->contribution_count);
  for (int i = 0; i < model->contribution_count; i++)
    hash = add_contribution(hash, &model->contribution[i]);
  for (int i = 0; i < DECISIONS_MAX; i++) {
    const struct decision_state *state = &model->decision[i];
    hash = add(add(add(hash, state->opened_day), state->taken_day), state->option);
  }
  for (int i = 0; i < STATE_SLOTS_MAX; i++) hash = add(hash, model->state[i]);
  return hash;
}
