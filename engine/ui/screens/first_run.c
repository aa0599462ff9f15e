/* The first run: before anything else, what has to be right to read the rest. Each choice shows at
 * once in the page itself; a sample of both books is the preview. Nothing is kept before it is
 * left, so that who closes the program here is asked again. */
#include <math.h>

#include "ui/screens/screens_internal.h"

enum { PAGE_WIDTH = 1180, FOOT = 104, BUTTON_WIDTH = 260, SAMPLE_PADDING = 28 };
enum { PICTURE_W = 584, PICTURE_H = 300, PICTURE_LEAST = 180 };

static float draw_head(struct ui *ui, struct rect page) {
  struct text_look name = {STYLE_DISPLAY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look hangul = {STYLE_H1, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look line = {STYLE_BODY, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  float used = ui_line(ui, page.x, page.y + 52, name, "Workteam");
  ui_line(ui, page.x + used + 24, page.y + 50, hangul, "작업반");
  struct rect box = {page.x, page.y + 76, page.w, 0};
  return box.y - page.y +
         ui_text(ui, box, line,
                 ui_tr(ui, "Make it comfortable to read. All of this can be changed later.")) +
         36;
}

static const char *const sample =
    "The same ten days in two books: {r:118%} was reported, {l:94%} was counted.";

static float draw_sample(struct ui *ui, struct rect box) {
  struct text_look look = {STYLE_BODY_L, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  float inner = box.w - 2 * SAMPLE_PADDING;
  const char *words = ui_tr(ui, sample);
  float height = ui_rich_height(ui, STYLE_BODY_L, inner, words, NULL) + 2 * SAMPLE_PADDING;
  ui_card(ui, (struct rect){box.x, box.y, box.w, height}, false);
  ui_rich(ui, ui_make_id("first.sample", 0),
          (struct rect){box.x + SAMPLE_PADDING, box.y + SAMPLE_PADDING, inner, 0}, look, words,
          NULL);
  return height;
}

/* Where room is left: the place that it is all about. */
static void draw_picture(struct ui *ui, struct rect frame) {
  if (frame.h < PICTURE_LEAST) return;
  float zoom = fmaxf(frame.w / PICTURE_W, frame.h / PICTURE_H);
  struct rect whole = {frame.x + (frame.w - PICTURE_W * zoom) / 2,
                       frame.y + (frame.h - PICTURE_H * zoom) / 2, PICTURE_W * zoom,
                       PICTURE_H * zoom};
  draw_clip(&ui->draw, frame);
  draw_sprite(&ui->draw, "eras/1959", whole, (struct color){255, 255, 255, 255}, false);
  draw_unclip(&ui->draw);
  draw_frame(&ui->draw, frame, ui_color(ui, TOKEN_INK), 2, 6, 0);
}

static bool draw_foot(struct ui *ui, struct rect page) {
  float top = ui->height - FOOT;
  struct rect button = {page.x + page.w - BUTTON_WIDTH, top + 25, BUTTON_WIDTH, 54};
  ui_rule(ui, page.x, top, page.w);
  return ui_button(ui, ui_make_id("first.go_on", 0), button, BUTTON_PRIMARY, "icons/arrow-right",
                   ui_tr(ui, "Go on"), NULL);
}

struct intent first_run_screen(struct ui *ui, struct view *view) {
  float width = fminf(ui->width - 96, PAGE_WIDTH);
  struct rect page = {(ui->width - width) / 2, ui->is_short ? 12 : 40, width, 0};
  ui->draw.clear = ui_color(ui, TOKEN_BG);
  ui_region(ui, "first-run");
  struct rect area = {page.x - 16, page.y, page.w + 32, ui->height - FOOT - page.y - 8};
  ui_id scroll = ui_make_id("first.scroll", 0);
  float top = ui_scroll_begin(ui, scroll, area), y = top;
  y += draw_head(ui, (struct rect){page.x, y, page.w, 0});
  y += settings_rows_draw(ui, (struct rect){page.x, y, page.w - 24, 54}, SETTINGS_TO_READ,
                          &view->settings);
  y += draw_sample(ui, (struct rect){page.x, y + 8, page.w - 24, 0}) + 40;
  draw_picture(ui, (struct rect){page.x, y, page.w - 24, area.y + area.h - y - 24});
  ui_scroll_end(ui, scroll, y - top);
  return draw_foot(ui, page) ? intent_of(INTENT_SETTLED) : intent_none();
}
