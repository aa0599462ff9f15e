/* A Lua state for code that nobody has read. What a chunk can see is an allow-list; what it can use
 * is a budget of steps, memory and, as a last resort, processor time. Steps are instructions of the
 * virtual machine plus what library functions charge for work inside C, so that the same script
 * stops at the same place everywhere. Whatever a chunk does ends in values on the stack or in one
 * `struct failure`.
 *
 * A stop is sticky: until the host's next sandbox_begin(), every pcall of the script rethrows it.
 */
#ifndef SCRIPT_SANDBOX_H
#define SCRIPT_SANDBOX_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SANDBOX_STEPS        INT64_C(10000000) /* to load a file */
#define SANDBOX_CALL_STEPS   INT64_C(2000000)  /* of a function, while the story runs */
#define SANDBOX_MEMORY       (32u << 20)
#define SANDBOX_BLOCK        (1u << 20)
#define SANDBOX_TEXT         (64u << 10)         /* longest string */
#define SANDBOX_NUMBER_STEPS 60                  /* to write a number as text */
#define SANDBOX_NANOSECONDS  INT64_C(1000000000) /* of this thread's processor time, a call */

struct failure {
  char file[64]; /* chunk name, "" when unknown */
  int line;      /* 0 when unknown */
  bool stopped;  /* the budget was spent */
  bool late;     /* the one of time, of which another machine may need less */
  char message[400];
};

struct sandbox;

/* NULL when there is no memory. `owner` is handed to library functions by sandbox_owner(). */
struct sandbox *sandbox_new(void *owner);
void sandbox_free(struct sandbox *sandbox);
lua_State *sandbox_state(struct sandbox *sandbox);
void *sandbox_owner(lua_State *L);

/* A fresh budget of so many steps, whole millions. Calls made until the next one share it. */
void sandbox_begin(struct sandbox *sandbox, int64_t steps);

/* From now on every budget is the same: what one call has made, and nothing keeps, makes the next
 * one no dearer. */
void sandbox_loaded(struct sandbox *sandbox);

/* From the next budget on: less processor time for each than SANDBOX_NANOSECONDS. */
void sandbox_hurry(struct sandbox *sandbox, int64_t nanoseconds);

/* For the budget that has begun: so much, where that is less than it has. */
void sandbox_limit_time(struct sandbox *sandbox, int64_t nanoseconds);

/* Of this thread, in nanoseconds. */
int64_t sandbox_processor_time(void);
/* Likewise, spent since sandbox_begin(). */
int64_t sandbox_nanoseconds_used(const struct sandbox *sandbox);

/* Leaves the compiled chunk on the stack. Text only; `name` is a plain file name. */
bool sandbox_compile(struct sandbox *sandbox, const char *name, const char *bytes, size_t length,
                     struct failure *failure);

/* lua_pcall() that explains: false pops everything and fills `failure`. */
bool sandbox_call(struct sandbox *sandbox, int arguments, int results, struct failure *failure);

/* Makes the value on the top of the stack known to chunks as `name`, and pops it. Raises. */
void sandbox_define(lua_State *L, const char *name);

/* Replaces the table on the top by an object that reads from it and can't be written to. */
void sandbox_protect(lua_State *L, const char *name);

/* ---- for library functions: they run inside sandbox_call() and may raise -----------------------
 */

/* Raises when the budget is spent; looks at the clock now and then. */
void sandbox_charge(lua_State *L, int64_t steps);
/* For one lua_next() from the beginning to the end, empty slots and all. */
void sandbox_charge_walk(lua_State *L);
bool sandbox_is_late(lua_State *L);     /* for work that can't be charged while it goes on */
int64_t *sandbox_steps(lua_State *L);   /* for work that counts by itself */
int sandbox_out_of_steps(lua_State *L); /* raises */

/* By bytes: Lua's own comparison asks the locale, and takes long about zeros. */
bool sandbox_text_before(lua_State *L, int a, int b);

/* A value as text, without addresses or script code; leaves the string on the stack. */
const char *sandbox_to_text(lua_State *L, int index);

/* A function of Lua's own, upvalue 1, at a price of the lengths of all its texts. */
int sandbox_priced_by_texts(lua_State *L);
/* luaL_checkinteger() and luaL_optinteger() at such a price. */
lua_Integer sandbox_check_integer(lua_State *L, int index);
lua_Integer sandbox_optional_integer(lua_State *L, int index, lua_Integer otherwise);
/* `wrapper` around the function `name` of the table at `original`, into the table on the top. */
void sandbox_take_priced(lua_State *L, int original, const char *name, lua_CFunction wrapper);

/* ---- the parts of the environment -------------------------------------------------------------
 */

/* Every name that a chunk can see, in no order: library "" and "pairs", "math" and "floor". */
typedef void sandbox_name_sink(void *context, const char *library, const char *name);
void sandbox_list_names(lua_State *L, sandbox_name_sink *each, void *context);

int sandbox_open_environment(lua_State *L);     /* a C function for lua_pcall() */
void sandbox_push_environment(lua_State *L);    /* what chunks have as _ENV */
void sandbox_add_protected_calls(lua_State *L); /* pcall and xpcall, to the table on the top */

/* Each leaves a table of functions on the stack. */
void sandbox_open_base(lua_State *L);
void sandbox_open_math(lua_State *L);
void sandbox_open_string(lua_State *L);
void sandbox_open_table(lua_State *L);

#endif
