/* Patterns of plan and report: what norms, battles, records, padding, storming, long hours do. */
#include <stdlib.h>

#include "game/pattern_rows.h"

/* ---- P01 ------------------------------------------------------------------------------------- */

static const struct routine improving = ROUTINE(8, true, HANDS(6, 4, 3, 0, 0), USUAL_AGITATION);

const struct pattern pattern_ratchet = {
    .id = "P01",
    .name = "Ratchet",
    .source = "Weitzman 1980; Freixas et al. 1985; Berliner 1957; Roy 1952",
    .days = 720,
    .arm = {{.label = "norms follow results",
             .setting = {PARAMETER(RHO, Q(0.6))},
             .duty = {ALWAYS(improving)}},
            {.label = "norms stay", .setting = {PARAMETER(RHO, 0)}, .duty = {ALWAYS(improving)}}},
    .clause = {
        CHANGE("output, days 540-720", FIELD, GOOD, 540, 720, AT_MOST(-2), 90),
        RATIO("held back of gross, days 540-720", ARM_A, HELD, GROSS, 540, 720, AT_LEAST(4), 0),
        LEVEL("last fulfilment", ARM_A, FIELD, FULFILMENT, 719, 720, BETWEEN(0.98, 1.04), 0),
        CHANGE("output, first 60 days", FIELD, GOOD, 0, 60, BETWEEN(-1, 1), 0)}};

/* ---- P02 ------------------------------------------------------------------------------------- */

static const struct routine battle = ROUTINE(10, false, HANDS(2, 3, 0, 0, 0), EVERY(5, 2, AGITATE));

static double battle_gain_fades(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return change_of(&arms[ARM_A], &arms[ARM_B], SCOPE_FIELD, CHANNEL_GOOD, 90, 100) -
         change_of(&arms[ARM_A], &arms[ARM_B], SCOPE_FIELD, CHANNEL_GOOD, 150, 160);
}

static double battle_breakdowns(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return (double)trace_sum(&arms[ARM_A], SCOPE_FIELD, CHANNEL_BREAKDOWNS, 90, 300) -
         1.3 * (double)trace_sum(&arms[ARM_B], SCOPE_FIELD, CHANNEL_BREAKDOWNS, 90, 300);
}

const struct pattern pattern_speed_battle = {
    .id = "P02",
    .name = "Speed battle",
    .source = "TH 3.2.2; DIA; Pencavel 2016; Asia Times/AFP 2016",
    .days = 300,
    .arm = {{.label = "battle of 70 days",
             .setting = {FROM_DAY(90, BATTLE, 70)},
             .duty = {STANDARD_DUTY, ALL_TEAMS(battle, 90, 160)}},
            {.label = "none", .duty = {STANDARD_DUTY}}},
    .clause = {
        CHANGE("output in the battle", FIELD, GOOD, 90, 160, AT_LEAST(8), 90),
        CHANGE("output in the 60 days after", FIELD, GOOD, 160, 220, AT_MOST(-4), 90),
        CHANGE("gain of its first ten days", FIELD, GOOD, 90, 100, SHOWN, 0),
        CHANGE("gain of its last ten days", FIELD, GOOD, 150, 160, SHOWN, 0),
        OF_ALL("first ten days less last ten", battle_gain_fades, "points", AT_LEAST(10), 0),
        OF_ALL("breakdowns from day 90, less 1.3 times B's", battle_breakdowns, "", AT_LEAST(0), 0),
        CHANGE("output, days 90-300", FIELD, GOOD, 90, 300, SHOWN, 0)}};

/* ---- P09 ------------------------------------------------------------------------------------- */

static const struct routine record_setting =
    ROUTINE(8, true, HANDS(6, 3, 0, 0, 0), USUAL_AGITATION, EACH_MONTH(13, RECORD, 0));

static double records_quarter(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return change_of(&arms[ARM_A], &arms[ARM_B], SCOPE_FIELD, CHANNEL_NORM, 359, 360) / 4 -
         change_of(&arms[ARM_A], &arms[ARM_B], SCOPE_FIELD, CHANNEL_GOOD, 0, 360);
}

