/* A scenario's own files as one text, for the journal: what a debrief can still be read against
 * when the scenario has been edited since. Files in order of name, each behind a line with its name
 * and length: "-- file scenario.lua 6188". */
#ifndef GAME_SCENARIO_TEXT_H
#define GAME_SCENARIO_TEXT_H

#include <stdbool.h>

#include "base/text.h"

void scenario_text_of(const char *path, struct text *out); /* of a folder or a zip */

/* Writes the files of such a text into a new folder below $TMPDIR; `folder` gets its path. The text
 * may come from a stranger: only plain names are written. False: nothing is left behind. */
enum { SCENARIO_FOLDER_SIZE = 256 };
bool scenario_text_unpack(const char *text, char folder[SCENARIO_FOLDER_SIZE]);
void scenario_text_remove(const char *folder);

#endif
