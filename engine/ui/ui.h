/* The interface's own context: one frame is  ui_begin → widgets → ui_end.
 *
 * Immediate mode: a widget is a call that draws, records and answers. Nothing is kept between
 * frames but focus, what is pressed, scroll offsets and what is open. Every text, number and
 * target passes through ui_emit(), which records id, role, rectangle, label, colours, book, what
 * explains it and the focus order; the record of a frame is what `--dump` prints and tests check.
 *
 * Focus: after a key the focused target wears a ring; the arrows move to the nearest target in
 * that direction, Tab in reading order (= order of emission, unless ui_order_by_rows says otherwise). A press acts on release inside the
 * target. While a modal is open only its targets take input (ui_modal_begin/end).
 *
 * All lengths are logical pixels: the canvas is `width` x `height` of them. */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/text.h"
#include "sim/query.h"
#include "ui/draw.h"
#include "ui/input.h"
#include "ui/theme.h"

typedef uint64_t ui_id;

enum ui_role {
  ROLE_TEXT,
  ROLE_HEADING,
  ROLE_NUMBER,
  ROLE_BUTTON,
  ROLE_PRIMARY,
  ROLE_OPTION,
  ROLE_TAB,
  ROLE_LINK,
  ROLE_SLIDER,
  ROLE_TOGGLE,
  ROLE_CARD,
  ROLE_IMAGE,
  ROLE_BAR,
  ROLE_PANEL
};

/* What opens when a number is pressed. kind NONE: no causes (plain text). */
enum why_kind {
  WHY_NONE,
  WHY_VARIABLE,
  WHY_GAP,
  WHY_MONTH,
  WHY_TEXT,
  WHY_PEOPLE,   /* what `cause` did to a worker's variable, person by person */
  WHY_GROSS,    /* what was counted for plan in `month` */
  WHY_NO_REPORT /* nothing to explain before the first report: says when that is due */
};
struct why {
  uint8_t kind, variable, span; /* enums; span for VARIABLE and PEOPLE */
  int16_t team, worker, month, cause;
  int32_t scale;     /* as in query_explain */
  int32_t per;       /* shown = raw * scale / (65536 * per); 0 = 1. Pieces: scale = pieces for a
                        norm-day in Q16.16, per = 65536 */
  const char *text;  /* TEXT: one sentence that says what the number is and where it comes from;
                        must outlive the popover (scenario words or literals) */
  bool rerun;        /* of ui.rerun, not of the story that was played */
};

enum { EXPLAIN_LEVELS_MAX = 4 };

enum layout { LAYOUT_WIDE, LAYOUT_COMPACT, LAYOUT_NARROW };

struct ui_emitted {
  ui_id id;
  uint8_t role, book, style;
  bool target, disabled, focused, clipped, primary, in_modal;
  struct rect rect;  /* what is drawn */
  struct rect shown; /* the part of it that its scroll area lets through */
  struct rect hit;   /* targets: what can be pressed, where its scroll area shows it */
  struct color fg, bg;
  float px;      /* text size; 0: an area, its words are records of their own */
  int32_t label; /* offset in dump_text */
  struct why why;
  int32_t focus_order; /* -1: no target */
  int32_t region;      /* one primary button a region */
  bool rests;          /* where the focus is when nothing has it: a quiet page's primary button */
  bool pointer_only;   /* a target that the focus passes by: keys have a way of their own */
  bool tight;          /* the focus ring keeps close: words stand beside it */
  bool hidden;         /* wholly outside its scroll area: nothing of it can be seen */
  int16_t depth;       /* of modals around it */
  int16_t scroll;      /* its scroll area in ui.scroll, -1 */
};

enum { UI_EMITTED_MAX = 2048, UI_SCROLLS_MAX = 24, UI_MODALS_MAX = 8, UI_CLIPS_MAX = 16 };

struct ui_metrics { /* injected by platform: the width of a run in logical pixels */
  void *self;
  float (*width)(void *self, enum face face, float size, const char *utf8, int length);
};