const struct pattern pattern_records = {
    .id = "P09",
    .name = "Records",
    .source = "TH 3.1.1; Siegelbaum 1988",
    .days = 360,
    .arm = {{.label = "a record each month", .duty = {STANDARD_DUTY, OWN_TEAM(record_setting)}},
            {.label = "none", .duty = {STANDARD_DUTY}}},
    .clause = {CHANGE("output of the enterprise", FIELD, GOOD, 0, 360, AT_MOST(1), 0),
               CHANGE("norms at the end", FIELD, NORM, 359, 360, AT_LEAST(2), 0),
               OF_ALL("a quarter of that rise less the output's", records_quarter, "points",
                      AT_LEAST(0), 0),
               DIFFERENCE("grievance", FIELD, GRIEVANCE, 0, 360, ABOVE(0), 0),
               DIFFERENCE("standing of the team", OWN, STANDING, 359, 360, ABOVE(0), 0),
               CHANGE("output of the team", OWN, GOOD, 0, 360, SHOWN, 0)}};

/* ---- P10 ------------------------------------------------------------------------------------- */

static const struct routine padding =
    ROUTINE_THAT(8, true, REPORT_PAD, SHARE_OPEN, HANDS(6, 3, 0, 0, 0), USUAL_AGITATION);

/* The norm asks for 1.08 times what a pilot of 30 days shows that the team can do. */
static void taut_norm(struct scenario *scenario, uint64_t seed) {
  static const struct arm pilot = {.label = "pilot", .duty = {STANDARD_DUTY}};
  struct trace *trace = malloc(sizeof *trace);
  if (trace == NULL) abort();
  arm_run(&pilot, 30, seed, trace);
  int64_t each = trace_sum(trace, SCOPE_OWN, CHANNEL_GROSS, 0, 30) /
                 trace_sum(trace, SCOPE_OWN, CHANNEL_DUE, 0, 30);
  free(trace);
  scenario->team[0].norm = (q16)qmul(Q(1.08), each);
}

/* Mean of a figure that each month's close sets, over months first .. last (1-based). */
static double at_closes(const struct trace *trace, enum channel channel, int first, int last) {
  double sum = 0;
  for (int month = first; month <= last; month++) {
    int close = month * 30 - 1;
    sum += level_of(trace, SCOPE_OWN, channel, close, close + 1);
  }
  return sum / (last - first + 1);
}

static double more_at_closes(const struct trace *arms, enum channel channel, int first, int last) {
  return at_closes(&arms[ARM_A], channel, first, last) -
         at_closes(&arms[ARM_B], channel, first, last);
}

static double padding_early(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return 100 * more_at_closes(arms, CHANNEL_FULFILMENT, 1, 3);
}

static double padding_late(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return 100 * more_at_closes(arms, CHANNEL_FULFILMENT, 7, 12);
}

static double padding_rank(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return more_at_closes(arms, CHANNEL_RANK, 1, 3);
}

static double padding_days_short(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return arms[ARM_A].days_without_inputs - arms[ARM_B].days_without_inputs;
}

const struct pattern pattern_padding = {
    .id = "P10",
    .name = "Padding",
    .source = "Harrison 2011; Berliner 1957; Meng, Qian & Yared 2015; Fan, Xiong & Zhou 2016",
    .days = 360,
    .arm = {{.label = "pads", .duty = {STANDARD_DUTY, OWN_TEAM(padding)}, .prepare = taut_norm},
            {.label = "tells the truth", .duty = {STANDARD_DUTY}, .prepare = taut_norm}},
    .clause = {OF_ALL("fulfilment, months 1-3", padding_early, "points", AT_LEAST(2), 0),
               OF_ALL("rank, months 1-3", padding_rank, "places", BELOW(0), 0),
               CHANGE("norm on day 90", OWN, NORM, 89, 90, AT_LEAST(1.5), 0),
               CHANGE("output, days 120-360", OWN, GOOD, 120, 360, AT_MOST(-3), 0),
               OF_ALL("days short of inputs", padding_days_short, "days", AT_LEAST(5), 0),
               DIFFERENCE("zeal", OWN, ZEAL, 0, 360, BELOW(0), 0),
               OF_ALL("fulfilment, months 7-12", padding_late, "points", SHOWN, 0)}};

/* ---- P13 ------------------------------------------------------------------------------------- */

static const struct routine storm = ROUTINE(12, false, HANDS(2, 3, 0, 0, 0), EVERY(2, 0, AGITATE));

static double last_suns_share(const struct trace *arms, const struct clause *clause) {
  int64_t last = 0;
  for (int from = 20; from < 360; from += 30) {
    last += trace_sum(&arms[clause->arm], SCOPE_FIELD, CHANNEL_GROSS, from, from + 10);
  }
  return 100.0 * (double)last /
         (double)trace_sum(&arms[clause->arm], SCOPE_FIELD, CHANNEL_GROSS, 0, 360);
}

#define TIGHT_SUPPLY    FROM_DAY(0, SUPPLY, Q(0.9)), PARAMETER(STOCK0, 2)
#define LATE_DELIVERIES DELIVERY(0, Q(0.1)), DELIVERY(1, Q(0.3)), DELIVERY(2, Q(0.6))

