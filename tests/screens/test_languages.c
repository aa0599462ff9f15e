/* The game in Korean: on no screen is a text left in the source's words. That it fits, and words
 * that are 40 % longer too, is for test_matrix.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/catalogue.h"
#include "screens/checks.h"
#include "screens/scenes.h"

/* The gallery shows components with samples that no player sees. */
static bool is_for_players(const struct scene *scene) {
  return scene->stage.screen != SCREEN_COUNT;
}

/* ---- words ----------------------------------------------------------------------------------- */

static void fail_if_any_is_missing(const struct game *game, const char *where) {
  int missing = game->language.missing_count;
  for (int i = 0; i < missing && i < MISSING_MAX; i++)
    fprintf(stderr, "not in Korean (%s): %s\n", where, game->language.missing[i]);
  assert_int_equal(missing, 0);
}

static void every_text_is_korean(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  speak(game, "ko");
  for (const struct scene *scene = scenes; scene->name; scene++) {
    if (!is_for_players(scene)) continue;
    assert_true(scene_reach(game, scene));
    for (const struct size *size = screen_sizes; size->width; size++)
      scene_draw(game, scene, *size);
  }
  fail_if_any_is_missing(game, "all screens");
  close_game(game, platform);
}

/* What stories write themselves, on the screens that show most of it. Days that the shortest story
 * has too, and other policies to meet other branches. */
static const struct stage story_stages[] = {
    {.screen = SCREEN_BRIEFING},
    {.screen = SCREEN_SITE, .day = 2},
    {.screen = SCREEN_SITE, .day = 60, .policy = POLICY_STORMER},
    {.screen = SCREEN_PEOPLE, .day = 60, .policy = POLICY_HELPER},
    {.screen = SCREEN_PEOPLE, .day = 60, .step = 1, .policy = POLICY_STORMER},
    {.screen = SCREEN_WORKSHOP, .day = 60, .policy = POLICY_INNOVATOR},
    {.screen = SCREEN_BOARD, .day = 60, .policy = POLICY_HELPER},
    {.screen = SCREEN_DECISION, .day = 1},
    {.screen = SCREEN_DECISION, .day = 40, .step = 1, .policy = POLICY_STORMER},
    {.screen = SCREEN_DECISION, .day = 80, .step = 2, .policy = POLICY_PADDER},
    {.screen = SCREEN_REVIEW, .day = 9, .step = 0},
    {.screen = SCREEN_REVIEW, .day = 50, .step = 1, .policy = POLICY_PADDER},
    {.screen = SCREEN_REVIEW, .day = 50, .step = 2, .policy = POLICY_CARETAKER},
    {.screen = SCREEN_REVIEW, .day = 70, .step = 3, .policy = POLICY_INNOVATOR},
    {.screen = SCREEN_BOOKS, .day = 60, .policy = POLICY_HELPER},
    {.screen = SCREEN_BOOKS, .day = 90, .policy = POLICY_PADDER},
    {.screen = SCREEN_CODEX, .day = 60, .step = 0},
    {.screen = SCREEN_CODEX, .day = 60, .step = 1},
    {.screen = SCREEN_CODEX, .day = 60, .step = 3},
    {.screen = SCREEN_END, .step = 0, .policy = POLICY_HELPER},
    {.screen = SCREEN_END, .step = 0, .policy = POLICY_PADDER},
    {.screen = SCREEN_END, .step = 1, .policy = POLICY_STORMER},
    {.screen = SCREEN_END, .step = 2, .policy = POLICY_INNOVATOR},
    {.screen = SCREEN_END, .step = 3, .policy = POLICY_CARETAKER, .runs = 1},
    {.screen = SCREEN_END, .step = 4, .policy = POLICY_CARETAKER},
};

static bool is_translated(const struct level_entry *level) {
  char path[sizeof level->folder + 16];
  snprintf(path, sizeof path, "%s/text/ko.po", level->folder);
  FILE *file = fopen(path, "rb");
  if (file) fclose(file);
  return file != NULL;
}

