/* The same tables as type stubs (LuaLS `---@meta`): an editor with the Lua language server then
 * completes names, shows ranges and units, and marks what is of a wrong type.
 *
 * A section of a scenario becomes a class, a set of choices an alias, an order a function. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "script/reference_model.h"
#include "script/view.h"

enum { NAME_BYTES = 96, ALIASES_MAX = 48 };

struct stubs {
  struct text *out;
  struct reference *words; /* for what a field takes */
  const struct names *alias[ALIASES_MAX];
  int alias_count;
};

/* ---- names ---------------------------------------------------------------------------------- */

/* "decisions[].options[]" -> "workteam.decisions_options"; "" -> "workteam.scenario" */
static void class_name(const char *path, char *out) {
  size_t length = (size_t)snprintf(out, NAME_BYTES, "workteam.%s", *path ? "" : "scenario");
  for (; *path && length < NAME_BYTES - 1; path++) {
    if (isalnum((unsigned char)*path) || *path == '_') out[length++] = *path;
    if (*path == '.') out[length++] = '_';
    if (*path == '*') length += (size_t)snprintf(out + length, NAME_BYTES - length, "entry");
  }
  out[length] = '\0';
}

/* "set of pictures" -> "workteam.set_of_pictures" */
static void alias_name(const char *noun, char *out) {
  snprintf(out, NAME_BYTES, "workteam.%s", noun);
  for (char *c = out + strlen("workteam."); *c; c++)
    if (!isalnum((unsigned char)*c)) *c = '_';
}

/* ---- what a section's own code reads -------------------------------------------------------- */

static const struct {
  const char *shape, *type;
} shapes[] = {
    {"text", "string"},
    {"number", "number"},
    {"true or false", "boolean"},
    {"id of a person", "string"},
    {"id of a person, or \"everyone\"", "string"},
    {"id of a source", "string"},
    {"id of a claim", "string"},
    {"id of a method", "string"},
    {"id of a decision", "string"},
    {"name of a team", "string"},
    {"name of a team, or \"none\"", "string"},
    {"whole number within the range of the state", "integer"},
    {"list of texts", "string[]"},
    {"list of numbers or ids of methods", "(integer|string)[]"},
    {"list of policies", "workteam.policy[]"},
    {"list of tags", "workteam.list_of_tags[]"},
    {"list of themes", "workteam.theme[]"},
    {"list of verbs", "workteam.verb[]"},
    {"table: verb = day", "table<workteam.verb, integer>"},
    {"list of conditions", "workteam.condition[]"},
    {"list of conditions, or function(now)",
     "workteam.condition[]|fun(now: workteam.now): boolean?"},
    {"function(now)", "fun(now: workteam.now): any"},
    {"function(now, decision)", "fun(now: workteam.now, decision: workteam.question): string?"},
    {"list of orders", "workteam.order[]"},
    {"list of orders, or function(now)",
     "workteam.order[]|fun(now: workteam.now): workteam.order[]?"},
    {"{ decision } or { decision, option }", "string[]"},
    {"{ source, assumption }", "workteam.grounds_entry"},
    {"{ first, last }", "integer[]"},
    {"list of 3 shares", "number[]"},
    {"list of closing days", "integer[]"},
    {"number of days, or list of closing days", "integer|integer[]"},
    {"number of days, or list of rest days", "integer|integer[]"},
};

const char *stub_type_of_shape(const char *shape) {
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    if (strcmp(shapes[i].shape, shape) == 0) return shapes[i].type;
  return NULL;
}

/* A field whose fields are rows themselves: "decisions[]" of the scenario's "decisions". */
static bool type_of_child(const char *path, const char *name, char *out) {
  static const char *const tails[] = {"", "[]", ".*"};
  for (const struct scenario_section *child = scenario_sections; child->path; child++)
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
      char wanted[NAME_BYTES], class[NAME_BYTES];
      snprintf(wanted, sizeof wanted, "%s%s%s%s", path, *path ? "." : "", name, tails[i]);
      if (strcmp(wanted, child->path) != 0) continue;
      class_name(child->path, class);
      snprintf(out, NAME_BYTES, i == 2 ? "table<string, %.70s>" : "%.70s%s", class,
               i == 1 ? "[]" : "");
      return true;
    }
  return false;
}

static const char *type_of_section(const char *path, const struct field *field, char *out) {
  const char *type = stub_type_of_shape(field->unit);
  if (!type_of_child(path, field->name, out)) snprintf(out, NAME_BYTES, "%s", type ? type : "any");
  return out;
}

static const char *type_of(const char *path, const struct field *field, char *out) {
  switch (field->type) {
  case FIELD_WHOLE:
  case FIELD_DAY:
    return "integer";
  case FIELD_NUMBER:
    return "number";
  case FIELD_YES_NO:
    return "boolean";
  case FIELD_SECTION:
    return type_of_section(path, field, out);
  case FIELD_ID:
  case FIELD_NAME:
  case FIELD_WORDS:
  case FIELD_CHOICE:
  case FIELD_TAG:
    break;
  }
  if (!field->choices) return "string";
  alias_name(field->unit, out);
  return out;
}

