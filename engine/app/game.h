/* The running game, without a window: library, session, view and interface of one player.
 *
 * game_frame() takes one frame's input, draws into `ui.draw` and carries out what the screen asked
 * for. The loop (command_play.c), screenshots and the tests' scripted players all call it; only the
 * metrics and the painter come from a platform. */
#ifndef APP_GAME_H
#define APP_GAME_H

#include "app/cues.h"
#include "app/instructor.h"
#include "app/language.h"
#include "app/paths.h"
#include "game/library.h"
#include "game/session.h"
#include "platform/narrator.h"
#include "platform/platform.h"
#include "ui/screens.h"
#include "ui/ui.h"

struct game {
  struct paths paths;
  char named[PATH_SIZE]; /* a scenario named on the command line, "" */
  struct library library;
  struct language language;
  struct cue_watch cues;
  struct ui ui;
  struct view view;
  struct platform *platform; /* not owned */
  struct narrator *narrator; /* not owned; NULL: nothing is read aloud */
  struct session *session;   /* NULL outside a story */
  struct debrief debrief;    /* of the session, once it has ended */
  struct what_if *what_if;   /* owned: asked in its debrief; NULL: none */
  int what_if_runs;          /* with other luck, for each that is asked */
  int level;                 /* of the library, -1 */
  uint64_t seed;             /* of the next story begun */
  uint64_t next_day_ms;      /* when the next day passes, while days pass */
  struct instructor instructor;
  bool fullscreen, quit;
  void (*overlay)(struct ui *ui, void *self); /* drawn over everything; NULL: nothing */
  void *overlay_self;
};

/* `platform` lends its text metrics and must outlive the game. */
void game_init(struct game *game, const struct paths *paths, struct platform *platform,
               uint64_t seed);
void game_release(struct game *game);

void game_frame(struct game *game, const struct ui_input *input);
/* Milliseconds until a frame is wanted although nothing comes in; -1: none. */
int game_wait_ms(const struct game *game, uint64_t now_ms);

/* Opens a story. False: it did not open, and the screen says why: a story that does not load in the
 * instructor's sheet, a saved one that can't be gone on with in SCREEN_PROBLEM. */
bool game_begin(struct game *game, int level);
bool game_continue(struct game *game, int level, const char *journal);
void game_leave(struct game *game);
/* Index in the library of the scenario at a path, or of one of that name or id; -1. */
int game_find_level(const struct game *game, const char *name);
/* The same; a scenario that lies elsewhere joins the library. */
int game_take_level(struct game *game, const char *name);
/* The places of scenarios again, as they are now; outside a story. */
void game_reread_library(struct game *game);
/* The picker shows words of stories that are not being played: their catalogues. */
void game_shelve_stories(struct game *game, struct diagnostics *problems);

#endif
