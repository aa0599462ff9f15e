/* Calling a function that a file of Lua left behind: with `now`, a fresh budget, and one located
 * message, told once, when it fails, spends its budget or keeps a value between its calls. */
#ifndef SCRIPT_CALLBACK_H
#define SCRIPT_CALLBACK_H

#include "script/loader.h"
#include "script/value.h"
#include "script/view.h"

struct callback {
  int function;         /* handle; 0: there is none */
  uint64_t fingerprint; /* of what it can reach, as loaded */
  bool reported;        /* its error is told once */
  bool stopped;         /* it spent its budget, and isn't called again */
};

struct callback callback_of(struct loader *loader, int handle);
/* File and line of the function. */
struct failure callback_place(struct loader *loader, const struct callback *callback);
/* As if it had not been called yet. */
void callback_forget(struct callback *callback);

struct call {
  struct loader *loader;
  struct script_view *view;
  int now; /* handle of the view's object */
  struct callback *callback;
  struct diagnostics *problems;
  const char *context;      /* "decisions.fitter.when"; outlives the call */
  const char *instead;      /* of keeping a value between calls; NULL: the story's state */
  struct failure place;     /* of the function: file and line; call_function() finds it */
  lua_CFunction with_given; /* NULL, or called with the function, `now` and `given`, to hand on */
  void *given;
};

/* Leaves its one result on the stack. False: reported. */
bool call_function(struct call *call, const struct sim *sim, int entity);
/* To be asked after a call. False: reported. */
bool call_kept_nothing(struct call *call);
/* Takes the result from the stack. NULL: reported. */
struct value *call_read_result(struct call *call, struct arena *arena);
/* The first message about a function is the only one. */
void call_report(struct call *call, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
