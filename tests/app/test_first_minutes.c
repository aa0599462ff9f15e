/* The first minutes of somebody who has never seen the game: asked once how to read, led on by
 * Enter alone, told in a line what is there to be pressed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/game.h"
#include "app/stage.h"
#include "sim/evidence.h"
#include "ui/screens/hints.h"

enum { WIDTH = 1280, HEIGHT = 720 };

struct player {
  struct game game;
  struct platform *platform;
  char folder[64], settings[96];
  uint64_t time_ms;
};

/* ---- driving --------------------------------------------------------------------------------- */

static void open_program(struct player *player) {
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  snprintf(paths.settings, sizeof paths.settings, "%s", player->settings);
  game_init(&player->game, &paths, player->platform, 7);
}

static void frame(struct player *player, const struct ui_event *event) {
  struct ui_input input = {.width = WIDTH, .height = HEIGHT};
  player->time_ms += 16;
  input.time_ms = player->time_ms;
  if (event) input.event[input.count++] = *event;
  game_frame(&player->game, &input);
}

static void look(struct player *player) {
  for (int i = 0; i < 2; i++) frame(player, NULL);
}

static void key(struct player *player, enum ui_key which) {
  frame(player, &(struct ui_event){.type = INPUT_KEY, .key = (uint8_t)which});
  look(player);
}

static void type(struct player *player, char letter) {
  frame(player,
        &(struct ui_event){.type = INPUT_KEY, .key = KEY_CHARACTER, .character = (uint32_t)letter});
  look(player);
}

static const struct ui_emitted *find(const struct player *player, const char *label) {
  const struct ui *ui = &player->game.ui;
  for (int i = 0; i < ui->emitted_count; i++)
    if (strcmp(ui->dump_text.bytes + ui->emitted[i].label, label) == 0) return &ui->emitted[i];
  return NULL;
}

static void press(struct player *player, const char *label) {
  const struct ui_emitted *item = find(player, label);
  if (!item) fail_msg("\"%s\" is not on the screen", label);
  float scale = player->game.ui.scale;
  struct ui_event event = {.type = INPUT_POINTER_DOWN,
                           .x = (item->rect.x + item->rect.w / 2) * scale,
                           .y = (item->rect.y + item->rect.h / 2) * scale};
  frame(player, &event);
  event.type = INPUT_POINTER_UP;
  frame(player, &event);
  look(player);
}

/* By Tab and Enter: it may lie below what is shown. */
static void choose(struct player *player, const char *label) {
  for (int i = 0; i < 60; i++) {
    const struct ui_emitted *item = find(player, label);
    if (item && item->focused) break;
    key(player, KEY_TAB);
  }
  if (!find(player, label) || !find(player, label)->focused)
    fail_msg("Tab does not reach \"%s\"", label);
  key(player, KEY_ENTER);
}

static void at(const struct player *player, enum screen screen) {
  assert_string_equal(screen_names[player->game.view.screen], screen_names[screen]);
}

/* ---- a player who has never been here ---------------------------------------------------------
 */

