/* Letters that word processors and other keyboards make, and signs that other languages have. */
#include <ctype.h>
#include <string.h>

#include "script/lua_mistake.h"

/* ---- letters that word processors and other keyboards make ---------------------------------- */

static const struct {
  const char *written, *right, *what;
} foreign[] = {
    {"\xE2\x80\x9C", "\"", "a curly quote"},
    {"\xE2\x80\x9D", "\"", "a curly quote"},
    {"\xE2\x80\x9E", "\"", "a curly quote"},
    {"\xC2\xAB", "\"", "an angled quote"},
    {"\xC2\xBB", "\"", "an angled quote"},
    {"\xE2\x80\x98", "'", "a curly quote"},
    {"\xE2\x80\x99", "'", "a curly quote"},
    {"\xE3\x80\x8C", "\"", "a corner bracket"},
    {"\xE3\x80\x8D", "\"", "a corner bracket"},
    {"\xEF\xBC\x8C", ",", "a full-width comma"},
    {"\xE3\x80\x81", ",", "an ideographic comma"},
    {"\xEF\xBC\x9D", "=", "a full-width sign"},
    {"\xEF\xBD\x9B", "{", "a full-width brace"},
    {"\xEF\xBD\x9D", "}", "a full-width brace"},
    {"\xEF\xBC\x88", "(", "a full-width bracket"},
    {"\xEF\xBC\x89", ")", "a full-width bracket"},
    {"\xEF\xBC\x82", "\"", "a full-width quote"},
    {"\xEF\xBC\x9B", ";", "a full-width sign"},
    {"\xE2\x80\x93", "-", "a long dash"},
    {"\xE2\x88\x92", "-", "a minus of print"},
    {"\xC3\x97", "*", "a times sign of print"},
    {"\xE2\x89\xA0", "~=", "a sign of print"},
    {"\xE2\x89\xA4", "<=", "a sign of print"},
    {"\xE2\x89\xA5", ">=", "a sign of print"},
    {"\xC2\xA0", "a plain blank", "a blank that does not break"},
    {"\xE3\x80\x80", "a plain blank", "a full-width blank"},
    {"\xEF\xBC\x9A", "=", "a full-width colon"},
    {"\xEF\xBC\x8E", ".", "a full-width point"},
    {"\xE2\x80\xA6", "...", "one sign for three points"},
};

/* Signs without a shape, which come along when a text is copied. */
static bool is_invisible(const char *here, size_t left) {
  static const char *const marks[] = {"\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D",
                                      "\xE2\x80\x8E", "\xE2\x80\x8F", "\xEF\xBB\xBF",
                                      "\xE2\x81\xA0"};
  for (size_t i = 0; left >= 3 && i < sizeof marks / sizeof *marks; i++)
    if (memcmp(here, marks[i], 3) == 0) return true;
  return false;
}

/* Full-width digits are EF BC 90 to EF BC 99. */
static bool is_wide_digit(const char *here, size_t left) {
  return left >= 3 && memcmp(here, "\xEF\xBC", 2) == 0 && (unsigned char)here[2] >= 0x90 &&
         (unsigned char)here[2] <= 0x99;
}

static bool on_foreign(const struct mistake *m) {
  const char *here = m->at.here.start;
  size_t left = (size_t)(m->text->bytes + m->text->length - here);
  for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
    size_t length = strlen(foreign[i].written);
    if (length > left || memcmp(here, foreign[i].written, length) != 0) continue;
    mistake_say(m, "'%s' is %s, which Lua does not know", foreign[i].written, foreign[i].what);
    return mistake_fix(m, "%s", foreign[i].right);
  }
  if (is_invisible(here, left)) {
    mistake_say(m, "a sign that can't be seen stands here; it came with a copied text");
    return mistake_fix(m, "nothing: delete it, or write the line anew");
  }
  if (is_wide_digit(here, left)) {
    mistake_say(m, "a full-width digit stands here, which Lua does not know");
    return mistake_fix(m, "%d", (unsigned char)here[2] - 0x90);
  }
  mistake_say(m, "a letter that is not English stands outside a text");
  return mistake_fix(m, "quotes around the text: \"...\"");
}

static bool is_foreign(const struct window *at) {
  return at->here.length > 0 && (unsigned char)*at->here.start >= 0x80;
}

/* ---- signs of other languages --------------------------------------------------------------- */

