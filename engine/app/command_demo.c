/* The demo in a window that fills the screen. */
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/demo.h"
#include "app/options.h"
#include "app/problems.h"

enum { FRAME_MS = 50 };

static void loop(struct demo *demo, struct platform *platform) {
  while (!demo->game.quit) {
    struct ui_input input;
    platform_input(platform, &input, FRAME_MS);
    demo_frame(demo, &input);
    platform_draw(platform, &demo->game.ui.draw);
  }
}

int command_demo(int argc, char **argv) {
  int64_t seed = 7, idle_s = DEMO_IDLE_MS / 1000, answer_s = DEMO_ANSWER_MS / 1000;
  int size[2] = {1280, 720};
  bool window = false;
  const struct option_row rows[] = {
      {"--seed", OPTION_NUMBER, &seed, 0, INT64_MAX, NULL, "N", "luck of the first story (7)"},
      {"--idle", OPTION_NUMBER, &idle_s, 5, 3600, NULL, "S",
       "seconds before a visitor is asked (45)"},
      {"--answer", OPTION_NUMBER, &answer_s, 20, 600, NULL, "S", "seconds to answer in (30)"},
      {"--window", OPTION_FLAG, &window, 0, 0, NULL, NULL, "in a window, not full screen"},
      {"--size", OPTION_SIZE, size, 320, 16384, NULL, "WxH", "of that window"},
      {0}};
  const struct usage usage = {"demo",
                              "Plays by itself until somebody touches it. Staff quit with "
                              "Ctrl+Q three times within three seconds.",
                              rows, 0, 0};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  char error[400];
  struct platform_options options = {.title = "Workteam 작업반",
                                     .assets = paths.assets,
                                     .width = size[0],
                                     .height = size[1],
                                     .fullscreen = !window};
  struct platform *platform = platform_open(&options, error, sizeof error);
  if (!platform) {
    fprintf(stderr, "workteam: %s\n", error);
    return EXIT_DOES_NOT_HOLD;
  }
  struct demo *demo = malloc(sizeof *demo);
  if (!demo) abort();
  demo_init(demo, &paths, platform, (uint64_t)seed);
  demo->idle_ms = (uint32_t)idle_s * 1000;
  demo->answer_ms = (uint32_t)answer_s * 1000;
  loop(demo, platform);
  demo_release(demo);
  free(demo);
  platform_close(platform);
  return EXIT_HOLDS;
}
