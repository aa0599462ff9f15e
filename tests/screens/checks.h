/* The bars of a screen that a machine can check, read off the record and the draw list of a frame
 * (docs/UI.md section 12; `bar` is its number there). Each check adds a line per fault and returns
 * how many it found. */
#ifndef TESTS_SCREENS_CHECKS_H
#define TESTS_SCREENS_CHECKS_H

#include "base/text.h"
#include "sim/sim.h"
#include "ui/ui.h"

struct check {
  int bar;
  bool of_colour; /* else of layout, which no theme changes */
  const char *name;
  int (*run)(const struct ui *ui, const struct sim *sim, struct text *faults);
};
extern const struct check screen_checks[]; /* ends with a NULL name */

enum check_group { CHECK_LAYOUT = 1, CHECK_COLOUR = 2, CHECK_ALL = 3 };

/* Faults are prefixed with `where`. */
int checks_run(const struct ui *ui, const struct sim *sim, const char *where, struct text *faults);
int checks_run_group(const struct ui *ui, const struct sim *sim, enum check_group group,
                     const char *where, struct text *faults);
/* One of them alone: how many faults it finds. */
int check_count(const char *name, const struct ui *ui, const struct sim *sim);
/* Of all that a layout is, but for colours: equal hashes have equal layouts. */
uint64_t layout_hash(const struct ui *ui);

/* ---- what the checks share --------------------------------------------------------------------
 */
const char *label_of(const struct ui *ui, const struct ui_emitted *item);
bool is_text(const struct ui_emitted *item);
bool is_in_play(const struct ui *ui, const struct ui_emitted *item); /* in the top layer */
bool rects_overlap(struct rect a, struct rect b, float slack);
bool rect_holds(struct rect outer, struct rect inner);
int fault(struct text *faults, const struct ui *ui, const struct ui_emitted *item,
          const char *what); /* returns 1 */

/* ---- the checks -------------------------------------------------------------------------------
 */
int text_is_large_enough(const struct ui *ui, const struct sim *sim, struct text *faults);
int text_is_whole_and_apart(const struct ui *ui, const struct sim *sim, struct text *faults);
int text_stays_inside(const struct ui *ui, const struct sim *sim, struct text *faults);
int text_has_contrast(const struct ui *ui, const struct sim *sim, struct text *faults);
int text_stands_out_as_painted(const struct ui *ui, const struct sim *sim, struct text *faults);
int edges_stand_out(const struct ui *ui, const struct sim *sim, struct text *faults);
int marks_stand_out(const struct ui *ui, const struct sim *sim, struct text *faults);
int books_wear_their_dress(const struct ui *ui, const struct sim *sim, struct text *faults);
int charts_differ_in_grey(const struct ui *ui, const struct sim *sim, struct text *faults);
int targets_are_large_and_apart(const struct ui *ui, const struct sim *sim, struct text *faults);
int order_is_reading_order(const struct ui *ui, const struct sim *sim, struct text *faults);
int numbers_say_why(const struct ui *ui, const struct sim *sim, struct text *faults);
int one_primary_a_region(const struct ui *ui, const struct sim *sim, struct text *faults);
int options_are_alike(const struct ui *ui, const struct sim *sim, struct text *faults);

#endif
