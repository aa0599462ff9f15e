#include "screens/scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ALL_THEMES ((UINT32_C(1) << CONTENT_THEME_COUNT) - 1)

const struct scene scenes[] = {
    {"title", {.screen = SCREEN_TITLE}},
    {"settings", {.screen = SCREEN_SETTINGS}},
    {"problem", {.screen = SCREEN_PROBLEM}},
    {"picker", {.screen = SCREEN_PICKER}},
    {"picker, four stories", {.screen = SCREEN_PICKER}},
    {"picker, a broken story", {.screen = SCREEN_PICKER, .level = 4}},
    {"picker, instructors", {.screen = SCREEN_PICKER, .level = 5}},
    {"picker, instructors, a broken one", {.screen = SCREEN_PICKER, .level = 7}},
    {"picker, why a story does not load", {.screen = SCREEN_PICKER, .level = 4}},
    {"picker, no instructor scenarios", {.screen = SCREEN_PICKER, .step = 1}},
    {"briefing", {.screen = SCREEN_BRIEFING}},
    {"briefing, documented only", {.screen = SCREEN_BRIEFING}},
    {"briefing, a famine", {.screen = SCREEN_BRIEFING, .level = 1}},
    {"briefing, scenes skipped", {.screen = SCREEN_BRIEFING, .level = 1, .skipped = ALL_THEMES}},
    {"briefing, some skipped",
     {.screen = SCREEN_BRIEFING,
      .level = 1,
      .skipped = UINT32_C(1) << CONTENT_HUNGER | UINT32_C(1) << CONTENT_DEATH}},
    {"settings, scenes skipped", {.screen = SCREEN_SETTINGS, .skipped = ALL_THEMES}},
    {"site, notes skipped",
     {.screen = SCREEN_SITE,
      .level = 1,
      .day = 430,
      .policy = POLICY_CARETAKER,
      .skipped = ALL_THEMES}},
    {"people, talk skipped",
     {.screen = SCREEN_PEOPLE,
      .level = 1,
      .day = 700,
      .step = 1,
      .policy = POLICY_CARETAKER,
      .skipped = ALL_THEMES}},
    {"decision skipped", {.screen = SCREEN_DECISION, .level = 1, .day = 14, .skipped = ALL_THEMES}},
    {"decision skipped, held",
     {.screen = SCREEN_DECISION, .level = 1, .day = 290, .step = 1, .skipped = ALL_THEMES}},
    {"end, scenes skipped",
     {.screen = SCREEN_END, .level = 3, .policy = POLICY_HELPER, .skipped = ALL_THEMES}},
    {"end, sources, scenes skipped",
     {.screen = SCREEN_END, .level = 3, .step = 3, .skipped = ALL_THEMES}},
    {"briefing, its own picture", {.screen = SCREEN_BRIEFING}},
    {"site, day 1", {.screen = SCREEN_SITE, .day = 1}},
    {"site, day 200", {.screen = SCREEN_SITE, .day = 200, .policy = POLICY_STORMER}},
    {"people, day 1", {.screen = SCREEN_PEOPLE, .day = 1}},
    {"people, day 200", {.screen = SCREEN_PEOPLE, .day = 200, .policy = POLICY_STORMER}},
    {"people, talk", {.screen = SCREEN_PEOPLE, .day = 120, .step = 1}},
    {"people, famine",
     {.screen = SCREEN_PEOPLE, .level = 1, .day = 700, .policy = POLICY_CARETAKER}},
    {"people, famine, hunger",
     {.screen = SCREEN_PEOPLE,
      .level = 1,
      .day = 700,
      .policy = POLICY_CARETAKER,
      .press = "person.row:3"}},
    {"stores, famine",
     {.screen = SCREEN_STORES, .level = 1, .day = 700, .step = 1, .policy = POLICY_CARETAKER}},
    {"site, famine", {.screen = SCREEN_SITE, .level = 1, .day = 701, .policy = POLICY_CARETAKER}},
    {"workshop", {.screen = SCREEN_WORKSHOP, .day = 200, .policy = POLICY_INNOVATOR}},
    {"stores", {.screen = SCREEN_STORES, .day = 200, .policy = POLICY_PADDER}},
    {"workshop, an idea", {.screen = SCREEN_WORKSHOP, .day = 20, .step = 3}},
    {"stores, short", {.screen = SCREEN_STORES, .day = 305, .step = 1, .policy = POLICY_STORMER}},
    {"codex, terms", {.screen = SCREEN_CODEX, .day = 120, .step = 0}},
    {"codex, people", {.screen = SCREEN_CODEX, .day = 1, .step = 1}},
    {"codex, model", {.screen = SCREEN_CODEX, .day = 1, .step = 2}},
    {"codex, sources", {.screen = SCREEN_CODEX, .day = 1, .step = 3}},
    {"assign", {.screen = SCREEN_ASSIGN, .day = 95, .policy = POLICY_HELPER}},
    {"board", {.screen = SCREEN_BOARD, .day = 120, .policy = POLICY_HELPER}},
    {"board, empty", {.screen = SCREEN_BOARD, .day = 1}},
    {"workshop, day 1", {.screen = SCREEN_WORKSHOP, .day = 1}},
    {"review of ten days", {.screen = SCREEN_REVIEW, .day = 10, .step = 0}},
    {"first decision", {.screen = SCREEN_DECISION, .day = 1}},
    {"decision held", {.screen = SCREEN_DECISION, .day = 100, .step = 2}},
    {"review, count", {.screen = SCREEN_REVIEW, .day = 60, .step = 0}},
    {"review, write", {.screen = SCREEN_REVIEW, .day = 60, .step = 1, .policy = POLICY_PADDER}},
    {"review, meet", {.screen = SCREEN_REVIEW, .day = 60, .step = 2}},
    {"review, print", {.screen = SCREEN_REVIEW, .day = 60, .step = 3}},
    {"books, empty", {.screen = SCREEN_BOOKS, .day = 1}},
    {"books", {.screen = SCREEN_BOOKS, .day = 200, .policy = POLICY_PADDER}},
    {"end", {.screen = SCREEN_END, .policy = POLICY_PADDER}},
    {"end, timeline", {.screen = SCREEN_END, .step = 1, .policy = POLICY_HELPER}},
    {"end, causes", {.screen = SCREEN_END, .step = 2, .policy = POLICY_STORMER}},
    {"end, what if", {.screen = SCREEN_END, .level = 3, .step = 3, .policy = POLICY_PADDER}},
    {"end, what if of a report",
     {.screen = SCREEN_END,
      .level = 3,
      .step = 3,
      .policy = POLICY_PADDER,
      .press = "623b4ecf830c403d end.what-if:1"}},
    {"end, sources", {.screen = SCREEN_END, .step = 4}},
    {"end, causes of 52 months",
     {.screen = SCREEN_END, .level = 2, .step = 2, .policy = POLICY_HELPER}},
    {"orders, leave and lines",
     {.screen = SCREEN_ASSIGN, .level = 1, .day = 700, .policy = POLICY_CARETAKER}},
    {"board, countdown", {.screen = SCREEN_BOARD, .level = 3, .day = 60, .policy = POLICY_HELPER}},
    {"causes, day 1", {.screen = SCREEN_SITE, .day = 1, .press = "frame.ledger:1"}},
    {"causes, no report", {.screen = SCREEN_SITE, .day = 1, .press = "frame.ledger:0"}},
    {"causes, after a close",
     {.screen = SCREEN_SITE, .day = 62, .policy = POLICY_STORMER, .press = "frame.ledger:1"}},
    {"causes of effort",
     {.screen = SCREEN_SITE,
      .day = 100,
      .policy = POLICY_STORMER,
      .press = "frame.ledger:0 explain-row:3"}},
    {"causes, by people",
     {.screen = SCREEN_SITE,
      .day = 100,
      .policy = POLICY_STORMER,
      .press = "frame.ledger:1 explain-row:1"}},
    {"causes, pinned",
     {.screen = SCREEN_STORES,
      .day = 100,
      .policy = POLICY_STORMER,
      .press = "frame.ledger:0 explain-pin:0"}},
    {"site, 1997 in winter", {.screen = SCREEN_SITE, .day = 16, .picture = 2, .start_month = 1}},
    {"site, 2016 in summer", {.screen = SCREEN_SITE, .day = 16, .picture = 3, .start_month = 7}},
    {"site, 2020 at dusk",
     {.screen = SCREEN_SITE, .day = 16, .picture = 4, .start_month = 11, .dusk = true}},
    {"site, menu", {.screen = SCREEN_SITE, .day = 40, .panel = PANEL_MENU}},
    {"site, help", {.screen = SCREEN_SITE, .day = 40, .panel = PANEL_HELP}},
    {"site, screens", {.screen = SCREEN_SITE, .day = 40, .panel = PANEL_SCREENS}},
    {"site, ask", {.screen = SCREEN_SITE, .day = 1, .panel = PANEL_ASK}},
    {"first run", {.screen = SCREEN_FIRST_RUN}},
    {"settings", {.screen = SCREEN_SETTINGS}},
    {"site, hint", {.screen = SCREEN_SITE, .day = 1, .hints = true}},
    {"people, hint", {.screen = SCREEN_PEOPLE, .day = 1, .hints = true}},
    {"decision, hint", {.screen = SCREEN_DECISION, .day = 1, .hints = true}},
    {"first report, hint", {.screen = SCREEN_REVIEW, .day = 9, .step = 1, .hints = true}},
    {"first page, hint", {.screen = SCREEN_BOOKS, .day = 11, .hints = true}},
    {"inspector, a script error", {.screen = SCREEN_SITE, .day = 40, .inspector = 1}},
    {"inspector, a save that does not load", {.screen = SCREEN_SITE, .day = 40, .inspector = 1}},
    {"inspector, no problem", {.screen = SCREEN_SITE, .day = 40, .inspector = 1}},
    {"inspector, state",
     {.screen = SCREEN_SITE, .day = 64, .policy = POLICY_STORMER, .inspector = 2}},
    {"inspector, state of a review",
     {.screen = SCREEN_REVIEW, .level = 1, .day = 60, .inspector = 2}},
    {"inspector, people", {.screen = SCREEN_SITE, .day = 40, .inspector = 3}},
    {"inspector, people in a famine",
     {.screen = SCREEN_SITE, .level = 1, .day = 400, .inspector = 3}},
    {"inspector, events",
     {.screen = SCREEN_SITE, .level = 1, .day = 600, .policy = POLICY_HELPER, .inspector = 4}},
    {"inspector, events of the end",
     {.screen = SCREEN_END, .level = 3, .policy = POLICY_NEGLECT, .inspector = 4}},
    {"inspector, log", {.screen = SCREEN_SITE, .day = 80, .policy = POLICY_HELPER, .inspector = 5}},
    {"inspector, seed", {.screen = SCREEN_SITE, .day = 40, .inspector = 6}},
    {"site, edited", {.screen = SCREEN_SITE, .day = 40}},
    {"gallery", {.screen = SCREEN_COUNT}},
    {NULL, {0}},
};

