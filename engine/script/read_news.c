/* What is told while the story runs and when it ends: news, notes, endings, questions. */
#include <string.h>

#include "script/scenario_reader.h"

enum { NEWS_MAX = 192, NOTES_MAX = 128, ENDINGS_MAX = 24, QUESTIONS_MAX = 12, UNKNOWN_MAX = 6 };

/* ---- news ----------------------------------------------------------------------------------- */

static const char *const slots[] = {"headline",   "subhead", "success", "obstacle",
                                    "overcoming", "closing", "world"};
static const struct names slot_names = NAMES_OF_LIST(slots);
_Static_assert(sizeof slots / sizeof *slots == NEWS_SLOT_COUNT, "a name for each slot");

struct news_row {
  const char *id;
  struct news_template news;
};
const struct field news_fields[] = {
    ID_FIELD(struct news_row, id, "id", OPTIONAL, "keeps translations when the order changes"),
    CHOICE_FIELD(struct news_row, news.slot, "slot", REQUIRED, &slot_names, "slot",
                 "where on the page"),
    WORDS_FIELD(struct news_row, news.text, "text", REQUIRED, 45,
                "as the newspaper words it; figures as {r:fulfilment}"),
    WORDS_FIELD(struct news_row, news.plain, "plain", OPTIONAL, 45, "the same in plain words"),
    SCENE_FIELDS(struct news_row, news.skippable, 25, IN_SHORT_HELP),
    SECTION_FIELD("when", OPTIONAL, "list of conditions", "all of which must hold"),
    SECTION_FIELD("after", OPTIONAL, "{ decision } or { decision, option }",
                  "only after this choice, since the last page"),
    GROUND_FIELDS(struct news_row, news.ground),
    NO_MORE_FIELDS};

static void read_news_row(struct scenario_reader *read, const struct value *table,
                          struct news_template *news) {
  struct news_row row = {.news = {.decision = -1, .option = -1, .ground = {"", {"", ""}, ""}}};
  if (!reader_table(&read->reader, table, news_fields, &row)) return;
  *news = row.news;
  news->place = reader_place(&read->reader, table);
  read_conditions(&read->reader, &read->names->teams, value_field(table, "when"), &news->conditions,
                  &news->condition_count);
  read_after(read, value_field(table, "after"), &news->decision, &news->option);
  read_scene(read, table, &news->skippable);
  ground_check(read, table, &news->ground, false);
}

void read_news(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "news");
  int count = reader_list(&read->reader, list, NEWS_MAX);
  scenario->news = arena_alloc(&scenario->arena, sizeof *scenario->news * (size_t)(count + 1));
  scenario->news_count = (int16_t)count;
  for (int i = 0; i < count; i++) read_news_row(read, &list->item[i], &scenario->news[i]);
}

/* ---- notes ---------------------------------------------------------------------------------- */

struct note_row {
  const char *id;
  struct note note;
};
const struct field note_fields[] = {
    ID_FIELD(struct note_row, id, "id", OPTIONAL, "keeps translations when the order changes"),
    DAY_FIELD(struct note_row, note.day, "day", REQUIRED, "on which it is shown"),
    WORDS_FIELD(struct note_row, note.text, "text", REQUIRED, 30, "one line for the Today panel"),
    SCENE_FIELDS(struct note_row, note.skippable, 25, IN_SHORT_HELP),
    YES_NO_FIELD(struct note_row, note.stops, "stops", OPTIONAL,
                 "whether passing days halt on its morning"),
    SECTION_FIELD("when", OPTIONAL, "list of conditions", "all of which must hold"),
    GROUND_FIELDS(struct note_row, note.ground),
    NO_MORE_FIELDS};

