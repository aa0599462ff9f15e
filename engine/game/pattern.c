#include "game/pattern.h"

#include <stddef.h>

enum { PER_FLOW = 1, PER_WORKER = 12, PER_TEAM = 1, FIELD_TEAMS = 8 };

int pattern_arm_count(const struct pattern *pattern) {
  int count = 0;
  while (count < ARMS_MAX && pattern->arm[count].label != NULL) count++;
  return count;
}

int pattern_clause_count(const struct pattern *pattern) {
  int count = 0;
  while (count < CLAUSES_MAX && pattern->clause[count].measure != NULL) count++;
  return count;
}

double change_of(const struct trace *arm, const struct trace *base, enum scope scope,
                 enum channel channel, int from, int to) {
  double is = (double)trace_sum(arm, scope, channel, from, to);
  double was = (double)trace_sum(base, scope, channel, from, to);
  return was > 0 ? 100.0 * (is / was - 1.0) : 0.0;
}

double ratio_of(const struct trace *trace, const struct clause *clause, int from, int to) {
  enum scope scope = (enum scope)clause->scope;
  double part = (double)trace_sum(trace, scope, (enum channel)clause->channel, from, to);
  double whole = (double)trace_sum(trace, scope, (enum channel)clause->over, from, to);
  return whole > 0 ? 100.0 * part / whole : 0.0;
}

/* By how much a day's sum has to be divided for one entity's value. */
static double entities(enum scope scope, enum channel channel) {
  static const uint8_t each_team[CHANNEL_COUNT] = {
#define X(id, counted) [CHANNEL_##id] = PER_##counted,
      CHANNEL_TABLE(X)
#undef X
  };
  return each_team[channel] * (scope == SCOPE_FIELD ? FIELD_TEAMS : 1);
}

/* Counts are plain numbers, everything else is Q16.16. */
static double unit_of(enum channel channel) {
  bool plain = channel == CHANNEL_RANK || channel == CHANNEL_TITLES || channel == CHANNEL_METHODS ||
               channel == CHANNEL_BREAKDOWNS;
  return plain ? 1.0 : (double)Q_ONE;
}

double level_of(const struct trace *trace, enum scope scope, enum channel channel, int from,
                int to) {
  double sum = (double)trace_sum(trace, scope, channel, from, to);
  return sum / (to - from) / entities(scope, channel) / unit_of(channel);
}

double change_per_cent(const struct trace *arms, const struct clause *clause) {
  return change_of(&arms[clause->arm], &arms[clause->base], (enum scope)clause->scope,
                   (enum channel)clause->channel, clause->from, clause->to);
}

double ratio_per_cent(const struct trace *arms, const struct clause *clause) {
  return ratio_of(&arms[clause->arm], clause, clause->from, clause->to);
}

double ratio_points(const struct trace *arms, const struct clause *clause) {
  return ratio_of(&arms[clause->arm], clause, clause->from, clause->to) -
         ratio_of(&arms[clause->base], clause, clause->from, clause->to);
}

double level_in_arm(const struct trace *arms, const struct clause *clause) {
  return level_of(&arms[clause->arm], (enum scope)clause->scope, (enum channel)clause->channel,
                  clause->from, clause->to);
}

double level_difference(const struct trace *arms, const struct clause *clause) {
  return level_in_arm(arms, clause) - level_of(&arms[clause->base], (enum scope)clause->scope,
                                               (enum channel)clause->channel, clause->from,
                                               clause->to);
}
