#include "game/debrief.h"

#include <limits.h>
#include <string.h>

#include "game/run.h"

int endings_of(const struct sim *sim, int16_t *out, int capacity) {
  int count = 0;
  const struct scenario *scenario = sim->scenario;
  for (int i = 0; i < scenario->ending_count && count < capacity; i++) {
    const struct ending *ending = &scenario->endings[i];
    if (conditions_hold(sim, ending->conditions, ending->condition_count))
      out[count++] = (int16_t)i;
  }
  return count;
}

/* ---- decisions ---------------------------------------------------------------------------- */

static void list_decisions(const struct session *session, struct debrief *out) {
  const struct model *model = &session->sim.model;
  for (int day = 0; day < session->scenario.day_count; day++) {
    for (int i = 0; i < session->scenario.decision_count; i++) {
      if (model->decision[i].taken_day != day) continue;
      int n = out->lettered_count++;
      out->lettered[n] = (struct lettered){.letter = (char)(n < 26 ? 'A' + n : 'a' + n - 26),
                                           .decision = (int16_t)i,
                                           .option = model->decision[i].option,
                                           .day = (int16_t)day,
                                           .by_neglect = session->answered_by[i] == ORIGIN_SCRIPT};
    }
  }
}

/* ---- the yardstick ------------------------------------------------------------------------ */

static void widen(struct ledger_line *line, q16 value, bool first) {
  if (first || value < line->low) line->low = value;
  if (first || value > line->high) line->high = value;
}

bool debrief_is_measured(const struct debrief *debrief) {
  return debrief->others_played == debrief->others;
}

void debrief_release(struct debrief *debrief) {
  run_return(debrief->other);
  debrief->other = NULL;
}

static void take_in(struct debrief *debrief) {
  for (int i = 0; i < LEDGER_COUNT; i++)
    widen(&debrief->ledger[i], query_ledger(&debrief->other->sim, (enum ledger_id)i, 0),
          debrief->others_played == 0);
  debrief_release(debrief);
  debrief->others_played++;
}

void debrief_measure(const struct session *session, struct debrief *debrief, int days) {
  while (days > 0 && !debrief_is_measured(debrief)) {
    if (!debrief->other)
      debrief->other = run_borrow(&session->scenario, session->script, session->sim.seed);
    const int from = debrief->other->sim.model.day;
    session_play(debrief->other, (enum policy)debrief->others_played, days);
    days -= debrief->other->sim.model.day - from;
    if (debrief->other->ended) take_in(debrief);
  }
}

static void measure_start(const struct session *session, struct debrief *out) {
  struct sim start;
  sim_init(&start, &session->scenario, session->sim.seed);
  for (int i = 0; i < LEDGER_COUNT; i++)
    out->ledger[i].start = query_ledger(&start, (enum ledger_id)i, 0);
  sim_release(&start);
}

void debrief_begin(const struct session *session, struct debrief *out) {
  memset(out, 0, sizeof *out);
  out->ending_count = endings_of(&session->sim, out->ending, DEBRIEF_ENDINGS_MAX);
  list_decisions(session, out);
  measure_start(session, out);
  out->others = session->script ? POLICY_COUNT : 0;
  out->month_count = session->sim.history->month_count;
  for (int i = 0; i < LEDGER_COUNT; i++) {
    out->ledger[i].now = query_ledger(&session->sim, (enum ledger_id)i, 0);
    for (int m = 0; m < out->month_count; m++) out->ledger[i].month[m] = session->ledger_at[m][i];
  }
}

void debrief_make(const struct session *session, struct debrief *out) {
  debrief_begin(session, out);
  debrief_measure(session, out, INT_MAX);
}

const struct words *debrief_fate(const struct session *session, const struct lettered *choice) {
  return &session->scenario.decisions[choice->decision].options[choice->option].fate;
}

const struct words *debrief_choice(const struct session *session, const struct lettered *choice) {
  return &session->scenario.decisions[choice->decision].options[choice->option].label;
}
