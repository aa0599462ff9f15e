#include "script/reader.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "script/nearest.h"
#include "script/reader_parts.h"

enum { ID_LETTERS_MAX = 40 };

/* ---- reporting ------------------------------------------------------------------------------ */

static void report(struct reader *reader, enum severity severity, const struct value *at,
                   const char *path, const char *format, va_list arguments) {
  char message[400], file[192];
  vsnprintf(message, sizeof message, format, arguments);
  snprintf(file, sizeof file, "%s%s", reader->folder, at->file ? at->file : "");
  diagnostics_add(reader->problems, severity, file, at->line, "%s%s%s", path, *path ? ": " : "",
                  message);
  diagnostics_column(reader->problems, at->column);
}

void reader_error(struct reader *reader, const struct value *at, const char *format, ...) {
  char path[READER_PATH_BYTES];
  va_list arguments;
  va_start(arguments, format);
  report(reader, SEVERITY_ERROR, at, value_path(at, path, sizeof path), format, arguments);
  va_end(arguments);
}

void reader_warning(struct reader *reader, const struct value *at, const char *format, ...) {
  char path[READER_PATH_BYTES];
  va_list arguments;
  va_start(arguments, format);
  report(reader, SEVERITY_WARNING, at, value_path(at, path, sizeof path), format, arguments);
  va_end(arguments);
}

void reader_field_error(struct reader *reader, const struct value *table, const char *name,
                        const char *format, ...) {
  char path[READER_PATH_BYTES], longer[READER_PATH_BYTES + 64];
  value_path(table, path, sizeof path);
  snprintf(longer, sizeof longer, "%s%s%s", path, *path ? "." : "", name);
  va_list arguments;
  va_start(arguments, format);
  report(reader, SEVERITY_ERROR, table, longer, format, arguments);
  va_end(arguments);
}

struct text_place reader_place(struct reader *reader, const struct value *value) {
  const char *file = arena_string(reader->arena, value->file ? value->file : "");
  return (struct text_place){file, value->line, value->column};
}

void reader_fix(struct reader *reader, const char *format, ...) {
  char fix[200];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(fix, sizeof fix, format, arguments);
  va_end(arguments);
  diagnostics_fix(reader->problems, "%s", fix);
}

void reader_fix_value(struct reader *reader, const struct value *value, const char *format, ...) {
  char fix[150];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(fix, sizeof fix, format, arguments);
  va_end(arguments);
  bool named = value->name && value->parent;
  diagnostics_fix(reader->problems, "%.40s%s%s", named ? value->name : "", named ? " = " : "", fix);
}

bool reader_is_full(const struct reader *reader) {
  return reader->problems->count == DIAGNOSTICS_MAX;
}

void reader_wrong_kind(struct reader *reader, const struct value *value, const char *expected) {
  const char *hint = value->kind == VALUE_TABLE && value->item_count == 0 && value->field_count == 0
                         ? "an empty table"
                         : value_kind_name(value);
  reader_error(reader, value, "expected %s, got %s", expected, hint);
}

/* ---- fields --------------------------------------------------------------------------------- */

static void store_whole(void *to, size_t size, int number) {
  if (size == sizeof(int8_t))
    *(int8_t *)to = (int8_t)number;
  else if (size == sizeof(int16_t))
    *(int16_t *)to = (int16_t)number;
  else
    *(int32_t *)to = (int32_t)number;
}

/* "First Note" -> "first-note" */
static void fix_id(struct reader *reader, const struct value *value, const char *text) {
  char id[ID_LETTERS_MAX + 1];
  size_t length = 0;
  for (; *text && length < ID_LETTERS_MAX; text++) {
    if (isalnum((unsigned char)*text) || *text == '_')
      id[length++] = (char)tolower((unsigned char)*text);
    else if (length > 0 && id[length - 1] != '-')
      id[length++] = '-';
  }
  id[length] = '\0';
  reader_fix_value(reader, value, "\"%s\"", length > 0 ? id : "a-name");
}

static void read_id(struct reader *reader, const struct value *value, const char **id) {
  const char *text = reader_text(reader, value);
  if (!text) return;
  *id = text;
  bool plain = *text && text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_-")] == '\0';
  if (strlen(text) > ID_LETTERS_MAX)
    reader_error(reader, value, "an id has at most %d letters, got %zu", ID_LETTERS_MAX,
                 strlen(text));
  else if (!plain)
    reader_error(reader, value, "an id has lower-case letters, digits, '_' and '-' only");
  if (!plain || strlen(text) > ID_LETTERS_MAX) fix_id(reader, value, text);
}

static void read_name(struct reader *reader, const struct value *value, const char **name) {
  const char *text = reader_text(reader, value);
  if (text) *name = text;
}

static void read_choice(struct reader *reader, const struct field *field, const struct value *value,
                        void *to) {
  int index = reader_reference(reader, value, field->unit, field->choices);
  if (index < 0) return;
  if (field->type == FIELD_CHOICE)
    *(uint8_t *)to = (uint8_t)index;
  else
    *(const char **)to = names_at(field->choices, index);
}

