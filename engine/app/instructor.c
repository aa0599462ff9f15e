#include "app/instructor.h"

#include <stdio.h>
#include <string.h>

#include "app/game_internal.h"
#include "app/instructor_internal.h"
#include "game/session_reload.h"
#include "platform/folder.h"

/* ---- who, and where -------------------------------------------------------------------------- */

const char *instructor_folder(const struct game *game) {
  if (!game->session) return game->instructor.unread;
  return game->library.level[game->level].folder;
}

/* Does it lie among the stories that came with the game? */
static bool is_shipped(const struct game *game) {
  size_t length = strlen(game->paths.levels);
  const char *folder = instructor_folder(game);
  return length > 0 && strncmp(folder, game->paths.levels, length) == 0 && folder[length] == '/';
}

static bool is_allowed(const struct game *game) {
  if (game->overlay) return false;
  if (!game->session) return game->instructor.unread[0] != '\0';
  return game->view.settings.instructor || !is_shipped(game);
}

/* ---- following ------------------------------------------------------------------------------- */

void instructor_begin(struct game *game) {
  memset(&game->view.instructor, 0, sizeof game->view.instructor);
  instructor_forget_problems(game);
  game->instructor.taken = 0;
  game->instructor.unread[0] = '\0';
  watch_begin(&game->instructor.watch, NULL, 0);
}

/* A script that fails while the story runs stops it for its author, and is a line for a player. */
static void take_new_errors(struct game *game) {
  struct instructor *instructor = &game->instructor;
  const struct diagnostics *problems = &game->session->problems;
  if (instructor->taken >= problems->count) return;
  for (; instructor->taken < problems->count; instructor->taken++)
    diagnostics_insert(&instructor->problems, &problems->item[instructor->taken]);
  if (game->view.instructor.allowed)
    instructor_show_problems(game);
  else
    game_toast(game, ui_tr(&game->ui, "A part of this story is broken. It is left out."));
}

static void follow_watch(struct game *game) {
  struct watch *watch = &game->instructor.watch;
  bool wanted = game->view.instructor.allowed;
  if (wanted != (watch->folder[0] != '\0'))
    watch_begin(watch, wanted ? instructor_folder(game) : NULL, game->ui.time_ms);
}

void instructor_follow(struct game *game) {
  if (!game->view.instructor.open) game->instructor.unread[0] = '\0';
  game->view.instructor.allowed = is_allowed(game);
  game->view.instructor.problems = &game->instructor.problems;
  follow_watch(game);
  if (game->session) take_new_errors(game);
  instructor_read_excerpt(game);
}

/* ---- reloading ------------------------------------------------------------------------------- */

/* What points into the old story, or counts its things, is let go; the place is kept. */
static void keep_place(struct game *game) {
  struct view *view = &game->view;
  const struct session *session = game->session;
  game->ui.explain.open = game->ui.explain.pin.on = false;
  view->people_group = view->debrief_group = NULL;
  view->draft_valid = view->passing = false;
  view->book_month = view->debrief_letter = -1;
  view->method = view->stores_row = view->book_row = 0;
  if (view->person >= session->scenario.person_count) view->person = -1;
  if (view->screen == SCREEN_DECISION && !game_show_open_decision(game)) view->screen = SCREEN_SITE;
  if (view->screen == SCREEN_REVIEW && !session->at_review) view->screen = SCREEN_SITE;
  if (view->screen == SCREEN_END && !session->ended) view->screen = SCREEN_SITE;
  if (session->ended) view->screen = SCREEN_END;
}

static void speak_again(struct game *game) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  language_set_story(&game->language, instructor_folder(game), &problems);
  instructor_take_all(game, &problems);
  session_speak(game->session, game_story_language(game));
}

static void tell_reloaded(struct game *game, const struct diagnostics *not_kept) {
  char text[600], more[60];
  if (not_kept->count == 0) {
    snprintf(text, sizeof text, ui_tr(&game->ui, "Reloaded: day %d, the same seed."),
             game->session->sim.model.day + 1);
  } else {
    snprintf(more, sizeof more, ui_tr(&game->ui, "F9 shows all %d."), not_kept->count);
    snprintf(text, sizeof text, "%s %s", not_kept->item[0].message,
             not_kept->count > 1 ? more : "");
  }
  game_toast(game, text);
}

