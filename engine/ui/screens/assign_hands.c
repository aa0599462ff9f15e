/* Where the hands go: five kinds of other work in steps of one per cent, what is left for
 * production, the hours of a shift and the rest day. Shares are said as hours of the team's day and
 * as about so many people, since nobody works six per cent. Beside each stands what it serves. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/assign.h"

enum {
  PADDING = 20,
  TITLE = 40,
  DAY_BAR = 28,
  DAY_WORDS = 38,
  ROW_LEAST = 68,
  STEPPER = 176,
  AMOUNT = 176,
  SERVES = 176,
  ICON = 40,
  COLUMN = 20,
  TOGGLE = 330
};

static const struct work {
  const char *icon, *name, *effect, *serves, *why;
  enum variable variable;
} works[ALLOT_COUNT] = {
    [ALLOT_REPAIR] = {"icons/workshop", "Repair", "Machines wear every day. This sets them right.",
                      "in good order", "Machines in good order", VARIABLE_EQUIPMENT},
    [ALLOT_STUDY] = {"icons/books", "Study", "Evening school. Knowledge helps trials and repairs.",
                     "knowledge", "Technical knowledge", VARIABLE_STUDY},
    [ALLOT_TRIAL] = {"icons/method", "Trials", "New ways of working are tried. Some fail.",
                     "of this trial", "Trial under way", VARIABLE_TRIAL},
    [ALLOT_SUBSTITUTE] = {"icons/exchange", "Substitutes",
                          "We make ourselves what supply does not bring.", "replaced",
                          "Inputs replaced at home", VARIABLE_DOMESTIC},
    [ALLOT_PLOTS] = {"icons/grain", "Plots", "A field of our own adds to the ration.",
                     "nourishment", "Nourishment", VARIABLE_NOURISHMENT},
};

/* ---- figures -----------------------------------------------------------------------------------
 */

/* Hours of those who come, in a day. */
static int team_hours(const struct assign *assign, int percent) {
  return (assign->come * assign->view->draft.hours * percent + 50) / 100;
}

void assign_people_words(const struct assign *assign, int percent, int of_people, char *out,
                         size_t size) {
  struct ui *ui = assign->ui;
  int halves = (of_people * percent * 2 + 50) / 100;
  if (percent == 0)
    snprintf(out, size, "%s", ui_tr(ui, "nobody"));
  else if (halves < 2)
    snprintf(out, size, "%s", ui_tr(ui, "about half a person"));
  else if (halves == 2)
    snprintf(out, size, "%s", ui_tr(ui, "about 1 person"));
  else if (halves % 2)
    snprintf(out, size, ui_tr(ui, "about %d½ people"), halves / 2);
  else
    snprintf(out, size, ui_tr(ui, "about %d people"), halves / 2);
}

static int state_percent(const struct assign *assign, enum variable variable) {
  const struct sim *sim = assign->sim;
  int count = variable_rows[variable].owner == OWNER_WORKER ? assign->team->worker_count : 1;
  int64_t sum = 0;
  for (int i = 0; i < count; i++) sum += query_value(sim, variable, 0, count > 1 ? i : -1);
  return (int)fdiv(sum * 100 + (int64_t)count * Q_HALF, (int64_t)count * Q_ONE);
}

static bool told_in_words(const struct assign *assign, enum variable variable) {
  return variable == VARIABLE_NOURISHMENT && assign->session->scenario.famine;
}

static void state_words(const struct assign *assign, enum variable variable, char *out,
                        size_t size) {
  int percent = state_percent(assign, variable);
  if (told_in_words(assign, variable))
    snprintf(out, size, "%s", hunger_word(assign->ui, 100 - percent));
  else
    snprintf(out, size, "%d%%", percent);
}

/* ---- the day as a bar --------------------------------------------------------------------------
 */

static const enum token kind_tokens[ALLOT_COUNT] = {TOKEN_INK, TOKEN_OTHER_TEAM, TOKEN_WOOD,
                                                    TOKEN_INK2, TOKEN_EDGE};