static void read_whole(struct reader *reader, const struct field *field, const struct value *value,
                       void *to) {
  int number;
  if (!reader_whole(reader, value, (int)field->low, (int)field->high, field->unit, &number)) return;
  store_whole(to, field->size, field->type == FIELD_DAY ? number - 1 : number);
}

static void read_number(struct reader *reader, const struct field *field, const struct value *value,
                        q16 *to) {
  double number;
  if (reader_number(reader, value, field->low, field->high, field->unit, &number))
    *to = q16_of(number);
}

static void read_field(struct reader *reader, const struct field *field, const struct value *value,
                       void *to) {
  switch (field->type) {
  case FIELD_ID:
    read_id(reader, value, to);
    break;
  case FIELD_NAME:
    read_name(reader, value, to);
    break;
  case FIELD_WORDS:
    reader_words(reader, value, (int)field->high, to);
    break;
  case FIELD_WHOLE:
  case FIELD_DAY:
    read_whole(reader, field, value, to);
    break;
  case FIELD_NUMBER:
    read_number(reader, field, value, to);
    break;
  case FIELD_YES_NO:
    reader_yes_no(reader, value, to);
    break;
  case FIELD_CHOICE:
  case FIELD_TAG:
    read_choice(reader, field, value, to);
    break;
  case FIELD_SECTION:
    break;
  }
}

/* Texts are never NULL. */
static void set_empty(const struct field *field, void *to) {
  struct words *words = to;
  const char **text = to;
  if (field->type == FIELD_WORDS && !words->source) *words = (struct words){"", ""};
  if (field->type != FIELD_ID && field->type != FIELD_NAME && field->type != FIELD_TAG) return;
  if (!*text) *text = "";
}

static const struct field *find_field(const struct field *fields, const char *name) {
  for (; fields->name; fields++)
    if (strcmp(fields->name, name) == 0) return fields;
  return NULL;
}

static const char *nearest_field(const struct field *fields, const char *wanted) {
  struct nearest nearest = nearest_start(wanted);
  for (; fields->name; fields++) nearest_offer(&nearest, fields->name);
  return nearest.found;
}

/* Which fields there are; of many the first. */
static void fix_unknown(struct reader *reader, const struct field *fields) {
  char list[150] = "";
  for (const struct field *field = fields; field->name; field++) {
    size_t used = strlen(list);
    if (*field->name == '[' || *field->name == '*' || strcmp(field->name, "kind") == 0) continue;
    if (used + strlen(field->name) + 8 > sizeof list) {
      snprintf(list + used, sizeof list - used, ", ...");
      break;
    }
    snprintf(list + used, sizeof list - used, "%s%s", used ? ", " : "", field->name);
  }
  if (*list) reader_fix(reader, "one of its fields: %s", list);
}

static void report_unknown(struct reader *reader, const struct value *value,
                           const struct field *fields) {
  const char *nearest = reader_is_full(reader) ? NULL : nearest_field(fields, value->name);
  if (!nearest) {
    reader_error(reader, value, "unknown field '%.60s'", value->name);
    if (!reader_is_full(reader)) fix_unknown(reader, fields);
    return;
  }
  reader_error(reader, value, "unknown field '%.60s'; did you mean '%s'?", value->name, nearest);
  if (value->kind == VALUE_TEXT)
    reader_fix(reader, "%s = \"%.40s%s\"", nearest, value->text,
               value->text_length > 40 ? "..." : "");
  else if (value->kind == VALUE_NUMBER)
    reader_fix(reader, "%s = %.14g", nearest, value->number);
  else
    reader_fix(reader, "%s = ...", nearest);
}

bool reader_all_known(const struct value *table, const struct field *fields) {
  if (table->kind != VALUE_TABLE || table->item_count > 0) return false;
  for (int i = 0; i < table->field_count; i++)
    if (!find_field(fields, table->field[i].name)) return false;
  return true;
}

/* A misspelt name was reported already; that the right one is missing follows from it. */
static bool is_misspelt_in(const struct value *table, const struct field *fields,
                           const struct field *field) {
  for (int i = 0; i < table->field_count; i++) {
    const char *name = table->field[i].name;
    if (find_field(fields, name)) continue;
    const char *nearest = nearest_field(fields, name);
    if (nearest && strcmp(nearest, field->name) == 0) return true;
  }
  return false;
}

static void report_missing(struct reader *reader, const struct value *table,
                           const struct field *field) {
  reader_error(reader, table, "'%s' is missing (%s)", field->name, field->help);
  bool is_number = field->type == FIELD_WHOLE || field->type == FIELD_NUMBER;
  if (is_number || field->type == FIELD_DAY)
    reader_fix(reader, "%s = %.6g", field->name, field->low);
  else if (field->type == FIELD_CHOICE || field->type == FIELD_TAG)
    reader_fix(reader, "%s = \"%s\"", field->name, names_at(field->choices, 0));
  else if (field->type == FIELD_SECTION && strstr(field->unit, "list"))
    reader_fix(reader, "%s = { ... }", field->name);
  else
    reader_fix(reader, "%s = \"...\"", field->name);
}

