/* Questions that views ask. Views read; nothing here changes anything.
 *
 * The forecast is no formula: it copies the simulation and runs it. */
#ifndef SIM_QUERY_H
#define SIM_QUERY_H

#include "sim/sim.h"

/* ---- the five ledgers, never added up -------------------------------------------------------- */
enum ledger_id {
  LEDGER_GOODS,
  LEDGER_PEOPLE,
  LEDGER_SKILL,
  LEDGER_BONDS,
  LEDGER_STANDING,
  LEDGER_COUNT
};
extern const char *const ledger_names[LEDGER_COUNT]; /* "goods" ... */
q16 query_ledger(const struct sim *sim, enum ledger_id id, int team);
/* The four bars behind Skill. */
struct skill_bars {
  q16 equipment, methods, study, substitutes;
};
struct skill_bars query_skill_bars(const struct sim *sim, int team);

/* ---- a person -------------------------------------------------------------------------------- */
enum bar { BAR_ZEAL, BAR_JOY, BAR_SOLIDARITY, BAR_HUNGER, BAR_FATIGUE, BAR_COUNT };
int query_bar(const struct sim *sim, int team, int worker, enum bar bar); /* 0..100 */
enum variable query_bar_variable(enum bar bar); /* hunger: 1 - nourishment */
q16 query_zeal_shown(const struct sim *sim, int team, int worker);
int64_t query_value(const struct sim *sim, enum variable variable, int team, int worker);

/* ---- why: one press from any number ---------------------------------------------------------- */
enum explanation_kind {
  EXPLAIN_STOCK, /* value at the last close, then what was posted since */
  EXPLAIN_FLOW,  /* the waterfall of a span */
  EXPLAIN_RATIO  /* the numerator's chain over the stated plan */
};
/* When a stock's opening was counted. On the morning after a close the month that it closed is
 * still the one explained, so the opening is that of the close before. */
enum explanation_since {
  SINCE_START,
  SINCE_DAY,    /* the day before the last one */
  SINCE_REVIEW, /* the last sun's */
  SINCE_CLOSE,  /* the last month's */
  SINCE_CLOSE_BEFORE
};
enum { EXPLAIN_ROWS_MAX = TEAM_WORKERS_MAX };
struct explanation {
  uint8_t kind, variable;
  uint8_t since;  /* STOCK: enum explanation_since */
  bool by_people; /* rows are people: `cause` is the worker's index */
  int16_t team, worker;
  int64_t opening; /* STOCK: value at the start of the span */
  int64_t value;   /* = opening + sum of rows */
  int64_t plan;    /* RATIO: the denominator, 0 otherwise */
  int32_t divisor; /* means: people (or days) that the sums run over, otherwise 1 */
  int count;
  struct explanation_row {
    int16_t cause;
    int64_t delta;
    int32_t shown;         /* rounded by largest remainder: shown values add up to value_shown */
  } row[EXPLAIN_ROWS_MAX]; /* largest first; STOCK only; FLOW keeps the waterfall's order */
  int32_t opening_shown, value_shown, scale;
};
/* shown = raw * scale / (one * divisor), where one is 65536 for Q16.16, 1 for whole units (days,
 * grams, counts), and the plan for a ratio. Conditions of the day (ration, supply, power, vigil)
 * are explained as a flow: the schedule, then what hazards and decisions did today. */
/* `worker`: index in the team, -1 for a team's variable or the team's mean.
 * `scale`: 100 for shares and points of plan, products_per_norm_day's unit, 1 for counts ... */
void query_explain(const struct sim *sim, enum variable variable, int team, int worker,
                   enum span span, int32_t scale, struct explanation *out);
/* Sets the shown figures: raw * scale / divisor; both ends are rounded to the nearest, the rows by
 * largest remainder, so that opening and rows add up to the value. */
void explanation_round(struct explanation *explanation, int32_t scale, int64_t divisor);
/* Days of stock are whole days that it lasts, everywhere: the one begun does not count. */
void explanation_count_whole(struct explanation *rounded, int32_t scale, int64_t divisor);
/* Month `month` (0-based, closed): reported -> good, in points of that month's plan:
 * rejects counted as plan, paper (new or covered), rounding, ... First row first. */
void query_explain_gap(const struct sim *sim, int month, struct explanation *out);
/* Month `month`: the output waterfall of the player's team as closed. */
void query_explain_month(const struct sim *sim, int month, enum variable variable, int32_t scale,
                         struct explanation *out);
/* ---- one level further down -------------------------------------------------------------------
 */
/* The variable that stands behind a cause of `variable`: fatigue behind "Tired hands".
 * VARIABLE_COUNT: none. */
enum variable query_variable_behind(enum variable variable, int cause);
/* What one cause did to a worker's variable of the player's team in a span, person by person: rows
 * and value are sums over the team, not means. */
void query_explain_people(const struct sim *sim, enum variable variable, int cause, enum span span,
                          int32_t scale, struct explanation *out);
/* Month `month`: how what was counted for plan, rejects and all, came about. */
void query_explain_gross(const struct sim *sim, int month, int32_t scale, struct explanation *out);
/* Worker-days worked in a span, over which effort is a mean; 0: not counted for that span. */
int64_t query_worker_days(const struct sim *sim, enum span span);
/* The first row is what all the others are measured from: everybody at the plain rate. */
bool query_begins_with_base(const struct explanation *explanation);

const char *query_cause_label(const struct sim *sim, int cause); /* English */

/* ---- what REPORT would print at this close --------------------------------------------------- */
struct report_preview {
  int64_t plan, good, base; /* base: gross less what fills old paper */
  int64_t reported[REPORT_COUNT];
  q16 fulfilment[REPORT_COUNT]; /* what the month's report would say, and on a sun the board */
  q16 fulfilment_good;
};
void query_report_preview(const struct sim *sim, struct report_preview *out);

/* ---- what orders would do -------------------------------------------------------------------- */
struct forecast {
  int days;
  int64_t good_low, good_high;       /* norm-days of the team until the next close */
  int32_t fatigue_low, fatigue_high; /* 0..100 at its end */
};
/* Runs copies with other luck, the rivals standing still. `orders` replaces the team's. */
void query_forecast(const struct sim *sim, const struct orders *orders, int runs,
                    struct forecast *out);

/* Are titles at stake? Where none is, what a team raised brings is not called one. */
bool query_has_titles(const struct sim *sim);
int query_rank(const struct sim *sim, int team);       /* 1 = best posted */
int query_stock_days(const struct sim *sim, int team); /* whole days of plan */
int query_fund_days(const struct sim *sim, int team);  /* whole days of plan */
/* What the machines that are kept going get of the current that they need: below this, nothing
 * runs. */
enum { POWER_LEAST_PERCENT = 40 };
bool query_has_power(const struct sim *sim);
int query_machines_in_order(const struct sim *sim); /* of n, running or not */
int query_machines_running(const struct sim *sim);  /* of n: in good order, and not closed */

#endif
