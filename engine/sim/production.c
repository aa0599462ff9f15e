/* Production (docs/MODEL.md 7.4): effort is a sum of motives, output a waterfall of factors.
 *
 *   raw = E0 + pulls + a_zeal (zeal - 1/2) + a_joy (joy - 1/2) - a_grv grievance
 *   e   = raw + a_peer bond (yesterday's mean effort - raw), held in e_min .. e_max
 *   each worker: time for the plan x hours x skill x e x body reserve x fatigue      [norm-days]
 *   team: sum x leader x (1 + methods) x equipment x lines x place x decisions
 *         - held back: caution x (caut_z - yesterday's mean zeal) of what exceeds norm (1 + tol)
 *         x power x (1 - mu (1 - inputs covered)) = gross;  less scrap = good
 *         what is traded outside the plan leaves both gross and good
 *
 * Every step posts what it took or gave, so that the causes add up to the good output. The order is
 * fixed: a later factor is measured on what earlier ones left. Gross output counts for plan, board
 * and report; good output is the true usable one. On a rest day there is none.
 * Grounds: peers, Mas & Moretti 2009; hours, Pencavel 2015; hiding capacity, Roy 1952, Berliner
 * 1957; forced substitution, Kornai 1980. */
#include "sim/rule.h"

/* ---- effort ---------------------------------------------------------------------------------- */

/* Sums over those at work, split as effort is summed. */
struct motives {
  int64_t zeal, joy, grievance, peers, limit;
  int64_t effort;
};

static q16 effort_of(const struct workday *day, int w, struct motives *sum) {
  const struct sim *sim = day->sim;
  const struct workers *workers = &sim->model.workers;
  const int64_t zeal = qmul(param(sim, PARAMETER_A_ZEAL), workers->zeal[w] - Q_HALF);
  const int64_t joy = qmul(param(sim, PARAMETER_A_JOY), workers->joy[w] - Q_HALF);
  const int64_t grievance = -qmul(param(sim, PARAMETER_A_GRV), workers->grievance[w]);
  const int64_t pulls = (int64_t)day->pull_plan + day->pull_emulation + day->pull_battle;
  const int64_t raw = param(sim, PARAMETER_E0) + pulls + zeal + joy + grievance;
  const int64_t peers =
      qmul(qmul(param(sim, PARAMETER_A_PEER), workers->bond[w]), day->team->effort_mean - raw);
  const int64_t effort =
      clamp64(raw + peers, param(sim, PARAMETER_E_MIN), param(sim, PARAMETER_E_MAX));
  sum->zeal += zeal;
  sum->joy += joy;
  sum->grievance += grievance;
  sum->peers += peers;
  sum->limit += effort - raw - peers;
  sum->effort += effort;
  return (q16)effort;
}

static void post_effort(const struct workday *day, const struct motives *sum) {
  const int64_t present = day->team->present;
  const struct {
    int cause;
    int64_t delta;
  } parts[] = {
      {CAUSE_BASE, present * param(day->sim, PARAMETER_E0)},
      {CAUSE_PLAN, present * day->pull_plan},
      {CAUSE_EMULATION, present * day->pull_emulation},
      {CAUSE_SPEED_BATTLE, present * day->pull_battle},
      {CAUSE_ZEAL, sum->zeal},
      {CAUSE_JOY, sum->joy},
      {CAUSE_GRIEVANCE, sum->grievance},
      {CAUSE_PEERS, sum->peers},
      {CAUSE_LIMIT, sum->limit},
  };
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
    post_team(day->sim, VARIABLE_EFFORT, day->id, parts[i].cause, parts[i].delta);
}

/* ---- the waterfall --------------------------------------------------------------------------- */

struct waterfall {
  const struct workday *day;
  int64_t level;
};

static void fall_to(struct waterfall *water, int cause, int64_t level) {
  post_team(water->day->sim, VARIABLE_OUTPUT, water->day->id, cause, level - water->level);
  water->level = level;
}

static void roster_to_present(struct waterfall *water) {
  const struct team *team = water->day->team;
  const int64_t sick = (int64_t)team->sick_count * Q_ONE, away = (int64_t)team->away_count * Q_ONE;
  const int64_t on_leave = (int64_t)team->leave_count * Q_ONE;
  fall_to(water, CAUSE_ROSTER, (int64_t)team->worker_count * Q_ONE);
  fall_to(water, CAUSE_SICK, water->level - sick);
  fall_to(water, CAUSE_ON_LEAVE, water->level - on_leave);
  fall_to(water, CAUSE_AWAY, water->level - away);
  fall_to(water, CAUSE_ABSENT, (int64_t)team->present * Q_ONE);
}

