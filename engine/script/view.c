#include "script/view.h"

#include <lauxlib.h>
#include <string.h>

#include "script/nearest.h"
#include "script/sandbox.h"
#include "sim/query.h"

enum { DRAWS_MAX = 4096, QUESTION_STEPS = 50 /* some go through a whole team */ };

/* Upvalue 1 of every function here. */
static struct script_view *view_of(lua_State *L) {
  struct script_view *view = lua_touserdata(L, lua_upvalueindex(1));
  if (!view->sim) luaL_error(L, "'now' can only be read while its function runs");
  sandbox_charge(L, QUESTION_STEPS);
  return view;
}

static int unknown(lua_State *L, const char *what, const char *name, const char *nearest) {
  if (nearest) return luaL_error(L, "unknown %s '%s'; did you mean '%s'?", what, name, nearest);
  return luaL_error(L, "unknown %s '%s'", what, name);
}

static const char *nearest_of(const struct names *names, const char *wanted) {
  struct nearest nearest = nearest_start(wanted);
  for (int i = 0; i < names->count; i++) nearest_offer(&nearest, names_at(names, i));
  return nearest.found;
}

static int check_name(lua_State *L, int index, const char *what, const struct names *names) {
  const char *name = luaL_checkstring(L, index);
  int found = names_find(names, name);
  return found >= 0 ? found : unknown(L, what, name, nearest_of(names, name));
}

static int push_in_unit(lua_State *L, int64_t value, enum unit unit) {
  bool whole = unit == UNIT_DAYS || unit == UNIT_GRAMS || unit == UNIT_COUNT_OF;
  if (whole)
    lua_pushinteger(L, value);
  else
    lua_pushnumber(L, (lua_Number)value / Q_ONE);
  return 1;
}

static int push_measure(lua_State *L, const struct script_view *view, const char *name, int team) {
  enum measure measure = measure_by_name(name);
  if (measure != MEASURE_COUNT)
    return push_in_unit(L, measure_read(view->sim, measure, team), measure_rows[measure].unit);
  struct names names = NAMES_OF_ROWS(measure_rows, name, MEASURE_COUNT);
  return unknown(L, "measure", name, nearest_of(&names, name));
}

/* ---- objects ------------------------------------------------------------------------------------
 */

static int l_read_only(lua_State *L) {
  return luaL_error(L, "'now' can only be read");
}

static void push_function(lua_State *L, struct script_view *view, lua_CFunction function) {
  lua_pushlightuserdata(L, view);
  lua_pushcclosure(L, function, 1);
}

/* An object that stands for `index`; `read` answers for its fields. */
static void push_object(lua_State *L, struct script_view *view, int index, lua_CFunction read) {
  *(int *)lua_newuserdatauv(L, sizeof(int), 0) = index;
  lua_createtable(L, 0, 2);
  push_function(L, view, read);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, l_read_only);
  lua_setfield(L, -2, "__newindex");
  lua_setmetatable(L, -2);
}

static int object_index(lua_State *L) {
  return *(const int *)lua_touserdata(L, 1);
}

/* ---- a person ------------------------------------------------------------------------------- */

const enum variable view_person_variables[] = {
    VARIABLE_ZEAL,      VARIABLE_JOY,   VARIABLE_FATIGUE, VARIABLE_BOND, VARIABLE_NOURISHMENT,
    VARIABLE_GRIEVANCE, VARIABLE_STUDY, VARIABLE_SKILL,   VARIABLE_SICK, VARIABLE_DEPENDANTS};
const int view_person_variable_count = sizeof view_person_variables / sizeof *view_person_variables;

/* First what the day's work found, in the order of enum status; then the kinds of absence. */
static const char *const statuses[] = {"at_work", "sick", "away", "rest_day", "absent",
                                       "leave",   "rest", "lent", "no_word"};
const struct names view_status_names = NAMES_OF_LIST(statuses);

static const char *status_name(const struct model *model, int worker) {
  int absence = model->workers.absence[worker];
  if (model->workers.absent_until[worker] <= model->day)
    return statuses[model->workers.status[worker]];
  return statuses[absence == ABSENCE_NONE ? STATUS_AT_WORK : STATUS_COUNT - 1 + absence];
}

