#include "game/library.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/bundle.h"
#include "game/journal.h"
#include "script/script.h"

enum { JOURNALS_READ_MAX = 128, LOADING_NANOSECONDS = 1000000000 };

static int by_name(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names in a folder, sorted; each and the list are to be freed. */
static int list_names(const char *folder, char ***out) {
  DIR *dir = opendir(folder);
  int count = 0, capacity = 0;
  *out = NULL;
  for (struct dirent *entry; dir && (entry = readdir(dir));) {
    if (entry->d_name[0] == '.') continue;
    if (count == capacity) {
      capacity = capacity ? capacity * 2 : 32;
      *out = realloc(*out, (size_t)capacity * sizeof **out);
      if (!*out) abort();
    }
    (*out)[count] = strdup(entry->d_name);
    if (!(*out)[count++]) abort();
  }
  if (dir) closedir(dir);
  if (count > 0) qsort(*out, (size_t)count, sizeof **out, by_name);
  return count;
}

static void free_names(char **names, int count) {
  for (int i = 0; i < count; i++) free(names[i]);
  free(names);
}

/* ---- levels ------------------------------------------------------------------------------- */

static void set_aside(struct level_entry *entry, const struct diagnostics *problems) {
  free(entry->scenario);
  entry->scenario = NULL;
  entry->broken = true;
  for (int i = problems->count - 1; i >= 0; i--)
    if (problems->item[i].severity == SEVERITY_ERROR) entry->problem = problems->item[i];
}

/* Returns the processor's time that it took. */
static int64_t load_level(struct level_entry *entry, const char *prelude) {
  struct diagnostics problems;
  int64_t nanoseconds = 0;
  const struct script_options options = {.folder = entry->folder,
                                         .prelude = prelude,
                                         .evidence = EVIDENCE_FULL_MODEL,
                                         .nanoseconds = &nanoseconds};
  diagnostics_init(&problems);
  entry->scenario = calloc(1, sizeof *entry->scenario);
  if (!entry->scenario) abort();
  struct script *script = script_load_as(&options, entry->scenario, &problems);
  if (!script) set_aside(entry, &problems);
  script_free(script);
  return nanoseconds;
}

/* One of the user's own. What they take together is bounded, so that the list opens in a moment
 * however many greedy ones lie in the folder. */
static void load_users(struct library *library, struct level_entry *entry, const char *prelude) {
  struct diagnostics problems;
  if (library->loading_left > 0) {
    library->loading_left -= load_level(entry, prelude);
    return;
  }
  diagnostics_init(&problems);
  diagnostics_add(&problems, SEVERITY_ERROR, entry->folder, 0,
                  "is not read: the scenarios before it in the folder take too long to load; move "
                  "those that do out of it");
  set_aside(entry, &problems);
}

static int months_of(const struct level_entry *entry) {
  const struct scenario *scenario = entry->scenario;
  return scenario ? scenario->start_year * 12 + scenario->start_month : INT_MAX;
}

/* The eras first; by the time they are set in; those that can't be read come last. */
static int by_list_and_time(const void *a, const void *b) {
  const struct level_entry *one = a, *other = b;
  if (one->instructors != other->instructors) return one->instructors ? 1 : -1;
  int left = months_of(one), right = months_of(other);
  if (left != right) return left < right ? -1 : 1;
  return strcmp(one->folder, other->folder);
}

/* ---- journals ----------------------------------------------------------------------------- */

static int last_day(const struct journal_reading *reading) {
  return reading->count > 0 ? reading->lines[reading->count - 1].day : 0;
}

static bool has_ended(const struct journal_reading *reading, const struct scenario *scenario) {
  int last = reading->count - 1;
  while (last >= 0 && reading->lines[last].kind == JOURNAL_SKIP) last--;
  if (last < 0) return false;
  const struct journal_line *line = &reading->lines[last];
  bool closed = line->kind == JOURNAL_DAY || line->kind == JOURNAL_REVIEW;
  return closed && line->day >= scenario->day_count - 1;
}

static void offer_journal(struct library *library, const char *path) {
  struct diagnostics ignored;
  diagnostics_init(&ignored);
  struct journal_reading reading;
  if (!journal_read(path, &reading, &ignored)) return;
  for (int i = 0; i < library->count; i++) {
    struct level_entry *entry = &library->level[i];
    const struct scenario *scenario = entry->scenario;
    if (!scenario || entry->journal[0] || strcmp(scenario->id, reading.header.level) != 0) continue;
    if (scenario->content_hash != reading.header.content_hash || has_ended(&reading, scenario))
      continue;
    snprintf(entry->journal, sizeof entry->journal, "%.500s", path);
    entry->journal_day = last_day(&reading) + 1;
  }
  journal_reading_release(&reading);
}

static bool all_have_one(const struct library *library) {
  for (int i = 0; i < library->count; i++)
    if (library->level[i].scenario && !library->level[i].journal[0]) return false;
  return true;
}

/* The latest first: they have the highest numbers. Not all of thousands, so that the picker opens
 * at once. */
static void offer_journals(struct library *library, const char *folder) {
  char **names, path[700];
  int count = list_names(folder, &names);
  int read = 0;
  for (int i = count - 1; i >= 0 && read < JOURNALS_READ_MAX && !all_have_one(library); i--) {
    size_t length = strlen(names[i]);
    if (length < 9 || strcmp(names[i] + length - 8, ".journal") != 0) continue;
    snprintf(path, sizeof path, "%.400s/%.200s", folder, names[i]);
    offer_journal(library, path);
    read++;
  }
  free_names(names, count);
}

/* ---- the library -------------------------------------------------------------------------- */

static bool is_same_place(const char *a, const char *b) {
  struct stat one, other;
  return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

int library_find(const struct library *library, const char *path) {
  for (int i = 0; i < library->count; i++)
    if (is_same_place(library->level[i].folder, path)) return i;
  return -1;
}

static bool is_example(const char *name) {
  return strncmp(name, "example-", 8) == 0;
}

static void add(struct library *library, const char *path, const char *prelude, bool users) {
  if (library->count == LIBRARY_MAX || !bundle_is_at(path)) return;
  struct level_entry *entry = &library->level[library->count++];
  snprintf(entry->folder, sizeof entry->folder, "%.511s", path);
  const char *slash = strrchr(path, '/');
  entry->users = users;
  entry->instructors = users || is_example(slash ? slash + 1 : path);
  if (users)
    load_users(library, entry, prelude);
  else
    load_level(entry, prelude);
}

static void add_folder(struct library *library, const char *folder,
                       const struct library_places *places, bool users) {
  char **names, path[512];
  if (!folder || !folder[0]) return;
  int count = list_names(folder, &names);
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "%.300s/%.200s", folder, names[i]);
    bool is_named = users && places->named && is_same_place(path, places->named);
    if (!is_named) add(library, path, places->prelude, users);
  }
  free_names(names, count);
}

