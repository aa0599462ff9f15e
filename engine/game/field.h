/* The whole field for a day: leaders give their orders, the day passes, the books are closed.
 *
 * This is the road that runs, sweeps and experiments take; a session with a player in it takes the
 * same functions one by one and journals what it applies. */
#ifndef GAME_FIELD_H
#define GAME_FIELD_H

#include "game/policy.h"

/* Applies the policy's orders to one team. Refused ones are passed over. */
void field_orders(struct sim *sim, int team, enum policy policy);
/* All teams but the player's, in order of id, by the scenario's policies. */
void field_rivals(struct sim *sim);
/* Orders of the player's team by `leader` (POLICY_PLAYER: already given), rivals, day, review. */
void field_day(struct sim *sim, enum policy leader);
/* field_day to the end of the scenario. */
void field_run(struct sim *sim, enum policy leader);

/* A sink that applies: `context` is the struct sim. */
void command_sink_apply(void *context, const struct command *command);

#endif
