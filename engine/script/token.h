/* The words of a Lua text, one at a time, each with its place. Made for texts that Lua has already
 * compiled; on others it still ends. */
#ifndef SCRIPT_TOKEN_H
#define SCRIPT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

enum token_kind { TOKEN_END, TOKEN_NAME, TOKEN_STRING, TOKEN_NUMBER, TOKEN_SIGN };

struct token {
  enum token_kind kind;
  const char *start; /* of a string: between its quotes, escapes as written */
  size_t length;
  int line, column; /* 1-based; columns count bytes */
};

struct token_stream {
  const char *next, *end, *line_start;
  int line;
  struct token current; /* filled by token_advance() */
};

void token_start(struct token_stream *stream, const char *bytes, size_t length);
void token_advance(struct token_stream *stream);
bool token_is(const struct token *token, const char *text); /* a name or sign, not a string */

#endif
