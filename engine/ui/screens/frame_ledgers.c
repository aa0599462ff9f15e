/* The five ledgers in the top bar: Goods, People, Skill, Bonds, Standing. They stand side by side,
 * each in its own words, and are never added up. Each opens what moved it. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/people.h"
#include "ui/screens/screens_internal.h"

enum { PAST_MAX = 9, STRAINED_ABOVE = 70 };

struct ledger_face {
  char value[48], brief[24]; /* brief: where there is no room for a name */
  struct why why;
  int32_t past[PAST_MAX]; /* at the last closes, oldest first */
  int past_count;
};

/* ---- what was closed ------------------------------------------------------------------------- */

typedef int32_t month_value(const struct month_row *row);

static int32_t month_goods(const struct month_row *row) {
  const struct team_month *team = &row->team[0];
  return team->plan > 0 ? (int32_t)fdiv(team->good * 100 + team->plan / 2, team->plan) : 0;
}
static int32_t month_people(const struct month_row *row) {
  return q_percent(row->wellbeing);
}
static int32_t month_skill(const struct month_row *row) {
  return q_percent(row->skill_ledger);
}
static int32_t month_bonds(const struct month_row *row) {
  return q_percent(row->bond);
}
static int32_t month_standing(const struct month_row *row) {
  return q_percent(row->team[0].standing);
}

static void read_past(const struct history *history, month_value *value, struct ledger_face *face) {
  int first = history->month_count > PAST_MAX ? history->month_count - PAST_MAX : 0;
  for (int i = first; i < history->month_count; i++) {
    face->past[face->past_count++] = value(&history->month[i]);
  }
}

/* ---- the five -------------------------------------------------------------------------------- */

/* Of the plan of the last month closed; before that nothing has been counted up yet. */
static void goods_face(const struct ui *ui, const struct session *session,
                       struct ledger_face *face) {
  int months = session->sim.history->month_count;
  if (months == 0) {
    snprintf(face->value, sizeof face->value, "%s", ui_tr(ui, "not yet counted"));
    snprintf(face->brief, sizeof face->brief, "–");
    face->why = (struct why){.kind = WHY_NO_REPORT, .worker = -1};
    return;
  }
  int32_t good = month_goods(&session->sim.history->month[months - 1]);
  snprintf(face->value, sizeof face->value, ui_tr(ui, "%d%% of plan"), good);
  snprintf(face->brief, sizeof face->brief, "%d%%", good);
  face->why = (struct why){.kind = WHY_MONTH,
                           .variable = VARIABLE_OUTPUT,
                           .month = (int16_t)(months - 1),
                           .worker = -1,
                           .scale = 100};
}

static int mean_bar(const struct sim *sim, enum bar bar) {
  int count = sim->model.team[0].worker_count, sum = 0;
  for (int i = 0; i < count; i++) sum += query_bar(sim, 0, i, bar);
  return count > 0 ? (sum + count / 2) / count : 0;
}

static int strained(const struct sim *sim) {
  int count = 0;
  for (int i = 0; i < sim->model.team[0].worker_count; i++) {
    count += query_bar(sim, 0, i, BAR_FATIGUE) > STRAINED_ABOVE ||
             (hunger_has_bar(sim->scenario) && query_bar(sim, 0, i, BAR_HUNGER) > STRAINED_ABOVE);
  }
  return count;
}

/* As they are said of a whole team. Where the ration has failed nobody is said to be fed. */
static const char *strain_word(const struct ui *ui, bool in_words, enum bar bar, int value) {
  static const char *const tired[] = {"rested", "a little tired", "tired", "very tired",
                                      "worn out"};
  static const char *const hungry[] = {"fed", "fed", "short of food", "hungry", "hungry"};
  if (in_words && value < 50) return hunger_word(ui, value);
  int band = value < 25 ? 0 : value < 50 ? 1 : value < 65 ? 2 : value < 85 ? 3 : 4;
  return ui_tr(ui, bar == BAR_HUNGER ? hungry[band] : tired[band]);
}

