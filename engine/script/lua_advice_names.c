/* Names that nobody knows: those of other languages, those that are known elsewhere, misspelt ones,
 * and texts without their quotes. */
#include <stdio.h>
#include <string.h>

#include "script/lua_advice.h"
#include "script/nearest.h"
#include "script/scenario_reader.h"
#include "script/token.h"
#include "script/view.h"
#include "sim/measure.h"

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

/* nowstate.owed */
static bool advise_on_missing_point(const char *name, struct lua_advice *advice) {
  const char *field = name + 3;
  if (strncmp(name, "now", 3) != 0) return false;
  bool known = measure_by_name(field) != MEASURE_COUNT;
  for (const struct view_row *row = view_rows; row->name; row++)
    known = known || strcmp(row->name, field) == 0;
  if (!known) return false;
  snprintf(advice->message, sizeof advice->message, "the point after 'now' is missing");
  snprintf(advice->fix, sizeof advice->fix, "now.%s", field);
  return true;
}

/* What `now` was asked for, as view.c says it. */
static bool advise_on_question(const char *message, struct lua_advice *advice) {
  char right[LUA_NAME_BYTES];
  const char *nearest = strstr(message, "did you mean '");
  if (strcmp(message, "'now' can only be read") == 0)
    return lua_advice_set(advice, message, "set { ... } among the orders that the effect returns");
  if (strncmp(message, "unknown ", 8) != 0 || !nearest) return false;
  lua_advice_set(advice, message, "");
  if (lua_words_quoted(nearest, right)) snprintf(advice->fix, sizeof advice->fix, "%s", right);
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

static bool advise_on_unknown(const struct failure *failure, const struct source_text *text,
                              struct lua_advice *advice) {
  const char *message = failure->message;
  char name[LUA_NAME_BYTES];
  if (strncmp(message, "unknown name ", 13) != 0 && !strstr(message, " is not available"))
    return false;
  if (!lua_words_quoted(message, name)) return false;
  for (size_t i = 0; i < sizeof known_elsewhere / sizeof *known_elsewhere; i++)
    if (strcmp(known_elsewhere[i].name, name) == 0)
      return lua_advice_set(advice, known_elsewhere[i].message, known_elsewhere[i].fix);
  bool unknown = strncmp(message, "unknown name ", 13) == 0;
  if (unknown && text->bytes && advise_on_place(failure->line, name, text, advice)) return true;
  if (advise_on_missing_point(name, advice) || advise_on_measure(name, advice)) return true;
  return advise_on_question(message, advice);
}

static bool is_field(const char *name) {
  const struct field *field = root_fields;
  while (field->name && strcmp(field->name, name) != 0) field++;
  return field->name != NULL;
}

/* `id = "a"` outside of any table. */
static bool advise_on_declaration(const char *message, struct lua_advice *advice) {
  char name[LUA_NAME_BYTES];
  if (!strstr(message, "' is not declared") || !lua_words_quoted(message, name)) return false;
  snprintf(advice->message, sizeof advice->message, "the name '%s' is not declared", name);
  snprintf(advice->fix, sizeof advice->fix,
           is_field(name) ? "%s = ... inside return { }, or: local %s = ..." : "local %s = ...",
           name, name);
  return true;
}

bool lua_advise_on_names(const struct failure *failure, const struct source_text *text,
                         struct lua_advice *advice) {
  return advise_on_unknown(failure, text, advice) || advise_on_question(failure->message, advice) ||
         advise_on_declaration(failure->message, advice);
}
