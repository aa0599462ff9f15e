/* Which function draws which screen. A row without one is a screen that does not exist yet: nothing
 * leads there. */
#include "ui/screens/hints.h"
#include "ui/screens/screens_internal.h"

const char *const screen_names[SCREEN_COUNT] = {
    "title", "picker",   "briefing", "site", "people",   "assign", "board",   "workshop", "stores",
    "books", "decision", "review",   "end",  "settings", "codex",  "problem", "first-run"};

typedef struct intent outer_screen(struct ui *ui, struct view *view, const struct library *library);
typedef struct intent story_screen(struct ui *ui, struct view *view, const struct session *session);

static outer_screen *const outer_screens[SCREEN_COUNT] = {
    [SCREEN_TITLE] = title_screen,
    [SCREEN_PICKER] = picker_screen,
    [SCREEN_BRIEFING] = briefing_screen,
};

static story_screen *const story_screens[SCREEN_COUNT] = {
    [SCREEN_SITE] = site_screen,         [SCREEN_PEOPLE] = people_screen,
    [SCREEN_ASSIGN] = assign_screen,     [SCREEN_BOOKS] = books_screen,
    [SCREEN_DECISION] = decision_screen, [SCREEN_REVIEW] = review_screen,
    [SCREEN_BOARD] = board_screen,       [SCREEN_END] = end_screen,
    [SCREEN_WORKSHOP] = workshop_screen, [SCREEN_STORES] = stores_screen,
};

bool screen_available(enum screen screen) {
  return outer_screens[screen] || story_screens[screen] || screen == SCREEN_SETTINGS ||
         screen == SCREEN_PROBLEM || screen == SCREEN_CODEX || screen == SCREEN_FIRST_RUN;
}

static struct intent draw_screen(struct ui *ui, struct view *view, const struct library *library,
                                 const struct session *session) {
  if (view->screen == SCREEN_PROBLEM) return problem_screen(ui, view);
  if (view->screen == SCREEN_SETTINGS) return settings_screen(ui, view);
  if (view->screen == SCREEN_FIRST_RUN) return first_run_screen(ui, view);
  if (outer_screens[view->screen]) return outer_screens[view->screen](ui, view, library);
  if (!session) return picker_screen(ui, view, library);
  story_screen *screen = story_screens[view->screen];
  return screen ? screen(ui, view, session) : site_screen(ui, view, session);
}

static bool frames_a_story(const struct view *view, const struct session *session) {
  return session && story_screens[view->screen];
}

/* ---- the codex, over any of them ------------------------------------------------------------- */

static const struct scenario *scenario_at_hand(const struct view *view,
                                               const struct library *library,
                                               const struct session *session) {
  if (session) return &session->scenario;
  bool picked = view->picked_level >= 0 && view->picked_level < library->count;
  return picked ? library->level[view->picked_level].scenario : NULL;
}

static void draw_codex(struct ui *ui, struct view *view, const struct library *library,
                       const struct session *session, struct intent *intent) {
  const struct scenario *scenario = scenario_at_hand(view, library, session);
  bool asked = intent->kind == INTENT_GO && intent->screen == SCREEN_CODEX;
  if (asked) *intent = intent_none();
  if (asked || (session && letter_key(ui, view, 'g'))) codex_open(view);
  codex_follow_terms(ui, view, scenario);
  codex_draw(ui, view, scenario, session);
}

/* ---------------------------------------------------------------------------------------------- */

static void draw_too_small(struct ui *ui) {
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  ui_text(ui, (struct rect){24, 24, ui->width - 48, 0}, look,
          ui_tr(ui, "This window is too small. It needs 1280 by 720 pixels."));
}

struct intent screen_draw(struct ui *ui, struct view *view, const struct library *library,
                          const struct session *session) {
  if (ui_too_small(ui)) {
    draw_too_small(ui);
    return intent_none();
  }
  hints_follow(ui, view, session);
  struct intent intent = draw_screen(ui, view, library, session);
  ui_explain_draw_pinned(ui, session ? &session->sim : NULL);
  if (frames_a_story(view, session)) {
    frame_keys(ui, view, session, &intent);
    frame_panel(ui, view, session, &intent);
    ask_about_draft(view, session, &intent);
  }
  draw_codex(ui, view, library, session, &intent);
  instructor_draw(ui, view, session, &intent);
  frame_toast(ui, view);
  frame_caption(ui, view);
  ui_explain_draw(ui, session ? &session->sim : NULL);
  return intent;
}
