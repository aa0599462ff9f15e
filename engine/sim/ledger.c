/* Few of the possible pairs of variable and cause ever meet, so pairs get a row when they first do.
 * Every team has a cell in each row, and every worker of team 0 one in each row of a worker's
 * variable. A cell holds the sums of the spans side by side, and an owner's cells are
 * neighbours, so that a day's postings stay in the cache. */
#include "sim/ledger.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { ROWS_MAX = 640, WORKER_ROWS_MAX = 320, NO_ROW = 0xFFFF };
/* Rows that a scenario's own causes leave to the built-in ones. */
enum { ROWS_BUILT_IN = 280, WORKER_ROWS_BUILT_IN = 140 };

struct cell {
  int64_t sum[SPAN_COUNT + 1];
};

struct row {
  uint8_t variable;
  uint16_t cause;
  uint16_t worker_row; /* NO_ROW: not a worker's variable */
  bool condition;
};

struct ledger {
  int row_count, worker_row_count;
  int teams_used, workers_used; /* cells beyond are zero */
  uint16_t row_of[VARIABLE_COUNT][CAUSE_COUNT];
  struct row row[ROWS_MAX];
  struct cell team[TEAMS_MAX][ROWS_MAX];
  struct cell worker[TEAM_WORKERS_MAX][WORKER_ROWS_MAX];
};

static bool is_workers(enum variable variable) {
  return variable_rows[variable].owner == OWNER_WORKER;
}

/* Where causes are booked for which there is no row left: every variable has this one from the
 * start, so that sums stay exact whatever a scenario does. */
static const int cause_when_full = CAUSE_DECISION;

static bool is_full_for(const struct ledger *ledger, enum variable variable, int cause) {
  const bool own = cause >= CAUSE_SCENARIO;
  const int rows = ROWS_MAX - (own ? ROWS_BUILT_IN : 0);
  const int worker_rows = WORKER_ROWS_MAX - (own ? WORKER_ROWS_BUILT_IN : 0);
  return ledger->row_count >= rows ||
         (is_workers(variable) && ledger->worker_row_count >= worker_rows);
}

/* A copy may have left old sums behind the rows in use. */
static uint16_t row_add(struct ledger *ledger, enum variable variable, int cause) {
  if (is_full_for(ledger, variable, cause)) return ledger->row_of[variable][cause_when_full];
  uint16_t number = (uint16_t)ledger->row_count++;
  struct row *row = &ledger->row[number];
  row->variable = (uint8_t)variable;
  row->cause = (uint16_t)cause;
  row->condition = variable_is_condition(variable);
  row->worker_row = is_workers(variable) ? (uint16_t)ledger->worker_row_count++ : NO_ROW;
  for (int t = 0; t < TEAMS_MAX; t++) ledger->team[t][number] = (struct cell){{0}};
  for (int w = 0; w < TEAM_WORKERS_MAX && row->worker_row != NO_ROW; w++)
    ledger->worker[w][row->worker_row] = (struct cell){{0}};
  ledger->row_of[variable][cause] = number;
  return number;
}

struct ledger *ledger_new(void) {
  struct ledger *ledger = memory_new(sizeof *ledger);
  memset(ledger->row_of, 0xFF, sizeof ledger->row_of);
  for (int variable = 0; variable < VARIABLE_COUNT; variable++)
    row_add(ledger, (enum variable)variable, cause_when_full);
  return ledger;
}

void ledger_free(struct ledger *ledger) {
  free(ledger);
}

void ledger_copy(struct ledger *to, const struct ledger *from) {
  memcpy(to, from, offsetof(struct ledger, row));
  const size_t rows = (size_t)from->row_count, worker_rows = (size_t)from->worker_row_count;
  memcpy(to->row, from->row, rows * sizeof from->row[0]);
  for (int t = 0; t < TEAMS_MAX; t++)
    memcpy(to->team[t], from->team[t], rows * sizeof from->team[t][0]);
  for (int w = 0; w < TEAM_WORKERS_MAX; w++)
    memcpy(to->worker[w], from->worker[w], worker_rows * sizeof from->worker[w][0]);
}

