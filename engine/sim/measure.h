/* What can be read off a model as one number: the words of conditions, of a scenario's view, of
 * live figures in texts, of endings and of the columns of a sweep.
 *
 * X(id, name, unit, book, label, help). Measures of a team are asked for a team; the others ignore
 * it. Shares and fulfilments are Q16.16. */
#ifndef SIM_MEASURE_H
#define SIM_MEASURE_H

#include <stdint.h>

#include "sim/variable.h"

struct sim;

enum book { BOOK_NONE, BOOK_RECORD, BOOK_LEDGER };

#define MEASURE_TABLE(X)                                                                           \
  X(DAY, "day", DAYS, NONE, "Day", "the day of the story, 1 on the first")                         \
  X(MONTH, "month", COUNT_OF, NONE, "Month", "months closed so far")                               \
  X(YEAR, "year", COUNT_OF, NONE, "Year", "calendar year")                                         \
  X(ROSTER, "roster", COUNT_OF, LEDGER, "On the roster", "people on the roster")                   \
  X(ATTENDANCE, "attendance", COUNT_OF, LEDGER, "Came to work", "people at work on the last day")  \
  X(ATTENDANCE_60, "attendance_60", SHARE, LEDGER, "Attendance, 60 days",                          \
    "share of rostered working days worked in the last 60 days")                                   \
  X(SICK_TODAY, "sick", COUNT_OF, LEDGER, "Ill", "people ill on the last day")                     \
  X(AWAY_TODAY, "away", COUNT_OF, LEDGER, "Did not come", "people away on the last day")           \
  X(ZEAL, "zeal", SHARE, LEDGER, "Zeal", "mean private zeal")                                      \
  X(ZEAL_SHOWN, "zeal_shown", SHARE, RECORD, "Zeal shown", "mean zeal as meetings see it")         \
  X(JOY, "joy", SHARE, LEDGER, "Joy", "mean joy")                                                  \
  X(FATIGUE, "fatigue", SHARE, LEDGER, "Fatigue", "mean fatigue")                                  \
  X(NOURISHMENT, "nourishment", SHARE, LEDGER, "Nourishment", "mean body reserve")                 \
  X(NOURISHMENT_LEAST, "nourishment_least", SHARE, LEDGER, "Least nourishment",                    \
    "lowest mean body reserve so far")                                                             \
  X(BOND, "solidarity", SHARE, LEDGER, "Solidarity", "mean solidarity")                            \
  X(GRIEVANCE, "grievance", SHARE, LEDGER, "Grievance", "mean grievance")                          \
  X(STUDY, "knowledge", SHARE, LEDGER, "Knowledge", "mean technical knowledge")                    \
  X(SKILL, "skill", FACTOR, LEDGER, "Skill", "mean skill")                                         \
  X(NORM, "norm", NORM_DAYS, LEDGER, "Norm", "norm in force")                                      \
  X(NORM_RISE, "norm_rise", FACTOR, LEDGER, "Norm against the start", "norm / opening norm")       \
  X(EQUIPMENT, "equipment", SHARE, LEDGER, "Equipment", "share in good order")                     \
  X(METHODS_KNOWN, "methods", COUNT_OF, LEDGER, "Methods", "methods in use")                       \
  X(TRIAL, "trial", SHARE, LEDGER, "Trial", "progress of the trial under way")                     \
  X(STOCK_DAYS, "stock_days", DAYS, LEDGER, "Stock, days", "days of plan that the stock allows")   \
  X(FUND_DAYS, "fund_days", DAYS, LEDGER, "Fund, days",                                            \
    "days of plan that the team's fund is worth")                                                  \
  X(LEAVE_SHARE, "leave_share", SHARE, LEDGER, "Leave for the market",                             \
    "share of the team that gets a day for the market, as ordered")                                \
  X(LEAVE_TODAY, "leave_today", COUNT_OF, LEDGER, "On leave", "people on leave on the last day")   \
  X(LINE_SHARE, "line_share", SHARE, LEDGER, "Machines kept going",                                \
    "share of the machines that runs, as ordered")                                                 \
  X(DEAL_SHARE, "deal_share", SHARE, LEDGER, "Trade outside the plan",                             \
    "share of the good output that is traded, as ordered")                                         \
  X(DEALT_SHARE, "dealt_share", SHARE, LEDGER, "Traded outside the plan",                          \
    "traded / good output with it, so far")                                                        \
  X(DOMESTIC, "domestic_share", SHARE, LEDGER, "Replaced at home", "share of inputs replaced")     \
  X(PLACE, "place", FACTOR, LEDGER, "Working place", "quality of the working place")               \
  X(STANDING_NOW, "standing", SHARE, LEDGER, "Standing", "standing with the committee")            \
  X(PAPER_SHARE, "paper_share", SHARE, LEDGER, "Paper", "paper output / plan of a month")          \
  X(PAPER_MOST, "paper_most", SHARE, LEDGER, "Most paper", "largest paper share so far")           \
  X(CAUTION, "caution", SHARE, LEDGER, "Caution", "share of spare capacity held back")             \
  X(HELD_SHARE, "held_share", SHARE, LEDGER, "Held back at work",                                  \
    "output held back / gross, so far")                                                            \
  X(TITLES, "titles", COUNT_OF, RECORD, "Titles", "titles won")                                    \
  X(EXPOSURES, "exposures", COUNT_OF, LEDGER, "Exposures", "times padding was exposed")            \
  X(PLACES_YIELDED, "places_yielded", COUNT_OF, LEDGER, "Places given up",                         \
    "times we gave up a place")                                                                    \
  X(TEAMS_RAISED, "teams_raised", COUNT_OF, LEDGER, "Teams raised", "teams led to their plan")     \
  X(FULFILMENT, "fulfilment", SHARE, RECORD, "Plan carried out", "reported / plan, last month")    \
  X(FULFILMENT_TRUE, "fulfilment_true", SHARE, LEDGER, "Plan carried out, good output",            \
    "good / plan, last month")                                                                     \
  X(POSTED, "posted", SHARE, RECORD, "On the board", "last posted result")                         \
  X(RANK, "rank", COUNT_OF, RECORD, "Place on the board", "1 = best posted result")                \
  X(GAP, "gap", POINTS, LEDGER, "Gap", "reported less good, in points of plan, last month")        \
  X(GOODS, "goods", FACTOR, LEDGER, "Goods", "good output per rostered working day so far")        \
  X(PEOPLE, "people", SHARE, LEDGER, "People", "mean wellbeing at the closes so far")              \
  X(SKILL_LEDGER, "skill_ledger", SHARE, LEDGER, "Skill", "mean of the four capability bars")      \
  X(BONDS, "bonds", SHARE, LEDGER, "Bonds", "mean solidarity at the closes so far")                \
  X(STANDING, "standing_ledger", FACTOR, LEDGER, "Standing",                                       \
    "standing, and a tenth for each title")                                                        \
  X(RATION, "ration_g", GRAMS, LEDGER, "Ration", "grams of grain a day today")                     \
  X(SUPPLY, "supply", SHARE, LEDGER, "Supply", "share of planned inputs that arrives today")       \
  X(ENERGY, "energy", SHARE, LEDGER, "Power", "share of the power needed today")                   \
  X(BATTLE_DAYS, "battle_days", DAYS, RECORD, "Speed battle", "days left of a speed battle")       \
  X(REPORT_STANCE, "report", COUNT_OF, RECORD, "Stance of the report",                             \
    "0 truth, 1 round, 2 under, 3 pad")                                                            \
  X(PLEDGE, "pledge", COUNT_OF, RECORD, "Pledge", "per cent of plan pledged")                      \
  X(DAYS_WITHOUT_INPUTS, "days_without_inputs", DAYS, LEDGER, "Days short of inputs",              \
    "working days with stock short, so far")                                                       \
  X(BREAKDOWNS, "breakdowns", COUNT_OF, LEDGER, "Breakdowns", "breakdowns so far")                 \
  X(SHOWN_GAP, "shown_gap", SHARE, LEDGER, "Shown less private zeal",                              \
    "mean shown less private zeal")

enum measure {
#define X(id, ...) MEASURE_##id,
  MEASURE_TABLE(X)
#undef X
      MEASURE_COUNT
};

struct measure_row {
  const char *name;
  enum unit unit;
  enum book book;
  const char *label, *help;
};
extern const struct measure_row measure_rows[MEASURE_COUNT];
/* MEASURE_COUNT when there is none of that name. */
enum measure measure_by_name(const char *name);

int64_t measure_read(const struct sim *sim, enum measure measure, int team);

/* A condition of tables: measure OP value. */
enum comparison { COMPARE_LESS, COMPARE_AT_MOST, COMPARE_EQUAL, COMPARE_AT_LEAST, COMPARE_MORE };
struct condition {
  uint8_t measure, comparison;
  int16_t team;
  int64_t value; /* in the measure's unit */
};
/* The same with a value from elsewhere: a person's own. */
bool condition_compares(const struct condition *condition, int64_t value);
bool condition_holds(const struct sim *sim, const struct condition *condition);
/* All of them. */
bool conditions_hold(const struct sim *sim, const struct condition *conditions, int count);

#endif
