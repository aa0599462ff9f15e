/* teams, people, methods. Team 1 is the player's; its worker k is the k-th of `people`. */
#include <stdio.h>
#include <string.h>

#include "script/scenario_reader.h"

enum {
  WORKERS_MIN = 4,
  TIES_MAX = 6,
  LINES_MAX = 12,
  DEFAULT_TEAMS = 8,
  PORTRAITS = 24,
  IDS_COMPARED_MAX = 256
};

/* A text that the reader makes up: "Workteam 2". */
static struct words made_up_words(struct arena *arena, const char *id_format, const char *format,
                                  int number) {
  char id[48], text[48];
  snprintf(id, sizeof id, id_format, number);
  snprintf(text, sizeof text, format, number);
  return (struct words){arena_string(arena, id), arena_string(arena, text)};
}

void check_ids_differ(struct reader *reader, const struct value *list, const char *field) {
  for (int i = 0; i < list->item_count && i < IDS_COMPARED_MAX; i++) {
    const struct value *id = value_field(&list->item[i], field);
    if (!id || id->kind != VALUE_TEXT) continue;
    for (int j = 0; j < i; j++) {
      const struct value *other = value_field(&list->item[j], field);
      if (!other || other->kind != VALUE_TEXT || strcmp(id->text, other->text) != 0) continue;
      reader_error(reader, id, "'%.60s' is used twice, first at line %d", id->text, other->line);
      reader_fix_value(reader, id, "\"%.60s-2\", or another name", id->text);
      break;
    }
  }
}

/* ---- teams ---------------------------------------------------------------------------------- */

static const struct names policies = {&policy_names[0], sizeof policy_names[0], POLICY_COUNT + 1};

const struct field team_fields[] = {
    WORDS_FIELD(struct team_setup, name, "name", REQUIRED, 4, "\"Workteam 3\""),
    WORDS_FIELD(struct team_setup, leader, "leader", OPTIONAL, 5, "who leads it"),
    WHOLE_FIELD(struct team_setup, worker_count, "people", REQUIRED, WORKERS_MIN, TEAM_WORKERS_MAX,
                "people", "how many work in it, without the leader"),
    CHOICE_FIELD(struct team_setup, policy, "policy", OPTIONAL, &policies, "policy",
                 "how its leader decides; not for the player's team"),
    NUMBER_FIELD(struct team_setup, place, "place", OPTIONAL, 0.7, 1.3, "",
                 "quality of its working place; drawn when left out"),
    NUMBER_FIELD(struct team_setup, equipment, "equipment", OPTIONAL, 0, 1, "",
                 "share in good order; drawn when left out"),
    NUMBER_FIELD(struct team_setup, norm, "norm", OPTIONAL, 0.2, 4, "norm-days",
                 "opening norm; the parameter norm0 when left out"),
    NUMBER_FIELD(struct team_setup, conviction_shift, "conviction", OPTIONAL, -0.5, 0.5, "",
                 "added to the conviction of each"),
    NUMBER_FIELD(struct team_setup, market, "market", OPTIONAL, 0, 1, "",
                 "market habit of its people at the start"),
    LIST_FIELD("methods", OPTIONAL, NULL, METHODS_MAX, "list of numbers or ids of methods",
               "in use from the start"),
    WORDS_FIELD(struct team_setup, note, "note", OPTIONAL, 30, "one line about it"),
    NO_MORE_FIELDS};

static void read_known_methods(struct scenario_reader *read, const struct value *list,
                               uint32_t *known) {
  int count = reader_text_list(&read->reader, list, METHODS_MAX), number;
  for (int i = 0; i < count; i++) {
    const struct value *item = &list->item[i];
    if (item->kind == VALUE_TEXT)
      number = 1 + reader_reference(&read->reader, item, "method", &read->names->methods);
    else if (!reader_whole(&read->reader, item, 1, METHODS_MAX, "", &number))
      continue;
    if (number > 0) *known |= UINT32_C(1) << (number - 1);
  }
}

static void read_team(struct scenario_reader *read, const struct value *item, int index) {
  struct team_setup *team = &read->scenario->team[index];
  if (!reader_table(&read->reader, item, team_fields, team)) return;
  read_known_methods(read, value_field(item, "methods"), &team->known);
  const struct value *policy = value_field(item, "policy");
  if (index == 0 && policy)
    reader_error(&read->reader, policy, "the first team is the player's and has no policy");
}

