#include "sim/history.h"

#include <stddef.h>
#include <string.h>

#include "sim/query.h"
#include "sim/rule.h"

enum { TRACE_DAYS = 30, PRESENT_DAYS = 60, POSTINGS_MAX = 220 };

static bool worked_today(const struct sim *sim, int t) {
  return sim->model.workers.status[sim->model.first_worker[t]] != STATUS_REST_DAY;
}

/* The month still being counted; NULL when a story has more months than a history holds. */
static struct month_row *open_month(struct history *history) {
  return history->month_count < MONTHS_MAX ? &history->month[history->month_count] : NULL;
}

static int64_t posted_today(const struct sim *sim, enum variable variable, int cause) {
  return ledger_sum(sim->ledger, variable, 0, -1, cause, SPAN_DAY);
}

/* ---- the day --------------------------------------------------------------------------------- */

static void note_statuses(struct sim *sim) {
  uint8_t *was = sim->history->was_status;
  for (int k = 0; k < sim->model.team[0].worker_count; k++) {
    const uint8_t status = sim->model.workers.status[k];
    if (status == STATUS_LEAVE) continue; /* neither gone missing nor back */
    const bool out = status == STATUS_SICK || status == STATUS_AWAY;
    if (out && was[k] != status) note_event(sim, EVENT_ABSENT, 0, k, status);
    if (status == STATUS_AT_WORK && was[k] != STATUS_AT_WORK)
      note_event(sim, EVENT_RETURNED, 0, k, 0);
    was[k] = status;
  }
}

static void count_month(const struct sim *sim, struct month_row *month) {
  const struct team *team = &sim->model.team[0];
  month->worked_days += team->present;
  month->sick_days += team->sick_count;
  month->away_days += team->away_count;
  month->leave_days += team->leave_count;
  month->rostered_days += team->worker_count;
  if (team->orders.hours > 8) month->long_shifts += team->present;
  if (posted_today(sim, VARIABLE_EQUIPMENT, CAUSE_BREAKDOWN) != 0) month->breakdowns++;
  if (posted_today(sim, VARIABLE_OUTPUT, CAUSE_MISSING_INPUTS) != 0) month->days_without_inputs++;
  if (posted_today(sim, VARIABLE_OUTPUT, CAUSE_POWER) != 0) month->power_cut_days++;
}

static void count_campaign(const struct sim *sim, struct history *history) {
  const struct team *team = &sim->model.team[0];
  history->working_days++;
  history->sick_total += team->sick_count;
  history->away_total += team->away_count;
  if (posted_today(sim, VARIABLE_EQUIPMENT, CAUSE_BREAKDOWN) != 0) history->breakdown_total++;
  if (posted_today(sim, VARIABLE_OUTPUT, CAUSE_MISSING_INPUTS) != 0) history->days_without_inputs++;
  history->present[history->present_count++ % PRESENT_DAYS] =
      (uint8_t)(team->present * 255 / team->worker_count);
}

static void count_output(const struct sim *sim, struct history *history) {
  for (int t = 0; t < sim->model.team_count; t++) {
    const struct team *team = &sim->model.team[t];
    if (!worked_today(sim, t)) continue;
    history->good_total[t] += team->good;
    history->gross_total[t] += team->gross;
    history->held_total[t] += team->held;
    history->dealt_total[t] += team->dealt;
  }
}

static void trace_people(const struct sim *sim, struct history *history) {
  const int column = sim->model.day % TRACE_DAYS;
  for (int k = 0; k < sim->model.team[0].worker_count; k++)
    for (int bar = 0; bar < BAR_COUNT; bar++)
      history->trace[k][bar][column] = (uint8_t)query_bar(sim, 0, k, (enum bar)bar);
  history->trace_count++;
}

static void note_least_nourishment(const struct sim *sim, struct history *history) {
  const int64_t mean = team_mean(&sim->model, 0, sim->model.workers.nourishment);
  history->nourishment_least = (q16)min64(history->nourishment_least, mean);
}

