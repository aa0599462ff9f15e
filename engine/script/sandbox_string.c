/* string: functions that can run long inside C are replaced by ones that charge for their work.
 * The replacement happens in the table that `("x"):rep(9)` reads too. */
#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

#include "script/pattern.h"
#include "script/sandbox.h"

static struct bytes check_bytes(lua_State *L, int index) {
  struct bytes bytes;
  bytes.start = luaL_checklstring(L, index, &bytes.length);
  return bytes;
}

static int l_rep(lua_State *L) {
  struct bytes text = check_bytes(L, 1);
  lua_Integer times = sandbox_check_integer(L, 2);
  size_t separator_length;
  const char *separator = luaL_optlstring(L, 3, "", &separator_length);
  size_t unit = text.length + separator_length;
  if (times <= 0 || unit == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if ((lua_Unsigned)times > SANDBOX_TEXT / unit)
    return luaL_error(L, "the result would be longer than 64 KiB");
  sandbox_charge(L, times + times * (lua_Integer)unit / 4);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  while (times-- > 0) {
    luaL_addlstring(&buffer, text.start, text.length);
    if (times > 0) luaL_addlstring(&buffer, separator, separator_length);
  }
  luaL_pushresult(&buffer);
  return 1;
}

/* ---- format: no addresses, no script code --------------------------------------------------- */

/* The letter of the conversion at `p` (just past "%"), NULL at the end. */
static const char *conversion_letter(const char *p) {
  p += strspn(p, "-+ #0123456789.");
  return *p ? p : NULL;
}

/* "%99.99f" of 1e308 has 408 digits, each of them exact. */
static int64_t conversion_price(char letter) {
  return letter == 'f'            ? 500
         : strchr("eEgG", letter) ? 200
         : letter == 's'          ? SANDBOX_NUMBER_STEPS
                                  : 20;
}

static int l_format(lua_State *L) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  luaL_argcheck(L, strlen(format) == length, 1, "a format with zeros");
  int argument = 1;
  int64_t price = (int64_t)length;
  for (const char *p = format; (p = strchr(p, '%')); p++) {
    if (*++p == '%') continue;
    p = conversion_letter(p);
    if (!p || ++argument > lua_gettop(L)) break; /* Lua's own function says what is wrong */
    if (*p == 'p' || *p == 'a' || *p == 'A')
      return luaL_error(L, "'%%%c' can't be used in a format here", *p);
    if (*p == 's') {
      sandbox_to_text(L, argument);
      lua_replace(L, argument);
    }
    price += conversion_price(*p);
    if (lua_type(L, argument) == LUA_TSTRING) price += (int64_t)lua_rawlen(L, argument);
  }
  sandbox_charge(L, price);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

/* ---- patterns ------------------------------------------------------------------------------- */

/* What a search costs beside its comparisons. */
enum { SEARCH_STEPS = 10 };

/* Raises on anything but a match or none. */
static bool check_result(lua_State *L, enum pattern_result result,
                         const struct pattern_match *match) {
  if (result == PATTERN_OUT_OF_STEPS) sandbox_out_of_steps(L);
  sandbox_charge(L, SEARCH_STEPS);
  if (result == PATTERN_MALFORMED) luaL_error(L, "%s", match->problem);
  return result == PATTERN_MATCH;
}

static void push_capture(lua_State *L, struct bytes subject, const struct pattern_match *match,
                         int index) {
  if (index >= match->capture_count) { /* no captures: the whole match */
    lua_pushlstring(L, subject.start + match->start, match->end - match->start);
    return;
  }
  struct pattern_capture capture = match->capture[index];
  if (capture.length == PATTERN_POSITION)
    lua_pushinteger(L, (lua_Integer)capture.start + 1);
  else
    lua_pushlstring(L, subject.start + capture.start, (size_t)capture.length);
}

/* All captures, or the whole match if `whole` and there are none. */
static int push_captures(lua_State *L, struct bytes subject, const struct pattern_match *match,
                         bool whole) {
  int count = match->capture_count == 0 && whole ? 1 : match->capture_count;
  luaL_checkstack(L, count, "too many captures");
  for (int i = 0; i < count; i++) push_capture(L, subject, match, i);
  return count;
}

/* Argument `index`, 1-based and negative from the end; false when it lies beyond the text. */
static bool start_argument(lua_State *L, int index, size_t length, size_t *start) {
  lua_Integer at = sandbox_optional_integer(L, index, 1);
  if (at < 0) at += (lua_Integer)length + 1;
  if (at < 1) at = 1;
  *start = (size_t)at - 1;
  return *start <= length;
}

static bool is_plain(struct bytes pattern) {
  for (size_t i = 0; i < pattern.length; i++)
    if (memchr("^$*+?.([%-", pattern.start[i], 10)) return false;
  return true;
}

static int find_or_match(lua_State *L, bool find) {
  struct bytes subject = check_bytes(L, 1), pattern = check_bytes(L, 2);
  struct pattern_match match = {0};
  size_t from;
  if (!start_argument(L, 3, subject.length, &from)) {
    lua_pushnil(L);
    return 1;
  }
  sandbox_charge(L, (int64_t)pattern.length / 2);
  enum pattern_result result =
      find && (lua_toboolean(L, 4) || is_plain(pattern))
          ? pattern_find_plain(subject, pattern, from, sandbox_steps(L), &match)
          : pattern_find(subject, pattern, from, sandbox_steps(L), &match);
  if (!check_result(L, result, &match)) {
    lua_pushnil(L);
    return 1;
  }
  if (!find) return push_captures(L, subject, &match, true);
  lua_pushinteger(L, (lua_Integer)match.start + 1);
  lua_pushinteger(L, (lua_Integer)match.end);
  return 2 + push_captures(L, subject, &match, false);
}

static int l_find(lua_State *L) {
  return find_or_match(L, true);
}
static int l_match(lua_State *L) {
  return find_or_match(L, false);
}

/* Upvalues: text, pattern, where to go on, where the last match ended + 1 (0: none yet). */
static int l_gmatch_step(lua_State *L) {
  struct bytes subject = check_bytes(L, lua_upvalueindex(1));
  struct bytes pattern = check_bytes(L, lua_upvalueindex(2));
  size_t from = (size_t)lua_tointeger(L, lua_upvalueindex(3));
  size_t last_end = (size_t)lua_tointeger(L, lua_upvalueindex(4));
  struct pattern_match match = {0};
  for (; from <= subject.length; from = match.start + 1) {
    if (!check_result(L, pattern_find(subject, pattern, from, sandbox_steps(L), &match), &match))
      break;
    if (match.end + 1 == last_end) continue; /* an empty match where the last one ended */
    lua_pushinteger(L, (lua_Integer)match.end);
    lua_replace(L, lua_upvalueindex(3));
    lua_pushinteger(L, (lua_Integer)match.end + 1);
    lua_replace(L, lua_upvalueindex(4));
    return push_captures(L, subject, &match, true);
  }
  lua_pushnil(L);
  return 1;
}

static int l_gmatch(lua_State *L) {
  struct bytes subject = check_bytes(L, 1), pattern = check_bytes(L, 2);
  if (pattern.length > 0 && pattern.start[0] == '^')
    return luaL_error(L, "a pattern for gmatch can't begin with '^'");
  size_t from;
  if (!start_argument(L, 3, subject.length, &from)) from = subject.length + 1;
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)from);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, l_gmatch_step, 4);
  return 1;
}

