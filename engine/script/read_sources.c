/* What the story rests on: sources, the claims taken from them, the terms it explains; and the
 * check that every ground leads to one of these claims. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/nearest.h"
#include "script/scenario_reader.h"

enum { SOURCES_MAX = 40, MOVEMENTS = 78 };

/* ---- grounds ------------------------------------------------------------------------------------
 */

/* "OA-5", "TH-3.2.1-26", "BOOK-3": capitals, a hyphen, a digit. */
static bool is_dossier_id(const char *token, size_t length) {
  size_t capitals = 0;
  while (capitals < length && isupper((unsigned char)token[capitals])) capitals++;
  return capitals >= 2 && length > capitals + 1 && token[capitals] == '-' &&
         isdigit((unsigned char)token[capitals + 1]);
}

static int claim_of(const struct names *claims, const char *id, size_t length) {
  for (int i = 0; i < claims->count; i++)
    if (strlen(names_at(claims, i)) == length && strncmp(names_at(claims, i), id, length) == 0)
      return i;
  return -1;
}

static const char separators[] = " ,;()[]";

/* A name is looked for as long as messages are kept: a story can cite thousands. */
static void warn_unclaimed(struct scenario_reader *read, const struct value *at, const char *token,
                           size_t length) {
  const struct names *claims = &read->names->claims;
  char id[64];
  utf8_copy(id, length < sizeof id ? length + 1 : sizeof id, token);
  reader_warning(&read->reader, at, "%s is cited but not among 'claims'", id);
  if (read->reader.problems->dropped > 0) return;
  struct nearest nearest = nearest_start(id);
  for (int i = 0; i < claims->count; i++) nearest_offer(&nearest, names_at(claims, i));
  if (nearest.found) reader_fix(&read->reader, "%s", nearest.found);
}

/* Every id in a text. Without any list of claims there is nothing to look them up in. A source in
 * which no id is to be seen is looked up as it stands: "kim_3". */
static void note_cited(struct scenario_reader *read, const struct value *at, const char *text,
                       bool must_be_claimed) {
  const struct names *claims = &read->names->claims;
  if (!at || !value_field(read->root, "claims") || !claims->first) return;
  bool any = false;
  for (const char *token = text + strspn(text, separators); *token;) {
    size_t length = strcspn(token, separators);
    int claim = claim_of(claims, token, length - (token[length - 1] == ':'));
    if (claim >= 0 && claim < CLAIMS_MAX) read->cited[claim] = true;
    bool unclaimed = claim < 0 && is_dossier_id(token, length);
    if (unclaimed && must_be_claimed) warn_unclaimed(read, at, token, length);
    any |= claim >= 0 || unclaimed;
    token += length;
    token += strspn(token, separators);
  }
  if (!any && must_be_claimed && *text) warn_unclaimed(read, at, text, strlen(text));
}

/* An assumption may be given by its id alone; with words beside it, these are its claim. */
static bool is_ids_only(const char *text) {
  for (text += strspn(text, separators); *text; text += strspn(text, separators)) {
    size_t length = strcspn(text, separators);
    if (!is_dossier_id(text, length) || text[length - 1] == ':') return false;
    text += length;
  }
  return true;
}

/* levels/README.md has a row for each of them. */
static void check_movements(struct scenario_reader *read, const struct value *at,
                            const char *text) {
  for (const char *token = text; *token; token += strspn(token, separators)) {
    size_t length = strcspn(token, separators);
    int number = strncmp(token, "MV-", 3) == 0 ? (int)strtol(token + 3, NULL, 10) : 0;
    if (length != 5 || number < 1 || number > MOVEMENTS)
      reader_error(&read->reader, at, "expected MV-01 to MV-%d, got %.*s", MOVEMENTS, (int)length,
                   token);
    token += length;
  }
}

static bool is_blank(const struct value *text) {
  return text && text->kind == VALUE_TEXT && text->text[strspn(text->text, " \t\r\n")] == '\0';
}

