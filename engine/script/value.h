/* What a chunk returned, read raw out of Lua into plain C: nothing of it can run, change or refer
 * to Lua any more, except functions, which are kept as handles. Every value knows its name in its
 * parent and its place in the text. */
#ifndef SCRIPT_VALUE_H
#define SCRIPT_VALUE_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "script/source_map.h"

enum { VALUE_DEPTH_MAX = 16, VALUE_COUNT_MAX = 20000, VALUE_TEXT_MAX = 2 << 20 };

#define VALUE_ID_BYTES "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."

enum value_kind {
  VALUE_BOOLEAN,
  VALUE_NUMBER,
  VALUE_TEXT,
  VALUE_TABLE,
  VALUE_FUNCTION,
  VALUE_STRANGE /* nothing that a scenario may hold */
};

struct value {
  enum value_kind kind;
  const struct value *parent; /* NULL: the root */
  const char *name;           /* in the parent; NULL: an item of a list */
  int position;               /* of an item, from 1 */
  const char *file;           /* of the nearest place known */
  int line, column;
  bool boolean;
  double number;
  const char *written; /* a number, as the text has it; NULL: unknown */
  const char *text;
  size_t text_length;
  int function;       /* handle: lua_rawgeti(L, LUA_REGISTRYINDEX, function) */
  struct value *item; /* table: items 1 .. item_count, */
  int item_count;
  struct value *field; /* then fields by name, in the order of their names */
  int field_count;
  const char *strange; /* what is wrong with it, NULL: nothing */
};

/* Reads the value on the top of the stack, which stays. `node` is its place in the text; may be
 * NULL, then all of it stands at file:line. Without a map it is what a callback returned, where
 * functions are not kept. Memory comes from `arena`. May raise a Lua error (for
 * want of memory, steps or time): call it inside sandbox_call(). */
struct value *value_read(lua_State *L, struct arena *arena, const struct source_map *map,
                         const struct source_node *node, const char *file, int line);

/* NULL when there is no such field, or `value` is no table. */
const struct value *value_field(const struct value *value, const char *name);

/* "decisions.fitter.options.2.label": fields by name, items by their `id` or number. */
char *value_path(const struct value *value, char *out, size_t size);

const char *value_kind_name(const struct value *value); /* "a number", "a text", ... */

#endif
