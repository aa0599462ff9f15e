/* The frame around the screens of a story, and the keys that work on all of them. */
#include "ui/screens/hints.h"
#include "ui/screens/screens_internal.h"

/* The content is drawn after the bars, so a screen that must not run over them clips itself. */
struct rect frame_draw(struct ui *ui, struct view *view, const struct session *session,
                       struct intent *intent) {
  float top = frame_top_bar(ui, view, session, intent);
  float bottom = frame_dock(ui, view, session, intent);
  struct rect content = {0, top, ui->width, bottom - top};
  return view->screen == SCREEN_SITE ? content : hint_strip_draw(ui, view, content);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static int dock_position(const struct dock_row *const *rows, int count, enum screen screen) {
  for (int i = 0; i < count; i++) {
    if (rows[i]->screen == screen) return i;
  }
  return 0;
}

static void screen_keys(struct ui *ui, const struct view *view, struct intent *intent) {
  const struct dock_row *rows[DOCK_ROWS_MAX];
  int count = dock_rows_available(rows, DOCK_ROWS_MAX);
  for (int i = 0; i < count; i++) {
    if (ui_character(ui, (uint32_t)rows[i]->key)) *intent = intent_go(rows[i]->screen);
  }
  int at = dock_position(rows, count, view->screen);
  if (ui_character(ui, '[')) *intent = intent_go(rows[(at + count - 1) % count]->screen);
  if (ui_character(ui, ']')) *intent = intent_go(rows[(at + 1) % count]->screen);
}

static void day_keys(struct ui *ui, struct view *view, const struct session *session,
                     struct intent *intent) {
  if (view->screen == SCREEN_REVIEW) return;
  if (letter_key(ui, view, 'n')) *intent = intent_of(INTENT_GO_ON);
  if (days_may_pass(view, session) && letter_key(ui, view, 'e'))
    ask_for_one_day(view, session, intent);
}

static void leave_keys(struct ui *ui, struct view *view, struct intent *intent) {
  if (!ui_key(ui, KEY_ESCAPE) && !ui_key(ui, KEY_BACKSPACE)) return;
  if (view->passing)
    *intent = intent_of(INTENT_STOP);
  else if (view->screen != SCREEN_SITE)
    *intent = intent_go(SCREEN_SITE);
  else
    view->panel = PANEL_MENU;
}

void frame_keys(struct ui *ui, struct view *view, const struct session *session,
                struct intent *intent) {
  if (intent->kind != INTENT_NONE) return;
  screen_keys(ui, view, intent);
  day_keys(ui, view, session, intent);
  leave_keys(ui, view, intent);
  if (ui_key(ui, KEY_F1)) view->panel = PANEL_HELP;
  if (ui_key(ui, KEY_F10)) view->panel = PANEL_MENU;
  if (letter_key(ui, view, 'm')) view->motion_paused = !view->motion_paused;
}