/* Has anyone but the story itself done something? */
static bool holds_work(const struct session *session) {
  const struct session_record *record = session->record;
  for (int i = 0; i < record->count; i++)
    if (record->line[i].kind != JOURNAL_COMMAND || record->line[i].command.origin != ORIGIN_SCRIPT)
      return true;
  return false;
}

/* One that an earlier reload began, or that is empty, has nothing that is not in the new one. That
 * of the story as it was stays, and so does one from which something could not be taken over. */
static bool is_superseded(const struct session *old, const struct session *changed,
                          const struct diagnostics *not_kept) {
  bool saved = changed->journal && !changed->journal_failed;
  return old->journal && saved && not_kept->count == 0 && (old->edited || !holds_work(old));
}

static void replace_session(struct game *game, struct session *changed,
                            const struct diagnostics *not_kept) {
  char superseded[sizeof changed->journal_path] = "";
  if (is_superseded(game->session, changed, not_kept))
    memcpy(superseded, game->session->journal_path, sizeof superseded);
  game_forget_debrief(game);
  session_free(game->session);
  if (superseded[0]) remove(superseded);
  game->session = changed;
  game->instructor.taken = 0;
  bool was_failing = game->view.instructor.load_failed;
  instructor_forget_problems(game);
  if (was_failing || game->view.instructor.tab == INSTRUCTOR_PROBLEMS)
    game->view.instructor.open = false;
}

static void reload_session(struct game *game) {
  struct diagnostics problems, not_kept;
  char journal[PATH_SIZE];
  bool saved =
      game->session->journal && game_new_journal_path(game, game->level, journal, sizeof journal);
  struct session_options options = {.level_folder = instructor_folder(game),
                                    .prelude = game->paths.prelude,
                                    .journal_path = saved ? journal : NULL};
  diagnostics_init(&problems);
  diagnostics_init(&not_kept);
  struct session *changed = session_reload(game->session, &options, &problems, &not_kept);
  if (!changed) {
    instructor_forget_problems(game);
    instructor_take_all(game, &problems);
    game->view.instructor.load_failed = true;
    instructor_show_problems(game);
    return;
  }
  replace_session(game, changed, &not_kept);
  instructor_take_all(game, &problems);
  instructor_take_all(game, &not_kept);
  speak_again(game);
  keep_place(game);
  tell_reloaded(game, &not_kept);
}

static void reload(struct game *game) {
  if (game->session)
    reload_session(game);
  else
    instructor_read_again(game);
}

bool instructor_poll(struct game *game, uint64_t now_ms) {
  if (!watch_poll(&game->instructor.watch, now_ms)) return false;
  reload(game);
  return true;
}

int instructor_wait_ms(const struct game *game, uint64_t now_ms) {
  return watch_wait_ms(&game->instructor.watch, now_ms);
}

/* ---- intents --------------------------------------------------------------------------------- */

static void edit(struct game *game, const struct command *command) {
  if (game->session && session_edit(game->session, command).code == REFUSAL_NONE)
    game->view.draft_valid = false;
}

/* Without a session nothing can go on: the sheet is put away. */
static void skip(struct game *game) {
  struct instructor_view *view = &game->view.instructor;
  struct diagnostics *list = &game->instructor.problems;
  if (!game->session || view->load_failed || list->count == 0) {
    instructor_forget_problems(game);
  } else {
    diagnostics_remove(list, view->problem);
    view->problem = 0;
    view->excerpt.of = -1;
  }
  if (list->errors == 0) view->open = false;
}

static void copy_report(struct game *game) {
  struct text report;
  text_init(&report);
  instructor_compose_report(game, &report);
  bool copied = platform_copy(report.bytes);
  text_release(&report);
  game_toast(game, ui_tr(&game->ui, copied ? "Copied." : "It can't be copied here."));
}

static void open_folder(struct game *game) {
  char text[PATH_SIZE + 40];
  if (folder_open(instructor_folder(game))) return;
  snprintf(text, sizeof text, ui_tr(&game->ui, "The story's folder: %s"), instructor_folder(game));
  game_toast(game, text);
}

void instructor_carry_out(struct game *game, const struct intent *intent) {
  if (!game->view.instructor.allowed) return;
  switch (intent->kind) {
  case INTENT_EDIT:
    edit(game, &intent->command);
    break;
  case INTENT_RELOAD:
    reload(game);
    break;
  case INTENT_SKIP:
    skip(game);
    break;
  case INTENT_COPY:
    copy_report(game);
    break;
  case INTENT_FOLDER:
    open_folder(game);
    break;
  default:
    break;
  }
}