void history_begin(struct sim *sim) {
  if (!sim->history) return;
  sim->history->nourishment_least = Q_ONE;
  sim->history->known_before = sim->model.team[0].known;
  note_least_nourishment(sim, sim->history);
}

void history_note_day(struct sim *sim) {
  struct history *history = sim->history;
  if (!history) return;
  if (worked_today(sim, 0)) {
    struct month_row *month = open_month(history);
    if (month) count_month(sim, month);
    history->sun_worked_days += sim->model.team[0].present;
    count_campaign(sim, history);
    note_statuses(sim);
  }
  count_output(sim, history);
  trace_people(sim, history);
  note_least_nourishment(sim, history);
}

/* ---- the sun --------------------------------------------------------------------------------- */

void history_close_sun(struct sim *sim) {
  struct history *history = sim->history;
  if (!history) return;
  history->sun_worked_days = 0;
  if (history->sun_count == SUNS_MAX) return;
  const struct team *own = &sim->model.team[0];
  const struct period sun = calendar_sun(sim->scenario, sim->model.day);
  struct sun_row *row = &history->sun[history->sun_count++];
  row->day = (int16_t)sim->model.day;
  for (int t = 0; t < sim->model.team_count; t++) {
    row->perf[t] = sim->model.team[t].perf;
    row->posted[t] = sim->model.team[t].posted;
    note_event(sim, EVENT_SUN_CLOSED, t, query_rank(sim, t), row->posted[t]);
  }
  const int64_t good = ledger_total(sim->ledger, VARIABLE_OUTPUT, 0, -1, SPAN_SUN);
  row->true_perf =
      q16_saturated(qdiv(fdiv(good, (int64_t)own->worker_count * sun.plan_days), own->norm));
}

/* ---- the month ------------------------------------------------------------------------------- */

static q16 mean_wellbeing(const struct model *model, int t) {
  const struct workers *workers = &model->workers;
  const int64_t sum = team_mean(model, t, workers->joy) +
                      team_mean(model, t, workers->nourishment) +
                      (Q_ONE - team_mean(model, t, workers->fatigue)) +
                      (Q_ONE - team_mean(model, t, workers->grievance));
  return (q16)fdiv(sum, 4);
}

static q16 mean_zeal_shown(const struct sim *sim) {
  const int count = sim->model.team[0].worker_count;
  int64_t sum = 0;
  for (int k = 0; k < count; k++) sum += query_zeal_shown(sim, 0, k);
  return (q16)fdiv(sum, count);
}

static void row_people(const struct sim *sim, struct month_row *row) {
  const struct model *model = &sim->model;
  const struct workers *workers = &model->workers;
  row->wellbeing = mean_wellbeing(model, 0);
  row->bond = (q16)team_mean(model, 0, workers->bond);
  row->zeal = (q16)team_mean(model, 0, workers->zeal);
  row->zeal_shown = mean_zeal_shown(sim);
  row->joy = (q16)team_mean(model, 0, workers->joy);
  row->fatigue = (q16)team_mean(model, 0, workers->fatigue);
  row->nourishment = (q16)team_mean(model, 0, workers->nourishment);
  row->grievance = (q16)team_mean(model, 0, workers->grievance);
  row->equipment = model->team[0].equipment;
  row->skill_ledger = query_ledger(sim, LEDGER_SKILL, 0);
}

static int postings_of_month(const struct sim *sim) {
  int16_t causes[CAUSE_COUNT];
  int count = 0;
  for (int variable = 0; variable < VARIABLE_COUNT; variable++)
    count += ledger_causes(sim->ledger, (enum variable)variable, 0, -1, SPAN_MONTH, causes, 0);
  return count;
}

