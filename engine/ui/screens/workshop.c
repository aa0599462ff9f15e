/* The workshop: what people have thought of, what is on trial, what is in use, and what has been
 * passed on, as a board of four columns; one method is open beside it. Above, the study room: who
 * knows how much, since trials succeed by what people know. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/workshop.h"

enum lane { LANE_IDEAS, LANE_TRIALS, LANE_USE, LANE_PASSED, LANES };
enum {
  LANE_GAP = 16,
  LANE_HEAD = 52,
  CARD_GAP = 12,
  CARD_PADDING = 16,
  STUDY_HEIGHT = 138,
  PANEL_WIDE = 560,
  PANEL_COMPACT = 500
};

static const struct lane_row {
  const char *icon, *name, *empty;
} lanes[LANES] = {
    {"icons/method", "Ideas", "No ideas are left."},
    {"icons/workshop", "On trial", "No trial is under way. Hands for trials are set in Assign."},
    {"icons/check", "In use", "No method of our own yet. Many trials fail first."},
    {"icons/exchange", "Passed on", "Nobody else works this way yet."},
};

/* ---- what is known of a method --------------------------------------------------------------- */

int workshop_method_count(const struct workshop *workshop) {
  int count = workshop->session->scenario.parameter[PARAMETER_NDEF];
  return count < METHODS_MAX ? count : METHODS_MAX;
}

bool method_known(const struct workshop *workshop, int team, int method) {
  return workshop->sim->model.team[team].known >> method & 1;
}

struct method_past method_past(const struct workshop *workshop, int method) {
  struct method_past past = {.since = -1, .from = -1};
  const struct event_log *events = workshop->sim->events;
  for (int i = 0; i < events->count; i++) {
    const struct event *event = &events->event[i];
    if (event->team != 0 || event->a != method) continue;
    past.failures += event->type == EVENT_TRIAL_FAILED;
    if (event->type != EVENT_METHOD_FOUND && event->type != EVENT_METHOD_LEARNT) continue;
    past.found = event->type == EVENT_METHOD_FOUND;
    past.since = event->day;
    past.from = (int8_t)(past.found ? -1 : event->b);
  }
  return past;
}

/* Methods come into use by a fixed share of what is missing each day, so each can be told apart. */
static q16 share_in_use(const struct workshop *workshop, int method) {
  struct method_past past = method_past(workshop, method);
  q16 missing = past.since >= 0 ? Q_ONE : 0;
  int64_t keeps = Q_ONE - workshop->session->scenario.parameter[PARAMETER_RAMP];
  for (int day = past.since; day < workshop->sim->model.day && missing > 0; day++)
    missing = (q16)qmul(missing, keeps);
  return Q_ONE - missing;
}

q16 method_gain_now(const struct workshop *workshop, int method) {
  return (q16)qmul(workshop->sim->model.method_gain[method], share_in_use(workshop, method));
}

int method_in_use_percent(const struct workshop *workshop, int method) {
  return (int)fdiv((int64_t)share_in_use(workshop, method) * 100 + Q_HALF, Q_ONE);
}

bool workshop_on_trial(const struct workshop *workshop) {
  const struct team *team = workshop->team;
  return workshop->next != NO_METHOD && (team->trial > 0 || team->orders.allotted[ALLOT_TRIAL] > 0);
}

static int next_deficiency(const struct workshop *workshop) {
  for (int i = 0; i < workshop_method_count(workshop); i++) {
    int method = workshop->team->method_order[i];
    if (!method_known(workshop, 0, method)) return method;
  }
  return NO_METHOD;
}

static int teams_that_know(const struct workshop *workshop, int method) {
  int count = 0;
  for (int t = 1; t < workshop->sim->model.team_count; t++)
    count += method_known(workshop, t, method);
  return count;
}

/* ---- which method stands where --------------------------------------------------------------- */

static bool stands_in(const struct workshop *workshop, enum lane lane, int method) {
  bool known = method_known(workshop, 0, method);
  bool tried = method == workshop->next && workshop_on_trial(workshop);
  switch (lane) {
  case LANE_IDEAS:
    return !known && !tried;
  case LANE_TRIALS:
    return tried;
  case LANE_USE:
    return known;
  default:
    return known && teams_that_know(workshop, method) > 0;
  }
}

/* In the team's own order. */
static int methods_in(const struct workshop *workshop, enum lane lane, int out[METHODS_MAX]) {
  int count = 0;
  for (int i = 0; i < workshop_method_count(workshop); i++) {
    int method = workshop->team->method_order[i];
    if (stands_in(workshop, lane, method)) out[count++] = method;
  }
  return count;
}

