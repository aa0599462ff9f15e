/* Every button of a controller does what its key does, and a stick that is held does not run away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "platform/controller.h"

static bool press(struct controllers *controllers, uint8_t button, struct ui_event *to) {
  SDL_Event event = {.cbutton = {.type = SDL_CONTROLLERBUTTONDOWN, .button = button}};
  return controller_event(controllers, &event, to);
}

static bool push(struct controllers *controllers, uint8_t axis, int16_t value,
                 struct ui_event *to) {
  SDL_Event event = {.caxis = {.type = SDL_CONTROLLERAXISMOTION, .axis = axis, .value = value}};
  return controller_event(controllers, &event, to);
}

static void buttons_are_keys(void **state) {
  (void)state;
  struct controllers controllers = {0};
  struct ui_event event;
  assert_true(press(&controllers, SDL_CONTROLLER_BUTTON_A, &event));
  assert_int_equal(event.type, INPUT_KEY);
  assert_int_equal(event.key, KEY_ENTER);
  assert_true(press(&controllers, SDL_CONTROLLER_BUTTON_B, &event));
  assert_int_equal(event.key, KEY_ESCAPE);
  assert_true(press(&controllers, SDL_CONTROLLER_BUTTON_Y, &event));
  assert_int_equal(event.key, KEY_CHARACTER);
  assert_int_equal(event.character, 'w');
  assert_false(press(&controllers, SDL_CONTROLLER_BUTTON_PADDLE1, &event));
}

static void a_held_stick_moves_once(void **state) {
  (void)state;
  struct controllers controllers = {0};
  struct ui_event event;
  assert_false(push(&controllers, SDL_CONTROLLER_AXIS_LEFTX, 12000, &event));
  assert_true(push(&controllers, SDL_CONTROLLER_AXIS_LEFTX, 30000, &event));
  assert_int_equal(event.key, KEY_RIGHT);
  assert_false(push(&controllers, SDL_CONTROLLER_AXIS_LEFTX, 32000, &event));
  assert_false(push(&controllers, SDL_CONTROLLER_AXIS_LEFTX, 0, &event));
  assert_true(push(&controllers, SDL_CONTROLLER_AXIS_LEFTX, -30000, &event));
  assert_int_equal(event.key, KEY_LEFT);
  assert_true(push(&controllers, SDL_CONTROLLER_AXIS_LEFTY, 30000, &event));
  assert_int_equal(event.key, KEY_DOWN);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(buttons_are_keys),
                                     cmocka_unit_test(a_held_stick_moves_once)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
