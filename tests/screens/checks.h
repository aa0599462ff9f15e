/* The bars of a screen that a machine can check, read off the record of a frame. Each check adds a
 * line per fault and returns how many it found. */
#ifndef TESTS_SCREENS_CHECKS_H
#define TESTS_SCREENS_CHECKS_H

#include "base/text.h"
#include "sim/sim.h"
#include "ui/ui.h"

struct check {
  const char *name;
  int (*run)(const struct ui *ui, const struct sim *sim, struct text *faults);
};
extern const struct check layout_checks[]; /* ends with a NULL name */

/* All of them; faults are prefixed with `where`. */
int checks_run(const struct ui *ui, const struct sim *sim, const char *where, struct text *faults);

#endif