/* ---- aliases -------------------------------------------------------------------------------- */

static void print_alias(struct stubs *stubs, const char *noun, const struct names *choices) {
  char name[NAME_BYTES];
  for (int i = 0; i < stubs->alias_count; i++)
    if (stubs->alias[i]->first == choices->first) return;
  if (stubs->alias_count < ALIASES_MAX) stubs->alias[stubs->alias_count++] = choices;
  alias_name(noun, name);
  text_printf(stubs->out, "---@alias %s\n", name);
  for (int i = 0; i < choices->count; i++) {
    const char *choice = names_at(choices, i);
    if (!reference_choice_is_open(noun, choice)) continue;
    const char *note = reference_choice_note(stubs->words, noun, choice);
    text_printf(stubs->out, "---| \"%s\"%s%s\n", choice, *note ? " # " : "", note);
  }
  text_append(stubs->out, "\n");
}

static const char *noun_of(const struct field *field) {
  if (field->type != FIELD_SECTION) return field->unit;
  if (strcmp(field->unit, "list of policies") == 0) return "policy";
  if (strcmp(field->unit, "list of themes") == 0) return "theme";
  return strstr(field->unit, "verb") ? "verb" : field->unit;
}

static void print_aliases_of(struct stubs *stubs, const struct field *fields) {
  for (; fields && fields->name; fields++)
    if (fields->choices) print_alias(stubs, noun_of(fields), fields->choices);
}

static void print_aliases(struct stubs *stubs) {
  print_aliases_of(stubs, condition_fields);
  for (const struct scenario_section *section = scenario_sections; section->path; section++)
    print_aliases_of(stubs, section->fields);
  for (const struct order_row *row = order_rows; row->kind; row++)
    print_aliases_of(stubs, row->fields);
  print_alias(stubs, "person_status", &view_status_names);
}

/* ---- classes -------------------------------------------------------------------------------- */

static void print_field(struct stubs *stubs, const char *path, const struct field *field) {
  char type[NAME_BYTES];
  const char *takes = reference_takes(stubs->words, field);
  bool is_number = field->type == FIELD_WHOLE || field->type == FIELD_NUMBER ||
                   field->type == FIELD_DAY || field->type == FIELD_WORDS ||
                   (field->type == FIELD_SECTION && field->high > 0);
  const char *name = strcmp(field->name, "*") == 0 ? "[string]" : field->name;
  text_printf(stubs->out, "---@field %s%s %s %s%s%s%s\n", name, field->required ? "" : "?",
              type_of(path, field, type), field->help, is_number && !field->choices ? " (" : "",
              is_number && !field->choices ? takes : "", is_number && !field->choices ? ")" : "");
}

static void print_class(struct stubs *stubs, const char *class, const char *path, const char *help,
                        const struct field *fields) {
  text_printf(stubs->out, "---%s\n---@class %s\n", help, class);
  for (; fields && fields->name; fields++)
    if (field_is_written(fields)) print_field(stubs, path, fields);
}

static void print_numbers(struct stubs *stubs, const char *path) {
  bool parameters = strcmp(path, "parameters") == 0;
  for (int i = 0; parameters && i < PARAMETER_COUNT; i++) {
    const struct parameter_row *row = &parameter_rows[i];
    double low = row->whole ? row->low : number_of(row->low);
    double high = row->whole ? row->high : number_of(row->high);
    text_printf(stubs->out, "---@field %s? %s %s (%.6g to %.6g%s%s)\n", row->name,
                row->whole ? "integer" : "number", row->meaning, low, high, *row->unit ? " " : "",
                row->unit);
  }
  for (int i = 0; strcmp(path, "curves") == 0 && i < CURVE_COUNT; i++)
    text_printf(stubs->out, "---@field %s? number[][] %s\n", curve_rows[i].name,
                curve_rows[i].meaning);
}

static void print_classes(struct stubs *stubs) {
  char class[NAME_BYTES];
  for (const struct scenario_section *section = scenario_sections; section->path; section++) {
    class_name(section->path, class);
    print_class(stubs, class, section->path, section->help, section->fields);
    print_numbers(stubs, section->path);
    text_append(stubs->out, "\n");
  }
  print_class(stubs, "workteam.condition", "", "{ \"stock_days\", \">=\", 3 }", condition_fields);
  text_append(stubs->out, "\n---@class workteam.order\n\n");
  text_append(stubs->out, "---a decision that waits for a leader\n---@class workteam.question\n"
                          "---@field id string\n---@field options string[] open now\n\n");
  print_class(stubs, "workteam.leader", "", "a policy of your own", leader_fields);
  text_append(stubs->out, "\n");
}