static int l_person_field(lua_State *L) {
  struct script_view *view = view_of(L);
  int person = object_index(L);
  const char *name = luaL_checkstring(L, 2);
  if (strcmp(name, "status") == 0) {
    lua_pushstring(L, status_name(&view->sim->model, person));
    return 1;
  }
  struct nearest nearest = nearest_start(name);
  nearest_offer(&nearest, "status");
  for (int i = 0; i < view_person_variable_count; i++) {
    enum variable variable = view_person_variables[i];
    if (strcmp(variable_rows[variable].name, name) == 0)
      return push_in_unit(L, query_value(view->sim, variable, 0, person),
                          variable_rows[variable].unit);
    nearest_offer(&nearest, variable_rows[variable].name);
  }
  return unknown(L, "field of a person", name, nearest.found);
}

static int l_person(lua_State *L) {
  struct script_view *view = view_of(L);
  int person = check_name(L, 1, "person", &view->names->people);
  push_object(L, view, person, l_person_field);
  return 1;
}

/* ---- a team, the state ---------------------------------------------------------------------- */

static int l_team_field(lua_State *L) {
  struct script_view *view = view_of(L);
  return push_measure(L, view, luaL_checkstring(L, 2), object_index(L));
}

static int l_team(lua_State *L) {
  struct script_view *view = view_of(L);
  int team = check_name(L, 1, "team", &view->names->teams);
  push_object(L, view, team, l_team_field);
  return 1;
}

static int l_state_field(lua_State *L) {
  struct script_view *view = view_of(L);
  int slot = check_name(L, 2, "state", &view->names->states);
  lua_pushinteger(L, view->sim->model.state[slot]);
  return 1;
}

/* ---- now ------------------------------------------------------------------------------------ */

static int l_chose(lua_State *L) {
  struct script_view *view = view_of(L);
  int decision = check_name(L, 1, "decision", &view->names->decisions);
  int option = view->sim->model.decision[decision].option;
  if (option < 0)
    lua_pushnil(L);
  else
    lua_pushstring(L, names_at(&view->names->options[decision], option));
  return 1;
}

/* 1..n, fixed by the seed, the day, the decision and how many were drawn in this call. */
static int l_random(lua_State *L) {
  struct script_view *view = view_of(L);
  lua_Integer n = luaL_checkinteger(L, 1);
  luaL_argcheck(L, n >= 1 && n <= 65536, 1, "expected 1 to 65536");
  if (view->draws == DRAWS_MAX) return luaL_error(L, "more than %d draws in one call", DRAWS_MAX);
  lua_Integer draw = sim_random16(view->sim, STREAM_SCRIPT, view->entity, view->draws++);
  lua_pushinteger(L, 1 + draw * n / 65536);
  return 1;
}

const struct view_row view_rows[] = {
    {"person", "id of a person", "person", "one of our team, as they are this morning",
     "fun(id: string): workteam.person_now", l_person},
    {"team", "name of a team", "team", "every measure, of that team",
     "fun(name: string): workteam.team_now", l_team},
    {"chose", "id of a decision", "id of an option, or nil", "what was answered",
     "fun(decision: string): string?", l_chose},
    {"random", "whole number n, 1 to 65536", "whole number 1 to n",
     "fixed by the seed, the day and the decision: the same in every replay",
     "fun(n: integer): integer", l_random},
    {"state", "", "states of the story's own by name", "as `state` declares them",
     "table<string, integer>", NULL},
    {NULL, NULL, NULL, NULL, NULL, NULL}};

static int l_now_field(lua_State *L) {
  struct script_view *view = view_of(L);
  const char *name = luaL_checkstring(L, 2);
  for (const struct view_row *row = view_rows; row->name; row++) {
    if (strcmp(row->name, name) != 0) continue;
    if (row->function)
      push_function(L, view, row->function);
    else
      push_object(L, view, 0, l_state_field);
    return 1;
  }
  if (measure_by_name(name) != MEASURE_COUNT) return push_measure(L, view, name, 0);
  struct nearest nearest = nearest_start(name);
  for (const struct view_row *row = view_rows; row->name; row++) nearest_offer(&nearest, row->name);
  for (int i = 0; i < MEASURE_COUNT; i++) nearest_offer(&nearest, measure_rows[i].name);
  return unknown(L, "measure", name, nearest.found);
}

void script_view_open(lua_State *L, struct script_view *view) {
  push_object(L, view, 0, l_now_field);
}
