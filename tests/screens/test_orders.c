/* The assignment screen: a draft counts only when it is confirmed, all of it at once, also where a
 * share must be lowered before another has room. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/stage.h"

enum { WIDTH = 1920, HEIGHT = 1080 };

struct fixture {
  struct platform *platform;
  struct game *game;
};

static void frame(struct game *game, struct ui_input *input) {
  input->width = WIDTH;
  input->height = HEIGHT;
  input->time_ms = game->ui.time_ms + 16;
  game_frame(game, input);
}

static void idle(struct game *game) {
  struct ui_input input = {0};
  frame(game, &input);
}

static const struct ui_emitted *target(const struct game *game, ui_id id) {
  for (int i = 0; i < game->ui.emitted_count; i++)
    if (game->ui.emitted[i].target && game->ui.emitted[i].id == id) return &game->ui.emitted[i];
  fail_msg("the screen has no such target");
  return NULL;
}

static void press(struct game *game, ui_id id) {
  struct rect hit = target(game, id)->hit;
  struct ui_input input = {.count = 2};
  for (int i = 0; i < 2; i++)
    input.event[i] = (struct ui_event){.type = i ? INPUT_POINTER_UP : INPUT_POINTER_DOWN,
                                       .x = (hit.x + hit.w / 2) * game->ui.scale,
                                       .y = (hit.y + hit.h / 2) * game->ui.scale};
  frame(game, &input);
  idle(game);
}

static void press_more(struct game *game, enum allotment kind, int times) {
  for (int i = 0; i < times; i++) press(game, ui_make_id("assign.share", (int)kind) + 1);
}

static void press_less(struct game *game, enum allotment kind, int times) {
  for (int i = 0; i < times; i++) press(game, ui_make_id("assign.share", (int)kind));
}

static int percent(const struct orders *orders, enum allotment kind) {
  return (int)fdiv((int64_t)orders->allotted[kind] * 100 + Q_HALF, Q_ONE);
}

static const struct orders *in_force(const struct game *game) {
  return &game->session->sim.model.team[0].orders;
}

static int open_on_day(void **state, int day) {
  struct fixture *fixture = calloc(1, sizeof *fixture);
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  char error[400];
  struct platform_options options = {
      .assets = paths.assets, .width = 640, .height = 480, .headless = true};
  fixture->platform = platform_open(&options, error, sizeof error);
  fixture->game = malloc(sizeof *fixture->game);
  if (!fixture->platform || !fixture->game) return -1;
  game_init(fixture->game, &paths, fixture->platform, 7);
  fixture->game->view.settings.reduced_motion = true;
  struct stage stage = {.screen = SCREEN_ASSIGN, .day = day};
  if (!stage_reach(fixture->game, &stage)) return -1;
  idle(fixture->game);
  idle(fixture->game);
  *state = fixture;
  return 0;
}

static int open_late(void **state) {
  return open_on_day(state, 95);
}
static int open_quiet_day(void **state) {
  return open_on_day(state, 98);
}
static int open_first_day(void **state) {
  return open_on_day(state, 1);
}

static int close_fixture(void **state) {
  struct fixture *fixture = *state;
  game_release(fixture->game);
  free(fixture->game);
  platform_close(fixture->platform);
  free(fixture);
  return 0;
}

/* ---- what a player sees ------------------------------------------------------------------------
 */

static void a_draft_counts_when_confirmed(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  press_more(game, ALLOT_TRIAL, 3);
  assert_int_equal(percent(&game->view.draft, ALLOT_TRIAL), 3);
  assert_int_equal(percent(in_force(game), ALLOT_TRIAL), 0);
  press(game, ui_make_id("assign.confirm", 0));
  assert_int_equal(percent(in_force(game), ALLOT_TRIAL), 3);
}

static void undo_returns_to_the_orders_in_force(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  int before = percent(in_force(game), ALLOT_STUDY);
  press_more(game, ALLOT_STUDY, 2);
  press(game, ui_make_id("assign.hours", 0) + 2);
  press(game, ui_make_id("assign.undo", 0));
  assert_int_equal(percent(&game->view.draft, ALLOT_STUDY), before);
  assert_int_equal(game->view.draft.hours, in_force(game)->hours);
}

