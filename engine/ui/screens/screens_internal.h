/* What the screens share among themselves. Outside this folder only ui/screens.h is used.
 *
 * A screen of a story gets the whole canvas, calls frame_draw() itself and draws inside the rect
 * that it returns. `session` is never NULL in these. Toasts, the frame's panels (menu, help) and
 * the explain popover are drawn by the dispatcher, after the screen. */
#ifndef UI_SCREENS_INTERNAL_H
#define UI_SCREENS_INTERNAL_H

#include "ui/screens.h"

/* The scenario's own picture, or the site of its time; the year on its plate. */
void briefing_picture_draw(struct ui *ui, const struct scenario *scenario, struct rect frame);

/* Screens without a story around them. */
struct intent title_screen(struct ui *ui, struct view *view, const struct library *library);
struct intent picker_screen(struct ui *ui, struct view *view, const struct library *library);
struct intent briefing_screen(struct ui *ui, struct view *view, const struct library *library);
/* Two ways to take what the content note names; returns the height used, 0 where it names none. */
float content_choice_draw(struct ui *ui, struct settings *settings, const struct scenario *scenario,
                          struct rect box);
/* `format` with the themes in words. */
void skipped_words(const struct ui *ui, const char *format, content_theme_set themes, char *out,
                   size_t size);
/* A plate with a word on it, dark when it is chosen (settings.c). */
bool choice_plate(struct ui *ui, ui_id id, enum ui_role role, struct rect rect, const char *label,
                  bool chosen);
/* The choice of the mode of evidence, from the top of a box down; returns the height used. */
float evidence_choice_draw(struct ui *ui, struct view *view, const struct scenario *scenario,
                           struct rect box);
struct intent problem_screen(struct ui *ui, struct view *view);

/* Screens of a story. */
struct intent site_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent decision_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent people_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent assign_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent review_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent books_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent end_screen(struct ui *ui, struct view *view, const struct session *session);

struct intent board_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent workshop_screen(struct ui *ui, struct view *view, const struct session *session);
struct intent stores_screen(struct ui *ui, struct view *view, const struct session *session);

/* Over anything, with a story around them or not. */
struct intent settings_screen(struct ui *ui, struct view *view);
/* Before anything else, once: what has to be right to read the rest. */
struct intent first_run_screen(struct ui *ui, struct view *view);
enum { SETTINGS_TO_READ = 4 }; /* the first rows: language, text size, colours, motion */
/* The first `count` rows of the settings from the top of a box down, -1: all; returns the height
 * used. */
float settings_rows_draw(struct ui *ui, struct rect box, int count, struct settings *settings);

/* The codex of a scenario, as a drawer over whatever is drawn; opens itself when a term was pressed.
 * `session` may be NULL. */
void codex_open(struct view *view);
void codex_open_model(struct view *view); /* at "How the model works" */
void codex_follow_terms(struct ui *ui, struct view *view, const struct scenario *scenario);
void codex_draw(struct ui *ui, struct view *view, const struct scenario *scenario,
                const struct session *session);

/* The instructor's sheet over a story: what is wrong with its files, and what goes on inside it.
 * Opened by F9 and, where allowed, by the app. */
void instructor_draw(struct ui *ui, struct view *view, const struct session *session,
                     struct intent *intent);

/* Is there such a screen yet? What is not there is not offered: no dock entry, no icon. */
bool screen_available(enum screen screen);

/* ---- intents ---------------------------------------------------------------------------------- */
struct intent intent_none(void);
struct intent intent_go(enum screen screen);
struct intent intent_of(enum intent_kind kind);

/* ---- words and lines (words.c) ---------------------------------------------------------------- */
/* The word that stands beside a bar: "tired". Value 0..100. */
const char *bar_word(const struct ui *ui, enum bar bar, int value);
/* Hunger where no bar shows it: the ration has failed, and who gets by does so on other food. */
const char *hunger_word(const struct ui *ui, int value);
/* A day's ration as a word, for stories told as famine: "hardly any" of a worker's full one. */
const char *ration_word(const struct ui *ui, int grams);

/* A pressable area around texts of its own: like ui_target, but no text itself in the record. */
bool press_area(struct ui *ui, ui_id id, enum ui_role role, struct rect rect, const char *label,
                bool disabled);

/* ---- numbers that are not set by ui_number ------------------------------------------------------ */
/* A whole area (a ledger in the top bar, a label in the picture) that stands for the figure in it. */
struct told {
  enum book book;
  const char *label;         /* read aloud: "Goods: 94% of plan" */
  const char *name, *figure; /* of "Why is NAME FIGURE?"; figure "": the number itself */
  struct why why;
};
/* Draws nothing but its focus ring. why_area opens the causes when pressed; why_link only when W is
 * pressed on it, and answers whether it was pressed itself. */
