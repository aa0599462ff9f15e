/* A growing string, and the few UTF-8 questions that layout and messages ask.
 *
 * A `struct text` always holds a NUL-terminated string, also when empty, so `text.bytes` can be
 * passed on as it is. Memory: text_release(). Running out of memory ends the program (abort). */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text {
  char *bytes;
  size_t length;   /* without the NUL */
  size_t capacity; /* 0: `bytes` is a shared empty string */
};

void text_init(struct text *text);
void text_release(struct text *text);
void text_clear(struct text *text);
void text_append(struct text *text, const char *string);
void text_append_bytes(struct text *text, const char *bytes, size_t length);
void text_append_char(struct text *text, char c);
void text_printf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(struct text *text, const char *format, va_list arguments);

/* The code point at `s` (never past `end`), its length in *length (1..4). Bad bytes give U+FFFD
 * with length 1. */
uint32_t utf8_decode(const char *s, const char *end, int *length);
bool utf8_valid(const char *s, size_t length);
/* Code points in a NUL-terminated string. */
int utf8_count(const char *s);
/* Does `text` hold `word`, whose ASCII letters are lower case? An empty word is in every text. */
bool text_holds(const char *text, const char *word);
/* Copies `s` into `out`, cut at a character's border if it is too long. Returns `out`. */
char *utf8_copy(char *out, size_t size, const char *s);
/* What a terminal would obey (control characters) or show in another order than it is written
 * (direction marks) becomes "?", a tab or an end of line a blank. Length stays. */
void utf8_make_printable(char *s);

#endif
