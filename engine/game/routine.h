/* A routine: the orders of a leader who does the same every day, and what happens on which days.
 * Policies (policy.h) and experiments (experiment.h) are made of routines. */
#ifndef GAME_ROUTINE_H
#define GAME_ROUTINE_H

#include <stdbool.h>
#include <stdint.h>

#include "sim/command.h"
#include "sim/scenario.h"
#include "sim/sim.h"

/* Takes each command in its order; a caller usually applies (and journals) it at once, and lets a
 * refused one pass. */
typedef void command_sink(void *context, const struct command *command);

/* On which days: every `number` days on day `day` of the count; on day `day` of each sun or month
 * (0-based). Where a sun or month is too short for that day, its last day before the close. */
enum rhythm { RHYTHM_NEVER, RHYTHM_EVERY, RHYTHM_SUN, RHYTHM_MONTH };

struct beat {
  uint8_t rhythm;
  uint8_t verb;
  int16_t number, day;
  int32_t arg[2];
};

enum { ROUTINE_BEATS_MAX = 4 };

struct routine {
  uint8_t hours;
  bool rest;
  uint8_t report, share;         /* enums */
  uint8_t per_cent[ALLOT_COUNT]; /* of the hands, put to other work */
  struct beat beat[ROUTINE_BEATS_MAX];
  /* in stories that have them */
  uint8_t leave, leave_per_cent;   /* enum; of the team */
  uint8_t closed_per_cent;         /* of the machines */
  uint8_t deal_use, deal_per_cent; /* enum; of the good output */
};

/* Where a day stands in its sun and month. */
struct day_place {
  int day, sun_day, sun_length, month_day, month_length;
  bool last_sun; /* the sun that ends its month: when plans are stormed */
};
struct day_place day_place_of(const struct scenario *scenario, int day);

bool beat_falls_on(const struct beat *beat, const struct day_place *place);

/* Emits what must change for `team` to follow the routine today, in a fixed order: shift, other
 * work (less before more, so that hands never run short), report, share, what only some stories
 * have, then the day's beats. */
void routine_act(const struct sim *sim, int team, const struct routine *routine, command_sink *emit,
                 void *context);

void routine_emit(int team, enum verb verb, int32_t first, int32_t second, command_sink *emit,
                  void *context);

#endif