/* Hunger where it is the greater strain, otherwise fatigue; beside it, how many are past bearing.
 */
static void people_face(const struct ui *ui, const struct session *session,
                        struct ledger_face *face) {
  const struct sim *sim = &session->sim;
  int fatigue = mean_bar(sim, BAR_FATIGUE), hunger = mean_bar(sim, BAR_HUNGER);
  enum bar bar = hunger > fatigue ? BAR_HUNGER : BAR_FATIGUE;
  int value = hunger > fatigue ? hunger : fatigue;
  bool in_words = bar == BAR_HUNGER && !hunger_has_bar(sim->scenario);
  const char *word = strain_word(ui, in_words, bar, value);
  int count = strained(sim);
  snprintf(face->brief, sizeof face->brief, "%s",
           in_words && value < 50 ? ui_tr(ui, "coping") : person_bar_word(ui, sim, bar, value));
  if (count == 0)
    snprintf(face->value, sizeof face->value, "%s", word);
  else
    snprintf(face->value, sizeof face->value, ui_tr(ui, "%s, %d strained"), word, count);
  face->why = why_since_close(query_bar_variable(bar), 100);
}

/* What the methods in use add to the work of a day: the part of skill that has causes. */
static void skill_face(const struct ui *ui, const struct session *session,
                       struct ledger_face *face) {
  int gain = q_percent(session->sim.model.team[0].methods);
  snprintf(face->value, sizeof face->value, ui_tr(ui, "methods +%d%%"), gain);
  snprintf(face->brief, sizeof face->brief, "+%d%%", gain);
  face->why = why_since_close(VARIABLE_METHODS, 100);
}

static void bonds_face(const struct ui *ui, const struct session *session,
                       struct ledger_face *face) {
  const char *word = bar_word(ui, BAR_SOLIDARITY, mean_bar(&session->sim, BAR_SOLIDARITY));
  snprintf(face->value, sizeof face->value, "%s", word);
  snprintf(face->brief, sizeof face->brief, "%s", word);
  face->why = why_since_close(VARIABLE_BOND, 100);
}

static const char *honours_format(const struct sim *sim, int count) {
  if (query_has_titles(sim)) return count == 1 ? "%d, %d title" : "%d, %d titles";
  return count == 1 ? "%d, %d team raised" : "%d, %d teams raised";
}

static void standing_face(const struct ui *ui, const struct session *session,
                          struct ledger_face *face) {
  const struct team *team = &session->sim.model.team[0];
  int standing = q_percent(team->standing);
  snprintf(face->brief, sizeof face->brief, "%d", standing);
  if (team->titles == 0)
    snprintf(face->value, sizeof face->value, "%d", standing);
  else
    snprintf(face->value, sizeof face->value,
             ui_tr(ui, honours_format(&session->sim, team->titles)), standing, team->titles);
  face->why = why_since_close(VARIABLE_STANDING, 100);
}

static const struct ledger_row {
  const char *icon, *name, *asked; /* asked: in "Why is ... tired?" */
  void (*read)(const struct ui *ui, const struct session *session, struct ledger_face *face);
  month_value *past;
} ledger_rows[LEDGER_COUNT] = {
    [LEDGER_GOODS] = {"icons/goods", "Goods", "Last month's output", goods_face, month_goods},
    [LEDGER_PEOPLE] = {"icons/people", "People", "The team", people_face, month_people},
    [LEDGER_SKILL] = {"icons/skill", "Skill", "The gain from methods", skill_face, month_skill},
    [LEDGER_BONDS] = {"icons/bonds", "Bonds", "Solidarity", bonds_face, month_bonds},
    [LEDGER_STANDING] = {"icons/standing", "Standing", "Our standing", standing_face,
                         month_standing},
};

/* ---- drawing --------------------------------------------------------------------------------- */

static const struct text_look name_look = {STYLE_LABEL, TOKEN_NIGHT_INK2, TOKEN_NIGHT, ALIGN_LEFT,
                                           1};
static const struct text_look value_look = {STYLE_BODY_S_BOLD, TOKEN_NIGHT_INK, TOKEN_NIGHT,
                                            ALIGN_LEFT, 1};

