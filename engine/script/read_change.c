/* The order `change`: a quantity of the model is raised, lowered or multiplied, for some days. */
#include <string.h>

#include "script/effect_reader.h"

static const struct names variable_names = NAMES_OF_ROWS(variable_rows, name, VARIABLE_COUNT);

struct change_order {
  uint8_t variable;
  int16_t days;
};

enum { TIMES_MAX = 4, PLAN_DAYS_MAX = 60 };

const struct field change_fields[] = {
    ORDER_KIND,
    CHOICE_FIELD(struct change_order, variable, "what", REQUIRED, &variable_names, "variable",
                 "the variable that changes"),
    SECTION_FIELD("who", OPTIONAL, "id of a person, or \"everyone\"",
                  "for a variable of people: whose; leave it out for the others"),
    SECTION_FIELD("team", OPTIONAL, "name of a team", "another team than ours"),
    SECTION_FIELD("by", OPTIONAL, "number",
                  "added every day for `days` days; one of by, times, by_days"),
    BOUND_FIELD("times", 0, TIMES_MAX, "multiplied every day for `days` days"),
    BOUND_FIELD("by_days", -PLAN_DAYS_MAX, PLAN_DAYS_MAX,
                "stock, paper and fund only: added, in days of the team's plan"),
    WHOLE_FIELD(struct change_order, days, "days", OPTIONAL, 1, DAYS_MAX, "days",
                "how long it goes on; 1 when left out"),
    NO_MORE_FIELDS};

static bool is_fraction(enum unit unit) {
  return unit == UNIT_SHARE || unit == UNIT_FACTOR || unit == UNIT_NORM_DAYS || unit == UNIT_POINTS;
}

static bool is_counted_in_plan_days(enum variable variable) {
  return variable == VARIABLE_STOCK || variable == VARIABLE_PAPER || variable == VARIABLE_FUND;
}

static bool read_amount_by(struct effect_reader *read, const struct value *value,
                           enum variable variable, struct effect *effect) {
  const struct variable_row *row = &variable_rows[variable];
  double number;
  int whole;
  if (variable == VARIABLE_OUTPUT || is_counted_in_plan_days(variable)) {
    reader_error(read->reader, value, "'%s' can't be changed so", row->name);
    reader_fix(read->reader, variable == VARIABLE_OUTPUT ? "times = 0.9 (a factor)"
                                                         : "by_days = 2 (days of plan)");
    return false;
  }
  if (!is_fraction(row->unit)) {
    int most = (int)(row->high - row->low);
    if (!reader_whole(read->reader, value, -most, most, "", &whole)) return false;
    effect->command.arg[3] = whole;
    return true;
  }
  double most = number_of(row->high - row->low);
  if (!reader_number(read->reader, value, -most, most, "", &number)) return false;
  effect->command.arg[3] = q16_of(number);
  return true;
}

static bool read_amount_by_days(struct effect_reader *read, const struct value *value,
                                enum variable variable, struct effect *effect) {
  double number;
  if (!is_counted_in_plan_days(variable)) {
    reader_error(read->reader, value, "only stock, paper and fund are counted in days of plan");
    return false;
  }
  if (!reader_number(read->reader, value, -PLAN_DAYS_MAX, PLAN_DAYS_MAX, "days of plan", &number))
    return false;
  effect->command.arg[3] = q16_of(number);
  effect->in_plan_days = true;
  return true;
}

static bool read_amount_times(struct effect_reader *read, const struct value *value,
                              struct effect *effect) {
  double number;
  if (!reader_number(read->reader, value, 0, TIMES_MAX, "", &number)) return false;
  effect->command.arg[2] = CONTRIBUTION_FACTOR;
  effect->command.arg[3] = q16_of(number);
  return true;
}

static bool read_amount(struct effect_reader *read, const struct value *order,
                        enum variable variable, struct effect *effect) {
  const struct value *by = value_field(order, "by"), *times = value_field(order, "times"),
                     *by_days = value_field(order, "by_days");
  int given = (by != NULL) + (times != NULL) + (by_days != NULL);
  if (given == 0 && !reader_all_known(order, change_fields)) return false;
  if (given != 1) {
    reader_error(read->reader, order, "expected exactly one of by, times and by_days");
    reader_fix(read->reader, "by = 0.05");
    return false;
  }
  if (by) return read_amount_by(read, by, variable, effect);
  if (times) return read_amount_times(read, times, effect);
  return read_amount_by_days(read, by_days, variable, effect);
}

bool effect_is_variable(const char *name) {
  return names_find(&variable_names, name) >= 0;
}

/* Whose variable it is: arg[0], and the command's team. */
static bool read_owner(struct effect_reader *read, const struct value *order,
                       enum variable variable, struct effect *effect) {
  const struct value *who = value_field(order, "who"), *team = value_field(order, "team");
  bool of_people = variable_rows[variable].owner == OWNER_WORKER;
  effect->command.arg[0] = -1;
  if (team) {
    int index = reader_reference(read->reader, team, "team", &read->names->teams);
    if (index < 0) return false;
    effect->command.team = (int16_t)index;
  }
  if (who && !of_people) {
    reader_error(read->reader, who, "'%s' is no variable of people; leave 'who' out",
                 variable_rows[variable].name);
    return false;
  }
  if (!who && of_people && !team && reader_all_known(order, change_fields)) {
    reader_error(read->reader, order, "'who' is missing (a person's id or \"everyone\")");
    reader_fix(read->reader, "who = \"everyone\"");
    return false;
  }
  if (!who || (who->kind == VALUE_TEXT && strcmp(who->text, "everyone") == 0)) return true;
  if (effect->command.team != 0) {
    reader_error(read->reader, who, "only our own team's people have names; write \"everyone\"");
    return false;
  }
  effect->command.arg[0] = reader_reference(read->reader, who, "person", &read->names->people);
  return effect->command.arg[0] >= 0;
}

/* change("solidarity", 0.1), as other languages have it: the first value is what is left. */
static bool is_without_names(struct effect_reader *read, const struct value *order) {
  if (order->item_count == 0 || order->field_count > 1) return false;
  const struct value *what = &order->item[0];
  reader_error(read->reader, order, "'change' takes named fields in braces");
  reader_fix(read->reader, "change { what = \"%.30s\", by = ... }",
             what->kind == VALUE_TEXT ? what->text : "standing");
  return true;
}

void effect_read_change(struct effect_reader *read, const struct value *order) {
  struct change_order change = {.variable = VARIABLE_COUNT, .days = 1};
  if (is_without_names(read, order)) return;
  reader_table(read->reader, order, change_fields, &change);
  if (change.variable == VARIABLE_COUNT) return;
  if (!variable_rows[change.variable].contributable) {
    reader_field_error(read->reader, order, "what", "'%s' can't be changed by a decision",
                       variable_rows[change.variable].name);
    return;
  }
  struct effect draft = {.command = {.verb = VERB_CONTRIBUTE, .origin = ORIGIN_SCRIPT}};
  if (!read_owner(read, order, change.variable, &draft)) return;
  if (!read_amount(read, order, change.variable, &draft)) return;
  draft.command.arg[1] = change.variable;
  draft.command.arg[4] = change.days;
  draft.command.arg[5] = read->cause;
  struct effect *effect = effect_add(read, order, VERB_CONTRIBUTE);
  if (effect) *effect = draft;
}
