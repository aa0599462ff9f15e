/* Patterns between and within teams: sharing, helping, agitation, the public board, knowledge,
 * honours. */
#include "game/field.h"
#include "game/pattern_rows.h"

/* ---- P03 ------------------------------------------------------------------------------------- */

static const struct routine lecturing =
    ROUTINE_THAT(8, true, REPORT_TRUTH, SHARE_LECTURE, HANDS(6, 4, 3, 0, 0), USUAL_AGITATION);
static const struct routine hoarding =
    ROUTINE_THAT(8, true, REPORT_TRUTH, SHARE_HOARD, HANDS(6, 4, 3, 0, 0), USUAL_AGITATION);

const struct pattern pattern_sharing = {
    .id = "P03",
    .name = "Sharing",
    .source = "RF; TH 5.2.2; Darr, Argote & Epple 1995; Bass 1969",
    .days = 540,
    .arm = {{.label = "all lecture", .duty = {ALWAYS(lecturing)}},
            {.label = "all hoard", .duty = {ALWAYS(hoarding)}}},
    .clause = {CHANGE("output", FIELD, GOOD, 0, 540, AT_LEAST(2), 90),
               CHANGE("output, last 180 days", FIELD, GOOD, 360, 540, AT_LEAST(4), 0),
               CHANGE("output, first 60 days", FIELD, GOOD, 0, 60, AT_MOST(0), 0)}};

/* ---- P04 ------------------------------------------------------------------------------------- */

enum { CHARGE_FROM = 20, CHARGE_TO = 380, CHARGE_EVERY = 60 };

static int last_of_the_others(const struct sim *sim) {
  int last = 1;
  for (int team = 2; team < sim->model.team_count; team++) {
    if (sim->model.team[team].perf < sim->model.team[last].perf) last = team;
  }
  return last;
}

static void take_charge(struct sim *sim, int day) {
  if (day < CHARGE_FROM || day > CHARGE_TO || (day - CHARGE_FROM) % CHARGE_EVERY != 0) return;
  int last = last_of_the_others(sim);
  routine_emit(0, VERB_CHARGE, last, 0, command_sink_apply, sim);
  if (day == CHARGE_FROM) routine_emit(0, VERB_YIELD, last, 0, command_sink_apply, sim);
}

#define STRONG_TEAM           PLACE(0, Q(1.08)), CONVICTION(0, Q(0.10)), METHODS(0, 0xf)
#define WEAK_TEAM(team)       PLACE(team, Q(0.86)), CONVICTION(team, Q(-0.10))
#define ONE_STRONG_THREE_WEAK STRONG_TEAM, WEAK_TEAM(5), WEAK_TEAM(6), WEAK_TEAM(7)

const struct pattern pattern_helping = {
    .id = "P04",
    .name = "Helping laggards",
    .source = "OA; Akerlof 1982; Mas & Moretti 2009",
    .days = 540,
    .arm = {{.label = "the strong team helps",
             .setting = {ONE_STRONG_THREE_WEAK},
             .duty = {STANDARD_DUTY},
             .orders = take_charge},
            {.label = "it does not", .setting = {ONE_STRONG_THREE_WEAK}, .duty = {STANDARD_DUTY}}},
    .clause = {CHANGE("output of the helper, days 20-110", OWN, GOOD, 20, 110, AT_MOST(-2), 90),
               CHANGE("output of the enterprise", FIELD, GOOD, 0, 540, AT_LEAST(0.5), 90),
               DIFFERENCE("titles of the helper", OWN, TITLES, 539, 540, SHOWN, 0)}};

/* ---- P05 ------------------------------------------------------------------------------------- */

#define AGITATED(...) ROUTINE(8, true, HANDS(6, 3, 0, 0, 0), __VA_ARGS__)
static const struct routine silent = AGITATED({0});
static const struct routine agitated_each_tenth = AGITATED(EVERY(10, 2, AGITATE));
static const struct routine agitated_each_fifth = AGITATED(EVERY(5, 2, AGITATE));
static const struct routine agitated_daily = AGITATED(EVERY(1, 0, AGITATE));