const struct pattern pattern_storming = {
    .id = "P13",
    .name = "Storming",
    .source = "Kornai 1980; GlobalSecurity on Soviet storming",
    .days = 360,
    .arm = {{.label = "late deliveries, storm",
             .setting = {TIGHT_SUPPLY, LATE_DELIVERIES},
             .duty = {STANDARD_DUTY, LAST_SUNS(storm)}},
            {.label = "even deliveries", .setting = {TIGHT_SUPPLY}, .duty = {STANDARD_DUTY}},
            {.label = "late deliveries",
             .setting = {TIGHT_SUPPLY, LATE_DELIVERIES},
             .duty = {STANDARD_DUTY}}},
    .clause = {OF_ARM("last suns' share, storm", last_suns_share, ARM_A, "%", AT_LEAST(40), 0),
               OF_ARM("last suns' share, even deliveries", last_suns_share, ARM_B, "%",
                      BETWEEN(32, 35), 0),
               OF_ARM("last suns' share, late deliveries", last_suns_share, ARM_C, "%", SHOWN, 0),
               CHANGE_BETWEEN("output, storm against late deliveries", ARM_A, ARM_C, FIELD, GOOD, 0,
                              360, AT_MOST(4), 0),
               RATIO_POINTS("scrap", ARM_B, ARM_A, GOOD, GROSS, 0, 360, ABOVE(0), 0),
               DIFFERENCE("grievance", FIELD, GRIEVANCE, 0, 360, ABOVE(0), 0),
               DIFFERENCE("equipment at the end", FIELD, EQUIPMENT, 359, 360, BELOW(0), 0)}};

/* ---- P15 ------------------------------------------------------------------------------------- */

static const struct routine ten_hours = ROUTINE(10, true, HANDS(6, 3, 0, 0, 0), USUAL_AGITATION);
static const struct routine twelve_hours = ROUTINE(12, true, HANDS(6, 3, 0, 0, 0), USUAL_AGITATION);

enum { EIGHT, TEN, TWELVE };
#define FREE_SUPPLY PARAMETER(RHO, 0), PARAMETER(MARGIN, Q(1.3))

/* What the second step of hours adds to the first, in points of the eight-hour output. */
static double second_step(const struct trace *arms, int from, int to) {
  return change_of(&arms[TWELVE], &arms[EIGHT], SCOPE_FIELD, CHANNEL_GOOD, from, to) -
         change_of(&arms[TEN], &arms[EIGHT], SCOPE_FIELD, CHANNEL_GOOD, from, to);
}

static double second_step_plain(const struct trace *arms, const struct clause *clause) {
  return second_step(arms, clause->from, clause->to);
}

static double second_step_less_half(const struct trace *arms, const struct clause *clause) {
  double first = change_of(&arms[TEN], &arms[EIGHT], SCOPE_FIELD, CHANNEL_GOOD, 90, 240);
  (void)clause;
  return second_step(arms, 90, 240) - first / 2;
}

const struct pattern pattern_long_hours = {
    .id = "P15",
    .name = "Long hours",
    .source = "Pencavel 2015",
    .days = 240,
    .arm = {{.label = "8 hours", .setting = {FREE_SUPPLY}, .duty = {STANDARD_DUTY}},
            {.label = "10 hours", .setting = {FREE_SUPPLY}, .duty = {ALWAYS(ten_hours)}},
            {.label = "12 hours", .setting = {FREE_SUPPLY}, .duty = {ALWAYS(twelve_hours)}}},
    .clause = {
        CHANGE_BETWEEN("10 hours, first ten days", TEN, EIGHT, FIELD, GOOD, 0, 10, AT_LEAST(8), 0),
        CHANGE_BETWEEN("12 hours, first ten days", TWELVE, EIGHT, FIELD, GOOD, 0, 10, SHOWN, 0),
        OF_DAYS("12 hours less 10, first ten days", second_step_plain, 0, 10, "points", ABOVE(0),
                0),
        CHANGE_BETWEEN("10 hours, days 90-240", TEN, EIGHT, FIELD, GOOD, 90, 240, AT_LEAST(2), 0),
        CHANGE_BETWEEN("12 hours, days 90-240", TWELVE, EIGHT, FIELD, GOOD, 90, 240, SHOWN, 0),
        OF_DAYS("12 hours less 10, days 90-240", second_step_plain, 90, 240, "points", AT_MOST(2),
                0),
        OF_ALL("second step less half of the first", second_step_less_half, "points", AT_MOST(0),
               0)}};
