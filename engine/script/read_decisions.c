/* decisions: what the story asks, when, and what each answer does. */
#include <stdio.h>
#include <string.h>

#include "script/scenario_reader.h"

enum { FACTS_MAX = 5, OPTIONS_MIN = 2, OPTIONS_MAX = 4, MECHANICS_MAX = 6, WORDS_TOGETHER = 90 };

/* ---- options -------------------------------------------------------------------------------- */

struct option_row {
  struct option option;
  struct words label_of_cause;
};
#define OPTION_WORDS(member, name, required, most, help)                                           \
  WORDS_FIELD(struct option_row, member, name, required, most, help)

static const struct names policies = {&policy_names[0], sizeof policy_names[0], POLICY_COUNT + 1};

const struct field option_fields[] = {
    ID_FIELD(struct option_row, option.id, "id", REQUIRED, "of the option"),
    OPTION_WORDS(option.label, "label", REQUIRED, 6, "on the button"),
    OPTION_WORDS(option.in_short, "in_short", OPTIONAL, 6,
                 "on the button where the scene is skipped; the label when left out"),
    OPTION_WORDS(option.consequence, "consequence", REQUIRED, 10, "what it tends to bring"),
    OPTION_WORDS(option.record, "record", OPTIONAL, 10, "what will be written today"),
    OPTION_WORDS(option.ledger, "ledger", OPTIONAL, 10, "what will be counted today"),
    OPTION_WORDS(option.aftermath, "aftermath", OPTIONAL, 30,
                 "line in the Today panel next morning"),
    OPTION_WORDS(option.fate, "fate", OPTIONAL, 60, "what the debrief says followed"),
    LIST_FIELD("taken_by", OPTIONAL, &policies, POLICY_COUNT + 1, "list of policies",
               "whose leaders choose it; each policy, and neglect, in exactly one option"),
    SECTION_FIELD("needs", OPTIONAL, "list of conditions", "without which it is greyed"),
    OPTION_WORDS(option.need_reason, "need_reason", OPTIONAL, 12, "shown when it is greyed"),
    LIST_FIELD("effect", OPTIONAL, NULL, EFFECTS_MAX, "list of orders, or function(now)",
               "what it does"),
    SECTION_FIELD("documented_only", OPTIONAL, "true or false",
                  "false: greyed in the mode that shows only what is documented"),
    OPTION_WORDS(label_of_cause, "label_of_cause", OPTIONAL, 8,
                 "its name in explanations; the label when left out"),
    NO_MORE_FIELDS};

static void read_taken_by(struct scenario_reader *read, const struct value *list,
                          struct option *option) {
  int count = reader_text_list(&read->reader, list, POLICY_COUNT + 1);
  for (int i = 0; i < count; i++) {
    int policy = reader_reference(&read->reader, &list->item[i], "policy", &policies);
    if (policy >= 0) option->policies |= UINT32_C(1) << policy;
  }
}

static void read_effect_list(struct scenario_reader *read, const struct value *list,
                             struct option *option) {
  struct effect_reader effects = {.reader = &read->reader,
                                  .names = read->names,
                                  .scenario = read->scenario,
                                  .cause = option->cause};
  read_effects(&effects, list);
  option->effects =
      arena_alloc(read->reader.arena, sizeof *option->effects * (size_t)(effects.count + 1));
  memcpy(option->effects, effects.effect, sizeof *option->effects * (size_t)effects.count);
  option->effect_count = (int16_t)effects.count;
}

static void read_effect(struct scenario_reader *read, const struct value *effect,
                        const struct value *option_value, struct option *option) {
  bool is_empty =
      effect && effect->kind == VALUE_TABLE && effect->item_count == 0 && effect->field_count == 0;
  if (!effect || is_empty) {
    reader_warning(&read->reader, option_value, "has no effect");
    reader_fix(&read->reader, "effect = { care() }, or another order");
  } else if (effect->kind == VALUE_FUNCTION) {
    option->effects = arena_alloc(read->reader.arena, sizeof *option->effects);
    option->effects[0] = (struct effect){.function = effect->function};
    option->effect_count = 1;
  } else {
    read_effect_list(read, effect, option);
  }
}

