/* What the outside says to the interface in one frame, without SDL: filled by platform/ from real
 * devices, by tests from scripts. Positions in physical pixels of the canvas. */
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include <stdbool.h>
#include <stdint.h>

enum ui_key {
  KEY_NONE, KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT, KEY_TAB, KEY_BACKTAB, KEY_ENTER, KEY_SPACE,
  KEY_ESCAPE, KEY_BACKSPACE, KEY_PAGE_UP, KEY_PAGE_DOWN, KEY_HOME, KEY_END, KEY_F1, KEY_F2, KEY_F3, KEY_F9,
  KEY_F10, KEY_F11, KEY_SCALE_UP, KEY_SCALE_DOWN, KEY_SAVE, KEY_RELOAD, KEY_QUIT,
  KEY_CHARACTER /* `character` holds it, lower case */
};

enum ui_event_type {
  INPUT_KEY,
  INPUT_POINTER_MOVE,
  INPUT_POINTER_DOWN,
  INPUT_POINTER_UP,
  INPUT_WHEEL,
  INPUT_WINDOW_QUIT
};

struct ui_event {
  uint8_t type;
  uint8_t key;       /* enum ui_key */
  bool touch;        /* pointer events that came from a finger */
  uint32_t character;
  float x, y;        /* pointer; wheel: y = notches, up positive */
};

enum { UI_EVENTS_MAX = 64 };
struct ui_input {
  int width, height; /* canvas, physical pixels */
  uint64_t time_ms;  /* monotonic */
  int count;
  struct ui_event event[UI_EVENTS_MAX];
};

#endif