/* ---- gsub ----------------------------------------------------------------------------------- */

/* "%0" to "%9" and "%%" in a replacement text. */
static void add_text_replacement(lua_State *L, luaL_Buffer *buffer, struct bytes subject,
                                 const struct pattern_match *match) {
  struct bytes text = check_bytes(L, 3);
  sandbox_charge(L, (int64_t)text.length);
  for (size_t i = 0; i < text.length; i++) {
    char c = text.start[i];
    if (c != '%') {
      luaL_addchar(buffer, c);
      continue;
    }
    c = ++i < text.length ? text.start[i] : '\0';
    int captures = match->capture_count > 0 ? match->capture_count : 1;
    if (c == '%') {
      luaL_addchar(buffer, c);
    } else if (c == '0') {
      luaL_addlstring(buffer, subject.start + match->start, match->end - match->start);
    } else if (c >= '1' && c <= '9' && c - '1' < captures) {
      push_capture(L, subject, match, c - '1');
      luaL_addvalue(buffer);
    } else {
      luaL_error(L, "invalid use of '%%' in replacement string");
    }
  }
}

/* By table or function; false or nil keeps the text. */
static void add_value_replacement(lua_State *L, luaL_Buffer *buffer, struct bytes subject,
                                  const struct pattern_match *match) {
  if (lua_type(L, 3) == LUA_TTABLE) {
    push_capture(L, subject, match, 0);
    lua_rawget(L, 3);
  } else {
    lua_pushvalue(L, 3);
    lua_call(L, push_captures(L, subject, match, true), 1);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(buffer, subject.start + match->start, match->end - match->start);
  } else if (lua_isstring(L, -1)) {
    luaL_addvalue(buffer);
  } else {
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  }
}

