/* Bar 10. With motion reduced, the frames of five seconds are the same list of things to paint, and
 * so the same pixels. With motion, no part of the picture flashes more than three times a second:
 * a second of frames is painted, and the luminance of each cell of a grid followed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "screens/scenes.h"

enum {
  WIDTH = 1280,
  HEIGHT = 720,
  ACROSS = 16,
  DOWN = 9,
  FRAMES = 30,
  FRAME_MS = 1000 / FRAMES,
  FLASHES_MOST = 3
};
static const float flash_step = 0.1f; /* of full luminance: WCAG 2.3.1 */

static void compose(struct game *game, int passed_ms) {
  struct ui_input input = {
      .width = WIDTH, .height = HEIGHT, .time_ms = game->ui.time_ms + (uint64_t)passed_ms};
  game_frame(game, &input);
}

/* ---- at rest ----------------------------------------------------------------------------------
 */

enum { MOMENTS = 8, MOMENT_MS = 625 }; /* no multiple of them is a period of what drifts */

/* Looked at several times: what drifts goes in steps and comes back to where it was. */
static bool moves(struct game *game, const struct scene *scene) {
  const struct size size = {WIDTH, HEIGHT, 1};
  assert_true(scene_reach(game, scene));
  scene_draw(game, scene, size);
  for (int i = 0; i < 10; i++) compose(game, 1000); /* captions and toasts are gone by then */
  uint64_t before = draw_list_hash(&game->ui.draw);
  for (int i = 0; i < MOMENTS; i++) {
    compose(game, MOMENT_MS);
    if (draw_list_hash(&game->ui.draw) != before) return true;
  }
  return false;
}

static void reduced_motion_leaves_nothing_moving(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  for (const struct scene *scene = scenes; scene->name; scene++)
    if (scene->stage.screen != SCREEN_COUNT && moves(game, scene))
      fail_msg("%s moves with motion reduced", scene->name);
  close_game(game, platform);
}

static void motion_is_seen_to_move(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct scene site = {"site", {.screen = SCREEN_SITE, .day = 40}};
  game->view.settings.reduced_motion = false;
  assert_true(moves(game, &site));
  game->view.motion_paused = true;
  assert_false(moves(game, &site));
  close_game(game, platform);
}

/* ---- flashes ----------------------------------------------------------------------------------
 */

struct cell {
  float turned_at; /* luminance at the last turn */
  float extreme;   /* reached since, going the same way */
  int way, turns;
};

static float linear(uint32_t channel) {
  return powf((float)(channel & 0xFF) / 255, 2.2f);
}

/* Every fourth pixel of every fourth row tells enough. */
static float luminance_of(const struct platform *platform, int column, int row) {
  int width, height, stride, count = 0;
  const uint32_t *pixel = platform_pixels(platform, &width, &height, &stride);
  float sum = 0;
  for (int y = row * height / DOWN; y < (row + 1) * height / DOWN; y += 4)
    for (int x = column * width / ACROSS; x < (column + 1) * width / ACROSS; x += 4, count++) {
      uint32_t p = pixel[y * stride + x];
      sum += 0.2126f * linear(p >> 16) + 0.7152f * linear(p >> 8) + 0.0722f * linear(p);
    }
  return sum / (float)count;
}

/* A turn: a change of a tenth or more, against the way of the last one. */
static void follow(struct cell *cell, float now) {
  if (cell->way == 0) {
    if (fabsf(now - cell->turned_at) < flash_step) return;
    cell->way = now > cell->turned_at ? 1 : -1;
    cell->turns++;
    cell->extreme = now;
  } else if ((now - cell->extreme) * (float)cell->way > 0) {
    cell->extreme = now;
  } else if (fabsf(now - cell->extreme) >= flash_step) {
    cell->way = -cell->way;
    cell->turns++;
    cell->extreme = now;
  }
}

/* Two turns are a flash; of the cell that flashes most. */
static int flashes_in_a_second(struct game *game, struct platform *platform) {
  static struct cell cells[DOWN][ACROSS];
  int most = 0;
  memset(cells, 0, sizeof cells);
  for (int frame = 0; frame <= FRAMES; frame++) {
    compose(game, FRAME_MS);
    platform_draw(platform, &game->ui.draw);
    for (int row = 0; row < DOWN; row++)
      for (int column = 0; column < ACROSS; column++) {
        struct cell *cell = &cells[row][column];
        float now = luminance_of(platform, column, row);
        if (frame == 0) cell->turned_at = now;
        follow(cell, now);
        most = cell->turns > most ? cell->turns : most;
      }
  }
  return most / 2;
}

static void let_days_pass(struct game *game) {
  game->view.passing = true;
  game->view.passing_since_ms = game->ui.time_ms;
}

static void let_dusk_fall(struct game *game) {
  game->view.dusk_since_ms = game->ui.time_ms;
}

static void let_nothing_pass(struct game *game) {
  (void)game;
}

static void flash_white(struct ui *ui, void *self) {
  (void)self;
  bool on = ui->time_ms / 100 % 2 == 0;
  draw_rect(&ui->draw, (struct rect){0, 0, ui->width / 3, ui->height / 3},
            ui_color(ui, on ? TOKEN_WHITE : TOKEN_NIGHT), 0);
}

static struct game *open_site(struct platform **platform, int theme) {
  const struct stage stage = {.screen = SCREEN_SITE, .day = 40};
  struct game *game = open_game_of_size(platform, WIDTH, HEIGHT);
  game->view.settings.reduced_motion = false;
  game->view.settings.theme = (uint8_t)theme;
  assert_true(stage_reach(game, &stage));
  stage_draw(game, &stage, WIDTH, HEIGHT);
  return game;
}

static void nothing_flashes(void **state) {
  (void)state;
  static void (*const happening[])(struct game *) = {let_nothing_pass, let_days_pass,
                                                     let_dusk_fall};
  static const int themes[] = {THEME_PAPER, THEME_CONTRAST_DARK};
  for (int i = 0; i < 2; i++)
    for (int k = 0; k < 3; k++) {
      struct platform *platform;
      struct game *game = open_site(&platform, themes[i]);
      happening[k](game);
      int flashes = flashes_in_a_second(game, platform);
      if (flashes > FLASHES_MOST) fail_msg("theme %d, %d: %d flashes", themes[i], k, flashes);
      close_game(game, platform);
    }
}

static void a_flash_is_seen(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_site(&platform, THEME_PAPER);
  game->overlay = flash_white;
  assert_true(flashes_in_a_second(game, platform) > FLASHES_MOST);
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(reduced_motion_leaves_nothing_moving),
      cmocka_unit_test(motion_is_seen_to_move),
      cmocka_unit_test(nothing_flashes),
      cmocka_unit_test(a_flash_is_seen),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
