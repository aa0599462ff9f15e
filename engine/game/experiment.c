#include "game/experiment.h"

#include <assert.h>
#include <stddef.h>

#include "game/field.h"
#include "sim/query.h"

const struct routine standard_routine = {
    .hours = 8,
    .rest = true,
    .report = REPORT_TRUTH,
    .share = SHARE_OPEN,
    .per_cent = {[ALLOT_REPAIR] = 6, [ALLOT_STUDY] = 3},
    .beat = {{.rhythm = RHYTHM_SUN, .verb = VERB_AGITATE, .day = 2}},
};

/* ---- the scenario of an arm ------------------------------------------------------------------ */

static void schedule_add(struct scenario *scenario, const struct setting *setting) {
  struct schedule_row *row = &scenario->schedule[scenario->schedule_count++];
  *row = (struct schedule_row){.day = setting->day,
                               .variable = (uint8_t)setting->which,
                               .value = setting->value,
                               .ground = {"", {"", "experiment"}, ""}};
}

static void setting_apply(struct scenario *scenario, const struct setting *setting) {
  int which = setting->which;
  int32_t value = setting->value;
  switch (setting->kind) {
  case SETTING_PARAMETER:
    scenario->parameter[which] = value;
    break;
  case SETTING_SCHEDULE:
    schedule_add(scenario, setting);
    break;
  case SETTING_PLACE:
    scenario->team[which].place = value;
    break;
  case SETTING_CONVICTION:
    scenario->team[which].conviction_shift = value;
    break;
  case SETTING_METHODS:
    scenario->team[which].known = (uint32_t)value;
    break;
  case SETTING_DELIVERY:
    scenario->delivery[which] = value;
    break;
  default:
    break;
  }
}

void arm_scenario(const struct arm *arm, int days, struct scenario *scenario) {
  scenario_init_default(scenario, days);
  scenario->experiment = true;
  scenario->schedule = arena_alloc(&scenario->arena, SETTINGS_MAX * sizeof(struct schedule_row));
  scenario->schedule_count = 0;
  for (int i = 0; i < SETTINGS_MAX && arm->setting[i].kind != SETTING_END; i++) {
    setting_apply(scenario, &arm->setting[i]);
  }
}

/* ---- the orders of an arm -------------------------------------------------------------------- */

static bool duty_fits(const struct duty *duty, int team, const struct day_place *place) {
  return team >= duty->first_team && team <= duty->last_team && place->day >= duty->from_day &&
         place->day < duty->to_day && (!duty->last_sun_only || place->last_sun);
}

static void arm_orders(const struct arm *arm, struct sim *sim, int team) {
  struct day_place place = day_place_of(sim->scenario, sim->model.day);
  const struct routine *routine = NULL;
  for (int i = 0; i < DUTIES_MAX && arm->duty[i].routine != NULL; i++) {
    if (duty_fits(&arm->duty[i], team, &place)) routine = arm->duty[i].routine;
  }
  if (routine != NULL) routine_act(sim, team, routine, command_sink_apply, sim);
}

/* ---- the trace ------------------------------------------------------------------------------- */

static int bits_set(uint32_t set) {
  int count = 0;
  for (; set != 0; set &= set - 1) count++;
  return count;
}

typedef void watcher(const struct sim *sim, int team, int64_t *now);

/* A rest day leaves the counts of the last working day standing: nobody was due. */
static bool worked(const struct sim *sim, int team) {
  int first = sim->model.first_worker[team];
  return sim->model.workers.status[first] != STATUS_REST_DAY;
}

static void watch_work(const struct sim *sim, int team, int64_t *now) {
  const struct team *own = &sim->model.team[team];
  if (!worked(sim, team)) return;
  now[CHANNEL_GOOD] = own->good;
  now[CHANNEL_GROSS] = own->gross;
  now[CHANNEL_HELD] = own->held;
  now[CHANNEL_PRESENT] = own->present;
  now[CHANNEL_AWAY] = own->away_count;
  now[CHANNEL_LEAVE] = own->leave_count;
  now[CHANNEL_DUE] = own->present + own->away_count + own->sick_count + own->leave_count;
  now[CHANNEL_BREAKDOWNS] =
      ledger_sum(sim->ledger, VARIABLE_EQUIPMENT, team, -1, CAUSE_BREAKDOWN, SPAN_DAY) != 0;
}

