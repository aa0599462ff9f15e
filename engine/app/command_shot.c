/* One screen, drawn off screen: plays the level by a policy up to the day that is wanted, shows the
 * screen, saves the picture and the record of its layout. What tests and documents look at. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/game.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "app/stage.h"
#include "platform/platform.h"

struct shot_options {
  const char *level, *out, *dump, *language, *skipped;
  struct stage stage;
  int64_t seed, day, step, month, start_month, scale_percent, runs;
  int theme, policy, picture, dusk, inspector, size[2];
};

static const char *const theme_names[] = {"paper", "colour-safe", "contrast-light", "contrast-dark",
                                          NULL};

static const char *const hour_names[] = {"day", "dusk", NULL};
static const char *const inspector_names[] = {"none",   "problems", "state", "people",
                                              "events", "log",      "seed",  NULL};

static bool write_file(const char *path, const struct text *text) {
  FILE *file = fopen(path, "w");
  if (!file) return false;
  bool written = fwrite(text->bytes, 1, text->length, file) == text->length;
  return fclose(file) == 0 && written;
}

static int save(struct game *game, struct platform *platform, const struct shot_options *options) {
  char error[300] = "";
  if (options->out) {
    platform_draw(platform, &game->ui.draw);
    if (!platform_save_png(platform, options->out, error, sizeof error)) {
      fprintf(stderr, "workteam: %s: %s\n", options->out, error);
      return EXIT_DOES_NOT_HOLD;
    }
  }
  if (!options->dump) return EXIT_HOLDS;
  struct text dump;
  text_init(&dump);
  ui_dump(&game->ui, &dump);
  bool written = write_file(options->dump, &dump);
  text_release(&dump);
  if (!written) fprintf(stderr, "workteam: %s: can't be written\n", options->dump);
  return written ? EXIT_HOLDS : EXIT_DOES_NOT_HOLD;
}

static void set_view(struct game *game, const struct shot_options *options) {
  struct settings *settings = &game->view.settings;
  settings->theme = (uint8_t)options->theme;
  settings->user_scale = (float)options->scale_percent / 100.0f;
  settings->reduced_motion = true;
  if (options->language)
    snprintf(settings->language, sizeof settings->language, "%s", options->language);
}

static int shoot(struct game *game, struct platform *platform, const struct shot_options *options) {
  int level = options->level ? game_take_level(game, options->level) : 0;
  if (level < 0 || game->library.count == 0) {
    fprintf(stderr, "workteam: there is no level %s\n", options->level ? options->level : "");
    return EXIT_USAGE;
  }
  game->seed = (uint64_t)options->seed;
  game->paths.journals[0] = game->paths.settings[0] = '\0'; /* a picture saves nothing */
  struct stage stage = options->stage;
  if (options->skipped && !content_themes_parse(options->skipped, &stage.skipped)) {
    fprintf(stderr, "workteam: unknown theme in %s\n", options->skipped);
    return EXIT_USAGE;
  }
  stage.level = level;
  if (!stage_reach(game, &stage)) {
    fprintf(stderr, "workteam: %s\n", game->view.problem);
    return EXIT_DOES_NOT_HOLD;
  }
  set_view(game, options);
  bool pressed = stage_draw(game, &stage, options->size[0], options->size[1]);
  if (!pressed) fprintf(stderr, "workteam: %s\n", game->view.problem);
  int saved = save(game, platform, options);
  return pressed ? saved : EXIT_DOES_NOT_HOLD;
}

static int open_and_shoot(const struct paths *paths, const struct shot_options *options) {
  char error[400];
  struct platform_options canvas = {.assets = paths->assets,
                                    .width = options->size[0],
                                    .height = options->size[1],
                                    .headless = true};
  struct platform *platform = platform_open(&canvas, error, sizeof error);
  if (!platform) {
    fprintf(stderr, "workteam: %s\n", error);
    return EXIT_DOES_NOT_HOLD;
  }
  struct game *game = malloc(sizeof *game);
  if (!game) abort();
  game_init(game, paths, platform, (uint64_t)options->seed);
  int code = shoot(game, platform, options);
  game_release(game);
  free(game);
  platform_close(platform);
  return code;
}

/* Its number; -1: there is none, and which there are is told. */
static int find_screen(const char *const *screens, const char *name) {
  for (int i = 0; screens[i]; i++)
    if (strcmp(screens[i], name) == 0) return i;
  fprintf(stderr, "workteam: there is no screen %s. Known:", name);
  for (int i = 0; screens[i]; i++) fprintf(stderr, " %s", screens[i]);
  fputc('\n', stderr);
  return -1;
}

