/* Drives an interface frame by frame: events in, the record of the frame out. Text is measured by
 * the built-in estimate (half an em a Latin letter), so results do not depend on fonts. */
#ifndef TESTS_UI_DRIVER_H
#define TESTS_UI_DRIVER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "ui/ui.h"

struct driver {
  struct ui ui;
  struct ui_input input;
  void (*page)(struct driver *driver); /* draws the frame */
  int pressed[16];                     /* how often the page's button k was pressed */
  int value;
  bool open; /* the page's modal */
  const struct sim *sim;
};

static inline void driver_init(struct driver *d, int width, int height,
                               void (*page)(struct driver *)) {
  memset(d, 0, sizeof *d);
  ui_init(&d->ui);
  d->input.width = width;
  d->input.height = height;
  d->page = page;
}

static inline void driver_release(struct driver *d) {
  ui_release(&d->ui);
}

static inline void driver_frame(struct driver *d) {
  ui_begin(&d->ui, &d->input);
  d->page(d);
  ui_end(&d->ui);
  d->input.count = 0;
  d->input.time_ms += 16;
}

static inline void driver_event(struct driver *d, struct ui_event event) {
  d->input.event[d->input.count++] = event;
}

static inline void driver_key(struct driver *d, enum ui_key key) {
  driver_event(d, (struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key});
  driver_frame(d);
  driver_frame(d);
}

static inline void driver_pointer(struct driver *d, enum ui_event_type type, float x, float y,
                                  bool touch) {
  driver_event(
      d, (struct ui_event){
             .type = (uint8_t)type, .x = x * d->ui.scale, .y = y * d->ui.scale, .touch = touch});
  driver_frame(d);
}

static inline void driver_press(struct driver *d, float x, float y) {
  driver_pointer(d, INPUT_POINTER_DOWN, x, y, false);
  driver_pointer(d, INPUT_POINTER_UP, x, y, false);
  driver_frame(d);
}

static inline const char *driver_label(const struct driver *d, const struct ui_emitted *e) {
  return d->ui.dump_text.bytes + e->label;
}

/* The first record whose label is `label`; fails the test when there is none. */
static inline const struct ui_emitted *driver_find(const struct driver *d, const char *label) {
  for (int i = 0; i < d->ui.emitted_count; i++)
    if (!strcmp(driver_label(d, &d->ui.emitted[i]), label)) return &d->ui.emitted[i];
  fail_msg("nothing on the page is labelled \"%s\"", label);
  return NULL;
}

static inline bool driver_shows(const struct driver *d, const char *label) {
  for (int i = 0; i < d->ui.emitted_count; i++)
    if (!strcmp(driver_label(d, &d->ui.emitted[i]), label)) return true;
  return false;
}

static inline const char *driver_focused(const struct driver *d) {
  for (int i = 0; i < d->ui.emitted_count; i++)
    if (d->ui.emitted[i].focused) return driver_label(d, &d->ui.emitted[i]);
  return "";
}

#endif
