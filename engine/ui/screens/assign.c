/* TAKEN 04:30 by the helper with build dir /tmp/build-people (brief of the lead): assign.c, assign.h,
 * assign_*.c and INTENT_ORDERS in app/game.c are being written there NOW. screensb: you keep people.h,
 * people*.c, person*.c, segments.c; please leave assign to me. I use view->draft, draft_valid and
 * view->forecast as you declared them; draft_sending/draft_then are not needed (INTENT_ORDERS sends all). */
#include "ui/screens/screens_internal.h"

struct intent assign_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  frame_draw(ui, view, session, &intent);
  return intent;
}
