#include "sim/query.h"

#include "sim/quantity.h"
#include "sim/review.h"

/* ---- the five ledgers ------------------------------------------------------------------------ */

const char *const ledger_names[LEDGER_COUNT] = {
    [LEDGER_GOODS] = "goods", [LEDGER_PEOPLE] = "people",     [LEDGER_SKILL] = "skill",
    [LEDGER_BONDS] = "bonds", [LEDGER_STANDING] = "standing",
};

struct skill_bars query_skill_bars(const struct sim *sim, int t) {
  const struct team *team = &sim->model.team[t];
  return (struct skill_bars){
      .equipment = team->equipment,
      .methods = (q16)min64(Q_ONE, 3 * (int64_t)team->methods),
      .study = (q16)team_mean(&sim->model, t, sim->model.workers.study),
      .substitutes = (q16)qmul(team->domestic, team->substitute_quality),
  };
}

static q16 mean_of_bars(const struct sim *sim, int team) {
  const struct skill_bars bars = query_skill_bars(sim, team);
  return (q16)fdiv((int64_t)bars.equipment + bars.methods + bars.study + bars.substitutes, 4);
}

/* Good output per person and plan day; whoever works through the rest day makes it on more days. */
static q16 good_per_plan_day(const struct sim *sim, int team) {
  const bool worked = sim->model.phase == PHASE_REVIEW;
  const int days = calendar_plan_days_before(sim->scenario, sim->model.day + worked);
  if (!sim->history || days == 0) return 0;
  return (q16)fdiv(sim->history->good_total[team],
                   (int64_t)days * sim->model.team[team].worker_count);
}

static q16 wellbeing_now(const struct sim *sim, int team) {
  const int64_t sum = query_value(sim, VARIABLE_JOY, team, -1) +
                      query_value(sim, VARIABLE_NOURISHMENT, team, -1) + Q_ONE -
                      query_value(sim, VARIABLE_FATIGUE, team, -1) + Q_ONE -
                      query_value(sim, VARIABLE_GRIEVANCE, team, -1);
  return (q16)fdiv(sum, 4);
}

/* Mean over the closes so far; as it stands before the first. */
static q16 mean_at_closes(const struct sim *sim, enum ledger_id id, int team) {
  const struct history *history = sim->history;
  if (!history || history->month_count == 0)
    return id == LEDGER_PEOPLE ? wellbeing_now(sim, team)
                               : (q16)query_value(sim, VARIABLE_BOND, team, -1);
  int64_t sum = 0;
  for (int m = 0; m < history->month_count; m++) {
    const struct team_month *month = &history->month[m].team[team];
    sum += id == LEDGER_PEOPLE ? month->wellbeing : month->bond;
  }
  return (q16)fdiv(sum, history->month_count);
}

q16 query_ledger(const struct sim *sim, enum ledger_id id, int team) {
  const struct team *of = &sim->model.team[team];
  switch (id) {
  case LEDGER_GOODS:
    return good_per_plan_day(sim, team);
  case LEDGER_SKILL:
    return mean_of_bars(sim, team);
  case LEDGER_STANDING:
    return of->standing + of->titles * Q(0.1);
  default:
    return mean_at_closes(sim, id, team);
  }
}

/* ---- a person -------------------------------------------------------------------------------- */

enum variable query_bar_variable(enum bar bar) {
  static const uint8_t variable[BAR_COUNT] = {
      [BAR_ZEAL] = VARIABLE_ZEAL,       [BAR_JOY] = VARIABLE_JOY,
      [BAR_SOLIDARITY] = VARIABLE_BOND, [BAR_HUNGER] = VARIABLE_NOURISHMENT,
      [BAR_FATIGUE] = VARIABLE_FATIGUE,
  };
  return (enum variable)variable[bar];
}

int query_bar(const struct sim *sim, int team, int worker, enum bar bar) {
  const int64_t value = quantity_get(&sim->model, query_bar_variable(bar), team, worker);
  const int shown = (int)fdiv(value * 100 + Q_HALF, Q_ONE);
  return bar == BAR_HUNGER ? 100 - shown : shown;
}

q16 query_zeal_shown(const struct sim *sim, int team, int worker) {
  const int64_t asked =
      param(sim, PARAMETER_SHOWN0) + qmul(param(sim, PARAMETER_SHOWN1), sim->model.vigil_today);
  const int64_t private_zeal = quantity_get(&sim->model, VARIABLE_ZEAL, team, worker);
  return (q16)max64(private_zeal, min64(Q_ONE, asked));
}

