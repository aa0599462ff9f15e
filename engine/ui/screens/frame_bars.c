/* The two bars around a story: above, where and when we are and the five ledgers; below, the
 * screens, the gap between the two books, and the days. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/assign.h"
#include "ui/screens/hints.h"
#include "ui/screens/screens_internal.h"

enum { MARGIN = 40, TOP_HEIGHT = 96, TOP_SHORT = 56, TOP_SECOND_ROW = 88 };
enum { DOCK_HEIGHT = 108, DOCK_SHORT = 64, DOCK_ROW = 96 };

static const struct text_look place_look = {STYLE_BODY_BOLD, TOKEN_NIGHT_INK, TOKEN_NIGHT,
                                            ALIGN_LEFT, 1};
static const struct text_look date_look = {STYLE_BODY_S, TOKEN_NIGHT_INK2, TOKEN_NIGHT, ALIGN_LEFT,
                                           1};

/* ---- above: where and when ------------------------------------------------------------------- */

static void mark_edited(struct ui *ui, const struct session *session, char *out, size_t size) {
  size_t used = strlen(out);
  if (session->edited) snprintf(out + used, size - used, " · %s", ui_tr(ui, "edited"));
}

static void date_line(struct ui *ui, const struct session *session, char *out, size_t size) {
  char date[64];
  int day = session->sim.model.day, last = session->scenario.day_count;
  if (day >= last) day = last - 1;
  date_words(ui, &session->scenario, day, date, sizeof date);
  snprintf(out, size, ui_tr(ui, "%s · day %d of %d"), date, day + 1, last);
  mark_edited(ui, session, out, size);
}

/* "Works · Team", or the team alone where that is too long. Returns the width used. */
static float draw_place(struct ui *ui, const struct session *session, float most) {
  char place[160], when[96];
  const char *team = ui_words(ui, &session->scenario.team_name);
  const char *works = ui_words(ui, &session->scenario.works);
  snprintf(place, sizeof place, "%s%s%s", works, *works ? " · " : "", team);
  const char *shown = ui_text_width(ui, STYLE_BODY_BOLD, place) <= most ? place : team;
  date_line(ui, session, when, sizeof when);
  float upper = ui_line(ui, MARGIN, 42, place_look, shown);
  float lower = ui_line(ui, MARGIN, 74, date_look, when);
  return fmaxf(upper, lower);
}

/* Without the day's number where the five ledgers would not have room beside it. */
static float draw_short_date(struct ui *ui, const struct session *session, float room) {
  char when[96];
  struct text_look look = date_look;
  look.color = TOKEN_NIGHT_INK;
  date_line(ui, session, when, sizeof when);
  if (ui_text_width(ui, look.style, when) > room) {
    date_words(ui, &session->scenario, session->sim.model.day, when, sizeof when);
    mark_edited(ui, session, when, sizeof when);
  }
  return ui_line(ui, 24, ui_baseline(STYLE_BODY_S, 0, TOP_SHORT), look, when);
}

/* ---- above: codex, help, menu ---------------------------------------------------------------- */

static const struct corner_row {
  const char *icon, *label;
  enum screen screen; /* SCREEN_COUNT: a panel */
  uint8_t panel;
} corner_rows[] = {{"icons/codex", "Codex", SCREEN_CODEX, PANEL_NONE},
                   {"icons/help", "Help", SCREEN_COUNT, PANEL_HELP},
                   {"icons/menu", "Menu", SCREEN_COUNT, PANEL_MENU}};
enum { CORNERS = 3 };

static void draw_corner(struct ui *ui, const struct corner_row *row, struct rect rect) {
  float centre = rect.x + rect.w / 2;
  if (rect.h < 60) {
    ui_icon(ui, row->icon, centre - 14, rect.y + (rect.h - 28) / 2, 28, TOKEN_NIGHT_INK);
    return;
  }
  struct text_look look = {STYLE_LABEL, TOKEN_NIGHT_INK2, TOKEN_NIGHT, ALIGN_CENTRE, 1};
  ui_icon(ui, row->icon, centre - 15, rect.y + 8, 30, TOKEN_NIGHT_INK);
  ui_line(ui, centre, rect.y + 68, look, ui_tr(ui, row->label));
}

static float corner_width(const struct ui *ui, float height) {
  return height < 60 ? 60 : ui->layout == LAYOUT_WIDE ? 116 : 96;
}

