/* The model of the reference: its parts in reading order, and fields of the reader as rows. */
#include "script/reference_model.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { CHOICES_LISTED = 12, PATH_BYTES = 600 };

/* ---- the parts ------------------------------------------------------------------------------ */

struct part_row {
  const char *id, *about;
  reference_fill *fill; /* NULL: the sections of that name */
  const char *example;  /* its file among the examples */
  const char
      *excerpt; /* the field of it that is shown; NULL: the one named as the part; "*": all */
};

static const struct part_row part_rows[] = {
    {"scenario",
     "The table that `scenario.lua` returns. Only `id` and `title` must be there; "
     "everything else has a default.",
     NULL, "scenario/scenario.lua", "title"},
    {"briefing", "The page before the first day.", NULL, "scenario/scenario.lua", NULL},
    {"calendar",
     "Days are counted from 1. A *sun* is the short period on whose last day results are posted; a "
     "*month* is the period of the plan and the report. A month must close on a day that closes a "
     "sun.",
     NULL, "calendar/scenario.lua", NULL},
    {"conditions",
     "What the time brings: a row holds from its day on, until a later row says otherwise. Each "
     "row needs a ground: `source` or `assumption`.",
     NULL, "conditions/scenario.lua", NULL},
    {"grounds",
     "What the numbers of whole sections rest on, where rows have no ground of their own.", NULL,
     "scenario/scenario.lua", NULL},
    {"hazards",
     "Things that may happen. On each day between `from` and `to` there is the same chance that "
     "one begins. Each needs a ground.",
     NULL, "hazards/scenario.lua", NULL},
    {"input", "The material whose shortage stops the work.", NULL, "scenario/scenario.lua", NULL},
    {"product", "What the team makes.", NULL, "scenario/scenario.lua", NULL},
    {"machines", "What it is made on.", NULL, "scenario/scenario.lua", NULL},
    {"teams",
     "Two to sixteen teams. The first is the player's; the others are led by a policy (see "
     "[policies](#policies)). Left out, there are eight teams of twelve.",
     NULL, "teams/scenario.lua", NULL},
    {"people",
     "Workers of the player's team who have a name. Those whom you do not name are `worker_7`, "
     "`worker_8` and so on. What you leave out is drawn by the seed.",
     NULL, "people/scenario.lua", NULL},
    {"verbs",
     "Orders that the player can give. They can arrive one by one, or be left out. `leave`, `line` "
     "and `deal` are there only when a story turns them on. The names are under "
     "[verbs a player has](#verb-names).",
     NULL, "verbs/scenario.lua", NULL},
    {"state",
     "Numbers that your story keeps: a promise made, a debt. An effect changes them with `set`; a "
     "function reads them as `now.state.NAME`.",
     NULL, "verbs/scenario.lua", NULL},
    {"methods",
     "Better ways of working that trials may find. Give none, or as many as the parameter `ndef` "
     "says (9). An order names one by its `id`; without one, by its name in lower case with `_` "
     "for spaces.",
     NULL, "methods/scenario.lua", NULL},
    {"decisions",
     "What the player is asked. A decision needs two to four options and a ground. Each policy, "
     "and `neglect`, must take exactly one option.",
     NULL, "decisions/scenario.lua", NULL},
    {"unanswered", "What it costs that a question got no answer in time.", NULL,
     "decisions/scenario.lua", NULL},
    {"orders",
     "What an `effect` may do. It is a list of orders: `{ agitate(), change { ... } }`. An order "
     "is a word with a table of fields after it, with one value, or with `()`. `[1]` is a value "
     "that "
     "stands without a name: `share \"lecture\"`, `leave { \"paid\", share = 0.1 }`.",
     reference_fill_orders, "orders/scenario.lua", "decisions"},
    {"when",
     "A condition is a list of three: `{ \"stock_days\", \">=\", 3 }`. A field `when` or `needs` "
     "holds a list of them, and all must hold. A line that somebody says may also look at that "
     "person's own `zeal`, `joy`, `fatigue`, `solidarity`, `nourishment` and `grievance`.",
     reference_fill_when, "decisions/scenario.lua", "endings"},
    {"news",
     "Sentences from which the works' newspaper is put together, one for each place on the page. "
     "Those about a choice (`after`) go first, on the next page only; then those that were not "
     "printed yet; then chance decides. A subhead, a closing or a line from the world is printed "
     "once in a story, the others not on two pages running.",
     NULL, "news/scenario.lua", NULL},
    {"notes", "Lines for the Today panel on a day of your choice.", NULL, "news/scenario.lua",
     NULL},
    {"endings",
     "Labels at the end. The first whose conditions all hold is told first; several may hold.",
     NULL, "news/scenario.lua", NULL},
    {"last_panel", "The last page of the debrief.", NULL, "sources/scenario.lua", NULL},
    {"sources", "Books, papers and archives that the story rests on.", NULL, "sources/scenario.lua",
     NULL},
    {"claims",
     "What a source says, in your own words. Every id that a `source` field names should be here.",
     NULL, "sources/scenario.lua", NULL},
    {"terms",
     "Words that the codex explains. A text links to one by `{k:id}`, or in other words by "
     "`{k:id|words}`.",
     NULL, "sources/scenario.lua", NULL},
    {"measures",
     "What can be read off the story as one number: in conditions, in figures of texts, and as "
     "`now.NAME` in functions.",
     reference_fill_measures, NULL, NULL},
    {"variables",
     "What `change` can move. A change beyond the range stops at its end. Amounts of `by` are in "
     "the unit that stands here.",
     reference_fill_variables, NULL, NULL},
    {"figures",
     "Marks in texts. A figure is taken from the day on which the text is shown. The record is "
     "what is reported upward, the ledger what was counted.",
     reference_fill_figures, "news/scenario.lua", "news"},
    {"verb-names", "The orders of a leader, for `verbs`.", reference_fill_verbs, NULL, NULL},
    {"policies",
     "Leaders of other teams, and the plays that `workteam run` and `check` make by themselves. "
     "`taken_by` names the option that each would take.",
     reference_fill_policies, NULL, NULL},
    {"leader",
     "A policy of your own, for `workteam run`, `read` and `sweep`: a file that returns this "
     "table. "
     "It may give the orders that a player may. What it does not say, the policy that it is based "
     "on does. `decision` has an `id` and the list `options` of those that are open.",
     reference_fill_leader, "decisions/cautious.lua", "*"},
    {"parameters",
     "Constants of the model. Change one only with a reason, which you give for the whole table. "
     "With `experiment = true` a value may leave its range; the run is then marked.",
     reference_fill_parameters, "conditions/scenario.lua", NULL},
    {"curves",
     "Curves of the model, as points `{ x, y }` with straight lines between them. Yours may be "
     "flatter or steeper by half, unless `experiment = true`.",
     reference_fill_curves, "conditions/scenario.lua", NULL},
    {"now",
     "What a function sees: `when = function(now) ... end` returns true or false, `effect = "
     "function(now) ... end` a list of orders. It can only be read, and nothing can be kept from "
     "one call to the next.",
     reference_fill_now, "orders/scenario.lua", "decisions"},
    {"lua",
     "What there is of Lua. There are no files, no clock, no loading of code, no metatables and no "
     "coroutines. Loading has 10 million steps, a call of a function two million, and both 32 MiB. "
     "`pairs` goes through names in order.",
     reference_fill_lua, NULL, NULL},
};

