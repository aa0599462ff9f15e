/* What the player does on the screens of people, review, two books and end, by keys alone, and what
 * then holds in the story. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/stage.h"

struct table {
  struct platform *platform;
  struct game *game;
};

static int lay_table(void **state) {
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  char error[400];
  struct platform_options options = {
      .assets = paths.assets, .width = 640, .height = 480, .headless = true};
  struct table *table = malloc(sizeof *table);
  assert_non_null(table);
  table->platform = platform_open(&options, error, sizeof error);
  table->game = malloc(sizeof *table->game);
  assert_non_null(table->platform);
  assert_non_null(table->game);
  game_init(table->game, &paths, table->platform, 7);
  table->game->view.settings.reduced_motion = true;
  *state = table;
  return 0;
}

static int clear_table(void **state) {
  struct table *table = *state;
  game_release(table->game);
  platform_close(table->platform);
  free(table->game);
  free(table);
  return 0;
}

static struct game *reach(void **state, struct stage stage) {
  struct game *game = ((struct table *)*state)->game;
  assert_true(stage_reach(game, &stage));
  stage_draw(game, &stage, 1920, 1080);
  return game;
}

static void frame(struct game *game, uint64_t after_ms) {
  struct ui_input input = {.width = 1920, .height = 1080, .time_ms = game->ui.time_ms + after_ms};
  game_frame(game, &input);
}

static void press_key(struct game *game, enum ui_key key, uint32_t character) {
  struct ui_input input = {.width = 1920, .height = 1080, .time_ms = game->ui.time_ms + 16};
  input.count = 1;
  input.event[0] =
      (struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key, .character = character};
  game_frame(game, &input);
  frame(game, 16);
}

static bool shows(const struct game *game, const char *words) {
  for (int i = 0; i < game->ui.emitted_count; i++)
    if (strcmp(game->ui.dump_text.bytes + game->ui.emitted[i].label, words) == 0) return true;
  return false;
}

static bool focus_on(struct game *game, enum ui_role role) {
  for (int tries = 0; tries < 60; tries++) {
    for (int i = 0; i < game->ui.emitted_count; i++)
      if (game->ui.emitted[i].focused && game->ui.emitted[i].role == role) return true;
    press_key(game, KEY_TAB, 0);
  }
  return false;
}

/* ---- people ---------------------------------------------------------------------------------- */

static void a_rest_day_is_given_and_taken_back(void **state) {
  struct game *game = reach(state, (struct stage){.screen = SCREEN_PEOPLE, .day = 95});
  game->view.person = 3;
  frame(game, 16);
  press_key(game, KEY_CHARACTER, 'r');
  assert_int_equal(game->session->sim.model.workers.absence[3], ABSENCE_REST);
  assert_true(shows(game, "Call back"));
  press_key(game, KEY_CHARACTER, 'r');
  assert_int_equal(game->session->sim.model.workers.absence[3], ABSENCE_NONE);
}

/* ---- review ---------------------------------------------------------------------------------- */

static void the_page_follows_the_stance(void **state) {
  struct game *game =
      reach(state,
            (struct stage){.screen = SCREEN_REVIEW, .day = 60, .step = 1, .policy = POLICY_PADDER});
  struct edition padded, modest;
  const struct session *session = game->session;
  edition_compose(&session->sim, session->editions, REPORT_PAD, &padded);
  edition_compose(&session->sim, session->editions, REPORT_UNDER, &modest);
  assert_string_not_equal(padded.claim[0].record, modest.claim[0].record);
  assert_int_equal(session->sim.model.team[0].orders.report, REPORT_PAD);
  assert_true(focus_on(game, ROLE_SLIDER));
  for (int i = 0; i < REPORT_COUNT; i++) press_key(game, KEY_LEFT, 0);
  assert_int_equal(session->sim.model.team[0].orders.report, REPORT_UNDER);
  press_key(game, KEY_CHARACTER, '3');
  press_key(game, KEY_CHARACTER, 'n'); /* prints */
  assert_false(session->at_review);
  const struct edition *last = &session->editions->edition[session->editions->count - 1];
  assert_string_equal(last->claim[0].record, modest.claim[0].record);
  assert_true(shows(game, modest.claim[0].record));
}

