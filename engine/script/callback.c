#include "script/callback.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdio.h>

#include "script/fingerprint.h"
#include "script/lua_advice.h"

static uint64_t fingerprint_of(struct loader *loader, int handle) {
  lua_State *L = sandbox_state(loader->sandbox);
  lua_rawgeti(L, LUA_REGISTRYINDEX, handle);
  uint64_t fingerprint = function_fingerprint(L);
  lua_pop(L, 1);
  return fingerprint;
}

static const char reaches_too_much[] =
    "the function can reach too much: tables of tens of thousands of values, or texts as long";

static void report_reach(struct loader *loader, const struct callback *callback,
                         struct diagnostics *problems) {
  struct failure failure = callback_place(loader, callback);
  snprintf(failure.message, sizeof failure.message, "%s", reaches_too_much);
  loader_report(loader, &failure, callback->context, problems);
}

struct callback callback_of(struct loader *loader, int handle, const char *context,
                            struct diagnostics *problems) {
  struct callback callback = {
      .function = handle, .context = context, .fingerprint = fingerprint_of(loader, handle)};
  if (callback.fingerprint == FINGERPRINT_TOO_LARGE) report_reach(loader, &callback, problems);
  return callback;
}

void callback_check_return(struct loader *loader, const struct callback *callback,
                           struct diagnostics *problems) {
  lua_State *L = sandbox_state(loader->sandbox);
  struct failure failure = callback_place(loader, callback);
  struct source_text text;
  lua_Debug info;
  lua_rawgeti(L, LUA_REGISTRYINDEX, callback->function);
  lua_getinfo(L, ">S", &info);
  if (!loader_read_again(loader, failure.file, &text) ||
      lua_text_returns(&text, info.linedefined, info.lastlinedefined))
    return;
  snprintf(failure.message, sizeof failure.message,
           "the function answers nothing: there is no 'return' in it");
  loader_report(loader, &failure, callback->context, problems);
  diagnostics_fix(problems, "return ..., before what it answers");
}

struct failure callback_place(struct loader *loader, const struct callback *callback) {
  lua_State *L = sandbox_state(loader->sandbox);
  struct failure place = {.message = ""};
  lua_Debug info;
  lua_rawgeti(L, LUA_REGISTRYINDEX, callback->function);
  lua_getinfo(L, ">S", &info);
  snprintf(place.file, sizeof place.file, "%s", info.short_src);
  place.line = info.linedefined;
  return place;
}

void callbacks_forget(struct callbacks *all) {
  for (int i = 0; i < all->count; i++) {
    all->first[i].reported = all->first[i].switched_off = false;
    all->first[i].nanoseconds = 0;
  }
  all->allowance = allowance_full();
  all->nanoseconds = 0;
}

const char *call_context(const struct call *call) {
  return call->context ? call->context : call->callback->context;
}

/* ---- reporting ------------------------------------------------------------------------------ */

static void report_of(struct call *call, struct callback *callback, const char *context,
                      const struct failure *failure) {
  if (!callback->reported) loader_report(call->loader, failure, context, call->problems);
  callback->reported = true;
}

static void report(struct call *call, const struct failure *failure) {
  report_of(call, call->callback, call_context(call), failure);
}

void call_report(struct call *call, const char *format, ...) {
  struct failure failure = call->place;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(failure.message, sizeof failure.message, format, arguments);
  va_end(arguments);
  report(call, &failure);
}

/* ---- the time it takes ---------------------------------------------------------------------- */

static struct callback *find_slowest(const struct callbacks *all) {
  struct callback *slowest = NULL;
  for (struct callback *at = all->first; at < all->first + all->count; at++)
    if (at->function != 0 && !at->switched_off &&
        (!slowest || at->nanoseconds > slowest->nanoseconds))
      slowest = at;
  return slowest;
}

