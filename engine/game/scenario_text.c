#include "game/scenario_text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/bundle.h"

enum { FILES_MAX = BUNDLE_FILES_MAX, NAME_MAX_LENGTH = 128 };

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

/* A scenario's file holds no zero byte; one that does would not load either. */
static void append_file(const struct bundle *bundle, const char *name, struct text *out) {
  struct arena scratch;
  struct file_bytes file;
  arena_init(&scratch);
  if (!bundle_read(bundle, name, &scratch, &file)) {
    text_printf(out, "-- file %s %zu\n", name, strlen(file.bytes));
    text_append(out, file.bytes);
    text_append_char(out, '\n');
  }
  arena_release(&scratch);
}

void scenario_text_of(const char *path, struct text *out) {
  struct diagnostics unread; /* the scenario itself was just loaded from there */
  diagnostics_init(&unread);
  struct bundle *bundle = bundle_open(path, &unread);
  for (int i = 0; bundle && i < bundle_count(bundle); i++)
    if (bundle_is_script(bundle_name(bundle, i))) append_file(bundle, bundle_name(bundle, i), out);
  bundle_close(bundle);
}

/* ---- back again --------------------------------------------------------------------------- */

struct packed_file {
  char name[NAME_MAX_LENGTH];
  const char *bytes;
  size_t length;
};

/* The file at *at; moves on behind it. False: the text is not one of ours. */
static bool take_file(const char **at, const char *end, struct packed_file *out) {
  int used = 0;
  size_t left = (size_t)(end - *at);
  if (sscanf(*at, "-- file %127[a-zA-Z0-9_.-] %zu%n", out->name, &out->length, &used) != 2 ||
      (*at)[used] != '\n' || out->name[0] == '.' || !is_lua(out->name))
    return false;
  size_t head = (size_t)used + 1;
  if (left < head + 1 || left - head - 1 < out->length || (*at)[head + out->length] != '\n')
    return false;
  out->bytes = *at + head;
  *at += head + out->length + 1;
  return true;
}

static bool write_file(const char *folder, const struct packed_file *file) {
  char path[SCENARIO_FOLDER_SIZE + NAME_MAX_LENGTH + 1];
  snprintf(path, sizeof path, "%s/%s", folder, file->name);
  FILE *out = fopen(path, "wbx");
  if (!out) return false;
  bool written = fwrite(file->bytes, 1, file->length, out) == file->length;
  return fclose(out) == 0 && written;
}

static bool make_folder(char folder[SCENARIO_FOLDER_SIZE]) {
  const char *base = getenv("TMPDIR");
  int length = snprintf(folder, SCENARIO_FOLDER_SIZE, "%s/workteam-XXXXXX",
                        base && base[0] == '/' ? base : "/tmp");
  return length < SCENARIO_FOLDER_SIZE && mkdtemp(folder);
}

/* No more files than a scenario can have: a stranger's journal may name a million. */
static bool unpack_into(const char *folder, const char *text) {
  struct packed_file file;
  const char *at = text, *end = text + strlen(text);
  for (int files = 0; at < end && files < FILES_MAX; files++)
    if (!take_file(&at, end, &file) || !write_file(folder, &file)) return false;
  return at == end && at != text;
}

bool scenario_text_unpack(const char *text, char folder[SCENARIO_FOLDER_SIZE]) {
  if (!make_folder(folder)) return false;
  if (unpack_into(folder, text)) return true;
  scenario_text_remove(folder);
  return false;
}

void scenario_text_remove(const char *folder) {
  char names[FILES_MAX][NAME_MAX_LENGTH], path[700];
  int count = list_files(folder, names);
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "%.500s/%.127s", folder, names[i]);
    unlink(path);
  }
  rmdir(folder);
}
