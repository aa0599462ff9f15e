/* A modal sheet with a title and Close, over whatever is drawn. */
#ifndef UI_SCREENS_SHEET_H
#define UI_SCREENS_SHEET_H

#include "ui/ui.h"

enum { SHEET_PADDING = 24, SHEET_HEAD = 76 };

struct sheet {
  struct rect rect;
  float y;       /* next row */
  int32_t first; /* target */
};

struct rect sheet_in_the_middle(const struct ui *ui, float width, float height);
struct sheet sheet_begin(struct ui *ui, ui_id owner, struct rect rect, const char *title);
/* Was it closed: by Close, by Esc or by a press outside? */
bool sheet_end(struct ui *ui, const struct sheet *sheet);

#endif
