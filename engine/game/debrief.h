/* What the end of a story shows: the endings that hold, the player's decisions under letters, the
 * five ledgers beside what others would have made of the same luck. Derived; nothing is scored. */
#ifndef GAME_DEBRIEF_H
#define GAME_DEBRIEF_H

#include "game/session.h"
#include "game/what_if.h"

enum { DEBRIEF_ENDINGS_MAX = 16 };

struct ledger_line {
  q16 start, now;
  q16 month[MONTHS_MAX]; /* at each month's close; month_count of them */
  q16 low, high;         /* over the six policies, once measured; unlabelled: no best mark */
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
  /* the yardstick: the six policies on the same scenario and seed, one after the other */
  int others, others_played;
  struct session *other;      /* owned: the one being played; NULL between them */
  struct what_if_notes asked; /* what-ifs, for a copy to carry away */
};

/* All but the yardstick, at once. Give it back with debrief_release() before the session is freed:
 * its yardstick plays with the session's scenario and script. */
void debrief_begin(const struct session *session, struct debrief *out);
/* Plays up to `days` days of the yardstick; how they are cut into calls changes nothing. */
void debrief_measure(const struct session *session, struct debrief *debrief, int days);
bool debrief_is_measured(const struct debrief *debrief);
void debrief_release(struct debrief *debrief);
/* Both, to the end: over a second for the longest stories. Nothing is left to be released. */
void debrief_make(const struct session *session, struct debrief *out);
/* What followed on a lettered choice, and what the scenario calls it. */
const struct words *debrief_fate(const struct session *session, const struct lettered *choice);
const struct words *debrief_choice(const struct session *session, const struct lettered *choice);

/* Indices of the endings whose conditions hold; returns how many were written. */
int endings_of(const struct sim *sim, int16_t *out, int capacity);

#endif