static bool is_compared(const struct window *at) {
  static const char *const words[] = {".", "return", "if", "elseif", "while", "and", "or", "not"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (token_is(&at->two_before, words[i])) return true;
  return token_is(&at->before, ")");
}
static bool on_compare(const struct mistake *m) {
  char after[WORD_BYTES];
  const char *end = m->at.before.start + m->at.before.length, *start = end;
  while (start > m->text->bytes && (isalnum((unsigned char)start[-1]) || strchr("_.", start[-1])))
    start--;
  mistake_say(m, "'=' gives a name its value; two things are compared with '=='");
  if (start == end) return mistake_fix(m, "== %s", token_word(&m->at.after, after));
  return mistake_fix(m, "%.*s == %s", (int)(end - start), start, token_word(&m->at.after, after));
}
static bool on_not(const struct mistake *m) {
  bool compares = token_is(&m->at.after, "=") || token_is(&m->at.after, "==");
  mistake_say(m, compares ? "'not equal' is written '~=', not '!='" : "'not' is written as a word");
  return mistake_fix(m, "%s", compares ? "~=" : "not");
}
static bool on_and(const struct mistake *m) {
  mistake_say(m, "'and' is written as a word, not '&&'");
  return mistake_fix(m, "and");
}
static bool on_or(const struct mistake *m) {
  mistake_say(m, "'or' is written as a word, not '||'");
  return mistake_fix(m, "or");
}

static bool changes_in_place(const struct window *at) {
  return is_name(&at->before) && (token_is(&at->after, "=") || token_is(&at->after, "+"));
}
static bool on_change_in_place(const struct mistake *m) {
  char name[WORD_BYTES], sign[WORD_BYTES];
  token_word(&m->at.before, name);
  token_word(&m->at.here, sign);
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "Lua has no '%s%.1s'", sign, m->at.after.start);
  return mistake_fix(m, "%s = %s %s ...", name, name, sign);
}

/* by += 0.1, in a table */
static bool is_field_in_place(const struct window *at) {
  static const char *const signs[] = {"+", "-", "*", "/"};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (token_is(&at->before, signs[i]) && is_name(&at->two_before)) return true;
  return false;
}
static bool on_field_in_place(const struct mistake *m) {
  char name[WORD_BYTES], value[WORD_BYTES];
  token_word(&m->at.two_before, name);
  mistake_lies_at(m, &m->at.before);
  mistake_say(m, "a field is written with '=', not with '%.1s='", m->at.before.start);
  return mistake_fix(m, "%s = %s", name, token_word(&m->at.after, value));
}

/* &quot; */
static bool is_copied_page(const struct window *at) {
  static const char *const names[] = {"quot", "amp", "lt", "gt", "nbsp", "apos"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (token_is(&at->after, names[i])) return true;
  return false;
}
static bool on_copied_page(const struct mistake *m) {
  mistake_say(m, "'&%.*s;' comes from the inside of a web page", (int)m->at.after.length,
              m->at.after.start);
  return mistake_fix(m, "%s",
                     token_is(&m->at.after, "quot") ? "\"" : "the sign that it stands for");
}

/* # or // or - at the beginning of the line or after a comma, and words behind it. */
static bool on_comment_on_line(const struct mistake *m) {
  static const char *const marks[] = {"#", "//", "-", "/", "*", ";"};
  struct token_stream stream;
  struct token before = {0};
  token_start(&stream, m->text->bytes, m->text->length);
  for (; stream.current.kind != TOKEN_END && stream.current.start < m->at.here.start;
       token_advance(&stream)) {
    const struct token *sign = &stream.current;
    bool first = before.line < sign->line;
    for (size_t i = 0; sign->line == m->at.here.line && i < sizeof marks / sizeof *marks; i++) {
      bool after_comma = token_is(&before, ",") && i < 2;
      if (!token_is(sign, marks[i]) || !(first || after_comma)) continue;
      mistake_lies_at(m, sign);
      mistake_say(m, "a comment begins with two hyphens");
      return mistake_fix(m, "-- ...");
    }
    before = *sign;
  }
  return false;
}

static bool on_comment(const struct mistake *m) {
  if (token_is(&m->at.here, "#") && token_is(&m->at.after, "!")) {
    mistake_say(m, "a scenario has no line with '#!'");
    return mistake_fix(m, "nothing: take the line out");
  }
  mistake_say(m, "a comment begins with two hyphens");
  return mistake_fix(m, "-- ...");
}
static bool on_brace_for_then(const struct mistake *m) {
  const char *expected = strstr(m->failure->message, "'then'") ? "then" : "do";
  mistake_say(m, "'{' begins a table here, and no block");
  return mistake_fix(m, "%s ... end", expected);
}

/* ---- as kinds ------------------------------------------------------------------------------- */

const struct mistake_kind mistake_foreign_letter = {is_foreign, on_foreign};
const struct mistake_kind mistake_single_equals = {is_compared, on_compare};
const struct mistake_kind mistake_other_not = {NULL, on_not};
const struct mistake_kind mistake_other_and = {NULL, on_and};
const struct mistake_kind mistake_other_or = {NULL, on_or};
const struct mistake_kind mistake_brace_for_then = {NULL, on_brace_for_then};
const struct mistake_kind mistake_change_in_place = {changes_in_place, on_change_in_place};
const struct mistake_kind mistake_field_in_place = {is_field_in_place, on_field_in_place};
const struct mistake_kind mistake_copied_page = {is_copied_page, on_copied_page};
const struct mistake_kind mistake_comment_on_line = {NULL, on_comment_on_line};
const struct mistake_kind mistake_other_comment = {NULL, on_comment};
