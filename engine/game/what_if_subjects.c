/* What was chosen in a played story, found in its record: every line of the player that took one
 * way where others were open. */
#include "game/what_if_internal.h"

const struct what_if_shift what_if_shifts[] = {{8, true},   {8, false}, {10, true},
                                               {10, false}, {12, true}, {12, false}};

bool what_if_by_player(const struct command *command) {
  return command->origin != ORIGIN_SCRIPT && command->team == 0;
}

bool what_if_closes(const struct journal_line *line) {
  return line->kind == JOURNAL_DAY || line->kind == JOURNAL_WORK || line->kind == JOURNAL_REVIEW;
}

/* ---- what a line chose ----------------------------------------------------------------------- */

/* Nobody goes away or dies again to see what would have become of the figures. */
static bool is_of_someone_gone(const struct decision *decision) {
  const content_theme_set gone =
      content_theme_bit(CONTENT_DEATH) | content_theme_bit(CONTENT_MISSING);
  if (decision->skippable.themes & gone) return true;
  for (int i = 0; i < decision->option_count; i++)
    for (int k = 0; k < decision->options[i].effect_count; k++) {
      const struct effect *effect = &decision->options[i].effects[k];
      if (effect->function == 0 && effect->command.verb == VERB_ABSENT &&
          effect->command.arg[1] == ABSENCE_NO_WORD)
        return true;
    }
  return false;
}

static bool read_decision(const struct session *session, const struct command *command,
                          struct what_if_subject *out) {
  const struct decision *decision = &session->scenario.decisions[command->arg[0]];
  out->kind = WHAT_IF_DECISION;
  out->decision = (int16_t)command->arg[0];
  out->played = (int8_t)command->arg[1];
  out->by_neglect = command->origin == ORIGIN_SCRIPT;
  out->withheld = is_of_someone_gone(decision);
  return decision->option_count > 1;
}

static bool read_shift(const struct command *command, struct what_if_subject *out) {
  out->kind = WHAT_IF_SHIFT;
  for (int i = 0; i < WHAT_IF_SHIFTS; i++)
    if (what_if_shifts[i].hours == command->arg[0] && what_if_shifts[i].rest == command->arg[1])
      out->played = (int8_t)i;
  return out->played >= 0;
}

static bool read_command(const struct session *session, const struct command *command,
                         struct what_if_subject *out) {
  if (command->verb == VERB_DECIDE) return read_decision(session, command, out);
  if (!what_if_by_player(command)) return false;
  if (command->verb == VERB_SHIFT) return read_shift(command, out);
  if (command->verb != VERB_SHARE) return false;
  out->kind = WHAT_IF_SHARE;
  out->played = (int8_t)command->arg[0];
  return true;
}

static bool read_review(const struct session *session, int day, struct what_if_subject *out) {
  const struct history *history = session->sim.history;
  for (int m = 0; m < history->month_count; m++) {
    if (history->month[m].day != day) continue;
    out->kind = WHAT_IF_REPORT;
    out->month = (int16_t)m;
    out->played = (int8_t)history->month[m].team[0].report;
    return true;
  }
  return false;
}

int what_if_subjects(const struct session *session, struct what_if_subject *out, int capacity) {
  const struct session_record *record = session->record;
  int count = 0;
  for (int i = 0; record && session->script && i < record->count && count < capacity; i++) {
    const struct journal_line *line = &record->line[i];
    struct what_if_subject subject = {
        .day = line->day, .line = i, .played = -1, .decision = -1, .month = -1};
    bool is_one = line->kind == JOURNAL_COMMAND
                      ? read_command(session, &line->command, &subject)
                      : line->kind == JOURNAL_REVIEW && read_review(session, line->day, &subject);
    if (is_one) out[count++] = subject;
  }
  return count;
}

/* ---- its options ----------------------------------------------------------------------------- */

int what_if_option_count(const struct session *session, const struct what_if_subject *subject) {
  switch (subject->kind) {
  case WHAT_IF_DECISION:
    return session->scenario.decisions[subject->decision].option_count;
  case WHAT_IF_REPORT:
    return REPORT_COUNT;
  case WHAT_IF_SHIFT:
    return WHAT_IF_SHIFTS;
  default:
    return SHARE_LECTURE + 1;
  }
}

struct command what_if_order(const struct what_if_subject *subject, int option) {
  struct command order = {.origin = ORIGIN_PLAYER};
  switch (subject->kind) {
  case WHAT_IF_REPORT:
    order.verb = VERB_REPORT;
    order.arg[0] = option;
    break;
  case WHAT_IF_SHIFT:
    order.verb = VERB_SHIFT;
    order.arg[0] = what_if_shifts[option].hours;
    order.arg[1] = what_if_shifts[option].rest;
    break;
  default:
    order.verb = VERB_SHARE;
    order.arg[0] = option;
  }
  return order;
}
