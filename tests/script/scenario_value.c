#include "script/scenario_value.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/hash.h"
#include "script/level_folder.h"

/* Arguments: what scenario.lua returned, the file. */
static int l_read(lua_State *L) {
  struct scenario_value *file = lua_touserdata(L, 2);
  const struct source_map *map = &file->loader.map;
  lua_settop(L, 1);
  file->root =
      value_read(L, &file->arena, map, source_map_root(map, "scenario.lua"), "scenario.lua", 1);
  return 0;
}

void scenario_value_open(struct scenario_value *file, const char *folder) {
  struct diagnostics problems;
  struct failure failure;
  char slashed[300];
  memset(file, 0, sizeof *file);
  diagnostics_init(&problems);
  arena_init(&file->arena);
  snprintf(slashed, sizeof slashed, "%s/", folder);
  file->loader = (struct loader){.sandbox = sandbox_new(file),
                                 .arena = &file->arena,
                                 .folder = arena_string(&file->arena, slashed),
                                 .file = "scenario.lua",
                                 .bundle = bundle_open(folder, &problems),
                                 .hash = HASH_START};
  source_map_init(&file->loader.map, &file->arena);
  assert_non_null(file->loader.sandbox);
  if (!loader_run_prelude(&file->loader, TEST_PRELUDE, &problems) ||
      !loader_run_file(&file->loader, &problems))
    fail_msg("%s: %s", folder, problems.item[0].message);
  lua_State *L = sandbox_state(file->loader.sandbox);
  lua_pushcfunction(L, l_read);
  lua_insert(L, -2);
  lua_pushlightuserdata(L, file);
  assert_true(sandbox_call(file->loader.sandbox, 2, 0, &failure));
  bundle_close((struct bundle *)file->loader.bundle);
  file->loader.bundle = NULL;
}

void scenario_value_close(struct scenario_value *file) {
  sandbox_free(file->loader.sandbox);
  arena_release(&file->arena);
}
