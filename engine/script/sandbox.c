/* The state, its budget and its walls.
 *
 * Three meters run: a count hook takes steps for instructions, the allocator takes steps for bytes
 * and refuses what would pass the caps, and library functions charge for their loops.
 *
 * One instruction may go through a whole text: a == b compares it, for i = a, 1 reads it. And
 * nothing tells how many empty slots a table has, all of which lua_next() goes through. So the
 * allocator remembers the longest text and the widest block there has been, while loading or in the
 * call: what may be worked on at once. Instructions and walks through tables cost accordingly.
 *
 * Some instructions cost more than their price whatever is done: to find one of thousands of keys
 * that share a slot, to write a number as text, to hand on thousands of arguments, to compare texts
 * of zeros. Those the clock stops. */
#include "script/sandbox.h"

#include <assert.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"

enum {
  HOOK_INTERVAL_FIRST = 10, /* so that a place is known early; it doubles up to */
  HOOK_STEPS = 1280,
  PROTECTED_CALL_STEPS = 20,
  CAUGHT_ERROR_STEPS = 150, /* its message was written, the stack unwound */
  PLACES_ABOVE = 8,
  BYTES_PER_STEP = 8,
  ALLOCATION_STEPS = 3,          /* and to free it again */
  TEXT_BYTES_PER_STEP = 128,     /* of the longest text, for each instruction */
  BLOCK_BYTES_PER_STEP = 512,    /* of the widest block, for each walk through a table */
  STEPS_PER_COLLECTION = 500000, /* every refusal makes Lua look for garbage in all its memory */
  STEPS_PER_LOOK = 1000,         /* charged, until the clock is looked at */
  CHARGE_STEPS = 4, /* what a charge counts for besides: some work costs more than its price */
  CHUNK_BYTES = 512
};

enum stop { STOP_NONE, STOP_STEPS, STOP_TIME, STOP_MEMORY };
enum refusal { REFUSED_NOTHING, REFUSED_TOTAL, REFUSED_BLOCK, REFUSED_TEXT, REFUSED_STEPS };

struct sandbox {
  lua_State *L;
  void *owner;
  size_t memory;
  struct sizes {
    size_t longest_text, widest_block; /* what Lua's compiler needs is no table */
  } sizes, loaded;                     /* so far; when all was loaded */
  bool compiling, is_loaded;
  int64_t budget, steps;   /* at the beginning, left */
  int interval, price;     /* of the hook, of an instruction; now */
  int64_t nanoseconds;     /* of processor time, that a budget has */
  int64_t began, deadline; /* processor time of this thread */
  int64_t unlooked;        /* steps charged since the clock was looked at */
  enum stop stop;
  enum refusal refused; /* the allocator's last one */
  char file[64];        /* where the hook last saw the script */
  int line;
};

#define TOO_MANY_STEPS "stopped: more than %d million steps; is there a loop without an end?"
#define TOO_MUCH_TIME  "stopped: more than 1 second of computing"
static const char *const refusal_messages[REFUSED_STEPS] = {
    [REFUSED_NOTHING] = "stopped: not enough memory",
    [REFUSED_TOTAL] = "stopped: more than 32 MiB of memory",
    [REFUSED_BLOCK] = "stopped: one value larger than 1 MiB",
    [REFUSED_TEXT] = "stopped: a text longer than 64 KiB",
};

static struct sandbox *sandbox_of(lua_State *L) {
  return *(struct sandbox **)lua_getextraspace(L);
}
void *sandbox_owner(lua_State *L) {
  return sandbox_of(L)->owner;
}
lua_State *sandbox_state(struct sandbox *sandbox) {
  return sandbox->L;
}
int64_t *sandbox_steps(lua_State *L) {
  return &sandbox_of(L)->steps;
}

