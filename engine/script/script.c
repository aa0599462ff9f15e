/* A loaded scenario and its callbacks. */
#include "script/script.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "script/allowance.h"
#include "script/fingerprint.h"
#include "script/loader.h"
#include "script/lua_advice.h"
#include "script/scenario_reader.h"
#include "script/view.h"
#include "sim/evidence.h"

enum { OPTIONS_MAX = 4 };

struct callback {
  uint64_t fingerprint; /* of what it can reach, as loaded */
  bool reported;        /* its error is told once */
  bool stopped;         /* it spent its budget, and isn't called again */
  struct sandbox_use spent;
};

struct script {
  struct loader loader; /* first: the sandbox's owner */
  struct arena arena;   /* names, folder */
  struct vocabulary names;
  struct script_view view;
  int now; /* handle of the view's object */
  struct allowance allowance;
  struct callback when[DECISIONS_MAX], effect[DECISIONS_MAX][OPTIONS_MAX];
};

/* One function of the scenario: which it is, and what is known of it. */
struct call {
  struct script *script;
  struct callback *callback;
  struct diagnostics *problems;
  int function;
  char context[160];    /* "decisions.fitter.when" */
  struct failure place; /* of the function: file and line */
};

/* ---- loading -------------------------------------------------------------------------------- */

static const char *folder_with_slash(struct arena *arena, const char *folder) {
  char path[256];
  size_t length = strlen(folder);
  bool slash = length > 0 && folder[length - 1] == '/';
  snprintf(path, sizeof path, "%s%s", folder, slash ? "" : "/");
  return arena_string(arena, path);
}

static struct script *script_new(const char *folder, struct arena *scratch) {
  struct script *script = calloc(1, sizeof *script);
  if (!script) return NULL;
  arena_init(&script->arena);
  script->loader.sandbox = sandbox_new(script);
  script->loader.arena = scratch;
  script->loader.folder = folder_with_slash(&script->arena, folder);
  script->loader.hash = HASH_START;
  script->allowance = allowance_full();
  source_map_init(&script->loader.map, scratch);
  if (script->loader.sandbox) return script;
  script_free(script);
  return NULL;
}

void script_free(struct script *script) {
  if (!script) return;
  sandbox_free(script->loader.sandbox);
  arena_release(&script->arena);
  free(script);
}

struct reading {
  struct script *script;
  struct value *root;
};

/* Arguments: what scenario.lua returned, the reading. */
static int l_read_result(lua_State *L) {
  struct reading *reading = lua_touserdata(L, 2);
  struct script *script = reading->script;
  const struct source_map *map = &script->loader.map;
  lua_settop(L, 1);
  reading->root = value_read(L, script->loader.arena, map, source_map_root(map, "scenario.lua"),
                             "scenario.lua", 1);
  script_view_open(L, &script->view);
  script->now = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

/* What scenario.lua returned is on the stack, and leaves it. */
static const struct value *read_result(struct script *script, struct diagnostics *problems) {
  lua_State *L = sandbox_state(script->loader.sandbox);
  struct reading reading = {script, NULL};
  struct failure failure;
  lua_pushcfunction(L, l_read_result);
  lua_insert(L, -2);
  lua_pushlightuserdata(L, &reading);
  if (sandbox_call(script->loader.sandbox, 2, 0, &failure)) return reading.root;
  loader_report(&script->loader, &failure, "", problems);
  return NULL;
}

/* ---- functions ------------------------------------------------------------------------------ */

static void find_place(struct call *call) {
  lua_State *L = sandbox_state(call->script->loader.sandbox);
  lua_Debug info;
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->function);
  lua_getinfo(L, ">S", &info);
  snprintf(call->place.file, sizeof call->place.file, "%s", info.short_src);
  call->place.line = info.linedefined;
}

static struct call call_of_when(struct script *script, const struct scenario *scenario,
                                int decision, struct diagnostics *problems) {
  const struct decision *asked = &scenario->decisions[decision];
  struct call call = {.script = script,
                      .callback = &script->when[decision],
                      .problems = problems,
                      .function = asked->when_function};
  snprintf(call.context, sizeof call.context, "decisions.%s.when", asked->id);
  find_place(&call);
  return call;
}

