/* Write: four ways to report the same month, as detents that show the figure each computes. The gap
 * between what will be said and what was counted is drawn, and the page at the right is the page that
 * this figure would print. Warnings are facts. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/review.h"
#include "ui/ui_internal.h"

/* From the lowest figure to the highest. */
static const struct stance {
  enum report report;
  const char *name, *what;
} stances[REPORT_COUNT] = {
    {REPORT_UNDER, "Hold back",
     "Part of what was made is kept out of the report. The norm follows the lower figure."},
    {REPORT_TRUTH, "As counted",
     "What was counted for plan is written. Rejects count for plan, as the rule has it."},
    {REPORT_ROUND, "Round up",
     "A little is added. Inspectors do not look at so little; next month has to make it good."},
    {REPORT_PAD, "Pad",
     "More is written than was made. It stays open as paper: next months must fill it, deliveries "
     "shrink, an inspection may find it."},
};

static int stance_index(const struct review *review) {
  for (int i = 0; i < REPORT_COUNT; i++)
    if (stances[i].report == (enum report)review->sim->model.team[0].orders.report) return i;
  return 1;
}

/* In a short review only the board is painted: what is posted, not what a month reports. */
static int figure_of(const struct review *review, enum report report) {
  return review_points(review->preview.fulfilment[report]);
}

/* ---- the stances -------------------------------------------------------------------------------- */

static void choose(struct review *review, int index) {
  *review->intent = intent_of(INTENT_COMMAND);
  review->intent->command = (struct command){.verb = VERB_REPORT,
                                             .origin = ORIGIN_PLAYER,
                                             .team = 0,
                                             .arg = {(int32_t)stances[index].report}};
}

static float draw_slider(struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  char labels[REPORT_COUNT][64];
  const char *list[REPORT_COUNT];
  for (int i = 0; i < REPORT_COUNT; i++) {
    snprintf(labels[i], sizeof labels[i], "%s %d", ui_tr(ui, stances[i].name), figure_of(review, stances[i].report));
    list[i] = labels[i];
  }
  int now = stance_index(review);
  int chosen = ui_slider(ui, ui_make_id("write.stance", 0), (struct rect){box.x, box.y, box.w, 54}, now,
                         REPORT_COUNT, list, ui_tr(ui, "What we will say"));
  if (chosen != now) choose(review, chosen);
  return 54 + 34;
}

/* ---- the gap ------------------------------------------------------------------------------------ */

/* `least`: how far the bar's row is taken, so that the figure stands behind it. */
static void draw_bar(struct review *review, struct rect bar, enum book book, const char *name,
                     int points, int least, int most) {
  struct ui *ui = review->ui;
  float width = bar.w * (float)points / (float)most;
  enum token ink = book == BOOK_RECORD ? TOKEN_RECORD : TOKEN_LEDGER;
  struct text_look look = {book == BOOK_RECORD ? STYLE_SERIF_LABEL : STYLE_BODY_S_BOLD, ink, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, bar.x, bar.y - 8, look, name);
  draw_rect(&ui->draw, (struct rect){bar.x, bar.y, width, bar.h}, ui_color(ui, ink), 0);
  char text[24];
  snprintf(text, sizeof text, "%d%%", points);
  struct why good = {.kind = WHY_VARIABLE, .variable = VARIABLE_OUTPUT, .span = SPAN_MONTH, .team = 0, .worker = -1,
                     .scale = review->sim->scenario->products_per_norm_day, .per = Q_ONE};
  struct why said = {.kind = WHY_TEXT, .text = stances[stance_index(review)].what};
  ui_number(ui, ui_make_id("write.bar", book), bar.x + fmaxf(width, bar.w * (float)least / (float)most) + 12, bar.y + bar.h / 2 + 13, STYLE_NUMBER_L, book,
            ALIGN_LEFT, text, name, book == BOOK_RECORD ? &said : &good, TOKEN_CARD);
}

