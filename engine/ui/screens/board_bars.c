/* Bars are posted results; the mark on ours is the ledger's. What we know of others comes from
 * those who let us look (they share methods, or are in our charge), and is a range with "we think".
 */
#include <math.h>
#include <stdio.h>

#include "ui/screens/board.h"

enum {
  GUESS_POINTS = 4, /* half width of "we think" */
  REVIEWS_SHOWN = 6,
  PLAN_ROOM = 90
};

/* ---- what we know ---------------------------------------------------------------------------- */

enum knowledge { KNOWN_NOT, KNOWN_RANGE, KNOWN_COUNTED };
struct known {
  enum knowledge kind;
  int low, high;
};

static struct known known_of(const struct board *board, int team) {
  const struct sun_row *sun = board_last_sun(board);
  if (team == 0)
    return (struct known){KNOWN_COUNTED, q_percent(sun->true_perf), q_percent(sun->true_perf)};
  int perf = q_percent(sun->perf[team]);
  if (board->sim->model.team[0].charge == team) return (struct known){KNOWN_COUNTED, perf, perf};
  if (board->sim->model.team[team].orders.share == SHARE_HOARD)
    return (struct known){KNOWN_NOT, 0, 0};
  /* what was said is about right; by how much it is off shows nothing of the truth */
  int shift =
      (int)random16(board->sim->seed, STREAM_COSMETIC, (uint32_t)sun->day, (uint32_t)team, 77) % 5 -
      2;
  int low = perf + shift - GUESS_POINTS, high = perf + shift + GUESS_POINTS;
  int posted = q_percent(sun->posted[team]);
  return (struct known){KNOWN_RANGE, low, high > posted ? (posted > low ? posted : low) : high};
}

/* ---- the bars -------------------------------------------------------------------------------- */

struct scale {
  float base, unit; /* y of 0, pixels per point */
};

static struct scale scale_of(const struct board *board, struct rect area) {
  int most = 110;
  const struct sun_row *sun = board_last_sun(board);
  for (int t = 0; sun && t < board->sim->model.team_count; t++)
    if (q_percent(sun->posted[t]) > most) most = q_percent(sun->posted[t]);
  return (struct scale){area.y + area.h, (area.h - 46) / (float)most};
}

static void draw_plan_line(const struct board *board, struct rect area, struct scale scale) {
  float y = scale.base - 100 * scale.unit;
  struct color ink = ui_color(board->ui, TOKEN_INK);
  draw_line(&board->ui->draw, (struct point){area.x, y}, (struct point){area.x + area.w, y}, ink, 2,
            9);
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_RIGHT, 1};
  char text[24];
  snprintf(text, sizeof text, ui_tr(board->ui, "plan %d"), 100);
  ui_line(board->ui, area.x + area.w, y - 8, look, text);
}

static void draw_mark(const struct board *board, struct rect bar, struct scale scale,
                      struct known known) {
  struct color blue = ui_color(board->ui, TOKEN_LEDGER);
  float high = scale.base - (float)known.high * scale.unit;
  float low = scale.base - (float)known.low * scale.unit;
  struct draw_list *list = &board->ui->draw;
  if (known.kind == KNOWN_COUNTED) {
    draw_line(list, (struct point){bar.x - 8, high}, (struct point){bar.x + bar.w + 8, high},
              ui_color(board->ui, TOKEN_CARD), 9, 0);
    draw_line(list, (struct point){bar.x - 8, high}, (struct point){bar.x + bar.w + 8, high}, blue,
              5, 0);
    return;
  }
  float x = bar.x + bar.w + 9;
  draw_line(list, (struct point){x, high}, (struct point){x, low}, blue, 3, 0);
  draw_line(list, (struct point){x - 7, high}, (struct point){x + 7, high}, blue, 3, 0);
  draw_line(list, (struct point){x - 7, low}, (struct point){x + 7, low}, blue, 3, 0);
}

static const char *whose_figure(const struct board *board, int team, struct known known) {
  if (team == 0) return ui_tr(board->ui, "in our ledger");
  return ui_tr(board->ui, known.kind == KNOWN_COUNTED ? "counted" : "we think");
}

static float known_height(const struct board *board, int team, float width) {
  struct known known = known_of(board, team);
  if (known.kind == KNOWN_NOT)
    return ui_text_height(board->ui, STYLE_LABEL, width, ui_tr(board->ui, "Nobody has said"));
  return 28 + ui_text_height(board->ui, STYLE_LABEL, width, whose_figure(board, team, known));
}

