/* What a running function runs into: nothing where something was expected, a file that can't be
 * included or returns nothing, a budget that is spent. */
#include "script/lua_advice.h"

#include <stdio.h>
#include <string.h>

#include "script/token.h"

/* ---- words of a message ---------------------------------------------------------------------- */

bool lua_words_quoted(const char *message, char name[LUA_NAME_BYTES]) {
  const char *open = strchr(message, '\'');
  return open && sscanf(open, "'%63[^']'", name) == 1;
}

bool lua_advice_set(struct lua_advice *advice, const char *message, const char *fix) {
  snprintf(advice->message, sizeof advice->message, "%s", message);
  snprintf(advice->fix, sizeof advice->fix, "%s", fix);
  return true;
}

/* ---- nothing where something was expected --------------------------------------------------- */

static const struct {
  const char *says, *named, *unnamed, *fix;
} runs_into[] = {
    {"attempt to index a nil value", "%s holds nothing (nil) here, so it has no fields",
     "nothing (nil) stands before the point or bracket", "if %s then ... end, around it"},
    {"attempt to index a function value", "%s is a function, and is asked with brackets",
     "a function has no fields: it is asked with brackets", "%s(\"...\")"},
    {"attempt to call a table value", "%s is a table and can't be called",
     "a comma is missing between two orders or tables", "},"},
    {"attempt to call a nil value", "there is no function %s", "what is called is nothing (nil)",
     "a function that exists in place of %s"},
    {"attempt to call", "%s is no function", "what is called is no function", ""},
    {"attempt to perform arithmetic on a nil value",
     "%s holds nothing (nil) here, so nothing can be worked out with it",
     "something is worked out with nothing (nil)", "(%s or 0)"},
    {"attempt to perform arithmetic on a string value",
     "%s is a text, and nothing can be worked out with it",
     "a text stands beside '+', '-', '*' or '/', where numbers belong",
     "\"...\" .. \"...\" to join two texts; a number without quotes"},
    {"attempt to concatenate a nil value", "%s holds nothing (nil) here, so it can't be joined",
     "nothing (nil) is joined with '..'", "(%s or \"\")"},
    {"attempt to compare", "%s can't be compared so", "two things of different kinds are compared",
     "two numbers, or two texts"},
    {"table index is nil", "", "the name or number in [ ] is nothing (nil)", "a name in [ ]"},
    {"stack overflow", "", "a function calls itself without an end", ""},
    {"C stack overflow", "", "a function, or a bracket, is nested without an end", ""},
};

static void fill(char *out, size_t size, const char *words, const char *name) {
  const char *gap = strstr(words, "%s");
  if (gap)
    snprintf(out, size, "%.*s%s%s", (int)(gap - words), words, name, gap + 2);
  else
    snprintf(out, size, "%s", words);
}

/* "(field 'x')" at the end of Lua's message: 'x'. */
static bool named_thing(const char *message, char name[LUA_NAME_BYTES]) {
  const char *open = strrchr(message, '(');
  return open && !strstr(message, "(constant ") && !strstr(open, "for iterator") &&
         !strstr(open, "'?'") && lua_words_quoted(open, name);
}

static bool advise_on_value(const char *message, struct lua_advice *advice) {
  char name[LUA_NAME_BYTES], shown[LUA_NAME_BYTES + 2];
  for (size_t i = 0; i < sizeof runs_into / sizeof *runs_into; i++) {
    if (strncmp(message, runs_into[i].says, strlen(runs_into[i].says)) != 0) continue;
    advice->with_lua_words = true;
    if (!named_thing(message, name) || !*runs_into[i].named) {
      lua_advice_set(advice, runs_into[i].unnamed, "");
      if (!strstr(runs_into[i].fix, "%s"))
        snprintf(advice->fix, sizeof advice->fix, "%s", runs_into[i].fix);
      return true;
    }
    snprintf(shown, sizeof shown, "'%s'", name);
    fill(advice->message, sizeof advice->message, runs_into[i].named, shown);
    fill(advice->fix, sizeof advice->fix, runs_into[i].fix, name);
    return true;
  }
  return false;
}

