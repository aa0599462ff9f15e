/* Bar 12, by the processor's time and not the clock's, so that a busy machine changes little: each
 * screen composed and painted at 1080p by software, its first frame, whose pictures and letters are
 * still to be made (told, not judged: it depends on what was shown before), and the longest day.
 * Prints what it measures. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <time.h>

#include "app/game_internal.h"
#include "screens/scenes.h"

enum { WIDTH = 1920, HEIGHT = 1080, FRAMES = 12 };
static const double frame_most_ms = 33, change_most_ms = 300, day_most_ms = 1500;

static double processor_ms(void) {
  return (double)clock() * 1000 / CLOCKS_PER_SEC;
}

struct cost {
  double compose, paint;
};

/* An equal list is not painted again: the ground, which everything covers, tells frames apart. */
static struct cost draw_once(struct game *game, struct platform *platform, int frame) {
  struct ui_input input = {.width = WIDTH, .height = HEIGHT, .time_ms = game->ui.time_ms + 33};
  double start = processor_ms();
  game_frame(game, &input);
  double composed = processor_ms();
  game->ui.draw.clear.b = (uint8_t)(game->ui.draw.clear.b ^ (frame & 1));
  platform_draw(platform, &game->ui.draw);
  return (struct cost){composed - start, processor_ms() - composed};
}

static double sum(struct cost cost) {
  return cost.compose + cost.paint;
}

static struct cost steady_cost(struct game *game, struct platform *platform) {
  struct cost least = {1e9, 0};
  for (int frame = 1; frame <= FRAMES; frame++) {
    struct cost cost = draw_once(game, platform, frame);
    if (sum(cost) < sum(least)) least = cost;
  }
  return least;
}

static void every_screen_is_drawn_in_time(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game_of_size(&platform, WIDTH, HEIGHT);
  int slow = 0;
  printf("%-22s %9s %9s %9s\n", "CPU ms at 1080p", "first", "compose", "paint");
  for (const struct scene *scene = scenes; scene->name; scene++) {
    if (scene->stage.screen == SCREEN_COUNT) continue;
    assert_true(scene_reach(game, scene));
    double first = sum(draw_once(game, platform, 0));
    struct cost cost = steady_cost(game, platform);
    bool late = sum(cost) > frame_most_ms;
    printf("%-22s %9.2f %9.2f %9.2f%s\n", scene->name, first, cost.compose, cost.paint,
           late                     ? "  too slow"
           : first > change_most_ms ? "  slow to come"
                                    : "");
    slow += late;
  }
  close_game(game, platform);
  assert_int_equal(slow, 0);
}

/* Six other runs are played for its bands: never in one frame. */
static void the_debrief_comes_at_once(void **state) {
  (void)state;
  const struct stage stage = {.screen = SCREEN_END, .level = 1, .policy = POLICY_HELPER};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &stage));
  game_forget_debrief(game);
  double slowest = 0;
  int frames = 0;
  do {
    struct ui_input input = {.width = WIDTH, .height = HEIGHT, .time_ms = game->ui.time_ms + 16};
    double start = processor_ms();
    game_frame(game, &input);
    double spent = processor_ms() - start;
    assert_non_null(game->view.debrief);
    slowest = spent > slowest ? spent : slowest;
    frames++;
  } while (game_debrief_waits(game));
  printf("the debrief's slowest frame of %d: %.2f ms\n", frames, slowest);
  close_game(game, platform);
  assert_true(frames > POLICY_COUNT);
  assert_true(slowest < change_most_ms);
}

/* Hundreds of runs of a long story: never in one frame, and the first answer at once. */
static void a_what_if_holds_no_frame(void **state) {
  (void)state;
  const struct stage stage = {.screen = SCREEN_END, .level = 1, .step = 3, .policy = POLICY_HELPER};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &stage));
  game->what_if_runs = WHAT_IF_RUNS;
  double slowest = 0, until_first = 0, whole = 0;
  int frames = 0;
  do {
    struct ui_input input = {.width = WIDTH, .height = HEIGHT, .time_ms = game->ui.time_ms + 16};
    double start = processor_ms();
    game_frame(game, &input);
    double spent = processor_ms() - start;
    whole += spent;
    if (game->what_if && !what_if_is_answered(game->what_if)) until_first = whole;
    slowest = spent > slowest ? spent : slowest;
    frames++;
  } while (frames < 2 || game_what_if_waits(game));
  printf("a what-if: first figures after %.0f ms, %d re-runs after %.0f ms, slowest frame of %d: "
         "%.2f ms\n",
         until_first, game->what_if->runs, whole, frames, slowest);
  assert_int_equal(game->what_if->state, WHAT_IF_DONE);
  close_game(game, platform);
  assert_true(slowest < change_most_ms);
}

static void a_day_ends_in_time(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  const struct stage stage = {.screen = SCREEN_SITE, .day = 1};
  double longest = 0;
  assert_true(stage_reach(game, &stage));
  while (!game->session->ended) {
    double start = processor_ms();
    session_play(game->session, POLICY_HELPER, 1);
    double took = processor_ms() - start;
    if (took > longest) longest = took;
  }
  printf("the longest day: %.2f ms\n", longest);
  close_game(game, platform);
  assert_true(longest < day_most_ms);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_screen_is_drawn_in_time),
      cmocka_unit_test(the_debrief_comes_at_once),
      cmocka_unit_test(a_what_if_holds_no_frame),
      cmocka_unit_test(a_day_ends_in_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
