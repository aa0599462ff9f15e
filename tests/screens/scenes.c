#include "screens/scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct scene scenes[] = {
    {"picker", {.screen = SCREEN_PICKER}},
    {"briefing", {.screen = SCREEN_BRIEFING}},
    {"site, day 1", {.screen = SCREEN_SITE, .day = 1}},
    {"site, day 200", {.screen = SCREEN_SITE, .day = 200, .policy = POLICY_STORMER}},
    {"people, day 1", {.screen = SCREEN_PEOPLE, .day = 1}},
    {"people, day 200", {.screen = SCREEN_PEOPLE, .day = 200, .policy = POLICY_STORMER}},
    {"people, talk", {.screen = SCREEN_PEOPLE, .day = 120, .step = 1}},
    {"workshop", {.screen = SCREEN_WORKSHOP, .day = 200, .policy = POLICY_INNOVATOR}},
    {"stores", {.screen = SCREEN_STORES, .day = 200, .policy = POLICY_PADDER}},
    {"workshop, an idea", {.screen = SCREEN_WORKSHOP, .day = 20, .step = 3}},
    {"stores, short", {.screen = SCREEN_STORES, .day = 305, .step = 1, .policy = POLICY_STORMER}},
    {"codex, terms", {.screen = SCREEN_CODEX, .day = 120, .step = 0}},
    {"codex, people", {.screen = SCREEN_CODEX, .day = 1, .step = 1}},
    {"codex, model", {.screen = SCREEN_CODEX, .day = 1, .step = 2}},
    {"codex, sources", {.screen = SCREEN_CODEX, .day = 1, .step = 3}},
    {"assign", {.screen = SCREEN_ASSIGN, .day = 95, .policy = POLICY_HELPER}},
    {"board", {.screen = SCREEN_BOARD, .day = 120, .policy = POLICY_HELPER}},
    {"first decision", {.screen = SCREEN_DECISION, .day = 1}},
    {"decision held", {.screen = SCREEN_DECISION, .day = 100, .step = 2}},
    {"review, count", {.screen = SCREEN_REVIEW, .day = 60, .step = 0}},
    {"review, write", {.screen = SCREEN_REVIEW, .day = 60, .step = 1, .policy = POLICY_PADDER}},
    {"review, meet", {.screen = SCREEN_REVIEW, .day = 60, .step = 2}},
    {"review, print", {.screen = SCREEN_REVIEW, .day = 60, .step = 3}},
    {"books, empty", {.screen = SCREEN_BOOKS, .day = 1}},
    {"books", {.screen = SCREEN_BOOKS, .day = 200, .policy = POLICY_PADDER}},
    {"end", {.screen = SCREEN_END, .policy = POLICY_PADDER}},
    {"end, timeline", {.screen = SCREEN_END, .step = 1, .policy = POLICY_HELPER}},
    {"end, causes", {.screen = SCREEN_END, .step = 2, .policy = POLICY_STORMER}},
    {"end, sources", {.screen = SCREEN_END, .step = 3}},
    {"first run", {.screen = SCREEN_FIRST_RUN}},
    {"settings", {.screen = SCREEN_SETTINGS}},
    {"site, hint", {.screen = SCREEN_SITE, .day = 1, .hints = true}},
    {"people, hint", {.screen = SCREEN_PEOPLE, .day = 1, .hints = true}},
    {"decision, hint", {.screen = SCREEN_DECISION, .day = 1, .hints = true}},
    {"first report, hint", {.screen = SCREEN_REVIEW, .day = 9, .step = 1, .hints = true}},
    {"first page, hint", {.screen = SCREEN_BOOKS, .day = 11, .hints = true}},
    {"gallery", {.screen = SCREEN_COUNT}},
    {NULL, {0}},
};

struct game *open_game(struct platform **platform) {
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  char error[400];
  struct platform_options options = {
      .assets = paths.assets, .width = 640, .height = 480, .headless = true};
  *platform = platform_open(&options, error, sizeof error);
  if (!*platform) fail_msg("%s", error);
  struct game *game = malloc(sizeof *game);
  assert_non_null(game);
  game_init(game, &paths, *platform, 7);
  game->view.settings.reduced_motion = true;
  return game;
}

void close_game(struct game *game, struct platform *platform) {
  game_release(game);
  free(game);
  platform_close(platform);
}
