/* Buttons are ink: secondary an outline, primary filled, the night ones inverted, attention an
 * amber plate with an ink edge, quiet a word with a broken line under it. A disabled button keeps
 * its contrast, loses its fill to the well's, has a dashed edge and prints its reason below. */
#include <math.h>
#include <string.h>

#include "ui/ui_internal.h"

enum { BUTTON_RADIUS = 6, PADDING = 16, ICON_GAP = 10 };

struct dress {
  enum token fill, fill_held, edge, ink;
};

static const struct dress dresses[] = {
    [BUTTON_SECONDARY] = {TOKEN_CARD, TOKEN_SUNK, TOKEN_INK, TOKEN_INK},
    [BUTTON_PRIMARY] = {TOKEN_INK, TOKEN_INK2, TOKEN_INK, TOKEN_CARD},
    [BUTTON_NIGHT] = {TOKEN_NIGHT_CARD, TOKEN_NIGHT, TOKEN_NIGHT_EDGE, TOKEN_NIGHT_INK},
    [BUTTON_NIGHT_PRIMARY] = {TOKEN_NIGHT_INK, TOKEN_NIGHT_INK2, TOKEN_NIGHT_INK, TOKEN_NIGHT},
    [BUTTON_QUIET] = {TOKEN_CARD, TOKEN_CARD, TOKEN_INK, TOKEN_INK},
    [BUTTON_ATTENTION] = {TOKEN_ATTENTION, TOKEN_ATTENTION_TINT, TOKEN_INK, TOKEN_ON_ATTENTION},
};

static bool is_night(enum button_kind kind) {
  return kind == BUTTON_NIGHT || kind == BUTTON_NIGHT_PRIMARY;
}

static struct dress dress_of(enum button_kind kind, bool disabled, bool held) {
  struct dress dress = dresses[kind];
  if (disabled && is_night(kind))
    dress = (struct dress){TOKEN_NIGHT, TOKEN_NIGHT, TOKEN_NIGHT_EDGE, TOKEN_NIGHT_INK2};
  else if (disabled)
    dress = (struct dress){TOKEN_SUNK, TOKEN_SUNK, TOKEN_EDGE, TOKEN_INK2};
  if (held) dress.fill = dress.fill_held;
  return dress;
}

/* ---- words ----------------------------------------------------------------------------------- */

struct fit {
  float size, width; /* of the widest line */
  int lines;
};

static struct fit fit_at(struct ui *ui, float size, float room, const char *label, int lines) {
  struct type type = {FACE_SANS_BOLD, size, size};
  struct wrap wrap = wrap_start(ui, type, lines > 1 ? room : 1e6f, label);
  struct wrapped_line line;
  struct fit fit = {size, 0, 0};
  while (wrap_next(&wrap, &line)) {
    fit.width = fmaxf(fit.width, run_width(ui, FACE_SANS_BOLD, size, line.start, line.length));
    fit.lines++;
  }
  return fit;
}

/* The largest of the button's sizes that fits on one line; else two lines at the smallest. */
static struct fit fit_label(struct ui *ui, struct rect rect, float room, const char *label) {
  static const float sizes[] = {24, 22, 20, 18};
  int first = rect.h >= 72 ? 0 : rect.h >= 54 ? 1 : 2;
  for (int i = first; i < 4; i++) {
    struct fit fit = fit_at(ui, sizes[i], room, label, 1);
    if (fit.width <= room) return fit;
  }
  return fit_at(ui, 18, room, label, rect.h >= 48 ? 2 : 1);
}

static void draw_lines(struct ui *ui, struct rect rect, float x, struct fit fit, struct color ink,
                       const char *label) {
  float line_height = fit.lines > 1 ? fit.size * 1.25f : fit.size;
  float top = rect.y + (rect.h - line_height * (float)fit.lines) / 2;
  struct type type = {FACE_SANS_BOLD, fit.size, line_height};
  struct wrap wrap = wrap_start(ui, type, fit.lines > 1 ? fit.width + 0.5f : 1e6f, label);
  struct wrapped_line line;
  for (int i = 0; wrap_next(&wrap, &line); i++) {
    float width = run_width(ui, FACE_SANS_BOLD, fit.size, line.start, line.length);
    float baseline = top + (float)i * line_height + (line_height + 0.733f * fit.size) / 2;
    draw_text(&ui->draw, x + (fit.width - width) / 2, baseline, FACE_SANS_BOLD, fit.size, ink,
              line.start, line.length);
  }
}

