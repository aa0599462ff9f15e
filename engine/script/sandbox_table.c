/* table: every loop over items is charged, every access is raw, sort is stable (a merge sort, so
 * that an inconsistent order function gives some order and no error). */
#include <lauxlib.h>
#include <string.h>

#include "script/sandbox.h"

static lua_Integer check_list(lua_State *L, int index) {
  luaL_checktype(L, index, LUA_TTABLE);
  return (lua_Integer)lua_rawlen(L, index);
}

/* Items first..last of table `from` to position `to` of table `into`, in an order that keeps
 * overlapping ranges right. */
static void copy_items(lua_State *L, int from, lua_Integer first, lua_Integer last, int into,
                       lua_Integer to) {
  bool backwards = to > first && to <= last && from == into;
  for (lua_Integer k = 0; k <= last - first; k++) {
    lua_Integer i = backwards ? last - first - k : k;
    sandbox_charge(L, 1);
    lua_rawgeti(L, from, first + i);
    lua_rawseti(L, into, to + i);
  }
}

static int l_insert(lua_State *L) {
  lua_Integer end = check_list(L, 1) + 1, at = end;
  int arguments = lua_gettop(L);
  if (arguments == 3) {
    at = sandbox_check_integer(L, 2);
    luaL_argcheck(L, at >= 1 && at <= end, 2, "position out of bounds");
  } else if (arguments != 2) {
    return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  copy_items(L, 1, at, end - 1, 1, at + 1);
  lua_settop(L, arguments);
  lua_rawseti(L, 1, at);
  return 0;
}

static int l_remove(lua_State *L) {
  lua_Integer size = check_list(L, 1), at = sandbox_optional_integer(L, 2, size);
  if (!lua_isnoneornil(L, 2))
    luaL_argcheck(L, at >= 1 && at <= size + 1, 2, "position out of bounds");
  lua_rawgeti(L, 1, at);
  if (at < 1 || at > size) return 1;
  copy_items(L, 1, at + 1, size, 1, at);
  lua_pushnil(L);
  lua_rawseti(L, 1, size);
  return 1;
}

static int l_move(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer first = sandbox_check_integer(L, 2), last = sandbox_check_integer(L, 3),
              to = sandbox_check_integer(L, 4);
  int into = lua_isnoneornil(L, 5) ? 1 : 5;
  luaL_checktype(L, into, LUA_TTABLE);
  lua_Integer limit = (lua_Integer)1 << 30;
  luaL_argcheck(L, first > -limit && first < limit, 2, "out of range");
  luaL_argcheck(L, last > -limit && last < limit, 3, "out of range");
  luaL_argcheck(L, to > -limit && to < limit, 4, "out of range");
  bool same = into == 1 || lua_rawequal(L, 1, into);
  copy_items(L, 1, first, last, same ? 1 : into, to);
  lua_pushvalue(L, into);
  return 1;
}

static int l_concat(lua_State *L) {
  lua_Integer size = check_list(L, 1);
  size_t separator_length;
  const char *separator = luaL_optlstring(L, 2, "", &separator_length);
  lua_Integer first = sandbox_optional_integer(L, 3, 1),
              last = sandbox_optional_integer(L, 4, size);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (lua_Integer i = first; i <= last; i++) {
    lua_rawgeti(L, 1, i);
    if (!lua_isstring(L, -1))
      return luaL_error(L, "item %I of the list for 'concat' is a %s", (LUAI_UACINT)i,
                        luaL_typename(L, -1));
    bool is_number = lua_type(L, -1) == LUA_TNUMBER;
    sandbox_charge(L, is_number ? SANDBOX_NUMBER_STEPS : 1 + (int64_t)lua_rawlen(L, -1) / 4);
    sandbox_charge(L, (int64_t)separator_length / 4);
    luaL_addvalue(&buffer);
    if (i < last) luaL_addlstring(&buffer, separator, separator_length);
    if (i == LUA_MAXINTEGER) break;
  }
  luaL_pushresult(&buffer);
  return 1;
}

static int l_unpack(lua_State *L) {
  lua_Integer size = check_list(L, 1);
  lua_Integer first = sandbox_optional_integer(L, 2, 1),
              last = sandbox_optional_integer(L, 3, size);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first + 1;
  if (count == 0 || count > 1000 || !lua_checkstack(L, (int)count))
    return luaL_error(L, "too many results to unpack (at most 1,000)");
  sandbox_charge(L, (int64_t)count);
  for (lua_Unsigned i = 0; i < count; i++) lua_rawgeti(L, 1, first + (lua_Integer)i);
  return (int)count;
}

static int l_pack(lua_State *L) {
  int count = lua_gettop(L);
  sandbox_charge(L, count);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

/* ---- sort ----------------------------------------------------------------------------------- */

enum { LIST = 1, ORDER = 2, FROM = 3, INTO = 4 }; /* stack places */

/* Are the two values on the top in the wrong order, so that the second goes first? */
static bool second_first(lua_State *L) {
  sandbox_charge(L, 2);
  if (lua_isnil(L, ORDER)) {
    bool are_texts = lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING;
    return are_texts ? sandbox_text_before(L, -1, -2) : lua_compare(L, -1, -2, LUA_OPLT) != 0;
  }
  lua_pushvalue(L, ORDER);
  lua_pushvalue(L, -2);
  lua_pushvalue(L, -4);
  lua_call(L, 2, 1);
  bool answer = lua_toboolean(L, -1) != 0;
  lua_pop(L, 1);
  return answer;
}

static void merge(lua_State *L, int from, int into, lua_Integer low, lua_Integer middle,
                  lua_Integer high) {
  lua_Integer left = low, right = middle;
  for (lua_Integer at = low; at < high; at++) {
    bool take_right = left >= middle;
    if (!take_right && right < high) {
      lua_rawgeti(L, from, left);
      lua_rawgeti(L, from, right);
      take_right = second_first(L);
      lua_pop(L, 2);
    }
    lua_rawgeti(L, from, take_right ? right++ : left++);
    lua_rawseti(L, into, at);
  }
}

static lua_Integer least(lua_Integer a, lua_Integer b) {
  return a < b ? a : b;
}

/* The list itself changes only when all went well. */
static int l_sort(lua_State *L) {
  lua_Integer size = check_list(L, 1);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  lua_newtable(L);
  lua_newtable(L);
  int from = FROM, into = INTO;
  copy_items(L, LIST, 1, size, from, 1);
  for (lua_Integer width = 1; width < size; width *= 2) {
    for (lua_Integer low = 1; low <= size; low += 2 * width)
      merge(L, from, into, low, least(low + width, size + 1), least(low + 2 * width, size + 1));
    int swapped = from;
    from = into;
    into = swapped;
  }
  copy_items(L, from, 1, size, LIST, 1);
  return 0;
}

void sandbox_open_table(lua_State *L) {
  static const luaL_Reg ours[] = {{"concat", l_concat}, {"insert", l_insert}, {"move", l_move},
                                  {"pack", l_pack},     {"remove", l_remove}, {"sort", l_sort},
                                  {"unpack", l_unpack}, {NULL, NULL}};
  luaL_newlib(L, ours);
}
