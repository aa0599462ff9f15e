#include "platform/events.h"

#include <string.h>

#include "base/text.h"

struct key_row {
  SDL_Keycode code;
  bool control;
  enum ui_key key;
  bool repeats; /* holding it makes more */
};

/* The first row of a key is the one that tests send. */
static const struct key_row key_rows[] = {
    {SDLK_UP, false, KEY_UP, true},
    {SDLK_DOWN, false, KEY_DOWN, true},
    {SDLK_LEFT, false, KEY_LEFT, true},
    {SDLK_RIGHT, false, KEY_RIGHT, true},
    {SDLK_TAB, false, KEY_TAB, true},
    {SDLK_RETURN, false, KEY_ENTER, false},
    {SDLK_KP_ENTER, false, KEY_ENTER, false},
    {SDLK_SPACE, false, KEY_SPACE, false},
    {SDLK_ESCAPE, false, KEY_ESCAPE, false},
    {SDLK_AC_BACK, false, KEY_ESCAPE, false},
    {SDLK_BACKSPACE, false, KEY_BACKSPACE, true},
    {SDLK_PAGEUP, false, KEY_PAGE_UP, true},
    {SDLK_PAGEDOWN, false, KEY_PAGE_DOWN, true},
    {SDLK_HOME, false, KEY_HOME, false},
    {SDLK_END, false, KEY_END, false},
    {SDLK_F1, false, KEY_F1, false},
    {SDLK_F2, false, KEY_F2, false},
    {SDLK_F3, false, KEY_F3, false},
    {SDLK_F9, false, KEY_F9, false},
    {SDLK_F10, false, KEY_F10, false},
    {SDLK_F11, false, KEY_F11, false},
    {SDLK_EQUALS, true, KEY_SCALE_UP, true},
    {SDLK_PLUS, true, KEY_SCALE_UP, true},
    {SDLK_KP_PLUS, true, KEY_SCALE_UP, true},
    {SDLK_MINUS, true, KEY_SCALE_DOWN, true},
    {SDLK_KP_MINUS, true, KEY_SCALE_DOWN, true},
    {SDLK_s, true, KEY_SAVE, false},
    {SDLK_r, true, KEY_RELOAD, false},
    {SDLK_q, true, KEY_QUIT, false},
};
enum { KEY_ROWS = sizeof key_rows / sizeof key_rows[0] };

/* ---- keys ------------------------------------------------------------------------------------ */

/* Layouts without Latin letters: what the key would be on a US keyboard. */
static uint32_t latin_character(SDL_Keysym key) {
  if (key.sym > ' ' && key.sym < 127) return (uint32_t)key.sym;
  if (key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z)
    return (uint32_t)('a' + (key.scancode - SDL_SCANCODE_A));
  if (key.sym >= SDLK_KP_1 && key.sym <= SDLK_KP_9) return (uint32_t)('1' + (key.sym - SDLK_KP_1));
  return key.sym == SDLK_KP_0 ? '0' : 0;
}

