/* The scenarios that can be played: a folder of level folders, read once at start, in the order of
 * the times they are set in. A broken one stays in the list, last, with its first problem. Also the
 * latest journal of each. */
#ifndef GAME_LIBRARY_H
#define GAME_LIBRARY_H

#include "base/diagnostic.h"
#include "sim/scenario.h"

enum { LIBRARY_MAX = 64 };

struct level_entry {
  char folder[512];
  bool broken;
  struct diagnostic problem;
  struct scenario *scenario; /* NULL when broken */
  char journal[512];         /* latest one that can be resumed, "" = none */
  int journal_day;           /* day it has reached */
};

struct library {
  int count;
  struct level_entry level[LIBRARY_MAX];
};

void library_open(struct library *library, const char *levels_folder, const char *prelude,
                  const char *journal_folder);
void library_release(struct library *library);
/* Is there a story to go on with? */
bool library_has_saved_story(const struct library *library);

#endif
