#include "app/stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/game_internal.h"
#include "game/policy.h"
#include "ui/gallery.h"

enum { A_FEW_RUNS = 10 };

static void answer_all(struct session *session, enum policy policy) {
  int open[8];
  int count = session_open_decisions(session, open, 8);
  for (int i = 0; i < count; i++)
    session_answer(session, open[i],
                   policy_option(&session->sim, &session->scenario.decisions[open[i]], policy));
}

static void advance_to_review(struct session *session, enum policy policy) {
  while (!session->at_review && !session->ended) {
    answer_all(session, policy);
    session_end_day(session);
  }
}

static int advance_to_decision(struct session *session, enum policy policy) {
  int decision;
  while (!session->ended) {
    if (session->at_review) session_close_review(session);
    if (session_open_decisions(session, &decision, 1) > 0) return decision;
    session_play(session, policy, 1);
  }
  return -1;
}

static void show_review(struct game *game, const struct stage *stage) {
  advance_to_review(game->session, stage->policy);
  game->view.review_step = (uint8_t)(stage->step < 3 ? stage->step : 3);
  if (stage->step >= 3) session_close_review(game->session);
}

static void show_decision(struct game *game, const struct stage *stage) {
  game->view.decision = advance_to_decision(game->session, stage->policy);
  game->view.chosen_option = stage->step - 1;
}

static void show_person(struct game *game, const char *id) {
  const struct scenario *scenario = &game->session->scenario;
  for (int i = 0; i < scenario->person_count; i++)
    if (strcmp(scenario->person[i].id, id) == 0) game->view.person = i;
}

static void show_codex(struct view *view, const struct stage *stage) {
  view->screen = SCREEN_SITE;
  view->codex.open = true;
  view->codex.tab = (uint8_t)stage->step;
}

static bool in_story(int screen) {
  return (screen >= SCREEN_SITE && screen <= SCREEN_END) || screen == SCREEN_CODEX;
}

static void dress(struct game *game, const struct stage *stage) {
  struct scenario *scenario = &game->session->scenario;
  if (stage->picture > 0) scenario->picture = picture_names[stage->picture - 1];
  if (stage->start_month > 0) scenario->start_month = (int16_t)stage->start_month;
  game->view.dusk_since_ms = stage->dusk ? 1 : 0;
}

bool stage_reach(struct game *game, const struct stage *stage) {
  game->view.picked_level = stage->level;
  game->view.picker_instructors = game->library.level[stage->level].instructors ||
                                  (stage->screen == SCREEN_PICKER && stage->step > 0);
  game->view.settings.hints = stage->hints;
  game->view.settings.hints_seen = 0;
  game->view.settings.skipped_themes = stage->skipped;
  if (in_story(stage->screen)) {
    if (!game_begin(game, stage->level)) return false;
    game->view.toast[0] = '\0';
    game->view.toast_until_ms = 0;
    struct session *session = game->session;
    int days = stage->day - 1 - session->sim.model.day;
    if (stage->screen == SCREEN_END) days = session->scenario.day_count;
    if (days > 0) session_play(session, stage->policy, days);
    dress(game, stage);
  }
  game->view.panel = stage->panel;
  game->view.settings.instructor = stage->inspector > 0;
  game->view.instructor.open = stage->inspector > 0;
  if (stage->inspector > 0) game->view.instructor.tab = (uint8_t)(stage->inspector - 1);
  game->ui.explain.open = false;
  game->view.book_month = stage->month - 1;
  if (stage->person && game->session) show_person(game, stage->person);
  if (stage->screen == SCREEN_END) {
    game->view.debrief_tab = (uint8_t)stage->step;
    game->what_if_runs = stage->runs > 0 ? stage->runs : A_FEW_RUNS;
    game_finish_debrief(game);
  }
  if (stage->screen == SCREEN_WORKSHOP) game->view.method = stage->step;
  if (stage->screen == SCREEN_STORES) game->view.stores_row = stage->step;
  if (stage->screen == SCREEN_PEOPLE) game->view.people_talking = stage->step > 0;
  if (stage->screen == SCREEN_REVIEW) show_review(game, stage);
  if (stage->screen == SCREEN_DECISION) show_decision(game, stage);
  if (stage->screen == SCREEN_CODEX)
    show_codex(&game->view, stage);
  else if (stage->screen < SCREEN_COUNT)
    game->view.screen = (enum screen)stage->screen;
  return true;
}

static void draw_gallery(struct game *game, const struct ui_input *input) {
  game->ui.theme = (enum theme_id)game->view.settings.theme;
  game->ui.user_scale = game->view.settings.user_scale;
  ui_begin(&game->ui, input);
  gallery_draw(&game->ui);
  ui_end(&game->ui);
}

static void draw_settled(struct game *game, const struct stage *stage, struct ui_input *input) {
  for (int frame = 0; frame < 3; frame++) {
    input->time_ms += 400;
    if (stage->screen == SCREEN_COUNT)
      draw_gallery(game, input);
    else
      game_frame(game, input);
    game_finish_what_if(game);
    input->count = 0;
  }
}

static bool is_there(const struct ui *ui, ui_id id) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].target && ui->emitted[i].id == id) return true;
  return false;
}

/* "frame.ledger:1", or the id that a dump has: "8f0c35a2b1d7e694". 0: neither. */
static ui_id id_of(const char *given) {
  char name[64], rest;
  int index;
  if (sscanf(given, "%63[^:]:%d%c", name, &index, &rest) == 2) return ui_make_id(name, index);
  char *end;
  ui_id id = strtoull(given, &end, 16);
  return *end == '\0' ? id : 0;
}

/* Focus and Enter, so that it doesn't matter what lies over it. */
static void press(struct game *game, const struct stage *stage, struct ui_input *input, ui_id id) {
  ui_set_focus(&game->ui, id);
  input->event[0] = (struct ui_event){.type = INPUT_KEY, .key = KEY_ENTER};
  input->count = 1;
  draw_settled(game, stage, input);
  game->ui.focus_visible = false;
}

bool stage_draw(struct game *game, const struct stage *stage, int width, int height) {
  struct ui_input input = {.width = width, .height = height, .time_ms = game->ui.time_ms};
  char given[80];
  int used;
  bool all = true;
  game->ui.explain.open = game->ui.explain.pin.on = false;
  draw_settled(game, stage, &input);
  for (const char *at = stage->press; at && sscanf(at, " %79s%n", given, &used) == 1; at += used) {
    ui_id id = id_of(given);
    bool there = is_there(&game->ui, id);
    all &= there;
    if (!there)
      snprintf(game->view.problem, sizeof game->view.problem,
               "--press: nothing that can be pressed here is called %s; --dump FILE lists what "
               "can be, each with an id that --press takes too",
               given);
    press(game, stage, &input, id);
  }
  draw_settled(game, stage, &input);
  return all;
}
