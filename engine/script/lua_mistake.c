#include "script/lua_mistake.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

/* ---- words ---------------------------------------------------------------------------------- */

/* As it stands in the text, with the quotes of a string. */
struct token token_raw(const struct token *token) {
  struct token whole = *token;
  if (token->kind == TOKEN_STRING) {
    whole.start--;
    whole.length += 2;
  }
  return whole;
}

/* A word for a message; a long one is cut. */
const char *token_word(const struct token *token, char out[WORD_BYTES]) {
  struct token whole = token_raw(token);
  char bytes[WORD_BYTES];
  size_t length = whole.length < 36 ? whole.length : 33;
  snprintf(bytes, sizeof bytes, "%.*s%s", (int)length, whole.start ? whole.start : "",
           length < whole.length ? "..." : "");
  return utf8_copy(out, WORD_BYTES, bytes);
}

/* A sign or name stands between quotes, a text has its own. */
const char *token_quoted(const struct token *token, char out[WORD_BYTES]) {
  char bare[WORD_BYTES - 2];
  token_word(token, out);
  if (token->kind == TOKEN_STRING) return out;
  snprintf(bare, sizeof bare, "%s", out);
  snprintf(out, WORD_BYTES, "'%s'", bare);
  return out;
}

bool is_keyword(const struct token *token) {
  static const char *const words[] = {"and", "break",    "do",     "else", "elseif", "end",
                                      "for", "function", "goto",   "if",   "in",     "local",
                                      "or",  "repeat",   "return", "then", "until",  "while"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (token_is(token, words[i])) return true;
  return false;
}

bool is_name(const struct token *token) {
  return token->kind == TOKEN_NAME && !is_keyword(token);
}
bool ends_value(const struct token *token) {
  return is_name(token) || token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER ||
         token_is(token, "}") || token_is(token, ")") || token_is(token, "]") ||
         token_is(token, "end");
}
bool begins_value(const struct token *token) {
  return is_name(token) || token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER ||
         token_is(token, "{") || token_is(token, "[") || token_is(token, "function");
}

/* ---- places in the text ---------------------------------------------------------------------- */

bool mistake_find_in_line(struct mistake *m, const char *wanted) {
  const char *at = m->text->bytes, *end = at + m->text->length;
  for (int line = 1; at && line < m->failure->line; line++) {
    at = memchr(at, '\n', (size_t)(end - at));
    if (at) at++;
  }
  const char *stop = at ? memchr(at, '\n', (size_t)(end - at)) : NULL;
  size_t length = strlen(wanted);
  if (!stop) stop = end;
  for (const char *from = at; from && (size_t)(stop - from) >= length; from++) {
    if (memcmp(from, wanted, length) != 0) continue;
    m->at.here = (struct token){TOKEN_SIGN, from, (size_t)(stop - from), m->failure->line,
                                (int)(from - at) + 1};
    m->advice->column = m->at.here.column;
    return true;
  }
  return false;
}

bool mistake_begins_line(const struct mistake *m, const struct token *token) {
  const char *at = token->start;
  while (at > m->text->bytes && (at[-1] == ' ' || at[-1] == '\t')) at--;
  return at == m->text->bytes || at[-1] == '\n' || at[-1] == '\r';
}

struct token mistake_word_before(const struct mistake *m, const struct token *token) {
  const char *end = token->start;
  while (end > m->text->bytes && end[-1] == ' ') end--;
  const char *start = end;
  while (start > m->text->bytes &&
         (isalnum((unsigned char)start[-1]) || start[-1] == '_' || start[-1] == '.'))
    start--;
  return (struct token){TOKEN_NAME, start, (size_t)(end - start), token->line,
                        token->column - (int)(token->start - start)};
}

/* ---- saying it ------------------------------------------------------------------------------ */

void mistake_lies_at(const struct mistake *m, const struct token *token) {
  m->advice->line = token->line;
  m->advice->column = token->column;
}

bool mistake_say(const struct mistake *m, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(m->advice->message, sizeof m->advice->message, format, arguments);
  va_end(arguments);
  return true;
}

bool mistake_fix(const struct mistake *m, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(m->advice->fix, sizeof m->advice->fix, format, arguments);
  va_end(arguments);
  return true;
}
