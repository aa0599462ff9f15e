/* Thresholds of the verbs (docs/MODEL.md section 8), which are rules and no parameters. */
#ifndef SIM_COMMAND_CHECK_H
#define SIM_COMMAND_CHECK_H

#include "base/fixed.h"

enum {
  CULTURE_DAYS = 10, /* days between two uses */
  CARE_DAYS = 5,
  HONOUR_DAYS = 5,
  RECORD_DAYS = 25,
  YIELD_DAYS = 120,
  ASK_DAYS = 10,
  INVITE_DAYS = 180,
  ASK_BELOW_DAYS = 5, /* of plan in stock */
  INVITE_YEAR = 1973,
  INVITE_TERM_DAYS = 60,
  CONTRIBUTION_FACTOR_MAX = Q(16), /* keeps every product far inside 64 bits */
  GRAPH_STANDING = Q(0.3),
  INVITE_STANDING = Q(0.5)
};

#endif
