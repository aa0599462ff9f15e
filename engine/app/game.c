/* What the screens ask for is carried out here, one intent at a time. The story itself changes only
 * through the session's calls. */
#include "app/game.h"

#include <stdio.h>
#include <string.h>

#include "app/aloud.h"
#include "app/export_files.h"
#include "app/game_internal.h"
#include "app/settings.h"
#include "ui/screens/assign.h"

enum { DUSK_MS = 1500, TOAST_MS = 6000, TITLE_AFTER_MS = 60000 };

static float measure_width(void *self, enum face face, float size, const char *utf8, int length) {
  struct game *game = self;
  return platform_text_width(game->platform, face, size, game->ui.scale, utf8, length);
}

void game_toast(struct game *game, const char *text) {
  snprintf(game->view.toast, sizeof game->view.toast, "%s", text);
  game->view.toast_until_ms = game->ui.time_ms + TOAST_MS;
}

/* ---- intents --------------------------------------------------------------------------------- */

/* Orders that the player has begun to change outlast a decision; others follow what it orders. */
static bool draft_is_changed(const struct game *game) {
  return game->view.draft_valid &&
         draft_differs(&game->view.draft, &game->session->sim.model.team[0].orders);
}

static void answer(struct game *game, const struct intent *intent) {
  bool changed = draft_is_changed(game);
  struct refusal refusal = session_answer(game->session, intent->decision, intent->option);
  if (refusal.code != REFUSAL_NONE) {
    game_toast(game, ui_tr(&game->ui, refusal_formats[refusal.code]));
    return;
  }
  game->view.decision = game->view.chosen_option = -1;
  game->view.draft_valid = changed;
  if (!game_show_open_decision(game)) game->view.screen = SCREEN_SITE;
}

static void let_days_pass(struct game *game, const struct intent *intent) {
  if (intent->orders_first) game_give_orders(game);
  if (intent->kind == INTENT_ONE_DAY)
    game_one_day(game);
  else
    game_go_on(game);
}

static void close_review(struct game *game) {
  session_close_review(game->session);
  game->view.review_step = 3;
  game->view.draft_valid = false;
}

static void go(struct view *view, enum screen screen) {
  if (screen != view->screen) view->previous = view->screen;
  view->screen = screen;
  view->passing = false;
}

static void go_back(struct game *game) {
  struct view *view = &game->view;
  if (view->screen == SCREEN_PROBLEM || !game->session)
    view->screen = game->session ? SCREEN_SITE : SCREEN_PICKER;
  else
    view->screen = view->previous != view->screen ? view->previous : SCREEN_SITE;
}

static void keep_settings(struct game *game) {
  if (!settings_save(&game->view.settings, game->paths.settings))
    game_toast(game, ui_tr(&game->ui, "Settings hold until you quit. The folder is read-only."));
}

static void export_story(struct game *game) {
  char page[PATH_SIZE], text[PATH_SIZE + 80];
  if (!game->session || !game->view.debrief) return;
  if (export_save(game->session, game->view.debrief, game->paths.exports, page))
    snprintf(text, sizeof text, ui_tr(&game->ui, "Saved as a page and a table: %s"), page);
  else
    snprintf(text, sizeof text, "%s",
             ui_tr(&game->ui, "It can't be saved: the folder is read-only."));
  game_toast(game, text);
}

static void carry_out_in_story(struct game *game, const struct intent *intent) {
  switch (intent->kind) {
  case INTENT_COMMAND:
    game_command(game, &intent->command);
    break;
  case INTENT_ORDERS:
    game_give_orders(game);
    break;
  case INTENT_ANSWER:
    answer(game, intent);
    break;
  case INTENT_ONE_DAY:
  case INTENT_GO_ON:
    let_days_pass(game, intent);
    break;
  case INTENT_STOP:
    game->view.passing = false;
    break;
  case INTENT_CLOSE_REVIEW:
    close_review(game);
    break;
  case INTENT_EXPORT:
    export_story(game);
    break;
  case INTENT_WHAT_IF:
  case INTENT_WHAT_IF_STOP:
  case INTENT_WHAT_IF_GO_ON:
    game_ask_what_if(game, intent);
    break;
  default:
    instructor_carry_out(game, intent);
  }
}

