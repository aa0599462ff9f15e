/* Which sounds go with what has just happened, found by comparing this frame with the one before:
 * screens don't know of sounds. Also the caption line and the ambience of a story. */
#ifndef APP_CUES_H
#define APP_CUES_H

#include "platform/sound.h"
#include "ui/screens.h"
#include "ui/ui.h"

struct cue_watch {
  struct sound *sound; /* NULL: silent */
  bool started, explain_open;
  enum screen screen;
  ui_id focus;
  int pages, day;
  char toast[16];
};

/* After a frame was carried out. The last cue of the frame sets view->caption. */
void cues_follow(struct cue_watch *watch, const struct ui *ui, struct view *view,
                 const struct session *session);

#endif