/* ---- a shelf of stories ---------------------------------------------------------------------- */

static const struct {
  const char *folder, *picture;
  int16_t year;
} shelf[] = {
    {"1959", "1959", 1959}, {"1994", "1997", 1994}, {"2016", "2016", 2016}, {"2020", "2020", 2020}};
enum { SHELF = sizeof shelf / sizeof shelf[0] };
static const char shelf_prefix[] = "/tmp/workteam-shelf-";
static const char broken_folder[] = "a-story-with-quite-a-long-name-that-somebody-is-writing";

/* What an instructor has: by name and what it is a copy of. */
static const char *const own[][2] = {
    {"a-first-lesson", WORKTEAM_SOURCE_DIR "/levels/2016-ten-thousand-li"},
    {"the-title-for-my-class", WORKTEAM_SOURCE_DIR "/levels/1959-title"},
    {"one-that-i-am-writing", NULL} /* of the one with a mistake */
};
enum { OWN = sizeof own / sizeof own[0] };
static const char own_place[] = "/home/teacher/.local/share/workteam/scenarios";

static void make_own(const char *folder) {
  char path[PATH_SIZE], broken[PATH_SIZE];
  snprintf(path, sizeof path, "%.400s/own", folder);
  assert_int_equal(mkdir(path, 0755), 0);
  snprintf(broken, sizeof broken, "%.400s/%s", folder, broken_folder);
  for (int i = 0; i < OWN; i++) {
    snprintf(path, sizeof path, "%.400s/own/%s", folder, own[i][0]);
    assert_int_equal(symlink(own[i][1] ? own[i][1] : broken, path), 0);
  }
}

