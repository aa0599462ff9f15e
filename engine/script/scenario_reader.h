/* Filling a `struct scenario` from what scenario.lua returned. One file reads one part; each keeps
 * its fields as rows, which scenario_sections lists for the reference and the editor's stubs. */
#ifndef SCRIPT_SCENARIO_READER_H
#define SCRIPT_SCENARIO_READER_H

#include "base/bundle.h"
#include "script/reader.h"
#include "script/script.h"
#include "script/vocabulary.h"

enum { CLAIMS_MAX = 200 };

struct scenario_reader {
  struct reader reader;
  struct scenario *scenario;
  const struct value *root;
  const struct vocabulary *names;
  const struct bundle *bundle;         /* the scenario's files */
  const struct parameter_setting *set; /* parameters that are set from outside */
  int set_count;
  bool cited[CLAIMS_MAX];          /* by index of the claim */
  content_theme_set marked_themes; /* of all scenes read so far */
  bool themes_are_wrong;           /* those that the story names, which is reported */
};

/* `scenario` comes from scenario_init_default(). Mistakes are reported to reader.problems. */
void scenario_read(struct scenario_reader *read);

/* The length that calendar.days asks for, or a default; mistakes in it are reported. */
int scenario_read_length(struct reader *reader, const struct value *root);

/* ---- the parts; each finds its own section of the root -------------------------------------- */

void read_themes(struct scenario_reader *read);  /* before any scene */
void check_themes(struct scenario_reader *read); /* after all of them */
void read_own_picture(struct scenario_reader *read, const struct value *briefing);
void read_calendar(struct scenario_reader *read);
void read_conditions_of_time(struct scenario_reader *read);
void read_parameters(struct scenario_reader *read);
void read_curves(struct scenario_reader *read);
void read_delivery(struct scenario_reader *read);
void read_hazards(struct scenario_reader *read); /* after read_decisions: causes are in order */
void read_verbs(struct scenario_reader *read);
void read_state(struct scenario_reader *read);
void read_teams(struct scenario_reader *read);
void read_people(struct scenario_reader *read);
void read_methods(struct scenario_reader *read);
void read_decisions(struct scenario_reader *read);
void read_unanswered(struct scenario_reader *read);
void read_news(struct scenario_reader *read);
void read_notes(struct scenario_reader *read);
void read_endings(struct scenario_reader *read);
void read_questions(struct scenario_reader *read);
void read_last_panel(struct scenario_reader *read);
void read_sources(struct scenario_reader *read);
void read_claims(struct scenario_reader *read);
void read_terms(struct scenario_reader *read);
void read_grounds(struct scenario_reader *read);

/* ---- shared by the parts -------------------------------------------------------------------- */

/* What a row of numbers or an event rests on: fields `source` and `assumption` of its table. Where
 * players are shown the ground (SHOWN_GROUND_FIELDS) the assumption is a text for translators. */
#define GROUND_FIELDS(type, member)                                                                \
  GROUND_FIELDS_WITH(                                                                              \
      NAME_FIELD(type, member.assumption.source, "assumption", OPTIONAL, ASSUMPTION_HELP), type,   \
      member)
#define SHOWN_GROUND_FIELDS(type, member)                                                          \
  GROUND_FIELDS_WITH(                                                                              \
      WORDS_FIELD(type, member.assumption, "assumption", OPTIONAL, 0, ASSUMPTION_HELP), type,      \
      member)
#define ASSUMPTION_HELP "why this was chosen where no source says it, or the id of an assumption"
#define GROUND_FIELDS_WITH(assumption_field, type, member)                                         \
  NAME_FIELD(type, member.sources, "source", OPTIONAL,                                             \
             "dossier ids that it rests on, with spaces between: \"OA-5 TH-3.2.1-26\""),           \
      assumption_field,                                                                            \
      NAME_FIELD(type, member.movements, "movements", OPTIONAL,                                    \
                 "movements and institutions that it shows in play: \"MV-18 MV-21\"")

/* Reports a ground that is missing where one is required, and ids that no claim explains. */
void ground_check(struct scenario_reader *read, const struct value *table,
                  const struct ground *ground, bool required);

/* What a scene is about that a player may ask to skip: fields `themes` and `in_short`. */
#define SCENE_FIELDS(type, member, most, help)                                                     \
  LIST_FIELD("themes", OPTIONAL, NULL, CONTENT_THEME_COUNT, "list of themes",                      \
             "what may distress in it; whoever skips one of them is told `in_short` instead"),     \
      WORDS_FIELD(type, member.in_short, "in_short", OPTIONAL, most, help)
#define IN_SHORT_HELP "one line without details; left out: only that a scene was skipped"
extern const struct names content_theme_names;

/* The themes of a scene, each of which the story must name. */
void read_scene(struct scenario_reader *read, const struct value *table, struct skippable *scene);

/* `documented_only = false`: switched off in the evidence mode of that name. */
void read_documented_only(struct scenario_reader *read, const struct value *table, bool *off);

/* A list of conditions, all of which must hold; NULL has none. */
void read_conditions(struct reader *reader, const struct names *teams, const struct value *list,
                     struct condition **conditions, int16_t *count);
/* `after = { decision [, option] }`; -1, -1 without. */
void read_after(struct scenario_reader *read, const struct value *list, int16_t *decision,
                int16_t *option);

/* A list of texts for people. */
void read_words_list(struct reader *reader, const struct value *list, int most_items,
                     int most_words, struct words **words, int16_t *count);

/* Reports ids that occur twice in a list. */
void check_ids_differ(struct reader *reader, const struct value *list, const char *field);

/* A new cause of the scenario: its number, -1 when there are too many (reported). */
int scenario_add_cause(struct scenario_reader *read, const struct value *at, const char *id,
                       struct words label);

/* ---- effects, which callbacks return too ---------------------------------------------------- */

enum { EFFECTS_MAX = 24 }; /* of one option */

struct effect_reader {
  struct reader *reader;
  const struct vocabulary *names;
  const struct scenario *scenario;
  int16_t cause;
  bool of_leader; /* who may give what a player may, and not what only a story may */
  struct effect effect[EFFECTS_MAX];
  int count;
};
void read_effects(struct effect_reader *read, const struct value *list);
extern const struct names report_names; /* in the order of enum report */

/* The orders that an effect may give. What stands after an order's name: a table of fields, one
 * value ("[1]"), both, or nothing. */
struct order_row {
  const char *kind; /* NULL ends the rows */
  const struct field *fields;
  void (*read)(struct effect_reader *read, const struct value *order);
  const char *help;
  bool of_story; /* no leader can give it */
};
extern const struct order_row order_rows[];

/* ---- the rows, for whoever writes about the format ------------------------------------------ */

struct scenario_section {
  const char *path; /* "decisions[].options[]" */
  const struct field *fields;
  const char *help;
};
extern const struct scenario_section scenario_sections[]; /* a NULL path ends it */

extern const struct field root_fields[], briefing_fields[], product_fields[], input_fields[],
    machines_fields[], calendar_fields[], start_fields[], condition_row_fields[], hazard_fields[],
    verbs_fields[], state_fields[], team_fields[], person_fields[], tie_fields[], line_fields[],
    method_fields[], decision_fields[], option_fields[], unanswered_fields[], news_fields[],
    note_fields[], ending_fields[], source_fields[], claim_fields[], last_panel_fields[],
    term_fields[], grounds_fields[], ground_row_fields[], condition_fields[],
    grounded_table_fields[];
extern const struct field leader_fields[]; /* of a policy written in Lua */

#endif
