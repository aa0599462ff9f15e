/* What was closed: one row per sun and month, for charts, the board, the two books and sweeps.
 * Derived, not part of the state: no rule reads it (endings and measures may). */
#ifndef SIM_HISTORY_H
#define SIM_HISTORY_H

#include <stdint.h>

#include "sim/model.h"

struct sim;

enum { SUNS_MAX = DAYS_MAX / 5 + 1, MONTHS_MAX = DAYS_MAX / 15 + 1 };

struct sun_row {
  q16 perf[TEAMS_MAX], posted[TEAMS_MAX];
  q16 true_perf; /* good / plan of the sun, player's team */
  int16_t day;
};

struct team_month {
  int64_t plan, gross, good, reported, paper_before, paper_after;
  q16 fulfilment, norm_before, norm_after, standing;
  q16 wellbeing, bond; /* means of the team at the close */
  uint8_t report;      /* stance */
};

struct month_row {
  int16_t day; /* the closing day */
  struct team_month team[TEAMS_MAX];
  /* the player's team */
  int32_t worked_days, sick_days, away_days, leave_days,
      rostered_days;   /* worker-days of working days */
  int32_t long_shifts; /* worker-days of more than 8 hours */
  int32_t breakdowns, days_without_inputs, power_cut_days, methods_found; /* found or learnt */
  q16 wellbeing, bond, zeal, zeal_shown, joy, fatigue, nourishment, grievance, equipment,
      skill_ledger;
  int64_t gross_to_plan, rejects; /* gross less good */
  /* every posting of the month, player's team: [variable][cause] as sparse rows */
  int16_t posting_count;
  struct posting {
    uint8_t variable;
    int16_t cause;
    int64_t delta; /* worker variables: summed over the team */
  } posting[220];
};

struct history {
  int32_t sun_count, month_count;
  struct sun_row sun[SUNS_MAX];
  struct month_row month[MONTHS_MAX]; /* month[month_count] is still being counted */
  /* campaign sums */
  int64_t good_total[TEAMS_MAX], reported_total[TEAMS_MAX], plan_total[TEAMS_MAX],
      gross_total[TEAMS_MAX], held_total[TEAMS_MAX], dealt_total[TEAMS_MAX];
  int32_t sun_worked_days; /* worker-days since the last sun closed */
  int32_t working_days, sick_total, away_total, breakdown_total, days_without_inputs;
  uint8_t present[60]; /* ring: share of the roster at work, of 255, on the last working days;
                          working day n stands at n % 60 */
  int32_t present_count;
  q16 nourishment_least, paper_most;
  /* last 30 days of each of the player's workers, for the small curves: 0-100; a ring, in which
     day d of the story stands at d % 30 */
  uint8_t trace[TEAM_WORKERS_MAX][5][30]; /* zeal, joy, solidarity, hunger, fatigue */
  int32_t trace_count;
  uint8_t was_status[TEAM_WORKERS_MAX]; /* on the last working day */
  uint32_t known_before;                /* methods of the player's team at the last close */
};

/* Written by the tick: at the start, after each day, and when a period closes. A sim without a
 * history (a forecast) writes nothing. */
void history_begin(struct sim *sim);
void history_note_day(struct sim *sim);
void history_close_sun(struct sim *sim);
void history_close_month(struct sim *sim, const struct team_month *teams);
void history_copy(struct history *to, const struct history *from);

#endif
