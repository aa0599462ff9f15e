/* The player's hand in a re-run: what was ordered on a day is ordered again on that day, in the
 * same order. An answer waits until its question is asked, which another choice may delay; one
 * whose option isn't open any more is not given. */
#include "game/what_if_internal.h"

#include "game/session_internal.h"

/* ---- answers --------------------------------------------------------------------------------- */

static bool is_asked(const struct sim *sim, int decision) {
  return sim->model.decision[decision].opened_day >= 0 &&
         sim->model.decision[decision].taken_day < 0;
}

static void try_answer(struct session *run, int decision, struct what_if_hand *hand) {
  if (hand->wanted[decision] == 0 || !is_asked(&run->sim, decision)) return;
  const int option = hand->wanted[decision] - 1;
  hand->wanted[decision] = 0;
  session_try_options(run, decision);
  if (session_option_allowed(run, decision, option))
    session_take_option(run, decision, option, (enum origin)hand->origin[decision]);
  else
    hand->refused++;
}

static void want_answer(struct session *run, const struct command *command,
                        struct what_if_hand *hand) {
  const int decision = command->arg[0];
  hand->wanted[decision] = (int8_t)(command->arg[1] + 1);
  hand->origin[decision] = command->origin;
  try_answer(run, decision, hand);
}

static void answer_what_waited(struct session *run, struct what_if_hand *hand) {
  for (int i = 0; i < run->scenario.decision_count; i++) try_answer(run, i, hand);
}

/* ---- a day ----------------------------------------------------------------------------------- */

static void obey(struct session *run, const struct command *command, struct what_if_hand *hand) {
  if (!what_if_by_player(command)) return;
  if (command->verb == VERB_DECIDE) {
    want_answer(run, command, hand);
    return;
  }
  if (session_apply(run, command).code != REFUSAL_NONE) hand->refused++;
}

/* Up to the line that closes; false: the record ends before. */
static bool obey_until_close(struct session *run, const struct session_record *record,
                             struct what_if_hand *hand) {
  for (; hand->next < record->count; hand->next++) {
    const struct journal_line *line = &record->line[hand->next];
    if (line->kind == JOURNAL_COMMAND) obey(run, &line->command, hand);
    if (!what_if_closes(line)) continue;
    hand->next++;
    return true;
  }
  return false;
}

static void restore_stance(struct session *run, struct what_if_hand *hand) {
  if (hand->restored < 0) return;
  const struct command order = {
      .verb = VERB_REPORT, .origin = ORIGIN_PLAYER, .arg = {hand->restored}};
  hand->restored = -1;
  session_apply(run, &order);
}

bool what_if_day(struct session *run, const struct session *played, struct what_if_hand *hand) {
  if (!run->at_review) {
    answer_what_waited(run, hand);
    if (!obey_until_close(run, played->record, hand)) return false;
    session_end_day(run);
  }
  if (!run->at_review) return !run->ended;
  if (!obey_until_close(run, played->record, hand)) return false;
  session_close_review(run);
  if (!run->ended) restore_stance(run, hand);
  return !run->ended;
}

/* ---- the choice ------------------------------------------------------------------------------ */

uint32_t what_if_open_options(struct session *fork, const struct what_if_subject *subject) {
  uint32_t open = 0;
  if (subject->kind == WHAT_IF_DECISION) session_try_options(fork, subject->decision);
  const int count = what_if_option_count(fork, subject);
  for (int i = 0; i < count; i++) {
    if (subject->kind == WHAT_IF_DECISION) {
      open |= (uint32_t)session_option_allowed(fork, subject->decision, i) << i;
      continue;
    }
    const struct command order = what_if_order(subject, i);
    open |= (uint32_t)(session_check(fork, &order).code == REFUSAL_NONE) << i;
  }
  return open;
}

/* Were questions answered on that morning because their time was up? Then it goes on. */
static bool in_the_morning(const struct session *run, const struct what_if_subject *subject) {
  const int waited = subject->day - run->sim.model.decision[subject->decision].opened_day;
  return subject->by_neglect && waited >= run->scenario.decisions[subject->decision].answer_days;
}

static void decide(struct session *run, const struct what_if_subject *subject, int option) {
  const bool morning = in_the_morning(run, subject);
  const bool silent = subject->by_neglect && option == subject->played;
  session_try_options(run, subject->decision);
  session_take_option(run, subject->decision, option, silent ? ORIGIN_SCRIPT : ORIGIN_PLAYER);
  if (morning) session_open_morning(run);
}

void what_if_choose(struct session *run, const struct session *played,
                    const struct what_if_subject *subject, int option, struct what_if_hand *hand) {
  const bool line_is_replaced = subject->kind != WHAT_IF_REPORT;
  *hand = (struct what_if_hand){.next = subject->line + (line_is_replaced ? 1 : 0), .restored = -1};
  if (subject->kind == WHAT_IF_DECISION) {
    decide(run, subject, option);
    return;
  }
  /* a stance is taken beside the record's lines: where it is the same, nothing was said */
  if (subject->kind == WHAT_IF_REPORT) {
    if (option == subject->played) return;
    hand->restored = subject->played;
  }
  struct command order = what_if_order(subject, option);
  order.origin = line_is_replaced ? played->record->line[subject->line].command.origin
                                  : (uint8_t)ORIGIN_PLAYER;
  session_apply(run, &order);
}
