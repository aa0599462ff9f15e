#include "game/routine.h"

#include "sim/calendar.h"

/* ---- days ------------------------------------------------------------------------------------ */

struct day_place day_place_of(const struct scenario *scenario, int day) {
  struct period sun = calendar_sun(scenario, day), month = calendar_month(scenario, day);
  return (struct day_place){
      .day = day,
      .sun_day = day - sun.first,
      .sun_length = sun.last - sun.first + 1,
      .month_day = day - month.first,
      .month_length = month.last - month.first + 1,
      .last_sun = sun.last >= month.last,
  };
}

static bool is_day_of_period(int day, int length, int wanted) {
  int last_before_close = length > 1 ? length - 2 : 0;
  return day == (wanted < last_before_close ? wanted : last_before_close);
}

bool beat_falls_on(const struct beat *beat, const struct day_place *place) {
  switch (beat->rhythm) {
  case RHYTHM_EVERY:
    return place->day % beat->number == beat->day;
  case RHYTHM_SUN:
    return is_day_of_period(place->sun_day, place->sun_length, beat->day);
  case RHYTHM_MONTH:
    return is_day_of_period(place->month_day, place->month_length, beat->day);
  default:
    return false;
  }
}

/* ---- commands -------------------------------------------------------------------------------- */

void routine_emit(int team, enum verb verb, int32_t first, int32_t second, command_sink *emit,
                  void *context) {
  struct command command = {.verb = (uint8_t)verb,
                            .origin = ORIGIN_POLICY,
                            .team = (int16_t)team,
                            .arg = {first, second}};
  emit(context, &command);
}

static q16 share_of(int per_cent) {
  return (q16)((per_cent * Q_ONE + 50) / 100);
}

static void allot(const struct sim *sim, int team, const struct routine *routine,
                  command_sink *emit, void *context) {
  const struct orders *now = &sim->model.team[team].orders;
  for (int more = 0; more <= 1; more++) {
    for (int kind = 0; kind < ALLOT_COUNT; kind++) {
      q16 wanted = share_of(routine->per_cent[kind]);
      if (more ? wanted > now->allotted[kind] : wanted < now->allotted[kind]) {
        routine_emit(team, VERB_ALLOT, kind, wanted, emit, context);
      }
    }
  }
}

static bool is_in_story(const struct sim *sim, enum verb verb) {
  return !(sim->scenario->verbs_off >> verb & 1u);
}

static void act_in_hard_times(const struct sim *sim, int team, const struct routine *routine,
                              command_sink *emit, void *context) {
  const struct orders *now = &sim->model.team[team].orders;
  const q16 on_leave = share_of(routine->leave_per_cent), traded = share_of(routine->deal_per_cent),
            running = Q_ONE - share_of(routine->closed_per_cent);
  const bool leave_changes = now->leave != routine->leave || now->leave_share != on_leave;
  const bool deal_changes = now->deal_use != routine->deal_use || now->deal_share != traded;
  if (leave_changes && is_in_story(sim, VERB_LEAVE))
    routine_emit(team, VERB_LEAVE, routine->leave, on_leave, emit, context);
  if (now->line != running && is_in_story(sim, VERB_LINE))
    routine_emit(team, VERB_LINE, running, 0, emit, context);
  if (deal_changes && is_in_story(sim, VERB_DEAL))
    routine_emit(team, VERB_DEAL, traded, routine->deal_use, emit, context);
}

void routine_act(const struct sim *sim, int team, const struct routine *routine, command_sink *emit,
                 void *context) {
  const struct orders *now = &sim->model.team[team].orders;
  if (now->hours != routine->hours || now->rest != routine->rest) {
    routine_emit(team, VERB_SHIFT, routine->hours, routine->rest, emit, context);
  }
  allot(sim, team, routine, emit, context);
  if (now->report != routine->report) {
    routine_emit(team, VERB_REPORT, routine->report, 0, emit, context);
  }
  if (now->share != routine->share) {
    routine_emit(team, VERB_SHARE, routine->share, 0, emit, context);
  }
  act_in_hard_times(sim, team, routine, emit, context);
  struct day_place place = day_place_of(sim->scenario, sim->model.day);
  for (int i = 0; i < ROUTINE_BEATS_MAX; i++) {
    const struct beat *beat = &routine->beat[i];
    if (beat_falls_on(beat, &place)) {
      routine_emit(team, (enum verb)beat->verb, beat->arg[0], beat->arg[1], emit, context);
    }
  }
}