/* ---- orders and helpers --------------------------------------------------------------------- */

static bool has_one_value(const struct order_row *row) {
  return row->fields && strcmp(row->fields->name, "[1]") == 0;
}

/* `leave "closed"` and `leave { "paid", share = 0.1 }` are both right. */
static void print_parameter(struct stubs *stubs, const struct order_row *row) {
  char type[NAME_BYTES];
  bool fields = row->fields && (!has_one_value(row) || row->fields[1].name);
  text_append(stubs->out, "---@param given ");
  if (has_one_value(row)) text_append(stubs->out, type_of("", row->fields, type));
  if (fields)
    text_printf(stubs->out, "%sworkteam.order_%s", has_one_value(row) ? "|" : "", row->kind);
  if (has_one_value(row))
    text_printf(stubs->out, " %s", reference_takes(stubs->words, row->fields));
  text_append(stubs->out, "\n");
}

static void print_order(struct stubs *stubs, const struct order_row *row) {
  char class[NAME_BYTES];
  if (row->fields && (!has_one_value(row) || row->fields[1].name)) {
    snprintf(class, sizeof class, "workteam.order_%s", row->kind);
    print_class(stubs, class, "", row->help, row->fields);
    text_append(stubs->out, "\n");
  }
  text_printf(stubs->out, "---%s\n", row->help);
  if (row->fields) print_parameter(stubs, row);
  text_printf(stubs->out, "---@return workteam.order\nfunction %s(%s) end\n\n", row->kind,
              row->fields ? "given" : "");
}

/* "file: string, last?: integer" as ---@param lines, and the bare names between brackets. */
static void print_helper(struct stubs *stubs, const struct helper_row *row) {
  char names[NAME_BYTES] = "";
  text_printf(stubs->out, "---%s\n", row->help);
  for (const char *s = row->parameters; *s;) {
    size_t name = strcspn(s, ":"), all = strcspn(s, ",");
    size_t bare = s[name - 1] == '?' ? name - 1 : name, used = strlen(names);
    text_printf(stubs->out, "---@param %.*s %.*s\n", (int)name, s, (int)(all - name - 2),
                s + name + 2);
    snprintf(names + used, sizeof names - used, "%s%.*s", used ? ", " : "", (int)bare, s);
    s += all + (s[all] == ',') + (s[all] == ',' && s[all + 1] == ' ');
  }
  text_printf(stubs->out, "---@return %s\nfunction %s(%s) end\n\n", row->gives, row->name, names);
}

/* ---- now ------------------------------------------------------------------------------------ */

static const char *lua_number(enum unit unit) {
  bool whole = unit == UNIT_DAYS || unit == UNIT_GRAMS || unit == UNIT_COUNT_OF;
  return whole ? "integer" : "number";
}

static void print_measures(struct stubs *stubs) {
  text_append(stubs->out, "---what is known of a team\n---@class workteam.team_now\n");
  for (int i = 0; i < MEASURE_COUNT; i++)
    text_printf(stubs->out, "---@field %s %s %s (%s)\n", measure_rows[i].name,
                lua_number(measure_rows[i].unit), measure_rows[i].help,
                unit_words(measure_rows[i].unit));
}

static void print_person(struct stubs *stubs) {
  text_append(stubs->out, "\n---a worker of our team\n---@class workteam.person_now\n");
  for (int i = 0; i < view_person_variable_count; i++) {
    const struct variable_row *row = &variable_rows[view_person_variables[i]];
    text_printf(stubs->out, "---@field %s %s %s (%s)\n", row->name, lua_number(row->unit),
                row->label, unit_words(row->unit));
  }
  text_append(stubs->out, "---@field status workteam.person_status where they are\n");
}

static void print_now(struct stubs *stubs) {
  print_measures(stubs);
  print_person(stubs);
  text_append(stubs->out, "\n---what a function sees; it can only be read\n"
                          "---@class workteam.now: workteam.team_now\n");
  for (const struct view_row *row = view_rows; row->name; row++)
    text_printf(stubs->out, "---@field %s %s %s: %s\n", row->name, row->type, row->gives,
                row->help);
}

void reference_print_stubs(struct text *out) {
  struct arena arena;
  arena_init(&arena);
  struct reference *words = arena_alloc(&arena, sizeof *words);
  words->arena = &arena;
  struct stubs stubs = {.out = out, .words = words};
  text_append(out, "---@meta\n-- Made by `workteam api --stubs`. For the Lua language server; the "
                   "game does not read it.\n\n");
  print_aliases(&stubs);
  print_classes(&stubs);
  print_now(&stubs);
  text_append(out, "\n");
  for (const struct order_row *row = order_rows; row->kind; row++) print_order(&stubs, row);
  for (const struct helper_row *row = helper_rows; row->name; row++) print_helper(&stubs, row);
  out->length--;
  out->bytes[out->length] = '\0';
  arena_release(&arena);
}