/* Translation: returns the words in the player's language, or `source`. */
struct ui_language {
  void *self;
  const char *(*translate)(void *self, const char *context, const char *source);
};

struct ui {
  /* set by the owner before ui_begin */
  enum theme_id theme;
  float user_scale; /* 1 .. 2 */
  bool reduced_motion;
  bool no_single_keys; /* letters and digits are no shortcuts (a setting) */
  struct ui_metrics metrics;
  struct ui_language language;

  /* of this frame */
  const struct ui_input *input;
  struct draw_list draw;
  float scale, width, height;
  enum layout layout;
  bool is_short;
  uint64_t time_ms;
  bool animating; /* another frame is wanted even without input */
  int ambient_ms; /* else: every so many ms, for what only drifts; 0: none */
  const struct sim *rerun; /* what a number of a what-if is explained by; set each frame, or NULL */

  /* kept between frames */
  ui_id focus, pressed, hot;
  bool focus_visible;
  struct point pointer;
  struct ui_scroll {
    ui_id id;
    float offset, content, view;
    struct rect rect;
    int16_t depth;
    bool drawn, drawn_last;
    int32_t first_item; /* of the draw list that is its own */
    bool strip; /* "more below" stands at its foot this frame */
  } scroll[UI_SCROLLS_MAX];
  struct {
    bool open;
    struct why why;
    struct rect anchor;
    ui_id from;       /* focus goes back there */
    char figure[48];  /* the number as printed: "81" */
    char name[96];    /* what it is: "fatigue" */
    int depth;        /* levels opened below the number's own causes */
    struct explain_level {
      struct why why;
      char name[96]; /* of the row that was opened */
    } level[EXPLAIN_LEVELS_MAX];
    struct explain_pin { /* kept in sight while other things are done */
      bool on;
      struct why why;
      char figure[48], name[96];
      int32_t total; /* when it was pinned: the figure is of that total */
      int place;     /* which edge */
    } pin;
  } explain;
  struct { /* a term was pressed: whoever opens the codex clears it */
    bool asked;
    char term[64];
  } codex;
  ui_id drag_slider;

  /* record of the frame */
  int32_t emitted_count;
  struct ui_emitted emitted[UI_EMITTED_MAX];
  struct text dump_text;
  struct text spoken; /* a text whose particles have been chosen, while it is drawn */
  int32_t modal_depth, region;
  ui_id modal_owner;
  struct rect clip_stack[UI_CLIPS_MAX];
  int32_t clip_depth;
  /* internal: last frame's targets, for spatial focus and hits */
  int32_t target_count;
  struct ui_target *targets;
  bool key_used[UI_EVENTS_MAX]; /* events that a widget has taken */
  int32_t activated_count;
  ui_id activated[4];   /* pressed by pointer in this frame's events */
  bool outside_pressed; /* a press that met no target of the top layer */
  struct {
    struct point at;
    uint64_t since_ms;
    int32_t scroll, repeats; /* area under a finger, -1; steps that holding has made */
    float offset;
    bool scrolling;
  } press;
  struct ui_modal {
    ui_id owner, focus_before;
  } modal[UI_MODALS_MAX]; /* open last frame, outermost first */
  int32_t modal_count, modal_now_count;
  ui_id modal_now[UI_MODALS_MAX];
  int32_t modal_around[UI_MODALS_MAX]; /* depth that each was begun in */
  int32_t scroll_current;
  int32_t focus_count; /* targets so far */
  int32_t chart_count; /* charts so far: their numbers' ids */
  bool focus_moved;    /* by a key: is to be scrolled into view */
};

void ui_init(struct ui *ui);
void ui_release(struct ui *ui);
void ui_begin(struct ui *ui, const struct ui_input *input);
void ui_end(struct ui *ui);

ui_id ui_make_id(const char *name, int index); /* stable: FNV of both */

/* Width and height in logical pixels too small for any layout (under 1280 x 720 physical). */
bool ui_too_small(const struct ui *ui);
/* The nearest position that falls on a physical pixel. */
float ui_snap(const struct ui *ui, float position);

