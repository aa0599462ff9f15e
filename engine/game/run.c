#include "game/run.h"

#include <assert.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

#include "base/json.h"
#include "base/memory.h"
#include "game/debrief.h"
#include "game/session_internal.h"
#include "script/leader.h"

bool run_start(struct run *run, const struct session_options *options, enum policy policy, int days,
               struct diagnostics *problems) {
  *run = (struct run){.level = options->level_folder, .seed = options->seed, .policy = policy};
  run->session = session_new(options, problems);
  if (!run->session) return false;
  session_play(run->session, policy, days);
  return true;
}

bool run_start_leader(struct run *run, const struct session_options *options, const char *leader,
                      int days, struct diagnostics *problems) {
  *run = (struct run){.level = options->level_folder, .seed = options->seed};
  run->session = session_new(options, problems);
  if (run->session)
    run->leader = leader_load(run->session->script, leader, options->prelude, problems);
  if (!run->leader) {
    run_release(run);
    return false;
  }
  run->policy = leader_base(run->leader);
  session_play_leader(run->session, run->leader, days);
  return true;
}

void run_release(struct run *run) {
  leader_free(run->leader);
  session_free(run->session);
  run->leader = NULL;
  run->session = NULL;
}

const char *run_policy_name(const struct run *run) {
  return run->leader ? leader_id(run->leader) : policy_names[run->policy];
}

/* ---- a scenario that belongs to someone else ------------------------------------------------- */

struct session *run_borrow_unbegun(const struct scenario *scenario, struct script *script,
                                   uint64_t seed) {
  struct session *session = memory_new(sizeof *session);
  session->scenario = *scenario;
  session->script = script;
  session->unread = true;
  diagnostics_init(&session->problems);
  sim_init(&session->sim, scenario, seed);
  return session;
}

void run_copy(struct session *to, const struct session *from) {
  assert(!from->editions && !from->record && !from->journal);
  struct sim sim = to->sim;
  sim_copy(&sim, &from->sim);
  *to = *from;
  to->sim = sim;
}

struct session *run_borrow(const struct scenario *scenario, struct script *script, uint64_t seed) {
  struct session *session = run_borrow_unbegun(scenario, script, seed);
  session->unread = false;
  session->editions = memory_new(sizeof *session->editions);
  session_open_morning(session);
  session_write_notes(session);
  return session;
}

static void give_back(struct session *session) {
  free(session->editions);
  free(session);
}

void run_return(struct session *session) {
  if (!session) return;
  sim_release(&session->sim);
  give_back(session);
}

void run_level(const struct scenario *scenario, struct script *script, uint64_t seed,
               enum policy policy, struct sim *sim) {
  struct session *session = run_borrow(scenario, script, seed);
  session_play(session, policy, INT_MAX);
  *sim = session->sim;
  give_back(session);
}

/* ---- printing ----------------------------------------------------------------------------- */

static const struct sim *sim_of(const struct run *run) {
  return &run->session->sim;
}

int64_t run_gap(const struct sim *sim) {
  const struct history *history = sim->history;
  int64_t plan = history->plan_total[0];
  if (plan <= 0) return 0;
  return fdiv((history->reported_total[0] - history->good_total[0]) * Q_ONE, plan);
}

static void json_decisions(struct json *json, const struct session *session) {
  json_array(json, "decisions");
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    if (state->taken_day < 0) continue;
    const struct decision *decision = &session->scenario.decisions[i];
    json_object(json, NULL);
    json_string(json, "id", decision->id);
    json_integer(json, "opened", state->opened_day + 1);
    json_integer(json, "taken", state->taken_day + 1);
    json_string(json, "option", state->option >= 0 ? decision->options[state->option].id : "");
    json_end_object(json);
  }
  json_end_array(json);
}

