/* One factor for everything: fonts, strokes, sprites and hit boxes are logical pixels times S.
 *
 * S = clamp(min(w/1920, h/1080), 0.8, 4) * user; portrait canvases measure against 1080x1920. The
 * user's size is held back where it would leave less than 960x540 logical pixels. */
#include <math.h>

#include "ui/ui_internal.h"

enum {
  LONG_SIDE = 1920,
  SHORT_SIDE = 1080,
  CANVAS_LEAST_WIDTH = 960,
  CANVAS_LEAST_HEIGHT = 540,
  WIDE_FROM = 1840,
  COMPACT_FROM = 1200,
  SHORT_BELOW = 800
};
static const float scale_least = 0.8f, scale_most = 4.0f;

static float base_scale(float width, float height) {
  bool portrait = height > width;
  float fit = portrait ? fminf(width / SHORT_SIDE, height / LONG_SIDE)
                       : fminf(width / LONG_SIDE, height / SHORT_SIDE);
  return fminf(fmaxf(fit, scale_least), scale_most);
}

static float user_scale_allowed(const struct ui *ui, float width, float height, float base) {
  float most = fminf(width / (base * CANVAS_LEAST_WIDTH), height / (base * CANVAS_LEAST_HEIGHT));
  return fmaxf(1, fminf(ui->user_scale, most));
}

static enum layout layout_of(float width) {
  if (width >= WIDE_FROM) return LAYOUT_WIDE;
  return width >= COMPACT_FROM ? LAYOUT_COMPACT : LAYOUT_NARROW;
}

void scale_apply(struct ui *ui, int physical_width, int physical_height) {
  float width = (float)physical_width, height = (float)physical_height;
  float base = base_scale(width, height);
  ui->scale = base * user_scale_allowed(ui, width, height, base);
  ui->width = width / ui->scale;
  ui->height = height / ui->scale;
  ui->layout = layout_of(ui->width + 0.01f);
  ui->is_short = ui->height < SHORT_BELOW;
}

bool ui_too_small(const struct ui *ui) {
  float least_width = ui->width >= ui->height ? 1280 : 720;
  float least_height = ui->width >= ui->height ? 720 : 1280;
  return ui->width * ui->scale < least_width || ui->height * ui->scale < least_height;
}

float ui_snap(const struct ui *ui, float position) {
  return roundf(position * ui->scale) / ui->scale;
}
