/* The quantities of the model, one row each. The rows generate the enum, the ledger's columns, the
 * ranges that contributions are checked against, the scenario reader's fields and the reference.
 *
 * X(id, name, owner, unit, low, high, start, contributable, label)
 * `low`, `high`, `start` in the unit's own scale (Q16.16 for shares and norm-days, whole numbers
 * for days and grams). Flows are zero at dawn (day), or at the start of a month, and take postings
 * only. Source of the list and its ranges: docs/MODEL.md section 2. */
#ifndef SIM_VARIABLE_H
#define SIM_VARIABLE_H

#include <stdbool.h>

#include "base/fixed.h"

enum owner_kind { OWNER_WORKER, OWNER_TEAM, OWNER_ENTERPRISE };
enum unit {
  UNIT_SHARE,     /* Q16.16, 0..1, shown as 0-100 */
  UNIT_FACTOR,    /* Q16.16, around 1 */
  UNIT_NORM_DAYS, /* Q16.16; 64 bits where summed */
  UNIT_DAYS,
  UNIT_GRAMS,
  UNIT_COUNT_OF, /* plain count */
  UNIT_POINTS    /* points of plan, Q16.16 where 1 = 100 points */
};

#define VARIABLE_TABLE(X)                                                                          \
  X(SKILL, "skill", WORKER, FACTOR, Q(0.7), Q(1.3), Q_ONE, 1, "Skill")                             \
  X(ZEAL, "zeal", WORKER, SHARE, 0, Q_ONE, Q_HALF, 1, "Zeal")                                      \
  X(JOY, "joy", WORKER, SHARE, 0, Q_ONE, Q_HALF, 1, "Joy")                                         \
  X(FATIGUE, "fatigue", WORKER, SHARE, 0, Q_ONE, Q(0.20), 1, "Fatigue")                            \
  X(NOURISHMENT, "nourishment", WORKER, SHARE, 0, Q_ONE, Q(0.95), 1, "Nourishment")                \
  X(BOND, "solidarity", WORKER, SHARE, 0, Q_ONE, Q(0.55), 1, "Solidarity")                         \
  X(GRIEVANCE, "grievance", WORKER, SHARE, 0, Q_ONE, Q(0.10), 1, "Grievance")                      \
  X(MARKET, "market_habit", WORKER, SHARE, 0, Q_ONE, 0, 1, "Market habit")                         \
  X(STUDY, "knowledge", WORKER, SHARE, 0, Q_ONE, Q(0.20), 1, "Technical knowledge")                \
  X(SICK, "sick_days", WORKER, DAYS, 0, 9, 0, 1, "Sick days left")                                 \
  X(CONVICTION, "conviction", WORKER, SHARE, 0, Q_ONE, Q_HALF, 0, "Conviction")                    \
  X(DEPENDANTS, "dependants", WORKER, COUNT_OF, 0, 3, 0, 0, "Dependants")                          \
  X(NORM, "norm", TEAM, NORM_DAYS, Q(0.2), Q(4.0), Q(0.88), 1, "Norm")                             \
  X(EQUIPMENT, "equipment", TEAM, SHARE, 0, Q_ONE, Q(0.85), 1, "Equipment in good order")          \
  X(METHODS, "methods_gain", TEAM, SHARE, 0, Q(0.6), 0, 1, "Gain from methods in use")             \
  X(TRIAL, "trial", TEAM, SHARE, 0, Q_ONE, 0, 1, "Trial under way")                                \
  X(STOCK, "stock", TEAM, NORM_DAYS, 0, INT64_C(1) << 40, 0, 1, "Stock of inputs")                 \
  X(DOMESTIC, "domestic_share", TEAM, SHARE, 0, Q_ONE, 0, 1, "Inputs replaced at home")            \
  X(SUBSTITUTE_QUALITY, "substitute_quality", TEAM, SHARE, 0, Q_ONE, Q(0.55), 1,                   \
    "Quality of substitutes")                                                                      \
  X(FUND, "fund", TEAM, NORM_DAYS, 0, INT64_C(1) << 40, 0, 1, "Fund of the team")                  \
  X(PLACE, "place", TEAM, FACTOR, Q(0.7), Q(1.3), Q_ONE, 1, "Working place")                       \
  X(STANDING, "standing", TEAM, SHARE, 0, Q_ONE, Q_HALF, 1, "Standing")                            \
  X(PAPER, "paper", TEAM, NORM_DAYS, 0, INT64_C(1) << 40, 0, 1, "Reported but not made")           \
  X(CAUTION, "caution", TEAM, SHARE, 0, Q(0.9), Q(0.30), 1, "Capacity held back")                  \
  X(STALENESS, "staleness", TEAM, SHARE, 0, Q_ONE, 0, 1, "Staleness of slogans")                   \
  X(CREDIT, "credit", ENTERPRISE, SHARE, 0, Q_ONE, Q_HALF, 1, "Goodwill of the ministry")          \
  /* set by the schedule; a contribution scales or shifts the value of the day */                  \
  X(RATION, "ration_g", ENTERPRISE, GRAMS, 0, 900, 700, 1, "Ration")                               \
  X(SUPPLY, "supply", ENTERPRISE, SHARE, 0, Q_ONE, Q_ONE, 1, "Planned inputs that arrive")         \
  X(ENERGY, "energy", ENTERPRISE, SHARE, 0, Q_ONE, Q_ONE, 1, "Power")                              \
  X(VIGIL, "vigil", ENTERPRISE, SHARE, 0, Q_ONE, Q(0.30), 1, "Surveillance and inspection")        \
  X(RATCHET, "ratchet", ENTERPRISE, SHARE, 0, Q(0.9), Q_HALF, 0,                                   \
    "Over-fulfilment built into norms")                                                            \
  X(SCIENCE, "science_help", ENTERPRISE, SHARE, 0, Q_ONE, 0, 0, "Help by a science team")          \
  X(BATTLE, "battle_days", ENTERPRISE, DAYS, 0, 400, 0, 0, "Speed battle, days left")              \
  X(GRAPH, "graph", ENTERPRISE, COUNT_OF, 0, 1, 0, 0, "Public board")                              \
  /* flows: their causes are the waterfall, the effort split and the report's chain */             \
  X(OUTPUT, "output", TEAM, NORM_DAYS, 0, INT64_C(1) << 34, 0, 1, "Good output")                   \
  X(EFFORT, "effort", TEAM, FACTOR, 0, INT64_C(1) << 40, 0, 0, "Effort of those at work, summed")  \
  X(REPORTED, "reported", TEAM, NORM_DAYS, 0, INT64_C(1) << 40, 0, 0, "Reported output")

enum variable {
#define X(id, ...) VARIABLE_##id,
  VARIABLE_TABLE(X)
#undef X
      VARIABLE_COUNT
};

struct variable_row {
  const char *name; /* in scenarios, journals and tables */
  enum owner_kind owner;
  enum unit unit;
  int64_t low, high, start;
  bool contributable; /* may a scenario's contribution move it? */
  const char *label;  /* English, translated by the interface */
};

extern const struct variable_row variable_rows[VARIABLE_COUNT];

/* A flow has no value of its own: only what was posted in a span. */
static inline bool variable_is_flow(enum variable variable) {
  return variable == VARIABLE_OUTPUT || variable == VARIABLE_EFFORT ||
         variable == VARIABLE_REPORTED;
}

/* Conditions of the day are set anew each dawn: schedule, then hazards, then contributions. */
static inline bool variable_is_condition(enum variable variable) {
  return variable == VARIABLE_RATION || variable == VARIABLE_SUPPLY ||
         variable == VARIABLE_ENERGY || variable == VARIABLE_VIGIL;
}

/* VARIABLE_COUNT when there is none of that name. */
enum variable variable_by_name(const char *name);

#endif
