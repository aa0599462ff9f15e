#include "script/level_folder.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct level_folder level_folder_new(void) {
  struct level_folder folder = {"/tmp/workteam-level-XXXXXX"};
  if (!mkdtemp(folder.path)) abort();
  return folder;
}

void level_folder_put(const struct level_folder *folder, const char *name, const void *bytes,
                      size_t length) {
  char path[160];
  snprintf(path, sizeof path, "%s/%s", folder->path, name);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0) abort();
}

char *read_whole_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) abort();
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc((size_t)size + 1);
  if (!bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) abort();
  fclose(file);
  bytes[size] = '\0';
  *length = (size_t)size;
  return bytes;
}

void level_folder_remove(const struct level_folder *folder) {
  DIR *directory = opendir(folder->path);
  for (struct dirent *entry; directory && (entry = readdir(directory));) {
    char path[400];
    snprintf(path, sizeof path, "%s/%s", folder->path, entry->d_name);
    unlink(path);
  }
  if (directory) closedir(directory);
  rmdir(folder->path);
}

struct script *level_load(const char *folder, struct scenario *scenario,
                          struct diagnostics *problems) {
  diagnostics_init(problems);
  return script_load(folder, TEST_PRELUDE, EVIDENCE_FULL_MODEL, scenario, problems);
}

void level_call_all(struct script *script, const struct scenario *scenario,
                    struct diagnostics *problems) {
  struct command commands[64];
  struct sim sim;
  sim_init(&sim, scenario, 7);
  for (int d = 0; d < scenario->decision_count; d++) {
    for (int times = 0; times < 2; times++) script_when(script, &sim, d, problems);
    for (int o = 0; o < scenario->decisions[d].option_count; o++)
      script_effects(script, &sim, d, o, commands, 64, problems);
  }
  sim_release(&sim);
}
