/* The emulation board, in parts: the bars and what we know of them, the board they hang on, and
 * what can be done about it. */
#ifndef UI_BOARD_H
#define UI_BOARD_H

#include "ui/screens/screens_internal.h"

struct board {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct history *history;
  struct intent *intent;
};

const struct sun_row *board_last_sun(const struct board *board); /* NULL: nothing was posted yet */

/* Posted results, and under the names what our own people counted or heard. */
void board_bars(const struct board *board, struct rect area);
/* Small charts of the reviews before; nothing while there are fewer than two. */
void board_past(const struct board *board, struct rect area);

/* The cards beside the board; returns their height. */
float board_deeds(const struct board *board, float x, float y, float width);

#endif
