/* Effects: the orders that an option gives, as prelude.lua's constructors write them down. An order
 * is a table with a `kind`; what else it holds is checked here, and comes out as commands. What
 * depends on the day of the choice (until when, how much stock) is filled in by script_effects().
 */
#include <string.h>

#include "script/effect_reader.h"

/* ---- writing commands down ---------------------------------------------------------------------
 */

struct effect *effect_add(struct effect_reader *read, const struct value *at, enum verb verb) {
  if (read->count == EFFECTS_MAX) {
    reader_error(read->reader, at, "more than %d orders in one option", EFFECTS_MAX);
    return NULL;
  }
  struct effect *effect = &read->effect[read->count++];
  *effect = (struct effect){.command = {.verb = (uint8_t)verb, .origin = ORIGIN_SCRIPT}};
  return effect;
}

static void add_simple(struct effect_reader *read, const struct value *at, enum verb verb,
                       int32_t first, int32_t second) {
  struct effect *effect = effect_add(read, at, verb);
  if (!effect) return;
  effect->command.arg[0] = first;
  effect->command.arg[1] = second;
}

/* ---- absent --------------------------------------------------------------------------------- */

static const char *const absences[] = {"rest", "lent", "no_word"};
static const struct names absence_names = NAMES_OF_LIST(absences);

struct absent_order {
  uint8_t status;
  int16_t days;
};

static const struct field absent_fields[] = {
    ORDER_KIND, SECTION_FIELD("who", REQUIRED, "id of a person", "who is away"),
    CHOICE_FIELD(struct absent_order, status, "status", REQUIRED, &absence_names, "status",
                 "rest: a rest day; lent: to another team; no_word: didn't come, no one knows"),
    WHOLE_FIELD(struct absent_order, days, "days", REQUIRED, 1, DAYS_MAX, "days",
                "for how long, from the day of the choice"),
    NO_MORE_FIELDS};

static void read_absent(struct effect_reader *read, const struct value *order) {
  struct absent_order absent = {0};
  reader_table(read->reader, order, absent_fields, &absent);
  const struct value *who = value_field(order, "who");
  int person = who ? reader_reference(read->reader, who, "person", &read->names->people) : -1;
  struct effect *effect = person >= 0 ? effect_add(read, order, VERB_ABSENT) : NULL;
  if (!effect) return;
  effect->command.arg[0] = person;
  effect->command.arg[1] = ABSENCE_REST + absent.status;
  effect->command.arg[2] = absent.days;
  effect->relative_day = true;
}

/* ---- allot, shift, honour, set -------------------------------------------------------------- */

struct allot_order {
  q16 share[ALLOT_COUNT];
};
#define ALLOT_FIELD(kind, name, help)                                                              \
  NUMBER_FIELD(struct allot_order, share[kind], name, OPTIONAL, 0, 0.40, "of the hands", help)

static const struct field allot_fields[] = {
    ORDER_KIND,
    ALLOT_FIELD(ALLOT_REPAIR, "repair", "maintenance of the equipment"),
    ALLOT_FIELD(ALLOT_STUDY, "study", "technical study"),
    ALLOT_FIELD(ALLOT_TRIAL, "trial", "trials of new methods"),
    ALLOT_FIELD(ALLOT_SUBSTITUTE, "substitute", "replacing inputs at home"),
    ALLOT_FIELD(ALLOT_PLOTS, "plots", "sideline plots"),
    NO_MORE_FIELDS};

static void read_allot(struct effect_reader *read, const struct value *order) {
  struct allot_order allot = {0};
  if (!reader_table(read->reader, order, allot_fields, &allot)) return;
  for (const struct field *field = allot_fields + 1; field->name; field++) {
    int kind = (int)(field - (allot_fields + 1));
    if (value_field(order, field->name))
      add_simple(read, order, VERB_ALLOT, kind, allot.share[kind]);
  }
}

struct shift_order {
  int32_t hours;
  bool rest;
};