static void json_endings(struct json *json, const struct session *session) {
  int16_t endings[DEBRIEF_ENDINGS_MAX];
  int count = endings_of(&session->sim, endings, DEBRIEF_ENDINGS_MAX);
  json_array(json, "endings");
  for (int i = 0; i < count; i++) json_string(json, NULL, session->scenario.endings[endings[i]].id);
  json_end_array(json);
}

static void hash_string(const struct sim *sim, char out[17]) {
  static const char digits[] = "0123456789abcdef";
  uint64_t hash = sim_hash(sim);
  for (int i = 0; i < 16; i++) out[i] = digits[hash >> (60 - 4 * i) & 15];
  out[16] = '\0';
}

void run_print_json(const struct run *run, struct text *out) {
  const struct session *session = run->session;
  struct json json;
  char hash[17];
  hash_string(sim_of(run), hash);
  json_init(&json, out);
  json_object(&json, NULL);
  json_string(&json, "level", session->scenario.id);
  json_integer(&json, "seed", (int64_t)run->seed);
  json_string(&json, "policy", run_policy_name(run));
  json_integer(&json, "days", session->sim.model.day);
  json_string(&json, "hash", hash);
  json_object(&json, "ledgers");
  for (int i = 0; i < LEDGER_COUNT; i++)
    json_decimal(&json, ledger_names[i], query_ledger(sim_of(run), (enum ledger_id)i, 0), Q_ONE, 4);
  json_end_object(&json);
  json_decimal(&json, "gap", run_gap(sim_of(run)) * 100, Q_ONE, 2);
  json_endings(&json, session);
  json_decisions(&json, session);
  json_end_object(&json);
  text_append_char(out, '\n');
}

void run_print_csv(const struct run *run, struct text *out) {
  const struct history *history = sim_of(run)->history;
  text_append(out, "month,day,plan_norm_days,gross_norm_days,good_norm_days,reported_norm_days,"
                   "paper_norm_days,norm_norm_days,fatigue,solidarity,zeal,sick_days,away_days\n");
  for (int i = 0; i < history->month_count; i++) {
    const struct month_row *month = &history->month[i];
    const struct team_month *own = &month->team[0];
    const int64_t values[] = {own->plan,      own->gross,       own->good,
                              own->reported,  own->paper_after, own->norm_after,
                              month->fatigue, month->bond,      month->zeal};
    text_printf(out, "%d,%d", i + 1, month->day + 1);
    for (size_t k = 0; k < sizeof values / sizeof values[0]; k++) {
      text_append_char(out, ',');
      decimal_print(out, values[k], Q_ONE, 3);
    }
    text_printf(out, ",%" PRId32 ",%" PRId32 "\n", month->sick_days, month->away_days);
  }
}

void run_print_text(const struct run *run, struct text *out) {
  const struct session *session = run->session;
  char hash[17];
  hash_string(sim_of(run), hash);
  text_printf(out, "%s\n%s, seed %" PRIu64 ", played %s, %d days\n\n",
              session->scenario.title.source, session->scenario.id, run->seed, run_policy_name(run),
              session->sim.model.day);
  text_append(out, "Five ledgers, not added together\n");
  for (int i = 0; i < LEDGER_COUNT; i++) {
    text_printf(out, "  %-10s ", ledger_names[i]);
    decimal_print(out, query_ledger(sim_of(run), (enum ledger_id)i, 0), Q_ONE, 3);
    text_append_char(out, '\n');
  }
  text_append(out, "Between the two books\n  reported less made: ");
  decimal_print(out, run_gap(sim_of(run)) * 100, Q_ONE, 1);
  text_append(out, " points of plan\nHow it ended\n");
  int16_t endings[DEBRIEF_ENDINGS_MAX];
  int count = endings_of(&session->sim, endings, DEBRIEF_ENDINGS_MAX);
  for (int i = 0; i < count; i++)
    text_printf(out, "  %s\n", session->scenario.endings[endings[i]].title.source);
  if (count == 0)
    text_append(out, session->ended ? "  (no ending of the story fits)\n" : "  (not ended)\n");
  text_printf(out, "State hash %s\n", hash);
}
