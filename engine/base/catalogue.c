/* A .po file is read line by line: a keyword with a quoted string starts a field, bare quoted
 * strings go on with it, and a new msgctxt or msgid (or the end) closes the entry. Look-up is by
 * halves in sorted lists: a table of hashes can be filled so that every look-up is slow. */
#include "base/catalogue.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bundle.h"
#include "base/memory.h"
#include "base/regular_file.h"
#include "base/text.h"

enum { ENTRIES_MAX = 20000, FILE_MAX = 4 << 20 };

struct entry {
  const char *context, *source, *translation;
  int line;
};

struct catalogue {
  struct arena arena;
  struct entry *entries;
  int count, capacity;
  const struct entry **by_context, **by_source; /* by context and source; by source alone */
};

enum field {
  FIELD_NONE,
  FIELD_CONTEXT,
  FIELD_SOURCE,
  FIELD_PLURAL,
  FIELD_TRANSLATION,
  FIELD_OTHER,
  FIELD_COUNT
};

struct parser {
  struct catalogue *catalogue;
  struct diagnostics *problems;
  const char *name;
  int line;
  int first_line; /* of the entry's msgid */
  bool fuzzy, has_source;
  enum field field;
  struct text text[FIELD_COUNT];
};

/* ---- look-up --------------------------------------------------------------------------------- */

static int by_place(const struct entry *a, const struct entry *b) {
  return a < b ? -1 : a > b;
}

static int by_source(const void *a, const void *b) {
  const struct entry *one = *(const struct entry *const *)a,
                     *other = *(const struct entry *const *)b;
  int order = strcmp(one->source, other->source);
  return order != 0 ? order : by_place(one, other);
}

static int by_context(const void *a, const void *b) {
  const struct entry *one = *(const struct entry *const *)a,
                     *other = *(const struct entry *const *)b;
  int order = strcmp(one->context, other->context);
  return order != 0 ? order : by_source(a, b);
}

typedef int entry_order(const void *a, const void *b);

static const struct entry **sorted(const struct catalogue *catalogue, entry_order *order) {
  const struct entry **list = memory_new(((size_t)catalogue->count + 1) * sizeof *list);
  for (int i = 0; i < catalogue->count; i++) list[i] = &catalogue->entries[i];
  qsort(list, (size_t)catalogue->count, sizeof *list, order);
  return list;
}

static void index_entries(struct catalogue *catalogue) {
  catalogue->by_context = sorted(catalogue, by_context);
  catalogue->by_source = sorted(catalogue, by_source);
}

static int compare(const struct entry *entry, const char *context, const char *source) {
  int order = context ? strcmp(entry->context, context) : 0;
  return order != 0 ? order : strcmp(entry->source, source);
}

/* Of several entries for the same words, the first in the file. */
const char *catalogue_find(const struct catalogue *catalogue, const char *context,
                           const char *source) {
  const struct entry *const *list = context ? catalogue->by_context : catalogue->by_source;
  int low = 0, high = catalogue->count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (compare(list[middle], context, source) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  bool found = low < catalogue->count && compare(list[low], context, source) == 0;
  return found ? list[low]->translation : NULL;
}

int catalogue_count(const struct catalogue *catalogue) {
  return catalogue->count;
}

void catalogue_entry(const struct catalogue *catalogue, int i, const char **context,
                     const char **source, const char **translation) {
  *context = catalogue->entries[i].context;
  *source = catalogue->entries[i].source;
  *translation = catalogue->entries[i].translation;
}

int catalogue_entry_line(const struct catalogue *catalogue, int i) {
  return catalogue->entries[i].line;
}

/* ---- entries --------------------------------------------------------------------------------- */

static void complain(struct parser *parser, const char *what) {
  diagnostics_add(parser->problems, SEVERITY_WARNING, parser->name, parser->line, "%s", what);
}

static struct entry *new_entry(struct catalogue *catalogue) {
  if (catalogue->count == catalogue->capacity) {
    catalogue->capacity = catalogue->capacity ? catalogue->capacity * 2 : 256;
    catalogue->entries =
        realloc(catalogue->entries, (size_t)catalogue->capacity * sizeof *catalogue->entries);
    if (!catalogue->entries) abort();
  }
  return &catalogue->entries[catalogue->count++];
}

static void close_entry(struct parser *parser) {
  const char *source = parser->text[FIELD_SOURCE].bytes;
  const char *translation = parser->text[FIELD_TRANSLATION].bytes;
  bool wanted = parser->has_source && source[0] && translation[0] && !parser->fuzzy;
  if (wanted && parser->catalogue->count < ENTRIES_MAX) {
    struct arena *arena = &parser->catalogue->arena;
    *new_entry(parser->catalogue) = (struct entry){
        arena_string(arena, parser->text[FIELD_CONTEXT].bytes), arena_string(arena, source),
        arena_string(arena, translation), parser->first_line};
  }
  for (int i = 0; i < FIELD_COUNT; i++) text_clear(&parser->text[i]);
  parser->has_source = parser->fuzzy = false;
  parser->field = FIELD_NONE;
}

/* ---- lines ----------------------------------------------------------------------------------- */

static char unescape(char c) {
  switch (c) {
  case 'n':
    return '\n';
  case 't':
    return '\t';
  default:
    return c;
  }
}

/* `s` stands behind the opening quote. */
static void append_quoted(struct parser *parser, const char *s, const char *end) {
  struct text *text = &parser->text[parser->field];
  for (; s < end && *s != '"'; s++) {
    if (*s == '\\' && s + 1 < end)
      text_append_char(text, unescape(*++s));
    else
      text_append_char(text, *s);
  }
  if (s == end) complain(parser, "the string has no closing quote");
}

static const struct keyword {
  const char *word;
  enum field field;
} keywords[] = {{"msgctxt", FIELD_CONTEXT}, {"msgid_plural", FIELD_PLURAL},
                {"msgid", FIELD_SOURCE},    {"msgstr[0]", FIELD_TRANSLATION},
                {"msgstr[", FIELD_OTHER},   {"msgstr", FIELD_TRANSLATION}};

static bool starts_entry(const struct parser *parser, enum field field) {
  return parser->has_source && (field == FIELD_CONTEXT || field == FIELD_SOURCE);
}

static void read_keyword(struct parser *parser, const char *s, const char *end) {
  for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
    size_t length = strlen(keywords[i].word);
    if ((size_t)(end - s) < length || memcmp(s, keywords[i].word, length) != 0) continue;
    if (starts_entry(parser, keywords[i].field)) close_entry(parser);
    parser->field = keywords[i].field;
    if (parser->field == FIELD_SOURCE) {
      parser->has_source = true;
      parser->first_line = parser->line;
    }
    const char *quote = memchr(s + length, '"', (size_t)(end - s) - length);
    if (quote)
      append_quoted(parser, quote + 1, end);
    else
      complain(parser, "expected a string in quotes");
    return;
  }
  complain(parser, "expected msgctxt, msgid, msgstr or a string in quotes");
}

