/* Patterns of food, supply and care: rations, the market's habit, the import shock, maintenance,
 * hidden preferences, care in hard times. */
#include "game/pattern_rows.h"

/* ---- P06 ------------------------------------------------------------------------------------- */

enum { G700, G600, G550, G500, G450, G400, G300, G200, G128 };
#define RATION_ARM(grams)                                                                          \
  {                                                                                                \
    .label = #grams " g", .setting = {PARAMETER(RATION, (grams))}, .duty = { STANDARD_DUTY }       \
  }
#define ATTENDANCE(grams, ...)                                                                     \
  RATIO("attendance at " #grams " g", G##grams, PRESENT, DUE, 60, 180, __VA_ARGS__)
#define FALL(label, arm, base, ...)                                                                \
  RATIO_POINTS(label, arm, base, PRESENT, DUE, 60, 180, __VA_ARGS__)

static double second_fall_less_three(const struct trace *arms, const struct clause *clause) {
  double high = ratio_of(&arms[G700], clause, 60, 180),
         middle = ratio_of(&arms[G550], clause, 60, 180),
         low = ratio_of(&arms[G400], clause, 60, 180);
  return (middle - low) - 3 * (high - middle);
}

const struct pattern pattern_rations = {
    .id = "P06",
    .name = "Ration threshold",
    .source = "TH 3.2.2; Haggard & Noland 2007; RFA 2008",
    .days = 180,
    .arm = {RATION_ARM(700), RATION_ARM(600), RATION_ARM(550), RATION_ARM(500), RATION_ARM(450),
            RATION_ARM(400), RATION_ARM(300), RATION_ARM(200), RATION_ARM(128)},
    .clause = {ATTENDANCE(700, SHOWN, 0), ATTENDANCE(600, SHOWN, 0), ATTENDANCE(550, SHOWN, 0),
               ATTENDANCE(500, SHOWN, 0), ATTENDANCE(450, SHOWN, 0), ATTENDANCE(400, SHOWN, 0),
               ATTENDANCE(300, AT_MOST(70), 0), ATTENDANCE(200, SHOWN, 0),
               ATTENDANCE(128, SHOWN, 0),
               RATIO("away at 300 g", G300, AWAY, DUE, 60, 180, AT_LEAST(25), 0),
               FALL("fall from 700 to 550 g", G700, G550, AT_MOST(3), 0),
               FALL("fall from 550 to 400 g", G550, G400, AT_LEAST(8), 0),
               OF_RATIO("second fall less three times the first", second_fall_less_three, PRESENT,
                        DUE, 60, 180, AT_LEAST(0), 0)}};

/* ---- P07 ------------------------------------------------------------------------------------- */

static double away_less_three_times(const struct trace *arms, const struct clause *clause) {
  return ratio_of(&arms[ARM_A], clause, 300, 420) - 3 * ratio_of(&arms[ARM_B], clause, 300, 420);
}

const struct pattern pattern_market_habit = {
    .id = "P07",
    .name = "Market habit",
    .source = "TH 3.2.2 (markets stayed after 2002)",
    .days = 420,
    .arm = {{.label = "300 g in days 60-240",
             .setting = {FROM_DAY(60, RATION, 300), FROM_DAY(240, RATION, 700)},
             .duty = {STANDARD_DUTY}},
            {.label = "700 g", .duty = {STANDARD_DUTY}}},
    .clause = {RATIO("away in days 300-420, A", ARM_A, AWAY, DUE, 300, 420, SHOWN, 0),
               RATIO("away in days 300-420, B", ARM_B, AWAY, DUE, 300, 420, SHOWN, 0),
               OF_RATIO("A less three times B", away_less_three_times, AWAY, DUE, 300, 420,
                        AT_LEAST(0), 90),
               RATIO_POINTS("A less B", ARM_A, ARM_B, AWAY, DUE, 300, 420, AT_LEAST(3), 90),
               CHANGE("output then", FIELD, GOOD, 300, 420, SHOWN, 0)}};

/* ---- P08 ------------------------------------------------------------------------------------- */

static const struct routine self_reliant = ROUTINE(8, true, HANDS(6, 4, 0, 4, 0), USUAL_AGITATION);

#define IMPORTS_STOP FROM_DAY(360, SUPPLY, Q(0.25)), FROM_DAY(360, ENERGY, Q(0.6))

/* Output a day of days 420-600 against days 240-360. */
static double change_by_shock(const struct trace *trace) {
  double before = (double)trace_sum(trace, SCOPE_FIELD, CHANNEL_GOOD, 240, 360) / 120;
  double after = (double)trace_sum(trace, SCOPE_FIELD, CHANNEL_GOOD, 420, 600) / 180;
  return 100 * (after / before - 1);
}

static double shock(const struct trace *arms, const struct clause *clause) {
  return change_by_shock(&arms[clause->arm]);
}

static double shock_less_three_quarters(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return -change_by_shock(&arms[ARM_B]) + 0.75 * change_by_shock(&arms[ARM_A]);
}

const struct pattern pattern_import_shock = {
    .id = "P08",
    .name = "Import shock",
    .source = "TH 5.2.4, 3.2.2; Haggard & Noland 2007; Lankov 2005; Korea Herald 2016",
    .days = 600,
    .arm = {{.label = "relies on imports", .setting = {IMPORTS_STOP}, .duty = {STANDARD_DUTY}},
            {.label = "works on substitutes",
             .setting = {IMPORTS_STOP},
             .duty = {ALWAYS(self_reliant)}}},
    .clause = {
        CHANGE_BETWEEN("output of B before, days 60-360", ARM_B, ARM_A, FIELD, GOOD, 60, 360,
                       AT_MOST(-2), 0),
        RATIO("good of gross, A", ARM_A, GOOD, GROSS, 60, 360, SHOWN, 0),
        RATIO("good of gross, B", ARM_B, GOOD, GROSS, 60, 360, SHOWN, 0),
        RATIO_POINTS("good of gross, B less A", ARM_B, ARM_A, GOOD, GROSS, 60, 360, BELOW(0), 0),
        OF_ARM("output of A after the shock", shock, ARM_A, "%", AT_MOST(-35), 0),
        OF_ARM("output of B after the shock", shock, ARM_B, "%", SHOWN, 0),
        OF_ALL("B's fall less 3/4 of A's", shock_less_three_quarters, "points", AT_MOST(0), 0),
        CHANGE_BETWEEN("output of B against A after, days 420-600", ARM_B, ARM_A, FIELD, GOOD, 420,
                       600, AT_LEAST(10), 0)}};

/* ---- P14 ------------------------------------------------------------------------------------- */

static const struct routine no_repair = ROUTINE(8, true, HANDS(0, 3, 0, 0, 0), USUAL_AGITATION);

static double breakdowns_less_five_times(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return (double)trace_sum(&arms[ARM_A], SCOPE_FIELD, CHANNEL_BREAKDOWNS, 0, 360) -
         5.0 * (double)trace_sum(&arms[ARM_B], SCOPE_FIELD, CHANNEL_BREAKDOWNS, 0, 360);
}

static double breakdowns(const struct trace *arms, const struct clause *clause) {
  return (double)trace_sum(&arms[clause->arm], SCOPE_FIELD, CHANNEL_BREAKDOWNS, 0, 360);
}

const struct pattern pattern_maintenance = {
    .id = "P14",
    .name = "Neglect of maintenance",
    .source = "TH 5.2.1; Weibull wear-out",
    .days = 360,
    .arm = {{.label = "no repair", .duty = {ALWAYS(no_repair)}},
            {.label = "6 % repair", .duty = {STANDARD_DUTY}}},
    .clause = {
        CHANGE("output, first 30 days", FIELD, GOOD, 0, 30, AT_LEAST(1), 0),
        CHANGE("output, days 180-360", FIELD, GOOD, 180, 360, AT_MOST(-8), 0),
        OF_ARM("breakdowns, A", breakdowns, ARM_A, "", SHOWN, 0),
        OF_ARM("breakdowns, B", breakdowns, ARM_B, "", SHOWN, 0),
        OF_ALL("breakdowns less five times B's", breakdowns_less_five_times, "", AT_LEAST(0), 0)}};

/* ---- P17 ------------------------------------------------------------------------------------- */

static double shown_less_private(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return level_of(&arms[ARM_A], SCOPE_FIELD, CHANNEL_ZEAL_SHOWN, 239, 240) -
         level_of(&arms[ARM_A], SCOPE_FIELD, CHANNEL_ZEAL, 239, 240);
}

/* Share away in the 30 days from `to` on, less that in the 30 days from `from` on. */
static double away_change(const struct trace *arms, const struct clause *clause) {
  return ratio_of(&arms[ARM_A], clause, clause->to, clause->to + 30) -
         ratio_of(&arms[ARM_A], clause, clause->from, clause->from + 30);
}

const struct pattern pattern_two_truths = {
    .id = "P17",
    .name = "Two truths",
    .source = "Kuran 1995",
    .days = 300,
    .arm = {{.label = "watched until day 240",
             .setting = {PARAMETER(RATION, 450), FROM_DAY(0, VIGIL, Q(0.85)),
                         FROM_DAY(240, VIGIL, Q(0.10))},
             .duty = {STANDARD_DUTY}}},
    .clause = {
        OF_ALL("shown less private zeal, day 239", shown_less_private, "", AT_LEAST(0.3), 0),
        RATIO("away, days 210-240", ARM_A, AWAY, DUE, 210, 240, SHOWN, 0),
        RATIO("away, days 240-270", ARM_A, AWAY, DUE, 240, 270, SHOWN, 0),
        OF_RATIO("away once unwatched", away_change, AWAY, DUE, 210, 240, AT_LEAST(2), 90),
        OF_RATIO("away, trend before", away_change, AWAY, DUE, 180, 210, BETWEEN(-1, 1), 0)}};

/* ---- P18 ------------------------------------------------------------------------------------- */

static const struct routine caring_fed = ROUTINE(8, true, HANDS(6, 2, 0, 0, 5), USUAL_AGITATION,
                                                 EACH_MONTH(17, CULTURE, 0), EACH_SUN(7, CARE, 0));
static const struct routine caring_hungry =
    ROUTINE(8, true, HANDS(6, 2, 0, 0, 5), EACH_MONTH(17, CULTURE, 0), EACH_SUN(7, CARE, 0));
static const struct routine driving =
    ROUTINE(10, false, HANDS(3, 0, 0, 0, 0), EVERY(3, 0, AGITATE));

#define RATION_CUT FROM_DAY(120, RATION, 420)

const struct pattern pattern_care = {
    .id = "P18",
    .name = "Care in hard times",
    .source = "OA; TH 5.2.2.1; Strauss 1986; Akerlof 1982",
    .days = 360,
    .arm = {{.label = "cares",
             .setting = {RATION_CUT},
             .duty = {ALL_TEAMS(caring_fed, 0, 120), ALL_TEAMS(caring_hungry, 120, DAY_LAST)}},
            {.label = "drives", .setting = {RATION_CUT}, .duty = {ALWAYS(driving)}}},
    .clause = {CHANGE("output before the cut, days 30-120", FIELD, GOOD, 30, 120, AT_MOST(-3), 0),
               CHANGE("output after it, days 180-360", FIELD, GOOD, 180, 360, AT_LEAST(10), 0),
               RATIO("attendance, A", ARM_A, PRESENT, DUE, 180, 360, SHOWN, 0),
               RATIO("attendance, B", ARM_B, PRESENT, DUE, 180, 360, SHOWN, 0),
               RATIO_POINTS("attendance", ARM_A, ARM_B, PRESENT, DUE, 180, 360, AT_LEAST(8), 0)}};
