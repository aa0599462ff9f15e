/* Checked reading of values, by rows: a field is a row that says its name, type, unit, range and
 * meaning, and where it is kept. The same rows make the reference and the editor's stubs.
 *
 * A reader reports every mistake with its place and goes on; what was wrong keeps its default, and
 * nothing that follows from a mistake is reported again. */
#ifndef SCRIPT_READER_H
#define SCRIPT_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/fixed.h"
#include "script/value.h"
#include "sim/scenario.h"

/* ---- names that others refer to ------------------------------------------------------------- */

struct names {
  const void *first; /* NULL: they couldn't be read, so that any name may be right; the first of
                        `count` pointers to a name, `stride` bytes apart */
  size_t stride;
  int count;
};
#define NAMES_OF_ROWS(rows, member, length)                                                        \
  { &(rows)[0].member, sizeof *(rows), length }
#define NAMES_OF_LIST(list)                                                                        \
  { (list), sizeof *(list), sizeof(list) / sizeof *(list) }

const char *names_at(const struct names *names, int index);
int names_find(const struct names *names, const char *name); /* -1 */

/* ---- rows ----------------------------------------------------------------------------------- */

enum field_type {
  FIELD_ID,     /* const char *: lower-case letters, digits, "_" and "-" */
  FIELD_NAME,   /* const char *: a text for the machine */
  FIELD_WORDS,  /* struct words: a text for people; `high` is the most words it may have */
  FIELD_WHOLE,  /* a whole number, in 1, 2 or 4 bytes */
  FIELD_NUMBER, /* q16: the nearest to the number */
  FIELD_DAY,    /* int16_t: written from 1, kept from 0 */
  FIELD_YES_NO, /* bool */
  FIELD_CHOICE, /* uint8_t: index in `choices` */
  FIELD_TAG,    /* const char *: one of `choices` */
  FIELD_SECTION /* read by its section's own code: a table, list, function or bound number */
};

struct field {
  const char *name; /* NULL ends the rows; "[1]": the first item, without a name; "*": any name */
  enum field_type type;
  bool required;
  size_t offset, size;         /* in the destination; not for FIELD_SECTION */
  double low, high;            /* of a section's list: the most items; 0: as many as one likes */
  const struct names *choices; /* of a section: what its items or fields name */
  const char *unit;            /* "" = none; of a choice: what is chosen; of a section: its shape */
  const char *help;
};

#define OPTIONAL               false
#define REQUIRED               true
#define FIELD_AT(type, member) offsetof(type, member), sizeof(((type *)0)->member)

/* Rows, written FIELD(kind, struct, member, name, required, low, high, unit, help). */
#define ID_FIELD(type, member, name, required, help)                                               \
  { name, FIELD_ID, required, FIELD_AT(type, member), 0, 0, NULL, "", help }
#define NAME_FIELD(type, member, name, required, help)                                             \
  { name, FIELD_NAME, required, FIELD_AT(type, member), 0, 0, NULL, "", help }
#define WORDS_FIELD(type, member, name, required, most, help)                                      \
  { name, FIELD_WORDS, required, FIELD_AT(type, member), 0, most, NULL, "words", help }
#define WHOLE_FIELD(type, member, name, required, low, high, unit, help)                           \
  { name, FIELD_WHOLE, required, FIELD_AT(type, member), low, high, NULL, unit, help }
#define NUMBER_FIELD(type, member, name, required, low, high, unit, help)                          \
  { name, FIELD_NUMBER, required, FIELD_AT(type, member), low, high, NULL, unit, help }
#define DAY_FIELD(type, member, name, required, help)                                              \
  {                                                                                                \
    name, FIELD_DAY, required, FIELD_AT(type, member), 1, DAYS_MAX, NULL, "(a day of the story)",  \
        help                                                                                       \
  }
#define YES_NO_FIELD(type, member, name, required, help)                                           \
  { name, FIELD_YES_NO, required, FIELD_AT(type, member), 0, 0, NULL, "", help }
