/* `now`: what a scenario's functions see of the model. Objects that only answer: ids and values,
 * nothing that could be kept or changed. Numbers come in the author's units: shares 0..1, days,
 * grams. Outside a call every question is refused. */
#ifndef SCRIPT_VIEW_H
#define SCRIPT_VIEW_H

#include <lua.h>

#include "script/vocabulary.h"
#include "sim/sim.h"

struct script_view {
  const struct sim *sim; /* NULL outside a call */
  const struct vocabulary *names;
  int entity; /* of now.random(): decision and option */
  int draws;  /* made in this call */
};

/* Leaves the object on the stack. `view` must outlive the state. Raises when memory is short. */
void script_view_open(lua_State *L, struct script_view *view);

#endif
