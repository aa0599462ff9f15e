/* hazards: what may happen on some days, how likely, and what it then does to one condition. */
#include "script/scenario_reader.h"

struct hazard_row {
  struct hazard hazard;
  int16_t from, to; /* to: the last day, kept from 0 */
  q16 supply, energy, ration;
  struct words label;
};

const struct field hazard_fields[] = {
    ID_FIELD(struct hazard_row, hazard.id, "id", REQUIRED, "of the hazard"),
    DAY_FIELD(struct hazard_row, from, "from", REQUIRED, "first day on which it may begin"),
    DAY_FIELD(struct hazard_row, to, "to", REQUIRED, "last day on which it may begin"),
    NUMBER_FIELD(struct hazard_row, hazard.chance, "chance", REQUIRED, 0, 1, "a day",
                 "that it begins"),
    WHOLE_FIELD(struct hazard_row, hazard.days, "days", REQUIRED, 1, 400, "days",
                "how long it lasts"),
    NUMBER_FIELD(struct hazard_row, supply, "supply", OPTIONAL, 0, 2, "times",
                 "what it does to the inputs that arrive; one of supply, energy, ration"),
    NUMBER_FIELD(struct hazard_row, energy, "energy", OPTIONAL, 0, 2, "times",
                 "what it does to the power"),
    NUMBER_FIELD(struct hazard_row, ration, "ration", OPTIONAL, 0, 2, "times",
                 "what it does to the ration"),
    WORDS_FIELD(struct hazard_row, label, "label", OPTIONAL, 6,
                "its name in explanations; the ledger's text when left out"),
    WORDS_FIELD(struct hazard_row, hazard.official, "official", OPTIONAL, 30,
                "how the record tells it"),
    WORDS_FIELD(struct hazard_row, hazard.ledger, "ledger", REQUIRED, 30,
                "how the ledger tells it"),
    SECTION_FIELD("documented_only", OPTIONAL, "true or false",
                  "false: off in the mode that shows only what is documented"),
    GROUND_FIELDS(struct hazard_row, hazard.ground),
    NO_MORE_FIELDS};

static void read_hazard_effect(struct scenario_reader *read, const struct value *table,
                               const struct hazard_row *row, struct hazard *hazard) {
  const struct {
    const char *name;
    enum variable variable;
    q16 factor;
  } effects[] = {{"supply", VARIABLE_SUPPLY, row->supply},
                 {"energy", VARIABLE_ENERGY, row->energy},
                 {"ration", VARIABLE_RATION, row->ration}};
  int found = 0;
  for (int i = 0; i < 3; i++) {
    if (!value_field(table, effects[i].name)) continue;
    found++;
    hazard->variable = (uint8_t)effects[i].variable;
    hazard->factor = effects[i].factor;
  }
  if (found == 1) return;
  reader_error(&read->reader, table, "expected exactly one of supply, energy and ration, got %d",
               found);
  reader_fix(&read->reader, found == 0
                                ? "supply = 0.5, or energy = 0.5, or ration = 0.5"
                                : "one of them here, and a hazard of its own for each other");
}

static void read_hazard(struct scenario_reader *read, const struct value *table,
                        struct hazard *hazard) {
  struct hazard_row row = {.label = {NULL, NULL}};
  if (!reader_table(&read->reader, table, hazard_fields, &row)) return;
  ground_check(read, table, &row.hazard.ground, true);
  if (row.to < row.from)
    reader_error(&read->reader, table, "'to' (day %d) is before 'from' (day %d)", row.to + 1,
                 row.from + 1);
  *hazard = row.hazard;
  hazard->place = reader_place(&read->reader, table);
  hazard->from_day = row.from;
  hazard->to_day = (int16_t)(row.to + 1);
  read_hazard_effect(read, table, &row, hazard);
  read_documented_only(read, table, &hazard->documented_only_off);
  struct words label = *row.label.source ? row.label : hazard->ledger;
  hazard->cause = (int16_t)scenario_add_cause(read, table, hazard->id, label);
}

void read_hazards(struct scenario_reader *read) {
  struct scenario *scenario = read->scenario;
  const struct value *list = value_field(read->root, "hazards");
  int count = reader_list(&read->reader, list, HAZARDS_MAX);
  scenario->hazards =
      arena_alloc(&scenario->arena, sizeof *scenario->hazards * (size_t)(count + 1));
  scenario->hazard_count = (int16_t)count;
  for (int i = 0; i < count; i++) read_hazard(read, &list->item[i], &scenario->hazards[i]);
  if (count > 0) check_ids_differ(&read->reader, list, "id");
}
