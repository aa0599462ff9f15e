/* Why is this number so? Collects the causes of a span from the ledger or of a closed month from
 * the history, puts them in order, and rounds them so that what is shown adds up. */
#include <string.h>

#include "sim/quantity.h"
#include "sim/query.h"
#include "sim/rule.h"

struct cause_list {
  int count;
  struct explanation_row row[CAUSE_COUNT];
};

static void list_add(struct cause_list *list, int cause, int64_t delta) {
  list->row[list->count++] = (struct explanation_row){(int16_t)cause, delta, 0};
}

static int64_t list_total(const struct cause_list *list) {
  int64_t total = 0;
  for (int i = 0; i < list->count; i++) total += list->row[i].delta;
  return total;
}

/* ---- order ----------------------------------------------------------------------------------- */

/* Chains that are read in their own order; a scenario's cause stands where decisions do. */
static const int16_t chain_of_reports[] = {CAUSE_GROSS, CAUSE_FILLED, CAUSE_ROUNDING, CAUSE_PADDING,
                                           CAUSE_HELD_FROM_REPORT};

static int place_in_chain(enum variable variable, int cause) {
  enum { LAST = CAUSE_COUNT };
  if (variable_is_condition(variable)) return cause == CAUSE_SCHEDULE ? 0 : 1;
  if (variable == VARIABLE_REPORTED) {
    int at = 0;
    const int count = (int)(sizeof chain_of_reports / sizeof chain_of_reports[0]);
    while (at < count && chain_of_reports[at] != cause) at++;
    return at;
  }
  if (cause == CAUSE_LIMIT) return LAST;
  return cause >= CAUSE_SCENARIO ? CAUSE_DECISION : cause;
}

static bool stands_before(enum explanation_kind kind, enum variable variable,
                          const struct explanation_row *a, const struct explanation_row *b) {
  if (kind != EXPLAIN_STOCK)
    return place_in_chain(variable, a->cause) < place_in_chain(variable, b->cause);
  const int64_t size_a = a->delta < 0 ? -a->delta : a->delta;
  const int64_t size_b = b->delta < 0 ? -b->delta : b->delta;
  return size_a > size_b || (size_a == size_b && a->cause < b->cause);
}

/* Stable, so that equal places keep the order in which causes came up. */
static void sort(struct cause_list *list, enum explanation_kind kind, enum variable variable) {
  for (int i = 1; i < list->count; i++) {
    const struct explanation_row row = list->row[i];
    int at = i;
    for (; at > 0 && stands_before(kind, variable, &row, &list->row[at - 1]); at--)
      list->row[at] = list->row[at - 1];
    list->row[at] = row;
  }
}

static int smallest_decision(const struct cause_list *list) {
  int found = -1;
  int64_t least = INT64_MAX;
  for (int i = 0; i < list->count; i++) {
    const int64_t size = list->row[i].delta < 0 ? -list->row[i].delta : list->row[i].delta;
    if (list->row[i].cause < CAUSE_SCENARIO || size >= least) continue;
    least = size;
    found = i;
  }
  return found < 0 ? list->count - 1 : found;
}

static int row_of_decisions(struct cause_list *list) {
  for (int i = 0; i < list->count; i++)
    if (list->row[i].cause == CAUSE_DECISION) return i;
  list_add(list, CAUSE_DECISION, 0);
  return list->count - 1;
}

/* The smallest decisions become one row when there are more rows than a view shows. */
static void fold_small(struct cause_list *list) {
  if (list->count <= EXPLAIN_ROWS_MAX) return;
  row_of_decisions(list);
  while (list->count > EXPLAIN_ROWS_MAX) {
    const int small = smallest_decision(list);
    const int64_t delta = list->row[small].delta;
    memmove(&list->row[small], &list->row[small + 1],
            (size_t)(list->count - small - 1) * sizeof list->row[0]);
    list->count--;
    list->row[row_of_decisions(list)].delta += delta;
  }
}