void why_area(struct ui *ui, ui_id id, struct rect rect, const struct told *told);
bool why_link(struct ui *ui, ui_id id, struct rect rect, const struct told *told);
/* What moved a quantity of the player's team since the last close. */
struct why why_since_close(enum variable variable, int32_t scale);

/* The norm of the player's team at the close of a month, in `parts` of a piece a person a day. */
struct why why_norm(const struct scenario *scenario, int month, int parts);

/* A single-letter key, unless the player has turned those off. */
bool letter_key(struct ui *ui, const struct view *view, char letter);

/* ---- a choice of few words (segments.c) --------------------------------------------------------- */
enum { SEGMENT_PADDING = 32 };
float segments_width(struct ui *ui, const char *const *labels, int count);
/* In equal spare room; returns the one chosen now. Ids id .. id + count - 1. */
int segments_draw(struct ui *ui, ui_id id, struct rect rect, const char *const *labels, int count,
                  int chosen, bool disabled);
/* Why the command can't be given now, in `out`; "" when it can. Returns `out`. */
const char *refusal_words(const struct ui *ui, const struct session *session,
                          const struct command *command, char *out, size_t size);

/* ---- a list of facts (fact_row.c) --------------------------------------------------------------- */
struct fact {
  ui_id id;
  const char *name, *figure; /* figure "": words alone */
  enum book book;
  enum token ground;
  struct why why;
};
/* From the top of a box down; returns the height used. */
float fact_row(struct ui *ui, struct rect box, const struct fact *fact);

/* ---- a card as high as what stands on it (backing.c) --------------------------------------------- */
struct backing {
  int32_t first, count; /* its items in the draw list */
};
struct backing backing_begin(struct ui *ui, struct rect box);
void backing_end(struct ui *ui, const struct backing *backing, float height);

/* ---- the frame (frame*.c) ----------------------------------------------------------------------- */
float frame_top_height(const struct ui *ui);
float frame_top_bar(struct ui *ui, struct view *view, const struct session *session,
                    struct intent *intent); /* returns its height */
float frame_dock(struct ui *ui, struct view *view, const struct session *session,
                 struct intent *intent); /* returns its top */
/* The five ledgers inside `rect`, in equal cells. */
void frame_ledgers(struct ui *ui, const struct session *session, struct rect rect,
                   bool sparklines);
/* Menu, help, list of screens, or "a decision waits": whichever is open, over everything. */
void frame_panel(struct ui *ui, struct view *view, const struct session *session,
                 struct intent *intent);
void frame_toast(struct ui *ui, const struct view *view);
void frame_caption(struct ui *ui, const struct view *view);
/* Screens by number, days, help, menu, back: what the screen itself did not take. */
void frame_keys(struct ui *ui, struct view *view, const struct session *session,
                struct intent *intent);
enum { DOCK_ROWS_MAX = 7 };
/* Rows of the dock that exist, in order of their number keys. */
struct dock_row {
  enum screen screen;
  char key;
  const char *icon, *label;
};
int dock_rows_available(const struct dock_row **out, int capacity);
bool dock_entry(struct ui *ui, const struct view *view, const struct session *session,
                const struct dock_row *row, struct rect rect);
/* How far the last page is from the ledger: icon, word and figure, which opens its causes. */
void frame_gap(struct ui *ui, const struct session *session, struct rect rect);
bool days_may_pass(const struct view *view, const struct session *session);
void ask_for_one_day(struct view *view, const struct session *session, struct intent *intent);
/* Days that are asked for while orders stand changed wait for an answer to that. */
void ask_about_draft(struct view *view, const struct session *session, struct intent *intent);

/* ---- parts of the site screen --------------------------------------------------------------------- */
struct site_state;
struct site_camera;
struct site_occupied;
/* Labels pinned to things: off what is occupied, off each other and off `keep_clear`. `only` NULL:
 * all that fit; otherwise the label of that place alone ("pegs"), as far as it has one. */
void site_labels_draw(struct ui *ui, const struct session *session, const struct site_state *state,
                      const struct site_camera *camera, const struct site_occupied *occupied,
                      struct rect keep_clear, const char *only, struct intent *intent);
ui_id site_label_id(const char *place); /* its focus target */
/* The Today panel from the top of a box down, at most as high as the box; returns its height. */
float site_today_draw(struct ui *ui, struct view *view, const struct session *session,
                      struct rect box, struct intent *intent);
float site_today_height(struct ui *ui, const struct view *view, const struct session *session,
                        struct rect box);
/* While days pass: how far the way to the next stop is. After one day: what it changed. */
void site_passing_draw(struct ui *ui, struct view *view, const struct session *session,
                       struct rect content, struct intent *intent);

#endif
