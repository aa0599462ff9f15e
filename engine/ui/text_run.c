/* Single lines of text: their width and where they stand. */
#include <math.h>
#include <string.h>

#include "ui/ui_internal.h"

/* Without a platform: half an em for Latin, a whole one for the wide scripts. */
static float width_estimated(float size, const char *utf8, int length) {
  float width = 0;
  const char *end = utf8 + length;
  for (int step = 0; utf8 < end; utf8 += step)
    width += utf8_decode(utf8, end, &step) >= 0x1100 ? 0.92f * size : 0.5f * size;
  return width;
}

float run_width(struct ui *ui, enum face face, float size, const char *utf8, int length) {
  if (length <= 0) return 0;
  if (!ui->metrics.width) return width_estimated(size, utf8, length);
  return ui->metrics.width(ui->metrics.self, face, size, utf8, length);
}

static bool has_hangul(const char *text) {
  const unsigned char *s = (const unsigned char *)text;
  for (; *s; s++)
    if (*s >= 0xEA && *s <= 0xED) return true;
  return false;
}

float style_line(enum style style, const char *text) {
  float line = theme_type(style).line;
  bool body = style >= STYLE_BODY_L && style <= STYLE_SERIF_BODY_BOLD;
  return body && has_hangul(text) ? line + 2 : line;
}

float ui_baseline(enum style style, float y, float h) {
  return y + (h + 0.733f * theme_type(style).size) / 2;
}

float ui_text_width(struct ui *ui, enum style style, const char *text) {
  struct type type = theme_type(style);
  text = ui_spoken(ui, text);
  return run_width(ui, (enum face)type.face, type.size, text, (int)strlen(text));
}

float ui_line(struct ui *ui, float x, float baseline, struct text_look look, const char *text) {
  struct type type = theme_type(look.style);
  text = ui_spoken(ui, text);
  float width = ui_text_width(ui, look.style, text);
  if (look.align == ALIGN_CENTRE) x -= width / 2;
  if (look.align == ALIGN_RIGHT) x -= width;
  struct rect rect = {x, baseline - type.size * 0.9f, width, type.size * 1.15f};
  ui_mark(ui, ui_emit(ui, 0, ROLE_TEXT, rect, text), look.style, look.color, look.ground);
  draw_text(&ui->draw, x, baseline, (enum face)type.face, type.size, ui_color(ui, look.color), text,
            -1);
  return width;
}
