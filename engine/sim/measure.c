#include "sim/measure.h"

#include <string.h>

#include "sim/query.h"
#include "sim/rule.h"

const struct measure_row measure_rows[MEASURE_COUNT] = {
#define X(id, name, unit, book, label, help)                                                       \
  [MEASURE_##id] = {name, UNIT_##unit, BOOK_##book, label, help},
    MEASURE_TABLE(X)
#undef X
};

enum measure measure_by_name(const char *name) {
  int found = 0;
  while (found < MEASURE_COUNT && strcmp(measure_rows[found].name, name) != 0) found++;
  return (enum measure)found;
}

/* Measures that are a variable as it stands (a mean, for workers'), by its number + 1; 0: others.
 */
#define IS(variable) (VARIABLE_##variable + 1)
static const uint8_t variable_of[MEASURE_COUNT] = {
    [MEASURE_ZEAL] = IS(ZEAL),          [MEASURE_JOY] = IS(JOY),
    [MEASURE_FATIGUE] = IS(FATIGUE),    [MEASURE_NOURISHMENT] = IS(NOURISHMENT),
    [MEASURE_BOND] = IS(BOND),          [MEASURE_GRIEVANCE] = IS(GRIEVANCE),
    [MEASURE_STUDY] = IS(STUDY),        [MEASURE_SKILL] = IS(SKILL),
    [MEASURE_NORM] = IS(NORM),          [MEASURE_EQUIPMENT] = IS(EQUIPMENT),
    [MEASURE_TRIAL] = IS(TRIAL),        [MEASURE_DOMESTIC] = IS(DOMESTIC),
    [MEASURE_PLACE] = IS(PLACE),        [MEASURE_STANDING_NOW] = IS(STANDING),
    [MEASURE_CAUTION] = IS(CAUTION),    [MEASURE_RATION] = IS(RATION),
    [MEASURE_SUPPLY] = IS(SUPPLY),      [MEASURE_ENERGY] = IS(ENERGY),
    [MEASURE_BATTLE_DAYS] = IS(BATTLE),
};
#undef IS

static int bits_set(uint32_t set) {
  int count = 0;
  for (; set != 0; set &= set - 1) count++;
  return count;
}

static int64_t mean_zeal_shown(const struct sim *sim, int team) {
  const int count = sim->model.team[team].worker_count;
  int64_t sum = 0;
  for (int k = 0; k < count; k++) sum += query_zeal_shown(sim, team, k);
  return fdiv(sum, count);
}

static int64_t paper_share(const struct sim *sim, const struct team *team) {
  const struct period month = calendar_month(sim->scenario, sim->model.day);
  return qdiv(team->paper, team_day_plan(team) * month.plan_days);
}

static int64_t read_team(const struct sim *sim, enum measure measure, int t) {
  const struct team *team = &sim->model.team[t];
  switch (measure) {
  case MEASURE_ROSTER:
    return team->worker_count;
  case MEASURE_ATTENDANCE:
    return team->present;
  case MEASURE_SICK_TODAY:
    return team->sick_count;
  case MEASURE_AWAY_TODAY:
    return team->away_count;
  case MEASURE_ZEAL_SHOWN:
    return mean_zeal_shown(sim, t);
  case MEASURE_SHOWN_GAP:
    return mean_zeal_shown(sim, t) - query_value(sim, VARIABLE_ZEAL, t, -1);
  case MEASURE_NORM_RISE:
    return qdiv(team->norm, param(sim, PARAMETER_NORM0));
  case MEASURE_METHODS_KNOWN:
    return bits_set(team->known);
  case MEASURE_STOCK_DAYS:
    return query_stock_days(sim, t);
  case MEASURE_FUND_DAYS:
    return query_fund_days(sim, t);
  case MEASURE_LEAVE_SHARE:
    return team->orders.leave_share;
  case MEASURE_LEAVE_TODAY:
    return team->leave_count;
  case MEASURE_LINE_SHARE:
    return team->orders.line;
  case MEASURE_DEAL_SHARE:
    return team->orders.deal_share;
  case MEASURE_PAPER_SHARE:
    return paper_share(sim, team);
  case MEASURE_TITLES:
    return team->titles;
  case MEASURE_EXPOSURES:
    return team->exposures;
  case MEASURE_PLACES_YIELDED:
    return team->places_yielded;
  case MEASURE_TEAMS_RAISED:
    return team->teams_raised;
  case MEASURE_FULFILMENT:
    return team->fulfilment;
  case MEASURE_POSTED:
    return team->posted;
  case MEASURE_RANK:
    return query_rank(sim, t);
  case MEASURE_REPORT_STANCE:
    return team->orders.report;
  case MEASURE_PLEDGE:
    return team->pledge;
  default:
    return 0;
  }
}

static int64_t attendance_60(const struct history *history) {
  const int kept = (int)(sizeof history->present / sizeof history->present[0]);
  const int days = (int)min64(history->present_count, kept);
  int64_t sum = 0;
  for (int i = 0; i < days; i++) sum += history->present[i];
  return days > 0 ? fdiv(sum * Q_ONE, (int64_t)days * 255) : Q_ONE;
}

static int64_t last_month(const struct history *history, enum measure measure, int t) {
  if (history->month_count == 0) return measure == MEASURE_GAP ? 0 : Q_ONE;
  const struct team_month *month = &history->month[history->month_count - 1].team[t];
  const int64_t counted = measure == MEASURE_GAP ? month->reported - month->good : month->good;
  return qdiv(counted, month->plan);
}

static int64_t dealt_share(const struct history *history, int t) {
  const int64_t dealt = history->dealt_total[t], good = history->good_total[t];
  return dealt > 0 ? qdiv(dealt, good + dealt) : 0;
}

static int64_t read_history(const struct sim *sim, enum measure measure, int t) {
  const struct history *history = sim->history;
  if (!history) return 0;
  switch (measure) {
  case MEASURE_ATTENDANCE_60:
    return attendance_60(history);
  case MEASURE_NOURISHMENT_LEAST:
    return history->nourishment_least;
  case MEASURE_PAPER_MOST:
    return history->paper_most;
  case MEASURE_HELD_SHARE:
    return history->gross_total[t] > 0 ? qdiv(history->held_total[t], history->gross_total[t]) : 0;
  case MEASURE_DEALT_SHARE:
    return dealt_share(history, t);
  case MEASURE_FULFILMENT_TRUE:
  case MEASURE_GAP:
    return last_month(history, measure, t);
  case MEASURE_DAYS_WITHOUT_INPUTS:
    return history->days_without_inputs;
  case MEASURE_BREAKDOWNS:
    return history->breakdown_total;
  default:
    return 0;
  }
}

int64_t measure_read(const struct sim *sim, enum measure measure, int team) {
  if (variable_of[measure] > 0)
    return query_value(sim, (enum variable)(variable_of[measure] - 1), team, -1);
  switch (measure) {
  case MEASURE_DAY:
    return min64(sim->model.day + 1, sim->scenario->day_count);
  case MEASURE_MONTH:
    return scenario_month_of(sim->scenario, sim->model.day);
  case MEASURE_YEAR:
    return scenario_date(sim->scenario, sim->model.day).year;
  case MEASURE_GOODS:
    return query_ledger(sim, LEDGER_GOODS, team);
  case MEASURE_PEOPLE:
    return query_ledger(sim, LEDGER_PEOPLE, team);
  case MEASURE_SKILL_LEDGER:
    return query_ledger(sim, LEDGER_SKILL, team);
  case MEASURE_BONDS:
    return query_ledger(sim, LEDGER_BONDS, team);
  case MEASURE_STANDING:
    return query_ledger(sim, LEDGER_STANDING, team);
  case MEASURE_ATTENDANCE_60:
  case MEASURE_NOURISHMENT_LEAST:
  case MEASURE_PAPER_MOST:
  case MEASURE_HELD_SHARE:
  case MEASURE_DEALT_SHARE:
  case MEASURE_FULFILMENT_TRUE:
  case MEASURE_GAP:
  case MEASURE_DAYS_WITHOUT_INPUTS:
  case MEASURE_BREAKDOWNS:
    return read_history(sim, measure, team);
  default:
    return read_team(sim, measure, team);
  }
}

bool condition_compares(const struct condition *condition, int64_t value) {
  switch (condition->comparison) {
  case COMPARE_LESS:
    return value < condition->value;
  case COMPARE_AT_MOST:
    return value <= condition->value;
  case COMPARE_EQUAL:
    return value == condition->value;
  case COMPARE_AT_LEAST:
    return value >= condition->value;
  default:
    return value > condition->value;
  }
}

bool condition_holds(const struct sim *sim, const struct condition *condition) {
  return condition_compares(condition,
                            measure_read(sim, (enum measure)condition->measure, condition->team));
}

bool conditions_hold(const struct sim *sim, const struct condition *conditions, int count) {
  for (int i = 0; i < count; i++)
    if (!condition_holds(sim, &conditions[i])) return false;
  return true;
}