static float draw_gap(struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  int good = review_points(review->preview.fulfilment_good);
  int said = figure_of(review, stances[stance_index(review)].report);
  int most = said > good ? said : good;
  if (most < 100) most = 100;
  float room = box.w - 130;
  struct rect record = {box.x, box.y + 30, room, 54}, ledger = {box.x, box.y + 134, room, 54};
  float plan = box.x + room * 100.0f / (float)most;
  draw_bar(review, record, BOOK_RECORD, ui_tr(ui, "The record will say"), said, good, most);
  draw_bar(review, ledger, BOOK_LEDGER, ui_tr(ui, "The ledger holds"), good, said, most);
  float from = box.x + room * (float)(good < said ? good : said) / (float)most;
  float to = box.x + room * (float)(good < said ? said : good) / (float)most;
  if (to - from > 2) {
    struct rect gap = {from, ledger.y, to - from, ledger.h};
    draw_rect(&ui->draw, gap, ui_color(ui, TOKEN_RECORD_TINT), 0);
    hatch_draw(ui, gap, TOKEN_RECORD, 9);
    draw_frame(&ui->draw, gap, ui_color(ui, TOKEN_RECORD), 2, 0, 0);
  }
  draw_line(&ui->draw, (struct point){plan, record.y - 4}, (struct point){plan, ledger.y + 62}, ui_color(ui, TOKEN_INK), 2, 8);
  char text[96];
  snprintf(text, sizeof text, ui_tr(ui, "%d points between the books; plan is 100"), said - good);
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, box.x, ledger.y + 92, look, text);
  return 250;
}

/* ---- who else is in it -------------------------------------------------------------------------- */

static int keeper_of_the_count(const struct scenario *scenario) {
  for (int i = 0; i < scenario->person_count; i++)
    if (scenario->person[i].trade_id && strcmp(scenario->person[i].trade_id, "stores") == 0) return i;
  return scenario->person_count > 0 ? 0 : -1;
}

static float draw_signature(struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  int keeper = keeper_of_the_count(review->sim->scenario);
  if (keeper < 0) return 0;
  const struct person *person = &review->sim->scenario->person[keeper];
  char sprite[48], text[160];
  snprintf(sprite, sizeof sprite, "portraits/%s", person->portrait);
  draw_sprite(&ui->draw, sprite, (struct rect){box.x, box.y, 64, 64}, (struct color){255, 255, 255, 255}, false);
  snprintf(text, sizeof text, ui_tr(ui, "%s keeps the count and will have to sign."), ui_words(ui, &person->name));
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 2};
  ui_text(ui, (struct rect){box.x + 80, box.y + 6, box.w - 80, 56}, look, text);
  return 80;
}

static float form_height(struct review *review, float width) {
  struct ui *ui = review->ui;
  float what = 0;
  for (int i = 0; i < REPORT_COUNT; i++)
    what = fmaxf(what, ui_text_height(ui, STYLE_BODY, width, ui_tr(ui, stances[i].what)));
  return 64 + 88 + 16 + what + 20 + 250 + 80 + 40;
}

static void draw_form(struct review *review, struct rect card) {
  struct ui *ui = review->ui;
  ui_card(ui, card, false);
  struct rect in = {card.x + 36, card.y + 24, card.w - 72, card.h - 48};
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, in.x, in.y + 32, head, ui_tr(ui, "What will we say?"));
  float y = in.y + 58;
  y += draw_slider(review, (struct rect){in.x, y, in.w, 54}) + 16;
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  const char *what = ui_tr(ui, stances[stance_index(review)].what);
  float most = 0;
  for (int i = 0; i < REPORT_COUNT; i++)
    most = fmaxf(most, ui_text_height(ui, STYLE_BODY, in.w, ui_tr(ui, stances[i].what)));
  ui_text(ui, (struct rect){in.x, y, in.w, most}, look, what);
  y += most + 20;
  y += draw_gap(review, (struct rect){in.x, y, in.w, 0});
  draw_signature(review, (struct rect){in.x, y, in.w, 0});
}

void review_write(struct review *review, struct rect content) {
  struct ui *ui = review->ui;
  struct rect left, right;
  if (review_split(ui, content, 0.5f, &left, &right)) {
    float height = fminf(left.h, form_height(review, left.w - 72));
    draw_form(review, (struct rect){left.x, left.y, left.w, height});
    newspaper_page(ui, review->session, &review->edition, right, review->view->plain_wording);
    return;
  }
  ui_id scroll = ui_make_id("write.scroll", 0);
  float top = ui_scroll_begin(ui, scroll, content);
  float height = form_height(review, left.w - 72);
  draw_form(review, (struct rect){left.x, top + 24, left.w, height});
  newspaper_page(ui, review->session, &review->edition, (struct rect){left.x, top + height + 56, left.w, 920}, review->view->plain_wording);
  ui_scroll_end(ui, scroll, height + 920 + 90);
}
