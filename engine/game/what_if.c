/* The course of a what-if, in parts of some days: to the choice, the check that the story gives
 * itself again, the re-run with the same luck, then those with other luck. */
#include "game/what_if.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/debrief.h"
#include "game/run.h"
#include "game/session_internal.h"
#include "game/what_if_internal.h"

#define RUN_SEED UINT64_C(0x5DEECE66D0F0F0F1) /* odd: keeps the seeds of all runs apart */

enum { BAND_RUNS_LEAST = 10 };

/* ---- figures --------------------------------------------------------------------------------- */

static int16_t percent_of(int64_t part, int64_t whole) {
  return (int16_t)(whole > 0 ? fdiv(part * 100 + whole / 2, whole) : 0);
}

void what_if_figures_of(const struct sim *sim, struct what_if_figures *out) {
  const struct history *history = sim->history;
  *out = (struct what_if_figures){
      .month_count = history->month_count,
      .good = history->good_total[0],
      .gap = history->reported_total[0] - history->good_total[0],
      .fatigue = (q16)query_value(sim, VARIABLE_FATIGUE, 0, -1),
      .norm = sim->model.team[0].norm,
      .place = (int16_t)query_rank(sim, 0),
  };
  for (int m = 0; m < history->month_count; m++)
    out->percent[m] = percent_of(history->month[m].team[0].good, history->month[m].team[0].plan);
  for (int i = 0; i < LEDGER_COUNT; i++) out->ledger[i] = query_ledger(sim, (enum ledger_id)i, 0);
  out->ending_count =
      (int16_t)endings_of(sim, out->ending, (int)(sizeof out->ending / sizeof out->ending[0]));
}

/* ---- what made the difference ---------------------------------------------------------------- */

static int64_t good_by(const struct sim *sim, int cause) {
  return ledger_sum(sim->ledger, VARIABLE_OUTPUT, 0, -1, cause, SPAN_CAMPAIGN);
}

static void rank_cause(struct what_if *what_if, int cause, int64_t delta) {
  int at = what_if->cause_count;
  while (at > 0 && llabs(what_if->cause[at - 1].delta) < llabs(delta)) at--;
  if (at == WHAT_IF_CAUSES) return;
  if (what_if->cause_count < WHAT_IF_CAUSES) what_if->cause_count++;
  for (int i = what_if->cause_count - 1; i > at; i--) what_if->cause[i] = what_if->cause[i - 1];
  what_if->cause[at] = (struct what_if_cause){(int16_t)cause, delta};
}

/* Where hunger is told in words, it isn't counted from one choice to another either; nor is who
 * fell ill of it, or did not come. */
static bool is_told_in_words(const struct scenario *scenario, int cause) {
  return scenario->famine &&
         (cause == CAUSE_HUNGER_WORK || cause == CAUSE_SICK || cause == CAUSE_AWAY);
}

static void find_causes(struct what_if *what_if) {
  what_if->cause_count = 0;
  for (int cause = 0; cause < CAUSE_COUNT; cause++) {
    if (is_told_in_words(&what_if->session->scenario, cause)) continue;
    const int64_t delta =
        good_by(&what_if->rerun->sim, cause) - good_by(&what_if->session->sim, cause);
    if (delta != 0) rank_cause(what_if, cause, delta);
  }
}

/* ---- beginning and ending runs --------------------------------------------------------------- */

static struct session *borrow(const struct what_if *what_if) {
  const struct session *played = what_if->session;
  return run_borrow_unbegun(&played->scenario, played->script, played->sim.seed);
}

static int option_of_run(const struct what_if *what_if) {
  return what_if->state == WHAT_IF_CHECKING ? what_if->subject.played : what_if->option;
}

