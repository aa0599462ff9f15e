/* The demo left alone and touched: it plays story after story, a touch gives a visitor a fresh start,
 * a visitor who leaves is asked and then forgotten without a trace, and only staff can quit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/demo.h"

enum { WIDTH = 1280, HEIGHT = 720 };

struct stand {
  struct demo demo;
  struct platform *platform;
  uint64_t now;
};

static struct stand *open_stand(void) {
  struct stand *stand = calloc(1, sizeof *stand);
  assert_non_null(stand);
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  char error[400];
  struct platform_options options = {
      .assets = paths.assets, .width = WIDTH, .height = HEIGHT, .headless = true};
  stand->platform = platform_open(&options, error, sizeof error);
  if (!stand->platform) fail_msg("%s", error);
  demo_init(&stand->demo, &paths, stand->platform, 7);
  return stand;
}

static void close_stand(struct stand *stand) {
  demo_release(&stand->demo);
  platform_close(stand->platform);
  free(stand);
}

static void frame(struct stand *stand, uint64_t ms, const struct ui_event *event) {
  stand->now += ms;
  struct ui_input input = {.width = WIDTH, .height = HEIGHT, .time_ms = stand->now};
  if (event) input.event[input.count++] = *event;
  demo_frame(&stand->demo, &input);
}

static const struct ui_event touch = {
    .type = INPUT_POINTER_DOWN, .touch = true, .x = WIDTH / 2, .y = HEIGHT / 2};

static void left_alone_it_plays_on(void **state) {
  (void)state;
  struct stand *stand = open_stand();
  bool ended = false;
  int stories = 0;
  for (int i = 0; i < 3000 && stories < 2; i++) {
    frame(stand, 6500, NULL);
    const struct session *session = stand->demo.game.session;
    assert_non_null(session);
    assert_int_equal(stand->demo.mode, DEMO_ATTRACT);
    if (session->ended && !ended) stories++;
    ended = session->ended;
  }
  assert_int_equal(stories, 2);
  close_stand(stand);
}

static void a_touch_begins_and_silence_ends_a_visit(void **state) {
  (void)state;
  struct stand *stand = open_stand();
  for (int i = 0; i < 20; i++) frame(stand, 1000, NULL);
  frame(stand, 50, &touch);
  assert_int_equal(stand->demo.mode, DEMO_VISITOR);
  assert_null(stand->demo.game.session);
  assert_int_equal(stand->demo.game.view.screen, SCREEN_PICKER);
  frame(stand, DEMO_IDLE_MS + 100, NULL);
  assert_int_equal(stand->demo.mode, DEMO_ASKED);
  frame(stand, 1000, &touch);
  assert_int_equal(stand->demo.mode, DEMO_VISITOR);
  frame(stand, DEMO_IDLE_MS + 100, NULL);
  frame(stand, DEMO_ANSWER_MS + 100, NULL);
  assert_int_equal(stand->demo.mode, DEMO_ATTRACT);
  assert_int_equal(stand->demo.resets, 1);
  close_stand(stand);
}

static void only_staff_can_quit(void **state) {
  (void)state;
  struct stand *stand = open_stand();
  const struct ui_event closing = {.type = INPUT_WINDOW_QUIT};
  const struct ui_event quitting = {.type = INPUT_KEY, .key = KEY_QUIT};
  frame(stand, 50, &closing);
  assert_false(stand->demo.game.quit);
  frame(stand, 50, &quitting);
  frame(stand, 5000, &quitting);
  frame(stand, 50, &quitting);
  assert_false(stand->demo.game.quit);
  frame(stand, 50, &quitting);
  assert_true(stand->demo.game.quit);
  close_stand(stand);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(left_alone_it_plays_on),
      cmocka_unit_test(a_touch_begins_and_silence_ends_a_visit),
      cmocka_unit_test(only_staff_can_quit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