enum {
  FED_NEVER,
  FED_TENTH,
  FED_FIFTH,
  FED_DAILY,
  HUNGRY_NEVER,
  HUNGRY_TENTH,
  HUNGRY_FIFTH,
  HUNGRY_DAILY
};
#define AGITATION_ARM(label_, ration, routine)                                                     \
  {                                                                                                \
    .label = (label_), .setting = {PARAMETER(RATION, (ration))}, .duty = { ALWAYS(routine) }       \
  }

static double gain_of(const struct trace *arms, int arm) {
  return change_of(&arms[arm], &arms[FED_NEVER], SCOPE_FIELD, CHANNEL_GOOD, 30, 180);
}

static double second_gain_less_half(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  double first = gain_of(arms, FED_TENTH), second = gain_of(arms, FED_FIFTH) - first;
  return second - first / 2;
}

static double daily_less_fifth(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return gain_of(arms, FED_DAILY) - gain_of(arms, FED_FIFTH);
}

#define GAIN(label, arm, never, ...)                                                               \
  CHANGE_BETWEEN(label, arm, never, FIELD, GOOD, 30, 180, __VA_ARGS__)

const struct pattern pattern_agitation = {
    .id = "P05",
    .name = "Agitation wears off",
    .source = "TH 5.2.3, 3.2.2; Kuran 1995",
    .days = 180,
    .arm = {AGITATION_ARM("700 g, never", 700, silent),
            AGITATION_ARM("700 g, each 10th day", 700, agitated_each_tenth),
            AGITATION_ARM("700 g, each 5th day", 700, agitated_each_fifth),
            AGITATION_ARM("700 g, daily", 700, agitated_daily),
            AGITATION_ARM("400 g, never", 400, silent),
            AGITATION_ARM("400 g, each 10th day", 400, agitated_each_tenth),
            AGITATION_ARM("400 g, each 5th day", 400, agitated_each_fifth),
            AGITATION_ARM("400 g, daily", 400, agitated_daily)},
    .clause = {GAIN("fed: each 10th day", FED_TENTH, FED_NEVER, ABOVE(0), 0),
               GAIN("fed: each 5th day", FED_FIFTH, FED_NEVER, SHOWN, 0),
               GAIN("fed: daily", FED_DAILY, FED_NEVER, SHOWN, 0),
               OF_ALL("fed: second gain less half the first", second_gain_less_half, "points",
                      BELOW(0), 0),
               OF_ALL("fed: daily less each 5th day", daily_less_fifth, "points", BELOW(0), 0),
               GAIN("hungry: each 10th day", HUNGRY_TENTH, HUNGRY_NEVER, AT_MOST(0), 0),
               GAIN("hungry: each 5th day", HUNGRY_FIFTH, HUNGRY_NEVER, AT_MOST(0), 0),
               GAIN("hungry: daily", HUNGRY_DAILY, HUNGRY_NEVER, AT_MOST(0), 0)}};

/* ---- P11 ------------------------------------------------------------------------------------- */

enum { NEAR_BOARD, NEAR_NONE, FAR_BOARD, FAR_NONE };
#define LEVEL_FIELD(own)                                                                           \
  PARAMETER(RHO, 0), PLACE(0, (own)), PLACE(1, Q_ONE), PLACE(2, Q_ONE), PLACE(3, Q_ONE),           \
      PLACE(4, Q_ONE), PLACE(5, Q_ONE), PLACE(6, Q_ONE), PLACE(7, Q_ONE)
#define BOARD_ARM(label_, ...)                                                                     \
  {                                                                                                \
    .label = (label_), .setting = {__VA_ARGS__}, .duty = { STANDARD_DUTY }                         \
  }

static double near_less_far(const struct trace *arms, const struct clause *clause) {
  return change_of(&arms[NEAR_BOARD], &arms[NEAR_NONE], SCOPE_OWN, CHANNEL_GOOD, clause->from,
                   clause->to) -
         change_of(&arms[FAR_BOARD], &arms[FAR_NONE], SCOPE_OWN, CHANNEL_GOOD, clause->from,
                   clause->to);
}

