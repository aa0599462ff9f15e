/* What is true of the site, as far as the picture can show it. One rule for each thing that is
 * drawn, each with whole numbers of its own: so many pegs, puffs, rows, sacks. */
#include <stdlib.h>
#include <string.h>

#include "game/newspaper.h"
#include "ui/screens/people.h"
#include "ui/screens/site_picture.h"

/* Seasons of the north of the country: snow from December, boughs bare until the middle of April,
 * leaves from its end, and fallen by the middle of November. */
static enum season season_of(struct date date) {
  static const struct {
    int8_t month, day;
    uint8_t season;
  } from[] = {{12, 1, SEASON_WINTER}, {11, 16, SEASON_BARE},  {9, 11, SEASON_AUTUMN},
              {5, 11, SEASON_SUMMER}, {4, 20, SEASON_SPRING}, {3, 1, SEASON_BARE},
              {1, 1, SEASON_WINTER}};
  int i = 0;
  while (date.month < from[i].month || (date.month == from[i].month && date.day < from[i].day)) i++;
  return (enum season)from[i].season;
}

static int era_of(const char *picture) {
  for (int i = 0; i < PICTURE_COUNT; i++)
    if (strcmp(picture_names[i], picture) == 0) return i;
  return 0;
}

static int clamp_int(int64_t value, int low, int high) {
  return (int)clamp64(value, low, high);
}

/* Where the team keeps it. */
static bool is_rest_day(const struct sim *sim) {
  return sim->model.phase == PHASE_ORDERS && sim->model.team[0].orders.rest &&
         scenario_is_rest_day(sim->scenario, sim->model.day);
}

static void read_people(const struct sim *sim, struct site_state *out) {
  const struct workers *workers = &sim->model.workers;
  out->resting = is_rest_day(sim);
  out->roster = sim->model.team[0].worker_count;
  out->expected = out->roster > 0 && workers->status[0] == STATUS_REST_DAY;
  for (int i = 0; i < out->roster; i++) {
    out->at_work[i] = person_comes(sim, i) && !out->resting;
    out->present += out->at_work[i];
    out->on_leave += workers->status[i] == STATUS_LEAVE;
  }
}

/* A bay for each machine, and for more than there is room for in the same proportion: one that
 * stands still is seen. */
static void share_bays(struct site_state *out) {
  out->bays = clamp_int(out->machines, 0, SITE_BAYS);
  out->bays_running = out->machines > 0 ? out->running * out->bays / out->machines : 0;
}

/* Bays stop in a fixed order, so that it is the same lathe that stands still tomorrow. */
static void read_machines(const struct session *session, struct site_state *out) {
  static const uint8_t stops[SITE_BAYS] = {3, 1, 5, 0, 4, 2};
  out->machines = session->scenario.machine_count;
  out->in_order = query_machines_in_order(&session->sim);
  out->running = query_machines_running(&session->sim);
  out->lines_closed = session->sim.model.team[0].line_run < Q_ONE;
  share_bays(out);
  int to_stop = out->bays - out->bays_running;
  out->stopped = -1;
  for (int i = 0; i < out->bays; i++) out->runs[i] = true;
  for (int i = 0; i < SITE_BAYS && to_stop > 0; i++) {
    if (stops[i] >= out->bays) continue;
    out->runs[stops[i]] = false;
    if (out->stopped < 0) out->stopped = stops[i];
    to_stop--;
  }
}

static int64_t day_plan(const struct team *team) {
  int64_t plan = (int64_t)team->norm * team->worker_count;
  return plan > 0 ? plan : 1;
}

/* Before the first day the furnace is drawn as on an ordinary one. */
static void read_furnace(const struct sim *sim, struct site_state *out) {
  const struct team *team = &sim->model.team[0];
  bool begun = sim->model.day > 0 || sim->model.phase != PHASE_ORDERS;
  out->load = begun ? clamp_int(fdiv(team->gross * 100, day_plan(team)), 0, 200) : 90;
  if (out->resting) out->load = 10;
  out->furnace_hot = out->power && out->load >= 10; /* without power nothing blows */
  out->tapping = out->furnace_hot && out->load >= 60;
  out->puffs = out->furnace_hot ? clamp_int((out->load + 5) / 10, 1, SITE_PUFFS) : 0;
}

