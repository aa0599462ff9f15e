/* Mistakes in functions, which loading alone doesn't find: each `when` and each effect is asked
 * once on the first morning. What such a function misses because nothing has happened yet is not
 * told: the story may ask it later only. */
#include <string.h>

#include "game/findings_internal.h"

enum { COMMANDS_MAX = 64 };

static void call_all(struct script *script, const struct scenario *scenario,
                     struct diagnostics *told) {
  struct command commands[COMMANDS_MAX];
  struct sim sim;
  sim_init(&sim, scenario, 1);
  for (int d = 0; d < scenario->decision_count; d++) {
    script_when(script, &sim, d, told);
    for (int o = 0; o < scenario->decisions[d].option_count; o++)
      script_effects(script, &sim, d, o, commands, COMMANDS_MAX, told);
  }
  sim_release(&sim);
}

static bool may_be_of_the_day(const struct diagnostic *item) {
  return strstr(item->message, "(nil)") || strstr(item->message, "a nil value");
}

void findings_of_functions(struct script *script, const struct scenario *scenario,
                           struct diagnostics *problems) {
  struct diagnostics told;
  diagnostics_init(&told);
  call_all(script, scenario, &told);
  for (int i = 0; i < told.count; i++)
    if (!may_be_of_the_day(&told.item[i])) diagnostics_insert(problems, &told.item[i]);
}
