/* What stands in a scenario that loads, and is still not as its author will want it: texts that
 * aren't translated, names that won't fit, answers that make no difference, questions that can't
 * come. Read from the scenario and its folder without playing it; `proof` plays. Only a
 * leader in policies/ plays it, once: nothing else would call their functions. */
#ifndef GAME_FINDINGS_H
#define GAME_FINDINGS_H

#include "base/diagnostic.h"
#include "sim/scenario.h"

/* Errors (numbers without ground: it plays, and does not pass), warnings (a player would see it)
 * and notes (style), each at its place. */
void findings_collect(const struct scenario *scenario, struct diagnostics *problems);

/* All that can be said of the scenario in `folder`, or a zip: why it doesn't load, or
 * what is found in it. */
void findings_of_folder(const char *folder, const char *prelude, struct diagnostics *problems);

#endif
