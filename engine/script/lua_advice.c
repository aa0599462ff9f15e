/* What a running function runs into: nothing where something was expected, names that other
 * languages have, and names that are known elsewhere. */
#include "script/lua_advice.h"

#include <stdio.h>
#include <string.h>

#include "script/nearest.h"
#include "script/scenario_reader.h"
#include "script/token.h"
#include "sim/measure.h"

enum { NAME_BYTES = 64 };

/* ---- names ---------------------------------------------------------------------------------- */

static const struct {
  const char *name, *message, *fix;
} known_elsewhere[] = {
    {"null", "'null' is called nil in Lua", "nil"},
    {"NULL", "'NULL' is called nil in Lua", "nil"},
    {"None", "'None' is called nil in Lua", "nil"},
    {"undefined", "'undefined' is called nil in Lua", "nil"},
    {"True", "'True' is written in small letters", "true"},
    {"TRUE", "'TRUE' is written in small letters", "true"},
    {"False", "'False' is written in small letters", "false"},
    {"FALSE", "'FALSE' is written in small letters", "false"},
    {"now", "'now' is known only inside a function of it", "when = function(now) ... end"},
    {"math.random", "chance comes from the run, so that it can be played again",
     "now.random(6), inside function(now)"},
    {"import", "other files of the scenario are included", "include \"people.lua\""},
    {"includes", "other files of the scenario are included", "include \"people.lua\""},
    {"yes", "yes and no are called true and false", "true"},
    {"no", "yes and no are called true and false", "false"},
    {"on", "on and off are called true and false", "true"},
    {"off", "on and off are called true and false", "false"},
    {"Now", "'now' is written in small letters", "now"},
    {"Return", "'Return' is written in small letters", "return"},
    {"require", "other files of the scenario are included", "include \"people.lua\""},
    {"dofile", "other files of the scenario are included", "include \"people.lua\""},
    {"os", "'os' is not there: a scenario knows no files, no programs and no real time",
     "now.day, inside function(now)"},
    {"print", "a scenario can't print", "nothing: take it out"},
};

/* The text between the first quotes of a message: "unknown name 'day'". */
static bool quoted(const char *message, char name[NAME_BYTES]) {
  const char *open = strchr(message, '\'');
  return open && sscanf(open, "'%63[^']'", name) == 1;
}

static bool set(struct lua_advice *advice, const char *message, const char *fix) {
  snprintf(advice->message, sizeof advice->message, "%s", message);
  snprintf(advice->fix, sizeof advice->fix, "%s", fix);
  return true;
}

static bool advise_on_measure(const char *name, struct lua_advice *advice) {
  if (measure_by_name(name) == MEASURE_COUNT) return false;
  snprintf(advice->message, sizeof advice->message, "'%s' is asked of now, inside function(now)",
           name);
  snprintf(advice->fix, sizeof advice->fix, "now.%s", name);
  return true;
}

/* ---- a name that nobody knows, by what stands around it ------------------------------------- */

struct place {
  struct token before, here, after;
};

/* Where the name stands in the line. */
static bool find_place(const struct source_text *text, int line, const char *name,
                       struct place *place) {
  struct token_stream stream;
  *place = (struct place){0};
  token_start(&stream, text->bytes, text->length);
  while (stream.current.kind != TOKEN_END && stream.current.line <= line) {
    place->before = place->here;
    place->here = stream.current;
    token_advance(&stream);
    place->after = stream.current;
    if (place->here.line == line && token_is(&place->here, name) && !token_is(&place->before, "."))
      return true;
  }
  return false;
}

static bool is_any_field(const char *name) {
  for (const struct scenario_section *section = scenario_sections; section->path; section++)
    for (const struct field *field = section->fields; field->name; field++)
      if (strcmp(field->name, name) == 0) return true;
  return false;
}

static bool in_list(const struct place *place) {
  bool begins = token_is(&place->before, ",") || token_is(&place->before, "{");
  return begins || token_is(&place->before, "=");
}

/* name == "x" and name "x", where a field was meant: '=' is another sign, or missing. */
static bool advise_on_field(const char *name, const struct place *place,
                            struct lua_advice *advice) {
  bool doubled = token_is(&place->after, "==");
  bool followed = place->after.kind == TOKEN_STRING || token_is(&place->after, "{");
  if (token_is(&place->before, "=") || !is_any_field(name) || !(doubled || followed)) return false;
  snprintf(advice->message, sizeof advice->message,
           doubled ? "a field is written with '=', not with '=='" : "'=' is missing after '%s'",
           name);
  snprintf(advice->fix, sizeof advice->fix, "%s = ...", name);
  return true;
}

