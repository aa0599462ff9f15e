#include "script/loader.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "script/lua_advice.h"
#include "script/nearest.h"
#include "script/source_file.h"

static const char included_key = 0;

static void report_advice(const char *path, const struct failure *failure, const char *context,
                          const struct lua_advice *advice, struct diagnostics *problems) {
  bool details = advice->with_lua_words;
  diagnostics_add(problems, SEVERITY_ERROR, path, advice->line, "%s%s%s%s%s%s", context,
                  *context ? ": " : "", advice->message, details ? " (Lua: " : "",
                  details ? failure->message : "", details ? ")" : "");
  diagnostics_column(problems, advice->column);
  if (advice->fix[0]) diagnostics_fix(problems, "%s", advice->fix);
}

void loader_report(const struct loader *loader, const struct failure *failure, const char *context,
                   struct diagnostics *problems) {
  char path[192];
  struct arena scratch;
  struct source_text text = {NULL, 0};
  struct file_bytes file;
  struct lua_advice advice;
  snprintf(path, sizeof path, "%s%s", loader->folder,
           failure->file[0] ? failure->file : loader->file);
  arena_init(&scratch);
  bool while_loading = *context == '\0'; /* what a function raises is about no word of the file */
  if (while_loading && bundle_read_path(path, &scratch, &file))
    text = (struct source_text){file.bytes, file.length};
  if (lua_advise(failure, &text, &advice))
    report_advice(path, failure, context, &advice, problems);
  else
    diagnostics_add(problems, SEVERITY_ERROR, path, failure->line, "%s%s%s", context,
                    *context ? ": " : "", failure->message);
  arena_release(&scratch);
}

bool loader_read_again(const struct loader *loader, const char *name, struct source_text *text) {
  struct source_fault fault;
  return source_file_read_from(loader->bundle, name, loader->arena, text, &fault);
}

/* ---- one file ------------------------------------------------------------------------------- */

static bool fail(struct failure *failure, const char *file, int line, const char *message) {
  *failure = (struct failure){.line = line};
  snprintf(failure->file, sizeof failure->file, "%s", file);
  snprintf(failure->message, sizeof failure->message, "%s", message);
  return false;
}

static bool compile(struct loader *loader, const char *name, const struct source_text *text,
                    struct failure *failure) {
  struct source_forbidden forbidden = source_find_forbidden(text);
  if (forbidden.environment_line > 0)
    return fail(failure, name, forbidden.environment_line, "'_ENV' is not available in scenarios");
  if (forbidden.joints_line > 0)
    return fail(failure, name, forbidden.joints_line,
                "more than 4,000 'or', 'and' and 'elseif' in one file");
  if (!sandbox_compile(loader->sandbox, name, text->bytes, text->length, failure)) return false;
  if (forbidden.power_line == 0) return true;
  lua_pop(sandbox_state(loader->sandbox), 1);
  return fail(failure, name, forbidden.power_line,
              "'^' gives other results on other machines; multiply instead (x * x)");
}

static bool read_text(struct loader *loader, const char *name, struct source_text *text,
                      struct source_fault *fault) {
  if (!source_file_read_from(loader->bundle, name, loader->arena, text, fault)) return false;
  loader->hash = hash_bytes(loader->hash, name, strlen(name) + 1);
  loader->hash = hash_u64(loader->hash, text->length);
  loader->hash = hash_bytes(loader->hash, text->bytes, text->length);
  return true;
}

/* Leaves the chunk on the stack. */
static bool load_file(struct loader *loader, const char *name, const struct source_text *text,
                      struct failure *failure) {
  if (!compile(loader, name, text, failure)) return false;
  source_map_scan(&loader->map, name, text->bytes, text->length);
  return true;
}

/* ---- include "people.lua" ------------------------------------------------------------------- */

/* The value of a file that was included before; false is put there while it runs. */
static bool push_included(lua_State *L, const char *name) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &included_key);
  lua_getfield(L, -1, name);
  lua_remove(L, -2);
  if (lua_type(L, -1) == LUA_TBOOLEAN) luaL_error(L, "include \"%s\": it includes itself", name);
  if (!lua_isnil(L, -1)) return true;
  lua_pop(L, 1);
  return false;
}

/* Keeps the value on the top. */
static void keep_included(lua_State *L, const char *name) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &included_key);
  lua_pushvalue(L, -2);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

/* What can't be read at all: there may be one with a name that is near. */
static void refuse_included(lua_State *L, const struct loader *loader, const char *name,
                            const char *why) {
  struct nearest nearest = nearest_start(name);
  for (int i = 0; i < bundle_count(loader->bundle); i++)
    if (bundle_is_script(bundle_name(loader->bundle, i)))
      nearest_offer(&nearest, bundle_name(loader->bundle, i));
  if (nearest.found && strcmp(nearest.found, name) != 0)
    luaL_error(L, "include \"%s\": %s; did you mean '%s'?", name, why, nearest.found);
  luaL_error(L, "include \"%s\": %s", name, why);
}

