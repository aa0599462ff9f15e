/* What the briefing shows of the place: the scenario's own picture, whole on a white sheet, or the
 * site of its time, which fills the frame. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/screens_internal.h"

enum { SITE_W = 584, SITE_H = 300 };

static const struct color as_drawn = {255, 255, 255, 255};
/* A picture whose shape is nearly the frame's fills it, and loses this much of its size at most. */
static const float cut_most = 1.15F;

static struct rect zoomed(struct rect frame, float width, float height, float zoom) {
  return (struct rect){frame.x + (frame.w - width * zoom) / 2,
                       frame.y + (frame.h - height * zoom) / 2, width * zoom, height * zoom};
}

static void draw_own(struct ui *ui, const struct own_picture *own, struct rect frame) {
  float width = (float)own->width_permille, height = 1000;
  float whole = fminf(frame.w / width, frame.h / height);
  float filling = fmaxf(frame.w / width, frame.h / height);
  draw_rect(&ui->draw, frame, ui_color(ui, TOKEN_WHITE), 0);
  draw_sprite(&ui->draw, own->svg, zoomed(frame, width, height, fminf(filling, whole * cut_most)),
              as_drawn, false);
  ui_emit(ui, ui_make_id("briefing.picture", 0), ROLE_IMAGE, frame, ui_words(ui, &own->alt));
}

static void draw_site(struct ui *ui, const struct scenario *scenario, struct rect frame) {
  char sprite[48];
  float zoom = fmaxf(frame.w / SITE_W, frame.h / SITE_H);
  snprintf(sprite, sizeof sprite, "eras/%s", scenario->picture);
  draw_sprite(&ui->draw, sprite, zoomed(frame, SITE_W, SITE_H, zoom), as_drawn, false);
}

static void draw_year(struct ui *ui, int year, struct rect frame) {
  struct text_look look = {STYLE_H1, TOKEN_CARD, TOKEN_INK, ALIGN_CENTRE, 1};
  struct rect plate = {frame.x + 24, frame.y + frame.h - 31, 126, 62};
  char words[8];
  snprintf(words, sizeof words, "%d", year);
  draw_rect(&ui->draw, plate, ui_color(ui, TOKEN_INK), 0);
  ui_line(ui, plate.x + 63, ui_baseline(STYLE_H1, plate.y, plate.h), look, words);
}

void briefing_picture_draw(struct ui *ui, const struct scenario *scenario, struct rect frame) {
  draw_rect(&ui->draw, (struct rect){frame.x + 6, frame.y + 6, frame.w, frame.h},
            ui_color(ui, TOKEN_SHADOW), 6);
  draw_clip(&ui->draw, frame);
  if (scenario->own_picture.svg)
    draw_own(ui, &scenario->own_picture, frame);
  else
    draw_site(ui, scenario, frame);
  draw_unclip(&ui->draw);
  draw_frame(&ui->draw, frame, ui_color(ui, TOKEN_INK), 3, 6, 0);
  draw_year(ui, scenario->start_year, frame);
}
