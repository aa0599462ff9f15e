/* One play of a proof: led, explored, forced, at the last minute or resumed, and what it met. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/random.h"
#include "game/debrief.h"
#include "game/file_layer.h"
#include "game/proof.h"
#include "game/reading.h"
#include "game/routine.h"
#include "game/run.h"
#include "game/session_internal.h"
#include "sim/calendar.h"
#include "sim/evidence.h"

struct playing {
  const struct proof_level *level;
  const struct proof_job *job;
  struct session *session;
  struct reading reading;
  struct orders first_orders; /* of the first morning */
  struct proof_play *out;
};

/* ---- what a morning shows -------------------------------------------------------------------- */

/* A decision that could open today and did not: what it waits for. */
static void watch_waiting(const struct session *session, int index, struct proof_met *met) {
  const struct decision *decision = &session->scenario.decisions[index];
  int day = session->sim.model.day;
  if (day < decision->from_day || day > decision->to_day) return;
  if (!decision_follows_on(&session->sim, decision)) return;
  uint8_t held = 0;
  met->followed[index] = 1;
  for (int i = 0; i < decision->condition_count; i++)
    if (condition_holds(&session->sim, &decision->conditions[i])) held |= (uint8_t)(1u << i);
  met->condition[index] |= held;
  if (held == (1u << decision->condition_count) - 1) met->asked[index] = 1;
}

static void watch_decisions(const struct session *session, struct proof_met *met) {
  for (int i = 0; i < session->scenario.decision_count; i++) {
    if (session->sim.model.decision[i].opened_day < 0) {
      watch_waiting(session, i, met);
      continue;
    }
    met->opened[i] = 1;
    for (int k = 0; k < session->scenario.decisions[i].option_count; k++)
      if (session_option_allowed(session, i, k)) met->allowed[i] |= (uint8_t)(1u << k);
  }
}

/* A note is met where it is read: in the panel at the next stop, if it holds there and there is
 * room for it. */
static void watch_panel(const struct session *session, struct proof_met *met) {
  if (!reading_stops_here(session)) return;
  for (int i = 0; i < session->today.count; i++) {
    int note = session->today.note[i].note;
    if (note >= 0 && note < PROOF_NOTES_MAX) met->notes[note] = 1;
  }
}

static void watch_hazards(const struct session *session, struct proof_met *met) {
  for (int i = 0; i < session->scenario.hazard_count; i++)
    if (session->sim.model.hazard_left[i] > 0) met->hazards[i] = 1;
}

/* ---- what a play was ------------------------------------------------------------------------- */

/* Days on which a note halts what passes, or a review waits. */
static bool is_halted(const struct scenario *scenario, int day) {
  for (int i = 0; i < scenario->note_count; i++)
    if (scenario->notes[i].day == day && scenario->notes[i].stops &&
        scenario->notes[i].condition_count == 0)
      return true;
  return scenario_stops(scenario, day);
}

static int decisions_opened_on(const struct session *session, int day) {
  int opened = 0;
  for (int i = 0; i < session->scenario.decision_count; i++)
    opened += session->sim.model.decision[i].opened_day == day;
  return opened;
}

static void note_rhythm(const struct session *session, struct proof_play *out) {
  const struct scenario *scenario = &session->scenario;
  int last = 0, in_chapter = 0;
  for (int day = 0; day < scenario->day_count; day++) {
    int opened = decisions_opened_on(session, day);
    in_chapter += opened;
    if (in_chapter > out->most_in_a_chapter) out->most_in_a_chapter = (int16_t)in_chapter;
    if (scenario_stops(scenario, day)) in_chapter = 0;
    bool needed = opened > 0 || is_halted(scenario, day) || day == scenario->day_count - 1;
    if (!needed) continue;
    if (day - last > out->longest_quiet) out->longest_quiet = (int16_t)(day - last);
    last = day;
  }
}

/* The month by itself: the ledgers at the end are means over all months, in which one that was
 * worse does not show. */
