/* The course of a day: rivals' orders, the work, the close, and the next morning. What needs the
 * player is asked for here and nowhere else. */
#include "game/field.h"
#include "game/session_internal.h"

/* ---- closing ------------------------------------------------------------------------------ */

static struct journal_line closing_line(const struct session *session, enum journal_kind kind,
                                        int day) {
  struct journal_line line = {.kind = (uint8_t)kind, .day = (int16_t)day};
  if (kind == JOURNAL_WORK) return line;
  line.hash = sim_hash(&session->sim);
  const struct history *history = session->sim.history;
  if (history->month_count > 0 && history->month[history->month_count - 1].day == day) {
    const struct team_month *month = &history->month[history->month_count - 1].team[0];
    line.gross = month->gross;
    line.good = month->good;
    line.reported = month->reported;
    line.paper = month->paper_after;
    line.norm = month->norm_after;
  }
  return line;
}

static void log_close(struct session *session, enum journal_kind kind, int day) {
  if (!session->journal) return; /* and nobody needs the state's hash */
  struct journal_line line = closing_line(session, kind, day);
  session_log(session, &line);
}

void session_review(struct session *session) {
  int closed = session->sim.history->month_count;
  sim_review(&session->sim);
  if (session->sim.history->month_count == closed || closed >= MONTHS_MAX) return;
  for (int i = 0; i < LEDGER_COUNT; i++)
    session->ledger_at[closed][i] = query_ledger(&session->sim, (enum ledger_id)i, 0);
}

static bool has_open_decision(const struct session *session) {
  int decision;
  return session_open_decisions(session, &decision, 1) > 0;
}

bool session_has_urgent_note(const struct session *session) {
  for (int i = 0; i < session->today.count; i++)
    if (session->today.note[i].urgent) return true;
  return false;
}

/* The date moves on, and the morning of the next day comes. */
static void close_day(struct session *session, enum journal_kind kind, int day) {
  session_review(session);
  log_close(session, kind, day);
  session->ended = session->sim.model.phase == PHASE_ENDED;
  if (!session->ended) session_open_morning(session);
  session_write_notes(session);
}

static enum session_stop what_needs_the_player(const struct session *session, bool opened) {
  if (session->ended) return STOP_END;
  if (opened) return STOP_DECISION;
  return session_has_urgent_note(session) ? STOP_NOTE : STOP_NONE;
}

/* ---- a day -------------------------------------------------------------------------------- */

static void work(struct session *session) {
  field_rivals(&session->sim);
  sim_day(&session->sim);
}

enum session_stop session_end_day(struct session *session) {
  if (session->ended) return STOP_END;
  if (session->at_review) return STOP_REVIEW;
  int day = session->sim.model.day;
  if (day == session->scenario.day_count - 1) session_close_decisions(session);
  work(session);
  if (scenario_stops(&session->scenario, day)) {
    session->at_review = true;
    log_close(session, JOURNAL_WORK, day);
    session_write_notes(session);
    return STOP_REVIEW;
  }
  close_day(session, JOURNAL_DAY, day);
  return what_needs_the_player(session, has_open_decision(session));
}

void session_close_review(struct session *session) {
  if (!session->at_review) return;
  int day = session->sim.model.day;
  session_print(session);
  session->at_review = false;
  close_day(session, JOURNAL_REVIEW, day);
}

void session_print(struct session *session) {
  struct edition_list *list = session->editions;
  enum { LIST_MAX = sizeof list->edition / sizeof list->edition[0] };
  if (!list || list->count == LIST_MAX) return;
  enum report report = (enum report)session->sim.model.team[0].orders.report;
  edition_compose(&session->sim, list, report, &list->edition[list->count]);
  list->count++;
}
