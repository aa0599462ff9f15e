#include "script/value.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/sandbox.h"

struct value_reader {
  lua_State *L;
  struct arena *arena;
  const struct source_map *map;
  int depth, count;
  size_t text_bytes;
  const void *above[VALUE_DEPTH_MAX]; /* tables that are being read */
};

static const char too_much_text[] = "more than 2 MiB of text in all";

static void read_value(struct value_reader *reader, struct value *value,
                       const struct source_node *node);

static void mark_strange(struct value *value, const char *what) {
  value->kind = VALUE_STRANGE;
  value->strange = what;
}

static void read_text(struct value_reader *reader, struct value *value) {
  size_t length;
  const char *text = lua_tolstring(reader->L, -1, &length);
  reader->text_bytes += length; /* the same text may stand in many places */
  if (reader->text_bytes > VALUE_TEXT_MAX) {
    mark_strange(value, too_much_text);
    return;
  }
  value->kind = VALUE_TEXT;
  value->text_length = length;
  char *copy = arena_alloc(reader->arena, length + 1);
  memcpy(copy, text, length);
  value->text = copy;
}

static void read_function(struct value_reader *reader, struct value *value) {
  if (lua_iscfunction(reader->L, -1)) {
    mark_strange(value, "a function of the library; write function(now) ... end");
    return;
  }
  if (!reader->map) {
    mark_strange(value, "a function");
    return;
  }
  value->kind = VALUE_FUNCTION;
  lua_pushvalue(reader->L, -1);
  value->function = luaL_ref(reader->L, LUA_REGISTRYINDEX);
}

/* ---- tables --------------------------------------------------------------------------------- */

struct shape {
  int items, fields;
  size_t name_bytes;   /* of the fields */
  lua_Integer highest; /* position of an item */
  const char *strange;
};

static void count_key(lua_State *L, struct shape *shape) {
  if (lua_type(L, -2) == LUA_TSTRING) {
    shape->fields++;
    shape->name_bytes += (size_t)lua_rawlen(L, -2);
    return;
  }
  lua_Integer position = lua_isinteger(L, -2) ? lua_tointeger(L, -2) : 0;
  if (position < 1) shape->strange = "a table with a key that is neither a name nor 1, 2, 3 ...";
  if (position > shape->highest) shape->highest = position;
  shape->items++;
}

/* The same table may stand in many places, and is gone through in each. */
static struct shape count_keys(lua_State *L) {
  struct shape shape = {0};
  sandbox_charge_walk(L);
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    sandbox_charge(L, 1);
    count_key(L, &shape);
  }
  if (!shape.strange && shape.highest != shape.items) shape.strange = "a list with a gap";
  return shape;
}

/* A table of an included file is where that file says, however it came here. */
static const struct source_node *node_of(const struct value_reader *reader,
                                         const struct source_node *node) {
  const struct source_node *own =
      lua_type(reader->L, -1) == LUA_TTABLE
          ? source_map_of_table(reader->map, lua_topointer(reader->L, -1))
          : NULL;
  return own ? own : node;
}

static void read_child(struct value_reader *reader, struct value *value, const struct value *parent,
                       const struct source_node *node) {
  node = node_of(reader, node);
  value->parent = parent;
  value->file = node ? node->file : parent->file;
  value->line = node ? node->line : parent->line;
  value->column = node ? node->column : parent->column;
  value->written = node ? node->number : NULL;
  read_value(reader, value, node);
  lua_pop(reader->L, 1);
}

static void read_items(struct value_reader *reader, struct value *table,
                       const struct source_node *node) {
  for (int i = 1; i <= table->item_count; i++) {
    struct value *item = &table->item[i - 1];
    const struct source_node *item_node = source_map_child(reader->map, node, NULL, i);
    item->position = i;
    lua_rawgeti(reader->L, -1, i);
    read_child(reader, item, table, item_node);
  }
}

static int by_name(const void *a, const void *b) {
  return strcmp(((const struct value *)a)->name, ((const struct value *)b)->name);
}

/* Names first, so that the order doesn't depend on Lua's, then the values in that order. */
static void read_fields(struct value_reader *reader, struct value *table,
                        const struct source_node *node) {
  lua_State *L = reader->L;
  int count = 0;
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING)
      table->field[count++].name = arena_string(reader->arena, lua_tostring(L, -2));
  qsort(table->field, (size_t)count, sizeof *table->field, by_name);
  for (int i = 0; i < count; i++) {
    struct value *field = &table->field[i];
    const struct source_node *field_node = source_map_child(reader->map, node, field->name, 0);
    lua_pushstring(L, field->name);
    lua_rawget(L, -2);
    read_child(reader, field, table, field_node);
  }
}

