/* Shared by the session*.c files only. */
#ifndef GAME_SESSION_INTERNAL_H
#define GAME_SESSION_INTERNAL_H

#include "game/session.h"
#include "script/script.h"

/* Applies, and journals what was accepted. */
struct refusal session_apply(struct session *session, const struct command *command);
void session_log(struct session *session, const struct journal_line *line);

/* Morning: decisions whose time is up are answered by neglect, new ones open. */
void session_open_morning(struct session *session);
/* DECIDE by `origin`, then its effects. */
struct refusal session_take_option(struct session *session, int decision, int option,
                                   enum origin origin);

/* The Today panel, from what happened on `day` and what waits. */
void session_write_notes(struct session *session, int day);

/* Composes the page that this review prints and keeps it. */
void session_print(struct session *session);

#endif
