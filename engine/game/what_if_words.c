/* Names of what was chosen and of the ways that were open, in the player's language. */
#include <stdio.h>

#include "game/what_if.h"

const char *what_if_title(const struct session *session, const struct what_if_subject *subject,
                          char *out, size_t size) {
  switch (subject->kind) {
  case WHAT_IF_DECISION:
    return session_story(session, &session->scenario.decisions[subject->decision].title);
  case WHAT_IF_REPORT:
    snprintf(out, size, session_say(session, "What month %d reported"), subject->month + 1);
    return out;
  case WHAT_IF_SHIFT:
    return session_say(session, "Hours and rest day");
  default:
    return session_say(session, "Showing others our methods");
  }
}

static const char *decision_option(const struct session *session,
                                   const struct what_if_subject *subject, int option) {
  const struct decision *decision = &session->scenario.decisions[subject->decision];
  return session_story(session, &decision->options[option].label);
}

const char *what_if_option_words(const struct session *session,
                                 const struct what_if_subject *subject, int option, char *out,
                                 size_t size) {
  static const char *const stances[REPORT_COUNT] = {[REPORT_TRUTH] = "As counted",
                                                    [REPORT_ROUND] = "Round up",
                                                    [REPORT_UNDER] = "Write less",
                                                    [REPORT_PAD] = "Pad"};
  static const char *const shares[] = {"Kept back", "Open", "Lectures"};
  if (subject->kind == WHAT_IF_DECISION) return decision_option(session, subject, option);
  if (subject->kind == WHAT_IF_REPORT) return session_say(session, stances[option]);
  if (subject->kind == WHAT_IF_SHARE) return session_say(session, shares[option]);
  const struct what_if_shift *shift = &what_if_shifts[option];
  snprintf(out, size,
           session_say(session, shift->rest ? "%d hours, rest day kept" : "%d hours, no rest day"),
           shift->hours);
  return out;
}
