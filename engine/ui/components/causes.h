/* An explanation made ready for people: a start, up to seven causes, a total. What is left out is
 * one row called others, so the rows always add up to the total. */
#ifndef UI_COMPONENTS_CAUSES_H
#define UI_COMPONENTS_CAUSES_H

#include "ui/ui_internal.h"

enum { CAUSES_SHOWN = 7 };

struct cause_line {
  const char *name;
  int32_t value;
  bool others;
};

struct causes {
  int count;
  struct cause_line line[CAUSES_SHOWN + 1];
  int32_t opening, total;
  int others; /* rows summed up in the line of others */
};

void causes_from(struct causes *causes, const struct explanation *explanation,
                 const struct sim *sim, struct ui *ui);

#endif