static void read_option(struct scenario_reader *read, const struct value *table,
                        const struct decision *decision, struct option *option) {
  struct option_row row = {.label_of_cause = {NULL, NULL}};
  char cause[128];
  if (!reader_table(&read->reader, table, option_fields, &row)) return;
  *option = row.option;
  option->place = reader_place(&read->reader, table);
  snprintf(cause, sizeof cause, "%s.%s", decision->id, option->id);
  struct words label = *row.label_of_cause.source ? row.label_of_cause : option->label;
  option->cause = (int16_t)scenario_add_cause(read, table, cause, label);
  read_taken_by(read, value_field(table, "taken_by"), option);
  read_documented_only(read, table, &option->documented_only_off);
  read_conditions(&read->reader, &read->names->teams, value_field(table, "needs"), &option->needs,
                  &option->need_count);
  if (option->need_count > 0 && *option->need_reason.source == '\0') {
    reader_error(&read->reader, table, "'need_reason' is missing (what a greyed option says)");
    reader_fix(&read->reader, "need_reason = \"why it can't be chosen now\"");
  }
  read_effect(read, value_field(table, "effect"), table, option);
}

/* ---- no answer ------------------------------------------------------------------------------ */

struct unanswered_row {
  struct option option;
  struct ground ground;
};
const struct field unanswered_fields[] = {
    WORDS_FIELD(struct unanswered_row, option.label, "label", REQUIRED, 8,
                "its name in explanations"),
    SECTION_FIELD("effect", REQUIRED, "list of orders", "what it costs each time"),
    GROUND_FIELDS(struct unanswered_row, ground), NO_MORE_FIELDS};

void read_unanswered(struct scenario_reader *read) {
  const struct value *table = value_field(read->root, "unanswered");
  struct option *option = &read->scenario->unanswered;
  struct unanswered_row row = {.ground = {"", {"", ""}, ""}};
  if (!table || !reader_table(&read->reader, table, unanswered_fields, &row)) return;
  *option = row.option;
  ground_check(read, table, &row.ground, true);
  option->cause = (int16_t)scenario_add_cause(read, table, "unanswered", option->label);
  const struct value *effect = value_field(table, "effect");
  if (effect) read_effect_list(read, effect, option);
}

/* ---- who takes which ------------------------------------------------------------------------ */

static const struct value *policy_item(const struct value *option, const char *policy) {
  const struct value *list = value_field(option, "taken_by");
  for (int i = 0; list && list->kind == VALUE_TABLE && i < list->item_count; i++)
    if (list->item[i].kind == VALUE_TEXT && strcmp(list->item[i].text, policy) == 0)
      return &list->item[i];
  return option;
}

/* Each policy must have one answer: returns whether `policy` has any. */
static bool check_policy(struct scenario_reader *read, const struct decision *decision,
                         const struct value *options, int policy) {
  int first = -1;
  for (int i = 0; i < decision->option_count; i++) {
    if (!(decision->options[i].policies >> policy & 1)) continue;
    if (first < 0) {
      first = i;
      continue;
    }
    reader_error(&read->reader, policy_item(&options->item[i], policy_names[policy]),
                 "'%s' takes option '%s' already", policy_names[policy],
                 decision->options[first].id);
    reader_fix(&read->reader, "\"%s\" in one of the two", policy_names[policy]);
  }
  return first >= 0;
}

static void check_policies(struct scenario_reader *read, const struct decision *decision,
                           const struct value *options) {
  char missing[160] = "";
  for (int policy = 0; policy <= POLICY_COUNT; policy++) {
    if (check_policy(read, decision, options, policy)) continue;
    size_t used = strlen(missing);
    snprintf(missing + used, sizeof missing - used, "%s\"%s\"", used ? ", " : "",
             policy_names[policy]);
  }
  if (!*missing) return;
  reader_error(&read->reader, options, "no option is taken by: %s", missing);
  reader_fix(&read->reader, "taken_by = { ..., %s } in an option that such a leader would choose",
             missing);
}

/* Where only what is documented is played, there must still be something to choose. */
static void check_documented_options(struct scenario_reader *read, const struct value *list,
                                     const struct decision *decision) {
  int left = 0;
  for (int i = 0; i < decision->option_count; i++)
    left += !decision->options[i].documented_only_off;
  if (decision->option_count >= OPTIONS_MIN && left < OPTIONS_MIN && !decision->documented_only_off)
    reader_error(
        &read->reader, list,
        "%d left where only what is documented is played, at least %d expected: switch off "
        "the whole decision",
        left, OPTIONS_MIN);
}

