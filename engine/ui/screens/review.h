/* The four steps of a review, a file each. Shared by review*.c only. */
#ifndef UI_REVIEW_H
#define UI_REVIEW_H

#include "ui/screens/book_pages.h"

enum review_step { STEP_COUNT, STEP_WRITE, STEP_MEET, STEP_PRINT, STEP_TOTAL };

struct review {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  struct report_preview preview; /* while the review waits */
  struct edition edition;        /* of the stance that stands, or the one printed */
  bool printed;
  struct intent *intent;
};

void review_count(struct review *review, struct rect content);
void review_write(struct review *review, struct rect content);
void review_meet(struct review *review, struct rect content);
void review_print(struct review *review, struct rect content);

/* One column or two, by the room there is: halves of `content` with a gap, stacked when narrow. */
bool review_split(const struct ui *ui, struct rect content, float left_share, struct rect *left,
                  struct rect *right);

#endif