#define CHOICE_FIELD(type, member, name, required, choices, noun, help)                            \
  { name, FIELD_CHOICE, required, FIELD_AT(type, member), 0, 0, choices, noun, help }
#define TAG_FIELD(type, member, name, required, choices, noun, help)                               \
  { name, FIELD_TAG, required, FIELD_AT(type, member), 0, 0, choices, noun, help }
#define SECTION_FIELD(name, required, shape, help)                                                 \
  { name, FIELD_SECTION, required, 0, 0, 0, 0, NULL, shape, help }
#define LIST_FIELD(name, required, choices, most, shape, help)                                     \
  { name, FIELD_SECTION, required, 0, 0, 0, most, choices, shape, help }
/* What stands in a list without a name, and numbers that a section's own code keeps. */
#define ITEM(place, type, low, high, choices, unit, help)                                          \
  { place, type, REQUIRED, 0, 0, low, high, choices, unit, help }
#define BOUND_FIELD(name, low, high, help)                                                         \
  { name, FIELD_SECTION, OPTIONAL, 0, 0, low, high, NULL, "number", help }
#define NO_MORE_FIELDS                                                                             \
  { NULL, FIELD_SECTION, false, 0, 0, 0, 0, NULL, NULL, NULL }

enum { TERMS_MAX = 80 }; /* of a scenario */

/* ---- reading -------------------------------------------------------------------------------- */

struct reader {
  struct diagnostics *problems;
  struct arena *arena;                /* of what is read */
  const char *folder;                 /* put before a value's file */
  const struct value *terms;          /* that {k:...} may name; NULL when there are none */
  const struct scenario_text **texts; /* where the next text is hung on; NULL: they aren't listed */
};

void reader_error(struct reader *reader, const struct value *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void reader_warning(struct reader *reader, const struct value *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* An error about field `name` of a table, as if it stood there. */
void reader_field_error(struct reader *reader, const struct value *table, const char *name,
                        const char *format, ...) __attribute__((format(printf, 4, 5)));

/* What to write instead of what the last message is about. The second puts the field's name and "="
 * before it, where the value has a name. */
void reader_fix(struct reader *reader, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void reader_fix_value(struct reader *reader, const struct value *value, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Reads every row's field into `destination`, whose texts that are absent and NULL become "".
 * False when `table` is no table of fields (reported). NULL reads nothing. */
bool reader_table(struct reader *reader, const struct value *table, const struct field *fields,
                  void *destination);
/* No field is unknown and no item stands among them: what is missing isn't one of those. */
bool reader_all_known(const struct value *table, const struct field *fields);
/* The number of items, 0 with an error when it isn't a list of at most `most`. NULL has none. */
int reader_list(struct reader *reader, const struct value *list, int most);
int reader_text_list(struct reader *reader, const struct value *list, int most);

/* Single values. False (or -1, NULL) means wrong, and reported. */
bool reader_number(struct reader *reader, const struct value *value, double low, double high,
                   const char *unit, double *number);
bool reader_whole(struct reader *reader, const struct value *value, int low, int high,
                  const char *unit, int *number);
bool reader_yes_no(struct reader *reader, const struct value *value, bool *answer);
const char *reader_text(struct reader *reader, const struct value *value);
bool reader_words(struct reader *reader, const struct value *value, int most, struct words *words);
/* Index of the name that the text is, -1; `what` as in "unknown person 'x'". */
int reader_reference(struct reader *reader, const struct value *value, const char *what,
                     const struct names *names);

/* Where it is written; the file's name is kept in the reader's arena. */
struct text_place reader_place(struct reader *reader, const struct value *value);

q16 q16_of(double number);           /* the nearest; within +-32767 */
double number_of(int64_t q16_value); /* the decimal that was meant: 0.7, not 0.699997 */
int count_words(const char *text);

#endif
