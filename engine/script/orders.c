#include "script/orders.h"

/* ---- what depends on the day ----------------------------------------------------------------- */

static struct command order_of_today(const struct effect *effect, const struct sim *sim) {
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

int orders_of_today(const struct effect *effects, int count, const struct sim *sim,
                    struct command *out, int capacity) {
  int written = count < capacity ? count : capacity;
  for (int i = 0; i < written; i++) out[i] = order_of_today(&effects[i], sim);
  return written;
}

/* ---- what a function returned ---------------------------------------------------------------- */

/* The value gets the function's path as its name, for messages. */
static bool check_returned(struct call *call, const struct order_call *asked, struct arena *arena,
                           struct value *root, struct effect_reader *effects) {
  struct diagnostics ignored;
  static const struct value above = {.kind = VALUE_TABLE};
  diagnostics_init(&ignored);
  struct reader reader = {call->callback->reported ? &ignored : call->problems, arena,
                          call->loader->folder, NULL, NULL};
  int errors = reader.problems->errors;
  root->parent = &above;
  root->name = call_context(call);
  *effects = (struct effect_reader){.reader = &reader,
                                    .names = asked->names,
                                    .scenario = asked->sim->scenario,
                                    .cause = asked->cause,
                                    .of_leader = asked->of_leader};
  read_effects(effects, root);
  bool fine = reader.problems->errors == errors;
  if (!fine) call->callback->reported = true;
  return fine;
}

static int orders_returned(struct call *call, const struct order_call *asked, struct command *out,
                           int capacity) {
  struct arena arena;
  struct effect_reader effects;
  arena_init(&arena);
  struct value *root = call_read_result(call, &arena);
  int count = -1;
  if (root && check_returned(call, asked, &arena, root, &effects) && call_kept_nothing(call))
    count = orders_of_today(effects.effect, effects.count, asked->sim, out, capacity);
  arena_release(&arena);
  return count;
}

int call_for_orders(struct call *call, const struct order_call *asked, struct command *out,
                    int capacity) {
  if (!call_function(call, asked->sim, asked->entity)) return -1;
  lua_State *L = sandbox_state(call->loader->sandbox);
  if (!asked->of_leader || !lua_isnil(L, -1)) return orders_returned(call, asked, out, capacity);
  lua_pop(L, 1);
  return call_kept_nothing(call) ? 0 : -1;
}
