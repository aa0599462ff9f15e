/* The reference is true: it names everything that an author may write, docs/REFERENCE.md is what it
 * prints, and the examples use every field of it. To write the document anew:
 * test_script_reference --write */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/level_folder.h"
#include "script/reference_model.h"
#include "script/sandbox.h"
#include "script/scenario_value.h"
#include "script/used_fields.h"
#include "script/view.h"

#define EXAMPLES "docs/examples"
#define DOCUMENT "docs/REFERENCE.md"

enum { NAME_BYTES = USED_BYTES };

static char *printed(void) {
  struct arena arena;
  struct text text;
  arena_init(&arena);
  text_init(&text);
  reference_print_markdown(reference_make(&arena, EXAMPLES), NULL, &text);
  char *copy = strdup(text.bytes);
  text_release(&text);
  arena_release(&arena);
  return copy;
}

static char *printed_stubs(void) {
  struct text text;
  text_init(&text);
  reference_print_stubs(&text);
  char *copy = strdup(text.bytes);
  text_release(&text);
  return copy;
}

/* ---- the document --------------------------------------------------------------------------- */

static void test_the_document_is_what_is_printed(void **state) {
  (void)state;
  char *page = printed();
  size_t length;
  char *document = read_whole_file(DOCUMENT, &length);
  bool is_true = strcmp(document, page) == 0;
  free(document);
  free(page);
  if (!is_true) fail_msg("%s is stale: test_script_reference --write makes it anew", DOCUMENT);
}

/* ---- nothing is left out -------------------------------------------------------------------- */

static void assert_named(const char *page, const char *name) {
  char marked[120];
  snprintf(marked, sizeof marked, "`%s`", name);
  if (strstr(page, marked)) return;
  snprintf(marked, sizeof marked, "`\"%s\"`", name);
  if (!strstr(page, marked)) fail_msg("the reference lacks %s", name);
}

/* Some variables and verbs are for the model alone. */
static bool is_for_authors(const char *choice) {
  enum variable variable = variable_by_name(choice);
  enum verb verb = verb_by_name(choice);
  return (variable == VARIABLE_COUNT || variable_rows[variable].contributable) &&
         (verb == VERB_COUNT || !verb_rows[verb].script_only);
}

static void assert_fields_named(const char *page, const struct field *fields) {
  for (; fields && fields->name; fields++) {
    if (field_is_written(fields)) assert_named(page, fields->name);
    for (int i = 0; fields->choices && i < fields->choices->count; i++)
      if (is_for_authors(names_at(fields->choices, i)))
        assert_named(page, names_at(fields->choices, i));
  }
}

static void test_every_name_of_the_tables_is_in_it(void **state) {
  (void)state;
  char *page = printed();
  for (const struct scenario_section *section = scenario_sections; section->path; section++)
    assert_fields_named(page, section->fields);
  for (const struct order_row *row = order_rows; row->kind; row++) {
    assert_fields_named(page, row->fields);
    char heading[60];
    snprintf(heading, sizeof heading, "\n### `%s", row->kind);
    assert_non_null(strstr(page, heading));
  }
  assert_fields_named(page, condition_fields);
  assert_fields_named(page, leader_fields);
  for (int i = 0; i < MEASURE_COUNT; i++) assert_named(page, measure_rows[i].name);
  for (int i = 0; i < PARAMETER_COUNT; i++) assert_named(page, parameter_rows[i].name);
  for (int i = 0; i < CURVE_COUNT; i++) assert_named(page, curve_rows[i].name);
  for (int i = 0; i <= POLICY_COUNT; i++) assert_named(page, policy_names[i]);
  for (const struct view_row *row = view_rows; row->name; row++) {
    char opened[60];
    snprintf(opened, sizeof opened, "| `%s%s", row->name, row->function ? "(" : "`");
    if (!strstr(page, opened)) fail_msg("the reference lacks now.%s", row->name);
  }
  free(page);
}

/* ---- what levels and examples use ----------------------------------------------------------- */

static int is_folder_name(const struct dirent *entry) {
  return entry->d_name[0] != '.' && !strchr(entry->d_name, '.');
}

typedef void folder_visit(struct used *used, const char *folder);

static int visit_folders(const char *place, struct used *used, folder_visit *visit) {
  struct dirent **entries;
  int count = scandir(place, &entries, is_folder_name, alphasort);
  assert_true(count > 0);
  for (int i = 0; i < count; i++) {
    char folder[300];
    snprintf(folder, sizeof folder, "%s/%s", place, entries[i]->d_name);
    visit(used, folder);
    free(entries[i]);
  }
  free(entries);
  return count;
}

