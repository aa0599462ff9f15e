/* An explanation made ready for people: a start, up to seven causes, a total. What is left out is
 * one row called others, so the rows always add up to the total. */
#ifndef UI_COMPONENTS_CAUSES_H
#define UI_COMPONENTS_CAUSES_H

#include "ui/ui_internal.h"

enum { CAUSES_SHOWN = 7 };

struct cause_line {
  const char *name;
  int32_t value;
  int16_t cause; /* of the explanation's row */
  bool others;
};

struct causes {
  int count;
  struct cause_line line[CAUSES_SHOWN + 1];
  int32_t opening, total;
  const char *opening_name;
  int others; /* rows summed up in the line of others */
};

void causes_from(struct causes *causes, const struct explanation *explanation,
                 const struct sim *sim, struct ui *ui);
/* What all others are measured from stands first, as the opening: "All at the plain rate 104". */
void causes_begin_with_base(struct causes *causes, const struct explanation *explanation);
/* English: when the opening was counted. */
const char *causes_opening_name(const struct explanation *explanation);

/* For an explanation without rows: that nothing moved it, and where its start comes from. */
void explain_stillness(const struct ui *ui, const struct sim *sim, const struct explanation *e,
                       struct text *out);

#endif