/* A low bar has no room for more than help and the menu, which then leads to the codex too. */
static bool corner_shown(const struct corner_row *row, float height) {
  return row->screen == SCREEN_COUNT || (height >= 60 && screen_available(row->screen));
}

/* From the right edge inwards: where they begin. */
static float corners_left(const struct ui *ui, float height) {
  int available = 0;
  for (int i = 0; i < CORNERS; i++) available += corner_shown(&corner_rows[i], height);
  return ui->width - (height < 60 ? 12 : 27) - corner_width(ui, height) * (float)available;
}

static void draw_corners(struct ui *ui, struct view *view, float height, struct intent *intent) {
  float width = corner_width(ui, height), x = corners_left(ui, height);
  for (int i = 0; i < CORNERS; i++) {
    const struct corner_row *row = &corner_rows[i];
    if (!corner_shown(row, height)) continue;
    struct rect rect = {x + 4, height < 60 ? 4 : 8, width - 8, height - (height < 60 ? 8 : 16)};
    if (press_area(ui, ui_make_id("frame.corner", i), ROLE_BUTTON, rect, ui_tr(ui, row->label),
                   false)) {
      if (row->panel != PANEL_NONE)
        view->panel = row->panel;
      else
        *intent = intent_go(row->screen);
    }
    draw_corner(ui, row, rect);
    x += width;
  }
}

/* ---- above: the bar -------------------------------------------------------------------------- */

static void draw_ground(struct ui *ui, float y, float h) {
  draw_rect(&ui->draw, (struct rect){0, y, ui->width, h}, ui_color(ui, TOKEN_NIGHT), 0);
  if (!theme_is_contrast(ui->theme)) return;
  float seam = y > 0 ? y : y + h - 2; /* page and bar may be one colour */
  draw_rect(&ui->draw, (struct rect){0, seam, ui->width, 2}, ui_color(ui, TOKEN_NIGHT_EDGE), 0);
}

static float short_top_bar(struct ui *ui, struct view *view, const struct session *session,
                           struct intent *intent) {
  draw_ground(ui, 0, TOP_SHORT);
  enum { LEDGERS_LEAST = 5 * 96 };
  float left = corners_left(ui, TOP_SHORT);
  float used = 24 + draw_short_date(ui, session, left - 8 - LEDGERS_LEAST - 44) + 20;
  frame_ledgers(ui, session, (struct rect){used, 0, left - used - 8, TOP_SHORT}, false);
  draw_corners(ui, view, TOP_SHORT, intent);
  return TOP_SHORT;
}

static float narrow_top_bar(struct ui *ui, struct view *view, const struct session *session,
                            struct intent *intent) {
  int32_t first = ui->focus_count;
  draw_ground(ui, 0, TOP_HEIGHT + TOP_SECOND_ROW);
  draw_place(ui, session, ui->width - 430);
  frame_ledgers(
      ui, session,
      (struct rect){MARGIN - 14, TOP_HEIGHT - 4, ui->width - 2 * MARGIN + 28, TOP_SECOND_ROW},
      true);
  draw_corners(ui, view, TOP_HEIGHT, intent);
  ui_order_by_rows(ui, first);
  return TOP_HEIGHT + TOP_SECOND_ROW;
}

float frame_top_height(const struct ui *ui) {
  return ui->is_short                  ? TOP_SHORT
         : ui->layout == LAYOUT_NARROW ? TOP_HEIGHT + TOP_SECOND_ROW
                                       : TOP_HEIGHT;
}

float frame_top_bar(struct ui *ui, struct view *view, const struct session *session,
                    struct intent *intent) {
  ui_region(ui, "top bar");
  if (ui->is_short) return short_top_bar(ui, view, session, intent);
  if (ui->layout == LAYOUT_NARROW) return narrow_top_bar(ui, view, session, intent);
  draw_ground(ui, 0, TOP_HEIGHT);
  bool wide = ui->layout == LAYOUT_WIDE;
  float used = draw_place(ui, session, wide ? 420 : ui->width - 5 * 150 - 420);
  float left = fmaxf(MARGIN + used + 24, wide ? 486 : 0);
  float right = ui->width - 27 - (wide ? 348 : 296);
  float width = fminf(right - left - 16, wide ? 5 * 202 : 5 * 190);
  frame_ledgers(ui, session, (struct rect){left, 0, width, TOP_HEIGHT}, wide);
  draw_corners(ui, view, TOP_HEIGHT, intent);
  return TOP_HEIGHT;
}

