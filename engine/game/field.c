#include "game/field.h"

void command_sink_apply(void *context, const struct command *command) {
  (void)command_apply(context, command);
}

void field_orders(struct sim *sim, int team, enum policy policy) {
  policy_act(sim, team, policy, command_sink_apply, sim);
}

void field_rivals(struct sim *sim) {
  for (int team = 1; team < sim->model.team_count; team++) {
    field_orders(sim, team, (enum policy)sim->scenario->team[team].policy);
  }
}

void field_day(struct sim *sim, enum policy leader) {
  field_orders(sim, 0, leader);
  field_rivals(sim);
  sim_day(sim);
  sim_review(sim);
}

void field_run(struct sim *sim, enum policy leader) {
  while (sim->model.phase != PHASE_ENDED) field_day(sim, leader);
}
