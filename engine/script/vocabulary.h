/* The names of a scenario that its parts refer to one another by, collected before anything else is
 * read: a reference then needs no order of sections, and a decision that has a mistake in it can
 * still be referred to without a second message. */
#ifndef SCRIPT_VOCABULARY_H
#define SCRIPT_VOCABULARY_H

#include "script/reader.h"

struct vocabulary {
  struct names people, teams, methods, decisions, states, sources, claims;
  struct names options[DECISIONS_MAX];
};

/* `arena` keeps the names. */
void vocabulary_collect(struct arena *arena, const struct value *root,
                        struct vocabulary *vocabulary);

/* "Double tool-holder" -> "double_tool_holder" */
const char *slug_of(struct arena *arena, const char *name);

#endif
