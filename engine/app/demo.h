/* The demo: an attract loop that plays stories by itself, and a visitor's session when someone touches
 * it. First form of the kiosk: nothing is saved, a visitor who leaves is asked and then forgotten, and
 * only staff can quit.
 *
 *   attract --any touch, key or click--> visitor --idle--> asked --idle--> attract
 *                                           ^----any input----'
 *
 * The story on show is played by a policy; what it does and why is told in a line at the bottom. */
#ifndef APP_DEMO_H
#define APP_DEMO_H

#include "app/game.h"

enum demo_mode { DEMO_ATTRACT, DEMO_VISITOR, DEMO_ASKED };

struct demo {
  struct game game;
  enum demo_mode mode;
  enum policy policy;     /* who leads the story on show */
  uint64_t next_step_ms;  /* of the story on show */
  uint64_t last_input_ms; /* of a visitor */
  uint32_t idle_ms, answer_ms; /* before asking, before forgetting */
  int staff_presses;      /* of the chord, in time */
  uint64_t staff_since_ms;
  char caption[240];
  int resets;             /* visitors forgotten so far */
};

enum { DEMO_IDLE_MS = 45000, DEMO_ANSWER_MS = 30000 };

void demo_init(struct demo *demo, const struct paths *paths, struct platform *platform,
               uint64_t seed);
void demo_release(struct demo *demo);
/* game.quit is set by the staff chord alone: Ctrl+Q three times within three seconds. */
void demo_frame(struct demo *demo, const struct ui_input *input);

#endif