enum stage {
  STAGE_TIME,
  STAGE_HOURS,
  STAGE_SKILL,
  STAGE_EFFORT,
  STAGE_HUNGER,
  STAGE_FATIGUE,
  STAGE_COUNT
};

/* What one worker makes, after each factor. */
static void worker_stages(const struct workday *day, int w, int64_t hours, q16 effort,
                          int64_t sum[STAGE_COUNT]) {
  const struct sim *sim = day->sim;
  const struct workers *workers = &sim->model.workers;
  const int64_t factor[STAGE_COUNT] = {
      [STAGE_HOURS] = hours,
      [STAGE_SKILL] = workers->skill[w],
      [STAGE_EFFORT] = effort,
      [STAGE_HUNGER] = curve(sim, CURVE_NOURISHMENT, workers->nourishment[w]),
      [STAGE_FATIGUE] = curve(sim, CURVE_FATIGUE, workers->fatigue[w]),
  };
  int64_t made = day->productive;
  sum[STAGE_TIME] += made;
  for (int stage = STAGE_HOURS; stage < STAGE_COUNT; stage++) {
    made = qmul(made, factor[stage]);
    sum[stage] += made;
  }
}

static void workers_produce(struct workday *day, struct waterfall *water) {
  static const uint8_t cause[STAGE_COUNT] = {
      [STAGE_TIME] = CAUSE_OTHER_WORK,    [STAGE_HOURS] = CAUSE_HOURS,
      [STAGE_SKILL] = CAUSE_SKILL,        [STAGE_EFFORT] = CAUSE_EFFORT,
      [STAGE_HUNGER] = CAUSE_HUNGER_WORK, [STAGE_FATIGUE] = CAUSE_FATIGUE_WORK,
  };
  const struct workers *workers = &day->sim->model.workers;
  const int64_t hours = curve(day->sim, CURVE_HOURS, Q(1) * day->team->orders.hours);
  int64_t sum[STAGE_COUNT] = {0};
  struct motives motives = {0};
  for (int i = 0; i < day->count; i++) {
    if (workers->status[day->first + i] != STATUS_AT_WORK) continue;
    day->effort[i] = effort_of(day, day->first + i, &motives);
    worker_stages(day, day->first + i, hours, day->effort[i], sum);
  }
  for (int stage = 0; stage < STAGE_COUNT; stage++) fall_to(water, cause[stage], sum[stage]);
  post_effort(day, &motives);
  if (day->team->present > 0)
    day->team->effort_mean = (q16)fdiv(motives.effort, day->team->present);
}

static int64_t leader_factor(const struct workday *day) {
  const struct model *model = &day->sim->model;
  for (int t = 0; t < model->team_count; t++)
    if (model->team[t].charge == day->id) return param(day->sim, PARAMETER_CH_OTHER);
  return day->team->charge >= 0 ? param(day->sim, PARAMETER_CH_OWN) : Q_ONE;
}

/* What the scenario's decisions do to today's output, each under its own cause. */
static void decisions(struct waterfall *water) {
  const struct model *model = &water->day->sim->model;
  for (int i = 0; i < model->contribution_count; i++) {
    const struct contribution_run *run = &model->contribution[i];
    if (run->variable != VARIABLE_OUTPUT || run->team != water->day->id) continue;
    const int64_t level = run->kind == CONTRIBUTION_FACTOR ? qmul(water->level, run->amount)
                                                           : water->level + run->amount;
    fall_to(water, run->cause, clamp64(level, 0, variable_rows[VARIABLE_OUTPUT].high));
  }
}

static void hold_back(struct workday *day, struct waterfall *water) {
  const struct sim *sim = day->sim;
  const struct team *team = day->team;
  const int64_t safe = qmul(team_day_plan(team), Q_ONE + param(sim, PARAMETER_TOL));
  const int64_t readiness =
      qmul(team->caution, clamp64(param(sim, PARAMETER_CAUT_Z) - team->zeal_mean,
                                  param(sim, PARAMETER_CAUT_LO), Q_ONE));
  day->team->held = water->level > safe ? qmul(readiness, water->level - safe) : 0;
  fall_to(water, CAUSE_HELD_BACK, water->level - day->team->held);
}

