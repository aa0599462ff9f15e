/* The picker's parts: cards above, the line of years below, the content note over both. */
#ifndef UI_SCREENS_PICKER_H
#define UI_SCREENS_PICKER_H

#include "ui/screens/screens_internal.h"

/* Of the two lists, the one that is shown: levels `first` to `end - 1`. */
struct picker_list {
  int first, end;
};
struct picker_list picker_list(const struct view *view, const struct library *library);

/* The cards that are shown: levels `first` to `first + count - 1`. */
struct picker_page {
  struct picker_list list;
  int first, count, pages, page;
  bool stacked; /* below one another, scrolled; else side by side */
  struct rect card[LIBRARY_MAX];
};

/* The line of years at height `y` with a mark for every story, and a line from each card shown to
 * its own. */
void picker_timeline(struct ui *ui, const struct view *view, const struct library *library,
                     const struct picker_page *page, float y);

/* Does a card of this shape lie down: picture left, words right? */
bool picker_card_lies(float width, float height);
/* Height that the words of a card take: below its picture, or all of a card that lies. */
float picker_card_words(struct ui *ui, const struct level_entry *level, float width, bool lies);
/* One card, `words` of its height left to its words. A press picks it; a second one, Enter or Begin
 * opens its briefing, or what is wrong with it. */
void picker_card(struct ui *ui, struct view *view, const struct library *library, int level,
                 struct rect rect, float words, struct intent *intent);

/* The content note of the picked story, as a sheet over the picker; key C opens and closes it. */
void picker_note(struct ui *ui, struct view *view, const struct library *library);

#endif
