#include "game/speech.h"

#include "sim/query.h"

static const struct own_measure {
  uint8_t measure, variable;
} own_measures[] = {{MEASURE_ZEAL, VARIABLE_ZEAL},
                    {MEASURE_JOY, VARIABLE_JOY},
                    {MEASURE_FATIGUE, VARIABLE_FATIGUE},
                    {MEASURE_BOND, VARIABLE_BOND},
                    {MEASURE_NOURISHMENT, VARIABLE_NOURISHMENT},
                    {MEASURE_GRIEVANCE, VARIABLE_GRIEVANCE}};

bool speech_fits(const struct sim *sim, int person, int line) {
  const struct condition *condition = &sim->scenario->person[person].line_conditions[line];
  for (size_t i = 0; i < sizeof own_measures / sizeof own_measures[0]; i++) {
    if (own_measures[i].measure != condition->measure) continue;
    enum variable variable = (enum variable)own_measures[i].variable;
    return condition_compares(condition, query_value(sim, variable, 0, person));
  }
  return condition_holds(sim, condition);
}

const struct words *speech_now(const struct sim *sim, int person) {
  const struct person *speaker = &sim->scenario->person[person];
  for (int i = 0; i < speaker->line_count; i++)
    if (speech_fits(sim, person, i)) return &speaker->lines[i];
  return NULL;
}