static int counted_lines(const struct game *game) {
  static const char *const lines[] = {"Planned", "Rejected", "Breakdowns",
                                      "Paper from earlier months"};
  int count = 0;
  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) count += shows(game, lines[i]);
  return count;
}

static void the_count_is_read_out_line_by_line(void **state) {
  struct game *game = ((struct table *)*state)->game;
  struct stage stage = {.screen = SCREEN_REVIEW, .day = 60};
  assert_true(stage_reach(game, &stage));
  game->view.settings.reduced_motion = false;
  game->ui.time_ms = 1000;
  frame(game, 16);
  frame(game, 16);
  assert_int_equal(counted_lines(game), 1);
  frame(game, 60000);
  assert_int_equal(counted_lines(game), 4);
}

static void reduced_motion_shows_the_count_at_once(void **state) {
  struct game *game = ((struct table *)*state)->game;
  struct stage stage = {.screen = SCREEN_REVIEW, .day = 60};
  assert_true(stage_reach(game, &stage));
  frame(game, 16);
  assert_int_equal(counted_lines(game), 4);
}

/* ---- the two books --------------------------------------------------------------------------- */

static void arrows_walk_rows_and_turn_pages(void **state) {
  struct game *game = reach(state, (struct stage){.screen = SCREEN_BOOKS, .day = 200});
  int pages = game->session->editions->count;
  assert_true(pages > 2);
  press_key(game, KEY_DOWN, 0);
  assert_int_equal(game->view.book_row, 1);
  press_key(game, KEY_UP, 0);
  press_key(game, KEY_UP, 0); /* stays on the first */
  assert_int_equal(game->view.book_row, 0);
  press_key(game, KEY_LEFT, 0);
  assert_int_equal(game->view.book_month, pages - 2);
  press_key(game, KEY_RIGHT, 0);
  press_key(game, KEY_RIGHT, 0); /* no page beyond the last */
  assert_int_equal(game->view.book_month, pages - 1);
}

static void enter_on_a_row_tells_why_the_books_differ(void **state) {
  struct game *game =
      reach(state, (struct stage){.screen = SCREEN_BOOKS, .day = 200, .policy = POLICY_PADDER});
  press_key(game, KEY_DOWN, 0);
  press_key(game, KEY_UP, 0);
  press_key(game, KEY_ENTER, 0);
  assert_true(game->ui.explain.open);
  assert_int_equal(game->ui.explain.why.kind, WHY_GAP);
}

/* ---- the end --------------------------------------------------------------------------------- */

static void letters_choose_what_was_decided(void **state) {
  struct game *game = reach(state, (struct stage){.screen = SCREEN_END});
  const struct debrief *debrief = game->view.debrief;
  assert_non_null(debrief);
  assert_true(debrief->lettered_count > 3);
  press_key(game, KEY_CHARACTER, '2');
  press_key(game, KEY_CHARACTER, 'c');
  assert_int_equal(game->view.debrief_letter, 2);
  const struct scenario *scenario = &game->session->scenario;
  assert_true(shows(game, scenario->decisions[debrief->lettered[2].decision].title.source));
}

static bool shows_part(const struct game *game, const char *words) {
  for (int i = 0; i < game->ui.emitted_count; i++)
    if (strstr(game->ui.dump_text.bytes + game->ui.emitted[i].label, words)) return true;
  return false;
}

static bool opens(const char *path) {
  FILE *file = fopen(path, "r");
  if (file) fclose(file);
  return file != NULL;
}

