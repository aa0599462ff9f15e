/* The scenarios that the running game knows of: where they come from, and which one is meant. */
#include <stdio.h>
#include <string.h>

#include "app/game.h"
#include "base/bundle.h"

void game_shelve_stories(struct game *game, struct diagnostics *problems) {
  language_clear_shelf(&game->language);
  for (int i = 0; i < game->library.count; i++)
    if (!game->library.level[i].broken)
      language_shelve(&game->language, game->library.level[i].folder, problems);
}

static void open_library(struct game *game) {
  const struct paths *paths = &game->paths;
  const struct library_places places = {.levels = paths->levels,
                                        .scenarios = paths->scenarios,
                                        .named = game->named,
                                        .prelude = paths->prelude,
                                        .journals = paths->journals};
  library_open(&game->library, &places);
}

void game_reread_library(struct game *game) {
  struct diagnostics unread;
  diagnostics_init(&unread);
  library_release(&game->library);
  open_library(game);
  game_shelve_stories(game, &unread);
}

static bool ends_the_path(const char *path, const char *name) {
  const char *slash = strrchr(path, '/');
  size_t length = strlen(name);
  const char *last = slash ? slash + 1 : path;
  return strncmp(last, name, length) == 0 &&
         (last[length] == '\0' || strcmp(last + length, ".zip") == 0);
}

static int find_by_name(const struct game *game, const char *name) {
  for (int i = 0; i < game->library.count; i++) {
    const struct level_entry *entry = &game->library.level[i];
    if (ends_the_path(entry->folder, name)) return i;
    if (entry->scenario && strcmp(entry->scenario->id, name) == 0) return i;
  }
  return -1;
}

int game_find_level(const struct game *game, const char *name) {
  return bundle_is_at(name) ? library_find(&game->library, name) : find_by_name(game, name);
}

int game_take_level(struct game *game, const char *name) {
  if (game_find_level(game, name) < 0 && bundle_is_at(name)) {
    snprintf(game->named, sizeof game->named, "%s", name);
    game_reread_library(game);
  }
  return game_find_level(game, name);
}
