/* The sheet of what-ifs: something is asked by itself, the figures come while the window goes on
 * answering, keys do what fingers do, a re-run's number opens the re-run's own causes, and of
 * whoever went away without a word nothing is asked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/game_internal.h"
#include "screens/checks.h"
#include "screens/scenes.h"

enum { WIDTH = 1920, HEIGHT = 1080, RUNS = 12, SHORT_STORY = 3, ENOUGH_FRAMES = 4000 };

static bool shows(const struct ui *ui, const char *words) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (strstr(ui->dump_text.bytes + ui->emitted[i].label, words)) return true;
  return false;
}

static void frame(struct game *game, const struct ui_event *event) {
  struct ui_input input = {.width = WIDTH, .height = HEIGHT, .time_ms = game->ui.time_ms + 16};
  if (event) input.event[input.count++] = *event;
  game_frame(game, &input);
}

static void type(struct game *game, char letter) {
  const struct ui_event event = {
      .type = INPUT_KEY, .key = KEY_CHARACTER, .character = (uint32_t)letter};
  frame(game, &event);
}

static void press(struct game *game, const char *name, int index) {
  const struct ui_event enter = {.type = INPUT_KEY, .key = KEY_ENTER};
  ui_set_focus(&game->ui, ui_make_id(name, index));
  frame(game, &enter);
}

static void settle(struct game *game) {
  for (int i = 0; i < ENOUGH_FRAMES && (game_what_if_waits(game) || i < 3); i++) frame(game, NULL);
}

/* At the end of the shortest story, on the timeline; nothing is asked yet. */
static struct game *open_end(struct platform **platform) {
  const struct stage end = {
      .screen = SCREEN_END, .level = SHORT_STORY, .step = 1, .policy = POLICY_PADDER};
  struct game *game = open_game(platform);
  assert_true(stage_reach(game, &end));
  game->what_if_runs = RUNS;
  frame(game, NULL);
  assert_null(game->what_if);
  return game;
}

static void something_is_asked_by_itself(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_end(&platform);
  type(game, '4');
  frame(game, NULL);
  assert_non_null(game->what_if);
  assert_true(game_what_if_waits(game));
  assert_int_equal(game_wait_ms(game, game->ui.time_ms), 0);
  settle(game);
  assert_int_equal(game->what_if->state, WHAT_IF_DONE);
  assert_true(shows(&game->ui, "12 re-runs with other luck"));
  assert_true(shows(&game->ui, "A model's answer, not history's."));
  close_game(game, platform);
}

static void it_is_stopped_and_goes_on(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_end(&platform);
  game->what_if_runs = WHAT_IF_RUNS;
  type(game, '4');
  for (int i = 0; i < ENOUGH_FRAMES && (!game->what_if || game->what_if->runs < 1); i++)
    frame(game, NULL);
  frame(game, NULL);
  assert_true(shows(&game->ui, "of 200 re-runs with other luck"));
  press(game, "end.what-if.stop", 0);
  const int runs = game->what_if->runs;
  frame(game, NULL);
  assert_true(shows(&game->ui, "Stopped at"));
  assert_int_equal(game->what_if->runs, runs);
  assert_false(game_what_if_waits(game));
  press(game, "end.what-if.stop", 0);
  assert_true(game_what_if_waits(game));
  close_game(game, platform);
}

static void a_letter_asks_and_a_way_is_taken(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_end(&platform);
  type(game, '4');
  settle(game);
  type(game, 'c');
  settle(game);
  const int decision = game->what_if->subject.decision;
  assert_int_equal(decision, game->debrief.lettered[2].decision);
  assert_int_equal(game->view.debrief_letter, 2);
  const int asked = game->what_if->option,
            options = what_if_option_count(game->session, &game->what_if->subject);
  for (int i = 0; i < options; i++)
    if (i != asked && i != game->what_if->subject.played && what_if_is_open(game->what_if, i)) {
      press(game, "end.what-if.way", i);
      settle(game);
      assert_int_equal(game->what_if->option, i);
    }
  close_game(game, platform);
}

