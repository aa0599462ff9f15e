/* A paragraph: wrapped lines from the top of a box down, one record for all of them. */
#include <math.h>
#include <string.h>

#include "ui/ui_internal.h"

static int lines_in(struct ui *ui, enum style style, float width, const char *text) {
  struct wrap wrap = wrap_start(ui, theme_type(style), width, text);
  struct wrapped_line line;
  int count = 0;
  while (wrap_next(&wrap, &line)) count++;
  return count;
}

float ui_text_height(struct ui *ui, enum style style, float width, const char *text) {
  if (!*text) return 0;
  text = ui_spoken(ui, text);
  return (float)lines_in(ui, style, width, text) * style_line(style, text);
}

static float aligned(float x, float room, float width, enum align align) {
  if (align == ALIGN_CENTRE) return x + (room - width) / 2;
  return align == ALIGN_RIGHT ? x + room - width : x;
}

/* The last line that there is room for: what fits of it, and an ellipsis. */
static void draw_cut_line(struct ui *ui, struct rect box, float baseline, struct text_look look,
                          struct wrapped_line line) {
  struct type type = theme_type(look.style);
  enum face face = (enum face)type.face;
  float ellipsis = run_width(ui, face, type.size, "...", 3);
  int fits = wrap_fitting(ui, face, type.size, box.w - ellipsis, line.start, line.length);
  struct text cut;
  text_init(&cut);
  text_append_bytes(&cut, line.start, (size_t)fits);
  text_append(&cut, "...");
  draw_text(&ui->draw, box.x, baseline, face, type.size, ui_color(ui, look.color), cut.bytes, -1);
  text_release(&cut);
}

static void draw_one_line(struct ui *ui, struct rect box, float baseline, struct text_look look,
                          struct wrapped_line line) {
  struct type type = theme_type(look.style);
  enum face face = (enum face)type.face;
  float width =
      look.align == ALIGN_LEFT ? 0 : run_width(ui, face, type.size, line.start, line.length);
  draw_text(&ui->draw, aligned(box.x, box.w, width, look.align), baseline, face, type.size,
            ui_color(ui, look.color), line.start, line.length);
}

static enum ui_role role_of(enum style style) {
  switch (style) {
  case STYLE_DISPLAY:
  case STYLE_H1:
  case STYLE_H2:
  case STYLE_DECISION:
  case STYLE_TITLE:
  case STYLE_HEADLINE:
    return ROLE_HEADING;
  default:
    return ROLE_TEXT;
  }
}

static float widest_line(struct ui *ui, struct type type, float width, const char *text) {
  struct wrap wrap = wrap_start(ui, type, width, text);
  struct wrapped_line line;
  float widest = 0;
  while (wrap_next(&wrap, &line))
    widest = fmaxf(widest, run_width(ui, (enum face)type.face, type.size, line.start, line.length));
  return widest;
}

float ui_text(struct ui *ui, struct rect box, struct text_look look, const char *text) {
  if (!*text) return 0;
  text = ui_spoken(ui, text);
  struct type type = theme_type(look.style);
  struct wrap wrap = wrap_start(ui, type, box.w, text);
  struct wrapped_line line;
  float line_height = style_line(look.style, text);
  int count = 0;
  bool cut = false;
  while (!cut && wrap_next(&wrap, &line)) {
    float baseline = ui_baseline(look.style, box.y + (float)count * line_height, line_height);
    cut = look.max_lines && ++count == look.max_lines && wrap.next;
    if (!look.max_lines) count++;
    if (cut)
      draw_cut_line(ui, box, baseline, look, line);
    else
      draw_one_line(ui, box, baseline, look, line);
  }
  float height = (float)count * line_height;
  float widest = fminf(box.w, widest_line(ui, type, box.w, text));
  struct rect rect = {aligned(box.x, box.w, widest, look.align), box.y, widest, height};
  struct ui_emitted *emitted = ui_emit(ui, 0, role_of(look.style), rect, text);
  ui_mark(ui, emitted, look.style, look.color, look.ground);
  emitted->clipped = cut;
  return height;
}
