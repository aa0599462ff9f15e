#include "game/scenario_text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_MAX = 64, NAME_MAX_LENGTH = 128, FILE_BYTES_MAX = 128 * 1024 };

static int by_name(const void *a, const void *b) {
  return strcmp(a, b);
}

static bool is_lua(const char *name) {
  size_t length = strlen(name);
  return length > 4 && length < NAME_MAX_LENGTH && strcmp(name + length - 4, ".lua") == 0;
}

static int list_files(const char *folder, char names[FILES_MAX][NAME_MAX_LENGTH]) {
  DIR *dir = opendir(folder);
  int count = 0;
  for (struct dirent *entry; dir && count < FILES_MAX && (entry = readdir(dir));)
    if (is_lua(entry->d_name)) memcpy(names[count++], entry->d_name, strlen(entry->d_name) + 1);
  if (dir) closedir(dir);
  qsort(names, (size_t)count, NAME_MAX_LENGTH, by_name);
  return count;
}

static void append_file(const char *path, const char *name, struct text *out) {
  FILE *file = fopen(path, "rb");
  if (!file) return;
  char *bytes = malloc(FILE_BYTES_MAX);
  if (!bytes) abort();
  size_t length = fread(bytes, 1, FILE_BYTES_MAX, file);
  fclose(file);
  text_printf(out, "-- file: %s\n", name);
  for (size_t i = 0; i < length; i++)
    if (bytes[i]) text_append_char(out, bytes[i]);
  free(bytes);
}

void scenario_text_of(const char *folder, struct text *out) {
  char names[FILES_MAX][NAME_MAX_LENGTH], path[700];
  int count = list_files(folder, names);
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "%.500s/%.127s", folder, names[i]);
    append_file(path, names[i], out);
  }
}
