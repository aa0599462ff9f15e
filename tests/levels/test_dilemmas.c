/* The central dilemma of each level, played both ways: the same leader, by the book, the same luck,
 * and only the answers of the dilemma differ. Neither way may be free: each is behind the other in
 * a ledger by more than luck, and far behind in those that the dilemma is about. The figures are
 * printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "game/run.h"
#include "levels/shelf.h"
#include "sim/query.h"

enum { SEEDS = 5, ANSWERS_MAX = 12, WAYS = 2 };
static const double FAR_APART = 0.05;

struct way {
  const char *name;
  struct {
    const char *decision, *option;
  } answer[ANSWERS_MAX];
};
static const struct dilemma {
  const char *level;
  struct way way[WAYS];
  bool far_apart[LEDGER_COUNT]; /* what the two ways are about */
} dilemmas[] = {
    {"levels/1959-title",
     {{"win",
       {{"fitter", "keep"},
        {"compete", "all"},
        {"challenge", "secret"},
        {"jig", "hold"},
        {"bay", "keep"},
        {"drive", "all"},
        {"leader_ill", "stay"}}},
      {"raise others",
       {{"fitter", "lend"},
        {"compete", "study"},
        {"challenge", "exchange"},
        {"jig", "team"},
        {"bay", "give"},
        {"drive", "normal"},
        {"leader_ill", "go"}}}},
     {[LEDGER_GOODS] = true, [LEDGER_STANDING] = true}},
    {"levels/1994-plant-without-plan",
     {{"hold the plant",
       {{"power", "plan"},
        {"own_strength", "pledge"},
        {"shop", "shift"},
        {"market_days", "refuse"},
        {"scrap", "deliver"},
        {"stop", "line"},
        {"neighbour", "keep"},
        {"contest", "board"}}},
      {"find food",
       {{"power", "farm"},
        {"own_strength", "dust"},
        {"shop", "leave"},
        {"market_days", "rota"},
        {"scrap", "stoves"},
        {"stop", "homes"},
        {"neighbour", "share"},
        {"contest", "plots"}}}},
     {[LEDGER_STANDING] = true}},
    {"levels/2016-ten-thousand-li",
     {{"campaign",
       {{"banner", "rally"},
        {"sprint", "four"},
        {"fitter", "report"},
        {"space", "tidy"},
        {"contest", "shiny"},
        {"researcher", "sign"},
        {"final", "work"},
        {"rules", "tuesday"},
        {"last_year", "offensive"}}},
      {"learn",
       {{"banner", "hours"},
        {"sprint", "plead"},
        {"fitter", "test"},
        {"space", "all"},
        {"contest", "failures"},
        {"researcher", "field"},
        {"final", "play"},
        {"rules", "monday"},
        {"last_year", "conditions"}}}},
     {[LEDGER_SKILL] = true, [LEDGER_STANDING] = true}},
    {"levels/2020-eighty-days",
     {{"sprint",
       {{"oath", "high"},
        {"rankings", "names"},
        {"night", "three"},
        {"prepare", "output"},
        {"troupe", "show"},
        {"neighbour", "overtake"},
        {"hoist", "watch"}}},
      {"last",
       {{"oath", "date"},
        {"rankings", "growth"},
        {"night", "two"},
        {"prepare", "first"},
        {"troupe", "sleep"},
        {"neighbour", "method"},
        {"hoist", "stop"}}}},
     {[LEDGER_STANDING] = true}},
};
enum { DILEMMAS = sizeof dilemmas / sizeof dilemmas[0] };

/* ---- playing --------------------------------------------------------------------------------- */

static int option_named(const struct decision *decision, const char *id) {
  for (int i = 0; i < decision->option_count; i++)
    if (strcmp(decision->options[i].id, id) == 0) return i;
  fail_msg("%s: no answer is called %s", decision->id, id);
  return -1;
}

