/* The workshop's two halves: the board of methods and the one that is open. Shared by workshop*.c
 * only. */
#ifndef UI_WORKSHOP_H
#define UI_WORKSHOP_H

#include "ui/screens/screens_internal.h"

enum { NO_METHOD = -1 };

struct workshop {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct team *team;
  struct intent *intent;
  int next; /* deficiency that trials work on, NO_METHOD when all are solved */
  int open; /* method whose card is open, NO_METHOD when there is none */
};

/* What the event log holds of one method. */
struct method_past {
  int failures;
  int16_t since; /* day it came into use here, -1: not yet, or there from the start */
  int8_t from;   /* team it was learnt from, -1: found here, or nobody in particular */
  bool found;    /* by a trial of ours */
};
struct method_past method_past(const struct workshop *workshop, int method);
bool method_known(const struct workshop *workshop, int team, int method);
/* The part of the team's gain that this method has brought so far. */
q16 method_gain_now(const struct workshop *workshop, int method);
/* Share of what it can bring that has come into use, 0..100. */
int method_in_use_percent(const struct workshop *workshop, int method);
int workshop_method_count(const struct workshop *workshop);
/* Are hands on trials, or is one begun? */
bool workshop_on_trial(const struct workshop *workshop);

/* The open method on a card from (x, y); returns its height. Nothing is drawn when `draw` is not.
 */
float workshop_method(const struct workshop *workshop, struct rect box);

#endif
