/* What happened, typed, in order: the views' and the newspaper's raw material. Not part of the
 * state: no rule reads it. X(id, name): `a`, `b` as the comment in event.c's table says. */
#ifndef SIM_EVENT_H
#define SIM_EVENT_H

#include <stdint.h>

#define EVENT_TABLE(X)                                                                             \
  X(HAZARD_BEGINS, "hazard_begins") /* a hazard, b days */                                         \
  X(HAZARD_ENDS, "hazard_ends")     /* a hazard */                                                 \
  X(SCHEDULE, "schedule")           /* a row of the schedule */                                    \
  X(ABSENT, "did_not_come")         /* a worker (in team): first day away or sick, b status */     \
  X(RETURNED, "returned")           /* a worker */                                                 \
  X(BREAKDOWN, "breakdown")                                                                        \
  X(METHOD_FOUND, "method_found")   /* a method */                                                 \
  X(METHOD_LEARNT, "method_learnt") /* a method, b team it came from or -1 */                      \
  X(TRIAL_FAILED, "trial_failed")   /* a method tried for */                                       \
  X(NORM_CHANGED, "norm_changed")   /* a old, b new (Q16.16) */                                    \
  X(TITLE, "title")                 /* a titles now */                                             \
  X(EXPOSED, "exposed")             /* a paper found, norm-days */                                 \
  X(REQUEST_GRANTED, "request_granted")                                                            \
  X(REQUEST_REFUSED, "request_refused")                                                            \
  X(CHARGE_BEGINS, "charge_begins")   /* a team helped */                                          \
  X(CHARGE_ENDS, "charge_ends")       /* a team helped, b 1 = its plan was met */                  \
  X(PLACE_GIVEN, "place_given")       /* a receiving team */                                       \
  X(RECORD, "record")                 /* a worker */                                               \
  X(HONOUR, "honour")                 /* a enum honour, b worker */                                \
  X(DEALINGS_FOUND, "dealings_found") /* a fund lost, norm-days */                                 \
  X(STOCK_OUT, "stock_out")           /* first day without inputs */                               \
  X(BATTLE_BEGINS, "battle_begins")   /* a days */                                                 \
  X(BATTLE_ENDS, "battle_ends")                                                                    \
  X(SUN_CLOSED, "sun_closed")           /* a rank of the team, b posted */                         \
  X(MONTH_CLOSED, "month_closed")       /* a rank, b fulfilment */                                 \
  X(DECISION_OPENED, "decision_opened") /* a decision */                                           \
  X(DECISION_TAKEN, "decision_taken")   /* a decision, b option */

enum event_type {
#define X(id, name) EVENT_##id,
  EVENT_TABLE(X)
#undef X
      EVENT_TYPE_COUNT
};
extern const char *const event_names[EVENT_TYPE_COUNT];

struct event {
  int16_t day;
  uint8_t type;
  int8_t team; /* -1: the enterprise */
  int32_t a, b;
};

enum { EVENTS_MAX = 8192 };
struct event_log {
  int32_t count; /* events of the player's team and the enterprise first matter; when full, rivals'
                    events are dropped */
  struct event event[EVENTS_MAX];
};
void event_add(struct event_log *log, int day, enum event_type type, int team, int32_t a,
               int32_t b);

#endif
