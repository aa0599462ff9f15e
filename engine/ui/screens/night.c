/* The frame of screens outside the day: a night bar with a title, a night strip with what leads on.
 */
#include "ui/screens/book_pages.h"

enum { TITLE_ROOM = 320 }; /* beside the tabs of a narrow page */

float night_bar(struct ui *ui, const char *title, const char *subtitle) {
  struct rect bar = {0, 0, ui->width, NIGHT_BAR};
  draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_NIGHT), 0);
  struct text_look look = {STYLE_TITLE, TOKEN_NIGHT_INK, TOKEN_NIGHT, ALIGN_LEFT, 1};
  bool narrow = ui->layout == LAYOUT_NARROW || ui->is_short;
  if (narrow && ui_text_width(ui, look.style, title) > TITLE_ROOM) look.style = STYLE_BODY_BOLD;
  float x = 40;
  x += ui_line(ui, x, 60, look, title) + 20;
  struct text_look quiet = {STYLE_BODY_S, TOKEN_NIGHT_INK2, TOKEN_NIGHT, ALIGN_LEFT, 1};
  if (subtitle[0] && ui->layout != LAYOUT_NARROW && !ui->is_short)
    x += ui_line(ui, x, 58, quiet, subtitle) + 40;
  return x;
}

struct rect night_dock(struct ui *ui) {
  float height = ui->is_short ? 84 : NIGHT_DOCK;
  struct rect dock = {0, ui->height - height, ui->width, height};
  draw_rect(&ui->draw, dock, ui_color(ui, TOKEN_NIGHT), 0);
  return dock;
}

struct rect ledger_sheet(struct ui *ui, struct rect page, const char *title, const char *subtitle) {
  draw_rect(&ui->draw, (struct rect){page.x + 10, page.y + 12, page.w, page.h},
            ui_color(ui, TOKEN_SHADOW), 0);
  draw_rect(&ui->draw, page, ui_color(ui, TOKEN_LEDGER_PAPER), 0);
  struct color shade = ui_color(ui, TOKEN_LEDGER_PAPER_EDGE);
  if (theme_is_contrast(ui->theme))
    draw_frame(&ui->draw, page, shade, 3, 0, 0);
  else
    draw_rect(&ui->draw, (struct rect){page.x, page.y, 26, page.h}, shade, 0);
  struct rect in = {page.x + 66, page.y + 24, page.w - 66 - 40, page.h - 44};
  struct text_look head = {STYLE_NUMBER_L, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  float used = ui_line(ui, in.x, in.y + 36, head, title) + 18;
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  if (subtitle[0] && used + ui_text_width(ui, STYLE_BODY_S, subtitle) < in.w)
    ui_line(ui, in.x + used, in.y + 34, quiet, subtitle);
  draw_rect(&ui->draw, (struct rect){in.x, in.y + 52, in.w, 3}, ui_color(ui, TOKEN_LEDGER), 0);
  return (struct rect){in.x, in.y + 66, in.w, in.h - 66};
}
