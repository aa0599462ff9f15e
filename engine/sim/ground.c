#include "sim/ground.h"

#include <string.h>

const struct parameter_chapter parameter_chapters[PARAMETER_CHAPTERS] = {
    {"Effort", PARAMETER_E0},
    {"Fatigue and food", PARAMETER_REC_WORK},
    {"Who comes to work", PARAMETER_SICK0},
    {"Zeal, joy, solidarity, grievance", PARAMETER_Z_DEC},
    {"Norms and caution", PARAMETER_NORM0},
    {"Equipment", PARAMETER_WEAR},
    {"Learning and trials", PARAMETER_SKILL_LR},
    {"Supply and self-reliance", PARAMETER_MU},
    {"Reports and standing", PARAMETER_PAD_ROUND},
    {"Campaigns, helping, records", PARAMETER_VIGIL},
};

/* ---- the constants of a variable ------------------------------------------------------------- */

/* Neighbours in the table; first 0 and last 0: none, the scenario sets it. */
static const struct stretch {
  uint16_t first, last;
} rules[VARIABLE_COUNT] = {
    [VARIABLE_SKILL] = {PARAMETER_SKILL_LR, PARAMETER_SKILL_MAX},
    [VARIABLE_ZEAL] = {PARAMETER_Z_DEC, PARAMETER_Z_EXPO},
    [VARIABLE_JOY] = {PARAMETER_J_DEC, PARAMETER_J_TITLE},
    [VARIABLE_FATIGUE] = {PARAMETER_REC_WORK, PARAMETER_LOAD0},
    [VARIABLE_NOURISHMENT] = {PARAMETER_NEED8, PARAMETER_DEP_SHARE},
    [VARIABLE_BOND] = {PARAMETER_B_DEC, PARAMETER_B_STAR},
    [VARIABLE_GRIEVANCE] = {PARAMETER_G_DEC, PARAMETER_LAG_GAP},
    [VARIABLE_MARKET] = {PARAMETER_A_MKT, PARAMETER_MKT_DN},
    [VARIABLE_STUDY] = {PARAMETER_ST_GAIN, PARAMETER_ST_DEP},
    [VARIABLE_SICK] = {PARAMETER_SICK0, PARAMETER_SICK_LO},
    [VARIABLE_NORM] = {PARAMETER_NORM0, PARAMETER_DRIFT},
    [VARIABLE_EQUIPMENT] = {PARAMETER_WEAR, PARAMETER_PATCH_AT},
    [VARIABLE_METHODS] = {PARAMETER_NDEF, PARAMETER_RAMP},
    [VARIABLE_TRIAL] = {PARAMETER_TR_RATE, PARAMETER_TR_PK},
    [VARIABLE_STOCK] = {PARAMETER_STOCK0, PARAMETER_PRIO},
    [VARIABLE_DOMESTIC] = {PARAMETER_DOM_RATE, PARAMETER_DOM_RATE},
    [VARIABLE_SUBSTITUTE_QUALITY] = {PARAMETER_SUBQ0, PARAMETER_SUBQ_LR},
    [VARIABLE_STANDING] = {PARAMETER_STAND_K, PARAMETER_STAND_TITLE},
    [VARIABLE_PAPER] = {PARAMETER_PAD_ROUND, PARAMETER_COVER},
    [VARIABLE_CAUTION] = {PARAMETER_CAUT0, PARAMETER_CAUT_LO},
    [VARIABLE_STALENESS] = {PARAMETER_STALE_UP, PARAMETER_STALE_DN},
    [VARIABLE_CREDIT] = {PARAMETER_ASK_DAYS, PARAMETER_CRED_UP},
    [VARIABLE_OUTPUT] = {PARAMETER_E0, PARAMETER_E_MAX},
    [VARIABLE_EFFORT] = {PARAMETER_E0, PARAMETER_E_MAX},
    [VARIABLE_REPORTED] = {PARAMETER_PAD_ROUND, PARAMETER_COVER},
};

static bool has_rules(enum variable variable) {
  return rules[variable].last > 0;
}

const char *ground_chapter(enum variable variable) {
  if (!has_rules(variable)) return NULL;
  int chapter = 0;
  while (chapter + 1 < PARAMETER_CHAPTERS &&
         (int)parameter_chapters[chapter + 1].first <= rules[variable].first)
    chapter++;
  return parameter_chapters[chapter].name;
}

/* ---- their sources --------------------------------------------------------------------------- */

static bool is_assumption(const char *part, size_t length) {
  return length > 0 && part[0] == 'A' && (length == 1 || part[1] == ' ' || part[1] == ',');
}

static bool already_named(const struct text *out, size_t from, const char *part, size_t length) {
  for (size_t at = from; at + length <= out->length; at++)
    if (memcmp(out->bytes + at, part, length) == 0) return true;
  return false;
}

