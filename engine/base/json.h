/* Writing JSON and CSV into a text: commas, quoting and nesting are kept right by the writer. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct json {
  struct text *out; /* not owned */
  int depth;
  bool after_value[32]; /* per depth: a comma is due */
};

void json_init(struct json *json, struct text *out);
void json_object(struct json *json, const char *key); /* key NULL: in an array, or the root */
void json_array(struct json *json, const char *key);
void json_end_object(struct json *json);
void json_end_array(struct json *json);
void json_string(struct json *json, const char *key, const char *value);
void json_integer(struct json *json, const char *key, int64_t value);
/* `value` / `scale` with `decimals` digits, exactly and without floating point. */
void json_decimal(struct json *json, const char *key, int64_t value, int64_t scale, int decimals);
void json_boolean(struct json *json, const char *key, bool value);

/* One CSV field, quoted where needed (RFC 4180). */
void csv_field(struct text *out, bool first, const char *value);

/* value / scale with `decimals` digits, rounded half away from zero, as in "-0.25". */
void decimal_print(struct text *out, int64_t value, int64_t scale, int decimals);

#endif
