/* A bracket that is missing, or one too many, far above the line at which Lua gives up. How authors
 * indent shows where: a line that begins no deeper than the line of an open bracket stands behind
 * it, and one that begins deeper than its neighbours stands in a table that was closed too early.
 */
#include <string.h>

#include "script/lua_mistake.h"

enum { DEPTH_MAX = 100, CLOSED_KEPT = 32, UNKNOWN_INDENT = -1 };

struct opening {
  struct token sign;
  int indent; /* of its line */
  int inner;  /* of the first line within; UNKNOWN_INDENT */
};

struct closing {
  struct token sign;
  int indent; /* of the opening's line */
  bool begins_line;
};

struct layout {
  struct opening open[DEPTH_MAX];
  int depth;
  struct closing closed[CLOSED_KEPT]; /* the latest, in a ring */
  int closed_count;
  struct token before;
  int indent; /* of the line */
};

/* What is wrong with the layout, if anything is: one of the two, and where it shows. */
struct odd_place {
  const struct opening *not_closed;
  const struct closing *closed_early;
  int shows_at_line;
};

static const char *closer_of(const struct token *sign) {
  static const char *const pairs[][2] = {{"{", "}"},          {"(", ")"},    {"[", "]"},
                                         {"function", "end"}, {"if", "end"}, {"do", "end"},
                                         {"repeat", "until"}};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    if (token_is(sign, pairs[i][0])) return pairs[i][1];
  return NULL;
}

static bool is_closer(const struct token *sign) {
  static const char *const signs[] = {"}", ")", "]", "end", "until", "else", "elseif", "then"};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (token_is(sign, signs[i])) return true;
  return false;
}

static const struct closing *latest_closing(const struct layout *layout, int indent) {
  for (int i = layout->closed_count; i > 0 && i > layout->closed_count - CLOSED_KEPT; i--) {
    const struct closing *closed = &layout->closed[(i - 1) % CLOSED_KEPT];
    if (indent == UNKNOWN_INDENT || (closed->indent == indent && !closed->begins_line))
      return closed;
  }
  return NULL;
}

/* Behind the file's table, whose fields go on: it was closed too early. */
static bool look_at_outside(const struct layout *layout, struct odd_place *odd) {
  if (layout->indent == 0 || !token_is(&layout->before, ",")) return false;
  odd->closed_early = latest_closing(layout, UNKNOWN_INDENT);
  return odd->closed_early != NULL;
}

/* A line that begins with no bracket. */
static bool look_at_item(struct layout *layout, struct odd_place *odd) {
  struct opening *top = layout->depth > 0 ? &layout->open[layout->depth - 1] : NULL;
  if (!top) return look_at_outside(layout, odd);
  bool ends_line = top->sign.start == layout->before.start;
  if (top->inner == UNKNOWN_INDENT && (ends_line || layout->indent > top->indent)) {
    top->inner = layout->indent;
    return false;
  }
  if (layout->indent <= top->indent && top->inner != layout->indent) {
    odd->not_closed = top;
    return true;
  }
  if (layout->indent <= top->inner || !token_is(&layout->before, ",")) return false;
  odd->closed_early = latest_closing(layout, UNKNOWN_INDENT);
  return odd->closed_early != NULL;
}

/* A line that begins with a closing bracket. */
static bool look_at_end(struct layout *layout, struct odd_place *odd) {
  const struct opening *top = layout->depth > 0 ? &layout->open[layout->depth - 1] : NULL;
  if (!top) return false;
  if (top->indent > layout->indent) {
    odd->not_closed = top;
    return true;
  }
  if (top->indent == layout->indent) return false;
  odd->closed_early = latest_closing(layout, layout->indent);
  return odd->closed_early != NULL;
}

static void close_one(struct layout *layout, const struct token *sign, bool begins_line) {
  const struct opening *top = &layout->open[--layout->depth];
  layout->closed[layout->closed_count++ % CLOSED_KEPT] =
      (struct closing){*sign, top->indent, begins_line};
}

/* False: the layout can't be followed any further. */
static bool follow(struct layout *layout, const struct token *sign, bool begins_line) {
  const char *closer = closer_of(sign);
  if (closer) {
    if (layout->depth == DEPTH_MAX) return false;
    layout->open[layout->depth++] = (struct opening){*sign, layout->indent, UNKNOWN_INDENT};
    return true;
  }
  bool middle = token_is(sign, "else") || token_is(sign, "elseif") || token_is(sign, "then");
  if (!is_closer(sign) || middle) return true;
  if (layout->depth == 0) return false;
  if (!token_is(sign, closer_of(&layout->open[layout->depth - 1].sign))) return false;
  close_one(layout, sign, begins_line);
  return true;
}

static bool find_odd_place(const struct source_text *text, struct layout *layout,
                           struct odd_place *odd) {
  struct token_stream stream;
  token_start(&stream, text->bytes, text->length);
  for (; stream.current.kind != TOKEN_END; token_advance(&stream)) {
    const struct token *token = &stream.current;
    bool begins_line = token->line > layout->before.line;
    if (begins_line) layout->indent = token->column - 1;
    odd->shows_at_line = token->line;
    if (begins_line && (is_closer(token) ? look_at_end(layout, odd) : look_at_item(layout, odd)))
      return true;
    if (!follow(layout, token, begins_line)) return false;
    layout->before = *token;
  }
  return false;
}

/* ---- saying it ------------------------------------------------------------------------------ */

/* Lua stopped at a sign that a missing bracket may lead to. */
static bool may_be_layout(const struct failure *failure) {
  static const char *const stops[] = {"}", ")", "end", "return", "local"};
  char near[40];
  if (strncmp(failure->message, "<eof> expected", 14) == 0) return true;
  if (!mistake_near(failure->message, near, sizeof near)) return false;
  if (strcmp(near, "<eof>") == 0) return true;
  for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
    if (strcmp(near, stops[i]) == 0) return strncmp(failure->message, "'end'", 5) != 0;
  return false;
}

static bool say_not_closed(struct mistake *m, const struct odd_place *odd) {
  char sign[WORD_BYTES];
  const struct token *open = &odd->not_closed->sign;
  mistake_lies_at(m, open);
  mistake_say(m, "the '%s' here is still open where line %d begins", token_word(open, sign),
              odd->shows_at_line);
  return mistake_fix(m, "%s before line %d", closer_of(open), odd->shows_at_line);
}

static bool say_closed_early(struct mistake *m, const struct odd_place *odd) {
  char sign[WORD_BYTES];
  const struct token *close = &odd->closed_early->sign;
  mistake_lies_at(m, close);
  token_word(close, sign);
  mistake_say(m, "'%s' ends more here than it should: line %d still belongs within", sign,
              odd->shows_at_line);
  return mistake_fix(m, "one '%s' less, or what is missing before it", sign);
}

bool mistake_of_layout(struct mistake *m) {
  struct layout layout = {.depth = 0};
  struct odd_place odd = {NULL, NULL, 0};
  if (!may_be_layout(m->failure) || !find_odd_place(m->text, &layout, &odd)) return false;
  int line = odd.not_closed ? odd.not_closed->sign.line : odd.closed_early->sign.line;
  if (line > m->failure->line) return false;
  return odd.not_closed ? say_not_closed(m, &odd) : say_closed_early(m, &odd);
}