static bool is_path_of(const char *path, const char *id) {
  size_t length = strcspn(path, ".[");
  if (*path == '\0') return strcmp(id, "scenario") == 0;
  return strlen(id) == length && strncmp(path, id, length) == 0;
}

static void fill_sections(struct reference *reference, struct reference_part *part) {
  for (const struct scenario_section *section = scenario_sections; section->path; section++)
    if (is_path_of(section->path, part->id))
      reference_add_fields(reference, reference_add_table(part, section->path, section->help),
                           section->fields);
}

static void add_example(struct reference *reference, struct reference_part *part,
                        const struct part_row *row, const char *examples) {
  char path[PATH_BYTES];
  if (!row->example) return;
  snprintf(path, sizeof path, "%s/%s", examples, row->example);
  part->example = reference_excerpt(reference->arena, path, row->excerpt ? row->excerpt : row->id);
  part->example_file = reference_format(reference, "examples/%s", row->example);
}

struct reference *reference_make(struct arena *arena, const char *examples) {
  struct reference *reference = arena_alloc(arena, sizeof *reference);
  reference->arena = arena;
  for (size_t i = 0; i < sizeof part_rows / sizeof *part_rows; i++) {
    struct reference_part *part = &reference->part[reference->part_count++];
    part->id = part_rows[i].id;
    part->about = part_rows[i].about;
    fill_sections(reference, part);
    if (part_rows[i].fill) part_rows[i].fill(reference, part);
    add_example(reference, part, &part_rows[i], examples);
  }
  return reference;
}

