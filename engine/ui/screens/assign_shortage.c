/* What only stories of shortage have: leave for the market, lines that are closed, dealings outside
 * the plan. A row for each verb that the story turns on, on a card below the hands of the team; no
 * card where there is none. Rows change the draft, as shares of the hands do. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/assign.h"

enum {
  PADDING = 20,
  TITLE = 44,
  ICON = 46,
  STEPPER = 176,
  COLUMN = 20,
  CONTROL = 48,
  ROW_LEAST = 70,
  WORDS_LEAST = 380,
  CHOICES_MAX = 5
};

struct choice_row {
  enum verb verb;
  const char *icon, *name;
  int count;
  const char *label[CHOICES_MAX]; /* translated */
  int chosen;
  q16 *share; /* of the draft; NULL: it has none */
  bool may_share;
  char effect[200];
  char refusal[160]; /* "" : it may be changed */
};

static bool is_in_story(const struct assign *assign, enum verb verb) {
  return !(assign->sim->scenario->verbs_off >> verb & 1);
}

static int percent_of(q16 share) {
  return (int)fdiv((int64_t)share * 100 + Q_HALF, Q_ONE);
}

/* ---- the rows ----------------------------------------------------------------------------------
 */

static struct choice_row leave_row(const struct assign *assign) {
  static const char *const effects[LEAVE_COUNT] = {
      "Nobody is let off to find food.",
      "A market day for the hungriest: %s each day. Others wait for their turn.",
      "A market day for those who pay: %s each day. The others mind."};
  struct ui *ui = assign->ui;
  struct orders *draft = &assign->view->draft;
  struct choice_row row = {
      .verb = VERB_LEAVE,
      .icon = "icons/calendar",
      .name = ui_tr(ui, "Leave for the market"),
      .count = LEAVE_COUNT,
      .label = {ui_tr(ui, "None"), ui_tr(ui, "By need"), ui_tr(ui, "For pay")},
      .chosen = draft->leave,
      .may_share = draft->leave != LEAVE_CLOSED,
      .share = &draft->leave_share,
  };
  char people[48];
  assign_people_words(assign, percent_of(draft->leave_share), assign->team->worker_count, people,
                      sizeof people);
  snprintf(row.effect, sizeof row.effect, ui_tr(ui, effects[draft->leave]), people);
  return row;
}

static struct choice_row line_row(const struct assign *assign) {
  struct ui *ui = assign->ui;
  const struct orders *draft = &assign->view->draft;
  const int machines = assign->sim->scenario->machine_count;
  struct choice_row row = {
      .verb = VERB_LINE,
      .icon = "icons/workshop",
      .name = ui_tr(ui, "Machines kept going"),
      .count = 5,
      .label = {ui_tr(ui, "None"), "¼", "½", "¾", ui_tr(ui, "All")},
      .chosen = draft->line / (Q_ONE / 4),
  };
  const char *effect = draft->line == Q_ONE ? "All %d run. Power is shared among them."
                       : draft->line == 0   ? "Nothing is made. All %d stand idle."
                                            : "%d of %d run. Power and hands go to these.";
  int running = (int)fdiv((int64_t)machines * draft->line + Q_HALF, Q_ONE);
  if (draft->line == Q_ONE || draft->line == 0) running = machines;
  snprintf(row.effect, sizeof row.effect, ui_tr(ui, effect), running, machines);
  if (draft->line > 0 && !query_has_power(assign->sim))
    utf8_copy(row.effect, sizeof row.effect,
              ui_tr(ui, "There is no power today. What is in good order stands ready."));
  return row;
}