static void draw_swatch(struct ui *ui, struct rect rect, enum allotment kind) {
  draw_rect(&ui->draw, rect, ui_color(ui, kind_tokens[kind]), 0);
  draw_frame(&ui->draw, rect, ui_color(ui, TOKEN_INK), 1.5F, 0, 0);
}

static void draw_day(const struct assign *assign, struct rect bar) {
  struct ui *ui = assign->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_SUNK, ALIGN_CENTRE, 1};
  float x = bar.x;
  draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_SUNK), 0);
  for (int kind = 0; kind < ALLOT_COUNT; kind++) {
    float width = bar.w * (float)draft_percent(&assign->view->draft, (enum allotment)kind) / 100;
    if (width > 0) draw_swatch(ui, (struct rect){x, bar.y, width, bar.h}, (enum allotment)kind);
    x += width;
  }
  ui_line(ui, (x + bar.x + bar.w) / 2, ui_baseline(STYLE_LABEL, bar.y, bar.h), look,
          ui_tr(ui, "production"));
  draw_frame(&ui->draw, bar, ui_color(ui, TOKEN_EDGE), 2, 0, 0);
}

/* "Left for production: 175 of 192 hours, about 22 people". */
static void draw_left(const struct assign *assign, float x, float y, float width) {
  static const struct why why = {.kind = WHY_TEXT,
                                 .worker = -1,
                                 .text =
                                     "The hands of those who come, less other work, lectures and "
                                     "the meetings of today. The rest makes goods."};
  struct ui *ui = assign->ui;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  int percent = draft_production(assign->sim, &assign->view->draft);
  char figure[48], people[48];
  snprintf(figure, sizeof figure, ui_tr(ui, "%d of %d hours"), team_hours(assign, percent),
           team_hours(assign, 100));
  assign_people_words(assign, percent, assign->come, people, sizeof people);
  const char *words = ui_tr(ui, "Left for production:");
  float used = ui_line(ui, x, y + 24, look, words) + 8;
  used +=
      ui_number(ui, ui_make_id("assign.left", 0), x + used, y + 24, STYLE_BODY_S_BOLD, BOOK_LEDGER,
                ALIGN_LEFT, figure, ui_tr(ui, "Left for production"), &why, TOKEN_CARD) +
      12;
  look.color = TOKEN_INK2;
  if (used + ui_text_width(ui, STYLE_BODY_S, people) <= width)
    ui_line(ui, x + used, y + 24, look, people);
}

/* ---- a row -------------------------------------------------------------------------------------
 */

/* Room for a sentence on the work and a column for what it serves? */
static bool row_is_roomy(const struct ui *ui, float width) {
  return width >= 940 && ui->layout != LAYOUT_COMPACT;
}

static float words_width(const struct ui *ui, float width) {
  float serves = row_is_roomy(ui, width) ? SERVES + COLUMN : 0;
  return width - ICON - STEPPER - AMOUNT - 2 * COLUMN - serves;
}

static float row_height(const struct assign *assign, enum allotment kind, float width) {
  if (!row_is_roomy(assign->ui, width)) return ROW_LEAST;
  float effect = ui_text_height(assign->ui, STYLE_LABEL, words_width(assign->ui, width),
                                ui_tr(assign->ui, works[kind].effect));
  return fmaxf(ROW_LEAST, 38 + effect + 8);
}

/* The state that this work serves, with its causes; its name beside the figure or under it. */
static void draw_serves(const struct assign *assign, enum allotment kind, struct point at,
                        bool under) {
  struct ui *ui = assign->ui;
  const struct work *work = &works[kind];
  struct why why = {.kind = WHY_VARIABLE,
                    .variable = (uint8_t)work->variable,
                    .span = SPAN_MONTH,
                    .worker = -1,
                    .scale = 100};
  if (told_in_words(assign, work->variable))
    why = (struct why){.kind = WHY_TEXT,
                       .worker = -1,
                       .text = "What people eat: the ration, our plots and what they find. This "
                               "story tells it in words."};
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  char figure[48];
  state_words(assign, work->variable, figure, sizeof figure);
  float used = ui_number(ui, ui_make_id("assign.serves", (int)kind), at.x, at.y, STYLE_BODY_S_BOLD,
                         BOOK_LEDGER, ALIGN_LEFT, figure, ui_tr(ui, work->why), &why, TOKEN_CARD);
  if (under)
    ui_line(ui, at.x, at.y + 26, look, ui_tr(ui, work->serves));
  else
    ui_line(ui, at.x + used + 8, at.y, look, ui_tr(ui, work->serves));
}

