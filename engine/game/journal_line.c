#include "game/journal_line.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX = 512, HEADER_MAX = 400 };
static const char edited_mark[] = " edited=1";

/* ---- printing ----------------------------------------------------------------------------- */

static void print_command(const struct journal_line *line, struct text *out) {
  const struct command *command = &line->command;
  const struct verb_row *row = &verb_rows[command->verb];
  text_printf(out, "c%s %d %d %d %s", line->more ? "+" : "", line->day, command->origin,
              command->team, row->name);
  for (int i = 0; i < COMMAND_ARGUMENTS && row->argument[i].name; i++)
    text_printf(out, " %s=%" PRId32, row->argument[i].name, command->arg[i]);
}

static void print_skipped(const struct journal_line *line, struct text *out) {
  const char *between = " ";
  text_printf(out, "s %d", line->day);
  if (!line->skipped) text_append(out, " none");
  for (int i = 0; i < CONTENT_THEME_COUNT; i++) {
    if (!(line->skipped & content_theme_bit(i))) continue;
    text_printf(out, "%s%s", between, content_themes[i].id);
    between = ",";
  }
}

void journal_line_print(const struct journal_line *line, struct text *out) {
  switch (line->kind) {
  case JOURNAL_COMMAND:
    print_command(line, out);
    break;
  case JOURNAL_SKIP:
    print_skipped(line, out);
    break;
  case JOURNAL_WORK:
    text_printf(out, "w %d", line->day);
    break;
  case JOURNAL_DAY:
    text_printf(out, "d %d %016" PRIx64, line->day, line->hash);
    break;
  default:
    text_printf(out,
                "r %d %016" PRIx64 " gross=%" PRId64 " good=%" PRId64 " reported=%" PRId64
                " paper=%" PRId64 " norm=%" PRId64,
                line->day, line->hash, line->gross, line->good, line->reported, line->paper,
                line->norm);
  }
}

void journal_header_print(const struct journal_header *header, size_t text_length,
                          struct text *out) {
  text_printf(out,
              "workteam-journal %d model=%d level=%s content=%016" PRIx64 " seed=%" PRIu64
              " evidence=%d text=%zu%s",
              header->format, header->model_version, header->level, header->content_hash,
              header->seed, header->evidence, text_length, header->edited ? edited_mark : "");
}

/* ---- parsing ------------------------------------------------------------------------------ */

struct scanner {
  char *at;
};

/* The next word, cut off; NULL at the end. */
static char *next_word(struct scanner *scanner) {
  char *word = scanner->at;
  if (*word == '\0') return NULL;
  scanner->at += strcspn(word, " ");
  if (*scanner->at == ' ') *scanner->at++ = '\0';
  return word;
}

static bool parse_number(const char *word, int64_t low, int64_t high, int64_t *out) {
  if (!word || !*word) return false;
  char *end = NULL;
  long long value = strtoll(word, &end, 10);
  if (*end != '\0' || value < low || value > high) return false;
  *out = value;
  return true;
}

static bool next_number(struct scanner *scanner, int64_t low, int64_t high, int64_t *out) {
  return parse_number(next_word(scanner), low, high, out);
}

/* "name=value" with this very name. */
static bool next_named(struct scanner *scanner, const char *name, int64_t low, int64_t high,
                       int64_t *out) {
  char *word = next_word(scanner);
  size_t length = strlen(name);
  if (!word || strncmp(word, name, length) != 0 || word[length] != '=') return false;
  return parse_number(word + length + 1, low, high, out);
}

static bool parse_hash(const char *word, uint64_t *out) {
  if (!word || strlen(word) != 16 || strspn(word, "0123456789abcdef") != 16) return false;
  *out = strtoull(word, NULL, 16);
  return true;
}