/* Colours and words. */
struct color ui_color(const struct ui *ui, enum token token);
const char *ui_tr(const struct ui *ui, const char *source);           /* interface texts */
const char *ui_words(const struct ui *ui, const struct words *words); /* scenario texts */

/* "3 November 1959". Returns `out`. */
const char *date_words(const struct ui *ui, const struct scenario *scenario, int day, char *out,
                       size_t size);
const char *month_word(const struct ui *ui, int month);

/* Was this key pressed this frame and not yet taken? Takes it. Characters: 'e', '1' ... */
bool ui_key(struct ui *ui, enum ui_key key);
bool ui_character(struct ui *ui, uint32_t character);

/* The one gate. Draws nothing. Returns the record for further marks. */
struct ui_emitted *ui_emit(struct ui *ui, ui_id id, enum ui_role role, struct rect rect,
                           const char *label);
/* A pressable area: records it as a target and answers whether it was pressed now (pointer, Enter
 * or Space). `disabled` targets can be focused, never pressed. Draws the focus ring. */
bool ui_target(struct ui *ui, ui_id id, enum ui_role role, struct rect rect, const char *label,
               bool disabled);
/* What ui_emit leaves open for a text, and ui_target for one that draws its own label: style, ink
 * and ground. */
void ui_mark(struct ui *ui, struct ui_emitted *emitted, enum style style, enum token color,
             enum token ground);
/* Tab goes through the targets drawn since `first` (a ui->focus_count kept before) row by row, from
 * left to right, whatever the order they were drawn in. */
void ui_order_by_rows(struct ui *ui, int32_t first);
/* Held down right now (to draw it pressed), or under the pointer. */
bool ui_is_pressed(const struct ui *ui, ui_id id);
bool ui_is_hot(const struct ui *ui, ui_id id);
/* While held: 400 ms, then 8 a second. True once a step. */
bool ui_is_repeating(struct ui *ui, ui_id id);
bool ui_is_focused(const struct ui *ui, ui_id id);
void ui_set_focus(struct ui *ui, ui_id id);
/* Where the focus begins on this page, if it has been drawn: when nothing else has it. */
void ui_rest_focus(struct ui *ui, ui_id id);

/* Regions: at most one primary button in each. */
void ui_region(struct ui *ui, const char *name);
void ui_modal_begin(struct ui *ui, ui_id owner);
void ui_modal_end(struct ui *ui);
/* Scrolling column: returns the y at which content starts; ui_scroll_end says how long it was.
 * Wheel, PgUp/PgDn, drag by finger and focus moves scroll it. */
float ui_scroll_begin(struct ui *ui, ui_id id, struct rect view);
void ui_scroll_end(struct ui *ui, ui_id id, float content_height);

/* ---- text -------------------------------------------------------------------------------------
 */
enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };
struct text_look {
  enum style style;
  enum token color, ground; /* ground: what lies behind, for the contrast record */
  enum align align;
  int max_lines; /* 0: as many as needed; more are a layout error that the dump shows as clipped */
};
float ui_text_width(struct ui *ui, enum style style, const char *text);
float ui_text_height(struct ui *ui, enum style style, float width, const char *text);
/* Wraps within box.w from box.y down; returns the height used. Korean breaks at spaces only. */
float ui_text(struct ui *ui, struct rect box, struct text_look look, const char *text);
/* One line at a baseline; returns its width. */
float ui_line(struct ui *ui, float x, float baseline, struct text_look look, const char *text);
/* Baseline that centres capitals in a box: y + (h + 0.733 * size) / 2. */
float ui_baseline(enum style style, float y, float h);
/* The same with markup: {r:118%} {l:94%} {k:emulation} **bold**. Figures of measures are filled in
 * from `sim` (may be NULL) and become targets that open their causes; terms open the codex. */
float ui_rich(struct ui *ui, ui_id id, struct rect box, struct text_look look, const char *text,
              const struct sim *sim);