/* Under the team's name: the figure, and how we come by it. */
static void write_known(const struct board *board, int team, struct rect cell) {
  struct ui *ui = board->ui;
  struct known known = known_of(board, team);
  struct text_look small = {STYLE_LABEL, TOKEN_LEDGER, TOKEN_CARD, ALIGN_LEFT, 0};
  if (known.kind == KNOWN_NOT) {
    small.color = TOKEN_INK2;
    ui_text(ui, cell, small, ui_tr(ui, "Nobody has said"));
    return;
  }
  char text[32];
  if (known.low == known.high)
    snprintf(text, sizeof text, "%d", known.low);
  else
    snprintf(text, sizeof text, ui_tr(ui, "%d to %d"), known.low, known.high);
  if (known.low != known.high && ui_text_width(ui, STYLE_BODY_S_BOLD, text) > cell.w)
    snprintf(text, sizeof text, "%d–%d", known.low, known.high);
  struct why own = {.kind = WHY_VARIABLE,
                    .variable = VARIABLE_OUTPUT,
                    .span = SPAN_MONTH,
                    .worker = -1,
                    .scale = 100};
  struct why said = {.kind = WHY_TEXT,
                     .text = known.kind == KNOWN_COUNTED
                                 ? "Counted on the spot: that team is in our charge."
                                 : "Their people told ours when methods were exchanged. It is an "
                                   "estimate, so it is a range."};
  ui_number(ui, ui_make_id("board.known", team), cell.x, cell.y + 19, STYLE_BODY_S_BOLD,
            BOOK_LEDGER, ALIGN_LEFT, text, ui_tr(ui, "what we know"), team == 0 ? &own : &said,
            TOKEN_CARD);
  ui_text(ui, (struct rect){cell.x, cell.y + 28, cell.w, 0}, small,
          whose_figure(board, team, known));
}

static void draw_bar(const struct board *board, int team, struct rect column, struct scale scale) {
  struct ui *ui = board->ui;
  const struct sun_row *sun = board_last_sun(board);
  int posted = q_percent(sun->posted[team]);
  float height = (float)posted * scale.unit, width = fminf(76, column.w * 0.5f);
  struct rect bar = {column.x, scale.base - height, width, height};
  bool own = team == 0;
  struct color brick = ui_color(ui, TOKEN_RECORD);
  draw_rect(&ui->draw, bar, own ? brick : ui_color(ui, TOKEN_RECORD_TINT), 0);
  draw_frame(&ui->draw, bar, brick, 2, 0, 0);
  char text[16];
  snprintf(text, sizeof text, "%d", posted);
  static const struct why posted_why = {
      .kind = WHY_TEXT,
      .text =
          "Painted on the board: what the team reported since the last sheet, in per cent of its "
          "plan for those days. The record of a month counts all of its days, so the two differ."};
  float wide = ui_text_width(ui, STYLE_NUMBER_L, text) + 8; /* the plan line passes behind it */
  draw_rect(&ui->draw, (struct rect){bar.x + (width - wide) / 2, bar.y - 50, wide, 46},
            ui_color(ui, TOKEN_CARD), 0);
  ui_number(ui, ui_make_id("board.posted", team), bar.x + width / 2, bar.y - 14, STYLE_NUMBER_L,
            BOOK_RECORD, ALIGN_CENTRE, text, ui_tr(ui, "posted"), &posted_why, TOKEN_CARD);
  if (!board->view->board_known) return;
  struct known known = known_of(board, team);
  if (known.kind != KNOWN_NOT) draw_mark(board, bar, scale, known);
}

static const char *team_words(const struct board *board, int team, char *out, size_t size) {
  const char *name = ui_words(board->ui, &board->sim->scenario->team[team].name);
  snprintf(out, size, team == 0 ? ui_tr(board->ui, "%s, ours") : "%s", name);
  return out;
}

static void name_team(const struct board *board, int team, struct rect column) {
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  char text[96];
  ui_text(board->ui, column, look, team_words(board, team, text, sizeof text));
}

struct foot { /* what stands below the bars */
  float names, known;
};

