/* A story that does not load, and so can't begin: the same sheet, over the picker. Its files are
 * watched there too, until it loads or the sheet is closed. */
#include <stdio.h>
#include <string.h>

#include "app/game_internal.h"
#include "app/instructor_internal.h"
#include "script/script.h"

void instructor_show_unread(struct game *game, const char *folder,
                            const struct diagnostics *problems) {
  struct instructor *instructor = &game->instructor;
  if (folder != instructor->unread)
    snprintf(instructor->unread, sizeof instructor->unread, "%s", folder);
  instructor_forget_problems(game);
  instructor_take_all(game, problems);
  instructor_show_problems(game);
}

/* All that is wrong with it, not only the first that the picker shows. */
static bool loads(const struct game *game, const char *folder, struct diagnostics *problems) {
  struct scenario scenario;
  struct script *script =
      script_load(folder, game->paths.prelude, EVIDENCE_FULL_MODEL, &scenario, problems);
  if (!script) return false;
  script_free(script);
  scenario_release(&scenario);
  return true;
}

bool instructor_read_unread(struct game *game, const char *folder) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  if (loads(game, folder, &problems)) return true;
  instructor_show_unread(game, folder, &problems);
  return false;
}

void instructor_read_again(struct game *game) {
  struct instructor *instructor = &game->instructor;
  if (!instructor_read_unread(game, instructor->unread)) return;
  game_reread_library(game);
  int level = library_find(&game->library, instructor->unread);
  if (level >= 0) game->view.picked_level = level;
  game->view.instructor.open = false;
  game_toast(game, ui_tr(&game->ui, "The story loads now."));
}
