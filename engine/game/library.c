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

enum { JOURNALS_READ_MAX = 128 };
/* For each of the user's own at first, then for all together that need longer. */
enum { FIRST_NANOSECONDS = 25000000, LONGER_NANOSECONDS = 1000000000 };

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

/* `nanoseconds` of processor time at most; 0: as much as playing it gives. Returns what it took. */
static int64_t load_level(struct level_entry *entry, const char *prelude, int64_t nanoseconds) {
  struct diagnostics problems;
  int64_t taken = 0;
  const struct script_options options = {.folder = entry->folder,
                                         .prelude = prelude,
                                         .evidence = EVIDENCE_FULL_MODEL,
                                         .nanoseconds_most = nanoseconds,
                                         .nanoseconds = &taken};
  diagnostics_init(&problems);
  entry->broken = false;
  entry->scenario = calloc(1, sizeof *entry->scenario);
  if (!entry->scenario) abort();
  struct script *script = script_load_as(&options, entry->scenario, &problems);
  if (!script) set_aside(entry, &problems);
  script_free(script);
  return taken;
}

static void leave_unread(struct level_entry *entry) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  diagnostics_add(&problems, SEVERITY_ERROR, entry->folder, 0,
                  "is not read: it takes long to load, and so do others in the folder; move them "
                  "out of it, or play it by its path: workteam play %s",
                  entry->folder);
  set_aside(entry, &problems);
}

/* The list opens in a moment however many greedy ones lie in the folder, and none of them stands in
 * the way of one that loads as it should. */
static void load_unfinished(struct library *library, const char *prelude) {
  int64_t left = LONGER_NANOSECONDS;
  for (int i = 0; i < library->count; i++) {
    struct level_entry *entry = &library->level[i];
    if (!entry->unfinished) continue;
    entry->unfinished = false;
    if (left > 0)
      left -= load_level(entry, prelude, 0);
    else
      leave_unread(entry);
  }
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

/* The last that was done in the story; NULL: nothing yet. */
static const struct journal_line *last_step(const struct journal_reading *reading) {
  int last = reading->count - 1;
  while (last >= 0 && reading->lines[last].kind == JOURNAL_SKIP) last--;
  return last < 0 ? NULL : &reading->lines[last];
}

static bool closes_day(const struct journal_line *line) {
  return line->kind == JOURNAL_DAY || line->kind == JOURNAL_REVIEW;
}

/* On which it goes on: an order leaves it as it is, a close begins the next. */
static int day_reached(const struct journal_reading *reading) {
  const struct journal_line *last = last_step(reading);
  return last ? last->day + closes_day(last) : 0;
}

static bool has_ended(const struct journal_reading *reading, const struct scenario *scenario) {
  const struct journal_line *last = last_step(reading);
  return last && closes_day(last) && last->day >= scenario->day_count - 1;
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
    entry->journal_day = day_reached(&reading);
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
  int64_t taken = load_level(entry, prelude, users ? FIRST_NANOSECONDS : 0);
  entry->unfinished = users && entry->broken && taken >= FIRST_NANOSECONDS;
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
  add_folder(library, places->levels, places, false);
  if (places->named && places->named[0] && library_find(library, places->named) < 0)
    add(library, places->named, places->prelude, true);
  add_folder(library, places->scenarios, places, true);
  load_unfinished(library, places->prelude);
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
