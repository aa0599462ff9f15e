/* Texts: a quote that is missing, of another kind or in the wrong place, and signs in a text that
 * mean something to Lua. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "script/lua_mistake.h"

#define CURLY_END "\xE2\x80\x9D"

/* ---- a text that ends too early or too late -------------------------------------------------- */

static const char *find(const char *from, size_t length, const char *wanted) {
  size_t size = strlen(wanted);
  for (; length >= size; from++, length--)
    if (memcmp(from, wanted, size) == 0) return from;
  return NULL;
}

/* `A, name = ` in front of a quote: the text A was to end before the comma. Its length, 0. */
static size_t length_before_field(const struct token *text) {
  size_t left = text->length;
  const char *start = text->start;
  while (left > 0 && start[left - 1] == ' ') left--;
  if (left == 0 || start[left - 1] != '=') return 0;
  left--;
  while (left > 0 && start[left - 1] == ' ') left--;
  while (left > 0 && (isalnum((unsigned char)start[left - 1]) || start[left - 1] == '_')) left--;
  while (left > 0 && start[left - 1] == ' ') left--;
  return left > 1 && start[left - 1] == ',' ? left - 1 : 0;
}

static bool say_ends_early(const struct mistake *m, const char *what, size_t length) {
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "%s", what);
  return mistake_fix(m, "\"%.*s\",", (int)(length < 120 ? length : 120), m->at.before.start);
}

/* "a", b", "c": what was to be the end of b begins a text. */
static bool say_begins_nowhere(const struct mistake *m) {
  struct token word = mistake_word_before(m, &(struct token){.start = m->at.before.start - 1});
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "the text that ends here has no quote at its beginning");
  return mistake_fix(m, "\"...%.*s\"", (int)word.length, word.start);
}

/* 'It's', "A, b = "C", and "A”, b = "C" */
static bool is_quote_within(const struct window *at) {
  return at->before.kind == TOKEN_STRING && at->here.kind == TOKEN_NAME &&
         at->here.start == at->before.start + at->before.length + 1;
}
static bool on_quote_within(const struct mistake *m) {
  const struct token *text = &m->at.before;
  const char *curly = find(text->start, text->length, CURLY_END);
  size_t early = length_before_field(text);
  if (curly)
    return say_ends_early(m, "a text must end with the quote it begins with, not with a curly one",
                          (size_t)(curly - text->start));
  if (early > 0) return say_ends_early(m, "the text has no quote at its end", early);
  if (text->length > 0 && text->start[strspn(text->start, " ")] == ',')
    return say_begins_nowhere(m);
  char quote = text->start[-1];
  mistake_lies_at(m, text);
  mistake_say(m, "a quote within the text ends it");
  if (quote == '"')
    return mistake_fix(m, "\\\" for a quote within the text: ... \\\"%.*s\\\" ...",
                       (int)m->at.here.length, m->at.here.start);
  return mistake_fix(m, "\"%.*s'%.*s ...\"", (int)text->length, text->start, (int)m->at.here.length,
                     m->at.here.start);
}

static bool is_triple(const struct window *at) {
  return at->before.kind == TOKEN_STRING && at->before.length == 0 &&
         at->here.kind == TOKEN_STRING && at->here.start == at->before.start + 2;
}
static bool on_triple(const struct mistake *m) {
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "a text has one quote at each end, not three");
  return mistake_fix(m, "\"...\", or [[...]] for a text of several lines");
}

static bool on_back_quote(const struct mistake *m) {
  if (mistake_begins_line(m, &m->at.here)) {
    mistake_say(m, "a line with ``` was copied along");
    return mistake_fix(m, "nothing: take the line out");
  }
  mistake_say(m, "a text stands between straight quotes");
  return mistake_fix(m, "\"...\"");
}

/* ---- a text without quotes ------------------------------------------------------------------ */

static bool may_be_prose(const struct token *token) {
  return is_name(token) || token->kind == TOKEN_NUMBER || token_is(token, "-") ||
         token_is(token, ".");
}

/* The first word after the last "=" of the line, where only words stand between it and `here`. */
static bool find_prose(const struct mistake *m, struct token *first) {
  struct token_stream stream;
  bool found = false, after_equals = false;
  token_start(&stream, m->text->bytes, m->text->length);
  for (; stream.current.kind != TOKEN_END && stream.current.start < m->at.here.start;
       token_advance(&stream)) {
    const struct token *token = &stream.current;
    if (token->line < m->at.here.line) continue;
    if (after_equals && may_be_prose(token)) *first = *token;
    found = after_equals ? may_be_prose(token) : found && may_be_prose(token);
    after_equals = token_is(token, "=");
  }
  return found;
}