/* ---- a card ---------------------------------------------------------------------------------- */

static void card_words(const struct workshop *workshop, enum lane lane, int method, char *out,
                       size_t size) {
  const struct ui *ui = workshop->ui;
  int failures = method_past(workshop, method).failures;
  int teams = teams_that_know(workshop, method);
  out[0] = '\0';
  if (lane == LANE_IDEAS && method == workshop->next && failures == 0)
    snprintf(out, size, "%s", ui_tr(ui, "next in line"));
  else if (lane == LANE_IDEAS && failures > 0)
    snprintf(out, size, ui_tr(ui, failures == 1 ? "%d trial failed" : "%d trials failed"),
             failures);
  else if (lane == LANE_IDEAS)
    snprintf(out, size, "%s", ui_tr(ui, "not tried yet"));
  else if (lane == LANE_TRIALS)
    snprintf(out, size, ui_tr(ui, "trial %d"), failures + 1);
  else if (lane == LANE_USE)
    snprintf(out, size, ui_tr(ui, "%d%% of it in use"), method_in_use_percent(workshop, method));
  else
    snprintf(out, size, ui_tr(ui, teams == 1 ? "%d other team" : "%d other teams"), teams);
}

static const char *method_name(const struct workshop *workshop, int method) {
  return ui_words(workshop->ui, &workshop->session->scenario.method[method].name);
}

static float card_height(const struct workshop *workshop, enum lane lane, int method, float width) {
  char words[96];
  card_words(workshop, lane, method, words, sizeof words);
  float inner = width - 2 * CARD_PADDING;
  float bar = lane == LANE_TRIALS || lane == LANE_USE ? 20 : 0;
  return 12 +
         ui_text_height(workshop->ui, STYLE_BODY_S_BOLD, inner, method_name(workshop, method)) + 2 +
         ui_text_height(workshop->ui, STYLE_LABEL, inner, words) + bar + 12;
}

static int bar_value(const struct workshop *workshop, enum lane lane, int method) {
  if (lane == LANE_USE) return method_in_use_percent(workshop, method);
  return (int)fdiv((int64_t)workshop->team->trial * 100, Q_ONE);
}

static float draw_card(const struct workshop *workshop, enum lane lane, int method, float x,
                       float y, float width) {
  struct ui *ui = workshop->ui;
  float height = card_height(workshop, lane, method, width), inner = width - 2 * CARD_PADDING;
  struct rect card = {x, y, width, height};
  const char *name = method_name(workshop, method);
  struct text_look title = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look small = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  char words[96];
  if (press_area(ui, ui_make_id("workshop.card", (int)lane * METHODS_MAX + method), ROLE_CARD, card,
                 name, false))
    workshop->view->method = method + 1;
  ui_card(ui, card, workshop->open == method);
  card_words(workshop, lane, method, words, sizeof words);
  y += 12;
  y += ui_text(ui, (struct rect){x + CARD_PADDING, y, inner, 0}, title, name) + 2;
  y += ui_text(ui, (struct rect){x + CARD_PADDING, y, inner, 0}, small, words) + 6;
  if (lane == LANE_TRIALS || lane == LANE_USE)
    ui_bar(ui, ui_make_id("workshop.bar", (int)lane * METHODS_MAX + method),
           (struct rect){x + CARD_PADDING, y, inner, 10}, bar_value(workshop, lane, method),
           TOKEN_LEDGER, words);
  return height;
}

/* ---- a column -------------------------------------------------------------------------------- */

static void draw_lane_head(const struct workshop *workshop, enum lane lane, int count, float x,
                           float y, float width) {
  struct ui *ui = workshop->ui;
  struct text_look look = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_SUNK, ALIGN_LEFT, 1};
  struct text_look number = {STYLE_BODY_S, TOKEN_INK2, TOKEN_SUNK, ALIGN_RIGHT, 1};
  char text[16];
  snprintf(text, sizeof text, "%d", count);
  ui_icon(ui, lanes[lane].icon, x + CARD_PADDING, y + 13, 26, TOKEN_INK);
  ui_line(ui, x + CARD_PADDING + 36, ui_baseline(STYLE_BODY_BOLD, y, LANE_HEAD), look,
          ui_tr(ui, lanes[lane].name));
  ui_line(ui, x + width - CARD_PADDING, ui_baseline(STYLE_BODY_S, y, LANE_HEAD), number, text);
}

