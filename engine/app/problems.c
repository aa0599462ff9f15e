#include "app/problems.h"

#include <stdio.h>

void problems_print(const struct diagnostics *problems) {
  char line[700];
  for (int i = 0; i < problems->count; i++)
    fprintf(stderr, "%s\n", diagnostic_format(&problems->item[i], line, sizeof line));
  if (problems->dropped > 0) fprintf(stderr, "... and %d more\n", problems->dropped);
}

bool paths_find_or_tell(struct paths *paths) {
  if (paths_find(paths)) return true;
  fprintf(stderr, "workteam: the stories were not found. Looked in: %s\n", paths->tried);
  return false;
}