static void load_included(lua_State *L, struct loader *loader, const char *name) {
  struct source_text text;
  struct source_fault fault;
  struct failure failure;
  if (++loader->file_count > LOADER_FILES_MAX)
    luaL_error(L, "include \"%s\": more than %d files", name, LOADER_FILES_MAX);
  if (!read_text(loader, name, &text, &fault)) {
    if (!bundle_has(loader->bundle, name)) refuse_included(L, loader, name, fault.why);
    lua_pushfstring(L, "%s:%d: %s", name, fault.line > 0 ? fault.line : 1, fault.why);
    lua_error(L);
  }
  if (load_file(loader, name, &text, &failure)) return;
  lua_pushfstring(L, "%s:%d: %s", failure.file, failure.line, failure.message);
  lua_error(L);
}

static int l_include(lua_State *L) {
  struct loader *loader = sandbox_owner(L);
  const char *name = luaL_checkstring(L, 1);
  lua_settop(L, 1);
  if (!loader->loading) return luaL_error(L, "include works only while a scenario is loaded");
  if (!bundle_is_script(name))
    return luaL_error(L, "include \"%s\": expected a plain name such as \"people.lua\"", name);
  if (push_included(L, name)) return 1;
  lua_pushboolean(L, 0);
  keep_included(L, name);
  load_included(L, loader, name);
  lua_call(L, 0, 1);
  if (lua_isnil(L, -1)) {
    lua_pushfstring(L, "%s:1: the file returns nothing", name);
    return lua_error(L);
  }
  keep_included(L, name);
  source_map_identify(&loader->map, L, name);
  return 1;
}

/* ---- prelude and scenario ------------------------------------------------------------------- */

/* Argument: the table of names that the prelude returned. */
static int l_define_all(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  for (lua_pushnil(L); lua_next(L, 1);) {
    const char *name = lua_tostring(L, -2);
    sandbox_define(L, name);
  }
  lua_newtable(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &included_key);
  lua_pushcfunction(L, l_include);
  sandbox_define(L, "include");
  return 0;
}

static bool run_prelude(struct loader *loader, const struct source_text *text,
                        struct failure *failure) {
  lua_State *L = sandbox_state(loader->sandbox);
  lua_pushcfunction(L, l_define_all);
  if (!sandbox_compile(loader->sandbox, "prelude.lua", text->bytes, text->length, failure) ||
      !sandbox_call(loader->sandbox, 0, 1, failure)) {
    lua_pop(L, 1);
    return false;
  }
  return sandbox_call(loader->sandbox, 1, 0, failure);
}

bool loader_run_prelude(struct loader *loader, const char *path, struct diagnostics *problems) {
  struct source_text text;
  struct source_fault fault;
  struct failure failure;
  if (!source_file_read(loader->arena, path, &text, &fault)) {
    diagnostics_add(problems, SEVERITY_ERROR, path, fault.line, "%s", fault.why);
    return false;
  }
  sandbox_begin(loader->sandbox, SANDBOX_STEPS);
  if (run_prelude(loader, &text, &failure)) return true;
  diagnostics_add(problems, SEVERITY_ERROR, path, failure.line, "%s", failure.message);
  return false;
}

void loader_report_doubled(const struct loader *loader, struct diagnostics *problems) {
  char path[192];
  for (int i = 0; i < loader->map.doubled_count; i++) {
    const struct source_node *first = loader->map.doubled[i].first,
                             *later = loader->map.doubled[i].later;
    snprintf(path, sizeof path, "%s%s", loader->folder, later->file);
    diagnostics_add(
        problems, SEVERITY_WARNING, path, later->line,
        "'%.60s' stands twice in one table, first at line %d; only the later one counts",
        later->name, first->line);
    diagnostics_column(problems, later->column);
    diagnostics_fix(problems, "one of the two");
  }
}

bool loader_run_file(struct loader *loader, struct diagnostics *problems) {
  struct source_text text;
  struct source_fault fault;
  struct failure failure;
  if (!read_text(loader, loader->file, &text, &fault)) {
    fail(&failure, loader->file, fault.line, fault.why);
    loader_report(loader, &failure, "", problems);
    return false;
  }
  sandbox_begin(loader->sandbox, SANDBOX_STEPS);
  loader->loading = true;
  bool loaded = load_file(loader, loader->file, &text, &failure) &&
                sandbox_call(loader->sandbox, 0, 1, &failure);
  loader->loading = false;
  if (!loaded) loader_report(loader, &failure, "", problems);
  return loaded;
}