const struct reference_part *reference_find(const struct reference *reference, const char *id) {
  for (int i = 0; i < reference->part_count; i++)
    if (strcmp(reference->part[i].id, id) == 0) return &reference->part[i];
  return NULL;
}

const char *reference_part_id(const struct reference *reference, int number) {
  return number < reference->part_count ? reference->part[number].id : NULL;
}

/* ---- tables and rows ------------------------------------------------------------------------ */

enum { TABLE_ROWS = 192 };

struct reference_table *reference_add_table(struct reference_part *part, const char *path,
                                            const char *help) {
  struct reference_table *table = &part->table[part->table_count++];
  table->path = path;
  table->help = help;
  table->column = "Takes";
  return table;
}

struct reference_row *reference_add_row(struct reference *reference, struct reference_table *table,
                                        const char *name) {
  if (!table->row)
    table->row = arena_alloc(reference->arena, sizeof *table->row * (size_t)TABLE_ROWS);
  struct reference_row *row = &table->row[table->count++];
  *row = (struct reference_row){.name = name, .takes = "", .help = ""};
  return row;
}

const char *reference_format(struct reference *reference, const char *format, ...) {
  char words[PATH_BYTES];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(words, sizeof words, format, arguments);
  va_end(arguments);
  return arena_string(reference->arena, words);
}

/* ---- fields --------------------------------------------------------------------------------- */

/* Sections whose own code reads a bound number have a shape that says so. */
static bool is_bound_number(const struct field *field) {
  return field->type == FIELD_SECTION && strcmp(field->unit, "number") == 0 &&
         field->low < field->high;
}

static const char *range_words(struct reference *reference, const struct field *field,
                               const char *kind, const char *unit) {
  return reference_format(reference, "%s, %.9g to %.9g%s%s", kind, field->low, field->high,
                          *unit ? " " : "", unit);
}

static const char *choice_words(struct reference *reference, const char *noun,
                                const struct names *choices, const char *lead) {
  struct text list;
  const char *part =
      strcmp(noun, "verb") == 0 ? "verb-names" : reference_format(reference, "%ss", noun);
  if (choices->count > CHOICES_LISTED)
    return reference_format(reference, "%s, see [%s](#%s)",
                            strcmp(lead, "one of") == 0 ? "a name" : lead, part, part);
  text_init(&list);
  text_printf(&list, "%s:", lead);
  for (int i = 0; i < choices->count; i++)
    text_printf(&list, "%s `\"%s\"`", i ? "," : "", names_at(choices, i));
  const char *words = arena_string(reference->arena, list.bytes);
  text_release(&list);
  return words;
}

static const char *section_words(struct reference *reference, const struct field *field) {
  const char *shape = field->unit;
  if (is_bound_number(field)) return range_words(reference, field, "number", "");
  if (field->high > 0) shape = reference_format(reference, "%s, at most %g", shape, field->high);
  if (!field->choices) return shape;
  const char *noun = strrchr(field->unit, ' ') ? "verb" : field->unit;
  return choice_words(reference, noun, field->choices, shape);
}

const char *reference_takes(struct reference *reference, const struct field *field) {
  switch (field->type) {
  case FIELD_ID:
    return "id";
  case FIELD_NAME:
    return "text";
  case FIELD_WORDS:
    if (field->choices) return choice_words(reference, field->unit, field->choices, "one of");
    if (field->high > 0) return reference_format(reference, "text, at most %g words", field->high);
    return "text";
  case FIELD_WHOLE:
    return range_words(reference, field, "whole number", field->unit);
  case FIELD_NUMBER:
    return range_words(reference, field, "number", field->unit);
  case FIELD_DAY:
    return range_words(reference, field, "day", "");
  case FIELD_YES_NO:
    return "`true` or `false`";
  case FIELD_CHOICE:
  case FIELD_TAG:
    return choice_words(reference, field->unit, field->choices, "one of");
  case FIELD_SECTION:
    break;
  }
  return section_words(reference, field);
}

bool field_is_written(const struct field *field) {
  return strcmp(field->name, "kind") != 0 || field->choices != NULL || field->type != FIELD_SECTION;
}

void reference_add_fields(struct reference *reference, struct reference_table *table,
                          const struct field *fields) {
  for (const struct field *field = fields; field && field->name; field++) {
    if (!field_is_written(field)) continue;
    struct reference_row *row = reference_add_row(reference, table, field->name);
    row->takes = reference_takes(reference, field);
    row->help = field->help;
    row->required = field->required;
    row->choices = field->choices;
  }
}
