#include "platform/controller.h"

enum { STICK_PUSHED = 20000, STICK_RESTS = 9000 };

static const struct button_row {
  uint8_t button, key;
  uint32_t character;
} buttons[] = {
    {SDL_CONTROLLER_BUTTON_DPAD_UP, KEY_UP, 0},
    {SDL_CONTROLLER_BUTTON_DPAD_DOWN, KEY_DOWN, 0},
    {SDL_CONTROLLER_BUTTON_DPAD_LEFT, KEY_LEFT, 0},
    {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, KEY_RIGHT, 0},
    {SDL_CONTROLLER_BUTTON_A, KEY_ENTER, 0},
    {SDL_CONTROLLER_BUTTON_B, KEY_ESCAPE, 0},
    {SDL_CONTROLLER_BUTTON_Y, KEY_CHARACTER, 'w'},
    {SDL_CONTROLLER_BUTTON_X, KEY_CHARACTER, 'g'},
    {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, KEY_CHARACTER, '['},
    {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, KEY_CHARACTER, ']'},
    {SDL_CONTROLLER_BUTTON_START, KEY_CHARACTER, 'n'},
    {SDL_CONTROLLER_BUTTON_BACK, KEY_F1, 0},
    {SDL_CONTROLLER_BUTTON_GUIDE, KEY_F10, 0},
};

void controllers_open(struct controllers *controllers) {
  *controllers = (struct controllers){0};
  if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0) return;
  for (int i = 0; i < SDL_NumJoysticks(); i++)
    if (SDL_IsGameController(i)) SDL_GameControllerOpen(i);
}

static bool key_event(struct ui_event *to, uint8_t key, uint32_t character) {
  *to = (struct ui_event){.type = INPUT_KEY, .key = key, .character = character};
  return true;
}

static bool button_event(uint8_t button, struct ui_event *to) {
  for (size_t i = 0; i < sizeof buttons / sizeof buttons[0]; i++)
    if (buttons[i].button == button) return key_event(to, buttons[i].key, buttons[i].character);
  return false;
}

/* A push counts once; the stick must come back before it counts again. */
static bool stick_event(int8_t *pushed, int16_t value, uint8_t less, uint8_t more,
                        struct ui_event *to) {
  if (value > -STICK_RESTS && value < STICK_RESTS) *pushed = 0;
  if (*pushed != 0 || (value > -STICK_PUSHED && value < STICK_PUSHED)) return false;
  *pushed = value < 0 ? -1 : 1;
  return key_event(to, value < 0 ? less : more, 0);
}

static bool axis_event(struct controllers *controllers, const SDL_ControllerAxisEvent *from,
                       struct ui_event *to) {
  switch (from->axis) {
  case SDL_CONTROLLER_AXIS_LEFTX:
    return stick_event(&controllers->pushed_x, from->value, KEY_LEFT, KEY_RIGHT, to);
  case SDL_CONTROLLER_AXIS_LEFTY:
    return stick_event(&controllers->pushed_y, from->value, KEY_UP, KEY_DOWN, to);
  default:
    return false;
  }
}

bool controller_event(struct controllers *controllers, const SDL_Event *from, struct ui_event *to) {
  switch (from->type) {
  case SDL_CONTROLLERDEVICEADDED:
    SDL_GameControllerOpen(from->cdevice.which);
    return false;
  case SDL_CONTROLLERBUTTONDOWN:
    return button_event(from->cbutton.button, to);
  case SDL_CONTROLLERAXISMOTION:
    return axis_event(controllers, &from->caxis, to);
  default:
    return false;
  }
}
