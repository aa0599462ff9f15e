/* A slider with detents: it stands on one of `count` places, never between. A press anywhere on the
 * track goes to the nearest; while focused, left and right move by one and Page Up and Down by ten.
 * Steppers at both ends make dragging unnecessary. */
#include <math.h>

#include "ui/ui_internal.h"

enum { SLIDER_HEIGHT = 48, TRACK = 8, KNOB = 32, END_ROOM = 48 + 24, TICKS_MOST = 24 };

static int clamped(int position, int count) {
  return position < 0 ? 0 : position >= count ? count - 1 : position;
}

static float detent_x(struct rect track, int i, int count) {
  return count < 2 ? track.x : track.x + track.w * (float)i / (float)(count - 1);
}

static int nearest(struct rect track, float x, int count) {
  float share = (x - track.x) / fmaxf(1, track.w);
  return clamped((int)floorf(share * (float)(count - 1) + 0.5f), count);
}

static int moved_by_keys(struct ui *ui, int position) {
  if (ui_key(ui, KEY_LEFT)) position--;
  if (ui_key(ui, KEY_RIGHT)) position++;
  if (ui_key(ui, KEY_PAGE_DOWN)) position -= 10;
  if (ui_key(ui, KEY_PAGE_UP)) position += 10;
  return position;
}

static bool end_button(struct ui *ui, ui_id id, struct rect rect, const char *icon,
                       const char *label, bool can) {
  bool pressed = ui_target(ui, id, ROLE_BUTTON, rect, label, !can);
  ui_mark(ui, &ui->emitted[ui->emitted_count - 1], STYLE_BODY_BOLD, can ? TOKEN_INK : TOKEN_INK2,
          TOKEN_CARD);
  enum token fill = !can || ui_is_pressed(ui, id) ? TOKEN_SUNK : TOKEN_CARD;
  draw_rect(&ui->draw, rect, ui_color(ui, fill), 6);
  draw_frame(&ui->draw, rect, ui_color(ui, can ? TOKEN_INK : TOKEN_EDGE), 2, 6, can ? 0 : 6);
  ui_icon(ui, icon, rect.x + 12, rect.y + 12, 24, can ? TOKEN_INK : TOKEN_INK2);
  return pressed || (can && ui_is_repeating(ui, id));
}

static void draw_track(struct ui *ui, struct rect track, int position, int count) {
  float middle = track.y + track.h / 2;
  for (int i = 0; i < count && count <= TICKS_MOST; i++)
    draw_rect(&ui->draw, (struct rect){detent_x(track, i, count) - 1, middle - 10, 2, 20},
              ui_color(ui, TOKEN_EDGE), 0);
  struct rect line = {track.x, middle - TRACK / 2, track.w, TRACK};
  draw_rect(&ui->draw, line, ui_color(ui, TOKEN_SUNK), TRACK / 2);
  draw_frame(&ui->draw, line, ui_color(ui, TOKEN_EDGE), 2, TRACK / 2, 0);
  float at = detent_x(track, position, count);
  draw_rect(&ui->draw, (struct rect){track.x, line.y, at - track.x, TRACK}, ui_color(ui, TOKEN_INK),
            TRACK / 2);
  struct point knob = {at, middle};
  draw_disc(&ui->draw, knob, KNOB / 2, ui_color(ui, TOKEN_INK));
  draw_disc(&ui->draw, knob, KNOB / 2 - 3, ui_color(ui, TOKEN_CARD));
  draw_disc(&ui->draw, knob, 5, ui_color(ui, TOKEN_INK));
}

static bool labels_fit(struct ui *ui, struct rect track, int count, const char *const *labels) {
  float room = count > 1 ? track.w / (float)(count - 1) - 12 : track.w;
  for (int i = 0; i < count; i++)
    if (ui_text_width(ui, STYLE_LABEL_BOLD, labels[i]) > room) return false;
  return true;
}

/* Under each detent where there is room, else under the knob alone. */
static void draw_labels(struct ui *ui, struct rect track, int position, int count,
                        const char *const *labels) {
  bool all = labels_fit(ui, track, count, labels);
  float baseline = ui_baseline(STYLE_LABEL, track.y + track.h, 24);
  for (int i = all ? 0 : position; i < (all ? count : position + 1); i++) {
    bool chosen = i == position;
    struct text_look look = {.style = chosen ? STYLE_LABEL_BOLD : STYLE_LABEL,
                             .color = chosen ? TOKEN_INK : TOKEN_INK2,
                             .ground = TOKEN_CARD};
    float width = ui_text_width(ui, look.style, labels[i]);
    float x = detent_x(track, i, count) - width / 2;
    x = fmaxf(track.x - END_ROOM, fminf(x, track.x + track.w + END_ROOM - width));
    ui_line(ui, x, baseline, look, labels[i]);
  }
}

int ui_slider(struct ui *ui, ui_id id, struct rect rect, int position, int count,
              const char *const *detent_labels, const char *label) {
  position = clamped(position, count);
  struct rect track = {rect.x + END_ROOM, rect.y, rect.w - 2 * END_ROOM, SLIDER_HEIGHT};
  struct rect less = {rect.x, rect.y, SLIDER_HEIGHT, SLIDER_HEIGHT};
  struct rect more = {rect.x + rect.w - SLIDER_HEIGHT, rect.y, SLIDER_HEIGHT, SLIDER_HEIGHT};

  if (end_button(ui, id + 1, less, "icons/minus", ui_tr(ui, "less"), position > 0)) position--;
  struct rect reach = {track.x - KNOB / 2, track.y, track.w + KNOB, track.h};
  bool tapped = ui_target(ui, id, ROLE_SLIDER, reach, label, false) && !ui->focus_visible;
  bool held = ui->pressed == id && !ui->press.scrolling;
  if (held) ui->drag_slider = id;
  if (held || tapped) position = nearest(track, ui->pointer.x, count);
  if (ui_is_focused(ui, id)) position = moved_by_keys(ui, position);
  if (end_button(ui, id + 2, more, "icons/plus", ui_tr(ui, "more"), position < count - 1))
    position++;
  position = clamped(position, count);
  draw_track(ui, track, position, count);
  if (detent_labels) draw_labels(ui, track, position, count, detent_labels);
  return position;
}