static void remove_own(const char *folder) {
  char path[PATH_SIZE];
  for (int i = 0; i < OWN; i++) {
    snprintf(path, sizeof path, "%.400s/own/%s", folder, own[i][0]);
    unlink(path);
  }
  snprintf(path, sizeof path, "%.400s/own", folder);
  rmdir(path);
}

/* Folders that are one story under four names, one whose script has a mistake, and an instructor's
 * own. */
static void make_shelf(char *folder, size_t size) {
  char path[PATH_SIZE], level[PATH_SIZE];
  snprintf(folder, size, "%sXXXXXX", shelf_prefix);
  assert_non_null(mkdtemp(folder));
  snprintf(level, sizeof level, "%s/levels/1959-title", WORKTEAM_SOURCE_DIR);
  for (int i = 0; i < SHELF; i++) {
    snprintf(path, sizeof path, "%.400s/%s", folder, shelf[i].folder);
    assert_int_equal(symlink(level, path), 0);
  }
  snprintf(path, sizeof path, "%.400s/%s", folder, broken_folder);
  assert_int_equal(mkdir(path, 0755), 0);
  snprintf(path, sizeof path, "%.400s/%s/scenario.lua", folder, broken_folder);
  FILE *file = fopen(path, "w");
  assert_non_null(file);
  fputs("return {\n  titel = 5,\n}\n", file);
  fclose(file);
  make_own(folder);
}

