#include "app/export_files.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum { NUMBER_MAX = 99999 };

/* "NAME-00012.ENDING": 12; anything else: 0 */
static int number_of(const char *file, const char *name, const char *ending) {
  char expected[400];
  int number = 0;
  size_t length = strlen(name);
  if (strncmp(file, name, length) != 0 || sscanf(file + length, "-%5d.", &number) != 1) return 0;
  snprintf(expected, sizeof expected, "%s-%05d.%s", name, number, ending);
  return strcmp(file, expected) == 0 ? number : 0;
}

static int highest_in(const char *folder, const char *name, const char *ending) {
  DIR *dir = opendir(folder);
  int highest = 0;
  for (struct dirent *entry; dir && (entry = readdir(dir));) {
    int number = number_of(entry->d_name, name, ending);
    if (number > highest) highest = number;
  }
  if (dir) closedir(dir);
  return highest;
}

bool path_not_taken(const char *folder, const char *name, const char *ending, char *out,
                    size_t size) {
  char short_name[64];
  snprintf(short_name, sizeof short_name, "%.60s", name);
  int number = folder[0] ? highest_in(folder, short_name, ending) + 1 : NUMBER_MAX + 1;
  snprintf(out, size, "%.400s/%s-%05d.%s", folder, short_name, number, ending);
  return number <= NUMBER_MAX;
}

static bool write_whole(const char *path, const struct text *text) {
  FILE *file = fopen(path, "wb");
  if (!file) return false;
  bool written = fwrite(text->bytes, 1, text->length, file) == text->length;
  return fclose(file) == 0 && written;
}

typedef void composer(const struct session *session, const struct debrief *debrief,
                      struct text *out);

static bool save(composer *compose, const struct session *session, const struct debrief *debrief,
                 const char *path) {
  struct text text;
  text_init(&text);
  compose(session, debrief, &text);
  bool written = write_whole(path, &text);
  text_release(&text);
  if (!written) remove(path);
  return written;
}

bool export_save(const struct session *session, const struct debrief *debrief, const char *folder,
                 char page[PATH_SIZE]) {
  char table[PATH_SIZE + 8];
  if (!path_not_taken(folder, session->scenario.id, "html", page, PATH_SIZE)) return false;
  snprintf(table, sizeof table, "%.*s.csv", (int)(strlen(page) - strlen(".html")), page);
  if (!save(export_page, session, debrief, page)) return false;
  if (save(export_table, session, debrief, table)) return true;
  remove(page);
  return false;
}
