/* Which fields, orders, comparisons and named values scenarios use, by what their files return. */
#ifndef TESTS_SCRIPT_USED_FIELDS_H
#define TESTS_SCRIPT_USED_FIELDS_H

#include <stdbool.h>

enum { USED_MAX = 512, USED_BYTES = 96 };

struct used {
  char field[USED_MAX][USED_BYTES]; /* "decisions[].options[].label", "state.*.low" */
  int field_count;
  /* "order change", "order change.by", "comparison.<", "condition.team", "verbs.on[] = leave" */
  char other[USED_MAX][USED_BYTES];
  int other_count;
};

/* Adds what the scenario in `folder` uses. */
void used_note_folder(struct used *used, const char *folder);
bool used_has(const struct used *used, const char *use);

#endif
