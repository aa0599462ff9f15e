/* What chunks see. Their _ENV is an object whose fields are the allow-list: it can't be written to,
 * and a name that isn't there is an error with the nearest right one. Libraries are such objects
 * too. As they are no tables, nothing of the library can write into them either. */
#include <lauxlib.h>
#include <string.h>

#include "script/nearest.h"
#include "script/sandbox.h"

static int l_read_only(lua_State *L) {
  const char *library = lua_tostring(L, lua_upvalueindex(1));
  if (*library) return luaL_error(L, "'%s' can't be changed", library);
  sandbox_to_text(L, 2);
  return luaL_error(L, "the name '%s' is not declared; write: local %s = ...", lua_tostring(L, -1),
                    lua_tostring(L, -1));
}

static bool is_withheld(const char *name) {
  static const char *const names[] = {
      "_G",     "collectgarbage", "coroutine", "debug",        "dofile", "getmetatable", "io",
      "load",   "loadfile",       "os",        "package",      "print",  "rawequal",     "rawget",
      "rawlen", "rawset",         "require",   "setmetatable", "utf8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

/* __index of a protected table that lacks a name. Upvalues: the table, its name. */
static int l_unknown_name(lua_State *L) {
  const char *library = lua_tostring(L, lua_upvalueindex(2));
  if (lua_type(L, 2) != LUA_TSTRING)
    return luaL_error(L, "%s has names, not %ss", library, luaL_typename(L, 2));
  const char *name = lua_tostring(L, 2), *dot = *library ? "." : "";
  if (!*library && is_withheld(name))
    return luaL_error(L, "'%s' is not available in scenarios", name);
  struct nearest nearest = nearest_start(name);
  for (lua_pushnil(L); lua_next(L, lua_upvalueindex(1)); lua_pop(L, 1))
    nearest_offer(&nearest, lua_tostring(L, -2));
  if (nearest.found)
    return luaL_error(L, "unknown name '%s%s%s'; did you mean '%s%s%s'?", library, dot, name,
                      library, dot, nearest.found);
  return luaL_error(L, "unknown name '%s%s%s'", library, dot, name);
}

void sandbox_protect(lua_State *L, const char *name) {
  int table = lua_absindex(L, -1);
  lua_createtable(L, 0, 1); /* of the table itself: for names it lacks */
  lua_pushvalue(L, table);
  lua_pushstring(L, name);
  lua_pushcclosure(L, l_unknown_name, 2);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, table);

  lua_newuserdatauv(L, 0, 0);
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, table);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, name);
  lua_pushcclosure(L, l_read_only, 1);
  lua_setfield(L, -2, "__newindex");
  lua_setmetatable(L, -2);
  lua_replace(L, table);
}

static const char globals_key = 0, environment_key = 0;

void sandbox_push_environment(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &environment_key);
}

void sandbox_define(lua_State *L, const char *name) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &globals_key);
  lua_pushvalue(L, -2);
  lua_setfield(L, -2, name);
  lua_pop(L, 2);
}

static void open_library(lua_State *L, const char *name, void (*open)(lua_State *)) {
  open(L);
  sandbox_protect(L, name);
  sandbox_define(L, name);
}

static void open_base(lua_State *L) {
  sandbox_open_base(L);
  sandbox_add_protected_calls(L);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &globals_key);
  sandbox_protect(L, "");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &environment_key);
}

int sandbox_open_environment(lua_State *L) {
  open_base(L);
  open_library(L, "math", sandbox_open_math);
  open_library(L, "string", sandbox_open_string);
  open_library(L, "table", sandbox_open_table);
  lua_pushnil(L); /* the originals: nothing may reach them */
  lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_pushglobaltable(L);
  for (lua_pushnil(L); lua_next(L, -2);) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, -4);
  }
  return 0;
}

/* ---- the names, for whoever writes about them -------------------------------------------------
 */

/* The table behind an object that sandbox_protect() made, in place of the object on the top. */
static void unprotect(lua_State *L) {
  lua_getmetatable(L, -1);
  lua_getfield(L, -1, "__index");
  lua_replace(L, -3);
  lua_pop(L, 1);
}

static void list_table(lua_State *L, const char *library, sandbox_name_sink *each, void *context) {
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    bool is_library = lua_type(L, -1) == LUA_TUSERDATA;
    if (!is_library) {
      each(context, library, lua_tostring(L, -2));
      continue;
    }
    unprotect(L);
    list_table(L, lua_tostring(L, -2), each, context);
  }
}

void sandbox_list_names(lua_State *L, sandbox_name_sink *each, void *context) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &globals_key);
  list_table(L, "", each, context);
  lua_pop(L, 1);
}
