#include "base/bundle.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/zip_archive.h"

enum { STEM_MAX = 40, PATH_MAX_BYTES = 1024 };

struct bundle {
  struct arena arena;
  const char *path;
  bool zipped;
  int count;
  struct zip_file file[BUNDLE_FILES_MAX]; /* without bytes when not zipped */
};

/* ---- names ----------------------------------------------------------------------------------- */

static const struct {
  const char *folder, *ending;
  size_t most;
} kinds[] = {{"", ".lua", BUNDLE_SCRIPT_MAX},
             {"policies/", ".lua", BUNDLE_SCRIPT_MAX},
             {"text/", ".po", BUNDLE_FILE_MAX},
             {"pictures/", ".svg", BUNDLE_FILE_MAX}};
enum { KINDS = sizeof kinds / sizeof kinds[0] };

static bool is_plain(const char *name, const char *ending) {
  size_t stem = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
  return stem > 0 && stem <= STEM_MAX && strcmp(name + stem, ending) == 0;
}

/* The most bytes a file of this name may have; 0: no file of a scenario is called so. */
static size_t most_bytes(const char *name) {
  if (strcmp(name, "README.md") == 0) return BUNDLE_FILE_MAX;
  for (int i = 0; i < KINDS; i++) {
    size_t folder = strlen(kinds[i].folder);
    if (strncmp(name, kinds[i].folder, folder) == 0 && is_plain(name + folder, kinds[i].ending))
      return kinds[i].most;
  }
  return 0;
}

bool bundle_is_script(const char *name) {
  return is_plain(name, ".lua");
}

bool bundle_is_policy(const char *name) {
  return strncmp(name, "policies/", 9) == 0 && is_plain(name + 9, ".lua");
}

bool bundle_is_picture(const char *name) {
  return strncmp(name, "pictures/", 9) == 0 && is_plain(name + 9, ".svg");
}

static int by_name(const void *a, const void *b) {
  return strcmp(((const struct zip_file *)a)->name, ((const struct zip_file *)b)->name);
}

/* ---- opening --------------------------------------------------------------------------------- */

static void join(char out[PATH_MAX_BYTES], const char *folder, const char *name) {
  size_t length = strlen(folder);
  bool slash = length > 0 && folder[length - 1] == '/';
  snprintf(out, PATH_MAX_BYTES, "%s%s%s", folder, slash ? "" : "/", name);
}

static void list_folder(struct bundle *bundle, const char *below) {
  char path[PATH_MAX_BYTES], name[PATH_MAX_BYTES];
  join(path, bundle->path, below);
  DIR *folder = opendir(path);
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    snprintf(name, sizeof name, "%s%s", below, entry->d_name);
    if (bundle->count < BUNDLE_FILES_MAX && most_bytes(name) > 0)
      bundle->file[bundle->count++].name = arena_string(&bundle->arena, name);
  }
  if (folder) closedir(folder);
}

static bool read_zip(struct bundle *bundle, struct diagnostics *problems) {
  struct arena scratch;
  struct file_bytes zip;
  arena_init(&scratch);
  const char *why = regular_file_read(&scratch, bundle->path, ZIP_TOTAL_MAX, &zip);
  if (why) diagnostics_add(problems, SEVERITY_ERROR, bundle->path, 0, "%s", why);
  bool read =
      !why && zip_archive_read(zip.bytes, zip.length, bundle->path, "scenario.lua", most_bytes,
                               &bundle->arena, bundle->file, &bundle->count, problems);
  arena_release(&scratch);
  return read;
}

static bool is_folder_or_missing(const char *path) {
  struct stat status;
  return stat(path, &status) != 0 || S_ISDIR(status.st_mode);
}

/* The first part of a path that is a file is the zip. Returns what follows it in the path: a name
 * in the zip; NULL: no part of it is a file. */
static const char *zip_in_path(const char *path, char zip[PATH_MAX_BYTES]) {
  struct stat status;
  for (const char *at = path + 1; *path && (at = strchr(at, '/')); at++) {
    snprintf(zip, PATH_MAX_BYTES, "%.*s", (int)(at - path), path);
    if (stat(zip, &status) == 0 && S_ISREG(status.st_mode)) return at + 1;
  }
  return NULL;
}

/* "policies/a.lua" in "policies", or in "policies/": "a.lua". NULL: it lies elsewhere. */
static const char *name_in_folder(const char *name, const char *folder) {
  size_t length = strlen(folder);
  if (length == 0) return name;
  if (strncmp(name, folder, length) != 0) return NULL;
  name += length;
  if (folder[length - 1] == '/') return name;
  return *name == '/' ? name + 1 : NULL;
}

/* Only what lies in this folder of it, as if the folder were all. */
static void keep_folder(struct bundle *bundle, const char *folder) {
  int kept = 0;
  for (int i = 0; i < bundle->count; i++) {
    struct zip_file file = bundle->file[i];
    file.name = name_in_folder(file.name, folder);
    if (file.name) bundle->file[kept++] = file;
  }
  bundle->count = kept;
}

