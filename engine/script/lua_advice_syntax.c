/* The compiler names a word near which it gave up: "'}' expected near 'title'". That word is looked
 * for in the line, with the words around it; the first rule that fits says what an author did. */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "script/lua_advice.h"
#include "script/token.h"

enum { WORD_BYTES = 48 };

/* Words in a row; `here` is the one that Lua names. */
struct window {
  struct token two_before, before, here, after;
};

struct mistake {
  const struct failure *failure;
  const struct source_text *text;
  struct window at;
  struct lua_advice *advice;
};

/* ---- words ---------------------------------------------------------------------------------- */

static bool is(const struct token *token, const char *text) {
  return token_is(token, text);
}

/* As it stands in the text, with the quotes of a string. */
static struct token raw(const struct token *token) {
  struct token whole = *token;
  if (token->kind == TOKEN_STRING) {
    whole.start--;
    whole.length += 2;
  }
  return whole;
}

/* A word for a message; a long one is cut. */
static const char *word(const struct token *token, char out[WORD_BYTES]) {
  struct token whole = raw(token);
  char bytes[WORD_BYTES];
  size_t length = whole.length < 36 ? whole.length : 33;
  snprintf(bytes, sizeof bytes, "%.*s%s", (int)length, whole.start,
           length < whole.length ? "..." : "");
  return utf8_copy(out, WORD_BYTES, bytes);
}

/* A sign or name stands between quotes, a text has its own. */
static const char *quoted_word(const struct token *token, char out[WORD_BYTES]) {
  char bare[WORD_BYTES - 2];
  word(token, out);
  if (token->kind == TOKEN_STRING) return out;
  snprintf(bare, sizeof bare, "%s", out);
  snprintf(out, WORD_BYTES, "'%s'", bare);
  return out;
}