/* What was asked in numbers, as the stage takes it. */
static void set_stage(struct shot_options *options) {
  struct stage *stage = &options->stage;
  stage->policy = (enum policy)options->policy;
  stage->day = (int)options->day;
  stage->step = (int)options->step;
  stage->month = (int)options->month;
  stage->picture = options->picture;
  stage->start_month = (int)options->start_month;
  stage->dusk = options->dusk == 1;
  stage->inspector = (uint8_t)options->inspector;
  stage->runs = (int)options->runs;
}

int command_shot(int argc, char **argv) {
  struct shot_options options = {.seed = 7,
                                 .day = 1,
                                 .size = {1920, 1080},
                                 .scale_percent = 100,
                                 .month = 0,
                                 .runs = WHAT_IF_RUNS};
  const char *policies[POLICY_COUNT + 2] = {NULL};
  for (int i = 0; i <= POLICY_COUNT; i++) policies[i] = policy_names[i];
  const char *screens[SCREEN_COUNT + 2] = {NULL};
  for (int i = 0; i < SCREEN_COUNT; i++) screens[i] = screen_names[i];
  screens[SCREEN_COUNT] = "gallery";
  const char *pictures[PICTURE_COUNT + 2] = {"story"};
  for (int i = 0; i < PICTURE_COUNT; i++) pictures[i + 1] = picture_names[i];
  const struct option_row rows[] = {
      {"--level", OPTION_STRING, &options.level, 0, 0, NULL, "LEVEL",
       "folder or id (the first one)"},
      {"--seed", OPTION_NUMBER, &options.seed, 0, INT64_MAX, NULL, "N", "luck (7)"},
      {"--day", OPTION_NUMBER, &options.day, 1, DAYS_MAX, NULL, "D", "day of the story (1)"},
      {"--policy", OPTION_CHOICE, &options.policy, 0, 0, policies, "P", "who plays until then"},
      {"--step", OPTION_NUMBER, &options.step, 0, 8, NULL, "K",
       "step of a review, option of a decision"},
      {"--month", OPTION_NUMBER, &options.month, 0, MONTHS_MAX, NULL, "M",
       "month in the two books"},
      {"--runs", OPTION_NUMBER, &options.runs, 1, WHAT_IF_RUNS, NULL, "N",
       "of a what-if with other luck (200)"},
      {"--person", OPTION_STRING, &options.stage.person, 0, 0, NULL, "ID", "person shown"},
      {"--press", OPTION_STRING, &options.stage.press, 0, 0, NULL, "NAMES",
       "targets pressed then: \"frame.ledger:1 explain-row:0\", or ids of a dump"},
      {"--picture", OPTION_CHOICE, &options.picture, 0, 0, pictures, "ERA",
       "how the site is drawn (story): 1959, 1997, ..."},
      {"--start", OPTION_NUMBER, &options.start_month, 0, 12, NULL, "MONTH",
       "in which the story begins"},
      {"--hour", OPTION_CHOICE, &options.dusk, 0, 0, hour_names, "H", "day, dusk"},
      {"--inspector", OPTION_CHOICE, &options.inspector, 0, 0, inspector_names, "TAB",
       "the sheet of F9: problems, state, people, events, log, seed"},
      {"--skip", OPTION_STRING, &options.skipped, 0, 0, NULL, "THEMES",
       "of which no scene is shown: hunger,death; all"},
      {"--hints", OPTION_FLAG, &options.stage.hints, 0, 0, NULL, NULL, "with the first hints"},
      {"--size", OPTION_SIZE, options.size, 320, 8192, NULL, "WxH", "of the picture (1920x1080)"},
      {"--theme", OPTION_CHOICE, &options.theme, 0, 0, theme_names, "T", "paper, colour-safe, ..."},
      {"--text-size", OPTION_NUMBER, &options.scale_percent, 100, 200, NULL, "%", "100 to 200"},
      {"--lang", OPTION_STRING, &options.language, 0, 0, NULL, "CODE", "en, ko; xx: longer words"},
      {"--out", OPTION_STRING, &options.out, 0, 0, NULL, "FILE", "the picture, as PNG"},
      {"--dump", OPTION_STRING, &options.dump, 0, 0, NULL, "FILE", "the layout, as JSON"},
      {0}};
  const struct usage usage = {"shot SCREEN", "One screen, drawn off screen.", rows, 1, 1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  options.stage.screen = find_screen(screens, argv[1]);
  if (options.stage.screen < 0) return EXIT_USAGE;
  set_stage(&options);
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  return open_and_shoot(&paths, &options);
}
