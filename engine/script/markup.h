/* The marks in texts for people: {r:record} {l:ledger} {k:codex term}; a mark that is the name of a
 * measure is a live figure. */
#ifndef SCRIPT_MARKUP_H
#define SCRIPT_MARKUP_H

#include "script/reader.h"

/* The marks that there are. */
struct mark_row {
  char letter; /* '\0' ends the rows */
  const char *takes, *help;
};
extern const struct mark_row mark_rows[];

/* Reports marks that are not closed or not known, and figures and terms that don't exist. */
void markup_check(struct reader *reader, const struct value *at, const char *text);

#endif