static void read_options(struct scenario_reader *read, const struct value *table,
                         struct decision *decision) {
  const struct value *list = value_field(table, "options");
  int problems = read->reader.problems->errors;
  int count = reader_list(&read->reader, list, OPTIONS_MAX);
  decision->options =
      arena_alloc(read->reader.arena, sizeof *decision->options * (size_t)(count + 1));
  decision->option_count = (int16_t)count;
  if (list && list->kind == VALUE_TABLE && count < OPTIONS_MIN) {
    reader_error(&read->reader, list, "expected %d to %d options, got %d", OPTIONS_MIN, OPTIONS_MAX,
                 count);
    reader_fix(&read->reader, "another { id = ..., label = ..., consequence = ..., effect = ... }");
  }
  for (int i = 0; i < count; i++)
    read_option(read, &list->item[i], decision, &decision->options[i]);
  if (count == 0) return;
  check_ids_differ(&read->reader, list, "id");
  check_documented_options(read, list, decision);
  if (read->reader.problems->errors == problems) check_policies(read, decision, list);
}

/* ---- decisions ------------------------------------------------------------------------------ */

static const char *const pegs[] = {"pegs",  "lathe",   "furnace", "stores",
                                   "board", "canteen", "yard"};
static const struct names peg_names = NAMES_OF_LIST(pegs);

static const char *const mechanics[] = {"emulation",
                                        "innovation",
                                        "self-reliance",
                                        "morale",
                                        "plan&norm",
                                        "supply",
                                        "market",
                                        "reporting",
                                        "institution",
                                        "era-context",
                                        "official-narrative-vs-reality"};
static const struct names mechanic_names = NAMES_OF_LIST(mechanics);

const struct field decision_fields[] = {
    ID_FIELD(struct decision, id, "id", REQUIRED, "of the decision"),
    WORDS_FIELD(struct decision, title, "title", REQUIRED, 6, "of the card"),
    WORDS_FIELD(struct decision, text, "text", REQUIRED, 60, "what is asked"),
    WORDS_FIELD(struct decision, when_words, "heading", OPTIONAL, 6, "\"Decision, before noon\""),
    SCENE_FIELDS(struct decision, skippable, 25,
                 "what is asked, in one line without details; the options stay"),
    LIST_FIELD("known", OPTIONAL, NULL, FACTS_MAX, "list of texts",
               "what we know; with unknown and text at most 90 words"),
    LIST_FIELD("unknown", OPTIONAL, NULL, FACTS_MAX, "list of texts", "what we do not know"),
    SECTION_FIELD("person", OPTIONAL, "id of a person", "who stands behind it"),
    TAG_FIELD(struct decision, place_in_picture, "at", OPTIONAL, &peg_names, "place in the picture",
              "place in the picture"),
    DAY_FIELD(struct decision, from_day, "from", OPTIONAL, "first day on which it may open"),
    DAY_FIELD(struct decision, to_day, "to", OPTIONAL, "last day on which it may open"),
    WHOLE_FIELD(struct decision, answer_days, "answer_days", OPTIONAL, 1, 60, "days",
                "it waits before neglect answers; 3 when left out"),
    SECTION_FIELD("when", OPTIONAL, "list of conditions, or function(now)",
                  "all of which must hold for it to open"),
    SECTION_FIELD("after", OPTIONAL, "{ decision } or { decision, option }",
                  "an earlier choice without which it does not open"),
    LIST_FIELD("mechanics", OPTIONAL, &mechanic_names, MECHANICS_MAX, "list of tags",
               "what it is about"),
    SECTION_FIELD("documented_only", OPTIONAL, "true or false",
                  "false: off in the mode that shows only what is documented"),
    LIST_FIELD("options", REQUIRED, NULL, OPTIONS_MAX, "list of options",
               "what can be answered; two at least"),
    SHOWN_GROUND_FIELDS(struct decision, ground),
    NO_MORE_FIELDS};

static const char *read_mechanics(struct scenario_reader *read, const struct value *list) {
  char joined[256] = "";
  int count = reader_text_list(&read->reader, list, MECHANICS_MAX);
  for (int i = 0; i < count; i++) {
    int tag = reader_reference(&read->reader, &list->item[i], "mechanic", &mechanic_names);
    size_t used = strlen(joined);
    if (tag >= 0)
      snprintf(joined + used, sizeof joined - used, "%s%s", used ? " " : "", mechanics[tag]);
  }
  return arena_string(read->reader.arena, joined);
}

