#include "base/json.h"

#include <assert.h>
#include <string.h>

void json_init(struct json *json, struct text *out) {
  json->out = out;
  json->depth = 0;
  memset(json->after_value, 0, sizeof json->after_value);
}

static void escaped_ascii(struct text *out, unsigned char c) {
  static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt"; /* pairs: character, letter */
  for (const char *pair = named; *pair; pair += 2)
    if ((unsigned char)*pair == c) {
      text_printf(out, "\\%c", pair[1]);
      return;
    }
  if (c < 0x20 || c == 0x7F)
    text_printf(out, "\\u%04x", c);
  else
    text_append_char(out, (char)c);
}

static void quoted(struct text *out, const char *value) {
  const char *end = value + strlen(value);
  text_append_char(out, '"');
  while (value < end) {
    int step;
    const uint32_t code = utf8_decode(value, end, &step);
    if (code < 0x80)
      escaped_ascii(out, (unsigned char)code);
    else if (code == 0xFFFD && step == 1)
      text_append(out, "\\ufffd");
    else
      text_append_bytes(out, value, (size_t)step);
    value += step;
  }
  text_append_char(out, '"');
}

/* The comma that is due, and the key. */
static void begin_value(struct json *json, const char *key) {
  if (json->after_value[json->depth]) text_append_char(json->out, ',');
  json->after_value[json->depth] = true;
  if (!key) return;
  quoted(json->out, key);
  text_append_char(json->out, ':');
}

static void open_level(struct json *json, const char *key, char bracket) {
  begin_value(json, key);
  text_append_char(json->out, bracket);
  json->depth++;
  assert(json->depth < (int)(sizeof json->after_value / sizeof json->after_value[0]));
  json->after_value[json->depth] = false;
}

static void close_level(struct json *json, char bracket) {
  assert(json->depth > 0);
  json->depth--;
  text_append_char(json->out, bracket);
}

void json_object(struct json *json, const char *key) {
  open_level(json, key, '{');
}
void json_array(struct json *json, const char *key) {
  open_level(json, key, '[');
}
void json_end_object(struct json *json) {
  close_level(json, '}');
}
void json_end_array(struct json *json) {
  close_level(json, ']');
}

void json_string(struct json *json, const char *key, const char *value) {
  begin_value(json, key);
  quoted(json->out, value);
}

void json_integer(struct json *json, const char *key, int64_t value) {
  begin_value(json, key);
  text_printf(json->out, "%lld", (long long)value);
}

void json_decimal(struct json *json, const char *key, int64_t value, int64_t scale, int decimals) {
  begin_value(json, key);
  decimal_print(json->out, value, scale, decimals);
}

void json_boolean(struct json *json, const char *key, bool value) {
  begin_value(json, key);
  text_append(json->out, value ? "true" : "false");
}

void csv_field(struct text *out, bool first, const char *value) {
  if (!first) text_append_char(out, ',');
  if (!strpbrk(value, ",\"\r\n#")) {
    text_append(out, value);
    return;
  }
  text_append_char(out, '"');
  for (; *value; value++) {
    if (*value == '"') text_append_char(out, '"');
    text_append_char(out, *value);
  }
  text_append_char(out, '"');
}

/* Digits one at a time, so that nothing overflows whatever the number of decimals. */
void decimal_print(struct text *out, int64_t value, int64_t scale, int decimals) {
  enum { DECIMALS_MAX = 15 };
  assert(scale > 0 && scale <= INT64_MAX / 20 && decimals >= 0 && decimals <= DECIMALS_MAX);
  const uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
  const uint64_t unit = (uint64_t)scale;
  uint64_t whole = size / unit, rest = size % unit, fraction = 0, power = 1;
  for (int i = 0; i < decimals; i++) {
    fraction = fraction * 10 + rest * 10 / unit;
    rest = rest * 10 % unit;
    power *= 10;
  }
  if (rest * 2 >= unit) fraction++;
  if (fraction == power) {
    fraction = 0;
    whole++;
  }
  if (value < 0 && (whole > 0 || fraction > 0)) text_append_char(out, '-');
  text_printf(out, "%llu", (unsigned long long)whole);
  if (decimals > 0) text_printf(out, ".%0*llu", decimals, (unsigned long long)fraction);
}
