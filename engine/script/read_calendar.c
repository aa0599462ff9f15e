/* calendar: how long the story is, when it begins, and when its periods close. */
#include <string.h>

#include "script/scenario_reader.h"

enum { DAYS_MIN = 30, DEFAULT_DAYS = 360, SUN_DAYS_MIN = 5, MONTH_DAYS_MIN = 15 };

struct start {
  int16_t year, month, day;
};
const struct field start_fields[] = {
    WHOLE_FIELD(struct start, year, "year", REQUIRED, 1900, 2100, "", "of the first day"),
    WHOLE_FIELD(struct start, month, "month", REQUIRED, 1, 12, "", "of the first day"),
    WHOLE_FIELD(struct start, day, "day", OPTIONAL, 1, 31, "",
                "of the first day; dates then run as in the calendar, whatever a period's length"),
    NO_MORE_FIELDS};

struct calendar {
  int16_t days;
};
const struct field calendar_fields[] = {
    SECTION_FIELD("start", OPTIONAL, "{ year, month, day }", "calendar month of the first day"),
    WHOLE_FIELD(struct calendar, days, "days", REQUIRED, DAYS_MIN, DAYS_MAX, "days",
                "length of the story"),
    SECTION_FIELD("sun", OPTIONAL, "number of days, or list of closing days",
                  "the short period, on whose last day results are posted; 10 when left out"),
    SECTION_FIELD("month", OPTIONAL, "number of days, or list of closing days",
                  "the period of the plan and the report; 30 when left out"),
    SECTION_FIELD(
        "rest", OPTIONAL, "number of days, or list of rest days",
        "days without work, unless they are worked through; each sun's last when left out"),
    SECTION_FIELD("stops", OPTIONAL, "list of closing days",
                  "where the review waits for the player; every month's when left out"),
    NO_MORE_FIELDS};

static bool is_good_length(const struct value *days) {
  return days && days->kind == VALUE_NUMBER && days->number >= DAYS_MIN &&
         days->number <= DAYS_MAX && days->number == (int)days->number;
}

int scenario_read_length(struct reader *reader, const struct value *root) {
  (void)reader; /* read_calendar() reports */
  const struct value *days = value_field(value_field(root, "calendar"), "days");
  return is_good_length(days) ? (int)days->number : DEFAULT_DAYS;
}

/* ---- closing days --------------------------------------------------------------------------- */

struct closes {
  int16_t *day;
  int16_t *count;
  int shortest; /* days of a period */
};

static void close_every(const struct scenario *scenario, struct closes closes, int days) {
  *closes.count = 0;
  for (int day = days - 1; day < scenario->day_count; day += days)
    closes.day[(*closes.count)++] = (int16_t)day;
}

static void close_on(struct scenario_reader *read, struct closes closes, const struct value *list) {
  int count = reader_list(&read->reader, list, DAYS_MAX / closes.shortest), last = 0;
  *closes.count = 0;
  if (list->kind == VALUE_TABLE && count == 0)
    reader_error(&read->reader, list, "expected at least one closing day");
  for (int i = 0; i < count; i++) {
    int day;
    if (!reader_whole(&read->reader, &list->item[i], 1, read->scenario->day_count,
                      "(a day of the story)", &day))
      continue;
    if (i > 0 && day - last < closes.shortest)
      reader_error(&read->reader, &list->item[i],
                   "closes %d days after day %d, at least %d expected", day - last, last,
                   closes.shortest);
    else
      closes.day[(*closes.count)++] = (int16_t)(day - 1);
    last = day;
  }
}

static void read_closes(struct scenario_reader *read, const struct value *value,
                        struct closes closes) {
  int days;
  if (!value) return;
  if (value->kind == VALUE_TABLE)
    close_on(read, closes, value);
  else if (reader_whole(&read->reader, value, closes.shortest, read->scenario->day_count, "days",
                        &days))
    close_every(read->scenario, closes, days);
}

/* ---- rest days ------------------------------------------------------------------------------ */

enum { REST_EVERY_MIN = 5, REST_DAYS_MAX = DAYS_MAX / 5 + 1 };