static bool parse_command(struct scanner *scanner, struct journal_line *out) {
  int64_t origin, team, value;
  if (!next_number(scanner, 0, ORIGIN_COUNT - 1, &origin) ||
      !next_number(scanner, 0, TEAMS_MAX - 1, &team))
    return false;
  const char *name = next_word(scanner);
  enum verb verb = name ? verb_by_name(name) : VERB_COUNT;
  if (verb == VERB_COUNT) return false;
  out->command =
      (struct command){.verb = (uint8_t)verb, .origin = (uint8_t)origin, .team = (int16_t)team};
  const struct argument_row *argument = verb_rows[verb].argument;
  for (int i = 0; i < COMMAND_ARGUMENTS && argument[i].name; i++) {
    if (!next_named(scanner, argument[i].name, INT32_MIN, INT32_MAX, &value)) return false;
    out->command.arg[i] = (int32_t)value;
  }
  return true;
}

static bool parse_review(struct scanner *scanner, struct journal_line *out) {
  return parse_hash(next_word(scanner), &out->hash) &&
         next_named(scanner, "gross", INT64_MIN, INT64_MAX, &out->gross) &&
         next_named(scanner, "good", INT64_MIN, INT64_MAX, &out->good) &&
         next_named(scanner, "reported", INT64_MIN, INT64_MAX, &out->reported) &&
         next_named(scanner, "paper", INT64_MIN, INT64_MAX, &out->paper) &&
         next_named(scanner, "norm", INT64_MIN, INT64_MAX, &out->norm);
}

static bool parse_skipped(const char *list, struct journal_line *out) {
  return list && content_themes_parse(list, &out->skipped);
}

static bool parse_rest(char kind, struct scanner *scanner, struct journal_line *out) {
  switch (kind) {
  case 'c':
    out->kind = JOURNAL_COMMAND;
    return parse_command(scanner, out);
  case 's':
    out->kind = JOURNAL_SKIP;
    return parse_skipped(next_word(scanner), out);
  case 'w':
    out->kind = JOURNAL_WORK;
    return true;
  case 'd':
    out->kind = JOURNAL_DAY;
    return parse_hash(next_word(scanner), &out->hash);
  case 'r':
    out->kind = JOURNAL_REVIEW;
    return parse_review(scanner, out);
  default:
    return false;
  }
}

bool journal_line_parse(const char *start, const char *end, struct journal_line *out) {
  char copy[LINE_MAX];
  size_t length = (size_t)(end - start);
  if (length >= sizeof copy) return false;
  memcpy(copy, start, length);
  copy[length] = '\0';
  struct scanner scanner = {copy};
  memset(out, 0, sizeof *out);
  const char *kind = next_word(&scanner);
  int64_t day;
  if (!kind || !next_number(&scanner, 0, DAYS_MAX, &day)) return false;
  out->day = (int16_t)day;
  out->more = strcmp(kind, "c+") == 0;
  if (kind[1] != '\0' && !out->more) return false;
  return parse_rest(kind[0], &scanner, out) && next_word(&scanner) == NULL;
}

bool journal_format_parse(const char *start, const char *end, int *format) {
  char copy[HEADER_MAX];
  size_t length = (size_t)(end - start);
  if (length >= sizeof copy) length = sizeof copy - 1;
  memcpy(copy, start, length);
  copy[length] = '\0';
  return sscanf(copy, "workteam-journal %d ", format) == 1;
}

bool journal_header_parse(const char *start, const char *end, struct journal_header *out,
                          size_t *text_length) {
  char copy[HEADER_MAX];
  size_t length = (size_t)(end - start);
  if (length >= sizeof copy) return false;
  memcpy(copy, start, length);
  copy[length] = '\0';
  memset(out, 0, sizeof *out);
  int evidence, used = 0;
  if (sscanf(copy,
             "workteam-journal %d model=%d level=%63s content=%" SCNx64 " seed=%" SCNu64
             " evidence=%d text=%zu%n",
             &out->format, &out->model_version, out->level, &out->content_hash, &out->seed,
             &evidence, text_length, &used) != 7 ||
      evidence < 0 || evidence > EVIDENCE_DOCUMENTED_ONLY)
    return false;
  out->edited = strcmp(copy + used, edited_mark) == 0;
  if (copy[used] != '\0' && !out->edited) return false;
  out->evidence = (uint8_t)evidence;
  return true;
}