static struct foot measure_foot(const struct board *board, float width) {
  struct foot foot = {0, 0};
  bool knows = board->view->board_known && board_last_sun(board);
  for (int t = 0; t < board->sim->model.team_count; t++) {
    char text[96];
    team_words(board, t, text, sizeof text);
    foot.names = fmaxf(foot.names, ui_text_height(board->ui, STYLE_LABEL_BOLD, width, text));
    if (knows) foot.known = fmaxf(foot.known, known_height(board, t, width));
  }
  return foot;
}

static void draw_outlines(const struct board *board, struct rect area, float pitch) {
  for (int t = 0; t < board->sim->model.team_count; t++) {
    struct rect bar = {area.x + (float)t * pitch, area.y + area.h * 0.35f, fminf(76, pitch * 0.5f),
                       area.h * 0.65f};
    draw_frame(&board->ui->draw, bar, ui_color(board->ui, TOKEN_EDGE), 2, 0, 8);
  }
  char text[80];
  int days = board->sim->scenario->sun_close[0] - board->sim->model.day + 1;
  snprintf(text, sizeof text,
           ui_tr(board->ui, days == 1 ? "First review in %d day." : "First review in %d days."),
           days);
  struct text_look look = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_CENTRE, 1};
  ui_text(board->ui, (struct rect){area.x, area.y + area.h * 0.12f, area.w, 40}, look, text);
}

void board_bars(const struct board *board, struct rect area) {
  int count = board->sim->model.team_count;
  float pitch = (area.w - PLAN_ROOM) / (float)count;
  struct foot foot = measure_foot(board, pitch - 8);
  struct rect bars = {area.x, area.y, area.w, area.h - 12 - foot.names - 4 - foot.known};
  struct scale scale = scale_of(board, bars);
  if (board_last_sun(board)) draw_plan_line(board, bars, scale);
  for (int t = 0; t < count; t++) {
    struct rect column = {area.x + (float)t * pitch, bars.y, pitch, bars.h};
    if (board_last_sun(board)) draw_bar(board, t, column, scale);
    name_team(board, t, (struct rect){column.x, bars.y + bars.h + 8, pitch - 8, 0});
    float below = bars.y + bars.h + 12 + foot.names;
    if (foot.known > 0) write_known(board, t, (struct rect){column.x, below, pitch - 8, 0});
  }
  if (!board_last_sun(board)) draw_outlines(board, bars, pitch);
  draw_line(&board->ui->draw, (struct point){area.x, scale.base},
            (struct point){area.x + area.w, scale.base}, ui_color(board->ui, TOKEN_INK), 3, 0);
}

/* ---- the reviews before ---------------------------------------------------------------------- */

void board_past(const struct board *board, struct rect area) {
  struct ui *ui = board->ui;
  const struct history *history = board->history;
  int shown = history->sun_count < REVIEWS_SHOWN ? history->sun_count : REVIEWS_SHOWN;
  if (shown < 2) return;
  char title[48];
  snprintf(title, sizeof title, ui_tr(ui, "The last %d reviews"), shown);
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  float used = ui_text_width(ui, STYLE_LABEL_BOLD, title);
  ui_text(ui, area, look, title);
  ui_rule(ui, area.x + used + 12, area.y + 13, area.w - used - 12);
  int count = board->sim->model.team_count;
  float pitch = (area.w - PLAN_ROOM) / (float)count;
  for (int t = 0; t < count; t++) {
    int32_t posted[REVIEWS_SHOWN], known[REVIEWS_SHOWN];
    for (int i = 0; i < shown; i++) {
      const struct sun_row *sun = &history->sun[history->sun_count - shown + i];
      posted[i] = q_percent(sun->posted[t]);
      known[i] = q_percent(sun->true_perf);
    }
    struct rect chart = {area.x + (float)t * pitch, area.y + 34, pitch - 28, area.h - 40};
    struct series record = {posted, shown, BOOK_RECORD, NULL, NULL};
    struct series ledger = {known, shown, BOOK_LEDGER, NULL, NULL};
    float mid = chart.y + chart.h * (140.0f - 100.0f) / 80.0f;
    draw_line(&ui->draw, (struct point){chart.x, mid}, (struct point){chart.x + chart.w, mid},
              ui_color(ui, TOKEN_LINE), 2, 6);
    ui_sparkline(ui, chart, &record, 60, 140, TOKEN_RECORD);
    if (t == 0 && board->view->board_known) ui_sparkline(ui, chart, &ledger, 60, 140, TOKEN_LEDGER);
  }
}
