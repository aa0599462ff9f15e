#include "script/fingerprint.h"

#include <stdbool.h>
#include <string.h>

#include "base/hash.h"
#include "script/sandbox.h"

enum {
  SEEN_MAX = 8192, /* a power of 2 */
  DEPTH_MAX = 40,
  WALK_MAX = 50000, /* values, and every 16 bytes of texts */
  STEPS_PER_LOOK = 256,
  BYTES_PER_STEP = 16
};

/* What was visited, so that shared and circular tables are walked once. */
struct walk {
  lua_State *L;
  uint64_t hash;
  int depth, seen_count;
  size_t steps;    /* left; 0: too much to go through */
  size_t unlooked; /* steps since the clock was looked at */
  const void *seen[SEEN_MAX];
};

static void walk_value(struct walk *walk);

static void take_steps(struct walk *walk, size_t steps) {
  walk->steps = walk->steps > steps ? walk->steps - steps : 0;
  walk->unlooked += steps;
  if (walk->unlooked < STEPS_PER_LOOK) return;
  walk->unlooked = 0;
  if (sandbox_is_late(walk->L)) walk->steps = 0;
}

static bool first_visit(struct walk *walk, const void *object) {
  size_t at = ((size_t)object >> 4) % SEEN_MAX;
  while (walk->seen[at] && walk->seen[at] != object) at = (at + 1) % SEEN_MAX;
  if (walk->seen[at]) return false;
  if (walk->seen_count == SEEN_MAX / 2) walk->steps = 0;
  walk->seen[at] = object;
  walk->seen_count++;
  return true;
}

static void add(struct walk *walk, uint64_t value) {
  walk->hash = hash_u64(walk->hash, value);
}

/* 1 and 1.0 are different values, and large whole numbers are more exact than any other. */
static void walk_number(struct walk *walk) {
  lua_Number number = lua_tonumber(walk->L, -1);
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  add(walk, bits);
  add(walk, (uint64_t)lua_isinteger(walk->L, -1));
  add(walk, (uint64_t)lua_tointeger(walk->L, -1));
}

static void walk_text(struct walk *walk) {
  size_t length;
  const char *text = lua_tolstring(walk->L, -1, &length);
  take_steps(walk, length / BYTES_PER_STEP);
  if (walk->steps == 0) return;
  walk->hash = hash_bytes(walk->hash, text, length);
}

/* The order is the same as long as the table is. The length of a list with gaps depends on what
 * was in it before. */
static void walk_table(struct walk *walk) {
  add(walk, (uint64_t)lua_rawlen(walk->L, -1));
  for (lua_pushnil(walk->L); lua_next(walk->L, -2); lua_pop(walk->L, 1)) {
    if (walk->steps == 0) {
      lua_pop(walk->L, 2);
      return;
    }
    lua_pushvalue(walk->L, -2);
    walk_value(walk);
    lua_pop(walk->L, 1);
    walk_value(walk);
  }
}

static void walk_upvalues(struct walk *walk) {
  for (int i = 1; lua_getupvalue(walk->L, -1, i); i++) {
    walk_value(walk);
    lua_pop(walk->L, 1);
  }
}

static void walk_object(struct walk *walk) {
  const void *object = lua_topointer(walk->L, -1);
  add(walk, (uint64_t)(size_t)object);
  if (!first_visit(walk, object) || walk->steps == 0) return;
  if (walk->depth == DEPTH_MAX || !lua_checkstack(walk->L, 8)) {
    walk->steps = 0;
    return;
  }
  walk->depth++;
  if (lua_type(walk->L, -1) == LUA_TTABLE)
    walk_table(walk);
  else
    walk_upvalues(walk);
  walk->depth--;
}

static void walk_value(struct walk *walk) {
  take_steps(walk, 1);
  int type = lua_type(walk->L, -1);
  add(walk, (uint64_t)type);
  switch (type) {
  case LUA_TBOOLEAN:
    add(walk, (uint64_t)lua_toboolean(walk->L, -1));
    break;
  case LUA_TNUMBER:
    walk_number(walk);
    break;
  case LUA_TSTRING:
    walk_text(walk);
    break;
  case LUA_TTABLE:
  case LUA_TFUNCTION:
    walk_object(walk);
    break;
  default:
    break;
  }
}

uint64_t function_fingerprint(lua_State *L) {
  struct walk walk = {.L = L, .hash = HASH_START, .steps = WALK_MAX};
  walk_value(&walk);
  return walk.steps > 0 ? walk.hash : FINGERPRINT_TOO_LARGE;
}
