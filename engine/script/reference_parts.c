/* Parts of the reference that are no section of a scenario: each goes through the table that the
 * model, the reader or the sandbox works by. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/markup.h"
#include "script/reference_model.h"
#include "script/sandbox.h"
#include "script/view.h"

static struct reference_row *add(struct reference *reference, struct reference_table *table,
                                 const char *name, const char *takes, const char *help) {
  struct reference_row *row = reference_add_row(reference, table, name);
  row->takes = takes;
  row->help = help;
  return row;
}

const char *unit_words(enum unit unit) {
  switch (unit) {
  case UNIT_SHARE:
    return "share, 0 to 1";
  case UNIT_FACTOR:
    return "factor, about 1";
  case UNIT_NORM_DAYS:
    return "norm-days";
  case UNIT_DAYS:
    return "days";
  case UNIT_GRAMS:
    return "grams";
  case UNIT_COUNT_OF:
    return "whole number";
  case UNIT_POINTS:
    return "points of plan, 1 = 100 points";
  }
  return "";
}

static bool is_whole(enum unit unit) {
  return unit == UNIT_DAYS || unit == UNIT_GRAMS || unit == UNIT_COUNT_OF;
}

/* ---- orders --------------------------------------------------------------------------------- */

/* `absent { ... }`, `share "..."`, `agitate()` */
static const char *form_of(struct reference *reference, const struct order_row *row) {
  const char *kind = row->kind;
  if (!row->fields) return reference_format(reference, "%s()", kind);
  if (strcmp(row->fields->name, "[1]") != 0) return reference_format(reference, "%s{}", kind);
  if (row->fields[1].name) return reference_format(reference, "%s{ [1] }", kind);
  return reference_format(reference, "%s [1]", kind);
}

void reference_fill_orders(struct reference *reference, struct reference_part *part) {
  for (const struct order_row *row = order_rows; row->kind; row++) {
    const char *help =
        row->of_story ? reference_format(reference, "%s (no leader can)", row->help) : row->help;
    reference_add_fields(reference, reference_add_table(part, form_of(reference, row), help),
                         row->fields);
  }
}

void reference_fill_when(struct reference *reference, struct reference_part *part) {
  reference_add_fields(reference, reference_add_table(part, "", ""), condition_fields);
}

void reference_fill_leader(struct reference *reference, struct reference_part *part) {
  reference_add_fields(reference, reference_add_table(part, "", ""), leader_fields);
}

/* ---- the model ------------------------------------------------------------------------------ */

static const char *book_words(enum book book) {
  return book == BOOK_RECORD ? " (record)" : book == BOOK_LEDGER ? " (ledger)" : "";
}

void reference_fill_measures(struct reference *reference, struct reference_part *part) {
  struct reference_table *table = reference_add_table(part, "", "");
  table->column = "Unit";
  for (int i = 0; i < MEASURE_COUNT; i++)
    add(reference, table, measure_rows[i].name, unit_words(measure_rows[i].unit),
        reference_format(reference, "%s%s", measure_rows[i].help,
                         book_words(measure_rows[i].book)));
}

static const char *variable_takes(struct reference *reference, enum variable variable) {
  const struct variable_row *row = &variable_rows[variable];
  if (row->unit == UNIT_NORM_DAYS && row->high > Q(1000)) {
    bool times_only = variable_is_flow(variable);
    return times_only ? "`times` only" : "`by_days` or `times`, in days of plan";
  }
  if (is_whole(row->unit))
    return reference_format(reference, "%s, %" PRId64 " to %" PRId64, unit_words(row->unit),
                            row->low, row->high);
  return reference_format(reference, "%.6g to %.6g", number_of(row->low), number_of(row->high));
}