/* ---- the button ------------------------------------------------------------------------------ */

static void draw_body(struct ui *ui, struct rect rect, enum button_kind kind, struct dress dress,
                      bool disabled) {
  if (kind == BUTTON_QUIET) return;
  draw_rect(&ui->draw, rect, ui_color(ui, dress.fill), BUTTON_RADIUS);
  draw_frame(&ui->draw, rect, ui_color(ui, dress.edge), 2, BUTTON_RADIUS, disabled ? 6 : 0);
}

static void draw_quiet_line(struct ui *ui, float x, float y, float width, struct dress dress) {
  draw_line(&ui->draw, (struct point){x, y}, (struct point){x + width, y}, ui_color(ui, dress.ink),
            1.5f, 6);
}

static void draw_reason(struct ui *ui, struct rect rect, bool night, const char *reason) {
  struct text_look look = {.style = STYLE_LABEL,
                           .color = night ? TOKEN_NIGHT_INK2 : TOKEN_INK2,
                           .ground = night ? TOKEN_NIGHT : TOKEN_BG};
  ui_text(ui, (struct rect){rect.x, rect.y + rect.h + 4, rect.w, 24}, look, reason);
}

static struct ui_emitted *last_emitted(struct ui *ui) {
  return &ui->emitted[ui->emitted_count - 1];
}

bool ui_button(struct ui *ui, ui_id id, struct rect rect, enum button_kind kind, const char *icon,
               const char *label, const char *reason) {
  bool primary = kind == BUTTON_PRIMARY || kind == BUTTON_NIGHT_PRIMARY;
  bool pressed =
      ui_target(ui, id, primary ? ROLE_PRIMARY : ROLE_BUTTON, rect, label, reason != NULL);
  struct ui_emitted *emitted = last_emitted(ui);
  emitted->rests = kind == BUTTON_PRIMARY; /* not a bar's: no day passes by a stray Enter */
  struct dress dress = dress_of(kind, reason != NULL, ui_is_pressed(ui, id));
  float padding = kind == BUTTON_QUIET ? 0 : rect.w < 120 ? 8 : PADDING;
  float icon_size = !icon ? 0 : rect.h >= 72 ? 26 : 24;
  float icon_room = !icon ? 0 : *label ? icon_size + ICON_GAP : icon_size;
  struct fit fit = fit_label(ui, rect, rect.w - 2 * padding - icon_room, label);
  float x = kind == BUTTON_QUIET ? rect.x : rect.x + (rect.w - icon_room - fit.width) / 2;

  draw_body(ui, rect, kind, dress, reason != NULL);
  if (icon) ui_icon(ui, icon, x, rect.y + (rect.h - icon_size) / 2, icon_size, dress.ink);
  draw_lines(ui, rect, x + icon_room, fit, ui_color(ui, dress.ink), label);
  if (kind == BUTTON_QUIET && !reason)
    draw_quiet_line(ui, x + icon_room, rect.y + (rect.h + fit.size) / 2 + 3, fit.width, dress);
  ui_mark(ui, emitted, STYLE_BODY_S_BOLD, dress.ink, dress.fill);
  emitted->px = fit.size;
  emitted->clipped = fit.width > rect.w - 2 * padding - icon_room + 0.5f || fit.lines > 2;
  if (reason && *reason) draw_reason(ui, rect, is_night(kind), reason);
  return pressed;
}

bool ui_icon_button(struct ui *ui, ui_id id, struct rect rect, enum button_kind kind,
                    const char *icon, const char *label) {
  enum { SIZE = 24 };
  bool pressed = ui_target(ui, id, ROLE_BUTTON, rect, label, false);
  struct dress dress = dress_of(kind, false, ui_is_pressed(ui, id));
  draw_body(ui, rect, kind, dress, false);
  ui_icon(ui, icon, rect.x + (rect.w - SIZE) / 2, rect.y + (rect.h - SIZE) / 2, SIZE, dress.ink);
  return pressed;
}
