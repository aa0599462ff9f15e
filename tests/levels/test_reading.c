/* A lesson's time: in whatever way a level is played, it reads in 30 to 40 minutes, by its words
 * and ten seconds for each choice; and no page lacks a line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "game/policy.h"
#include "game/reading.h"
#include "levels/shelf.h"

enum { POLICIES = POLICY_COUNT + 1, WORDS_A_MINUTE = 200, SECONDS_A_CHOICE = 10 };
enum { MINUTES_LEAST = 29, MINUTES_MOST = 40 };

static const char *const levels[] = {"levels/1959-title", "levels/1994-plant-without-plan",
                                     "levels/2016-ten-thousand-li", "levels/2020-eighty-days"};
enum { LEVELS = sizeof levels / sizeof levels[0] };

static int seconds_of(const struct reading *reading) {
  int choices = 0;
  for (int i = 0; i < reading->session->scenario.decision_count; i++)
    choices += reading->answered[i];
  return reading->words_in_all * 60 / WORDS_A_MINUTE + choices * SECONDS_A_CHOICE;
}

static void assert_whole(const struct edition *edition) {
  for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++)
    if (!edition->text[slot][0])
      fail_msg("day %d: line %d of the page is missing", edition->day, slot);
}

static void read_play(struct reading *reading, enum policy policy) {
  struct session *session = reading->session;
  while (!session->ended) {
    reading_of_morning(reading);
    session_play(session, policy, 1);
    reading_of_close(reading);
  }
  for (int i = 0; i < session->editions->count; i++) assert_whole(&session->editions->edition[i]);
}

static void check_play(const char *level, enum policy policy) {
  struct reading reading = {.session = level_begin(level, 1)};
  read_play(&reading, policy);
  int seconds = seconds_of(&reading);
  if (seconds < MINUTES_LEAST * 60 || seconds > MINUTES_MOST * 60)
    fail_msg("%s, policy %d: %d words, %d:%02d minutes", level, (int)policy, reading.words_in_all,
             seconds / 60, seconds % 60);
  session_free(reading.session);
}

static void test_every_way_of_leading_fits_a_lesson(void **state) {
  (void)state;
  for (int i = 0; i < LEVELS; i++)
    for (int policy = 0; policy < POLICIES; policy++) check_play(levels[i], (enum policy)policy);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_way_of_leading_fits_a_lesson)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