static void check_replacement(lua_State *L) {
  int type = lua_type(L, 3);
  luaL_argexpected(
      L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TTABLE || type == LUA_TFUNCTION,
      3, "string/function/table");
}

static int l_gsub(lua_State *L) {
  struct bytes subject = check_bytes(L, 1), pattern = check_bytes(L, 2);
  check_replacement(L);
  lua_Integer most = sandbox_optional_integer(L, 4, (lua_Integer)subject.length + 1), count = 0;
  bool anchored = pattern.length > 0 && pattern.start[0] == '^', by_text = lua_isstring(L, 3);
  size_t from = 0, kept = 0, last_end = 0; /* last_end: + 1 */
  struct pattern_match match = {0};
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  while (count < most && from <= subject.length) {
    if (!check_result(L, pattern_find(subject, pattern, from, sandbox_steps(L), &match), &match))
      break;
    from = match.end > match.start ? match.end : match.end + 1;
    if (match.end + 1 == last_end) continue;
    last_end = match.end + 1;
    count++;
    luaL_addlstring(&buffer, subject.start + kept, match.start - kept);
    if (by_text)
      add_text_replacement(L, &buffer, subject, &match);
    else
      add_value_replacement(L, &buffer, subject, &match);
    kept = match.end;
    if (anchored) break;
  }
  luaL_addlstring(&buffer, subject.start + kept, subject.length - kept);
  luaL_pushresult(&buffer);
  lua_pushinteger(L, count);
  return 2;
}

/* ---- the list ------------------------------------------------------------------------------- */

void sandbox_open_string(lua_State *L) {
  static const char *const priced[] = {"byte", "char", "lower", "upper", "reverse", "sub", NULL};
  static const luaL_Reg ours[] = {{"rep", l_rep},       {"find", l_find}, {"match", l_match},
                                  {"gmatch", l_gmatch}, {"gsub", l_gsub}, {NULL, NULL}};
  luaL_requiref(L, LUA_STRLIBNAME, luaopen_string, 0);
  int original = lua_gettop(L);
  luaL_newlib(L, ours);
  for (const char *const *name = priced; *name; name++)
    sandbox_take_priced(L, original, *name, sandbox_priced_by_texts);
  sandbox_take_priced(L, original, "format", l_format);
  lua_getfield(L, original, "len");
  lua_setfield(L, -2, "len");
  lua_replace(L, original);

  lua_pushliteral(L, ""); /* methods of texts; no sums: ("9"):rep(60000) + 1 is long work */
  lua_createtable(L, 0, 1);
  lua_pushvalue(L, original);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}
