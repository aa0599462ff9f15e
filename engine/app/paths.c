#include "app/paths.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bundle.h"

static bool has_levels(const char *folder) {
  char path[PATH_SIZE + 16];
  struct stat info;
  snprintf(path, sizeof path, "%s/levels", folder);
  return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

static bool try_folder(struct paths *paths, const char *folder) {
  if (!folder || !folder[0] || strlen(folder) >= sizeof paths->data - 32) return false;
  size_t used = strlen(paths->tried);
  snprintf(paths->tried + used, sizeof paths->tried - used, "%s%s", used ? ", " : "", folder);
  if (!has_levels(folder)) return false;
  snprintf(paths->data, sizeof paths->data, "%s", folder);
  return true;
}

/* Where the program lies, or ../share/workteam of it: a copy that was moved as a whole. */
static bool try_beside_program(struct paths *paths) {
  char program[PATH_SIZE];
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 32);
  if (length <= 0) return false;
  program[length] = '\0';
  char *slash = strrchr(program, '/');
  if (!slash) return false;
  *slash = '\0';
  if (try_folder(paths, program)) return true;
  snprintf(slash, 32, "/../share/workteam");
  return try_folder(paths, program);
}

/* Who names a folder means that one and no other. */
static bool find_data(struct paths *paths) {
  const char *named = getenv("WORKTEAM_DATA");
  if (named && named[0]) return try_folder(paths, named);
  return try_beside_program(paths) || try_folder(paths, WORKTEAM_DATA_DIR) ||
         try_folder(paths, "/usr/share/workteam");
}

static bool make_folder(const char *path) {
  return mkdir(path, 0755) == 0 || errno == EEXIST;
}

/* Makes `path` and what is missing above it; true when it can be written. */
static bool make_folders(const char *path) {
  char part[PATH_SIZE];
  snprintf(part, sizeof part, "%s", path);
  for (char *slash = part + 1; (slash = strchr(slash, '/')); slash++) {
    *slash = '\0';
    if (!make_folder(part)) return false;
    *slash = '/';
  }
  return make_folder(part) && access(part, W_OK) == 0;
}

/* $XDG_..., or the usual place below the home folder. "" when there is none or it can't be made. */
static void own_folder(const char *variable, const char *below_home, const char *name, char *out) {
  const char *base = getenv(variable), *home = getenv("HOME");
  out[0] = '\0';
  char path[PATH_SIZE];
  int length = 0;
  if (base && base[0] == '/')
    length = snprintf(path, sizeof path, "%s/workteam%s", base, name);
  else if (home && home[0] == '/')
    length = snprintf(path, sizeof path, "%s/%s/workteam%s", home, below_home, name);
  if (length > 0 && length < (int)sizeof path - 16 && make_folders(path))
    snprintf(out, PATH_SIZE, "%s", path);
}

const char *paths_scenario(const struct paths *paths, const char *given, char out[PATH_SIZE]) {
  const char *const places[][2] = {
      {paths->levels, ""}, {paths->scenarios, ""}, {paths->scenarios, ".zip"}};
  if (strchr(given, '/') || access(given, F_OK) == 0) return given;
  for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
    snprintf(out, PATH_SIZE, "%.300s/%.200s%s", places[i][0], given, places[i][1]);
    if (places[i][0][0] && bundle_is_at(out)) return out;
  }
  return given;
}

bool paths_find(struct paths *paths) {
  memset(paths, 0, sizeof *paths);
  if (!find_data(paths)) return false;
  snprintf(paths->assets, sizeof paths->assets, "%.480s/assets", paths->data);
  snprintf(paths->levels, sizeof paths->levels, "%.480s/levels", paths->data);
  snprintf(paths->prelude, sizeof paths->prelude, "%.480s/scripts/prelude.lua", paths->data);
  own_folder("XDG_DATA_HOME", ".local/share", "/scenarios", paths->scenarios);
  own_folder("XDG_DATA_HOME", ".local/share", "/journals", paths->journals);
  own_folder("XDG_DATA_HOME", ".local/share", "/exports", paths->exports);
  char config[PATH_SIZE];
  own_folder("XDG_CONFIG_HOME", ".config", "", config);
  if (config[0]) snprintf(paths->settings, sizeof paths->settings, "%.480s/settings", config);
  return true;
}