/* Inputs that the plan asks for are used up; what is missing is replaced badly. */
static void use_inputs(struct workday *day, struct waterfall *water) {
  const struct sim *sim = day->sim;
  struct team *team = day->team;
  const int64_t planned = Q_ONE - team->domestic;
  const int64_t wanted = qmul(water->level, planned);
  const int64_t met = wanted > 0 ? min64(Q_ONE, qdiv(team->stock, wanted)) : Q_ONE;
  const int64_t used = min64(team->stock, wanted);
  if (met < Q_ONE && team->stock > 0) note_event(day->sim, EVENT_STOCK_OUT, day->id, 0, 0);
  team->stock -= used;
  post_team(sim, VARIABLE_STOCK, day->id, CAUSE_USED, -used);
  const int64_t fallback = qmul(param(sim, PARAMETER_FALLBACK), Q_ONE - met);
  const int64_t covered = team->domestic + qmul(planned, met + fallback);
  const int64_t loss = qmul(param(sim, PARAMETER_MU), Q_ONE - covered);
  fall_to(water, CAUSE_MISSING_INPUTS, qmul(water->level, Q_ONE - loss));
}

static int64_t scrap_share(const struct workday *day) {
  const struct sim *sim = day->sim;
  const struct team *team = day->team;
  const int64_t fatigue = team_mean(&sim->model, day->id, sim->model.workers.fatigue);
  const int64_t substitutes =
      qmul(qmul(param(sim, PARAMETER_MU), team->domestic), Q_ONE - team->substitute_quality);
  return param(sim, PARAMETER_SCRAP0) + curve(sim, CURVE_SCRAP, fatigue) +
         qmul(substitutes, param(sim, PARAMETER_SCRAP_SUB));
}

/* What is traded is gone from what counts, and in the fund. */
static void trade_outside(struct workday *day, struct waterfall *water) {
  struct team *team = day->team;
  team->dealt = qmul(water->level, team->orders.deal_share);
  team->gross -= team->dealt;
  team->fund += team->dealt;
  fall_to(water, CAUSE_DEALT, water->level - team->dealt);
  post_team(day->sim, VARIABLE_FUND, day->id, CAUSE_DEALINGS, team->dealt);
}

/* A show draws off hands and tools, at most all there is. */
static void close_day(struct workday *day, struct waterfall *water) {
  struct team *team = day->team;
  const int64_t scrap = qmul(water->level, scrap_share(day));
  const int64_t usable = water->level - scrap;
  const int64_t show = team->orders.record ? min64(param(day->sim, PARAMETER_REC_COST), usable) : 0;
  team->gross = water->level - show;
  fall_to(water, CAUSE_RECORD_SHOW, team->gross);
  fall_to(water, CAUSE_SCRAP, usable - show);
  trade_outside(day, water);
  team->good = water->level;
  team->sun_gross += team->gross;
  team->month_gross += team->gross;
  team->month_good += team->good;
}

void production_run(struct workday *day) {
  if (day->rest_day) return;
  const struct sim *sim = day->sim;
  const struct team *team = day->team;
  struct waterfall water = {day, 0};
  const int64_t power = param(sim, PARAMETER_ENERGY_FLOOR);
  roster_to_present(&water);
  workers_produce(day, &water);
  fall_to(&water, CAUSE_LEADER, qmul(water.level, leader_factor(day)));
  fall_to(&water, CAUSE_METHODS, qmul(water.level, Q_ONE + team->methods));
  fall_to(&water, CAUSE_EQUIPMENT, qmul(water.level, curve(sim, CURVE_EQUIPMENT, team->equipment)));
  fall_to(&water, CAUSE_LINES_CLOSED, qmul(water.level, lines_output(day)));
  fall_to(&water, CAUSE_WORKPLACE, qmul(water.level, team->place));
  decisions(&water);
  hold_back(day, &water);
  fall_to(&water, CAUSE_POWER,
          qmul(water.level, min64(Q_ONE, power + qmul(Q_ONE - power, lines_power(day)))));
  use_inputs(day, &water);
  close_day(day, &water);
}