static void remove_shelf(const char *folder) {
  char path[PATH_SIZE];
  if (strncmp(folder, shelf_prefix, strlen(shelf_prefix)) != 0) return;
  for (int i = 0; i < SHELF; i++) {
    snprintf(path, sizeof path, "%.400s/%s", folder, shelf[i].folder);
    unlink(path);
  }
  snprintf(path, sizeof path, "%.400s/%s/scenario.lua", folder, broken_folder);
  unlink(path);
  snprintf(path, sizeof path, "%.400s/%s", folder, broken_folder);
  rmdir(path);
  remove_own(folder);
  rmdir(folder);
}

/* Its first four are set in four times. */
static void set_times(struct library *library) {
  assert_int_equal(library->era_count, SHELF + 1);
  assert_int_equal(library->count, SHELF + 1 + OWN);
  for (int i = 0; i < SHELF; i++) {
    struct scenario *scenario = library->level[i].scenario;
    assert_non_null(scenario);
    scenario->start_year = shelf[i].year;
    scenario->era_from = (int16_t)(shelf[i].year - 3);
    scenario->era_to = (int16_t)(shelf[i].year + 3);
    scenario->picture = shelf[i].picture;
  }
}

/* With the library made for the tests instead of the stories that are there. */
static bool is_on_shelf(const struct scene *scene) {
  static const char *const names[] = {"picker, four stories", "picker, a broken story",
                                      "picker, instructors", "picker, instructors, a broken one",
                                      "picker, why a story does not load"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (strcmp(scene->name, names[i]) == 0) return true;
  return false;
}

static void take_library(struct game *game, bool wants_shelf) {
  struct paths *paths = &game->paths;
  bool has_shelf = strncmp(paths->levels, shelf_prefix, strlen(shelf_prefix)) == 0;
  if (has_shelf == wants_shelf) return;
  game_leave(game);
  remove_shelf(paths->levels);
  snprintf(paths->scenarios, sizeof paths->scenarios, "%s", own_place);
  if (wants_shelf) {
    make_shelf(paths->levels, sizeof paths->levels);
    snprintf(paths->scenarios, sizeof paths->scenarios, "%.400s/own", paths->levels);
  } else {
    snprintf(paths->levels, sizeof paths->levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  }
  game_reread_library(game);
  if (wants_shelf) set_times(&game->library);
}

/* ---- what is wrong with a story -------------------------------------------------------------- */

static bool is_named(const struct scene *scene, const char *name) {
  return strcmp(scene->name, name) == 0;
}

/* Two errors and a matter of style, at lines that are there. */
static void add_problems(struct diagnostics *problems, const char *folder) {
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/scenario.lua", folder);
  diagnostics_init(problems);
  diagnostics_add(problems, SEVERITY_ERROR, path, 12,
                  "decisions.lend_fitter.when: `day` is not defined here; did you mean `now.day`?");
  diagnostics_fix(problems, "write  now.day > 60");
  problems->item[0].column = 9;
  diagnostics_add(problems, SEVERITY_ERROR, path, 1, "decisions.jig.options.team.effect: too many");
  diagnostics_add(problems, SEVERITY_NOTE, path, 0, "summary: 52 words; at most 40 are read");
}

static void break_story(struct game *game, const struct scene *scene) {
  bool load = is_named(scene, "inspector, a save that does not load");
  game->view.instructor.load_failed = load;
  if (load || is_named(scene, "inspector, a script error"))
    add_problems(&game->instructor.problems, game->library.level[scene->stage.level].folder);
  game->view.instructor.details = load;
  if (is_named(scene, "site, edited")) game->session->edited = true;
}

/* As if the first story had brought one; it is read from a file in tests/app/test_pictures.sh. */
static void bring_picture(struct game *game, const struct scene *scene) {
  static const struct own_picture yard = {
      .file = "yard.svg",
      .svg = "<svg width=\"584\" height=\"300\" viewBox=\"0 0 584 300\">"
             "<rect width=\"584\" height=\"300\" fill=\"#d9e0d2\"/>"
             "<path d=\"M 60 230L 60 130L 122 160L 122 130L 184 160L 184 130L 246 160L 246 130"
             "L 308 160L 308 130L 370 160L 370 230Z\" fill=\"#a8634c\"/>"
             "<rect x=\"408\" y=\"66\" width=\"24\" height=\"164\" fill=\"#8c4a3a\"/>"
             "<rect y=\"228\" width=\"584\" height=\"72\" fill=\"#cdb98f\"/></svg>",
      .width_permille = 1947};
  static const struct own_picture none = {.file = ""};
  struct scenario *scenario = game->library.level[0].scenario;
  scenario->own_picture = is_named(scene, "briefing, its own picture") ? yard : none;
  scenario->own_picture.alt = scenario->where; /* words that are translated */
}

/* ---- scenes ---------------------------------------------------------------------------------- */

bool scene_reach(struct game *game, const struct scene *scene) {
  take_library(game, is_on_shelf(scene));
  game->view.documented_only = strcmp(scene->name, "briefing, documented only") == 0;
  if (scene->stage.screen == SCREEN_PROBLEM)
    snprintf(game->view.problem, sizeof game->view.problem,
             "levels/x/scenario.lua:12:3: error: unknown field \"dayz\"; did you mean \"days\"?\n"
             "Other stories are not touched.");
  bring_picture(game, scene);
  if (!stage_reach(game, &scene->stage)) return false;
  break_story(game, scene);
  if (is_named(scene, "picker, why a story does not load"))
    assert_false(game_begin(game, scene->stage.level));
  return true;
}

void scene_draw(struct game *game, const struct scene *scene, struct size size) {
  game->view.settings.user_scale = size.user;
  stage_draw(game, &scene->stage, size.width, size.height);
}

const struct size screen_sizes[] = {{1280, 720, 1},  {1920, 1080, 1}, {3840, 2160, 1},
                                    {1080, 1920, 1}, {1920, 1080, 2}, {0, 0, 0}};

const struct sim *sim_of(const struct game *game) {
  return game->session ? &game->session->sim : NULL;
}

void speak(struct game *game, const char *code) {
  struct ui_input input = {.width = 1920, .height = 1080, .time_ms = game->ui.time_ms};
  snprintf(game->view.settings.language, sizeof game->view.settings.language, "%s", code);
  game_frame(game, &input);
  assert_string_equal(game->language.code, code);
}

struct game *open_game(struct platform **platform) {
  return open_game_of_size(platform, 640, 480);
}

struct game *open_game_of_size(struct platform **platform, int width, int height) {
  struct paths paths;
  memset(&paths, 0, sizeof paths);
  snprintf(paths.assets, sizeof paths.assets, "%s/assets", WORKTEAM_SOURCE_DIR);
  snprintf(paths.levels, sizeof paths.levels, "%s/levels", WORKTEAM_SOURCE_DIR);
  snprintf(paths.scenarios, sizeof paths.scenarios, "%s", own_place);
  snprintf(paths.prelude, sizeof paths.prelude, "%s/scripts/prelude.lua", WORKTEAM_SOURCE_DIR);
  char error[400];
  struct platform_options options = {
      .assets = paths.assets, .width = width, .height = height, .headless = true};
  *platform = platform_open(&options, error, sizeof error);
  if (!*platform) fail_msg("%s", error);
  struct game *game = malloc(sizeof *game);
  assert_non_null(game);
  game_init(game, &paths, *platform, 7);
  game->view.settings.reduced_motion = true;
  return game;
}

void close_game(struct game *game, struct platform *platform) {
  remove_shelf(game->paths.levels);
  game_release(game);
  free(game);
  platform_close(platform);
}

static struct platform *fixture_platform;

int open_fixture(void **state) {
  *state = open_game(&fixture_platform);
  return 0;
}

int close_fixture(void **state) {
  close_game(*state, fixture_platform);
  return 0;
}
