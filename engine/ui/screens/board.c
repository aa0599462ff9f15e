/* The emulation board: what is painted for everyone to see, beside what our own people know. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/board.h"

enum {
  BOARD_MARGIN = 40,
  SIDE_WIDTH = 592,
  SWITCH_ROOM = 150 /* of the toggle beside its words */
};

const struct sun_row *board_last_sun(const struct board *board) {
  int count = board->history->sun_count;
  return count > 0 ? &board->history->sun[count - 1] : NULL;
}

/* ---- the board itself ------------------------------------------------------------------------ */

static void draw_wood(struct ui *ui, struct rect box) {
  struct color wood = ui_color(ui, TOKEN_WOOD), dark = ui_color(ui, TOKEN_WOOD_DARK);
  draw_rect(&ui->draw, (struct rect){box.x + 8, box.y + 8, box.w, box.h},
            ui_color(ui, TOKEN_SHADOW), 4);
  draw_rect(&ui->draw, box, wood, 4);
  draw_rect(&ui->draw, (struct rect){box.x, box.y + box.h - 7, box.w, 7}, dark, 3);
  draw_rect(&ui->draw, (struct rect){box.x + 16, box.y + 16, box.w - 32, box.h - 32},
            ui_color(ui, TOKEN_CARD), 0);
  for (int i = 0; i < 4; i++) {
    struct point pin = {box.x + (i & 1 ? box.w - 8 : 8), box.y + (i & 2 ? box.h - 8 : 8)};
    draw_disc(&ui->draw, pin, 3.5f, dark);
  }
}

/* To the end of the rush that runs, else to the next close of a plan period. */
static bool counted_days(const struct board *board, int *first, int *last) {
  const struct scenario *scenario = board->sim->scenario;
  int day = board->sim->model.day, month = scenario_month_of(scenario, day);
  struct rush rush;
  if (scenario_rush(scenario, day, &rush) && day >= rush.first && day < rush.first + rush.days) {
    *first = rush.first;
    *last = rush.first + rush.days - 1;
    return true;
  }
  if (month >= scenario->month_close_count) return false;
  *first = month > 0 ? scenario->month_close[month - 1] + 1 : 0;
  *last = scenario->month_close[month];
  return true;
}

/* Widths of a tick and of what parts two suns, so that all have room. */
static float tick_pitch(const struct board *board, int first, int last, float room) {
  int suns =
      scenario_sun_of(board->sim->scenario, last) - scenario_sun_of(board->sim->scenario, first);
  return fminf(11, room / ((float)(last - first + 1) + 0.8f * (float)suns));
}

/* One tick a day: past filled, today amber, to come hollow. */
static void draw_countdown(const struct board *board, struct rect line) {
  struct ui *ui = board->ui;
  int day = board->sim->model.day, first, last;
  if (!counted_days(board, &first, &last)) return;
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, line.x, line.y + 19, look, ui_tr(ui, "Countdown"));
  float x = line.x + fmaxf(132, ui_text_width(ui, look.style, ui_tr(ui, "Countdown")) + 16);
  float pitch = tick_pitch(board, first, last, line.x + line.w - 130 - x);
  for (int d = first; d <= last; d++) {
    struct rect tick = {x, line.y, pitch * 0.72f, 24};
    if (d < day) draw_rect(&ui->draw, tick, ui_color(ui, TOKEN_INK), 0);
    if (d == day) draw_rect(&ui->draw, tick, ui_color(ui, TOKEN_ATTENTION), 0);
    draw_frame(&ui->draw, tick, ui_color(ui, TOKEN_INK), 1.4f, 0, 0);
    x += scenario_closes_sun(board->sim->scenario, d) ? pitch * 1.8f : pitch;
  }
  char text[48];
  int left = last - day + 1;
  snprintf(text, sizeof text, ui_tr(ui, left == 1 ? "%d day left" : "%d days left"), left);
  look.color = TOKEN_INK;
  look.align = ALIGN_RIGHT;
  if (line.x + line.w - x > ui_text_width(ui, STYLE_LABEL_BOLD, text) + 12)
    ui_text(ui, (struct rect){line.x, line.y, line.w, 24}, look, text);
}

