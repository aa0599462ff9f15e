/* The newspaper's page: however long its texts, the works are seen in it, and as it claims them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "screens/scenes.h"
#include "ui/screens/site_picture.h"

static struct game *game;
static struct platform *platform;

static int open_story(void **state) {
  (void)state;
  game = open_game(&platform);
  struct stage stage = {.screen = SCREEN_BOOKS, .day = 400, .policy = POLICY_PADDER};
  assert_true(stage_reach(game, &stage));
  return 0;
}

static int close_story(void **state) {
  (void)state;
  close_game(game, platform);
  return 0;
}

static void show_page(int month, int width, int height) {
  struct stage stage = {.screen = SCREEN_BOOKS};
  game->view.book_month = month;
  game->view.codex.open = false;
  stage_draw(game, &stage, width, height);
}

/* Of the frame around what is printed in two inks; 0: there is no picture. */
static float picture_height(void) {
  const struct draw_list *list = &game->ui.draw;
  float clip = 0;
  for (int i = 0; i < list->count; i++) {
    const struct draw *item = &list->items[i];
    if (item->kind == DRAW_CLIP) clip = item->rect.h;
    if (item->kind == DRAW_SPRITE && strstr(list->text + item->sprite, "-print/")) return clip;
  }
  return 0;
}

static int count_printed(const char *name) {
  const struct draw_list *list = &game->ui.draw;
  int count = 0;
  for (int i = 0; i < list->count; i++)
    count += list->items[i].kind == DRAW_SPRITE && strstr(list->text + list->items[i].sprite, name);
  return count;
}

static void every_page_keeps_a_strip_of_the_picture(void **state) {
  (void)state;
  static const int sizes[][2] = {{1280, 720}, {1920, 1080}, {1080, 1920}};
  static const char *const languages[] = {"en", "ko", "xx"};
  for (int l = 0; l < 3; l++) {
    snprintf(game->view.settings.language, sizeof game->view.settings.language, "%s", languages[l]);
    for (int month = 0; month < game->session->editions->count; month++)
      for (int s = 0; s < 3; s++) {
        show_page(month, sizes[s][0], sizes[s][1]);
        if (picture_height() < 90)
          fail_msg("page %d at %dx%d in %s: picture %.0f high", month + 1, sizes[s][0], sizes[s][1],
                   languages[l], (double)picture_height());
      }
  }
}

static const struct edition *page_with_all_machines(void) {
  const struct edition_list *list = game->session->editions;
  for (int i = 0; i < list->count; i++)
    for (int c = 0; c < list->edition[i].claim_count; c++) {
      const struct ledger_claim *claim = &list->edition[i].claim[c];
      if (claim->measure == MEASURE_EQUIPMENT && claim->differs) return &list->edition[i];
    }
  return NULL;
}

static void the_picture_shows_what_the_page_claims(void **state) {
  (void)state;
  const struct edition *page = page_with_all_machines();
  assert_non_null(page);
  snprintf(game->view.settings.language, sizeof game->view.settings.language, "en");
  show_page((int)(page - game->session->editions->edition), 1920, 1080);
  assert_int_equal(count_printed("1959-print/lathe-running"),
                   game->session->scenario.machine_count);
  assert_int_equal(count_printed("1959-print/lathe-stopped"), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_page_keeps_a_strip_of_the_picture),
      cmocka_unit_test(the_picture_shows_what_the_page_claims),
  };
  return cmocka_run_group_tests(tests, open_story, close_story);
}
