/* A scenario's own files as one text, for the journal: what a debrief can still be read against when
 * the scenario has been edited since. Files in order of name, each under a line with its name. */
#ifndef GAME_SCENARIO_TEXT_H
#define GAME_SCENARIO_TEXT_H

#include "base/text.h"

void scenario_text_of(const char *folder, struct text *out);

#endif