int64_t query_value(const struct sim *sim, enum variable variable, int team, int worker) {
  if (variable_is_flow(variable)) return ledger_total(sim->ledger, variable, team, -1, SPAN_DAY);
  if (variable_rows[variable].owner != OWNER_WORKER || worker >= 0)
    return quantity_get(&sim->model, variable, team, worker);
  const int count = sim->model.team[team].worker_count;
  int64_t sum = 0;
  for (int k = 0; k < count; k++) sum += quantity_get(&sim->model, variable, team, k);
  return fdiv(sum, count);
}

/* ---- a report -------------------------------------------------------------------------------- */

static void preview_month(const struct sim *sim, struct report_preview *out) {
  const struct team *team = &sim->model.team[0];
  const struct period month = calendar_month(sim->scenario, sim->model.day);
  out->plan = team_day_plan(team) * month.plan_days;
  out->good = team->month_good;
  out->base = team->month_gross - qmul(param(sim, PARAMETER_COVER), team->paper);
  for (int report = 0; report < REPORT_COUNT; report++) {
    out->reported[report] = month_reported(sim, out->base, out->plan, (enum report)report);
    out->fulfilment[report] = q16_saturated(qdiv(out->reported[report], out->plan));
  }
}

static void preview_sun(const struct sim *sim, struct report_preview *out) {
  const struct team *team = &sim->model.team[0];
  const struct period sun = calendar_sun(sim->scenario, sim->model.day);
  const int64_t roster_days = (int64_t)team->worker_count * sun.plan_days;
  const int64_t perf = qdiv(fdiv(team->sun_gross, roster_days), team->norm);
  out->plan = team_day_plan(team) * sun.plan_days;
  out->good = ledger_total(sim->ledger, VARIABLE_OUTPUT, 0, -1, SPAN_SUN);
  out->base = team->sun_gross;
  for (int report = 0; report < REPORT_COUNT; report++) {
    out->reported[report] = sun_posted(sim, team->sun_gross, (enum report)report);
    out->fulfilment[report] = q16_saturated(sun_posted(sim, perf, (enum report)report));
  }
}

void query_report_preview(const struct sim *sim, struct report_preview *out) {
  const struct scenario *scenario = sim->scenario;
  const int day = sim->model.day;
  *out = (struct report_preview){0};
  if (scenario_closes_sun(scenario, day) && !scenario_closes_month(scenario, day))
    preview_sun(sim, out);
  else
    preview_month(sim, out);
  out->fulfilment_good = q16_saturated(qdiv(out->good, out->plan));
}

/* ---- the rest -------------------------------------------------------------------------------- */

bool query_has_titles(const struct sim *sim) {
  return sim->scenario->parameter[PARAMETER_TITLE_FUL] < parameter_rows[PARAMETER_TITLE_FUL].high;
}

int query_rank(const struct sim *sim, int team) {
  int rank = 1;
  for (int t = 0; t < sim->model.team_count; t++)
    rank += sim->model.team[t].posted > sim->model.team[team].posted;
  return rank;
}

int query_stock_days(const struct sim *sim, int team) {
  const struct team *of = &sim->model.team[team];
  return (int)(of->stock / team_day_plan(of));
}

int query_fund_days(const struct sim *sim, int team) {
  const struct team *of = &sim->model.team[team];
  return (int)(of->fund / team_day_plan(of));
}

/* As production reckons it: power goes to the machines that are kept going. */
bool query_has_power(const struct sim *sim) {
  const int64_t run = max64(Q_ONE / 4, sim->model.team[0].line_run);
  return qdiv(sim->model.energy_today, run) * 100 >= (int64_t)POWER_LEAST_PERCENT * Q_ONE;
}

static int machines_of(const struct sim *sim, int64_t share) {
  return (int)fdiv(share * sim->scenario->machine_count + Q_HALF, Q_ONE);
}

int query_machines_in_order(const struct sim *sim) {
  return machines_of(sim, sim->model.team[0].equipment);
}

int query_machines_running(const struct sim *sim) {
  const struct team *team = &sim->model.team[0];
  return machines_of(sim, min64(team->equipment, team->line_run));
}

const char *query_cause_label(const struct sim *sim, int cause) {
  if (cause < CAUSE_BUILT_IN_COUNT) return cause_rows[cause].label;
  return sim->scenario->cause_label[cause - CAUSE_SCENARIO].source;
}
