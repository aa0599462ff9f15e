/* What the screens ask for is carried out here, one intent at a time, and days pass here while the
 * player watches. The story itself changes only through the session's calls. */
#include "app/game.h"

#include <stdio.h>
#include <string.h>

#include "app/aloud.h"
#include "app/export_files.h"
#include "app/game_internal.h"
#include "app/settings.h"
#include "ui/screens/assign.h"

enum {
  CHAPTER_MS = 10000, /* a stretch of passing days takes about this long, whatever its length */
  DAY_MIN_MS = 120,
  DAY_MAX_MS = 1500,
  DUSK_MS = 1500,
  TOAST_MS = 6000,
  TITLE_AFTER_MS = 60000
};

static float measure_width(void *self, enum face face, float size, const char *utf8, int length) {
  struct game *game = self;
  return platform_text_width(game->platform, face, size, game->ui.scale, utf8, length);
}

/* ---- opening and leaving a story ------------------------------------------------------------- */

static void show_problem(struct game *game, const struct diagnostics *problems,
                         const char *what_is_safe) {
  char first[700] = "Something went wrong.";
  if (problems->count > 0) diagnostic_format(&problems->item[0], first, sizeof first);
  snprintf(game->view.problem, sizeof game->view.problem, "%.440s\n%s", first,
           ui_tr(&game->ui, what_is_safe));
  game->view.screen = SCREEN_PROBLEM;
}

void game_toast(struct game *game, const char *text) {
  snprintf(game->view.toast, sizeof game->view.toast, "%s", text);
  game->view.toast_until_ms = game->ui.time_ms + TOAST_MS;
}

static void forget_story(struct view *view) {
  view->person = -1;
  view->decision = view->chosen_option = -1;
  view->review_step = 0;
  view->book_month = view->debrief_letter = -1;
  view->book_row = 0;
  view->threads = view->board_known = true;
  view->passing = false;
  view->dusk_since_ms = 0;
  view->draft_valid = false;
  view->debrief_tab = view->debrief_number = 0;
  view->debrief_group = NULL;
  view->method = view->stores_row = 0;
  view->people_sort = view->people_bar = 0;
  view->people_group = NULL;
  view->people_finding = view->people_talking = view->people_groups_open = false;
  view->debrief = NULL;
  view->hint = 0;
  memset(&view->codex, 0, sizeof view->codex);
}

/* A new file per story begun: nothing is ever written over. */
bool game_new_journal_path(const struct game *game, int level, char *out, size_t size) {
  return path_not_taken(game->paths.journals, game->library.level[level].scenario->id, "journal",
                        out, size);
}

struct session_language game_story_language(struct game *game) {
  return (struct session_language){&game->language, language_translate};
}

static bool adopt(struct game *game, int level, struct session *session,
                  const struct diagnostics *problems, const char *what_is_safe) {
  if (!session) {
    show_problem(game, problems, what_is_safe);
    return false;
  }
  game_leave(game);
  game->session = session;
  game->level = level;
  struct diagnostics unread;
  diagnostics_init(&unread);
  language_set_story(&game->language, game->library.level[level].folder, &unread);
  session_speak(session, game_story_language(game));
  forget_story(&game->view);
  instructor_begin(game);
  if (problems->count > 0) {
    char text[700];
    game_toast(game, diagnostic_format(&problems->item[0], text, sizeof text));
  }
  return true;
}

bool game_begin(struct game *game, int level) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  char journal[PATH_SIZE];
  const struct level_entry *entry = &game->library.level[level];
  if (entry->broken) {
    diagnostics_add(&problems, SEVERITY_ERROR, entry->problem.file, entry->problem.line, "%s",
                    entry->problem.message);
    show_problem(game, &problems, "Other stories are not touched.");
    return false;
  }
  bool saved = game_new_journal_path(game, level, journal, sizeof journal);
  struct session_options options = {
      .level_folder = entry->folder,
      .prelude = game->paths.prelude,
      .seed = game->seed,
      .skipped = game->view.settings.skipped_themes,
      .evidence = game->view.documented_only ? EVIDENCE_DOCUMENTED_ONLY : EVIDENCE_FULL_MODEL,
      .journal_path = saved ? journal : NULL};
  struct session *session = session_new(&options, &problems);
  if (!adopt(game, level, session, &problems, "Nothing of yours is lost. Choose another story."))
    return false;
  if (!session->journal) game_toast(game, ui_tr(&game->ui, "This story can't be saved here."));
  game->view.screen = SCREEN_SITE;
  return true;
}