/* ---- shown numbers --------------------------------------------------------------------------- */

struct part {
  int32_t *shown;
  int64_t remainder;
};

static int32_t nearest(int64_t raw, int64_t scale, int64_t divisor) {
  return (int32_t)fdiv(2 * raw * scale + divisor, 2 * divisor);
}

/* Whole part now, the rest for the largest remainder. */
static void split(struct part *part, int64_t raw, int64_t scale, int64_t divisor, int32_t *shown) {
  const int64_t whole = fdiv(raw * scale, divisor);
  *shown = (int32_t)whole;
  *part = (struct part){shown, raw * scale - whole * divisor};
}

/* The part with the most (or the least) left over. */
static struct part *furthest(struct part *parts, int count, bool most) {
  int found = 0;
  for (int i = 1; i < count; i++) {
    const bool more = parts[i].remainder > parts[found].remainder;
    const bool less = parts[i].remainder < parts[found].remainder;
    if (most ? more : less) found = i;
  }
  return &parts[found];
}

/* Both ends are printed elsewhere too, so they are the nearest whole number; the rows between them
 * give way. */
void explanation_round(struct explanation *out, int32_t scale, int64_t divisor) {
  struct part parts[EXPLAIN_ROWS_MAX];
  if (divisor <= 0) divisor = 1;
  out->opening_shown = nearest(out->opening, scale, divisor);
  out->value_shown = nearest(out->value, scale, divisor);
  int64_t missing = (int64_t)out->value_shown - out->opening_shown;
  for (int i = 0; i < out->count; i++) {
    split(&parts[i], out->row[i].delta, scale, divisor, &out->row[i].shown);
    missing -= out->row[i].shown;
  }
  for (; missing != 0 && out->count > 0; missing += missing > 0 ? -1 : 1) {
    const int step = missing > 0 ? 1 : -1;
    struct part *part = furthest(parts, out->count, missing > 0);
    *part->shown += step;
    part->remainder -= step * divisor;
  }
}

void explanation_count_whole(struct explanation *rounded, int32_t scale, int64_t divisor) {
  if (rounded->value_shown <= fdiv(rounded->value * scale, divisor)) return;
  rounded->value_shown--;
  rounded->opening_shown--;
}

/* ---- putting together ------------------------------------------------------------------------ */

static bool counts_whole(enum variable variable) {
  const enum unit unit = variable_rows[variable].unit;
  return unit == UNIT_DAYS || unit == UNIT_GRAMS || unit == UNIT_COUNT_OF;
}

/* out->kind, variable, opening, plan, scale and divisor are set. */
static void finish(struct explanation *out, struct cause_list *list) {
  const enum variable variable = (enum variable)out->variable;
  out->value = out->opening + list_total(list);
  fold_small(list);
  sort(list, (enum explanation_kind)out->kind, variable);
  out->count = list->count;
  memcpy(out->row, list->row, (size_t)list->count * sizeof list->row[0]);
  const int64_t one = out->kind == EXPLAIN_RATIO ? out->plan : counts_whole(variable) ? 1 : Q_ONE;
  explanation_round(out, out->scale, one * out->divisor);
}

static enum explanation_kind kind_of(enum variable variable) {
  if (variable == VARIABLE_REPORTED) return EXPLAIN_RATIO;
  const bool flows = variable_is_flow(variable) || variable_is_condition(variable);
  return flows ? EXPLAIN_FLOW : EXPLAIN_STOCK;
}

static int64_t value_over_team(const struct sim *sim, enum variable variable, int team) {
  if (variable_rows[variable].owner != OWNER_WORKER)
    return quantity_get(&sim->model, variable, team, 0);
  int64_t sum = 0;
  for (int k = 0; k < sim->model.team[team].worker_count; k++)
    sum += quantity_get(&sim->model, variable, team, k);
  return sum;
}

