/* A saved file is noticed, once, and soon; a file that is still being written is waited for; and
 * the running game goes on with what was saved. Time and the files' dates are set by the test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/game.h"

enum { WIDTH = 1280, HEIGHT = 720 };

struct desk {
  char levels[64], folder[96];
  time_t saved_at; /* date of the last file that was written */
  uint64_t now;
  struct watch watch;
  struct platform *platform;
  struct game *game;
};

/* ---- files ----------------------------------------------------------------------------------- */

static void write_text(struct desk *desk, const char *name, const char *text) {
  char path[200];
  snprintf(path, sizeof path, "%s/%s", desk->folder, name);
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);
  struct timespec times[2] = {{.tv_sec = ++desk->saved_at}, {.tv_sec = desk->saved_at}};
  assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static char *read_text(const char *path) {
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  char *text = calloc(1, 64 * 1024);
  assert_non_null(text);
  assert_true(fread(text, 1, 64 * 1024 - 1, file) > 0);
  fclose(file);
  return text;
}

static void write_story(struct desk *desk, const char *from, const char *to) {
  char *text = read_text(WORKTEAM_SOURCE_DIR "/tests/game/stories/small/scenario.lua");
  char *at = strstr(text, from), changed[64 * 1024];
  assert_non_null(at);
  snprintf(changed, sizeof changed, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
  write_text(desk, "scenario.lua", changed);
  free(text);
}

static int begin(void **state) {
  struct desk *desk = calloc(1, sizeof *desk);
  if (!desk) return -1;
  snprintf(desk->levels, sizeof desk->levels, "/tmp/workteam-watch-XXXXXX");
  char text[120];
  if (!mkdtemp(desk->levels)) return -1;
  snprintf(desk->folder, sizeof desk->folder, "%s/mine", desk->levels);
  snprintf(text, sizeof text, "%s/text", desk->folder);
  if (mkdir(desk->folder, 0700) != 0 || mkdir(text, 0700) != 0) return -1;
  snprintf(text, sizeof text, "%s/pictures", desk->folder);
  if (mkdir(text, 0700) != 0) return -1;
  desk->saved_at = 1000000;
  desk->now = 5000;
  write_story(desk, "title", "title");
  *state = desk;
  return 0;
}

static int end(void **state) {
  struct desk *desk = *state;
  static const char *const names[] = {"scenario.lua", "part.lua", "readme.txt",
                                      "text/ko.po",   "text",     "pictures/yard.svg",
                                      "pictures"};
  char path[200];
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    snprintf(path, sizeof path, "%s/%s", desk->folder, names[i]);
    remove(path);
  }
  rmdir(desk->folder);
  rmdir(desk->levels);
  if (desk->game) game_release(desk->game);
  free(desk->game);
  if (desk->platform) platform_close(desk->platform);
  free(desk);
  return 0;
}

/* ---- looking --------------------------------------------------------------------------------- */

/* Milliseconds until a change is told, at most `most`; -1: none is. */
static int told_within(struct desk *desk, int most) {
  for (int ms = 0; ms <= most; ms++)
    if (watch_poll(&desk->watch, desk->now++)) return ms;
  return -1;
}

static void test_nothing_saved(void **state) {
  struct desk *desk = *state;
  watch_begin(&desk->watch, desk->folder, desk->now);
  assert_int_equal(told_within(desk, 3000), -1);
}

static void test_each_save_is_told_once(void **state) {
  struct desk *desk = *state;
  watch_begin(&desk->watch, desk->folder, desk->now);
  static const char *const names[] = {"scenario.lua", "part.lua", "text/ko.po",
                                      "pictures/yard.svg"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    write_text(desk, names[i], "-- saved\n");
    int ms = told_within(desk, 1000);
    if (ms < 0 || ms > 400) fail_msg("%s: told after %d ms", names[i], ms);
    assert_int_equal(told_within(desk, 1000), -1);
  }
}

static void test_a_file_that_goes_and_one_that_is_no_part(void **state) {
  struct desk *desk = *state;
  char path[200];
  write_text(desk, "part.lua", "return {}\n");
  watch_begin(&desk->watch, desk->folder, desk->now);
  write_text(desk, "readme.txt", "not read\n");
  assert_int_equal(told_within(desk, 1000), -1);
  snprintf(path, sizeof path, "%s/part.lua", desk->folder);
  remove(path);
  assert_true(told_within(desk, 400) >= 0);
}

static void test_a_file_is_waited_for_while_it_is_written(void **state) {
  struct desk *desk = *state;
  watch_begin(&desk->watch, desk->folder, desk->now);
  char text[64] = "return {";
  for (int i = 0; i < 20; i++) {
    text[8 + i] = ' ';
    write_text(desk, "scenario.lua", text);
    assert_int_equal(told_within(desk, WATCH_SETTLE_MS - 20), -1);
  }
  assert_true(told_within(desk, 400) >= 0);
}

static void test_it_looks_four_times_a_second(void **state) {
  struct desk *desk = *state;
  watch_begin(&desk->watch, desk->folder, desk->now);
  assert_int_equal(watch_wait_ms(&desk->watch, desk->now), WATCH_POLL_MS);
  int looks = 0;
  for (int ms = 0; ms < 1000; ms++, desk->now++) {
    looks += watch_wait_ms(&desk->watch, desk->now) == 0;
    watch_poll(&desk->watch, desk->now);
  }
  assert_true(looks <= 4);
  watch_begin(&desk->watch, NULL, desk->now);
  assert_int_equal(watch_wait_ms(&desk->watch, desk->now), -1);
}

/* ---- in the game ----------------------------------------------------------------------------- */

