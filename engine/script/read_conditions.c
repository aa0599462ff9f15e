/* Conditions: { "stock_days", ">=", 3 }, of another team with team = "Workteam 5". */
#include <string.h>

#include "script/scenario_reader.h"

enum { CONDITIONS_MAX = 8 };

static const char *const comparisons[] = {"<", "<=", "==", ">=", ">"};
static const struct names comparison_names = NAMES_OF_LIST(comparisons);
static const struct names measure_names = NAMES_OF_ROWS(measure_rows, name, MEASURE_COUNT);

const struct field condition_fields[] = {
    ITEM("[1]", FIELD_CHOICE, 0, 0, &measure_names, "measure", "what is looked at"),
    ITEM("[2]", FIELD_CHOICE, 0, 0, &comparison_names, "comparison", "how it must stand"),
    ITEM("[3]", FIELD_SECTION, 0, 0, NULL, "number",
         "to what: shares 0 to 1; days, grams and people whole"),
    SECTION_FIELD("team", OPTIONAL, "name of a team", "another team than ours"), NO_MORE_FIELDS};

static bool is_fraction(enum unit unit) {
  return unit == UNIT_SHARE || unit == UNIT_FACTOR || unit == UNIT_NORM_DAYS || unit == UNIT_POINTS;
}

/* A share of 60 is a percentage written by mistake. */
static void read_threshold(struct reader *reader, const struct value *value,
                           struct condition *condition) {
  enum unit unit = measure_rows[condition->measure].unit;
  double number;
  int whole;
  if (!is_fraction(unit)) {
    if (reader_whole(reader, value, -10000, 100000, "", &whole)) condition->value = whole;
  } else if (reader_number(reader, value, unit == UNIT_POINTS ? -10 : 0,
                           unit == UNIT_NORM_DAYS ? 30000 : 10, "(shares are 0 to 1)", &number)) {
    condition->value = q16_of(number);
  }
}

static void read_team(struct reader *reader, const struct names *teams, const struct value *value,
                      struct condition *condition) {
  if (value->field_count == 0) return;
  const struct value *team = value_field(value, "team");
  if (!team || value->field_count > 1) {
    reader_error(reader, value, "a condition has one named field at most: team");
    return;
  }
  int index = reader_reference(reader, team, "team", teams);
  if (index >= 0) condition->team = (int16_t)index;
}

/* As other languages and keyboards have them. */
static const struct {
  const char *written, *right;
} other_signs[] = {{"=>", ">="}, {"=<", "<="}, {"=", "=="}, {"===", "=="}, {"≥", ">="},
                   {"≤", "<="},  {"＞", ">"},  {"＜", "<"}, {"≧", ">="},   {"≦", "<="}};

static int read_comparison(struct reader *reader, const struct value *value) {
  for (size_t i = 0; value->kind == VALUE_TEXT && i < sizeof other_signs / sizeof *other_signs; i++)
    if (strcmp(value->text, other_signs[i].written) == 0) {
      reader_error(reader, value, "unknown comparison '%s'", value->text);
      reader_fix(reader, "\"%s\"", other_signs[i].right);
      return -1;
    }
  return reader_reference(reader, value, "comparison", &comparison_names);
}

static void read_condition(struct reader *reader, const struct names *teams,
                           const struct value *value, struct condition *condition) {
  if (value->kind != VALUE_TABLE || value->item_count != 3) {
    reader_error(reader, value,
                 "expected a condition such as { \"stock_days\", \">=\", 3 }, got %s",
                 value_kind_name(value));
    reader_fix(reader, "{ \"stock_days\", \">=\", 3 }: what, how compared, with what");
    return;
  }
  read_team(reader, teams, value, condition);
  int measure = reader_reference(reader, &value->item[0], "measure", &measure_names);
  int comparison = read_comparison(reader, &value->item[1]);
  if (measure < 0 || comparison < 0) return;
  condition->measure = (uint8_t)measure;
  condition->comparison = (uint8_t)comparison;
  read_threshold(reader, &value->item[2], condition);
}

void read_conditions(struct reader *reader, const struct names *teams, const struct value *list,
                     struct condition **conditions, int16_t *count) {
  *conditions = NULL;
  *count = 0;
  if (!list) return;
  if (list->kind == VALUE_TABLE && list->item_count == 3 && list->item[0].kind == VALUE_TEXT) {
    reader_error(reader, list, "expected a list of conditions: { { \"%.30s\", ... } }",
                 list->item[0].text);
    reader_fix_value(reader, list, "{ { \"%.30s\", ... } }, with two pairs of braces",
                     list->item[0].text);
    return;
  }
  if (list->kind != VALUE_TABLE) {
    reader_error(reader, list, "expected a list of conditions { ... }, got %s",
                 value_kind_name(list));
    reader_fix_value(reader, list, "{ { \"fatigue\", \">=\", 0.5 } }");
    return;
  }
  *count = (int16_t)reader_list(reader, list, CONDITIONS_MAX);
  *conditions = arena_alloc(reader->arena, sizeof **conditions * (size_t)(*count + 1));
  for (int i = 0; i < *count; i++) read_condition(reader, teams, &list->item[i], &(*conditions)[i]);
}

void read_after(struct scenario_reader *read, const struct value *list, int16_t *decision,
                int16_t *option) {
  *decision = *option = -1;
  int count = reader_text_list(&read->reader, list, 2);
  if (list && count == 0 && list->kind == VALUE_TABLE)
    reader_error(&read->reader, list, "expected { decision } or { decision, option }");
  if (count == 0) return;
  int found = reader_reference(&read->reader, &list->item[0], "decision", &read->names->decisions);
  if (found < 0 || found >= DECISIONS_MAX) return;
  *decision = (int16_t)found;
  if (count == 2)
    *option = (int16_t)reader_reference(&read->reader, &list->item[1], "option",
                                        &read->names->options[found]);
}
