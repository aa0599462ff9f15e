/* A parser for the little of Lua that matters here: blocks are only counted, so that `local` and
 * `return` are looked at in the main chunk alone; of expressions only tables, names and calls with
 * one table or text are understood, all others are skipped to the next comma or brace. */
#include "script/source_map.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "script/token.h"

/* What stands beyond these has the place of what it stands in: a list of 20,000 numbers would take
 * long to look through and is no author's work. */
enum { CHILDREN_MAX = 2000, NODES_MAX = 40000 };
enum { DEPTH_MAX = 100, IDENTITIES = 8192 /* a power of 2 */ };

struct source_identity {
  const void *table;
  const struct source_node *node;
};

struct local {
  const char *name;
  struct source_node node;
  struct local *next;
};

struct scanner {
  struct source_map *map;
  const char *file;
  struct token_stream stream;
  struct local *locals;      /* latest first */
  struct source_node beyond; /* stands for all that isn't kept; nothing leads to it */
  int depth;
};

static void parse_value(struct scanner *scanner, struct source_node *node);

static const struct token *current(const struct scanner *scanner) {
  return &scanner->stream.current;
}
static void advance(struct scanner *scanner) {
  token_advance(&scanner->stream);
}
static bool is(const struct scanner *scanner, const char *text) {
  return token_is(current(scanner), text);
}

static char *copy(struct scanner *scanner, const struct token *token) {
  char *text = arena_alloc(scanner->map->arena, token->length + 1);
  memcpy(text, token->start, token->length);
  return text;
}

static void place(const struct scanner *scanner, struct source_node *node) {
  node->file = scanner->file;
  node->line = current(scanner)->line;
  node->column = current(scanner)->column;
}

static struct source_node *add_child(struct scanner *scanner, struct source_node *parent) {
  if (parent == &scanner->beyond || parent->child_count == CHILDREN_MAX ||
      scanner->map->node_count == NODES_MAX)
    return &scanner->beyond;
  struct source_node *child = arena_alloc(scanner->map->arena, sizeof *child);
  scanner->map->node_count++;
  parent->child_count++;
  place(scanner, child);
  if (parent->last_child)
    parent->last_child->next = child;
  else
    parent->first_child = child;
  parent->last_child = child;
  return child;
}

/* +1 for a word that opens a block, -1 for one that closes it. */
static int block_step(const struct scanner *scanner) {
  if (is(scanner, "function") || is(scanner, "do") || is(scanner, "if") || is(scanner, "repeat"))
    return 1;
  return is(scanner, "end") || is(scanner, "until") ? -1 : 0;
}

static int bracket_step(const struct scanner *scanner) {
  if (is(scanner, "(") || is(scanner, "{") || is(scanner, "[")) return 1;
  return is(scanner, ")") || is(scanner, "}") || is(scanner, "]") ? -1 : 0;
}

/* To the comma, semicolon or closing bracket that ends the expression. */
static void skip_expression(struct scanner *scanner) {
  for (int open = 0; current(scanner)->kind != TOKEN_END; advance(scanner)) {
    if (open == 0 && (is(scanner, ",") || is(scanner, ";"))) return;
    int step = bracket_step(scanner) + block_step(scanner);
    if (open + step < 0) return;
    open += step;
  }
}

/* "[1] =", "["name"] =": the key; others leave the child without a name. */
static void parse_bracket_key(struct scanner *scanner, struct source_node *child) {
  advance(scanner);
  if (current(scanner)->kind == TOKEN_STRING)
    child->name = copy(scanner, current(scanner));
  else if (current(scanner)->kind == TOKEN_NUMBER)
    child->position = (int)strtol(current(scanner)->start, NULL, 10);
  skip_expression(scanner);
  advance(scanner); /* "]" */
  if (is(scanner, "=")) advance(scanner);
}

static bool next_is_equals(const struct scanner *scanner) {
  struct token_stream ahead = scanner->stream;
  token_advance(&ahead);
  return token_is(&ahead.current, "=");
}

enum { DOUBLED_MAX = 16, FIELDS_COMPARED = 100 };

/* Lua keeps the later one and says nothing. */
static void note_doubled(struct scanner *scanner, const struct source_node *table,
                         const struct source_node *later) {
  struct source_map *map = scanner->map;
  const struct source_node *first = table->first_child;
  for (int i = 0; first && first != later && i < FIELDS_COMPARED; i++, first = first->next) {
    if (!first->name || strcmp(first->name, later->name) != 0) continue;
    if (map->doubled_count == DOUBLED_MAX) return;
    if (!map->doubled) map->doubled = arena_alloc(map->arena, sizeof *map->doubled * DOUBLED_MAX);
    map->doubled[map->doubled_count++] = (struct source_doubled){first, later};
    return;
  }
}