int64_t sandbox_processor_time(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* ---- memory ------------------------------------------------------------------------------------
 */

static enum refusal refusal_of(const struct sandbox *sandbox, bool is_new, size_t old_size,
                               size_t new_size, size_t growth) {
  if (sandbox->steps < 0) return REFUSED_STEPS;
  if (is_new && old_size == LUA_TSTRING && new_size > SANDBOX_TEXT) return REFUSED_TEXT;
  if (new_size > SANDBOX_BLOCK) return REFUSED_BLOCK;
  return sandbox->memory + growth > SANDBOX_MEMORY ? REFUSED_TOTAL : REFUSED_NOTHING;
}

static void remember_size(struct sandbox *sandbox, bool is_new, size_t old_size, size_t size) {
  bool is_object = is_new && old_size != 0;
  if (is_object && old_size != LUA_TSTRING) return;
  if (!is_object && sandbox->compiling) return;
  size_t *most = is_object ? &sandbox->sizes.longest_text : &sandbox->sizes.widest_block;
  if (size > *most) *most = size;
}

/* For a new block Lua passes the kind of object in `old_size`. */
static void *allocate(void *user, void *block, size_t old_size, size_t new_size) {
  struct sandbox *sandbox = user;
  size_t held = block ? old_size : 0;
  if (new_size == 0) {
    sandbox->memory -= held;
    free(block);
    return NULL;
  }
  if (new_size > held) {
    enum refusal refusal = refusal_of(sandbox, !block, old_size, new_size, new_size - held);
    if (refusal != REFUSED_NOTHING) {
      if (!sandbox->stop) sandbox->refused = refusal; /* what follows a stop isn't its cause */
      sandbox->steps -= STEPS_PER_COLLECTION;
      return NULL;
    }
    sandbox->steps -= ALLOCATION_STEPS + (int64_t)(new_size - held) / BYTES_PER_STEP;
    remember_size(sandbox, !block, old_size, new_size);
  }
  void *moved = realloc(block, new_size);
  if (moved) sandbox->memory = sandbox->memory - held + new_size;
  return moved;
}

/* ---- steps -------------------------------------------------------------------------------------
 */

/* The first Lua function from `level` upwards. */
static void remember_place(lua_State *L, int level) {
  struct sandbox *sandbox = sandbox_of(L);
  lua_Debug place;
  for (int above = 0; above < PLACES_ABOVE; above++) {
    if (!lua_getstack(L, level + above, &place) || !lua_getinfo(L, "Sl", &place)) return;
    if (place.currentline <= 0) continue;
    utf8_copy(sandbox->file, sizeof sandbox->file, place.short_src);
    sandbox->line = place.currentline;
    return;
  }
}

/* Raises without allocating: the message is read from `stop` by whoever reports. */
static int stop(lua_State *L, enum stop reason) {
  sandbox_of(L)->stop = reason;
  lua_pushboolean(L, 0);
  return lua_error(L);
}

static void check_budget(lua_State *L, int level) {
  struct sandbox *sandbox = sandbox_of(L);
  enum stop reason = sandbox->stop                                  ? sandbox->stop
                     : sandbox->steps < 0                           ? STOP_STEPS
                     : sandbox_processor_time() > sandbox->deadline ? STOP_TIME
                                                                    : STOP_NONE;
  if (reason == STOP_NONE) return;
  if (!sandbox->stop) remember_place(L, level);
  stop(L, reason);
}

static void count_hook(lua_State *L, lua_Debug *place);

/* Until the hook comes again: what an instruction costs, and after how many it comes. */
static void set_hook(struct sandbox *sandbox, int interval) {
  int price = (int)(sandbox->sizes.longest_text / TEXT_BYTES_PER_STEP);
  sandbox->price = price > 1 ? price : 1;
  int most = HOOK_STEPS / sandbox->price;
  if (interval > most) interval = most > 0 ? most : 1;
  if (interval != sandbox->interval) lua_sethook(sandbox->L, count_hook, LUA_MASKCOUNT, interval);
  sandbox->interval = interval;
}

static void count_hook(lua_State *L, lua_Debug *place) {
  (void)place;
  struct sandbox *sandbox = sandbox_of(L);
  sandbox->steps -= (int64_t)sandbox->interval * sandbox->price;
  set_hook(sandbox, sandbox->interval * 2);
  remember_place(L, 0);
  check_budget(L, 0);
}

int sandbox_out_of_steps(lua_State *L) {
  remember_place(L, 1);
  return stop(L, STOP_STEPS);
}

bool sandbox_is_late(lua_State *L) {
  return sandbox_processor_time() > sandbox_of(L)->deadline;
}

/* No hook runs while a library function works: sorting a list by `next` executes no instruction. */
static void look_at_the_clock(lua_State *L, int64_t steps) {
  struct sandbox *sandbox = sandbox_of(L);
  sandbox->unlooked += steps + CHARGE_STEPS;
  if (sandbox->unlooked < STEPS_PER_LOOK) return;
  sandbox->unlooked = 0;
  if (!sandbox_is_late(L)) return;
  remember_place(L, 1);
  stop(L, STOP_TIME);
}

void sandbox_charge(lua_State *L, int64_t steps) {
  struct sandbox *sandbox = sandbox_of(L);
  sandbox->steps -= steps;
  if (sandbox->steps < 0) sandbox_out_of_steps(L);
  look_at_the_clock(L, steps);
}

void sandbox_charge_walk(lua_State *L) {
  sandbox_charge(L, 1 + (int64_t)sandbox_of(L)->sizes.widest_block / BLOCK_BYTES_PER_STEP);
}

void sandbox_begin(struct sandbox *sandbox, int64_t steps) {
  sandbox->budget = sandbox->steps = steps;
  sandbox->began = sandbox_processor_time();
  sandbox->deadline = sandbox->began + sandbox->nanoseconds;
  sandbox->stop = STOP_NONE;
  sandbox->refused = REFUSED_NOTHING;
  sandbox->file[0] = '\0';
  sandbox->line = 0;
  sandbox->interval = 0;
  if (sandbox->is_loaded) sandbox->sizes = sandbox->loaded;
  if (sandbox->L) set_hook(sandbox, HOOK_INTERVAL_FIRST);
}

int64_t sandbox_nanoseconds_used(const struct sandbox *sandbox) {
  return sandbox_processor_time() - sandbox->began;
}

void sandbox_loaded(struct sandbox *sandbox) {
  sandbox->is_loaded = true;
  sandbox->loaded = sandbox->sizes;
}

void sandbox_hurry(struct sandbox *sandbox, int64_t nanoseconds) {
  sandbox->nanoseconds = nanoseconds;
}

void sandbox_limit_time(struct sandbox *sandbox, int64_t nanoseconds) {
  if (nanoseconds < sandbox->nanoseconds) sandbox->deadline = sandbox->began + nanoseconds;
}

/* ---- pcall: a stop passes through ---------------------------------------------------------------
 */

static void note_memory_error(struct sandbox *sandbox, int status) {
  if (status != LUA_ERRMEM || sandbox->stop) return;
  sandbox->stop = sandbox->refused == REFUSED_STEPS ? STOP_STEPS : STOP_MEMORY;
}

static void rethrow_stop(lua_State *L, int status) {
  struct sandbox *sandbox = sandbox_of(L);
  note_memory_error(sandbox, status);
  if (sandbox->stop) stop(L, sandbox->stop);
  sandbox_charge(L, CAUGHT_ERROR_STEPS);
}

static int l_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  sandbox_charge(L, PROTECTED_CALL_STEPS);
  int status = lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0);
  if (status != LUA_OK) rethrow_stop(L, status);
  lua_pushboolean(L, status == LUA_OK);
  lua_insert(L, 1);
  return lua_gettop(L);
}

