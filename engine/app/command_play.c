/* The game in a window: waits for input, draws when something changed. */
#include <stdio.h>
#include <stdlib.h>

#include "app/commands.h"
#include "app/game.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "game/journal.h"
#include "platform/platform.h"

enum { IDLE_WAIT_MS = 1000 };

struct play_options {
  const char *level, *journal;
  int64_t seed;
  int size[2];
  bool fullscreen;
};

/* How long to sleep, and whether only to look at the story's files then. */
struct nap {
  int ms;
  bool to_look;
};

static struct nap next_nap(const struct game *game, int frame_ms) {
  int look_ms = instructor_wait_ms(game, platform_time_ms());
  bool to_look = look_ms >= 0 && look_ms < frame_ms;
  return (struct nap){to_look ? look_ms : frame_ms, to_look};
}

/* Until there is something to draw. Looking at files alone draws nothing. */
static void wait_for_frame(struct game *game, struct platform *platform, struct ui_input *input,
                           int frame_ms) {
  uint64_t frame_at = platform_time_ms() + (uint64_t)frame_ms;
  for (;;) {
    uint64_t now = platform_time_ms();
    struct nap nap = next_nap(game, frame_at > now ? (int)(frame_at - now) : 0);
    platform_input(platform, input, nap.ms);
    bool changed = instructor_poll(game, platform_time_ms());
    if (changed || input->count > 0 || !nap.to_look) return;
  }
}

static void loop(struct game *game, struct platform *platform) {
  bool fullscreen = game->fullscreen;
  int wait_ms = 0;
  while (!game->quit) {
    struct ui_input input;
    wait_for_frame(game, platform, &input, wait_ms);
    game_frame(game, &input);
    platform_draw(platform, &game->ui.draw); /* skips a frame equal to the one on show */
    if (fullscreen != game->fullscreen)
      platform_set_fullscreen(platform, fullscreen = game->fullscreen);
    /* one more frame after input: what was pressed may have changed what is shown */
    wait_ms = input.count > 0 ? 0 : game_wait_ms(game, platform_time_ms());
    if (wait_ms < 0) wait_ms = IDLE_WAIT_MS;
  }
}

/* The story that a journal names; where that can't be told, the first: going on then says why. */
static int level_of_journal(const struct game *game, const char *path) {
  struct journal_reading reading;
  struct diagnostics told_later;
  diagnostics_init(&told_later);
  if (!journal_read(path, &reading, &told_later)) return 0;
  int level = game_find_level(game, reading.header.level);
  journal_reading_release(&reading);
  return level < 0 ? 0 : level;
}

static bool open_story(struct game *game, const struct play_options *options) {
  if (!options->level && !options->journal) return true;
  int level = options->level ? game_take_level(game, options->level)
                             : level_of_journal(game, options->journal);
  if (level < 0) {
    fprintf(stderr, "workteam: %s: there is no such scenario, also not in %s or %s\n",
            options->level, game->paths.levels, game->paths.scenarios);
    return false;
  }
  game->view.picked_level = level;
  game->view.picker_instructors = game->library.level[level].instructors;
  if (options->journal) return game_continue(game, level, options->journal), true;
  if (game->library.level[level].broken) return game_begin(game, level), true;
  game->view.screen = SCREEN_BRIEFING; /* with its content note, before anything else */
  return true;
}

static int play(const struct paths *paths, const struct play_options *options) {
  char error[400];
  struct platform_options window = {.title = "Workteam 작업반",
                                    .assets = paths->assets,
                                    .width = options->size[0],
                                    .height = options->size[1],
                                    .fullscreen = options->fullscreen};
  struct platform *platform = platform_open(&window, error, sizeof error);
  if (!platform) {
    fprintf(stderr, "workteam: %s\n", error);
    return EXIT_DOES_NOT_HOLD;
  }
  struct game *game = malloc(sizeof *game);
  if (!game) abort();
  game_init(game, paths, platform, (uint64_t)options->seed);
  game->fullscreen = options->fullscreen;
  game->cues.sound = sound_open();
  game->narrator = narrator_open(NULL);
  int code = EXIT_USAGE;
  if (open_story(game, options)) {
    loop(game, platform);
    code = EXIT_HOLDS;
  }
  narrator_close(game->narrator);
  sound_close(game->cues.sound);
  game_release(game);
  free(game);
  platform_close(platform);
  return code;
}

int command_play(int argc, char **argv) {
  struct play_options options = {.seed = 7, .size = {1280, 720}};
  const struct option_row rows[] = {
      {"--seed", OPTION_NUMBER, &options.seed, 0, INT64_MAX, NULL, "N",
       "luck of the next story (7)"},
      {"--journal", OPTION_STRING, &options.journal, 0, 0, NULL, "FILE", "go on with this story"},
      {"--size", OPTION_SIZE, options.size, 320, 16384, NULL, "WxH", "of the window (1280x720)"},
      {"--fullscreen", OPTION_FLAG, &options.fullscreen, 0, 0, NULL, NULL, "fill the screen"},
      {0}};
  const struct usage usage = {"play [LEVEL]", "The game in a window.", rows, 0, 1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  if (count > 0) options.level = argv[1];
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  if (!platform_has_display()) {
    fputs("workteam: no display was found. Headless: workteam run levels/1959-title\n", stderr);
    return EXIT_DOES_NOT_HOLD;
  }
  return play(&paths, &options);
}
