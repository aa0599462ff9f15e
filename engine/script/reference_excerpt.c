/* One field of an example, as its author wrote it: from the line that begins it to the line that
 * closes it. Examples are written with two spaces before the fields of a scenario. */
#include <stdio.h>
#include <string.h>

#include "script/reference_model.h"
#include "script/source_file.h"

/* The line "  name = ..." of a scenario; NULL when there is none. */
static const char *find_field(const char *text, const char *name) {
  char start[80];
  int length = snprintf(start, sizeof start, "\n  %s = ", name);
  const char *found = strstr(text, start);
  if (found) return found + 1;
  length = snprintf(start, sizeof start, "\n  %s =\n", name);
  found = length > 0 ? strstr(text, start) : NULL;
  return found ? found + 1 : NULL;
}

/* Past the line on which every brace that was opened is closed. */
static const char *end_of_field(const char *line) {
  int depth = 0;
  for (const char *s = line; *s; s++) {
    depth += (*s == '{') - (*s == '}');
    if (*s == '\n' && depth <= 0) return s + 1;
  }
  return line + strlen(line);
}

const char *reference_excerpt(struct arena *arena, const char *path, const char *name) {
  struct source_text source;
  struct source_fault fault;
  struct text excerpt;
  if (!source_file_read(arena, path, &source, &fault)) return NULL;
  const char *text = arena_string(arena, source.bytes);
  if (strcmp(name, "*") == 0) return text;
  const char *line = find_field(text, name);
  if (!line) return NULL;
  text_init(&excerpt);
  for (const char *end = end_of_field(line); line < end;) {
    size_t length = strcspn(line, "\n");
    size_t indent = strncmp(line, "  ", 2) == 0 ? 2 : 0;
    text_append_bytes(&excerpt, line + indent, length - indent);
    text_append_char(&excerpt, '\n');
    line += length + (line[length] == '\n');
  }
  const char *words = arena_string(arena, excerpt.bytes);
  text_release(&excerpt);
  return words;
}
