#include "sim/evidence.h"

#define PARAMETER(id, value)                                                                       \
  { EVIDENCE_PARAMETER, PARAMETER_##id, value }
#define CURVE(id, factor)                                                                          \
  { EVIDENCE_CURVE, CURVE_##id, factor }
#define SCHEDULE(id, value)                                                                        \
  { EVIDENCE_SCHEDULE, VARIABLE_##id, value }

const struct evidence_switch evidence_switches[EVIDENCE_SWITCHES] = {
    {"Norms that rise with results",
     {SCHEDULE(RATCHET, 0), PARAMETER(RHO_ALL, 0), PARAMETER(REC_BUMP, 0)}},
    {"Holding back so that the norm stays low", {PARAMETER(CAUT0, 0), PARAMETER(CAUT_UP, 0)}},
    {"Working at the pace of one's workmates", {PARAMETER(A_PEER, 0)}},
    {"What a public board does to effort", {CURVE(GAP, 0), PARAMETER(G_LAG, 0)}},
    {"What agitation does to zeal", {PARAMETER(Z_AGIT, 0)}},
    {"The habit of trading", {PARAMETER(A_MKT, 0)}},
    {"Methods that spread by themselves",
     {PARAMETER(BASS_P, 0), PARAMETER(BASS_Q, 0), PARAMETER(LEAK, 0)}},
};

static void change_schedule(struct scenario *scenario, const struct evidence_change *change) {
  for (int i = 0; i < scenario->schedule_count; i++)
    if (scenario->schedule[i].variable == change->which)
      scenario->schedule[i].value = change->value;
}

static void change_curve(struct curve *curve, q16 factor) {
  for (int i = 0; i < curve->count; i++) curve->point[i].y = (q16)qmul(curve->point[i].y, factor);
}

static void change(struct scenario *scenario, const struct evidence_change *change) {
  switch ((enum evidence_target)change->target) {
  case EVIDENCE_NOTHING:
    break;
  case EVIDENCE_PARAMETER:
    scenario->parameter[change->which] = change->value;
    break;
  case EVIDENCE_CURVE:
    change_curve(&scenario->curve[change->which], change->value);
    break;
  case EVIDENCE_SCHEDULE:
    change_schedule(scenario, change);
    break;
  }
}

void evidence_turn_off(struct scenario *scenario) {
  scenario->evidence = EVIDENCE_DOCUMENTED_ONLY;
  for (int i = 0; i < EVIDENCE_SWITCHES; i++)
    for (int k = 0; k < EVIDENCE_CHANGES_MAX; k++)
      change(scenario, &evidence_switches[i].change[k]);
}

/* ---- parts of the scenario ------------------------------------------------------------------- */

static bool plays_all(const struct scenario *scenario) {
  return scenario->evidence == EVIDENCE_FULL_MODEL;
}

bool evidence_has_decision(const struct scenario *scenario, const struct decision *decision) {
  return plays_all(scenario) || !decision->documented_only_off;
}

bool evidence_has_option(const struct scenario *scenario, const struct option *option) {
  return plays_all(scenario) || !option->documented_only_off;
}

bool evidence_has_hazard(const struct scenario *scenario, const struct hazard *hazard) {
  return plays_all(scenario) || !hazard->documented_only_off;
}
