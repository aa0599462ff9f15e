/* Sounds that nobody can listen to in a test can still be measured: each is heard, none is louder
 * than the others or clips, none clicks at its ends, none outstays its event. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "platform/synthesis.h"

static float peak_of(const float *sample, int count) {
  float peak = 0;
  for (int i = 0; i < count; i++) peak = fmaxf(peak, fabsf(sample[i]));
  return peak;
}

static void each_cue_is_heard_and_none_clips(void **state) {
  (void)state;
  static float sample[CUE_SAMPLES_MAX];
  for (int cue = 0; cue < CUE_COUNT; cue++) {
    int count = synthesis_cue((enum cue)cue, sample);
    assert_in_range(count, SOUND_RATE / 50, CUE_SAMPLES_MAX);
    float peak = peak_of(sample, count);
    assert_true(peak > 0.05f && peak <= 0.71f);
    assert_true(fabsf(sample[0]) < 0.01f && fabsf(sample[count - 1]) < 0.01f);
  }
}

static void cues_differ(void **state) {
  (void)state;
  static float a[CUE_SAMPLES_MAX], b[CUE_SAMPLES_MAX];
  for (int i = 0; i < CUE_COUNT; i++)
    for (int j = 0; j < i; j++) {
      synthesis_cue((enum cue)i, a);
      synthesis_cue((enum cue)j, b);
      assert_int_not_equal(memcmp(a, b, sizeof a), 0);
    }
}

static void ambience_stays_quiet_for_an_hour(void **state) {
  (void)state;
  struct ambience_state ambience = {.noise = 1};
  static float sample[SOUND_RATE];
  for (int second = 0; second < 60; second++) {
    memset(sample, 0, sizeof sample);
    ambience.sample += (long)SOUND_RATE * 60;
    synthesis_ambience(&ambience, AMBIENCE_WIND, 1.0f, sample, SOUND_RATE);
    float peak = peak_of(sample, SOUND_RATE);
    assert_true(peak > 0.001f && peak < 0.3f);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(each_cue_is_heard_and_none_clips),
      cmocka_unit_test(cues_differ),
      cmocka_unit_test(ambience_stays_quiet_for_an_hour),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
