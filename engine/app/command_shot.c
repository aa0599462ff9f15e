/* One screen, drawn off screen: plays the level by a policy up to the day that is wanted, shows the
 * screen, saves the picture and the record of its layout. What tests and documents look at. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/commands.h"
#include "app/game.h"
#include "app/options.h"
#include "app/paths.h"
#include "game/policy.h"
#include "platform/platform.h"
#include "ui/gallery.h"

struct shot_options {
  const char *level, *out, *dump, *person, *why;
  int64_t seed, day, step, month;
  int screen, theme, policy, size[2];
  int64_t scale_percent;
};

static const char *const theme_names[] = {"paper", "colour-safe", "contrast-light", "contrast-dark",
                                          NULL};

/* ---- reaching the day ------------------------------------------------------------------------ */

static void answer_all(struct session *session, enum policy policy) {
  int open[8];
  int count = session_open_decisions(session, open, 8);
  for (int i = 0; i < count; i++) {
    const struct decision *decision = &session->scenario.decisions[open[i]];
    session_answer(session, open[i], policy_option(decision, policy));
  }
}

/* Days pass by the policy until `day` is the day that orders are given for. */
static void play_until(struct session *session, enum policy policy, int day) {
  int days = day - 1 - session->sim.model.day;
  if (days > 0) session_play(session, policy, days);
}

static void advance_to_review(struct session *session, enum policy policy) {
  while (!session->at_review && !session->ended) {
    answer_all(session, policy);
    session_end_day(session);
  }
}

static int advance_to_decision(struct session *session, enum policy policy) {
  int decision;
  while (!session->ended) {
    if (session->at_review) session_close_review(session);
    if (session_open_decisions(session, &decision, 1) > 0) return decision;
    session_play(session, policy, 1);
  }
  return -1;
}

static void reach(struct game *game, const struct shot_options *options) {
  struct session *session = game->session;
  struct view *view = &game->view;
  enum policy policy = (enum policy)options->policy;
  int last = session->scenario.day_count + 1;
  bool to_end = view->screen == SCREEN_END;
  play_until(session, policy, to_end ? last : (int)options->day);
  if (to_end)
    while (!session->ended) session_play(session, policy, 1);
  if (view->screen == SCREEN_REVIEW) {
    advance_to_review(session, policy);
    view->review_step = (uint8_t)options->step;
    if (options->step == 3) session_close_review(session);
  }
  if (view->screen == SCREEN_DECISION) {
    view->decision = advance_to_decision(session, policy);
    view->chosen_option = (int)options->step - 1;
  }
}

/* ---- drawing --------------------------------------------------------------------------------- */

static void draw_frames(struct game *game, const struct shot_options *options) {
  struct ui_input input = {.width = options->size[0], .height = options->size[1]};
  bool gallery = options->screen == SCREEN_COUNT;
  for (int frame = 0; frame < 3; frame++) { /* scroll lengths and targets settle */
    input.time_ms += 400;
    if (!gallery) {
      game_frame(game, &input);
      continue;
    }
    game->ui.theme = (enum theme_id)options->theme;
    game->ui.user_scale = (float)options->scale_percent / 100.0f;
    ui_begin(&game->ui, &input);
    gallery_draw(&game->ui);
    ui_end(&game->ui);
  }
}

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
  struct view *view = &game->view;
  view->settings.theme = (uint8_t)options->theme;
  view->settings.user_scale = (float)options->scale_percent / 100.0f;
  view->settings.reduced_motion = true;
  if (options->screen < SCREEN_COUNT) view->screen = (enum screen)options->screen;
  view->book_month = (int)options->month - 1;
  if (!options->person || !game->session) return;
  const struct scenario *scenario = &game->session->scenario;
  for (int i = 0; i < scenario->person_count; i++)
    if (strcmp(scenario->person[i].id, options->person) == 0) view->person = i;
}

static bool in_story(int screen) {
  return screen >= SCREEN_SITE && screen <= SCREEN_END;
}

static int shoot(struct game *game, struct platform *platform, const struct shot_options *options) {
  int level = options->level ? game_find_level(game, options->level) : 0;
  if (level < 0 || game->library.count == 0) {
    fprintf(stderr, "workteam: there is no level %s\n", options->level ? options->level : "");
    return EXIT_USAGE;
  }
  game->seed = (uint64_t)options->seed;
  game->paths.journals[0] = game->paths.settings[0] = '\0'; /* a picture saves nothing */
  if (in_story(options->screen) && !game_begin(game, level)) {
    fprintf(stderr, "workteam: %s\n", game->view.problem);
    return EXIT_DOES_NOT_HOLD;
  }
  game->view.toast[0] = '\0';
  game->view.picked_level = level;
  set_view(game, options);
  if (game->session) reach(game, options);
  draw_frames(game, options);
  return save(game, platform, options);
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

int command_shot(int argc, char **argv) {
  struct shot_options options = {.seed = 7, .day = 1, .size = {1920, 1080}, .scale_percent = 100, .month = 0};
  const char *policies[POLICY_COUNT + 2] = {NULL};
  for (int i = 0; i <= POLICY_COUNT; i++) policies[i] = policy_names[i];
  const char *screens[SCREEN_COUNT + 2] = {NULL};
  for (int i = 0; i < SCREEN_COUNT; i++) screens[i] = screen_names[i];
  screens[SCREEN_COUNT] = "gallery";
  const struct option_row rows[] = {
      {"--level", OPTION_STRING, &options.level, 0, 0, NULL, "LEVEL", "folder or id (the first one)"},
      {"--seed", OPTION_NUMBER, &options.seed, 0, INT64_MAX, NULL, "N", "luck (7)"},
      {"--day", OPTION_NUMBER, &options.day, 1, DAYS_MAX, NULL, "D", "day of the story (1)"},
      {"--policy", OPTION_CHOICE, &options.policy, 0, 0, policies, "P", "who plays until then"},
      {"--step", OPTION_NUMBER, &options.step, 0, 8, NULL, "K", "step of a review, option of a decision"},
      {"--month", OPTION_NUMBER, &options.month, 0, MONTHS_MAX, NULL, "M", "month in the two books"},
      {"--person", OPTION_STRING, &options.person, 0, 0, NULL, "ID", "person shown"},
      {"--size", OPTION_SIZE, options.size, 320, 8192, NULL, "WxH", "of the picture (1920x1080)"},
      {"--theme", OPTION_CHOICE, &options.theme, 0, 0, theme_names, "T", "paper, colour-safe, ..."},
      {"--text-size", OPTION_NUMBER, &options.scale_percent, 100, 200, NULL, "%", "100 to 200"},
      {"--out", OPTION_STRING, &options.out, 0, 0, NULL, "FILE", "the picture, as PNG"},
      {"--dump", OPTION_STRING, &options.dump, 0, 0, NULL, "FILE", "the layout, as JSON"},
      {0}};
  const struct usage usage = {"shot SCREEN", "One screen, drawn off screen.", rows, 1, 1};
  int count;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  while (screens[options.screen] && strcmp(screens[options.screen], argv[1]) != 0) options.screen++;
  if (!screens[options.screen]) {
    fprintf(stderr, "workteam: there is no screen %s. Known:", argv[1]);
    for (int i = 0; screens[i]; i++) fprintf(stderr, " %s", screens[i]);
    fputc('\n', stderr);
    return EXIT_USAGE;
  }
  struct paths paths;
  if (!paths_find(&paths)) {
    fprintf(stderr, "workteam: the stories were not found. Looked in: %s\n", paths.tried);
    return EXIT_DOES_NOT_HOLD;
  }
  return open_and_shoot(&paths, &options);
}
