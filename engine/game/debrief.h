/* What the end of a story shows: the endings that hold, the player's decisions under letters, the
 * five ledgers beside what others would have made of the same luck. Derived; nothing is scored. */
#ifndef GAME_DEBRIEF_H
#define GAME_DEBRIEF_H

#include "game/session.h"

enum { DEBRIEF_ENDINGS_MAX = 16 };

struct ledger_line {
  q16 start, now;
  q16 month[MONTHS_MAX]; /* at each month's close; month_count of them */
  q16 low, high;         /* over the six policies with the same seed; unlabelled: no best mark */
};

struct lettered {
  char letter; /* 'A'.. ; beyond 'Z' 'a'.. */
  int16_t decision, option, day;
  bool by_neglect; /* nobody answered in time */
};

struct debrief {
  int month_count;
  int ending_count;
  int16_t ending[DEBRIEF_ENDINGS_MAX]; /* indices in the scenario */
  struct ledger_line ledger[LEDGER_COUNT];
  int lettered_count;
  struct lettered lettered[DECISIONS_MAX];
};

/* Runs the six policies once on the scenario and seed (well under a second in all). */
void debrief_make(const struct session *session, struct debrief *out);
/* What followed on a lettered choice, and what the scenario calls it. */
const struct words *debrief_fate(const struct session *session, const struct lettered *choice);
const struct words *debrief_choice(const struct session *session, const struct lettered *choice);

/* Indices of the endings whose conditions hold; returns how many were written. */
int endings_of(const struct sim *sim, int16_t *out, int capacity);

#endif