static const char *shape_fault(const struct value_reader *reader, const struct shape *shape) {
  if (shape->strange) return shape->strange;
  if (reader->count + shape->items + shape->fields > VALUE_COUNT_MAX)
    return "more than 20,000 values in all";
  return reader->text_bytes + shape->name_bytes > VALUE_TEXT_MAX ? too_much_text : NULL;
}

static bool is_above(const struct value_reader *reader, const void *table) {
  for (int i = 0; i < reader->depth; i++)
    if (reader->above[i] == table) return true;
  return false;
}

static void read_table(struct value_reader *reader, struct value *value,
                       const struct source_node *node) {
  const void *identity = lua_topointer(reader->L, -1);
  if (is_above(reader, identity)) {
    mark_strange(value, "a table that holds itself");
    return;
  }
  if (reader->depth == VALUE_DEPTH_MAX) {
    mark_strange(value, "nested more than 16 deep");
    return;
  }
  struct shape shape = count_keys(reader->L);
  const char *strange = shape_fault(reader, &shape);
  if (strange) {
    mark_strange(value, strange);
    return;
  }
  reader->text_bytes += shape.name_bytes;
  reader->above[reader->depth++] = identity;
  value->kind = VALUE_TABLE;
  value->item_count = shape.items;
  value->field_count = shape.fields;
  value->item = arena_alloc(reader->arena, sizeof *value * (size_t)(shape.items + 1));
  value->field = arena_alloc(reader->arena, sizeof *value * (size_t)(shape.fields + 1));
  read_items(reader, value, node);
  read_fields(reader, value, node);
  reader->depth--;
}

static void read_value(struct value_reader *reader, struct value *value,
                       const struct source_node *node) {
  lua_State *L = reader->L;
  reader->count++;
  luaL_checkstack(L, 6, NULL);
  switch (lua_type(L, -1)) {
  case LUA_TBOOLEAN:
    value->kind = VALUE_BOOLEAN;
    value->boolean = lua_toboolean(L, -1) != 0;
    break;
  case LUA_TNUMBER:
    value->kind = VALUE_NUMBER;
    value->number = (double)lua_tonumber(L, -1);
    break;
  case LUA_TSTRING:
    read_text(reader, value);
    break;
  case LUA_TTABLE:
    read_table(reader, value, node);
    break;
  case LUA_TFUNCTION:
    read_function(reader, value);
    break;
  case LUA_TNIL:
    mark_strange(value, "nothing (nil)");
    break;
  default:
    mark_strange(value, "no value that a scenario can hold");
  }
}

struct value *value_read(lua_State *L, struct arena *arena, const struct source_map *map,
                         const struct source_node *node, const char *file, int line) {
  struct value_reader reader = {.L = L, .arena = arena, .map = map};
  struct value *root = arena_alloc(arena, sizeof *root);
  root->file = node ? node->file : arena_string(arena, file);
  root->line = node ? node->line : line;
  root->column = node ? node->column : 0;
  read_value(&reader, root, node);
  return root;
}

/* ---- asking --------------------------------------------------------------------------------- */

const struct value *value_field(const struct value *value, const char *name) {
  if (!value || value->kind != VALUE_TABLE) return NULL;
  for (int i = 0; i < value->field_count; i++)
    if (strcmp(value->field[i].name, name) == 0) return &value->field[i];
  return NULL;
}

/* Only a plain id may stand in a message. */
static const char *plain_id(const struct value *value) {
  const struct value *id = value->name ? NULL : value_field(value, "id");
  if (!id || id->kind != VALUE_TEXT || id->text_length == 0 || id->text_length > 40) return NULL;
  return id->text[strspn(id->text, VALUE_ID_BYTES)] == '\0' ? id->text : NULL;
}

static void append_step(const struct value *value, char *out, size_t size) {
  size_t used = strlen(out);
  const char *id = plain_id(value), *dot = used > 0 ? "." : "";
  if (value->name)
    snprintf(out + used, size - used, "%s%.140s", dot, value->name);
  else if (id)
    snprintf(out + used, size - used, "%s%s", dot, id);
  else
    snprintf(out + used, size - used, "%s%d", dot, value->position);
}

char *value_path(const struct value *value, char *out, size_t size) {
  const struct value *chain[VALUE_DEPTH_MAX + 2];
  int length = 0;
  for (; value->parent && length < VALUE_DEPTH_MAX + 2; value = value->parent)
    chain[length++] = value;
  out[0] = '\0';
  while (length > 0) append_step(chain[--length], out, size);
  return out;
}

const char *value_kind_name(const struct value *value) {
  switch (value->kind) {
  case VALUE_BOOLEAN:
    return value->boolean ? "true" : "false";
  case VALUE_NUMBER:
    return "a number";
  case VALUE_TEXT:
    return "a text";
  case VALUE_TABLE:
    return value->item_count > 0 ? "a list" : "a table";
  case VALUE_FUNCTION:
    return "a function";
  default:
    return value->strange;
  }
}
