/* Single values: a number in its range, yes or no, a text, words that people read. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/markup.h"
#include "script/reader_parts.h"

enum { WORDS_BYTES_MAX = 4000, LETTERS_A_WORD = 24 };

/* ---- single values -------------------------------------------------------------------------- */

/* "0 to 900 g" */
static const char *range_text(double low, double high, const char *unit, char *out, size_t size) {
  snprintf(out, size, "%.6g to %.6g%s%s", low, high, *unit ? " " : "", unit);
  return out;
}

/* A text or a list that holds the number: "5", "20 %", "3 days", { 5 }. */
static void fix_number(struct reader *reader, const struct value *value) {
  const struct value *only =
      value->kind == VALUE_TABLE && value->item_count == 1 && value->field_count == 0
          ? &value->item[0]
          : NULL;
  if (only && only->kind == VALUE_NUMBER) reader_fix_value(reader, value, "%.14g", only->number);
  if (value->kind != VALUE_TEXT || value->text_length > 20) return;
  int digits = (int)strspn(value->text, "0123456789.-");
  const char *rest = value->text + digits + strspn(value->text + digits, " ");
  bool unit = rest[strspn(rest, "abcdefghijklmnopqrstuvwxyz.%")] == '\0';
  if (digits == 0 || !unit || strchr(value->text + 1, '-')) return;
  if (strcmp(rest, "%") == 0)
    reader_fix_value(reader, value, "%.6g", strtod(value->text, NULL) / 100);
  else
    reader_fix_value(reader, value, "%.*s", digits, value->text);
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
  snprintf(expected, sizeof expected, *unit == '(' ? "a number, %s" : "a number (%s)", range);
  if (value->kind != VALUE_NUMBER) {
    reader_wrong_kind(reader, value, expected);
    fix_number(reader, value);
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

static bool means_no(const struct value *value) {
  static const char *const words[] = {"false", "False", "FALSE", "no", "No", "off", "0"};
  if (value->kind == VALUE_NUMBER) return value->number <= 0 && value->number >= 0;
  for (size_t i = 0; value->kind == VALUE_TEXT && i < sizeof words / sizeof *words; i++)
    if (strcmp(value->text, words[i]) == 0) return true;
  return false;
}

bool reader_yes_no(struct reader *reader, const struct value *value, bool *answer) {
  if (value->kind != VALUE_BOOLEAN) {
    reader_wrong_kind(reader, value, "true or false");
    reader_fix_value(reader, value, means_no(value) ? "false" : "true");
    return false;
  }
  *answer = value->boolean;
  return true;
}

/* A number without quotes, or a list of one text. */
static void fix_text(struct reader *reader, const struct value *value) {
  const struct value *only =
      value->kind == VALUE_TABLE && value->item_count == 1 ? &value->item[0] : NULL;
  if (value->kind == VALUE_NUMBER) reader_fix_value(reader, value, "\"%.14g\"", value->number);
  if (only && only->kind == VALUE_TEXT)
    reader_fix_value(reader, value, "\"%.60s%s\", without braces", only->text,
                     only->text_length > 60 ? "..." : "");
}

const char *reader_text(struct reader *reader, const struct value *value) {
  if (value->kind != VALUE_TEXT) {
    reader_wrong_kind(reader, value, "a text");
    fix_text(reader, value);
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
  char path[READER_PATH_BYTES];
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

q16 q16_of(double number) {
  return (q16)llround(number * Q_ONE);
}
double number_of(int64_t q16_value) {
  return round((double)q16_value / Q_ONE * 1e4) / 1e4;
}