void reference_fill_variables(struct reference *reference, struct reference_part *part) {
  static const char *const owners[] = {[OWNER_WORKER] = "of people: needs `who` or `team`",
                                       [OWNER_TEAM] = "of the team",
                                       [OWNER_ENTERPRISE] = "of the works"};
  struct reference_table *table = reference_add_table(part, "", "");
  table->column = "Range";
  for (int i = 0; i < VARIABLE_COUNT; i++)
    if (variable_rows[i].contributable)
      add(reference, table, variable_rows[i].name, variable_takes(reference, (enum variable)i),
          reference_format(reference, "%s; %s", variable_rows[i].label,
                           owners[variable_rows[i].owner]));
}

void reference_fill_verbs(struct reference *reference, struct reference_part *part) {
  struct reference_table *table = reference_add_table(part, "", "");
  table->column = "Where";
  for (int i = 0; i < VERB_COUNT; i++)
    if (!verb_rows[i].script_only)
      add(reference, table, verb_rows[i].name,
          verb_rows[i].optional ? "only when turned `on`" : "every story",
          reference_format(reference, "%s. %s", verb_rows[i].label, verb_rows[i].help));
}

void reference_fill_policies(struct reference *reference, struct reference_part *part) {
  struct reference_table *table = reference_add_table(part, "", "");
  for (int i = 0; i <= POLICY_COUNT; i++)
    if (policy_names[i]) add(reference, table, policy_names[i], "", policy_help[i]);
}

static const char *parameter_takes(struct reference *reference, const struct parameter_row *row) {
  const char *gap = *row->unit ? " " : "";
  if (row->whole)
    return reference_format(reference, "%d to %d%s%s; %d", row->low, row->high, gap, row->unit,
                            row->value);
  return reference_format(reference, "%.6g to %.6g%s%s; %.6g", number_of(row->low),
                          number_of(row->high), gap, row->unit, number_of(row->value));
}

void reference_fill_parameters(struct reference *reference, struct reference_part *part) {
  struct reference_table *table = reference_add_table(part, "parameters.*", "constants by name");
  table->column = "Range; usual value";
  for (int i = 0; i < PARAMETER_COUNT; i++)
    add(reference, table, parameter_rows[i].name, parameter_takes(reference, &parameter_rows[i]),
        reference_format(reference, "%s [%s]", parameter_rows[i].meaning,
                         parameter_rows[i].provenance));
}

static const char *curve_points(struct reference *reference, const struct curve *curve) {
  struct text points;
  text_init(&points);
  for (int i = 0; i < curve->count; i++)
    text_printf(&points, "%s{%.6g, %.6g}", i ? ", " : "", number_of(curve->point[i].x),
                number_of(curve->point[i].y));
  const char *words = arena_string(reference->arena, points.bytes);
  text_release(&points);
  return words;
}

void reference_fill_curves(struct reference *reference, struct reference_part *part) {
  struct reference_table *table = reference_add_table(part, "curves.*", "curves by name");
  table->column = "Usual points";
  for (int i = 0; i < CURVE_COUNT; i++)
    add(reference, table, curve_rows[i].name, curve_points(reference, &curve_rows[i].value),
        reference_format(reference, "%s [%s]", curve_rows[i].meaning, curve_rows[i].provenance));
}

/* ---- choices -------------------------------------------------------------------------------- */

bool reference_choice_is_open(const char *noun, const char *choice) {
  if (strcmp(noun, "variable") == 0) return variable_rows[variable_by_name(choice)].contributable;
  if (strcmp(noun, "verb") == 0) return !verb_rows[verb_by_name(choice)].script_only;
  return true;
}

const char *reference_choice_note(struct reference *reference, const char *noun,
                                  const char *choice) {
  if (strcmp(noun, "variable") == 0) {
    enum variable variable = variable_by_name(choice);
    return reference_format(reference, "%s; %s", variable_rows[variable].label,
                            variable_takes(reference, variable));
  }
  if (strcmp(noun, "measure") == 0) {
    const struct measure_row *row = &measure_rows[measure_by_name(choice)];
    return reference_format(reference, "%s; %s", row->help, unit_words(row->unit));
  }
  if (strcmp(noun, "verb") == 0) return verb_rows[verb_by_name(choice)].label;
  if (strcmp(noun, "theme") == 0) return content_themes[content_theme_by_id(choice)].help;
  return "";
}