static int divisor_of(const struct sim *sim, enum variable variable, int team, int worker) {
  const bool mean = variable_rows[variable].owner == OWNER_WORKER && worker < 0;
  return mean ? sim->model.team[team].worker_count : 1;
}

static int64_t last_plan(const struct sim *sim, int team) {
  const struct history *history = sim->history;
  if (history && history->month_count > 0)
    return history->month[history->month_count - 1].team[team].plan;
  const int plan_days = calendar_month(sim->scenario, sim->model.day).plan_days;
  return team_day_plan(&sim->model.team[team]) * plan_days;
}

/* ---- what a span covers ---------------------------------------------------------------------- */

static bool follows_close(const struct sim *sim) {
  const struct history *history = sim->history;
  return history && history->month_count > 0 && sim->model.phase != PHASE_REVIEW &&
         history->month[history->month_count - 1].day == sim->model.day - 1;
}

/* A stock that is asked for since the close, on the morning after it, is told from the one before.
 */
static bool spans_two_months(const struct sim *sim, enum variable variable, enum span span) {
  return span == SPAN_MONTH && kind_of(variable) == EXPLAIN_STOCK && follows_close(sim);
}

static enum explanation_since since_of(const struct sim *sim, enum span span) {
  const int suns = sim->history ? sim->history->sun_count : 0;
  const int months = sim->history ? sim->history->month_count : 0;
  if (span == SPAN_DAY) return sim->model.day > 0 ? SINCE_DAY : SINCE_START;
  if (span == SPAN_SUN) return suns > 0 ? SINCE_REVIEW : SINCE_START;
  if (span != SPAN_MONTH || months == 0) return SINCE_START;
  if (!follows_close(sim)) return SINCE_CLOSE;
  return months > 1 ? SINCE_CLOSE_BEFORE : SINCE_START;
}

static void collect_span(const struct sim *sim, enum variable variable, int team, int worker,
                         enum span span, struct cause_list *list) {
  int16_t causes[CAUSE_COUNT];
  const int count = ledger_causes(sim->ledger, variable, team, worker, span, causes, CAUSE_COUNT);
  for (int i = 0; i < count; i++) {
    int at = 0;
    while (at < list->count && list->row[at].cause != causes[i]) at++;
    if (at == list->count) list_add(list, causes[i], 0);
    list->row[at].delta += ledger_sum(sim->ledger, variable, team, worker, causes[i], span);
  }
}

static void collect(const struct sim *sim, enum variable variable, int team, int worker,
                    enum span span, struct cause_list *list) {
  list->count = 0;
  /* Single workers are kept for the player's team only. */
  if (worker >= 0 && team != 0) return;
  if (spans_two_months(sim, variable, span))
    collect_span(sim, variable, team, worker, SPAN_LAST_MONTH, list);
  collect_span(sim, variable, team, worker, span, list);
}

/* ---- calls ----------------------------------------------------------------------------------- */

void query_explain(const struct sim *sim, enum variable variable, int team, int worker,
                   enum span span, int32_t scale, struct explanation *out) {
  struct cause_list list;
  const enum explanation_kind kind = kind_of(variable);
  if (variable_rows[variable].owner != OWNER_WORKER) worker = -1;
  *out = (struct explanation){.kind = (uint8_t)kind,
                              .variable = (uint8_t)variable,
                              .since = (uint8_t)since_of(sim, span),
                              .team = (int16_t)team,
                              .worker = (int16_t)worker,
                              .plan = kind == EXPLAIN_RATIO ? last_plan(sim, team) : 0,
                              .divisor = divisor_of(sim, variable, team, worker),
                              .scale = scale};
  collect(sim, variable, team, worker, variable_is_condition(variable) ? SPAN_DAY : span, &list);
  if (kind == EXPLAIN_STOCK) {
    const int64_t value = worker >= 0 ? quantity_get(&sim->model, variable, team, worker)
                                      : value_over_team(sim, variable, team);
    out->opening = value - list_total(&list);
  }
  finish(out, &list);
}

/* ---- closed months --------------------------------------------------------------------------- */

