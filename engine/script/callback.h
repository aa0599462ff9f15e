/* Calling a function that a file of Lua left behind: with `now`, a fresh budget, and one located
 * message, told once, when it fails, spends its budget or keeps a value between its calls. */
#ifndef SCRIPT_CALLBACK_H
#define SCRIPT_CALLBACK_H

#include "script/allowance.h"
#include "script/loader.h"
#include "script/value.h"
#include "script/view.h"

struct callback {
  int function;         /* handle; 0: there is none */
  const char *context;  /* for messages: "decisions.fitter.when"; not owned */
  uint64_t fingerprint; /* of what it can reach, as loaded */
  bool reported;        /* its error is told once */
  bool switched_off;    /* it took too much time, and isn't called again */
  int64_t nanoseconds;  /* that it has taken */
};

/* All functions of a file: the time that they may take together. */
struct callbacks {
  struct callback *first;
  int count;
  struct allowance allowance;
  int64_t nanoseconds; /* taken since they were forgotten */
};

/* While the scenario loads. Reports a function that can reach too much to be watched. */
struct callback callback_of(struct loader *loader, int handle, const char *context,
                            struct diagnostics *problems);
/* Reports a function without a `return`: it answers nothing. While the scenario loads. */
void callback_check_return(struct loader *loader, const struct callback *callback,
                           struct diagnostics *problems);
/* File and line of the function. */
struct failure callback_place(struct loader *loader, const struct callback *callback);
/* As if none had been called yet. */
void callbacks_forget(struct callbacks *all);

struct call {
  struct loader *loader;
  struct script_view *view;
  int now; /* handle of the view's object */
  struct callbacks *all;
  struct callback *callback; /* one of them */
  struct diagnostics *problems;
  const char *context;      /* NULL: the callback's; outlives the call */
  const char *instead;      /* of keeping a value between calls; NULL: the story's state */
  struct failure place;     /* of the function: file and line; call_function() finds it */
  lua_CFunction with_given; /* NULL, or called with the function, `now` and `given`, to hand on */
  void *given;
  int64_t counted; /* nanoseconds of this call that are */
};

/* Leaves its one result on the stack. False: reported, now or before. What it answers follows from
 * the state alone, also that it fails for want of steps or memory: it is called again each time,
 * and only its first message is kept. Two things are exceptions: running out of time (allowance.h),
 * and a function that keeps a value between its calls, which is wrong until the scenario is loaded
 * again (reported). */
bool call_function(struct call *call, const struct sim *sim, int entity);
/* To be asked after a call. False: reported. */
bool call_kept_nothing(struct call *call);
/* Takes the result from the stack. NULL: reported. */
struct value *call_read_result(struct call *call, struct arena *arena);
/* "decisions.fitter.when" */
const char *call_context(const struct call *call);
/* The first message about a function is the only one. */
void call_report(struct call *call, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
