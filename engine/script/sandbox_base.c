/* The base functions and math: what is harmless is taken from Lua's own library, what isn't is
 * written anew. `pairs` and `next` go through names in order, so that no result depends on where
 * memory happened to lie; `tostring` shows no addresses. math has nothing that calls libm's
 * inexact functions, and no random numbers: those are the scenario's stream (now.random). */
#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "script/sandbox.h"

/* ---- order of keys: whole numbers and numbers rising, then names by their bytes, then false, true
 */

static int key_class(lua_State *L, int index) {
  switch (lua_type(L, index)) {
  case LUA_TNUMBER:
    return 0;
  case LUA_TSTRING:
    return 1;
  case LUA_TBOOLEAN:
    return 2;
  default:
    return luaL_error(L, "a table with a %s as a key has no order", luaL_typename(L, index));
  }
}

bool sandbox_text_before(lua_State *L, int a, int b) {
  size_t length_a, length_b;
  const char *text_a = lua_tolstring(L, a, &length_a), *text_b = lua_tolstring(L, b, &length_b);
  size_t shorter = length_a < length_b ? length_a : length_b;
  sandbox_charge(L, (int64_t)shorter / 16);
  int order = memcmp(text_a, text_b, shorter);
  return order != 0 ? order < 0 : length_a < length_b;
}

static bool key_before(lua_State *L, int a, int b) {
  int class_a = key_class(L, a), class_b = key_class(L, b);
  if (class_a != class_b) return class_a < class_b;
  if (class_a == 1) return sandbox_text_before(L, a, b);
  if (class_a == 2) return lua_toboolean(L, a) < lua_toboolean(L, b);
  return lua_compare(L, a, b, LUA_OPLT) != 0;
}

/* next(table, key): the smallest key beyond `key`. */
static int l_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  bool found = false;
  sandbox_charge_walk(L);
  lua_pushnil(L); /* 3: best so far */
  lua_pushnil(L);
  for (; lua_next(L, 1); lua_pop(L, 1)) {
    sandbox_charge(L, 5);
    if (!lua_isnil(L, 2) && !key_before(L, 2, 4)) continue;
    if (found && !key_before(L, 4, 3)) continue;
    found = true;
    lua_pushvalue(L, 4);
    lua_replace(L, 3);
  }
  if (!found) return 1;
  lua_pushvalue(L, 3);
  lua_pushvalue(L, 3);
  lua_rawget(L, 1);
  return 2;
}

/* Positions parent, key list `keys` as a heap: the largest of the three goes up. */
static void sift_down(lua_State *L, int keys, lua_Integer root, lua_Integer count) {
  for (lua_Integer child; (child = 2 * root) <= count; root = child) {
    sandbox_charge(L, 4);
    lua_rawgeti(L, keys, child);
    if (child < count) {
      lua_rawgeti(L, keys, child + 1);
      if (key_before(L, -2, -1)) {
        child++;
        lua_insert(L, -2);
      }
      lua_pop(L, 1);
    }
    lua_rawgeti(L, keys, root);
    if (!key_before(L, -1, -2)) {
      lua_pop(L, 2);
      return;
    }
    lua_rawseti(L, keys, child);
    lua_rawseti(L, keys, root);
  }
}

static void sort_keys(lua_State *L, int keys, lua_Integer count) {
  for (lua_Integer root = count / 2; root >= 1; root--) sift_down(L, keys, root, count);
  for (lua_Integer last = count; last > 1; last--) {
    lua_rawgeti(L, keys, 1);
    lua_rawgeti(L, keys, last);
    lua_rawseti(L, keys, 1);
    lua_rawseti(L, keys, last);
    sift_down(L, keys, 1, last - 1);
  }
}

/* Upvalues: the table, its keys in order, how many were given out. Keys that have gone are left
 * out. */
