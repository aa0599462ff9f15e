/* workteam pack: a scenario that holds, as one zip that others can play. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "base/bundle.h"
#include "game/findings.h"

static bool is_folder(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool ends_in_zip(const char *path) {
  size_t length = strlen(path);
  return length > 4 && strcmp(path + length - 4, ".zip") == 0 && path[length - 5] != '/';
}

/* "lessons/rain/" gives "lessons/rain.zip", beside it; "" for a folder that isn't called anything.
 */
static void name_zip(const char *folder, char *out, size_t size) {
  size_t length = strlen(folder);
  while (length > 1 && folder[length - 1] == '/') length--;
  snprintf(out, size, "%.*s.zip", (int)length, folder);
  const char *slash = strrchr(out, '/'), *name = slash ? slash + 1 : out;
  if (strcmp(name, "..zip") == 0 || strcmp(name, "...zip") == 0) out[0] = '\0';
}

/* What stops no story is left for `check` to say. */
static bool holds(const char *folder, const char *prelude) {
  struct diagnostics found;
  diagnostics_init(&found);
  findings_of_folder(folder, prelude, &found);
  if (found.errors > 0)
    problems_print(&found);
  else if (found.warnings > 0)
    fprintf(stderr, "%d warning%s: `workteam check %s`\n", found.warnings,
            found.warnings == 1 ? "" : "s", folder);
  return found.errors == 0;
}

static bool pack(const char *folder, const char *zip, const char *prelude,
                 struct diagnostics *problems) {
  if (!holds(folder, prelude)) return false;
  struct bundle *bundle = bundle_open(folder, problems);
  bool packed = bundle && bundle_pack(bundle, zip, problems);
  for (int i = 0; packed && i < bundle_count(bundle); i++) printf("  %s\n", bundle_name(bundle, i));
  bundle_close(bundle);
  return packed;
}

int command_pack(int argc, char **argv) {
  const char *out = NULL;
  char beside[PATH_SIZE];
  int count;
  const struct option_row rows[] = {
      {"--out", OPTION_STRING, &out, 0, 0, NULL, "FILE.zip", "where it goes (beside the folder)"},
      {0}};
  const struct usage usage = {"pack FOLDER", "A scenario's folder as one zip, to give away.", rows,
                              1, 1};
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  name_zip(argv[1], beside, sizeof beside);
  if (!out) out = beside;
  if (!is_folder(argv[1]) || !ends_in_zip(out)) {
    fprintf(stderr, "workteam: %s\n",
            !is_folder(argv[1]) ? "pack takes a folder with scenario.lua"
                                : "name a file that ends in .zip: --out");
    return EXIT_USAGE;
  }
  struct paths paths;
  struct diagnostics problems;
  diagnostics_init(&problems);
  bool packed = paths_find_or_tell(&paths) && pack(argv[1], out, paths.prelude, &problems);
  problems_print(&problems);
  if (!packed) return EXIT_DOES_NOT_HOLD;
  printf("%s is made; `workteam play %s` plays it\n", out, out);
  return EXIT_HOLDS;
}