static void assert_field_used(const struct used *used, const char *path, const char *name) {
  char whole[NAME_BYTES];
  snprintf(whole, sizeof whole, "%s%s%s", path, *path ? "." : "", name);
  if (!used_has(used, whole)) fail_msg("no example uses %s", whole);
}

static void assert_fields_used(const struct used *used, const char *path,
                               const struct field *fields) {
  for (; fields && fields->name; fields++)
    if (field_is_written(fields) && strcmp(fields->name, "*") != 0)
      assert_field_used(used, path, fields->name);
}

static void assert_orders_used(const struct used *used) {
  for (const struct order_row *row = order_rows; row->kind; row++) {
    char path[NAME_BYTES];
    snprintf(path, sizeof path, "order %s", row->kind);
    bool from_function_only = strcmp(row->kind, "open") == 0 || strcmp(row->kind, "ask") == 0;
    if (from_function_only) continue;
    assert_field_used(used, "", path);
    assert_fields_used(used, path, row->fields);
  }
}

static void assert_verbs_used(const struct used *used) {
  static const char *const places[] = {"verbs.from_day.", "verbs.off[] = ", "verbs.on[] = "};
  for (int verb = 0; verb < VERB_COUNT; verb++) {
    bool found = verb_rows[verb].script_only;
    for (int i = 0; i < 3; i++) {
      char whole[NAME_BYTES];
      snprintf(whole, sizeof whole, "%s%s", places[i], verb_rows[verb].name);
      found = found || used_has(used, whole);
    }
    if (!found) fail_msg("no example uses the verb %s", verb_rows[verb].name);
  }
}

static void test_the_examples_use_everything(void **state) {
  (void)state;
  struct used *used = calloc(1, sizeof *used);
  visit_folders(EXAMPLES, used, used_note_folder);
  for (const struct scenario_section *section = scenario_sections; section->path; section++)
    assert_fields_used(used, section->path, section->fields);
  assert_orders_used(used);
  assert_verbs_used(used);
  static const char *const comparisons[] = {"<", "<=", "==", ">=", ">"};
  for (int i = 0; i < 5; i++) assert_field_used(used, "comparison", comparisons[i]);
  free(used);
}

static void load_example(struct used *used, const char *folder) {
  (void)used;
  struct diagnostics problems;
  struct scenario scenario;
  diagnostics_init(&problems);
  struct script *script = level_load(folder, &scenario, &problems);
  if (problems.count > 0)
    fail_msg("%s:%d: %s", problems.item[0].file, problems.item[0].line, problems.item[0].message);
  level_call_all(script, &scenario, &problems);
  if (problems.count > 0) fail_msg("%s: %s", folder, problems.item[0].message);
  script_free(script);
  scenario_release(&scenario);
}

static void test_the_examples_have_no_finding(void **state) {
  (void)state;
  visit_folders(EXAMPLES, NULL, load_example);
}

static const struct reference_table *find_table(const struct reference *reference, const char *path,
                                                size_t length) {
  for (int i = 0; i < reference->part_count; i++)
    for (int k = 0; k < reference->part[i].table_count; k++) {
      const struct reference_table *table = &reference->part[i].table[k];
      bool is_head = length == 0 && i == 0;
      if (is_head ||
          (length > 0 && strlen(table->path) == length && strncmp(table->path, path, length) == 0))
        return table;
    }
  return NULL;
}

static bool has_row(const struct reference_table *table, const char *name) {
  for (int i = 0; i < table->count; i++)
    if (strcmp(table->row[i].name, name) == 0) return true;
  return false;
}

/* "decisions[].options[].label": a row of the table "decisions[].options[]". What stands in no
 * table has names of the author's own. */
static bool is_told(const struct reference *reference, const char *use) {
  const char *dot = strrchr(use, '.'), *name = dot ? dot + 1 : use;
  const struct reference_table *table = find_table(reference, use, dot ? (size_t)(dot - use) : 0);
  bool constant = strncmp(use, "parameters.", 11) == 0 || strncmp(use, "curves.", 7) == 0;
  return !table || strcmp(name, "*") == 0 || constant || has_row(table, name);
}

static void test_what_the_levels_use_is_in_it(void **state) {
  (void)state;
  struct arena arena;
  arena_init(&arena);
  const struct reference *reference = reference_make(&arena, EXAMPLES);
  struct used *used = calloc(1, sizeof *used);
  visit_folders("levels", used, used_note_folder);
  assert_true(used->field_count > 100);
  for (int i = 0; i < used->field_count; i++)
    if (!is_told(reference, used->field[i])) fail_msg("the reference lacks %s", used->field[i]);
  free(used);
  arena_release(&arena);
}