/* Text, knowns and unknowns are read together, in a class. */
static void check_reading_length(struct scenario_reader *read, const struct value *table,
                                 const struct decision *decision) {
  int total = count_words(decision->text.source);
  for (int i = 0; i < decision->known_count; i++) total += count_words(decision->known[i].source);
  for (int i = 0; i < decision->unknown_count; i++)
    total += count_words(decision->unknown[i].source);
  if (total <= WORDS_TOGETHER) return;
  reader_error(&read->reader, table, "text, known and unknown have %d words together, at most %d",
               total, WORDS_TOGETHER);
  reader_fix(&read->reader, "%d words less", total - WORDS_TOGETHER);
}

/* Whoever skips the scene still answers, and must know what. */
static void check_question_in_short(struct scenario_reader *read, const struct value *table,
                                    const struct decision *decision) {
  if (!decision->skippable.themes || *decision->skippable.in_short.source) return;
  reader_warning(&read->reader, value_field(table, "themes"),
                 "whoever skips the scene isn't told what is asked");
  reader_fix(&read->reader, "in_short = \"what is asked, in one line without details\"");
}

static void check_days(struct scenario_reader *read, const struct value *table,
                       const struct decision *decision) {
  const struct value *from = value_field(table, "from"), *to = value_field(table, "to");
  int last = read->scenario->day_count;
  if (from && decision->from_day >= last) {
    reader_error(&read->reader, from, "day %d is after the last day, %d", decision->from_day + 1,
                 last);
    reader_fix(&read->reader, "from = a day up to %d", last);
  } else if (decision->to_day < decision->from_day) {
    reader_error(&read->reader, to ? to : table, "'to' (day %d) is before 'from' (day %d)",
                 decision->to_day + 1, decision->from_day + 1);
    reader_fix(&read->reader, "to = a day from %d on", decision->from_day + 1);
  }
}

static void read_when(struct scenario_reader *read, const struct value *when,
                      struct decision *decision) {
  if (when && when->kind == VALUE_FUNCTION)
    decision->when_function = when->function;
  else
    read_conditions(&read->reader, &read->names->teams, when, &decision->conditions,
                    &decision->condition_count);
}

static void read_decision(struct scenario_reader *read, const struct value *table,
                          struct decision *decision) {
  struct reader *reader = &read->reader;
  *decision = (struct decision){.person = -1,
                                .after_decision = -1,
                                .after_option = -1,
                                .answer_days = 3,
                                .ground = {"", {"", ""}, ""}};
  decision->to_day = (int16_t)(read->scenario->day_count - 1);
  decision->place = reader_place(reader, table);
  if (!reader_table(reader, table, decision_fields, decision)) return;
  ground_check(read, table, &decision->ground, true);
  read_scene(read, table, &decision->skippable);
  check_question_in_short(read, table, decision);
  read_documented_only(read, table, &decision->documented_only_off);
  read_words_list(reader, value_field(table, "known"), FACTS_MAX, 0, &decision->known,
                  &decision->known_count);
  read_words_list(reader, value_field(table, "unknown"), FACTS_MAX, 0, &decision->unknown,
                  &decision->unknown_count);
  check_reading_length(read, table, decision);
  const struct value *person = value_field(table, "person");
  if (person)
    decision->person = (int16_t)reader_reference(reader, person, "person", &read->names->people);
  check_days(read, table, decision);
  read_when(read, value_field(table, "when"), decision);
  read_after(read, value_field(table, "after"), &decision->after_decision, &decision->after_option);
  decision->mechanics = read_mechanics(read, value_field(table, "mechanics"));
  read_options(read, table, decision);
}

void read_decisions(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "decisions");
  int count = reader_list(&read->reader, list, DECISIONS_MAX);
  scenario->decisions =
      arena_alloc(&scenario->arena, sizeof *scenario->decisions * (size_t)(count + 1));
  scenario->decision_count = (int16_t)count;
  for (int i = 0; i < count; i++) read_decision(read, &list->item[i], &scenario->decisions[i]);
  if (count > 0) check_ids_differ(&read->reader, list, "id");
}