static int arrive(void **state) {
  struct player *player = calloc(1, sizeof *player);
  assert_non_null(player);
  char error[400];
  char assets[256];
  snprintf(assets, sizeof assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  struct platform_options options = {
      .assets = assets, .width = WIDTH, .height = HEIGHT, .headless = true};
  player->platform = platform_open(&options, error, sizeof error);
  if (!player->platform) fail_msg("%s", error);
  snprintf(player->folder, sizeof player->folder, "/tmp/workteam-first-XXXXXX");
  assert_non_null(mkdtemp(player->folder));
  snprintf(player->settings, sizeof player->settings, "%s/settings", player->folder);
  open_program(player);
  look(player);
  *state = player;
  return 0;
}

static int leave(void **state) {
  struct player *player = *state;
  game_release(&player->game);
  platform_close(player->platform);
  unlink(player->settings);
  rmdir(player->folder);
  free(player);
  return 0;
}

static void come_back(struct player *player) {
  game_release(&player->game);
  open_program(player);
  look(player);
}

static void begin(struct player *player) {
  for (int i = 0; i < 3; i++) key(player, KEY_ENTER);
  at(player, SCREEN_SITE);
}

/* ---- first run ------------------------------------------------------------------------------- */

static void it_is_asked_once_how_to_read(void **state) {
  struct player *player = *state;
  at(player, SCREEN_FIRST_RUN);
  press(player, "130 %");
  assert_true(player->game.ui.user_scale > 1.2f);
  come_back(player); /* closed without going on: asked again, from the start */
  at(player, SCREEN_FIRST_RUN);
  press(player, "130 %");
  press(player, "Go on");
  at(player, SCREEN_PICKER);
  come_back(player);
  at(player, SCREEN_PICKER);
  assert_true(player->game.view.settings.user_scale > 1.2f);
}

static void only_what_reading_needs_is_asked(void **state) {
  struct player *player = *state;
  assert_non_null(find(player, "Text size"));
  assert_non_null(find(player, "Less motion"));
  assert_null(find(player, "Captions for sounds"));
}

/* ---- Enter ------------------------------------------------------------------------------------
 */

static void enter_alone_leads_to_the_people(void **state) {
  struct player *player = *state;
  key(player, KEY_ENTER);
  at(player, SCREEN_PICKER);
  key(player, KEY_ENTER);
  at(player, SCREEN_BRIEFING);
  key(player, KEY_ENTER);
  at(player, SCREEN_SITE);
  key(player, KEY_ENTER); /* the label of who came */
  at(player, SCREEN_PEOPLE);
  key(player, KEY_ENTER); /* the word of the one who is opened */
  assert_true(player->game.view.people_bar > 0);
  key(player, KEY_ENTER);
  assert_int_equal(player->game.session->sim.model.day, 0); /* no day passes by it */
}

static void enter_leads_on_after_the_mouse_too(void **state) {
  struct player *player = *state;
  press(player, "Go on");
  press(player, "Begin");
  at(player, SCREEN_BRIEFING);
  key(player, KEY_ENTER);
  at(player, SCREEN_SITE);
}

static void enter_opens_the_row_of_the_first_page(void **state) {
  struct player *player = *state;
  begin(player);
  assert_true(stage_reach(&player->game, &(struct stage){.screen = SCREEN_BOOKS, .day = 11}));
  look(player);
  key(player, KEY_ENTER);
  at(player, SCREEN_BOOKS);
  assert_true(player->game.ui.explain.open);
}

/* The earliest is picked first: that of 1959. */
static const struct scenario *first_story(const struct player *player) {
  const struct game *game = &player->game;
  int level = game_find_level(game, "1959-title");
  assert_int_equal(level, 0);
  return game->library.level[level].scenario;
}

/* ---- picker and briefing ----------------------------------------------------------------------
 */

static void the_content_note_opens_and_closes(void **state) {
  struct player *player = *state;
  const char *note = first_story(player)->content_note.source;
  key(player, KEY_ENTER);
  type(player, 'c');
  assert_non_null(find(player, note));
  type(player, 'c');
  assert_null(find(player, note));
  press(player, "Content note");
  assert_non_null(find(player, note));
  key(player, KEY_ESCAPE);
  assert_null(find(player, note));
  at(player, SCREEN_PICKER);
}

static void the_briefing_offers_to_skip_what_its_note_names(void **state) {
  struct player *player = *state;
  const content_theme_set themes = first_story(player)->themes;
  assert_true(themes != 0);
  for (int i = 0; i < 2; i++) key(player, KEY_ENTER);
  choose(player, "Skip those scenes");
  assert_int_equal(player->game.view.settings.skipped_themes, themes);
  come_back(player);
  assert_int_equal(player->game.view.settings.skipped_themes, themes);
  key(player, KEY_ENTER);
  choose(player, "Begin");
  assert_int_equal(player->game.session->skipped, themes);
}

static void a_skipped_story_can_be_shown_again(void **state) {
  struct player *player = *state;
  for (int i = 0; i < 2; i++) key(player, KEY_ENTER);
  choose(player, "Skip those scenes");
  choose(player, "Show every scene");
  assert_int_equal(player->game.view.settings.skipped_themes, 0);
}

static void the_briefing_offers_help_and_says_what_the_seed_fixes(void **state) {
  struct player *player = *state;
  for (int i = 0; i < 2; i++) key(player, KEY_ENTER);
  choose(player, "Hints");
  choose(player, "Slower days");
  assert_false(player->game.view.settings.hints);
  assert_true(player->game.view.settings.slow_days);
  choose(player, "7");
  assert_true(player->game.ui.explain.open);
  key(player, KEY_ESCAPE);
  come_back(player);
  assert_false(player->game.view.settings.hints);
  assert_true(player->game.view.settings.slow_days);
}

static void what_is_left_out_is_said_before_it_is(void **state) {
  struct player *player = *state;
  for (int i = 0; i < 2; i++) key(player, KEY_ENTER);
  assert_null(find(player, evidence_switches[0].label));
  choose(player, "Documented only");
  for (int i = 0; i < EVIDENCE_SWITCHES; i++)
    assert_non_null(find(player, evidence_switches[i].label));
  const struct scenario *story = first_story(player);
  for (int i = 0; i < story->hazard_count; i++)
    if (story->hazards[i].documented_only_off)
      assert_non_null(
          find(player, story->cause_label[story->hazards[i].cause - CAUSE_SCENARIO].source));
  choose(player, "Begin");
  at(player, SCREEN_SITE);
  assert_int_equal(player->game.session->scenario.evidence, EVIDENCE_DOCUMENTED_ONLY);
}

static void instructor_notes_are_folded_until_asked_for(void **state) {
  struct player *player = *state;
  const char *note = first_story(player)->instructor_note.source;
  for (int i = 0; i < 2; i++) key(player, KEY_ENTER);
  assert_null(find(player, note));
  type(player, 'n');
  assert_non_null(find(player, note));
}

/* Frames until the next day, while days pass. */
static int frames_a_day(struct player *player) {
  int frames = 0, day = player->game.session->sim.model.day;
  while (player->game.session->sim.model.day == day && frames < 1000) {
    frame(player, NULL);
    frames++;
  }
  return frames;
}

static void slower_days_take_twice_as_long(void **state) {
  struct player *player = *state;
  int frames[2];
  for (int slow = 0; slow < 2; slow++) {
    assert_true(stage_reach(&player->game, &(struct stage){.screen = SCREEN_SITE, .day = 12}));
    player->game.view.settings.slow_days = slow;
    look(player);
    type(player, 'n');
    assert_true(player->game.view.passing);
    frames_a_day(player);
    frames[slow] = frames_a_day(player);
  }
  assert_in_range(frames[1], 2 * frames[0] - 3, 2 * frames[0] + 3);
}

/* ---- hints -------------------------------------------------------------------------------------
 */

static bool says(const struct player *player, enum hint hint) {
  return find(player, hint_texts[hint]) != NULL;
}

static void a_hint_is_said_once(void **state) {
  struct player *player = *state;
  begin(player);
  assert_true(says(player, HINT_LABELS));
  type(player, '2');
  assert_true(says(player, HINT_PEOPLE));
  type(player, '1');
  assert_false(says(player, HINT_LABELS));
  type(player, '2');
  assert_false(says(player, HINT_PEOPLE));
  come_back(player);
  for (int i = 0; i < 2; i++) key(player, KEY_ENTER);
  assert_false(says(player, HINT_LABELS));
}

static void a_hint_can_be_put_away_and_asked_for_again(void **state) {
  struct player *player = *state;
  begin(player);
  press(player, "Close the hint");
  assert_false(says(player, HINT_LABELS));
  key(player, KEY_F10);
  press(player, "Settings");
  choose(player, "Show hints again");
  key(player, KEY_ESCAPE);
  look(player);
  assert_true(says(player, HINT_LABELS));
}

static void asking_why_is_what_the_hint_is_for(void **state) {
  struct player *player = *state;
  begin(player);
  type(player, '2');
  assert_true(says(player, HINT_PEOPLE));
  press(player, "Fatigue");
  assert_false(says(player, HINT_PEOPLE));
  at(player, SCREEN_PEOPLE);
}

static void who_wants_no_hints_gets_none(void **state) {
  struct player *player = *state;
  player->game.view.settings.hints = false;
  begin(player);
  assert_false(says(player, HINT_LABELS));
  type(player, '2');
  assert_false(says(player, HINT_PEOPLE));
}

static void hints_stand_in_help(void **state) {
  struct player *player = *state;
  begin(player);
  type(player, '2');
  key(player, KEY_F1);
  for (int hint = 0; hint < HINT_COUNT; hint++) assert_true(says(player, (enum hint)hint));
}

static void days_are_pointed_to_until_one_has_passed(void **state) {
  struct player *player = *state;
  begin(player);
  struct session *session = player->game.session;
  const struct view *view = &player->game.view;
  int open;
  assert_int_equal(session_open_decisions(session, &open, 1), 1);
  assert_false(hint_points_to_days(view, session));
  session_answer(session, open, 0);
  press(player, "Close the hint");
  assert_true(says(player, HINT_DAYS));
  assert_true(hint_points_to_days(view, session));
  type(player, 'e');
  assert_false(says(player, HINT_DAYS));
  assert_false(hint_points_to_days(view, session));
}

/* ---- people, first report -----------------------------------------------------------------------
 */

static bool is_absent(const struct sim *sim, int person) {
  uint8_t status = sim->model.workers.status[person];
  return status == STATUS_SICK || status == STATUS_AWAY;
}

/* The name that stands large on the card beside the others. */
static const char *opened(const struct player *player) {
  const struct ui *ui = &player->game.ui;
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].style == STYLE_TITLE && ui->emitted[i].role == ROLE_HEADING)
      return ui->dump_text.bytes + ui->emitted[i].label;
  return "";
}