/* ---- below: the screens ---------------------------------------------------------------------- */

static const struct dock_row dock[] = {
    {SCREEN_SITE, '1', "icons/site", "Site"},
    {SCREEN_PEOPLE, '2', "icons/people", "People"},
    {SCREEN_ASSIGN, '3', "icons/assign", "Assign"},
    {SCREEN_BOARD, '4', "icons/board", "Board"},
    {SCREEN_WORKSHOP, '5', "icons/workshop", "Workshop"},
    {SCREEN_STORES, '6', "icons/stores", "Stores"},
    {SCREEN_BOOKS, '7', "icons/books", "Two books"},
};

int dock_rows_available(const struct dock_row **out, int capacity) {
  int count = 0;
  for (int i = 0; i < DOCK_ROWS_MAX; i++) {
    if (screen_available(dock[i].screen) && count < capacity) out[count++] = &dock[i];
  }
  return count;
}

static int did_not_come(const struct sim *sim) {
  int count = 0;
  for (int i = 0; i < sim->model.team[0].worker_count; i++) {
    uint8_t status = sim->model.workers.status[i];
    count += status == STATUS_SICK || status == STATUS_AWAY;
  }
  return count;
}

/* In a famine nobody is counted by being away. */
static int badge_of(const struct session *session, enum screen screen) {
  int open[8];
  if (screen == SCREEN_PEOPLE) return session->scenario.famine ? 0 : did_not_come(&session->sim);
  if (screen == SCREEN_SITE) return session_open_decisions(session, open, 8);
  return 0;
}

static void draw_badge(struct ui *ui, float x, float y, int count) {
  char text[8];
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_ON_ATTENTION, TOKEN_ATTENTION, ALIGN_CENTRE, 1};
  snprintf(text, sizeof text, "%d", count);
  draw_disc(&ui->draw, (struct point){x, y}, 15, ui_color(ui, TOKEN_ATTENTION));
  ui_line(ui, x, ui_baseline(STYLE_LABEL_BOLD, y - 15, 30), look, text);
}

bool dock_entry(struct ui *ui, const struct view *view, const struct session *session,
                const struct dock_row *row, struct rect rect) {
  bool here = view->screen == row->screen;
  enum token ground = here ? TOKEN_NIGHT_INK : TOKEN_NIGHT;
  enum token ink = here ? TOKEN_NIGHT : TOKEN_NIGHT_INK;
  const char key[2] = {row->key, '\0'};
  struct text_look label = {here ? STYLE_BODY_S_BOLD : STYLE_BODY_S, ink, ground, ALIGN_CENTRE, 1};
  struct text_look number = {STYLE_LABEL, here ? TOKEN_NIGHT : TOKEN_NIGHT_INK2, ground, ALIGN_LEFT,
                             1};
  bool pressed = press_area(ui, ui_make_id("frame.dock", row->key), ROLE_TAB, rect,
                            ui_tr(ui, row->label), false);
  if (here) draw_rect(&ui->draw, rect, ui_color(ui, ground), 6);
  float centre = rect.x + rect.w / 2;
  ui_icon(ui, row->icon, centre - 16, rect.y + rect.h * 0.13F, 32, ink);
  ui_line(ui, centre, rect.y + rect.h * 0.826F, label, ui_tr(ui, row->label));
  ui_line(ui, rect.x + 14, rect.y + 28, number, key);
  int badge = badge_of(session, row->screen);
  if (badge > 0 && !here)
    draw_badge(ui, fminf(centre + 60, rect.x + rect.w - 15), rect.y + 22, badge);
  return pressed;
}

/* Returns where they end. */
static float draw_entries(struct ui *ui, const struct view *view, const struct session *session,
                          struct rect rect, float pitch, struct intent *intent) {
  const struct dock_row *rows[DOCK_ROWS_MAX];
  int count = dock_rows_available(rows, DOCK_ROWS_MAX);
  for (int i = 0; i < count; i++) {
    struct rect entry = {rect.x + pitch * (float)i, rect.y, pitch - 12, rect.h};
    if (dock_entry(ui, view, session, rows[i], entry)) *intent = intent_go(rows[i]->screen);
  }
  return rect.x + pitch * (float)count;
}

