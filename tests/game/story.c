#include "story.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "game/policy.h"

enum { NEVER_ANSWERED = 2 };

/* ---- files -------------------------------------------------------------------------------- */

static void fail(const char *what, const char *path) {
  fprintf(stderr, "%s: %s\n", path, what);
  abort();
}

char *file_read(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) fail("can't be read", path);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc((size_t)size + 1);
  if (!bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) fail("can't be read", path);
  fclose(file);
  bytes[size] = '\0';
  *length = (size_t)size;
  return bytes;
}

void file_write(const char *path, const void *bytes, size_t length) {
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0)
    fail("can't be written", path);
}

void file_copy(const char *from, const char *to) {
  size_t length;
  char *bytes = file_read(from, &length);
  file_write(to, bytes, length);
  free(bytes);
}

bool file_exists(const char *path) {
  return access(path, F_OK) == 0;
}

typedef void each_file(void *context, const char *folder, const char *name);

static int for_each_file(const char *folder, each_file *visit, void *context) {
  DIR *directory = opendir(folder);
  int count = 0;
  for (struct dirent *entry; directory && (entry = readdir(directory));) {
    if (entry->d_name[0] == '.') continue;
    count++;
    if (visit) visit(context, folder, entry->d_name);
  }
  if (directory) closedir(directory);
  return count;
}

int files_in(const char *folder) {
  return for_each_file(folder, NULL, NULL);
}

static void copy_one(void *context, const char *folder, const char *name) {
  char from[600], to[600];
  struct stat info;
  snprintf(from, sizeof from, "%.400s/%.150s", folder, name);
  snprintf(to, sizeof to, "%.400s/%.150s", (const char *)context, name);
  if (stat(from, &info) == 0 && S_ISREG(info.st_mode)) file_copy(from, to);
}

static void remove_one(void *context, const char *folder, const char *name) {
  char path[600];
  (void)context;
  snprintf(path, sizeof path, "%.400s/%.150s", folder, name);
  unlink(path);
}

static void remove_folder(const char *folder) {
  chmod(folder, 0700);
  for_each_file(folder, remove_one, NULL);
  rmdir(folder);
}

/* ---- a story ------------------------------------------------------------------------------ */

void story_begin(struct story *story, const char *from) {
  snprintf(story->folder, sizeof story->folder, "/tmp/workteam-story-XXXXXX");
  if (!mkdtemp(story->folder)) fail("can't be made", story->folder);
  snprintf(story->level, sizeof story->level, "%s/level", story->folder);
  snprintf(story->journal, sizeof story->journal, "%s/one.journal", story->folder);
  if (mkdir(story->level, 0700) != 0) fail("can't be made", story->level);
  if (for_each_file(from, copy_one, story->level) == 0) fail("is empty", from);
}

void story_end(struct story *story) {
  remove_folder(story->level);
  remove_folder(story->folder);
}

struct session_options story_options(const struct story *story) {
  return (struct session_options){.level_folder = story->level,
                                  .prelude = TEST_PRELUDE,
                                  .seed = 7,
                                  .journal_path = story->journal};
}

typedef struct session *opener(const struct session_options *options, struct diagnostics *problems);

static struct session *open_without_problems(const struct story *story, opener *open) {
  struct diagnostics problems;
  char text[2000];
  diagnostics_init(&problems);
  struct session_options options = story_options(story);
  struct session *session = open(&options, &problems);
  if (!session || problems.count > 0)
    fail(problems_text(&problems, text, sizeof text), story->journal);
  return session;
}

struct session *story_open(const struct story *story) {
  return open_without_problems(story, session_new);
}

struct session *story_resume(const struct story *story) {
  return open_without_problems(story, session_resume);
}

const char *problems_text(const struct diagnostics *problems, char *out, size_t size) {
  char line[800];
  size_t used = 0;
  out[0] = '\0';
  for (int i = 0; i < problems->count && used + 1 < size; i++)
    used += (size_t)snprintf(out + used, size - used, "%s\n",
                             diagnostic_format(&problems->item[i], line, sizeof line));
  return out;
}

/* ---- the player --------------------------------------------------------------------------- */

static bool order(struct session *session, enum verb verb, int first, int second) {
  struct command command = {.verb = (uint8_t)verb, .arg = {first, second}};
  return session_command(session, &command).code == REFUSAL_NONE;
}

static bool write_report(struct session *session) {
  int wanted = session->sim.model.day / 10 % REPORT_COUNT;
  return session->sim.model.team[0].orders.report != wanted &&
         order(session, VERB_REPORT, wanted, 0);
}

static bool answer_one(struct session *session) {
  int open[DECISIONS_MAX];
  int count = session_open_decisions(session, open, DECISIONS_MAX);
  for (int i = 0; i < count; i++) {
    if (open[i] == NEVER_ANSWERED) continue;
    int options = session->scenario.decisions[open[i]].option_count;
    for (int k = 0; k < options; k++)
      if (session_answer(session, open[i], (open[i] + k) % options).code == REFUSAL_NONE)
        return true;
  }
  return false;
}

static bool give_an_order(struct session *session) {
  const struct orders *orders = &session->sim.model.team[0].orders;
  int day = session->sim.model.day, hours = day / 7 % 2 ? 10 : 8;
  if (orders->hours != hours && order(session, VERB_SHIFT, hours, orders->rest)) return true;
  return day % 9 == 4 && !orders->agitate && order(session, VERB_AGITATE, 0, 0);
}

bool story_step(struct session *session) {
  if (session->ended) return false;
  if (session->at_review) {
    if (!write_report(session)) session_close_review(session);
  } else if (!answer_one(session) && !give_an_order(session)) {
    session_end_day(session);
  }
  return true;
}

void story_play_to_end(struct session *session) {
  while (story_step(session)) continue;
}