static void answer_the_dilemma(struct session *session, const struct way *way) {
  int open[DECISIONS_MAX], count = session_open_decisions(session, open, DECISIONS_MAX);
  for (int i = 0; i < count; i++) {
    const struct decision *decision = &session->scenario.decisions[open[i]];
    for (int k = 0; k < ANSWERS_MAX && way->answer[k].decision; k++) {
      if (strcmp(way->answer[k].decision, decision->id) != 0) continue;
      int option = option_named(decision, way->answer[k].option);
      assert_int_equal(session_answer(session, open[i], option).code, REFUSAL_NONE);
    }
  }
}

static void every_question_is_known(const struct scenario *scenario, const struct way *way) {
  for (int k = 0; k < ANSWERS_MAX && way->answer[k].decision; k++) {
    bool known = false;
    for (int i = 0; i < scenario->decision_count; i++)
      known |= strcmp(scenario->decisions[i].id, way->answer[k].decision) == 0;
    if (!known) fail_msg("no question is called %s", way->answer[k].decision);
  }
}

static void play(const char *level, const struct way *way, uint64_t seed,
                 double ledger[LEDGER_COUNT]) {
  struct session *session = level_begin(level, seed);
  every_question_is_known(&session->scenario, way);
  while (!session->ended) {
    answer_the_dilemma(session, way);
    session_play(session, POLICY_BY_THE_BOOK, 1);
  }
  for (int i = 0; i < LEDGER_COUNT; i++)
    ledger[i] = query_ledger(&session->sim, (enum ledger_id)i, 0) / 65536.0;
  session_free(session);
}

/* ---- what it costs --------------------------------------------------------------------------- */

struct difference {
  double mean, error; /* of the first way over the second; standard error over seeds */
};

static struct difference difference_of(double value[WAYS][SEEDS][LEDGER_COUNT], int ledger) {
  double sum = 0, squares = 0;
  for (int seed = 0; seed < SEEDS; seed++) {
    double d = value[0][seed][ledger] - value[1][seed][ledger];
    sum += d;
    squares += d * d;
  }
  double mean = sum / SEEDS, variance = (squares - sum * mean) / (SEEDS - 1);
  return (struct difference){mean, sqrt(fmax(variance, 0) / SEEDS)};
}

static double mean_of(double value[WAYS][SEEDS][LEDGER_COUNT], int way, int ledger) {
  double sum = 0;
  for (int seed = 0; seed < SEEDS; seed++) sum += value[way][seed][ledger];
  return sum / SEEDS;
}

static void both_ways_cost_something(const struct dilemma *dilemma) {
  static double value[WAYS][SEEDS][LEDGER_COUNT];
  for (int way = 0; way < WAYS; way++)
    for (int seed = 0; seed < SEEDS; seed++)
      play(dilemma->level, &dilemma->way[way], (uint64_t)seed + 1, value[way][seed]);
  int ahead[WAYS] = {0};
  printf("%s", dilemma->level);
  for (int i = 0; i < LEDGER_COUNT; i++) {
    struct difference difference = difference_of(value, i);
    bool clear = fabs(difference.mean) > 2 * difference.error && fabs(difference.mean) > 0.005;
    if (clear) ahead[difference.mean < 0]++;
    if (dilemma->far_apart[i] && fabs(difference.mean) < FAR_APART)
      fail_msg("%s: %s is %.3f apart", dilemma->level, ledger_names[i], difference.mean);
    printf("\n  %-10s %s %.3f, %s %.3f%s", ledger_names[i], dilemma->way[0].name,
           mean_of(value, 0, i), dilemma->way[1].name, mean_of(value, 1, i),
           clear ? "" : " (no more than luck)");
  }
  printf("\n");
  for (int way = 0; way < WAYS; way++)
    if (ahead[way] == 0)
      fail_msg("%s: to %s gains nothing", dilemma->level, dilemma->way[way].name);
}

static void each_dilemma_can_be_played_both_ways(void **state) {
  (void)state;
  for (int i = 0; i < DILEMMAS; i++) both_ways_cost_something(&dilemmas[i]);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(each_dilemma_can_be_played_both_ways)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