/* A row's ground is a list, "A; sign OA, RF". */
static const char *next_part(const char *at, size_t *length) {
  while (*at == ' ' || *at == ';') at++;
  *length = strcspn(at, ";");
  return at;
}

static bool names_assumption(const char *provenance) {
  size_t length;
  for (const char *at = next_part(provenance, &length); length > 0;
       at = next_part(at + length, &length))
    if (is_assumption(at, length)) return true;
  return false;
}

bool ground_is_assumed(enum variable variable) {
  for (int p = rules[variable].first; p <= rules[variable].last && has_rules(variable); p++)
    if (names_assumption(parameter_rows[p].provenance)) return true;
  return false;
}

/* "sign L:Roy 1952": the table's marks for a source that gives only a direction, and for the
 * literature, are of no use to a reader. */
static const char *without_marks(const char *part, size_t *length) {
  static const char *const marks[] = {"sign ", "L:"};
  for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
    size_t mark = strlen(marks[i]);
    if (*length <= mark || strncmp(part, marks[i], mark) != 0) continue;
    part += mark;
    *length -= mark;
  }
  return part;
}

static void name_sources(const char *provenance, size_t from, struct text *out) {
  size_t length;
  for (const char *at = next_part(provenance, &length); length > 0;
       at = next_part(at + length, &length)) {
    size_t named = length;
    const char *source = without_marks(at, &named);
    if (is_assumption(at, length) || already_named(out, from, source, named)) continue;
    if (out->length > from) text_append(out, "; ");
    text_append_bytes(out, source, named);
  }
}

void ground_sources(enum variable variable, struct text *out) {
  const size_t from = out->length;
  for (int p = rules[variable].first; p <= rules[variable].last && has_rules(variable); p++)
    name_sources(parameter_rows[p].provenance, from, out);
}

/* ---- first values (sim/start.c sets them) ---------------------------------------------------- */

static q16 persons_start(const struct person *person, enum variable variable) {
  switch (variable) {
  case VARIABLE_SKILL:
    return person->skill;
  case VARIABLE_ZEAL:
    return person->zeal != START_UNSET ? person->zeal : person->conviction;
  case VARIABLE_JOY:
    return person->joy;
  case VARIABLE_FATIGUE:
    return person->fatigue;
  case VARIABLE_BOND:
    return person->bond;
  case VARIABLE_STUDY:
    return person->study;
  default:
    return START_UNSET;
  }
}

static bool story_sets_person(const struct scenario *scenario, enum variable variable, int worker) {
  return worker < scenario->person_count &&
         persons_start(&scenario->person[worker], variable) != START_UNSET;
}

static bool story_sets_people(const struct scenario *scenario, enum variable variable, int worker) {
  if (variable == VARIABLE_MARKET) return true;
  if (worker >= 0) return story_sets_person(scenario, variable, worker);
  for (int k = 0; k < scenario->team[0].worker_count; k++)
    if (!story_sets_person(scenario, variable, k)) return false;
  return true;
}

static bool story_changes(const struct scenario *scenario, enum parameter id) {
  return scenario->parameter[id] != parameter_rows[id].value;
}

static bool story_sets_team(const struct scenario *scenario, enum variable variable) {
  const struct team_setup *setup = &scenario->team[0];
  switch (variable) {
  case VARIABLE_NORM:
    return setup->norm != START_UNSET || story_changes(scenario, PARAMETER_NORM0);
  case VARIABLE_EQUIPMENT:
    return setup->equipment != START_UNSET;
  case VARIABLE_PLACE:
    return setup->place != START_UNSET;
  case VARIABLE_METHODS:
    return true;
  case VARIABLE_STOCK:
    return story_changes(scenario, PARAMETER_STOCK0);
  case VARIABLE_CAUTION:
    return story_changes(scenario, PARAMETER_CAUT0);
  case VARIABLE_SUBSTITUTE_QUALITY:
    return story_changes(scenario, PARAMETER_SUBQ0);
  case VARIABLE_CREDIT:
    return story_changes(scenario, PARAMETER_CREDIT);
  default:
    return variable_is_condition(variable);
  }
}

static bool is_drawn(enum variable variable) {
  return variable == VARIABLE_SKILL || variable == VARIABLE_CONVICTION ||
         variable == VARIABLE_ZEAL || variable == VARIABLE_BOND || variable == VARIABLE_STUDY ||
         variable == VARIABLE_DEPENDANTS || variable == VARIABLE_EQUIPMENT ||
         variable == VARIABLE_PLACE;
}

enum start_ground ground_of_start(const struct scenario *scenario, enum variable variable,
                                  int worker) {
  const bool of_people = variable_rows[variable].owner == OWNER_WORKER;
  if (of_people ? story_sets_people(scenario, variable, worker)
                : story_sets_team(scenario, variable))
    return START_OF_STORY;
  return is_drawn(variable) ? START_OF_CHANCE : START_OF_MODEL;
}
