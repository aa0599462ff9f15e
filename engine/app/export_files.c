#include "app/export_files.h"

#include <stdio.h>
#include <string.h>

bool path_not_taken(const char *folder, const char *name, const char *ending, char *out,
                    size_t size) {
  if (folder[0] == '\0') return false;
  for (int n = 1; n < 100000; n++) {
    snprintf(out, size, "%.400s/%.60s-%05d.%s", folder, name, n, ending);
    FILE *existing = fopen(out, "r");
    if (!existing) return true;
    fclose(existing);
  }
  return false;
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