static const struct field shift_fields[] = {
    ORDER_KIND,
    WHOLE_FIELD(struct shift_order, hours, "hours", REQUIRED, 8, 12, "hours",
                "length of a shift: 8, 10 or 12"),
    YES_NO_FIELD(struct shift_order, rest, "rest", OPTIONAL,
                 "whether the rest day is kept; as it was when left out"),
    NO_MORE_FIELDS};

static void read_shift(struct effect_reader *read, const struct value *order) {
  struct shift_order shift = {0};
  if (!reader_table(read->reader, order, shift_fields, &shift) || shift.hours == 0) return;
  if (shift.hours % 2 != 0) {
    reader_field_error(read->reader, order, "hours", "expected 8, 10 or 12, got %d", shift.hours);
    reader_fix(read->reader, "hours = %d", shift.hours - 1);
  }
  add_simple(read, order, VERB_SHIFT, shift.hours,
             value_field(order, "rest") ? shift.rest : EFFECT_REST_AS_IT_IS);
}

static const struct field set_fields[] = {
    ITEM("*", FIELD_SECTION, 0, 0, NULL, "whole number within the range of the state",
         "states of the story's own, as in `set { promise = 1 }`"),
    NO_MORE_FIELDS};

static void read_set(struct effect_reader *read, const struct value *order) {
  for (int i = 0; i < order->field_count; i++) {
    const struct value *field = &order->field[i], name = {.kind = VALUE_TEXT,
                                                          .text = field->name,
                                                          .parent = field->parent,
                                                          .name = field->name,
                                                          .file = field->file,
                                                          .line = field->line,
                                                          .column = field->column};
    if (strcmp(field->name, "kind") == 0) continue;
    int slot = reader_reference(read->reader, &name, "state", &read->names->states), number;
    if (slot < 0 || slot >= read->scenario->slot_count) continue;
    const struct state_slot *state = &read->scenario->slots[slot];
    if (reader_whole(read->reader, field, state->low, state->high, "", &number))
      add_simple(read, order, VERB_STATE, slot, number);
  }
}

/* ---- orders with one argument --------------------------------------------------------------- */

static const char *const shares[] = {"hoard", "open", "lecture"};
static const char *const reports[] = {"truth", "round", "under", "pad"};
static const char *const honours[] = {"star", "team"};
static const struct names share_names = NAMES_OF_LIST(shares),
                          honour_names = NAMES_OF_LIST(honours);
const struct names report_names = NAMES_OF_LIST(reports);

static const struct field honour_fields[] = {
    ITEM("[1]", FIELD_CHOICE, 0, 0, &honour_names, "honour", "one person, or all together"),
    SECTION_FIELD("who", OPTIONAL, "id of a person", "whom; with \"star\" only"), NO_MORE_FIELDS};

/* The one item of `share "lecture"`; NULL and reported when it isn't there. */
static const struct value *argument_of(struct effect_reader *read, const struct value *order) {
  if (order->item_count == 1) return &order->item[0];
  reader_error(read->reader, order, "expected one value after '%s'",
               value_field(order, "kind")->text);
  return NULL;
}

static void read_honour(struct effect_reader *read, const struct value *order) {
  const struct value *argument = argument_of(read, order), *who = value_field(order, "who");
  int honour = argument ? reader_reference(read->reader, argument, "honour", &honour_names) : -1;
  if (honour < 0) return;
  if (order->field_count > (who ? 2 : 1))
    reader_error(read->reader, order, "expected { \"star\", who = \"...\" } or \"team\"");
  int person = who ? reader_reference(read->reader, who, "person", &read->names->people) : 0;
  if (!who && honour == 0)
    reader_error(read->reader, order, "'who' is missing (the id of the person honoured)");
  else if (person >= 0)
    add_simple(read, order, VERB_HONOUR, HONOUR_STAR + honour, person);
}

