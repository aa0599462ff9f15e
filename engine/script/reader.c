#include "script/reader.h"

#include <ctype.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "script/markup.h"
#include "script/nearest.h"

enum { PATH_BYTES = 200, WORDS_BYTES_MAX = 4000, ID_LETTERS_MAX = 40, LETTERS_A_WORD = 24 };

/* ---- names ---------------------------------------------------------------------------------- */

const char *names_at(const struct names *names, int index) {
  const char *place = (const char *)names->first + (size_t)index * names->stride;
  return *(const char *const *)(const void *)place;
}

int names_find(const struct names *names, const char *name) {
  for (int i = 0; i < names->count; i++)
    if (strcmp(names_at(names, i), name) == 0) return i;
  return -1;
}

static const char *nearest_in(const struct names *names, const char *wanted) {
  struct nearest nearest = nearest_start(wanted);
  for (int i = 0; i < names->count; i++) nearest_offer(&nearest, names_at(names, i));
  return nearest.found;
}

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
  char path[PATH_BYTES];
  va_list arguments;
  va_start(arguments, format);
  report(reader, SEVERITY_ERROR, at, value_path(at, path, sizeof path), format, arguments);
  va_end(arguments);
}

void reader_warning(struct reader *reader, const struct value *at, const char *format, ...) {
  char path[PATH_BYTES];
  va_list arguments;
  va_start(arguments, format);
  report(reader, SEVERITY_WARNING, at, value_path(at, path, sizeof path), format, arguments);
  va_end(arguments);
}

