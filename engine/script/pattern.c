/* A backtracking matcher. match_here() answers: where does a match of this rest of the pattern end,
 * if it begins here? Single characters are matched in its loop; repetitions and captures call it
 * again for what follows them, so the depth of calls is bounded by DEPTH_MAX. A failure that is no
 * mismatch (budget, malformed pattern) is kept in `result` and unwinds every call. */
#include "script/pattern.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

enum { DEPTH_MAX = 200, CAPTURE_OPEN = -1, BYTES_PER_STEP = 4 /* of a set that is passed over */ };

struct matcher {
  const char *subject, *subject_end, *pattern_end;
  int64_t *steps;
  int depth;
  enum pattern_result result; /* PATTERN_NO_MATCH while all is well */
  struct pattern_match *match;
};

static const char *match_here(struct matcher *m, const char *s, const char *p);

static const char *malformed(struct matcher *m, const char *problem) {
  m->result = PATTERN_MALFORMED;
  m->match->problem = problem;
  return NULL;
}

static bool step(struct matcher *m) {
  if (--*m->steps >= 0) return true;
  m->result = PATTERN_OUT_OF_STEPS;
  return false;
}

/* ---- one character ----------------------------------------------------------------------------
 */

static bool in_class(int c, int letter) {
  bool inside;
  switch (tolower(letter)) {
  case 'a':
    inside = isalpha(c) != 0;
    break;
  case 'c':
    inside = iscntrl(c) != 0;
    break;
  case 'd':
    inside = isdigit(c) != 0;
    break;
  case 'g':
    inside = isgraph(c) != 0;
    break;
  case 'l':
    inside = islower(c) != 0;
    break;
  case 'p':
    inside = ispunct(c) != 0;
    break;
  case 's':
    inside = isspace(c) != 0;
    break;
  case 'u':
    inside = isupper(c) != 0;
    break;
  case 'w':
    inside = isalnum(c) != 0;
    break;
  case 'x':
    inside = isxdigit(c) != 0;
    break;
  case 'z':
    inside = c == 0;
    break; /* deprecated, but Lua still has it */
  default:
    return letter == c;
  }
  return isupper(letter) ? !inside : inside;
}

/* Past the single-character item at `p`: a letter, "%a", "[set]". NULL when it has no end. */
static const char *item_end(struct matcher *m, const char *p) {
  char first = *p++;
  if (first == '%') {
    if (p == m->pattern_end) return malformed(m, "malformed pattern (ends with '%')");
    return p + 1;
  }
  if (first != '[') return p;
  if (p < m->pattern_end && *p == '^') p++;
  do { /* a "]" that comes first is a member */
    if (p == m->pattern_end) return malformed(m, "malformed pattern (missing ']')");
    if (*p++ == '%') {
      if (p == m->pattern_end) return malformed(m, "malformed pattern (missing ']')");
      p++;
    }
  } while (p == m->pattern_end || *p != ']');
  return p + 1;
}

/* Is `c` in the set from "[" at `p` to "]" at `last`? Members cost a step each. */
static bool in_set(struct matcher *m, int c, const char *p, const char *last) {
  bool inverted = p[1] == '^';
  for (p += inverted ? 2 : 1; p < last; p++) {
    if (!step(m)) return false;
    if (*p == '%') {
      p++;
      if (in_class(c, (unsigned char)*p)) return !inverted;
    } else if (p + 2 < last && p[1] == '-') {
      if ((unsigned char)p[0] <= c && c <= (unsigned char)p[2]) return !inverted;
      p += 2;
    } else if ((unsigned char)*p == c) {
      return !inverted;
    }
  }
  return inverted;
}

static bool item_matches(struct matcher *m, const char *s, const char *p, const char *end) {
  if (!step(m) || s >= m->subject_end) return false;
  int c = (unsigned char)*s;
  switch (*p) {
  case '.':
    return true;
  case '%':
    return in_class(c, (unsigned char)p[1]);
  case '[':
    return in_set(m, c, p, end - 1);
  default:
    return (unsigned char)*p == c;
  }
}

/* ---- repetitions ------------------------------------------------------------------------------
 */