static void read_graph(struct effect_reader *read, const struct value *order) {
  const struct value *argument = argument_of(read, order);
  bool on;
  if (argument && reader_yes_no(read->reader, argument, &on))
    add_simple(read, order, VERB_GRAPH, on, 0);
}

enum { PLEDGE_MAX = 300 };

static void read_pledge(struct effect_reader *read, const struct value *order) {
  const struct value *argument = argument_of(read, order);
  int percent;
  if (argument && reader_whole(read->reader, argument, 0, PLEDGE_MAX, "per cent of plan", &percent))
    add_simple(read, order, VERB_PLEDGE, percent, 0);
}

static void read_named(struct effect_reader *read, const struct value *order, enum verb verb,
                       const char *what, const struct names *names) {
  const struct value *argument = argument_of(read, order);
  int index = argument ? reader_reference(read->reader, argument, what, names) : -1;
  if (index >= 0) add_simple(read, order, verb, index, 0);
}

static void read_challenge(struct effect_reader *read, const struct value *order) {
  const struct value *argument = order->item_count == 1 ? &order->item[0] : NULL;
  if (argument && argument->kind == VALUE_TEXT && strcmp(argument->text, "none") == 0)
    add_simple(read, order, VERB_CHALLENGE, -1, 0);
  else
    read_named(read, order, VERB_CHALLENGE, "team", &read->names->teams);
}

static void read_bare(struct effect_reader *read, const struct value *order, enum verb verb) {
  if (order->item_count > 0 || order->field_count > 1)
    reader_error(read->reader, order, "'%s' takes no values", verb_rows[verb].name);
  else
    add_simple(read, order, verb, 0, 0);
}

/* ---- leave, lines, dealings ----------------------------------------------------------------- */

static const char *const leaves[] = {"closed", "by-need", "paid"};
static const char *const deal_uses[] = {"fund", "inputs", "food"};
static const struct names leave_names = NAMES_OF_LIST(leaves),
                          deal_use_names = NAMES_OF_LIST(deal_uses);

struct share_order {
  q16 share;
  uint8_t use;
};

#define LEAVE_SHARE_MAX 0.40

static const struct field leave_fields[] = {
    ITEM("[1]", FIELD_CHOICE, 0, 0, &leave_names, "leave", "nobody, whoever is hungriest, or pays"),
    BOUND_FIELD("share", 0, LEAVE_SHARE_MAX, "of the team; not with \"closed\""), NO_MORE_FIELDS};

/* leave "closed", or leave { "by-need", share = 0.1 } */
static void read_leave(struct effect_reader *read, const struct value *order) {
  const struct value *argument = argument_of(read, order), *share = value_field(order, "share");
  int leave = argument ? reader_reference(read->reader, argument, "leave", &leave_names) : -1;
  double number = 0;
  if (leave < 0) return;
  if (order->field_count > (share ? 2 : 1) || (share == NULL) != (leave == LEAVE_CLOSED))
    reader_error(read->reader, order, "expected { \"by-need\", share = ... } or \"closed\"");
  else if (!share || reader_number(read->reader, share, 0, LEAVE_SHARE_MAX, "of the team", &number))
    add_simple(read, order, VERB_LEAVE, leave, q16_of(number));
}

static void read_line(struct effect_reader *read, const struct value *order) {
  const struct value *argument = argument_of(read, order);
  double number;
  if (!argument || !reader_number(read->reader, argument, 0, 1, "of the machines", &number)) return;
  if (q16_of(number) % (Q_ONE / 4) != 0)
    reader_error(read->reader, argument, "expected 0, 0.25, 0.5, 0.75 or 1, got %.4g", number);
  else
    add_simple(read, order, VERB_LINE, q16_of(number), 0);
}

static const struct field deal_fields[] = {
    ORDER_KIND,
    NUMBER_FIELD(struct share_order, share, "share", REQUIRED, 0, 0.40, "of the good output",
                 "traded outside the plan"),
    CHOICE_FIELD(struct share_order, use, "use", REQUIRED, &deal_use_names, "use of the fund",
                 "fund: it grows; inputs: it fills the store; food: it adds to the ration"),
    NO_MORE_FIELDS};

