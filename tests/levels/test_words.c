/* Every line of a level fits its moment, in whatever way it is played: weather and festivals stand
 * in their months, a plan that is called met was met, a figure of one is not followed by many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/policy.h"
#include "game/run.h"
#include "game/speech.h"
#include "levels/shelf.h"

enum { SEEDS = 2, POLICIES = POLICY_COUNT + 1, LINE_MAX = 600 };

static const char *const levels[] = {"levels/1959-title", "levels/1994-plant-without-plan",
                                     "levels/2016-ten-thousand-li", "levels/2020-eighty-days"};
enum { LEVELS = sizeof levels / sizeof levels[0] };

/* Months of Korea's seasons, first to last; a span may run over the year's end. */
static const struct season_word {
  const char *word;
  int from, to;
} season_words[] = {
    {"snow", 11, 3},      {"frost", 11, 3},   {"thaw", 2, 3},      {"blossom", 4, 5},
    {"ice is off", 2, 3}, {"rain", 6, 9},     {"rains", 6, 9},     {"high water", 6, 9},
    {"nests", 4, 7},      {"harvest", 9, 11}, {"sport day", 5, 6}, {"spring finds", 3, 5},
    {"new year", 12, 2},  {"bees", 11, 3},
};

static bool in_span(int month, int from, int to) {
  return from <= to ? month >= from && month <= to : month >= from || month <= to;
}

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

/* Lower case, and "{r:104}" without its braces. */
static void bare(const char *text, char out[LINE_MAX]) {
  size_t length = 0;
  for (; *text && length + 1 < LINE_MAX; text++) {
    if (*text == '{' && text[1] && text[2] == ':')
      text += 2;
    else if (*text != '}')
      out[length++] = lower(*text);
  }
  out[length] = '\0';
}

static bool holds_word(const char *line, const char *word) {
  size_t length = strlen(word);
  for (const char *at = line; (at = strstr(at, word)); at++)
    if ((at == line || !is_letter(at[-1])) && !is_letter(at[length])) return true;
  return false;
}

/* ---- what must hold of a line ------------------------------------------------------------------
 */

static void stands_in_its_season(const char *line, struct date date) {
  for (size_t i = 0; i < sizeof season_words / sizeof season_words[0]; i++)
    if (holds_word(line, season_words[i].word) &&
        !in_span(date.month, season_words[i].from, season_words[i].to))
      fail_msg("%d-%02d-%02d: \"%s\"", date.year, date.month, date.day, line);
}

/* "1 teams"; "11 teams" and "1 is" are right. */
static void counts_right(const char *line) {
  for (const char *at = line; (at = strstr(at, "1 ")); at++) {
    bool alone = at == line || (at[-1] == ' ' && (at < line + 2 || is_letter(at[-2]) == false));
    size_t length = strspn(at + 2, "abcdefghijklmnopqrstuvwxyz");
    if (alone && length > 3 && at[1 + length] == 's') fail_msg("\"%s\"", line);
  }
}

/* Where a plan is said to be met, no figure below 100 stands beside it. */
static void met_means_met(const char *line) {
  bool met =
      strstr(line, "has met its") || strstr(line, "meets its") || strstr(line, "fulfils its");
  const char *figure = strpbrk(line, "0123456789");
  for (; met && figure; figure = strpbrk(figure, "0123456789")) {
    char *end;
    long value = strtol(figure, &end, 10);
    if (strncmp(end, " per cent", 9) == 0 && value < 100) fail_msg("\"%s\"", line);
    figure = end;
  }
}

static void check_line(const char *text, struct date date) {
  char line[LINE_MAX];
  bare(text, line);
  stands_in_its_season(line, date);
  counts_right(line);
  met_means_met(line);
}

/* ---- all lines of a day ------------------------------------------------------------------------
 */

static void check_page(const struct edition *edition, struct date date) {
  for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++) {
    check_line(edition->text[slot], date);
    check_line(edition->plain[slot], date);
  }
  for (int i = 0; i < edition->not_printed_count; i++)
    check_line(edition->not_printed[i].text, date);
  for (size_t i = 0; i < sizeof edition->voice / sizeof edition->voice[0]; i++)
    check_line(edition->voice[i], date);
}

static void check_people(const struct session *session, struct date date) {
  for (int i = 0; i < session->scenario.person_count; i++) {
    const struct person_line *line = speech_now(&session->sim, i);
    if (line) check_line(line->text.source, date);
  }
}

static void check_day(const struct session *session, int pages_before) {
  const struct scenario *scenario = &session->scenario;
  struct date date = scenario_date(scenario, session->sim.model.day);
  for (int i = 0; i < session->today.count; i++)
    check_line(session->today.note[i].text, scenario_date(scenario, session->today.note[i].day));
  check_people(session, date);
  for (int i = pages_before; i < session->editions->count; i++)
    check_page(&session->editions->edition[i],
               scenario_date(scenario, session->editions->edition[i].day));
}

static void check_play(const char *level, enum policy policy, uint64_t seed) {
  struct session *session = level_begin(level, seed);
  while (!session->ended) {
    int pages = session->editions->count;
    session_play(session, policy, 1);
    check_day(session, pages);
  }
  session_free(session);
}

static void test_every_line_fits_its_moment(void **state) {
  (void)state;
  for (int i = 0; i < LEVELS; i++)
    for (int policy = 0; policy < POLICIES; policy++)
      for (uint64_t seed = 1; seed <= SEEDS; seed++)
        check_play(levels[i], (enum policy)policy, seed);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_line_fits_its_moment)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
