/* The head of a scenario, and the order in which its parts are read. */
#include "script/scenario_reader.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { SUMMARY_LETTERS = 84, GOALS = 3 };

static const struct names picture_choices = NAMES_OF_LIST(picture_names);

#define SCENARIO_WORDS(member, name, required, most, help)                                         \
  WORDS_FIELD(struct scenario, member, name, required, most, help)

const struct field root_fields[] = {
    ID_FIELD(struct scenario, id, "id", REQUIRED, "of the scenario"),
    SCENARIO_WORDS(title, "title", REQUIRED, 6, "on the era card"),
    SCENARIO_WORDS(era, "era", OPTIONAL, 6, "\"Chollima years\""),
    SCENARIO_WORDS(summary, "summary", OPTIONAL, 0, "two lines of about 40 letters"),
    WHOLE_FIELD(struct scenario, minutes, "minutes", OPTIONAL, 5, 240, "minutes",
                "to play and read"),
    TAG_FIELD(struct scenario, picture, "picture", OPTIONAL, &picture_choices, "set of pictures",
              "how the site is drawn; that of the first year when left out"),
    SECTION_FIELD("era_years", OPTIONAL, "{ first, last }", "on the picker's line of time"),
    SCENARIO_WORDS(works, "works", OPTIONAL, 6, "name of the enterprise"),
    SCENARIO_WORDS(team_name, "team_name", OPTIONAL, 4, "of the player's team"),
    SCENARIO_WORDS(newspaper, "newspaper", OPTIONAL, 6, "name of the works' newspaper"),
    SCENARIO_WORDS(newspaper_hangul, "newspaper_hangul", OPTIONAL, 6, "the same in Hangul"),
    YES_NO_FIELD(struct scenario, famine, "famine", OPTIONAL,
                 "hunger is told in words: nothing draws, ranks or counts it"),
    SCENARIO_WORDS(content_note, "content_note", OPTIONAL, 60, "what may distress; shown first"),
    LIST_FIELD("themes", OPTIONAL, &content_theme_names, CONTENT_THEME_COUNT, "list of themes",
               "what the content note names: scenes about them can be skipped"),
    SECTION_FIELD("briefing", OPTIONAL, "table", "what is told before the first day"),
    SECTION_FIELD("calendar", OPTIONAL, "table", "how long, from when, and when periods close"),
    SECTION_FIELD("conditions", OPTIONAL, "list of rows",
                  "conditions of the time, from day to day"),
    SECTION_FIELD("delivery", OPTIONAL, "list of 3 shares", "of a month's supply by its suns"),
    SECTION_FIELD("parameters", OPTIONAL, "table: parameter = number", "constants of the model"),
    SECTION_FIELD("curves", OPTIONAL, "table: curve = list of { x, y }", "curves of the model"),
    YES_NO_FIELD(struct scenario, experiment, "experiment", OPTIONAL,
                 "parameters may leave their range; the run is marked"),
    LIST_FIELD("hazards", OPTIONAL, NULL, HAZARDS_MAX, "list of hazards", "what may happen"),
    SECTION_FIELD("input", OPTIONAL, "table", "the bottleneck"),
    SECTION_FIELD("product", OPTIONAL, "table", "what is made"),
    SECTION_FIELD("machines", OPTIONAL, "table", "what it is made on"),
    LIST_FIELD("teams", OPTIONAL, NULL, TEAMS_MAX, "list of teams", "the player's first"),
    LIST_FIELD("people", OPTIONAL, NULL, TEAM_WORKERS_MAX, "list of people",
               "of the player's team"),
    SECTION_FIELD("verbs", OPTIONAL, "table", "orders that arrive later or not at all"),
    SECTION_FIELD("state", OPTIONAL, "table: name = { start, low, high }",
                  "numbers of the story's own"),
    LIST_FIELD("methods", OPTIONAL, NULL, METHODS_MAX, "list of methods", "that trials may find"),
    LIST_FIELD("decisions", OPTIONAL, NULL, DECISIONS_MAX, "list of decisions", "what is asked"),
    SECTION_FIELD("unanswered", OPTIONAL, "table: label, effect",
                  "what it costs that a question got no answer in time"),
    SECTION_FIELD("grounds", OPTIONAL, "table: section = { source, assumption }",
                  "what the numbers of whole sections rest on"),
    SECTION_FIELD("news", OPTIONAL, "list of sentences", "patterns of the newspaper"),
    SECTION_FIELD("notes", OPTIONAL, "list of notes", "lines for the Today panel"),
    SECTION_FIELD("endings", OPTIONAL, "list of endings", "labels that conditions give at the end"),
    SECTION_FIELD("questions", OPTIONAL, "list of texts",
                  "of the debrief: at most 12, of 40 words each"),
    SECTION_FIELD("last_panel", OPTIONAL, "table: claim, unknown",
                  "last of the debrief: one claim, and what nobody knows"),
    SECTION_FIELD("sources", OPTIONAL, "list of sources", "what the story rests on"),
    SECTION_FIELD("claims", OPTIONAL, "list of claims", "every dossier id that is cited"),
    SECTION_FIELD("terms", OPTIONAL, "list of terms", "words that the codex explains"),
    NO_MORE_FIELDS};