/* The handler is called after the stack has unwound: Lua's own way runs it with hooks off when the
 * error was raised by a hook. */
static int l_xpcall(lua_State *L) {
  luaL_checktype(L, 2, LUA_TFUNCTION);
  sandbox_charge(L, PROTECTED_CALL_STEPS);
  lua_pushvalue(L, 2);
  lua_insert(L, 1);
  lua_remove(L, 3); /* handler, function, arguments */
  int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
  if (status != LUA_OK) {
    rethrow_stop(L, status);
    lua_pushvalue(L, 1);
    lua_insert(L, -2);
    lua_call(L, 1, 1);
  }
  lua_pushboolean(L, status == LUA_OK);
  lua_replace(L, 1);
  return lua_gettop(L);
}

void sandbox_add_protected_calls(lua_State *L) {
  lua_pushcfunction(L, l_pcall);
  lua_setfield(L, -2, "pcall");
  lua_pushcfunction(L, l_xpcall);
  lua_setfield(L, -2, "xpcall");
}

/* ---- life --------------------------------------------------------------------------------------
 */

struct sandbox *sandbox_new(void *owner) {
  struct sandbox *sandbox = calloc(1, sizeof *sandbox);
  if (!sandbox) return NULL;
  sandbox->owner = owner;
  sandbox->nanoseconds = SANDBOX_NANOSECONDS;
  sandbox_begin(sandbox, SANDBOX_STEPS);
  sandbox->L = lua_newstate(allocate, sandbox);
  if (!sandbox->L) {
    free(sandbox);
    return NULL;
  }
  *(struct sandbox **)lua_getextraspace(sandbox->L) = sandbox;
  lua_pushcfunction(sandbox->L, sandbox_open_environment);
  if (lua_pcall(sandbox->L, 0, 0, 0) != LUA_OK) {
    sandbox_free(sandbox);
    return NULL;
  }
  return sandbox;
}

void sandbox_free(struct sandbox *sandbox) {
  if (!sandbox) return;
  lua_close(sandbox->L);
  free(sandbox);
}

/* ---- explaining ----------------------------------------------------------------------------- */

/* Splits "scenario.lua:12: what" as Lua writes it. */
static const char *split_place(const char *text, struct failure *failure) {
  int length = 0, line = 0, rest = 0;
  if (sscanf(text, "%*[A-Za-z0-9_.-]%n:%d: %n", &length, &line, &rest) < 1 || rest == 0)
    return text;
  if (length <= 0 || (size_t)length >= sizeof failure->file || line <= 0) return text;
  memcpy(failure->file, text, (size_t)length);
  failure->file[length] = '\0';
  failure->line = line;
  return text + rest;
}