static uint32_t lower(uint32_t c) {
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static uint32_t shifted(uint32_t character, bool shift) {
  if (!shift) return character;
  return character == '/' ? '?' : character == '=' ? '+' : character;
}

static const struct key_row *row_of(SDL_Keysym key) {
  bool control = key.mod & KMOD_CTRL;
  for (int i = 0; i < KEY_ROWS; i++)
    if (key_rows[i].code == key.sym && key_rows[i].control == control) return &key_rows[i];
  return NULL;
}

static bool set_key(struct ui_event *to, enum ui_key key, uint32_t character) {
  to->type = INPUT_KEY;
  to->key = (uint8_t)key;
  to->character = character;
  return true;
}

static bool translate_key(const struct event_reader *reader, const SDL_KeyboardEvent *from,
                          struct ui_event *to) {
  SDL_Keysym key = from->keysym;
  const struct key_row *row = row_of(key);
  if (key.mod & KMOD_ALT) {
    if (key.sym == SDLK_RETURN && !from->repeat) return set_key(to, KEY_F11, 0);
    return false;
  }
  if (row && from->repeat && !row->repeats) return false;
  if (row && row->key == KEY_SPACE && reader->text_input) return false;
  if (row && row->key == KEY_TAB && key.mod & KMOD_SHIFT) return set_key(to, KEY_BACKTAB, 0);
  if (row) return set_key(to, row->key, 0);
  uint32_t character = latin_character(key);
  if (!character || from->repeat || reader->text_input || key.mod & (KMOD_CTRL | KMOD_GUI))
    return false;
  return set_key(to, KEY_CHARACTER, lower(shifted(character, key.mod & KMOD_SHIFT)));
}

static bool translate_text(const struct event_reader *reader, const SDL_TextInputEvent *from,
                           struct ui_event *to) {
  int step;
  if (!reader->text_input || !from->text[0]) return false;
  uint32_t c = utf8_decode(from->text, from->text + strlen(from->text), &step);
  return c == ' ' ? set_key(to, KEY_SPACE, ' ') : set_key(to, KEY_CHARACTER, lower(c));
}

/* ---- pointers -------------------------------------------------------------------------------- */

static bool set_pointer(struct ui_event *to, enum ui_event_type type, float x, float y,
                        bool touch) {
  *to = (struct ui_event){.type = (uint8_t)type, .x = x, .y = y, .touch = touch};
  return true;
}

static bool translate_button(const struct event_reader *reader, const SDL_MouseButtonEvent *from,
                             struct ui_event *to) {
  if (from->which == SDL_TOUCH_MOUSEID || from->button != SDL_BUTTON_LEFT) return false;
  return set_pointer(to, from->type == SDL_MOUSEBUTTONDOWN ? INPUT_POINTER_DOWN : INPUT_POINTER_UP,
                     (float)from->x * reader->density, (float)from->y * reader->density, false);
}

static bool translate_motion(const struct event_reader *reader, const SDL_MouseMotionEvent *from,
                             struct ui_event *to) {
  if (from->which == SDL_TOUCH_MOUSEID) return false;
  return set_pointer(to, INPUT_POINTER_MOVE, (float)from->x * reader->density,
                     (float)from->y * reader->density, false);
}

static bool translate_finger(struct event_reader *reader, const SDL_TouchFingerEvent *from,
                             struct ui_event *to) {
  bool down = from->type == SDL_FINGERDOWN, up = from->type == SDL_FINGERUP;
  if (down && reader->finger_down) return false;
  if (!down && (!reader->finger_down || from->fingerId != reader->finger)) return false;
  if (down) reader->finger = from->fingerId;
  reader->finger_down = !up;
  enum ui_event_type type = down ? INPUT_POINTER_DOWN : up ? INPUT_POINTER_UP : INPUT_POINTER_MOVE;
  return set_pointer(to, type, from->x * (float)reader->width, from->y * (float)reader->height,
                     true);
}

static bool translate_wheel(const SDL_MouseWheelEvent *from, struct ui_event *to) {
  if (from->which == SDL_TOUCH_MOUSEID) return false;
  float notches = from->preciseY != 0 ? from->preciseY : (float)from->y;
  if (from->direction == SDL_MOUSEWHEEL_FLIPPED) notches = -notches;
  *to = (struct ui_event){.type = INPUT_WHEEL, .y = notches};
  return notches != 0;
}

bool event_translate(struct event_reader *reader, const SDL_Event *from, struct ui_event *to) {
  *to = (struct ui_event){0};
  switch (from->type) {
  case SDL_KEYDOWN:
    return translate_key(reader, &from->key, to);
  case SDL_TEXTINPUT:
    return translate_text(reader, &from->text, to);
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP:
    return translate_button(reader, &from->button, to);
  case SDL_MOUSEMOTION:
    return translate_motion(reader, &from->motion, to);
  case SDL_FINGERDOWN:
  case SDL_FINGERUP:
  case SDL_FINGERMOTION:
    return translate_finger(reader, &from->tfinger, to);
  case SDL_MOUSEWHEEL:
    return translate_wheel(&from->wheel, to);
  case SDL_QUIT:
    to->type = INPUT_WINDOW_QUIT;
    return true;
  default:
    return false;
  }
}

/* ---- back ------------------------------------------------------------------------------------ */

static bool synthesise_key(const struct ui_event *from, SDL_Event *to) {
  to->type = SDL_KEYDOWN;
  to->key.state = SDL_PRESSED;
  if (from->key == KEY_CHARACTER) {
    to->key.keysym.sym = (SDL_Keycode)from->character;
    return true;
  }
  if (from->key == KEY_BACKTAB) {
    to->key.keysym.sym = SDLK_TAB;
    to->key.keysym.mod = KMOD_LSHIFT;
    return true;
  }
  for (int i = 0; i < KEY_ROWS; i++) {
    if (key_rows[i].key != (enum ui_key)from->key) continue;
    to->key.keysym.sym = key_rows[i].code;
    to->key.keysym.mod = key_rows[i].control ? KMOD_LCTRL : KMOD_NONE;
    return true;
  }
  return false;
}

static bool synthesise_finger(const struct event_reader *reader, const struct ui_event *from,
                              SDL_Event *to) {
  to->type = from->type == INPUT_POINTER_DOWN ? SDL_FINGERDOWN
             : from->type == INPUT_POINTER_UP ? SDL_FINGERUP
                                              : SDL_FINGERMOTION;
  to->tfinger.touchId = 1;
  to->tfinger.fingerId = 1;
  to->tfinger.x = from->x / (float)reader->width;
  to->tfinger.y = from->y / (float)reader->height;
  return true;
}

static bool synthesise_mouse(const struct event_reader *reader, const struct ui_event *from,
                             SDL_Event *to) {
  Sint32 x = (Sint32)(from->x / reader->density + 0.5f);
  Sint32 y = (Sint32)(from->y / reader->density + 0.5f);
  if (from->type == INPUT_POINTER_MOVE) {
    to->type = SDL_MOUSEMOTION;
    to->motion.x = x;
    to->motion.y = y;
    return true;
  }
  to->type = from->type == INPUT_POINTER_DOWN ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
  to->button.button = SDL_BUTTON_LEFT;
  to->button.x = x;
  to->button.y = y;
  return true;
}

bool event_synthesise(const struct event_reader *reader, const struct ui_event *from,
                      SDL_Event *to) {
  memset(to, 0, sizeof *to);
  switch (from->type) {
  case INPUT_KEY:
    return synthesise_key(from, to);
  case INPUT_POINTER_MOVE:
  case INPUT_POINTER_DOWN:
  case INPUT_POINTER_UP:
    return from->touch ? synthesise_finger(reader, from, to) : synthesise_mouse(reader, from, to);
  case INPUT_WHEEL:
    to->type = SDL_MOUSEWHEEL;
    to->wheel.preciseY = from->y;
    return true;
  case INPUT_WINDOW_QUIT:
    to->type = SDL_QUIT;
    return true;
  default:
    return false;
  }
}