static bool has_twin(const struct library *library, int entry) {
  const struct scenario *scenario = library->level[entry].scenario;
  for (int i = 0; scenario && i < library->count; i++) {
    const struct scenario *other = library->level[i].scenario;
    if (i != entry && other && strcmp(other->id, scenario->id) == 0) return true;
  }
  return false;
}

static void note_what_stands_where(struct library *library) {
  for (int i = 0; i < library->count; i++) {
    struct level_entry *entry = &library->level[i];
    library->era_count += !entry->instructors;
    entry->same_id = entry->users && has_twin(library, i);
  }
}

void library_open(struct library *library, const struct library_places *places) {
  memset(library, 0, sizeof *library);
  if (places->scenarios)
    snprintf(library->scenarios, sizeof library->scenarios, "%s", places->scenarios);
  library->loading_left = LOADING_NANOSECONDS;
  add_folder(library, places->levels, places, false);
  if (places->named && places->named[0] && library_find(library, places->named) < 0)
    add(library, places->named, places->prelude, true);
  add_folder(library, places->scenarios, places, true);
  qsort(library->level, (size_t)library->count, sizeof *library->level, by_list_and_time);
  note_what_stands_where(library);
  if (places->journals && places->journals[0]) offer_journals(library, places->journals);
}

void library_release(struct library *library) {
  for (int i = 0; i < library->count; i++) {
    if (!library->level[i].scenario) continue;
    scenario_release(library->level[i].scenario);
    free(library->level[i].scenario);
  }
  library->count = library->era_count = 0;
}

bool library_has_saved_story(const struct library *library) {
  for (int i = 0; i < library->count; i++)
    if (library->level[i].journal[0]) return true;
  return false;
}
