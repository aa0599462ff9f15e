/* The sun's review (docs/MODEL.md 7.8), on its closing day, all teams.
 *
 *   result   perf = gross of the sun / plan; posted = perf, rounded up or padded by the stance
 *   plan met: solidarity +b_succ (1 - bond) for all
 *   methods pass on, each method by rising number, from those who held it before the round:
 *     chance = leak + (bass_p + bass_q x share of teams that share it) x act_mul if one lectures
 *              + ch_teach for a holder's leader who is in charge here, all x (1/2 + absorb k)
 *   board: teams behind the best by more than lag_gap, grievance +g_lag
 *
 * Grounds: diffusion in the form of Bass 1969; absorptive capacity, Cohen & Levinthal 1990; leaders
 * who teach, OA. */
#include "sim/review.h"

/* ---- results --------------------------------------------------------------------------------- */

int64_t sun_posted(const struct sim *sim, int64_t perf, enum report report) {
  int64_t share = 0;
  if (report == REPORT_PAD) share = fdiv(param(sim, PARAMETER_PAD_MAX), 2);
  if (report == REPORT_ROUND) share = param(sim, PARAMETER_PAD_ROUND);
  return qmul(perf, Q_ONE + share);
}

static void meet_plan_together(struct sim *sim, int t) {
  struct workers *workers = &sim->model.workers;
  for (int w = sim->model.first_worker[t]; w < sim->model.first_worker[t + 1]; w++) {
    struct change change = {sim->ledger, VARIABLE_BOND, t, w, 0};
    change_add(&change, CAUSE_PLAN_MET,
               qmul(param(sim, PARAMETER_B_SUCC), Q_ONE - workers->bond[w]));
    workers->bond[w] = change_settle_share(&change, workers->bond[w]);
  }
}

static void post_results(struct sim *sim) {
  const struct period sun = calendar_sun(sim->scenario, sim->model.day);
  for (int t = 0; t < sim->model.team_count; t++) {
    struct team *team = &sim->model.team[t];
    const int64_t roster_days = (int64_t)team->worker_count * sun.plan_days;
    team->perf = q16_saturated(qdiv(fdiv(team->sun_gross, roster_days), team->norm));
    team->posted = q16_saturated(sun_posted(sim, team->perf, (enum report)team->orders.report));
    if (team->perf >= Q_ONE) meet_plan_together(sim, t);
  }
}

/* ---- methods --------------------------------------------------------------------------------- */

struct holders {
  uint32_t all;   /* bit per team */
  int sharing;    /* teams that let others look */
  bool lecturing; /* one of them lectures */
};

static struct holders holders_of(const struct model *model, int method) {
  struct holders holders = {0, 0, false};
  for (int t = 0; t < model->team_count; t++) {
    const struct team *team = &model->team[t];
    if (!(team->known >> method & 1)) continue;
    holders.all |= 1u << t;
    if (team->orders.share != SHARE_HOARD) holders.sharing++;
    if (team->orders.share == SHARE_LECTURE) holders.lecturing = true;
  }
  return holders;
}

/* Holders whose leader is in charge of team `t`; the last of them in *teacher. */
static int teachers_of(const struct model *model, const struct holders *holders, int t,
                       int *teacher) {
  int count = 0;
  for (int other = 0; other < model->team_count; other++) {
    if (!(holders->all >> other & 1) || model->team[other].charge != t) continue;
    *teacher = other;
    count++;
  }
  return count;
}

static void try_to_learn(struct sim *sim, int method, const struct holders *holders, int t) {
  const struct model *model = &sim->model;
  int teacher = -1;
  int64_t chance = param(sim, PARAMETER_LEAK);
  if (holders->sharing > 0)
    chance += param(sim, PARAMETER_BASS_P) +
              qmul(param(sim, PARAMETER_BASS_Q),
                   fdiv((int64_t)holders->sharing * Q_ONE, model->team_count));
  if (holders->lecturing) chance = qmul(chance, param(sim, PARAMETER_ACT_MUL));
  chance += teachers_of(model, holders, t, &teacher) * param(sim, PARAMETER_CH_TEACH);
  const int64_t knowledge = team_mean(model, t, model->workers.study);
  chance = qmul(chance, Q_HALF + qmul(param(sim, PARAMETER_ABSORB), knowledge));
  if (sim_random16(sim, STREAM_DIFF, t, method) >= chance) return;
  sim->model.team[t].known |= 1u << method;
  note_event(sim, EVENT_METHOD_LEARNT, t, method, teacher);
}

static void pass_methods_on(struct sim *sim) {
  for (int method = 0; method < param(sim, PARAMETER_NDEF); method++) {
    const struct holders holders = holders_of(&sim->model, method);
    if (holders.all == 0) continue;
    for (int t = 0; t < sim->model.team_count; t++)
      if (!(holders.all >> t & 1)) try_to_learn(sim, method, &holders, t);
  }
}

/* ---- the board ------------------------------------------------------------------------------- */

static void read_board(struct sim *sim) {
  if (!sim->model.graph) return;
  q16 best = sim->model.team[0].posted;
  for (int t = 1; t < sim->model.team_count; t++)
    best = (q16)max64(best, sim->model.team[t].posted);
  for (int t = 0; t < sim->model.team_count; t++)
    if (best - sim->model.team[t].posted > param(sim, PARAMETER_LAG_GAP))
      workers_add(sim, t, VARIABLE_GRIEVANCE, sim->model.workers.grievance, CAUSE_HOPELESS_GAP,
                  param(sim, PARAMETER_G_LAG));
}

void sun_review_hold(struct sim *sim) {
  post_results(sim);
  pass_methods_on(sim);
  read_board(sim);
  history_close_sun(sim);
  for (int t = 0; t < sim->model.team_count; t++) sim->model.team[t].sun_gross = 0;
}