static void the_timeline_leads_to_its_letter(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_end(&platform);
  type(game, 'b');
  frame(game, NULL);
  press(game, "end.to-what-if", 0);
  settle(game);
  assert_int_equal(game->what_if->subject.decision, game->debrief.lettered[1].decision);
  assert_true(shows(&game->ui, "Instead of"));
  close_game(game, platform);
}

/* "Made" of the re-run, opened: the popover's total is the re-run's figure, not the play's. */
static void a_number_of_the_rerun_says_its_own_why(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_end(&platform);
  type(game, '4');
  settle(game);
  const struct ui_emitted *now = NULL;
  for (int i = 0; i < game->ui.emitted_count; i++)
    if (game->ui.emitted[i].id == ui_make_id("end.what-if.now", 0)) now = &game->ui.emitted[i];
  assert_non_null(now);
  assert_true(now->why.rerun);
  assert_ptr_equal(game->ui.rerun, &game->what_if->rerun->sim);
  struct explanation again;
  query_explain(game->ui.rerun, (enum variable)now->why.variable, 0, -1, SPAN_CAMPAIGN,
                now->why.scale, &again);
  explanation_round(&again, now->why.scale, (int64_t)Q_ONE * now->why.per);
  assert_int_equal(again.value_shown, strtol(game->ui.dump_text.bytes + now->label, NULL, 10));
  press(game, "end.what-if.now", 0);
  assert_true(game->ui.explain.open);
  frame(game, NULL);
  assert_true(game->ui.modal_now_count > 0);
  type(game, '1'); /* a modal keeps its keys: the sheet stays */
  assert_int_equal(game->view.debrief_tab, 3);
  close_game(game, platform);
}

/* "Skill, of 100", opened; then its words are of another language, and its re-run goes. */
static void what_is_told_is_put_away_with_its_words(void **state) {
  enum { SKILL = 3 };
  (void)state;
  struct platform *platform;
  struct game *game = open_end(&platform);
  struct settings *settings = &game->view.settings;
  snprintf(settings->language, sizeof settings->language, "ko");
  type(game, '4');
  settle(game);
  press(game, "end.what-if.now", SKILL);
  frame(game, NULL);
  assert_true(game->ui.explain.open);
  snprintf(settings->language, sizeof settings->language, "en");
  frame(game, NULL);
  assert_false(game->ui.explain.open);
  press(game, "end.what-if.now", SKILL);
  assert_true(game->ui.explain.open);
  settings->skipped_themes = game->session->scenario.themes;
  frame(game, NULL);
  assert_false(game->ui.explain.open);
  settle(game);
  assert_int_equal(game->what_if->state, WHAT_IF_DONE); /* asked anew, by itself */
  close_game(game, platform);
}

/* As if the first decision had sent somebody away without a word, in a story of famine. */
static void nobody_is_sent_away_again(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_end(&platform);
  struct scenario *scenario = &game->session->scenario;
  struct option *option = &scenario->decisions[game->debrief.lettered[0].decision].options[0];
  struct effect away = {.command = {.verb = VERB_ABSENT, .arg = {0, ABSENCE_NO_WORD, 9}}};
  const struct option before = *option;
  option->effects = &away;
  option->effect_count = 1;
  scenario->famine = true;
  type(game, '4');
  settle(game);
  assert_int_equal(game->what_if->subject.decision, game->debrief.lettered[1].decision);
  assert_true(shows(&game->ui, "gone without a word, nothing is asked again"));
  assert_true(shows(&game->ui, "Hunger moved it too."));
  assert_false(shows(&game->ui, "People, of 100"));
  assert_false(shows(&game->ui, "Weakened by hunger"));
  type(game, 'a');
  frame(game, NULL);
  assert_int_equal(game->what_if->subject.decision, game->debrief.lettered[1].decision);
  *option = before;
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(something_is_asked_by_itself),
      cmocka_unit_test(it_is_stopped_and_goes_on),
      cmocka_unit_test(a_letter_asks_and_a_way_is_taken),
      cmocka_unit_test(the_timeline_leads_to_its_letter),
      cmocka_unit_test(a_number_of_the_rerun_says_its_own_why),
      cmocka_unit_test(what_is_told_is_put_away_with_its_words),
      cmocka_unit_test(nobody_is_sent_away_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
