/* Sets a screen up: plays a story by a policy to the day that is wanted and shows one screen of it.
 * Used by `shot` and by the tests that look at screens. */
#ifndef APP_STAGE_H
#define APP_STAGE_H

#include "app/game.h"

struct stage {
  int screen; /* enum screen; SCREEN_COUNT: the gallery of components */
  int level;  /* of the library */
  enum policy policy;
  int day;            /* 1-based: the day that orders are being given for */
  int step;           /* of a review, 0-based; of a decision: option held, 1-based; of the picker: 1
                         is the instructors' list */
  int month;          /* in the two books, 1-based; 0: latest */
  const char *person; /* id, NULL: none */
  const char *press;  /* what is pressed then, one after the other, NULL: nothing. By the names that
                         the screens give their targets: "frame.ledger:1 explain-row:0" */
  /* how the site looks; the story stays the same */
  int runs;        /* of a what-if, with other luck; 0: a few */
  int picture;     /* 1-based in picture_names, 0: the story's own */
  int start_month; /* calendar month of the first day, 0: the story's own */
  bool dusk;
  uint8_t panel;             /* enum frame_panel_kind: open over the screen */
  bool hints;                /* as a player sees it who has seen none */
  content_theme_set skipped; /* scenes about these are told in one line */
  uint8_t inspector;         /* 1 + enum instructor_tab: the sheet that F9 opens; 0: it is closed */
};

/* False: the story did not open; the game shows why. Of the settings only
 * hints and skipped scenes are set. */
bool stage_reach(struct game *game, const struct stage *stage);
/* Frames until nothing changes any more (scroll lengths, targets). `input` is empty but for the
 * canvas. False: something in `press` is not there; view.problem says what. */
bool stage_draw(struct game *game, const struct stage *stage, int width, int height);

#endif
