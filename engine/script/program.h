/* A file of Lua whose functions are called while a story is played: a scenario's or a leader's. The
 * sandbox that it runs in, what it returned, and what its functions see. */
#ifndef SCRIPT_PROGRAM_H
#define SCRIPT_PROGRAM_H

#include "script/callback.h"
#include "script/loader.h"
#include "script/value.h"
#include "script/view.h"

struct program {
  struct loader loader; /* first: the sandbox's owner */
  struct arena arena;   /* what outlives the loading */
  struct script_view view;
  int now;              /* handle of the view's object */
  struct callbacks all; /* its functions */
};

/* Of zeros; released also when there was no memory (false). `scratch` lives until
 * program_loaded(). Who calls it sets the loader's folder and file. */
bool program_init(struct program *program, struct callback *first, int count,
                  struct arena *scratch);
void program_release(struct program *program);

/* Runs the prelude, then the file out of the loader's bundle. What the file returned, in the
 * scratch arena; NULL: reported. */
const struct value *program_run(struct program *program, const char *prelude,
                                struct diagnostics *problems);
/* No more is read: the texts and places of the files are forgotten. */
void program_loaded(struct program *program);

struct call program_call(struct program *program, struct callback *callback,
                         struct diagnostics *problems);

#endif
