/* What-ifs are played between frames, for as long as nobody notices: the window answers as it would
 * without them. */
#include "app/game_internal.h"

enum { MS_A_FRAME = 12, DAYS_AT_ONCE = 10 };

static void begin(struct game *game, const struct what_if_subject *subject) {
  game_forget_what_if(game);
  game->what_if = what_if_new(game->session, subject);
  game->what_if->runs_wanted = game->what_if_runs;
  game->view.what_if.now = game->what_if;
}

static int another_option(const struct what_if *what_if) {
  for (int i = 0; i < WHAT_IF_OPTIONS_MAX; i++)
    if (i != what_if->subject.played && what_if_is_open(what_if, i)) return i;
  return -1;
}

/* Where nothing was asked for yet, one of the other ways is: the sheet is never empty. */
static void play(struct what_if *what_if, int days) {
  what_if_play(what_if, days);
  if (what_if->state == WHAT_IF_OPEN && another_option(what_if) >= 0)
    what_if_ask(what_if, another_option(what_if));
}

static void ask(struct game *game, int number, int option) {
  struct what_if_subject subject[WHAT_IF_SUBJECTS_MAX];
  int count = what_if_subjects(game->session, subject, WHAT_IF_SUBJECTS_MAX);
  if (!game->session->ended || number < 0 || number >= count || subject[number].withheld) return;
  if (!game->what_if || game->what_if->subject.line != subject[number].line)
    begin(game, &subject[number]);
  if (option >= 0) what_if_ask(game->what_if, option);
}

void game_ask_what_if(struct game *game, const struct intent *intent) {
  if (intent->kind == INTENT_WHAT_IF) ask(game, intent->decision, intent->option);
  if (!game->what_if) return;
  if (intent->kind == INTENT_WHAT_IF_STOP) what_if_stop(game->what_if);
  if (intent->kind == INTENT_WHAT_IF_GO_ON) what_if_go_on(game->what_if);
}

bool game_what_if_waits(const struct game *game) {
  return game->view.screen == SCREEN_END && game->what_if && what_if_has_work(game->what_if);
}

static void play_until(struct game *game, uint64_t until_ms) {
  if (!game_what_if_waits(game)) return;
  while (game_what_if_waits(game) && platform_time_ms() < until_ms)
    play(game->what_if, DAYS_AT_ONCE);
  what_if_keep(&game->debrief.asked, game->what_if);
}

void game_follow_what_if(struct game *game) {
  play_until(game, platform_time_ms() + MS_A_FRAME);
}

void game_finish_what_if(struct game *game) {
  play_until(game, UINT64_MAX);
}

void game_forget_what_if(struct game *game) {
  what_if_free(game->what_if);
  game->what_if = NULL;
  game->view.what_if.now = NULL;
}
