/* Shared by what_if*.c only. */
#ifndef GAME_WHAT_IF_INTERNAL_H
#define GAME_WHAT_IF_INTERNAL_H

#include "game/what_if.h"

/* An order or answer of whoever played, not the story's own. */
bool what_if_by_player(const struct command *command);
/* A day, or its half before a review, or that review ends with it. */
bool what_if_closes(const struct journal_line *line);
/* The order that an option stands for; not of a DECISION. */
struct command what_if_order(const struct what_if_subject *subject, int option);

/* Which options were open in the state before the choice. */
uint32_t what_if_open_options(struct session *fork, const struct what_if_subject *subject);
/* Takes `option` there, and readies the hand for what the player did after that. */
void what_if_choose(struct session *run, const struct session *played,
                    const struct what_if_subject *subject, int option, struct what_if_hand *hand);
/* The player's orders of a day, its work, and its review. False: the record goes no further. */
bool what_if_day(struct session *run, const struct session *played, struct what_if_hand *hand);

#endif
