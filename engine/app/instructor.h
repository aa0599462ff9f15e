/* What whoever writes a story has of the running game: its files are read anew when they are saved,
 * and the sheet that F9 opens. Not for the players of a story that came with the game, unless a
 * setting says so; never in a demo. */
#ifndef APP_INSTRUCTOR_H
#define APP_INSTRUCTOR_H

#include "app/watch.h"
#include "base/diagnostic.h"
#include "ui/screens.h"

struct game;

struct instructor {
  struct watch watch;
  struct diagnostics problems; /* what stops the story first */
  int taken;                   /* of the session's problems, so many are in there */
  char unread[512];            /* a story that does not load, shown without a session; "": none */
};

/* A story was opened. */
void instructor_begin(struct game *game);
/* A story that can't be opened: the sheet says why, over what is on the screen. */
void instructor_show_unread(struct game *game, const char *folder,
                            const struct diagnostics *problems);
/* Reads it to say so. False: it is shown; true: it loads now, and nothing is shown. */
bool instructor_read_unread(struct game *game, const char *folder);
/* Once a frame, before it is drawn. */
void instructor_follow(struct game *game);
/* Looks whether files were saved, and takes the story up with them. True: something on the screen
 * has changed. Cheap; call it as often as you like. */
bool instructor_poll(struct game *game, uint64_t now_ms);
/* Milliseconds until the next look; -1: nothing is watched. */
int instructor_wait_ms(const struct game *game, uint64_t now_ms);
/* INTENT_EDIT .. INTENT_FOLDER. */
void instructor_carry_out(struct game *game, const struct intent *intent);

#endif
