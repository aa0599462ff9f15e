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

/* What `now` has besides the measures: functions, and the story's own state. For whoever writes
 * about the format; view.c reads by the same rows. */
struct view_row {
  const char *name;  /* NULL ends the rows */
  const char *takes; /* "" = no function */
  const char *gives, *help;
  const char *type;       /* for the Lua language server */
  lua_CFunction function; /* NULL: an object */
};
extern const struct view_row view_rows[];

/* Fields of now.person(id) besides `status`, and the values that `status` may have. */
extern const enum variable view_person_variables[];
extern const int view_person_variable_count;
extern const struct names view_status_names;

/* Leaves the object on the stack. `view` must outlive the state. Raises when memory is short. */
void script_view_open(lua_State *L, struct script_view *view);

#endif