static struct choice_row deal_row(const struct assign *assign) {
  static const char *const effects[DEAL_USE_COUNT] = {
      "Goods traded outside the plan. What they bring is kept.",
      "Goods traded outside the plan. What they bring buys inputs.",
      "Goods traded outside the plan. What they bring buys food."};
  struct ui *ui = assign->ui;
  struct orders *draft = &assign->view->draft;
  struct choice_row row = {
      .verb = VERB_DEAL,
      .icon = "icons/exchange",
      .name = ui_tr(ui, "Dealings"),
      .count = DEAL_USE_COUNT,
      .label = {ui_tr(ui, "Keep it"), ui_tr(ui, "Inputs"), ui_tr(ui, "Food")},
      .chosen = draft->deal_use,
      .may_share = true,
      .share = &draft->deal_share,
  };
  snprintf(row.effect, sizeof row.effect, "%s", ui_tr(ui, effects[draft->deal_use]));
  return row;
}

static int list_rows(const struct assign *assign, struct choice_row rows[3]) {
  static struct choice_row (*const row_of[])(const struct assign *assign) = {leave_row, line_row,
                                                                             deal_row};
  static const enum verb verbs[] = {VERB_LEAVE, VERB_LINE, VERB_DEAL};
  int count = 0;
  for (int i = 0; i < 3; i++) {
    if (!is_in_story(assign, verbs[i])) continue;
    struct choice_row *row = &rows[count++];
    struct command command = assign_command(verbs[i], 0, 0);
    *row = row_of[i](assign);
    refusal_words(assign->ui, assign->session, &command, row->refusal, sizeof row->refusal);
  }
  return count;
}

static void choose(struct orders *draft, enum verb verb, int chosen) {
  if (verb == VERB_LINE) {
    draft->line = chosen * (Q_ONE / 4);
  } else if (verb == VERB_DEAL) {
    draft->deal_use = (uint8_t)chosen;
  } else {
    draft->leave = (uint8_t)chosen;
    if (chosen == LEAVE_CLOSED) draft->leave_share = 0;
    if (chosen != LEAVE_CLOSED && draft->leave_share == 0) draft->leave_share = Q(0.10);
  }
}

/* ---- how a row is laid out ---------------------------------------------------------------------
 */

struct row_places {
  float words;    /* width */
  float height;   /* of the row */
  bool beside;    /* the controls stand beside the words, not below */
  bool two_lines; /* of controls */
};

static float choices_width(struct ui *ui, const struct choice_row *row) {
  return segments_width(ui, row->label, row->count) + 24;
}

static struct row_places places_of(struct ui *ui, const struct choice_row *row, float width) {
  float controls = choices_width(ui, row) + (row->share ? COLUMN + STEPPER : 0);
  float left = width - ICON - controls - COLUMN;
  struct row_places places = {.beside = left >= WORDS_LEAST};
  places.words = places.beside ? left : width - ICON;
  places.two_lines = !places.beside && controls > width - ICON;
  const char *words = *row->refusal ? row->refusal : row->effect;
  float text = 42 + ui_text_height(ui, STYLE_LABEL, places.words, words) + 10;
  float below = places.beside ? 0 : CONTROL + 12 + (places.two_lines ? CONTROL + 8 : 0);
  places.height = fmaxf(ROW_LEAST, text) + below;
  return places;
}

static void draw_share(const struct assign *assign, const struct choice_row *row,
                       struct rect rect) {
  struct ui *ui = assign->ui;
  const int percent = percent_of(*row->share);
  const bool may = !*row->refusal && row->may_share;
  char value[16];
  snprintf(value, sizeof value, "%d%%", percent);
  int step = ui_stepper(ui, ui_make_id("assign.shortage.share", (int)row->verb), rect, value,
                        row->name, may && percent > 0, may && percent < SHARE_MOST_PERCENT);
  if (step != 0) *row->share = (q16)fdiv((int64_t)(percent + step) * Q_ONE + 50, 100);
}