/* ---- texts ---------------------------------------------------------------------------------- */

void reference_fill_figures(struct reference *reference, struct reference_part *part) {
  struct reference_table *table = reference_add_table(part, "", "");
  for (const struct mark_row *row = mark_rows; row->letter; row++)
    add(reference, table, reference_format(reference, "{%c:...}", row->letter), row->takes,
        row->help);
}

/* ---- functions ------------------------------------------------------------------------------ */

static void fill_person(struct reference *reference, struct reference_part *part) {
  struct reference_table *table =
      reference_add_table(part, "now.person(id)", "a worker of our team");
  table->column = "Gives";
  for (int i = 0; i < view_person_variable_count; i++) {
    const struct variable_row *row = &variable_rows[view_person_variables[i]];
    add(reference, table, row->name, unit_words(row->unit), row->label);
  }
  struct text statuses;
  text_init(&statuses);
  for (int i = 0; i < view_status_names.count; i++)
    text_printf(&statuses, "%s`\"%s\"`", i ? ", " : "one of: ", names_at(&view_status_names, i));
  add(reference, table, "status", arena_string(reference->arena, statuses.bytes),
      "where they were on the last day, or why they are away")
      ->choices = &view_status_names;
  text_release(&statuses);
}

void reference_fill_now(struct reference *reference, struct reference_part *part) {
  struct reference_table *table = reference_add_table(part, "now", "our team, and the story");
  table->column = "Gives";
  add(reference, table, "MEASURE", "see [measures](#measures)",
      "every measure of our team: `now.solidarity`");
  for (const struct view_row *row = view_rows; row->name; row++)
    add(reference, table,
        *row->takes ? reference_format(reference, "%s(%s)", row->name, row->takes) : row->name,
        row->gives, row->help);
  fill_person(reference, part);
  reference_add_table(part, "now.team(name)", "every measure, as `now.team(\"NAME\").posted`");
}

const struct helper_row helper_rows[] = {
    {"include", "file: string", "any", "the value that another file of the folder returns"},
    {"every", "step: integer, last: integer, first?: integer", "integer[]",
     "every(30, 420) is { 30, 60, ... 420 }; a third number is the first of the list"},
    {"join", "...: any[]", "any[]", "one list made of several"},
    {NULL, NULL, NULL, NULL}};

enum { NAMES_MAX = 128 };
struct name_list {
  struct reference *reference;
  const char *name[NAMES_MAX];
  int count;
};

static void take_name(void *context, const char *library, const char *name) {
  struct name_list *list = context;
  if (list->count < NAMES_MAX)
    list->name[list->count++] =
        reference_format(list->reference, "%s%s%s", library, *library ? "." : "", name);
}

static int by_name(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void list_allowed(struct name_list *list) {
  struct sandbox *sandbox = sandbox_new(NULL);
  if (!sandbox) return;
  sandbox_list_names(sandbox_state(sandbox), take_name, list);
  sandbox_free(sandbox);
  qsort(list->name, (size_t)list->count, sizeof *list->name, by_name);
}

void reference_fill_lua(struct reference *reference, struct reference_part *part) {
  struct reference_table *own = reference_add_table(part, "added", "what scenarios have besides");
  for (const struct helper_row *row = helper_rows; row->name; row++)
    add(reference, own, row->name, reference_format(reference, "(%s)", row->parameters), row->help);
  struct name_list list = {.reference = reference};
  list_allowed(&list);
  struct reference_table *table = reference_add_table(part, "kept", "as in the manual of Lua 5.4");
  for (int i = 0; i < list.count; i++) add(reference, table, list.name[i], "", "");
}