/* ---- stubs ---------------------------------------------------------------------------------- */

static bool has_rows(const struct scenario_section *parent, const char *name) {
  static const char *const tails[] = {"", "[]", ".*"};
  for (const struct scenario_section *child = scenario_sections; child->path; child++)
    for (int i = 0; i < 3; i++) {
      char wanted[NAME_BYTES];
      snprintf(wanted, sizeof wanted, "%s%s%s%s", parent->path, *parent->path ? "." : "", name,
               tails[i]);
      if (strcmp(wanted, child->path) == 0) return true;
    }
  return false;
}

static void test_every_field_has_a_type(void **state) {
  (void)state;
  for (const struct scenario_section *section = scenario_sections; section->path; section++)
    for (const struct field *field = section->fields; field->name; field++)
      if (field->type == FIELD_SECTION && !has_rows(section, field->name) &&
          !stub_type_of_shape(field->unit))
        fail_msg("%s.%s has no type: %s", section->path, field->name, field->unit);
  for (const struct order_row *row = order_rows; row->kind; row++)
    for (const struct field *field = row->fields; field && field->name; field++)
      if (field->type == FIELD_SECTION && !stub_type_of_shape(field->unit))
        fail_msg("order %s.%s has no type: %s", row->kind, field->name, field->unit);
}

/* The stubs define functions, which a scenario can only do with names of its own. */
static void test_the_stubs_are_lua(void **state) {
  (void)state;
  char *stubs = printed_stubs();
  struct text text;
  text_init(&text);
  for (const struct order_row *row = order_rows; row->kind; row++)
    text_printf(&text, "local %s\n", row->kind);
  for (const struct helper_row *row = helper_rows; row->name; row++)
    text_printf(&text, "local %s\n", row->name);
  text_printf(&text, "%s\nreturn { id = 'stubs', title = 'Stubs' }\n", stubs);
  struct level_folder folder = level_folder_new();
  level_folder_put(&folder, "scenario.lua", text.bytes, text.length);
  load_example(NULL, folder.path);
  level_folder_remove(&folder);
  text_release(&text);
  free(stubs);
}

/* ---- the prelude ---------------------------------------------------------------------------- */

struct word_list {
  char name[200][40];
  int count;
};

static void take_word(void *context, const char *library, const char *name) {
  struct word_list *list = context;
  if (*library) return;
  snprintf(list->name[list->count++], 40, "%s", name);
}

static bool is_word(const struct word_list *list, const char *name) {
  for (int i = 0; i < list->count; i++)
    if (strcmp(list->name[i], name) == 0) return true;
  return false;
}

static void test_the_prelude_has_the_orders_and_helpers_and_no_more(void **state) {
  (void)state;
  struct scenario_value file;
  struct sandbox *bare = sandbox_new(NULL);
  struct word_list before = {.count = 0}, after = {.count = 0};
  sandbox_list_names(sandbox_state(bare), take_word, &before);
  sandbox_free(bare);
  scenario_value_open(&file, EXAMPLES "/calendar");
  sandbox_list_names(sandbox_state(file.loader.sandbox), take_word, &after);
  scenario_value_close(&file);
  int expected = 0;
  for (const struct order_row *row = order_rows; row->kind; row++, expected++)
    if (!is_word(&after, row->kind)) fail_msg("the prelude lacks %s", row->kind);
  for (const struct helper_row *row = helper_rows; row->name; row++, expected++)
    if (!is_word(&after, row->name)) fail_msg("the prelude lacks %s", row->name);
  assert_int_equal(after.count - before.count, expected);
}

static int write_document(void) {
  char *page = printed();
  FILE *file = fopen(DOCUMENT, "w");
  if (file) fputs(page, file);
  bool written = file && fclose(file) == 0;
  free(page);
  return written ? 0 : 1;
}

int main(int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "--write") == 0) return write_document();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_document_is_what_is_printed),
      cmocka_unit_test(test_every_name_of_the_tables_is_in_it),
      cmocka_unit_test(test_the_examples_have_no_finding),
      cmocka_unit_test(test_the_examples_use_everything),
      cmocka_unit_test(test_what_the_levels_use_is_in_it),
      cmocka_unit_test(test_every_field_has_a_type),
      cmocka_unit_test(test_the_stubs_are_lua),
      cmocka_unit_test(test_the_prelude_has_the_orders_and_helpers_and_no_more),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