static void collect_month(const struct month_row *row, enum variable variable,
                          struct cause_list *list) {
  list->count = 0;
  for (int i = 0; i < row->posting_count; i++)
    if (row->posting[i].variable == variable)
      list_add(list, row->posting[i].cause, row->posting[i].delta);
}

/* The value as it stood when `month` closed: what was posted since is taken off again. */
static int64_t value_at_close(const struct sim *sim, int month, enum variable variable) {
  int64_t value =
      value_over_team(sim, variable, 0) - ledger_total(sim->ledger, variable, 0, -1, SPAN_MONTH);
  for (int m = month + 1; m < sim->history->month_count; m++) {
    struct cause_list list;
    collect_month(&sim->history->month[m], variable, &list);
    value -= list_total(&list);
  }
  return value;
}

/* A condition is shown as its mean over the days of the month. */
static int days_of_month(const struct sim *sim, int month) {
  const int before = month > 0 ? sim->history->month[month - 1].day : -1;
  return sim->history->month[month].day - before;
}

void query_explain_month(const struct sim *sim, int month, enum variable variable, int32_t scale,
                         struct explanation *out) {
  struct cause_list list;
  const enum explanation_kind kind = kind_of(variable);
  const struct month_row *row = &sim->history->month[month];
  *out = (struct explanation){
      .kind = (uint8_t)kind,
      .variable = (uint8_t)variable,
      .since = month > 0 ? SINCE_CLOSE_BEFORE : SINCE_START,
      .worker = -1,
      .plan = kind == EXPLAIN_RATIO ? row->team[0].plan : 0,
      .divisor = variable_is_condition(variable) ? days_of_month(sim, month)
                                                 : divisor_of(sim, variable, 0, -1),
      .scale = scale,
  };
  collect_month(row, variable, &list);
  if (kind == EXPLAIN_STOCK)
    out->opening = value_at_close(sim, month, variable) - list_total(&list);
  finish(out, &list);
}

/* reported - invented (or + kept out) + what filled old paper - rejects = good */
void query_explain_gap(const struct sim *sim, int month, struct explanation *out) {
  const struct month_row *row = &sim->history->month[month];
  const struct team_month *own = &row->team[0];
  const int64_t filled = qmul(param(sim, PARAMETER_COVER), own->paper_before);
  const int64_t beyond = own->reported - (own->gross - filled);
  static const int16_t cause[REPORT_COUNT] = {
      [REPORT_TRUTH] = CAUSE_GROSS,
      [REPORT_ROUND] = CAUSE_ROUNDING,
      [REPORT_UNDER] = CAUSE_HELD_FROM_REPORT,
      [REPORT_PAD] = CAUSE_PADDING,
  };
  *out = (struct explanation){.kind = EXPLAIN_RATIO,
                              .variable = VARIABLE_REPORTED,
                              .worker = -1,
                              .opening = own->reported,
                              .value = own->good,
                              .plan = own->plan,
                              .divisor = 1,
                              .scale = 100};
  out->row[out->count++] = (struct explanation_row){CAUSE_REJECTS, own->good - own->gross, 0};
  if (beyond != 0)
    out->row[out->count++] = (struct explanation_row){cause[own->report], -beyond, 0};
  if (filled != 0) out->row[out->count++] = (struct explanation_row){CAUSE_FILLED, filled, 0};
  explanation_round(out, out->scale, out->plan);
}

/* ---- one level further down ------------------------------------------------------------------ */

