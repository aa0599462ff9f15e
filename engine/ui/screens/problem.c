/* Something went wrong: what happened, what is safe, what to do, one button. */
#include <math.h>
#include <string.h>

#include "ui/screens/screens_internal.h"

enum { SHEET_WIDTH = 920, PARTS = 3 };

static const char *const heads[PARTS] = {"What happened", "What is safe", "What to do"};

struct problem {
  char part[PARTS][600];
};

/* The text has a line a part; what is missing gets words of its own. */
static void read_problem(const struct ui *ui, const char *text, struct problem *out) {
  int part = 0;
  size_t length = 0;
  memset(out, 0, sizeof *out);
  for (; *text; text++) {
    if (*text == '\n' && part < PARTS - 1) {
      part += length > 0;
      length = 0;
    } else if (length + 1 < sizeof out->part[part]) {
      out->part[part][length++] = *text;
    }
  }
  if (!out->part[1][0])
    utf8_copy(out->part[1], sizeof out->part[1], ui_tr(ui, "What you have played is saved."));
  if (!out->part[2][0])
    utf8_copy(out->part[2], sizeof out->part[2],
              ui_tr(ui, "Go back to the stories and choose again. If it comes back, pass the first "
                        "lines on to whoever wrote the story."));
}

static float parts_height(struct ui *ui, const struct problem *problem, float width) {
  float sum = 0;
  for (int i = 0; i < PARTS; i++) {
    sum += 36 + ui_text_height(ui, STYLE_BODY, width, problem->part[i]) + 24;
  }
  return sum;
}

static float draw_parts(struct ui *ui, const struct problem *problem, struct rect box) {
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  for (int i = 0; i < PARTS; i++) {
    ui_line(ui, box.x, box.y + 22, head, ui_tr(ui, heads[i]));
    box.y += 36;
    box.y += ui_text(ui, box, look, problem->part[i]) + 24;
  }
  return box.y;
}

struct intent problem_screen(struct ui *ui, struct view *view) {
  struct intent intent = intent_none();
  struct problem problem;
  struct text_look title = {STYLE_H1, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  read_problem(ui, view->problem, &problem);
  float width = fminf(SHEET_WIDTH, ui->width - 48), inner = width - 96;
  float height = fminf(116 + parts_height(ui, &problem, inner) + 54 + 40, ui->height - 32);
  struct rect card = {(ui->width - width) / 2, (ui->height - height) / 2, width, height};
  ui_region(ui, "content");
  ui_card(ui, card, true);
  ui_icon(ui, "icons/attention", card.x + 48, card.y + 44, 40, TOKEN_INK);
  ui_line(ui, card.x + 104, card.y + 78, title, ui_tr(ui, "The story can't go on here"));
  ui_id scroll = ui_make_id("problem.scroll", 0);
  struct rect view_rect = {card.x + 40, card.y + 108, width - 80, height - 108 - 94};
  float start = ui_scroll_begin(ui, scroll, view_rect);
  float end = draw_parts(ui, &problem, (struct rect){card.x + 48, start + 8, inner, 0});
  ui_scroll_end(ui, scroll, end - start);
  struct rect button = {card.x + 48, card.y + height - 40 - 54, 320, 54};
  if (ui_button(ui, ui_make_id("problem.back", 0), button, BUTTON_PRIMARY, "icons/back",
                ui_tr(ui, "Back to the stories"), NULL) ||
      ui_key(ui, KEY_ESCAPE))
    intent = intent_of(INTENT_LEAVE);
  return intent;
}
