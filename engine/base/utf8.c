/* UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
#include <string.h>

#include "base/text.h"

enum { REPLACEMENT = 0xFFFD };

static uint32_t bad_byte(int *length) {
  *length = 1;
  return REPLACEMENT;
}

/* Bytes that a sequence with this first byte has, 0 when none may start so. */
static int sequence_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

uint32_t utf8_decode(const char *s, const char *end, int *length) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char first = (unsigned char)*s;
  const int count = sequence_length(first);
  if (count == 0 || end - s < count) return bad_byte(length);
  if (count == 1) {
    *length = 1;
    return first;
  }
  uint32_t code = first & (0x7Fu >> count);
  for (int i = 1; i < count; i++) {
    const unsigned char next = (unsigned char)s[i];
    if ((next & 0xC0) != 0x80) return bad_byte(length);
    code = code << 6 | (next & 0x3Fu);
  }
  if (code < least[count] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
    return bad_byte(length);
  *length = count;
  return code;
}

bool utf8_valid(const char *s, size_t length) {
  const char *end = s + length;
  while (s < end) {
    int step;
    const uint32_t code = utf8_decode(s, end, &step);
    if (code == REPLACEMENT && step == 1) return false;
    s += step;
  }
  return true;
}

int utf8_count(const char *s) {
  const char *end = s + strlen(s);
  int count = 0;
  while (s < end) {
    int step;
    utf8_decode(s, end, &step);
    s += step;
    count++;
  }
  return count;
}

char *utf8_copy(char *out, size_t size, const char *s) {
  if (size == 0) return out;
  const char *end = s + strlen(s);
  size_t used = 0;
  while (s < end) {
    int step;
    const uint32_t code = utf8_decode(s, end, &step);
    const bool bad = code == REPLACEMENT && step == 1;
    const char *bytes = bad ? "\xEF\xBF\xBD" : s;
    const size_t count = bad ? 3 : (size_t)step;
    if (used + count >= size) break;
    memcpy(out + used, bytes, count);
    used += count;
    s += step;
  }
  out[used] = '\0';
  return out;
}

static bool is_control(uint32_t code) {
  return code < ' ' || (code >= 0x7F && code < 0xA0);
}

static bool is_direction_mark(uint32_t code) {
  return code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

void utf8_make_printable(char *s) {
  const char *end = s + strlen(s);
  while (s < end) {
    int step;
    const uint32_t code = utf8_decode(s, end, &step);
    if (code == '\t' || code == '\n' || code == '\r')
      *s = ' ';
    else if (is_control(code) || is_direction_mark(code))
      memset(s, '?', (size_t)step);
    s += step;
  }
}
