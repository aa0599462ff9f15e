/* Events go through SDL's own queue and come back as the interface knows them. */
#include "platform/headless.h"

static struct platform *platform;

static int start(void **state) {
  (void)state;
  platform = open_headless(800, 600);
  return 0;
}

static int stop(void **state) {
  (void)state;
  platform_close(platform);
  return 0;
}

static struct ui_input received(void) {
  struct ui_input input;
  platform_input(platform, &input, 0);
  return input;
}

static void push(struct ui_event event) {
  platform_push(platform, &event);
}

static void every_key_arrives_as_itself(void **state) {
  (void)state;
  for (int key = KEY_UP; key < KEY_CHARACTER; key++) {
    push((struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key});
    struct ui_input input = received();
    assert_int_equal(input.count, 1);
    assert_int_equal(input.event[0].type, INPUT_KEY);
    assert_int_equal(input.event[0].key, key);
  }
}

static void characters_arrive_in_lower_case(void **state) {
  (void)state;
  static const char typed[] = "azAZ17[]/", expected[] = "azaz17[]/";
  for (int i = 0; typed[i]; i++) {
    push((struct ui_event){
        .type = INPUT_KEY, .key = KEY_CHARACTER, .character = (uint32_t)typed[i]});
    struct ui_input input = received();
    assert_int_equal(input.count, 1);
    assert_int_equal(input.event[0].key, KEY_CHARACTER);
    assert_int_equal(input.event[0].character, expected[i]);
  }
}

static void pointers_keep_their_place(void **state) {
  (void)state;
  for (int touch = 0; touch < 2; touch++)
    for (int type = INPUT_POINTER_DOWN; type <= INPUT_POINTER_UP; type++) {
      push((struct ui_event){.type = (uint8_t)type, .x = 200, .y = 150, .touch = touch});
      struct ui_input input = received();
      assert_int_equal(input.count, 1); /* a finger makes no second, mouse-like event */
      assert_int_equal(input.event[0].type, type);
      assert_int_equal(input.event[0].touch, touch);
      assert_float_equal(input.event[0].x, 200, 0.01);
      assert_float_equal(input.event[0].y, 150, 0.01);
    }
}

static void moves_in_a_row_are_one(void **state) {
  (void)state;
  for (int i = 0; i < 50; i++)
    push((struct ui_event){.type = INPUT_POINTER_MOVE, .x = (float)i, .y = 7});
  struct ui_input input = received();
  assert_int_equal(input.count, 1);
  assert_float_equal(input.event[0].x, 49, 0.01);
}

static void nothing_is_lost_when_there_is_much(void **state) {
  (void)state;
  int total = 0;
  for (int i = 0; i < 3 * UI_EVENTS_MAX; i++) push((struct ui_event){.type = INPUT_WHEEL, .y = 1});
  for (int frame = 0; frame < 4; frame++) total += received().count;
  assert_int_equal(total, 3 * UI_EVENTS_MAX);
}

static void the_wheel_and_quit_arrive(void **state) {
  (void)state;
  push((struct ui_event){.type = INPUT_WHEEL, .y = -2.5f});
  push((struct ui_event){.type = INPUT_WINDOW_QUIT});
  struct ui_input input = received();
  assert_int_equal(input.count, 2);
  assert_int_equal(input.event[0].type, INPUT_WHEEL);
  assert_float_equal(input.event[0].y, -2.5f, 0.01);
  assert_int_equal(input.event[1].type, INPUT_WINDOW_QUIT);
}

static void input_says_the_canvas(void **state) {
  (void)state;
  struct ui_input input = received();
  assert_int_equal(input.width, 800);
  assert_int_equal(input.height, 600);
}

#define EVENT_TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      EVENT_TEST(every_key_arrives_as_itself),
      EVENT_TEST(characters_arrive_in_lower_case),
      EVENT_TEST(pointers_keep_their_place),
      EVENT_TEST(moves_in_a_row_are_one),
      EVENT_TEST(nothing_is_lost_when_there_is_much),
      EVENT_TEST(the_wheel_and_quit_arrive),
      EVENT_TEST(input_says_the_canvas),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
