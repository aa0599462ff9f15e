/* Where in the text a field was written: "decisions, third item, title" -> scenario.lua:41:7.
 *
 * Lua forgets where a table's fields came from, so the text itself is read: table constructors are
 * followed through `local x = {...}`, through calls such as `absent { ... }` that pass their table
 * on, and through include "file.lua". Tables of included files are also known by their identity,
 * wherever a script puts them. What is computed instead has no place of its own; the reader then
 * names the nearest parent that has one. */
#ifndef SCRIPT_SOURCE_MAP_H
#define SCRIPT_SOURCE_MAP_H

#include <lua.h>
#include <stddef.h>

#include "base/arena.h"

enum { SOURCE_MEMBERS_MAX = 3 };

struct source_node {
  const char *file;
  int line, column;
  const char *name; /* in its table; NULL: an item of a list */
  int position;     /* of an item, from 1 */
  struct source_node *first_child, *last_child, *next;
  int child_count;
  const char *number;                     /* as it is written: "05"; NULL: it is none */
  const struct source_node *target;       /* the table of a local that is named here, */
  const char *member[SOURCE_MEMBERS_MAX]; /* and fields of it: season.conditions */
  const char *include;                    /* the file whose value stands here */
};

/* A field that a table in the text has twice. */
struct source_doubled {
  const struct source_node *first, *later;
};

struct source_map {
  struct arena *arena;            /* not owned; holds the nodes */
  struct source_doubled *doubled; /* the first of them */
  int doubled_count;
  struct source_root {
    struct source_node node; /* what the file returns */
    struct source_root *next;
  } * roots;
  struct source_identity *identities; /* a hash table; NULL when empty */
  int identity_count, node_count;
};

void source_map_init(struct source_map *map, struct arena *arena);
/* `bytes` compiled already; they are not kept. */
void source_map_scan(struct source_map *map, const char *file, const char *bytes, size_t length);

/* NULL when unknown, as are the children of NULL. `name` NULL: item `position`. */
const struct source_node *source_map_root(const struct source_map *map, const char *file);
const struct source_node *source_map_child(const struct source_map *map,
                                           const struct source_node *node, const char *name,
                                           int position);

/* The value on the top of the stack is what `file` returned: its tables are known from now on, as
 * long as they live. May raise for want of memory. */
void source_map_identify(struct source_map *map, lua_State *L, const char *file);
/* The node of a table, NULL. */
const struct source_node *source_map_of_table(const struct source_map *map, const void *table);

#endif