float ui_rich_height(struct ui *ui, enum style style, float width, const char *text,
                     const struct sim *sim);

/* ---- components (UI components; each in a file of its own)
 * --------------------------------------- */
enum button_kind {
  BUTTON_SECONDARY,
  BUTTON_PRIMARY,
  BUTTON_NIGHT,
  BUTTON_NIGHT_PRIMARY,
  BUTTON_QUIET,
  BUTTON_ATTENTION
};
/* `icon` may be NULL ("icons/arrow-right"); `reason` non-NULL: disabled, printed below. */
bool ui_button(struct ui *ui, ui_id id, struct rect rect, enum button_kind kind, const char *icon,
               const char *label, const char *reason);
/* Close, arrows and the like: the label is recorded and not drawn. */
bool ui_icon_button(struct ui *ui, ui_id id, struct rect rect, enum button_kind kind,
                    const char *icon, const char *label);
/* A number in its book's dress: record serif, brick, dotted; ledger sans, blue, solid underline.
 * Opens its causes. Returns its width. `bold` and size from style. */
float ui_number(struct ui *ui, ui_id id, float x, float baseline, enum style style, enum book book,
                enum align align, const char *text, const char *label, const struct why *why,
                enum token ground);
void ui_card(struct ui *ui, struct rect rect, bool selected); /* card fill, edge, flat shadow */
void ui_icon(struct ui *ui, const char *name, float x, float y, float size, enum token color);
bool ui_tab(struct ui *ui, ui_id id, struct rect rect, const char *key, const char *label,
            bool selected);
/* -1 / 0 / +1 */
int ui_stepper(struct ui *ui, ui_id id, struct rect rect, const char *value, const char *label,
               bool can_decrease, bool can_increase);
/* Detents 0..count-1; returns the new position. */
int ui_slider(struct ui *ui, ui_id id, struct rect rect, int position, int count,
              const char *const *detent_labels, const char *label);
bool ui_toggle(struct ui *ui, ui_id id, struct rect rect, const char *label, bool on);
void ui_bar(struct ui *ui, ui_id id, struct rect rect, int value, enum token fill,
            const char *label);                                    /* 0..100, horizontal */
void ui_key_cap(struct ui *ui, float x, float y, const char *key); /* 40 high */
float ui_rule(struct ui *ui, float x, float y, float w); /* decorative line; returns y+2 */

/* Charts: values in any scale, drawn into rect between low and high. */
struct series {
  const int32_t *value; /* INT32_MIN: no point */
  int count;
  enum book book;
  const char *name;      /* printed at the end of a chart's line; may be NULL */
  const struct why *why; /* of its last value; may be NULL */
};
void ui_sparkline(struct ui *ui, struct rect rect, const struct series *series, int32_t low,
                  int32_t high, enum token color);
void ui_line_chart(struct ui *ui, struct rect rect, const struct series *series, int series_count,
                   int32_t low, int32_t high, int32_t plan, bool hatch_gap);
/* Horizontal waterfall from an explanation: name, signed bar, value; returns height used. */
float ui_waterfall(struct ui *ui, ui_id id, struct rect box, const struct explanation *explanation,
                   const struct sim *sim, const char *first, const char *last);

/* ---- explain ------------------------------------------------------------------------------------
 */
void ui_explain_open(struct ui *ui, const struct why *why, struct rect anchor, ui_id from);
/* Draws the popover if one is open; call last, before ui_end. Esc, Close or a press outside closes;
 * P pins it; a row that has causes of its own opens them in place, Backspace goes back. */
void ui_explain_draw(struct ui *ui, const struct sim *sim);
/* The pinned one, at a free edge; call after the screen and before anything that lies over it.
 * Without a story nothing stays pinned. */
void ui_explain_draw_pinned(struct ui *ui, const struct sim *sim);

/* The frame's record as JSON (one object: canvas, theme, items). */
void ui_dump(const struct ui *ui, struct text *out);

#endif
