/* Shared by the files that carry out what the screens ask for. */
#ifndef APP_GAME_INTERNAL_H
#define APP_GAME_INTERNAL_H

#include "app/game.h"

void game_toast(struct game *game, const char *text);
struct session_language game_story_language(struct game *game);
/* A new file for a story of this level. False: it can't be saved. */
bool game_new_journal_path(const struct game *game, int level, char *out, size_t size);
/* The first question that waits, shown. */
bool game_show_open_decision(struct game *game);

/* ---- orders (game_orders.c) --------------------------------------------------------------------
 */
/* Given, or the reason told in a toast. */
void game_command(struct game *game, const struct command *command);
/* The draft, command by command: what is lowered makes room for what is raised. */
void game_give_orders(struct game *game);

#endif
