#include "script/lua_mistake.h"

#include <stdarg.h>
#include <stdio.h>

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
