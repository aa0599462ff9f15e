/* A scenario once loaded: constant, shared by every run of it.
 *
 * Two halves. The *rules* half is all that the model reads. The *story* half (people, decisions,
 * words, sources) is carried for the layers above and never changes a number by itself: a
 * decision acts through the commands in its options. All strings and arrays live in `arena`. */
#ifndef SIM_SCENARIO_H
#define SIM_SCENARIO_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fixed.h"
#include "sim/command.h"
#include "sim/content_theme.h"
#include "sim/measure.h"
#include "sim/model.h"
#include "sim/parameter.h"

/* A text for people: a stable id, which is its gettext context, and the words as the author wrote
 * them. Markup: {r:record} {l:ledger} {k:codex term} **bold**; a figure in braces that is the name
 * of a measure is filled in when shown ("{l:stock_days}"). Either string may be "", never NULL. */
struct words {
  const char *id, *source;
};
/* The id of words that are in the player's language already: this very pointer. */
extern const char words_as_shown[];

/* What a number or event rests on: dossier ids ("TH-3.2.2-07 OA-5"), or an assumption's reason. */
struct ground {
  const char *sources;     /* space separated, "" = none */
  struct words assumption; /* "" = none; it has an id only where it is shown to players */
  const char *movements;   /* what of history it shows in play: "MV-18 MV-21", "" = none */
};

/* What a scene is about that a player may ask to skip; then it is told in one line. */
struct skippable {
  content_theme_set themes; /* 0: nobody skips it */
  struct words in_short;    /* "": a sentence is made that says only what was skipped */
};

/* Where it was written, for messages about how it plays; file "" = nowhere. */
struct text_place {
  const char *file; /* without the scenario's folder */
  int32_t line, column;
};

/* ---- rules ----------------------------------------------------------------------------------- */

struct schedule_row {
  int16_t day;
  uint8_t variable; /* RATION SUPPLY ENERGY VIGIL RATCHET SCIENCE BATTLE GRAPH */
  int32_t value;
  struct ground ground;
};

struct hazard {
  const char *id;
  int16_t from_day, to_day; /* may begin in from_day <= d < to_day */
  int32_t chance;           /* Q16.16 per day */
  int16_t days;
  uint8_t variable; /* RATION SUPPLY ENERGY */
  q16 factor;
  bool documented_only_off; /* switched off in evidence mode "documented only" */
  int16_t cause;            /* CAUSE_SCENARIO + n */
  struct words official, ledger;
  struct ground ground;
  struct text_place place;
};

enum policy {
  POLICY_BY_THE_BOOK,
  POLICY_STORMER,
  POLICY_CARETAKER,
  POLICY_HELPER,
  POLICY_INNOVATOR,
  POLICY_PADDER,
  POLICY_COUNT,
  POLICY_NEGLECT = POLICY_COUNT, /* never touches an order, never answers */
  POLICY_PLAYER                  /* a person */
};
extern const char *const policy_names[POLICY_COUNT + 1]; /* "by-the-book" ... "neglect" */
extern const char *const policy_help[POLICY_COUNT + 1];  /* one sentence for authors */

enum start_flag { START_UNSET = -1 };

struct team_setup {
  struct words name, leader, note;
  int16_t worker_count;
  uint8_t policy;
  q16 place, equipment; /* START_UNSET: drawn */
  q16 norm;             /* START_UNSET: the parameter norm0 */
  q16 conviction_shift; /* added to every worker's conviction */
  q16 market;           /* every worker's market habit at the start */
  uint32_t known;       /* methods in use from the start */
};

/* ---- story ----------------------------------------------------------------------------------- */

struct person {
  const char *id;
  struct words name, hangul, trade, bio;
  const char *trade_id; /* "lathe", "furnace": groups of the People screen */
  const char *portrait; /* "p03" */
  int16_t age;
  int16_t since_year;
  struct tie {
    int16_t person;    /* index */
    struct words text; /* "owes him a winter coat" */
  } * ties;
  int16_t tie_count;
  struct person_line { /* what they say */
    struct words text;
    struct skippable skippable;
    struct condition *conditions; /* all must hold */
    int16_t condition_count;
    int16_t decision, option; /* only after this choice, -1: any */
  } * lines;
  int16_t line_count;
  /* start values, START_UNSET = drawn */
  q16 skill, zeal, joy, fatigue, bond, study, conviction;
  int16_t dependants;
};

/* An effect of an option: a ready command, or a function of the scenario that returns some. */
enum { EFFECT_REST_AS_IT_IS = -1 }; /* arg[1] of a SHIFT that leaves the rest day alone */
struct effect {
  struct command command; /* arg[2] of ABSENT and days count from the day of the choice */
  bool relative_day;      /* add the current day to the command's "until" */
  bool in_plan_days;      /* a contribution's amount is Q16.16 days of the team's plan (norm * N) */
  int32_t function;       /* > 0: a handle of the script layer; `command` is unused */
};

