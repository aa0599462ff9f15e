#include "script/leader.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bundle.h"
#include "base/text.h"
#include "script/nearest.h"
#include "script/orders.h"
#include "script/program.h"
#include "script/script.h"

enum deed { DEED_MORNING, DEED_ANSWER, DEED_REPORT, DEED_COUNT };
static const char *const deed_names[DEED_COUNT] = {"morning", "answer", "report"};

/* Its draws of luck are others than those of the story's functions. */
enum { ENTITY_FIRST = DECISIONS_MAX * 8 };

struct leader {
  struct program program;
  const struct vocabulary *names;
  const char *id, *label;
  uint8_t base;
  struct callback deed[DEED_COUNT];
  bool refusal_told[VERB_COUNT];
};

static const struct names base_names = {&policy_names[0], sizeof policy_names[0], POLICY_COUNT + 1};

const struct field leader_fields[] = {
    ID_FIELD(struct leader, id, "id", REQUIRED, "of the policy"),
    NAME_FIELD(struct leader, label, "label", OPTIONAL, "for people"),
    CHOICE_FIELD(struct leader, base, "based_on", REQUIRED, &base_names, "policy",
                 "the built-in policy that does what the functions don't say"),
    SECTION_FIELD("morning", OPTIONAL, "function(now)", "the day's orders, as a list"),
    SECTION_FIELD("answer", OPTIONAL, "function(now, decision)", "the id of an option, or nil"),
    SECTION_FIELD("report", OPTIONAL, "function(now)",
                  "truth, round, under or pad, or nil: asked when a review is written"),
    NO_MORE_FIELDS};

/* ---- loading -------------------------------------------------------------------------------- */

/* "policies/cautious.lua": folder "policies/", file "cautious.lua" */
static void split_path(struct leader *leader, const char *path) {
  const char *slash = strrchr(path, '/');
  char *folder = arena_string(&leader->program.arena, path);
  folder[slash ? slash + 1 - path : 0] = '\0';
  leader->program.loader.folder = folder;
  leader->program.loader.file = arena_string(&leader->program.arena, slash ? slash + 1 : path);
}

static struct leader *leader_new(const struct script *script, const char *path,
                                 struct arena *scratch) {
  struct leader *leader = calloc(1, sizeof *leader);
  if (!leader) return NULL;
  bool made = program_init(&leader->program, leader->deed, DEED_COUNT, scratch);
  leader->names = script_names(script);
  leader->program.view.names = leader->names;
  split_path(leader, path);
  if (made) return leader;
  leader_free(leader);
  return NULL;
}

void leader_free(struct leader *leader) {
  if (!leader) return;
  program_release(&leader->program);
  free(leader);
}

static const struct value *run_file(struct leader *leader, const char *prelude,
                                    struct diagnostics *problems) {
  const char *folder = leader->program.loader.folder;
  struct bundle *bundle = bundle_open(*folder ? folder : ".", problems);
  leader->program.loader.bundle = bundle;
  const struct value *root = bundle ? program_run(&leader->program, prelude, problems) : NULL;
  leader->program.loader.bundle = NULL;
  bundle_close(bundle);
  return root;
}

static void read_deed(struct leader *leader, struct reader *reader, const struct value *root,
                      enum deed deed) {
  const struct value *value = value_field(root, deed_names[deed]);
  if (!value) return;
  if (value->kind == VALUE_FUNCTION)
    leader->deed[deed] =
        callback_of(&leader->program.loader, value->function, deed_names[deed], reader->problems);
  else
    reader_error(reader, value, "expected a function, got %s", value_kind_name(value));
}

static void read_leader(struct leader *leader, const struct value *root,
                        struct diagnostics *problems) {
  struct reader reader = {problems, &leader->program.arena, leader->program.loader.folder, NULL,
                          NULL};
  if (!reader_table(&reader, root, leader_fields, leader)) return;
  if (names_find(&base_names, leader->id) >= 0)
    reader_error(&reader, value_field(root, "id"), "'%s' is a policy that comes with the program",
                 leader->id);
  for (int deed = 0; deed < DEED_COUNT; deed++) read_deed(leader, &reader, root, (enum deed)deed);
}

static bool load(struct leader *leader, const char *prelude, struct diagnostics *problems) {
  int errors = problems->errors;
  const struct value *root = run_file(leader, prelude, problems);
  if (root) read_leader(leader, root, problems);
  return root && problems->errors == errors;
}

struct leader *leader_load(const struct script *script, const char *path, const char *prelude,
                           struct diagnostics *problems) {
  struct arena scratch;
  arena_init(&scratch);
  struct leader *leader = leader_new(script, path, &scratch);
  if (!leader) diagnostics_add(problems, SEVERITY_ERROR, path, 0, "no memory to load it");
  if (leader && !load(leader, prelude, problems)) {
    leader_free(leader);
    leader = NULL;
  } else if (leader) {
    program_loaded(&leader->program);
  }
  arena_release(&scratch);
  return leader;
}

const char *leader_id(const struct leader *leader) {
  return leader->id;
}

const char *leader_label(const struct leader *leader) {
  return *leader->label ? leader->label : leader->id;
}

enum policy leader_base(const struct leader *leader) {
  return (enum policy)leader->base;
}