static void keep_posting(struct month_row *row, int variable, int16_t cause, int64_t delta) {
  struct posting *last = row->posting_count > 0 ? &row->posting[row->posting_count - 1] : NULL;
  if (last && last->variable == variable && last->cause == cause)
    last->delta += delta;
  else if (row->posting_count < POSTINGS_MAX)
    row->posting[row->posting_count++] = (struct posting){(uint8_t)variable, cause, delta};
}

static bool is_shared(int cause) {
  return cause >= CAUSE_SCENARIO || cause == CAUSE_DECISION;
}

/* Built-in causes first: those that may share a row then stand side by side. */
static void keep_variable(const struct sim *sim, struct month_row *row, enum variable variable,
                          bool fold) {
  int16_t causes[CAUSE_COUNT];
  const int count = ledger_causes(sim->ledger, variable, 0, -1, SPAN_MONTH, causes, CAUSE_COUNT);
  for (int shared = 0; shared <= 1; shared++)
    for (int i = 0; i < count; i++) {
      if (is_shared(causes[i]) != shared) continue;
      const int64_t delta = ledger_sum(sim->ledger, variable, 0, -1, causes[i], SPAN_MONTH);
      keep_posting(row, (int)variable, fold && shared ? CAUSE_DECISION : causes[i], delta);
    }
}

/* Built-in causes always fit; where the scenario's are too many, those of a variable share a row.
 */
static void row_postings(const struct sim *sim, struct month_row *row) {
  const bool fold = postings_of_month(sim) > POSTINGS_MAX;
  for (int variable = 0; variable < VARIABLE_COUNT; variable++)
    keep_variable(sim, row, (enum variable)variable, fold);
}

static int bits_set(uint32_t set) {
  int count = 0;
  for (; set != 0; set &= set - 1) count++;
  return count;
}

static void row_teams(struct sim *sim, struct month_row *row, const struct team_month *teams) {
  struct history *history = sim->history;
  for (int t = 0; t < sim->model.team_count; t++) {
    struct team_month *month = &row->team[t];
    int rank = 1;
    *month = teams[t];
    month->wellbeing = mean_wellbeing(&sim->model, t);
    month->bond = (q16)team_mean(&sim->model, t, sim->model.workers.bond);
    history->reported_total[t] += month->reported;
    history->plan_total[t] += month->plan;
    for (int other = 0; other < sim->model.team_count; other++)
      rank += teams[other].fulfilment > month->fulfilment;
    note_event(sim, EVENT_MONTH_CLOSED, t, rank, month->fulfilment);
  }
}

void history_close_month(struct sim *sim, const struct team_month *teams) {
  struct history *history = sim->history;
  struct month_row *row = history ? open_month(history) : NULL;
  if (!row) return;
  const struct team_month *own = &teams[0];
  const uint32_t known = sim->model.team[0].known;
  row->day = (int16_t)sim->model.day;
  row->gross_to_plan = own->gross;
  row->rejects = own->gross - own->good;
  row->methods_found = bits_set(known & ~history->known_before);
  history->known_before = known;
  history->paper_most = (q16)max64(history->paper_most, qdiv(own->paper_after, own->plan));
  row_teams(sim, row, teams);
  row_people(sim, row);
  row_postings(sim, row);
  history->month_count++;
}

/* Only what has been written: the rows are large, and a what-if copies often. */
void history_copy(struct history *to, const struct history *from) {
  const int months = from->month_count < MONTHS_MAX ? from->month_count + 1 : MONTHS_MAX;
  const int had = to->month_count < MONTHS_MAX ? to->month_count + 1 : MONTHS_MAX;
  memcpy(to->sun, from->sun, (size_t)from->sun_count * sizeof from->sun[0]);
  memcpy(to->month, from->month, (size_t)months * sizeof from->month[0]);
  if (had > months) memset(to->month + months, 0, (size_t)(had - months) * sizeof to->month[0]);
  to->sun_count = from->sun_count;
  to->month_count = from->month_count;
  memcpy(to->good_total, from->good_total, sizeof *from - offsetof(struct history, good_total));
}