static void draw_amount(const struct assign *assign, int percent, float x, struct rect row) {
  struct ui *ui = assign->ui;
  struct text_look strong = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  char words[48];
  int hours = team_hours(assign, percent);
  snprintf(words, sizeof words, ui_tr(ui, hours == 1 ? "%d hour a day" : "%d hours a day"), hours);
  ui_line(ui, x, row.y + row.h / 2 - 6, strong, words);
  assign_people_words(assign, percent, assign->come, words, sizeof words);
  ui_line(ui, x, row.y + row.h / 2 + 20, look, words);
}

static int plus_and_minus(struct ui *ui, ui_id id) {
  if (!ui_is_focused(ui, id) && !ui_is_focused(ui, id + 1)) return 0;
  return ui_character(ui, '+') ? 1 : ui_character(ui, '-') ? -1 : 0;
}

static void draw_stepper(const struct assign *assign, enum allotment kind, struct rect rect,
                         bool may) {
  struct ui *ui = assign->ui;
  struct orders *draft = &assign->view->draft;
  int percent = draft_percent(draft, kind);
  bool less = may && percent > 0, more = may && draft_percent_sum(draft) < SHARE_MOST_PERCENT;
  ui_id id = ui_make_id("assign.share", (int)kind);
  char value[16];
  snprintf(value, sizeof value, "%d%%", percent);
  int step = ui_stepper(ui, id, rect, value, ui_tr(ui, works[kind].name), less, more);
  if (step == 0) step = plus_and_minus(ui, id);
  if ((step < 0 && less) || (step > 0 && more)) draft_set_percent(draft, kind, percent + step);
}

static void draw_row(const struct assign *assign, enum allotment kind, struct rect row, bool may) {
  struct ui *ui = assign->ui;
  struct text_look name = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look effect = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  float room = words_width(ui, row.w), stepper = row.x + ICON + room + COLUMN;
  bool roomy = row_is_roomy(ui, row.w);
  if (roomy) {
    draw_serves(assign, kind, (struct point){stepper, row.y + row.h / 2 - 6}, true);
    stepper += SERVES + COLUMN;
  }
  ui_rule(ui, row.x, row.y, row.w);
  draw_swatch(ui, (struct rect){row.x, row.y + 13, 9, row.h - 24}, kind);
  ui_icon(ui, works[kind].icon, row.x + 15, row.y + 13, 24, TOKEN_INK);
  ui_line(ui, row.x + ICON + 6, row.y + 32, name, ui_tr(ui, works[kind].name));
  if (roomy)
    ui_text(ui, (struct rect){row.x + ICON + 6, row.y + 38, room, 0}, effect,
            ui_tr(ui, works[kind].effect));
  else
    draw_serves(assign, kind, (struct point){row.x + ICON + 6, row.y + 57}, false);
  draw_stepper(assign, kind, (struct rect){stepper, row.y, STEPPER, row.h}, may);
  draw_amount(assign, draft_percent(&assign->view->draft, kind), stepper + STEPPER + COLUMN, row);
}

/* ---- hours -------------------------------------------------------------------------------------
 */

static bool row_of_hours_is_one(float width) {
  return width >= 1000;
}

static void draw_rest(const struct assign *assign, struct rect rect, bool may) {
  struct ui *ui = assign->ui;
  struct orders *draft = &assign->view->draft;
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  if (may) {
    draft->rest =
        ui_toggle(ui, ui_make_id("assign.rest", 0), rect, ui_tr(ui, "Rest day kept"), draft->rest);
    return;
  }
  ui_line(ui, rect.x, ui_baseline(STYLE_BODY, rect.y, rect.h), look,
          ui_tr(ui, draft->rest ? "The rest day is kept" : "No rest day"));
}

