#include "script/markup.h"

#include <stdio.h>
#include <string.h>

#include "script/nearest.h"

enum { MARK_BYTES = 80, MARKS_MAX = 40 };

const struct mark_row mark_rows[] = {
    {'r', "name of a measure, or words", "in the dress of the record: `{r:fulfilment}` per cent"},
    {'l', "name of a measure, or words", "in the dress of the ledger: `{l:stock_days}` days"},
    {'k', "id of a term, or id|words", "a link to the codex: `{k:norm}`, `{k:norm|the norms}`"},
    {'\0', NULL, NULL}};

static bool is_mark(char letter) {
  for (const struct mark_row *row = mark_rows; row->letter; row++)
    if (row->letter == letter) return true;
  return false;
}

static const char *nearest_measure(const char *name) {
  struct nearest nearest = nearest_start(name);
  for (int i = 0; i < MEASURE_COUNT; i++) nearest_offer(&nearest, measure_rows[i].name);
  return nearest.found;
}

/* "{l:stock_days}" is a figure, "{l:22 at work}" are words. */
static bool looks_like_measure(const char *inside) {
  return *inside >= 'a' && *inside <= 'z' &&
         inside[strspn(inside, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

static void check_figure(struct reader *reader, const struct value *at, char book,
                         const char *inside) {
  if (!looks_like_measure(inside)) return;
  enum measure measure = measure_by_name(inside);
  const char *nearest = measure == MEASURE_COUNT ? nearest_measure(inside) : NULL;
  if (nearest) {
    reader_error(reader, at, "unknown measure '%s' in {%c:...}; did you mean '%s'?", inside, book,
                 nearest);
    reader_fix(reader, "{%c:%s}", book, nearest);
  } else if (measure == MEASURE_COUNT && strchr(inside, '_'))
    reader_error(reader, at, "unknown measure '%s' in {%c:...}", inside, book);
  else if (measure != MEASURE_COUNT && book == 'r' && measure_rows[measure].book == BOOK_LEDGER)
    reader_warning(reader, at, "{r:%s} shows a figure of the ledger as the record's", inside);
}

static bool is_term(const struct value *terms, const char *text) {
  for (int i = 0; i < terms->item_count && i < TERMS_MAX; i++) {
    const struct value *id = value_field(&terms->item[i], "id");
    const struct value *name = value_field(&terms->item[i], "name");
    if (id && id->kind == VALUE_TEXT && strcmp(id->text, text) == 0) return true;
    if (name && name->kind == VALUE_TEXT && strcmp(name->text, text) == 0) return true;
  }
  return false;
}

static void check_term(struct reader *reader, const struct value *at, const char *inside) {
  if (reader->terms && (reader->terms->kind != VALUE_TABLE || is_term(reader->terms, inside)))
    return;
  struct nearest nearest = nearest_start(inside);
  for (int i = 0; reader->terms && i < reader->terms->item_count && i < TERMS_MAX; i++) {
    const struct value *id = value_field(&reader->terms->item[i], "id");
    if (id && id->kind == VALUE_TEXT) nearest_offer(&nearest, id->text);
  }
  if (nearest.found) {
    reader_error(reader, at, "unknown term {k:%s}; did you mean '%s'?", inside, nearest.found);
    reader_fix(reader, "{k:%s}", nearest.found);
  } else {
    reader_error(reader, at, "unknown term {k:%s}: it is not in 'terms'", inside);
    reader_fix(reader, "terms = { { id = \"%s\", name = \"...\", text = \"...\" } }", inside);
  }
}

/* {stock_days}, {z:stock_days}: the book is what is missing. Other braces are no marks. */
static void fix_mark(struct reader *reader, const char *inside, int length) {
  char name[MARK_BYTES];
  const char *colon = memchr(inside, ':', (size_t)length);
  int skip = colon ? (int)(colon + 1 - inside) : 0;
  if (length - skip >= (int)sizeof name) return;
  snprintf(name, sizeof name, "%.*s", length - skip, inside + skip);
  if (measure_by_name(name) != MEASURE_COUNT)
    reader_fix(reader, "{l:%s}, as it was counted, or {r:%s}, as it was printed", name, name);
  else
    reader_fix(reader, "(%.40s), in round brackets", name);
}

/* One mark from "{" at `open`; returns past its "}", or NULL when the rest can't be read. */
static const char *check_mark(struct reader *reader, const struct value *at, const char *open) {
  const char *close = strchr(open, '}');
  if (!close) {
    reader_error(reader, at, "a '{' without its '}'");
    reader_fix(reader, "%.40s}", open);
    return NULL;
  }
  if (!is_mark(open[1]) || open[2] != ':') {
    reader_error(reader, at, "expected {r:...}, {l:...} or {k:...}, got '%.*s'",
                 (int)(close - open < 24 ? close - open + 1 : 24), open);
    fix_mark(reader, open + 1, (int)(close - open - 1));
    return close + 1;
  }
  char inside[MARK_BYTES];
  size_t length = (size_t)(close - open - 3);
  if (length >= sizeof inside) return close + 1;
  memcpy(inside, open + 3, length);
  inside[length] = '\0';
  if (open[1] == 'k') {
    inside[strcspn(inside, "|")] = '\0'; /* "{k:id|words}" */
    check_term(reader, at, inside);
  } else {
    check_figure(reader, at, open[1], inside);
  }
  return close + 1;
}

void markup_check(struct reader *reader, const struct value *at, const char *text) {
  for (int marks = 0; text && (text = strchr(text, '{')); marks++) {
    if (marks == MARKS_MAX) {
      reader_error(reader, at, "more than %d marks in one text", MARKS_MAX);
      return;
    }
    text = check_mark(reader, at, text);
  }
}