static void draw_controls(const struct assign *assign, const struct choice_row *row,
                          const struct row_places *places, struct rect box) {
  struct ui *ui = assign->ui;
  float choices = choices_width(ui, row);
  float all = choices + (row->share ? COLUMN + STEPPER : 0);
  struct rect at = {places->beside ? box.x + box.w - all : box.x + ICON,
                    places->beside ? box.y + 11 : box.y + box.h - CONTROL - 12, choices, CONTROL};
  if (places->two_lines) at.y -= CONTROL + 8;
  int chosen = segments_draw(ui, ui_make_id("assign.shortage", (int)row->verb * 8), at, row->label,
                             row->count, row->chosen, *row->refusal != '\0');
  if (row->share) {
    struct rect share = {at.x + choices + COLUMN, at.y, STEPPER, CONTROL};
    if (places->two_lines) share = (struct rect){at.x, at.y + CONTROL + 8, STEPPER, CONTROL};
    draw_share(assign, row, share);
  }
  if (chosen != row->chosen) choose(&assign->view->draft, row->verb, chosen);
}

static float draw_row(const struct assign *assign, const struct choice_row *row, struct rect box) {
  struct ui *ui = assign->ui;
  struct text_look name = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look effect = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  const struct row_places places = places_of(ui, row, box.w);
  box.h = places.height;
  ui_rule(ui, box.x, box.y, box.w);
  ui_icon(ui, row->icon, box.x + 14, box.y + 14, 24, TOKEN_INK);
  ui_line(ui, box.x + ICON, box.y + 33, name, row->name);
  ui_text(ui, (struct rect){box.x + ICON, box.y + 40, places.words, 0}, effect,
          *row->refusal ? row->refusal : row->effect);
  draw_controls(assign, row, &places, box);
  return box.h;
}

/* ---- the card ----------------------------------------------------------------------------------
 */

static void draw_fund(const struct assign *assign, float right, float baseline) {
  struct ui *ui = assign->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  const int days = query_fund_days(assign->sim, 0);
  struct why why = why_since_close(VARIABLE_FUND, Q_ONE);
  why.per = (int32_t)((int64_t)assign->team->norm * assign->team->worker_count);
  char figure[32];
  snprintf(figure, sizeof figure, ui_tr(ui, days == 1 ? "%d day" : "%d days"), days);
  float used =
      ui_number(ui, ui_make_id("assign.fund", 0), right, baseline, STYLE_BODY_S_BOLD, BOOK_LEDGER,
                ALIGN_RIGHT, figure, ui_tr(ui, "The team's fund"), &why, TOKEN_CARD);
  ui_line(ui, right - used - 10, baseline, look, ui_tr(ui, "In the fund, in days of plan"));
}

float assign_shortage(const struct assign *assign, struct rect box) {
  struct ui *ui = assign->ui;
  struct text_look title = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct choice_row rows[3];
  const int count = list_rows(assign, rows);
  struct rect inner = {box.x + PADDING, box.y + PADDING, box.w - 2 * PADDING, 0};
  const bool has_fund = is_in_story(assign, VERB_LEAVE) || is_in_story(assign, VERB_DEAL);
  const char *words = ui_tr(ui, "Leave, lines and dealings");
  const bool one_line =
      ui_text_width(ui, STYLE_SERIF_H3, words) +
          ui_text_width(ui, STYLE_LABEL, ui_tr(ui, "In the fund, in days of plan")) + 140 <
      inner.w;
  if (count == 0) return 0;
  float head = TITLE + (has_fund && !one_line ? 34 : 0);
  box.h = PADDING + head + PADDING / 2;
  for (int i = 0; i < count; i++) box.h += places_of(ui, &rows[i], inner.w).height;
  ui_card(ui, box, false);
  ui_line(ui, inner.x, inner.y + 26, title, words);
  if (has_fund) draw_fund(assign, inner.x + inner.w, inner.y + (one_line ? 25 : 58));
  inner.y += head;
  for (int i = 0; i < count; i++) inner.y += draw_row(assign, &rows[i], inner);
  return box.h;
}