static void require_ground(struct scenario_reader *read, const struct value *table,
                           const struct value *source, const struct value *assumption) {
  bool no_source = !source || is_blank(source), no_assumption = !assumption || is_blank(assumption);
  if (!no_source || !no_assumption) return;
  if (source)
    reader_error(&read->reader, source, "the source is empty");
  else if (assumption)
    reader_error(&read->reader, assumption, "the assumption is empty");
  else
    reader_error(&read->reader, table, "no ground: what does it rest on?");
  reader_fix(&read->reader, "source = \"OA-5\", or assumption = \"why you chose it\"");
}

void ground_check(struct scenario_reader *read, const struct value *table,
                  const struct ground *ground, bool required) {
  const struct value *source = value_field(table, "source");
  const struct value *assumption = value_field(table, "assumption");
  if (required) require_ground(read, table, source, assumption);
  check_movements(read, value_field(table, "movements"), ground->movements);
  note_cited(read, source, ground->sources, true);
  const char *why = ground->assumption.source;
  note_cited(read, assumption, why, is_ids_only(why));
}

/* ---- grounds of whole sections --------------------------------------------------------------- */

struct ground_row {
  struct ground ground;
};
const struct field ground_row_fields[] = {GROUND_FIELDS(struct ground_row, ground), NO_MORE_FIELDS};

#define GROUND_OF(name, help) SECTION_FIELD(name, OPTIONAL, "{ source, assumption }", help)
const struct field grounds_fields[] = {
    GROUND_OF("story", "what the story as a whole rests on, and no single row"),
    GROUND_OF("teams", "place, equipment, norm, conviction and market of the teams"),
    GROUND_OF("people", "what the people begin with"),
    GROUND_OF("delivery", "the shares of a month's supply"),
    GROUND_OF("machines", "how many machines there are"),
    GROUND_OF("state", "where the story's own numbers begin, and how far they go"),
    GROUND_OF("verbs", "the days on which orders arrive"),
    NO_MORE_FIELDS};

/* Numbers of a section that steer the model. */
static const struct {
  const char *section, *fields; /* of an item, or of the section; "" = any */
} steering[] = {
    {"teams", " place equipment norm conviction market "},
    {"people", " skill zeal joy fatigue solidarity knowledge conviction dependants "},
    {"delivery", ""},
    {"machines", " count "},
    {"state", ""},
    {"verbs", " from_day "},
};

_Static_assert(sizeof steering / sizeof *steering <= UNGROUNDED_MAX, "a place for each");

static bool has_field_of(const struct value *table, const char *fields) {
  char name[64];
  for (int i = 0; i < table->field_count; i++) {
    snprintf(name, sizeof name, " %.60s ", table->field[i].name);
    if (strstr(fields, name)) return true;
  }
  return false;
}

static bool steers(const struct value *section, const char *fields) {
  if (!section || section->kind != VALUE_TABLE) return false;
  if (!*fields || has_field_of(section, fields)) return true;
  for (int i = 0; i < section->item_count; i++)
    if (section->item[i].kind == VALUE_TABLE && has_field_of(&section->item[i], fields))
      return true;
  return false;
}

void read_grounds(struct scenario_reader *read) {
  const struct value *grounds = value_field(read->root, "grounds");
  reader_table(&read->reader, grounds, grounds_fields, NULL);
  for (const struct field *field = grounds_fields; field->name; field++) {
    struct ground_row row = {{"", {"", ""}, ""}};
    const struct value *table = value_field(grounds, field->name);
    if (reader_table(&read->reader, table, ground_row_fields, &row))
      ground_check(read, table, &row.ground, true);
  }
  for (size_t i = 0; i < sizeof steering / sizeof *steering; i++) {
    const struct value *section = value_field(read->root, steering[i].section);
    if (value_field(grounds, steering[i].section) || !steers(section, steering[i].fields)) continue;
    read->scenario->ungrounded[read->scenario->ungrounded_count++] =
        (struct ungrounded){steering[i].section, arena_string(read->reader.arena, section->file),
                            section->line, section->column};
  }
}

void read_documented_only(struct scenario_reader *read, const struct value *table, bool *off) {
  const struct value *value = value_field(table, "documented_only");
  bool stays = true;
  if (value && reader_yes_no(&read->reader, value, &stays)) *off = !stays;
}

/* ---- sources, claims, terms ----------------------------------------------------------------- */

