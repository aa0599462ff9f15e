/* The two modes of evidence. "Full model" plays everything. "Documented only" leaves out what a
 * scenario marks as resting on an assumption alone (decisions, options, chance events) and turns
 * off the mechanisms below, whose size and often whose working no source of the game describes.
 * Base rules stay: without them there is nothing to play. See docs/MODEL.md, evidence modes. */
#ifndef SIM_EVIDENCE_H
#define SIM_EVIDENCE_H

#include "sim/scenario.h"

enum { EVIDENCE_SWITCHES = 7, EVIDENCE_CHANGES_MAX = 4 };

enum evidence_target { EVIDENCE_NOTHING, EVIDENCE_PARAMETER, EVIDENCE_CURVE, EVIDENCE_SCHEDULE };
struct evidence_change {
  uint8_t target; /* enum evidence_target */
  int16_t which;  /* parameter, curve or scheduled variable */
  q16 value;      /* what it becomes; a curve's values are multiplied by it */
};
struct evidence_switch {
  const char *label; /* what is off, for people */
  struct evidence_change change[EVIDENCE_CHANGES_MAX];
};
extern const struct evidence_switch evidence_switches[EVIDENCE_SWITCHES];

/* Turns the mechanisms off. Once, on a scenario that is fully read. */
void evidence_turn_off(struct scenario *scenario);

/* Is this part of the scenario in play? */
bool evidence_has_decision(const struct scenario *scenario, const struct decision *decision);
bool evidence_has_option(const struct scenario *scenario, const struct option *option);
bool evidence_has_hazard(const struct scenario *scenario, const struct hazard *hazard);

#endif
