#include "script/callback.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdio.h>

#include "script/fingerprint.h"

struct callback callback_of(struct loader *loader, int handle) {
  lua_State *L = sandbox_state(loader->sandbox);
  lua_rawgeti(L, LUA_REGISTRYINDEX, handle);
  struct callback callback = {handle, function_fingerprint(L), false, false};
  lua_pop(L, 1);
  return callback;
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

void callback_forget(struct callback *callback) {
  callback->reported = callback->stopped = false;
}

/* ---- reporting ------------------------------------------------------------------------------ */

static void report(struct call *call, const struct failure *failure) {
  if (!call->callback->reported)
    loader_report(call->loader, failure, call->context, call->problems);
  call->callback->reported = true;
}

void call_report(struct call *call, const char *format, ...) {
  struct failure failure = call->place;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(failure.message, sizeof failure.message, format, arguments);
  va_end(arguments);
  report(call, &failure);
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
  if (call->callback->stopped) return false;
  call->place = callback_place(call->loader, call->callback);
  call->view->sim = sim;
  call->view->entity = entity;
  call->view->draws = 0;
  int arguments = push_call(call);
  sandbox_begin(call->loader->sandbox);
  bool called = sandbox_call(call->loader->sandbox, arguments, 1, &failure);
  call->view->sim = NULL;
  if (called) return true;
  call->callback->stopped = failure.stopped;
  if (failure.line == 0) snprintf(failure.file, sizeof failure.file, "%s", call->place.file);
  if (failure.line == 0) failure.line = call->place.line;
  report(call, &failure);
  return false;
}

bool call_kept_nothing(struct call *call) {
  uint64_t after = callback_of(call->loader, call->callback->function).fingerprint;
  if (after == call->callback->fingerprint) return true;
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
  if (sandbox_call(call->loader->sandbox, 2, 0, &failure)) return result.root;
  report(call, &failure);
  return NULL;
}