static const struct {
  uint8_t variable, behind;
  int16_t cause;
} links[] = {
    {VARIABLE_OUTPUT, VARIABLE_MARKET, CAUSE_AWAY},
    {VARIABLE_OUTPUT, VARIABLE_SKILL, CAUSE_SKILL},
    {VARIABLE_OUTPUT, VARIABLE_EFFORT, CAUSE_EFFORT},
    {VARIABLE_OUTPUT, VARIABLE_NOURISHMENT, CAUSE_HUNGER_WORK},
    {VARIABLE_OUTPUT, VARIABLE_FATIGUE, CAUSE_FATIGUE_WORK},
    {VARIABLE_OUTPUT, VARIABLE_METHODS, CAUSE_METHODS},
    {VARIABLE_OUTPUT, VARIABLE_EQUIPMENT, CAUSE_EQUIPMENT},
    {VARIABLE_OUTPUT, VARIABLE_CAUTION, CAUSE_HELD_BACK},
    {VARIABLE_OUTPUT, VARIABLE_STOCK, CAUSE_MISSING_INPUTS},
    {VARIABLE_EFFORT, VARIABLE_ZEAL, CAUSE_ZEAL},
    {VARIABLE_EFFORT, VARIABLE_JOY, CAUSE_JOY},
    {VARIABLE_EFFORT, VARIABLE_GRIEVANCE, CAUSE_GRIEVANCE},
    {VARIABLE_EFFORT, VARIABLE_BOND, CAUSE_PEERS},
    {VARIABLE_REPORTED, VARIABLE_PAPER, CAUSE_FILLED},
};

enum variable query_variable_behind(enum variable variable, int cause) {
  for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
    if (links[i].variable == variable && links[i].cause == cause)
      return (enum variable)links[i].behind;
  return VARIABLE_COUNT;
}

/* What `cause` did to one worker in what the span covers. */
static int64_t moved(const struct sim *sim, enum variable variable, int worker, int cause,
                     enum span span) {
  int64_t sum = ledger_sum(sim->ledger, variable, 0, worker, cause, span);
  if (spans_two_months(sim, variable, span))
    sum += ledger_sum(sim->ledger, variable, 0, worker, cause, SPAN_LAST_MONTH);
  return sum;
}

void query_explain_people(const struct sim *sim, enum variable variable, int cause, enum span span,
                          int32_t scale, struct explanation *out) {
  struct cause_list list = {0};
  *out = (struct explanation){.kind = EXPLAIN_STOCK,
                              .variable = (uint8_t)variable,
                              .by_people = true,
                              .worker = -1,
                              .divisor = 1,
                              .scale = scale};
  for (int k = 0; k < sim->model.team[0].worker_count; k++)
    list_add(&list, k, moved(sim, variable, k, cause, span));
  finish(out, &list);
}

/* Scrap is the last step of the waterfall: what stands before it was counted. */
void query_explain_gross(const struct sim *sim, int month, int32_t scale, struct explanation *out) {
  query_explain_month(sim, month, VARIABLE_OUTPUT, scale, out);
  int kept = 0;
  for (int i = 0; i < out->count; i++) {
    if (out->row[i].cause == CAUSE_SCRAP)
      out->value -= out->row[i].delta;
    else
      out->row[kept++] = out->row[i];
  }
  out->count = kept;
  out->kind = EXPLAIN_RATIO;
  out->plan = sim->history->month[month].team[0].plan;
  explanation_round(out, scale, out->plan);
}

int64_t query_worker_days(const struct sim *sim, enum span span) {
  const struct history *history = sim->history;
  int64_t days = 0;
  if (!history || history->month_count >= MONTHS_MAX) return 0;
  const int open = history->month_count;
  if (span == SPAN_DAY) return sim->model.team[0].present;
  if (span == SPAN_SUN) return history->sun_worked_days;
  if (span == SPAN_MONTH) return history->month[open].worked_days;
  for (int m = 0; m <= open && span == SPAN_CAMPAIGN; m++) days += history->month[m].worked_days;
  return days;
}

bool query_begins_with_base(const struct explanation *explanation) {
  if (explanation->count == 0 || explanation->kind == EXPLAIN_STOCK) return false;
  const int cause = explanation->row[0].cause;
  return cause == CAUSE_ROSTER || cause == CAUSE_BASE || cause == CAUSE_GROSS ||
         cause == CAUSE_SCHEDULE;
}