static void default_teams(struct scenario *scenario) {
  scenario->team_count = DEFAULT_TEAMS;
  for (int i = 0; i < DEFAULT_TEAMS; i++)
    scenario->team[i].name = made_up_words(&scenario->arena, "teams.%d.name", "Workteam %d", i + 1);
}

void read_teams(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "teams");
  int count = reader_list(&read->reader, list, TEAMS_MAX);
  if (count == 0) {
    default_teams(scenario);
  } else {
    scenario->team_count = (int16_t)count;
    if (count < 2) reader_error(&read->reader, list, "expected at least 2 teams, got %d", count);
    for (int i = 0; i < count; i++) read_team(read, &list->item[i], i);
    check_ids_differ(&read->reader, list, "name");
  }
  scenario->team[0].policy = POLICY_PLAYER;
}

/* ---- people --------------------------------------------------------------------------------- */

#define OWN_VALUE(member, name, low, high, help)                                                   \
  NUMBER_FIELD(struct person, member, name, OPTIONAL, low, high, "", help "; drawn when left out")

const struct field person_fields[] = {
    ID_FIELD(struct person, id, "id", REQUIRED, "of the person"),
    WORDS_FIELD(struct person, name, "name", REQUIRED, 5, "family name first"),
    WORDS_FIELD(struct person, hangul, "hangul", OPTIONAL, 5, "the name in Hangul"),
    WHOLE_FIELD(struct person, age, "age", REQUIRED, 14, 75, "years", "on the first day"),
    WHOLE_FIELD(struct person, since_year, "since", OPTIONAL, 1900, 2030, "",
                "year in which they joined the works"),
    WORDS_FIELD(struct person, trade, "trade", REQUIRED, 5, "\"lathe operator\""),
    NAME_FIELD(struct person, trade_id, "group", OPTIONAL, "group of the People screen"),
    NAME_FIELD(struct person, portrait, "portrait", OPTIONAL,
               "name of a portrait, p01 to p24; one of them when left out"),
    WORDS_FIELD(struct person, bio, "bio", OPTIONAL, 25, "a few words of their life"),
    WHOLE_FIELD(struct person, dependants, "dependants", OPTIONAL, 0, 3, "people",
                "whom they feed; drawn when left out"),
    OWN_VALUE(skill, "skill", 0.7, 1.3, "at the start"),
    OWN_VALUE(zeal, "zeal", 0, 1, "at the start"),
    OWN_VALUE(joy, "joy", 0, 1, "at the start"),
    OWN_VALUE(fatigue, "fatigue", 0, 1, "at the start"),
    OWN_VALUE(bond, "solidarity", 0, 1, "at the start"),
    OWN_VALUE(study, "knowledge", 0, 1, "technical knowledge at the start"),
    OWN_VALUE(conviction, "conviction", 0, 1, "where their zeal returns to"),
    LIST_FIELD("ties", OPTIONAL, NULL, TIES_MAX, "list of ties", "to others of the team"),
    LIST_FIELD("lines", OPTIONAL, NULL, LINES_MAX, "list of lines",
               "what they say; the first that fits"),
    NO_MORE_FIELDS};

const struct field tie_fields[] = {
    SECTION_FIELD("to", REQUIRED, "id of a person", "to whom"),
    WORDS_FIELD(struct tie, text, "text", REQUIRED, 15, "\"owes him a winter coat\""),
    NO_MORE_FIELDS};

const struct field line_fields[] = {
    WORDS_FIELD(struct person_line, text, "text", REQUIRED, 25, "in their own words"),
    SCENE_FIELDS(struct person_line, skippable, 25, IN_SHORT_HELP),
    SECTION_FIELD(
        "when", OPTIONAL, "list of conditions",
        "all of which must hold: their own zeal, joy, fatigue, solidarity, nourishment or "
        "grievance, or any measure of the team"),
    SECTION_FIELD("after", OPTIONAL, "{ decision } or { decision, option }",
                  "only after this choice"),
    NO_MORE_FIELDS};

static void read_ties(struct scenario_reader *read, const struct value *list,
                      struct person *person) {
  int count = reader_list(&read->reader, list, TIES_MAX);
  person->ties = arena_alloc(&read->scenario->arena, sizeof *person->ties * (size_t)(count + 1));
  for (int i = 0; i < count; i++) {
    struct tie *tie = &person->ties[person->tie_count];
    const struct value *to = value_field(&list->item[i], "to");
    if (!reader_table(&read->reader, &list->item[i], tie_fields, tie) || !to) continue;
    int other = reader_reference(&read->reader, to, "person", &read->names->people);
    tie->person = (int16_t)other;
    if (other >= 0) person->tie_count++;
  }
}