static float lane_height(const struct workshop *workshop, enum lane lane, float width) {
  int method[METHODS_MAX], count = methods_in(workshop, lane, method);
  float height = LANE_HEAD + CARD_GAP;
  for (int i = 0; i < count; i++)
    height += card_height(workshop, lane, method[i], width - 20) + CARD_GAP;
  if (count == 0)
    height += ui_text_height(workshop->ui, STYLE_BODY_S, width - 2 * CARD_PADDING,
                             ui_tr(workshop->ui, lanes[lane].empty)) +
              CARD_GAP;
  return height;
}

static void draw_lane(const struct workshop *workshop, enum lane lane, struct rect box) {
  struct ui *ui = workshop->ui;
  int method[METHODS_MAX], count = methods_in(workshop, lane, method);
  draw_rect(&ui->draw, box, ui_color(ui, TOKEN_SUNK), 6);
  draw_lane_head(workshop, lane, count, box.x, box.y, box.w);
  float y = box.y + LANE_HEAD;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_SUNK, ALIGN_LEFT, 0};
  if (count == 0)
    ui_text(ui, (struct rect){box.x + CARD_PADDING, y, box.w - 2 * CARD_PADDING, 0}, look,
            ui_tr(ui, lanes[lane].empty));
  for (int i = 0; i < count; i++)
    y += draw_card(workshop, lane, method[i], box.x + 10, y, box.w - 20) + CARD_GAP;
}

/* `columns` beside each other; those of one row are equally high. */
static float draw_lanes(const struct workshop *workshop, float x, float y, float width, int columns,
                        float least) {
  float lane_width = (width - LANE_GAP * (float)(columns - 1)) / (float)columns, top = y;
  for (int first = 0; first < LANES; first += columns) {
    float height = least;
    for (int i = first; i < first + columns; i++)
      height = fmaxf(height, lane_height(workshop, (enum lane)i, lane_width));
    for (int i = first; i < first + columns; i++) {
      struct rect box = {x + (float)(i - first) * (lane_width + LANE_GAP), y, lane_width, height};
      draw_lane(workshop, (enum lane)i, box);
    }
    y += height + LANE_GAP;
  }
  return y - top;
}

/* ---- the study room -------------------------------------------------------------------------- */

/* A dot a person, from knowing nothing to all that evening school can teach. */
static void draw_spread(const struct workshop *workshop, struct rect strip) {
  struct ui *ui = workshop->ui;
  int stacked[101] = {0};
  draw_line(&ui->draw, (struct point){strip.x, strip.y + strip.h},
            (struct point){strip.x + strip.w, strip.y + strip.h}, ui_color(ui, TOKEN_EDGE), 2, 0);
  for (int k = 0; k < workshop->team->worker_count; k++) {
    int at = q_percent((q16)query_value(workshop->sim, VARIABLE_STUDY, 0, k)) / 2 * 2;
    struct point dot = {strip.x + strip.w * (float)at / 100,
                        strip.y + strip.h - 7 - 10 * (float)stacked[at]};
    if (stacked[at] < 4) stacked[at]++;
    draw_disc(&ui->draw, dot, 4.5F, ui_color(ui, TOKEN_LEDGER));
  }
  ui_emit(ui, ui_make_id("workshop.spread", 0), ROLE_IMAGE, strip,
          ui_tr(ui, "What each person knows"));
}

static void study_words(const struct workshop *workshop, char *out, size_t size) {
  int low = 100, high = 0;
  for (int k = 0; k < workshop->team->worker_count; k++) {
    int at = q_percent((q16)query_value(workshop->sim, VARIABLE_STUDY, 0, k));
    low = at < low ? at : low;
    high = at > high ? at : high;
  }
  snprintf(out, size, ui_tr(workshop->ui, "from %d to %d; %d%% of hands study"), low, high,
           q_percent(workshop->team->orders.allotted[ALLOT_STUDY]));
}