static bool may_go_on(const struct window *at) {
  return is_name(&at->here) && !token_is(&at->after, "=") && at->before.line == at->here.line;
}

static bool on_bare_file(const struct mistake *m) {
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "the name of a file stands between quotes");
  return mistake_fix(m, "include \"%.*s.lua\"", (int)m->at.here.length, m->at.here.start);
}

static bool on_missing_quotes(const struct mistake *m) {
  struct token first;
  if (token_is(&m->at.before, "include")) return on_bare_file(m);
  if (!find_prose(m, &first) || (first.start == m->at.before.start && first.kind != TOKEN_NAME))
    return false;
  const char *end = m->at.here.start + m->at.here.length;
  bool is_all = token_is(&m->at.after, ",") || token_is(&m->at.after, "}");
  mistake_lies_at(m, &first);
  mistake_say(m, "a text stands without quotes");
  return mistake_fix(m, "\"%.*s%s\"", (int)(end - first.start), first.start, is_all ? "" : " ...");
}

/* ---- texts that Lua couldn't read to their end ---------------------------------------------- */

static bool on_open_brackets(struct mistake *m) {
  const char *at = strstr(m->failure->message, "at line ");
  int line = 0;
  if (at && sscanf(at, "at line %d", &line) == 1) m->advice->line = line;
  return mistake_fix(m, "]] at the end of what [[ begins");
}

/* "A sentence.', where the quote at the end is another one than that at the beginning. */
static bool fix_open_text(const struct mistake *m, const char *near) {
  static const char other_ends[] = " \r,)}'";
  size_t length = strlen(near), all = length;
  const char *curly = strstr(near, CURLY_END);
  bool goes_on = !curly && !strchr(",})'", near[length - 1]);
  if (curly) length = (size_t)(curly - near);
  while (!curly && length > 1 && strchr(other_ends, near[length - 1])) length--;
  if (curly || memchr(near + length, '\'', all - length))
    mistake_say(m, "a text must end with the quote it begins with");
  if (goes_on)
    return mistake_fix(m, "the text in one line, or [[ ... ]] around a text of several lines");
  return mistake_fix(m, "%.*s%c,", (int)length, near, *near);
}

bool mistake_of_open_text(struct mistake *m) {
  char near[160];
  if (strncmp(m->failure->message, "unfinished ", 11) != 0) return false;
  mistake_say(m, "a text is opened and not closed again");
  mistake_fix(m, "a quote at its end; write \\' for a quote inside '...'");
  if (strncmp(m->failure->message, "unfinished string", 17) != 0) return on_open_brackets(m);
  if (!mistake_near(m->failure->message, near, sizeof near) || !strchr("\"'", *near)) return true;
  return !mistake_find_in_line(m, near) || fix_open_text(m, near);
}

/* C:\users: Lua takes what follows a backslash as a sign of its own. */
bool mistake_of_escape(struct mistake *m) {
  static const char *const says[] = {"invalid escape", "missing '{'", "hexadecimal digit",
                                     "decimal escape", "UTF-8 value", "missing '}'"};
  bool fits = false;
  char near[160];
  for (size_t i = 0; i < sizeof says / sizeof *says; i++)
    fits = fits || strncmp(m->failure->message, says[i], strlen(says[i])) == 0;
  if (!fits || !mistake_near(m->failure->message, near, sizeof near)) return false;
  const char *backslash = strrchr(near, '\\');
  if (!backslash) return false;
  if (mistake_find_in_line(m, near)) m->advice->column += (int)(backslash - near);
  mistake_say(m, "a backslash begins a special sign in a text, and '%.2s' is none", backslash);
  return mistake_fix(m, "/ in place of the backslash, or two of them: \\\\");
}

/* ---- as kinds ------------------------------------------------------------------------------- */

const struct mistake_kind mistake_quote_within = {is_quote_within, on_quote_within};
const struct mistake_kind mistake_triple_quotes = {is_triple, on_triple};
const struct mistake_kind mistake_back_quote = {NULL, on_back_quote};
const struct mistake_kind mistake_missing_quotes = {may_go_on, on_missing_quotes};