/* increase { ... }: the orders are few. */
static bool advise_on_order(const char *name, const struct place *place,
                            struct lua_advice *advice) {
  struct nearest nearest = nearest_start(name);
  for (const struct order_row *row = order_rows; row->kind; row++)
    nearest_offer(&nearest, row->kind);
  if (nearest.found || !(token_is(&place->after, "{") || token_is(&place->after, "(")))
    return false;
  snprintf(advice->message, sizeof advice->message, "there is no order '%s'", name);
  snprintf(advice->fix, sizeof advice->fix, "change { what = ... }, or another order");
  return true;
}

/* who = savin_fyodor */
static bool advise_on_bare_text(const char *name, const struct place *place,
                                struct lua_advice *advice) {
  bool ends = token_is(&place->after, ",") || token_is(&place->after, "}");
  if (!ends || !in_list(place)) return false;
  snprintf(advice->message, sizeof advice->message,
           "'%s' stands without quotes, and is no name that Lua knows", name);
  snprintf(advice->fix, sizeof advice->fix, "\"%s\"", name);
  return true;
}

static bool advise_on_place(int line, const char *name, const struct source_text *text,
                            struct lua_advice *advice) {
  struct place place;
  if (!find_place(text, line, name, &place)) return false;
  advice->column = place.here.column;
  return advise_on_field(name, &place, advice) || advise_on_order(name, &place, advice) ||
         advise_on_bare_text(name, &place, advice);
}

static bool advise_on_name(const struct failure *failure, const struct source_text *text,
                           struct lua_advice *advice) {
  const char *message = failure->message;
  char name[NAME_BYTES];
  if (strncmp(message, "unknown name ", 13) != 0 && !strstr(message, " is not available"))
    return false;
  if (!quoted(message, name)) return false;
  for (size_t i = 0; i < sizeof known_elsewhere / sizeof *known_elsewhere; i++)
    if (strcmp(known_elsewhere[i].name, name) == 0)
      return set(advice, known_elsewhere[i].message, known_elsewhere[i].fix);
  bool unknown = strncmp(message, "unknown name ", 13) == 0;
  if (unknown && text->bytes && advise_on_place(failure->line, name, text, advice)) return true;
  if (advise_on_measure(name, advice)) return true;
  const char *nearest = strstr(message, "did you mean '");
  if (!nearest) return false;
  set(advice, message, "");
  char right[NAME_BYTES];
  if (quoted(nearest, right)) snprintf(advice->fix, sizeof advice->fix, "%s", right);
  return true;
}

static bool is_field(const char *name) {
  const struct field *field = root_fields;
  while (field->name && strcmp(field->name, name) != 0) field++;
  return field->name != NULL;
}

/* `id = "a"` outside of any table. */
static bool advise_on_declaration(const char *message, struct lua_advice *advice) {
  char name[NAME_BYTES];
  if (!strstr(message, "' is not declared") || !quoted(message, name)) return false;
  snprintf(advice->message, sizeof advice->message, "the name '%s' is not declared", name);
  snprintf(advice->fix, sizeof advice->fix,
           is_field(name) ? "%s = ... inside return { }, or: local %s = ..." : "local %s = ...",
           name, name);
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
    {"attempt to perform arithmetic on a string value", "",
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
static bool named_thing(const char *message, char name[NAME_BYTES]) {
  const char *open = strrchr(message, '(');
  return open && !strstr(open, "for iterator") && !strstr(open, "'?'") && quoted(open, name);
}

static bool advise_on_value(const char *message, struct lua_advice *advice) {
  char name[NAME_BYTES], shown[NAME_BYTES + 2];
  for (size_t i = 0; i < sizeof runs_into / sizeof *runs_into; i++) {
    if (strncmp(message, runs_into[i].says, strlen(runs_into[i].says)) != 0) continue;
    advice->with_lua_words = true;
    if (!named_thing(message, name) || !*runs_into[i].named) {
      set(advice, runs_into[i].unnamed, "");
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
  char name[NAME_BYTES], right[NAME_BYTES];
  const char *nearest = strstr(message, "did you mean '");
  if (sscanf(message, "include \"%63[^\"]\"", name) != 1) return false;
  snprintf(advice->message, sizeof advice->message, "%s", message);
  if (nearest && quoted(nearest, right))
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
  return set(advice, "the file returns nothing: 'return' is missing", "return { ... }");
}

bool lua_advise_on_running(const struct failure *failure, const struct source_text *text,
                           struct lua_advice *advice) {
  const char *message = failure->message;
  return advise_on_return(message, text, advice) || advise_on_include(message, advice) ||
         advise_on_name(failure, text, advice) || advise_on_declaration(message, advice) ||
         advise_on_value(message, advice);
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
    if (strstr(failure->message, stops[i].says)) return set(advice, failure->message, stops[i].fix);
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