static void carry_out(struct game *game, const struct intent *intent) {
  switch (intent->kind) {
  case INTENT_NONE:
    break;
  case INTENT_GO:
    if (intent->screen == SCREEN_DECISION)
      game_show_decision(&game->view, intent->decision);
    else
      go(&game->view, intent->screen);
    break;
  case INTENT_BACK:
    go_back(game);
    break;
  case INTENT_BEGIN:
    game_begin(game, intent->level);
    break;
  case INTENT_CONTINUE:
    game_continue_latest(game, intent->level);
    break;
  case INTENT_LEAVE:
    game_back_to_picker(game);
    break;
  case INTENT_SETTING:
    keep_settings(game);
    break;
  case INTENT_SETTLED:
    keep_settings(game);
    game->view.screen = SCREEN_PICKER;
    break;
  case INTENT_REREAD:
    game_reread_library(game);
    break;
  case INTENT_QUIT:
    game->quit = true;
    break;
  default:
    if (game->session)
      carry_out_in_story(game, intent);
    else
      instructor_carry_out(game, intent);
  }
}

/* ---- a frame --------------------------------------------------------------------------------- */

/* The sheet that says why, where it is open, shows words that are about to go. */
static void change_language(struct game *game) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  game->ui.explain.open = false;
  language_set(&game->language, game->view.settings.language, game->paths.assets, &problems);
  const char *story = game->level >= 0 ? game->library.level[game->level].folder : NULL;
  language_set_story(&game->language, story, &problems);
  game_shelve_stories(game, &problems);
  if (game->session) session_speak(game->session, game_story_language(game));
  char text[700];
  if (problems.count > 0) game_toast(game, diagnostic_format(&problems.item[0], text, sizeof text));
}

static void skip_as_set(struct game *game) {
  struct session *session = game->session;
  content_theme_set themes = game->view.settings.skipped_themes;
  if (!session || (themes & session->scenario.themes) == session->skipped) return;
  game->ui.explain.open = false;
  game_forget_debrief(game); /* made of the words of before */
  session_skip(session, themes);
}

static void apply_settings(struct game *game) {
  const struct settings *settings = &game->view.settings;
  game->ui.theme = (enum theme_id)settings->theme;
  game->ui.user_scale = settings->user_scale;
  game->ui.reduced_motion = settings->reduced_motion;
  game->ui.no_single_keys = !settings->single_keys;
  if (strcmp(game->language.code, settings->language) != 0) change_language(game);
  skip_as_set(game);
}

static void global_keys(struct game *game) {
  struct settings *settings = &game->view.settings;
  bool changed = false;
  if (ui_key(&game->ui, KEY_F2)) {
    settings->theme = (uint8_t)((settings->theme + 1) % THEME_COUNT);
    changed = true;
  }
  static const float scales[] = {1.0f, 1.15f, 1.3f, 1.5f, 2.0f};
  int at = 0;
  while (at < 4 && scales[at] < settings->user_scale - 0.01f) at++;
  if (ui_key(&game->ui, KEY_SCALE_UP) && at < 4) {
    settings->user_scale = scales[at + 1];
    changed = true;
  }
  if (ui_key(&game->ui, KEY_SCALE_DOWN) && at > 0) {
    settings->user_scale = scales[at - 1];
    changed = true;
  }
  if (ui_key(&game->ui, KEY_F3) && !aloud_read(game->narrator, &game->ui, settings))
    game_toast(game, ui_tr(&game->ui, "To hear texts, install the program espeak-ng."));
  if (ui_key(&game->ui, KEY_F11)) game->fullscreen = !game->fullscreen;
  if (ui_key(&game->ui, KEY_SAVE))
    game_toast(game, ui_tr(&game->ui, game->session && game->session->journal
                                          ? "Saved. Every step is saved as you take it."
                                          : "Nothing to save."));
  if (changed && game->view.screen != SCREEN_FIRST_RUN) keep_settings(game);
}

