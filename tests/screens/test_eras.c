/* Every era has every drawing that its picture of the site can ask for: in all seasons, with power
 * and without, at work and at rest, standing and in mid-step. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "platform/drawing.h"
#include "screens/scenes.h"

static struct game *game;
static struct platform *platform;

static int open_site(void **state) {
  (void)state;
  game = open_game(&platform);
  struct stage stage = {.screen = SCREEN_SITE, .day = 2};
  assert_true(stage_reach(game, &stage));
  return 0;
}

static int close_site(void **state) {
  (void)state;
  close_game(game, platform);
  return 0;
}

static bool has_drawing(const char *name) {
  char path[400];
  size_t length;
  snprintf(path, sizeof path, "%s/assets/%s.svg", WORKTEAM_SOURCE_DIR, name);
  char *svg = drawing_read(path, &length);
  bool is_svg = svg && strncmp(svg, "<svg", 4) == 0;
  free(svg);
  return is_svg;
}

static void check_drawings(void) {
  static char known[400][64];
  static int known_count;
  const struct draw_list *list = &game->ui.draw;
  for (int i = 0; i < list->count; i++) {
    if (list->items[i].kind != DRAW_SPRITE) continue;
    const char *name = list->text + list->items[i].sprite;
    int at = 0;
    while (at < known_count && strcmp(known[at], name) != 0) at++;
    if (at < known_count || strncmp(name, "sprites/", 8) != 0) continue;
    if (!has_drawing(name)) fail_msg("there is no drawing %s", name);
    if (known_count < 400) snprintf(known[known_count++], sizeof known[0], "%s", name);
  }
}

static void look(uint64_t after_ms) {
  struct ui_input input = {.width = 1920, .height = 1080, .time_ms = game->ui.time_ms + after_ms};
  game_frame(game, &input);
  check_drawings();
}

static void look_in_all_conditions(void) {
  struct model *model = &game->session->sim.model;
  for (int month = 1; month <= 12; month++)
    for (int lean = 0; lean < 2; lean++) {
      game->session->scenario.start_month = (int16_t)month;
      model->energy_today = lean ? Q(0.2) : Q_ONE;
      model->ration_today_g = lean ? 100 : 700;
      model->team[0].stock = lean ? 0 : (int64_t)model->team[0].norm * 24 * 20;
      model->team[0].equipment = lean ? Q(0.4) : Q_ONE;
      model->team[0].month_good = lean ? 0 : (int64_t)model->team[0].norm * 24 * 20;
      for (int beat = 0; beat < 3; beat++) look(250);
    }
}

static void every_era_has_every_drawing(void **state) {
  (void)state;
  game->view.settings.reduced_motion = false;
  for (int i = 0; i < PICTURE_COUNT; i++) {
    game->session->scenario.picture = picture_names[i];
    look_in_all_conditions();
  }
}

static int count_drawn(const char *name) {
  const struct draw_list *list = &game->ui.draw;
  int count = 0;
  for (int i = 0; i < list->count; i++)
    count += list->items[i].kind == DRAW_SPRITE && strstr(list->text + list->items[i].sprite, name);
  return count;
}

static void an_era_brings_its_own_things(void **state) {
  (void)state;
  static const char *const own[PICTURE_COUNT] = {"lathe-running", "bicycle", "truck", "flood-repair"};
  for (int era = 0; era < PICTURE_COUNT; era++) {
    game->session->scenario.picture = picture_names[era];
    game->session->sim.model.energy_today = Q_ONE;
    game->session->sim.model.team[0].equipment = Q_ONE;
    game->session->sim.model.team[0].stock = (int64_t)game->session->sim.model.team[0].norm * 480;
    look(125);
    for (int other = 1; other < PICTURE_COUNT; other++)
      assert_int_equal(count_drawn(own[other]) > 0, other == era);
  }
}

static char *read_sprite(const char *era, const char *name) {
  char path[400];
  size_t length;
  snprintf(path, sizeof path, "%s/assets/sprites/%s/%s.svg", WORKTEAM_SOURCE_DIR, era, name);
  char *svg = drawing_read(path, &length);
  assert_non_null(svg);
  return svg;
}

/* What an era does not draw itself keeps its shape and takes the era's colours. */
static void borrowed_drawings_take_the_colours_of_the_era(void **state) {
  (void)state;
  char *first = read_sprite("1959", "canteen"), *later = read_sprite("1997", "canteen");
  assert_int_equal(strlen(first), strlen(later));
  assert_non_null(strstr(first, "#D9C7A0"));
  assert_null(strstr(later, "#D9C7A0"));
  for (char *at = first, *to = later; *at; at++, to++)
    if (*at != *to) assert_non_null(strchr("0123456789ABCDEFabcdef", *at));
  free(first);
  free(later);
}

static void a_page_is_printed_in_two_inks(void **state) {
  (void)state;
  char *svg = read_sprite("2020-print", "canteen"); /* borrowed three folders deep */
  for (const char *at = strchr(svg, '#'); at; at = strchr(at + 1, '#')) {
    unsigned red, green, blue;
    if (sscanf(at, "#%2x%2x%2x", &red, &green, &blue) != 3) continue;
    assert_true(red >= green && green >= blue); /* brown ink on warm paper, nothing else */
  }
  free(svg);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_era_has_every_drawing),
      cmocka_unit_test(an_era_brings_its_own_things),
      cmocka_unit_test(borrowed_drawings_take_the_colours_of_the_era),
      cmocka_unit_test(a_page_is_printed_in_two_inks),
  };
  return cmocka_run_group_tests(tests, open_site, close_site);
}
