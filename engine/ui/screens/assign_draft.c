/* The draft of orders: shares of the hands in whole per cent, hours, rest day, leave, lines and
 * dealings, and what the model
 * makes of them. The forecast is a run of the model and costs time, so it is kept until the draft
 * or the state changes. */
#include "ui/screens/assign.h"

void draft_follow(struct view *view, const struct orders *standing) {
  struct orders draft = *standing;
  if (view->draft_valid) {
    draft.hours = view->draft.hours;
    draft.rest = view->draft.rest;
    draft.leave = view->draft.leave;
    draft.leave_share = view->draft.leave_share;
    draft.line = view->draft.line;
    draft.deal_share = view->draft.deal_share;
    draft.deal_use = view->draft.deal_use;
    for (int kind = 0; kind < ALLOT_COUNT; kind++)
      draft.allotted[kind] = view->draft.allotted[kind];
  }
  view->draft = draft;
  view->draft_valid = true;
}

static bool shortage_differs(const struct orders *draft, const struct orders *standing) {
  return draft->leave != standing->leave || draft->leave_share != standing->leave_share ||
         draft->line != standing->line || draft->deal_share != standing->deal_share ||
         draft->deal_use != standing->deal_use;
}

bool draft_differs(const struct orders *draft, const struct orders *standing) {
  for (int kind = 0; kind < ALLOT_COUNT; kind++)
    if (draft->allotted[kind] != standing->allotted[kind]) return true;
  return draft->hours != standing->hours || draft->rest != standing->rest ||
         shortage_differs(draft, standing);
}

static int percent_of(int64_t share) {
  return (int)fdiv(share * 100 + Q_HALF, Q_ONE);
}

int draft_percent(const struct orders *draft, enum allotment kind) {
  return percent_of(draft->allotted[kind]);
}

int draft_percent_sum(const struct orders *draft) {
  int sum = 0;
  for (int kind = 0; kind < ALLOT_COUNT; kind++) sum += draft_percent(draft, (enum allotment)kind);
  return sum;
}

void draft_set_percent(struct orders *draft, enum allotment kind, int percent) {
  draft->allotted[kind] = (q16)fdiv((int64_t)percent * Q_ONE + 50, 100);
}

int draft_production(const struct sim *sim, const struct orders *draft) {
  const int32_t *parameter = sim->scenario->parameter;
  int64_t left = Q_ONE;
  for (int kind = 0; kind < ALLOT_COUNT; kind++) left -= draft->allotted[kind];
  if (draft->share == SHARE_LECTURE) left -= parameter[PARAMETER_SHARE_COST];
  if (draft->agitate) left -= parameter[PARAMETER_AGIT_COST];
  if (draft->culture) left -= parameter[PARAMETER_CULT_COST];
  return percent_of(max64(left, parameter[PARAMETER_PROD_MIN]));
}

/* ---- the forecast ------------------------------------------------------------------------------
 */

static uint64_t mix(uint64_t key, uint64_t value) {
  return (key ^ value) * UINT64_C(0x100000001B3);
}

static uint64_t forecast_key(const struct sim *sim, const struct orders *draft) {
  uint64_t key = mix(mix(sim_hash(sim), sim->seed), sim->scenario->content_hash);
  key = mix(mix(key, draft->hours), draft->rest);
  for (int kind = 0; kind < ALLOT_COUNT; kind++) key = mix(key, (uint64_t)draft->allotted[kind]);
  const q16 shortage[] = {draft->leave, draft->leave_share, draft->line, draft->deal_share,
                          draft->deal_use};
  for (size_t i = 0; i < sizeof shortage / sizeof shortage[0]; i++)
    key = mix(key, (uint64_t)shortage[i]);
  return key;
}

void draft_forecast(struct view *view, const struct sim *sim) {
  uint64_t key = forecast_key(sim, &view->draft);
  if (key == view->forecast.key) return;
  view->forecast.key = key;
  query_forecast(sim, &sim->model.team[0].orders, FORECAST_RUNS, &view->forecast.standing);
  query_forecast(sim, &view->draft, FORECAST_RUNS, &view->forecast.draft);
}