static bool is_keyword(const struct token *token) {
  static const char *const words[] = {"and", "break",    "do",     "else", "elseif", "end",
                                      "for", "function", "goto",   "if",   "in",     "local",
                                      "or",  "repeat",   "return", "then", "until",  "while"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (is(token, words[i])) return true;
  return false;
}

static bool is_name(const struct token *token) {
  return token->kind == TOKEN_NAME && !is_keyword(token);
}
static bool ends_value(const struct token *token) {
  return is_name(token) || token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER ||
         is(token, "}") || is(token, ")") || is(token, "]") || is(token, "end");
}
static bool begins_value(const struct token *token) {
  return is_name(token) || token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER ||
         is(token, "{") || is(token, "[") || is(token, "function");
}

/* ---- saying it ------------------------------------------------------------------------------ */

static void place_at(struct lua_advice *advice, const struct token *token) {
  advice->line = token->line;
  advice->column = token->column;
}

static bool say(const struct mistake *m, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static bool say(const struct mistake *m, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(m->advice->message, sizeof m->advice->message, format, arguments);
  va_end(arguments);
  return true;
}

static bool fix(const struct mistake *m, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static bool fix(const struct mistake *m, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(m->advice->fix, sizeof m->advice->fix, format, arguments);
  va_end(arguments);
  return true;
}

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
};

static bool on_foreign(const struct mistake *m) {
  const char *here = m->at.here.start;
  size_t left = (size_t)(m->text->bytes + m->text->length - here);
  for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
    size_t length = strlen(foreign[i].written);
    if (length > left || memcmp(here, foreign[i].written, length) != 0) continue;
    say(m, "'%s' is %s, which Lua does not know", foreign[i].written, foreign[i].what);
    return fix(m, "%s", foreign[i].right);
  }
  say(m, "a letter that is not English stands outside a text");
  return fix(m, "quotes around the text: \"...\"");
}

static bool is_foreign(const struct window *at) {
  return at->here.length > 0 && (unsigned char)*at->here.start >= 0x80;
}

/* ---- between the fields of a table ---------------------------------------------------------- */

static bool lacks_comma(const struct window *at) {
  return ends_value(&at->before) && begins_value(&at->here);
}

static bool on_missing_comma(const struct mistake *m) {
  char before[WORD_BYTES], here[WORD_BYTES];
  place_at(m->advice, &m->at.before);
  say(m, "a comma is missing after %s, before %s", quoted_word(&m->at.before, before),
      quoted_word(&m->at.here, here));
  word(&m->at.before, before);
  word(&m->at.here, here);
  return m->at.before.line == m->at.here.line ? fix(m, "%s, %s", before, here)
                                              : fix(m, "%s,", before);
}

/* 'It's' */
static bool is_quote_within(const struct window *at) {
  return at->before.kind == TOKEN_STRING && at->here.kind == TOKEN_NAME &&
         at->here.start == at->before.start + at->before.length + 1;
}
static bool on_quote_within(const struct mistake *m) {
  place_at(m->advice, &m->at.before);
  say(m, "a quote within the text ends it");
  return fix(m, "\"%.*s'%.*s ...\"", (int)m->at.before.length, m->at.before.start,
             (int)m->at.here.length, m->at.here.start);
}

static bool lacks_quotes(const struct window *at) {
  return is(&at->two_before, "=") && is_name(&at->before) && is_name(&at->here) &&
         at->before.line == at->here.line && !is(&at->after, "=");
}

static bool on_missing_quotes(const struct mistake *m) {
  place_at(m->advice, &m->at.before);
  say(m, "a text stands without quotes");
  bool is_all = is(&m->at.after, ",") || is(&m->at.after, "}");
  return fix(m, "\"%.*s %.*s%s\"", (int)m->at.before.length, m->at.before.start,
             (int)m->at.here.length, m->at.here.start, is_all ? "" : " ...");
}

static bool is_json_name(const struct window *at) {
  return is(&at->here, ":") && at->before.kind == TOKEN_STRING;
}
static bool is_colon_before(const struct window *at) {
  return is(&at->before, ":") && is_name(&at->two_before);
}

static bool say_equals(const struct mistake *m, const struct token *name) {
  place_at(m->advice, name);
  say(m, "a field is written with '=', not with ':'");
  return fix(m, "%.*s = ...", (int)name->length, name->start);
}
static bool on_json_name(const struct mistake *m) {
  return say_equals(m, &m->at.before);
}
static bool on_colon_before(const struct mistake *m) {
  return say_equals(m, &m->at.two_before);
}

static bool is_quoted_name(const struct window *at) {
  return at->before.kind == TOKEN_STRING;
}
static bool on_quoted_name(const struct mistake *m) {
  place_at(m->advice, &m->at.before);
  say(m, "the name of a field has no quotes");
  return fix(m, "%.*s = ...", (int)m->at.before.length, m->at.before.start);
}

static bool is_dashed_name(const struct window *at) {
  return is_name(&at->before) && is(&at->two_before, "-");
}
static bool on_dashed_name(const struct mistake *m) {
  const char *end = m->at.before.start + m->at.before.length, *start = end;
  while (start > m->text->bytes && (isalnum((unsigned char)start[-1]) || strchr("_-", start[-1])))
    start--;
  m->advice->line = m->at.before.line;
  m->advice->column = m->at.before.column - (int)(m->at.before.start - start);
  say(m, "a name with '-' in it needs brackets and quotes");
  return fix(m, "[\"%.*s\"] = ...", (int)(end - start), start);
}

static bool on_statement_in_table(const struct mistake *m) {
  char here[WORD_BYTES];
  say(m, "'%s' can't stand here, where a value is expected", word(&m->at.here, here));
  return is(&m->at.here, "local") ? fix(m, "the 'local' line above 'return {'")
                                  : fix(m, "when = function(now) ... end, and '%s' in it", here);
}
static bool is_statement(const struct window *at) {
  return is_keyword(&at->here) && !is(&at->here, "end");
}

static bool lacks_value(const struct window *at) {
  return is(&at->before, "=");
}
static bool on_missing_value(const struct mistake *m) {
  char name[WORD_BYTES];
  place_at(m->advice, &m->at.before);
  say(m, "nothing stands after '%s ='", word(&m->at.two_before, name));
  return fix(m, "%s = a value", name);
}

static bool is_second_comma(const struct window *at) {
  return is(&at->here, ",") && is(&at->before, ",");
}
static bool on_second_comma(const struct mistake *m) {
  say(m, "two commas stand side by side");
  return fix(m, ",");
}

static bool is_operator_before(const struct window *at) {
  return at->before.kind == TOKEN_SIGN && !ends_value(&at->before) && !is(&at->before, ",") &&
         !is(&at->before, "{") && !is(&at->before, "(");
}
static bool on_operator_before(const struct mistake *m) {
  char before[WORD_BYTES];
  word(&m->at.before, before);
  place_at(m->advice, &m->at.before);
  say(m, "nothing stands after '%s'", before);
  return fix(m, "a value after '%s'", before);
}

/* ---- signs of other languages --------------------------------------------------------------- */

static bool is_compared(const struct window *at) {
  static const char *const words[] = {".", "return", "if", "elseif", "while", "and", "or", "not"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (is(&at->two_before, words[i])) return true;
  return is(&at->before, ")");
}
static bool on_compare(const struct mistake *m) {
  char after[WORD_BYTES];
  const char *end = m->at.before.start + m->at.before.length, *start = end;
  while (start > m->text->bytes && (isalnum((unsigned char)start[-1]) || strchr("_.", start[-1])))
    start--;
  say(m, "'=' gives a name its value; two things are compared with '=='");
  return fix(m, "%.*s == %s", (int)(end - start), start, word(&m->at.after, after));
}
static bool on_not(const struct mistake *m) {
  bool compares = is(&m->at.after, "=") || is(&m->at.after, "==");
  say(m, compares ? "'not equal' is written '~=', not '!='" : "'not' is written as a word");
  return fix(m, "%s", compares ? "~=" : "not");
}
static bool on_and(const struct mistake *m) {
  say(m, "'and' is written as a word, not '&&'");
  return fix(m, "and");
}
static bool on_or(const struct mistake *m) {
  say(m, "'or' is written as a word, not '||'");
  return fix(m, "or");
}

static bool changes_in_place(const struct window *at) {
  return is_name(&at->before) && (is(&at->after, "=") || is(&at->after, "+"));
}
static bool on_change_in_place(const struct mistake *m) {
  char name[WORD_BYTES], sign[WORD_BYTES];
  word(&m->at.before, name);
  word(&m->at.here, sign);
  place_at(m->advice, &m->at.before);
  say(m, "Lua has no '%s%.1s'", sign, m->at.after.start);
  return fix(m, "%s = %s %s ...", name, name, sign);
}

static bool on_comment(const struct mistake *m) {
  if (is(&m->at.here, "#") && is(&m->at.after, "!")) {
    say(m, "a scenario has no line with '#!'");
    return fix(m, "nothing: take the line out");
  }
  say(m, "a comment begins with two hyphens");
  return fix(m, "-- ...");
}
static bool on_brace_for_then(const struct mistake *m) {
  const char *expected = strstr(m->failure->message, "'then'") ? "then" : "do";
  say(m, "'{' begins a table here, and no block");
  return fix(m, "%s ... end", expected);
}

/* ---- what begins and doesn't end ------------------------------------------------------------ */

/* "at line 6" of the message, or 0. */
static int line_in(const char *message) {
  const char *at = strstr(message, "at line ");
  int line = 0;
  return at && sscanf(at, "at line %d", &line) == 1 ? line : 0;
}

static bool has_else_if(const struct source_text *text, int last_line) {
  struct token_stream stream;
  token_start(&stream, text->bytes, text->length);
  bool after_else = false;
  for (; stream.current.kind != TOKEN_END && stream.current.line <= last_line;
       token_advance(&stream)) {
    if (after_else && is(&stream.current, "if")) return true;
    after_else = is(&stream.current, "else");
  }
  return false;
}

bool lua_text_returns(const struct source_text *text, int first_line, int last_line) {
  struct token_stream stream;
  token_start(&stream, text->bytes, text->length);
  for (; stream.current.kind != TOKEN_END && stream.current.line <= last_line;
       token_advance(&stream))
    if (stream.current.line >= first_line &&
        (is(&stream.current, "return") || is(&stream.current, "error")))
      return true;
  return false;
}

static bool on_missing_end(const struct mistake *m) {
  int line = line_in(m->failure->message);
  if (line > 0)
    say(m, "what begins at line %d has no 'end'", line);
  else
    say(m, "an 'end' is missing: 'function', 'if' and 'for' each need one");
  if (has_else_if(m->text, m->failure->line)) return fix(m, "elseif, in one word");
  return fix(m, "end");
}
static bool is_after_end(const struct window *at) {
  return is(&at->before, "end");
}

static bool on_never_closed(const struct mistake *m) {
  char expected = m->failure->message[1];
  int line = line_in(m->failure->message);
  if (line == 0) return false;
  say(m, "the '%c' of line %d is never closed", expected == '}' ? '{' : '(', line);
  return fix(m, "%c", expected);
}
static bool on_missing_bracket(const struct mistake *m) {
  char here[WORD_BYTES], before[WORD_BYTES], expected = m->failure->message[1];
  say(m, "a '%c' is missing before %s", expected, quoted_word(&m->at.here, here));
  return fix(m, "%s%c", word(&m->at.before, before), expected);
}
static bool on_too_many(const struct mistake *m) {
  char here[WORD_BYTES];
  say(m, "one '%s' too many: what it closes is closed already", word(&m->at.here, here));
  return fix(m, "nothing: take it out, or look for one too many above");
}
static bool closes(const struct window *at) {
  return is(&at->here, "}") || is(&at->here, ")") || is(&at->here, "end");
}
static bool on_after_return(const struct mistake *m) {
  say(m, "'return { ... }' is the last thing in a file; something stands behind it");
  return fix(m, "the lines from here above 'return'");
}
static bool on_bare_fields(const struct mistake *m) {
  say(m, "fields stand inside a table, which the file returns");
  return fix(m, "return { id = \"...\", title = \"...\" }");
}

/* ---- texts and numbers that Lua couldn't read to their end ---------------------------------- */

/* The word after "near", without its quotes: "\"A, " or "5k". */
static bool near_word(const char *message, char *out, size_t size) {
  const char *near = strstr(message, " near ");
  if (!near) return false;
  near += strlen(" near ");
  size_t length = strlen(near);
  if (length >= 2 && *near == '\'') {
    near++;
    length = near[length - 2] == '\'' ? length - 2 : length - 1;
  }
  if (length >= size) length = size - 1;
  memcpy(out, near, length);
  out[length] = '\0';
  return true;
}

static bool find_in_line(struct mistake *m, const char *wanted) {
  const char *at = m->text->bytes, *end = at + m->text->length;
  for (int line = 1; at && line < m->failure->line; line++) {
    at = memchr(at, '\n', (size_t)(end - at));
    if (at) at++;
  }
  const char *stop = at ? memchr(at, '\n', (size_t)(end - at)) : NULL;
  size_t length = strlen(wanted);
  if (!stop) stop = end;
  for (const char *from = at; from && (size_t)(stop - from) >= length; from++) {
    if (memcmp(from, wanted, length) != 0) continue;
    m->at.here = (struct token){TOKEN_SIGN, from, (size_t)(stop - from), m->failure->line,
                                (int)(from - at) + 1};
    m->advice->column = m->at.here.column;
    return true;
  }
  return false;
}

static bool on_open_brackets(struct mistake *m) {
  int line = line_in(m->failure->message);
  if (line > 0) m->advice->line = line;
  return fix(m, "]] at the end of what [[ begins");
}

static bool advise_on_open_text(struct mistake *m) {
  char near[160];
  if (strncmp(m->failure->message, "unfinished ", 11) != 0) return false;
  say(m, "a text is opened and not closed again");
  fix(m, "a quote at its end; write \\' for a quote inside '...'");
  if (strncmp(m->failure->message, "unfinished string", 17) != 0) return on_open_brackets(m);
  if (!near_word(m->failure->message, near, sizeof near) || !strchr("\"'", *near)) return true;
  if (!find_in_line(m, near)) return true;
  char quote = *near;
  size_t length = strlen(near);
  while (length > 1 && strchr(", \r", near[length - 1])) near[--length] = '\0';
  return fix(m, "%s%c,", near, quote);
}

static bool advise_on_number(struct mistake *m) {
  char near[40];
  if (strncmp(m->failure->message, "malformed number", 16) != 0) return false;
  if (!near_word(m->failure->message, near, sizeof near) || !find_in_line(m, near)) return false;
  const char *start = m->at.here.start;
  size_t length = 0, digits = strspn(near, "0123456789");
  while (length < m->at.here.length &&
         (isalnum((unsigned char)start[length]) || start[length] == '.' || start[length] == '_'))
    length++;
  if (near[digits] == '.') digits += 1 + strspn(near + digits + 1, "0123456789");
  say(m, "'%.*s' is no number: digits, one point, and no unit", (int)(length < 40 ? length : 40),
      start);
  return fix(m, "%.*s", (int)digits, near);
}

/* ---- the rules ------------------------------------------------------------------------------ */

static bool always(const struct window *at) {
  (void)at;
  return true;
}

static const struct rule {
  const char *says; /* how Lua's message begins; "" = anyhow */
  const char *near; /* the word that it names; NULL = any */
  bool (*fits)(const struct window *at);
  bool (*advise)(const struct mistake *m);
} rules[] = {
    {"", NULL, is_foreign, on_foreign},
    {"'}' expected", ":", is_json_name, on_json_name},
    {"<name> expected", NULL, is_colon_before, on_colon_before},
    {"function arguments expected", NULL, is_colon_before, on_colon_before},
    {"'}' expected", "=", is_quoted_name, on_quoted_name},
    {"'}' expected", "=", is_dashed_name, on_dashed_name},
    {"'}' expected", "=", is_compared, on_compare},
    {"'}' expected", NULL, is_quote_within, on_quote_within},
    {"'}' expected", NULL, lacks_quotes, on_missing_quotes},
    {"'}' expected", NULL, lacks_comma, on_missing_comma},
    {"'}' expected", "end", always, on_missing_bracket},
    {"'}' expected", ")", always, on_missing_bracket},
    {"')' expected", NULL, always, on_missing_bracket},
    {"", "!", always, on_not},
    {"", "&", always, on_and},
    {"", "|", always, on_or},
    {"'then' expected", "=", is_compared, on_compare},
    {"'end' expected", "=", is_compared, on_compare},
    {"'do' expected", "=", is_compared, on_compare},
    {"'then' expected", "{", always, on_brace_for_then},
    {"'do' expected", "{", always, on_brace_for_then},
    {"syntax error", NULL, changes_in_place, on_change_in_place},
    {"unexpected symbol", NULL, is_after_end, on_missing_end},
    {"unexpected symbol", "//", always, on_comment},
    {"unexpected symbol", "/", always, on_comment},
    {"unexpected symbol", "#", always, on_comment},
    {"unexpected symbol", NULL, is_second_comma, on_second_comma},
    {"unexpected symbol", NULL, is_statement, on_statement_in_table},
    {"unexpected symbol", "=", always, on_bare_fields},
    {"unexpected symbol", "{", always, on_bare_fields},
    {"unexpected symbol", NULL, lacks_value, on_missing_value},
    {"unexpected symbol", NULL, is_operator_before, on_operator_before},
    {"'end' expected", NULL, always, on_missing_end},
    {"<eof> expected", NULL, closes, on_too_many},
    {"<eof> expected", NULL, always, on_after_return},
};

static bool is_near(const struct token *token, const char *near) {
  struct token whole = raw(token);
  if (near[0] == '<' && near[1] == '\\') return (unsigned char)*token->start >= 0x80;
  if (whole.length == strlen(near)) return memcmp(whole.start, near, whole.length) == 0;
  return false;
}

/* Goes through the words of the line that Lua names, and those before it. */
static bool find_window(const struct mistake *m, const struct rule *rule, const char *near,
                        struct window *at) {
  struct token_stream stream;
  *at = (struct window){0};
  token_start(&stream, m->text->bytes, m->text->length);
  while (stream.current.kind != TOKEN_END && stream.current.line <= m->failure->line) {
    at->two_before = at->before;
    at->before = at->here;
    at->here = stream.current;
    token_advance(&stream);
    at->after = stream.current;
    if (at->here.line == m->failure->line && is_near(&at->here, near) && rule->fits(at))
      return true;
  }
  return false;
}

static bool try_rule(struct mistake *m, const struct rule *rule, const char *near) {
  if (strncmp(m->failure->message, rule->says, strlen(rule->says)) != 0) return false;
  if (rule->near && strcmp(rule->near, near) != 0) return false;
  if (!find_window(m, rule, near, &m->at)) return false;
  place_at(m->advice, &m->at.here);
  return rule->advise(m);
}

static bool advise_at_end(struct mistake *m) {
  const char *message = m->failure->message;
  if (strncmp(message, "'}'", 3) == 0 || strncmp(message, "')'", 3) == 0) return on_never_closed(m);
  return strncmp(message, "'end'", 5) == 0 && on_missing_end(m);
}

bool lua_advise_on_syntax(const struct failure *failure, const struct source_text *text,
                          struct lua_advice *advice) {
  struct mistake mistake = {.failure = failure, .text = text, .advice = advice};
  char near[120];
  if (!text->bytes || !near_word(failure->message, near, sizeof near)) return false;
  advice->with_lua_words = true;
  if (advise_on_open_text(&mistake) || advise_on_number(&mistake)) return true;
  if (strcmp(near, "<eof>") == 0) return advise_at_end(&mistake);
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (try_rule(&mistake, &rules[i], near)) return true;
  return false;
}