static void frame(struct desk *desk, enum ui_key key) {
  struct ui_input input = {.width = WIDTH, .height = HEIGHT, .time_ms = desk->now += 20};
  if (key != KEY_NONE)
    input.event[input.count++] = (struct ui_event){.type = INPUT_KEY, .key = (uint8_t)key};
  game_frame(desk->game, &input);
}

static void open_story(struct desk *desk) {
  struct paths paths;
  char error[400];
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s", desk->levels);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  struct platform_options options = {
      .assets = paths.assets, .width = WIDTH, .height = HEIGHT, .headless = true};
  desk->platform = platform_open(&options, error, sizeof error);
  if (!desk->platform) fail_msg("%s", error);
  desk->game = malloc(sizeof *desk->game);
  assert_non_null(desk->game);
  game_init(desk->game, &paths, desk->platform, 7);
  desk->game->view.settings.instructor = true;
  assert_true(game_begin(desk->game, 0));
  session_play(desk->game->session, POLICY_HELPER, 20);
  frame(desk, KEY_NONE);
}

/* Time passes as in the loop until a save has been taken up. */
static void wait_for_reload(struct desk *desk) {
  for (int ms = 0; ms < 1000; ms++)
    if (instructor_poll(desk->game, desk->now++)) {
      frame(desk, KEY_NONE);
      return;
    }
  fail_msg("the save was not taken up within a second");
}

static bool shows(const struct desk *desk, const char *words) {
  const struct ui *ui = &desk->game->ui;
  for (int i = 0; i < ui->emitted_count; i++)
    if (strstr(ui->dump_text.bytes + ui->emitted[i].label, words)) return true;
  return false;
}

static void test_a_saved_text_is_seen(void **state) {
  struct desk *desk = *state;
  open_story(desk);
  uint64_t hash = sim_hash(&desk->game->session->sim);
  write_story(desk, "team_name = \"Workteam 3\"", "team_name = \"Workteam 33\"");
  wait_for_reload(desk);
  assert_true(shows(desk, "Workteam 33"));
  assert_int_equal(sim_hash(&desk->game->session->sim), hash);
  assert_int_equal(desk->game->session->sim.model.day, 20);
  assert_true(desk->game->session->edited);
}

static void test_a_broken_save_lies_over_the_old_story(void **state) {
  struct desk *desk = *state;
  open_story(desk);
  uint64_t hash = sim_hash(&desk->game->session->sim);
  write_story(desk, "days = 60", "days = sixty");
  wait_for_reload(desk);
  assert_true(desk->game->view.instructor.open && desk->game->view.instructor.load_failed);
  assert_true(shows(desk, "mine/scenario.lua:5"));
  assert_true(shows(desk, "days = sixty"));
  assert_int_equal(sim_hash(&desk->game->session->sim), hash);
  write_story(desk, "title", "title");
  wait_for_reload(desk);
  assert_false(desk->game->view.instructor.open);
  assert_int_equal(sim_hash(&desk->game->session->sim), hash);
}

static void test_a_script_error_pauses_and_is_skipped(void **state) {
  struct desk *desk = *state;
  open_story(desk);
  write_story(
      desk, "from = 20, to = 30, answer_days = 5,",
      "from = 22, to = 30, answer_days = 5, when = function(now) return now.nothing.at end,");
  wait_for_reload(desk);
  desk->game->view.passing = true;
  session_play(desk->game->session, POLICY_HELPER, 3);
  frame(desk, KEY_NONE);
  assert_false(desk->game->view.passing);
  assert_true(desk->game->view.instructor.open);
  assert_true(shows(desk, "in decision \"letter\""));
  ui_set_focus(&desk->game->ui, ui_make_id("instructor.skip", 0));
  frame(desk, KEY_ENTER);
  frame(desk, KEY_NONE);
  assert_false(desk->game->view.instructor.open);
}

static void test_a_value_is_changed_by_hand(void **state) {
  struct desk *desk = *state;
  open_story(desk);
  frame(desk, KEY_F9);
  assert_true(desk->game->view.instructor.open);
  desk->game->view.instructor.tab = INSTRUCTOR_STATE;
  frame(desk, KEY_NONE);
  int32_t before = desk->game->session->sim.model.state[0];
  ui_set_focus(&desk->game->ui, ui_make_id("instructor.slot", 0));
  frame(desk, KEY_ENTER);
  assert_int_equal(desk->game->session->sim.model.state[0], before - 1);
  assert_true(desk->game->session->edited);
  frame(desk, KEY_F9);
  assert_false(desk->game->view.instructor.open);
  assert_true(shows(desk, "edited"));
}

/* The sheet is for who writes: a story that came with the game is played without it. */
static void test_players_have_no_sheet(void **state) {
  struct desk *desk = *state;
  open_story(desk);
  desk->game->view.settings.instructor = false;
  frame(desk, KEY_F9);
  frame(desk, KEY_RELOAD);
  assert_false(desk->game->view.instructor.open);
  assert_int_equal(instructor_wait_ms(desk->game, desk->now), -1);
  assert_false(desk->game->session->edited);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_nothing_saved),
      TEST(test_each_save_is_told_once),
      TEST(test_a_file_that_goes_and_one_that_is_no_part),
      TEST(test_a_file_is_waited_for_while_it_is_written),
      TEST(test_it_looks_four_times_a_second),
      TEST(test_a_saved_text_is_seen),
      TEST(test_a_broken_save_lies_over_the_old_story),
      TEST(test_a_script_error_pauses_and_is_skipped),
      TEST(test_a_value_is_changed_by_hand),
      TEST(test_players_have_no_sheet),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
