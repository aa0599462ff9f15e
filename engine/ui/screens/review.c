/* The review: count what the ledger holds, write what we will say, meet, print. Time stands still;
 * nothing but the report can change, and it can be changed until it is printed. */
#include "ui/screens/review.h"

#include <stdio.h>

static const char *const step_names[STEP_TOTAL] = {"Count", "Write", "Meet", "Print"};

bool review_split(const struct ui *ui, struct rect content, float left_share, struct rect *left,
                  struct rect *right) {
  const float gap = 40, margin = ui->layout == LAYOUT_NARROW ? 24 : 60;
  const float top = ui->height < 1000 ? 16 : 24;
  struct rect in = {content.x + margin, content.y + top, content.w - 2 * margin,
                    content.h - 2 * top};
  if (ui->layout == LAYOUT_NARROW || ui->is_short) {
    *left = *right = in;
    return false;
  }
  *left = (struct rect){in.x, in.y, (in.w - gap) * left_share, in.h};
  *right = (struct rect){left->x + left->w + gap, in.y, in.w - left->w - gap, in.h};
  return true;
}

/* ---- the bar -------------------------------------------------------------------------------- */

static void draw_bar(struct review *review) {
  struct ui *ui = review->ui;
  char month[64], title[96];
  edition_title(ui, review->session, &review->edition, month, sizeof month);
  bool roomy = ui->layout == LAYOUT_WIDE, named = ui->layout != LAYOUT_NARROW && !ui->is_short;
  snprintf(title, sizeof title, named ? ui_tr(ui, "Review: %s") : "%s", month);
  float x = night_bar(ui, title, roomy ? ui_tr(ui, "time waits") : "");
  float width = ui->layout == LAYOUT_NARROW || ui->is_short ? 130 : 180;
  float total = STEP_TOTAL * (width + 8);
  if (x + total > ui->width - 24) x = ui->width - 24 - total;
  for (int i = 0; i < STEP_TOTAL; i++) {
    char key[4];
    snprintf(key, sizeof key, "%d", i + 1);
    struct rect tab = {x + (float)i * (width + 8), NIGHT_BAR - 64, width, 64};
    bool reachable = review->printed ? i == STEP_PRINT : i != STEP_PRINT;
    bool pressed = ui_tab(ui, ui_make_id("review.step", i), tab, key, ui_tr(ui, step_names[i]),
                          review->view->review_step == i);
    if (reachable && (pressed || ui_character(ui, (uint32_t)('1' + i))))
      review->view->review_step = (uint8_t)i;
  }
}

/* ---- what leads on -------------------------------------------------------------------------- */

static const char *primary_label(const struct review *review) {
  static const char *const labels[STEP_TOTAL] = {"Write the report", "Meet the team",
                                                 "Print the report", "Go on"};
  if (review->printed && review->session->ended) return "To the end of the story";
  return labels[review->view->review_step];
}

static void lead_on(struct review *review) {
  struct view *view = review->view;
  if (review->printed)
    *review->intent = review->session->ended ? intent_go(SCREEN_END) : intent_of(INTENT_GO_ON);
  else if (view->review_step == STEP_MEET)
    *review->intent = intent_of(INTENT_CLOSE_REVIEW);
  else
    view->review_step++;
}

static void lead_back(struct review *review) {
  if (review->printed)
    *review->intent = intent_go(SCREEN_BOOKS);
  else if (review->view->review_step > 0)
    review->view->review_step--;
  else
    *review->intent = intent_go(SCREEN_PEOPLE);
}

static void draw_dock(struct review *review) {
  struct ui *ui = review->ui;
  struct rect dock = night_dock(ui);
  ui_region(ui, "review.dock");
  float height = ui->is_short ? 54 : 72, y = dock.y + (dock.h - height) / 2;
  float wide = ui->layout == LAYOUT_NARROW ? 360 : 400;
  struct rect primary = {dock.w - 40 - wide, y, wide, height};
  struct rect back = {40, y, ui->layout == LAYOUT_NARROW ? 260 : 300, height};
  const char *back_label = review->printed                  ? "Open the two books"
                           : review->view->review_step == 0 ? "See the people first"
                                                            : "Back";
  if (ui_button(ui, ui_make_id("review.back", 0), back, BUTTON_NIGHT, NULL, ui_tr(ui, back_label),
                NULL) ||
      letter_key(ui, review->view, 'b'))
    lead_back(review);
  if (ui_button(ui, ui_make_id("review.next", 0), primary, BUTTON_NIGHT_PRIMARY,
                "icons/arrow-right", ui_tr(ui, primary_label(review)), NULL) ||
      letter_key(ui, review->view, 'n'))
    lead_on(review);
}

/* ---- the screen ----------------------------------------------------------------------------- */

static const struct edition *last_printed(const struct session *session) {
  const struct edition_list *list = session->editions;
  return list && list->count > 0 ? &list->edition[list->count - 1] : NULL;
}

static bool prepare(struct review *review) {
  const struct session *session = review->session;
  review->printed = !session->at_review;
  if (session->at_review) {
    query_report_preview(review->sim, &review->preview);
    edition_compose(review->sim, session->editions,
                    (enum report)review->sim->model.team[0].orders.report, &review->edition);
    if (review->view->review_step == STEP_PRINT) review->view->review_step = STEP_COUNT;
    return true;
  }
  const struct edition *last = last_printed(session);
  if (!last) return false;
  review->edition = *last;
  review->view->review_step = STEP_PRINT;
  review->view->count_since_ms = 0;
  return true;
}

struct intent review_screen(struct ui *ui, struct view *view, const struct session *session) {
  static void (*const steps[STEP_TOTAL])(struct review *, struct rect) = {
      review_count, review_write, review_meet, review_print};
  struct intent intent = intent_none();
  struct review review = {
      .ui = ui, .view = view, .session = session, .sim = &session->sim, .intent = &intent};
  ui->draw.clear = ui_color(ui, view->review_step == STEP_PRINT || view->review_step == STEP_WRITE
                                    ? TOKEN_NIGHT_CARD
                                    : TOKEN_BG);
  if (!prepare(&review)) return intent_go(SCREEN_SITE);
  draw_bar(&review);
  float bottom = ui->height - (ui->is_short ? 84 : NIGHT_DOCK);
  ui_region(ui, "review");
  steps[view->review_step](&review, (struct rect){0, NIGHT_BAR, ui->width, bottom - NIGHT_BAR});
  draw_dock(&review);
  return intent;
}