static const char *match_longest(struct matcher *m, const char *s, const char *p, const char *end) {
  const char *furthest = s;
  while (item_matches(m, furthest, p, end)) furthest++;
  for (; m->result == PATTERN_NO_MATCH && furthest >= s; furthest--) {
    const char *found = match_here(m, furthest, end + 1);
    if (found) return found;
  }
  return NULL;
}

static const char *match_shortest(struct matcher *m, const char *s, const char *p,
                                  const char *end) {
  while (m->result == PATTERN_NO_MATCH) {
    const char *found = match_here(m, s, end + 1);
    if (found) return found;
    if (!item_matches(m, s, p, end)) return NULL;
    s++;
  }
  return NULL;
}

/* ---- items that are no single character --------------------------------------------------------
 */

static const char *match_balanced(struct matcher *m, const char *s, const char *p) {
  if (m->pattern_end - p < 2) return malformed(m, "malformed pattern (missing arguments to '%b')");
  if (s >= m->subject_end || *s != p[0]) return NULL;
  for (int open = 1; ++s < m->subject_end;) {
    if (!step(m)) return NULL;
    if (*s == p[1]) {
      if (--open == 0) return s + 1;
    } else if (*s == p[0]) {
      open++;
    }
  }
  return NULL;
}

/* "%f[set]" with `p` at the set: a border into the set. */
static bool at_frontier(struct matcher *m, const char *s, const char *p, const char *end) {
  int before = s == m->subject ? 0 : (unsigned char)s[-1];
  int after = s == m->subject_end ? 0 : (unsigned char)*s;
  return !in_set(m, before, p, end - 1) && in_set(m, after, p, end - 1);
}

static const char *match_frontier(struct matcher *m, const char *s, const char *p) {
  if (p == m->pattern_end || *p != '[')
    return malformed(m, "malformed pattern (missing '[' after '%f')");
  const char *end = item_end(m, p);
  if (!end || !at_frontier(m, s, p, end)) return NULL;
  return match_here(m, s, end);
}

static const char *match_back_reference(struct matcher *m, const char *s, const char *p) {
  int index = *p - '1';
  if (index < 0 || index >= m->match->capture_count ||
      m->match->capture[index].length == CAPTURE_OPEN)
    return malformed(m, "malformed pattern (no such capture)");
  struct pattern_capture capture = m->match->capture[index];
  size_t length = capture.length == PATTERN_POSITION ? 0 : (size_t)capture.length;
  *m->steps -= (int64_t)length;
  if ((size_t)(m->subject_end - s) < length || memcmp(m->subject + capture.start, s, length) != 0)
    return NULL;
  return match_here(m, s + length, p + 1);
}

static const char *match_capture_start(struct matcher *m, const char *s, const char *p,
                                       ptrdiff_t length) {
  if (m->match->capture_count == PATTERN_CAPTURES_MAX) return malformed(m, "too many captures");
  m->match->capture[m->match->capture_count++] =
      (struct pattern_capture){(size_t)(s - m->subject), length};
  const char *found = match_here(m, s, p);
  if (!found) m->match->capture_count--;
  return found;
}

static const char *match_capture_end(struct matcher *m, const char *s, const char *p) {
  int index = m->match->capture_count - 1;
  while (index >= 0 && m->match->capture[index].length != CAPTURE_OPEN) index--;
  if (index < 0) return malformed(m, "invalid pattern capture");
  struct pattern_capture *capture = &m->match->capture[index];
  capture->length = (s - m->subject) - (ptrdiff_t)capture->start;
  const char *found = match_here(m, s, p);
  if (!found) capture->length = CAPTURE_OPEN;
  return found;
}

/* ---- the rest of a pattern ---------------------------------------------------------------------
 */

/* A single-character item and its suffix. Sets *next to where the loop goes on, or returns the
 * answer and leaves *next NULL. */