static void begin_run(struct what_if *what_if) {
  struct sim *sim = &what_if->run->sim;
  run_copy(what_if->run, what_if->fork);
  if (what_if->state == WHAT_IF_OTHER_LUCK) {
    sim->later_day = sim->model.day;
    sim->later_seed = sim->seed + RUN_SEED * (uint64_t)(what_if->runs + 1);
  }
  what_if_choose(what_if->run, what_if->session, &what_if->subject, option_of_run(what_if),
                 &what_if->hand);
}

static void enter(struct what_if *what_if, enum what_if_state state) {
  what_if->state = (uint8_t)state;
  begin_run(what_if);
}

static void count_what_differs(struct what_if *what_if) {
  const struct model *now = &what_if->run->sim.model, *then = &what_if->session->sim.model;
  what_if->refused = what_if->hand.refused;
  what_if->unasked = what_if->unseen = 0;
  for (int i = 0; i < what_if->session->scenario.decision_count; i++) {
    if (what_if->hand.wanted[i] != 0) what_if->unasked++;
    if (now->decision[i].opened_day >= 0 && then->decision[i].opened_day < 0) what_if->unseen++;
  }
}

static void take_in_check(struct what_if *what_if) {
  what_if->checked = sim_hash(&what_if->run->sim) == sim_hash(&what_if->session->sim);
  if (what_if->checked)
    enter(what_if, WHAT_IF_SAME_LUCK);
  else
    what_if->state = WHAT_IF_DIFFERS;
}

static void take_in_same_luck(struct what_if *what_if) {
  struct session *ended = what_if->run;
  what_if_figures_of(&ended->sim, &what_if->same_luck);
  count_what_differs(what_if);
  what_if->run = what_if->rerun ? what_if->rerun : borrow(what_if);
  what_if->rerun = ended;
  find_causes(what_if);
  enter(what_if, WHAT_IF_OTHER_LUCK);
}

static void take_in_other_luck(struct what_if *what_if) {
  struct what_if_figures figures;
  what_if_figures_of(&what_if->run->sim, &figures);
  memcpy(what_if->percent[what_if->runs], figures.percent, sizeof figures.percent);
  what_if->good[what_if->runs] = figures.good;
  what_if->runs++;
  if (what_if->runs < what_if->runs_wanted)
    begin_run(what_if);
  else
    what_if->state = WHAT_IF_DONE;
}

/* ---- the way to the choice ------------------------------------------------------------------- */

static void arrive(struct what_if *what_if) {
  struct session *fork = what_if->fork;
  fork->at_review = fork->sim.model.phase == PHASE_REVIEW;
  what_if->open = what_if_open_options(fork, &what_if->subject);
  what_if->run = borrow(what_if);
  what_if->state = WHAT_IF_OPEN;
  if (what_if->option >= 0) what_if_ask(what_if, what_if->option);
}

/* One day's lines at most; the journal's own hashes are checked on the way. */
static void reach_a_day_on(struct what_if *what_if) {
  const struct session_record *record = what_if->session->record;
  struct diagnostics unread;
  diagnostics_init(&unread);
  while (what_if->hand.next < what_if->subject.line) {
    const struct journal_line *line = &record->line[what_if->hand.next++];
    if (line->kind == JOURNAL_SKIP) continue; /* of what is shown alone */
    if (!session_replay_line(what_if->fork, line, SEVERITY_WARNING, "", &unread)) {
      what_if->state = WHAT_IF_DIFFERS;
      return;
    }
    if (what_if_closes(line)) return;
  }
  arrive(what_if);
}

/* ---- the whole ------------------------------------------------------------------------------- */

struct what_if *what_if_new(const struct session *session, const struct what_if_subject *subject) {
  struct what_if *what_if = memory_new(sizeof *what_if);
  what_if->session = session;
  what_if->subject = *subject;
  what_if->option = -1;
  what_if->runs_wanted = WHAT_IF_RUNS;
  what_if->fork = borrow(what_if);
  what_if_figures_of(&session->sim, &what_if->played);
  return what_if;
}

