/* Shared by the session*.c files only. */
#ifndef GAME_SESSION_INTERNAL_H
#define GAME_SESSION_INTERNAL_H

#include "game/session.h"
#include "script/script.h"

struct session *session_load(const struct session_options *options, uint64_t seed,
                             enum evidence evidence, struct diagnostics *problems);
/* A new journal at `path` for a session that has one or none; its record goes in first. Without a
 * journal, `problems` says why. */
void session_start_journal(struct session *session, const struct session_options *options,
                           struct diagnostics *problems);

/* One line of a journal, done again. False: it doesn't fit, told as `severity`. */
bool session_replay_line(struct session *session, const struct journal_line *line,
                         enum severity severity, const char *path, struct diagnostics *problems);

/* Applies, and journals what was accepted. */
struct refusal session_apply(struct session *session, const struct command *command);
void session_log(struct session *session, const struct journal_line *line);

/* sim_review, and the five ledgers kept when it closed a month. */
void session_review(struct session *session);

/* Morning: decisions whose time is up are answered by neglect, new ones open. */
void session_open_morning(struct session *session);
/* The last evening: whatever is still open is answered by neglect. */
void session_close_decisions(struct session *session);
/* Was the earlier choice made that a question waits for? */
bool decision_follows_on(const struct sim *sim, const struct decision *decision);
/* Runs the functions of an open decision's options, so that the ones that are broken now are known;
 * done before every choice, so that what is broken depends on the state alone. */
void session_try_options(struct session *session, int decision);
/* What a leader of this policy takes: its option; where that isn't open or broken, neglect's, then
 * any that works. -1: none does. */
int session_option_of(const struct session *session, int decision, enum policy policy);
/* DECIDE by `origin`, then its effects. */
struct refusal session_take_option(struct session *session, int decision, int option,
                                   enum origin origin);
/* Keeps in mind what the model doesn't: who answered, when the command is an answer; and what was
 * agreed by one. For every command that the model took. */
void session_note_command(struct session *session, const struct command *command);

/* session_skip() as a journal has it: nothing is written. */
void session_take_skipped(struct session *session, content_theme_set themes);

/* The Today panel, from the state and the events alone: resuming writes the same. */
void session_write_notes(struct session *session);

/* Composes the page that this review prints and keeps it. */
void session_print(struct session *session);

#endif