static struct call call_of_effect(struct script *script, const struct scenario *scenario,
                                  int decision, int option, struct diagnostics *problems) {
  const struct decision *asked = &scenario->decisions[decision];
  const struct option *chosen = &asked->options[option];
  struct call call = {.script = script,
                      .callback = &script->effect[decision][option],
                      .problems = problems,
                      .function = chosen->effects[0].function};
  snprintf(call.context, sizeof call.context, "decisions.%s.options.%s.effect", asked->id,
           chosen->id);
  find_place(&call);
  return call;
}

static bool is_function(const struct option *option) {
  return option->effect_count == 1 && option->effects[0].function > 0;
}

static void report(struct call *call, const struct failure *failure) {
  if (!call->callback->reported)
    loader_report(&call->script->loader, failure, call->context, call->problems);
  call->callback->reported = true;
}

static void report_at_function(struct call *call, const char *message) {
  struct failure failure = call->place;
  snprintf(failure.message, sizeof failure.message, "%s", message);
  report(call, &failure);
}

/* Does `visit` for each function of the scenario. */
static void for_each_function(struct script *script, const struct scenario *scenario,
                              struct diagnostics *problems,
                              void (*visit)(struct call *call, void *user), void *user) {
  struct call call;
  for (int d = 0; d < scenario->decision_count; d++) {
    const struct decision *decision = &scenario->decisions[d];
    if (decision->when_function > 0) {
      call = call_of_when(script, scenario, d, problems);
      visit(&call, user);
    }
    for (int o = 0; o < decision->option_count; o++) {
      if (!is_function(&decision->options[o])) continue;
      call = call_of_effect(script, scenario, d, o, problems);
      visit(&call, user);
    }
  }
}

static uint64_t fingerprint_of(const struct call *call) {
  lua_State *L = sandbox_state(call->script->loader.sandbox);
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->function);
  uint64_t fingerprint = function_fingerprint(L);
  lua_pop(L, 1);
  return fingerprint;
}

static void check_return(struct call *call) {
  struct loader *loader = &call->script->loader;
  struct source_text text;
  lua_Debug info;
  lua_State *L = sandbox_state(loader->sandbox);
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->function);
  lua_getinfo(L, ">S", &info);
  if (!loader_read_again(loader, call->place.file, &text) ||
      lua_text_returns(&text, info.linedefined, info.lastlinedefined))
    return;
  report_at_function(call, "the function answers nothing: there is no 'return' in it");
  diagnostics_fix(call->problems, "return ..., before what it answers");
}

static void note_function(struct call *call, void *user) {
  (void)user;
  call->callback->fingerprint = fingerprint_of(call);
  check_return(call);
  if (call->callback->fingerprint == FINGERPRINT_TOO_LARGE)
    report_at_function(call, "the function can reach too much: tables of tens of thousands of "
                             "values, or texts as long");
}

static void fill_scenario(struct script *script, const struct value *root, enum evidence evidence,
                          struct scenario *scenario, struct diagnostics *problems) {
  struct reader reader = {problems, NULL, script->loader.folder, value_field(root, "terms"), NULL};
  scenario_init_default(scenario, scenario_read_length(&reader, root));
  reader.arena = &scenario->arena;
  reader.texts = &scenario->texts;
  vocabulary_collect(&script->arena, root, &script->names);
  struct scenario_reader read = {
      .reader = reader, .scenario = scenario, .root = root, .names = &script->names};
  scenario_read(&read);
  scenario->path = arena_string(&scenario->arena, script->loader.folder);
  scenario->content_hash = script->loader.hash;
  if (evidence == EVIDENCE_DOCUMENTED_ONLY) evidence_turn_off(scenario);
  script->view.names = &script->names;
}

static bool load(struct script *script, const char *prelude, enum evidence evidence,
                 struct scenario *scenario, struct diagnostics *problems) {
  int errors = problems->errors;
  if (!loader_run_prelude(&script->loader, prelude, problems)) return false;
  if (!loader_run_scenario(&script->loader, problems)) return false;
  const struct value *root = read_result(script, problems);
  if (!root) return false;
  fill_scenario(script, root, evidence, scenario, problems);
  if (problems->errors == errors)
    for_each_function(script, scenario, problems, note_function, NULL);
  if (problems->errors > errors) {
    scenario_release(scenario);
    return false;
  }
  return true;
}

