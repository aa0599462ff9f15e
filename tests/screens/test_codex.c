/* The codex opens over what is there, finds by typing, keeps its place and gives the screen back;
 * and the workshop and the stores give the orders that their buttons promise. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "screens/scenes.h"

static void press_key(struct game *game, enum ui_key key, uint32_t character) {
  struct ui_input input = {.width = 1920, .height = 1080, .time_ms = game->ui.time_ms + 16};
  input.count = 1;
  input.event[0] =
      (struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key, .character = character};
  game_frame(game, &input);
  input.count = 0;
  input.time_ms += 16;
  game_frame(game, &input);
}

static void type_words(struct game *game, const char *words) {
  for (; *words; words++)
    press_key(game, *words == ' ' ? KEY_SPACE : KEY_CHARACTER, (uint32_t)*words);
}

static bool is_drawn(const struct game *game, const char *words) {
  const struct ui *ui = &game->ui;
  for (int i = 0; i < ui->emitted_count; i++)
    if (strstr(ui->dump_text.bytes + ui->emitted[i].label, words)) return true;
  return false;
}

static int rows(const struct game *game) {
  int count = 0;
  for (int i = 0; i < game->ui.emitted_count; i++)
    count += game->ui.emitted[i].in_modal && game->ui.emitted[i].role == ROLE_CARD;
  return count;
}

static struct game *open_at(struct platform **platform, const struct stage *stage) {
  struct game *game = open_game(platform);
  assert_true(stage_reach(game, stage));
  stage_draw(game, stage, 1920, 1080);
  return game;
}

static void it_finds_and_gives_the_screen_back(void **state) {
  (void)state;
  struct platform *platform;
  struct stage stage = {.screen = SCREEN_STORES, .day = 95};
  struct game *game = open_at(&platform, &stage);
  int day = game->session->sim.model.day;
  type_words(game, "g");
  int all = rows(game);
  assert_int_equal(all, game->session->scenario.term_count);
  type_words(game, "/ratchet"); /* e and n are letters now: no day passes */
  assert_in_range(rows(game), 1, all - 1);
  press_key(game, KEY_ENTER, 0);
  type_words(game, "/ zzz");
  assert_int_equal(rows(game), 0);
  assert_true(is_drawn(game, "No entry for"));
  press_key(game, KEY_ESCAPE, 0); /* ends the search */
  assert_true(game->view.codex.open);
  press_key(game, KEY_ESCAPE, 0);
  assert_false(game->view.codex.open);
  assert_int_equal(game->view.screen, SCREEN_STORES);
  assert_int_equal(game->session->sim.model.day, day);
  close_game(game, platform);
}

static void a_korean_word_finds_its_term(void **state) {
  (void)state;
  struct platform *platform;
  struct stage stage = {.screen = SCREEN_CODEX, .day = 1};
  struct game *game = open_at(&platform, &stage);
  type_words(game, "/");
  press_key(game, KEY_CHARACTER, 0xC7A5); /* 장 */
  press_key(game, KEY_CHARACTER, 0xBD80); /* 부 */
  assert_string_equal(game->view.codex.find, "장부");
  assert_int_equal(rows(game), 1);
  press_key(game, KEY_BACKSPACE, 0);
  assert_string_equal(game->view.codex.find, "장");
  close_game(game, platform);
}

static void a_term_opens_its_entry_and_the_place_is_kept(void **state) {
  (void)state;
  struct platform *platform;
  struct stage stage = {.screen = SCREEN_SITE, .day = 1};
  struct game *game = open_at(&platform, &stage);
  game->ui.codex.asked = true;
  strcpy(game->ui.codex.term, "ratchet");
  press_key(game, KEY_NONE, 0);
  assert_true(game->view.codex.open);
  assert_true(is_drawn(game, "A wheel that turns one way"));
  press_key(game, KEY_CHARACTER, '3');
  assert_true(is_drawn(game, "A day, step by step"));
  press_key(game, KEY_ESCAPE, 0);
  type_words(game, "g");
  assert_true(is_drawn(game, "A day, step by step"));
  close_game(game, platform);
}

static void an_idea_goes_to_the_front(void **state) {
  (void)state;
  struct platform *platform;
  struct stage stage = {.screen = SCREEN_WORKSHOP, .day = 95};
  struct game *game = open_at(&platform, &stage);
  const struct team *team = &game->session->sim.model.team[0];
  int last = team->method_order[8];
  game->view.method = last + 1;
  press_key(game, KEY_NONE, 0);
  type_words(game, "t");
  assert_int_equal(team->method_order[0], last);
  assert_int_equal(game->view.screen, SCREEN_WORKSHOP);
  close_game(game, platform);
}

static void before_its_day_the_order_says_when(void **state) {
  (void)state;
  struct platform *platform;
  struct stage stage = {.screen = SCREEN_WORKSHOP, .day = 20, .step = 3};
  struct game *game = open_at(&platform, &stage);
  int first = game->session->sim.model.team[0].method_order[0];
  type_words(game, "t");
  assert_int_equal(game->session->sim.model.team[0].method_order[0], first);
  assert_true(is_drawn(game, "Not yet: from day 91 on."));
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(it_finds_and_gives_the_screen_back),
      cmocka_unit_test(a_korean_word_finds_its_term),
      cmocka_unit_test(a_term_opens_its_entry_and_the_place_is_kept),
      cmocka_unit_test(an_idea_goes_to_the_front),
      cmocka_unit_test(before_its_day_the_order_says_when),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
