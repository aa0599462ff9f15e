/* Reads what moved a number: out of the months that were closed for the whole team, out of the
 * ledger of the whole story for a group. */
#include <math.h>
#include <string.h>

#include "ui/screens/end_causes.h"

bool causes_of_people(const struct causes_page *sheet) {
  return variable_rows[sheet->number->variable].owner == OWNER_WORKER;
}

/* From the books' raw numbers to what is shown. */
static float shown(const struct causes_page *sheet, int64_t delta, int people) {
  float raw = (float)delta / (float)Q_ONE;
  if (sheet->number->variable == VARIABLE_OUTPUT)
    return raw * (float)sheet->page->session->scenario.products_per_norm_day / (float)Q_ONE;
  return raw * 100 / (float)(people > 0 ? people : 1);
}

static int team_size(const struct causes_page *sheet) {
  return causes_of_people(sheet) ? sheet->page->sim->model.team[0].worker_count : 1;
}

/* Output is set against the plan: everyone at the plain rate, less the plan, is its first cause. */
static int64_t month_delta(const struct causes_page *sheet, const struct month_row *month,
                           int posting) {
  int64_t delta = month->posting[posting].delta;
  bool roster =
      sheet->number->variable == VARIABLE_OUTPUT && month->posting[posting].cause == CAUSE_ROSTER;
  return roster ? delta - month->team[0].plan : delta;
}

static void sum_months(const struct causes_page *sheet, float sizes[CAUSE_COUNT]) {
  const struct history *history = sheet->page->sim->history;
  for (int m = 0; m < history->month_count; m++)
    for (int i = 0; i < history->month[m].posting_count; i++) {
      const struct posting *posting = &history->month[m].posting[i];
      if (posting->variable == sheet->number->variable)
        sizes[posting->cause] +=
            fabsf(shown(sheet, month_delta(sheet, &history->month[m], i), team_size(sheet)));
    }
}

static bool in_group(const struct causes_page *sheet, int worker) {
  const struct person *person = &sheet->page->session->scenario.person[worker];
  return !sheet->group || (person->trade_id && strcmp(person->trade_id, sheet->group) == 0);
}

static float group_sum(const struct causes_page *sheet, int cause) {
  const struct ledger *ledger = sheet->page->sim->ledger;
  int64_t sum = 0;
  int people = 0;
  for (int k = 0; k < sheet->page->session->scenario.person_count; k++) {
    if (!in_group(sheet, k)) continue;
    sum += ledger_sum(ledger, (enum variable)sheet->number->variable, 0, k, cause, SPAN_CAMPAIGN);
    people++;
  }
  return shown(sheet, sum, people);
}

/* The largest first; what is left over becomes one row. */
static void choose_rows(struct matrix *matrix, float sizes[CAUSE_COUNT]) {
  int some = 0;
  for (int c = 0; c < CAUSE_COUNT; c++) some += sizes[c] > 0;
  int wanted = some > CAUSE_ROWS_MAX ? CAUSE_ROWS_MAX - 1 : some;
  while (matrix->count < wanted) {
    int largest = 0;
    for (int c = 1; c < CAUSE_COUNT; c++)
      if (sizes[c] > sizes[largest]) largest = c;
    matrix->cause[matrix->count++] = (int16_t)largest;
    sizes[largest] = 0;
  }
  if (some > CAUSE_ROWS_MAX) matrix->cause[matrix->count++] = CAUSE_OTHERS;
}

static int row_of(const struct matrix *matrix, int cause) {
  for (int r = 0; r < matrix->count; r++)
    if (matrix->cause[r] == cause) return r;
  return matrix->count - 1;
}

static void fill_months(const struct causes_page *sheet) {
  const struct history *history = sheet->page->sim->history;
  struct matrix *matrix = sheet->matrix;
  matrix->months = history->month_count;
  for (int m = 0; m < history->month_count; m++)
    for (int i = 0; i < history->month[m].posting_count; i++) {
      const struct posting *posting = &history->month[m].posting[i];
      if (posting->variable != sheet->number->variable) continue;
      float value = shown(sheet, month_delta(sheet, &history->month[m], i), team_size(sheet));
      int row = row_of(matrix, posting->cause);
      matrix->cell[row][m] += value;
      matrix->total[row] += value;
    }
  for (int r = 0; r < matrix->count; r++)
    for (int m = 0; m < matrix->months; m++)
      matrix->most = fmaxf(matrix->most, fabsf(matrix->cell[r][m]));
}

static void fill_group(const struct causes_page *sheet) {
  struct matrix *matrix = sheet->matrix;
  for (int c = 0; c < CAUSE_COUNT; c++) {
    float value = group_sum(sheet, c);
    if (value != 0) matrix->total[row_of(matrix, c)] += value;
  }
  for (int r = 0; r < matrix->count; r++)
    matrix->most = fmaxf(matrix->most, fabsf(matrix->total[r]));
}

void causes_read(const struct causes_page *sheet) {
  float sizes[CAUSE_COUNT] = {0};
  *sheet->matrix = (struct matrix){0};
  if (sheet->group)
    for (int c = 0; c < CAUSE_COUNT; c++) sizes[c] = fabsf(group_sum(sheet, c));
  else
    sum_months(sheet, sizes);
  choose_rows(sheet->matrix, sizes);
  if (sheet->matrix->count == 0) return;
  if (sheet->group)
    fill_group(sheet);
  else
    fill_months(sheet);
}
