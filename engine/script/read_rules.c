/* The rules half: conditions over time, parameters, curves, deliveries, verbs, state. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "script/nearest.h"
#include "script/scenario_reader.h"

enum { CONDITION_ROWS_MAX = 64, NOTES_MAX = 128 };

/* ---- conditions of the time --------------------------------------------------------------------
 */

struct condition_row {
  int16_t day;
  int16_t ration, battle;
  q16 supply, energy, vigil, ratchet, science;
  bool graph;
  struct words note;
  struct skippable skippable;
  struct ground ground;
};

#define SHARE_OF_DAY(member, name, high, help)                                                     \
  NUMBER_FIELD(struct condition_row, member, name, OPTIONAL, 0, high, "", help)

const struct field condition_row_fields[] = {
    DAY_FIELD(struct condition_row, day, "day", REQUIRED, "from which on it holds"),
    WHOLE_FIELD(struct condition_row, ration, "ration_g", OPTIONAL, 0, 900, "g",
                "grain a day for a worker"),
    SHARE_OF_DAY(supply, "supply", 1, "share of the planned inputs that arrives"),
    SHARE_OF_DAY(energy, "energy", 1, "share of the power needed"),
    SHARE_OF_DAY(vigil, "vigil", 1, "surveillance and inspection"),
    SHARE_OF_DAY(ratchet, "ratchet", 0.9, "share of over-fulfilment built into the next norm"),
    SHARE_OF_DAY(science, "science_help", 1, "help by a science team"),
    WHOLE_FIELD(struct condition_row, battle, "battle_days", OPTIONAL, 1, 400, "days",
                "a speed battle begins and lasts so long"),
    YES_NO_FIELD(struct condition_row, graph, "graph", OPTIONAL, "whether the public board is up"),
    WORDS_FIELD(struct condition_row, note, "note", OPTIONAL, 30, "one line for the Today panel"),
    SCENE_FIELDS(struct condition_row, skippable, 25, "the note's, in one line without details"),
    GROUND_FIELDS(struct condition_row, ground),
    NO_MORE_FIELDS};

static int by_day(const void *a, const void *b) {
  const struct schedule_row *one = a, *other = b;
  return one->day != other->day ? one->day - other->day : one->variable - other->variable;
}

static void schedule_value(struct scenario *scenario, const struct value *table,
                           const struct condition_row *row, const char *field,
                           enum variable variable, int32_t value) {
  if (!value_field(table, field)) return;
  scenario->schedule[scenario->schedule_count++] =
      (struct schedule_row){row->day, (uint8_t)variable, value, row->ground};
}

static void schedule_row(struct scenario *scenario, const struct value *table,
                         const struct condition_row *row) {
  schedule_value(scenario, table, row, "ration_g", VARIABLE_RATION, row->ration);
  schedule_value(scenario, table, row, "supply", VARIABLE_SUPPLY, row->supply);
  schedule_value(scenario, table, row, "energy", VARIABLE_ENERGY, row->energy);
  schedule_value(scenario, table, row, "vigil", VARIABLE_VIGIL, row->vigil);
  schedule_value(scenario, table, row, "ratchet", VARIABLE_RATCHET, row->ratchet);
  schedule_value(scenario, table, row, "science_help", VARIABLE_SCIENCE, row->science);
  schedule_value(scenario, table, row, "battle_days", VARIABLE_BATTLE, row->battle);
  schedule_value(scenario, table, row, "graph", VARIABLE_GRAPH, row->graph);
}

static void check_within_story(struct scenario_reader *read, const struct value *table, int day) {
  if (day >= read->scenario->day_count)
    reader_error(&read->reader, value_field(table, "day"), "day %d is after the last day, %d",
                 day + 1, read->scenario->day_count);
}

static void read_condition_row(struct scenario_reader *read, const struct value *table) {
  struct scenario *scenario = read->scenario;
  struct condition_row row = {.ground = {"", {"", ""}, ""}};
  if (!reader_table(&read->reader, table, condition_row_fields, &row)) return;
  ground_check(read, table, &row.ground, true);
  read_scene(read, table, &row.skippable);
  if (value_field(table, "day")) check_within_story(read, table, row.day);
  int before = scenario->schedule_count;
  schedule_row(scenario, table, &row);
  if (scenario->schedule_count == before && !value_field(table, "note"))
    reader_error(&read->reader, table, "sets nothing");
  if (*row.note.source != '\0')
    scenario->notes[scenario->note_count++] =
        (struct note){.day = row.day,
                      .text = row.note,
                      .skippable = row.skippable,
                      .ground = row.ground,
                      .place = reader_place(&read->reader, table)};
}