static void draw_heading(const struct board *board, struct rect line) {
  struct ui *ui = board->ui;
  struct text_look look = {STYLE_H1, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  const char *title = ui_tr(ui, "Emulation board");
  ui_line(ui, line.x, line.y + 44, look, title);
  float used = ui_text_width(ui, STYLE_H1, title) + 28;
  float toggle = fmaxf(290, ui_text_width(ui, STYLE_BODY, ui_tr(ui, "What we know")) + SWITCH_ROOM);
  if (board_last_sun(board)) {
    struct date date = scenario_date(board->sim->scenario, board_last_sun(board)->day);
    char text[96];
    snprintf(text, sizeof text, ui_tr(ui, "%d days to %d %s"),
             scenario_sun_days(board->sim->scenario, board_last_sun(board)->day), date.day,
             month_word(ui, date.month));
    struct text_look small = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
    if (used + ui_text_width(ui, STYLE_BODY_S, text) + 28 < line.w - toggle)
      ui_line(ui, line.x + used, line.y + 42, small, text);
  }
  struct rect button = {line.x + line.w - toggle, line.y + 6, toggle, 48};
  board->view->board_known = ui_toggle(ui, ui_make_id("board.toggle", 0), button,
                                       ui_tr(ui, "What we know"), board->view->board_known);
  if (letter_key(ui, board->view, 'l')) board->view->board_known = !board->view->board_known;
}

static void draw_legend(const struct board *board, struct rect line) {
  struct ui *ui = board->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  draw_rect(&ui->draw, (struct rect){line.x, line.y + 3, 24, 17}, ui_color(ui, TOKEN_RECORD), 0);
  float x = line.x + 34;
  x += ui_line(ui, x, line.y + 18, look, ui_tr(ui, "painted on the board")) + 32;
  draw_line(&ui->draw, (struct point){x, line.y + 11}, (struct point){x + 28, line.y + 11},
            ui_color(ui, TOKEN_LEDGER), 5, 0);
  ui_line(ui, x + 38, line.y + 18, look, ui_tr(ui, "what our own people counted or heard"));
}

static void draw_board(const struct board *board, struct rect box) {
  draw_wood(board->ui, box);
  struct rect in = {box.x + 52, box.y + 34, box.w - 104, box.h - 60};
  draw_heading(board, (struct rect){in.x, in.y, in.w, 60});
  draw_countdown(board, (struct rect){in.x, in.y + 78, in.w, 24});
  float past = in.h > 640 ? 150 : 0, top = in.y + 124;
  float bars = in.y + in.h - 44 - past - top;
  board_bars(board, (struct rect){in.x, top, in.w, bars});
  if (past > 0) board_past(board, (struct rect){in.x, top + bars + 4, in.w, past - 12});
  draw_legend(board, (struct rect){in.x, in.y + in.h - 26, in.w, 24});
}

/* ---- the screen ------------------------------------------------------------------------------ */

static void draw_wide(const struct board *board, struct rect content) {
  float side = board->ui->layout == LAYOUT_WIDE ? SIDE_WIDTH : 460;
  float margin = BOARD_MARGIN;
  struct rect box = {content.x + margin, content.y + 24, content.w - 2 * margin - side - 32,
                     content.h - 48};
  draw_board(board, box);
  struct rect column = {box.x + box.w + 32, content.y + 16, side + 16, content.h - 32};
  ui_id scroll = ui_make_id("board.side", 0);
  float y = ui_scroll_begin(board->ui, scroll, column);
  ui_scroll_end(board->ui, scroll, board_deeds(board, column.x, y, side));
}

static void draw_stacked(const struct board *board, struct rect content) {
  ui_id scroll = ui_make_id("board.stack", 0);
  float y = ui_scroll_begin(board->ui, scroll, content);
  float height = 820, width = content.w - 48;
  draw_board(board, (struct rect){content.x + 24, y + 24, width, height});
  float deeds = board_deeds(board, content.x + 24, y + height + 48, width);
  ui_scroll_end(board->ui, scroll, height + 72 + deeds);
}

struct intent board_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct rect content = frame_draw(ui, view, session, &intent);
  ui_region(ui, "board");
  struct board board = {ui, view, session, &session->sim, session->sim.history, &intent};
  if (ui->layout == LAYOUT_NARROW || ui->is_short)
    draw_stacked(&board, content);
  else
    draw_wide(&board, content);
  return intent;
}