static void read_line(struct scenario_reader *read, const struct value *item,
                      struct person_line *line) {
  *line = (struct person_line){.text = {"", ""}, .decision = -1, .option = -1};
  if (!reader_table(&read->reader, item, line_fields, line)) return;
  read_conditions(&read->reader, &read->names->teams, value_field(item, "when"), &line->conditions,
                  &line->condition_count);
  read_after(read, value_field(item, "after"), &line->decision, &line->option);
  read_scene(read, item, &line->skippable);
}

static void read_lines(struct scenario_reader *read, const struct value *list,
                       struct person *person) {
  struct arena *arena = &read->scenario->arena;
  int count = reader_list(&read->reader, list, LINES_MAX);
  person->lines = arena_alloc(arena, sizeof *person->lines * (size_t)(count + 1));
  person->line_count = (int16_t)count;
  for (int i = 0; i < count; i++) read_line(read, &list->item[i], &person->lines[i]);
}

static void made_up_person(struct scenario *scenario, int index) {
  struct person *person = &scenario->person[index];
  char id[24];
  snprintf(id, sizeof id, "worker_%d", index + 1);
  person->id = arena_string(&scenario->arena, id);
  person->name = made_up_words(&scenario->arena, "people.worker_%d.name", "Worker %d", index + 1);
  person->trade = (struct words){"people.worker.trade", "worker"};
  person->age = 30;
}

/* Whoever has no portrait of their own gets one of those that came with the game. */
static void complete_portrait(struct scenario *scenario, int index) {
  struct person *person = &scenario->person[index];
  char name[8];
  if (person->portrait && *person->portrait) return;
  snprintf(name, sizeof name, "p%02d", index % PORTRAITS + 1);
  person->portrait = arena_string(&scenario->arena, name);
}

void read_people(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "people");
  int workers = scenario->team[0].worker_count;
  int count = reader_list(&read->reader, list, TEAM_WORKERS_MAX);
  if (count > workers && value_field(read->root, "teams"))
    reader_error(&read->reader, &list->item[workers],
                 "the first team has %d people, so there is no place for %d", workers, count);
  else if (count > workers)
    scenario->team[0].worker_count = (int16_t)count;
  scenario->person_count = scenario->team[0].worker_count;
  for (int i = 0; i < scenario->person_count; i++) {
    struct person *person = &scenario->person[i];
    if (i >= count) {
      made_up_person(scenario, i);
    } else if (reader_table(&read->reader, &list->item[i], person_fields, person)) {
      read_ties(read, value_field(&list->item[i], "ties"), person);
      read_lines(read, value_field(&list->item[i], "lines"), person);
    }
    complete_portrait(scenario, i);
  }
  if (count > 0) check_ids_differ(&read->reader, list, "id");
}

/* ---- methods -------------------------------------------------------------------------------- */

struct method_row {
  const char *id;
  struct method method;
};
const struct field method_fields[] = {
    ID_FIELD(struct method_row, id, "id", OPTIONAL,
             "how `try` names it; made from the name when left out"),
    WORDS_FIELD(struct method_row, method.name, "name", REQUIRED, 6, "\"Double tool-holder\""),
    WORDS_FIELD(struct method_row, method.text, "text", OPTIONAL, 60, "what it is"),
    SHOWN_GROUND_FIELDS(struct method_row, method.ground), NO_MORE_FIELDS};

void read_methods(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "methods");
  int count = reader_list(&read->reader, list, METHODS_MAX);
  int deficiencies = scenario->parameter[PARAMETER_NDEF];
  for (int i = 0; i < count; i++) {
    struct method_row row = {.method = {.ground = {"", {"", ""}, ""}}};
    if (!reader_table(&read->reader, &list->item[i], method_fields, &row)) continue;
    ground_check(read, &list->item[i], &row.method.ground, true);
    scenario->method[i] = row.method;
  }
  if (count > 0 && count != deficiencies)
    reader_error(&read->reader, list, "expected %d methods (parameter ndef), got %d", deficiencies,
                 count);
  for (int i = count; i < METHODS_MAX; i++)
    scenario->method[i].name =
        made_up_words(&scenario->arena, "methods.%d.name", "Method %d", i + 1);
}
