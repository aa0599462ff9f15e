/* Only what people did is done again: orders, answers and changes by hand. What the scenario itself
 * does (questions that open, effects, what silence brings) comes from the scenario as it is now.
 * Numbers in a command stand for things of the old story, so each is found again by its name. */
#include "game/session_reload.h"

#include <stdio.h>
#include <string.h>

#include "game/session_internal.h"

/* An answer that could not be given on the day on which it was given before: its question had not
 * come up yet, or it has no such option. What became of the question is told at the end. */
enum hold_reason { NOT_HELD, EARLY, UNFIT };
struct held_answer {
  enum hold_reason why;
  uint8_t origin;
  int16_t option, day;
};

/* Of the story's functions on all the days that are gone through again. */
#define NANOSECONDS_MAX INT64_C(2000000000)

struct reload {
  const struct session *old;
  struct session *session;
  struct diagnostics *not_kept;
  struct held_answer held[DECISIONS_MAX];
};

enum { GONE = -2 };

/* ---- names -------------------------------------------------------------------------------- */

static int find_decision(const struct scenario *scenario, const char *id) {
  for (int i = 0; i < scenario->decision_count; i++)
    if (strcmp(scenario->decisions[i].id, id) == 0) return i;
  return GONE;
}

static int find_option(const struct decision *decision, const char *id) {
  for (int i = 0; i < decision->option_count; i++)
    if (strcmp(decision->options[i].id, id) == 0) return i;
  return GONE;
}

static int find_slot(const struct scenario *scenario, const char *name) {
  for (int i = 0; i < scenario->slot_count; i++)
    if (strcmp(scenario->slots[i].name, name) == 0) return i;
  return GONE;
}

/* People without an id are known by their place alone. */
static int find_person(const struct scenario *from, int person, const struct scenario *scenario) {
  if (person < 0 || person >= from->person_count || !from->person[person].id[0]) return person;
  for (int i = 0; i < scenario->person_count; i++)
    if (strcmp(scenario->person[i].id, from->person[person].id) == 0) return i;
  return GONE;
}

static int argument_of_person(enum verb verb) {
  switch (verb) {
  case VERB_ABSENT:
  case VERB_RECORD:
  case VERB_CONTRIBUTE:
    return 0;
  case VERB_HONOUR:
    return 1;
  default:
    return -1;
  }
}

/* The same order in the new story's numbers. False: what it is about is gone. */
static bool carry_over(const struct reload *reload, struct command *command) {
  const struct scenario *from = &reload->old->scenario, *to = &reload->session->scenario;
  int person = argument_of_person((enum verb)command->verb);
  if (person >= 0) command->arg[person] = find_person(from, command->arg[person], to);
  if (command->verb == VERB_STATE)
    command->arg[0] = find_slot(to, from->slots[command->arg[0]].name);
  return (person < 0 || command->arg[person] != GONE) &&
         (command->verb != VERB_STATE || command->arg[0] != GONE);
}

/* ---- what can't be kept -------------------------------------------------------------------- */

static const char *file_of(const struct reload *reload) {
  return reload->session->scenario.path;
}

static void tell_order(const struct reload *reload, const struct journal_line *line,
                       const char *why) {
  diagnostics_add(reload->not_kept, SEVERITY_WARNING, file_of(reload), 0,
                  "the order '%s' of day %d is not given again: %s",
                  verb_rows[line->command.verb].label, line->day + 1, why);
}

static void tell_answer(const struct reload *reload, const char *decision, int day,
                        const char *what) {
  diagnostics_add(reload->not_kept, SEVERITY_WARNING, file_of(reload), 0,
                  "the answer to '%s' on day %d %s", decision, day + 1, what);
}

static void tell_shorter(const struct reload *reload, int day) {
  diagnostics_add(reload->not_kept, SEVERITY_WARNING, file_of(reload), 0,
                  "the story is shorter than today: it now ends on day %d, and it was day %d",
                  reload->session->scenario.day_count, day + 1);
}

/* ---- orders ------------------------------------------------------------------------------- */

static void give_again(struct reload *reload, const struct journal_line *line) {
  struct command command = line->command;
  char why[200];
  if (!carry_over(reload, &command)) {
    tell_order(reload, line, "what it is about is gone");
    return;
  }
  struct refusal refusal = session_apply(reload->session, &command);
  if (refusal.code == REFUSAL_NONE) return;
  snprintf(why, sizeof why, refusal_formats[refusal.code], refusal.first, refusal.second);
  tell_order(reload, line, why);
}

/* ---- answers ------------------------------------------------------------------------------ */

static void hold(struct reload *reload, int decision, enum hold_reason why,
                 const struct held_answer *given) {
  reload->held[decision] = *given;
  reload->held[decision].why = why;
}

static void answer(struct reload *reload, int decision, const struct held_answer *given) {
  struct session *session = reload->session;
  session_try_options(session, decision);
  if (!session_option_allowed(session, decision, given->option)) {
    hold(reload, decision, UNFIT, given);
    return;
  }
  session_take_option(session, decision, given->option, (enum origin)given->origin);
  if (session->sim.model.day == given->day) return;
  char what[80];
  snprintf(what, sizeof what, "is given on day %d: the question comes up later now",
           session->sim.model.day + 1);
  tell_answer(reload, session->scenario.decisions[decision].id, given->day, what);
}

