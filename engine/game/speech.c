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

static bool holds_for(const struct sim *sim, int person, const struct condition *condition) {
  for (size_t i = 0; i < sizeof own_measures / sizeof own_measures[0]; i++) {
    if (own_measures[i].measure != condition->measure) continue;
    enum variable variable = (enum variable)own_measures[i].variable;
    return condition_compares(condition, query_value(sim, variable, 0, person));
  }
  return condition_holds(sim, condition);
}

static bool was_chosen(const struct sim *sim, const struct person_line *line) {
  if (line->decision < 0) return true;
  const struct decision_state *state = &sim->model.decision[line->decision];
  return state->taken_day >= 0 && (line->option < 0 || line->option == state->option);
}

bool speech_fits(const struct sim *sim, int person, int number) {
  const struct person_line *line = &sim->scenario->person[person].lines[number];
  for (int i = 0; i < line->condition_count; i++)
    if (!holds_for(sim, person, &line->conditions[i])) return false;
  return was_chosen(sim, line);
}

bool speech_tells(const struct person_line *line) {
  for (int i = 0; i < line->condition_count; i++)
    if (line->conditions[i].measure != MEASURE_DAY) return true;
  return line->decision >= 0;
}

bool speech_is_reported(const struct person_line *line) {
  const struct words *in_short = &line->skippable.in_short;
  return line->text.id == words_as_shown ||
         (*in_short->source && line->text.source == in_short->source);
}

const struct person_line *speech_now(const struct sim *sim, int person) {
  const struct person *speaker = &sim->scenario->person[person];
  for (int i = 0; i < speaker->line_count; i++)
    if (speech_fits(sim, person, i)) return &speaker->lines[i];
  return NULL;
}
