/* Names that stand on a board, a card or a button, where there is no second line. */
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "game/findings_internal.h"

/* In columns: a Latin letter is one wide, a Hangul letter two. */
static const struct {
  const char *prefix, *suffix;
  int columns;
  const char *place;
} limits[] = {
    {"people.", ".name", 15, "the small card of a person"},
    {"people.", ".trade", 32, "the card of a person"},
    {"teams.", ".name", 16, "the board"},
    {"teams.", ".leader", 22, "the board"},
    {"team_name", "", 16, "the head of the screen"},
    {"works", "", 26, "the head of the screen"},
    {"newspaper", "", 26, "the head of the newspaper"},
    {"product.", "", 20, "the plan"},
    {"input.", "", 20, "the stores"},
    {"machines.", "", 16, "the workshop"},
    {"methods.", ".name", 32, "the list of methods"},
    {"decisions.", ".title", 40, "the card of a decision"},
    {"decisions.", ".label", 40, "the button"},
    {"decisions.", ".record", 30, "the column of a decision's card"},
    {"decisions.", ".ledger", 30, "the column of a decision's card"},
    {"endings.", ".title", 44, "the debrief"},
    {"title", "", 32, "the card of the story"},
    {"era", "", 24, "the card of the story"},
};

static bool is_wide(uint32_t code) {
  return (code >= 0x1100 && code < 0x1160) || (code >= 0x2E80 && code < 0xA4D0) ||
         (code >= 0xAC00 && code < 0xD7A4) || (code >= 0xF900 && code < 0xFB00) ||
         (code >= 0xFF00 && code < 0xFF61);
}

static int width_of(const char *text) {
  const char *end = text + strlen(text);
  int columns = 0, step;
  for (; text < end; text += step) columns += is_wide(utf8_decode(text, end, &step)) ? 2 : 1;
  return columns;
}

/* "product." stands for all below it, "title" for itself. */
static bool is_shown_there(const char *id, const char *prefix, const char *suffix) {
  size_t length = strlen(id), head = strlen(prefix), tail = strlen(suffix);
  if (strncmp(id, prefix, head) != 0 || length < head + tail) return false;
  if (*suffix) return strcmp(id + length - tail, suffix) == 0;
  return id[head] == '\0' || prefix[head - 1] == '.';
}

int findings_width_beyond(const char *id, const char *text, const char **place, int *columns) {
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
    if (!is_shown_there(id, limits[i].prefix, limits[i].suffix)) continue;
    int width = width_of(text);
    *place = limits[i].place;
    *columns = limits[i].columns;
    return width > limits[i].columns ? width : 0;
  }
  return 0;
}

void findings_of_names(const struct findings *findings) {
  const char *place;
  int columns;
  for (const struct scenario_text *text = findings->scenario->texts; text; text = text->next) {
    int width = findings_width_beyond(text->words.id, text->words.source, &place, &columns);
    if (width == 0) continue;
    finding_at(findings, SEVERITY_WARNING, text->words.id,
               "%d letters wide, and %d fit (%s; a Hangul letter is two wide)", width, columns,
               place);
    int less = width - columns;
    diagnostics_fix(findings->problems, less == 1 ? "%d letter less" : "%d letters less", less);
  }
}
