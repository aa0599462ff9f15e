/* What begins and doesn't end, or ends twice: blocks, brackets, files, numbers. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "script/lua_mistake.h"

/* ---- blocks and brackets ------------------------------------------------------------------- */

/* "at line 6" of the message, or 0. */
static int line_in(const char *message) {
  const char *at = strstr(message, "at line ");
  int line = 0;
  return at && sscanf(at, "at line %d", &line) == 1 ? line : 0;
}

static bool has_else_if(const struct source_text *text, int last_line) {
  struct token_stream stream;
  token_start(&stream, text->bytes, text->length);
  bool after_else = false;
  for (; stream.current.kind != TOKEN_END && stream.current.line <= last_line;
       token_advance(&stream)) {
    if (after_else && token_is(&stream.current, "if")) return true;
    after_else = token_is(&stream.current, "else");
  }
  return false;
}

static bool on_missing_end(const struct mistake *m) {
  int line = line_in(m->failure->message);
  if (line > 0) *m->advice = (struct lua_advice){.line = line, .with_lua_words = true};
  if (line > 0)
    mistake_say(m, "what begins at line %d has no 'end'", line);
  else
    mistake_say(m, "an 'end' is missing: 'function', 'if' and 'for' each need one");
  if (has_else_if(m->text, m->failure->line)) return mistake_fix(m, "elseif, in one word");
  return mistake_fix(m, "end");
}
static bool is_after_end(const struct window *at) {
  return token_is(&at->before, "end");
}

static bool on_never_closed(const struct mistake *m) {
  char expected = m->failure->message[1];
  int line = line_in(m->failure->message);
  if (line == 0) return false;
  mistake_say(m, "the '%c' of line %d is never closed", expected == '}' ? '{' : '(', line);
  return mistake_fix(m, "%c", expected);
}
static bool on_missing_bracket(const struct mistake *m) {
  char here[WORD_BYTES], before[WORD_BYTES], expected = m->failure->message[1];
  if (token_is(&m->at.here, "=")) {
    mistake_lies_at(m, &m->at.before);
    mistake_say(m, "a '{' is missing before %s", token_quoted(&m->at.before, before));
    return mistake_fix(m, "{ %s = ... }", token_word(&m->at.before, before));
  }
  mistake_say(m, "a '%c' is missing before %s", expected, token_quoted(&m->at.here, here));
  return mistake_fix(m, "%s%c", token_word(&m->at.before, before), expected);
}
static bool on_too_many(const struct mistake *m) {
  char here[WORD_BYTES];
  mistake_say(m, "one '%s' too many: what it closes is closed already",
              token_word(&m->at.here, here));
  return mistake_fix(m, "nothing: take it out, or look for one too many above");
}
static bool closes(const struct window *at) {
  return token_is(&at->here, "}") || token_is(&at->here, ")") || token_is(&at->here, "end");
}
static bool on_after_return(const struct mistake *m) {
  mistake_say(m, "'return { ... }' is the last thing in a file; something stands behind it");
  return mistake_fix(m, "the lines from here above 'return'");
}
static bool on_bare_fields(const struct mistake *m) {
  mistake_say(m, "fields stand inside a table, which the file returns");
  return mistake_fix(m, "return { id = \"...\", title = \"...\" }");
}

bool mistake_at_end(const struct mistake *m) {
  const char *message = m->failure->message;
  if (strncmp(message, "'}'", 3) == 0 || strncmp(message, "')'", 3) == 0) return on_never_closed(m);
  return strncmp(message, "'end'", 5) == 0 && on_missing_end(m);
}

/* ---- numbers that Lua couldn't read to their end -------------------------------------------- */

bool mistake_of_number(struct mistake *m) {
  char near[40];
  if (strncmp(m->failure->message, "malformed number", 16) != 0) return false;
  if (!mistake_near(m->failure->message, near, sizeof near) || !mistake_find_in_line(m, near))
    return false;
  const char *start = m->at.here.start;
  size_t length = 0, digits = strspn(near, "0123456789");
  while (length < m->at.here.length &&
         (isalnum((unsigned char)start[length]) || start[length] == '.' || start[length] == '_'))
    length++;
  if (near[digits] == '.') digits += 1 + strspn(near + digits + 1, "0123456789");
  mistake_say(m, "'%.*s' is no number: digits, one point, and no unit",
              (int)(length < 40 ? length : 40), start);
  return mistake_fix(m, "%.*s", (int)digits, near);
}

/* ---- as kinds ------------------------------------------------------------------------------- */

const struct mistake_kind mistake_missing_bracket = {NULL, on_missing_bracket};
const struct mistake_kind mistake_missing_end_before = {is_after_end, on_missing_end};
const struct mistake_kind mistake_bare_fields = {NULL, on_bare_fields};
const struct mistake_kind mistake_missing_end = {NULL, on_missing_end};
const struct mistake_kind mistake_one_too_many = {closes, on_too_many};
const struct mistake_kind mistake_after_return = {NULL, on_after_return};
