/* A story of famine: hunger and the ration are words without a bar or a figure, nobody is put in
 * order by being away, of whoever is gone without a word nothing is told, and the debrief ends with
 * what is known and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "screens/checks.h"
#include "screens/scenes.h"

enum { WIDTH = 1280, HEIGHT = 2400, GONE = 6, DID_NOT_COME = 9, MANY = 8, STORE_OF_RATION = 1 };

static const struct stage people = {.screen = SCREEN_PEOPLE, .day = 40};
static const struct stage debrief = {.screen = SCREEN_END, .policy = POLICY_CARETAKER};

static bool shows(const struct ui *ui, const char *words) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (strstr(ui->dump_text.bytes + ui->emitted[i].label, words)) return true;
  return false;
}

static int times_emitted(const struct ui *ui, ui_id id) {
  int count = 0;
  for (int i = 0; i < ui->emitted_count; i++) count += ui->emitted[i].id == id;
  return count;
}

/* How many cards stand before this person's. */
static int place_of(const struct ui *ui, int person) {
  const struct ui_emitted *own = NULL;
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].id == ui_make_id("people.card", person)) own = &ui->emitted[i];
  assert_non_null(own);
  int before = 0;
  for (int other = 0; other < TEAM_WORKERS_MAX; other++)
    for (int i = 0; i < ui->emitted_count; i++)
      before += ui->emitted[i].id == ui_make_id("people.card", other) && &ui->emitted[i] < own;
  return before;
}

static struct game *open_people(struct platform **platform) {
  struct game *game = open_game(platform);
  assert_true(stage_reach(game, &people));
  struct workers *workers = &game->session->sim.model.workers;
  for (int w = 0; w < game->session->scenario.person_count; w++) {
    workers->status[w] = STATUS_AT_WORK;
    workers->fatigue[w] = Q(0.3);
    workers->nourishment[w] = Q_ONE;
  }
  return game;
}

static void famine(struct game *game) {
  game->session->scenario.famine = true;
}

static void hunger_has_a_word_and_no_bar(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_people(&platform);
  stage_draw(game, &people, WIDTH, HEIGHT);
  int with_bar = times_emitted(&game->ui, ui_make_id("person.bar", BAR_HUNGER));
  famine(game);
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_true(with_bar > times_emitted(&game->ui, ui_make_id("person.bar", BAR_HUNGER)));
  assert_true(shows(&game->ui, "Hunger: "));
  close_game(game, platform);
}

/* The ration has failed: who does not go hungry eats from plots and from the market. */
static void nobody_is_said_to_be_fed(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_people(&platform);
  struct workers *workers = &game->session->sim.model.workers;
  for (int w = 0; w < game->session->scenario.person_count; w++) {
    workers->fatigue[w] = 0;
    workers->nourishment[w] = Q(0.8);
  }
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_true(shows(&game->ui, "fed"));
  famine(game);
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_false(shows(&game->ui, "fed"));
  assert_true(shows(&game->ui, "getting by"));
  close_game(game, platform);
}

static bool tells(const struct session *session, const char *words) {
  for (int i = 0; i < session->today.count; i++)
    if (strstr(session->today.note[i].text, words)) return true;
  return false;
}

static void those_who_did_not_come_are_a_word(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_people(&platform);
  for (int w = 0; w < MANY; w++) game->session->sim.model.workers.status[w] = STATUS_AWAY;
  session_speak(game->session, game->session->language);
  assert_true(tells(game->session, "5 more did not come."));
  famine(game);
  session_speak(game->session, game->session->language);
  assert_false(tells(game->session, "5 more did not come."));
  assert_true(tells(game->session, "Many of us did not come."));
  close_game(game, platform);
}

static void the_ration_has_a_word_and_no_figure(void **state) {
  (void)state;
  static const struct stage stores = {.screen = SCREEN_STORES, .day = 40};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &stores));
  game->session->sim.model.ration_today_g = 110;
  stage_draw(game, &stores, WIDTH, HEIGHT);
  assert_true(shows(&game->ui, "110 g"));
  famine(game);
  stage_draw(game, &stores, WIDTH, HEIGHT);
  assert_false(shows(&game->ui, "110 g"));
  assert_true(shows(&game->ui, "hardly any"));
  assert_int_equal(times_emitted(&game->ui, ui_make_id("stores.bullet", STORE_OF_RATION)), 0);
  close_game(game, platform);
}

