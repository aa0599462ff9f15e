/* Scenarios in Lua: loading a folder into a constant `struct scenario`, and calling the few
 * functions that a scenario may hold. Only this layer knows Lua; what it hands on are ids, numbers
 * and commands, never pointers into Lua.
 *
 * A script is untrusted. It sees an allow-list of functions, has 32 MiB and a budget of steps per
 * call, and whatever it does ends in a value or in one located message. */
#ifndef SCRIPT_SCRIPT_H
#define SCRIPT_SCRIPT_H

#include "base/diagnostic.h"
#include "sim/scenario.h"
#include "sim/sim.h"

struct script; /* the Lua state behind a loaded scenario */
struct vocabulary;

/* Loads `folder`/scenario.lua, or a zip of such a folder. On success returns the script and fills
 * `scenario`; with errors returns NULL, and `problems` says what and where. Warnings may stand
 * beside a success. `prelude` is the path of scripts/prelude.lua. `evidence` is stored in the
 * scenario. */
struct script *script_load(const char *folder, const char *prelude, enum evidence evidence,
                           struct scenario *scenario, struct diagnostics *problems);
/* The same with parameters set as if the scenario's own `parameters` said so, and checked as those
 * are; mistakes in them are said of the file "--set". */
struct script_options {
  const char *folder, *prelude;
  enum evidence evidence;
  const struct parameter_setting {
    const char *name;
    double value;
  } * set;
  int set_count;
  int64_t nanoseconds_most; /* for the script's own work; 0: SANDBOX_NANOSECONDS */
  int64_t *nanoseconds;     /* NULL, or gets the processor's time that loading took */
};
struct script *script_load_as(const struct script_options *options, struct scenario *scenario,
                              struct diagnostics *problems);
void script_free(struct script *script); /* the scenario is released by scenario_release() */

/* As if no function had been called yet: what failed in one run is called, and told, in the next.
 */
void script_forget_calls(struct script *script);
/* What the calls since then have taken of the processor's time. */
int64_t script_nanoseconds(const struct script *script);
/* Of this thread, in nanoseconds: to tell what a file takes that is no script yet. */
int64_t script_processor_time(void);

/* What its parts are called; for script/ itself. */
const struct vocabulary *script_names(const struct script *script);

/* Calls a `when` of decision `decision`. An error is reported to `problems`, once a function, and
 * counts as false. The same state gives the same answer, whatever was asked
 * before, so a story that is taken up from its journal goes on as it would have; only a function
 * that takes too much time, not steps, stays off until script_forget_calls() (allowance.h). */
bool script_when(struct script *script, const struct sim *sim, int decision,
                 struct diagnostics *problems);

/* The commands that an option asks for now: its table's, or what its function returns. Writes at
 * most `capacity` commands (origin script, causes set, days made absolute) and returns their
 * number; -1 when the function failed: the option is broken and `problems` says why. */
int script_effects(struct script *script, const struct sim *sim, int decision, int option,
                   struct command *out, int capacity, struct diagnostics *problems);

#endif
