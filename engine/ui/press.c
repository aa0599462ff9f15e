/* From events to presses. A press is told against the targets of the last frame, which are what the
 * player saw: the topmost layer's only, and it acts on release inside the target it began on. */
#include <math.h>

#include "ui/ui_internal.h"

enum { REPEAT_AFTER_MS = 400, REPEAT_EVERY_MS = 125 };

static struct point logical(const struct ui *ui, const struct ui_event *event) {
  return (struct point){event->x / ui->scale, event->y / ui->scale};
}

static void pointer_down(struct ui *ui, const struct ui_event *event) {
  ui->pointer = logical(ui, event);
  ui->focus_visible = false;
  ui->press.at = ui->pointer;
  ui->press.since_ms = ui->time_ms;
  ui->press.repeats = 0;
  const struct ui_target *target = target_at(ui, ui->pointer);
  ui->pressed = target ? target->id : 0;
  if (target) ui->focus = target->id;
  scroll_start(ui, ui->pointer, event->touch);
}

static void pointer_move(struct ui *ui, const struct ui_event *event) {
  ui->pointer = logical(ui, event);
  scroll_drag(ui, ui->pointer);
}

static void activate(struct ui *ui, ui_id id) {
  int room = (int)(sizeof ui->activated / sizeof ui->activated[0]);
  if (ui->activated_count < room) ui->activated[ui->activated_count++] = id;
}

static void pointer_up(struct ui *ui, const struct ui_event *event) {
  ui->pointer = logical(ui, event);
  const struct ui_target *target = target_at(ui, ui->pointer);
  if (!ui->press.scrolling && ui->press.repeats == 0) {
    if (target && target->id == ui->pressed && !target->disabled) activate(ui, target->id);
    if (!target && !ui->pressed) ui->outside_pressed = true;
  }
  ui->pressed = 0;
  ui->drag_slider = 0;
  ui->press.scroll = -1;
  ui->press.scrolling = false;
  ui->press.repeats = 0;
}

static void read_event(struct ui *ui, const struct ui_event *event) {
  switch (event->type) {
  case INPUT_POINTER_DOWN:
    pointer_down(ui, event);
    break;
  case INPUT_POINTER_MOVE:
    pointer_move(ui, event);
    break;
  case INPUT_POINTER_UP:
    pointer_up(ui, event);
    break;
  case INPUT_WHEEL:
    scroll_wheel(ui, event->y);
    break;
  case INPUT_KEY:
    ui->focus_visible = true;
    break;
  default:
    break;
  }
}

void press_read_events(struct ui *ui) {
  for (int i = 0; i < ui->input->count; i++) read_event(ui, &ui->input->event[i]);
  const struct ui_target *under = target_at(ui, ui->pointer);
  ui->hot = under ? under->id : 0;
  if (ui->pressed) ui->animating = true;
}

/* ---- keys ---------------------------------------------------------------------------------------
 */

/* Below an open modal nothing hears a key. */
static bool layer_hears(const struct ui *ui) {
  return ui->modal_depth >= ui->modal_count;
}

static bool take_event(struct ui *ui, enum ui_key key, uint32_t character) {
  if (!ui->input || !layer_hears(ui)) return false;
  for (int i = 0; i < ui->input->count; i++) {
    const struct ui_event *event = &ui->input->event[i];
    if (event->type != INPUT_KEY || ui->key_used[i] || event->key != key) continue;
    if (key == KEY_CHARACTER && event->character != character) continue;
    ui->key_used[i] = true;
    return true;
  }
  return false;
}

bool ui_key(struct ui *ui, enum ui_key key) {
  return take_event(ui, key, 0);
}

bool ui_character(struct ui *ui, uint32_t character) {
  if (ui->no_single_keys) return false;
  return take_event(ui, KEY_CHARACTER, character);
}

/* ---- targets ------------------------------------------------------------------------------------
 */

static bool was_activated(const struct ui *ui, ui_id id) {
  for (int i = 0; i < ui->activated_count; i++)
    if (ui->activated[i] == id) return true;
  return false;
}

bool ui_target(struct ui *ui, ui_id id, enum ui_role role, struct rect rect, const char *label,
               bool disabled) {
  struct ui_emitted *emitted = ui_emit(ui, id, role, rect, label);
  emitted->target = true;
  emitted->px = 0; /* until ui_mark says that its label is drawn in it */
  emitted->disabled = disabled;
  emitted->primary = role == ROLE_PRIMARY;
  emitted->focused = ui_is_focused(ui, id);
  emitted->focus_order = ui->focus_count++;
  emitted->hit = rect_padded_to(rect, TARGET_MIN);
  if (disabled) return false;
  if (was_activated(ui, id)) return true;
  return ui->focus == id && (ui_key(ui, KEY_ENTER) || ui_key(ui, KEY_SPACE));
}

bool ui_is_focused(const struct ui *ui, ui_id id) {
  return ui->focus_visible && ui->focus == id;
}

bool ui_is_hot(const struct ui *ui, ui_id id) {
  return ui->hot == id && !ui->focus_visible;
}

bool ui_is_pressed(const struct ui *ui, ui_id id) {
  return ui->pressed == id && ui->hot == id && !ui->press.scrolling;
}

bool ui_is_repeating(struct ui *ui, ui_id id) {
  if (!ui_is_pressed(ui, id)) return false;
  ui->animating = true;
  uint64_t held = ui->time_ms - ui->press.since_ms;
  if (held < REPEAT_AFTER_MS) return false;
  int32_t due = 1 + (int32_t)((held - REPEAT_AFTER_MS) / REPEAT_EVERY_MS);
  if (ui->press.repeats >= due) return false;
  ui->press.repeats++;
  return true;
}