static bool is_missing(const struct sim *sim, const char *name) {
  for (int i = 0; i < sim->scenario->person_count; i++)
    if (strcmp(sim->scenario->person[i].name.source, name) == 0) return is_absent(sim, i);
  return false;
}

static bool anybody_missing(const struct sim *sim) {
  for (int i = 0; i < sim->scenario->person_count; i++)
    if (is_absent(sim, i)) return true;
  return false;
}

static void whoever_is_missing_is_opened_first(void **state) {
  struct player *player = *state;
  for (int day = 2; day < 40; day++) {
    struct stage people = {.screen = SCREEN_PEOPLE, .day = day};
    assert_true(stage_reach(&player->game, &people));
    if (!anybody_missing(&player->game.session->sim)) continue;
    look(player);
    assert_true(is_missing(&player->game.session->sim, opened(player)));
    return;
  }
  fail_msg("nobody is ever missing");
}

static void the_first_report_is_a_figure_and_two_bars(void **state) {
  struct player *player = *state;
  struct stage write = {.screen = SCREEN_REVIEW, .day = 5, .step = 1};
  assert_true(stage_reach(&player->game, &write));
  look(player);
  assert_non_null(find(player, "The ledger holds"));
  assert_null(find(player, "We do not know"));
  write.day = 40;
  assert_true(stage_reach(&player->game, &write));
  look(player);
  assert_non_null(find(player, "We do not know"));
}

