/* A loaded scenario and its callbacks. */
#include "script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bundle.h"
#include "script/orders.h"
#include "script/program.h"
#include "sim/evidence.h"

enum { OPTIONS_MAX = 4, FUNCTIONS_EACH = 1 + OPTIONS_MAX };

struct script {
  struct program program;
  struct vocabulary names;
  struct callback callback[DECISIONS_MAX][FUNCTIONS_EACH]; /* a `when`, then the options' effects */
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
  bool made =
      program_init(&script->program, script->callback[0], DECISIONS_MAX * FUNCTIONS_EACH, scratch);
  script->program.loader.folder = folder_with_slash(&script->program.arena, folder);
  script->program.loader.file = "scenario.lua";
  if (made) return script;
  script_free(script);
  return NULL;
}

void script_free(struct script *script) {
  if (!script) return;
  program_release(&script->program);
  free(script);
}

/* "decisions.fitter.options.lend.effect" */
static const char *context_of(struct script *script, const struct decision *decision, int option) {
  char context[160];
  if (option < 0)
    snprintf(context, sizeof context, "decisions.%s.when", decision->id);
  else
    snprintf(context, sizeof context, "decisions.%s.options.%s.effect", decision->id,
             decision->options[option].id);
  return arena_string(&script->program.arena, context);
}

static bool is_function(const struct option *option) {
  return option->effect_count == 1 && option->effects[0].function > 0;
}

static void note_callback(struct script *script, struct callback *callback, int handle,
                          const char *context, struct diagnostics *problems) {
  *callback = callback_of(&script->program.loader, handle, context, problems);
  callback_check_return(&script->program.loader, callback, problems);
}

static void note_callbacks(struct script *script, const struct scenario *scenario,
                           struct diagnostics *problems) {
  for (int d = 0; d < scenario->decision_count; d++) {
    const struct decision *decision = &scenario->decisions[d];
    struct callback *of_decision = script->callback[d];
    if (decision->when_function > 0)
      note_callback(script, &of_decision[0], decision->when_function,
                    context_of(script, decision, -1), problems);
    for (int o = 0; o < decision->option_count; o++)
      if (is_function(&decision->options[o]))
        note_callback(script, &of_decision[1 + o], decision->options[o].effects[0].function,
                      context_of(script, decision, o), problems);
  }
}

static void fill_scenario(struct script *script, const struct value *root,
                          const struct script_options *options, struct scenario *scenario,
                          struct diagnostics *problems) {
  struct reader reader = {problems, NULL, script->program.loader.folder, value_field(root, "terms"),
                          NULL};
  scenario_init_default(scenario, scenario_read_length(&reader, root));
  reader.arena = &scenario->arena;
  reader.texts = &scenario->texts;
  vocabulary_collect(&script->program.arena, root, &script->names);
  struct scenario_reader read = {.reader = reader,
                                 .scenario = scenario,
                                 .root = root,
                                 .names = &script->names,
                                 .bundle = script->program.loader.bundle,
                                 .set = options->set,
                                 .set_count = options->set_count};
  scenario_read(&read);
  scenario->path = arena_string(&scenario->arena, script->program.loader.folder);
  scenario->content_hash = script->program.loader.hash;
  if (options->evidence == EVIDENCE_DOCUMENTED_ONLY) evidence_turn_off(scenario);
  script->program.view.names = &script->names;
}

static bool load(struct script *script, const struct script_options *options,
                 struct scenario *scenario, struct diagnostics *problems) {
  int errors = problems->errors;
  const struct value *root = program_run(&script->program, options->prelude, problems);
  if (!root) return false;
  fill_scenario(script, root, options, scenario, problems);
  loader_report_doubled(&script->program.loader, problems);
  if (problems->errors == errors) note_callbacks(script, scenario, problems);
  if (problems->errors > errors) {
    scenario_release(scenario);
    return false;
  }
  return true;
}

static bool load_from(struct script *script, const struct script_options *options,
                      struct scenario *scenario, struct diagnostics *problems) {
  struct bundle *bundle = bundle_open(options->folder, problems);
  script->program.loader.bundle = bundle;
  if (options->nanoseconds_most)
    sandbox_hurry(script->program.loader.sandbox, options->nanoseconds_most);
  bool loaded = bundle && load(script, options, scenario, problems);
  script->program.loader.bundle = NULL;
  bundle_close(bundle);
  return loaded;
}

static struct script *load_with_scratch(const struct script_options *options,
                                        struct scenario *scenario, struct diagnostics *problems) {
  struct arena scratch;
  arena_init(&scratch);
  struct script *script = script_new(options->folder, &scratch);
  bool loaded = false;
  if (!script)
    diagnostics_add(problems, SEVERITY_ERROR, options->folder, 0, "no memory to load it");
  else
    loaded = load_from(script, options, scenario, problems);
  if (!loaded) {
    script_free(script);
    script = NULL;
  } else {
    program_loaded(&script->program);
  }
  arena_release(&scratch);
  return script;
}

struct script *script_load_as(const struct script_options *options, struct scenario *scenario,
                              struct diagnostics *problems) {
  int64_t began = sandbox_processor_time();
  struct script *script = load_with_scratch(options, scenario, problems);
  int64_t used = sandbox_processor_time() - began;
  if (script) script->program.all.allowance = allowance_after_loading(used);
  if (options->nanoseconds) *options->nanoseconds = used;
  return script;
}

struct script *script_load(const char *folder, const char *prelude, enum evidence evidence,
                           struct scenario *scenario, struct diagnostics *problems) {
  struct script_options options = {.folder = folder, .prelude = prelude, .evidence = evidence};
  return script_load_as(&options, scenario, problems);
}

void script_forget_calls(struct script *script) {
  callbacks_forget(&script->program.all);
}

int64_t script_processor_time(void) {
  return sandbox_processor_time();
}

int64_t script_nanoseconds(const struct script *script) {
  return script->program.all.nanoseconds;
}

const struct vocabulary *script_names(const struct script *script) {
  return &script->names;
}

/* ---- calling -------------------------------------------------------------------------------- */

bool script_when(struct script *script, const struct sim *sim, int decision,
                 struct diagnostics *problems) {
  const struct decision *asked = &sim->scenario->decisions[decision];
  if (asked->when_function <= 0) return true;
  struct call call = program_call(&script->program, &script->callback[decision][0], problems);
  if (!call_function(&call, sim, decision * FUNCTIONS_EACH)) return false;
  lua_State *L = sandbox_state(script->program.loader.sandbox);
  int type = lua_type(L, -1);
  bool answer = lua_toboolean(L, -1) != 0;
  lua_pop(L, 1);
  if (type == LUA_TBOOLEAN || type == LUA_TNIL) return call_kept_nothing(&call) && answer;
  call_report(&call, "expected true or false, got a %s", lua_typename(L, type));
  return false;
}

/* ---- effects -------------------------------------------------------------------------------- */

int script_effects(struct script *script, const struct sim *sim, int decision, int option,
                   struct command *out, int capacity, struct diagnostics *problems) {
  const struct option *chosen = &sim->scenario->decisions[decision].options[option];
  if (!is_function(chosen))
    return orders_of_today(chosen->effects, chosen->effect_count, sim, out, capacity);
  struct call call =
      program_call(&script->program, &script->callback[decision][1 + option], problems);
  struct order_call order = {.names = &script->names,
                             .sim = sim,
                             .entity = decision * FUNCTIONS_EACH + option + 1,
                             .cause = chosen->cause};
  return call_for_orders(&call, &order, out, capacity);
}