static float draw_study(const struct workshop *workshop, float x, float y, float width) {
  struct ui *ui = workshop->ui;
  struct rect card = {x, y, width, STUDY_HEIGHT};
  struct why why = {.kind = WHY_VARIABLE,
                    .variable = VARIABLE_STUDY,
                    .span = SPAN_MONTH,
                    .worker = -1,
                    .scale = 100};
  struct text_look title = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look small = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 3};
  char text[16], words[120];
  ui_card(ui, card, false);
  ui_icon(ui, "icons/books", x + 20, y + 18, 26, TOKEN_INK);
  float used = ui_line(ui, x + 56, y + 39, title, ui_tr(ui, "Study room")) + 20;
  snprintf(text, sizeof text, "%d",
           q_percent((q16)query_value(workshop->sim, VARIABLE_STUDY, 0, -1)));
  used +=
      ui_number(ui, ui_make_id("workshop.study", 0), x + 56 + used, y + 40, STYLE_H3, BOOK_LEDGER,
                ALIGN_LEFT, text, ui_tr(ui, "technical knowledge"), &why, TOKEN_CARD);
  study_words(workshop, words, sizeof words);
  float words_w = fminf(width * 0.4F, 230), button = 150;
  ui_text(ui, (struct rect){x + 20, y + 70, words_w, 48}, small, words);
  draw_spread(workshop, (struct rect){x + 36 + words_w, y + 72, width - words_w - 64, 50});
  struct rect assign = {x + width - 20 - button, y + 14, button, 48};
  if (ui_button(ui, ui_make_id("workshop.assign", 0), assign, BUTTON_SECONDARY, "icons/assign",
                ui_tr(ui, "Assign"), NULL) ||
      letter_key(ui, workshop->view, 'a'))
    *workshop->intent = intent_go(SCREEN_ASSIGN);
  return STUDY_HEIGHT;
}

/* ---- the screen ------------------------------------------------------------------------------ */

static float draw_title(const struct workshop *workshop, float x, float y, float width) {
  struct ui *ui = workshop->ui;
  struct text_look look = {STYLE_H1, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  float used = ui_text(ui, (struct rect){x, y, width, 0}, look, ui_tr(ui, "Workshop"));
  used += ui_text(ui, (struct rect){x, y + used, width, 0}, quiet,
                  ui_tr(ui, "Ideas come from people. A trial takes hands and time, and may fail."));
  return used + 12;
}

static void draw_wide(const struct workshop *workshop, struct rect content) {
  struct ui *ui = workshop->ui;
  bool roomy = ui->layout == LAYOUT_WIDE;
  float margin = roomy ? 60 : 32, panel = roomy ? PANEL_WIDE : PANEL_COMPACT;
  if (content.w > 2320) margin = (content.w - 2200) / 2;
  float left = content.w - 2 * margin - panel - 36, x = content.x + margin;
  ui_id board = ui_make_id("workshop.board", 0), side = ui_make_id("workshop.side", 0);
  struct rect area = {x - 12, content.y, left + 34, content.h};
  float start = ui_scroll_begin(ui, board, area), y = start + 20;
  y += draw_title(workshop, x, y, left);
  y += draw_lanes(workshop, x, y, left, LANES, content.h - (y - start) - 24);
  ui_scroll_end(ui, board, y - start);
  struct rect column = {x + left + 24, content.y, panel + 36, content.h};
  start = ui_scroll_begin(ui, side, column);
  y = start + 20;
  y += draw_study(workshop, column.x + 12, y, panel) + 20;
  y += workshop_method(workshop, (struct rect){column.x + 12, y, panel, 0});
  ui_scroll_end(ui, side, y - start + 24);
}

static void draw_stacked(const struct workshop *workshop, struct rect content) {
  struct ui *ui = workshop->ui;
  ui_id scroll = ui_make_id("workshop.stack", 0);
  float start = ui_scroll_begin(ui, scroll, content), y = start + 16;
  float x = content.x + 28, width = content.w - 56;
  y += draw_title(workshop, x, y, width);
  y += draw_study(workshop, x, y, width) + 20;
  y += workshop_method(workshop, (struct rect){x, y, width, 0}) + 24;
  y += draw_lanes(workshop, x, y, width, 2, 0);
  ui_scroll_end(ui, scroll, y - start + 8);
}

/* What was pressed, else what is on trial or next, else the first method in use. */
static int open_method(const struct workshop *workshop) {
  int method[METHODS_MAX];
  int chosen = workshop->view->method - 1;
  if (chosen >= 0 && chosen < workshop_method_count(workshop)) return chosen;
  if (workshop->next != NO_METHOD) return workshop->next;
  return methods_in(workshop, LANE_USE, method) > 0 ? method[0] : NO_METHOD;
}

struct intent workshop_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct rect content = frame_draw(ui, view, session, &intent);
  struct workshop workshop = {.ui = ui,
                              .view = view,
                              .session = session,
                              .sim = &session->sim,
                              .team = &session->sim.model.team[0],
                              .intent = &intent};
  workshop.next = next_deficiency(&workshop);
  workshop.open = open_method(&workshop);
  ui_region(ui, "workshop");
  if (ui->layout == LAYOUT_NARROW || ui->is_short)
    draw_stacked(&workshop, content);
  else
    draw_wide(&workshop, content);
  return intent;
}
