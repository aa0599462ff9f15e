/* The sheet of causes: what is read out of the books, and what is drawn of it. Shared by
 * end_causes*.c only. */
#ifndef UI_END_CAUSES_H
#define UI_END_CAUSES_H

#include "ui/screens/end.h"

enum { CAUSE_ROWS_MAX = 10, CAUSE_OTHERS = -1 }; /* the last row may be "others" */

/* Whose causes can be asked for. */
struct number {
  const char *name, *unit;
  uint8_t variable;
};

/* A number's causes, over the months or for one group. */
struct matrix {
  int count, months;
  int16_t cause[CAUSE_ROWS_MAX];
  float cell[CAUSE_ROWS_MAX][MONTHS_MAX];
  float total[CAUSE_ROWS_MAX]; /* over the story */
  float most;                  /* the largest bar */
};

struct causes_page {
  const struct ending_page *page;
  struct ui *ui;
  const struct number *number;
  const char *group; /* NULL: whole team */
  struct matrix *matrix;
};

/* Is it counted for each person? Then a group can be asked for. */
bool causes_of_people(const struct causes_page *sheet);
/* Fills the sheet's matrix: the largest causes of its number, by month or for its group. */
void causes_read(const struct causes_page *sheet);

#endif