/* ---- below: the gap -------------------------------------------------------------------------- */

static int gap_points(const struct team_month *month) {
  int64_t gap = month->reported - month->good;
  return month->plan > 0 ? (int)fdiv(gap * 100 + month->plan / 2, month->plan) : 0;
}

static struct why why_gap(const struct history *history) {
  if (history->month_count == 0) {
    return (struct why){.kind = WHY_NO_REPORT, .worker = -1};
  }
  return (struct why){
      .kind = WHY_GAP, .month = (int16_t)(history->month_count - 1), .worker = -1, .scale = 100};
}

static void gap_words(const struct ui *ui, const struct history *history, char *out, size_t size) {
  if (history->month_count == 0) {
    snprintf(out, size, "%s", ui_tr(ui, "not known"));
    return;
  }
  int points = gap_points(&history->month[history->month_count - 1].team[0]);
  snprintf(out, size, ui_tr(ui, points == 1 ? "%d point" : "%d points"), points);
}

void frame_gap(struct ui *ui, const struct session *session, struct rect rect) {
  char value[48], label[80];
  const struct history *history = session->sim.history;
  gap_words(ui, history, value, sizeof value);
  snprintf(label, sizeof label, "%s: %s", ui_tr(ui, "Gap"), value);
  struct told told = {BOOK_LEDGER, label, ui_tr(ui, "The gap between the books"), value,
                      why_gap(history)};
  why_area(ui, ui_make_id("frame.gap", 0), rect, &told);
  struct text_look name = {STYLE_LABEL, TOKEN_NIGHT_INK2, TOKEN_NIGHT, ALIGN_LEFT, 1};
  struct text_look figure = {STYLE_BODY_S_BOLD, TOKEN_NIGHT_INK, TOKEN_NIGHT, ALIGN_LEFT, 1};
  float x = rect.x + 14, middle = rect.y + rect.h / 2;
  ui_icon(ui, "icons/gap", x, middle - 28, 26, TOKEN_NIGHT_LEDGER);
  ui_line(ui, x + 34, middle - 8, name, ui_tr(ui, "Gap"));
  ui_line(ui, x, middle + 26, figure, value);
  draw_line(&ui->draw, (struct point){rect.x, rect.y + 8},
            (struct point){rect.x, rect.y + rect.h - 8}, ui_color(ui, TOKEN_NIGHT_LINE), 2, 0);
}

/* ---- below: the days ------------------------------------------------------------------------- */

bool days_may_pass(const struct view *view, const struct session *session) {
  return !session->at_review && !session->ended && view->screen != SCREEN_REVIEW;
}

void ask_for_one_day(struct view *view, const struct session *session, struct intent *intent) {
  int open;
  if (session_open_decisions(session, &open, 1) > 0)
    view->panel = PANEL_ASK;
  else
    *intent = intent_of(INTENT_ONE_DAY);
}

static bool lets_days_pass(enum intent_kind kind) {
  return kind == INTENT_ONE_DAY || kind == INTENT_GO_ON;
}

void ask_about_draft(struct view *view, const struct session *session, struct intent *intent) {
  bool settled = !view->draft_valid || intent->orders_first ||
                 !draft_differs(&view->draft, &session->sim.model.team[0].orders);
  if (settled || !lets_days_pass(intent->kind) || !days_may_pass(view, session)) return;
  view->after_draft = *intent;
  view->panel = PANEL_DRAFT;
  *intent = intent_none();
}

static const char *primary_label(const struct view *view, const struct session *session) {
  if (view->passing) return "Stop";
  if (session->ended) return "How it ended";
  return session->at_review ? "To the review" : "Go on";
}

static void point_out(struct ui *ui, struct rect button) {
  struct rect around = {button.x - 5, button.y - 5, button.w + 10, button.h + 10};
  draw_frame(&ui->draw, around, ui_color(ui, TOKEN_ATTENTION), 4, 8, 0);
}

