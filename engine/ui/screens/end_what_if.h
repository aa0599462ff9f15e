/* The sheet of what-ifs: what was chosen, and what another choice would have brought. Shared by
 * end_what_if*.c only. */
#ifndef UI_END_WHAT_IF_H
#define UI_END_WHAT_IF_H

#include "ui/screens/end.h"

struct what_if_sheet {
  const struct ending_page *page;
  struct ui *ui;
  const struct what_if *now; /* NULL: none is asked yet */
  int count;
  int chosen; /* the subject asked about, -1 */
  struct what_if_subject subject[WHAT_IF_SUBJECTS_MAX];
};

/* What stands on its disc: a decision's letter, the number of a month, of an order. */
void what_if_mark(const struct what_if_sheet *sheet, int index, char out[8]);
void what_if_disc(struct ui *ui, struct point centre, const char *mark, bool chosen);

/* From the top of a box down; each returns its height. */
float what_if_choices(struct what_if_sheet *sheet, struct rect box);
float what_if_answer(const struct what_if_sheet *sheet, struct rect box);
float what_if_chart(const struct what_if_sheet *sheet, struct rect box);
float what_if_rows(const struct what_if_sheet *sheet, struct rect box);
float what_if_causes(const struct what_if_sheet *sheet, struct rect box);

#endif
