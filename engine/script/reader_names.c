/* Names that others refer to: which one is meant, and which ones there are. */
#include <stdio.h>
#include <string.h>

#include "script/nearest.h"
#include "script/reader_parts.h"

const char *names_at(const struct names *names, int index) {
  const char *place = (const char *)names->first + (size_t)index * names->stride;
  return *(const char *const *)(const void *)place;
}

int names_find(const struct names *names, const char *name) {
  for (int i = 0; i < names->count; i++)
    if (strcmp(names_at(names, i), name) == 0) return i;
  return -1;
}

static const char *nearest_in(const struct names *names, const char *wanted) {
  struct nearest nearest = nearest_start(wanted);
  for (int i = 0; i < names->count; i++) nearest_offer(&nearest, names_at(names, i));
  return nearest.found;
}

/* Of a few names all, of many the first. */
static void list_names(struct reader *reader, const struct value *value,
                       const struct names *names) {
  char list[120] = "";
  for (int i = 0; i < names->count; i++) {
    size_t used = strlen(list), length = strlen(names_at(names, i));
    if (used + length + 12 > sizeof list) {
      snprintf(list + used, sizeof list - used, " or ...");
      break;
    }
    snprintf(list + used, sizeof list - used, "%s\"%s\"", i ? " or " : "", names_at(names, i));
  }
  if (*list) reader_fix_value(reader, value, "%s", list);
}

/* An id that couldn't be read, as is said there, may be the one that is meant. */
static bool has_unread(const struct names *names) {
  return names_find(names, "") >= 0;
}

int reader_reference(struct reader *reader, const struct value *value, const char *what,
                     const struct names *names) {
  if (value->kind != VALUE_TEXT) {
    char expected[80];
    snprintf(expected, sizeof expected, "the name of a %s", what);
    reader_wrong_kind(reader, value, expected);
    return -1;
  }
  if (!names->first) return -1;
  int found = *value->text ? names_find(names, value->text) : -1;
  if (found >= 0 || has_unread(names)) return found;
  if (reader_is_full(reader)) {
    reader_error(reader, value, "unknown %s", what);
    return -1;
  }
  const char *nearest = nearest_in(names, value->text);
  if (nearest) {
    reader_error(reader, value, "unknown %s '%.60s'; did you mean '%s'?", what, value->text,
                 nearest);
    if (value->text == value->name) /* it is the name of a field itself */
      reader_fix(reader, "%.60s = ...", nearest);
    else
      reader_fix_value(reader, value, "\"%.60s\"", nearest);
  } else {
    reader_error(reader, value, "unknown %s '%.60s'", what, value->text);
    list_names(reader, value, names);
  }
  return -1;
}