struct script *script_load(const char *folder, const char *prelude, enum evidence evidence,
                           struct scenario *scenario, struct diagnostics *problems) {
  struct arena scratch;
  arena_init(&scratch);
  struct script *script = script_new(folder, &scratch);
  bool loaded = false;
  if (!script)
    diagnostics_add(problems, SEVERITY_ERROR, folder, 0, "no memory to load it");
  else
    loaded = load(script, prelude, evidence, scenario, problems);
  if (!loaded) {
    script_free(script);
    script = NULL;
  } else {
    script->loader.arena = NULL;
    source_map_init(&script->loader.map, NULL);
  }
  arena_release(&scratch);
  return script;
}

/* ---- calling -------------------------------------------------------------------------------- */

static void find_dearest(struct call *call, void *user) {
  struct call *dearest = user;
  if (call->callback->stopped) return;
  const struct sandbox_use *spent = &call->callback->spent, *most = &dearest->callback->spent;
  bool by_steps = call->script->allowance.left.steps <= 0;
  if (by_steps ? spent->steps > most->steps : spent->nanoseconds > most->nanoseconds)
    *dearest = *call;
}

/* A function that spent its whole budget was told of already, and stands for the day's. */
static void switch_off_dearest(struct call *last, const struct sim *sim) {
  struct call dearest = *last;
  last->script->allowance.was_switched_off = true;
  if (last->callback->stopped) return;
  for_each_function(last->script, sim->scenario, last->problems, find_dearest, &dearest);
  dearest.callback->stopped = true;
  report_at_function(&dearest, "switched off: the functions together took more than a million "
                               "steps a day, this one the most");
}

/* After a call: what it cost. */
static void pay(struct call *call, const struct sim *sim) {
  struct script *script = call->script;
  struct sandbox_use use = sandbox_used(script->loader.sandbox);
  call->callback->spent.steps += use.steps;
  call->callback->spent.nanoseconds += use.nanoseconds;
  allowance_take(&script->allowance, use);
  if (allowance_is_empty(&script->allowance)) switch_off_dearest(call, sim);
}

static bool may_be_called(struct call *call, const struct sim *sim) {
  struct allowance *allowance = &call->script->allowance;
  allowance_on_day(allowance, sim->model.day);
  return !call->callback->stopped && !allowance_is_empty(allowance);
}

/* Calls the function with `now`, and pushes its one result. */
static bool call_function(struct call *call, const struct sim *sim, int entity) {
  struct script *script = call->script;
  lua_State *L = sandbox_state(script->loader.sandbox);
  struct failure failure;
  script->view.sim = sim;
  script->view.entity = entity;
  script->view.draws = 0;
  lua_rawgeti(L, LUA_REGISTRYINDEX, call->function);
  lua_rawgeti(L, LUA_REGISTRYINDEX, script->now);
  sandbox_begin(script->loader.sandbox);
  bool called = sandbox_call(script->loader.sandbox, 1, 1, &failure);
  script->view.sim = NULL;
  if (called) return true;
  call->callback->stopped = failure.stopped;
  if (failure.line == 0) snprintf(failure.file, sizeof failure.file, "%s", call->place.file);
  if (failure.line == 0) failure.line = call->place.line;
  report(call, &failure);
  return false;
}

static bool kept_nothing(struct call *call) {
  if (fingerprint_of(call) == call->callback->fingerprint) return true;
  report_at_function(call, "the function keeps a value between its calls; use 'state' for that");
  return false;
}

static bool call_when(struct call *call, const struct sim *sim, int decision) {
  if (!call_function(call, sim, decision * (OPTIONS_MAX + 1))) return false;
  lua_State *L = sandbox_state(call->script->loader.sandbox);
  int type = lua_type(L, -1);
  bool answer = lua_toboolean(L, -1) != 0;
  lua_pop(L, 1);
  if (type == LUA_TBOOLEAN || type == LUA_TNIL) return kept_nothing(call) && answer;
  char message[80];
  snprintf(message, sizeof message, "expected true or false, got a %s", lua_typename(L, type));
  report_at_function(call, message);
  return false;
}