static void draw_days(struct ui *ui, struct view *view, const struct session *session,
                      struct rect rect, float gap, struct intent *intent) {
  if (view->screen == SCREEN_REVIEW || view->screen == SCREEN_END) return;
  float one = days_may_pass(view, session) && !view->passing ? rect.w * 0.36F : 0;
  struct rect first = {rect.x, rect.y, one - gap, rect.h};
  struct rect primary = {rect.x + one, rect.y, rect.w - one, rect.h};
  if (one > 0 && ui_button(ui, ui_make_id("frame.one_day", 0), first, BUTTON_NIGHT, NULL,
                           ui_tr(ui, "One day"), NULL))
    ask_for_one_day(view, session, intent);
  if (ui_button(ui, ui_make_id("frame.go_on", 0), primary, BUTTON_NIGHT_PRIMARY,
                view->passing ? "icons/pause" : "icons/arrow-right",
                ui_tr(ui, primary_label(view, session)), NULL))
    *intent = intent_of(view->passing ? INTENT_STOP : INTENT_GO_ON);
  if (one <= 0 || !hint_points_to_days(view, session)) return;
  point_out(ui, first);
  point_out(ui, primary);
}

/* ---- below: the dock ------------------------------------------------------------------------- */

static float short_dock(struct ui *ui, struct view *view, const struct session *session,
                        struct intent *intent) {
  float top = ui->height - DOCK_SHORT;
  draw_ground(ui, top, DOCK_SHORT);
  struct rect back = {16, top + 8, 130, 48};
  struct rect screens = {158, top + 8, 170, 48};
  if (view->screen != SCREEN_SITE && ui_button(ui, ui_make_id("frame.back", 0), back, BUTTON_NIGHT,
                                               "icons/back", ui_tr(ui, "Site"), NULL))
    *intent = intent_go(SCREEN_SITE);
  if (view->screen == SCREEN_SITE) screens.x = back.x;
  if (ui_button(ui, ui_make_id("frame.screens", 0), screens, BUTTON_NIGHT, "icons/menu",
                ui_tr(ui, "Screens"), NULL))
    view->panel = PANEL_SCREENS;
  draw_days(ui, view, session, (struct rect){ui->width - 16 - 400, top + 8, 400, 48}, 12, intent);
  return top;
}

static float narrow_dock(struct ui *ui, struct view *view, const struct session *session,
                         struct intent *intent) {
  const struct dock_row *rows[DOCK_ROWS_MAX];
  int count = dock_rows_available(rows, DOCK_ROWS_MAX);
  float top = ui->height - 2 * DOCK_ROW - 16, width = ui->width - 2 * 24;
  draw_ground(ui, top, 2 * DOCK_ROW + 16);
  draw_entries(ui, view, session, (struct rect){24, top + 8, width, DOCK_ROW - 8},
               (width + 12) / (float)count, intent);
  float second = top + DOCK_ROW + 8;
  frame_gap(ui, session, (struct rect){24, second + 4, 200, DOCK_ROW - 16});
  draw_days(ui, view, session, (struct rect){ui->width - 24 - 620, second + 8, 620, DOCK_ROW - 24},
            16, intent);
  return top;
}

static float row_dock(struct ui *ui, struct view *view, const struct session *session,
                      struct intent *intent) {
  const struct dock_row *rows[DOCK_ROWS_MAX];
  int count = dock_rows_available(rows, DOCK_ROWS_MAX);
  bool wide = ui->layout == LAYOUT_WIDE;
  float top = ui->height - DOCK_HEIGHT, margin = wide ? MARGIN : 24;
  float days = wide ? 500 : 420, gap = 164;
  float room = ui->width - 2 * margin - days - gap - 24;
  float pitch = fminf(room / (float)count, 184);
  draw_ground(ui, top, DOCK_HEIGHT);
  float end = draw_entries(ui, view, session, (struct rect){margin, top + 8, 0, 92}, pitch, intent);
  frame_gap(ui, session, (struct rect){end, top + 8, gap - 12, 92});
  draw_days(ui, view, session, (struct rect){ui->width - margin - days, top + 16, days, 76}, 16,
            intent);
  return top;
}

float frame_dock(struct ui *ui, struct view *view, const struct session *session,
                 struct intent *intent) {
  ui_region(ui, "dock");
  float top = ui->is_short                  ? short_dock(ui, view, session, intent)
              : ui->layout == LAYOUT_NARROW ? narrow_dock(ui, view, session, intent)
                                            : row_dock(ui, view, session, intent);
  ui_region(ui, "content");
  return top;
}