static struct bundle *open_in_zip(const char *zip, const char *folder,
                                  struct diagnostics *problems) {
  struct bundle *bundle = bundle_open(zip, problems);
  if (bundle) keep_folder(bundle, folder);
  return bundle;
}

struct bundle *bundle_open(const char *path, struct diagnostics *problems) {
  char zip[PATH_MAX_BYTES];
  const char *folder = zip_in_path(path, zip);
  if (folder) return open_in_zip(zip, folder, problems);
  struct bundle *bundle = calloc(1, sizeof *bundle);
  if (!bundle) abort();
  arena_init(&bundle->arena);
  bundle->path = arena_string(&bundle->arena, path);
  bundle->zipped = !is_folder_or_missing(path);
  if (bundle->zipped && !read_zip(bundle, problems)) {
    bundle_close(bundle);
    return NULL;
  }
  for (int i = 0; !bundle->zipped && i < KINDS; i++) list_folder(bundle, kinds[i].folder);
  if (bundle->count > 0)
    qsort(bundle->file, (size_t)bundle->count, sizeof bundle->file[0], by_name);
  return bundle;
}

void bundle_close(struct bundle *bundle) {
  if (!bundle) return;
  arena_release(&bundle->arena);
  free(bundle);
}

bool bundle_is_at(const char *path) {
  char script[PATH_MAX_BYTES];
  struct stat status;
  size_t length = strlen(path);
  join(script, path, "scenario.lua");
  if (stat(script, &status) == 0) return true;
  return length > 4 && strcmp(path + length - 4, ".zip") == 0 && stat(path, &status) == 0 &&
         S_ISREG(status.st_mode);
}

/* ---- reading --------------------------------------------------------------------------------- */

int bundle_count(const struct bundle *bundle) {
  return bundle->count;
}

const char *bundle_name(const struct bundle *bundle, int i) {
  return bundle->file[i].name;
}

static const struct zip_file *find(const struct bundle *bundle, const char *name) {
  for (int i = 0; i < bundle->count; i++)
    if (strcmp(bundle->file[i].name, name) == 0) return &bundle->file[i];
  return NULL;
}

bool bundle_has(const struct bundle *bundle, const char *name) {
  return find(bundle, name) != NULL;
}

static void copy_file(const struct zip_file *file, struct arena *arena, struct file_bytes *out) {
  char *bytes = arena_alloc(arena, file->length + 1);
  memcpy(bytes, file->bytes, file->length);
  *out = (struct file_bytes){bytes, file->length};
}

const char *bundle_read(const struct bundle *bundle, const char *name, struct arena *arena,
                        struct file_bytes *out) {
  char path[PATH_MAX_BYTES];
  const struct zip_file *file = find(bundle, name);
  *out = (struct file_bytes){"", 0};
  if (bundle->zipped && !file) return file_is_missing;
  if (bundle->zipped) return copy_file(file, arena, out), NULL;
  join(path, bundle->path, name);
  return regular_file_read(arena, path, most_bytes(name), out);
}

static bool read_from_zip(const char *zip, const char *name, struct arena *arena,
                          struct file_bytes *out) {
  struct diagnostics unread;
  diagnostics_init(&unread);
  struct bundle *bundle = bundle_open(zip, &unread);
  bool read = bundle && bundle_read(bundle, name, arena, out) == NULL;
  bundle_close(bundle);
  return read;
}

bool bundle_read_path(const char *path, struct arena *arena, struct file_bytes *out) {
  char zip[PATH_MAX_BYTES];
  if (regular_file_read(arena, path, BUNDLE_FILE_MAX, out) == NULL) return true;
  const char *name = zip_in_path(path, zip);
  return name && read_from_zip(zip, name, arena, out);
}

bool bundle_has_path(const char *path) {
  char zip[PATH_MAX_BYTES];
  struct stat status;
  struct diagnostics unread;
  const char *name = zip_in_path(path, zip);
  if (!name) return stat(path, &status) == 0 && S_ISREG(status.st_mode);
  diagnostics_init(&unread);
  struct bundle *bundle = bundle_open(zip, &unread);
  bool has = bundle && bundle_has(bundle, name);
  bundle_close(bundle);
  return has;
}

/* ---- writing --------------------------------------------------------------------------------- */

static bool read_all(const struct bundle *bundle, struct arena *arena, struct zip_file *files,
                     struct diagnostics *problems) {
  for (int i = 0; i < bundle->count; i++) {
    struct file_bytes bytes;
    const char *name = bundle->file[i].name, *why = bundle_read(bundle, name, arena, &bytes);
    if (why) diagnostics_add(problems, SEVERITY_ERROR, bundle->path, 0, "%s %s", name, why);
    if (why) return false;
    files[i] = (struct zip_file){name, bytes.bytes, bytes.length};
  }
  return true;
}

bool bundle_pack(const struct bundle *bundle, const char *to, struct diagnostics *problems) {
  struct zip_file files[BUNDLE_FILES_MAX];
  struct arena arena;
  arena_init(&arena);
  bool packed = read_all(bundle, &arena, files, problems) &&
                zip_archive_write(to, files, bundle->count, problems);
  arena_release(&arena);
  return packed;
}