static int coke_size(int days) {
  static const uint8_t least_days[] = {1, 4, 9, 17};
  int size = 0;
  while (size < 4 && days >= least_days[size]) size++;
  return size;
}

static void read_stores(const struct sim *sim, struct site_state *out) {
  const struct team *team = &sim->model.team[0];
  int64_t month_plan = day_plan(team) * 26;
  out->stock_days = query_stock_days(sim, 0);
  out->coke = coke_size(out->stock_days);
  out->ingot_rows = clamp_int((out->stock_days + 3) / 4, 0, 5);
  out->timber_layers = clamp_int(fdiv((int64_t)sim->model.supply_today * 6, Q_ONE), 0, 6);
  out->sacks = clamp_int((sim->model.ration_today_g + 60) / 140, 0, SITE_SACKS);
  out->kitchen = sim->model.ration_today_g >= 250 && !out->resting && out->power;
  out->castings = clamp_int(fdiv(team->month_good * SITE_CASTINGS, month_plan), 0, SITE_CASTINGS);
  out->cart_full = out->castings >= 1;
}

/* The sheet is empty until the first ten days are closed. */
static void read_board(const struct session *session, struct site_state *out) {
  const struct model *model = &session->sim.model;
  bool posted_yet = session->sim.history->sun_count > 0;
  for (int team = 0; team < model->team_count; team++) {
    const char *name = session->scenario.team[team].name.source;
    int at = out->board_count++;
    while (at > 0 &&
           strcmp(session->scenario.team[out->board_team[at - 1]].name.source, name) > 0) {
      out->board_team[at] = out->board_team[at - 1];
      at--;
    }
    out->board_team[at] = team;
  }
  for (int i = 0; i < out->board_count; i++) {
    q16 posted = posted_yet ? model->team[out->board_team[i]].posted : 0;
    out->board_percent[i] = clamp_int(q_percent(posted), 0, 999);
  }
}

static q16 rush_spent(const struct scenario *scenario, int day) {
  struct rush rush;
  if (!scenario_rush(scenario, day, &rush)) return 0;
  return (q16)(clamp_int(day - rush.first, 0, rush.days) * (int64_t)Q_ONE / rush.days);
}

void site_state_read(const struct session *session, struct site_state *out) {
  const struct model *model = &session->sim.model;
  struct date date = scenario_date(&session->scenario, model->day);
  *out = (struct site_state){.era = era_of(session->scenario.picture),
                             .season = season_of(date),
                             .month = date.month,
                             .rush_spent = rush_spent(&session->scenario, model->day),
                             .power = query_has_power(&session->sim)};
  read_people(&session->sim, out);
  read_machines(session, out);
  read_furnace(&session->sim, out);
  read_stores(&session->sim, out);
  read_board(session, out);
}

/* ---- as printed ------------------------------------------------------------------------------ */

/* -1: the page doesn't say. */
static int claimed(const struct edition *edition, enum measure measure) {
  for (int i = 0; i < edition->claim_count; i++)
    if (edition->claim[i].measure == measure) return atoi(edition->claim[i].record);
  return -1;
}

/* Who and what is missing is missing from the end of the row. */
static void claim_machines(struct site_state *out, int running) {
  out->running = running < 0 ? out->machines : clamp_int(running, 0, out->machines);
  share_bays(out);
  out->stopped = out->bays_running < out->bays ? out->bays_running : -1;
  for (int i = 0; i < out->bays; i++) out->runs[i] = i < out->bays_running;
}

void site_state_claimed(const struct session *session, const struct edition *edition,
                        struct site_state *out) {
  site_state_read(session, out);
  struct date date = scenario_date(&session->scenario, edition->day);
  out->printed = true;
  out->season = season_of(date);
  out->month = date.month;
  out->rush_spent = rush_spent(&session->scenario, edition->day);
  out->resting = out->evening = out->expected = false;
  out->power = out->furnace_hot = out->tapping = out->kitchen = true;
  out->puffs = SITE_PUFFS;
  int present = claimed(edition, MEASURE_ATTENDANCE);
  out->present = present < 0 ? out->roster : clamp_int(present, 0, out->roster);
  claim_machines(out, claimed(edition, MEASURE_EQUIPMENT));
  out->castings = SITE_CASTINGS;
}