static int l_pairs_step(lua_State *L) {
  lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));
  for (;;) {
    at++;
    if (lua_rawgeti(L, lua_upvalueindex(2), at) == LUA_TNIL) return 1;
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
    lua_pop(L, 2);
    sandbox_charge(L, 1);
  }
  lua_pushinteger(L, at);
  lua_replace(L, lua_upvalueindex(3));
  return 2;
}

static int l_pairs(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_newtable(L);
  lua_Integer count = 0;
  sandbox_charge_walk(L);
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    sandbox_charge(L, 1);
    lua_pushvalue(L, -2);
    lua_rawseti(L, 2, ++count);
  }
  sort_keys(L, 2, count);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, l_pairs_step, 3);
  return 1;
}

/* ---- texts -------------------------------------------------------------------------------------
 */

const char *sandbox_to_text(lua_State *L, int index) {
  index = lua_absindex(L, index);
  switch (lua_type(L, index)) {
  case LUA_TNUMBER:
  case LUA_TSTRING:
    lua_pushvalue(L, index);
    break;
  case LUA_TBOOLEAN:
    lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
    break;
  default:
    lua_pushstring(L, luaL_typename(L, index));
  }
  return lua_tostring(L, -1);
}

static int l_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  if (lua_type(L, 1) == LUA_TNUMBER) sandbox_charge(L, SANDBOX_NUMBER_STEPS);
  sandbox_to_text(L, 1);
  return 1;
}

/* ---- prices ------------------------------------------------------------------------------------
 */

/* A text where a number is expected is read as one, all 65,000 digits of it. */
int sandbox_priced_by_texts(lua_State *L) {
  int64_t bytes = 0;
  for (int i = lua_gettop(L); i >= 1; i--)
    if (lua_type(L, i) == LUA_TSTRING) bytes += (int64_t)lua_rawlen(L, i);
  sandbox_charge(L, 1 + bytes / 4);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

static void charge_reading(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TSTRING) sandbox_charge(L, 1 + (int64_t)lua_rawlen(L, index) / 4);
}

lua_Integer sandbox_check_integer(lua_State *L, int index) {
  charge_reading(L, index);
  return luaL_checkinteger(L, index);
}

lua_Integer sandbox_optional_integer(lua_State *L, int index, lua_Integer otherwise) {
  return lua_isnoneornil(L, index) ? otherwise : sandbox_check_integer(L, index);
}

void sandbox_take_priced(lua_State *L, int original, const char *name, lua_CFunction wrapper) {
  lua_getfield(L, original, name);
  lua_pushcclosure(L, wrapper, 1);
  lua_setfield(L, -2, name);
}

/* ---- the lists ----------------------------------------------------------------------------------
 */

/* Copies the named fields of the table on the top, whose place the copy takes; every function among
 * them at a price. */
static void keep_only(lua_State *L, const char *const *names) {
  lua_newtable(L);
  for (; *names; names++) {
    if (lua_getfield(L, -2, *names) == LUA_TFUNCTION)
      lua_pushcclosure(L, sandbox_priced_by_texts, 1);
    lua_setfield(L, -2, *names);
  }
  lua_replace(L, -2);
}

void sandbox_open_base(lua_State *L) {
  static const char *const harmless[] = {"assert", "error",    "ipairs", "select",
                                         "type",   "tonumber", NULL};
  static const luaL_Reg ours[] = {
      {"next", l_next}, {"pairs", l_pairs}, {"tostring", l_tostring}, {NULL, NULL}};
  luaL_requiref(L, LUA_GNAME, luaopen_base, 0);
  keep_only(L, harmless);
  luaL_setfuncs(L, ours, 0);
}

void sandbox_open_math(lua_State *L) {
  static const char *const exact[] = {
      "abs",        "ceil", "floor", "fmod", "huge",      "max",  "min", "maxinteger",
      "mininteger", "modf", "sqrt",  "pi",   "tointeger", "type", "ult", NULL};
  luaL_requiref(L, LUA_MATHLIBNAME, luaopen_math, 0);
  keep_only(L, exact);
}
