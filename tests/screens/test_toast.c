/* What a toast says lies over no option of a decision, in any window: its options are pressed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "screens/scenes.h"

static const struct scene *decision_scene(void) {
  const struct scene *scene = scenes;
  while (scene->name && scene->stage.screen != SCREEN_DECISION) scene++;
  assert_non_null(scene->name);
  return scene;
}

static const struct ui_emitted *toast_of(const struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (strncmp(ui->dump_text.bytes + ui->emitted[i].label, "Reloaded", 8) == 0)
      return &ui->emitted[i];
  return NULL;
}

static bool overlap(struct rect a, struct rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static void look_at_size(struct game *game, const struct scene *scene, struct size size) {
  assert_true(scene_reach(game, scene));
  snprintf(game->view.toast, sizeof game->view.toast,
           "Reloaded: day 40, the same seed. F9 shows all 3 that could not be done again.");
  game->view.toast_until_ms = game->ui.time_ms + 60000;
  scene_draw(game, scene, size);
  const struct ui_emitted *toast = toast_of(&game->ui);
  assert_non_null(toast);
  for (int i = 0; i < game->ui.emitted_count; i++) {
    const struct ui_emitted *item = &game->ui.emitted[i];
    if (item->role == ROLE_OPTION && overlap(item->rect, toast->rect))
      fail_msg("%dx%d, text %.0f%%: the toast lies over an option", size.width, size.height,
               100 * (double)size.user);
  }
}

static void a_toast_covers_no_option(void **state) {
  struct game *game = *state;
  for (const struct size *size = screen_sizes; size->width > 0; size++)
    look_at_size(game, decision_scene(), *size);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_toast_covers_no_option, open_fixture, close_fixture),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
