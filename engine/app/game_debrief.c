/* The debrief is there on its first frame. The yardstick in it, six other runs of the story, would
 * hold the window for over a second: it is played a part each frame. */
#include "app/game_internal.h"

enum { DAYS_A_FRAME = 60 }; /* about 10 ms */

static bool has_ended(const struct game *game) {
  return game->session && game->session->ended;
}

static void begin(struct game *game) {
  if (game->view.debrief) return;
  debrief_begin(game->session, &game->debrief);
  game->view.debrief = &game->debrief;
}

bool game_debrief_waits(const struct game *game) {
  return game->view.screen == SCREEN_END && game->view.debrief &&
         !debrief_is_measured(game->view.debrief);
}

void game_follow_debrief(struct game *game) {
  if (game->view.screen != SCREEN_END || !has_ended(game)) return;
  begin(game);
  debrief_measure(game->session, &game->debrief, DAYS_A_FRAME);
}

void game_finish_debrief(struct game *game) {
  if (!has_ended(game)) return;
  begin(game);
  debrief_measure(game->session, &game->debrief, POLICY_COUNT * DAYS_MAX);
}

void game_forget_debrief(struct game *game) {
  game_forget_what_if(game);
  debrief_release(&game->debrief);
  game->view.debrief = NULL;
}