static bool is_left_empty(const struct field *field, const struct value *value) {
  bool text = field->type == FIELD_WORDS || field->type == FIELD_NAME;
  return text && field->required && value->kind == VALUE_TEXT && value->text_length == 0;
}

static void report_empty(struct reader *reader, const struct value *value) {
  reader_error(reader, value, "expected words, got an empty text");
  reader_fix_value(reader, value, "\"...\"");
}

static void read_fields(struct reader *reader, const struct value *table,
                        const struct field *fields, char *destination) {
  for (const struct field *field = fields; field->name; field++) {
    const struct value *value = value_field(table, field->name);
    if (value && is_left_empty(field, value))
      report_empty(reader, value);
    else if (value)
      read_field(reader, field, value, destination + field->offset);
    else if (field->required && table->item_count == 0 && !reader_is_full(reader) &&
             !is_misspelt_in(table, fields, field))
      report_missing(reader, table, field);
    if (field->type != FIELD_SECTION) set_empty(field, destination + field->offset);
  }
}

/* supply = 0,9 is a field and an item. */
static void fix_unnamed(struct reader *reader, const struct value *table,
                        const struct value *item) {
  const struct value *before = NULL;
  for (int i = 0; i < table->field_count; i++) {
    const struct value *field = &table->field[i];
    if (field->line != item->line || field->column > item->column) continue;
    if (!before || field->column > before->column) before = field;
  }
  bool decimals = before && before->kind == VALUE_NUMBER && item->kind == VALUE_NUMBER &&
                  before->written && item->written && item->column - before->column < 24;
  if (decimals && strlen(item->written) == 3 && before->number >= 1)
    reader_fix(reader, "%s = %s%s, or %s.%s: no comma in a number", before->name, before->written,
               item->written, before->written, item->written);
  else if (decimals)
    reader_fix(reader, "%s = %s.%s (a point, not a comma)", before->name, before->written,
               item->written);
  else
    reader_fix(reader, "a name and '=' before it");
}

static bool check_table(struct reader *reader, const struct value *table) {
  if (table->kind != VALUE_TABLE || (table->item_count > 0 && table->field_count == 0)) {
    reader_wrong_kind(reader, table, "a table of named fields { ... }");
    return false;
  }
  if (table->item_count > 0) {
    reader_error(reader, &table->item[0], "an item without a name among named fields");
    fix_unnamed(reader, table, &table->item[0]);
  }
  return true;
}

bool reader_table(struct reader *reader, const struct value *table, const struct field *fields,
                  void *destination) {
  if (!table || !check_table(reader, table)) return false;
  for (int i = 0; i < table->field_count; i++)
    if (!find_field(fields, table->field[i].name)) report_unknown(reader, &table->field[i], fields);
  read_fields(reader, table, fields, destination);
  return true;
}

int reader_list(struct reader *reader, const struct value *list, int most) {
  if (!list) return 0;
  if (list->kind != VALUE_TABLE) {
    reader_wrong_kind(reader, list, "a list { ... }");
    if (list->kind == VALUE_STRANGE && strstr(list->strange, "gap"))
      reader_fix(reader, "a value for each item; a function without 'return' gives none");
    return 0;
  }
  if (list->field_count > 0) {
    reader_error(reader, &list->field[0], "a field with a name in a list");
    if (list->item_count == 0 && list->name)
      reader_fix(reader, "%.40s = { { %.40s = ... } }, with two pairs of braces", list->name,
                 list->field[0].name);
  }
  if (list->item_count <= most) return list->item_count;
  reader_error(reader, list, "expected at most %d items, got %d", most, list->item_count);
  return most;
}

/* "props, old": each in quotes of its own. */
static bool is_row_of_names(const char *text) {
  for (const char *blank = strchr(text, ' '); blank; blank = strchr(blank + 1, ' '))
    if (blank == text || blank[-1] != ',') return false;
  return strchr(text, ',') && text[strspn(text, VALUE_ID_BYTES "&, ")] == '\0';
}

/* One text in place of a list, or a few with commas between them. */
static void fix_unlisted(struct reader *reader, const struct value *value) {
  char list[140] = "";
  if (value->text_length > 80) return;
  bool names = is_row_of_names(value->text);
  for (const char *at = value->text; *at;) {
    size_t length = names ? strcspn(at, ",") : strlen(at), used = strlen(list);
    if (used + length + 8 > sizeof list) return;
    snprintf(list + used, sizeof list - used, "%s\"%.*s\"", used ? ", " : "", (int)length, at);
    at += length;
    at += strspn(at, ", ");
  }
  if (*list) reader_fix_value(reader, value, "{ %s }", list);
}

int reader_text_list(struct reader *reader, const struct value *list, int most) {
  int count = reader_list(reader, list, most);
  if (list && list->kind == VALUE_TEXT) fix_unlisted(reader, list);
  return count;
}