static float draw_hours(const struct assign *assign, struct rect row, bool may,
                        const char *refusal) {
  static const uint8_t hours[] = {8, 10, 12};
  struct ui *ui = assign->ui;
  struct orders *draft = &assign->view->draft;
  struct text_look name = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look effect = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  const char *labels[] = {ui_tr(ui, "8 hours"), ui_tr(ui, "10 hours"), ui_tr(ui, "12 hours")};
  int chosen = draft->hours <= 8 ? 0 : draft->hours <= 10 ? 1 : 2;
  float width = segments_width(ui, labels, 3) + 24;
  bool one = row_of_hours_is_one(row.w);
  ui_rule(ui, row.x, row.y, row.w);
  ui_icon(ui, "icons/clock", row.x + 14, row.y + 14, 24, TOKEN_INK);
  ui_line(ui, row.x + ICON + 6, row.y + 33, name, ui_tr(ui, "A shift"));
  ui_line(ui, row.x + ICON + 6, row.y + 57, effect,
          *refusal ? refusal : ui_tr(ui, "Long shifts tire people."));
  float right = row.x + row.w - (one ? TOGGLE + 2 * COLUMN : 0);
  struct rect segments = {right - width, row.y + 13, width, 48};
  int now = segments_draw(ui, ui_make_id("assign.hours", 0), segments, labels, 3, chosen, !may);
  if (may) draft->hours = hours[now];
  struct rect rest = {row.x + row.w - TOGGLE, row.y + (one ? 13 : 73), TOGGLE, 48};
  draw_rest(assign, rest, may);
  return one ? 70 : 132;
}

/* ---- the card ----------------------------------------------------------------------------------
 */

static float hands_height(const struct assign *assign, float width) {
  float inner = width - 2 * PADDING, height = PADDING + TITLE + DAY_BAR + DAY_WORDS + PADDING / 2;
  for (int kind = 0; kind < ALLOT_COUNT; kind++)
    height += row_height(assign, (enum allotment)kind, inner);
  return height + (row_of_hours_is_one(inner) ? 70 : 132);
}

static void draw_title(const struct assign *assign, struct rect line, const char *refusal) {
  struct ui *ui = assign->ui;
  struct text_look title = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look small = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  char words[96];
  int left = SHARE_MOST_PERCENT - draft_percent_sum(&assign->view->draft);
  ui_line(ui, line.x, line.y + 26, title, ui_tr(ui, "The hands of the team"));
  snprintf(words, sizeof words, ui_tr(ui, "%d%% more can be assigned"), left);
  ui_line(ui, line.x + line.w, line.y + 25, small, *refusal ? refusal : words);
}

float assign_hands(const struct assign *assign, struct rect box) {
  struct command allot = assign_command(VERB_ALLOT, ALLOT_REPAIR, 0);
  struct command shift = assign_command(VERB_SHIFT, 8, 1);
  char no_allot[160], no_shift[160];
  refusal_words(assign->ui, assign->session, &allot, no_allot, sizeof no_allot);
  refusal_words(assign->ui, assign->session, &shift, no_shift, sizeof no_shift);
  box.h = hands_height(assign, box.w);
  ui_card(assign->ui, box, false);
  struct rect row = {box.x + PADDING, box.y + PADDING, box.w - 2 * PADDING, 0};
  draw_title(assign, row, no_allot);
  row.y += TITLE;
  draw_day(assign, (struct rect){row.x, row.y, row.w, DAY_BAR});
  draw_left(assign, row.x, row.y + DAY_BAR, row.w);
  row.y += DAY_BAR + DAY_WORDS;
  for (int kind = 0; kind < ALLOT_COUNT; kind++) {
    row.h = row_height(assign, (enum allotment)kind, row.w);
    draw_row(assign, (enum allotment)kind, row, no_allot[0] == '\0');
    row.y += row.h;
  }
  draw_hours(assign, row, no_shift[0] == '\0', no_shift);
  return box.h;
}