static void read_deal(struct effect_reader *read, const struct value *order) {
  struct share_order deal = {0};
  int problems = read->reader->problems->errors;
  reader_table(read->reader, order, deal_fields, &deal);
  if (read->reader->problems->errors == problems)
    add_simple(read, order, VERB_DEAL, deal.share, deal.use);
}

/* ---- the orders ----------------------------------------------------------------------------- */

static void read_agitate(struct effect_reader *r, const struct value *o) {
  read_bare(r, o, VERB_AGITATE);
}
static void read_culture(struct effect_reader *r, const struct value *o) {
  read_bare(r, o, VERB_CULTURE);
}
static void read_care(struct effect_reader *r, const struct value *o) {
  read_bare(r, o, VERB_CARE);
}
static void read_ask(struct effect_reader *r, const struct value *o) {
  read_bare(r, o, VERB_ASK);
}
static void read_invite(struct effect_reader *r, const struct value *o) {
  read_bare(r, o, VERB_INVITE);
}
static void read_yield(struct effect_reader *r, const struct value *o) {
  read_named(r, o, VERB_YIELD, "team", &r->names->teams);
}
static void read_charge(struct effect_reader *r, const struct value *o) {
  read_named(r, o, VERB_CHARGE, "team", &r->names->teams);
}
static void read_record(struct effect_reader *r, const struct value *o) {
  read_named(r, o, VERB_RECORD, "person", &r->names->people);
}
static void read_try(struct effect_reader *r, const struct value *o) {
  read_named(r, o, VERB_TRY, "method", &r->names->methods);
}
static void read_open(struct effect_reader *r, const struct value *o) {
  read_named(r, o, VERB_OPEN, "decision", &r->names->decisions);
}
static void read_share(struct effect_reader *r, const struct value *o) {
  read_named(r, o, VERB_SHARE, "way to share", &share_names);
}
static void read_report(struct effect_reader *r, const struct value *o) {
  read_named(r, o, VERB_REPORT, "way to report", &report_names);
}

/* The one value of an order. */
#define ONE_ITEM(type, low, high, choices, unit, help)                                             \
  (const struct field[]) {                                                                         \
    ITEM("[1]", type, low, high, choices, unit, help), NO_MORE_FIELDS                              \
  }
#define ONE_NAME(shape, help) ONE_ITEM(FIELD_SECTION, 0, 0, NULL, shape, help)