static bool window_closes(const struct ui_input *input) {
  for (int i = 0; i < input->count; i++)
    if (input->event[i].type == INPUT_WINDOW_QUIT ||
        (input->event[i].type == INPUT_KEY && input->event[i].key == KEY_QUIT))
      return true;
  return false;
}

/* A picker that is left alone shows the title, and its eras. The demo has its own loop. */
static void rest_on_title(struct game *game, const struct ui_input *input) {
  struct view *view = &game->view;
  bool quiet = view->screen == SCREEN_PICKER || view->screen == SCREEN_TITLE;
  if (input->count > 0 || !quiet) view->touched_ms = input->time_ms;
  if (view->screen == SCREEN_PICKER && !game->overlay &&
      input->time_ms >= view->touched_ms + TITLE_AFTER_MS)
    view->screen = SCREEN_TITLE;
}

void game_frame(struct game *game, const struct ui_input *input) {
  if (window_closes(input)) game->quit = true;
  rest_on_title(game, input);
  apply_settings(game);
  ui_begin(&game->ui, input);
  if (game->view.toast_until_ms && game->ui.time_ms > game->view.toast_until_ms) {
    game->view.toast[0] = '\0';
    game->view.toast_until_ms = 0;
  }
  if (game->view.dusk_since_ms && game->ui.time_ms > game->view.dusk_since_ms + DUSK_MS)
    game->view.dusk_since_ms = 0;
  game_follow_debrief(game);
  game_follow_what_if(game);
  game->view.next_seed = game->seed;
  instructor_follow(game);
  uint32_t hints_seen = game->view.settings.hints_seen;
  struct intent intent = screen_draw(&game->ui, &game->view, &game->library, game->session);
  global_keys(game);
  if (game->overlay) game->overlay(&game->ui, game->overlay_self);
  ui_end(&game->ui);
  carry_out(game, &intent);
  if (game->view.settings.hints_seen != hints_seen) keep_settings(game);
  game_pass_days(game);
  platform_set_text_input(game->platform, game->view.codex.finding);
  cues_follow(&game->cues, &game->ui, &game->view, game->session);
}

int game_wait_ms(const struct game *game, uint64_t now_ms) {
  if (game_debrief_waits(game) || game_what_if_waits(game)) return 0;
  if (game->view.passing && game->ui.reduced_motion)
    return game->next_day_ms > now_ms ? (int)(game->next_day_ms - now_ms) : 0;
  if (game->ui.animating || game->view.passing || game->view.dusk_since_ms) return 16;
  if (game->ui.ambient_ms > 0)
    return game->ui.ambient_ms - (int)(now_ms % (uint64_t)game->ui.ambient_ms);
  if (game->view.caption_until_ms > now_ms) return (int)(game->view.caption_until_ms - now_ms) + 1;
  if (game->view.toast_until_ms > now_ms) return (int)(game->view.toast_until_ms - now_ms) + 1;
  uint64_t title_ms = game->view.touched_ms + TITLE_AFTER_MS;
  if (game->view.screen == SCREEN_PICKER && !game->overlay && title_ms > now_ms)
    return (int)(title_ms - now_ms) + 1;
  return -1;
}

void game_init(struct game *game, const struct paths *paths, struct platform *platform,
               uint64_t seed) {
  memset(game, 0, sizeof *game);
  game->paths = *paths;
  game->level = -1;
  game->seed = seed;
  game->what_if_runs = WHAT_IF_RUNS;
  settings_default(&game->view.settings);
  bool kept = settings_load(&game->view.settings, paths->settings);
  ui_init(&game->ui);
  game->ui.metrics = (struct ui_metrics){.self = game, .width = measure_width};
  game->platform = platform;
  language_init(&game->language);
  game->ui.language = (struct ui_language){&game->language, language_translate};
  game_reread_library(game);
  game->view.screen = kept || !paths->settings[0] ? SCREEN_PICKER : SCREEN_FIRST_RUN;
  game_forget_story(&game->view);
}

void game_release(struct game *game) {
  game_leave(game);
  library_release(&game->library);
  language_release(&game->language);
  ui_release(&game->ui);
}
