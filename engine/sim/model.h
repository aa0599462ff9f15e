/* All that is true now, as flat arrays: copying the struct is a snapshot.
 *
 * Workers stand in one array per variable, teams in order; team t owns workers
 * first_worker[t] .. first_worker[t+1]-1. The player's team is team 0. Everything in `struct model`
 * is part of the state hash. Nothing here is shown or explained: that is what the ledger, the
 * history and the queries are for. */
#ifndef SIM_MODEL_H
#define SIM_MODEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fixed.h"
#include "sim/cause.h"
#include "sim/command.h"
#include "sim/variable.h"

enum {
  TEAMS_MAX = 16,
  TEAM_WORKERS_MAX = 40,
  WORKERS_MAX = TEAMS_MAX * TEAM_WORKERS_MAX,
  METHODS_MAX = 16,
  DAYS_MAX = 2048,
  CONTRIBUTIONS_MAX = 128,
  DECISIONS_MAX = 64,
  HAZARDS_MAX = 32,
  STATE_SLOTS_MAX = 32
};

enum status {
  STATUS_AT_WORK,
  STATUS_SICK,
  STATUS_AWAY,
  STATUS_REST_DAY,
  STATUS_ABSENT,
  STATUS_LEAVE,
  STATUS_COUNT
};
enum phase { PHASE_ORDERS, PHASE_REVIEW, PHASE_ENDED };

struct workers {
  q16 skill[WORKERS_MAX], zeal[WORKERS_MAX], joy[WORKERS_MAX], fatigue[WORKERS_MAX];
  q16 nourishment[WORKERS_MAX], bond[WORKERS_MAX], grievance[WORKERS_MAX], market[WORKERS_MAX];
  q16 study[WORKERS_MAX], conviction[WORKERS_MAX];
  uint8_t sick[WORKERS_MAX], dependants[WORKERS_MAX];
  uint8_t status[WORKERS_MAX];  /* enum status, of the last day worked */
  uint8_t absence[WORKERS_MAX]; /* enum absence, by ABSENT */
  int16_t absent_until[WORKERS_MAX];
};

struct orders {
  uint8_t hours; /* 8, 10, 12 */
  bool rest;     /* the rest day is kept */
  q16 allotted[ALLOT_COUNT];
  uint8_t report, share;               /* enums */
  bool agitate, culture, care, record; /* today only */
  uint8_t honour;                      /* enum honour, today only */
  int16_t rival;                       /* challenged team, -1 */
  uint8_t leave, deal_use;             /* enums */
  q16 leave_share, deal_share;         /* of the team; of the good output */
  q16 line;                            /* share of the machines kept going */
};

struct team {
  int32_t worker_count;
  struct orders orders;
  q16 norm, equipment, methods, trial, domestic, substitute_quality, place, standing, caution,
      staleness;
  int64_t stock, paper, fund;
  q16 line_run;   /* share of the machines that ran on the last day worked */
  uint32_t known; /* bit set of methods */
  uint8_t method_order[METHODS_MAX];
  int32_t titles, streak, exposures, places_yielded, teams_raised;
  q16 perf, posted, fulfilment; /* of the last review, sun and month */
  q16 effort_mean, zeal_mean;   /* of yesterday */
  int64_t sun_gross, month_gross, month_good, last_reported;
  int16_t star;                /* index within the team */
  int16_t charge, charge_days; /* team in our charge, -1 */
  int16_t last_culture, last_care, last_yield, last_record, last_honour, last_ask, last_invite;
  int32_t pledge; /* per cent of plan, 0 = none */
  /* of the last day worked, for views and for the next day's rules */
  int32_t present, sick_count, away_count, leave_count;
  int64_t gross, good, held, dealt;
};

struct contribution_run {
  int16_t owner; /* worker index within `team`, -1 = each of its workers; unused for a team's own */
  int16_t team;
  uint8_t variable, kind; /* enums */
  int32_t amount;
  int16_t days_left;
  int16_t cause;
};

struct decision_state {
  int16_t opened_day; /* -1: not yet */
  int16_t taken_day;  /* -1: not yet */
  int8_t option;      /* -1: none taken */
};

struct model {
  int32_t day; /* 0-based; the day that orders are being given for */
  uint8_t phase;
  /* enterprise */
  int32_t ration_g;
  q16 supply, energy, vigil, ratchet, science, credit;
  q16 supply_today, energy_today, vigil_today; /* after hazards and contributions */
  int32_t ration_today_g;
  int32_t battle_days, science_days;
  bool graph, battle_month;
  q16 record_bump;
  q16 method_gain[METHODS_MAX];
  int32_t hazard_left[HAZARDS_MAX];
  int32_t team_count;
  int32_t first_worker[TEAMS_MAX + 1];
  struct team team[TEAMS_MAX];
  struct workers workers;
  int32_t contribution_count;
  struct contribution_run contribution[CONTRIBUTIONS_MAX];
  struct decision_state decision[DECISIONS_MAX];
  int32_t state[STATE_SLOTS_MAX];
};

/* Over every field, in the order above, byte order fixed. */
uint64_t model_hash(const struct model *model);

#endif
