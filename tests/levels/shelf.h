/* All levels of the project, loaded, for tests that hold of each of them. */
#ifndef LEVELS_SHELF_H
#define LEVELS_SHELF_H

#include "game/session.h"
#include "script/script.h"

enum { LEVELS_MAX = 32 };

struct shelf {
  int count;
  char name[LEVELS_MAX][128]; /* "1959-title" */
  struct scenario scenario[LEVELS_MAX];
  struct script *script[LEVELS_MAX];
};

/* Fails the test when a level does not load. */
struct shelf *shelf_open(void);
void shelf_close(struct shelf *shelf);

/* A story of this folder with this luck, on its first morning; nothing is saved. Fails likewise. */
struct session *level_begin(const char *folder, uint64_t seed);

#endif
