/* Between the files of the reference: the model, and what fills it. */
#ifndef SCRIPT_REFERENCE_MODEL_H
#define SCRIPT_REFERENCE_MODEL_H

#include "script/reference.h"
#include "script/scenario_reader.h"

struct reference_row {
  const char *name;
  const char *takes; /* in words, with range and unit: "number, 0 to 0.4 of the team" */
  const char *help;
  bool required;
  const struct names *choices; /* NULL: anything */
};

struct reference_table {
  const char *path, *help; /* "decisions[].options[]"; "" = the part itself */
  const char *column;      /* over what the rows take: "Takes" */
  struct reference_row *row;
  int count;
};

enum { REFERENCE_TABLES = 40, REFERENCE_PARTS = 48 };

struct reference_part {
  const char *id, *about;
  struct reference_table table[REFERENCE_TABLES];
  int table_count;
  const char *example, *example_file; /* Lua, and where it stands; NULL: none */
};

struct reference {
  struct arena *arena;
  struct reference_part part[REFERENCE_PARTS];
  int part_count;
};

struct reference_table *reference_add_table(struct reference_part *part, const char *path,
                                            const char *help);
struct reference_row *reference_add_row(struct reference *reference, struct reference_table *table,
                                        const char *name);
void reference_add_fields(struct reference *reference, struct reference_table *table,
                          const struct field *fields);
const char *reference_format(struct reference *reference, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Parts that are no section of a scenario. */
typedef void reference_fill(struct reference *reference, struct reference_part *part);
reference_fill reference_fill_orders, reference_fill_when, reference_fill_leader,
    reference_fill_measures, reference_fill_variables, reference_fill_verbs,
    reference_fill_parameters, reference_fill_curves, reference_fill_policies,
    reference_fill_figures, reference_fill_now, reference_fill_lua;

/* The field `name` of the example at `path`, as it stands there; "*": the whole file. NULL: it
 * isn't there. */
const char *reference_excerpt(struct arena *arena, const char *path, const char *name);

/* What a field takes, in words; and its choices' place when they are too many to list. */
const char *reference_takes(struct reference *reference, const struct field *field);

/* The type of what a section's own code reads; NULL: none is known. */
const char *stub_type_of_shape(const char *shape);

/* What stands beside a choice: its unit, range or meaning; "" = nothing. */
const char *reference_choice_note(struct reference *reference, const char *noun,
                                  const char *choice);
/* Can an author write this choice? Some names of the model are for itself alone. */
bool reference_choice_is_open(const char *noun, const char *choice);

/* Words of a unit: "share, 0 to 1". */
const char *unit_words(enum unit unit);
/* Is the field written by the author? (`kind` of an order is not.) */
bool field_is_written(const struct field *field);

/* What scenarios have besides Lua and the orders. */
struct helper_row {
  const char *name, *parameters, *gives, *help; /* a NULL name ends the rows */
};
extern const struct helper_row helper_rows[];

#endif