static void parse_field(struct scanner *scanner, struct source_node *table, int *items) {
  struct source_node *child = add_child(scanner, table);
  if (is(scanner, "[")) {
    parse_bracket_key(scanner, child);
  } else if (current(scanner)->kind == TOKEN_NAME && next_is_equals(scanner)) {
    child->name = copy(scanner, current(scanner));
    advance(scanner);
    advance(scanner);
  } else {
    child->position = ++*items;
  }
  if (child->name && child != &scanner->beyond) note_doubled(scanner, table, child);
  parse_value(scanner, child);
  skip_expression(scanner);
}

static void parse_table(struct scanner *scanner, struct source_node *table) {
  int items = 0;
  advance(scanner);
  while (current(scanner)->kind != TOKEN_END && !is(scanner, "}")) {
    const char *before = current(scanner)->start;
    parse_field(scanner, table, &items);
    if (is(scanner, ",") || is(scanner, ";"))
      advance(scanner);
    else if (current(scanner)->start == before)
      return;
    else if (!is(scanner, "}"))
      return;
  }
  if (is(scanner, "}")) advance(scanner);
}

static const struct source_node *find_local(const struct scanner *scanner, const char *name) {
  for (const struct local *local = scanner->locals; local; local = local->next)
    if (strcmp(local->name, name) == 0) return &local->node;
  return NULL;
}

/* To the ")" of a call, past its other arguments. */
static void skip_arguments(struct scanner *scanner) {
  while (is(scanner, ",")) {
    advance(scanner);
    skip_expression(scanner);
  }
  if (is(scanner, ")")) advance(scanner);
}

/* What follows a name: the first argument of a call, or nothing. */
static void parse_argument(struct scanner *scanner, struct source_node *node, bool is_include) {
  if (is(scanner, "(")) {
    advance(scanner);
    if (!is(scanner, ")")) parse_argument(scanner, node, is_include);
    skip_expression(scanner);
    skip_arguments(scanner);
  } else if (is(scanner, "{")) {
    parse_table(scanner, node);
  } else if (is_include && current(scanner)->kind == TOKEN_STRING) {
    node->include = copy(scanner, current(scanner));
    advance(scanner);
  } else {
    add_child(scanner, node)->position = 1;
    if (current(scanner)->kind == TOKEN_STRING) advance(scanner);
  }
}

static void parse_name(struct scanner *scanner, struct source_node *node) {
  bool is_include = is(scanner, "include");
  const struct source_node *local = find_local(scanner, copy(scanner, current(scanner)));
  const char *member[SOURCE_MEMBERS_MAX] = {0};
  int members = 0;
  advance(scanner);
  for (; is(scanner, "."); advance(scanner)) {
    advance(scanner);
    if (members < SOURCE_MEMBERS_MAX) member[members] = copy(scanner, current(scanner));
    members++;
  }
  if (is(scanner, "{") || is(scanner, "(") || current(scanner)->kind == TOKEN_STRING) {
    parse_argument(scanner, node, is_include);
  } else if (members <= SOURCE_MEMBERS_MAX) {
    node->target = local;
    memcpy(node->member, member, sizeof member);
  }
}

