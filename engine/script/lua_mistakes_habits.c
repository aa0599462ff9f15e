/* Habits of other languages: lists in [ ], arrows, functions and blocks with a colon, numbers with
 * a plus or in per cent. */
#include <stdlib.h>
#include <string.h>

#include "script/lua_mistake.h"

static bool touches(const struct token *first, const struct token *second) {
  return first->start + first->length == second->start;
}

/* ---- arrows and turned signs ---------------------------------------------------------------- */

/* id => "x", and now->day */
static bool is_arrow(const struct window *at) {
  return touches(&at->before, &at->here) &&
         (token_is(&at->before, "=") || token_is(&at->before, "-"));
}
static bool on_arrow(const struct mistake *m) {
  char name[WORD_BYTES], after[WORD_BYTES];
  token_word(&m->at.two_before, name);
  mistake_lies_at(m, &m->at.before);
  if (token_is(&m->at.before, "-")) {
    mistake_say(m, "a field is asked with a point, not with '->'");
    return mistake_fix(m, "%s.%s", name, token_word(&m->at.after, after));
  }
  mistake_say(m, "a field is written with '=', not with '=>'");
  return mistake_fix(m, "%s = ...", name);
}

/* (now) => ... */
static bool is_arrow_function(const struct window *at) {
  return token_is(&at->before, ")") && token_is(&at->after, ">");
}
static bool on_arrow_function(const struct mistake *m) {
  mistake_say(m, "a function is written with 'function' and 'end', not with '=>'");
  return mistake_fix(m, "function(now) return ... end");
}

/* day => 3 */
static bool is_turned(const struct window *at) {
  return (token_is(&at->after, ">") || token_is(&at->after, "<")) && touches(&at->here, &at->after);
}
static bool on_turned(const struct mistake *m) {
  mistake_say(m, "'=%.1s' is written '%.1s='", m->at.after.start, m->at.after.start);
  return mistake_fix(m, "%.1s=", m->at.after.start);
}

/* day === 3 */
static bool is_third_equals(const struct window *at) {
  return token_is(&at->before, "==") && touches(&at->before, &at->here);
}
static bool on_third_equals(const struct mistake *m) {
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "two things are compared with '==', two signs and not three");
  return mistake_fix(m, "==");
}

/* ---- lists and numbers ---------------------------------------------------------------------- */

static bool begins_a_value(const struct window *at) {
  return token_is(&at->before, "=") || token_is(&at->before, "{") || token_is(&at->before, ",") ||
         token_is(&at->before, "(") || token_is(&at->before, "return") ||
         token_is(&at->before, "[");
}
static bool on_square_list(const struct mistake *m) {
  char name[WORD_BYTES];
  mistake_say(m, "a list stands in braces { }, not in [ ]");
  if (!token_is(&m->at.before, "=")) return mistake_fix(m, "{ ... }");
  return mistake_fix(m, "%s = { ... }", token_word(&m->at.two_before, name));
}

static bool is_before_number(const struct window *at) {
  return at->after.kind == TOKEN_NUMBER && begins_a_value(at);
}
static bool on_plus_sign(const struct mistake *m) {
  char number[WORD_BYTES];
  mistake_say(m, "a number has no '+' before it");
  return mistake_fix(m, "%s", token_word(&m->at.after, number));
}

static bool is_per_cent(const struct window *at) {
  return token_is(&at->before, "%") && at->two_before.kind == TOKEN_NUMBER;
}
static bool on_per_cent(const struct mistake *m) {
  mistake_lies_at(m, &m->at.two_before);
  mistake_say(m, "a share is a number from 0 to 1, without a per cent sign");
  return mistake_fix(m, "%.6g", strtod(m->at.two_before.start, NULL) / 100);
}

/* ---- functions and blocks ------------------------------------------------------------------- */

/* func(now) return, (now) return, def f(now) local */
static bool follows_bracket(const struct window *at) {
  return token_is(&at->before, ")");
}
static bool on_no_function(const struct mistake *m) {
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "a function begins with the word 'function'");
  return mistake_fix(m, "function(now) ... end");
}

/* if x: and function(now): */
static bool on_colon_of_block(const struct mistake *m) {
  bool condition = strncmp(m->failure->message, "'then'", 6) == 0;
  bool loop = strncmp(m->failure->message, "'do'", 4) == 0;
  mistake_say(m, "no colon stands before a block");
  return mistake_fix(m, condition ? "then ... end" : loop ? "do ... end" : "... end, without ':'");
}

static bool on_no_then(const struct mistake *m) {
  char before[WORD_BYTES];
  bool condition = strncmp(m->failure->message, "'then'", 6) == 0;
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, condition ? "'then' is missing behind the condition of 'if'"
                           : "'do' is missing behind the head of the loop");
  return mistake_fix(m, "%s %s", token_word(&m->at.before, before), condition ? "then" : "do");
}

static bool is_comparison(const struct window *at) {
  static const char *const signs[] = {"==", "~=", "<", ">", "<=", ">="};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (token_is(&at->here, signs[i])) return true;
  return false;
}
static bool on_bare_comparison(const struct mistake *m) {
  char here[WORD_BYTES];
  token_word(&m->at.here, here);
  if (token_is(&m->at.before, ",")) {
    mistake_say(m, "the sign of a condition stands between quotes");
    return mistake_fix(m, "\"%s\"", here);
  }
  if (!ends_value(&m->at.before)) return false;
  mistake_say(m, "a comparison alone does nothing: 'return' is missing before it");
  return mistake_fix(m, "return ... %s ...", here);
}

/* Words in a row outside of any table. */
static bool is_prose(const struct window *at) {
  return is_name(&at->before) && is_name(&at->here) && at->before.line == at->here.line;
}
static bool on_prose(const struct mistake *m) {
  char before[WORD_BYTES];
  if (!mistake_begins_line(m, &m->at.before)) return false;
  mistake_lies_at(m, &m->at.before);
  token_word(&m->at.before, before);
  if (token_is(&m->at.before, "elif") || token_is(&m->at.before, "elsif")) {
    mistake_say(m, "'%s' is written 'elseif'", before);
    return mistake_fix(m, "elseif ... then");
  }
  mistake_say(m, "words stand outside of a text or a comment");
  return mistake_fix(m, "-- %s ..., for a comment", before);
}

/* ---- as kinds ------------------------------------------------------------------------------- */

const struct mistake_kind mistake_arrow = {is_arrow, on_arrow};
const struct mistake_kind mistake_arrow_function = {is_arrow_function, on_arrow_function};
const struct mistake_kind mistake_turned_sign = {is_turned, on_turned};
const struct mistake_kind mistake_third_equals = {is_third_equals, on_third_equals};
const struct mistake_kind mistake_square_list = {begins_a_value, on_square_list};
const struct mistake_kind mistake_plus_sign = {is_before_number, on_plus_sign};
const struct mistake_kind mistake_per_cent = {is_per_cent, on_per_cent};
const struct mistake_kind mistake_no_function = {follows_bracket, on_no_function};
const struct mistake_kind mistake_colon_of_block = {NULL, on_colon_of_block};
const struct mistake_kind mistake_no_then = {NULL, on_no_then};
const struct mistake_kind mistake_bare_comparison = {is_comparison, on_bare_comparison};
const struct mistake_kind mistake_prose = {is_prose, on_prose};
