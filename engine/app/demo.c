#include "app/demo.h"

#include <stdio.h>
#include <string.h>

#include "game/policy.h"

enum {
  DAY_MS = 350,
  READ_MS = 6000, /* a decision, a page */
  STEP_MS = 4000, /* a step of a review */
  END_MS = 20000,
  STAFF_PRESSES = 3,
  STAFF_WITHIN_MS = 3000
};

static const char *const reasons[POLICY_COUNT] = {
    [POLICY_BY_THE_BOOK] = "This leader goes by the book: steady hours, true reports.",
    [POLICY_STORMER] = "This leader storms: long shifts at the end of the month, rounded figures.",
    [POLICY_CARETAKER] = "This leader looks after people: rest days, families, plots.",
    [POLICY_HELPER] = "This leader helps: shows methods, takes charge of the weakest team.",
    [POLICY_INNOVATOR] = "This leader tries things: study, trials, substitutes.",
    [POLICY_PADDER] = "This leader pads: more is written than was made.",
};

/* ---- the story on show -------------------------------------------------------------------------
 */

static void begin_story(struct demo *demo) {
  struct game *game = &demo->game;
  demo->policy = (enum policy)((demo->policy + 1) % POLICY_COUNT);
  for (int i = 0; i < game->library.era_count && !game->session; i++)
    if (!game->library.level[i].broken) game_begin(game, i);
  game->view.screen = game->session ? SCREEN_SITE : SCREEN_PICKER;
  game->view.toast[0] = '\0';
  snprintf(demo->caption, sizeof demo->caption, "%s", ui_tr(&game->ui, reasons[demo->policy]));
}

static uint32_t show_decision(struct demo *demo, int decision) {
  struct game *game = &demo->game;
  const struct decision *asked = &game->session->scenario.decisions[decision];
  int option = policy_option(&game->session->sim, asked, demo->policy);
  if (game->view.screen != SCREEN_DECISION) {
    game->view.screen = SCREEN_DECISION;
    game->view.decision = decision;
    game->view.chosen_option = option;
    return READ_MS;
  }
  if (option >= 0) {
    const char *label = ui_words(&game->ui, &asked->options[option].label);
    snprintf(demo->caption, sizeof demo->caption, ui_tr(&game->ui, "Chosen: %s"), label);
    session_answer(game->session, decision, option);
  }
  game->view.screen = SCREEN_SITE;
  return DAY_MS;
}

static uint32_t show_review(struct demo *demo) {
  struct game *game = &demo->game;
  struct view *view = &game->view;
  if (view->screen != SCREEN_REVIEW) {
    view->screen = SCREEN_REVIEW;
    view->review_step = 0;
  } else if (view->review_step < 2) {
    view->review_step++;
  } else {
    session_close_review(game->session);
    view->review_step = 3;
    snprintf(demo->caption, sizeof demo->caption, "%s", ui_tr(&game->ui, reasons[demo->policy]));
    return READ_MS;
  }
  return STEP_MS;
}

static void take_order(void *context, const struct command *command) {
  if (!session_has_agreed(context, (enum verb)command->verb)) session_command(context, command);
}

/* One step of the story; how long it stands. */
static uint32_t next_step(struct demo *demo) {
  struct game *game = &demo->game;
  struct session *session = game->session;
  int decision;
  if (!session || session->ended) {
    if (session && game->view.screen != SCREEN_END) {
      game->view.screen = SCREEN_END;
      return END_MS;
    }
    game_leave(game);
    begin_story(demo);
    return READ_MS;
  }
  if (session->at_review) return show_review(demo);
  if (session_open_decisions(session, &decision, 1) > 0) return show_decision(demo, decision);
  game->view.screen = SCREEN_SITE;
  policy_act(&session->sim, 0, demo->policy, take_order, session);
  session_end_day(session);
  return DAY_MS;
}

/* ---- visitors -----------------------------------------------------------------------------------
 */

static bool is_visitor_input(const struct ui_event *event) {
  return event->type == INPUT_KEY || event->type == INPUT_POINTER_DOWN;
}

static bool someone_is_there(const struct ui_input *input) {
  for (int i = 0; i < input->count; i++)
    if (is_visitor_input(&input->event[i])) return true;
  return false;
}

static void start_attract(struct demo *demo) {
  struct game *game = &demo->game;
  game_leave(game);
  struct settings settings = game->view.settings;
  memset(&game->view, 0, sizeof game->view);
  game->view.settings = settings;
  demo->mode = DEMO_ATTRACT;
  begin_story(demo);
  demo->next_step_ms = game->ui.time_ms + READ_MS;
}

static void welcome(struct demo *demo) {
  game_leave(&demo->game);
  memset(&demo->game.ui.explain, 0, sizeof demo->game.ui.explain);
  demo->game.view.screen = SCREEN_PICKER;
  demo->mode = DEMO_VISITOR;
}

