/* Experiments: arms that differ in one thing and share their luck, watched day by day.
 *
 * An arm is data: settings of its scenario and routines of its teams. `arm_run` plays it and keeps
 * a trace, from which a pattern's clauses are measured (pattern.h). The standard run is MODEL
 * section 13: eight teams of twelve, defaults, no hazards, no story. */
#ifndef GAME_EXPERIMENT_H
#define GAME_EXPERIMENT_H

#include "game/routine.h"

/* One change of the standard scenario; a list ends with SETTING_END. */
enum setting_kind {
  SETTING_END,
  SETTING_PARAMETER,  /* which: enum parameter */
  SETTING_SCHEDULE,   /* which: variable; on `day`, rows by rising day */
  SETTING_PLACE,      /* which: team */
  SETTING_CONVICTION, /* which: team; shift of every worker's */
  SETTING_METHODS,    /* which: team; bit set in use from the start */
  SETTING_DELIVERY    /* which: sun of the month; share of its supply */
};
struct setting {
  uint8_t kind;
  int16_t which, day;
  int32_t value;
};

/* Which teams follow which routine, when; of several that fit, the last in the list. */
enum { TEAM_LAST = TEAMS_MAX - 1, DAY_LAST = DAYS_MAX };
struct duty {
  const struct routine *routine; /* NULL ends the list */
  int16_t first_team, last_team;
  int16_t from_day, to_day; /* exclusive */
  bool last_sun_only;       /* only in the sun that ends a month */
};

enum { DUTIES_MAX = 4, SETTINGS_MAX = 12 };

struct arm {
  const char *label;
  struct setting setting[SETTINGS_MAX];
  struct duty duty[DUTIES_MAX];
  /* what the settings can't say, before the start; may be NULL */
  void (*prepare)(struct scenario *scenario, uint64_t seed);
  void (*orders)(struct sim *sim, int day); /* each day after the routines; may be NULL */
};

/* Starting orders, and agitation on day 2 of each sun. */
extern const struct routine standard_routine;
#define STANDARD_DUTY                                                                              \
  { &standard_routine, 0, TEAM_LAST, 0, DAY_LAST, false }

/* What is watched: flows of the day, and states after the day's reviews, summed over workers or
 * teams; X(id, counted) with what the sum has to be divided by. */
#define CHANNEL_TABLE(X)                                                                           \
  X(GOOD, FLOW)                                                                                    \
  X(GROSS, FLOW)                                                                                   \
  X(HELD, FLOW)                                                                                    \
  X(DUE, FLOW) /* worker-days of working days */                                                   \
  X(PRESENT, FLOW)                                                                                 \
  X(AWAY, FLOW)                                                                                    \
  X(LEAVE, FLOW)                                                                                   \
  X(BREAKDOWNS, FLOW)                                                                              \
  X(ZEAL, WORKER)                                                                                  \
  X(ZEAL_SHOWN, WORKER)                                                                            \
  X(BOND, WORKER)                                                                                  \
  X(GRIEVANCE, WORKER)                                                                             \
  X(NOURISHMENT, WORKER)                                                                           \
  X(MARKET, WORKER)                                                                                \
  X(INEQUALITY, WORKER) /* nourishment's distance from the team's mean */                          \
  X(STOCK, TEAM)                                                                                   \
  X(FUND, TEAM)                                                                                    \
  X(STAR_ZEAL, TEAM)                                                                               \
  X(EQUIPMENT, TEAM)                                                                               \
  X(NORM, TEAM)                                                                                    \
  X(STANDING, TEAM)                                                                                \
  X(TITLES, TEAM)                                                                                  \
  X(FULFILMENT, TEAM) /* of the last month closed */                                               \
  X(RANK, TEAM)       /* by it: 1 = best */                                                        \
  X(METHODS, TEAM)    /* number in use */

enum channel {
#define X(id, ...) CHANNEL_##id,
  CHANNEL_TABLE(X)
#undef X
      CHANNEL_COUNT
};

/* The player's team, or all. */
enum scope { SCOPE_OWN, SCOPE_FIELD, SCOPE_COUNT };

enum { TRACE_DAYS_MAX = 720 };
struct trace {
  int days;
  int days_without_inputs; /* of the player's team */
  int64_t sum[SCOPE_COUNT][CHANNEL_COUNT][TRACE_DAYS_MAX];
};

/* Plays `arm` for `days` with `seed`. */
void arm_run(const struct arm *arm, int days, uint64_t seed, struct trace *trace);

/* Sum of a channel over days from .. to-1. */
int64_t trace_sum(const struct trace *trace, enum scope scope, enum channel channel, int from,
                  int to);

/* The standard scenario with an arm's settings. Release with scenario_release(). */
void arm_scenario(const struct arm *arm, int days, struct scenario *scenario);

#endif