static void look_through_story(struct game *game, int level) {
  for (size_t i = 0; i < sizeof story_stages / sizeof *story_stages; i++) {
    struct stage stage = story_stages[i];
    stage.level = level;
    assert_true(stage_reach(game, &stage));
    stage_draw(game, &stage, 1920, 1080);
  }
}

/* A story that has Korean texts has all of them: at one size, since no text is of one size alone.
 */
static void every_translated_story_is_korean(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  int looked_at = 0;
  speak(game, "ko");
  for (int level = 0; level < game->library.count; level++) {
    const struct level_entry *entry = &game->library.level[level];
    if (entry->broken || !is_translated(entry)) continue;
    look_through_story(game, level);
    fail_if_any_is_missing(game, entry->scenario->id);
    looked_at++;
  }
  assert_true(looked_at > 1);
  close_game(game, platform);
}

/* "%2$d" and "%-5d" ask for a 'd'; what is asked for in the order of the arguments. */
static int read_formats(const char *s, char *kinds, int room) {
  int count = 0;
  memset(kinds, 0, (size_t)room);
  for (; (s = strchr(s, '%')); s++) {
    if (*++s == '%') continue;
    int place = (int)strspn(s, "0123456789"), at = count;
    if (place > 0 && s[place] == '$') at = atoi(s) - 1;
    s += strspn(s, "0123456789$.*+-l");
    if (!isalpha((unsigned char)*s)) return -1;
    if (at < 0 || at >= room || kinds[at]) return -1;
    kinds[at] = *s;
    count++;
  }
  return count;
}

/* A translation that asks for other figures than its source would print rubbish, or crash. */
static void translations_ask_for_the_same_figures(void **state) {
  (void)state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct catalogue *catalogue = catalogue_load(WORKTEAM_SOURCE_DIR "/assets/text/ko.po", &problems);
  assert_non_null(catalogue);
  assert_int_equal(problems.count, 0);
  assert_true(catalogue_count(catalogue) > 500);
  for (int i = 0; i < catalogue_count(catalogue); i++) {
    const char *context, *source, *translation;
    char asked[8], given[8];
    catalogue_entry(catalogue, i, &context, &source, &translation);
    int wanted = read_formats(source, asked, (int)sizeof asked);
    if (wanted < 0) continue; /* "100 %": no format */
    if (read_formats(translation, given, (int)sizeof given) != wanted ||
        memcmp(asked, given, sizeof asked) != 0)
      fail_msg("other figures: %s / %s", source, translation);
  }
  catalogue_free(catalogue);
}

/* ---- on the fly ------------------------------------------------------------------------------ */

static bool has_hangul(const char *s) {
  const char *end = s + strlen(s);
  for (int length = 0; s < end; s += length) {
    uint32_t code = utf8_decode(s, end, &length);
    if (code >= 0xAC00 && code <= 0xD7A3) return true;
  }
  return false;
}

/* Notes are composed by the session when a day passes: they follow the language all the same, and
 * the story does not change by it. */
static void notes_follow_the_language(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct stage stage = {.screen = SCREEN_SITE, .day = 200, .policy = POLICY_STORMER};
  assert_true(stage_reach(game, &stage));
  const struct today *today = &game->session->today;
  uint64_t before = sim_hash(&game->session->sim);
  int count = today->count;
  struct today english = *today;
  assert_true(count > 0);
  speak(game, "ko");
  assert_int_equal(today->count, count);
  for (int i = 0; i < count; i++) assert_true(has_hangul(today->note[i].text));
  speak(game, "en");
  for (int i = 0; i < count; i++) assert_string_equal(today->note[i].text, english.note[i].text);
  assert_true(sim_hash(&game->session->sim) == before);
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(translations_ask_for_the_same_figures),
      cmocka_unit_test(notes_follow_the_language),
      cmocka_unit_test(every_text_is_korean),
      cmocka_unit_test(every_translated_story_is_korean),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