const struct pattern pattern_public_graph = {
    .id = "P11",
    .name = "Public board",
    .source = "TH 5.2.2; Berger & Pope 2011; Freeman & Gelber 2010; Lazear & Rosen 1981",
    .days = 120,
    .arm = {BOARD_ARM("8 % behind, board", LEVEL_FIELD(Q(0.92)), FROM_DAY(0, GRAPH, 1)),
            BOARD_ARM("8 % behind, none", LEVEL_FIELD(Q(0.92))),
            BOARD_ARM("40 % behind, board", LEVEL_FIELD(Q(0.60)), FROM_DAY(0, GRAPH, 1)),
            BOARD_ARM("40 % behind, none", LEVEL_FIELD(Q(0.60)))},
    .clause = {
        CHANGE_BETWEEN("output, 8 % behind", NEAR_BOARD, NEAR_NONE, OWN, GOOD, 20, 120, AT_LEAST(1),
                       0),
        CHANGE_BETWEEN("output, 40 % behind", FAR_BOARD, FAR_NONE, OWN, GOOD, 20, 120, AT_MOST(-1),
                       0),
        OF_DAYS("the first less the second", near_less_far, 20, 120, "points", ABOVE(0), 90)}};

/* ---- P12 ------------------------------------------------------------------------------------- */

static const struct routine learning = ROUTINE(8, true, HANDS(6, 6, 3, 0, 0), USUAL_AGITATION);
static const struct routine no_learning = ROUTINE(8, true, HANDS(6, 0, 0, 0, 0), USUAL_AGITATION);

enum { KNOWLEDGE_DAYS = 720 };

/* The day after the last one on which A's output to date is below B's. */
static int break_even_day(const struct trace *arms) {
  int64_t ahead = 0;
  int day_even = 0;
  for (int day = 0; day < KNOWLEDGE_DAYS; day++) {
    ahead += arms[ARM_A].sum[SCOPE_FIELD][CHANNEL_GOOD][day] -
             arms[ARM_B].sum[SCOPE_FIELD][CHANNEL_GOOD][day];
    if (ahead < 0) day_even = day + 1;
  }
  return day_even;
}

static double break_even(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return break_even_day(arms);
}

static double breaks_even(const struct trace *arms, const struct clause *clause) {
  (void)clause;
  return break_even_day(arms) < KNOWLEDGE_DAYS ? 100 : 0;
}

const struct pattern pattern_knowledge = {
    .id = "P12",
    .name = "Knowledge pays late",
    .source = "TH 5.2.1; Cohen & Levinthal 1990; Benkard 2000",
    .days = KNOWLEDGE_DAYS,
    .arm = {{.label = "study and trials", .duty = {ALWAYS(learning)}},
            {.label = "neither", .duty = {ALWAYS(no_learning)}}},
    .clause = {CHANGE("output, first 60 days", FIELD, GOOD, 0, 60, AT_MOST(-4), 0),
               OF_ALL("output to date is made up on day", break_even, "", AT_LEAST(180), 0),
               OF_ALL("made up within 720 days", breaks_even, "% of seeds", AT_LEAST(80), 0),
               CHANGE("output, last 90 days", FIELD, GOOD, 630, 720, AT_LEAST(5), 0),
               CHANGE("output", FIELD, GOOD, 0, 720, SHOWN, 0)}};

/* ---- P16 ------------------------------------------------------------------------------------- */

#define HONOURING(whom)                                                                            \
  ROUTINE(8, true, HANDS(6, 3, 0, 0, 0), USUAL_AGITATION, EACH_SUN(8, HONOUR, whom))
static const struct routine honouring_one = HONOURING(HONOUR_STAR);
static const struct routine honouring_all = HONOURING(HONOUR_TEAM);

const struct pattern pattern_honours = {
    .id = "P16",
    .name = "Star honours",
    .source = "TH ch. 6; Siegelbaum 1988; Bandiera et al. 2005",
    .days = 240,
    .arm = {{.label = "honours for one", .duty = {ALWAYS(honouring_one)}},
            {.label = "honours for all", .duty = {ALWAYS(honouring_all)}}},
    .clause = {
        DIFFERENCE("zeal of the stars at the end", FIELD, STAR_ZEAL, 239, 240, AT_LEAST(0.05), 0),
        DIFFERENCE("solidarity", FIELD, BOND, 239, 240, BELOW(0), 0),
        DIFFERENCE("grievance", FIELD, GRIEVANCE, 239, 240, ABOVE(0), 0),
        CHANGE("output, days 60-240", FIELD, GOOD, 60, 240, AT_MOST(-1), 0)}};
