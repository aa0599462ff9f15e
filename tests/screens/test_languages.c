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
  int missing = game->language.missing_count;
  for (int i = 0; i < missing && i < MISSING_MAX; i++)
    fprintf(stderr, "not in Korean: %s\n", game->language.missing[i]);
  close_game(game, platform);
  assert_int_equal(missing, 0);
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
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
