/* The scenarios that can be played, each a folder or a zip: first the eras that came with the
 * program, then the instructors' own and the examples, both in the order of the times they are set
 * in. A broken one stays in its list, last, with its first problem. Also the latest journal of
 * each. */
#ifndef GAME_LIBRARY_H
#define GAME_LIBRARY_H

#include "base/diagnostic.h"
#include "sim/scenario.h"

enum { LIBRARY_MAX = 64 };

struct level_entry {
  char folder[512]; /* or the zip */
  bool instructors; /* no era: it stands in the instructors' list */
  bool users;       /* didn't come with the program */
  bool same_id;     /* the user's own, and another one has its id; their journals stay apart */
  bool broken;
  bool unfinished; /* while the library is opened: it takes long to load */
  struct diagnostic problem;
  struct scenario *scenario; /* NULL when broken */
  char journal[512];         /* latest one that can be resumed, "" = none */
  int journal_day;           /* on which it goes on, from 0 */
};

struct library {
  int count, era_count; /* the eras are the first ones */
  char scenarios[512];  /* where the user may put scenarios; "" when there is no such place */
  struct level_entry level[LIBRARY_MAX];
};

struct library_places {  /* "" or NULL: there is none */
  const char *levels;    /* what came with the program: a folder of scenarios */
  const char *scenarios; /* the user's own, likewise */
  const char *named;     /* one more, by its own path: from the command line */
  const char *prelude, *journals;
};

void library_open(struct library *library, const struct library_places *places);
void library_release(struct library *library);
/* The entry that is the folder or zip at this path, however it is written; -1. */
int library_find(const struct library *library, const char *path);
/* Is there a story to go on with? */
bool library_has_saved_story(const struct library *library);

#endif
