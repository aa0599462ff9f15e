/* A policy is a row: a routine for calm days, one for hot days, and a few switches that say how it
 * bends to hunger, shortage and the teams around it. Where the paper gives no day (the stormer's
 * agitation; the padder's records and honours) it is chosen so that its table comes out. */
#include "game/policy.h"

#include <string.h>

#include "sim/evidence.h"

/* What changes in a speed battle. */
struct heat {
  uint8_t hours;
  bool rest;
  uint8_t repair;       /* per cent */
  int16_t agitate_each; /* days; 0: as in calm days */
};

struct leader {
  struct routine calm;
  struct heat hot;
  bool storms;            /* hot in the last sun of each month too */
  q16 hunger_for_plots;   /* above this food gap more hands go to the plots */
  uint8_t hungry_plots;   /* per cent; 0: the routine's share stays */
  q16 hunger_for_silence; /* above this food gap no agitation; 0: always agitates */
  q16 domestic_goal;      /* substitutes are worked on up to this share */
  bool helps;             /* takes charge of laggards */
  uint8_t asks_below;     /* days of stock; 0: never asks */
  /* only in stories that have them */
  uint8_t leave, leave_per_cent; /* enum; of the team */
  q16 hunger_for_leave;          /* above this food gap */
  uint8_t deal_use, deal_per_cent;
  uint8_t deals_below; /* days of stock; 0: never deals */
};

/* clang-format off */
#define EVERY(days, first, verb, ...) {RHYTHM_EVERY, VERB_##verb, days, first, {__VA_ARGS__}}
#define EACH_SUN(day, verb, ...)      {RHYTHM_SUN, VERB_##verb, 0, day, {__VA_ARGS__}}
#define EACH_MONTH(day, verb, ...)    {RHYTHM_MONTH, VERB_##verb, 0, day, {__VA_ARGS__}}
#define HANDS(repair, study, trial, substitute, plots) \
  {[ALLOT_REPAIR] = repair, [ALLOT_STUDY] = study, [ALLOT_TRIAL] = trial, \
   [ALLOT_SUBSTITUTE] = substitute, [ALLOT_PLOTS] = plots}

#define CALM(how_reported, how_shared, hands, ...) \
  {.hours = 8, .rest = true, .report = how_reported, .share = how_shared, \
   .per_cent = hands, .beat = {__VA_ARGS__}}

static const struct leader leaders[POLICY_COUNT] = {
    [POLICY_BY_THE_BOOK] = {
        .calm = CALM(REPORT_TRUTH, SHARE_OPEN, HANDS(6, 3, 0, 0, 0), EACH_SUN(2, AGITATE, 0)),
        .hot = {10, false, 4, 0},
    },
    [POLICY_STORMER] = {
        .calm = CALM(REPORT_ROUND, SHARE_OPEN, HANDS(6, 2, 0, 0, 0), EVERY(10, 0, AGITATE, 0)),
        .hot = {12, false, 3, 4},
        .storms = true,
    },
    [POLICY_CARETAKER] = {
        .calm = CALM(REPORT_TRUTH, SHARE_OPEN, HANDS(7, 3, 0, 0, 2), EACH_SUN(2, AGITATE, 0), EACH_MONTH(17, CULTURE, 0), EACH_SUN(7, CARE, 0)),
        .hot = {10, true, 7, 0},
        .hunger_for_plots = Q(0.03),
        .hungry_plots = 6,
        .hunger_for_silence = Q(0.15),
        .leave = LEAVE_BY_NEED,
        .leave_per_cent = 10,
        .hunger_for_leave = Q(0.15),
    },
    [POLICY_HELPER] = {
        .calm = CALM(REPORT_TRUTH, SHARE_LECTURE, HANDS(6, 4, 2, 0, 0), EACH_SUN(2, AGITATE, 0)),
        .hot = {10, false, 6, 0},
        .hunger_for_plots = Q(0.10),
        .hungry_plots = 4,
        .hunger_for_silence = Q(0.20),
        .helps = true,
        .leave = LEAVE_BY_NEED,
        .leave_per_cent = 8,
        .hunger_for_leave = Q(0.20),
    },
    [POLICY_INNOVATOR] = {
        .calm = CALM(REPORT_TRUTH, SHARE_LECTURE, HANDS(7, 5, 3, 3, 0), EACH_SUN(2, AGITATE, 0)),
        .hot = {10, false, 7, 0},
        .hunger_for_silence = Q(0.20),
        .domestic_goal = Q(0.80),
        .deal_use = DEAL_INPUTS,
        .deal_per_cent = 8,
        .deals_below = 4,
    },
    [POLICY_PADDER] = {
        .calm = CALM(REPORT_PAD, SHARE_HOARD, HANDS(4, 1, 0, 0, 0), EVERY(5, 2, AGITATE, 0), EVERY(60, 15, RECORD, 0), EACH_MONTH(28, HONOUR, HONOUR_STAR, 0)),
        .hot = {10, false, 4, 0},
        .asks_below = 3,
        .leave = LEAVE_PAID,
        .leave_per_cent = 10,
        .hunger_for_leave = Q(0.10),
        .deal_use = DEAL_INPUTS, /* what is paid for leave buys inputs */
    },
};
/* clang-format on */

/* ---- how a routine bends --------------------------------------------------------------------- */

