/* Hints: a line each, shown once, on the first visit of the place that they are about. They never
 * stop anybody: a hint goes when it is closed, when what it says was done, or when its place is
 * left. On the site it is a line of the Today panel, elsewhere a strip above the content. */
#ifndef UI_SCREENS_HINTS_H
#define UI_SCREENS_HINTS_H

#include "ui/screens.h"

enum hint {
  HINT_LABELS,
  HINT_PEOPLE,
  HINT_DECISION,
  HINT_DAYS,
  HINT_WRITE,
  HINT_BOOKS,
  HINT_COUNT
};
extern const char *const hint_texts[HINT_COUNT];

/* Before a frame's screen is drawn: what was learned is not said again, and what is said now. */
void hints_follow(const struct ui *ui, struct view *view, const struct session *session);
enum { HINT_CLOSE = 48 };
/* A square of that size; pressed, the hint is put away. */
void hint_close_button(struct ui *ui, struct view *view, struct rect rect);
/* "" when there is none. */
const char *hint_words(const struct ui *ui, const struct view *view);
/* Are the buttons that let days pass pointed out? Until one has been used. */
bool hint_points_to_days(const struct view *view, const struct session *session);

/* A strip at the top of `content` if there is a hint; both return what is left below it. */
struct rect hint_strip_leaves(struct ui *ui, const struct view *view, struct rect content);
struct rect hint_strip_draw(struct ui *ui, struct view *view, struct rect content);

#endif
