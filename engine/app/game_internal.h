/* Shared by the files that carry out what the screens ask for. */
#ifndef APP_GAME_INTERNAL_H
#define APP_GAME_INTERNAL_H

#include "app/game.h"

void game_toast(struct game *game, const char *text);
struct session_language game_story_language(struct game *game);
/* A new file for a story of this level. False: it can't be saved. */
bool game_new_journal_path(const struct game *game, int level, char *out, size_t size);

/* ---- opening and leaving a story (game_story.c) ------------------------------------------------
 */
/* The latest saved story of this level; -1: of the first level that has one. */
void game_continue_latest(struct game *game, int level);
void game_back_to_picker(struct game *game);
void game_forget_story(struct view *view); /* what the screens remember of one */

/* ---- days (game_days.c) ------------------------------------------------------------------------
 */
void game_show_decision(struct view *view, int decision);
/* The first question that waits, shown. False: none does. */
bool game_show_open_decision(struct game *game);
void game_go_on(struct game *game);
void game_one_day(struct game *game);
void game_pass_days(struct game *game); /* once a frame: the next one, when its time has come */

/* ---- the debrief (game_debrief.c) --------------------------------------------------------------
 */
/* On its screen: there at once, its yardstick a part each frame. */
void game_follow_debrief(struct game *game);
bool game_debrief_waits(const struct game *game); /* has a yardstick to go on with */
void game_finish_debrief(struct game *game);      /* all of it now, where a story has ended */
void game_forget_debrief(struct game *game);      /* before its session goes */

/* ---- what if (game_what_if.c) ------------------------------------------------------------------
 */
/* INTENT_WHAT_IF*. */
void game_ask_what_if(struct game *game, const struct intent *intent);
/* A part each frame, short enough for the window to answer. */
void game_follow_what_if(struct game *game);
bool game_what_if_waits(const struct game *game);
void game_finish_what_if(struct game *game); /* all of what is asked, now */
void game_forget_what_if(struct game *game); /* before its session goes */

/* ---- orders (game_orders.c) --------------------------------------------------------------------
 */
/* Given, or the reason told in a toast. */
void game_command(struct game *game, const struct command *command);
/* The draft, command by command: what is lowered makes room for what is raised. */
void game_give_orders(struct game *game);

#endif
