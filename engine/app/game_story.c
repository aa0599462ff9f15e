/* Opening a story, going on with a saved one, and leaving it. */
#include <stdio.h>
#include <string.h>

#include "app/export_files.h"
#include "app/game_internal.h"

static void show_problem(struct game *game, const struct diagnostics *problems,
                         const char *what_is_safe) {
  char first[700] = "Something went wrong.";
  if (problems->count > 0) diagnostic_format(&problems->item[0], first, sizeof first);
  snprintf(game->view.problem, sizeof game->view.problem, "%.440s\n%s", first,
           ui_tr(&game->ui, what_is_safe));
  game->view.screen = SCREEN_PROBLEM;
}

void game_forget_story(struct view *view) {
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
  view->what_if.list = 0;
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

static void adopt(struct game *game, int level, struct session *session,
                  const struct diagnostics *problems) {
  game_leave(game);
  game->session = session;
  game->level = level;
  struct diagnostics unread;
  diagnostics_init(&unread);
  language_set_story(&game->language, game->library.level[level].folder, &unread);
  session_speak(session, game_story_language(game));
  game_forget_story(&game->view);
  instructor_begin(game);
  if (problems->count > 0) {
    char text[700];
    game_toast(game, diagnostic_format(&problems->item[0], text, sizeof text));
  }
}

/* It may load by now: it is being written. */
static bool begin_broken(struct game *game, int level) {
  char folder[sizeof game->library.level[0].folder];
  memcpy(folder, game->library.level[level].folder, sizeof folder);
  if (!instructor_read_unread(game, folder)) return false;
  game_reread_library(game);
  int again = library_find(&game->library, folder);
  if (again < 0) return false;
  const struct level_entry *entry = &game->library.level[again];
  if (!entry->broken) return game_begin(game, again);
  struct diagnostics problems;
  diagnostics_init(&problems);
  diagnostics_insert(&problems, &entry->problem);
  instructor_show_unread(game, folder, &problems);
  return false;
}

bool game_begin(struct game *game, int level) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  char journal[PATH_SIZE];
  const struct level_entry *entry = &game->library.level[level];
  if (entry->broken) return begin_broken(game, level);
  bool saved = game_new_journal_path(game, level, journal, sizeof journal);
  struct session_options options = {
      .level_folder = entry->folder,
      .prelude = game->paths.prelude,
      .seed = game->seed,
      .skipped = game->view.settings.skipped_themes,
      .evidence = game->view.documented_only ? EVIDENCE_DOCUMENTED_ONLY : EVIDENCE_FULL_MODEL,
      .journal_path = saved ? journal : NULL};
  struct session *session = session_new(&options, &problems);
  if (!session) {
    instructor_show_unread(game, entry->folder, &problems);
    return false;
  }
  adopt(game, level, session, &problems);
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
  if (!session) {
    show_problem(game, &problems, "The saved file is kept as it is.");
    return false;
  }
  adopt(game, level, session, &problems);
  /* asked once not to be shown, and not shown by resuming */
  game->view.settings.skipped_themes |= session->skipped;
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

void game_back_to_picker(struct game *game) {
  game_leave(game);
  game_reread_library(game);
  game->view.screen = SCREEN_PICKER;
  /* the upper bits: well mixed, and short enough to be read out and compared */
  game->seed = (game->seed * UINT64_C(6364136223846793005) + 1442695040888963407u) >> 44;
}

void game_continue_latest(struct game *game, int level) {
  for (int i = 0; i < game->library.count; i++) {
    if ((level < 0 || level == i) && game->library.level[i].journal[0]) {
      char journal[PATH_SIZE];
      snprintf(journal, sizeof journal, "%s", game->library.level[i].journal);
      game_continue(game, i, journal);
      return;
    }
  }
}
