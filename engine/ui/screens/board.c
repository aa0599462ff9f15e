/* The emulation board: what is painted for everyone to see, beside what our own people know. Bars
 * are posted results; the mark on ours is the ledger's. What we know of others comes from those who
 * let us look (they share methods, or are in our charge), and is a range with "we think". */
#include <math.h>
#include <stdio.h>

#include "ui/screens/screens_internal.h"

enum {
  GUESS_POINTS = 4, /* half width of "we think" */
  REVIEWS_SHOWN = 6,
  BOARD_MARGIN = 40,
  SIDE_WIDTH = 592,
  CARD_GAP = 20,
  PLAN_ROOM = 90,
  SWITCH_ROOM = 150, /* of the toggle beside its words */
  DEED_BUTTON = 190,
  DEED_LINE = 28
};

struct board {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct history *history;
  struct intent *intent;
};

static const struct sun_row *last_sun(const struct board *board) {
  int count = board->history->sun_count;
  return count > 0 ? &board->history->sun[count - 1] : NULL;
}

/* ---- what we know ------------------------------------------------------------------------------
 */

enum knowledge { KNOWN_NOT, KNOWN_RANGE, KNOWN_COUNTED };
struct known {
  enum knowledge kind;
  int low, high;
};

static struct known known_of(const struct board *board, int team) {
  const struct sun_row *sun = last_sun(board);
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

/* ---- the bars ----------------------------------------------------------------------------------
 */

struct scale {
  float base, unit; /* y of 0, pixels per point */
};

static struct scale scale_of(const struct board *board, struct rect area) {
  int most = 110;
  const struct sun_row *sun = last_sun(board);
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
  const struct sun_row *sun = last_sun(board);
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
  bool knows = board->view->board_known && last_sun(board);
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

static void draw_bars(const struct board *board, struct rect area) {
  int count = board->sim->model.team_count;
  float pitch = (area.w - PLAN_ROOM) / (float)count;
  struct foot foot = measure_foot(board, pitch - 8);
  struct rect bars = {area.x, area.y, area.w, area.h - 12 - foot.names - 4 - foot.known};
  struct scale scale = scale_of(board, bars);
  if (last_sun(board)) draw_plan_line(board, bars, scale);
  for (int t = 0; t < count; t++) {
    struct rect column = {area.x + (float)t * pitch, bars.y, pitch, bars.h};
    if (last_sun(board)) draw_bar(board, t, column, scale);
    name_team(board, t, (struct rect){column.x, bars.y + bars.h + 8, pitch - 8, 0});
    float below = bars.y + bars.h + 12 + foot.names;
    if (foot.known > 0) write_known(board, t, (struct rect){column.x, below, pitch - 8, 0});
  }
  if (!last_sun(board)) draw_outlines(board, bars, pitch);
  draw_line(&board->ui->draw, (struct point){area.x, scale.base},
            (struct point){area.x + area.w, scale.base}, ui_color(board->ui, TOKEN_INK), 3, 0);
}

/* ---- the reviews before ------------------------------------------------------------------------
 */

static void draw_past(const struct board *board, struct rect area) {
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

/* ---- the board itself --------------------------------------------------------------------------
 */

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
  if (last_sun(board)) {
    struct date date = scenario_date(board->sim->scenario, last_sun(board)->day);
    char text[96];
    snprintf(text, sizeof text, ui_tr(ui, "%d days to %d %s"),
             scenario_sun_days(board->sim->scenario, last_sun(board)->day), date.day,
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
  draw_bars(board, (struct rect){in.x, top, in.w, bars});
  if (past > 0) draw_past(board, (struct rect){in.x, top + bars + 4, in.w, past - 12});
  draw_legend(board, (struct rect){in.x, in.y + in.h - 26, in.w, 24});
}

/* ---- what we can do ----------------------------------------------------------------------------
 */

struct deed {
  const char *icon, *title, *text, *button;
  const char *effect[2];
  const char *effect_icon[2];
  struct command command;
};

static int weakest_team(const struct board *board) {
  int weakest = 1;
  for (int t = 2; t < board->sim->model.team_count; t++)
    if (board->sim->model.team[t].posted < board->sim->model.team[weakest].posted) weakest = t;
  return weakest;
}

static int next_better(const struct board *board) {
  int next = -1;
  const struct team *teams = board->sim->model.team;
  for (int t = 1; t < board->sim->model.team_count; t++)
    if (teams[t].posted > teams[0].posted && (next < 0 || teams[t].posted < teams[next].posted))
      next = t;
  return next > 0 ? next : 1;
}

/* The button stands beside what the deed brings where both fit, otherwise below. */
static bool button_fits_beside(struct ui *ui, const struct deed *deed, float room) {
  for (int i = 0; i < 2; i++)
    if (30 + ui_text_width(ui, STYLE_LABEL, deed->effect[i]) + 16 > room) return false;
  return true;
}

static void draw_effects(struct ui *ui, const struct deed *deed, float x, float y) {
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  for (int i = 0; i < 2; i++, y += DEED_LINE) {
    ui_icon(ui, deed->effect_icon[i], x, y + 2, 20, TOKEN_INK2);
    ui_line(ui, x + 30, y + 19, look, deed->effect[i]);
  }
}

static void press_deed(const struct board *board, int index, const struct deed *deed,
                       struct rect button, const char *reason) {
  if (!ui_button(board->ui, ui_make_id("board.deed", index), button, BUTTON_SECONDARY, NULL,
                 deed->button, reason[0] ? reason : NULL))
    return;
  *board->intent = intent_of(INTENT_COMMAND);
  board->intent->command = deed->command;
}

static float draw_deed(const struct board *board, int index, const struct deed *deed, float x,
                       float y, float width) {
  struct ui *ui = board->ui;
  char reason[160];
  refusal_words(ui, board->session, &deed->command, reason, sizeof reason);
  struct text_look title = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look text = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  float inner = width - 56, named = ui_text_height(ui, STYLE_H3, width - 88 - 28, deed->title);
  float told = ui_text_height(ui, STYLE_BODY_S, inner, deed->text);
  float button = fmaxf(DEED_BUTTON, ui_text_width(ui, STYLE_BODY_BOLD, deed->button) + 48);
  bool beside = button_fits_beside(ui, deed, inner - button);
  float effects = y + 38 + named + told + 6, below = beside ? effects : effects + 2 * DEED_LINE + 8;
  float height = below - y + 56 + (reason[0] ? 64 : 16);
  ui_card(ui, (struct rect){x, y, width, height}, false);
  draw_disc(&ui->draw, (struct point){x + 48, y + 40}, 24, ui_color(ui, TOKEN_SUNK));
  ui_icon(ui, deed->icon, x + 35, y + 27, 26, TOKEN_INK);
  ui_text(ui, (struct rect){x + 88, y + 24, width - 88 - 28, 0}, title, deed->title);
  ui_text(ui, (struct rect){x + 28, y + 38 + named, inner, 0}, text, deed->text);
  draw_effects(ui, deed, x + 28, effects);
  press_deed(board, index, deed, (struct rect){x + width - 28 - button, below, button, 54}, reason);
  return height;
}

static struct command deed_command(enum verb verb, int argument) {
  return (struct command){
      .verb = (uint8_t)verb, .origin = ORIGIN_PLAYER, .team = 0, .arg = {argument}};
}

static float draw_deeds(const struct board *board, float x, float y, float width) {
  float top = y;
  struct ui *ui = board->ui;
  const struct scenario *scenario = board->sim->scenario;
  int weak = weakest_team(board), better = next_better(board);
  const char *weak_name = ui_words(ui, &scenario->team[weak].name);
  bool lecturing = board->sim->model.team[0].orders.share == SHARE_LECTURE;
  bool challenging = board->sim->model.team[0].orders.rival >= 0;
  char help[80], yield[200], challenge[200];
  snprintf(help, sizeof help, ui_tr(ui, "Take charge of %s"), weak_name);
  snprintf(yield, sizeof yield,
           ui_tr(ui, "Change working places with %s. Theirs is the poorer one."), weak_name);
  snprintf(challenge, sizeof challenge, ui_tr(ui, "Name %s as the team to catch up with."),
           ui_words(ui, &scenario->team[better].name));
  const struct deed deeds[] = {
      {"icons/exchange",
       ui_tr(ui, lecturing ? "Methods are shown" : "Exchange methods"),
       ui_tr(ui, "Show others how we work, with lectures. Those who share show us theirs."),
       ui_tr(ui, lecturing ? "Only let them look" : "Hold lectures"),
       {ui_tr(ui, "one hand in a hundred"), ui_tr(ui, "their lead may shrink ours")},
       {"icons/people", "icons/goods"},
       deed_command(VERB_SHARE, lecturing ? SHARE_OPEN : SHARE_LECTURE)},
      {"icons/decide",
       help,
       ui_tr(ui, "You lead them for sixty days. Your own team works without you."),
       ui_tr(ui, "Take charge"),
       {ui_tr(ui, "our own output falls a little"), ui_tr(ui, "they learn what you teach")},
       {"icons/goods", "icons/bonds"},
       deed_command(VERB_CHARGE, weak)},
      {"icons/bonds",
       ui_tr(ui, "Give up a good place"),
       yield,
       ui_tr(ui, "Offer it"),
       {ui_tr(ui, "our output falls, theirs rises"), ui_tr(ui, "some of us will grumble")},
       {"icons/goods", "icons/people"},
       deed_command(VERB_YIELD, weak)},
      {"icons/standing",
       ui_tr(ui, challenging ? "The challenge stands" : "Challenge a team"),
       challenge,
       ui_tr(ui, challenging ? "Withdraw it" : "Challenge"),
       {ui_tr(ui, "a small gap pulls us on"), ui_tr(ui, "a large one weighs on us")},
       {"icons/goods", "icons/joy"},
       deed_command(VERB_CHALLENGE, challenging ? -1 : better)},
  };
  ui_line(ui, x, y + 30, (struct text_look){STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1},
          ui_tr(ui, "What we can do"));
  y += 48;
  for (int i = 0; i < (int)(sizeof deeds / sizeof deeds[0]); i++)
    y += draw_deed(board, i, &deeds[i], x, y, width) + CARD_GAP;
  return y - top;
}

/* ---- the screen --------------------------------------------------------------------------------
 */

static void draw_wide(const struct board *board, struct rect content) {
  float side = board->ui->layout == LAYOUT_WIDE ? SIDE_WIDTH : 460;
  float margin = BOARD_MARGIN;
  struct rect box = {content.x + margin, content.y + 24, content.w - 2 * margin - side - 32,
                     content.h - 48};
  draw_board(board, box);
  struct rect column = {box.x + box.w + 32, content.y + 16, side + 16, content.h - 32};
  ui_id scroll = ui_make_id("board.side", 0);
  float y = ui_scroll_begin(board->ui, scroll, column);
  ui_scroll_end(board->ui, scroll, draw_deeds(board, column.x, y, side));
}

static void draw_stacked(const struct board *board, struct rect content) {
  ui_id scroll = ui_make_id("board.stack", 0);
  float y = ui_scroll_begin(board->ui, scroll, content);
  float height = 820, width = content.w - 48;
  draw_board(board, (struct rect){content.x + 24, y + 24, width, height});
  float deeds = draw_deeds(board, content.x + 24, y + height + 48, width);
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
