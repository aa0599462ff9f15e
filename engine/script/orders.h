/* Orders that a scenario or a leader writes down, as commands of the day on which they are given.
 */
#ifndef SCRIPT_ORDERS_H
#define SCRIPT_ORDERS_H

#include "script/callback.h"
#include "script/scenario_reader.h"

/* Fills in what depends on the day and the team. Writes at most `capacity`, returns how many. */
int orders_of_today(const struct effect *effects, int count, const struct sim *sim,
                    struct command *out, int capacity);

struct order_call {
  const struct vocabulary *names;
  const struct sim *sim;
  int entity;     /* of now.random() */
  int16_t cause;  /* of what changes */
  bool of_leader; /* may give what a player may; nothing returned is no orders */
};
/* Calls the function for a list of orders. -1: it failed, or they are wrong (reported). */
int call_for_orders(struct call *call, const struct order_call *asked, struct command *out,
                    int capacity);

#endif