static void read_note(struct scenario_reader *read, const struct value *table) {
  struct scenario *scenario = read->scenario;
  struct note_row row = {.note = {.ground = {"", {"", ""}, ""}}};
  if (!reader_table(&read->reader, table, note_fields, &row)) return;
  if (row.note.day >= scenario->day_count)
    reader_error(&read->reader, value_field(table, "day"), "day %d is after the last day, %d",
                 row.note.day + 1, scenario->day_count);
  read_conditions(&read->reader, &read->names->teams, value_field(table, "when"),
                  &row.note.conditions, &row.note.condition_count);
  read_scene(read, table, &row.note.skippable);
  ground_check(read, table, &row.note.ground, false);
  row.note.place = reader_place(&read->reader, table);
  scenario->notes[scenario->note_count++] = row.note;
}

/* After read_conditions_of_time(), whose notes stand first in the same list. */
void read_notes(struct scenario_reader *read) {
  const struct value *list = value_field(read->root, "notes");
  int count = reader_list(&read->reader, list, NOTES_MAX);
  for (int i = 0; i < count; i++) read_note(read, &list->item[i]);
}

/* ---- endings -------------------------------------------------------------------------------- */

const struct field ending_fields[] = {
    ID_FIELD(struct ending, id, "id", REQUIRED, "of the ending"),
    WORDS_FIELD(struct ending, title, "title", REQUIRED, 8, "a label, no mark"),
    WORDS_FIELD(struct ending, text, "text", REQUIRED, 60, "what it means"),
    SCENE_FIELDS(struct ending, skippable, 25, IN_SHORT_HELP),
    SECTION_FIELD("when", REQUIRED, "list of conditions", "all of which must hold at the end"),
    NO_MORE_FIELDS};

void read_endings(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "endings");
  int count = reader_list(&read->reader, list, ENDINGS_MAX);
  scenario->endings =
      arena_alloc(&scenario->arena, sizeof *scenario->endings * (size_t)(count + 1));
  scenario->ending_count = (int16_t)count;
  for (int i = 0; i < count; i++) {
    struct ending *ending = &scenario->endings[i];
    if (!reader_table(&read->reader, &list->item[i], ending_fields, ending)) continue;
    ending->place = reader_place(&read->reader, &list->item[i]);
    read_scene(read, &list->item[i], &ending->skippable);
    read_conditions(&read->reader, &read->names->teams, value_field(&list->item[i], "when"),
                    &ending->conditions, &ending->condition_count);
  }
  if (count > 0) check_ids_differ(&read->reader, list, "id");
}

/* ---- the debrief ---------------------------------------------------------------------------- */

void read_questions(struct scenario_reader *read) {
  read_words_list(&read->reader, value_field(read->root, "questions"), QUESTIONS_MAX, 40,
                  &read->scenario->questions, &read->scenario->question_count);
}

const struct field last_panel_fields[] = {
    SECTION_FIELD("claim", REQUIRED, "id of a claim", "told first, with its kind"),
    LIST_FIELD("unknown", REQUIRED, NULL, UNKNOWN_MAX, "list of texts", "what nobody knows"),
    NO_MORE_FIELDS};

static bool cite_claim(struct scenario *scenario, const char *id) {
  for (int i = 0; i < scenario->claim_count; i++) {
    if (strcmp(scenario->claims[i].id, id) != 0) continue;
    scenario->claims[i].cited = true;
    return true;
  }
  return false;
}

/* After read_claims(): the panel shows one of them. */
void read_last_panel(struct scenario_reader *read) {
  const struct value *table = value_field(read->root, "last_panel");
  struct last_panel *panel = &read->scenario->last_panel;
  if (!table || !reader_table(&read->reader, table, last_panel_fields, panel)) return;
  const struct value *claim = value_field(table, "claim");
  const char *id = reader_text(&read->reader, claim);
  if (!id) return;
  panel->claim = id;
  if (!cite_claim(read->scenario, id))
    reader_error(&read->reader, claim, "unknown claim '%.40s'", id);
  read_words_list(&read->reader, value_field(table, "unknown"), UNKNOWN_MAX, 30, &panel->unknown,
                  &panel->unknown_count);
}
