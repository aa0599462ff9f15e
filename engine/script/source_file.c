#include "script/source_file.h"

#include <string.h>

#include "base/text.h"
#include "script/token.h"

enum { JOINTS_MAX = 4000 };

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

/* Files of other programs, by how they begin. */
static const struct {
  const char *begins, *why;
} foreign_files[] = {
    {"\x1b", "is compiled Lua; only text is read"},
    {"\xFF\xFE", "is saved as UTF-16: save it as UTF-8"},
    {"\xFE\xFF", "is saved as UTF-16: save it as UTF-8"},
    {"PK\x03\x04", "is a document of a word processor, or a zip: save it as plain text, UTF-8"},
    {"{\\rtf", "is a document of a word processor: save it as plain text, UTF-8"},
    {"<!DOCTYPE", "is a web page, not the file that the page shows"},
    {"<html", "is a web page, not the file that the page shows"},
};

static const char *foreign_file(const struct source_text *text) {
  for (size_t i = 0; i < sizeof foreign_files / sizeof *foreign_files; i++) {
    size_t length = strlen(foreign_files[i].begins);
    if (text->length >= length && memcmp(text->bytes, foreign_files[i].begins, length) == 0)
      return foreign_files[i].why;
  }
  return NULL;
}

static bool take(const char *why, const struct file_bytes *file, struct source_text *text,
                 struct source_fault *fault) {
  *fault = (struct source_fault){why, 0};
  *text = (struct source_text){file->bytes, file->length};
  if (why) return false;
  skip_byte_order_mark(text);
  fault->why = foreign_file(text);
  if (fault->why) return false;
  if (memchr(text->bytes, '\0', text->length))
    fault->why = "holds a zero byte: it is no text";
  else if ((fault->line = invalid_line(text)) > 0)
    fault->why = "is not valid UTF-8: save the file as UTF-8";
  return fault->why == NULL;
}

bool source_file_read(struct arena *arena, const char *path, struct source_text *text,
                      struct source_fault *fault) {
  struct file_bytes file;
  return take(regular_file_read(arena, path, BUNDLE_SCRIPT_MAX, &file), &file, text, fault);
}

bool source_file_read_from(const struct bundle *bundle, const char *name, struct arena *arena,
                           struct source_text *text, struct source_fault *fault) {
  struct file_bytes file;
  return take(bundle_read(bundle, name, arena, &file), &file, text, fault);
}

/* Lua's compiler goes through those before it at each one of a chain. */
static bool is_joint(const struct token *token) {
  return token_is(token, "or") || token_is(token, "and") || token_is(token, "elseif");
}

static int *forbidden_line(const struct token *token, int *joints, struct source_forbidden *found) {
  if (token_is(token, "_ENV")) return &found->environment_line;
  if (token_is(token, "^")) return &found->power_line;
  return is_joint(token) && ++*joints > JOINTS_MAX ? &found->joints_line : NULL;
}

struct source_forbidden source_find_forbidden(const struct source_text *text) {
  struct source_forbidden found = {0};
  struct token_stream stream;
  int joints = 0;
  token_start(&stream, text->bytes, text->length);
  for (; stream.current.kind != TOKEN_END; token_advance(&stream)) {
    int *line = forbidden_line(&stream.current, &joints, &found);
    if (line && *line == 0) *line = stream.current.line;
  }
  return found;
}