void read_conditions_of_time(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "conditions");
  int count = reader_list(&read->reader, list, CONDITION_ROWS_MAX);
  scenario->schedule =
      arena_alloc(&scenario->arena, sizeof *scenario->schedule * (size_t)(count * 8 + 1));
  scenario->notes =
      arena_alloc(&scenario->arena, sizeof *scenario->notes * (CONDITION_ROWS_MAX + NOTES_MAX));
  for (int i = 0; i < count; i++) read_condition_row(read, &list->item[i]);
  qsort(scenario->schedule, (size_t)scenario->schedule_count, sizeof *scenario->schedule, by_day);
}

/* ---- parameters ----------------------------------------------------------------------------- */

const struct field grounded_table_fields[] = {
    NAME_FIELD(struct ground, sources, "source", OPTIONAL, "dossier ids for all of its numbers"),
    NAME_FIELD(struct ground, assumption.source, "assumption", OPTIONAL,
               "why they were chosen where no source says it"),
    NO_MORE_FIELDS};

static bool is_ground_field(const char *name) {
  for (const struct field *field = grounded_table_fields; field->name; field++)
    if (strcmp(field->name, name) == 0) return true;
  return false;
}

static void read_ground(struct scenario_reader *read, const struct value *table,
                        struct ground *ground) {
  for (const struct field *field = grounded_table_fields; field->name; field++) {
    const struct value *value = value_field(table, field->name);
    const char *text = value ? reader_text(&read->reader, value) : NULL;
    if (text) *(const char **)(void *)((char *)ground + field->offset) = text;
  }
}

/* A table of named numbers with one ground for all. */
static bool check_grounded_table(struct scenario_reader *read, const struct value *table) {
  struct ground ground = {"", {"", ""}, ""};
  if (!table) return false;
  if (table->kind != VALUE_TABLE || table->item_count > 0) {
    reader_error(&read->reader, table, "expected a table of named fields, got %s",
                 value_kind_name(table));
    return false;
  }
  read_ground(read, table, &ground);
  ground_check(read, table, &ground, true);
  return true;
}

static int32_t parameter_low(const struct scenario *scenario, const struct parameter_row *row) {
  return scenario->experiment ? INT32_MIN / 2 : row->low;
}

static void read_parameter(struct scenario_reader *read, const struct value *value,
                           enum parameter parameter) {
  const struct parameter_row *row = &parameter_rows[parameter];
  int32_t low = parameter_low(read->scenario, row);
  int32_t high = read->scenario->experiment ? INT32_MAX / 2 : row->high;
  double number;
  int whole;
  if (row->whole) {
    if (reader_whole(&read->reader, value, low, high, row->unit, &whole))
      read->scenario->parameter[parameter] = whole;
  } else if (reader_number(&read->reader, value, number_of(low), number_of(high), row->unit,
                           &number)) {
    read->scenario->parameter[parameter] = q16_of(number);
  }
}

static void unknown_name(struct scenario_reader *read, const struct value *value, const char *what,
                         const char *nearest) {
  if (nearest)
    reader_error(&read->reader, value, "unknown %s '%.60s'; did you mean '%s'?", what, value->name,
                 nearest);
  else
    reader_error(&read->reader, value, "unknown %s '%.60s'", what, value->name);
}

static const char *nearest_parameter(const char *name) {
  struct nearest nearest = nearest_start(name);
  for (int i = 0; i < PARAMETER_COUNT; i++) nearest_offer(&nearest, parameter_rows[i].name);
  return nearest.found;
}

static void read_named_parameter(struct scenario_reader *read, const struct value *value) {
  enum parameter parameter = parameter_by_name(value->name);
  if (parameter == PARAMETER_COUNT)
    unknown_name(read, value, "parameter", nearest_parameter(value->name));
  else
    read_parameter(read, value, parameter);
}

/* From outside: above the scenario's own. */
static void read_settings(struct scenario_reader *read) {
  static const struct value above = {.kind = VALUE_TABLE};
  const char *folder = read->reader.folder;
  read->reader.folder = "";
  for (int i = 0; i < read->set_count; i++) {
    const struct value value = {.kind = VALUE_NUMBER,
                                .parent = &above,
                                .name = read->set[i].name,
                                .file = "--set",
                                .number = read->set[i].value};
    read_named_parameter(read, &value);
  }
  read->reader.folder = folder;
}

