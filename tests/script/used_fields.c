#include "script/used_fields.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "script/scenario_value.h"

static bool is_in(const char list[][USED_BYTES], int count, const char *use) {
  for (int i = 0; i < count; i++)
    if (strcmp(list[i], use) == 0) return true;
  return false;
}

static void note(char list[][USED_BYTES], int *count, const char *use) {
  if (is_in((const char(*)[USED_BYTES])list, *count, use)) return;
  assert_true(*count < USED_MAX);
  snprintf(list[(*count)++], USED_BYTES, "%s", use);
}

static void note_other(struct used *used, const char *before, const char *between,
                       const char *name) {
  char use[USED_BYTES];
  snprintf(use, sizeof use, "%s%s%.40s", before, between, name);
  note(used->other, &used->other_count, use);
}

static void note_order(struct used *used, const struct value *order, const char *kind) {
  char path[USED_BYTES];
  snprintf(path, sizeof path, "order %s", kind);
  note_other(used, path, "", "");
  if (order->item_count > 0) note_other(used, path, ".", "[1]");
  for (int i = 0; i < order->field_count; i++) note_other(used, path, ".", order->field[i].name);
}

static void note_condition(struct used *used, const struct value *value) {
  note_other(used, "comparison", ".", value->item[1].text);
  for (int i = 0; i < value->field_count; i++)
    note_other(used, "condition", ".", value->field[i].name);
}

static bool is_order(const struct value *value, const char *path) {
  const struct value *kind = value_field(value, "kind");
  bool has_own_kind = strncmp(path, "claims", 6) == 0 || strncmp(path, "sources", 7) == 0;
  return kind && kind->kind == VALUE_TEXT && !has_own_kind;
}

static bool is_condition(const struct value *value) {
  return value->item_count == 3 && value->item[1].kind == VALUE_TEXT &&
         value->item[2].kind == VALUE_NUMBER;
}

static void note_value(struct used *used, const struct value *value, const char *path);

/* A state has a name of its author's. */
static void note_fields_of(struct used *used, const struct value *value, const char *path) {
  for (int i = 0; i < value->field_count; i++) {
    char below[USED_BYTES];
    bool own_name = strcmp(path, "state") == 0;
    snprintf(below, sizeof below, "%s%s%s", path, *path ? "." : "",
             own_name ? "*" : value->field[i].name);
    note(used->field, &used->field_count, below);
    note_value(used, &value->field[i], strcmp(path, "grounds") == 0 ? "grounds.*" : below);
  }
}

static void note_value(struct used *used, const struct value *value, const char *path) {
  char below[USED_BYTES];
  if (value->kind != VALUE_TABLE) return;
  if (is_order(value, path)) {
    note_order(used, value, value_field(value, "kind")->text);
    return;
  }
  if (is_condition(value)) {
    note_condition(used, value);
    return;
  }
  note_fields_of(used, value, path);
  snprintf(below, sizeof below, "%.90s[]", path);
  for (int i = 0; i < value->item_count; i++) {
    if (strncmp(path, "verbs.", 6) == 0 && value->item[i].kind == VALUE_TEXT)
      note_other(used, below, " = ", value->item[i].text);
    note_value(used, &value->item[i], below);
  }
}

void used_note_folder(struct used *used, const char *folder) {
  struct scenario_value file;
  scenario_value_open(&file, folder);
  note_value(used, file.root, "");
  scenario_value_close(&file);
}

bool used_has(const struct used *used, const char *use) {
  return is_in(used->field, used->field_count, use) || is_in(used->other, used->other_count, use);
}
