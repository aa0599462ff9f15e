/* workteam new: a scenario that runs, in a folder of its own, to be written on from there. The
 * texts are copied from scripts/new/, with the name put in. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "base/regular_file.h"
#include "base/text.h"

enum { NAME_MAX_LETTERS = 40, TITLE_WORDS = 6, TEMPLATE_MAX = 128 * 1024 };

static const char *const starts[] = {"minimal", "lesson", NULL};

/* What the templates are called, in their text. */
static const char template_id[] = "new-scenario", template_title[] = "A new scenario";

struct new_scenario {
  const struct paths *paths;
  const char *folder; /* as it was named: it may lie anywhere */
  char id[NAME_MAX_LETTERS + 1], title[NAME_MAX_LETTERS + 1];
  const char *start;
};

/* ---- the name -------------------------------------------------------------------------------- */

static bool is_plain_name(const char *name) {
  size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-");
  return length > 0 && length <= NAME_MAX_LETTERS && name[length] == '\0' && name[0] != '-';
}

/* "two-days_of_rain": "Two days of rain"; no longer than a title may be. */
static void name_title(const char *id, char *title) {
  size_t i = 0;
  for (int words = 1; id[i]; i++) {
    bool between = id[i] == '-' || id[i] == '_';
    if (between && ++words > TITLE_WORDS) break;
    title[i] = between ? ' ' : id[i];
  }
  title[i] = '\0';
  if (title[0] >= 'a' && title[0] <= 'z') title[0] = (char)(title[0] - 'a' + 'A');
}

static bool take_name(struct new_scenario *made, char *folder) {
  size_t length = strlen(folder);
  while (length > 1 && folder[length - 1] == '/') folder[--length] = '\0';
  const char *slash = strrchr(folder, '/');
  const char *name = slash ? slash + 1 : folder;
  made->folder = folder;
  if (!is_plain_name(name)) {
    fprintf(stderr,
            "workteam: %s: a name has lower-case letters, digits, - and _ only, at most %d\n",
            folder, NAME_MAX_LETTERS);
    return false;
  }
  snprintf(made->id, sizeof made->id, "%s", name);
  name_title(name, made->title);
  return true;
}

/* ---- the files ------------------------------------------------------------------------------- */

static void append_named(struct text *out, const char *text, const struct new_scenario *made) {
  while (*text) {
    bool id = strncmp(text, template_id, sizeof template_id - 1) == 0;
    bool title = strncmp(text, template_title, sizeof template_title - 1) == 0;
    if (id) text_append(out, made->id);
    if (title) text_append(out, made->title);
    if (!id && !title) text_append_char(out, *text);
    text += id ? sizeof template_id - 1 : title ? sizeof template_title - 1 : 1;
  }
}

static bool tell(const char *path, const char *why) {
  fprintf(stderr, "workteam: %s: %s\n", path, why);
  return false;
}

/* A file that isn't there yet. */
static bool write_new(const char *path, const struct text *text) {
  FILE *file = fopen(path, "wbx");
  if (!file) return tell(path, strerror(errno));
  bool written = fwrite(text->bytes, 1, text->length, file) == text->length;
  return (fclose(file) == 0 && written) || tell(path, "can't be written");
}

static bool copy_named(const struct new_scenario *made, const char *from, const char *to) {
  char source[PATH_SIZE * 2], path[PATH_SIZE * 2];
  struct arena arena;
  struct file_bytes file;
  struct text text;
  arena_init(&arena);
  text_init(&text);
  snprintf(source, sizeof source, "%s/scripts/new/%s", made->paths->data, from);
  snprintf(path, sizeof path, "%s/%s", made->folder, to);
  const char *why = regular_file_read(&arena, source, TEMPLATE_MAX, &file);
  if (!why) append_named(&text, file.bytes, made);
  bool copied = why ? tell(source, why) : write_new(path, &text);
  text_release(&text);
  arena_release(&arena);
  return copied;
}

static bool make_folder(const char *path) {
  if (mkdir(path, 0755) == 0) return true;
  return tell(path, errno == EEXIST ? "is there already; nothing was written" : strerror(errno));
}

/* What an editor with the Lua language server completes and explains: where .luarc.json points. */
static bool write_stubs(const char *path) {
  return api_write_stubs(path) || tell(path, strerror(errno));
}

static bool copy_picture(const struct new_scenario *made) {
  char source[PATH_SIZE * 2], folder[PATH_SIZE * 2], from[64];
  snprintf(from, sizeof from, "%s/pictures/yard.svg", made->start);
  snprintf(source, sizeof source, "%s/scripts/new/%s", made->paths->data, from);
  snprintf(folder, sizeof folder, "%s/pictures", made->folder);
  return !regular_file_exists(source) ||
         (make_folder(folder) && copy_named(made, from, "pictures/yard.svg"));
}

static bool write_files(const struct new_scenario *made) {
  char script[64], hidden[PATH_SIZE * 2], stubs[PATH_SIZE * 2];
  snprintf(script, sizeof script, "%s/scenario.lua", made->start);
  snprintf(hidden, sizeof hidden, "%s/.workteam", made->folder);
  snprintf(stubs, sizeof stubs, "%s/.workteam/workteam.lua", made->folder);
  return make_folder(made->folder) && copy_named(made, script, "scenario.lua") &&
         copy_picture(made) && copy_named(made, "README.md", "README.md") &&
         copy_named(made, "luarc.json", ".luarc.json") && make_folder(hidden) && write_stubs(stubs);
}

static void say_what_next(const char *folder) {
  printf("%s is made. Next:\n"
         "  workteam check %s   says what is wrong with it: nothing, so far\n"
         "  workteam play %s    in a window\n"
         "Write in %s/scenario.lua; README.md there is for whoever teaches with it.\n",
         folder, folder, folder, folder);
}

int command_new(int argc, char **argv) {
  struct new_scenario made = {0};
  int start = 0, count;
  const struct option_row rows[] = {
      {"--from", OPTION_CHOICE, &start, 0, 0, starts, "minimal|lesson", "what it begins as"}, {0}};
  const struct usage usage = {"new NAME", "A new scenario that runs, in a folder NAME.", rows, 1,
                              1};
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  made.paths = &paths;
  made.start = starts[start];
  if (!take_name(&made, argv[1])) return EXIT_USAGE;
  if (!paths_find_or_tell(&paths) || !write_files(&made)) return EXIT_DOES_NOT_HOLD;
  say_what_next(made.folder);
  return EXIT_HOLDS;
}
