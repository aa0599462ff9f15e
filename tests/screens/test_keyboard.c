/* Bar 5: on every screen Tab goes to each target once, comes round, and goes back the same way; the
 * ring is drawn around each, in view. What is open over a screen closes with Esc. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "screens/scenes.h"

/* The largest canvas, and the smallest, where most of it must be scrolled to. */
static const struct size sizes[] = {{1920, 1080, 1}, {1920, 1080, 2}};
enum { SIZES = sizeof sizes / sizeof sizes[0] };

static void press_key(struct game *game, struct size size, enum ui_key key) {
  struct ui_input input = {
      .width = size.width, .height = size.height, .time_ms = game->ui.time_ms + 16, .count = 1};
  input.event[0] = (struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key};
  for (int frame = 0; frame < 3; frame++) { /* takes the key, scrolls to the focus, shows it */
    game_frame(game, &input);
    input.count = 0;
    input.time_ms += 16;
  }
}

static const struct ui_emitted *focused_target(const struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].target && ui->emitted[i].focused) return &ui->emitted[i];
  return NULL;
}

static int count_targets(const struct ui *ui) {
  int count = 0;
  for (int i = 0; i < ui->emitted_count; i++)
    count += ui->emitted[i].target && !ui->emitted[i].pointer_only &&
             ui->emitted[i].depth >= ui->modal_now_count;
  return count;
}

static bool same_color(struct color a, struct color b) {
  return a.r == b.r && a.g == b.g && a.b == b.b;
}

/* A frame in the focus's own colour around the target. */
static bool has_ring(const struct ui *ui, const struct ui_emitted *target) {
  for (int i = 0; i < ui->draw.count; i++) {
    const struct draw *draw = &ui->draw.items[i];
    bool around = draw->rect.x < target->rect.x && draw->rect.y < target->rect.y &&
                  draw->rect.x + draw->rect.w > target->rect.x + target->rect.w &&
                  draw->rect.y + draw->rect.h > target->rect.y + target->rect.h;
    if (draw->kind == DRAW_FRAME && around && same_color(draw->color, ui_color(ui, TOKEN_FOCUS)))
      return true;
  }
  return false;
}

static bool is_in_view(const struct ui_emitted *target) {
  return !target->hidden && target->shown.w > 0 && target->shown.h > 0;
}

struct walk {
  ui_id stop[UI_EMITTED_MAX];
  int count;
};

/* As many presses as there are targets. */
static void walk(struct game *game, const struct scene *scene, struct size size, enum ui_key key,
                 struct walk *out) {
  int targets = count_targets(&game->ui);
  out->count = 0;
  for (int press = 0; press < targets; press++) {
    press_key(game, size, key);
    const struct ui_emitted *focused = focused_target(&game->ui);
    if (!focused) fail_msg("%s: no focus after press %d", scene->name, press + 1);
    const char *label = game->ui.dump_text.bytes + focused->label;
    if (!is_in_view(focused)) fail_msg("%s: the focus is out of view on %s", scene->name, label);
    if (!has_ring(&game->ui, focused)) fail_msg("%s: no ring around %s", scene->name, label);
    for (int i = 0; i < out->count; i++)
      if (out->stop[i] == focused->id)
        fail_msg("%s: comes back to %s too soon", scene->name, label);
    out->stop[out->count++] = focused->id;
  }
}

static void walk_scene(struct game *game, const struct scene *scene, struct size size) {
  static struct walk there, back;
  assert_true(scene_reach(game, scene));
  game->ui.focus = 0;
  scene_draw(game, scene, size);
  walk(game, scene, size, KEY_TAB, &there);
  walk(game, scene, size, KEY_BACKTAB, &back);
  if (there.count != back.count) fail_msg("%s: fewer targets on the way back", scene->name);
  for (int i = 0; i + 1 < there.count; i++)
    if (back.stop[i] != there.stop[there.count - 2 - i])
      fail_msg("%s: Shift+Tab goes another way than Tab", scene->name);
}

static bool is_played(const struct scene *scene) {
  return scene->stage.screen != SCREEN_COUNT;
}

static void tab_reaches_every_target_and_comes_round(void **state) {
  struct game *game = *state;
  for (const struct scene *scene = scenes; scene->name; scene++)
    for (int i = 0; is_played(scene) && i < SIZES; i++) walk_scene(game, scene, sizes[i]);
}

/* A pinned sheet is in nobody's way: it stays. So does the row of a page that was chosen. */
static bool opens_something(const struct scene *scene) {
  const char *press = scene->stage.press;
  bool stays = press && (strstr(press, "explain-pin") || strstr(press, "person.row"));
  return scene->stage.panel || (press && !stays);
}

static void escape_closes_what_is_open(void **state) {
  struct game *game = *state;
  for (const struct scene *scene = scenes; scene->name; scene++) {
    if (!opens_something(scene)) continue;
    assert_true(scene_reach(game, scene));
    scene_draw(game, scene, sizes[0]);
    int open = game->ui.modal_now_count;
    press_key(game, sizes[0], KEY_ESCAPE);
    if (open == 0 || game->ui.modal_now_count >= open) fail_msg("%s: a trap", scene->name);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(tab_reaches_every_target_and_comes_round),
      cmocka_unit_test(escape_closes_what_is_open),
  };
  return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
