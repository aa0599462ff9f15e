/* Orders: how the hands and hours of the team are used from today on, what that would bring, and
 * what can be done today besides. Shares and hours are a draft until they are confirmed; acts are
 * given with one press. What can't be ordered now says why. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/assign.h"
#include "ui/screens/people.h"

enum {
  MARGIN_WIDE = 40,
  MARGIN_SMALL = 24,
  ACTS_WIDE = 640,
  ACTS_COMPACT = 520,
  HEADING = 66,
  GAP = 18
};

struct command assign_command(enum verb verb, int first, int second) {
  return (struct command){
      .verb = (uint8_t)verb, .origin = ORIGIN_PLAYER, .team = 0, .arg = {first, second}};
}

/* ---- heading -----------------------------------------------------------------------------------
 */

static void draw_heading(const struct assign *assign, float x, float y, float width) {
  struct ui *ui = assign->ui;
  struct text_look title = {STYLE_H1, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look small = {STYLE_BODY, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  const char *words = ui_tr(ui, "Orders"),
             *more = ui_tr(ui, "from today on, until you change them");
  float used = ui_text_width(ui, STYLE_H1, words);
  ui_text(ui, (struct rect){x, y, width, 48}, title, words);
  if (used + 24 + ui_text_width(ui, STYLE_BODY, more) <= width)
    ui_line(ui, x + used + 24, y + 38, small, more);
}

/* ---- layouts -----------------------------------------------------------------------------------
 */

/* Below each other what a day's hands do, and what only some stories have. */
static float draw_orders(const struct assign *assign, struct rect box) {
  const float hands = assign_hands(assign, box);
  box.y += hands + GAP;
  const float shortage = assign_shortage(assign, box);
  return hands + (shortage > 0 ? GAP + shortage : 0);
}

/* The forecast stays in sight while the rows above it scroll. */
static void draw_columns(const struct assign *assign, struct rect content) {
  struct ui *ui = assign->ui;
  bool wide = ui->layout == LAYOUT_WIDE;
  float margin = wide ? MARGIN_WIDE : MARGIN_SMALL, side = wide ? ACTS_WIDE : ACTS_COMPACT;
  float left = content.w - 2 * margin - side - 2 * GAP;
  float top = content.y + 18, bottom = content.y + content.h - 20;
  float forecast = assign_forecast_height();
  draw_heading(assign, content.x + margin, top, left);
  struct rect hands = {content.x + margin, top + HEADING, left,
                       bottom - forecast - GAP - top - HEADING};
  ui_id scroll = ui_make_id("assign.hands", 0);
  float start =
      ui_scroll_begin(ui, scroll, (struct rect){hands.x, hands.y, hands.w + 20, hands.h + 6});
  float used = draw_orders(assign, (struct rect){hands.x, start, hands.w, 0});
  ui_scroll_end(ui, scroll, used + 6);
  float under = fminf(hands.y + used + GAP, bottom - forecast);
  assign_forecast(assign, (struct rect){hands.x, under, left, forecast});
  struct rect acts = {content.x + content.w - margin - side, content.y, side + 24, content.h};
  scroll = ui_make_id("assign.acts", 0);
  start = ui_scroll_begin(ui, scroll, acts);
  used = assign_acts(assign, (struct rect){acts.x, start + 20, side, 0});
  ui_scroll_end(ui, scroll, used + 40);
}

static void draw_stacked(const struct assign *assign, struct rect content) {
  struct ui *ui = assign->ui;
  ui_id scroll = ui_make_id("assign.stack", 0);
  float start = ui_scroll_begin(ui, scroll, content);
  struct rect row = {content.x + MARGIN_SMALL, start + 16, content.w - 2 * MARGIN_SMALL - 12, 0};
  draw_heading(assign, row.x, row.y, row.w);
  row.y += HEADING;
  row.y += draw_orders(assign, row) + GAP;
  row.y += assign_forecast(assign, row) + GAP;
  row.y += assign_acts(assign, row) + GAP;
  ui_scroll_end(ui, scroll, row.y - start);
}

static int people_who_come(const struct sim *sim) {
  int come = 0;
  for (int i = 0; i < sim->model.team[0].worker_count; i++) come += person_comes(sim, i);
  return come;
}

struct intent assign_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct rect content = frame_draw(ui, view, session, &intent);
  const struct sim *sim = &session->sim;
  const struct team *team = &sim->model.team[0];
  struct assign assign = {ui, view, session, sim, team, people_who_come(sim), &intent};
  ui_region(ui, "assign");
  draft_follow(view, &assign.team->orders);
  draft_forecast(view, sim);
  if (ui->layout == LAYOUT_NARROW || ui->is_short)
    draw_stacked(&assign, content);
  else
    draw_columns(&assign, content);
  if (letter_key(ui, view, 'u')) view->draft_valid = false;
  return intent;
}