static bool says_fuzzy(const char *s, const char *end) {
  for (; end - s >= 5; s++)
    if (memcmp(s, "fuzzy", 5) == 0) return true;
  return false;
}

static void read_line(struct parser *parser, const char *s, const char *end) {
  while (s < end && (*s == ' ' || *s == '\t')) s++;
  while (end > s && (end[-1] == '\r' || end[-1] == ' ')) end--;
  if (s == end) {
    close_entry(parser);
  } else if (*s == '#') {
    if (parser->has_source) close_entry(parser);
    if (end - s > 1 && s[1] == ',' && says_fuzzy(s, end)) parser->fuzzy = true;
  } else if (*s != '"') {
    read_keyword(parser, s, end);
  } else if (parser->field == FIELD_NONE) {
    complain(parser, "a string without a keyword before it");
  } else {
    append_quoted(parser, s + 1, end);
  }
}

struct catalogue *catalogue_parse(const char *bytes, size_t length, const char *name,
                                  struct diagnostics *problems) {
  if (!utf8_valid(bytes, length)) {
    diagnostics_add(problems, SEVERITY_ERROR, name, 0, "the file isn't UTF-8");
    return NULL;
  }
  struct catalogue *catalogue = calloc(1, sizeof *catalogue);
  if (!catalogue) abort();
  arena_init(&catalogue->arena);
  struct parser parser = {.catalogue = catalogue, .problems = problems, .name = name};
  for (int i = 0; i < FIELD_COUNT; i++) text_init(&parser.text[i]);
  const char *end = bytes + length;
  for (const char *line = bytes; line < end;) {
    const char *stop = memchr(line, '\n', (size_t)(end - line));
    if (!stop) stop = end;
    parser.line++;
    read_line(&parser, line, stop);
    line = stop + 1;
  }
  close_entry(&parser);
  for (int i = 0; i < FIELD_COUNT; i++) text_release(&parser.text[i]);
  index_entries(catalogue);
  return catalogue;
}

static struct catalogue *parse_file(const char *why, const struct file_bytes *file,
                                    const char *path, struct diagnostics *problems) {
  if (!why) return catalogue_parse(file->bytes, file->length, path, problems);
  diagnostics_add(problems, SEVERITY_ERROR, path, 0, "%s", why);
  return NULL;
}

struct catalogue *catalogue_load(const char *path, struct diagnostics *problems) {
  struct arena scratch;
  struct file_bytes file;
  arena_init(&scratch);
  const char *why = regular_file_read(&scratch, path, FILE_MAX, &file);
  struct catalogue *catalogue = parse_file(why, &file, path, problems);
  arena_release(&scratch);
  return catalogue;
}

struct catalogue *catalogue_load_from(const struct bundle *bundle, const char *name,
                                      const char *path, struct diagnostics *problems) {
  struct arena scratch;
  struct file_bytes file;
  arena_init(&scratch);
  const char *why = bundle_read(bundle, name, &scratch, &file);
  struct catalogue *catalogue = parse_file(why, &file, path, problems);
  arena_release(&scratch);
  return catalogue;
}

void catalogue_free(struct catalogue *catalogue) {
  if (!catalogue) return;
  arena_release(&catalogue->arena);
  free(catalogue->entries);
  free(catalogue->by_context);
  free(catalogue->by_source);
  free(catalogue);
}
