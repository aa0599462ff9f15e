/* What Lua says about a mistake, in the words of somebody who doesn't know Lua's grammar: what is
 * wrong, where it begins (Lua names the place at which it gave up) and what to write instead. */
#ifndef SCRIPT_LUA_ADVICE_H
#define SCRIPT_LUA_ADVICE_H

#include <stdbool.h>

#include "script/sandbox.h"
#include "script/source_file.h"

struct lua_advice {
  int line, column; /* column 0: unknown */
  char message[240];
  char fix[160];       /* "": nothing to say */
  bool with_lua_words; /* what Lua said may help somebody who knows it */
};

/* `text` is the file that the failure names; its bytes are NULL when it can't be read. False: Lua's
 * own words are as good as any. */
bool lua_advise(const struct failure *failure, const struct source_text *text,
                struct lua_advice *advice);

/* Does a `return` stand in these lines, or an `error` in its place? */
bool lua_text_returns(const struct source_text *text, int first_line, int last_line);

/* The two halves: what the compiler says, and what a running function runs into. */
bool lua_advise_on_syntax(const struct failure *failure, const struct source_text *text,
                          struct lua_advice *advice);
bool lua_advise_on_running(const struct failure *failure, const struct source_text *text,
                           struct lua_advice *advice);

#endif