/* With all 40 of 100 given out, ten of repair become ten of plots in one press. */
static void a_full_draft_can_be_rearranged(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  press_more(game, ALLOT_REPAIR, 31);
  press(game, ui_make_id("assign.confirm", 0));
  int repair = percent(in_force(game), ALLOT_REPAIR);
  assert_true(target(game, ui_make_id("assign.share", ALLOT_PLOTS) + 1)->disabled);
  press_less(game, ALLOT_REPAIR, 10);
  press_more(game, ALLOT_PLOTS, 10);
  press(game, ui_make_id("assign.confirm", 0));
  assert_int_equal(percent(in_force(game), ALLOT_REPAIR), repair - 10);
  assert_int_equal(percent(in_force(game), ALLOT_PLOTS), 10);
}

/* Longer hours must show in the forecast before anything is confirmed. */
static void the_forecast_follows_the_draft(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  struct forecast before = game->view.forecast.draft;
  assert_true(before.days > 0);
  press(game, ui_make_id("assign.hours", 0) + 2);
  assert_true(game->view.forecast.draft.good_low > before.good_low);
  assert_true(game->view.forecast.draft.fatigue_high > before.fatigue_high);
  assert_true(game->view.forecast.standing.good_low == before.good_low);
}

static void an_act_is_given_at_once_and_keeps_the_draft(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  press_more(game, ALLOT_TRIAL, 2);
  press(game, ui_make_id("assign.act", 0));
  assert_true(in_force(game)->agitate);
  assert_int_equal(percent(&game->view.draft, ALLOT_TRIAL), 2);
  assert_true(target(game, ui_make_id("assign.act", 0))->disabled);
}

/* Nothing that was changed is lost with the day, nor holds unasked. */
static void a_day_asks_about_changed_orders(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  int day = game->session->sim.model.day;
  press_more(game, ALLOT_TRIAL, 3);
  press(game, ui_make_id("frame.one_day", 0));
  assert_int_equal(game->view.panel, PANEL_DRAFT);
  assert_int_equal(game->session->sim.model.day, day);
  press(game, ui_make_id("draft.confirm", 0));
  assert_int_equal(game->session->sim.model.day, day + 1);
  assert_int_equal(percent(in_force(game), ALLOT_TRIAL), 3);
}

static void changed_orders_can_be_dropped(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  int day = game->session->sim.model.day;
  press_more(game, ALLOT_TRIAL, 3);
  press(game, ui_make_id("frame.one_day", 0));
  press(game, ui_make_id("draft.drop", 0));
  assert_int_equal(game->session->sim.model.day, day + 1);
  assert_int_equal(percent(in_force(game), ALLOT_TRIAL), 0);
}

static void unchanged_orders_ask_nothing(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  int day = game->session->sim.model.day;
  press_more(game, ALLOT_TRIAL, 2);
  press_less(game, ALLOT_TRIAL, 2);
  press(game, ui_make_id("frame.one_day", 0));
  assert_int_equal(game->session->sim.model.day, day + 1);
}

static void what_has_not_arrived_cant_be_ordered(void **state) {
  struct game *game = ((struct fixture *)*state)->game;
  press_more(game, ALLOT_REPAIR, 2);
  press(game, ui_make_id("assign.hours", 0) + 2);
  press(game, ui_make_id("assign.confirm", 0));
  assert_memory_equal(game->view.draft.allotted, in_force(game)->allotted,
                      sizeof in_force(game)->allotted);
  assert_int_equal(in_force(game)->hours, 8);
  assert_int_equal(percent(in_force(game), ALLOT_REPAIR), 6);
}

int main(void) {
#define LATE(name) cmocka_unit_test_setup_teardown(name, open_late, close_fixture)
#define QUIET(name) cmocka_unit_test_setup_teardown(name, open_quiet_day, close_fixture)
  const struct CMUnitTest tests[] = {
      LATE(a_draft_counts_when_confirmed),
      LATE(undo_returns_to_the_orders_in_force),
      LATE(a_full_draft_can_be_rearranged),
      LATE(the_forecast_follows_the_draft),
      LATE(an_act_is_given_at_once_and_keeps_the_draft),
      QUIET(a_day_asks_about_changed_orders),
      QUIET(changed_orders_can_be_dropped),
      QUIET(unchanged_orders_ask_nothing),
      cmocka_unit_test_setup_teardown(what_has_not_arrived_cant_be_ordered, open_first_day,
                                      close_fixture),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