struct option {
  const char *id;
  struct words label;          /* up to 6 words */
  struct words in_short;       /* the label where the scene is skipped; "": the same */
  struct words consequence;    /* up to 10 words */
  struct words record, ledger; /* previews: what will be written and counted today; may be "" */
  struct words aftermath;      /* one line in the Today panel next morning */
  uint32_t policies;           /* bit per enum policy, and bit POLICY_NEGLECT */
  struct condition *needs;
  int16_t need_count;
  struct words need_reason; /* shown when it is greyed */
  struct effect *effects;
  int16_t effect_count;
  int16_t cause; /* CAUSE_SCENARIO + n */
  bool documented_only_off;
  struct words fate; /* what the debrief says followed */
  struct text_place place;
};

struct decision {
  const char *id;
  struct words title, text, when_words; /* "Decision, before noon" */
  struct skippable skippable;
  struct words *known, *unknown;
  int16_t known_count, unknown_count;
  int16_t person;               /* who stands behind it, -1 */
  const char *place_in_picture; /* "pegs", "lathe", "furnace", "stores", "board", "yard" */
  /* opens on the first day >= from_day, <= to_day on which every condition holds */
  int16_t from_day, to_day;
  int16_t answer_days; /* days it waits before neglect answers; never past the last day */
  struct condition *conditions;
  int16_t condition_count;
  int16_t after_decision, after_option; /* -1: any; needs an earlier choice */
  int32_t when_function;                /* 0: none */
  struct option *options;
  int16_t option_count;
  bool documented_only_off;
  const char *mechanics; /* "emulation innovation" */
  struct ground ground;
  struct text_place place;
};

struct method {
  struct words name, text; /* index = deficiency */
  struct ground ground;
};

/* One sentence or headline of the newspaper's page. */
enum news_slot {
  NEWS_HEADLINE,
  NEWS_SUBHEAD,
  NEWS_SUCCESS,
  NEWS_OBSTACLE,
  NEWS_OVERCOMING,
  NEWS_CLOSING,
  NEWS_WORLD,
  NEWS_SLOT_COUNT
};
struct news_template {
  uint8_t slot;
  struct words text; /* {r:fulfilment} and the like: each is a claim */
  struct condition *conditions;
  int16_t condition_count;
  int16_t decision, option; /* only after this choice since the last page, -1 */
  struct words plain;       /* the same in plain wording */
  struct skippable skippable;
  struct ground ground;
  struct text_place place;
};

struct note { /* a line in the Today panel on a day: "one thing changed in the world" */
  int16_t day;
  bool stops; /* days that pass halt on its morning */
  struct words text;
  struct skippable skippable;
  struct ground ground;
  struct condition *conditions;
  int16_t condition_count;
  struct text_place place;
};

struct ending {
  const char *id;
  struct words title, text;
  struct skippable skippable;
  struct condition *conditions; /* all must hold */
  int16_t condition_count;
  struct text_place place;
};

struct source {
  const char *id; /* "OA" */
  struct words citation, kind, cannot_show;
};

struct claim {             /* a dossier id that the scenario cites, in the scenario's own words */
  const char *id;          /* "OA-5" */
  bool cited;              /* something rests on it */
  int16_t source;          /* index */
  struct words text, kind; /* kind: state claim, scholarly finding, model assumption */
};

struct term { /* codex */
  const char *id;
  struct words name, korean, text;
  struct ground ground;
};

struct state_slot {
  const char *name;
  int32_t start, low, high;
};

enum evidence { EVIDENCE_FULL_MODEL, EVIDENCE_DOCUMENTED_ONLY };

/* Every text of a scenario in the order of its files, for translators. In the arena. */
struct scenario_text {
  struct words words;
  const char *file; /* "scenario.lua" */
  int line, column;
  const struct scenario_text *next;
};

enum { UNGROUNDED_MAX = 8 };

struct scenario {
  struct arena arena;
  const struct scenario_text *texts;
  const char *path, *id;
  uint64_t content_hash; /* of the files that make it */
  uint8_t evidence;
  content_theme_set themes; /* that its scenes are about: what the content note names */
  bool famine;              /* hunger is told in words: nothing draws, ranks or counts it */