/* --------------------------------------------------------------------------------------------------
 */

static void a_picker_left_alone_shows_the_title_and_its_eras(void **state) {
  struct player *player = *state;
  key(player, KEY_ENTER);
  at(player, SCREEN_PICKER);
  struct ui_input input = {
      .width = 1280, .height = 720, .time_ms = player->game.ui.time_ms + 61000};
  game_frame(&player->game, &input);
  game_frame(&player->game, &input);
  at(player, SCREEN_TITLE);
  player->game.view.settings.reduced_motion = false;
  uint64_t seen[2];
  for (int i = 0; i < 2; i++) {
    input.time_ms += 7000;
    game_frame(&player->game, &input);
    seen[i] = draw_list_hash(&player->game.ui.draw);
  }
  assert_int_not_equal(seen[0], seen[1]);
  key(player, KEY_ENTER); /* the focus rests on "Choose a time" */
  at(player, SCREEN_PICKER);
  key(player, KEY_ESCAPE);
  at(player, SCREEN_TITLE);
}

#define FIRST(test) cmocka_unit_test_setup_teardown(test, arrive, leave)

int main(void) {
  const struct CMUnitTest tests[] = {
      FIRST(it_is_asked_once_how_to_read),
      FIRST(only_what_reading_needs_is_asked),
      FIRST(enter_alone_leads_to_the_people),
      FIRST(enter_leads_on_after_the_mouse_too),
      FIRST(enter_opens_the_row_of_the_first_page),
      FIRST(the_content_note_opens_and_closes),
      FIRST(the_briefing_offers_to_skip_what_its_note_names),
      FIRST(a_skipped_story_can_be_shown_again),
      FIRST(the_briefing_offers_help_and_says_what_the_seed_fixes),
      FIRST(what_is_left_out_is_said_before_it_is),
      FIRST(instructor_notes_are_folded_until_asked_for),
      FIRST(slower_days_take_twice_as_long),
      FIRST(a_hint_is_said_once),
      FIRST(a_hint_can_be_put_away_and_asked_for_again),
      FIRST(asking_why_is_what_the_hint_is_for),
      FIRST(who_wants_no_hints_gets_none),
      FIRST(hints_stand_in_help),
      FIRST(days_are_pointed_to_until_one_has_passed),
      FIRST(whoever_is_missing_is_opened_first),
      FIRST(the_first_report_is_a_figure_and_two_bars),
      FIRST(a_picker_left_alone_shows_the_title_and_its_eras),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
