/* All scenes in all sizes as PNG, for people to look at:  pictures FOLDER [THEME [LANGUAGE]]
 * THEME 0 .. 3, LANGUAGE en, ko or xx. Not part of the tests. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/scenes.h"

static void name_file(char *out, size_t room, const char *folder, const struct scene *scene,
                      struct size size) {
  int at = snprintf(out, room, "%s/%s %dx%d %.0f%%.png", folder, scene->name, size.width,
                    size.height, (double)size.user * 100);
  for (int i = (int)strlen(folder); i < at && i < (int)room; i++)
    if (out[i] == ' ' || out[i] == ',') out[i] = '-';
}

static int draw_size(struct size size, const char *folder, int theme, const char *language) {
  struct platform *platform;
  struct game *game = open_game_of_size(&platform, size.width, size.height);
  char file[600], error[300];
  int failed = 0;
  game->view.settings.theme = (uint8_t)theme;
  speak(game, language);
  for (const struct scene *scene = scenes; scene->name && !failed; scene++) {
    scene_reach(game, scene);
    scene_draw(game, scene, size);
    platform_draw(platform, &game->ui.draw);
    name_file(file, sizeof file, folder, scene, size);
    failed = !platform_save_png(platform, file, error, sizeof error);
  }
  if (failed) fprintf(stderr, "%s: %s\n", file, error);
  close_game(game, platform);
  return failed;
}

int main(int argc, char **argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: pictures FOLDER [THEME 0..3 [LANGUAGE]]\n");
    return 2;
  }
  int theme = argc > 2 ? atoi(argv[2]) : THEME_PAPER, failed = 0;
  if (theme < 0 || theme >= THEME_COUNT) theme = THEME_PAPER;
  for (const struct size *size = screen_sizes; size->width && !failed; size++)
    failed = draw_size(*size, argv[1], theme, argc > 3 ? argv[3] : "en");
  return failed;
}