static void rest_every(struct scenario *scenario, int days) {
  for (int day = days - 1; day < scenario->day_count; day += days)
    scenario->rest_day[scenario->rest_day_count++] = (int16_t)day;
}

/* An empty list: a story without rest days. */
static void rest_on(struct scenario_reader *read, const struct value *list) {
  struct scenario *scenario = read->scenario;
  int count = reader_list(&read->reader, list, REST_DAYS_MAX), last = 0;
  for (int i = 0; i < count; i++) {
    int day;
    if (!reader_whole(&read->reader, &list->item[i], last + 1, scenario->day_count,
                      "(a day of the story, later than the one before)", &day))
      continue;
    scenario->rest_day[scenario->rest_day_count++] = (int16_t)(day - 1);
    last = day;
  }
}

static void read_rest(struct scenario_reader *read, const struct value *value) {
  int days;
  if (!value) return;
  read->scenario->own_rest_days = true;
  if (value->kind == VALUE_TABLE)
    rest_on(read, value);
  else if (reader_whole(&read->reader, value, REST_EVERY_MIN, read->scenario->day_count, "days",
                        &days))
    rest_every(read->scenario, days);
}

/* ---- how they fit --------------------------------------------------------------------------- */

static int nearest_close(const struct scenario *scenario, int day) {
  int nearest = scenario->sun_close_count > 0 ? scenario->sun_close[0] : 0;
  for (int i = 0; i < scenario->sun_close_count; i++) {
    int close = scenario->sun_close[i];
    if ((close > day ? close - day : day - close) < (nearest > day ? nearest - day : day - nearest))
      nearest = close;
  }
  return nearest;
}

static void check_months_close_suns(struct scenario_reader *read, const struct value *at) {
  const struct scenario *scenario = read->scenario;
  for (int i = 0; i < scenario->month_close_count; i++) {
    int day = scenario->month_close[i];
    if (scenario_closes_sun(scenario, day)) continue;
    reader_error(&read->reader, at,
                 "a month closes on day %d, which closes no sun (nearest: day %d)", day + 1,
                 nearest_close(scenario, day) + 1);
    return;
  }
}

static void read_stops(struct scenario_reader *read, const struct value *list) {
  struct scenario *scenario = read->scenario;
  if (!list) {
    memcpy(scenario->stop_close, scenario->month_close, sizeof scenario->month_close);
    scenario->stop_close_count = scenario->month_close_count;
    return;
  }
  close_on(read, (struct closes){scenario->stop_close, &scenario->stop_close_count, 5}, list);
  for (int i = 0; i < list->item_count; i++) {
    double day = list->item[i].kind == VALUE_NUMBER ? list->item[i].number : 0;
    if (day < 1 || day > scenario->day_count || day != (int)day) continue;
    if (!scenario_closes_sun(scenario, (int)day - 1))
      reader_error(&read->reader, &list->item[i],
                   "nothing closes on day %d, so no review can wait there (nearest: day %d)",
                   (int)day, nearest_close(scenario, (int)day - 1) + 1);
  }
}

void read_calendar(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *table = value_field(read->root, "calendar");
  struct calendar calendar = {0};
  struct start start = {scenario->start_year, scenario->start_month, 0};
  if (!reader_table(&read->reader, table, calendar_fields, &calendar)) return;
  reader_table(&read->reader, value_field(table, "start"), start_fields, &start);
  scenario->start_year = start.year;
  scenario->start_month = start.month;
  scenario->start_day = start.day;
  int problems = read->reader.problems->errors;
  if (!is_good_length(value_field(table, "days"))) return;
  read_closes(read, value_field(table, "sun"),
              (struct closes){scenario->sun_close, &scenario->sun_close_count, SUN_DAYS_MIN});
  read_closes(read, value_field(table, "month"),
              (struct closes){scenario->month_close, &scenario->month_close_count, MONTH_DAYS_MIN});
  read_rest(read, value_field(table, "rest"));
  if (read->reader.problems->errors > problems) return;
  check_months_close_suns(read, table);
  read_stops(read, value_field(table, "stops"));
}