/* The curve fills its height when the value moved by ten points or more. */
static void draw_past(struct ui *ui, const struct ledger_face *face, struct rect rect) {
  if (face->past_count < 2) return;
  int32_t low = face->past[0], high = face->past[0];
  for (int i = 1; i < face->past_count; i++) {
    if (face->past[i] < low) low = face->past[i];
    if (face->past[i] > high) high = face->past[i];
  }
  int32_t slack = high - low < 10 ? (10 - (high - low)) / 2 : 0;
  struct series series = {.value = face->past, .count = face->past_count, .book = BOOK_LEDGER};
  ui_sparkline(ui, rect, &series, low - slack, high + slack, TOKEN_NIGHT_LEDGER);
}

static const char *fitting(struct ui *ui, const struct ledger_face *face, float width) {
  return ui_text_width(ui, STYLE_BODY_S_BOLD, face->value) <= width ? face->value : face->brief;
}

static void draw_two_rows(struct ui *ui, const struct ledger_row *row,
                          const struct ledger_face *face, struct rect cell, bool sparkline) {
  float x = cell.x + 14, middle = cell.y + cell.h / 2;
  ui_icon(ui, row->icon, x, middle - 28, 26, TOKEN_NIGHT_LEDGER);
  ui_line(ui, x + 34, middle - 8, name_look, ui_tr(ui, row->name));
  ui_line(ui, x, middle + 26, value_look, fitting(ui, face, cell.w - 24));
  if (sparkline) {
    float used = 34 + ui_text_width(ui, STYLE_LABEL, ui_tr(ui, row->name)) + 12;
    float left = fmaxf(x + used, cell.x + cell.w - 70);
    draw_past(ui, face, (struct rect){left, middle - 24, cell.x + cell.w - 8 - left, 20});
  }
}

static void draw_one_row(struct ui *ui, const struct ledger_row *row,
                         const struct ledger_face *face, struct rect cell) {
  float x = cell.x + 12, middle = cell.y + cell.h / 2;
  ui_icon(ui, row->icon, x, middle - 12, 24, TOKEN_NIGHT_LEDGER);
  ui_line(ui, x + 32, ui_baseline(STYLE_BODY_S_BOLD, cell.y, cell.h), value_look,
          fitting(ui, face, cell.w - 56));
}

static void draw_divider(struct ui *ui, float x, struct rect rect) {
  float inset = rect.h > 60 ? 20 : 12;
  draw_line(&ui->draw, (struct point){x, rect.y + inset},
            (struct point){x, rect.y + rect.h - inset}, ui_color(ui, TOKEN_NIGHT_LINE), 2, 0);
}

static void draw_cell(struct ui *ui, const struct session *session, int which, struct rect cell,
                      bool sparkline) {
  const struct ledger_row *row = &ledger_rows[which];
  struct ledger_face face = {0};
  char label[96];
  row->read(ui, session, &face);
  read_past(session->sim.history, row->past, &face);
  struct rect target = {cell.x + 4, cell.y + 6, cell.w - 8, cell.h - 12};
  snprintf(label, sizeof label, "%s: %s", ui_tr(ui, row->name), face.value);
  struct told told = {BOOK_LEDGER, label, ui_tr(ui, row->asked), face.brief, face.why};
  why_area(ui, ui_make_id("frame.ledger", which), target, &told);
  if (cell.h > 60)
    draw_two_rows(ui, row, &face, cell, sparkline);
  else
    draw_one_row(ui, row, &face, cell);
}

void frame_ledgers(struct ui *ui, const struct session *session, struct rect rect,
                   bool sparklines) {
  float width = rect.w / LEDGER_COUNT;
  for (int i = 0; i < LEDGER_COUNT; i++) {
    struct rect cell = {rect.x + width * (float)i, rect.y, width, rect.h};
    draw_divider(ui, cell.x, cell);
    draw_cell(ui, session, i, cell, sparklines);
  }
  draw_divider(ui, rect.x + rect.w, rect);
}
