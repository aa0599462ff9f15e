#include "app/cues.h"

#include <stdio.h>
#include <string.h>

enum { CAPTION_MS = 2500 };

static void play(struct cue_watch *watch, const struct ui *ui, struct view *view, enum cue cue) {
  sound_cue(watch->sound, cue, view->settings.volume_cues);
  if (!view->settings.captions || !cue_rows[cue].caption[0]) return;
  snprintf(view->caption, sizeof view->caption, "%s", ui_tr(ui, cue_rows[cue].caption));
  view->caption_until_ms = ui->time_ms + CAPTION_MS;
}

static int pages_of(const struct session *session) {
  return session && session->editions ? session->editions->count : 0;
}

static int day_of(const struct session *session) {
  return session ? session->sim.model.day : -1;
}

static bool one_day_passed(const struct cue_watch *watch, const struct view *view,
                           const struct session *session) {
  return watch->day >= 0 && day_of(session) == watch->day + 1 && !view->passing;
}

/* The most telling thing first: one frame gives one cue. */
static void choose(struct cue_watch *watch, const struct ui *ui, struct view *view,
                   const struct session *session) {
  bool new_toast =
      view->toast[0] && strncmp(watch->toast, view->toast, sizeof watch->toast - 1) != 0;
  if (pages_of(session) > watch->pages && session)
    play(watch, ui, view, CUE_PRINTED);
  else if (view->screen == SCREEN_DECISION && watch->screen != SCREEN_DECISION)
    play(watch, ui, view, CUE_DECISION);
  else if (new_toast)
    play(watch, ui, view, CUE_ERROR);
  else if (one_day_passed(watch, view, session))
    play(watch, ui, view, CUE_DAY_ENDS);
  else if (ui->explain.open && !watch->explain_open)
    play(watch, ui, view, CUE_CAUSES);
  else if (!ui->explain.open && watch->explain_open)
    play(watch, ui, view, CUE_BACK);
  else if (ui->activated_count > 0)
    play(watch, ui, view, CUE_PRESS);
  else if (ui->focus != watch->focus && ui->focus_visible)
    play(watch, ui, view, CUE_FOCUS);
}

static void remember(struct cue_watch *watch, const struct ui *ui, const struct view *view,
                     const struct session *session) {
  watch->started = true;
  watch->explain_open = ui->explain.open;
  watch->screen = view->screen;
  watch->focus = ui->focus;
  watch->pages = pages_of(session);
  watch->day = day_of(session);
  snprintf(watch->toast, sizeof watch->toast, "%.15s", view->toast);
}

void cues_follow(struct cue_watch *watch, const struct ui *ui, struct view *view,
                 const struct session *session) {
  if (view->caption_until_ms && ui->time_ms > view->caption_until_ms) {
    view->caption[0] = '\0';
    view->caption_until_ms = 0;
  }
  if (watch->started) choose(watch, ui, view, session);
  sound_ambience(watch->sound, session && !session->ended ? AMBIENCE_YARD : AMBIENCE_NONE,
                 view->settings.volume_ambience);
  remember(watch, ui, view, session);
}
