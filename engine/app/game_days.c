/* Days pass here while the player watches, until something needs them. */
#include "app/game_internal.h"

enum {
  CHAPTER_MS = 10000, /* a stretch of passing days takes about this long, whatever its length */
  DAY_MIN_MS = 120,
  DAY_MAX_MS = 1500
};

static int days_to_stop(const struct session *session) {
  const struct scenario *scenario = &session->scenario;
  int day = session->sim.model.day;
  int left = 1;
  while (day + left < scenario->day_count && !scenario_stops(scenario, day + left - 1)) left++;
  return left;
}

static uint64_t day_length_ms(const struct game *game) {
  int days = days_to_stop(game->session);
  int ms = CHAPTER_MS / (days > 0 ? days : 1);
  ms = ms < DAY_MIN_MS ? DAY_MIN_MS : ms > DAY_MAX_MS ? DAY_MAX_MS : ms;
  return (uint64_t)(game->view.settings.slow_days ? 2 * ms : ms);
}

void game_show_decision(struct view *view, int decision) {
  view->decision = decision;
  view->chosen_option = -1;
  view->screen = SCREEN_DECISION;
}

/* The first question that waits, shown. */
bool game_show_open_decision(struct game *game) {
  int decision;
  if (session_open_decisions(game->session, &decision, 1) == 0) return false;
  game_show_decision(&game->view, decision);
  return true;
}

static void show_stop(struct game *game, enum session_stop stop) {
  struct view *view = &game->view;
  view->passing = stop == STOP_NONE && view->passing;
  switch (stop) {
  case STOP_DECISION:
    game_show_open_decision(game);
    break;
  case STOP_REVIEW:
    view->screen = SCREEN_REVIEW;
    view->review_step = 0;
    break;
  case STOP_END:
    view->screen = SCREEN_END;
    break;
  case STOP_NONE:
  case STOP_NOTE:
    break;
  }
}

static enum session_stop pass_day(struct game *game) {
  game->view.draft_valid = false;
  enum session_stop stop = session_end_day(game->session);
  if (game->session->journal_failed && game->view.toast_until_ms == 0)
    game_toast(game,
               ui_tr(&game->ui, "The story can no longer be saved: the disk refuses to write."));
  show_stop(game, stop);
  return stop;
}

void game_pass_days(struct game *game) {
  struct view *view = &game->view;
  if (!view->passing || !game->session || view->screen != SCREEN_SITE) return;
  game->ui.animating = true;
  if (game->ui.time_ms < game->next_day_ms) return;
  game->next_day_ms = game->ui.time_ms + day_length_ms(game);
  pass_day(game);
}

static bool must_answer_first(struct game *game) {
  return game->session->at_review || game_show_open_decision(game);
}

/* What the review brought (a title, paper that was found) is read before days pass. */
static bool shows_news_of_review(struct game *game) {
  bool news = game->view.screen == SCREEN_REVIEW && session_has_urgent_note(game->session);
  if (news) game->view.screen = SCREEN_SITE;
  return news;
}

void game_go_on(struct game *game) {
  if (game->session->ended) {
    game->view.screen = SCREEN_END;
    return;
  }
  if (game->session->at_review) {
    game->view.screen = SCREEN_REVIEW;
    return;
  }
  if (game->view.passing || must_answer_first(game) || shows_news_of_review(game)) return;
  game->view.screen = SCREEN_SITE;
  game->view.passing = true;
  game->view.passing_since_ms = game->ui.time_ms;
  game->next_day_ms = game->ui.time_ms + day_length_ms(game);
}

void game_one_day(struct game *game) {
  if (game->session->at_review || game->session->ended) {
    game_go_on(game);
    return;
  }
  game->view.passing = false;
  game->view.screen = SCREEN_SITE;
  if (pass_day(game) == STOP_NONE) game->view.dusk_since_ms = game->ui.time_ms;
}