void reader_field_error(struct reader *reader, const struct value *table, const char *name,
                        const char *format, ...) {
  char path[PATH_BYTES], longer[PATH_BYTES + 64];
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

/* Nobody will read what a message says beyond those that are kept: no nearest name is looked for.
 */
static bool is_full(const struct reader *reader) {
  return reader->problems->count == DIAGNOSTICS_MAX;
}

/* ---- single values -------------------------------------------------------------------------- */

/* "0 to 900 g" */
static const char *range_text(double low, double high, const char *unit, char *out, size_t size) {
  snprintf(out, size, "%.6g to %.6g%s%s", low, high, *unit ? " " : "", unit);
  return out;
}

static void wrong_kind(struct reader *reader, const struct value *value, const char *expected) {
  const char *hint = value->kind == VALUE_TABLE && value->item_count == 0 && value->field_count == 0
                         ? "an empty table"
                         : value_kind_name(value);
  reader_error(reader, value, "expected %s, got %s", expected, hint);
}

/* A text that is a number, between its quotes. */
static bool is_number_text(const struct value *value) {
  return value->kind == VALUE_TEXT && value->text_length > 0 && value->text_length < 12 &&
         value->text[strspn(value->text, "0123456789.-")] == '\0';
}

/* The nearest that is allowed; a percentage where a share is meant becomes the share. */
static void fix_range(struct reader *reader, const struct value *value, double low, double high,
                      bool whole) {
  double share = value->number / 100;
  bool percent = !whole && high <= 10 && value->number >= 2 && share <= 1 && share <= high;
  if (percent)
    reader_fix_value(reader, value, "%.6g (%.6g per cent)", share, value->number);
  else
    reader_fix_value(reader, value, "%.6g", value->number < low ? low : high);
}

static bool read_in_range(struct reader *reader, const struct value *value, double low, double high,
                          const char *unit, bool whole, double *number) {
  if (value->kind == VALUE_NUMBER && value->number >= low && value->number <= high) {
    *number = value->number;
    return true;
  }
  char range[80], expected[120];
  range_text(low, high, unit, range, sizeof range);
  snprintf(expected, sizeof expected, "a number (%s)", range);
  if (value->kind != VALUE_NUMBER) {
    wrong_kind(reader, value, expected);
    if (is_number_text(value)) reader_fix_value(reader, value, "%s", value->text);
  } else if (isnan(value->number)) {
    reader_error(reader, value, "expected %s, got no number (0 / 0)", range);
  } else {
    reader_error(reader, value, "expected %s, got %.6g", range, value->number);
    fix_range(reader, value, low, high, whole);
  }
  return false;
}

bool reader_number(struct reader *reader, const struct value *value, double low, double high,
                   const char *unit, double *number) {
  return read_in_range(reader, value, low, high, unit, false, number);
}

bool reader_whole(struct reader *reader, const struct value *value, int low, int high,
                  const char *unit, int *number) {
  double exact;
  if (!read_in_range(reader, value, low, high, unit, true, &exact)) return false;
  if (exact != floor(exact)) {
    reader_error(reader, value, "expected a whole number, got %.6g", exact);
    reader_fix_value(reader, value, "%.0f", exact);
    return false;
  }
  *number = (int)exact;
  return true;
}

bool reader_yes_no(struct reader *reader, const struct value *value, bool *answer) {
  if (value->kind != VALUE_BOOLEAN) {
    wrong_kind(reader, value, "true or false");
    reader_fix_value(reader, value, "true");
    return false;
  }
  *answer = value->boolean;
  return true;
}

const char *reader_text(struct reader *reader, const struct value *value) {
  if (value->kind != VALUE_TEXT) {
    wrong_kind(reader, value, "a text");
    if (value->kind == VALUE_NUMBER) reader_fix_value(reader, value, "\"%.14g\"", value->number);
    return NULL;
  }
  if (strlen(value->text) != value->text_length || !utf8_valid(value->text, value->text_length)) {
    reader_error(reader, value, "the text is not valid UTF-8");
    return NULL;
  }
  return arena_string(reader->arena, value->text);
}

int count_words(const char *text) {
  int count = 0;
  bool inside = false;
  for (; *text; text++) {
    bool blank = *text == ' ' || *text == '\n' || *text == '\t';
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}

static void list_text(struct reader *reader, const struct value *value, const struct words *words) {
  if (!reader->texts || !*words->source) return;
  struct scenario_text *text = arena_alloc(reader->arena, sizeof *text);
  text->words = *words;
  text->file = arena_string(reader->arena, value->file);
  text->line = value->line;
  text->column = value->column;
  *reader->texts = text;
  reader->texts = &text->next;
}

/* One word of thousands of letters would cover all that stands around it. */
static void check_length(struct reader *reader, const struct value *value, int most) {
  int count = count_words(value->text), letters = utf8_count(value->text);
  if (count > most) {
    reader_error(reader, value, "expected at most %d words, got %d", most, count);
    reader_fix(reader, "%d word%s less", count - most, count - most == 1 ? "" : "s");
  } else if (letters > most * LETTERS_A_WORD) {
    reader_error(reader, value, "expected at most %d letters, got %d", most * LETTERS_A_WORD,
                 letters);
  }
}

bool reader_words(struct reader *reader, const struct value *value, int most, struct words *words) {
  char path[PATH_BYTES];
  const char *text = reader_text(reader, value);
  if (!text) return false;
  if (value->text_length > WORDS_BYTES_MAX) {
    reader_error(reader, value, "expected at most %d bytes, got %zu", WORDS_BYTES_MAX,
                 value->text_length);
    return false;
  }
  words->source = text;
  words->id = arena_string(reader->arena, value_path(value, path, sizeof path));
  if (most > 0) check_length(reader, value, most);
  markup_check(reader, value, text);
  list_text(reader, value, words);
  return true;
}

/* Of a few names all, of many the first. */
static void list_names(struct reader *reader, const struct value *value,
                       const struct names *names) {
  char list[120] = "";
  for (int i = 0; i < names->count; i++) {
    size_t used = strlen(list), length = strlen(names_at(names, i));
    if (used + length + 12 > sizeof list) {
      snprintf(list + used, sizeof list - used, " or ...");
      break;
    }
    snprintf(list + used, sizeof list - used, "%s\"%s\"", i ? " or " : "", names_at(names, i));
  }
  if (*list) reader_fix_value(reader, value, "%s", list);
}

int reader_reference(struct reader *reader, const struct value *value, const char *what,
                     const struct names *names) {
  if (value->kind != VALUE_TEXT) {
    char expected[80];
    snprintf(expected, sizeof expected, "the name of a %s", what);
    wrong_kind(reader, value, expected);
    return -1;
  }
  int found = names_find(names, value->text);
  if (found >= 0 || !names->first) return found;
  if (is_full(reader)) {
    reader_error(reader, value, "unknown %s", what);
    return -1;
  }
  const char *nearest = nearest_in(names, value->text);
  if (nearest) {
    reader_error(reader, value, "unknown %s '%.60s'; did you mean '%s'?", what, value->text,
                 nearest);
    if (value->text == value->name) /* it is the name of a field itself */
      reader_fix(reader, "%.60s = ...", nearest);
    else
      reader_fix_value(reader, value, "\"%.60s\"", nearest);
  } else {
    reader_error(reader, value, "unknown %s '%.60s'", what, value->text);
    list_names(reader, value, names);
  }
  return -1;
}

q16 q16_of(double number) {
  return (q16)llround(number * Q_ONE);
}
double number_of(int64_t q16_value) {
  return round((double)q16_value / Q_ONE * 1e4) / 1e4;
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

static void report_unknown(struct reader *reader, const struct value *value,
                           const struct field *fields) {
  const char *nearest = is_full(reader) ? NULL : nearest_field(fields, value->name);
  if (!nearest) {
    reader_error(reader, value, "unknown field '%.60s'", value->name);
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

static void read_fields(struct reader *reader, const struct value *table,
                        const struct field *fields, char *destination) {
  for (const struct field *field = fields; field->name; field++) {
    const struct value *value = value_field(table, field->name);
    if (value)
      read_field(reader, field, value, destination + field->offset);
    else if (field->required && !is_full(reader) && !is_misspelt_in(table, fields, field))
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
  if (item->kind == VALUE_NUMBER && before && before->kind == VALUE_NUMBER &&
      item->column - before->column < 24)
    reader_fix(reader, "%s = %.6g.%.6g (a point, not a comma)", before->name, before->number,
               item->number);
  else
    reader_fix(reader, "a name and '=' before it");
}

static bool check_table(struct reader *reader, const struct value *table) {
  if (table->kind != VALUE_TABLE || (table->item_count > 0 && table->field_count == 0)) {
    wrong_kind(reader, table, "a table of named fields { ... }");
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
    wrong_kind(reader, list, "a list { ... }");
    return 0;
  }
  if (list->field_count > 0) reader_error(reader, &list->field[0], "a field with a name in a list");
  if (list->item_count <= most) return list->item_count;
  reader_error(reader, list, "expected at most %d items, got %d", most, list->item_count);
  return most;
}