/* A function that took too long by itself was told of already, and stands for the day's. */
static void switch_off_slowest(struct call *call) {
  if (call->all->allowance.was_switched_off) return;
  call->all->allowance.was_switched_off = true;
  struct callback *slowest = call->callback->switched_off ? NULL : find_slowest(call->all);
  if (!slowest) return;
  struct failure failure = callback_place(call->loader, slowest);
  slowest->switched_off = true;
  snprintf(failure.message, sizeof failure.message,
           "switched off: the functions together take too much time, this one the most");
  report_of(call, slowest, slowest->context, &failure);
}

/* Counts what the call has taken since it was last counted. */
static void count_time(struct call *call) {
  int64_t used = sandbox_nanoseconds_used(call->loader->sandbox), due = used - call->counted;
  call->counted = used;
  call->callback->nanoseconds += due;
  call->all->nanoseconds += due;
  allowance_take(&call->all->allowance, due);
  if (allowance_is_empty(&call->all->allowance)) switch_off_slowest(call);
}

static bool may_be_called(struct call *call, const struct sim *sim) {
  allowance_on_day(&call->all->allowance, sim->model.day);
  return !call->callback->switched_off && !allowance_is_empty(&call->all->allowance);
}

/* ---- calling -------------------------------------------------------------------------------- */

/* Leaves the function and its arguments on the stack; returns the number of arguments. */
static int push_call(struct call *call) {
  lua_State *L = sandbox_state(call->loader->sandbox);
  if (call->with_given) lua_pushcfunction(L, call->with_given);
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->callback->function);
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->now);
  if (call->with_given) lua_pushlightuserdata(L, call->given);
  return call->with_given ? 3 : 1;
}

bool call_function(struct call *call, const struct sim *sim, int entity) {
  struct failure failure;
  if (!may_be_called(call, sim)) return false;
  call->place = callback_place(call->loader, call->callback);
  call->view->sim = sim;
  call->view->entity = entity;
  call->view->draws = 0;
  int arguments = push_call(call);
  sandbox_begin(call->loader->sandbox, SANDBOX_CALL_STEPS);
  sandbox_limit_time(call->loader->sandbox, allowance_of_a_call(&call->all->allowance));
  bool called = sandbox_call(call->loader->sandbox, arguments, 1, &failure);
  call->view->sim = NULL;
  call->callback->switched_off |= !called && failure.late;
  count_time(call);
  if (called) return true;
  if (failure.line == 0) snprintf(failure.file, sizeof failure.file, "%s", call->place.file);
  if (failure.line == 0) failure.line = call->place.line;
  report(call, &failure);
  return false;
}

bool call_kept_nothing(struct call *call) {
  uint64_t after = fingerprint_of(call->loader, call->callback->function);
  count_time(call);
  if (after == call->callback->fingerprint) return true;
  if (after == FINGERPRINT_TOO_LARGE)
    call_report(call, "%s", reaches_too_much);
  else
    call_report(call, "the function keeps a value between its calls; %s",
                call->instead ? call->instead : "use 'state' for that");
  return false;
}

/* ---- what it returned ----------------------------------------------------------------------- */

struct result {
  struct call *call;
  struct arena *arena;
  struct value *root;
};

/* Arguments: what the function returned, the result. */
static int l_read_result(lua_State *L) {
  struct result *result = lua_touserdata(L, 2);
  lua_settop(L, 1);
  result->root =
      value_read(L, result->arena, NULL, NULL, result->call->place.file, result->call->place.line);
  return 0;
}

struct value *call_read_result(struct call *call, struct arena *arena) {
  lua_State *L = sandbox_state(call->loader->sandbox);
  struct result result = {call, arena, NULL};
  struct failure failure;
  lua_pushcfunction(L, l_read_result);
  lua_insert(L, -2);
  lua_pushlightuserdata(L, &result);
  bool read = sandbox_call(call->loader->sandbox, 2, 0, &failure);
  count_time(call);
  if (read) return result.root;
  report(call, &failure);
  return NULL;
}
