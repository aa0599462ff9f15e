/* The tabs of the instructor's sheet. Each draws from the top of a box down, inside a scrolling
 * area, and returns the height used. Shared by instructor*.c only. */
#ifndef UI_INSTRUCTOR_H
#define UI_INSTRUCTOR_H

#include "ui/screens/screens_internal.h"

struct instructor {
  struct ui *ui;
  struct view *view;
  const struct session *session; /* never NULL in a tab but the first */
  struct intent *intent;
};

float instructor_problems(const struct instructor *sheet, struct rect box);
float instructor_state(const struct instructor *sheet, struct rect box);
float instructor_people(const struct instructor *sheet, struct rect box);
float instructor_events(const struct instructor *sheet, struct rect box);
float instructor_log(const struct instructor *sheet, struct rect box);
float instructor_seed(const struct instructor *sheet, struct rect box);

/* A paragraph; returns its height. */
float instructor_text(const struct instructor *sheet, struct rect box, enum style style,
                      enum token ink, const char *text);
float instructor_heading(const struct instructor *sheet, struct rect box, const char *words);
/* Buttons one after the other, in as many rows as they need. */
struct button_flow {
  struct rect box;
  float x, y;
};
struct button_flow button_flow_begin(struct rect box);
bool button_flow_next(const struct instructor *sheet, struct button_flow *flow, const char *name,
                      enum button_kind kind, const char *label);
float button_flow_end(const struct button_flow *flow); /* its height */

#endif