/* `include` of a name that is no file's, or has no ending. */
static bool advise_on_include(const char *message, struct lua_advice *advice) {
  char name[LUA_NAME_BYTES], right[LUA_NAME_BYTES];
  const char *nearest = strstr(message, "did you mean '");
  if (sscanf(message, "include \"%63[^\"]\"", name) != 1) return false;
  snprintf(advice->message, sizeof advice->message, "%s", message);
  if (nearest && lua_words_quoted(nearest, right))
    snprintf(advice->fix, sizeof advice->fix, "include \"%s\"", right);
  else if (!strchr(name, '.'))
    snprintf(advice->fix, sizeof advice->fix, "include \"%s.lua\"", name);
  else if (strchr(name, '/'))
    snprintf(advice->fix, sizeof advice->fix, "include \"%s\", beside scenario.lua",
             strrchr(name, '/') + 1);
  return true;
}

/* ---- a file that returns nothing ------------------------------------------------------------ */

static int depth_step(const struct token *token) {
  static const char *const opening[] = {"{", "(", "function", "if", "do", "repeat"},
                           *const closing[] = {"}", ")", "end", "until"};
  for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
    if (token_is(token, opening[i])) return 1;
  for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
    if (token_is(token, closing[i])) return -1;
  return 0;
}

/* The line of the last table that stands in no other; 0 where the file has its `return`. */
static int line_without_return(const struct source_text *text) {
  struct token_stream stream;
  int depth = 0, line = 1;
  token_start(&stream, text->bytes, text->length);
  for (; stream.current.kind != TOKEN_END; token_advance(&stream)) {
    if (depth == 0 && token_is(&stream.current, "return")) return 0;
    if (depth == 0 && token_is(&stream.current, "{")) line = stream.current.line;
    depth += depth_step(&stream.current);
  }
  return line;
}

/* Whatever else goes wrong in it, such a file gives nothing to the scenario. */
static bool advise_on_return(const char *message, const struct source_text *text,
                             struct lua_advice *advice) {
  bool follows = strncmp(message, "unknown name", 12) == 0 || strstr(message, "is not declared") ||
                 strncmp(message, "the file returns nothing", 24) == 0;
  int line = text->bytes && follows ? line_without_return(text) : 0;
  if (line == 0) return false;
  *advice = (struct lua_advice){.line = line};
  return lua_advice_set(advice, "the file returns nothing: 'return' is missing", "return { ... }");
}

bool lua_advise_on_running(const struct failure *failure, const struct source_text *text,
                           struct lua_advice *advice) {
  const char *message = failure->message;
  return advise_on_return(message, text, advice) || advise_on_include(message, advice) ||
         lua_advise_on_names(failure, text, advice) || advise_on_value(message, advice);
}

/* ---- budgets -------------------------------------------------------------------------------- */

static const struct {
  const char *says, *fix;
} stops[] = {
    {"steps", "a loop that ends, such as: for i = 1, 10 do ... end"},
    {"1 MiB", "a smaller table, and no function that calls itself for ever"},
    {"64 KiB", "a shorter text"},
    {"32 MiB", "fewer and smaller tables"},
};

static bool advise_on_stop(const struct failure *failure, struct lua_advice *advice) {
  for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
    if (strstr(failure->message, stops[i].says))
      return lua_advice_set(advice, failure->message, stops[i].fix);
  return false;
}

bool lua_advise(const struct failure *failure, const struct source_text *text,
                struct lua_advice *advice) {
  *advice = (struct lua_advice){.line = failure->line};
  if (failure->stopped) return advise_on_stop(failure, advice);
  if (lua_advise_on_syntax(failure, text, advice)) return true;
  *advice = (struct lua_advice){.line = failure->line};
  return lua_advise_on_running(failure, text, advice);
}
