/* Patterns of the shortage years: leave for the market, by need or paid; lines closed; dealings
 * outside the plan. Every rate of theirs is an assumption; the patterns say what follows from it.
 */
#include "game/pattern_rows.h"

#define USUAL                                                                                      \
  .hours = 8, .rest = true, .share = SHARE_OPEN, .per_cent = HANDS(6, 3, 0, 0, 0),                 \
  .beat = {USUAL_AGITATION}

/* ---- P19 ------------------------------------------------------------------------------------- */

static const struct routine by_need = {USUAL, .leave = LEAVE_BY_NEED, .leave_per_cent = 15};

#define HUNGER FROM_DAY(60, RATION, 300)

const struct pattern pattern_leave_by_need = {
    .id = "P19",
    .name = "Leave by need",
    .source = "TH 3.2.2; A",
    .days = 360,
    .arm = {{.label = "by need",
             .setting = {HUNGER},
             .duty = {STANDARD_DUTY, ALL_TEAMS(by_need, 60, DAY_LAST)}},
            {.label = "closed", .setting = {HUNGER}, .duty = {STANDARD_DUTY}}},
    .clause = {
        DIFFERENCE("nourishment", FIELD, NOURISHMENT, 60, 360, ABOVE(0), 90),
        RATIO("away of those due, A", ARM_A, AWAY, DUE, 60, 360, SHOWN, 0),
        RATIO("away of those due, B", ARM_B, AWAY, DUE, 60, 360, SHOWN, 0),
        RATIO_POINTS("away of those due", ARM_A, ARM_B, AWAY, DUE, 60, 360, AT_MOST(-10), 90),
        DIFFERENCE("solidarity", FIELD, BOND, 60, 360, ABOVE(0), 90),
        RATIO_POINTS("at work, days 180-360", ARM_A, ARM_B, PRESENT, DUE, 180, 360, AT_LEAST(-3),
                     0),
        CHANGE("output, days 180-360", FIELD, GOOD, 180, 360, AT_LEAST(-5), 0),
        DIFFERENCE("market habit at the end", FIELD, MARKET, 359, 360, ABOVE(0), 0)}};

/* ---- P20 ------------------------------------------------------------------------------------- */

static const struct routine paid_leave = {USUAL, .leave = LEAVE_PAID, .leave_per_cent = 15,
                                          .deal_use = DEAL_INPUTS};
static const struct routine leave_by_need = {USUAL, .leave = LEAVE_BY_NEED, .leave_per_cent = 15,
                                             .deal_use = DEAL_INPUTS};

#define LEAN_YEARS FROM_DAY(0, RATION, 500), FROM_DAY(0, SUPPLY, Q(0.6))

const struct pattern pattern_paid_leave = {
    .id = "P20",
    .name = "Paid leave",
    .source = "TH 3.2.2; L: New York Times 2010; A",
    .days = 360,
    .arm = {{.label = "for those who pay", .setting = {LEAN_YEARS}, .duty = {ALWAYS(paid_leave)}},
            {.label = "by need", .setting = {LEAN_YEARS}, .duty = {ALWAYS(leave_by_need)}}},
    .clause = {DIFFERENCE("fund", FIELD, FUND, 60, 360, ABOVE(0), 0),
               DIFFERENCE("stock", FIELD, STOCK, 60, 360, ABOVE(0), 90),
               DIFFERENCE("solidarity", FIELD, BOND, 60, 360, BELOW(0), 90),
               DIFFERENCE("grievance", FIELD, GRIEVANCE, 60, 360, ABOVE(0), 90),
               DIFFERENCE("spread of nourishment", FIELD, INEQUALITY, 180, 360, ABOVE(0), 90),
               DIFFERENCE("nourishment", FIELD, NOURISHMENT, 180, 360, SHOWN, 0),
               RATIO_POINTS("away of those due", ARM_A, ARM_B, AWAY, DUE, 60, 360, SHOWN, 0),
               CHANGE("output", FIELD, GOOD, 60, 360, SHOWN, 0)}};

/* ---- P21 ------------------------------------------------------------------------------------- */

static const struct routine half_closed = {USUAL, .closed_per_cent = 50};

#define SHORT_YEAR                                                                                 \
  FROM_DAY(0, ENERGY, Q(0.35)), FROM_DAY(0, SUPPLY, Q(0.4)), FROM_DAY(360, ENERGY, Q(1)),          \
      FROM_DAY(360, SUPPLY, Q(1))