/* One line of valid UTF-8. */
static void set_message(struct failure *failure, const char *text) {
  utf8_copy(failure->message, sizeof failure->message, text);
  utf8_make_printable(failure->message);
}

static void explain_stop(struct sandbox *sandbox, struct failure *failure) {
  snprintf(failure->file, sizeof failure->file, "%s", sandbox->file);
  failure->line = sandbox->line;
  failure->stopped = true;
  failure->late = sandbox->stop == STOP_TIME;
  switch (sandbox->stop) {
  case STOP_STEPS:
    snprintf(failure->message, sizeof failure->message, TOO_MANY_STEPS,
             (int)(sandbox->budget / 1000000));
    break;
  case STOP_TIME:
    set_message(failure, TOO_MUCH_TIME);
    break;
  default:
    assert(sandbox->refused < REFUSED_STEPS);
    set_message(failure, refusal_messages[sandbox->refused]);
  }
}

static void explain(struct sandbox *sandbox, int status, struct failure *failure) {
  lua_State *L = sandbox->L;
  *failure = (struct failure){0};
  note_memory_error(sandbox, status);
  if (sandbox->stop) {
    explain_stop(sandbox, failure);
  } else if (lua_type(L, -1) == LUA_TSTRING) {
    set_message(failure, split_place(lua_tostring(L, -1), failure));
  } else {
    char text[80];
    snprintf(text, sizeof text, "an error was raised that is no text but a %s",
             luaL_typename(L, -1));
    set_message(failure, text);
  }
  lua_pop(L, 1);
  if (failure->line > 0) return;
  snprintf(failure->file, sizeof failure->file, "%s", sandbox->file);
  failure->line = sandbox->line;
}

/* Runs where an error was raised that nothing catches, before the stack unwinds: not every error
 * is a text that says where. */
static int l_remember_error(lua_State *L) {
  if (!sandbox_of(L)->stop) remember_place(L, 1);
  return 1;
}

static int call_remembering_errors(lua_State *L, int arguments, int results) {
  int handler = lua_gettop(L) - arguments;
  lua_pushcfunction(L, l_remember_error);
  lua_insert(L, handler);
  int status = lua_pcall(L, arguments, results, handler);
  lua_remove(L, handler);
  return status;
}

bool sandbox_call(struct sandbox *sandbox, int arguments, int results, struct failure *failure) {
  int status = call_remembering_errors(sandbox->L, arguments, results);
  if (status == LUA_OK && sandbox->steps < 0) { /* spent between two visits of the hook */
    sandbox->stop = STOP_STEPS;
    lua_settop(sandbox->L, lua_gettop(sandbox->L) - results);
    lua_pushnil(sandbox->L);
    status = LUA_ERRRUN;
  }
  if (status == LUA_OK) return true;
  explain(sandbox, status, failure);
  return false;
}

/* ---- compiling ------------------------------------------------------------------------------ */

struct source {
  struct sandbox *sandbox;
  const char *next;
  size_t left;
  bool late;
};

/* No hook runs while Lua compiles, and "a or a or a ..." takes quadratic time: the text is handed
 * over in small pieces, and the clock is read before each. */
static const char *read_piece(lua_State *L, void *user, size_t *size) {
  (void)L;
  struct source *source = user;
  if (sandbox_processor_time() > source->sandbox->deadline) source->late = true;
  *size = source->late ? 0 : source->left < CHUNK_BYTES ? source->left : CHUNK_BYTES;
  const char *piece = source->next;
  source->next += *size;
  source->left -= *size;
  return piece;
}

bool sandbox_compile(struct sandbox *sandbox, const char *name, const char *bytes, size_t length,
                     struct failure *failure) {
  lua_State *L = sandbox->L;
  struct source source = {sandbox, bytes, length, false};
  char chunk_name[80];
  snprintf(chunk_name, sizeof chunk_name, "@%s", name);
  sandbox->compiling = true;
  int status = lua_load(L, read_piece, &source, chunk_name, "t");
  sandbox->compiling = false;
  if (source.late) {
    *failure = (struct failure){
        .message = "takes more than 1 second to compile", .stopped = true, .late = true};
    snprintf(failure->file, sizeof failure->file, "%s", name);
    lua_pop(L, 1);
    return false;
  }
  if (status != LUA_OK) {
    explain(sandbox, status, failure);
    return false;
  }
  sandbox_push_environment(L);
  if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
  return true;
}
