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

enum { LUA_NAME_BYTES = 64 };
/* The text between the first quotes of a message: "unknown name 'day'". */
bool lua_words_quoted(const char *message, char name[LUA_NAME_BYTES]);
bool lua_advice_set(struct lua_advice *advice, const char *message, const char *fix); /* true */

/* The parts: what the compiler says, what a running function runs into, and the names in it. */
bool lua_advise_on_syntax(const struct failure *failure, const struct source_text *text,
                          struct lua_advice *advice);
bool lua_advise_on_running(const struct failure *failure, const struct source_text *text,
                           struct lua_advice *advice);
bool lua_advise_on_names(const struct failure *failure, const struct source_text *text,
                         struct lua_advice *advice);

#endif