void read_parameters(struct scenario_reader *read) {
  const struct value *table = value_field(read->root, "parameters");
  bool grounded = check_grounded_table(read, table);
  for (int i = 0; grounded && i < table->field_count; i++)
    if (!is_ground_field(table->field[i].name)) read_named_parameter(read, &table->field[i]);
  read_settings(read);
}

/* ---- curves --------------------------------------------------------------------------------- */

static double point_number(struct reader *reader, const struct value *point, int index) {
  double number = 0;
  if (point->kind != VALUE_TABLE || point->item_count != 2 || point->field_count > 0) {
    if (index == 0)
      reader_error(reader, point, "expected a point { x, y }, got %s", value_kind_name(point));
    return 0;
  }
  reader_number(reader, &point->item[index], -1000, 1000, "", &number);
  return number;
}

/* A curve may be flatter or steeper by half, about its first point. */
static void check_shape(struct scenario_reader *read, const struct value *list,
                        const struct curve *curve, const struct curve *usual) {
  int64_t own_base = curve->point[0].y, usual_base = curve_at(usual, curve->point[0].x);
  for (int i = 1; i < curve->count; i++) {
    int64_t distance = curve->point[i].y - own_base;
    int64_t expected = curve_at(usual, curve->point[i].x) - usual_base;
    int64_t low = min64(expected / 2, expected + expected / 2) - 66;
    int64_t high = max64(expected / 2, expected + expected / 2) + 66;
    if (distance >= low && distance <= high) continue;
    reader_error(&read->reader, &list->item[i],
                 "y - first y is %.4g; expected %.4g to %.4g, half to one and a half of the usual",
                 (double)distance / Q_ONE, (double)low / Q_ONE, (double)high / Q_ONE);
  }
}

static void read_curve(struct scenario_reader *read, const struct value *list, enum curve_id id) {
  struct curve curve = {.count = reader_list(&read->reader, list, CURVE_POINTS_MAX)};
  int problems = read->reader.problems->errors;
  if (list->kind == VALUE_TABLE && curve.count == 0)
    reader_error(&read->reader, list, "expected a list of points { x, y }");
  for (int i = 0; i < curve.count; i++) {
    curve.point[i].x = q16_of(point_number(&read->reader, &list->item[i], 0));
    curve.point[i].y = q16_of(point_number(&read->reader, &list->item[i], 1));
    if (i > 0 && curve.point[i].x <= curve.point[i - 1].x)
      reader_error(&read->reader, &list->item[i], "x must rise from point to point");
  }
  if (read->reader.problems->errors > problems || curve.count == 0) return;
  if (!read->scenario->experiment) check_shape(read, list, &curve, &curve_rows[id].value);
  read->scenario->curve[id] = curve;
}

static const char *nearest_curve(const char *name) {
  struct nearest nearest = nearest_start(name);
  for (int i = 0; i < CURVE_COUNT; i++) nearest_offer(&nearest, curve_rows[i].name);
  return nearest.found;
}

void read_curves(struct scenario_reader *read) {
  const struct value *table = value_field(read->root, "curves");
  if (!check_grounded_table(read, table)) return;
  for (int i = 0; i < table->field_count; i++) {
    const struct value *value = &table->field[i];
    if (is_ground_field(value->name)) continue;
    enum curve_id id = curve_by_name(value->name);
    if (id == CURVE_COUNT)
      unknown_name(read, value, "curve", nearest_curve(value->name));
    else
      read_curve(read, value, id);
  }
}

/* ---- deliveries ----------------------------------------------------------------------------- */

void read_delivery(struct scenario_reader *read) {
  const struct value *list = value_field(read->root, "delivery");
  int count = reader_list(&read->reader, list, 3);
  double sum = 0;
  if (!list || list->kind != VALUE_TABLE) return;
  if (count != 3) {
    reader_error(&read->reader, list, "expected three shares, one a sun of the month, got %d",
                 count);
    return;
  }
  for (int i = 0; i < 3; i++) {
    double share;
    if (!reader_number(&read->reader, &list->item[i], 0, 1, "", &share)) return;
    read->scenario->delivery[i] = q16_of(share);
    sum += share;
  }
  if (fabs(sum - 1) > 0.011)
    reader_error(&read->reader, list, "the three shares add up to %.3g, expected 1", sum);
}

