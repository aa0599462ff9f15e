/* The eras differ in the model and not in the words alone. The same way of leading, by the book, is
 * played through each; what the sources say of the eras must come out: power,
 * inputs and rations collapse in the 1990s and come back in part; people stay away then, and trade
 * from then on; norms are driven up in 1959; campaigns fill the later years. The figures are
 * printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "game/run.h"
#include "levels/shelf.h"
#include "sim/query.h"

enum { SEEDS = 3 };
enum era { CHOLLIMA, MARCH, MALLIMA, EIGHTY_DAYS, ERAS };
static const char *const levels[ERAS] = {"levels/1959-title", "levels/1994-plant-without-plan",
                                         "levels/2016-ten-thousand-li", "levels/2020-eighty-days"};

/* Means over all days of all runs, but for what is read on the last day. */
enum figure {
  RATION_G,
  POWER,
  INPUTS,
  AT_WORK,
  AWAY,
  CAMPAIGN_DAYS,
  OUTPUT,
  BODY,
  TRADING,
  NORM_RISE,
  FIGURES
};
static const char *const figure_names[FIGURES] = {"ration, g",    "power",
                                                  "inputs",       "at work",
                                                  "away",         "days in a campaign",
                                                  "good output",  "body reserve, least",
                                                  "market habit", "norm, last / first"};

struct sums {
  double figure[ERAS][FIGURES];
};

static double share(const struct sim *sim, enum measure measure) {
  return (double)measure_read(sim, measure, 0) / Q_ONE;
}

static void note_day(const struct sim *sim, double *day) {
  const struct team *team = &sim->model.team[0];
  day[RATION_G] += (double)measure_read(sim, MEASURE_RATION, 0);
  day[POWER] += share(sim, MEASURE_ENERGY);
  day[INPUTS] += share(sim, MEASURE_SUPPLY);
  day[AT_WORK] += (double)team->present / team->worker_count;
  day[AWAY] += (double)(team->away_count + team->leave_count) / team->worker_count;
  day[CAMPAIGN_DAYS] += sim->model.battle_days > 0;
}

static void note_end(const struct sim *sim, double *end) {
  int64_t habit = 0;
  for (int w = 0; w < sim->model.team[0].worker_count; w++) habit += sim->model.workers.market[w];
  end[OUTPUT] += share(sim, MEASURE_GOODS) / SEEDS;
  end[BODY] += share(sim, MEASURE_NOURISHMENT_LEAST) / SEEDS;
  end[TRADING] += (double)habit / Q_ONE / sim->model.team[0].worker_count / SEEDS;
  end[NORM_RISE] += share(sim, MEASURE_NORM_RISE) / SEEDS;
}

static void play_through(const char *level, uint64_t seed, double *figures) {
  struct session *session = level_begin(level, seed);
  double day[FIGURES] = {0};
  int days = session->scenario.day_count;
  for (int d = 0; d < days; d++) {
    session_play(session, POLICY_BY_THE_BOOK, 1);
    note_day(&session->sim, day);
  }
  for (int i = 0; i < FIGURES; i++) figures[i] += day[i] / days / SEEDS;
  note_end(&session->sim, figures);
  session_free(session);
}

static void print(const struct sums *sums) {
  printf("%-22s", "by the book");
  for (int era = 0; era < ERAS; era++) printf(" %-12.12s", levels[era] + sizeof "levels/" - 1);
  for (int i = 0; i < FIGURES; i++) {
    printf("\n%-22s", figure_names[i]);
    for (int era = 0; era < ERAS; era++) printf(" %-12.3f", sums->figure[era][i]);
  }
  printf("\n");
}

static void above(const struct sums *sums, enum figure figure, enum era more, enum era less,
                  double by) {
  double difference = sums->figure[more][figure] - sums->figure[less][figure];
  if (difference < by)
    fail_msg("%s: %s is not above %s by %.3f", figure_names[figure], levels[more], levels[less],
             by);
}

static void eras_differ_as_the_sources_say(void **state) {
  (void)state;
  struct sums sums = {0};
  for (int era = 0; era < ERAS; era++)
    for (uint64_t seed = 1; seed <= SEEDS; seed++)
      play_through(levels[era], seed, sums.figure[era]);
  print(&sums);
  static const enum figure collapsed[] = {POWER, INPUTS, AT_WORK, BODY, OUTPUT};
  for (size_t i = 0; i < sizeof collapsed / sizeof collapsed[0]; i++) {
    above(&sums, collapsed[i], CHOLLIMA, MALLIMA, 0);
    above(&sums, collapsed[i], MALLIMA, MARCH, 0.02);
  }
  above(&sums, RATION_G, CHOLLIMA, MALLIMA, 50);
  above(&sums, RATION_G, MALLIMA, MARCH, 50);
  above(&sums, AWAY, MARCH, CHOLLIMA, 0.1);
  above(&sums, TRADING, MARCH, CHOLLIMA, 0.1);
  above(&sums, TRADING, MALLIMA, CHOLLIMA, 0.05);
  above(&sums, CAMPAIGN_DAYS, EIGHTY_DAYS, MALLIMA, 0.1);
  above(&sums, CAMPAIGN_DAYS, MALLIMA, MARCH, 0.1);
  above(&sums, NORM_RISE, CHOLLIMA, MARCH, 0.05);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(eras_differ_as_the_sources_say)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