static void follow_visitor(struct demo *demo, bool input) {
  uint64_t now = demo->game.ui.time_ms;
  if (input) {
    demo->last_input_ms = now;
    demo->mode = DEMO_VISITOR;
  }
  uint64_t idle = now - demo->last_input_ms;
  if (demo->mode == DEMO_VISITOR && idle > demo->idle_ms) demo->mode = DEMO_ASKED;
  if (demo->mode == DEMO_ASKED && idle > demo->idle_ms + demo->answer_ms) {
    demo->resets++;
    start_attract(demo);
  }
}

/* ---- the line at the bottom
 * ---------------------------------------------------------------------- */

static void draw_plate(struct ui *ui, const char *text, float y) {
  struct text_look look = {STYLE_BODY_L, TOKEN_NIGHT_INK, TOKEN_NIGHT, ALIGN_CENTRE, 0};
  float width = ui->width * 0.7f, height = ui_text_height(ui, STYLE_BODY_L, width - 60, text) + 28;
  struct rect plate = {(ui->width - width) / 2, y - height, width, height};
  draw_rect(&ui->draw, plate, ui_color(ui, TOKEN_NIGHT), 8);
  draw_frame(&ui->draw, plate, ui_color(ui, TOKEN_NIGHT_EDGE), 2, 8, 0);
  ui_text(ui, (struct rect){plate.x + 30, plate.y + 14, width - 60, height}, look, text);
}

static void draw_over(struct ui *ui, void *self) {
  const struct demo *demo = self;
  if (demo->mode == DEMO_VISITOR) return;
  if (demo->mode == DEMO_ASKED) {
    uint64_t gone = ui->time_ms - demo->last_input_ms - demo->idle_ms;
    char text[160];
    int left = (int)((demo->answer_ms - (gone < demo->answer_ms ? gone : demo->answer_ms)) / 1000);
    snprintf(text, sizeof text, ui_tr(ui, "Are you still here? Touch anywhere to go on. %d"),
             left + 1);
    draw_plate(ui, text, ui->height * 0.55f);
    return;
  }
  char text[400];
  snprintf(text, sizeof text, "%s  ·  %s", demo->caption, ui_tr(ui, "Touch to play"));
  draw_plate(ui, text, ui->height - 130);
}

/* ---- a frame
 * ------------------------------------------------------------------------------------- */

static void count_staff(struct demo *demo, const struct ui_input *input) {
  for (int i = 0; i < input->count; i++) {
    if (input->event[i].type != INPUT_KEY || input->event[i].key != KEY_QUIT) continue;
    if (input->time_ms > demo->staff_since_ms + STAFF_WITHIN_MS) demo->staff_presses = 0;
    if (demo->staff_presses++ == 0) demo->staff_since_ms = input->time_ms;
  }
  demo->game.quit = demo->staff_presses >= STAFF_PRESSES;
}

/* What a visitor may do: not quit, not close the window, not leave full screen. */
static void strip(struct ui_input *input, bool all) {
  int kept = 0;
  for (int i = 0; i < input->count; i++) {
    const struct ui_event *event = &input->event[i];
    bool closes = event->type == INPUT_WINDOW_QUIT ||
                  (event->type == INPUT_KEY && (event->key == KEY_QUIT || event->key == KEY_F11));
    if (!closes && !all) input->event[kept++] = *event;
  }
  input->count = kept;
}

void demo_frame(struct demo *demo, const struct ui_input *input) {
  struct game *game = &demo->game;
  struct ui_input passed = *input;
  bool there = someone_is_there(input), asleep = demo->mode != DEMO_VISITOR;
  count_staff(demo, input);
  bool quit = game->quit;
  strip(&passed, asleep); /* the touch that wakes presses nothing */
  game_frame(game, &passed);
  game->quit = quit;
  if (demo->mode == DEMO_ATTRACT && there) {
    welcome(demo);
    demo->last_input_ms = game->ui.time_ms;
  } else if (demo->mode != DEMO_ATTRACT) {
    follow_visitor(demo, there);
  } else if (game->ui.time_ms >= demo->next_step_ms) {
    demo->next_step_ms = game->ui.time_ms + next_step(demo);
  }
  game->ui.animating = true;
}

void demo_init(struct demo *demo, const struct paths *paths, struct platform *platform,
               uint64_t seed) {
  memset(demo, 0, sizeof *demo);
  struct paths unsaved = *paths;
  unsaved.journals[0] = unsaved.settings[0] = '\0';
  game_init(&demo->game, &unsaved, platform, seed);
  demo->game.view.settings.hints = false; /* a visitor has no five minutes */
  demo->game.overlay = draw_over;
  demo->game.overlay_self = demo;
  demo->idle_ms = DEMO_IDLE_MS;
  demo->answer_ms = DEMO_ANSWER_MS;
  demo->policy = POLICY_PADDER;
  start_attract(demo);
}

void demo_release(struct demo *demo) {
  game_release(&demo->game);
}
