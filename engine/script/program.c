#include "script/program.h"

#include <lauxlib.h>

#include "base/hash.h"

bool program_init(struct program *program, struct callback *first, int count,
                  struct arena *scratch) {
  arena_init(&program->arena);
  program->all = (struct callbacks){.first = first, .count = count, .allowance = allowance_full()};
  program->loader.sandbox = sandbox_new(program);
  program->loader.arena = scratch;
  program->loader.hash = HASH_START;
  source_map_init(&program->loader.map, scratch);
  return program->loader.sandbox != NULL;
}

void program_release(struct program *program) {
  sandbox_free(program->loader.sandbox);
  arena_release(&program->arena);
}

/* ---- loading -------------------------------------------------------------------------------- */

struct reading {
  struct program *program;
  struct value *root;
};

/* Arguments: what the file returned, the reading. */
static int l_read_result(lua_State *L) {
  struct reading *reading = lua_touserdata(L, 2);
  struct program *program = reading->program;
  const struct loader *loader = &program->loader;
  lua_settop(L, 1);
  reading->root = value_read(L, loader->arena, &loader->map,
                             source_map_root(&loader->map, loader->file), loader->file, 1);
  script_view_open(L, &program->view);
  program->now = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

/* What the file returned is on the stack, and leaves it. */
static const struct value *read_result(struct program *program, struct diagnostics *problems) {
  lua_State *L = sandbox_state(program->loader.sandbox);
  struct reading reading = {program, NULL};
  struct failure failure;
  lua_pushcfunction(L, l_read_result);
  lua_insert(L, -2);
  lua_pushlightuserdata(L, &reading);
  if (sandbox_call(program->loader.sandbox, 2, 0, &failure)) return reading.root;
  loader_report(&program->loader, &failure, "", problems);
  return NULL;
}

const struct value *program_run(struct program *program, const char *prelude,
                                struct diagnostics *problems) {
  if (!loader_run_prelude(&program->loader, prelude, problems)) return NULL;
  if (!loader_run_file(&program->loader, problems)) return NULL;
  return read_result(program, problems);
}

void program_loaded(struct program *program) {
  program->loader.arena = NULL;
  source_map_init(&program->loader.map, NULL);
  sandbox_loaded(program->loader.sandbox);
}

/* ---- calling -------------------------------------------------------------------------------- */

struct call program_call(struct program *program, struct callback *callback,
                         struct diagnostics *problems) {
  return (struct call){.loader = &program->loader,
                       .view = &program->view,
                       .now = program->now,
                       .all = &program->all,
                       .callback = callback,
                       .problems = problems};
}