const struct field briefing_fields[] = {
    SCENARIO_WORDS(where, "where", OPTIONAL, 30, "the place"),
    SCENARIO_WORDS(when, "when", OPTIONAL, 30, "the time"),
    SCENARIO_WORDS(you, "you", OPTIONAL, 40, "who the player is"),
    LIST_FIELD("goals", OPTIONAL, NULL, GOALS, "list of texts", "what can be learned"),
    SCENARIO_WORDS(real_and_invented, "real_and_invented", OPTIONAL, 60,
                   "what is documented and what is made up"),
    SCENARIO_WORDS(instructor_note, "for_instructors", OPTIONAL, 120,
                   "for whoever teaches with it"),
    NAME_FIELD(struct scenario, own_picture.file, "picture", OPTIONAL,
               "a file of pictures/ (yard.svg), shown instead of the site"),
    SCENARIO_WORDS(own_picture.alt, "picture_alt", OPTIONAL, 30,
                   "what the picture shows, to be read aloud; required with it"),
    NO_MORE_FIELDS};

const struct field input_fields[] = {
    SCENARIO_WORDS(input_name, "name", REQUIRED, 3, "\"coke\""),
    SCENARIO_WORDS(input_plural, "plural", OPTIONAL, 3, "\"coke\""), NO_MORE_FIELDS};

const struct field product_fields[] = {
    SCENARIO_WORDS(product, "name", REQUIRED, 3, "\"pump housing\""),
    SCENARIO_WORDS(product_plural, "plural", OPTIONAL, 3, "\"pump housings\""),
    SCENARIO_WORDS(product_rejects, "rejects", OPTIONAL, 4,
                   "how the two books call what is not good: \"Castings rejected\"; Rejects"),
    NUMBER_FIELD(struct scenario, products_per_norm_day, "per_norm_day", OPTIONAL, 0.001, 1000,
                 "pieces", "that one norm-day makes"),
    NO_MORE_FIELDS};

const struct field machines_fields[] = {
    SCENARIO_WORDS(machine_name, "name", REQUIRED, 3, "\"lathe\""),
    SCENARIO_WORDS(machine_plural, "plural", OPTIONAL, 3, "\"lathes\""),
    WHOLE_FIELD(struct scenario, machine_count, "count", REQUIRED, 1, 99, "machines",
                "of the team"),
    NO_MORE_FIELDS};

const struct scenario_section scenario_sections[] = {
    {"", root_fields, "the table that scenario.lua returns"},
    {"briefing", briefing_fields, "what is told before the first day"},
    {"calendar", calendar_fields, "how long the story is and when its periods close"},
    {"calendar.start", start_fields, "the first day"},
    {"conditions[]", condition_row_fields, "conditions of the time from a day on"},
    {"parameters", grounded_table_fields, "what the constants that are changed rest on"},
    {"curves", grounded_table_fields, "what the curves that are changed rest on"},
    {"hazards[]", hazard_fields, "what may happen on some days"},
    {"input", input_fields, "the bottleneck"},
    {"product", product_fields, "what the team makes"},
    {"machines", machines_fields, "what it is made on"},
    {"teams[]", team_fields, "a team; the first is the player's"},
    {"people[]", person_fields, "a worker of the player's team"},
    {"people[].ties[]", tie_fields, "what binds them to another"},
    {"people[].lines[]", line_fields, "what they say"},
    {"verbs", verbs_fields, "orders that arrive later, not at all, or only in this story"},
    {"state.*", state_fields, "a number of the story's own"},
    {"methods[]", method_fields, "a method that trials may find"},
    {"decisions[]", decision_fields, "a question and its answers"},
    {"decisions[].options[]", option_fields, "an answer"},
    {"unanswered", unanswered_fields, "what no answer costs"},
    {"news[]", news_fields, "a sentence of the newspaper"},
    {"notes[]", note_fields, "a line in the Today panel"},
    {"endings[]", ending_fields, "a label at the end"},
    {"grounds", grounds_fields, "what the numbers of whole sections rest on"},
    {"grounds.*", ground_row_fields, "the ground of one section"},
    {"last_panel", last_panel_fields, "the end of the debrief"},
    {"sources[]", source_fields, "a source"},
    {"claims[]", claim_fields, "a claim taken from a source"},
    {"terms[]", term_fields, "a word that the codex explains"},
    {NULL, NULL, NULL}};