static bool is_reserved(const struct token *token) {
  static const char *const words[] = {"function", "not", "nil", "true", "false"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (token_is(token, words[i])) return true;
  return false;
}

static void parse_value(struct scanner *scanner, struct source_node *node) {
  if (scanner->depth == DEPTH_MAX) return;
  scanner->depth++;
  place(scanner, node);
  if (is(scanner, "{"))
    parse_table(scanner, node);
  else if (current(scanner)->kind == TOKEN_NAME && !is_reserved(current(scanner)))
    parse_name(scanner, node);
  else if (current(scanner)->kind == TOKEN_NUMBER)
    node->number = copy(scanner, current(scanner));
  scanner->depth--;
}

/* local name [<const>] = value */
static void parse_local(struct scanner *scanner) {
  advance(scanner);
  if (current(scanner)->kind != TOKEN_NAME || is(scanner, "function")) return;
  const char *name = copy(scanner, current(scanner));
  advance(scanner);
  if (is(scanner, "<"))
    for (int i = 0; i < 3; i++) advance(scanner);
  if (!is(scanner, "=")) return;
  advance(scanner);
  struct local *local = arena_alloc(scanner->map->arena, sizeof *local);
  local->name = name;
  parse_value(scanner, &local->node);
  local->next = scanner->locals;
  scanner->locals = local;
}

static void scan_chunk(struct scanner *scanner, struct source_node *root) {
  int blocks = 0;
  while (current(scanner)->kind != TOKEN_END) {
    int step = block_step(scanner);
    blocks += step;
    if (blocks == 0 && step == 0 && is(scanner, "local")) {
      parse_local(scanner);
    } else if (blocks == 0 && is(scanner, "return")) {
      advance(scanner);
      parse_value(scanner, root);
    } else {
      advance(scanner);
    }
  }
}

void source_map_init(struct source_map *map, struct arena *arena) {
  *map = (struct source_map){.arena = arena};
}

void source_map_scan(struct source_map *map, const char *file, const char *bytes, size_t length) {
  struct scanner scanner = {.map = map, .file = arena_string(map->arena, file)};
  struct source_root *root = arena_alloc(map->arena, sizeof *root);
  token_start(&scanner.stream, bytes, length);
  root->node = (struct source_node){.file = scanner.file, .line = 1, .column = 1};
  scan_chunk(&scanner, &root->node);
  root->next = map->roots;
  map->roots = root;
}

const struct source_node *source_map_root(const struct source_map *map, const char *file) {
  for (const struct source_root *root = map->roots; root; root = root->next)
    if (strcmp(root->node.file, file) == 0) return &root->node;
  return NULL;
}

static const struct source_node *resolve(const struct source_map *map,
                                         const struct source_node *node, int depth);

static const struct source_node *child_of(const struct source_node *node, const char *name,
                                          int position) {
  for (const struct source_node *child = node ? node->first_child : NULL; child;
       child = child->next) {
    if (name ? child->name && strcmp(child->name, name) == 0
             : !child->name && child->position == position)
      return child;
  }
  return NULL;
}

static const struct source_node *resolve_members(const struct source_map *map,
                                                 const struct source_node *node, int depth) {
  const struct source_node *found = resolve(map, node->target, depth);
  for (int i = 0; found && i < SOURCE_MEMBERS_MAX && node->member[i]; i++)
    found = resolve(map, child_of(found, node->member[i], 0), depth);
  return found;
}

/* Through names of locals and includes to the table itself. */
static const struct source_node *resolve(const struct source_map *map,
                                         const struct source_node *node, int depth) {
  if (!node || depth > 16) return node;
  if (node->target) return resolve_members(map, node, depth + 1);
  if (node->include) return resolve(map, source_map_root(map, node->include), depth + 1);
  return node;
}

const struct source_node *source_map_child(const struct source_map *map,
                                           const struct source_node *node, const char *name,
                                           int position) {
  return child_of(resolve(map, node, 0), name, position);
}

/* ---- tables by identity --------------------------------------------------------------------- */

static struct source_identity *identity_slot(const struct source_map *map, const void *table) {
  size_t at = ((size_t)table >> 4) % IDENTITIES;
  while (map->identities[at].table && map->identities[at].table != table)
    at = (at + 1) % IDENTITIES;
  return &map->identities[at];
}

static void push_child(lua_State *L, const struct source_node *child) {
  if (child->name) {
    lua_pushstring(L, child->name);
    lua_rawget(L, -2);
  } else {
    lua_rawgeti(L, -1, child->position);
  }
}

/* The table on the top, and those in it that the text shows. */
static void identify(struct source_map *map, lua_State *L, const struct source_node *node,
                     int depth) {
  if (lua_type(L, -1) != LUA_TTABLE || depth == 16 || map->identity_count > IDENTITIES / 2) return;
  struct source_identity *slot = identity_slot(map, lua_topointer(L, -1));
  if (slot->table) return;
  *slot = (struct source_identity){lua_topointer(L, -1), node};
  map->identity_count++;
  node = resolve(map, node, 0);
  for (const struct source_node *child = node ? node->first_child : NULL;
       child && lua_checkstack(L, 4); child = child->next) {
    push_child(L, child);
    identify(map, L, child, depth + 1);
    lua_pop(L, 1);
  }
}

void source_map_identify(struct source_map *map, lua_State *L, const char *file) {
  const struct source_node *root = source_map_root(map, file);
  if (!root) return;
  if (!map->identities)
    map->identities = arena_alloc(map->arena, sizeof *map->identities * IDENTITIES);
  identify(map, L, root, 0);
}

const struct source_node *source_map_of_table(const struct source_map *map, const void *table) {
  return map && map->identities ? identity_slot(map, table)->node : NULL;
}
