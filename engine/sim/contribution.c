/* Contributions: how a scenario's decision acts beside the verbs. A run adds to a variable, or
 * multiplies it, once a day for its days, under the decision's own cause. Output is a flow: its
 * runs wait for production. */
#include "sim/quantity.h"
#include "sim/rule.h"

static void contribute(struct sim *sim, const struct contribution_run *run, int worker) {
  const enum variable variable = (enum variable)run->variable;
  const int64_t value = quantity_get(&sim->model, variable, run->team, worker);
  const int64_t delta =
      run->kind == CONTRIBUTION_FACTOR ? qmul(value, run->amount) - value : run->amount;
  quantity_move(sim, variable, run->team, worker, run->cause, delta);
}

void contribution_apply_once(struct sim *sim, const struct contribution_run *run) {
  const enum variable variable = (enum variable)run->variable;
  if (variable_is_flow(variable)) return;
  if (variable_rows[variable].owner != OWNER_WORKER)
    contribute(sim, run, 0);
  else if (run->owner >= 0)
    contribute(sim, run, run->owner);
  else
    for (int k = 0; k < sim->model.team[run->team].worker_count; k++) contribute(sim, run, k);
}

void contributions_apply(struct sim *sim) {
  struct model *model = &sim->model;
  int kept = 0;
  for (int i = 0; i < model->contribution_count; i++) {
    struct contribution_run run = model->contribution[i];
    if (--run.days_left == 0) continue;
    contribution_apply_once(sim, &run);
    model->contribution[kept++] = run;
  }
  model->contribution_count = kept;
}