bool game_continue(struct game *game, int level, const char *journal) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {.level_folder = game->library.level[level].folder,
                                    .prelude = game->paths.prelude,
                                    .journal_path = journal};
  struct session *session = session_resume(&options, &problems);
  if (!adopt(game, level, session, &problems, "The saved file is kept as it is.")) return false;
  game->view.settings.skipped_themes |= session->skipped; /* asked once, not shown by resuming */
  game->view.screen = session->ended       ? SCREEN_END
                      : session->at_review ? SCREEN_REVIEW
                                           : SCREEN_SITE;
  return true;
}

void game_leave(struct game *game) {
  game_forget_debrief(game);
  if (game->session) session_free(game->session);
  game->session = NULL;
  game->level = -1;
}

static void back_to_picker(struct game *game) {
  game_leave(game);
  game_reread_library(game);
  game->view.screen = SCREEN_PICKER;
  /* the upper bits: well mixed, and short enough to be read out and compared */
  game->seed = (game->seed * UINT64_C(6364136223846793005) + 1442695040888963407u) >> 44;
}

/* ---- days ------------------------------------------------------------------------------------ */

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

static void show_decision(struct view *view, int decision) {
  view->decision = decision;
  view->chosen_option = -1;
  view->screen = SCREEN_DECISION;
}

/* The first question that waits, shown. */
bool game_show_open_decision(struct game *game) {
  int decision;
  if (session_open_decisions(game->session, &decision, 1) == 0) return false;
  show_decision(&game->view, decision);
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

static void pass_days(struct game *game) {
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

static void go_on(struct game *game) {
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

static void one_day(struct game *game) {
  if (game->session->at_review || game->session->ended) {
    go_on(game);
    return;
  }
  game->view.passing = false;
  game->view.screen = SCREEN_SITE;
  if (pass_day(game) == STOP_NONE) game->view.dusk_since_ms = game->ui.time_ms;
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
    one_day(game);
  else
    go_on(game);
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

static void continue_latest(struct game *game, int level) {
  for (int i = 0; i < game->library.count; i++) {
    if ((level < 0 || level == i) && game->library.level[i].journal[0]) {
      char journal[PATH_SIZE];
      snprintf(journal, sizeof journal, "%s", game->library.level[i].journal);
      game_continue(game, i, journal);
      return;
    }
  }
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
      show_decision(&game->view, intent->decision);
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
    continue_latest(game, intent->level);
    break;
  case INTENT_LEAVE:
    back_to_picker(game);
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
    if (game->session) carry_out_in_story(game, intent);
  }
}

/* ---- a frame --------------------------------------------------------------------------------- */

static void change_language(struct game *game) {
  struct diagnostics problems;
  diagnostics_init(&problems);
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
  game->view.next_seed = game->seed;
  instructor_follow(game);
  uint32_t hints_seen = game->view.settings.hints_seen;
  struct intent intent = screen_draw(&game->ui, &game->view, &game->library, game->session);
  global_keys(game);
  if (game->overlay) game->overlay(&game->ui, game->overlay_self);
  ui_end(&game->ui);
  carry_out(game, &intent);
  if (game->view.settings.hints_seen != hints_seen) keep_settings(game);
  pass_days(game);
  platform_set_text_input(game->platform, game->view.codex.finding);
  cues_follow(&game->cues, &game->ui, &game->view, game->session);
}

int game_wait_ms(const struct game *game, uint64_t now_ms) {
  if (game_debrief_waits(game)) return 0;
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
  settings_default(&game->view.settings);
  bool kept = settings_load(&game->view.settings, paths->settings);
  ui_init(&game->ui);
  game->ui.metrics = (struct ui_metrics){.self = game, .width = measure_width};
  game->platform = platform;
  language_init(&game->language);
  game->ui.language = (struct ui_language){&game->language, language_translate};
  game_reread_library(game);
  game->view.screen = kept || !paths->settings[0] ? SCREEN_PICKER : SCREEN_FIRST_RUN;
  forget_story(&game->view);
}

void game_release(struct game *game) {
  game_leave(game);
  library_release(&game->library);
  language_release(&game->language);
  ui_release(&game->ui);
}