  int16_t day_count;
  int16_t sun_close[DAYS_MAX / 5 + 1], month_close[DAYS_MAX / 15 + 1], stop_close[DAYS_MAX / 5 + 1];
  int16_t sun_close_count, month_close_count, stop_close_count; /* last day of each period */
  bool own_rest_days; /* else the last day of each sun is a rest day */
  int16_t rest_day[DAYS_MAX / 5 + 1], rest_day_count;
  int16_t start_year, start_month;
  int16_t start_day; /* 0: a model month is a calendar month */
  int32_t parameter[PARAMETER_COUNT];
  struct curve curve[CURVE_COUNT];
  q16 delivery[3]; /* shares of a month's supply by its suns */
  bool experiment; /* parameters outside their range are allowed */
  struct schedule_row *schedule;
  int16_t schedule_count;
  struct hazard *hazards;
  int16_t hazard_count;
  struct team_setup team[TEAMS_MAX];
  int16_t team_count;
  struct state_slot *slots;
  int16_t slot_count;
  uint32_t verbs_off;                /* bit per verb that the story does not have */
  int16_t verb_from_day[VERB_COUNT]; /* verbs arrive one at a time */

  struct words title, era, summary, works, team_name, newspaper, newspaper_hangul, content_note;
  struct words where, when, you, real_and_invented;
  struct words goals[3], instructor_note;
  struct own_picture {      /* of the briefing, instead of the site's */
    const char *file;       /* in pictures/; "": none is named */
    struct words alt;       /* what it shows */
    const char *svg;        /* clean (base/svg_clean.h); NULL: there is none, or it was refused */
    int32_t width_permille; /* of its height */
  } own_picture;
  struct words input_name, input_plural; /* the bottleneck: "coke" */
  struct words product, product_plural;  /* "pump housing" */
  struct words product_rejects;          /* "Castings rejected"; "" = by the fixed words */
  q16 products_per_norm_day;
  int16_t machine_count;
  struct words machine_name, machine_plural; /* plural: "" when the story has none */
  const char *picture;                       /* one of picture_names */
  int16_t minutes, era_from, era_to;
  struct person person[TEAM_WORKERS_MAX];
  int16_t person_count; /* = team[0].worker_count */
  /* what it costs that a question got no answer in time, on top of what neglect then does */
  struct option unanswered;
  struct decision *decisions;
  int16_t decision_count;
  struct method method[METHODS_MAX];
  struct news_template *news;
  int16_t news_count;
  struct note *notes;
  int16_t note_count;
  struct ending *endings;
  int16_t ending_count;
  struct words *questions; /* of the debrief */
  int16_t question_count;
  struct last_panel {  /* of the debrief: one claim with its kind, then what nobody knows */
    const char *claim; /* its id; NULL: there is no such panel */
    struct words *unknown;
    int16_t unknown_count;
  } last_panel;
  struct ungrounded { /* sections whose numbers say nothing of what they rest on */
    const char *section, *file;
    int line, column;
  } ungrounded[UNGROUNDED_MAX];
  int16_t ungrounded_count;
  struct source *sources;
  int16_t source_count;
  struct claim *claims;
  int16_t claim_count;
  struct term *terms;
  int16_t term_count;
  const char *cause_id[CAUSE_SCENARIO_MAX];     /* "fitter.lend" */
  struct words cause_label[CAUSE_SCENARIO_MAX]; /* "Kim Ok Bun lent to Workteam 5" */
  int16_t cause_count;
};

/* The sets of pictures of the site, by the time that they show. */
enum { PICTURE_COUNT = 4 };
extern const char *const picture_names[PICTURE_COUNT];
const char *picture_of_year(int year);

/* Every rule at its default, standard run: 8 teams of 12, closes every 10 and 30 days, no story.
 * Tests, patterns and the loader start from it. Release with scenario_release(). */
void scenario_init_default(struct scenario *scenario, int day_count);
void scenario_release(struct scenario *scenario);

/* Calendar of a model day. */
struct date {
  int16_t year, month, day; /* 1-based month and day */
};
struct date scenario_date(const struct scenario *scenario, int day);
/* Number of the period that `day` is in (0-based), and whether `day` closes it. */
int scenario_sun_of(const struct scenario *scenario, int day);
int scenario_month_of(const struct scenario *scenario, int day);
/* How many days it has. */
int scenario_sun_days(const struct scenario *scenario, int day);
int scenario_month_days(const struct scenario *scenario, int day);
bool scenario_closes_sun(const struct scenario *scenario, int day);
bool scenario_closes_month(const struct scenario *scenario, int day);
bool scenario_is_rest_day(const struct scenario *scenario, int day); /* unless worked through */
/* A rush that the schedule calls (`battle_days`). False: this story has none. */
struct rush {
  int16_t first, days;
};
/* The one that runs on `day`, else the last before it, else the next. */
bool scenario_rush(const struct scenario *scenario, int day, struct rush *out);
bool scenario_stops(const struct scenario *scenario, int day); /* a review waits for the player */

#endif
