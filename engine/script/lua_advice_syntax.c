/* The compiler names a word near which it gave up: "'}' expected near 'title'". That word is looked
 * for in the line, with the words around it; the first rule that fits says what an author did. */
#include <stdio.h>
#include <string.h>

#include "script/lua_mistake.h"

/* ---- what Lua says -------------------------------------------------------------------------- */

bool mistake_near(const char *message, char *out, size_t size) {
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

/* ---- the rules ------------------------------------------------------------------------------ */

static const struct rule {
  const char *says; /* how Lua's message begins; "" = anyhow */
  const char *near; /* the word that it names; NULL = any */
  const struct mistake_kind *kind;
} rules[] = {
    {"", NULL, &mistake_foreign_letter},
    {"'}' expected", ":", &mistake_json_name},
    {"<name> expected", NULL, &mistake_colon_before},
    {"function arguments expected", NULL, &mistake_colon_before},
    {"'}' expected", "=", &mistake_arrow_function},
    {"", "=", &mistake_turned_sign},
    {"", "=", &mistake_third_equals},
    {"'}' expected", "=", &mistake_quoted_name},
    {"'}' expected", "=", &mistake_dashed_name},
    {"'}' expected", "=", &mistake_single_equals},
    {"'}' expected", ".", &mistake_point_for_comma},
    {"')' expected", "=", &mistake_round_brackets},
    {"", NULL, &mistake_quote_within},
    {"", NULL, &mistake_triple_quotes},
    {"'}' expected", NULL, &mistake_comment_on_line},
    {"'}' expected", NULL, &mistake_missing_quotes},
    {"'}' expected", NULL, &mistake_unit},
    {"'}' expected", NULL, &mistake_missing_comma},
    {"'}' expected", "return", &mistake_no_function},
    {"'}' expected", "local", &mistake_no_function},
    {"'}' expected", "if", &mistake_no_function},
    {"'}' expected", "for", &mistake_no_function},
    {"'}' expected", "end", &mistake_missing_bracket},
    {"'}' expected", ")", &mistake_missing_bracket},
    {"'}' expected", "]", &mistake_missing_bracket},
    {"')' expected", NULL, &mistake_missing_bracket},
    {"", "!", &mistake_other_not},
    {"", "&", &mistake_copied_page},
    {"", "&", &mistake_other_and},
    {"", "|", &mistake_other_or},
    {"'then' expected", "=", &mistake_single_equals},
    {"'end' expected", "=", &mistake_single_equals},
    {"'do' expected", "=", &mistake_single_equals},
    {"'then' expected", "{", &mistake_brace_for_then},
    {"'do' expected", "{", &mistake_brace_for_then},
    {"'then' expected", ":", &mistake_colon_of_block},
    {"'do' expected", ":", &mistake_colon_of_block},
    {"'then' expected", NULL, &mistake_no_then},
    {"'do' expected", NULL, &mistake_no_then},
    {"syntax error", NULL, &mistake_change_in_place},
    {"syntax error", NULL, &mistake_bare_comparison},
    {"syntax error", NULL, &mistake_prose},
    {"unexpected symbol", NULL, &mistake_missing_end_before},
    {"unexpected symbol", "//", &mistake_other_comment},
    {"unexpected symbol", "/", &mistake_other_comment},
    {"unexpected symbol", "#", &mistake_other_comment},
    {"unexpected symbol", "`", &mistake_back_quote},
    {"unexpected symbol", "[", &mistake_square_list},
    {"unexpected symbol", "+", &mistake_plus_sign},
    {"unexpected symbol", ">", &mistake_arrow},
    {"unexpected symbol", NULL, &mistake_bare_comparison},
    {"unexpected symbol", ":", &mistake_colon_of_block},
    {"unexpected symbol", NULL, &mistake_second_comma},
    {"unexpected symbol", NULL, &mistake_statement_in_table},
    {"unexpected symbol", "=", &mistake_field_in_place},
    {"unexpected symbol", "=", &mistake_bare_fields},
    {"unexpected symbol", "{", &mistake_bare_fields},
    {"unexpected symbol", NULL, &mistake_per_cent},
    {"unexpected symbol", NULL, &mistake_missing_value},
    {"unexpected symbol", NULL, &mistake_missing_operand},
    {"'end' expected", NULL, &mistake_missing_end},
    {"<eof> expected", NULL, &mistake_one_too_many},
    {"<eof> expected", NULL, &mistake_after_return},
};

static bool is_near(const struct token *token, const char *near) {
  struct token whole = token_raw(token);
  unsigned byte;
  if (token->kind != TOKEN_STRING && sscanf(near, "<\\%3u>", &byte) == 1)
    return (unsigned char)*token->start == byte;
  if (whole.length == strlen(near)) return memcmp(whole.start, near, whole.length) == 0;
  return false;
}

/* Goes through the words of the line that Lua names, and those before it. */
static bool find_window(const struct mistake *m, const struct mistake_kind *kind, const char *near,
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
    if (at->here.line == m->failure->line && is_near(&at->here, near) &&
        (!kind->fits || kind->fits(at)))
      return true;
  }
  return false;
}

static bool try_rule(struct mistake *m, const struct rule *rule, const char *near) {
  if (strncmp(m->failure->message, rule->says, strlen(rule->says)) != 0) return false;
  if (rule->near && strcmp(rule->near, near) != 0) return false;
  if (!find_window(m, rule->kind, near, &m->at)) return false;
  mistake_lies_at(m, &m->at.here);
  return rule->kind->advise(m);
}

bool lua_advise_on_syntax(const struct failure *failure, const struct source_text *text,
                          struct lua_advice *advice) {
  struct mistake mistake = {.failure = failure, .text = text, .advice = advice};
  char near[120];
  if (!text->bytes || !mistake_near(failure->message, near, sizeof near)) return false;
  advice->with_lua_words = true;
  if (mistake_of_open_text(&mistake) || mistake_of_escape(&mistake) || mistake_of_number(&mistake))
    return true;
  if (mistake_of_layout(&mistake)) return true;
  if (strcmp(near, "<eof>") == 0) return mistake_at_end(&mistake);
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (try_rule(&mistake, &rules[i], near)) return true;
  return false;
}

/* ---- lines of a function -------------------------------------------------------------------- */

bool lua_text_returns(const struct source_text *text, int first_line, int last_line) {
  struct token_stream stream;
  token_start(&stream, text->bytes, text->length);
  for (; stream.current.kind != TOKEN_END && stream.current.line <= last_line;
       token_advance(&stream))
    if (stream.current.line >= first_line &&
        (token_is(&stream.current, "return") || token_is(&stream.current, "error")))
      return true;
  return false;
}
