/* The reference as Markdown for people, and as JSON for tools. */
#include <string.h>

#include "base/json.h"
#include "script/reference_model.h"

/* ---- Markdown ------------------------------------------------------------------------------- */

/* A cell of a table: its bars would end it. */
static void print_cell(struct text *out, const char *words) {
  text_append(out, " ");
  for (; *words; words++) {
    if (*words == '|') text_append_char(out, '\\');
    text_append_char(out, *words);
  }
  text_append(out, " |");
}

static bool any_takes(const struct reference_table *table) {
  for (int i = 0; i < table->count; i++)
    if (*table->row[i].takes) return true;
  return false;
}

static bool any_help(const struct reference_table *table) {
  for (int i = 0; i < table->count; i++)
    if (*table->row[i].help) return true;
  return false;
}

static void print_row(struct text *out, const struct reference_row *row, bool takes) {
  text_printf(out, "| `%s`%s |", row->name, row->required ? " *" : "");
  if (takes) print_cell(out, row->takes);
  print_cell(out, row->help);
  text_append(out, "\n");
}

static void print_names(struct text *out, const struct reference_table *table) {
  for (int i = 0; i < table->count; i++)
    text_printf(out, "%s`%s`", i ? ", " : "", table->row[i].name);
  text_append(out, "\n\n");
}

static void print_rows(struct text *out, const struct reference_table *table) {
  bool takes = any_takes(table);
  if (table->count == 0) return;
  if (!takes && !any_help(table)) {
    print_names(out, table);
    return;
  }
  if (takes)
    text_printf(out, "| Name | %s | What it is |\n|---|---|---|\n", table->column);
  else
    text_append(out, "| Name | What it is |\n|---|---|\n");
  for (int i = 0; i < table->count; i++) print_row(out, &table->row[i], takes);
  text_append(out, "\n");
}

static void print_table(struct text *out, const struct reference_part *part,
                        const struct reference_table *table) {
  bool is_part_itself = *table->path == '\0' || strcmp(table->path, part->id) == 0;
  if (!is_part_itself) text_printf(out, "### `%s`: %s\n\n", table->path, table->help);
  print_rows(out, table);
}

static void print_part(struct text *out, const struct reference_part *part) {
  text_printf(out, "## %s\n\n%s\n\n", part->id, part->about);
  for (int i = 0; i < part->table_count; i++) print_table(out, part, &part->table[i]);
  if (!part->example) return;
  text_printf(out, "From [%s](%s):\n\n```lua\n%s```\n\n", part->example_file, part->example_file,
              part->example);
}

static void print_contents(struct text *out, const struct reference *reference) {
  text_append(out, "Contents: ");
  for (int i = 0; i < reference->part_count; i++)
    text_printf(out, "%s[%s](#%s)", i ? ", " : "", reference->part[i].id, reference->part[i].id);
  text_append(out, "\n\n");
}

void reference_print_markdown(const struct reference *reference, const struct reference_part *part,
                              struct text *out) {
  if (part) {
    print_part(out, part);
    return;
  }
  text_append(out,
              "# Reference: what a scenario may hold\n\n"
              "`workteam api` prints this page from the tables that read a scenario. A star marks "
              "a field that must be there. Learn with the [tutorial](TUTORIAL.md); the parts fit "
              "together as the [guide](SCENARIOS.md) says.\n\n");
  print_contents(out, reference);
  for (int i = 0; i < reference->part_count; i++) print_part(out, &reference->part[i]);
  out->length--; /* one line end at the end of the page */
  out->bytes[out->length] = '\0';
}

/* ---- JSON ----------------------------------------------------------------------------------- */

static void row_json(struct json *json, const struct reference_row *row) {
  json_object(json, NULL);
  json_string(json, "name", row->name);
  json_string(json, "takes", row->takes);
  json_boolean(json, "required", row->required);
  json_string(json, "help", row->help);
  if (row->choices) {
    json_array(json, "choices");
    for (int i = 0; i < row->choices->count; i++)
      json_string(json, NULL, names_at(row->choices, i));
    json_end_array(json);
  }
  json_end_object(json);
}

static void table_json(struct json *json, const struct reference_table *table) {
  json_object(json, NULL);
  json_string(json, "path", table->path);
  json_string(json, "help", table->help);
  json_array(json, "rows");
  for (int i = 0; i < table->count; i++) row_json(json, &table->row[i]);
  json_end_array(json);
  json_end_object(json);
}

static void part_json(struct json *json, const struct reference_part *part) {
  json_object(json, NULL);
  json_string(json, "section", part->id);
  json_string(json, "about", part->about);
  json_array(json, "tables");
  for (int i = 0; i < part->table_count; i++) table_json(json, &part->table[i]);
  json_end_array(json);
  if (part->example) json_string(json, "example", part->example);
  json_end_object(json);
}

void reference_print_json(const struct reference *reference, const struct reference_part *part,
                          struct text *out) {
  struct json json;
  json_init(&json, out);
  json_array(&json, NULL);
  for (int i = 0; i < reference->part_count; i++)
    if (!part || part == &reference->part[i]) part_json(&json, &reference->part[i]);
  json_end_array(&json);
  text_append_char(out, '\n');
}