/* ---- shared --------------------------------------------------------------------------------- */

void read_words_list(struct reader *reader, const struct value *list, int most_items,
                     int most_words, struct words **words, int16_t *count) {
  int items = reader_text_list(reader, list, most_items);
  *words = arena_alloc(reader->arena, sizeof **words * (size_t)(items + 1));
  *count = (int16_t)items;
  for (int i = 0; i < items; i++) {
    (*words)[i] = (struct words){"", ""};
    reader_words(reader, &list->item[i], most_words, &(*words)[i]);
  }
}

int scenario_add_cause(struct scenario_reader *read, const struct value *at, const char *id,
                       struct words label) {
  struct scenario *scenario = read->scenario;
  enum { OWN_MAX = CAUSE_EDITED - CAUSE_SCENARIO };
  if (scenario->cause_count == OWN_MAX) {
    reader_error(&read->reader, at, "more than %d options and hazards", OWN_MAX);
    return CAUSE_SCENARIO;
  }
  int number = scenario->cause_count++;
  scenario->cause_id[number] = arena_string(&scenario->arena, id);
  scenario->cause_label[number] = label;
  return CAUSE_SCENARIO + number;
}

/* ---- the head ------------------------------------------------------------------------------- */

static void read_era_years(struct scenario_reader *read) {
  const struct value *list = value_field(read->root, "era_years");
  int count = reader_list(&read->reader, list, 2), year[2];
  if (!list || list->kind != VALUE_TABLE) return;
  if (count != 2) {
    reader_error(&read->reader, list, "expected { first, last }, got %d", count);
    return;
  }
  for (int i = 0; i < 2; i++)
    if (!reader_whole(&read->reader, &list->item[i], 1900, 2030, "(a year)", &year[i])) return;
  read->scenario->era_from = (int16_t)year[0];
  read->scenario->era_to = (int16_t)year[1];
}

static void read_goals(struct scenario_reader *read, const struct value *list) {
  struct words *goals;
  int16_t count;
  read_words_list(&read->reader, list, GOALS, 25, &goals, &count);
  for (int i = 0; i < count; i++) read->scenario->goals[i] = goals[i];
}

static void read_briefing(struct scenario_reader *read) {
  const struct value *table = value_field(read->root, "briefing");
  if (!reader_table(&read->reader, table, briefing_fields, read->scenario)) return;
  read_goals(read, value_field(table, "goals"));
  read_own_picture(read, table);
}

static void check_summary(struct scenario_reader *read) {
  int letters = utf8_count(read->scenario->summary.source);
  if (letters > SUMMARY_LETTERS)
    reader_error(&read->reader, value_field(read->root, "summary"),
                 "expected at most %d letters (two lines of 40), got %d", SUMMARY_LETTERS, letters);
}

static void default_plural(struct words *plural, const struct words *name) {
  if (*plural->source == '\0') *plural = *name;
}

/* Words that stand for others when left out. */
static void complete_words(struct scenario *scenario) {
  if (*scenario->team_name.source == '\0') scenario->team_name = scenario->team[0].name;
  if (*scenario->input_name.source == '\0')
    scenario->input_name = (struct words){"input.name", "inputs"};
  default_plural(&scenario->input_plural, &scenario->input_name);
  default_plural(&scenario->product_plural, &scenario->product);
}

static void read_head(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  read_era_years(read);
  read_briefing(read);
  check_summary(read);
  reader_table(&read->reader, value_field(read->root, "input"), input_fields, scenario);
  reader_table(&read->reader, value_field(read->root, "product"), product_fields, scenario);
  reader_table(&read->reader, value_field(read->root, "machines"), machines_fields, scenario);
}

void scenario_read(struct scenario_reader *read) {
  if (!reader_table(&read->reader, read->root, root_fields, read->scenario)) return;
  read_head(read);
  read_themes(read);
  read_calendar(read);
  if (!value_field(read->root, "picture"))
    read->scenario->picture = picture_of_year(read->scenario->start_year);
  read_parameters(read);
  read_curves(read);
  read_delivery(read);
  read_conditions_of_time(read);
  read_notes(read);
  read_teams(read);
  read_people(read);
  read_methods(read);
  read_verbs(read);
  read_state(read);
  read_decisions(read);
  read_unanswered(read);
  read_hazards(read);
  read_news(read);
  read_endings(read);
  read_questions(read);
  read_sources(read);
  read_terms(read);
  read_grounds(read);
  read_claims(read); /* after everything that may cite them */
  read_last_panel(read);
  check_themes(read);
  complete_words(read->scenario);
}
