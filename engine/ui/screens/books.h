/* The two books: the screen in books.c, the ledger's sheet in books_ledger.c. */
#ifndef UI_BOOKS_H
#define UI_BOOKS_H

#include "ui/screens/book_pages.h"

struct books {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct edition_list *list;
  const struct edition *edition; /* NULL: nothing written yet */
  int shown;                     /* its index */
  struct intent *intent;
};

/* Draws the rows of the page's claims and what explains them; row_y: where each row's thread ends.
 */
void books_ledger(struct books *books, struct rect page, float *row_y);
/* How high the sheet has to be to show all without scrolling. */
float books_ledger_height(const struct books *books, float width);
/* The focus target of a row. */
ui_id books_row_id(int row);

#endif