static void x_saves_the_play_and_says_where(void **state) {
  char folder[] = "/tmp/workteam-exports-XXXXXX", page[600];
  assert_non_null(mkdtemp(folder));
  struct game *game = reach(state, (struct stage){.screen = SCREEN_END});
  snprintf(game->paths.exports, sizeof game->paths.exports, "%s", folder);
  press_key(game, KEY_CHARACTER, 'x');
  snprintf(page, sizeof page, "%s/1959-title-00001.html", folder);
  assert_true(opens(page));
  assert_non_null(strstr(game->view.toast, page));
  remove(page);
  snprintf(page, sizeof page, "%s/1959-title-00001.csv", folder);
  assert_true(opens(page));
  remove(page);
  rmdir(folder);
}

static void without_a_folder_nothing_is_promised(void **state) {
  struct game *game = reach(state, (struct stage){.screen = SCREEN_END});
  press_key(game, KEY_CHARACTER, 'x');
  assert_string_equal(game->view.toast, "It can't be saved: the folder is read-only.");
}

/* Ten days have no month, and their ledger says so; the first report is the figure and the two
 * bars, with nothing to read beside them. */
static void the_first_ten_days_are_called_ten_days(void **state) {
  struct game *game = reach(state, (struct stage){.screen = SCREEN_REVIEW, .day = 10});
  assert_true(shows(game, "The ledger of 10 days"));
  press_key(game, KEY_CHARACTER, '2');
  assert_true(shows_part(game, "The record will say"));
  assert_false(shows_part(game, "We do not know"));
}

/* A sheet between two closes of the plan counts its own days: what was counted, rejected and good
 * belong to the same five of them. */
static void a_later_sheet_counts_its_own_days(void **state) {
  enum { EIGHTY_DAYS = 3 }; /* stories stand by their years */
  struct game *game =
      reach(state, (struct stage){.screen = SCREEN_REVIEW, .level = EIGHTY_DAYS, .day = 20});
  assert_true(shows(game, "The ledger of 5 days"));
  const struct team *team = &game->session->sim.model.team[0];
  assert_true(team->month_gross > team->sun_gross);
  char counted[16];
  q16 pieces = game->session->scenario.products_per_norm_day;
  snprintf(counted, sizeof counted, "%d", (int)fdiv(qmul(team->sun_gross, pieces) + Q_HALF, Q_ONE));
  assert_true(shows(game, counted));
}

/* What is known of a report is known of the one that stands. */
static void what_we_know_follows_the_stance(void **state) {
  struct game *game = reach(state, (struct stage){.screen = SCREEN_REVIEW, .day = 60, .step = 1});
  struct command stance = {.verb = VERB_REPORT, .arg = {REPORT_TRUTH}};
  session_command(game->session, &stance);
  frame(game, 16);
  assert_true(shows_part(game, "The next norm follows this report."));
  stance.arg[0] = REPORT_PAD;
  session_command(game->session, &stance);
  frame(game, 16);
  assert_true(shows_part(game, "will be owed"));
  assert_true(shows(game, "Whether anybody compares the books, this month or later."));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_rest_day_is_given_and_taken_back, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(the_page_follows_the_stance, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(the_count_is_read_out_line_by_line, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(reduced_motion_shows_the_count_at_once, lay_table,
                                      clear_table),
      cmocka_unit_test_setup_teardown(arrows_walk_rows_and_turn_pages, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(enter_on_a_row_tells_why_the_books_differ, lay_table,
                                      clear_table),
      cmocka_unit_test_setup_teardown(x_saves_the_play_and_says_where, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(without_a_folder_nothing_is_promised, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(the_first_ten_days_are_called_ten_days, lay_table,
                                      clear_table),
      cmocka_unit_test_setup_teardown(a_later_sheet_counts_its_own_days, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(what_we_know_follows_the_stance, lay_table, clear_table),
      cmocka_unit_test_setup_teardown(letters_choose_what_was_decided, lay_table, clear_table),
  };
  return cmocka_run_group_tests_name("screens.books_and_review", tests, NULL, NULL);
}
