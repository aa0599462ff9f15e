/* Does a function keep anything between its calls? Everything that it can reach through its
 * upvalues is hashed before and after; a difference means that its answer may depend on how often
 * it was asked, which neither a save nor a replay could know. */
#ifndef SCRIPT_FINGERPRINT_H
#define SCRIPT_FINGERPRINT_H

#include <lua.h>
#include <stdint.h>

/* When there is too much to go through at every call, or the sandbox's time is over. */
#define FINGERPRINT_TOO_LARGE UINT64_C(0)

/* Of the function on the top of the stack. Raises nothing and allocates nothing in Lua. */
uint64_t function_fingerprint(lua_State *L);

#endif
