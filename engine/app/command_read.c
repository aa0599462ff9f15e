/* A play to be read: every line that a player of this policy and seed would meet, with its date,
 * and the words of each chapter. For who writes a story: does each line fit its moment, is it too
 * much? */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/policy_choice.h"
#include "app/problems.h"
#include "game/run.h"
#include "game/speech.h"
#include "script/leader.h"

enum { SEEN_MAX = 64 };

struct reading {
  struct session *session;
  enum policy policy;
  struct leader *leader; /* NULL: the policy plays */
  bool people;           /* also what each of them would say at the end of a chapter */
  int chapter, words, pages;
  bool asked[DECISIONS_MAX];
  int seen_count;
  char seen[SEEN_MAX][240]; /* notes of this chapter: a line stays for days, and is read once */
};

static int count_words(const char *text) {
  int count = 0;
  for (bool inside = false; *text; text++) {
    bool space = *text == ' ' || *text == '\n';
    count += inside && space;
    inside = !space;
    if (inside && !text[1]) count++;
  }
  return count;
}

static void say(struct reading *reading, int day, const char *kind, const char *text) {
  if (!text || !text[0]) return;
  struct date date = scenario_date(&reading->session->scenario, day);
  printf("%d-%02d-%02d %-12s %s\n", date.year, date.month, date.day, kind, text);
  reading->words += count_words(text);
}

static void say_words(struct reading *reading, int day, const char *kind,
                      const struct words *words) {
  say(reading, day, kind, words->source);
}

static void read_option(struct reading *reading, int day, const struct option *option) {
  say_words(reading, day, "option", &option->label);
  say_words(reading, day, "  so", &option->consequence);
  say_words(reading, day, "  record", &option->record);
  say_words(reading, day, "  ledger", &option->ledger);
}

static void read_decision(struct reading *reading, int day, const struct decision *decision) {
  say_words(reading, day, "decision", &decision->title);
  say_words(reading, day, "text", &decision->text);
  for (int i = 0; i < decision->known_count; i++)
    say_words(reading, day, "known", &decision->known[i]);
  for (int i = 0; i < decision->unknown_count; i++)
    say_words(reading, day, "unknown", &decision->unknown[i]);
  for (int i = 0; i < decision->option_count; i++) read_option(reading, day, &decision->options[i]);
}

static bool was_seen(struct reading *reading, const char *text) {
  for (int i = 0; i < reading->seen_count; i++)
    if (strcmp(reading->seen[i], text) == 0) return true;
  if (reading->seen_count < SEEN_MAX)
    snprintf(reading->seen[reading->seen_count++], sizeof reading->seen[0], "%s", text);
  return false;
}

/* The panel is read where the days stop; what stands there for one passing day only is not. */
static bool stops_here(const struct reading *reading) {
  const struct session *session = reading->session;
  int day = session->sim.model.day;
  bool stops = day == 0 || scenario_stops(&session->scenario, day - 1);
  for (int i = 0; i < session->scenario.decision_count; i++)
    stops |= session->sim.model.decision[i].opened_day == day;
  for (int i = 0; i < session->today.count; i++)
    stops |= session->today.note[i].urgent && session->today.note[i].kind != NOTE_DECISION;
  return stops;
}

static void read_notes(struct reading *reading) {
  const struct today *today = &reading->session->today;
  if (!stops_here(reading)) return;
  for (int i = 0; i < today->count; i++)
    if (today->note[i].kind != NOTE_DECISION && !was_seen(reading, today->note[i].text))
      say(reading, today->note[i].day, "note", today->note[i].text);
}

static void read_decisions(struct reading *reading) {
  const struct session *session = reading->session;
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    if (state->opened_day < 0 || reading->asked[i]) continue;
    reading->asked[i] = true;
    read_decision(reading, state->opened_day, &session->scenario.decisions[i]);
  }
}

