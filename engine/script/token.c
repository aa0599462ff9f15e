#include "script/token.h"

#include <ctype.h>
#include <string.h>

static bool at(const struct token_stream *stream, const char *text) {
  const char *p = stream->next;
  for (; *text && p < stream->end && *p == *text; p++) text++;
  return *text == '\0';
}

/* As Lua has it: "\n", "\r", or both in any order end a line. */
static bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

static void take(struct token_stream *stream) {
  if (stream->next == stream->end) return;
  char c = *stream->next++;
  char second = c == '\n' ? '\r' : '\n';
  if (!is_line_end(c)) return;
  if (stream->next < stream->end && *stream->next == second) stream->next++;
  stream->line++;
  stream->line_start = stream->next;
}

/* "[", n times "=", "[": the number of "=", or -1 when no long bracket opens here. */
static int long_bracket_level(const struct token_stream *stream) {
  const char *p = stream->next + 1;
  while (p < stream->end && *p == '=') p++;
  return p < stream->end && *p == '[' ? (int)(p - stream->next - 1) : -1;
}

static bool closes_long_bracket(const struct token_stream *stream, int level) {
  const char *p = stream->next;
  if (stream->end - p < level + 2 || *p != ']') return false;
  for (int i = 1; i <= level; i++)
    if (p[i] != '=') return false;
  return p[level + 1] == ']';
}

/* The text between long brackets, which are passed. */
static void take_long_bracket(struct token_stream *stream, int level, struct token *token) {
  for (int i = 0; i < level + 2; i++) take(stream);
  token->start = stream->next;
  while (stream->next < stream->end && !closes_long_bracket(stream, level)) take(stream);
  token->length = (size_t)(stream->next - token->start);
  for (int i = 0; i < level + 2; i++) take(stream);
}

static void skip_comment(struct token_stream *stream) {
  stream->next += 2;
  struct token ignored;
  int level = stream->next < stream->end && *stream->next == '[' ? long_bracket_level(stream) : -1;
  if (level >= 0)
    take_long_bracket(stream, level, &ignored);
  else
    while (stream->next < stream->end && !is_line_end(*stream->next)) take(stream);
}

static void skip_to_token(struct token_stream *stream) {
  while (stream->next < stream->end) {
    if (at(stream, "--"))
      skip_comment(stream);
    else if (isspace((unsigned char)*stream->next))
      take(stream);
    else
      return;
  }
}

static void take_quoted(struct token_stream *stream, struct token *token) {
  char quote = *stream->next;
  take(stream);
  token->start = stream->next;
  while (stream->next < stream->end && *stream->next != quote) {
    if (*stream->next == '\\') take(stream);
    take(stream);
  }
  token->length = (size_t)(stream->next - token->start);
  take(stream);
}

static bool is_name_byte(char c) {
  return isalnum((unsigned char)c) || c == '_';
}

static void take_name(struct token_stream *stream, struct token *token) {
  while (stream->next < stream->end && is_name_byte(*stream->next)) stream->next++;
  token->length = (size_t)(stream->next - token->start);
}

static void take_number(struct token_stream *stream, struct token *token) {
  while (stream->next < stream->end && (is_name_byte(*stream->next) || *stream->next == '.'))
    stream->next++; /* a sign in an exponent becomes a token of its own: harmless here */
  token->length = (size_t)(stream->next - token->start);
}

static void take_sign(struct token_stream *stream, struct token *token) {
  static const char *const signs[] = {"...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>"};
  size_t length = 1;
  bool may_be_longer = memchr(".=~</:>", *stream->next, 7) != NULL;
  for (size_t i = 0; may_be_longer && i < sizeof signs / sizeof *signs && length == 1; i++)
    if (at(stream, signs[i])) length = strlen(signs[i]);
  stream->next += length;
  token->length = length;
}

void token_advance(struct token_stream *stream) {
  skip_to_token(stream);
  struct token *token = &stream->current;
  *token = (struct token){TOKEN_END, stream->next, 0, stream->line,
                          (int)(stream->next - stream->line_start) + 1};
  if (stream->next == stream->end) return;
  char c = *stream->next;
  if (isdigit((unsigned char)c)) {
    token->kind = TOKEN_NUMBER;
    take_number(stream, token);
  } else if (is_name_byte(c)) {
    token->kind = TOKEN_NAME;
    take_name(stream, token);
  } else if (c == '"' || c == '\'') {
    token->kind = TOKEN_STRING;
    take_quoted(stream, token);
  } else if (c == '[' && long_bracket_level(stream) >= 0) {
    token->kind = TOKEN_STRING;
    take_long_bracket(stream, long_bracket_level(stream), token);
  } else {
    token->kind = TOKEN_SIGN;
    take_sign(stream, token);
  }
}

void token_start(struct token_stream *stream, const char *bytes, size_t length) {
  *stream =
      (struct token_stream){.next = bytes, .end = bytes + length, .line_start = bytes, .line = 1};
  token_advance(stream);
}

bool token_is(const struct token *token, const char *text) {
  if (token->length == 0 || *token->start != *text || token->kind == TOKEN_STRING) return false;
  return strlen(text) == token->length && memcmp(token->start, text, token->length) == 0;
}
