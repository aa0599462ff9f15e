/* Mistakes between the fields of a table. */
#include <ctype.h>
#include <string.h>

#include "script/lua_mistake.h"
#include "script/scenario_reader.h"

static bool lacks_comma(const struct window *at) {
  return ends_value(&at->before) && begins_value(&at->here);
}

static bool is_order(const struct token *name) {
  for (const struct order_row *row = order_rows; row->kind; row++)
    if (token_is(name, row->kind)) return true;
  return false;
}

static bool on_missing_comma(const struct mistake *m) {
  char before[WORD_BYTES], here[WORD_BYTES];
  if (is_order(&m->at.before) && token_is(&m->at.after, "=")) {
    mistake_say(m, "the '{' after '%s' is missing", token_word(&m->at.before, before));
    return mistake_fix(m, "%s { %s = ...", before, token_word(&m->at.here, here));
  }
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "a comma is missing after %s, before %s", token_quoted(&m->at.before, before),
              token_quoted(&m->at.here, here));
  token_word(&m->at.before, before);
  token_word(&m->at.here, here);
  return m->at.before.line == m->at.here.line ? mistake_fix(m, "%s, %s", before, here)
                                              : mistake_fix(m, "%s,", before);
}

/* 3 people */
static bool has_unit(const struct window *at) {
  return at->before.kind == TOKEN_NUMBER && is_name(&at->here) && !token_is(&at->after, "=") &&
         at->before.line == at->here.line;
}
static bool on_unit(const struct mistake *m) {
  char number[WORD_BYTES];
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "a number stands without its unit");
  return mistake_fix(m, "%s", token_word(&m->at.before, number));
}

static bool is_between_fields(const struct window *at) {
  return ends_value(&at->before);
}
static bool on_point_for_comma(const struct mistake *m) {
  char before[WORD_BYTES];
  mistake_say(m, "a comma stands between two fields, not a point");
  return mistake_fix(m, "%s,", token_word(&m->at.before, before));
}

/* change(what = "x") */
static bool is_in_round_brackets(const struct window *at) {
  return token_is(&at->two_before, "(") && is_name(&at->before);
}
static bool on_round_brackets(const struct mistake *m) {
  struct token order = mistake_word_before(m, &m->at.two_before);
  mistake_lies_at(m, &m->at.two_before);
  mistake_say(m, "named fields stand in braces { }, not in ( )");
  return mistake_fix(m, "%.*s { %.*s = ... }", (int)order.length, order.start,
                     (int)m->at.before.length, m->at.before.start);
}

static bool is_json_name(const struct window *at) {
  return token_is(&at->here, ":") && at->before.kind == TOKEN_STRING;
}
static bool is_colon_before(const struct window *at) {
  return token_is(&at->before, ":") && is_name(&at->two_before);
}

static bool say_equals(const struct mistake *m, const struct token *name) {
  mistake_lies_at(m, name);
  mistake_say(m, "a field is written with '=', not with ':'");
  return mistake_fix(m, "%.*s = ...", (int)name->length, name->start);
}
static bool on_json_name(const struct mistake *m) {
  return say_equals(m, &m->at.before);
}
static bool on_colon_before(const struct mistake *m) {
  return say_equals(m, &m->at.two_before);
}

static bool is_quoted_name(const struct window *at) {
  return at->before.kind == TOKEN_STRING;
}
static bool on_quoted_name(const struct mistake *m) {
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "the name of a field has no quotes");
  return mistake_fix(m, "%.*s = ...", (int)m->at.before.length, m->at.before.start);
}

static bool is_dashed_name(const struct window *at) {
  return is_name(&at->before) && token_is(&at->two_before, "-");
}
static bool on_dashed_name(const struct mistake *m) {
  const char *end = m->at.before.start + m->at.before.length, *start = end;
  while (start > m->text->bytes && (isalnum((unsigned char)start[-1]) || strchr("_-", start[-1])))
    start--;
  m->advice->line = m->at.before.line;
  m->advice->column = m->at.before.column - (int)(m->at.before.start - start);
  mistake_say(m, "a name with '-' in it needs brackets and quotes");
  return mistake_fix(m, "[\"%.*s\"] = ...", (int)(end - start), start);
}

static bool on_statement_in_table(const struct mistake *m) {
  char here[WORD_BYTES];
  mistake_say(m, "'%s' can't stand here, where a value is expected", token_word(&m->at.here, here));
  return token_is(&m->at.here, "local")
             ? mistake_fix(m, "the 'local' line above 'return {'")
             : mistake_fix(m, "when = function(now) ... end, and '%s' in it", here);
}
static bool is_statement(const struct window *at) {
  return is_keyword(&at->here) && !token_is(&at->here, "end");
}

static bool lacks_value(const struct window *at) {
  return token_is(&at->before, "=");
}
static bool on_missing_value(const struct mistake *m) {
  char name[WORD_BYTES];
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "nothing stands after '%s ='", token_word(&m->at.two_before, name));
  return mistake_fix(m, "%s = a value", name);
}

static bool is_second_comma(const struct window *at) {
  return token_is(&at->here, ",") && token_is(&at->before, ",");
}
static bool on_second_comma(const struct mistake *m) {
  mistake_say(m, "two commas stand side by side");
  return mistake_fix(m, ",");
}

static bool is_operator_before(const struct window *at) {
  return at->before.kind == TOKEN_SIGN && !ends_value(&at->before) && !token_is(&at->before, ",") &&
         !token_is(&at->before, "{") && !token_is(&at->before, "(");
}
static bool on_operator_before(const struct mistake *m) {
  char before[WORD_BYTES];
  token_word(&m->at.before, before);
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "nothing stands after '%s'", before);
  return mistake_fix(m, "a value after '%s'", before);
}

/* ---- as kinds ------------------------------------------------------------------------------- */

const struct mistake_kind mistake_json_name = {is_json_name, on_json_name};
const struct mistake_kind mistake_colon_before = {is_colon_before, on_colon_before};
const struct mistake_kind mistake_quoted_name = {is_quoted_name, on_quoted_name};
const struct mistake_kind mistake_dashed_name = {is_dashed_name, on_dashed_name};
const struct mistake_kind mistake_missing_comma = {lacks_comma, on_missing_comma};
const struct mistake_kind mistake_point_for_comma = {is_between_fields, on_point_for_comma};
const struct mistake_kind mistake_round_brackets = {is_in_round_brackets, on_round_brackets};
const struct mistake_kind mistake_unit = {has_unit, on_unit};
const struct mistake_kind mistake_second_comma = {is_second_comma, on_second_comma};
const struct mistake_kind mistake_statement_in_table = {is_statement, on_statement_in_table};
const struct mistake_kind mistake_missing_value = {lacks_value, on_missing_value};
const struct mistake_kind mistake_missing_operand = {is_operator_before, on_operator_before};
