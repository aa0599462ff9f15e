/* Days, periods and dates. A period is given by its last day; the lists rise, so that questions are
 * binary searches. */
#include "sim/calendar.h"

#include <assert.h>

/* Closes before `day`, which is the number of the period that `day` is in. */
static int closes_before(const int16_t *close, int count, int day) {
  int low = 0, high = count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (close[middle] < day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static bool closes_on(const int16_t *close, int count, int day) {
  int number = closes_before(close, count, day);
  return number < count && close[number] == day;
}

int scenario_sun_of(const struct scenario *scenario, int day) {
  return closes_before(scenario->sun_close, scenario->sun_close_count, day);
}

int scenario_month_of(const struct scenario *scenario, int day) {
  return closes_before(scenario->month_close, scenario->month_close_count, day);
}

bool scenario_closes_sun(const struct scenario *scenario, int day) {
  return closes_on(scenario->sun_close, scenario->sun_close_count, day);
}

bool scenario_closes_month(const struct scenario *scenario, int day) {
  return closes_on(scenario->month_close, scenario->month_close_count, day);
}

/* ---- rest days ------------------------------------------------------------------------------- */

bool scenario_is_rest_day(const struct scenario *scenario, int day) {
  if (!scenario->own_rest_days) return scenario_closes_sun(scenario, day);
  return closes_on(scenario->rest_day, scenario->rest_day_count, day);
}

static int rest_days_before(const struct scenario *scenario, int day) {
  if (!scenario->own_rest_days) return scenario_sun_of(scenario, day);
  return closes_before(scenario->rest_day, scenario->rest_day_count, day);
}

/* ---- periods --------------------------------------------------------------------------------- */

bool scenario_stops(const struct scenario *scenario, int day) {
  return closes_on(scenario->stop_close, scenario->stop_close_count, day);
}

bool scenario_rush(const struct scenario *scenario, int day, struct rush *out) {
  bool any = false;
  for (int i = 0; i < scenario->schedule_count; i++) {
    const struct schedule_row *row = &scenario->schedule[i];
    if (row->variable != VARIABLE_BATTLE || row->value <= 0) continue;
    if (any && row->day > day) break;
    *out = (struct rush){row->day, (int16_t)row->value};
    any = true;
  }
  return any;
}

static struct period period_of(const struct scenario *scenario, const int16_t *close, int count,
                               int day) {
  int number = closes_before(close, count, day);
  struct period period = {
      .number = number,
      .first = number > 0 ? close[number - 1] + 1 : 0,
      .last = number < count ? close[number] : scenario->day_count - 1,
  };
  const int next = period.last + 1;
  const int rest_days = rest_days_before(scenario, next) - rest_days_before(scenario, period.first);
  period.suns = scenario_sun_of(scenario, next) - scenario_sun_of(scenario, period.first);
  period.plan_days = (int)max64(1, next - period.first - rest_days);
  return period;
}

struct period calendar_sun(const struct scenario *scenario, int day) {
  return period_of(scenario, scenario->sun_close, scenario->sun_close_count, day);
}

struct period calendar_month(const struct scenario *scenario, int day) {
  return period_of(scenario, scenario->month_close, scenario->month_close_count, day);
}

int scenario_sun_days(const struct scenario *scenario, int day) {
  const struct period sun = calendar_sun(scenario, day);
  return sun.last - sun.first + 1;
}

int scenario_month_days(const struct scenario *scenario, int day) {
  const struct period month = calendar_month(scenario, day);
  return month.last - month.first + 1;
}

int calendar_plan_days_before(const struct scenario *scenario, int day) {
  return day - rest_days_before(scenario, day);
}

q16 calendar_delivery_share(const struct scenario *scenario, int day) {
  struct period month = calendar_month(scenario, day);
  int suns = (int)max64(1, month.suns);
  int index = scenario_sun_of(scenario, day) - scenario_sun_of(scenario, month.first);
  return suns == 3 ? scenario->delivery[clamp64(index, 0, 2)] : Q_ONE / suns;
}

/* ---- dates ----------------------------------------------------------------------------------- */

static bool is_leap_year(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int year, int month) {
  static const int8_t length[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return length[month - 1] + (month == 2 && is_leap_year(year));
}

/* A story that names its first day of the month is dated as the calendar counts. */
static struct date date_counted_from_start(const struct scenario *scenario, int day) {
  int year = scenario->start_year, month = scenario->start_month,
      of_month = scenario->start_day + day;
  while (of_month > month_length(year, month)) {
    of_month -= month_length(year, month);
    year += month / 12;
    month = month % 12 + 1;
  }
  return (struct date){(int16_t)year, (int16_t)month, (int16_t)of_month};
}

/* Otherwise day i of a model month of n days is shown as 1 + floor(i * length / n), the last one as
 * the month's last. */
struct date scenario_date(const struct scenario *scenario, int day) {
  day = (int)clamp64(day, 0, scenario->day_count - 1);
  if (scenario->start_day > 0) return date_counted_from_start(scenario, day);
  struct period period = calendar_month(scenario, day);
  int months = scenario->start_month - 1 + period.number;
  int year = scenario->start_year + months / 12, month = 1 + months % 12;
  int length = month_length(year, month), days = period.last - period.first + 1;
  bool closes = scenario_closes_month(scenario, day);
  int shown = closes ? length : 1 + (day - period.first) * length / days;
  return (struct date){(int16_t)year, (int16_t)month, (int16_t)shown};
}
