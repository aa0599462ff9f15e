#include "sim/scenario.h"

#include <assert.h>
#include <string.h>

enum {
  DEFAULT_TEAMS = 8,
  DEFAULT_WORKERS = 12,
  DEFAULT_SUN_DAYS = 10,
  DEFAULT_MONTH_DAYS = 30,
  DEFAULT_YEAR = 1959
};

const char words_as_shown[] = "";

const char *const policy_names[POLICY_COUNT + 1] = {
    [POLICY_BY_THE_BOOK] = "by-the-book", [POLICY_STORMER] = "stormer",
    [POLICY_CARETAKER] = "caretaker",     [POLICY_HELPER] = "helper",
    [POLICY_INNOVATOR] = "innovator",     [POLICY_PADDER] = "padder",
    [POLICY_NEGLECT] = "neglect",
};

const char *const policy_help[POLICY_COUNT + 1] = {
    [POLICY_BY_THE_BOOK] = "eight hours, the rest day, true reports, agitation once a sun",
    [POLICY_STORMER] =
        "rushes at the end of each month: twelve hours, no rest day, rounded reports",
    [POLICY_CARETAKER] = "looks after people: care, culture, plots when food is short",
    [POLICY_HELPER] = "lectures on methods and takes charge of teams that are behind",
    [POLICY_INNOVATOR] = "puts hands to study, trials and substitutes",
    [POLICY_PADDER] = "pads reports, keeps methods back, stages records",
    [POLICY_NEGLECT] = "gives no order and answers nothing: what happens when nobody does anything",
};

const char *const picture_names[PICTURE_COUNT] = {"1959", "1997", "2016", "2020"};

const char *picture_of_year(int year) {
  static const int16_t until[PICTURE_COUNT - 1] = {1990, 2010, 2020};
  int at = 0;
  while (at < PICTURE_COUNT - 1 && year >= until[at]) at++;
  return picture_names[at];
}

static const struct words no_words = {"", ""};
static const struct ground no_ground = {"", {"", ""}, ""};

static void close_every(int16_t *close, int16_t *count, int days, int day_count) {
  *count = 0;
  for (int day = days - 1; day < day_count; day += days) close[(*count)++] = (int16_t)day;
}

static void default_calendar(struct scenario *scenario) {
  int days = scenario->day_count;
  close_every(scenario->sun_close, &scenario->sun_close_count, DEFAULT_SUN_DAYS, days);
  close_every(scenario->month_close, &scenario->month_close_count, DEFAULT_MONTH_DAYS, days);
  close_every(scenario->stop_close, &scenario->stop_close_count, DEFAULT_MONTH_DAYS, days);
  scenario->start_year = DEFAULT_YEAR;
  scenario->start_month = 1;
}

static void default_rules(struct scenario *scenario) {
  for (int i = 0; i < PARAMETER_COUNT; i++) scenario->parameter[i] = parameter_rows[i].value;
  for (int i = 0; i < CURVE_COUNT; i++) scenario->curve[i] = curve_rows[i].value;
  for (int sun = 0; sun < 3; sun++) scenario->delivery[sun] = Q_ONE / 3;
}

static void default_teams(struct scenario *scenario) {
  scenario->team_count = DEFAULT_TEAMS;
  for (int t = 0; t < TEAMS_MAX; t++)
    scenario->team[t] = (struct team_setup){
        .name = no_words,
        .leader = no_words,
        .note = no_words,
        .worker_count = DEFAULT_WORKERS,
        .policy = POLICY_BY_THE_BOOK,
        .place = START_UNSET,
        .equipment = START_UNSET,
        .norm = START_UNSET,
    };
}

static void default_people(struct scenario *scenario) {
  for (int k = 0; k < TEAM_WORKERS_MAX; k++)
    scenario->person[k] = (struct person){
        .id = "",
        .name = no_words,
        .hangul = no_words,
        .trade = no_words,
        .bio = no_words,
        .trade_id = "",
        .portrait = "",
        .skill = START_UNSET,
        .zeal = START_UNSET,
        .joy = START_UNSET,
        .fatigue = START_UNSET,
        .bond = START_UNSET,
        .study = START_UNSET,
        .conviction = START_UNSET,
        .dependants = START_UNSET,
    };
}

static void default_words(struct scenario *scenario) {
  struct words *const words[] = {
      &scenario->title,
      &scenario->era,
      &scenario->summary,
      &scenario->works,
      &scenario->team_name,
      &scenario->newspaper,
      &scenario->newspaper_hangul,
      &scenario->content_note,
      &scenario->where,
      &scenario->when,
      &scenario->you,
      &scenario->real_and_invented,
      &scenario->goals[0],
      &scenario->goals[1],
      &scenario->goals[2],
      &scenario->instructor_note,
      &scenario->own_picture.alt,
      &scenario->input_name,
      &scenario->input_plural,
      &scenario->product,
      &scenario->product_plural,
      &scenario->product_rejects,
      &scenario->machine_name,
      &scenario->machine_plural,
  };
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) *words[i] = no_words;
  for (int m = 0; m < METHODS_MAX; m++)
    scenario->method[m] = (struct method){no_words, no_words, no_ground};
  for (int n = 0; n < CAUSE_SCENARIO_MAX; n++) {
    scenario->cause_id[n] = "";
    scenario->cause_label[n] = no_words;
  }
  scenario->cause_id[CAUSE_EDITED - CAUSE_SCENARIO] = "edited";
  scenario->cause_label[CAUSE_EDITED - CAUSE_SCENARIO] = (struct words){"", "Changed by hand"};
  scenario->path = scenario->id = "";
  scenario->picture = picture_names[0];
  scenario->own_picture.file = "";
}

/* Verbs that a story has only where it turns them on. */
static void default_verbs(struct scenario *scenario) {
  for (int verb = 0; verb < VERB_COUNT; verb++)
    if (verb_rows[verb].optional) scenario->verbs_off |= UINT32_C(1) << verb;
}

void scenario_init_default(struct scenario *scenario, int day_count) {
  assert(day_count >= 1 && day_count <= DAYS_MAX);
  memset(scenario, 0, sizeof *scenario);
  arena_init(&scenario->arena);
  scenario->day_count = (int16_t)day_count;
  scenario->evidence = EVIDENCE_FULL_MODEL;
  scenario->products_per_norm_day = Q_ONE;
  scenario->machine_count = 10;
  default_calendar(scenario);
  default_rules(scenario);
  default_verbs(scenario);
  default_teams(scenario);
  default_people(scenario);
  default_words(scenario);
}

void scenario_release(struct scenario *scenario) {
  arena_release(&scenario->arena);
}
