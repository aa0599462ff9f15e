/* What the files that read an effect's orders have in common. */
#ifndef SCRIPT_EFFECT_READER_H
#define SCRIPT_EFFECT_READER_H

#include "script/scenario_reader.h"

#define ORDER_KIND SECTION_FIELD("kind", OPTIONAL, "text", "set by the constructor")

/* The next command to write down; NULL and reported when there are too many. */
struct effect *effect_add(struct effect_reader *read, const struct value *at, enum verb verb);

extern const struct field change_fields[];
bool effect_is_variable(const char *name); /* that `change` may name */
void effect_read_change(struct effect_reader *read, const struct value *order);

#endif