static void note_month(const struct session *session, int day, q16 month[LEDGER_COUNT]) {
  const struct history *history = session->sim.history;
  int number = scenario_month_of(&session->scenario, day);
  if (number >= history->month_count) return;
  const struct month_row *row = &history->month[number];
  const struct team_month *own = &row->team[0];
  month[LEDGER_GOODS] = own->plan > 0 ? (q16)qdiv(own->good, own->plan) : 0;
  month[LEDGER_PEOPLE] = own->wellbeing;
  month[LEDGER_SKILL] = row->skill_ledger;
  month[LEDGER_BONDS] = own->bond;
  month[LEDGER_STANDING] = own->standing;
}

static void note_answers(const struct session *session, struct proof_play *out) {
  for (int i = 0; i < session->scenario.decision_count; i++) {
    int option = session->sim.model.decision[i].option;
    bool taken = session->sim.model.decision[i].taken_day >= 0 && option >= 0;
    out->option[i] = (int8_t)(taken ? option : -1);
    if (!taken) continue;
    note_month(session, session->sim.model.decision[i].taken_day, out->month[i]);
    out->met.taken[i] |= (uint8_t)(1u << option);
    out->answered = (int16_t)(out->answered + (session->answered_by[i] != ORIGIN_SCRIPT));
  }
}

static void note_pages(const struct session *session, struct proof_met *met) {
  for (int page = 0; page < session->editions->count; page++) {
    for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++) {
      int used = session->editions->edition[page].template_used[slot];
      if (used >= 0 && used < PROOF_NEWS_MAX) met->news[used] = 1;
    }
  }
}

static void note_problems(const struct session *session, struct proof_play *out) {
  const struct diagnostics *problems = &session->problems;
  for (int i = 0; i < problems->count && out->problem_count < PROOF_PROBLEMS_MAX; i++)
    out->problem[out->problem_count++] = problems->item[i];
}

static void note_end(const struct session *session, struct proof_play *out) {
  int16_t endings[PROOF_ENDINGS_MAX];
  int count = endings_of(&session->sim, endings, PROOF_ENDINGS_MAX);
  for (int i = 0; i < count; i++) out->met.endings[endings[i]] = 1;
  for (int i = 0; i < LEDGER_COUNT; i++)
    out->ledger[i] = query_ledger(&session->sim, (enum ledger_id)i, 0);
  out->ended = session->ended;
  out->hash = sim_hash(&session->sim);
  out->done = true;
}

static void note_play(const struct session *session, struct proof_play *out) {
  note_answers(session, out);
  note_rhythm(session, out);
  note_pages(session, &out->met);
  note_problems(session, out);
  note_end(session, out);
}

/* ---- a day of each kind of play -------------------------------------------------------------- */

/* As no policy does: by seed and question; where that isn't open, the next that is. */
static void answer_anyhow(struct session *session, uint64_t seed) {
  int open[DECISIONS_MAX], count = session_open_decisions(session, open, DECISIONS_MAX);
  for (int i = 0; i < count; i++) {
    int options = session->scenario.decisions[open[i]].option_count;
    int first = (int)(random16(seed, STREAM_COSMETIC, 0, (uint32_t)open[i], 0) % (uint32_t)options);
    for (int k = 0; k < options; k++)
      if (session_answer(session, open[i], (first + k) % options).code == REFUSAL_NONE) break;
  }
}

/* No policy ever writes less than was made. Four months in a row have four ways. */
static enum report report_anyhow(const struct session *session, uint64_t seed) {
  int month = scenario_month_of(&session->scenario, session->sim.model.day);
  return (enum report)((seed + (uint64_t)month) % REPORT_COUNT);
}

static void answer_as_told(struct session *session, int decision, int option) {
  const struct decision_state *state = &session->sim.model.decision[decision];
  if (state->opened_day >= 0 && state->taken_day < 0) session_answer(session, decision, option);
}

static void order(struct session *session, enum verb verb, int first, int second) {
  struct command command = {.verb = (uint8_t)verb, .arg = {first, second}};
  session_command(session, &command); /* what is refused stays as it was */
}

