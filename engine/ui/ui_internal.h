/* What the files of ui/ share among themselves: targets, layers, clips and single text runs. */
#ifndef UI_INTERNAL_H
#define UI_INTERNAL_H

#include "ui/ui.h"

/* A pressable area of the last frame. */
struct ui_target {
  ui_id id;
  struct rect rect, hit;
  int16_t depth, scroll;
  bool disabled;
};

enum { TARGET_MIN = 44 }; /* logical px: nothing pressable is smaller */

/* rect.c */
bool rect_contains(struct rect rect, struct point point);
bool rect_touches(struct rect a, struct rect b);
struct rect rect_intersection(struct rect a, struct rect b);
struct rect rect_grown(struct rect rect, float by);
struct rect rect_padded_to(struct rect rect, float least); /* centred, in both directions */
struct point rect_centre(struct rect rect);

/* scale.c: S, canvas and layout class from the window and the user's size. */
void scale_apply(struct ui *ui, int width, int height);

/* focus.c */
const struct ui_target *target_at(const struct ui *ui, struct point point);
void focus_take_keys(struct ui *ui); /* at the end of a frame: moves that nobody took */
void focus_follow_modals(struct ui *ui);
void focus_draw_ring(struct ui *ui);
const struct ui_emitted *emitted_target(const struct ui *ui, ui_id id);

/* press.c */
void press_read_events(struct ui *ui);

/* scroll.c */
void scroll_wheel(struct ui *ui, float notches);
void scroll_drag(struct ui *ui, struct point pointer);
void scroll_start(struct ui *ui, struct point pointer, bool touch);
void scroll_reveal_focus(struct ui *ui);
void scroll_forget_undrawn(struct ui *ui);
int scroll_find(const struct ui *ui, ui_id id); /* -1 */

struct rect clip_now(const struct ui *ui);
void clip_push(struct ui *ui, struct rect rect);
void clip_pop(struct ui *ui);

/* ui.c: `text` with its Korean particles chosen; valid until the next text that has some */
const char *ui_spoken(struct ui *ui, const char *text);
/* text_run.c: bytes of one line, not terminated */
float run_width(struct ui *ui, enum face face, float size, const char *utf8, int length);
float style_line(enum style style, const char *text); /* line height; Korean body has 2 px more */

/* wrap.c: one line of a text at a time. Lines end at spaces and '\n'; a word wider than the box is
 * broken inside. */
struct wrap {
  struct ui *ui;
  enum face face;
  float size, width;
  const char *next, *end;
};
struct wrapped_line {
  const char *start;
  int length;
};
struct wrap wrap_start(struct ui *ui, struct type type, float width, const char *text);
bool wrap_next(struct wrap *wrap, struct wrapped_line *line);
/* How many bytes of a word fit, at least one character. */
int wrap_fitting(struct ui *ui, enum face face, float size, float width, const char *word,
                 int length);

/* figures.c: numbers for people. */
enum { FIGURE_MAX = 32 };
char *figure_signed(char *out, int32_t value); /* "+9", "−12" (U+2212), "0" */
char *figure_plain(char *out, int32_t value);  /* "12", "−3" */
char *figure_measure(char *out, const struct sim *sim, enum measure measure);
struct why measure_why(const struct sim *sim, enum measure measure);

/* The sheet of an explanation that was asked elsewhere, as part of the page and not as a modal,
 * below `anchor`. Returns the height used, anchor included. */
float explain_draw_given(struct ui *ui, struct rect anchor, const struct why *why,
                         const struct explanation *explanation);

/* A card-like plate with an edge: tints get a stronger edge in the high-contrast themes. */
void plate_draw(struct ui *ui, struct rect rect, enum token fill, enum token edge, float stroke,
                float radius);
/* Lines at 60 degrees inside rect. */
void hatch_draw(struct ui *ui, struct rect rect, enum token color, float pitch);
/* The underline of a book under a run that starts at x. */
void book_underline(struct ui *ui, float x, float baseline, float width, float size, int book,
                    enum token color);

#endif