const struct order_row order_rows[] = {
    {"absent", absent_fields, read_absent, "someone of ours is away for some days", true},
    {"change", change_fields, effect_read_change, "a quantity of the model changes", true},
    {"allot", allot_fields, read_allot, "hands are put to other work; together at most 0.40",
     false},
    {"shift", shift_fields, read_shift, "hours of a shift and the rest day", false},
    {"set", set_fields, read_set, "gives states of the story a new number", true},
    {"honour", honour_fields, read_honour, "honours one person or all together, today", false},
    {"share", ONE_ITEM(FIELD_CHOICE, 0, 0, &share_names, "way to share", "how"), read_share,
     "methods: kept back, open to whoever asks, or taught in lectures", false},
    {"report", ONE_ITEM(FIELD_CHOICE, 0, 0, &report_names, "way to report", "how"), read_report,
     "how the month is reported: as it was, rounded up, a part kept back, or padded", false},
    {"challenge", ONE_NAME("name of a team, or \"none\"", "with whom"), read_challenge,
     "whose result emulation looks at", false},
    {"yield", ONE_NAME("name of a team", "who gets our place"), read_yield,
     "swaps working places with a team that has a worse one", false},
    {"charge", ONE_NAME("name of a team", "which"), read_charge,
     "our leader takes charge of a team that is behind", false},
    {"record", ONE_NAME("id of a person", "by whom"), read_record,
     "stages a record, with helpers and the best tools", false},
    {"graph", ONE_ITEM(FIELD_YES_NO, 0, 0, NULL, "", "whether it is up"), read_graph,
     "the public board", false},
    {"agitate", NULL, read_agitate, "half an hour of agitation today", false},
    {"culture", NULL, read_culture, "a performance or a sports day today", false},
    {"care", NULL, read_care, "help with family matters today", false},
    {"ask", NULL, read_ask, "asks the state for inputs beyond the plan", false},
    {"invite", NULL, read_invite, "scientists help with every team's trials", false},
    {"try", ONE_NAME("id of a method", "which"), read_try, "what our trials work on next", false},
    {"pledge", ONE_ITEM(FIELD_WHOLE, 0, PLEDGE_MAX, NULL, "per cent of plan", "how much"),
     read_pledge, "pledges a part of the plan; 0 takes it back", false},
    {"open", ONE_NAME("id of a decision", "which"), read_open, "a question is asked now", true},
    {"leave", leave_fields, read_leave, "days for the market", false},
    {"line", ONE_ITEM(FIELD_NUMBER, 0, 1, NULL, "of the machines", "in quarters"), read_line,
     "machines that are kept going", false},
    {"deal", deal_fields, read_deal, "trade outside the plan", false},
    {NULL, NULL, NULL, NULL, false},
};
static const struct names order_kinds =
    NAMES_OF_ROWS(order_rows, kind, sizeof order_rows / sizeof *order_rows - 1);

static void read_order(struct effect_reader *read, const struct value *order) {
  const struct value *kind = value_field(order, "kind");
  if (!kind) {
    reader_error(read->reader, order,
                 "expected an order such as agitate() or change { ... }, got %s",
                 value_kind_name(order));
    if (value_field(order, "what")) reader_fix(read->reader, "change { what = ... }");
    return;
  }
  int row = reader_reference(read->reader, kind, "order", &order_kinds);
  if (row >= 0 && read->of_leader && order_rows[row].of_story)
    reader_error(read->reader, order, "no leader can give the order '%s': only a story does that",
                 order_rows[row].kind);
  else if (row >= 0)
    order_rows[row].read(read, order);
}

/* { change = { ... } }, { what = ... } and { solidarity = 0.1 }: an order is missing, or not put
 * as one. */
static bool is_no_list_of_orders(struct effect_reader *read, const struct value *list) {
  for (int i = 0; list->kind == VALUE_TABLE && i < list->field_count; i++) {
    const struct value *field = &list->field[i];
    bool order = names_find(&order_kinds, field->name) >= 0;
    bool variable = effect_is_variable(field->name), what = strcmp(field->name, "what") == 0;
    if (!order && !variable && !what) continue;
    reader_error(read->reader, field,
                 order ? "an order stands without '='" : "an order is missing, such as change");
    if (order)
      reader_fix(read->reader, "%s %s", field->name,
                 field->kind == VALUE_TABLE ? "{ ... }" : "...");
    else if (what)
      reader_fix(read->reader, "{ change { what = ... } }");
    else
      reader_fix(read->reader, "{ change { what = \"%s\", by = ... } }", field->name);
    return true;
  }
  return false;
}

void read_effects(struct effect_reader *read, const struct value *list) {
  if (!value_field(list, "kind") && is_no_list_of_orders(read, list)) return;
  int count = list->kind == VALUE_TABLE && value_field(list, "kind")
                  ? 0
                  : reader_list(read->reader, list, EFFECTS_MAX);
  if (value_field(list, "kind")) {
    const struct value *kind = value_field(list, "kind");
    const char *name = kind->kind == VALUE_TEXT ? kind->text : "";
    reader_error(read->reader, list, "expected a list of orders: { %.40s ... }", name);
    reader_fix(read->reader, "effect = { %.40s ... }", name);
  }
  for (int i = 0; i < count; i++) read_order(read, &list->item[i]);
}