/* What the scheduled ration leaves short of the need of an eight-hour day. */
static q16 food_gap(const struct sim *sim) {
  int64_t need = sim->scenario->parameter[PARAMETER_NEED8];
  return (q16)max64(0, Q_ONE - qdiv(sim->model.ration_g, need));
}

static struct beat *agitation_of(struct routine *routine) {
  for (int i = 0; i < ROUTINE_BEATS_MAX; i++) {
    if (routine->beat[i].verb == VERB_AGITATE) return &routine->beat[i];
  }
  return NULL;
}

static void heat_up(struct routine *routine, const struct heat *hot) {
  routine->hours = hot->hours;
  routine->rest = hot->rest;
  routine->per_cent[ALLOT_REPAIR] = hot->repair;
  if (hot->agitate_each > 0) agitation_of(routine)->number = hot->agitate_each;
}

static bool stock_below(const struct sim *sim, int team, int days) {
  const struct team *own = &sim->model.team[team];
  return own->stock < (int64_t)days * own->norm * own->worker_count;
}

static void bend_to_hard_times(const struct sim *sim, int team, const struct leader *leader,
                               q16 gap, struct routine *routine) {
  if (leader->leave_per_cent > 0 && gap > leader->hunger_for_leave) {
    routine->leave = leader->leave;
    routine->leave_per_cent = leader->leave_per_cent;
  }
  routine->deal_use = leader->deal_use;
  if (stock_below(sim, team, leader->deals_below)) routine->deal_per_cent = leader->deal_per_cent;
}

static struct routine routine_of_today(const struct sim *sim, int team,
                                       const struct leader *leader) {
  struct routine routine = leader->calm;
  struct day_place place = day_place_of(sim->scenario, sim->model.day);
  bool hot = sim->model.battle_days > 0 || (leader->storms && place.last_sun);
  if (hot) heat_up(&routine, &leader->hot);
  q16 gap = food_gap(sim);
  if (leader->hungry_plots > 0 && gap > leader->hunger_for_plots) {
    routine.per_cent[ALLOT_PLOTS] = leader->hungry_plots;
  }
  if (leader->hunger_for_silence > 0 && gap > leader->hunger_for_silence) {
    agitation_of(&routine)->rhythm = RHYTHM_NEVER;
  }
  if (sim->model.team[team].domestic >= leader->domestic_goal) {
    routine.per_cent[ALLOT_SUBSTITUTE] = 0;
  }
  bend_to_hard_times(sim, team, leader, gap, &routine);
  return routine;
}

/* ---- helping, asking ------------------------------------------------------------------------- */

static int worst_team(const struct sim *sim) {
  int worst = 0;
  for (int team = 1; team < sim->model.team_count; team++) {
    if (sim->model.team[team].perf < sim->model.team[worst].perf) worst = team;
  }
  return worst;
}

/* On the first day after a sun's review: takes charge of the last team, and gives it the place. */
static void help_laggard(const struct sim *sim, int team, command_sink *emit, void *context) {
  const struct team *own = &sim->model.team[team];
  struct day_place place = day_place_of(sim->scenario, sim->model.day);
  bool after_review = place.sun_day == 0 && sim->model.day > 0;
  if (!after_review || own->charge >= 0) return;
  int worst = worst_team(sim);
  if (sim->model.team[worst].perf >= own->perf - Q(0.05)) return;
  bool better_place = own->place > sim->model.team[worst].place + Q(0.05);
  routine_emit(team, VERB_CHARGE, worst, 0, emit, context);
  if (better_place) routine_emit(team, VERB_YIELD, worst, 0, emit, context);
}

void policy_act(const struct sim *sim, int team, enum policy policy, command_sink *emit,
                void *context) {
  if (policy >= POLICY_COUNT) return;
  const struct leader *leader = &leaders[policy];
  struct routine routine = routine_of_today(sim, team, leader);
  routine_act(sim, team, &routine, emit, context);
  if (leader->helps) help_laggard(sim, team, emit, context);
  if (leader->asks_below > 0 && stock_below(sim, team, leader->asks_below)) {
    routine_emit(team, VERB_ASK, 0, 0, emit, context);
  }
}

/* ---- decisions ------------------------------------------------------------------------------- */

bool option_is_open(const struct sim *sim, const struct option *option) {
  return evidence_has_option(sim->scenario, option) &&
         conditions_hold(sim, option->needs, option->need_count);
}

static int open_option_of(const struct sim *sim, const struct decision *decision,
                          enum policy policy) {
  for (int i = 0; i < decision->option_count; i++) {
    const struct option *option = &decision->options[i];
    if ((option->policies >> policy & 1u) && option_is_open(sim, option)) return i;
  }
  return -1;
}

int policy_option(const struct sim *sim, const struct decision *decision, enum policy policy) {
  int chosen = policy <= POLICY_NEGLECT ? open_option_of(sim, decision, policy) : -1;
  if (chosen < 0) chosen = open_option_of(sim, decision, POLICY_NEGLECT);
  for (int i = 0; chosen < 0 && i < decision->option_count; i++) {
    if (option_is_open(sim, &decision->options[i])) chosen = i;
  }
  return chosen;
}

enum policy policy_by_name(const char *name) {
  for (int policy = 0; policy <= POLICY_NEGLECT; policy++) {
    if (strcmp(policy_names[policy], name) == 0) return (enum policy)policy;
  }
  return (enum policy)(POLICY_PLAYER + 1);
}
