/* The voice gets the text, the language and the volume; it falls silent when told to; and a machine
 * without one is told so. The voice is a script of the test's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/narrator.h"

struct studio {
  char folder[64], program[96], said[96];
};

static void build_voice(struct studio *studio, const char *script) {
  snprintf(studio->folder, sizeof studio->folder, "/tmp/workteam-voice-XXXXXX");
  assert_non_null(mkdtemp(studio->folder));
  snprintf(studio->program, sizeof studio->program, "%s/voice", studio->folder);
  snprintf(studio->said, sizeof studio->said, "%s/said", studio->folder);
  FILE *file = fopen(studio->program, "w");
  assert_non_null(file);
  fprintf(file, script, studio->said);
  fclose(file);
  assert_int_equal(chmod(studio->program, 0700), 0);
}

static void tear_down(const struct studio *studio) {
  unlink(studio->said);
  unlink(studio->program);
  rmdir(studio->folder);
}

static void read_said(const struct studio *studio, char *out, size_t size) {
  memset(out, 0, size);
  FILE *file = fopen(studio->said, "r");
  assert_non_null(file);
  assert_true(fread(out, 1, size - 1, file) > 0);
  fclose(file);
}

static void says_the_text_in_its_language(void **state) {
  (void)state;
  struct studio studio;
  build_voice(&studio, "#!/bin/sh\n{ echo \"$@\"; cat; } > %s\n");
  struct narrator *narrator = narrator_open(studio.program);
  assert_non_null(narrator);
  narrator_say(narrator, "ko", "장부; $(rm -rf x) \"24\"", 60);
  while (narrator_is_speaking(narrator)) sched_yield();
  char said[200];
  read_said(&studio, said, sizeof said);
  assert_non_null(strstr(said, "-v ko -a 60"));
  assert_non_null(strstr(said, "장부; $(rm -rf x) \"24\""));
  narrator_close(narrator);
  tear_down(&studio);
}

static void falls_silent_when_told(void **state) {
  (void)state;
  struct studio studio;
  build_voice(&studio, "#!/bin/sh\nexec sleep 1000 # %s\n");
  struct narrator *narrator = narrator_open(studio.program);
  narrator_say(narrator, "en", "a long story", 100);
  assert_true(narrator_is_speaking(narrator));
  narrator_stop(narrator);
  assert_false(narrator_is_speaking(narrator));
  narrator_say(narrator, "en", "silent", 0);
  assert_false(narrator_is_speaking(narrator));
  narrator_close(narrator);
  tear_down(&studio);
}

static void no_voice_is_told(void **state) {
  (void)state;
  assert_null(narrator_open("/nowhere/voice"));
  narrator_say(NULL, "en", "nobody speaks", 100);
  narrator_stop(NULL);
  assert_false(narrator_is_speaking(NULL));
  narrator_close(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(says_the_text_in_its_language),
      cmocka_unit_test(falls_silent_when_told),
      cmocka_unit_test(no_voice_is_told),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
