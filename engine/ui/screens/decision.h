/* The decision's card and the rows of options on it. */
#ifndef UI_SCREENS_DECISION_H
#define UI_SCREENS_DECISION_H

#include "ui/screens/screens_internal.h"

enum { CARD_PADDING = 44, OPTION_GAP = 10 };

struct decision_sheet {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct decision *decision;
  int index;
  bool previews;       /* some option says what will be written and counted */
  bool dense;          /* a low canvas: less air, so that all options are seen at once */
  bool above;          /* the picture is above the card, not beside it */
  float option_height; /* of all of them */
  struct rect card;
  struct intent *intent;
};

/* From the left edge: what the card leaves free; all of it where it stands below the picture. */
float decision_room_beside(const struct ui *ui);

/* Sets `previews` and `option_height`, from `dense` and the card's width. */
void decision_measure_options(struct decision_sheet *sheet);
float decision_options_height(const struct decision_sheet *sheet);
/* The question above the options and the options; return where they end. */
float decision_draw_question(const struct decision_sheet *sheet, float y);
float decision_draw_options(const struct decision_sheet *sheet, float y);
float decision_inner_width(const struct decision_sheet *sheet);

#endif