static void the_site_says_the_ration_in_a_word(void **state) {
  (void)state;
  static const struct stage site = {
      .screen = SCREEN_SITE, .level = 1, .day = 295, .policy = POLICY_CARETAKER};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &site));
  assert_true(game->session->scenario.famine);
  stage_draw(game, &site, 1920, 1080);
  assert_true(shows(&game->ui, "Ration: very little"));
  close_game(game, platform);
}

static void nobody_is_ranked_by_being_away_or_hungry(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_people(&platform);
  struct workers *workers = &game->session->sim.model.workers;
  workers->status[DID_NOT_COME] = STATUS_AWAY;
  workers->nourishment[DID_NOT_COME + 1] = Q(0.1);
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_int_equal(place_of(&game->ui, DID_NOT_COME), 0);
  assert_int_equal(place_of(&game->ui, DID_NOT_COME + 1), 1);
  famine(game);
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_int_equal(place_of(&game->ui, DID_NOT_COME), DID_NOT_COME);
  assert_int_equal(place_of(&game->ui, DID_NOT_COME + 1), DID_NOT_COME + 1);
  close_game(game, platform);
}

static void of_who_is_gone_only_the_name_is_told(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_people(&platform);
  famine(game);
  game->view.person = GONE;
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_true(times_emitted(&game->ui, ui_make_id("person.row", BAR_ZEAL)) > 0);
  struct workers *workers = &game->session->sim.model.workers;
  workers->status[GONE] = STATUS_ABSENT;
  workers->absence[GONE] = ABSENCE_NO_WORD;
  stage_draw(game, &people, WIDTH, HEIGHT);
  assert_int_equal(times_emitted(&game->ui, ui_make_id("person.row", BAR_ZEAL)), 0);
  assert_true(shows(&game->ui, "Nobody has heard. The name stays."));
  assert_true(shows(&game->ui, game->session->scenario.person[GONE].name.source));
  close_game(game, platform);
}

static void the_debrief_ends_with_what_is_not_known(void **state) {
  (void)state;
  static struct words unknown[] = {{"u.1", "What they thought."}};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &debrief));
  stage_draw(game, &debrief, WIDTH, HEIGHT);
  assert_false(shows(&game->ui, "What we do not know"));
  struct scenario *scenario = &game->session->scenario;
  scenario->last_panel = (struct last_panel){scenario->claims[0].id, unknown, 1};
  stage_draw(game, &debrief, WIDTH, HEIGHT);
  assert_true(shows(&game->ui, scenario->claims[0].text.source));
  assert_true(shows(&game->ui, scenario->claims[0].kind.source));
  assert_true(shows(&game->ui, "What they thought."));
  close_game(game, platform);
}

static const char *claim_of_kind(const struct scenario *scenario, const char *kind) {
  for (int i = 0; i < scenario->claim_count; i++)
    if (strcmp(scenario->claims[i].kind.source, kind) == 0) return scenario->claims[i].id;
  fail_msg("no claim is a %s", kind);
  return NULL;
}

static void what_a_state_claims_is_not_headed_as_known(void **state) {
  (void)state;
  static struct words unknown[] = {{"u.1", "What they thought."}};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &debrief));
  struct scenario *scenario = &game->session->scenario;
  scenario->last_panel = (struct last_panel){claim_of_kind(scenario, "state claim"), unknown, 1};
  stage_draw(game, &debrief, WIDTH, HEIGHT);
  assert_true(shows(&game->ui, "What was claimed"));
  assert_false(shows(&game->ui, "What is known"));
  scenario->last_panel.claim = claim_of_kind(scenario, "scholarly finding");
  stage_draw(game, &debrief, WIDTH, HEIGHT);
  assert_true(shows(&game->ui, "What is known"));
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(hunger_has_a_word_and_no_bar),
      cmocka_unit_test(nobody_is_said_to_be_fed),
      cmocka_unit_test(those_who_did_not_come_are_a_word),
      cmocka_unit_test(the_ration_has_a_word_and_no_figure),
      cmocka_unit_test(the_site_says_the_ration_in_a_word),
      cmocka_unit_test(nobody_is_ranked_by_being_away_or_hungry),
      cmocka_unit_test(of_who_is_gone_only_the_name_is_told),
      cmocka_unit_test(the_debrief_ends_with_what_is_not_known),
      cmocka_unit_test(what_a_state_claims_is_not_headed_as_known),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
