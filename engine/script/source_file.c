#include "script/source_file.h"

#include <stdio.h>
#include <string.h>

#include "base/regular_file.h"
#include "base/text.h"
#include "script/token.h"

static const char *read_regular(struct arena *arena, const char *path, struct source_text *text) {
  const char *why = NULL;
  size_t size;
  FILE *file = regular_file_open(path, &size, &why);
  if (!file) return why;
  if (size > SOURCE_FILE_MAX) {
    why = "is larger than 128 KiB";
  } else {
    char *bytes = arena_alloc(arena, size + 1);
    text->bytes = bytes;
    text->length = fread(bytes, 1, size, file);
    if (ferror(file)) why = "can't be read";
  }
  fclose(file);
  return why;
}

static void skip_byte_order_mark(struct source_text *text) {
  if (text->length < 3 || memcmp(text->bytes, "\xEF\xBB\xBF", 3) != 0) return;
  text->bytes += 3;
  text->length -= 3;
}

/* The first line that isn't valid UTF-8, 0. A line's end is never inside a character. */
static int invalid_line(const struct source_text *text) {
  const char *line = text->bytes, *end = text->bytes + text->length;
  for (int number = 1; line < end; number++) {
    const char *newline = memchr(line, '\n', (size_t)(end - line));
    size_t length = (size_t)((newline ? newline : end) - line);
    if (!utf8_valid(line, length)) return number;
    line += length + 1;
  }
  return 0;
}

bool source_file_read(struct arena *arena, const char *path, struct source_text *text,
                      struct source_fault *fault) {
  *fault = (struct source_fault){read_regular(arena, path, text), 0};
  if (fault->why) return false;
  skip_byte_order_mark(text);
  if (text->length > 0 && text->bytes[0] == '\x1b')
    fault->why = "is compiled Lua; only text is read";
  else if (memchr(text->bytes, '\0', text->length))
    fault->why = "holds a zero byte: it is no text";
  else if ((fault->line = invalid_line(text)) > 0)
    fault->why = "is not valid UTF-8";
  return fault->why == NULL;
}

struct source_forbidden source_find_forbidden(const struct source_text *text) {
  struct source_forbidden found = {0, 0};
  struct token_stream stream;
  token_start(&stream, text->bytes, text->length);
  for (; stream.current.kind != TOKEN_END; token_advance(&stream)) {
    int *line = token_is(&stream.current, "_ENV") ? &found.environment_line
                : token_is(&stream.current, "^")  ? &found.power_line
                                                  : NULL;
    if (line && *line == 0) *line = stream.current.line;
  }
  return found;
}