bool script_when(struct script *script, const struct sim *sim, int decision,
                 struct diagnostics *problems) {
  if (sim->scenario->decisions[decision].when_function <= 0) return true;
  struct call call = call_of_when(script, sim->scenario, decision, problems);
  if (!may_be_called(&call, sim)) return false;
  bool answer = call_when(&call, sim, decision);
  pay(&call, sim);
  return answer;
}

/* ---- effects -------------------------------------------------------------------------------- */

/* Fills in what depends on the day of the choice. */
static struct command resolve(const struct effect *effect, const struct sim *sim) {
  struct command command = effect->command;
  const struct team *team = &sim->model.team[command.team];
  if (effect->relative_day)
    command.arg[2] = (int32_t)min64(DAYS_MAX, sim->model.day + command.arg[2]);
  if (effect->in_plan_days)
    command.arg[3] = (int32_t)clamp64(qmul(command.arg[3], team->norm) * team->worker_count,
                                      INT32_MIN, INT32_MAX);
  if (command.verb == VERB_SHIFT && command.arg[1] == EFFECT_REST_AS_IT_IS)
    command.arg[1] = team->orders.rest;
  return command;
}

static int resolve_all(const struct effect *effects, int count, const struct sim *sim,
                       struct command *out, int capacity) {
  int written = count < capacity ? count : capacity;
  for (int i = 0; i < written; i++) out[i] = resolve(&effects[i], sim);
  return written;
}

struct result {
  struct call *call;
  struct arena *arena;
  struct value *root;
};

/* Arguments: what the function returned, the result. */
static int l_read_effects(lua_State *L) {
  struct result *result = lua_touserdata(L, 2);
  lua_settop(L, 1);
  result->root =
      value_read(L, result->arena, NULL, NULL, result->call->place.file, result->call->place.line);
  return 0;
}

static struct value *read_returned(struct call *call, struct arena *arena) {
  lua_State *L = sandbox_state(call->script->loader.sandbox);
  struct result result = {call, arena, NULL};
  struct failure failure;
  lua_pushcfunction(L, l_read_effects);
  lua_insert(L, -2);
  lua_pushlightuserdata(L, &result);
  if (sandbox_call(call->script->loader.sandbox, 2, 0, &failure)) return result.root;
  report(call, &failure);
  return NULL;
}

/* The value gets the option's path as its name, for messages. */
static bool check_returned(struct call *call, struct arena *arena, struct value *root, int cause,
                           const struct sim *sim, struct effect_reader *effects) {
  struct diagnostics ignored;
  static const struct value above = {.kind = VALUE_TABLE};
  diagnostics_init(&ignored);
  struct reader reader = {call->callback->reported ? &ignored : call->problems, arena,
                          call->script->loader.folder, NULL, NULL};
  int errors = reader.problems->errors;
  root->parent = &above;
  root->name = call->context;
  *effects = (struct effect_reader){.reader = &reader,
                                    .names = &call->script->names,
                                    .scenario = sim->scenario,
                                    .cause = (int16_t)cause};
  read_effects(effects, root);
  bool fine = reader.problems->errors == errors;
  if (!fine) call->callback->reported = true;
  return fine;
}

static int call_effects(struct call *call, const struct sim *sim, int entity, int cause,
                        struct command *out, int capacity) {
  if (!call_function(call, sim, entity)) return -1;
  struct arena arena;
  struct effect_reader effects;
  arena_init(&arena);
  struct value *root = read_returned(call, &arena);
  int count = -1;
  if (root && check_returned(call, &arena, root, cause, sim, &effects) && kept_nothing(call))
    count = resolve_all(effects.effect, effects.count, sim, out, capacity);
  arena_release(&arena);
  return count;
}

int script_effects(struct script *script, const struct sim *sim, int decision, int option,
                   struct command *out, int capacity, struct diagnostics *problems) {
  const struct option *chosen = &sim->scenario->decisions[decision].options[option];
  if (!is_function(chosen))
    return resolve_all(chosen->effects, chosen->effect_count, sim, out, capacity);
  struct call call = call_of_effect(script, sim->scenario, decision, option, problems);
  if (!may_be_called(&call, sim)) return -1;
  int count = call_effects(&call, sim, decision * (OPTIONS_MAX + 1) + option + 1, chosen->cause,
                           out, capacity);
  pay(&call, sim);
  return count;
}