uint64_t leader_hash(const struct leader *leader) {
  return leader->program.loader.hash;
}

int64_t leader_nanoseconds(const struct leader *leader) {
  int64_t sum = 0;
  for (int deed = 0; deed < DEED_COUNT; deed++) sum += leader->deed[deed].nanoseconds;
  return sum;
}

void leader_forget(struct leader *leader) {
  callbacks_forget(&leader->program.all);
  memset(leader->refusal_told, 0, sizeof leader->refusal_told);
}

/* ---- orders --------------------------------------------------------------------------------- */

static struct call call_to(struct leader *leader, enum deed deed, struct diagnostics *problems) {
  struct call call = program_call(&leader->program, &leader->deed[deed], problems);
  call.instead = "a leader remembers nothing but what 'now' shows";
  return call;
}

int leader_morning(struct leader *leader, const struct sim *sim, struct command *out,
                   struct diagnostics *problems) {
  if (leader->deed[DEED_MORNING].function == 0) return 0;
  struct call call = call_to(leader, DEED_MORNING, problems);
  struct order_call order = {
      .names = leader->names, .sim = sim, .entity = ENTITY_FIRST, .of_leader = true};
  return call_for_orders(&call, &order, out, LEADER_ORDERS_MAX);
}

void leader_refused(struct leader *leader, const struct sim *sim, const struct command *command,
                    const struct refusal *refusal, struct diagnostics *problems) {
  if (leader->refusal_told[command->verb]) return;
  leader->refusal_told[command->verb] = true;
  enum deed deed = command->verb == VERB_DECIDE   ? DEED_ANSWER
                   : command->verb == VERB_REPORT ? DEED_REPORT
                                                  : DEED_MORNING;
  if (leader->deed[deed].function == 0) deed = DEED_MORNING;
  struct failure place = callback_place(&leader->program.loader, &leader->deed[deed]);
  char path[192], why[160];
  snprintf(path, sizeof path, "%s%s", leader->program.loader.folder, place.file);
  snprintf(why, sizeof why, refusal_formats[refusal->code], refusal->first, refusal->second);
  diagnostics_add(problems, SEVERITY_WARNING, path, place.line, "%s: day %d: '%s' is refused: %s",
                  deed_names[deed], sim->model.day + 1, verb_rows[command->verb].name, why);
}

/* ---- answers -------------------------------------------------------------------------------- */

struct question {
  const char *id;
  const struct names *options;
  unsigned open;
};

/* Arguments: the function, `now`, the question. */
static int l_ask(lua_State *L) {
  const struct question *question = lua_touserdata(L, 3);
  lua_settop(L, 2);
  lua_createtable(L, 0, 2);
  lua_pushstring(L, question->id);
  lua_setfield(L, -2, "id");
  lua_newtable(L);
  int count = 0;
  for (int i = 0; i < question->options->count; i++) {
    if (!(question->open >> i & 1u)) continue;
    lua_pushstring(L, names_at(question->options, i));
    lua_rawseti(L, -2, ++count);
  }
  lua_setfield(L, -2, "options");
  lua_call(L, 2, 1);
  return 1;
}

/* Takes the result, a text or nil, from the stack: its index among the names, -1. */
static int take_name(struct call *call, const char *what, const struct names *names) {
  lua_State *L = sandbox_state(call->loader->sandbox);
  int type = lua_type(L, -1), index = -1;
  char name[64];
  if (type == LUA_TSTRING) {
    utf8_copy(name, sizeof name, lua_tostring(L, -1));
    index = names_find(names, name);
  }
  lua_pop(L, 1);
  if (!call_kept_nothing(call)) return -1;
  if (type == LUA_TNIL || index >= 0) return index;
  if (type != LUA_TSTRING) {
    call_report(call, "expected a text (%s) or nil, got a %s", what, lua_typename(L, type));
    return -1;
  }
  struct nearest nearest = nearest_start(name);
  for (int i = 0; i < names->count; i++) nearest_offer(&nearest, names_at(names, i));
  if (nearest.found)
    call_report(call, "unknown %s '%s'; did you mean '%s'?", what, name, nearest.found);
  else
    call_report(call, "unknown %s '%s'", what, name);
  return -1;
}

int leader_answer(struct leader *leader, const struct sim *sim, int decision, unsigned open,
                  struct diagnostics *problems) {
  if (leader->deed[DEED_ANSWER].function == 0) return -1;
  struct question question = {names_at(&leader->names->decisions, decision),
                              &leader->names->options[decision], open};
  struct call call = call_to(leader, DEED_ANSWER, problems);
  char context[96];
  snprintf(context, sizeof context, "answer to %s", question.id);
  call.context = context;
  call.with_given = l_ask;
  call.given = &question;
  if (!call_function(&call, sim, ENTITY_FIRST + 2 + decision)) return -1;
  return take_name(&call, "option", question.options);
}

/* ---- reports -------------------------------------------------------------------------------- */

int leader_report(struct leader *leader, const struct sim *sim, struct diagnostics *problems) {
  if (leader->deed[DEED_REPORT].function == 0) return -1;
  struct call call = call_to(leader, DEED_REPORT, problems);
  if (!call_function(&call, sim, ENTITY_FIRST + 1)) return -1;
  return take_name(&call, "way to report", &report_names);
}