const struct pattern pattern_closed_lines = {
    .id = "P21",
    .name = "Closing a line",
    .source = "Lankov 2005b; TH 3.2.2; A",
    .days = 480,
    .arm = {{.label = "half of the machines, till day 360",
             .setting = {SHORT_YEAR},
             .duty = {STANDARD_DUTY, ALL_TEAMS(half_closed, 0, 360)}},
            {.label = "all machines", .setting = {SHORT_YEAR}, .duty = {STANDARD_DUTY}}},
    .clause = {CHANGE("output while short", FIELD, GOOD, 0, 360, AT_LEAST(-3), 0),
               DIFFERENCE("equipment on day 360", FIELD, EQUIPMENT, 359, 360, ABOVE(0), 90),
               CHANGE("output, 60 days after", FIELD, GOOD, 360, 420, AT_LEAST(0), 0),
               CHANGE("output, next 60 days", FIELD, GOOD, 420, 480, SHOWN, 0)}};

/* ---- P22 ------------------------------------------------------------------------------------- */

static const struct routine dealing = {USUAL, .deal_use = DEAL_INPUTS, .deal_per_cent = 10};

#define HALF_SUPPLY FROM_DAY(60, SUPPLY, Q(0.5))
#define OWN_DEALS   STANDARD_DUTY, OWN_TEAM(dealing)

enum { WATCHED_LITTLE, NO_DEALINGS, WATCHED_MUCH, NO_DEALINGS_WATCHED };

static double days_short_less(const struct trace *arms, const struct clause *clause) {
  return arms[clause->arm].days_without_inputs - arms[clause->base].days_without_inputs;
}

static double less_reported(const struct trace *arms, const struct clause *clause) {
  double sum = 0;
  (void)clause;
  for (int close = 29; close < 60; close += 30)
    sum += level_of(&arms[WATCHED_LITTLE], SCOPE_OWN, CHANNEL_FULFILMENT, close, close + 1) -
           level_of(&arms[NO_DEALINGS], SCOPE_OWN, CHANNEL_FULFILMENT, close, close + 1);
  return 100 * sum / 2;
}

static double less_standing(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return level_of(&arms[WATCHED_MUCH], SCOPE_OWN, CHANNEL_STANDING, 539, 540) -
         level_of(&arms[NO_DEALINGS_WATCHED], SCOPE_OWN, CHANNEL_STANDING, 539, 540);
}

const struct pattern pattern_dealings = {
    .id = "P22",
    .name = "Own dealings",
    .source = "TH 3.2.2; MV-67; A",
    .days = 540,
    .arm = {[WATCHED_LITTLE] = {.label = "a tenth traded, vigil 0.2",
                                .setting = {HALF_SUPPLY, PARAMETER(VIGIL, Q(0.2))},
                                .duty = {OWN_DEALS}},
            [NO_DEALINGS] = {.label = "none, vigil 0.2",
                             .setting = {HALF_SUPPLY, PARAMETER(VIGIL, Q(0.2))},
                             .duty = {STANDARD_DUTY}},
            [WATCHED_MUCH] = {.label = "a tenth traded, vigil 0.8",
                              .setting = {HALF_SUPPLY, PARAMETER(VIGIL, Q(0.8))},
                              .duty = {OWN_DEALS}},
            [NO_DEALINGS_WATCHED] = {.label = "none, vigil 0.8",
                                     .setting = {HALF_SUPPLY, PARAMETER(VIGIL, Q(0.8))},
                                     .duty = {STANDARD_DUTY}}},
    .clause = {OF_ALL("days short of inputs", days_short_less, "days", AT_MOST(-20), 90),
               CHANGE("good output, days 60-180", OWN, GOOD, 60, 180, SHOWN, 0),
               CHANGE("good output, days 180-540", OWN, GOOD, 180, 540, AT_LEAST(0), 0),
               OF_ALL("fulfilment, first 60 days", less_reported, "points", BELOW(0), 90),
               OF_ALL("standing, watched much", less_standing, "", BELOW(0), 0),
               CHANGE_BETWEEN("good output, watched much", WATCHED_MUCH, NO_DEALINGS_WATCHED, OWN,
                              GOOD, 180, 540, SHOWN, 0)}};
