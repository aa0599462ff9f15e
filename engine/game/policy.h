/* The leaders' policies (docs/MODEL.md section 9): what a rival, or the player's team when nobody
 * plays it, is told to do today, and which option of a decision such a leader takes. */
#ifndef GAME_POLICY_H
#define GAME_POLICY_H

#include "game/routine.h"

/* Emits the orders of `team` for today. POLICY_NEGLECT and POLICY_PLAYER emit nothing. */
void policy_act(const struct sim *sim, int team, enum policy policy, command_sink *emit,
                void *context);

/* Index of the option that such a leader takes: the one that names the policy; where its needs
 * don't hold, neglect's; then the first that is open. -1: none is open. */
int policy_option(const struct sim *sim, const struct decision *decision, enum policy policy);

/* May this option be taken now? (Every one of its needs holds.) */
bool option_is_open(const struct sim *sim, const struct option *option);

/* POLICY_PLAYER + 1 when there is none of that name; "neglect" is one. */
enum policy policy_by_name(const char *name);

#endif
