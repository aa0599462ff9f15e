/* Why a quantity changed: one row per named cause. A posting is (variable, owner, cause, delta);
 * the deltas of all causes of a variable add up to its change exactly, every day.
 *
 * X(id, name, label): `name` in journals and tables, `label` for people.
 * Ids from CAUSE_SCENARIO on belong to the scenario: one a decision option or hazard, in the order
 * in which the scenario lists them; their label is the decision's title. */
#ifndef SIM_CAUSE_H
#define SIM_CAUSE_H

#define CAUSE_TABLE(X)                                                                             \
  X(START, "start", "At the start")                                                                \
  X(LIMIT, "limit", "Limit reached")                                                               \
  /* output: the waterfall, in its order */                                                        \
  X(ROSTER, "roster", "All at the plain rate")                                                     \
  X(SICK, "sick", "Ill")                                                                           \
  X(ON_LEAVE, "on_leave", "On leave for the market")                                               \
  X(AWAY, "away", "Did not come")                                                                  \
  X(ABSENT, "absent", "Lent out or given rest")                                                    \
  X(OTHER_WORK, "other_work", "Your orders and meetings")                                          \
  X(HOURS, "hours", "Longer hours")                                                                \
  X(SKILL, "skill", "Skill")                                                                       \
  X(EFFORT, "effort", "Effort")                                                                    \
  X(HUNGER_WORK, "hunger_at_work", "Weakened by hunger")                                           \
  X(FATIGUE_WORK, "fatigue_at_work", "Tired hands")                                                \
  X(LEADER, "leader", "Leader lent or borrowed")                                                   \
  X(METHODS, "methods", "Methods in use")                                                          \
  X(EQUIPMENT, "equipment", "State of the equipment")                                              \
  X(LINES_CLOSED, "lines_closed", "Lines closed")                                                  \
  X(WORKPLACE, "workplace", "Working place")                                                       \
  X(DECISION, "decision", "Decisions")                                                             \
  X(HELD_BACK, "held_back", "Held back at work")                                                   \
  X(POWER, "power", "Power short")                                                                 \
  X(MISSING_INPUTS, "missing_inputs", "Missing inputs")                                            \
  X(RECORD_SHOW, "record_show", "Staging a record")                                                \
  X(SCRAP, "scrap", "Scrap")                                                                       \
  X(DEALT, "dealt", "Traded outside the plan")                                                     \
  /* effort */                                                                                     \
  X(BASE, "base", "Base effort")                                                                   \
  X(PLAN, "plan", "Plan within reach")                                                             \
  X(EMULATION, "emulation", "Emulation")                                                           \
  X(SPEED_BATTLE, "speed_battle", "Speed battle")                                                  \
  X(ZEAL, "zeal", "Zeal")                                                                          \
  X(JOY, "joy", "Joy")                                                                             \
  X(GRIEVANCE, "grievance", "Grievance")                                                           \
  X(PEERS, "peers", "Workmates' pace")                                                             \
  /* people */                                                                                     \
  X(TOO_LITTLE_FOOD, "too_little_food", "Too little food")                                         \
  X(RECOVERY, "recovery", "Recovery")                                                              \
  X(LOAD, "load", "Load of the day")                                                               \
  X(REST, "rest", "Rest")                                                                          \
  X(CONVICTION, "conviction", "Own conviction")                                                    \
  X(HUNGER, "hunger", "Hunger")                                                                    \
  X(AGITATION, "agitation", "Agitation")                                                           \
  X(HONOUR, "honour", "Honour")                                                                    \
  X(TITLE, "title", "Title, or a team raised")                                                     \
  X(FALSE_REPORT, "false_report", "False report")                                                  \
  X(EXPOSED, "exposed", "Padding exposed")                                                         \
  X(RECORD, "record", "Record")                                                                    \
  X(HABIT, "habit", "Habit")                                                                       \
  X(EXHAUSTION, "exhaustion", "Exhaustion")                                                        \
  X(REST_DAY, "rest_day", "Rest day")                                                              \
  X(CULTURE, "culture", "Culture and sport")                                                       \
  X(ABSENCES, "absences", "Workmates missing")                                                     \
  X(CARE, "care", "Care for families")                                                             \
  X(STAR_HONOURS, "star_honours", "Honours for one")                                               \
  X(PLAN_MET, "plan_met_together", "Plan met together")                                            \
  X(PLACE_GIVEN, "place_given", "Place given up")                                                  \
  X(PLACE_RECEIVED, "place_received", "Place received")                                            \
  X(FORGETTING, "forgetting", "Forgetting")                                                        \
  X(LONG_HOURS, "long_hours", "Long hours")                                                        \
  X(NO_REST_DAY, "no_rest_day", "No rest day")                                                     \
  X(SURVEILLANCE, "surveillance", "Surveillance")                                                  \
  X(HOPELESS_GAP, "hopeless_gap", "Hopeless gap on the board")                                     \
  X(NORM_RAISED, "norm_raised", "Norm raised")                                                     \
  X(LEAVE_FOR_PAY, "leave_for_pay", "Leave for those who pay")                                     \
  X(MARKET_DAY, "market_day", "Market day")                                                        \
  X(DISUSE, "disuse", "Disuse")                                                                    \
  X(STUDY, "study", "Study")                                                                       \
  X(PRACTICE, "practice", "Practice")                                                              \
  X(ILLNESS, "illness", "Illness")                                                                 \
  /* team */                                                                                       \
  X(PATCHING, "patching", "Patching")                                                              \
  X(WEAR, "wear", "Wear")                                                                          \
  X(REPAIR, "repair", "Repair")                                                                    \
  X(BREAKDOWN, "breakdown", "Breakdown")                                                           \
  X(STANDING_IDLE, "standing_idle", "Standing idle")                                               \
  X(STARTING_AGAIN, "starting_again", "Starting again")                                            \
  X(SESSION, "session", "Meetings held")                                                           \
  X(FADING, "fading", "Fading")                                                                    \
  X(DELIVERY, "delivery", "Delivery")                                                              \
  X(REQUEST, "request", "Request granted")                                                         \
  X(STORE_FULL, "store_full", "Store full")                                                        \
  X(USED, "used", "Used")                                                                          \
  X(BOUGHT, "bought", "Bought with the fund")                                                      \
  X(DEALINGS, "dealings", "Dealings")                                                              \
  X(LEAVE_PAID, "leave_paid", "Payments for leave")                                                \
  X(SPENT, "spent", "Spent")                                                                       \
  X(DEALINGS_FOUND, "dealings_found", "Dealings found")                                            \
  X(REJECTS, "rejects", "Rejects, counted as plan")                                                \
  X(PADDING, "padding", "Written, not made")                                                       \
  X(ROUNDING, "rounding_up", "Rounding up")                                                        \
  X(HELD_FROM_REPORT, "under_reporting", "Kept out of the report")                                 \
  X(FILLED, "filled", "Made now, written before")                                                  \
  X(RANK, "rank", "Rank among the teams")                                                          \
  X(PLAN_RESULT, "plan_result", "Plan met or missed")                                              \
  X(ROLL_CALL, "roll_call", "Roll call short")                                                     \
  X(HELPING, "helping", "Helping another team")                                                    \
  X(ASKING, "asking", "Asking the state")                                                          \
  X(WORK, "work", "Work on it")                                                                    \
  X(FAILURE, "failure", "A trial failed")                                                          \
  X(SUCCESS, "success", "A trial succeeded")                                                       \
  X(METHOD, "method", "Methods come into use")                                                     \
  X(GROSS, "gross", "Counted for plan")                                                            \
  X(OVER_FULFILMENT, "over_fulfilment", "Over-fulfilment")                                         \
  X(SHORTFALL, "shortfall", "Shortfall")                                                           \
  X(LEADERS, "leaders_and_records", "Leaders and records")                                         \
  X(GROWTH, "planned_growth", "Planned growth")                                                    \
  X(GOODWILL, "goodwill", "Goodwill returns")                                                      \
  X(INVITED, "invited", "A science team invited")                                                  \
  X(SCHEDULE, "schedule", "Set by the times")

enum cause {
#define X(id, ...) CAUSE_##id,
  CAUSE_TABLE(X)
#undef X
      CAUSE_BUILT_IN_COUNT
};

enum {
  CAUSE_SCENARIO = CAUSE_BUILT_IN_COUNT, /* first id that belongs to a scenario */
  CAUSE_SCENARIO_MAX = 160,
  CAUSE_COUNT = CAUSE_BUILT_IN_COUNT + CAUSE_SCENARIO_MAX,
  CAUSE_EDITED = CAUSE_COUNT - 1 /* the last of them is every scenario's: changed by hand */
};

struct cause_row {
  const char *name, *label;
};
extern const struct cause_row cause_rows[CAUSE_BUILT_IN_COUNT];

#endif
