/* A check that can't fail is worthless: each bar is broken on purpose in the record or the draw
 * list of a real frame, and its check must see it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "screens/checks.h"
#include "screens/scenes.h"

static const struct size size = {1920, 1080, 1};

static struct ui_emitted *find(struct ui *ui, enum ui_role role, int nth) {
  for (int i = 0; i < ui->emitted_count; i++) {
    struct ui_emitted *item = &ui->emitted[i];
    if (item->role == role && !item->hidden && nth-- == 0) return item;
  }
  fail_msg("the scene has no such item of role %d", role);
  return NULL;
}

static struct ui_emitted *find_text(struct ui *ui, enum ui_role role) {
  for (int nth = 0;; nth++) {
    struct ui_emitted *item = find(ui, role, nth);
    if (is_text(item)) return item;
  }
}

static bool same_color(struct color a, struct color b) {
  return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

static void recolor(struct ui *ui, enum draw_kind kind, enum token from, enum token to) {
  for (int i = 0; i < ui->draw.count; i++) {
    struct draw *draw = &ui->draw.items[i];
    if (draw->kind == kind && same_color(draw->color, ui_color(ui, from)))
      draw->color = ui_color(ui, to);
  }
}

/* ---- what goes wrong --------------------------------------------------------------------------
 */

static void small_text(struct ui *ui) {
  find_text(ui, ROLE_HEADING)->px = 17;
}
static void faint_text(struct ui *ui) {
  struct ui_emitted *text = find_text(ui, ROLE_TEXT);
  text->fg = text->bg;
}
static void text_on_the_wrong_ground(struct ui *ui) {
  recolor(ui, DRAW_TEXT, TOKEN_NIGHT_INK, TOKEN_NIGHT_CARD);
}
static void faint_edges(struct ui *ui) {
  recolor(ui, DRAW_FRAME, TOKEN_INK, TOKEN_LINE);
}
static void faint_marks(struct ui *ui) {
  recolor(ui, DRAW_RECT, TOKEN_SUNK, TOKEN_INK2);
}
static void cut_text(struct ui *ui) {
  find_text(ui, ROLE_TEXT)->clipped = true;
}
static void text_on_text(struct ui *ui) {
  struct ui_emitted *text = find_text(ui, ROLE_HEADING);
  text->shown = text->rect = find_text(ui, ROLE_NUMBER)->rect;
}
static void text_over_the_edge(struct ui *ui) {
  find_text(ui, ROLE_TEXT)->rect.x = ui->width - 4;
}
static void text_out_of_its_card(struct ui *ui) {
  const struct ui_emitted *card = find(ui, ROLE_CARD, 0);
  for (int i = (int)(card - ui->emitted); i < ui->emitted_count; i++) {
    struct ui_emitted *item = &ui->emitted[i];
    if (is_text(item) && rect_holds(card->rect, item->rect)) item->rect.w += card->rect.w;
  }
}
static void small_target(struct ui *ui) {
  find(ui, ROLE_CARD, 0)->hit.h = 30;
}
static void near_targets(struct ui *ui) {
  struct ui_emitted *a = find(ui, ROLE_CARD, 0), *b = find(ui, ROLE_CARD, 1);
  b->rect.x = b->hit.x = a->rect.x + a->rect.w + 2;
}
static void order_turned_round(struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].target)
      ui->emitted[i].focus_order = ui->focus_count - 1 - ui->emitted[i].focus_order;
}
static void number_without_causes(struct ui *ui) {
  find(ui, ROLE_NUMBER, 0)->why.kind = WHY_NONE;
}
static void number_in_the_other_dress(struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].book != BOOK_NONE)
      ui->emitted[i].book = ui->emitted[i].book == BOOK_RECORD ? BOOK_LEDGER : BOOK_RECORD;
}
static void number_without_underline(struct ui *ui) {
  for (int i = 0; i < ui->draw.count; i++)
    if (ui->draw.items[i].kind == DRAW_LINE) ui->draw.items[i].rect.y -= 40;
}
static void ledger_line_broken(struct ui *ui) {
  for (int i = 0; i < ui->draw.count; i++)
    if (ui->draw.items[i].kind == DRAW_LINE) ui->draw.items[i].dash = 4;
}
static void two_primaries(struct ui *ui) {
  find(ui, ROLE_CARD, 0)->primary = find(ui, ROLE_CARD, 1)->primary = true;
}
static void one_option_higher(struct ui *ui) {
  find(ui, ROLE_OPTION, 1)->rect.h += 12;
}
static void one_option_larger(struct ui *ui) {
  const struct ui_emitted *option = find(ui, ROLE_OPTION, 1);
  for (int i = 0; i < ui->draw.count; i++) {
    struct draw *draw = &ui->draw.items[i];
    struct rect start = {draw->rect.x, draw->rect.y, 1, 1};
    if (draw->kind == DRAW_TEXT && rect_holds(option->rect, start)) draw->size += 4;
  }
}

static const struct breakage {
  const char *check;
  void (*break_it)(struct ui *ui);
} breakages[] = {
    {"text is large enough", small_text},
    {"text has contrast", faint_text},
    {"text stands out as painted", text_on_the_wrong_ground},
    {"edges of controls stand out", faint_edges},
    {"marks stand out", faint_marks},
    {"text is whole and apart", cut_text},
    {"text is whole and apart", text_on_text},
    {"text is whole and apart", text_over_the_edge},
    {"text stays inside", text_out_of_its_card},
    {"targets are large and apart", small_target},
    {"targets are large and apart", near_targets},
    {"order is reading order", order_turned_round},
    {"numbers say why", number_without_causes},
    {"books wear their dress", number_in_the_other_dress},
    {"books wear their dress", number_without_underline},
    {"charts differ in grey", ledger_line_broken},
    {"one primary a region", two_primaries},
    {"options are alike", one_option_higher},
    {"options are alike", one_option_larger},
};
enum { BREAKAGES = sizeof breakages / sizeof breakages[0] };

/* ---- the tests --------------------------------------------------------------------------------
 */

static const struct scene people = {"people", {.screen = SCREEN_PEOPLE, .day = 200}};

static void what_is_broken_is_seen(void **state) {
  struct game *game = *state;
  assert_true(scene_reach(game, &people));
  for (int i = 0; i < BREAKAGES; i++) {
    scene_draw(game, &people, size);
    if (check_count(breakages[i].check, &game->ui, sim_of(game)) != 0)
      fail_msg("%s: fails on a whole screen", breakages[i].check);
    breakages[i].break_it(&game->ui);
    if (check_count(breakages[i].check, &game->ui, sim_of(game)) <= 0)
      fail_msg("%s: does not see breakage %d", breakages[i].check, i);
  }
}

static void every_check_is_broken_once(void **state) {
  (void)state;
  for (const struct check *check = screen_checks; check->name; check++) {
    bool broken = false;
    for (int i = 0; i < BREAKAGES; i++) broken |= strcmp(breakages[i].check, check->name) == 0;
    if (!broken) fail_msg("%s: never seen to fail", check->name);
  }
}

static void a_moved_text_is_another_layout(void **state) {
  struct game *game = *state;
  assert_true(scene_reach(game, &people));
  scene_draw(game, &people, size);
  uint64_t before = layout_hash(&game->ui);
  find_text(&game->ui, ROLE_TEXT)->rect.x += 1;
  assert_true(layout_hash(&game->ui) != before);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_broken_is_seen),
      cmocka_unit_test(every_check_is_broken_once),
      cmocka_unit_test(a_moved_text_is_another_layout),
  };
  return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
