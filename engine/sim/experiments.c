/* Experiments, substitutes, methods (docs/MODEL.md 7.7); k is the team's mean knowledge.
 *
 *   trial       += tr_rate x hands x (1/2 + k + sci_w x science) x share present
 *   at 1: the next deficiency in the team's order is solved by chance tr_p0 + tr_pk k; a failure
 *         leaves tr_keep of the progress
 *   domestic    += dom_rate x hands x (1/2 + k) x (1 - domestic)
 *   quality     += subq_lr x domestic x (1/2 + k) x (subq_max - quality)        working days
 *   methods     += ramp x (gains of known methods - methods)                    every day
 *   a charge of another team runs out                                           every day
 *
 * Grounds: failures on the way, TH 5.2.1; absorptive capacity, Cohen & Levinthal 1990; learning by
 * use, Wright 1936. */
#include "sim/experiments.h"

enum { NO_METHOD = -1 };

static int next_deficiency(const struct sim *sim, const struct team *team) {
  for (int i = 0; i < param(sim, PARAMETER_NDEF); i++)
    if (!(team->known >> team->method_order[i] & 1)) return team->method_order[i];
  return NO_METHOD;
}

static void post_trial(const struct workday *day, int cause, q16 trial) {
  post_team(day->sim, VARIABLE_TRIAL, day->id, cause, trial - day->team->trial);
  day->team->trial = trial;
}

static void judge_trial(struct workday *day) {
  const struct sim *sim = day->sim;
  struct team *team = day->team;
  const int method = next_deficiency(sim, team);
  const int64_t chance =
      param(sim, PARAMETER_TR_P0) + qmul(param(sim, PARAMETER_TR_PK), day->knowledge);
  if (method == NO_METHOD) {
    post_trial(day, CAUSE_SUCCESS, 0);
  } else if (sim_random16(sim, STREAM_TRIAL, day->id, 0) < chance) {
    team->known |= 1u << method;
    post_trial(day, CAUSE_SUCCESS, 0);
    note_event(sim, EVENT_METHOD_FOUND, day->id, method, 0);
  } else {
    post_trial(day, CAUSE_FAILURE, (q16)param(sim, PARAMETER_TR_KEEP));
    note_event(sim, EVENT_TRIAL_FAILED, day->id, method, 0);
  }
}

static void run_trial(struct workday *day) {
  const struct sim *sim = day->sim;
  const struct team *team = day->team;
  const q16 hands = team->orders.allotted[ALLOT_TRIAL];
  if (hands > 0) {
    const int64_t help = qmul(param(sim, PARAMETER_SCI_W), sim->model.science);
    const int64_t full =
        qmul(qmul(param(sim, PARAMETER_TR_RATE), hands), Q_HALF + day->knowledge + help);
    post_trial(day, CAUSE_WORK, (q16)(team->trial + fdiv(full * team->present, day->count)));
  }
  if (team->trial >= Q_ONE) judge_trial(day);
}

static void substitute_inputs(struct workday *day) {
  struct sim *sim = day->sim;
  struct team *team = day->team;
  const q16 hands = team->orders.allotted[ALLOT_SUBSTITUTE];
  if (hands > 0) {
    const int64_t pace = qmul(qmul(param(sim, PARAMETER_DOM_RATE), hands), Q_HALF + day->knowledge);
    team_add(sim, day->id, VARIABLE_DOMESTIC, &team->domestic, CAUSE_WORK,
             qmul(pace, Q_ONE - team->domestic));
  }
  if (team->domestic > 0) {
    const int64_t pace =
        qmul(qmul(param(sim, PARAMETER_SUBQ_LR), team->domestic), Q_HALF + day->knowledge);
    const int64_t room = max64(0, param(sim, PARAMETER_SUBQ_MAX) - team->substitute_quality);
    team_add(sim, day->id, VARIABLE_SUBSTITUTE_QUALITY, &team->substitute_quality, CAUSE_PRACTICE,
             qmul(pace, room));
  }
}

int64_t experiments_gain_known(const struct sim *sim, uint32_t known) {
  int64_t gain = 0;
  for (int m = 0; m < METHODS_MAX; m++)
    if (known >> m & 1) gain += sim->model.method_gain[m];
  return gain;
}

static void methods_come_into_use(struct workday *day) {
  const struct sim *sim = day->sim;
  struct team *team = day->team;
  const int64_t behind = experiments_gain_known(sim, team->known) - team->methods;
  if (behind <= 0) return;
  const int64_t step = qmul(param(sim, PARAMETER_RAMP), behind);
  post_team(sim, VARIABLE_METHODS, day->id, CAUSE_METHOD, step);
  team->methods = (q16)(team->methods + step);
}

static void charge_runs_out(struct workday *day) {
  struct team *team = day->team;
  if (team->charge_days == 0 || --team->charge_days > 0) return;
  note_event(day->sim, EVENT_CHARGE_ENDS, day->id, team->charge, 0);
  team->charge = -1;
}

void experiments_run(struct workday *day) {
  if (!day->rest_day) {
    run_trial(day);
    substitute_inputs(day);
  }
  methods_come_into_use(day);
  charge_runs_out(day);
}
