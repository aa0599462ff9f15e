/* Shorthand for the tables of experiments in patterns_*.c; included by nothing else. */
#ifndef GAME_PATTERN_ROWS_H
#define GAME_PATTERN_ROWS_H

#include "game/pattern.h"

/* clang-format off */

/* settings */
#define PARAMETER(id, value)      {SETTING_PARAMETER, PARAMETER_##id, 0, (value)}
#define FROM_DAY(day, id, value)  {SETTING_SCHEDULE, VARIABLE_##id, (day), (value)}
#define PLACE(team, value)        {SETTING_PLACE, (team), 0, (value)}
#define CONVICTION(team, shift)   {SETTING_CONVICTION, (team), 0, (shift)}
#define METHODS(team, set)        {SETTING_METHODS, (team), 0, (set)}
#define DELIVERY(sun, share)      {SETTING_DELIVERY, (sun), 0, (share)}

/* routines: in per cent of the hands, and what happens on which days */
#define HANDS(repair, study, trial, substitute, plots)                         \
  {[ALLOT_REPAIR] = (repair), [ALLOT_STUDY] = (study), [ALLOT_TRIAL] = (trial), \
   [ALLOT_SUBSTITUTE] = (substitute), [ALLOT_PLOTS] = (plots)}
#define EVERY(days, first, verb)   {RHYTHM_EVERY, VERB_##verb, (days), (first), {0, 0}}
#define EACH_SUN(day, verb, arg)   {RHYTHM_SUN, VERB_##verb, 0, (day), {(arg), 0}}
#define EACH_MONTH(day, verb, arg) {RHYTHM_MONTH, VERB_##verb, 0, (day), {(arg), 0}}
#define USUAL_AGITATION            EACH_SUN(2, AGITATE, 0)
#define ROUTINE_THAT(h, r, how_reported, how_shared, hands, ...)                       \
  {.hours = (h), .rest = (r), .report = (how_reported), .share = (how_shared), \
   .per_cent = hands, .beat = {__VA_ARGS__}}
/* of a team that reports the truth and lets others look */
#define ROUTINE(h, r, hands, ...) \
  {.hours = (h), .rest = (r), .report = REPORT_TRUTH, .share = SHARE_OPEN, \
   .per_cent = hands, .beat = {__VA_ARGS__}}

/* duties */
#define ALL_TEAMS(routine, from, to) {&(routine), 0, TEAM_LAST, (from), (to), false}
#define ALWAYS(routine)              ALL_TEAMS(routine, 0, DAY_LAST)
#define OWN_TEAM(routine)            {&(routine), 0, 0, 0, DAY_LAST, false}
#define LAST_SUNS(routine)           {&(routine), 0, TEAM_LAST, 0, DAY_LAST, true}

/* clauses: A against B, unless arms are named; then the bound and, in per cent, the seeds that must
 * have its sign (0: any) */
#define CHANGE(label, scope, channel, from, to, ...) \
  CHANGE_BETWEEN(label, ARM_A, ARM_B, scope, channel, from, to, __VA_ARGS__)
#define CHANGE_BETWEEN(label, arm, base, scope, channel, from, to, ...)                       \
  {label, change_per_cent, SCOPE_##scope, CHANNEL_##channel, 0, (arm), (base), (from), (to), \
   "%", __VA_ARGS__}
#define RATIO(label, arm, channel, over, from, to, ...)                                      \
  {label, ratio_per_cent, SCOPE_FIELD, CHANNEL_##channel, CHANNEL_##over, (arm), 0, (from), \
   (to), "%", __VA_ARGS__}
#define RATIO_POINTS(label, arm, base, channel, over, from, to, ...)                              \
  {label, ratio_points, SCOPE_FIELD, CHANNEL_##channel, CHANNEL_##over, (arm), (base), (from), \
   (to), "points", __VA_ARGS__}
#define LEVEL(label, arm, scope, channel, from, to, ...)                                   \
  {label, level_in_arm, SCOPE_##scope, CHANNEL_##channel, 0, (arm), 0, (from), (to), "", \
   __VA_ARGS__}
#define DIFFERENCE(label, scope, channel, from, to, ...)                                         \
  {label, level_difference, SCOPE_##scope, CHANNEL_##channel, 0, ARM_A, ARM_B, (from), (to), "", \
   __VA_ARGS__}
/* a function of the pattern's own: of all arms; of one; of shares of worker-days or output */
#define OF_ALL(label, measure, unit, ...) \
  {label, measure, SCOPE_FIELD, 0, 0, ARM_A, ARM_B, 0, 0, unit, __VA_ARGS__}
#define OF_ARM(label, measure, arm, unit, ...) \
  {label, measure, SCOPE_FIELD, 0, 0, (arm), 0, 0, 0, unit, __VA_ARGS__}
#define OF_DAYS(label, measure, from, to, unit, ...) \
  {label, measure, SCOPE_FIELD, 0, 0, ARM_A, ARM_B, (from), (to), unit, __VA_ARGS__}
#define OF_RATIO(label, measure, channel, over, from, to, ...)                                \
  {label, measure, SCOPE_FIELD, CHANNEL_##channel, CHANNEL_##over, ARM_A, ARM_B, (from), (to), \
   "points", __VA_ARGS__}

/* clang-format on */

extern const struct pattern pattern_ratchet, pattern_speed_battle, pattern_sharing, pattern_helping,
    pattern_agitation, pattern_rations, pattern_market_habit, pattern_import_shock, pattern_records,
    pattern_padding, pattern_public_graph, pattern_knowledge, pattern_storming, pattern_maintenance,
    pattern_long_hours, pattern_honours, pattern_two_truths, pattern_care, pattern_leave_by_need,
    pattern_paid_leave, pattern_closed_lines, pattern_dealings;

#endif