static void answer_early_ones(struct reload *reload) {
  const struct session *session = reload->session;
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    if (reload->held[i].why != EARLY || state->opened_day < 0) continue;
    const struct held_answer given = reload->held[i];
    reload->held[i].why = NOT_HELD;
    if (state->taken_day < 0) answer(reload, i, &given);
  }
}

static void answer_again(struct reload *reload, const struct journal_line *line) {
  const struct scenario *from = &reload->old->scenario, *to = &reload->session->scenario;
  const struct decision *asked = &from->decisions[line->command.arg[0]];
  if (line->command.arg[1] < 0) return;
  int decision = find_decision(to, asked->id);
  if (decision == GONE) {
    tell_answer(reload, asked->id, line->day, "is left out: the decision is gone");
    return;
  }
  int option = find_option(&to->decisions[decision], asked->options[line->command.arg[1]].id);
  const struct decision_state *state = &reload->session->sim.model.decision[decision];
  struct held_answer given = {NOT_HELD, line->command.origin, (int16_t)option, line->day};
  if (state->taken_day >= 0)
    tell_answer(reload, asked->id, line->day, "comes too late: neglect has answered by then");
  else if (option == GONE || state->opened_day < 0)
    hold(reload, decision, option == GONE ? UNFIT : EARLY, &given);
  else
    answer(reload, decision, &given);
}

static void tell_held(const struct reload *reload, int decision) {
  const struct decision_state *state = &reload->session->sim.model.decision[decision];
  const char *what = "no longer fits: the question waits again";
  if (state->opened_day < 0)
    what = "is left out: the question has not come up";
  else if (state->taken_day >= 0)
    what = "no longer fits: neglect has answered";
  tell_answer(reload, reload->session->scenario.decisions[decision].id, reload->held[decision].day,
              what);
}

static void tell_all_held(const struct reload *reload) {
  for (int i = 0; i < reload->session->scenario.decision_count; i++)
    if (reload->held[i].why != NOT_HELD) tell_held(reload, i);
}

/* ---- days --------------------------------------------------------------------------------- */

static bool takes_too_long(const struct reload *reload) {
  return script_nanoseconds(reload->session->script) > NANOSECONDS_MAX;
}

static void end_day(struct reload *reload) {
  session_end_day(reload->session);
  answer_early_ones(reload);
}

static void close_review(struct reload *reload) {
  session_close_review(reload->session);
  answer_early_ones(reload);
}

/* To the morning of `day`, or to the story's end. */
static void reach_morning(struct reload *reload, int day) {
  struct session *session = reload->session;
  while (!session->ended && session->sim.model.day < day && !takes_too_long(reload)) {
    if (session->at_review)
      close_review(reload);
    else
      end_day(reload);
  }
}

static void work_again(struct reload *reload, int day) {
  const struct session *session = reload->session;
  reach_morning(reload, day);
  if (!session->ended && !session->at_review && session->sim.model.day == day) end_day(reload);
}

static void follow_command(struct reload *reload, const struct journal_line *line) {
  if (line->command.origin == ORIGIN_SCRIPT) return;
  reach_morning(reload, line->day);
  if (reload->session->ended) return;
  if (line->command.verb == VERB_DECIDE)
    answer_again(reload, line);
  else
    give_again(reload, line);
}

static void follow(struct reload *reload, const struct journal_line *line) {
  switch (line->kind) {
  case JOURNAL_COMMAND:
    follow_command(reload, line);
    break;
  case JOURNAL_SKIP:
    reach_morning(reload, line->day);
    session_skip(reload->session, line->skipped);
    break;
  case JOURNAL_WORK:
    work_again(reload, line->day);
    break;
  default:
    reach_morning(reload, line->day + 1);
    break;
  }
}

/* False: given up. */
static bool lead_back(struct reload *reload) {
  const struct session_record *record = reload->old->record;
  const struct session *session = reload->session;
  int today = reload->old->sim.model.day;
  for (int i = 0; i < record->count && !session->ended; i++) {
    follow(reload, &record->line[i]);
    if (takes_too_long(reload)) return false;
  }
  if (session->ended && session->sim.model.day < today) tell_shorter(reload, today);
  tell_all_held(reload);
  return true;
}

/* ---------------------------------------------------------------------------------------------- */

struct session *session_reload(const struct session *old, const struct session_options *options,
                               struct diagnostics *problems, struct diagnostics *not_kept) {
  struct session *session =
      session_load(options, old->sim.seed, (enum evidence)old->scenario.evidence, problems);
  if (!session) return NULL;
  struct reload reload = {.old = old, .session = session, .not_kept = not_kept};
  session->edited = true;
  session_open_morning(session);
  session_write_notes(session);
  if (lead_back(&reload)) {
    session_start_journal(session, options, problems);
    return session;
  }
  diagnostics_add(problems, SEVERITY_ERROR, file_of(&reload), 0,
                  "the story's functions take too long to come back to day %d",
                  old->sim.model.day + 1);
  session_free(session);
  return NULL;
}
