#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static const char empty[] = "";

void text_init(struct text *text) {
  text->bytes = (char *)empty; /* never written to: capacity is 0 */
  text->length = 0;
  text->capacity = 0;
}

void text_release(struct text *text) {
  if (text->capacity) free(text->bytes);
  text_init(text);
}

void text_clear(struct text *text) {
  text->length = 0;
  if (text->capacity) text->bytes[0] = '\0';
}

/* Room for `more` bytes and the NUL. */
static void reserve(struct text *text, size_t more) {
  size_t needed = text->length + more + 1;
  if (needed <= text->capacity) return;
  size_t capacity = text->capacity ? text->capacity : 32;
  while (capacity < needed) capacity *= 2;
  text->bytes = memory_resize(text->capacity ? text->bytes : NULL, capacity);
  text->capacity = capacity;
}

void text_append_bytes(struct text *text, const char *bytes, size_t length) {
  if (length == 0) return;
  reserve(text, length);
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = '\0';
}

void text_append(struct text *text, const char *string) {
  text_append_bytes(text, string, strlen(string));
}

void text_append_char(struct text *text, char c) {
  text_append_bytes(text, &c, 1);
}

void text_vprintf(struct text *text, const char *format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, again);
  va_end(again);
  if (length <= 0) return;
  reserve(text, (size_t)length);
  vsnprintf(text->bytes + text->length, (size_t)length + 1, format, arguments);
  text->length += (size_t)length;
}

void text_printf(struct text *text, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  text_vprintf(text, format, arguments);
  va_end(arguments);
}

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool begins_with(const char *text, const char *word) {
  for (; *word; text++, word++)
    if (lower(*text) != *word) return false;
  return true;
}

bool text_holds(const char *text, const char *word) {
  for (; *text; text++)
    if (begins_with(text, word)) return true;
  return !*word;
}
