/* Where things are: the data that came with the program, and the player's own files. */
#ifndef APP_PATHS_H
#define APP_PATHS_H

#include <stdbool.h>
#include <stddef.h>

enum { PATH_SIZE = 512 };

struct paths {
  char data[PATH_SIZE]; /* has assets/, levels/, scripts/ */
  char assets[PATH_SIZE], levels[PATH_SIZE], prelude[PATH_SIZE];
  char scenarios[PATH_SIZE]; /* the user's own: folders and zips; "" when there can be none */
  char journals[PATH_SIZE];  /* "" when no folder can be written: play goes on unsaved */
  char exports[PATH_SIZE];   /* plays carried away; "" when no folder can be written */
  char settings[PATH_SIZE];  /* the settings' file; "" when it can't be kept */
  char tried[1024];          /* where the data was looked for, for the message */
};

/* False: no data folder was found. */
bool paths_find(struct paths *paths);

/* The scenario that is meant on a command line: a folder or a zip as given, else one of that name
 * among those that came with the program, else among the user's own. `out` lends room. */
const char *paths_scenario(const struct paths *paths, const char *given, char out[PATH_SIZE]);

#endif