void what_if_free(struct what_if *what_if) {
  if (!what_if) return;
  run_return(what_if->fork);
  run_return(what_if->run);
  run_return(what_if->rerun);
  free(what_if);
}

bool what_if_is_open(const struct what_if *what_if, int option) {
  return option >= 0 && option < what_if_option_count(what_if->session, &what_if->subject) &&
         (what_if->open >> option & 1u);
}

void what_if_ask(struct what_if *what_if, int option) {
  what_if_go_on(what_if);
  what_if->option = option;
  if (what_if->state == WHAT_IF_REACHING || what_if->state == WHAT_IF_DIFFERS) return;
  what_if->runs = 0;
  what_if->state = WHAT_IF_OPEN;
  if (!what_if_is_open(what_if, option) || option == what_if->subject.played)
    what_if->option = -1;
  else
    enter(what_if, what_if->checked ? WHAT_IF_SAME_LUCK : WHAT_IF_CHECKING);
}

static void play_a_day(struct what_if *what_if) {
  if (what_if_day(what_if->run, what_if->session, &what_if->hand)) return;
  switch (what_if->state) {
  case WHAT_IF_CHECKING:
    take_in_check(what_if);
    break;
  case WHAT_IF_SAME_LUCK:
    take_in_same_luck(what_if);
    break;
  default:
    take_in_other_luck(what_if);
  }
}

bool what_if_has_work(const struct what_if *what_if) {
  return what_if->state == WHAT_IF_REACHING || what_if->state == WHAT_IF_CHECKING ||
         what_if->state == WHAT_IF_SAME_LUCK || what_if->state == WHAT_IF_OTHER_LUCK;
}

void what_if_play(struct what_if *what_if, int days) {
  for (; days > 0 && what_if_has_work(what_if); days--) {
    if (what_if->state == WHAT_IF_REACHING)
      reach_a_day_on(what_if);
    else
      play_a_day(what_if);
  }
}

void what_if_stop(struct what_if *what_if) {
  if (!what_if_has_work(what_if)) return;
  what_if->before_stop = what_if->state;
  what_if->state = WHAT_IF_STOPPED;
}

void what_if_go_on(struct what_if *what_if) {
  if (what_if->state == WHAT_IF_STOPPED) what_if->state = what_if->before_stop;
}

/* ---- reading --------------------------------------------------------------------------------- */

bool what_if_is_answered(const struct what_if *what_if) {
  const int state = what_if->state == WHAT_IF_STOPPED ? what_if->before_stop : what_if->state;
  return state == WHAT_IF_OTHER_LUCK || state == WHAT_IF_DONE;
}

int what_if_first_month(const struct what_if *what_if) {
  const struct history *history = what_if->session->sim.history;
  int month = 0;
  while (month < history->month_count && history->month[month].day < what_if->subject.day) month++;
  return month;
}

static int by_size(const void *one, const void *other) {
  const int32_t a = *(const int32_t *)one, b = *(const int32_t *)other;
  return (a > b) - (a < b);
}

static bool band_of(int32_t *value, int count, struct what_if_band *out) {
  if (count < BAND_RUNS_LEAST) return false;
  qsort(value, (size_t)count, sizeof value[0], by_size);
  *out = (struct what_if_band){value[(count - 1) / 10], value[(count - 1) / 2],
                               value[(count - 1) * 9 / 10]};
  return true;
}

bool what_if_band_of_month(const struct what_if *what_if, int month, struct what_if_band *out) {
  int32_t value[WHAT_IF_RUNS];
  for (int i = 0; i < what_if->runs; i++) value[i] = what_if->percent[i][month];
  return band_of(value, what_if->runs, out);
}

bool what_if_band_of_good(const struct what_if *what_if, struct what_if_band *out) {
  int32_t value[WHAT_IF_RUNS];
  for (int i = 0; i < what_if->runs; i++) value[i] = (int32_t)fdiv(what_if->good[i], Q_ONE);
  return band_of(value, what_if->runs, out);
}
