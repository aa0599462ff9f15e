/* The debrief's five sheets, a file each. Shared by end*.c only. */
#ifndef UI_END_H
#define UI_END_H

#include "game/debrief.h"
#include "ui/screens/book_pages.h"

enum end_tab { END_LEDGERS, END_TIMELINE, END_CAUSES, END_WHAT_IF, END_SOURCES, END_TABS };

struct ending_page {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct debrief *debrief;
  struct intent *intent;
  float x, w;      /* of the column that everything stands in */
  float top, room; /* of what can be seen at once */
};

/* Each draws from y down and returns where it ends. */
float end_ledgers(const struct ending_page *page, float y);
float end_timeline(const struct ending_page *page, float y);
float end_causes(const struct ending_page *page, float y);
float end_what_if(const struct ending_page *page, float y);
float end_sources(const struct ending_page *page, float y);

/* Below the ledgers, in stories that have it: one claim, then what nobody knows. */
float end_last_panel(const struct ending_page *page, float y);

/* The what-if of the letter that is shown: may it be asked, and ask it. */
bool end_may_ask_letter(const struct ending_page *page);
void end_ask_letter(const struct ending_page *page);

/* The card of one lettered decision; returns its height. */
float end_letter(const struct ending_page *page, struct rect card);
float end_heading(const struct ending_page *page, const char *title, const char *quiet, float x,
                  float y, float w);
/* The button of a copy to carry away, from y down; returns its height. */
float end_export(const struct ending_page *page, float x, float y, float w);
/* Columns beside each other, or everything in one. */
bool end_is_wide(const struct ending_page *page);

#endif
