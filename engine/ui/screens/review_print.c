/* Print: the page as it comes from the press, the places on the board, and what the report does to
 * the next norm, with its causes. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/review.h"

/* Rows stand closer where there is less room. */
static float pitch_of(const struct review *review, float roomy) {
  return review->ui->layout == LAYOUT_WIDE ? roomy : roomy - 7;
}

/* ---- the board ------------------------------------------------------------------------------ */

static int place_order(const struct review *review, int *order) {
  int count = review->sim->model.team_count;
  for (int t = 0; t < count; t++) {
    int at = t;
    while (at > 0 &&
           review->sim->model.team[order[at - 1]].posted < review->sim->model.team[t].posted) {
      order[at] = order[at - 1];
      at--;
    }
    order[at] = t;
  }
  return count;
}

struct places {
  float x, w, pitch;
  int rows; /* in a column */
  bool bars;
};

/* One column with bars where the sheet has the room, else two of names and figures. */
static struct places fit_places(const struct review *review, struct rect box, int count) {
  float pitch = pitch_of(review, 46);
  if ((float)count * pitch <= box.h) return (struct places){box.x, box.w, pitch, count, true};
  return (struct places){box.x, (box.w - 40) / 2, pitch, (count + 1) / 2, false};
}

static void draw_place(const struct review *review, int place, int team, struct rect row,
                       bool bars) {
  static const struct why posted = {
      .kind = WHY_TEXT,
      .text =
          "Painted on the board: what the team reported since the last sheet, in per cent of its "
          "plan for those days. The record of a month counts all of its days, so the two differ."};
  struct ui *ui = review->ui;
  const struct sim *sim = review->sim;
  char name[96], value[16];
  int points = q_percent(sim->model.team[team].posted);
  enum style style = team == 0 ? STYLE_BODY_S_BOLD : STYLE_BODY_S;
  struct text_look look = {style, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  snprintf(name, sizeof name, "%d  %s", place, ui_words(ui, &sim->scenario->team[team].name));
  ui_line(ui, row.x, row.y + 30, look, name);
  snprintf(value, sizeof value, "%d", points);
  ui_number(ui, ui_make_id("print.posted", team), row.x + row.w, row.y + 30, STYLE_SERIF_BODY_BOLD,
            BOOK_RECORD, ALIGN_RIGHT, value, ui_tr(ui, "posted"), &posted, TOKEN_LEDGER_PAPER);
  if (!bars) return;
  float room = row.w - 170 - 70, width = fminf(room, room * (float)points / 130);
  struct rect bar = {row.x + 170, row.y + 12, width, row.h - 22};
  draw_rect(&ui->draw, bar, ui_color(ui, team == 0 ? TOKEN_RECORD : TOKEN_RECORD_TINT), 0);
  draw_frame(&ui->draw, bar, ui_color(ui, TOKEN_RECORD), 2, 0, 0);
}

/* `box` as high as there is room. */
static float draw_board(const struct review *review, struct rect box) {
  enum { HEAD = 40 };
  struct ui *ui = review->ui;
  int order[TEAMS_MAX], count = place_order(review, order);
  struct text_look head = {STYLE_H3, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  char title[64];
  snprintf(title, sizeof title, ui_tr(ui, "On the board: the last %d days"),
           scenario_sun_days(review->sim->scenario, review->edition.day));
  ui_line(ui, box.x, box.y + 26, head, title);
  box.y += HEAD;
  box.h -= HEAD;
  struct places places = fit_places(review, box, count);
  for (int i = 0; i < count; i++) {
    struct rect row = {places.x + (float)(i / places.rows) * (places.w + 40),
                       box.y + (float)(i % places.rows) * places.pitch, places.w, places.pitch};
    draw_place(review, i + 1, order[i], row, places.bars);
  }
  return HEAD + (float)places.rows * places.pitch + 10;
}

/* ---- the norm ------------------------------------------------------------------------------- */

static void print_thousandths(char *out, size_t size, const char *sign, int value) {
  snprintf(out, size, "%s%d.%03d", sign, value / 1000, value % 1000);
}

/* "0.477 → 0.494 pump housings a person a day": over the whole month, so that the causes below add
 * up to it. */
static void draw_step(const struct review *review, const struct explanation *explanation,
                      struct rect box) {
  struct ui *ui = review->ui;
  char figure[24], before[40];
  struct text_look quiet = {STYLE_BODY, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  struct why why = why_norm(review->sim->scenario, review->edition.month, 1000);
  print_thousandths(figure, sizeof figure, "", explanation->opening_shown);
  snprintf(before, sizeof before, "%s → ", figure);
  float x = box.x + ui_line(ui, box.x, box.y + 36, quiet, before) + 4;
  print_thousandths(figure, sizeof figure, "", explanation->value_shown);
  x += ui_number(ui, ui_make_id("print.norm", 0), x, box.y + 38, STYLE_NUMBER_L, BOOK_LEDGER,
                 ALIGN_LEFT, figure, ui_tr(ui, "the norm, in thousandths of a piece"), &why,
                 TOKEN_LEDGER_PAPER);
  char unit[96];
  snprintf(unit, sizeof unit, ui_tr(ui, "%s a person a day"),
           ui_words(ui, &review->sim->scenario->product_plural));
  quiet.style = STYLE_BODY_S;
  if (x + 16 + ui_text_width(ui, STYLE_BODY_S, unit) < box.x + box.w)
    ui_line(ui, x + 16, box.y + 36, quiet, unit);
}

static float draw_causes(const struct review *review, const struct explanation *explanation,
                         struct rect box) {
  struct ui *ui = review->ui;
  struct text_look name = {STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  struct text_look value = {STYLE_BODY_S_BOLD, TOKEN_LEDGER, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  float y = box.y;
  for (int i = 0; i < explanation->count; i++) {
    int shown = explanation->row[i].shown;
    if (shown == 0) continue;
    char figure[24];
    print_thousandths(figure, sizeof figure, shown < 0 ? "−" : "+", shown < 0 ? -shown : shown);
    ui_line(ui, box.x, y + 22, name,
            ui_tr(ui, query_cause_label(review->sim, explanation->row[i].cause)));
    ui_line(ui, box.x + box.w, y + 22, value, figure);
    y += 34;
  }
  if (y > box.y) return y - box.y;
  ui_line(ui, box.x, y + 22, name, ui_tr(ui, "Nothing moved it this month."));
  return 34;
}

static float draw_norm(const struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  struct text_look head = {STYLE_H3, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  ui_line(ui, box.x, box.y + 26, head, ui_tr(ui, "The norm from now on"));
  if (review->edition.month < 0) {
    struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 0};
    return 60 + ui_text(ui, (struct rect){box.x, box.y + 44, box.w, 0}, look,
                        ui_tr(ui, "It stands as it was. Norms are set at the end of a month, from "
                                  "what was reported."));
  }
  struct explanation explanation;
  struct why why = why_norm(review->sim->scenario, review->edition.month, 1000);
  query_explain_month(review->sim, why.month, VARIABLE_NORM, why.scale, &explanation);
  explanation_round(&explanation, why.scale, (int64_t)Q_ONE * why.per);
  draw_step(review, &explanation, (struct rect){box.x, box.y + 40, box.w, 0});
  return 116 + draw_causes(review, &explanation, (struct rect){box.x, box.y + 100, box.w, 0});
}

/* ---- three lines beside each other ---------------------------------------------------------- */

static float draw_lines(const struct review *review, struct rect box) {
  struct ui *ui = review->ui;
  struct text_look heads = {STYLE_SERIF_LABEL, TOKEN_RECORD, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  ui_line(ui, box.x + box.w - 150, box.y + 22, heads, ui_tr(ui, "Record says"));
  heads.style = STYLE_LABEL_BOLD;
  heads.color = TOKEN_LEDGER;
  ui_line(ui, box.x + box.w, box.y + 22, heads, ui_tr(ui, "Ledger holds"));
  struct why gap = {.kind = WHY_GAP, .month = review->edition.month, .worker = -1, .scale = 100};
  struct why told = {
      .kind = WHY_TEXT,
      .text =
          "Set side by side: what the page claims, and what the ledger holds for the same days."};
  float y = box.y + 32;
  for (int i = 0; i < review->edition.claim_count; i++) {
    const struct ledger_claim *claim = &review->edition.claim[i];
    struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
    char what[120];
    claim_words(ui, claim, what, sizeof what);
    ui_line(ui, box.x, y + 31, look, what);
    const struct why *why = i == 0 && review->edition.month >= 0 ? &gap : &told;
    ui_number(ui, ui_make_id("print.record", i), box.x + box.w - 150, y + 31, STYLE_SERIF_BODY_BOLD,
              BOOK_RECORD, ALIGN_RIGHT, claim_record(ui, claim), what, why, TOKEN_LEDGER_PAPER);
    ui_number(ui, ui_make_id("print.ledger", i), box.x + box.w, y + 31, STYLE_BODY_BOLD,
              BOOK_LEDGER, ALIGN_RIGHT, claim->ledger, what, why, TOKEN_LEDGER_PAPER);
    y += pitch_of(review, 50);
  }
  return y - box.y + 10;
}

/* What does not fit a low canvas scrolls within the sheet. */
static void draw_sheet(const struct review *review, struct rect page) {
  struct ui *ui = review->ui;
  struct rect in = ledger_sheet(ui, page, ui_tr(ui, "Ledger"), ui_tr(ui, "kept beside the page"));
  struct rect area = {in.x - 12, in.y, in.w + 40, page.y + page.h - 12 - in.y};
  ui_id scroll = ui_make_id("print.sheet", 0);
  float start =
      ui->layout == LAYOUT_NARROW || ui->is_short ? in.y : ui_scroll_begin(ui, scroll, area);
  in.y = start;
  in.y += draw_lines(review, in);
  in.y += draw_norm(review, in);
  in.h = fmaxf(0, area.y + area.h - in.y); /* what is left for the board */
  in.y += draw_board(review, in);
  if (ui->layout != LAYOUT_NARROW && !ui->is_short) ui_scroll_end(ui, scroll, in.y - start);
}

void review_print(struct review *review, struct rect content) {
  struct ui *ui = review->ui;
  struct rect left, right;
  if (review_split(ui, content, 0.5f, &left, &right)) {
    newspaper_page(ui, review->session, &review->edition, left, review->view->plain_wording);
    draw_sheet(review, right);
    return;
  }
  ui_id scroll = ui_make_id("print.scroll", 0);
  float top = ui_scroll_begin(ui, scroll, content);
  newspaper_page(ui, review->session, &review->edition,
                 (struct rect){left.x, top + 24, left.w, 940}, review->view->plain_wording);
  draw_sheet(review, (struct rect){left.x, top + 1000, left.w, 900});
  ui_scroll_end(ui, scroll, 1940);
}