/* Before the review, after which tomorrow's surveillance is in force. */
static void watch_meeting(const struct sim *sim, int team, int64_t *now) {
  for (int k = 0; k < sim->model.team[team].worker_count; k++) {
    now[CHANNEL_ZEAL_SHOWN] += query_zeal_shown(sim, team, k);
  }
}

static int64_t distance(int64_t a, int64_t b) {
  return a > b ? a - b : b - a;
}

static void watch_people(const struct sim *sim, int team, int64_t *now) {
  const int64_t nourishment = query_value(sim, VARIABLE_NOURISHMENT, team, -1);
  const struct workers *workers = &sim->model.workers;
  int first = sim->model.first_worker[team];
  for (int k = 0; k < sim->model.team[team].worker_count; k++) {
    now[CHANNEL_ZEAL] += workers->zeal[first + k];
    now[CHANNEL_BOND] += workers->bond[first + k];
    now[CHANNEL_GRIEVANCE] += workers->grievance[first + k];
    now[CHANNEL_MARKET] += workers->market[first + k];
    now[CHANNEL_NOURISHMENT] += workers->nourishment[first + k];
    now[CHANNEL_INEQUALITY] += distance(workers->nourishment[first + k], nourishment);
  }
  now[CHANNEL_STAR_ZEAL] = workers->zeal[first + sim->model.team[team].star];
}

/* 1 = largest fulfilment of the last month closed. */
static int month_rank(const struct sim *sim, int team) {
  int rank = 1;
  for (int other = 0; other < sim->model.team_count; other++) {
    rank += sim->model.team[other].fulfilment > sim->model.team[team].fulfilment;
  }
  return rank;
}

static void watch_team(const struct sim *sim, int team, int64_t *now) {
  const struct team *own = &sim->model.team[team];
  now[CHANNEL_EQUIPMENT] = own->equipment;
  now[CHANNEL_STOCK] = own->stock;
  now[CHANNEL_FUND] = own->fund;
  now[CHANNEL_NORM] = own->norm;
  now[CHANNEL_STANDING] = own->standing;
  now[CHANNEL_TITLES] = own->titles;
  now[CHANNEL_FULFILMENT] = own->fulfilment;
  now[CHANNEL_RANK] = month_rank(sim, team);
  now[CHANNEL_METHODS] = bits_set(own->known);
}

static void watch(const struct sim *sim, int day, watcher *look, struct trace *trace) {
  for (int team = 0; team < sim->model.team_count; team++) {
    int64_t now[CHANNEL_COUNT] = {0};
    look(sim, team, now);
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
      if (team == 0) trace->sum[SCOPE_OWN][channel][day] += now[channel];
      trace->sum[SCOPE_FIELD][channel][day] += now[channel];
    }
  }
}

static void arm_day(const struct arm *arm, struct sim *sim, struct trace *trace) {
  int day = sim->model.day;
  for (int team = 0; team < sim->model.team_count; team++) arm_orders(arm, sim, team);
  if (arm->orders != NULL) arm->orders(sim, day);
  sim_day(sim);
  watch(sim, day, watch_work, trace);
  watch(sim, day, watch_meeting, trace);
  sim_review(sim);
  watch(sim, day, watch_people, trace);
  watch(sim, day, watch_team, trace);
}

void arm_run(const struct arm *arm, int days, uint64_t seed, struct trace *trace) {
  assert(days <= TRACE_DAYS_MAX);
  struct scenario scenario;
  arm_scenario(arm, days, &scenario);
  scenario.verbs_off = 0; /* an arm's routines say themselves what they use */
  if (arm->prepare != NULL) arm->prepare(&scenario, seed);
  struct sim sim;
  sim_init(&sim, &scenario, seed);
  *trace = (struct trace){.days = days};
  while (sim.model.phase != PHASE_ENDED) arm_day(arm, &sim, trace);
  trace->days_without_inputs = sim.history->days_without_inputs;
  sim_release(&sim);
  scenario_release(&scenario);
}

int64_t trace_sum(const struct trace *trace, enum scope scope, enum channel channel, int from,
                  int to) {
  int64_t sum = 0;
  for (int day = from; day < to; day++) sum += trace->sum[scope][channel][day];
  return sum;
}