static void cell_clear(struct cell *cell, enum span span) {
  if (span == SPAN_MONTH) cell->sum[SPAN_LAST_MONTH] = cell->sum[SPAN_MONTH];
  cell->sum[span] = 0;
}

void ledger_clear(struct ledger *ledger, enum span span) {
  if (!ledger) return;
  for (int t = 0; t < ledger->teams_used; t++)
    for (int r = 0; r < ledger->row_count; r++) cell_clear(&ledger->team[t][r], span);
  for (int w = 0; w < ledger->workers_used; w++)
    for (int r = 0; r < ledger->worker_row_count; r++) cell_clear(&ledger->worker[w][r], span);
}

/* Conditions belong to the enterprise, so no worker has a cell of theirs. */
void ledger_begin_day(struct ledger *ledger) {
  if (!ledger) return;
  for (int t = 0; t < ledger->teams_used; t++)
    for (int r = 0; r < ledger->row_count; r++)
      if (!ledger->row[r].condition) ledger->team[t][r].sum[SPAN_DAY] = 0;
  for (int w = 0; w < ledger->workers_used; w++)
    for (int r = 0; r < ledger->worker_row_count; r++) ledger->worker[w][r].sum[SPAN_DAY] = 0;
}

void ledger_begin_dawn(struct ledger *ledger) {
  if (!ledger) return;
  for (int r = 0; r < ledger->row_count; r++)
    if (ledger->row[r].condition) ledger->team[0][r].sum[SPAN_DAY] = 0;
}

static void cell_add(struct cell *cell, int64_t delta) {
  for (int span = 0; span < SPAN_COUNT; span++) cell->sum[span] += delta;
}

void ledger_post(struct ledger *ledger, enum variable variable, int team, int worker, int cause,
                 int64_t delta) {
  if (!ledger || delta == 0) return;
  assert((int)variable < VARIABLE_COUNT && cause >= 0 && cause < CAUSE_COUNT && team < TEAMS_MAX);
  uint16_t number = ledger->row_of[variable][cause];
  if (number == NO_ROW) number = row_add(ledger, variable, cause);
  const int owner = team < 0 ? 0 : team;
  if (owner >= ledger->teams_used) ledger->teams_used = owner + 1;
  cell_add(&ledger->team[owner][number], delta);
  if (owner > 0 || worker < 0 || ledger->row[number].worker_row == NO_ROW) return;
  if (worker >= ledger->workers_used) ledger->workers_used = worker + 1;
  cell_add(&ledger->worker[worker][ledger->row[number].worker_row], delta);
}

static int64_t row_sum(const struct ledger *ledger, int number, int team, int worker,
                       enum span span) {
  const struct row *row = &ledger->row[number];
  if (worker < 0 || row->worker_row == NO_ROW)
    return ledger->team[team < 0 ? 0 : team][number].sum[span];
  assert(team == 0 && worker < TEAM_WORKERS_MAX);
  return ledger->worker[worker][row->worker_row].sum[span];
}

int64_t ledger_sum(const struct ledger *ledger, enum variable variable, int team, int worker,
                   int cause, enum span span) {
  if (!ledger) return 0;
  uint16_t number = ledger->row_of[variable][cause];
  return number == NO_ROW ? 0 : row_sum(ledger, number, team, worker, span);
}

int ledger_causes(const struct ledger *ledger, enum variable variable, int team, int worker,
                  enum span span, int16_t *causes, int max) {
  int found = 0;
  for (int r = 0; ledger && r < ledger->row_count; r++) {
    if (ledger->row[r].variable != variable) continue;
    if (row_sum(ledger, r, team, worker, span) == 0) continue;
    if (found < max) causes[found] = (int16_t)ledger->row[r].cause;
    found++;
  }
  return found;
}

int64_t ledger_total(const struct ledger *ledger, enum variable variable, int team, int worker,
                     enum span span) {
  if (!ledger) return 0;
  int64_t total = 0;
  for (int r = 0; r < ledger->row_count; r++)
    if (ledger->row[r].variable == variable) total += row_sum(ledger, r, team, worker, span);
  return total;
}
