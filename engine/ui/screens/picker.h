/* The picker's parts: cards above, the line of years below, the content note over both. */
#ifndef UI_SCREENS_PICKER_H
#define UI_SCREENS_PICKER_H

#include "ui/screens/screens_internal.h"

/* The line of years at height `y`; `cards` are the `count` cards shown, from level `first` on. */
void picker_timeline(struct ui *ui, const struct view *view, const struct library *library,
                     const struct rect *cards, int first, int count, float y);
/* One card. A press picks it; a second one, Enter or Begin opens its briefing. */
void picker_card(struct ui *ui, struct view *view, const struct library *library, int level,
                 struct rect rect, struct intent *intent);

/* The content note of the picked story, as a sheet over the picker; key C opens and closes it. */
void picker_note(struct ui *ui, struct view *view, const struct library *library);

#endif
