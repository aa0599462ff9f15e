/* The sheet of an explanation: what it says (explain_read.c), where its parts stand and how they
 * look (explain_sheet.c). Whoever shows one reads it, places it and draws it. */
#ifndef UI_COMPONENTS_EXPLAIN_H
#define UI_COMPONENTS_EXPLAIN_H

#include "ui/components/causes.h"

enum {
  SHEET_PADDING = 20,
  SHEET_MARGIN = 16, /* to the canvas's edge */
  SHEET_ROWS_MAX = CAUSES_SHOWN + 2
};

struct sheet_row {
  const char *name;
  int32_t value;
  bool opening;   /* a level, not a change */
  struct why why; /* what stands behind it; kind NONE: a plain row */
};

struct sheet {
  struct ui *ui;
  const struct sim *sim;
  struct why why;
  const char *figure,
      *name;   /* as printed where it was asked, in the player's words; may be empty */
  int depth;   /* levels below the number */
  bool pinned; /* shown compactly: nothing opens, no note */

  /* read */
  struct explanation explanation;
  bool record, explained, opens; /* opens: some row does */
  int32_t total;
  int row_count;
  struct sheet_row row[SHEET_ROWS_MAX];
  struct text title, path, total_name, note, ground;

  /* placed */
  int columns;
  bool tall; /* some name needs two lines */
  struct rect rect, anchor;
  float title_height, body_height, body_room;
};

enum sheet_answer { SHEET_STAYS, SHEET_CLOSE, SHEET_PIN, SHEET_BACK, SHEET_ROW };

void sheet_init(struct sheet *sheet, struct ui *ui, const struct sim *sim, const struct why *why);
void sheet_release(struct sheet *sheet);
/* Asks for the causes and puts all in words. */
void sheet_read(struct sheet *sheet);
/* The same of an explanation that was asked elsewhere. */
void sheet_read_given(struct sheet *sheet, const struct explanation *explanation);

/* Its size, no higher than `room` allows, and its place beside what it explains. */
void sheet_measure(struct sheet *sheet, float room);
void sheet_place_beside(struct sheet *sheet, struct rect anchor);
void sheet_place_below(struct sheet *sheet, struct rect anchor);
/* Draws it; *row is the row that was opened. */
enum sheet_answer sheet_draw(struct sheet *sheet, int *row);

#endif