/* ---- verbs ---------------------------------------------------------------------------------- */

static const struct names verb_names = NAMES_OF_ROWS(verb_rows, name, VERB_COUNT);

const struct field verbs_fields[] = {
    LIST_FIELD("from_day", OPTIONAL, &verb_names, 0, "table: verb = day",
               "days on which verbs arrive"),
    LIST_FIELD("off", OPTIONAL, &verb_names, VERB_COUNT, "list of verbs",
               "verbs that the story does not have"),
    LIST_FIELD("on", OPTIONAL, &verb_names, VERB_COUNT, "list of verbs",
               "verbs that only some stories have: leave, line, deal"),
    NO_MORE_FIELDS};

static void read_verb_days(struct scenario_reader *read, const struct value *table) {
  if (table && (table->kind != VALUE_TABLE || table->item_count > 0))
    reader_error(&read->reader, table, "expected a table: verb = day, got %s",
                 value_kind_name(table));
  for (int i = 0; table && i < table->field_count; i++) {
    const struct value *value = &table->field[i];
    int day, verb = names_find(&verb_names, value->name);
    if (verb < 0) {
      struct nearest nearest = nearest_start(value->name);
      for (int v = 0; v < VERB_COUNT; v++) nearest_offer(&nearest, verb_rows[v].name);
      unknown_name(read, value, "verb", nearest.found);
    } else if (reader_whole(&read->reader, value, 1, DAYS_MAX, "(a day of the story)", &day)) {
      read->scenario->verb_from_day[verb] = (int16_t)(day - 1);
    }
  }
}

/* The bits of the verbs that are listed. */
static uint32_t read_verb_list(struct scenario_reader *read, const struct value *list,
                               bool optional_only) {
  int count = reader_text_list(&read->reader, list, VERB_COUNT);
  uint32_t set = 0;
  for (int i = 0; i < count; i++) {
    int verb = reader_reference(&read->reader, &list->item[i], "verb", &verb_names);
    if (verb < 0) continue;
    if (optional_only && !verb_rows[verb].optional)
      reader_error(&read->reader, &list->item[i], "every story has '%s', unless it is off",
                   verb_rows[verb].name);
    set |= UINT32_C(1) << verb;
  }
  return set;
}

void read_verbs(struct scenario_reader *read) {
  const struct value *table = value_field(read->root, "verbs");
  if (!reader_table(&read->reader, table, verbs_fields, read->scenario)) return;
  read_verb_days(read, value_field(table, "from_day"));
  read->scenario->verbs_off &= ~read_verb_list(read, value_field(table, "on"), true);
  read->scenario->verbs_off |= read_verb_list(read, value_field(table, "off"), false);
}

/* ---- state ---------------------------------------------------------------------------------- */

const struct field state_fields[] = {
    WHOLE_FIELD(struct state_slot, start, "start", REQUIRED, -1000000, 1000000, "", "at the start"),
    WHOLE_FIELD(struct state_slot, low, "low", REQUIRED, -1000000, 1000000, "", "least value"),
    WHOLE_FIELD(struct state_slot, high, "high", REQUIRED, -1000000, 1000000, "", "largest value"),
    NO_MORE_FIELDS};

static void read_slot(struct scenario_reader *read, const struct value *value,
                      struct state_slot *slot) {
  slot->name = arena_string(&read->scenario->arena, value->name);
  if (strcmp(slot->name, "kind") == 0)
    reader_error(&read->reader, value, "a state can't be called 'kind'");
  int problems = read->reader.problems->errors;
  if (!reader_table(&read->reader, value, state_fields, slot)) return;
  if (read->reader.problems->errors > problems) return;
  if (slot->start < slot->low || slot->start > slot->high)
    reader_field_error(&read->reader, value, "start", "expected %d to %d, got %d", slot->low,
                       slot->high, slot->start);
}

void read_state(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *table = value_field(read->root, "state");
  if (!table) return;
  if (table->kind != VALUE_TABLE || table->item_count > 0 || table->field_count > STATE_SLOTS_MAX) {
    reader_error(&read->reader, table, "expected a table of at most %d named states",
                 STATE_SLOTS_MAX);
    return;
  }
  scenario->slots =
      arena_alloc(&scenario->arena, sizeof *scenario->slots * (size_t)(table->field_count + 1));
  scenario->slot_count = (int16_t)table->field_count;
  for (int i = 0; i < table->field_count; i++)
    read_slot(read, &table->field[i], &scenario->slots[i]);
}
