/* The card of leave, lines and dealings: only in stories that have them, a draft until confirmed,
 * and whole at every size and in every language; and the people who are on leave. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "screens/checks.h"
#include "screens/scenes.h"

static const struct size sizes[] = {{1280, 720, 1}, {1920, 1080, 1}, {1080, 1920, 1}};
enum { SIZE_COUNT = sizeof sizes / sizeof sizes[0], TALL = 3200 };

static const struct stage assign = {.screen = SCREEN_ASSIGN, .day = 95};

/* The story turns all three on, and two of the team are at the market. */
static void make_short(struct game *game) {
  struct model *model = &game->session->sim.model;
  game->session->scenario.verbs_off = 0;
  model->team[0].orders.leave = LEAVE_BY_NEED;
  model->team[0].orders.leave_share = Q(0.08);
  model->team[0].orders.line = model->team[0].line_run = Q_HALF;
  model->workers.status[3] = model->workers.status[5] = STATUS_LEAVE;
  model->team[0].leave_count = 2;
  game->session->sim.history->month[game->session->sim.history->month_count].leave_days = 44;
  game->view.draft_valid = false;
}

static bool shows(const struct ui *ui, const char *words) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (strstr(ui->dump_text.bytes + ui->emitted[i].label, words)) return true;
  return false;
}

static const struct ui_emitted *target(const struct ui *ui, ui_id id) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].target && ui->emitted[i].id == id) return &ui->emitted[i];
  fail_msg("the screen has no such target");
  return NULL;
}

static void press(struct game *game, ui_id id) {
  struct rect hit = target(&game->ui, id)->hit;
  struct ui_input input = {
      .count = 2, .width = 1920, .height = TALL, .time_ms = game->ui.time_ms + 16};
  for (int i = 0; i < 2; i++)
    input.event[i] = (struct ui_event){.type = i ? INPUT_POINTER_UP : INPUT_POINTER_DOWN,
                                       .x = (hit.x + hit.w / 2) * game->ui.scale,
                                       .y = (hit.y + hit.h / 2) * game->ui.scale};
  game_frame(game, &input);
  stage_draw(game, &assign, 1920, TALL);
}

static void a_story_without_them_shows_no_card(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &assign));
  stage_draw(game, &assign, 1920, TALL);
  assert_false(shows(&game->ui, "Leave, lines and dealings"));
  game->session->scenario.verbs_off &= ~(UINT32_C(1) << VERB_LINE);
  stage_draw(game, &assign, 1920, TALL);
  assert_true(shows(&game->ui, "Machines kept going"));
  assert_false(shows(&game->ui, "Leave for the market"));
  close_game(game, platform);
}

static void what_is_chosen_counts_when_confirmed(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &assign));
  make_short(game);
  stage_draw(game, &assign, 1920, TALL);
  const struct orders *orders = &game->session->sim.model.team[0].orders;
  press(game, ui_make_id("assign.shortage", VERB_LEAVE * 8) + LEAVE_PAID);
  press(game, ui_make_id("assign.shortage.share", VERB_LEAVE) + 1);
  press(game, ui_make_id("assign.shortage", VERB_LINE * 8) + 3);
  press(game, ui_make_id("assign.shortage", VERB_DEAL * 8) + DEAL_FOOD);
  press(game, ui_make_id("assign.shortage.share", VERB_DEAL) + 1);
  assert_int_equal(orders->leave, LEAVE_BY_NEED);
  press(game, ui_make_id("assign.confirm", 0));
  assert_int_equal(orders->leave, LEAVE_PAID);
  assert_int_equal(orders->leave_share, Q(0.09));
  assert_int_equal(orders->line, 3 * Q_ONE / 4);
  assert_int_equal(orders->deal_use, DEAL_FOOD);
  assert_int_equal(orders->deal_share, Q(0.01));
  close_game(game, platform);
}

static void a_verb_that_has_not_arrived_says_so(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &assign));
  make_short(game);
  game->session->scenario.verb_from_day[VERB_DEAL] = 120;
  stage_draw(game, &assign, 1920, TALL);
  assert_true(shows(&game->ui, "Not yet: from day 121 on."));
  assert_true(target(&game->ui, ui_make_id("assign.shortage", VERB_DEAL * 8))->disabled);
  close_game(game, platform);
}

static void who_is_on_leave_is_named_so(void **state) {
  (void)state;
  static const struct stage people = {.screen = SCREEN_PEOPLE, .day = 95},
                            site = {.screen = SCREEN_SITE, .day = 95};
  struct platform *platform;
  struct game *game = open_game(&platform);
  assert_true(stage_reach(game, &people));
  make_short(game);
  stage_draw(game, &people, 1920, 1080);
  assert_true(shows(&game->ui, "Market day, by rota"));
  assert_true(shows(&game->ui, "came, 2 on leave"));
  assert_true(stage_reach(game, &site));
  make_short(game);
  stage_draw(game, &site, 1920, 1080);
  assert_true(shows(&game->ui, "came, 2 on leave"));
  assert_true(shows(&game->ui, "3 of 6 kept going"));
  close_game(game, platform);
}

static int faults_of(struct game *game, const char *code, struct text *faults) {
  static const int screens[] = {SCREEN_ASSIGN, SCREEN_PEOPLE, SCREEN_SITE, SCREEN_REVIEW};
  int found = 0;
  snprintf(game->view.settings.language, sizeof game->view.settings.language, "%s", code);
  for (int s = 0; s < 4; s++) {
    const struct stage stage = {.screen = screens[s], .day = screens[s] == SCREEN_REVIEW ? 60 : 95};
    assert_true(stage_reach(game, &stage));
    make_short(game);
    for (int i = 0; i < SIZE_COUNT + (screens[s] == SCREEN_ASSIGN); i++) {
      const bool tall = i == SIZE_COUNT; /* nothing below the edge */
      char where[80];
      snprintf(where, sizeof where, "%s, screen %d, size %d", code, screens[s], i);
      stage_draw(game, &stage, tall ? 1280 : sizes[i].width, tall ? TALL : sizes[i].height);
      found += checks_run(&game->ui, &game->session->sim, where, faults);
    }
  }
  return found;
}

static void it_fits_in_every_language(void **state) {
  (void)state;
  static const char *const codes[] = {"en", "ko", "xx"};
  for (int i = 0; i < 3; i++) {
    struct platform *platform;
    struct game *game = open_game(&platform);
    struct text faults;
    text_init(&faults);
    int found = faults_of(game, codes[i], &faults);
    if (found > 0) fprintf(stderr, "%s", faults.bytes);
    if (i == 1) assert_int_equal(game->language.missing_count, 0);
    text_release(&faults);
    close_game(game, platform);
    assert_int_equal(found, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_story_without_them_shows_no_card),
      cmocka_unit_test(what_is_chosen_counts_when_confirmed),
      cmocka_unit_test(a_verb_that_has_not_arrived_says_so),
      cmocka_unit_test(who_is_on_leave_is_named_so),
      cmocka_unit_test(it_fits_in_every_language),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
