#include "journeys/driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void driver_start(struct driver *driver, const char *journals, int width, int height) {
  memset(driver, 0, sizeof *driver);
  driver->width = width;
  driver->height = height;
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.data, sizeof paths.data, "%s", WORKTEAM_SOURCE_DIR);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  snprintf(paths.journals, sizeof paths.journals, "%s", journals);
  char error[400];
  struct platform_options options = {
      .assets = paths.assets, .width = width, .height = height, .headless = true};
  driver->platform = platform_open(&options, error, sizeof error);
  if (!driver->platform) {
    fprintf(stderr, "%s\n", error);
    exit(1);
  }
  game_init(&driver->game, &paths, driver->platform, 7);
  driver->game.view.settings.reduced_motion = true;
  driver_frame(driver, 16);
  driver_frame(driver, 16);
}

void driver_stop(struct driver *driver) {
  game_release(&driver->game);
  platform_close(driver->platform);
}

static void frame(struct driver *driver, int ms) {
  driver->time_ms += (uint64_t)ms;
  driver->input.time_ms = driver->time_ms;
  driver->input.width = driver->width;
  driver->input.height = driver->height;
  game_frame(&driver->game, &driver->input);
  driver->input.count = 0;
}

void driver_frame(struct driver *driver, int ms) {
  driver->input.count = 0;
  frame(driver, ms);
}

static void send(struct driver *driver, struct ui_event event) {
  driver->input.count = 1;
  driver->input.event[0] = event;
  frame(driver, 16);
}

void driver_key(struct driver *driver, enum ui_key key) {
  send(driver, (struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key});
  driver_frame(driver, 16);
}

void driver_type(struct driver *driver, uint32_t character) {
  send(driver, (struct ui_event){.type = INPUT_KEY, .key = KEY_CHARACTER, .character = character});
  driver_frame(driver, 16);
}

const char *driver_label(const struct driver *driver, const struct ui_emitted *item) {
  return driver->game.ui.dump_text.bytes + item->label;
}

const struct ui_emitted *driver_find(const struct driver *driver, const char *label) {
  const struct ui *ui = &driver->game.ui;
  const struct ui_emitted *begins = NULL;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!item->target || (ui->modal_depth > 0 && !item->in_modal)) continue;
    const char *text = driver_label(driver, item);
    if (strcmp(text, label) == 0) return item;
    if (!begins && strncmp(text, label, strlen(label)) == 0) begins = item;
  }
  return begins;
}

const struct ui_emitted *driver_find_role(const struct driver *driver, enum ui_role role) {
  const struct ui *ui = &driver->game.ui;
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].target && !ui->emitted[i].disabled && ui->emitted[i].role == role)
      return &ui->emitted[i];
  return NULL;
}

void driver_press_at(struct driver *driver, struct rect rect) {
  float scale = driver->game.ui.scale;
  struct ui_event event = {.touch = driver->touch,
                           .x = (rect.x + rect.w / 2) * scale,
                           .y = (rect.y + rect.h / 2) * scale};
  if (!driver->touch) {
    event.type = INPUT_POINTER_MOVE;
    send(driver, event);
  }
  event.type = INPUT_POINTER_DOWN;
  send(driver, event);
  event.type = INPUT_POINTER_UP;
  send(driver, event);
  driver_frame(driver, 16);
}

bool driver_press(struct driver *driver, const char *label) {
  const struct ui_emitted *item = driver_find(driver, label);
  if (!item || item->disabled) return false;
  driver_press_at(driver, item->hit);
  return true;
}