const struct field source_fields[] = {
    NAME_FIELD(struct source, id, "id", REQUIRED, "short id, as in OA"),
    WORDS_FIELD(struct source, citation, "citation", REQUIRED, 0, "as in a bibliography"),
    WORDS_FIELD(struct source, kind, "kind", OPTIONAL, 0, "state media, thesis, ..."),
    WORDS_FIELD(struct source, cannot_show, "cannot_show", OPTIONAL, 0,
                "what it is no evidence for"),
    NO_MORE_FIELDS};

void read_sources(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "sources");
  int count = reader_list(&read->reader, list, SOURCES_MAX);
  scenario->sources =
      arena_alloc(&scenario->arena, sizeof *scenario->sources * (size_t)(count + 1));
  scenario->source_count = (int16_t)count;
  for (int i = 0; i < count; i++)
    reader_table(&read->reader, &list->item[i], source_fields, &scenario->sources[i]);
  if (count > 0) check_ids_differ(&read->reader, list, "id");
}

static const char *const claim_kinds[] = {
    "state claim",      "state claim, as reported in the thesis",
    "state fiction",    "scholarly finding",
    "author's caution", "model assumption"};
static const struct names claim_kind_names = NAMES_OF_LIST(claim_kinds);

const struct field claim_fields[] = {
    NAME_FIELD(struct claim, id, "id", REQUIRED, "dossier id, as in OA-5"),
    SECTION_FIELD("source", OPTIONAL, "id of a source", "where it stands; not for an assumption"),
    {"kind", FIELD_WORDS, REQUIRED, FIELD_AT(struct claim, kind), 0, 0, &claim_kind_names,
     "kind of claim", "whose word it is"},
    WORDS_FIELD(struct claim, text, "text", REQUIRED, 0, "in the scenario's own words"),
    NO_MORE_FIELDS};

static void read_claim(struct scenario_reader *read, const struct value *item,
                       struct claim *claim) {
  claim->source = -1;
  if (!reader_table(&read->reader, item, claim_fields, claim)) return;
  const struct value *source = value_field(item, "source"), *kind = value_field(item, "kind");
  if (kind && kind->kind == VALUE_TEXT)
    reader_reference(&read->reader, kind, "kind of claim", &claim_kind_names);
  if (source)
    claim->source =
        (int16_t)reader_reference(&read->reader, source, "source", &read->names->sources);
  else if (strcmp(claim->kind.source, "model assumption") != 0)
    reader_error(&read->reader, item, "'source' is missing (only a model assumption has none)");
}

void read_claims(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "claims");
  int count = reader_list(&read->reader, list, CLAIMS_MAX);
  scenario->claims = arena_alloc(&scenario->arena, sizeof *scenario->claims * (size_t)(count + 1));
  scenario->claim_count = (int16_t)count;
  for (int i = 0; i < count; i++) {
    read_claim(read, &list->item[i], &scenario->claims[i]);
    scenario->claims[i].cited = read->cited[i];
  }
  if (count > 0) check_ids_differ(&read->reader, list, "id");
}

const struct field term_fields[] = {
    ID_FIELD(struct term, id, "id", REQUIRED, "what {k:...} names"),
    WORDS_FIELD(struct term, name, "name", REQUIRED, 0, "as shown"),
    WORDS_FIELD(struct term, korean, "korean", OPTIONAL, 0, "in Hangul"),
    WORDS_FIELD(struct term, text, "text", REQUIRED, 0, "what it means"),
    SHOWN_GROUND_FIELDS(struct term, ground),
    NO_MORE_FIELDS};

void read_terms(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "terms");
  int count = reader_list(&read->reader, list, TERMS_MAX);
  scenario->terms = arena_alloc(&scenario->arena, sizeof *scenario->terms * (size_t)(count + 1));
  scenario->term_count = (int16_t)count;
  for (int i = 0; i < count; i++) {
    struct term *term = &scenario->terms[i];
    if (reader_table(&read->reader, &list->item[i], term_fields, term))
      ground_check(read, &list->item[i], &term->ground, false);
  }
  if (count > 0) check_ids_differ(&read->reader, list, "id");
}