static const char *match_item(struct matcher *m, const char *s, const char *p, const char **next) {
  *next = NULL;
  const char *end = item_end(m, p);
  if (!end) return NULL;
  *m->steps -= (end - p) / BYTES_PER_STEP;
  switch (end < m->pattern_end ? *end : '\0') {
  case '*':
    return match_longest(m, s, p, end);
  case '-':
    return match_shortest(m, s, p, end);
  case '+':
    return item_matches(m, s, p, end) ? match_longest(m, s + 1, p, end) : NULL;
  case '?': {
    const char *found = item_matches(m, s, p, end) ? match_here(m, s + 1, end + 1) : NULL;
    if (found || m->result != PATTERN_NO_MATCH) return found;
    *next = end + 1; /* without it */
    return s;
  }
  default:
    if (!item_matches(m, s, p, end)) return NULL;
    *next = end;
    return s + 1;
  }
}

static const char *match_percent(struct matcher *m, const char *s, const char *p,
                                 const char **next) {
  char letter = m->pattern_end - p > 1 ? p[1] : '\0';
  *next = NULL;
  if (letter == 'f') return match_frontier(m, s, p + 2);
  if (letter >= '0' && letter <= '9') return match_back_reference(m, s, p + 1);
  if (letter != 'b') return match_item(m, s, p, next);
  const char *after = match_balanced(m, s, p + 2);
  if (after) *next = p + 4;
  return after;
}

static const char *match_from(struct matcher *m, const char *s, const char *p) {
  while (s && p < m->pattern_end && m->result == PATTERN_NO_MATCH) {
    if (!step(m)) return NULL;
    if (*p == '(')
      return p + 1 < m->pattern_end && p[1] == ')'
                 ? match_capture_start(m, s, p + 2, PATTERN_POSITION)
                 : match_capture_start(m, s, p + 1, CAPTURE_OPEN);
    if (*p == ')') return match_capture_end(m, s, p + 1);
    if (*p == '$' && p + 1 == m->pattern_end) return s == m->subject_end ? s : NULL;
    const char *next;
    s = *p == '%' ? match_percent(m, s, p, &next) : match_item(m, s, p, &next);
    if (!next) return s;
    p = next;
  }
  return m->result == PATTERN_NO_MATCH ? s : NULL;
}

static const char *match_here(struct matcher *m, const char *s, const char *p) {
  if (m->depth == DEPTH_MAX) return malformed(m, "pattern too complex");
  m->depth++;
  const char *found = match_from(m, s, p);
  m->depth--;
  return found;
}

static enum pattern_result finish(struct matcher *m, const char *start, const char *end) {
  for (int i = 0; i < m->match->capture_count; i++)
    if (m->match->capture[i].length == CAPTURE_OPEN) {
      m->match->problem = "unfinished capture";
      return PATTERN_MALFORMED;
    }
  m->match->start = (size_t)(start - m->subject);
  m->match->end = (size_t)(end - m->subject);
  return PATTERN_MATCH;
}

enum pattern_result pattern_find(struct bytes subject, struct bytes pattern, size_t from,
                                 int64_t *steps, struct pattern_match *match) {
  struct matcher m = {.subject = subject.start,
                      .subject_end = subject.start + subject.length,
                      .pattern_end = pattern.start + pattern.length,
                      .steps = steps,
                      .result = PATTERN_NO_MATCH,
                      .match = match};
  bool anchored = pattern.length > 0 && pattern.start[0] == '^';
  for (const char *s = subject.start + from; s <= m.subject_end; s++) {
    match->capture_count = 0;
    const char *end = match_here(&m, s, pattern.start + anchored);
    if (end) return finish(&m, s, end);
    if (m.result != PATTERN_NO_MATCH) return m.result;
    if (anchored) break;
  }
  return PATTERN_NO_MATCH;
}

enum pattern_result pattern_find_plain(struct bytes subject, struct bytes needle, size_t from,
                                       int64_t *steps, struct pattern_match *match) {
  match->capture_count = 0;
  for (size_t at = from; at + needle.length <= subject.length; at++) {
    size_t same = 0;
    while (same < needle.length && subject.start[at + same] == needle.start[same]) same++;
    *steps -= (int64_t)same + 1;
    if (*steps < 0) return PATTERN_OUT_OF_STEPS;
    if (same < needle.length) continue;
    match->start = at;
    match->end = at + same;
    return PATTERN_MATCH;
  }
  return PATTERN_NO_MATCH;
}
