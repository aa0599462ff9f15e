#include "levels/shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int is_level(const struct dirent *entry) {
  char path[400];
  snprintf(path, sizeof path, "levels/%s/scenario.lua", entry->d_name);
  FILE *file = fopen(path, "r");
  if (file) fclose(file);
  return file != NULL && strncmp(entry->d_name, "example-", 8) != 0;
}

static void load(struct shelf *shelf, int i, const char *name) {
  char folder[300];
  struct diagnostics problems;
  diagnostics_init(&problems);
  snprintf(shelf->name[i], sizeof shelf->name[i], "%s", name);
  snprintf(folder, sizeof folder, "levels/%s", name);
  shelf->script[i] = script_load(folder, "scripts/prelude.lua", EVIDENCE_FULL_MODEL,
                                 &shelf->scenario[i], &problems);
  if (!shelf->script[i]) fail_msg("%s: %s", folder, problems.item[0].message);
}

struct shelf *shelf_open(void) {
  struct shelf *shelf = malloc(sizeof *shelf);
  assert_non_null(shelf);
  struct dirent **entries;
  shelf->count = scandir("levels", &entries, is_level, alphasort);
  assert_in_range(shelf->count, 1, LEVELS_MAX);
  for (int i = 0; i < shelf->count; i++) {
    load(shelf, i, entries[i]->d_name);
    free(entries[i]);
  }
  free(entries);
  return shelf;
}

void shelf_close(struct shelf *shelf) {
  for (int i = 0; i < shelf->count; i++) {
    script_free(shelf->script[i]);
    scenario_release(&shelf->scenario[i]);
  }
  free(shelf);
}

struct session *level_begin(const char *folder, uint64_t seed) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {
      .level_folder = folder, .prelude = "scripts/prelude.lua", .seed = seed};
  struct session *session = session_new(&options, &problems);
  if (!session) fail_msg("%s: %s", folder, problems.item[0].message);
  return session;
}