/* Less before more, so that hands never run short. */
static void take_orders_back(struct session *session, const struct orders *to) {
  const struct orders *now = &session->sim.model.team[0].orders;
  order(session, VERB_SHIFT, to->hours, to->rest);
  for (int more = 0; more <= 1; more++)
    for (int kind = 0; kind < ALLOT_COUNT; kind++) {
      int32_t change = to->allotted[kind] - now->allotted[kind];
      if (more ? change > 0 : change < 0) order(session, VERB_ALLOT, kind, to->allotted[kind]);
    }
  order(session, VERB_SHARE, to->share, 0);
}

static enum policy leader_of_last_days(struct playing *playing) {
  struct session *session = playing->session;
  struct day_place place = day_place_of(&session->scenario, session->sim.model.day);
  if (place.month_day == 0 && place.day > 0) take_orders_back(session, &playing->first_orders);
  bool is_last = place.month_day >= place.month_length - PROOF_LAST_DAYS;
  return is_last ? (enum policy)playing->job->policy : POLICY_NEGLECT;
}

static void play_day(struct playing *playing) {
  const struct proof_job *job = playing->job;
  struct session *session = playing->session;
  enum policy policy = (enum policy)job->policy;
  enum report report = REPORT_COUNT;
  if (job->kind == PROOF_EXPLORED) {
    answer_anyhow(session, (uint64_t)job->seed);
    report = report_anyhow(session, (uint64_t)job->seed);
  }
  if (job->kind == PROOF_FORCED) answer_as_told(session, job->decision, job->option);
  if (job->kind == PROOF_LAST_MINUTE) policy = leader_of_last_days(playing);
  session_play_reporting(session, policy, report, 1);
}

static void play_to_end(struct playing *playing) {
  struct session *session = playing->session;
  playing->reading.session = session;
  playing->first_orders = session->sim.model.team[0].orders;
  while (!session->ended) {
    reading_of_morning(&playing->reading);
    watch_decisions(session, &playing->out->met);
    watch_panel(session, &playing->out->met);
    watch_hazards(session, &playing->out->met);
    play_day(playing);
    reading_of_close(&playing->reading);
  }
  playing->out->words = playing->reading.words_in_all;
  note_play(session, playing->out);
}

/* ---- saved and resumed ----------------------------------------------------------------------- */

/* Not always in the same place. */
static int day_of_saving(const struct scenario *scenario, const struct proof_job *job) {
  return scenario->day_count * (1 + (job->seed + job->policy) % 7) / 8;
}

static void play_saved(const struct proof_level *level, const struct proof_job *job,
                       struct proof_play *out) {
  struct diagnostics problems;
  struct session_options options = {.level_folder = level->folder,
                                    .prelude = level->prelude,
                                    .seed = (uint64_t)job->seed,
                                    .journal_path = level->journal,
                                    .files = &file_layer_hasty};
  diagnostics_init(&problems);
  remove(level->journal);
  struct session *session = session_new(&options, &problems);
  if (session) session_play(session, (enum policy)job->policy, day_of_saving(level->scenario, job));
  bool saved = session && session->journal && !session->journal_failed;
  session_free(session);
  session = saved ? session_resume(&options, &problems) : NULL;
  out->saved = saved;
  out->resumed = session && problems.count == 0;
  if (session) {
    if (session->journal) journal_close(session->journal); /* enough was saved */
    session->journal = NULL;
    session_play(session, (enum policy)job->policy, INT_MAX);
    note_end(session, out);
    session_free(session);
  }
  remove(level->journal);
}

/* ---- a play ---------------------------------------------------------------------------------- */

void proof_play(const struct proof_level *level, const struct proof_job *job,
                struct proof_play *out) {
  memset(out, 0, sizeof *out);
  if (job->kind == PROOF_RESUMED) {
    out->done = true;
    if (level->journal) play_saved(level, job, out);
    return;
  }
  struct playing *playing = memory_new(sizeof *playing);
  *playing = (struct playing){.level = level, .job = job, .out = out};
  script_forget_calls(level->script);
  playing->session = run_borrow(level->scenario, level->script, (uint64_t)job->seed);
  play_to_end(playing);
  run_return(playing->session);
  free(playing);
}

const char *proof_run_here(void *self, const struct proof_job *jobs, int count,
                           struct proof_play *plays) {
  for (int i = 0; i < count; i++) proof_play(self, &jobs[i], &plays[i]);
  return NULL;
}
