/* Lua's patterns (Lua 5.4 manual, 6.4.1), matched by a matcher that counts its steps. The one in
 * Lua's own string library can run for hours on a short text without executing one instruction of
 * the script; this one stops when its budget is spent. It knows nothing of Lua. */
#ifndef SCRIPT_PATTERN_H
#define SCRIPT_PATTERN_H

#include <stddef.h>
#include <stdint.h>

enum { PATTERN_CAPTURES_MAX = 32 };

enum pattern_result { PATTERN_MATCH, PATTERN_NO_MATCH, PATTERN_OUT_OF_STEPS, PATTERN_MALFORMED };

enum { PATTERN_POSITION = -2 }; /* length of a capture "()" */

struct pattern_capture {
  size_t start;
  ptrdiff_t length; /* or PATTERN_POSITION */
};

struct pattern_match {
  size_t start, end; /* of the whole match in the subject */
  int capture_count;
  struct pattern_capture capture[PATTERN_CAPTURES_MAX];
  const char *problem; /* PATTERN_MALFORMED: what is wrong */
};

struct bytes {
  const char *start;
  size_t length;
};

/* The first match at or after `from` (only there, when the pattern begins with "^"). Every
 * comparison takes one of *steps, which ends below zero when they didn't suffice. */
enum pattern_result pattern_find(struct bytes subject, struct bytes pattern, size_t from,
                                 int64_t *steps, struct pattern_match *match);

/* The first place of `needle`, no pattern; steps as above. PATTERN_MATCH sets start and end. */
enum pattern_result pattern_find_plain(struct bytes subject, struct bytes needle, size_t from,
                                       int64_t *steps, struct pattern_match *match);

#endif
