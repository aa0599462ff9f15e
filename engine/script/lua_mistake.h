/* A mistake that stopped the compiler, while its advice is being looked for: the words around the
 * one that Lua names, and saying what is wrong and what to write. For the lua_mistakes_*.c files,
 * each of which knows the mistakes of one kind. */
#ifndef SCRIPT_LUA_MISTAKE_H
#define SCRIPT_LUA_MISTAKE_H

#include "script/lua_advice.h"
#include "script/token.h"

/* Words in a row; `here` is the one that Lua names. Before the first word they are empty. */
struct window {
  struct token two_before, before, here, after;
};

struct mistake {
  const struct failure *failure;
  const struct source_text *text;
  struct window at;
  struct lua_advice *advice; /* at `here`, until a mistake says that it lies elsewhere */
};

/* One kind of mistake. */
struct mistake_kind {
  bool (*fits)(const struct window *at);   /* NULL: always */
  bool (*advise)(const struct mistake *m); /* false: it was another one */
};

/* Between the fields of a table. */
extern const struct mistake_kind mistake_json_name, mistake_colon_before, mistake_quoted_name,
    mistake_dashed_name, mistake_missing_comma, mistake_second_comma, mistake_statement_in_table,
    mistake_missing_value, mistake_missing_operand, mistake_point_for_comma, mistake_round_brackets,
    mistake_unit;
/* Texts. */
extern const struct mistake_kind mistake_quote_within, mistake_missing_quotes,
    mistake_triple_quotes, mistake_back_quote;
/* Letters and signs. */
extern const struct mistake_kind mistake_foreign_letter, mistake_single_equals, mistake_other_not,
    mistake_other_and, mistake_other_or, mistake_brace_for_then, mistake_change_in_place,
    mistake_field_in_place, mistake_other_comment, mistake_copied_page, mistake_comment_on_line;
/* Habits of other languages. */
extern const struct mistake_kind mistake_arrow, mistake_arrow_function, mistake_turned_sign,
    mistake_third_equals, mistake_square_list, mistake_plus_sign, mistake_per_cent,
    mistake_no_function, mistake_colon_of_block, mistake_no_then, mistake_bare_comparison,
    mistake_prose;
/* Ends. */
extern const struct mistake_kind mistake_missing_bracket, mistake_missing_end_before,
    mistake_bare_fields, mistake_missing_end, mistake_one_too_many, mistake_after_return;

/* What is open where the text ends. */
bool mistake_at_end(const struct mistake *m);
/* A bracket or `end` that the lines' indentation shows to be missing, or one too many. */
bool mistake_of_layout(struct mistake *m);
/* Texts and numbers that Lua couldn't read to their end. False: it is neither. */
bool mistake_of_open_text(struct mistake *m);
bool mistake_of_escape(struct mistake *m);
bool mistake_of_number(struct mistake *m);

/* The word after "near" in Lua's message, without its quotes: "\"A, " or "5k". */
bool mistake_near(const char *message, char *out, size_t size);

/* ---- words ---------------------------------------------------------------------------------- */

enum { WORD_BYTES = 48 };

/* As it stands in the text, with the quotes of a string. */
struct token token_raw(const struct token *token);
/* For a message; a long one is cut. Returns `out`. */
const char *token_word(const struct token *token, char out[WORD_BYTES]);
/* A sign or name between quotes; a text has its own. Returns `out`. */
const char *token_quoted(const struct token *token, char out[WORD_BYTES]);

bool is_keyword(const struct token *token);
bool is_name(const struct token *token);
bool ends_value(const struct token *token);
bool begins_value(const struct token *token);

/* ---- places in the text ---------------------------------------------------------------------- */

/* Where `wanted` stands in the line that Lua names becomes `here`. False: it doesn't. */
bool mistake_find_in_line(struct mistake *m, const char *wanted);
bool mistake_begins_line(const struct mistake *m, const struct token *token);
/* The name that stands before it, with its points: "now.state"; may be empty. */
struct token mistake_word_before(const struct mistake *m, const struct token *token);

/* ---- saying it ------------------------------------------------------------------------------ */

void mistake_lies_at(const struct mistake *m, const struct token *token);
/* What is wrong, and what to write instead; true, for the caller to return. */
bool mistake_say(const struct mistake *m, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool mistake_fix(const struct mistake *m, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
