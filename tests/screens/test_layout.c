/* Every screen, in the sizes that people use, holds the bars of layout and access. `keyboard`: Tab
 * reaches each target once and the ring is seen on it. The last test breaks each bar on purpose:
 * a check that can't fail would be worthless. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/checks.h"
#include "screens/scenes.h"

struct size {
  int width, height;
  float user;
};
static const struct size sizes[] = {
    {1280, 720, 1}, {1920, 1080, 1}, {3840, 2160, 1}, {1080, 1920, 1}, {1920, 1080, 2}};

enum { SIZE_COUNT = sizeof sizes / sizeof sizes[0] };

static const struct sim *sim_of(const struct game *game) {
  return game->session ? &game->session->sim : NULL;
}

/* ---- layout ---------------------------------------------------------------------------------- */

static void every_screen_holds_its_bars(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct text faults;
  text_init(&faults);
  int found = 0;
  for (int i = 0; scenes[i].name; i++) {
    assert_true(stage_reach(game, &scenes[i].stage));
    for (int k = 0; k < SIZE_COUNT; k++) {
      char where[120];
      snprintf(where, sizeof where, "%s at %dx%d, text %.0f %%", scenes[i].name, sizes[k].width,
               sizes[k].height, (double)sizes[k].user * 100);
      game->view.settings.user_scale = sizes[k].user;
      stage_draw(game, &scenes[i].stage, sizes[k].width, sizes[k].height);
      found += checks_run(&game->ui, sim_of(game), where, &faults);
    }
  }
  if (found > 0) fprintf(stderr, "%s", faults.bytes);
  text_release(&faults);
  close_game(game, platform);
  assert_int_equal(found, 0);
}

/* ---- keyboard -------------------------------------------------------------------------------- */

static void press_tab(struct game *game, int width, int height) {
  struct ui_input input = {.width = width, .height = height, .time_ms = game->ui.time_ms + 16};
  input.count = 1;
  input.event[0] = (struct ui_event){.type = INPUT_KEY, .key = KEY_TAB};
  game_frame(game, &input);
  input.count = 0;
  input.time_ms += 16;
  game_frame(game, &input);
}

static int focused_target(const struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].target && ui->emitted[i].focused) return i;
  return -1;
}

static int count_targets(const struct ui *ui, bool modal) {
  int count = 0;
  for (int i = 0; i < ui->emitted_count; i++)
    count += ui->emitted[i].target && !ui->emitted[i].pointer_only &&
             (ui->emitted[i].in_modal || !modal);
  return count;
}

static bool has_modal(const struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].in_modal) return true;
  return false;
}

static void tab_reaches_every_target(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  for (int i = 0; scenes[i].name; i++) {
    if (scenes[i].stage.screen == SCREEN_COUNT) continue;
    assert_true(stage_reach(game, &scenes[i].stage));
    stage_draw(game, &scenes[i].stage, 1920, 1080);
    int targets = count_targets(&game->ui, has_modal(&game->ui));
    ui_id seen[UI_EMITTED_MAX];
    int reached = 0;
    for (int press = 0; press < targets + 2; press++) {
      press_tab(game, 1920, 1080);
      int at = focused_target(&game->ui);
      if (at < 0) fail_msg("%s: no focus is seen after Tab %d", scenes[i].name, press + 1);
      bool known = false;
      for (int k = 0; k < reached; k++) known |= seen[k] == game->ui.emitted[at].id;
      if (!known) seen[reached++] = game->ui.emitted[at].id;
    }
    if (reached < targets)
      fail_msg("%s: Tab reaches %d of %d targets", scenes[i].name, reached, targets);
  }
  close_game(game, platform);
}

/* ---- the checks can fail --------------------------------------------------------------------- */

static struct ui_emitted *find_role(struct ui *ui, enum ui_role role) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].role == role && ui->emitted[i].px > 0) return &ui->emitted[i];
  fail_msg("no item of role %d", role);
  return NULL;
}

static void a_broken_bar_is_seen(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct stage stage = {.screen = SCREEN_PEOPLE, .day = 1};
  assert_true(stage_reach(game, &stage));
  for (int broken = 0; broken < 6; broken++) {
    stage_draw(game, &stage, 1920, 1080);
    struct ui *ui = &game->ui;
    struct text faults;
    text_init(&faults);
    assert_int_equal(checks_run(ui, sim_of(game), "whole", &faults), 0);
    struct ui_emitted *heading = find_role(ui, ROLE_HEADING);
    struct ui_emitted *number = find_role(ui, ROLE_NUMBER);
    switch (broken) {
    case 0: heading->px = 17; break;
    case 1: heading->fg = heading->bg; break;
    case 2: heading->clipped = true; break;
    case 3: heading->shown = heading->rect = number->rect; break;
    case 4: number->hit.h = 30; break;
    default: number->why.kind = WHY_NONE; break;
    }
    if (checks_run(ui, sim_of(game), "broken", &faults) == 0)
      fail_msg("the fault planted as number %d is not seen", broken);
    text_release(&faults);
  }
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_screen_holds_its_bars),
      cmocka_unit_test(tab_reaches_every_target),
      cmocka_unit_test(a_broken_bar_is_seen),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