static void read_people(struct reading *reading, int day) {
  const struct session *session = reading->session;
  int words = reading->words; /* nobody asks all of them */
  for (int i = 0; i < session->scenario.person_count; i++) {
    const struct words *line = speech_now(&session->sim, i);
    if (line) say(reading, day, session->scenario.person[i].id, line->source);
  }
  reading->words = words;
}

static void read_page(struct reading *reading, const struct edition *edition) {
  static const char *const slots[NEWS_SLOT_COUNT] = {"headline",   "subhead", "success", "obstacle",
                                                     "overcoming", "closing", "world"};
  for (int i = 0; i < NEWS_SLOT_COUNT; i++) say(reading, edition->day, slots[i], edition->text[i]);
  for (int i = 0; i < edition->claim_count; i++) {
    const struct ledger_claim *claim = &edition->claim[i];
    char row[160];
    snprintf(row, sizeof row, "%s: %s, %s", claim->what, claim->record, claim->ledger);
    say(reading, edition->day, "claim", row);
  }
  for (int i = 0; i < edition->not_printed_count; i++)
    say(reading, edition->day, "not printed", edition->not_printed[i].text);
  for (int i = 0; i < 3; i++)
    if (edition->voice_person[i] >= 0)
      say(reading, edition->day, reading->session->scenario.person[edition->voice_person[i]].id,
          edition->voice[i]);
}

static void close_chapter(struct reading *reading) {
  const struct edition_list *editions = reading->session->editions;
  const struct edition *edition = &editions->edition[editions->count - 1];
  read_page(reading, edition);
  if (reading->people) read_people(reading, edition->day);
  printf("-- chapter %d: %d words\n\n", ++reading->chapter, reading->words);
  reading->pages = editions->count;
  reading->words = reading->seen_count = 0;
}

static void read_play(struct reading *reading) {
  struct session *session = reading->session;
  while (!session->ended) {
    read_notes(reading);
    read_decisions(reading);
    if (reading->leader)
      session_play_leader(session, reading->leader, 1);
    else
      session_play(session, reading->policy, 1);
    if (session->editions->count > reading->pages) close_chapter(reading);
  }
}

/* False: `problems` says why. */
static bool open_play(struct reading *reading, const struct session_options *options,
                      const struct policy_choice *who, struct diagnostics *problems) {
  reading->policy = who->policy;
  reading->session = session_new(options, problems);
  if (reading->session && who->file[0])
    reading->leader = leader_load(reading->session->script, who->file, options->prelude, problems);
  return reading->session && (reading->leader || !who->file[0]);
}

static int read_level(struct reading *reading, const struct session_options *options,
                      const char *policy) {
  struct policy_choice who;
  if (!policy_choose(policy, options->level_folder, &who)) return EXIT_USAGE;
  struct diagnostics problems;
  diagnostics_init(&problems);
  bool opened = open_play(reading, options, &who, &problems);
  problems_print(&problems);
  if (opened) read_play(reading);
  if (opened) problems_print(&reading->session->problems);
  leader_free(reading->leader);
  session_free(reading->session);
  return opened ? EXIT_HOLDS : EXIT_DOES_NOT_HOLD;
}

int command_read(int argc, char **argv) {
  static struct reading reading;
  reading = (struct reading){.people = false};
  int64_t seed = 7;
  const char *policy = "by-the-book";
  const struct option_row rows[] = {
      {"--seed", OPTION_NUMBER, &seed, 0, INT64_MAX, NULL, "N", "luck (7)"},
      {"--policy", OPTION_STRING, &policy, 0, 0, NULL, "P", POLICY_HELP},
      {"--people", OPTION_FLAG, &reading.people, 0, 0, NULL, NULL,
       "also what each person would say"},
      {0}};
  const struct usage usage = {
      "read LEVEL", "Every line of one play with its date, and the words of each chapter.", rows, 1,
      1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  struct session_options options = {
      .level_folder = argv[1], .prelude = paths.prelude, .seed = (uint64_t)seed};
  return read_level(&reading, &options, policy);
}
