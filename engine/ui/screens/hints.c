#include "ui/screens/hints.h"

#include "ui/screens/screens_internal.h"

enum { STRIP_PADDING = 24, STRIP_ICON = 40, STRIP_LEAST = HINT_CLOSE + 16, REVIEW_WRITE_STEP = 1 };

const char *const hint_texts[HINT_COUNT] = {
    [HINT_LABELS] = "Press any label or number to see what it means.",
    [HINT_PEOPLE] = "Press a word to see why.",
    [HINT_DECISION] = "Each row shows what would be written and what would be counted today.",
    [HINT_DAYS] = "One day lets a day pass. Go on lets days pass until something needs you.",
    [HINT_WRITE] = "Move the slider to choose the figure. The page changes with it.",
    [HINT_BOOKS] =
        "A thread joins what was printed to what was counted. Press a figure to see why.",
};

/* ---- when ------------------------------------------------------------------------------------ */

static bool always(const struct view *view, const struct session *session) {
  (void)view;
  (void)session;
  return true;
}

static bool on_the_first_day(const struct view *view, const struct session *session) {
  (void)view;
  return session->sim.model.day == 0;
}

static bool nothing_asked(const struct view *view, const struct session *session) {
  (void)view;
  int open;
  return !session->at_review && !session->ended && session_open_decisions(session, &open, 1) == 0;
}

static bool a_report_is_written(const struct view *view, const struct session *session) {
  return session->at_review && view->review_step == REVIEW_WRITE_STEP;
}

static bool a_page_is_printed(const struct view *view, const struct session *session) {
  (void)view;
  return session->editions && session->editions->count > 0;
}

/* What tells that a hint did its work. */
enum learned { BY_LEAVING, BY_ASKING_WHY, BY_A_DAY };

static const struct hint_row {
  uint8_t screen, learned;
  bool (*fits)(const struct view *view, const struct session *session);
} rows[HINT_COUNT] = {
    [HINT_LABELS] = {SCREEN_SITE, BY_ASKING_WHY, on_the_first_day},
    [HINT_PEOPLE] = {SCREEN_PEOPLE, BY_ASKING_WHY, always},
    [HINT_DECISION] = {SCREEN_DECISION, BY_LEAVING, always},
    [HINT_DAYS] = {SCREEN_SITE, BY_A_DAY, nothing_asked},
    [HINT_WRITE] = {SCREEN_REVIEW, BY_LEAVING, a_report_is_written},
    [HINT_BOOKS] = {SCREEN_BOOKS, BY_ASKING_WHY, a_page_is_printed},
};

static bool was_seen(const struct view *view, int hint) {
  return view->settings.hints_seen >> hint & 1;
}

static bool fits(const struct view *view, const struct session *session, int hint) {
  return rows[hint].screen == view->screen && rows[hint].fits(view, session);
}

static int hint_due(const struct view *view, const struct session *session) {
  for (int hint = 0; hint < HINT_COUNT && view->settings.hints; hint++)
    if (!was_seen(view, hint) && fits(view, session, hint)) return hint;
  return -1;
}

/* The card of a person shows causes itself, everything else in a sheet of their own. */
static bool asked_why(const struct ui *ui, const struct view *view) {
  return ui->explain.open || (view->screen == SCREEN_PEOPLE && view->people_bar > 0);
}

/* Leaving the place ends every hint but the one about days: that stands until a day has passed. */
static bool was_learned(const struct ui *ui, const struct view *view, const struct session *session,
                        int hint) {
  if (session->sim.model.day != view->hint_day) return true;
  if (rows[hint].learned == BY_A_DAY) return false;
  if (rows[hint].learned == BY_ASKING_WHY && asked_why(ui, view)) return true;
  return !fits(view, session, hint);
}

static void put_away(struct view *view) {
  if (view->hint > 0) view->settings.hints_seen |= 1u << (view->hint - 1);
  view->hint = 0;
}

void hints_follow(const struct ui *ui, struct view *view, const struct session *session) {
  if (!session) return;
  if (view->hint > 0 && was_learned(ui, view, session, view->hint - 1)) put_away(view);
  int due = hint_due(view, session);
  if (due + 1 == view->hint) return;
  view->hint = (uint8_t)(due + 1);
  view->hint_day = session->sim.model.day;
}

const char *hint_words(const struct ui *ui, const struct view *view) {
  return view->hint > 0 ? ui_tr(ui, hint_texts[view->hint - 1]) : "";
}

bool hint_points_to_days(const struct view *view, const struct session *session) {
  return view->settings.hints && !was_seen(view, HINT_DAYS) && !view->passing &&
         nothing_asked(view, session);
}

/* ---- on the screen
 * ------------------------------------------------------------------------------- */

void hint_close_button(struct ui *ui, struct view *view, struct rect rect) {
  if (press_area(ui, ui_make_id("hint.close", 0), ROLE_BUTTON, rect, ui_tr(ui, "Close the hint"),
                 false))
    put_away(view);
  ui_icon(ui, "icons/close", rect.x + 12, rect.y + 12, 24, TOKEN_INK);
}

static float words_width(const struct rect *content) {
  return content->w - 2 * STRIP_PADDING - STRIP_ICON - HINT_CLOSE - 12;
}

static float words_height(struct ui *ui, const struct view *view, struct rect content) {
  return ui_text_height(ui, STYLE_BODY_S, words_width(&content), hint_words(ui, view));
}

struct rect hint_strip_leaves(struct ui *ui, const struct view *view, struct rect content) {
  if (view->hint == 0) return content;
  float height = words_height(ui, view, content) + 20;
  if (height < STRIP_LEAST) height = STRIP_LEAST;
  return (struct rect){content.x, content.y + height, content.w, content.h - height};
}

static void draw_close(struct ui *ui, struct view *view, struct rect strip) {
  struct rect close = {strip.x + strip.w - STRIP_PADDING - HINT_CLOSE,
                       strip.y + (strip.h - HINT_CLOSE) / 2, HINT_CLOSE, HINT_CLOSE};
  hint_close_button(ui, view, close);
}

struct rect hint_strip_draw(struct ui *ui, struct view *view, struct rect content) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_ATTENTION_TINT, ALIGN_LEFT, 0};
  struct rect left = hint_strip_leaves(ui, view, content);
  struct rect strip = {content.x, content.y, content.w, content.h - left.h};
  if (view->hint == 0) return content;
  float x = strip.x + STRIP_PADDING, text = words_height(ui, view, content);
  draw_rect(&ui->draw, strip, ui_color(ui, TOKEN_ATTENTION_TINT), 0);
  ui_rule(ui, strip.x, strip.y + strip.h - 2, strip.w);
  ui_icon(ui, "icons/help", x, strip.y + (strip.h - 28) / 2, 28, TOKEN_INK);
  struct rect box = {x + STRIP_ICON, strip.y + (strip.h - text) / 2, words_width(&content), text};
  ui_text(ui, box, look, hint_words(ui, view));
  draw_close(ui, view, strip);
  return left;
}
